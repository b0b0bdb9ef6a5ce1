/** Gone pairs that are remembered. */
const MOST_FORMER = 1024;

/** Ids of one kind in two muxes: ours ("here") and another's ("there"). */
export class IdMap {
  private readonly toThere = new Map<number, number>();
  private readonly toHere = new Map<number, number>();
  /** Pairs that were, newest last: answers may name what is gone by now. */
  private readonly former = new Map<number, number>();

  here(there: number): number | undefined {
    return this.toHere.get(there);
  }

  /** As `here`, also for what is gone. */
  everHere(there: number): number | undefined {
    return this.toHere.get(there) ?? this.former.get(there);
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
    if (here === undefined) return;
    this.toThere.delete(here);
    this.remember(there, here);
  }

  /** A pair that was, or came and went unseen. */
  remember(there: number, here: number): void {
    this.former.delete(there);
    this.former.set(there, here);
    if (this.former.size > MOST_FORMER) this.former.delete(this.former.keys().next().value!);
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
    this.former.clear();
    this.toThere.clear();
    this.toHere.clear();
  }
}
