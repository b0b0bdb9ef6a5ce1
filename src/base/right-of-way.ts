import type { Clock } from "./clock.ts";
import type { Disposable } from "./lifetime.ts";

/** Work that can wait a little while somebody types elsewhere. */
export interface Holdable {
  /** There is more of it than can be done at once. */
  readonly floods: boolean;
  /** True: nothing of it is done for now. */
  hold(on: boolean): void;
}

/** Milliseconds that floods wait for the answer to input, and after it came: until it is on a screen. */
const PATIENCE = 4;
const AFTER_ANSWER = 6;
/** Somebody who typed so many milliseconds ago may type again at any time. */
const TYPING = 150;
/**
 * Meanwhile floods go on so many milliseconds at a time, and rest so many. What is read from a terminal in a slice (64 KB)
 * a program like `yes` needs some 9 ms to print again: in a shorter rest it would never stop computing.
 */
const SLICE = 1;
const REST = 9;

/**
 * Input has the right of way: while a program answers a key, floods of other programs wait, and leave the processors
 * to the key's way and its echo's. Between the keys of somebody who types they go on in slices: a scheduler lets a
 * program that computes without a pause finish its turn of some milliseconds, and a key passes through several
 * processes.
 */
export class RightOfWay implements Disposable {
  private readonly waiting = new Set<Holdable>();
  private typedInto: unknown;
  private typedAt = Number.NEGATIVE_INFINITY;
  private timer: Disposable | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly floods: () => Iterable<Holdable>,
  ) {}

  /** Input came for `pane`, which itself need not wait. */
  input(pane: object): void {
    this.typedInto = pane;
    this.typedAt = this.clock.now();
    this.holdFor(PATIENCE);
    for (const own of this.waiting) if (own === pane) this.release(own);
  }

  /** The first output after input came from `pane`. */
  answered(pane: object): void {
    if (this.typedInto === pane && this.waiting.size > 0) this.wait(AFTER_ANSWER, () => this.letGo());
  }

  forget(pane: Holdable): void {
    this.waiting.delete(pane);
  }

  dispose(): void {
    this.timer?.dispose();
    this.waiting.clear();
  }

  private holdFor(milliseconds: number): void {
    for (const other of this.floods()) {
      if (other === this.typedInto || !other.floods || this.waiting.has(other)) continue;
      this.waiting.add(other);
      other.hold(true);
    }
    if (this.waiting.size > 0) this.wait(milliseconds, () => this.letGo());
  }

  private letGo(): void {
    for (const pane of [...this.waiting]) this.release(pane);
    if (this.clock.now() - this.typedAt < TYPING) this.wait(SLICE, () => this.holdFor(REST));
    else this.typedInto = undefined;
  }

  private release(pane: Holdable): void {
    this.waiting.delete(pane);
    pane.hold(false);
  }

  private wait(milliseconds: number, run: () => void): void {
    this.timer?.dispose();
    this.timer = this.clock.after(milliseconds, run);
  }
}
