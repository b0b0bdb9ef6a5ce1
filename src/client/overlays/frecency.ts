/** Uses of things, where recent ones count more: each use is worth half after `HALF_LIFE`. */
export class Frecency {
  private readonly uses = new Map<string, { score: number; at: number }>();

  /** @param now milliseconds since the Unix epoch, or any other clock that goes on between sessions */
  constructor(
    private readonly now: () => number,
    saved: readonly (readonly [string, number, number])[] = [],
  ) {
    for (const [name, score, at] of saved) this.uses.set(name, { score, at });
  }

  use(name: string): void {
    this.uses.set(name, { score: this.score(name) + 1, at: this.now() });
  }

  /** 0 for what was never used. */
  score(name: string): number {
    const use = this.uses.get(name);
    return use ? use.score * 0.5 ** (Math.max(0, this.now() - use.at) / HALF_LIFE) : 0;
  }

  /** To be kept and given to the constructor the next time. */
  save(): readonly (readonly [string, number, number])[] {
    return [...this.uses].map(([name, { score, at }]) => [name, score, at] as const);
  }
}

/** Three days in milliseconds. */
const HALF_LIFE = 3 * 24 * 3600 * 1000;
