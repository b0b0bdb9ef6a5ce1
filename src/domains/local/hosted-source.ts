import { randomBytes } from "node:crypto";
import { type Disposable, Emitter, Scope } from "../../base/index.ts";
import { DomuxError, type Size } from "../../model/index.ts";
import type { DirectPermit, PtyFacts, PtyRecord, PtySource, PtyTermios } from "../../mux/index.ts";
import type { HostedPane, HostedPaneId, LogReader, PtyHostClient } from "../../ptyhost/index.ts";

/**
 * How far the host may run ahead of the fold, in bytes. What is on its way delays what comes after (a prompt after
 * Ctrl-C), so it is a few turns; with fewer than these the two wait for one another, for each turn ends on time only.
 */
const WINDOW = 512 << 10;

/** A connected PTY host. Sorts what it tells by pane, so that a thousand panes need not look at every message. */
export class HostConnection implements Disposable {
  private readonly sources = new Map<HostedPaneId, HostedSource>();
  private readonly scope = new Scope();
  private readonly forgetting = new Set<Promise<unknown>>();

  /** `key` tells this host from all others that this server has had. */
  constructor(
    readonly client: PtyHostClient,
    readonly key: string,
    /** Path of its socket. */
    readonly socket: string,
  ) {
    this.scope.add(client.onTermios(({ pane, state }) => this.sources.get(pane)?.termiosChanged(state)));
    this.scope.add(client.onWritten(({ pane }) => this.sources.get(pane)?.inputTaken()));
    this.scope.add(
      client.onClosed((error) => {
        for (const source of [...this.sources.values()]) source.hostLost(error);
      }),
    );
  }

  add(source: HostedSource): void {
    this.sources.set(source.pane, source);
  }

  remove(source: HostedSource): void {
    this.sources.delete(source.pane);
  }

  /** Hangs a pane's program up and forgets its log. */
  forget(source: HostedSource): void {
    this.remove(source);
    // A host that is gone has forgotten everything.
    const done: Promise<unknown> = this.client
      .remove(source.pane)
      .catch(() => {})
      .finally(() => this.forgetting.delete(done));
    this.forgetting.add(done);
  }

  /** Resolves when the host has done what it was told to forget. */
  async flush(): Promise<void> {
    await Promise.all(this.forgetting);
  }

  dispose(): void {
    this.scope.dispose();
    this.client.close();
  }
}

/** A program's terminal in a PTY host: outlives this process. */
export class HostedSource implements PtySource {
  readonly pane: HostedPaneId;
  readonly pid: number;
  readonly tty: string | null;
  private readonly drained = new Emitter<void>();
  readonly onDrain = this.drained.event;
  private readonly termiosEmitter = new Emitter<void>();
  readonly onTermios = this.termiosEmitter.event;
  private readonly lost = new Emitter<Error>();
  readonly onLost = this.lost.event;
  private reader: LogReader | undefined;
  private current: PtyTermios | undefined;
  private refused = false;

  constructor(
    readonly host: HostConnection,
    hosted: HostedPane,
  ) {
    this.pane = hosted.pane;
    this.pid = hosted.pid;
    this.tty = hosted.tty || null;
    host.add(this);
  }

  get termios(): PtyTermios | undefined {
    return this.current;
  }

  read(position: number, onRecord: (record: PtyRecord) => void): void {
    this.reader = this.host.client.read(this.pane, {
      position,
      window: WINDOW,
      onRecord,
      onLost: (error) => this.hostLost(error),
    });
  }

  acknowledge(position: number): void {
    this.reader?.ack(position);
  }

  trim(position: number): void {
    this.host.client.trim(this.pane, position);
  }

  write(bytes: Uint8Array): boolean {
    const taken = this.host.client.write(this.pane, bytes) !== undefined;
    if (!taken) this.refused = true;
    return taken;
  }

  inputTaken(): void {
    if (!this.refused) return;
    this.refused = false;
    this.drained.emit();
  }

  resize(size: Size): void {
    // A host that is gone says so by onLost; one that has no such pane any more needs no new size.
    this.host.client.resize(this.pane, size).catch(() => {});
  }

  erase(mode: number): void {
    this.host.client.erase(this.pane, mode).catch(() => {});
  }

  inject(bytes: Uint8Array): Promise<void> {
    return this.newer(this.host.client.inject(this.pane, bytes));
  }

  async direct(): Promise<DirectPermit> {
    const key = randomBytes(16);
    await this.newer(this.host.client.permit(this.pane, key));
    return { socket: this.host.socket, number: this.pane, key: key.toString("hex") };
  }

  /** Says in which case a host does not know what it is asked for. */
  private async newer(asked: Promise<void>): Promise<void> {
    try {
      await asked;
    } catch (error) {
      if (!(error instanceof DomuxError) || error.code !== "unknown-method") throw error;
      throw new DomuxError(
        "unsupported",
        `The PTY host that holds this pane is of an older domux (${this.host.client.hostBuild}); panes made since can do this.`,
      );
    }
  }

  signal(name: string, target: "foreground" | "program"): Promise<boolean> {
    return this.host.client.signal(this.pane, name, target);
  }

  info(tree: boolean): Promise<PtyFacts> {
    return this.host.client.info(this.pane, { tree });
  }

  watchTermios(on: boolean): void {
    this.host.client.watchTermios(this.pane, on);
  }

  termiosChanged(state: PtyTermios): void {
    this.current = state;
    this.termiosEmitter.emit();
  }

  hostLost(error: Error): void {
    this.lost.emit(error);
  }

  kill(): void {
    this.host.forget(this);
  }

  dispose(): void {
    this.host.remove(this);
    this.reader?.stop();
    this.drained.dispose();
    this.termiosEmitter.dispose();
    this.lost.dispose();
  }
}
