import type { Clock, Disposable } from "../base/index.ts";
import type { PaneId } from "../model/index.ts";
import type { DataFrame } from "../protocol/index.ts";
import { type FrameOutcome, PaneReplica } from "./pane-replica.ts";

/** What a set of streams asks of the connection. */
export interface StreamPeer {
  open(request: {
    pane: PaneId;
    stream: number;
    position?: number;
    epoch?: string;
    credit: number;
    scrollback: number;
  }): Promise<{ epoch: string }>;
  close(stream: number): void;
  grant(stream: number, bytes: number): void;
}

export interface StreamSetOptions {
  readonly clock: Clock;
  /** A replica has moved on. */
  readonly onUpdate: (replica: PaneReplica, outcome: Exclude<FrameOutcome, "mismatch">) => void;
  /** A stream could not be opened. */
  readonly onProblem: (pane: PaneId, error: unknown) => void;
  /** Payload bytes a stream may have on the way. */
  readonly window?: number;
  /** How long a pane that is no longer visible keeps its stream, milliseconds. */
  readonly grace?: number;
  /** Replicas without a stream that are kept for their picture. */
  readonly kept?: number;
  /** Lines of history that a replica keeps. */
  readonly scrollbackLines?: number;
}

interface Stream {
  readonly id: number;
  readonly replica: PaneReplica;
  /** Bytes applied but not yet granted again. */
  owed: number;
  /** Running out: the pane is hidden. */
  farewell?: Disposable;
}

const WINDOW = 512 << 10;
const GRACE = 5_000;
const KEPT = 64;
const SCROLLBACK = 2_000;

/**
 * The replicas of a session's panes and the streams that feed them. Visible panes have a stream; hidden ones lose
 * theirs after a grace and go on later where it ended.
 */
export class StreamSet {
  private peer: StreamPeer | undefined;
  private readonly streams = new Map<number, Stream>();
  private readonly byPane = new Map<PaneId, Stream>();
  private readonly replicas = new Map<PaneId, PaneReplica>();
  private visible = new Set<PaneId>();
  private nextId = 1;

  constructor(private readonly options: StreamSetOptions) {}

  /** The replica of a pane, empty if it never had a stream. */
  replica(pane: PaneId): PaneReplica {
    let replica = this.replicas.get(pane);
    if (!replica) {
      replica = new PaneReplica(pane, { scrollbackLines: this.options.scrollbackLines ?? SCROLLBACK });
      this.replicas.set(pane, replica);
    }
    return replica;
  }

  get openStreams(): number {
    return this.streams.size;
  }

  /** A connection is there: opens what should be open, going on from the replicas' positions. */
  connected(peer: StreamPeer, options: { sameInput: boolean }): void {
    this.disconnected();
    this.peer = peer;
    if (!options.sameInput) for (const replica of this.replicas.values()) replica.forgetInput();
    for (const pane of this.visible) this.open(pane);
  }

  disconnected(): void {
    this.peer = undefined;
    for (const stream of this.streams.values()) stream.farewell?.dispose();
    this.streams.clear();
    this.byPane.clear();
  }

  /** These panes are visible now, and no others. */
  show(panes: Iterable<PaneId>): void {
    const before = this.visible;
    this.visible = new Set(panes);
    for (const pane of this.visible) {
      const stream = this.byPane.get(pane);
      if (stream) {
        stream.farewell?.dispose();
        stream.farewell = undefined;
      } else this.open(pane);
    }
    for (const pane of before) if (!this.visible.has(pane)) this.hide(pane);
  }

  isShown(pane: PaneId): boolean {
    return this.visible.has(pane);
  }

  /** A data frame came. */
  frame(frame: DataFrame): void {
    const stream = this.streams.get(frame.stream);
    if (!stream) return;
    const outcome = stream.replica.apply(frame);
    if (outcome === "mismatch") {
      this.reopen(stream);
      return;
    }
    stream.owed += frame.payload.length;
    this.options.onUpdate(stream.replica, outcome);
    if (outcome === "resized") this.reopen(stream);
  }

  /** Output of a pane's log came before its frame. */
  early(pane: PaneId, position: number, bytes: Uint8Array): void {
    const stream = this.byPane.get(pane);
    if (stream?.replica.early(position, bytes)) this.options.onUpdate(stream.replica, "applied");
  }

  /** The faces have taken what was applied: the server may send as much again. */
  grant(): void {
    for (const stream of this.streams.values()) {
      // Small change is saved up: a grant costs a message.
      if (stream.owed < (this.options.window ?? WINDOW) / 8) continue;
      this.peer?.grant(stream.id, stream.owed);
      stream.owed = 0;
    }
  }

  /** The replica's picture is not to be trusted: a snapshot replaces it. */
  renew(pane: PaneId): void {
    const stream = this.byPane.get(pane);
    if (stream) this.reopen(stream);
    else this.replica(pane).forgetPosition();
  }

  /** The server says that a stream has ended: the pane is gone. */
  ended(id: number): void {
    const stream = this.streams.get(id);
    if (stream) this.remove(stream);
  }

  /** Forgets a pane that is gone. */
  forget(pane: PaneId): void {
    const stream = this.byPane.get(pane);
    if (stream) {
      this.peer?.close(stream.id);
      this.remove(stream);
    }
    this.visible.delete(pane);
    this.replicas.delete(pane);
  }

  dispose(): void {
    this.disconnected();
    this.replicas.clear();
  }

  private open(pane: PaneId): void {
    const peer = this.peer;
    if (!peer || this.byPane.has(pane)) return;
    const replica = this.replica(pane);
    const stream: Stream = { id: this.nextId++, replica, owed: 0 };
    this.streams.set(stream.id, stream);
    this.byPane.set(pane, stream);
    peer
      .open({
        pane,
        stream: stream.id,
        ...replica.position,
        credit: this.options.window ?? WINDOW,
        scrollback: 0,
      })
      .then(
        ({ epoch }) => {
          if (this.streams.get(stream.id) === stream) replica.opened(epoch);
        },
        (error: unknown) => {
          if (this.streams.get(stream.id) !== stream) return;
          this.remove(stream);
          this.options.onProblem(pane, error);
        },
      );
  }

  /** The replica cannot take what comes: it needs a snapshot. */
  private reopen(stream: Stream): void {
    this.peer?.close(stream.id);
    this.remove(stream);
    stream.replica.forgetPosition();
    this.open(stream.replica.pane);
  }

  private hide(pane: PaneId): void {
    const stream = this.byPane.get(pane);
    if (!stream || stream.farewell) return;
    stream.farewell = this.options.clock.after(this.options.grace ?? GRACE, () => {
      this.peer?.close(stream.id);
      this.remove(stream);
      this.trim();
    });
  }

  private remove(stream: Stream): void {
    stream.farewell?.dispose();
    this.streams.delete(stream.id);
    if (this.byPane.get(stream.replica.pane) === stream) this.byPane.delete(stream.replica.pane);
  }

  /** Keeps the pictures of the panes seen last. */
  private trim(): void {
    const idle = [...this.replicas.keys()].filter(
      (pane) => !this.byPane.has(pane) && !this.visible.has(pane),
    );
    for (const pane of idle.slice(0, Math.max(0, idle.length - (this.options.kept ?? KEPT))))
      this.replicas.delete(pane);
  }
}
