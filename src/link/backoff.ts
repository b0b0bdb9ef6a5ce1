/** Waits between tries to reconnect, in milliseconds. */
export const BACKOFF = { least: 250, most: 10_000 } as const;

/** Share of a wait's lower bound that chance adds at most. */
const JITTER = 1 / 3;

/**
 * Exponential backoff with jitter: from BACKOFF.least, doubling, to BACKOFF.most. Chance is an argument (0 to 1) so
 * that tests can choose it.
 */
export class Backoff {
  private base: number = BACKOFF.least;

  constructor(private readonly random: () => number = Math.random) {}

  /** Milliseconds to wait before the next try. */
  next(): number {
    const wait = this.base * (1 + this.random() * JITTER);
    this.base = Math.min(BACKOFF.most / (1 + JITTER), this.base * 2);
    return Math.round(wait);
  }

  /** A try succeeded. */
  reset(): void {
    this.base = BACKOFF.least;
  }
}
