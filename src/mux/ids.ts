/** Ids of things that survive a restart, not given out yet. */
export interface NextIds {
  readonly window: number;
  readonly tab: number;
  readonly pane: number;
}

/** Counts ids from 0, each kind for itself; none is given out twice. */
export class Ids {
  private readonly next = { window: 0, tab: 0, pane: 0, domain: 0, seat: 0 };

  take(kind: "window" | "tab" | "pane" | "domain" | "seat"): number {
    return this.next[kind]++;
  }

  get state(): NextIds {
    const { window, tab, pane } = this.next;
    return { window, tab, pane };
  }

  /** Ids below these are never given out. */
  reserve(ids: NextIds): void {
    for (const kind of ["window", "tab", "pane"] as const)
      this.next[kind] = Math.max(this.next[kind], ids[kind]);
  }
}
