import { type Disposable, toDisposable } from "./lifetime.ts";

/** Time as an argument. Milliseconds, monotonic, with an arbitrary origin. */
export interface Clock {
  now(): number;
  /** Calls `run` once after `milliseconds`, unless disposed of before. */
  after(milliseconds: number, run: () => void): Disposable;
}

/** The real time of this process. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return toDisposable(() => clearTimeout(timer));
  },
};

/** A clock that tests move by hand. */
export class ManualClock implements Clock {
  private time = 0;
  private timers: { at: number; run: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, run: () => void): Disposable {
    const timer = { at: this.time + Math.max(0, milliseconds), run };
    this.timers.push(timer);
    return toDisposable(() => {
      this.timers = this.timers.filter((other) => other !== timer);
    });
  }

  /** Lets `milliseconds` pass, running what falls due in order of time. */
  advance(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const due = this.timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.timers = this.timers.filter((timer) => timer !== due);
      this.time = due.at;
      due.run();
    }
    this.time = end;
  }
}
