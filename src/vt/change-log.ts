const LENGTH = 256;

/** What a number was before each of its last changes, one entry per change number: enough to ask for the past. */
export class ChangeLog {
  private seqs: number[] = [];
  private values: number[] = [];
  private last = 0;
  private forgotten = 0;

  /** Notes that the number is about to change from `before` in change `seq`. */
  note(seq: number, before: number): void {
    if (this.last === seq) return;
    this.last = seq;
    this.seqs.push(seq);
    this.values.push(before);
    if (this.seqs.length <= LENGTH) return;
    this.forgotten = this.seqs[LENGTH / 2 - 1];
    this.seqs.splice(0, LENGTH / 2);
    this.values.splice(0, LENGTH / 2);
  }

  /** Its value after change `since`, where it is `now`; undefined if that is too long ago. */
  at(since: number, now: number): number | undefined {
    if (since < this.forgotten) return undefined;
    const next = this.seqs.findIndex((seq) => seq > since);
    return next < 0 ? now : this.values[next];
  }
}
