/** Wrong tries from one address before it is told to wait, and milliseconds until one more is forgiven. */
const ALLOWED = 10;
const FORGIVEN_EVERY = 6_000;
/** Addresses that are remembered. */
const MOST = 1_000;

/**
 * Counts wrong tickets by address (a leaky bucket). It only slows guessing and keeps it cheap: somebody with a right
 * ticket is let in also while others flood from the same address, so that nobody can lock the owner out.
 */
export class RateLimit {
  private readonly rows = new Map<string, { count: number; at: number }>();

  constructor(private readonly now: () => number) {}

  /** Notes a wrong try. @returns milliseconds to wait; 0: it was still within what is allowed */
  wrong(address: string): number {
    const now = this.now();
    const row = this.rows.get(address) ?? { count: 0, at: now };
    const count = Math.max(0, row.count - (now - row.at) / FORGIVEN_EVERY) + 1;
    this.rows.delete(address);
    this.rows.set(address, { count: Math.min(count, ALLOWED * 2), at: now });
    if (this.rows.size > MOST) this.rows.delete(this.rows.keys().next().value as string);
    return count <= ALLOWED ? 0 : Math.ceil((count - ALLOWED) * FORGIVEN_EVERY);
  }
}
