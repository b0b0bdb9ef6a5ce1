import type { Clock, Disposable } from "../base/index.ts";

export interface ScreenLoopOptions {
  readonly clock: Clock;
  /** Calls back after what has arrived already was read. */
  readonly defer: (run: () => void) => void;
  /** What brings the terminal to the newest picture; "" if it shows that already. */
  readonly draw: () => string;
  /** Hands text to the terminal; calls back when it was taken. */
  readonly write: (text: string, taken: () => void) => void;
  /** A picture was taken by the terminal, or nothing was to be drawn. */
  readonly onShown: () => void;
}

/** Longest pause between two pictures that is kept for other work, milliseconds. */
const MOST_PAUSE = 30;
/** A picture that took no longer needs no pause: the echo of a key must not wait for the picture before it. */
const QUICK = 4;

/**
 * Draws when something changed, never while the terminal still takes the last picture: what changes meanwhile is in
 * the next one, and what was overtaken is never drawn. Pauses as long
 * as drawing took, if that was long, so that keys come through.
 */
export class ScreenLoop implements Disposable {
  private wanted = false;
  private scheduled = false;
  private writing = false;
  private over = false;
  private notBefore = 0;
  private timer: Disposable | undefined;

  constructor(private readonly options: ScreenLoopOptions) {}

  /** Something changed. */
  request(): void {
    this.wanted = true;
    this.schedule();
  }

  /** True while the terminal takes a picture. */
  get busy(): boolean {
    return this.writing;
  }

  dispose(): void {
    this.over = true;
    this.timer?.dispose();
  }

  private schedule(): void {
    if (this.scheduled || this.writing || this.over) return;
    this.scheduled = true;
    const wait = this.notBefore - this.options.clock.now();
    if (wait > 0) this.timer = this.options.clock.after(wait, () => this.draw());
    else this.options.defer(() => this.draw());
  }

  private draw(): void {
    this.scheduled = false;
    if (this.over || !this.wanted) return;
    this.wanted = false;
    const { clock, draw, write, onShown } = this.options;
    const began = clock.now();
    const text = draw();
    if (text !== "") {
      this.writing = true;
      write(text, () => {
        this.writing = false;
        onShown();
        if (this.wanted) this.schedule();
      });
    } else onShown();
    const ended = clock.now();
    const took = ended - began;
    this.notBefore = took <= QUICK ? ended : ended + Math.min(MOST_PAUSE, took);
  }
}
