/** Ids of one kind in two muxes: ours ("here") and another's ("there"). */
export class IdMap {
  private readonly toThere = new Map<number, number>();
  private readonly toHere = new Map<number, number>();

  here(there: number): number | undefined {
    return this.toHere.get(there);
  }

  there(here: number): number | undefined {
    return this.toThere.get(here);
  }

  set(here: number, there: number): void {
    this.deleteThere(there);
    this.deleteHere(here);
    this.toThere.set(here, there);
    this.toHere.set(there, here);
  }

  deleteThere(there: number): void {
    const here = this.toHere.get(there);
    this.toHere.delete(there);
    if (here !== undefined) this.toThere.delete(here);
  }

  deleteHere(here: number): void {
    const there = this.toThere.get(here);
    this.toThere.delete(here);
    if (there !== undefined) this.toHere.delete(there);
  }

  /** Pairs of ids, here and there. */
  entries(): [number, number][] {
    return [...this.toThere];
  }

  clear(): void {
    this.toThere.clear();
    this.toHere.clear();
  }
}
