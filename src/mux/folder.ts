import { type Clock, type Holdable, RightOfWay, systemClock } from "../base/index.ts";

/** Something with output that waits to be folded. */
export interface Foldable {
  /** Folds about `bytes` of what waits; false: nothing waits any more. */
  foldSome(bytes: number): boolean;
}

/** Bytes folded for one pane before the next one gets its turn: a millisecond of the slowest output (`yes`). */
const BITE = 16 << 10;
/** Bytes of the largest record that may be folded at once while nothing else waits: what a PTY host sends of a flood. */
const RECORD = 32 << 10;
/** Bytes folded in one turn of the event loop at most. */
const TURN = 256 << 10;
/** Milliseconds of one turn, if that comes first: a key waits so long behind output. */
const TURN_TIME = 2;

/**
 * Shares the thread among panes: bounded bites, round-robin, a bounded sum per turn of the event loop, so that a
 * flood in one pane delays neither another pane nor input. While a key waits for its answer, only what may be the
 * answer is folded.
 */
export class Folder implements Holdable {
  private readonly waiting = new Set<Foldable>();
  private left = TURN;
  /** Until then large records may be folded as they come in this turn, undefined before the first. */
  private until: number | undefined;
  private scheduled = false;
  private held = false;
  private typedInto: Foldable | undefined;
  private readonly way: RightOfWay;

  /** `turn` calls back in the next turn of the event loop, after input has had its chance. */
  constructor(
    private readonly turn: (run: () => void) => void,
    private readonly clock: Clock = systemClock,
  ) {
    this.way = new RightOfWay(clock, () => [this]);
  }

  get floods(): boolean {
    return this.waiting.size > 0;
  }

  hold(on: boolean): void {
    this.held = on;
    if (!on && this.waiting.size > 0) this.schedule();
  }

  /** Input goes to a pane's program. */
  typed(pane: Foldable): void {
    this.typedInto = pane;
    this.way.input(pane);
  }

  /** A pane that was typed into has output. */
  answered(pane: Foldable): void {
    this.way.answered(pane);
  }

  /**
   * True if this many bytes may be folded right now; they count against the turn. `urgent`: the answer to a key,
   * which waits for no other pane. What may not has to be copied, so a flood alone goes this way as far as time allows.
   */
  allows(bytes: number, urgent: boolean): boolean {
    if (bytes > RECORD) return false;
    const large = bytes > BITE;
    if ((large || !urgent) && (this.held || bytes > this.left || this.waiting.size > 0)) return false;
    if (large) {
      const now = this.clock.now();
      this.until ??= now + TURN_TIME;
      if (now > this.until) return false;
    }
    this.left -= bytes;
    this.schedule();
    return true;
  }

  add(pane: Foldable): void {
    this.waiting.add(pane);
    this.schedule();
  }

  remove(pane: Foldable): void {
    this.waiting.delete(pane);
    if (this.typedInto === pane) this.typedInto = undefined;
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    this.turn(() => this.run());
  }

  private run(): void {
    this.scheduled = false;
    this.left = TURN;
    this.until = undefined;
    const end = this.clock.now() + TURN_TIME;
    while (this.left > 0 && this.clock.now() <= end) {
      const pane = this.next();
      if (!pane) break;
      this.waiting.delete(pane);
      this.left -= BITE;
      if (pane.foldSome(BITE)) this.waiting.add(pane);
    }
    if (this.next()) this.schedule();
    else this.left = Math.max(this.left, 0);
  }

  private next(): Foldable | undefined {
    if (!this.held) return this.waiting.values().next().value;
    return this.typedInto && this.waiting.has(this.typedInto) ? this.typedInto : undefined;
  }
}
