/** First number of a cluster in a cell: above all code points. */
export const FIRST_CLUSTER = 0x110000;

/** Grapheme clusters of more than one code point, by number from FIRST_CLUSTER; freed by `collect`. */
export class ClusterTable {
  private texts: string[] = [];
  private byText = new Map<string, number>();
  private free: number[] = [];
  private limit = 256;

  get full(): boolean {
    return this.byText.size >= this.limit;
  }

  text(char: number): string {
    return this.texts[char - FIRST_CLUSTER];
  }

  intern(text: string): number {
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    const at = this.free.pop() ?? this.texts.length;
    this.texts[at] = text;
    this.byText.set(text, at + FIRST_CLUSTER);
    return at + FIRST_CLUSTER;
  }

  /** Text of a cell that holds a character. */
  textOf(char: number): string {
    return char >= FIRST_CLUSTER ? this.texts[char - FIRST_CLUSTER] : String.fromCodePoint(char);
  }

  /** Frees all that `mark` does not mark (index: char - FIRST_CLUSTER). */
  collect(mark: (live: Uint8Array) => void): void {
    const live = new Uint8Array(this.texts.length);
    mark(live);
    this.free = [];
    for (let at = live.length - 1; at >= 0; at--) {
      if (live[at] === 1) continue;
      if (this.byText.get(this.texts[at]) === at + FIRST_CLUSTER) this.byText.delete(this.texts[at]);
      this.texts[at] = "";
      this.free.push(at);
    }
    this.limit = Math.max(256, this.byText.size * 2);
  }
}
