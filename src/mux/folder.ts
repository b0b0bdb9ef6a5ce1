import { type Clock, systemClock } from "../base/index.ts";

/** Something with output that waits to be folded. */
export interface Foldable {
  /** Folds about `bytes` of what waits; false: nothing waits any more. */
  foldSome(bytes: number): boolean;
}

/** Bytes folded for one pane before the next one gets its turn: a millisecond of the slowest output (`yes`). */
const BITE = 16 << 10;
/** Bytes folded in one turn of the event loop at most. */
const TURN = 256 << 10;
/** Milliseconds of one turn, if that comes first: a key waits so long behind output. */
const TURN_TIME = 2;

/**
 * Shares the thread among panes: bounded bites, round-robin, a bounded sum per turn of the event loop, so that a
 * flood in one pane delays neither another pane nor input.
 */
export class Folder {
  private readonly waiting = new Set<Foldable>();
  private left = TURN;
  private scheduled = false;

  /** `turn` calls back in the next turn of the event loop, after input has had its chance. */
  constructor(
    private readonly turn: (run: () => void) => void,
    private readonly clock: Pick<Clock, "now"> = systemClock,
  ) {}

  /**
   * True if this many bytes may be folded right now; they count against the turn. `urgent`: the answer to a key,
   * which waits for no other pane.
   */
  allows(bytes: number, urgent: boolean): boolean {
    if (bytes > BITE) return false;
    if (!urgent && (bytes > this.left || this.waiting.size > 0)) return false;
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
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    this.turn(() => this.run());
  }

  private run(): void {
    this.scheduled = false;
    this.left = TURN;
    const end = this.clock.now() + TURN_TIME;
    while (this.left > 0 && this.waiting.size > 0 && this.clock.now() <= end) {
      const pane = this.waiting.values().next().value!;
      this.waiting.delete(pane);
      this.left -= BITE;
      if (pane.foldSome(BITE)) this.waiting.add(pane);
    }
    if (this.waiting.size > 0) this.schedule();
    else this.left = Math.max(this.left, 0);
  }
}
