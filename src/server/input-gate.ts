import type { Disposable } from "../base/index.ts";
import type { Link } from "../link/index.ts";
import type { Mux } from "../mux/index.ts";
import type { InputFrame } from "../protocol/index.ts";
import type { BookedSeat } from "./seat-book.ts";

/** True if record `a` was made no later than `b`; numbers wrap after 2^32 - 1. */
const notAfter = (a: number, b: number) => (b - a) >>> 0 < 0x80000000;

/**
 * Input is acknowledged after so many milliseconds or bytes. Nobody waits for the word, it only lets the sender forget:
 * one per key would wake it right before the echo, which it is late for then.
 */
const TELL_AFTER = 30;
const TELL_BYTES = 64 << 10;

/** Applies an input record of a seat, unless it was: it may be sent again after a reconnect, or by two ways. */
export function applyInput(mux: Mux, booked: BookedSeat, frame: InputFrame, readOnly = false): void {
  if (booked.lastInput !== 0 && notAfter(frame.number, booked.lastInput)) return;
  booked.lastInput = frame.number;
  if (readOnly) return;
  // A pane that is gone takes no input; the sender will learn of its end, the record is done with.
  const pane = mux.panes.get(frame.pane);
  if (!pane) return;
  pane.input(frame.payload, { seat: booked.seat.id, number: frame.number });
  mux.noteInput(booked.seat, frame.pane);
}

/** Applies the input records that come over a connection, and says which were applied. */
export class InputGate implements Disposable {
  private timer: Disposable | undefined;
  /** Bytes taken and not yet acknowledged. */
  private untold = 0;

  constructor(
    private readonly mux: Mux,
    private readonly link: Link,
    private readonly booked: BookedSeat,
    private readonly readOnly: boolean,
  ) {}

  take(frame: InputFrame): void {
    applyInput(this.mux, this.booked, frame, this.readOnly);
    this.tellSoon(frame.payload.length);
  }

  dispose(): void {
    this.timer?.dispose();
    this.timer = undefined;
  }

  private tellSoon(bytes: number): void {
    this.untold += bytes;
    if (this.untold >= TELL_BYTES) this.tell();
    else this.timer ??= this.link.clock.after(TELL_AFTER, () => this.tell());
  }

  private tell(): void {
    this.dispose();
    this.untold = 0;
    this.link.sendFrame({ kind: "applied", number: this.booked.lastInput });
  }
}
