import type { Clock, Disposable } from "../base/index.ts";
import { DomuxError } from "../model/index.ts";
import type { HostedPaneState, Urgency } from "./hosted-pane.ts";
import type { Chunk } from "./log.ts";
import { type LogRecord, recordLength } from "./port.ts";

/** Output under way at once goes in frames of this size at most. */
export const BATCH_BYTES = 32 << 10;
/** How long output may wait for more. */
const BATCH_MS = 1;
/** Pieces that follow each other faster than that are put together: a send costs both processes some 10 µs. */
const PAUSE_MS = 0.3;

/**
 * A server that is so many bytes behind has enough to do: the terminal is read on when it is less than the lower figure
 * behind. What a program printed before Ctrl-C must not keep its effect from the screen.
 */
const BEHIND_HIGH = 128 << 10;
const BEHIND_LOW = 32 << 10;

/** Where a stream's records go. */
export interface RecordSink {
  /** False for those who only look: a program does not wait for them. */
  readonly controls: boolean;
  /** False while the connection has enough to do: `pump` is called when it has not. */
  readonly ready: boolean;
  send(stream: number, record: LogRecord, chunk: Chunk | undefined): void;
}

/**
 * A reader of one pane's log: a position and a credit, never a queue. Sends what is behind its position while the
 * window is open and the connection takes it.
 */
export class LogStream implements Disposable {
  private acked: number;
  private next: number;
  private sentAt = Number.NEGATIVE_INFINITY;
  private timer: Disposable | undefined;
  private readonly subscription: Disposable;

  /** Throws DomuxError not-found if the log does not hold the position. */
  constructor(
    readonly id: number,
    readonly pane: HostedPaneState,
    position: number,
    private readonly window: number,
    private readonly sink: RecordSink,
    private readonly clock: Clock,
    /** The log was trimmed beyond this reader: nothing more will come. */
    private readonly lost: (error: DomuxError) => void,
  ) {
    const { oldest, head } = pane.log;
    if (position < oldest || position > head)
      throw new DomuxError(
        "not-found",
        `The log of pane ${pane.id} holds positions ${oldest} to ${head}; ${position} is not among them.`,
      );
    this.next = position;
    this.acked = position;
    this.subscription = pane.onGrown((urgency) => this.grown(urgency));
  }

  ack(position: number): void {
    this.acked = Math.min(Math.max(this.acked, position), this.next);
    this.pump();
  }

  /** Sends all that may be sent now. */
  pump(): void {
    this.timer?.dispose();
    this.timer = undefined;
    this.sendOn();
    if (this.sink.controls) this.steer();
  }

  private steer(): void {
    const behind = this.pane.log.head - this.next;
    if (behind >= BEHIND_HIGH) this.pane.wait(this, true);
    else if (behind < BEHIND_LOW) this.pane.wait(this, false);
  }

  private sendOn(): void {
    while (this.sink.ready) {
      const credit = this.acked + this.window - this.next;
      if (credit <= 0) return;
      if (this.next < this.pane.log.oldest) {
        this.lost(
          new DomuxError("not-found", `The log of pane ${this.pane.id} was trimmed beyond its reader.`),
        );
        return;
      }
      const slice = this.pane.log.read(this.next, Math.min(credit, BATCH_BYTES));
      if (!slice) return;
      this.next += recordLength(slice.record);
      this.sentAt = this.clock.now();
      this.sink.send(this.id, slice.record, slice.chunk);
    }
  }

  dispose(): void {
    this.timer?.dispose();
    this.subscription.dispose();
    this.pane.wait(this, false);
  }

  private grown(urgency: Urgency): void {
    const waiting = this.pane.log.head - this.next;
    const rested = urgency === "pause" && this.clock.now() - this.sentAt >= PAUSE_MS;
    if (urgency === "now" || rested || waiting >= BATCH_BYTES) this.pump();
    else this.timer ??= this.clock.after(BATCH_MS, () => this.pump());
  }
}
