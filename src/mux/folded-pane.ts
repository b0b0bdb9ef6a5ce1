import { Emitter, Scope, utf8 } from "../base/index.ts";
import { encodeFocus, encodePaste } from "../input/index.ts";
import { DomuxError, type PaneId, type Size, sameSize } from "../model/index.ts";
import { type Alert, type ExitState, LogRecord, type Messages, type ParamsOf } from "../protocol/index.ts";
import type { Terminal } from "../vt/index.ts";
import { AlertGate } from "./alert-gate.ts";
import { ChangeTeller } from "./change-teller.ts";
import { exitOutcome } from "./exit-message.ts";
import type { FoldedPaneOptions, PaneServices } from "./folded-pane-options.ts";
import type { Foldable } from "./folder.ts";
import { HoldWatch } from "./hold-watch.ts";
import { LogTail } from "./log-tail.ts";
import { applyEffects, replayEffects } from "./pane-effects.ts";
import { PaneInput } from "./pane-input.ts";
import { encodeKeys } from "./pane-keys.ts";
import { readCursor, readImage, readRows, readSearch, readText } from "./pane-reads.ts";
import { PaneStreams } from "./pane-streams.ts";
import { PaneWaits } from "./pane-waits.ts";
import type {
  Domain,
  InputOrigin,
  Pane,
  PaneEvent,
  PaneFacts,
  PaneStream,
  StreamRequest,
  StreamSink,
} from "./port.ts";
import { ProcessFacts } from "./process-facts.ts";
import { type DirectPermit, EraseMode, type PtyRecord, type PtySource } from "./pty-source.ts";

/** Records are acknowledged in steps of this many positions. */
const ACKNOWLEDGE = 32 << 10;
/** Bite while somebody waits for text: fewer lines than the shortest history holds. */
const CAREFUL_BITE = 1024;

/** A pane whose log is folded here: a program's terminal on this machine. */
export class FoldedPane implements Pane, Foldable {
  readonly id: PaneId;
  readonly domain: Domain;
  readonly epoch: string;
  readonly terminal: Terminal;
  readonly tail: LogTail;
  private readonly source: PtySource;
  private readonly services: PaneServices;
  private readonly emitter = new Emitter<PaneEvent>();
  readonly events = this.emitter.event;
  private readonly folded = new Emitter<void>();
  /** The fold moved on. */
  readonly onFolded = this.folded.event;
  private readonly scope = new Scope();
  private readonly streams: PaneStreams;
  private readonly waits: PaneWaits;
  private readonly gate: AlertGate;
  private readonly processFacts: ProcessFacts;
  private backlog: PtyRecord[] = [];
  private acknowledged: number;
  private readonly handled: number;
  private toldTitle = "";
  private readonly hold: HoldWatch;
  /** Size asked for; the terminal has it when the log says so. */
  private wanted: Size;
  private resizing = false;
  private readonly program: PaneInput;
  private cached: PaneFacts | undefined;
  private readonly teller: ChangeTeller;
  private ending: ExitState | undefined;
  private lost = false;
  private gone = false;
  private inFocus = false;
  private unseen = false;
  private atPrompt = false;

  constructor(private readonly options: FoldedPaneOptions) {
    const { services, source, restored } = options;
    this.id = options.id;
    this.domain = options.domain;
    this.epoch = options.epoch;
    this.source = source;
    this.services = services;
    this.wanted = options.size;
    this.terminal = services.terminal(options.size, services.settings());
    if (restored) {
      this.terminal.write(restored.vt);
      this.terminal.takeEffects();
    }
    const position = restored?.position ?? 0;
    this.acknowledged = position;
    this.handled = restored?.handled ?? 0;
    this.tail = new LogTail(position, options.size);
    this.program = this.scope.add(new PaneInput(source, () => this.alert({ type: "dropped", cap: "input" })));
    this.waits = this.scope.add(new PaneWaits(this.terminal, services.clock));
    this.hold = this.scope.add(new HoldWatch(this.terminal, services.clock, () => this.moved()));
    this.teller = this.scope.add(new ChangeTeller(services.clock, () => this.tellFacts()));
    this.gate = new AlertGate(services.clock);
    this.streams = this.scope.add(
      new PaneStreams(this, services.clock, services.turn, (on) => source.watchTermios(on)),
    );
    this.processFacts = this.scope.add(
      new ProcessFacts(source, services, () => {
        this.factsChanged();
      }),
    );
    this.scope.add(source.onTermios(() => this.streams.pump()));
    this.scope.add(source.onLost((error) => this.sourceLost(error)));
    this.scope.defer(() => {
      services.folder.remove(this);
    });
    source.read(position, (record) => this.record(record));
  }

  // ---- what streams see
  /** Position of the fold: everything before it is in the terminal. */
  get position(): number {
    return this.tail.head;
  }

  get size(): Size {
    return this.tail.currentSize;
  }

  get termios() {
    return this.source.termios;
  }

  get holding(): boolean {
    return this.hold.holding;
  }

  get readers(): number {
    return this.streams.count;
  }

  get exited(): ExitState | undefined {
    return this.ending;
  }

  // ---- the log
  private record(record: PtyRecord): void {
    if (this.gone) return;
    if (record.type === "output" && this.handled > record.position) {
      const old = this.handled - record.position;
      if (old < record.bytes.length) {
        this.record({ ...record, bytes: record.bytes.subarray(0, old) });
        this.record({ ...record, position: this.handled, bytes: record.bytes.subarray(old) });
        return;
      }
    }
    const { folder } = this.services;
    if (this.backlog.length === 0) {
      if (record.type !== "output") {
        this.apply(record);
        return;
      }
      const { answering } = this.streams;
      if (!this.waits.forText && folder.allows(record.bytes.length, answering)) {
        this.apply(record);
        this.acknowledge();
        if (answering) folder.answered(this);
        return;
      }
    }
    this.backlog.push(record.type === "output" ? { ...record, bytes: new Uint8Array(record.bytes) } : record);
    folder.add(this);
  }

  foldSome(bytes: number): boolean {
    let left = this.waits.forText ? CAREFUL_BITE : bytes;
    let taken = 0;
    while (taken < this.backlog.length && left > 0) {
      const record = this.backlog[taken];
      if (record.type === "output" && record.bytes.length > left) {
        const { position, bytes: rest } = record;
        this.apply({ type: "output", position, bytes: rest.subarray(0, left) });
        this.backlog[taken] = { type: "output", position: position + left, bytes: rest.subarray(left) };
        break;
      }
      taken++;
      left -= record.type === "output" ? record.bytes.length : 1;
      this.apply(record);
      if (this.gone) return false;
    }
    this.backlog.splice(0, taken);
    this.acknowledge();
    return this.backlog.length > 0;
  }

  private acknowledge(): void {
    if (this.position - this.acknowledged < ACKNOWLEDGE) return;
    this.acknowledged = this.position;
    this.source.acknowledge(this.position);
  }

  private apply(record: PtyRecord): void {
    switch (record.type) {
      case "output":
        this.terminal.write(record.bytes);
        this.tail.output(record.bytes);
        this.afterOutput();
        break;
      case "resize":
        this.terminal.resize(record.size);
        this.tail.mark(LogRecord.resize, record.size);
        this.resizing = false;
        this.askResize();
        this.moved();
        break;
      case "erase":
        this.erase(record.mode);
        break;
      case "exit":
        this.ended(record.status);
        break;
    }
  }

  private erase(mode: number): void {
    if (mode === EraseMode.reset) this.terminal.reset();
    else this.terminal.eraseScrollback();
    this.tail.mark(mode === EraseMode.reset ? LogRecord.reset : LogRecord.erase, this.size);
    this.afterOutput();
  }

  private afterOutput(): void {
    const effects = this.terminal.takeEffects();
    const replayed = this.position <= this.handled;
    if (replayed) replayEffects(effects, this.effects);
    else applyEffects(effects, this.effects);
    if (this.gone) return;
    if (!replayed && !this.inFocus && !this.unseen) {
      this.unseen = true;
      this.factsChanged();
      this.alert({ type: "output-since-focus-lost" });
    }
    this.processFacts.output();
    this.waits.output();
    this.hold.look();
    this.moved();
  }

  private moved(): void {
    this.streams.pump();
    this.folded.emit();
  }

  private readonly effects = {
    pane: this as FoldedPane,
    get cursorRow(): number {
      return this.pane.terminal.top + this.pane.terminal.cursor.y;
    },
    reply: (bytes: Uint8Array) => this.send(bytes),
    alert: (alert: Alert) => this.alert(alert),
    factsChanged: () => this.factsChanged(),
    prompted: (mark: "prompt" | "input" | "output" | "end") => {
      this.atPrompt = mark === "prompt" || mark === "input";
      if (this.atPrompt) this.waits.prompted();
    },
  };

  private alert(alert: Alert): void {
    if (this.gate.allows(alert.type)) this.emitter.emit({ type: "alert", alert });
  }

  private sourceLost(error: Error): void {
    if (this.ending || this.gone) return;
    this.lost = true;
    this.notice(`\r\n⚠️  ${error.message}`);
    this.ending = { code: 1 };
    this.waits.exited(this.ending);
    this.emitter.emit({ type: "exited", status: this.ending });
    this.factsChanged();
  }

  private ended(status: ExitState): void {
    if (this.ending) return;
    this.ending = status;
    this.waits.exited(status);
    const settings = this.services.settings();
    const { keep, message } = exitOutcome(status, this.options.command, this.domain.name, {
      ...settings,
      exitBehavior: this.options.exitBehavior ?? settings.exitBehavior,
    });
    if (keep && message) this.notice(message);
    this.factsChanged();
    this.emitter.emit({ type: "exited", status });
    if (!keep) this.kill();
  }

  /** Puts text into the log as if the program had printed it. @throws DomuxError limit, unsupported */
  async inject(text: string): Promise<void> {
    if (this.ending) this.notice(text);
    else await this.source.inject(utf8(text));
  }

  /** domux's own words behind the end of the log; what they ask for is not done. */
  private notice(text: string): void {
    const bytes = utf8(text);
    this.terminal.write(bytes);
    this.terminal.takeEffects();
    this.tail.output(bytes, LogRecord.notice);
    this.moved();
  }

  private close(): void {
    if (this.gone) return;
    this.streams.end();
    this.gone = true;
    this.emitter.emit({ type: "closed" });
  }

  // ---- facts
  get facts(): PaneFacts {
    this.cached ??= this.makeFacts();
    return this.cached;
  }

  private makeFacts(): PaneFacts {
    return {
      ...this.processFacts.with(this.terminal, this.options.command),
      size: this.wanted,
      ttyName: this.source.tty,
      unseen: this.unseen,
      exited: this.ending,
      lost: this.lost || undefined,
    };
  }

  private factsChanged(): void {
    this.cached = undefined;
    this.teller.changed();
  }

  private tellFacts(): void {
    this.emitter.emit({ type: "changed" });
    const { title } = this.terminal;
    if (title === this.toldTitle) return;
    this.toldTitle = title;
    this.emitter.emit({ type: "window-title", title: title.slice(0, 4096) });
  }

  refresh(): Promise<void> {
    return this.ending ? Promise.resolve() : this.processFacts.refresh();
  }

  // ---- streams and input
  async openStream(request: StreamRequest, sink: StreamSink): Promise<PaneStream> {
    this.mustLive();
    return this.streams.open(request, sink);
  }

  input(bytes: Uint8Array, from?: InputOrigin): void {
    this.services.folder.typed(this);
    if (bytes.length > 0) this.send(bytes);
    this.streams.handed(from);
  }

  async direct(seat: number): Promise<DirectPermit> {
    this.mustRun();
    const permit = await this.program.permit();
    this.streams.direct(seat);
    return permit;
  }

  private send(bytes: Uint8Array): void {
    if (!this.ending && !this.gone) this.program.write(bytes);
  }

  async sendText(text: string, paste: boolean): Promise<void> {
    this.mustRun();
    const { canonicalizePastedNewlines: canonicalNewlines } = this.services.settings();
    this.input(paste ? encodePaste(text, this.terminal.modes, { canonicalNewlines }) : utf8(text));
  }

  async sendKeys(keys: readonly string[]): Promise<void> {
    this.mustRun();
    this.input(encodeKeys(keys, this.terminal.modes));
  }

  resize(size: Size): void {
    if (sameSize(size, this.wanted)) return;
    this.wanted = size;
    this.askResize();
    this.factsChanged();
  }

  /** One resize is under way at a time; a storm of them ends in the last. */
  private askResize(): void {
    if (this.resizing || this.gone || sameSize(this.tail.currentSize, this.wanted)) return;
    if (this.ending) {
      this.terminal.resize(this.wanted);
      this.tail.mark(LogRecord.resize, this.wanted);
      this.moved();
      return;
    }
    this.resizing = true;
    this.source.resize(this.wanted);
  }

  async signal(signal: string): Promise<void> {
    this.mustRun();
    if (!(await this.source.signal(signal, "foreground")))
      throw new DomuxError("not-found", `Nothing runs in pane ${this.id} that could get ${signal}.`);
  }

  kill(): void {
    if (this.gone) return;
    this.source.kill();
    this.close();
  }

  focused(on: boolean): void {
    if (on === this.inFocus) return;
    this.inFocus = on;
    if (on && this.unseen) {
      this.unseen = false;
      this.factsChanged();
    }
    const report = encodeFocus(on, this.terminal.modes);
    if (report.length > 0) this.send(report);
  }

  async reset(): Promise<void> {
    this.putErase(EraseMode.reset);
  }

  async eraseScrollback(viewport: boolean): Promise<void> {
    this.putErase(EraseMode.scrollback);
    // As WezTerm's ClearScrollback ScrollbackAndViewport: the program draws its prompt again.
    if (viewport && !this.ending) this.send(utf8("\x0c"));
  }

  private putErase(mode: number): void {
    this.mustLive();
    if (this.ending) this.erase(mode);
    else this.source.erase(mode);
  }

  // ---- reads
  async cursor() {
    return readCursor(this.terminal);
  }

  async text(range: Omit<ParamsOf<Messages["text"]>, "pane">): Promise<string> {
    return readText(this.terminal, range);
  }

  async rows(from: number, to: number) {
    return readRows(this.terminal, from, to);
  }

  async search(request: Omit<ParamsOf<Messages["search"]>, "pane">) {
    return readSearch(this.terminal, request);
  }

  async zones() {
    return { zones: this.terminal.zones() };
  }

  async image(hash: string) {
    return readImage(this.terminal, hash);
  }

  async processes(): Promise<unknown> {
    return this.ending ? null : ((await this.source.info(true)).tree ?? null);
  }

  async closing(): Promise<readonly string[]> {
    if (this.ending) return [];
    const { settings, isStateful } = this.services;
    return this.processFacts.running(settings().skipCloseConfirmationForProcessesNamed, isStateful);
  }

  wait(request: Omit<ParamsOf<Messages["wait"]>, "pane">, cancelled: Promise<unknown>) {
    return this.waits.wait(request, this.ending, this.atPrompt, cancelled);
  }

  async upload(request: Omit<ParamsOf<Messages["upload"]>, "pane">) {
    const { files } = this.options;
    if (!files) throw new DomuxError("unsupported", "Files cannot be stored on this pane's host.");
    return files.upload(request);
  }

  private mustLive(): void {
    if (this.gone) throw new DomuxError("not-found", `Pane ${this.id} is gone.`);
  }

  private mustRun(): void {
    this.mustLive();
    if (this.ending) throw new DomuxError("not-found", `The program of pane ${this.id} has ended.`);
  }

  dispose(): void {
    if (!this.gone) this.streams.end();
    this.gone = true;
    this.scope.dispose();
    this.source.dispose();
  }
}
