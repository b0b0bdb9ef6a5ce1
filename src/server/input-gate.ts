import type { Link } from "../link/index.ts";
import type { Mux } from "../mux/index.ts";
import type { InputFrame } from "../protocol/index.ts";
import type { BookedSeat } from "./seat-book.ts";

/** True if record `a` was made no later than `b`; numbers wrap after 2^32 - 1. */
const notAfter = (a: number, b: number) => (b - a) >>> 0 < 0x80000000;

/** Applies the input records of a seat, each once, and says which were applied. */
export class InputGate {
  private telling = false;

  constructor(
    private readonly mux: Mux,
    private readonly link: Link,
    private readonly booked: BookedSeat,
    private readonly readOnly: boolean,
  ) {}

  take(frame: InputFrame): void {
    const { booked, mux } = this;
    this.tellSoon();
    // Sent again after a reconnect, though it had arrived.
    if (booked.lastInput !== 0 && notAfter(frame.number, booked.lastInput)) return;
    booked.lastInput = frame.number;
    if (this.readOnly) return;
    // A pane that is gone takes no input; the sender will learn of its end, the record is done with.
    const pane = mux.panes.get(frame.pane);
    if (!pane) return;
    pane.input(frame.payload, { seat: booked.seat.id, number: frame.number });
    mux.noteInput(booked.seat, frame.pane);
  }

  /** One answer for all that came together. */
  private tellSoon(): void {
    if (this.telling) return;
    this.telling = true;
    queueMicrotask(() => {
      this.telling = false;
      this.link.sendFrame({ kind: "applied", number: this.booked.lastInput });
    });
  }
}
