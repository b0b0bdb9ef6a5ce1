import { Emitter } from "../../base/index.ts";
import { DomuxError, type PaneId } from "../../model/index.ts";
import type {
  DirectPermit,
  Domain,
  InputOrigin,
  Pane,
  PaneCursor,
  PaneEvent,
  PaneFacts,
  PaneStream,
  StreamRequest,
  StreamSink,
} from "../../mux/index.ts";
import {
  type Alert,
  type ExitState,
  LIMITS,
  type Messages,
  messages,
  type PaneState,
  type ParamsIn,
  type ParamsOf,
  type RequestType,
  type ResultOf,
} from "../../protocol/index.ts";
import { RelayStream, type StreamCarrier } from "./relay-stream.ts";

/** What a remote pane needs of its domain. */
export interface PaneCarrier extends StreamCarrier {
  readonly domain: Domain;
  /** The other mux is on this machine. */
  readonly near: boolean;
  /** Asks the other mux. @throws DomuxError disconnected while there is no connection, and what it says */
  call<T extends RequestType>(type: T, params: ParamsIn<T>): Promise<ResultOf<T>>;
  /**
   * Sends input, now or after the reconnect, once.
   * @returns the record's number; undefined if too much waits already
   */
  send(pane: PaneId, bytes: Uint8Array): number | undefined;
}

/** A pane of another mux: its log is passed on, not folded; what is asked of it is asked there. */
export class RemotePane implements Pane {
  private readonly emitter = new Emitter<PaneEvent>();
  readonly events = this.emitter.event;
  private readonly streams = new Set<RelayStream>();
  private current: PaneFacts;
  private disposed = false;

  constructor(
    readonly id: PaneId,
    /** Its id in the other mux. */
    readonly there: PaneId,
    private readonly carrier: PaneCarrier,
    state: PaneState,
  ) {
    this.current = factsOf(state);
  }

  get domain(): Domain {
    return this.carrier.domain;
  }

  get facts(): PaneFacts {
    return this.current;
  }

  // ---- what the domain tells
  update(state: PaneState): void {
    this.set(factsOf(state));
  }

  /** The connection is lost, or back. */
  setLost(lost: boolean): void {
    if ((this.current.lost ?? false) === lost) return;
    const { lost: _, ...facts } = this.current;
    this.set(lost ? { ...facts, lost } : facts);
  }

  private set(facts: PaneFacts): void {
    if (JSON.stringify(facts) === JSON.stringify(this.current)) return;
    this.current = facts;
    this.emitter.emit({ type: "changed" });
  }

  alert(alert: Alert): void {
    this.emitter.emit({ type: "alert", alert });
  }

  exited(status: ExitState): void {
    this.set({ ...this.current, exited: status });
    this.emitter.emit({ type: "exited", status });
  }

  /** The connection is there (again): streams go on. */
  resume(): void {
    for (const stream of [...this.streams]) void stream.open();
  }

  /** Input records have new numbers. */
  renumbered(): void {
    for (const stream of this.streams) stream.renumbered();
  }

  // ---- the picture
  async openStream(request: StreamRequest, sink: StreamSink): Promise<PaneStream> {
    const stream = new RelayStream(
      this.carrier,
      () => (this.disposed ? undefined : this.there),
      request,
      sink,
      (over) => this.streams.delete(over),
    );
    this.streams.add(stream);
    void stream.open();
    await stream.ready();
    return stream;
  }

  // ---- input
  /** Without bytes it is the word that input has gone the direct way. */
  input(bytes: Uint8Array, from?: InputOrigin): void {
    for (let at = 0; at < Math.max(1, bytes.length); at += LIMITS.input) {
      const number = this.carrier.send(this.there, bytes.slice(at, at + LIMITS.input));
      if (number === undefined) return;
      if (!from) continue;
      for (const stream of this.streams) if (stream.seat === from.seat) stream.typed(number, from.number);
    }
  }

  async direct(): Promise<DirectPermit> {
    if (!this.carrier.near)
      throw new DomuxError(
        "unsupported",
        `There is no direct way to pane ${this.id}: it may be on another machine.`,
      );
    return this.ask(messages.direct, {});
  }

  async sendText(text: string, paste: boolean): Promise<void> {
    await this.ask(messages.sendText, { text, paste });
  }

  async sendKeys(keys: readonly string[]): Promise<void> {
    await this.ask(messages.sendKeys, { keys: [...keys] });
  }

  /** Sizes are the other mux's matter: it decides by what is seen here (Mirror.view). */
  resize(): void {}

  async signal(signal: string): Promise<void> {
    await this.ask(messages.signal, { signal });
  }

  kill(): void {
    // Without a connection it lives on; that the pane stays says so.
    this.ask(messages.kill, {}).catch(() => {});
  }

  /** The other mux is told by Mirror.focus. */
  focused(): void {}

  async refresh(): Promise<void> {
    if (this.carrier.link) this.update((await this.ask(messages.paneInfo, {})).pane);
  }

  async reset(): Promise<void> {
    await this.ask(messages.resetTerminal, {});
  }

  async eraseScrollback(viewport: boolean): Promise<void> {
    await this.ask(messages.eraseScrollback, { viewport });
  }

  // ---- reads
  async cursor(): Promise<PaneCursor> {
    const { details } = await this.ask(messages.details, {});
    const { cursorX, cursorY, cursorStyle, cursorVisible } = details;
    return { cursorX, cursorY, cursorStyle, cursorVisible };
  }

  async text(range: Omit<ParamsOf<Messages["text"]>, "pane">): Promise<string> {
    return (await this.ask(messages.text, range)).text;
  }

  rows(from: number, to: number): Promise<ResultOf<Messages["rows"]>> {
    return this.ask(messages.rows, { from, to });
  }

  search(request: Omit<ParamsOf<Messages["search"]>, "pane">): Promise<ResultOf<Messages["search"]>> {
    return this.ask(messages.search, request);
  }

  zones(): Promise<ResultOf<Messages["zones"]>> {
    return this.ask(messages.zones, {});
  }

  image(hash: string): Promise<ResultOf<Messages["image"]>> {
    return this.ask(messages.image, { hash });
  }

  async processes(): Promise<unknown> {
    return (await this.ask(messages.processes, {})).info;
  }

  /** WezTerm asks the server; without a connection nothing can be killed, so nothing can be lost. */
  async closing(): Promise<readonly string[]> {
    if (!this.carrier.link) return [];
    return (await this.carrier.call(messages.closing, { panes: [this.there] })).running;
  }

  /** Waiting ends with the connection, not with `cancelled`: the other mux cannot be told. */
  wait(request: Omit<ParamsOf<Messages["wait"]>, "pane">): Promise<ResultOf<Messages["wait"]>> {
    return this.ask(messages.wait, request);
  }

  upload(request: Omit<ParamsOf<Messages["upload"]>, "pane">): Promise<ResultOf<Messages["upload"]>> {
    return this.ask(messages.upload, request);
  }

  private ask<T extends RequestType>(type: T, params: Omit<ParamsIn<T>, "pane">): Promise<ResultOf<T>> {
    if (this.disposed)
      return Promise.reject(new DomuxError("not-found", `There is no pane ${this.id} any more.`));
    return this.carrier.call(type, { ...params, pane: this.there } as ParamsIn<T>);
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    for (const stream of [...this.streams]) stream.end();
    this.emitter.dispose();
  }
}

function factsOf(state: PaneState): PaneFacts {
  const { title, cwd, size, process, ttyName, progress, userVars, unseen, exited, lost } = state;
  return {
    title,
    cwd,
    size,
    ttyName,
    progress,
    userVars,
    unseen,
    ...(process && { process }),
    ...(exited && { exited }),
    ...(lost && { lost }),
  };
}
