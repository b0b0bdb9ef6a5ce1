import { type Clock, type Disposable, Emitter } from "../base/index.ts";
import type { Pty, TermiosState } from "./port.ts";

/** Between two questions about one terminal, at first, and when the same was answered again and again. */
const INTERVAL_MS = 50;
const LONGEST_INTERVAL_MS = 400;

/**
 * Notices changes of ECHO and ICANON while somebody watches. The kernel tells nobody, so it is asked when something
 * happened (output, input): at once if the last question is long ago, and once more when things are quiet again. While
 * a terminal is busy and nothing changes, questions become rare: each costs the machine a process.
 */
export class TermiosWatch implements Disposable {
  private watching = false;
  private last: TermiosState | undefined;
  private asking = false;
  private stirred = false;
  private interval = INTERVAL_MS;
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

  /** Something happened in the terminal. `line`: a line was entered, so another program may read the next one. */
  stir(line = false): void {
    if (!this.watching) return;
    this.stirred = true;
    if (line || this.clock.now() - this.askedAt > 2 * LONGEST_INTERVAL_MS) this.interval = INTERVAL_MS;
    if (this.timer || this.asking) return;
    const wait = Math.max(0, this.askedAt + this.interval - this.clock.now());
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
      this.interval = INTERVAL_MS;
      this.changed.emit(state);
    } else this.interval = Math.min(LONGEST_INTERVAL_MS, 2 * this.interval);
    // Programs change the line discipline shortly after they print a prompt: look once more.
    if ((again || this.stirred) && !this.timer) this.askLater(this.interval);
  }
}
