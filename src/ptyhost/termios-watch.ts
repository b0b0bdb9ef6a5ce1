import { type Clock, type Disposable, Emitter } from "../base/index.ts";
import type { Pty, TermiosState } from "./port.ts";

/** Between two questions about one terminal; a program that floods is asked for rarely. */
const INTERVAL_MS = 50;

/**
 * Notices changes of ECHO and ICANON while somebody watches. The kernel tells nobody, so it is asked when something
 * happened (output, input): at once if the last question is long ago, and once more when things are quiet again.
 */
export class TermiosWatch implements Disposable {
  private watching = false;
  private last: TermiosState | undefined;
  private asking = false;
  private stirred = false;
  private askedAt = Number.NEGATIVE_INFINITY;
  private timer: Disposable | undefined;
  private readonly changed = new Emitter<TermiosState>();
  readonly onChanged = this.changed.event;

  constructor(
    private readonly pty: Pty,
    private readonly clock: Clock,
  ) {}

  /** The first state is always told. */
  watch(on: boolean): void {
    this.watching = on;
    this.last = undefined;
    if (on) this.stir();
    else this.quiet();
  }

  /** Something happened in the terminal. */
  stir(): void {
    if (!this.watching) return;
    this.stirred = true;
    if (this.timer || this.asking) return;
    const wait = Math.max(0, this.askedAt + INTERVAL_MS - this.clock.now());
    if (wait === 0) void this.ask();
    else this.askLater(wait);
  }

  dispose(): void {
    this.watching = false;
    this.quiet();
    this.changed.dispose();
  }

  private quiet(): void {
    this.timer?.dispose();
    this.timer = undefined;
  }

  private askLater(wait: number): void {
    this.timer = this.clock.after(wait, () => {
      this.timer = undefined;
      void this.ask();
    });
  }

  private async ask(): Promise<void> {
    this.asking = true;
    this.askedAt = this.clock.now();
    const again = this.stirred;
    this.stirred = false;
    const state = await this.pty.termios();
    this.asking = false;
    if (!this.watching) return;
    if (state && (state.echo !== this.last?.echo || state.canonical !== this.last?.canonical)) {
      this.last = state;
      this.changed.emit(state);
    }
    // Programs change the line discipline shortly after they print a prompt: look once more.
    if ((again || this.stirred) && !this.timer) this.askLater(INTERVAL_MS);
  }
}
