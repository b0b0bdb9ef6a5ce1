import { type Disposable, Emitter, RightOfWay } from "../base/index.ts";
import { DomuxError } from "../model/index.ts";
import { HostedPaneState } from "./hosted-pane.ts";
import { ChunkPool } from "./log.ts";
import type { HostedSpawnOptions } from "./port.ts";
import type { PtyShare } from "./pty.ts";

/** All panes of a host, without the socket. */
export class PaneTable implements Disposable {
  private readonly panes = new Map<number, HostedPaneState>();
  private readonly pool: ChunkPool;
  private readonly way: RightOfWay;
  private nextId = 1;
  private readonly changed = new Emitter<void>();
  /** A pane came, ended or was removed. */
  readonly onChanged = this.changed.event;

  /** `freed` as ChunkPool has it. */
  constructor(
    private readonly share: PtyShare,
    freed?: (bytes: number) => void,
  ) {
    this.pool = new ChunkPool(freed);
    this.way = new RightOfWay(share.clock, () => this.panes.values());
  }

  /** Throws DomuxError spawn-failed, limit. */
  spawn(options: HostedSpawnOptions): HostedPaneState {
    const pane = new HostedPaneState(this.nextId, options, this.share, this.pool);
    this.nextId++;
    this.panes.set(pane.id, pane);
    pane.onEnded(() => this.changed.emit());
    pane.onGrown((urgency) => {
      if (urgency === "now" || urgency === "told") this.way.answered(pane);
    });
    this.changed.emit();
    return pane;
  }

  /** Throws DomuxError not-found. */
  get(id: number): HostedPaneState {
    const pane = this.panes.get(id);
    if (!pane) throw new DomuxError("not-found", `This PTY host has no pane ${id}.`);
    return pane;
  }

  /** Input for a pane, as HostedPaneState.write: floods of others wait for its answer. Throws DomuxError not-found, limit. */
  write(id: number, seq: number, bytes: Uint8Array): HostedPaneState {
    const pane = this.get(id);
    this.way.input(pane);
    pane.write(seq, bytes);
    return pane;
  }

  /** The same for input that came the direct way, as HostedPaneState.typed. */
  type(id: number, bytes: Uint8Array): HostedPaneState {
    const pane = this.get(id);
    this.way.input(pane);
    pane.typed(bytes);
    return pane;
  }

  remove(id: number): void {
    const pane = this.get(id);
    this.way.forget(pane);
    pane.dispose();
    this.panes.delete(id);
    this.changed.emit();
  }

  /** See ChunkPool.clear. */
  dropSpares(): void {
    this.pool.clear();
  }

  all(): HostedPaneState[] {
    return [...this.panes.values()];
  }

  dispose(): void {
    this.way.dispose();
    for (const pane of this.panes.values()) pane.dispose();
    this.panes.clear();
    this.changed.dispose();
  }
}
