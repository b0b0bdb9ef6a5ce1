import type { Clock, Disposable } from "../base/index.ts";

/** Least milliseconds between two tellings. */
const INTERVAL = 50;

/** Tells a change at once, and further ones at most every INTERVAL, the last one always. */
export class ChangeTeller implements Disposable {
  private timer: Disposable | undefined;
  private told = Number.NEGATIVE_INFINITY;
  private disposed = false;

  constructor(
    private readonly clock: Clock,
    private readonly tell: () => void,
  ) {}

  changed(): void {
    if (this.timer || this.disposed) return;
    const run = () => {
      this.timer = undefined;
      this.told = this.clock.now();
      this.tell();
    };
    const wait = this.told + INTERVAL - this.clock.now();
    if (wait <= 0) run();
    else this.timer = this.clock.after(wait, run);
  }

  dispose(): void {
    this.disposed = true;
    this.timer?.dispose();
  }
}
