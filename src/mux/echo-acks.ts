/** mosh's rule: what a program did not answer within this time, it will hardly echo (milliseconds). */
const ECHO_TIME = 50;

/**
 * Remembers per seat which input records have been with the program long enough for their echo to be in the
 * picture ("echo ack", Winstein, Mosh: USENIX ATC 2012, section 3.2).
 */
export class EchoAcks {
  private readonly seats = new Map<number, { acked: number; waiting: { number: number; at: number }[] }>();

  /** Follows a seat's input from now on. */
  follow(seat: number): void {
    if (!this.seats.has(seat)) this.seats.set(seat, { acked: 0, waiting: [] });
  }

  forget(seat: number): void {
    this.seats.delete(seat);
  }

  /** An input record was handed to the program. */
  handed(seat: number, number: number, now: number): void {
    const state = this.seats.get(seat);
    if (!state) return;
    const last = state.waiting.at(-1);
    // Typing faster than a record in 5 ms gains nothing by finer steps.
    if (last && now - last.at < 5) last.number = number;
    else state.waiting.push({ number, at: now });
  }

  /** The acknowledged input record of a seat at `now`, 0 if none. */
  at(seat: number, now: number): number {
    const state = this.seats.get(seat);
    if (!state) return 0;
    while (state.waiting.length > 0 && state.waiting[0].at + ECHO_TIME <= now)
      state.acked = state.waiting.shift()!.number;
    return state.acked;
  }

  /** When the next record falls due, undefined if none waits. */
  get due(): number | undefined {
    let due: number | undefined;
    for (const { waiting } of this.seats.values())
      if (waiting.length > 0) due = Math.min(due ?? Number.POSITIVE_INFINITY, waiting[0].at + ECHO_TIME);
    return due;
  }
}
