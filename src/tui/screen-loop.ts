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
  /** Somebody waits for what is drawn: no pause for other work. */
  readonly awaited: () => boolean;
}

/** Longest pause between two pictures that is kept for other work, milliseconds. */
const MOST_PAUSE = 30;
/** A picture that took no longer needs no pause: the echo of a key must not wait for the picture before it. */
const QUICK = 4;

/**
 * Draws when something changed, never while the terminal still takes the last picture: what changes meanwhile is in
 * the next one, and what was overtaken is never drawn. Pauses as long
 * as drawing took, if that was long, so that keys come through, but not before their answers.
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
    if (this.writing || this.over) return;
    const { clock, defer, awaited } = this.options;
    const wait = awaited() ? 0 : this.notBefore - clock.now();
    if (this.scheduled && (wait > 0 || !this.timer)) return;
    this.scheduled = true;
    this.timer?.dispose();
    this.timer = wait > 0 ? clock.after(wait, () => this.draw()) : undefined;
    if (wait <= 0) defer(() => this.draw());
  }

  private draw(): void {
    this.scheduled = false;
    this.timer = undefined;
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
