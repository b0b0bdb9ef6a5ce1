/** Counters back from the newest one that may still come. */
const SPAN = 1024;

/** Remembers which numbered messages of a peer have come, so that none counts twice (as RFC 4303 3.4.3 does). */
export class ReplayWindow {
  private newest = 0;
  private readonly seen = new Uint8Array(SPAN);

  /** True if the counter has not come yet and is not too old to tell. */
  fresh(counter: number): boolean {
    if (counter > this.newest) return true;
    return counter > this.newest - SPAN && counter > 0 && this.seen[counter % SPAN] === 0;
  }

  /** The message with this (fresh) counter is genuine. */
  take(counter: number): void {
    if (counter > this.newest) {
      if (counter - this.newest >= SPAN) this.seen.fill(0);
      else for (let between = this.newest + 1; between < counter; between++) this.seen[between % SPAN] = 0;
      this.newest = counter;
    }
    this.seen[counter % SPAN] = 1;
  }
}
