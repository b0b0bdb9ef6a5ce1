/** mosh's rule: what a program did not answer within this time, it will hardly echo (milliseconds). */
const ECHO_TIME = 50;
/**
 * On a busy host programs answer later, and a guess that is judged before its echo is judged wrong: the time is so many
 * times what answers took lately (in the present period and the one before, milliseconds), up to the longest.
 */
const LATE = { times: 1.5, period: 10_000, longest: 300 } as const;
/** Output so long after input is no answer to it, milliseconds. */
const NO_ANSWER = 1_000;

/**
 * Remembers per seat which input records have been with the program long enough for their echo to be in the
 * picture ("echo ack", Winstein, Mosh: USENIX ATC 2012, section 3.2).
 */
export class EchoAcks {
  private readonly seats = new Map<number, { acked: number; waiting: { number: number; at: number }[] }>();

  /** When the first input was handed over since the program printed anything. */
  private asked: number | undefined;
  /** What answers took, as a time for the echo: longest of this period and of the one before. */
  private late = { since: Number.NEGATIVE_INFINITY, now: 0, before: 0 };

  /** Follows a seat's input from now on. */
  follow(seat: number): void {
    if (!this.seats.has(seat)) this.seats.set(seat, { acked: 0, waiting: [] });
  }

  forget(seat: number): void {
    this.seats.delete(seat);
  }

  /** An input record was handed to the program. */
  handed(seat: number, number: number, now: number): void {
    this.asked ??= now;
    const state = this.seats.get(seat);
    if (!state) return;
    const last = state.waiting.at(-1);
    // Typing faster than a record in 5 ms gains nothing by finer steps.
    if (last && now - last.at < 5) last.number = number;
    else state.waiting.push({ number, at: now });
  }

  /** The program printed something. */
  answered(now: number): void {
    const { asked } = this;
    this.asked = undefined;
    if (asked === undefined || now - asked > NO_ANSWER) return;
    // What was due by the time that held until now stays so.
    for (const seat of this.seats.keys()) this.at(seat, now);
    const { since } = this.late;
    if (now - since > LATE.period)
      this.late = { since: now, now: 0, before: now - since > 2 * LATE.period ? 0 : this.late.now };
    this.late.now = Math.max(this.late.now, Math.min(LATE.longest, LATE.times * (now - asked)));
  }

  /** Milliseconds after which an echo would be there. */
  private get time(): number {
    return Math.max(ECHO_TIME, this.late.now, this.late.before);
  }

  /** The acknowledged input record of a seat at `now`, 0 if none. */
  at(seat: number, now: number): number {
    const state = this.seats.get(seat);
    if (!state) return 0;
    while (state.waiting.length > 0 && state.waiting[0].at + this.time <= now)
      state.acked = state.waiting.shift()!.number;
    return state.acked;
  }

  /** When the next record falls due, undefined if none waits. */
  get due(): number | undefined {
    let due: number | undefined;
    for (const { waiting } of this.seats.values())
      if (waiting.length > 0) due = Math.min(due ?? Number.POSITIVE_INFINITY, waiting[0].at + this.time);
    return due;
  }
}
