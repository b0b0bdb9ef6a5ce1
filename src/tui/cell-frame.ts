import { WIDE_TAIL } from "../vt/index.ts";

/** Clusters by number, shared by the frames of one compositor. */
export class ClusterTable {
  private readonly texts: string[] = [];
  private readonly ids = new Map<string, number>();

  get size(): number {
    return this.texts.length;
  }

  /** Number of a text in a frame's `chars`: its code point, or a number above 0x10FFFF for several. */
  charOf(text: string): number {
    if (text === "" || text === " ") return 0;
    const code = text.codePointAt(0)!;
    if (text.length === (code > 0xffff ? 2 : 1)) return code;
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.texts.length;
      this.texts.push(text);
      this.ids.set(text, id);
    }
    return FIRST_CLUSTER + id;
  }

  textOf(char: number): string {
    if (char === 0) return " ";
    if (char === WIDE_TAIL) return "";
    return char >= FIRST_CLUSTER ? this.texts[char - FIRST_CLUSTER] : String.fromCodePoint(char);
  }
}

/** Numbers of clusters begin here; below are code points. */
export const FIRST_CLUSTER = 0x110000;

/** Cells of a row of a frame: columns `from` to `to` (exclusive). */
export interface RowSpan {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/**
 * One picture of the outer terminal: `cols` x `rows` cells, row by row. A cell holds what ClusterTable.charOf says, or
 * WIDE_TAIL for the right half of a wide character, and a look of the StyleTable.
 */
export class CellFrame {
  readonly chars: Uint32Array;
  readonly looks: Uint32Array;

  constructor(
    readonly cols: number,
    readonly rows: number,
  ) {
    this.chars = new Uint32Array(cols * rows);
    this.looks = new Uint32Array(cols * rows);
  }

  clear(): void {
    this.chars.fill(0);
    this.looks.fill(0);
  }

  /** Fills a rectangle (clipped) with one character and look. */
  fill(left: number, top: number, cols: number, rows: number, char: number, look: number): void {
    const from = Math.max(0, left);
    const to = Math.min(this.cols, left + cols);
    if (from >= to) return;
    for (let y = Math.max(0, top); y < Math.min(this.rows, top + rows); y++) {
      this.chars.fill(char, y * this.cols + from, y * this.cols + to);
      this.looks.fill(look, y * this.cols + from, y * this.cols + to);
    }
  }

  /** Sets one character of width 1 or 2; halves of wide characters that it cuts become blank. Outside: nothing. */
  set(x: number, y: number, char: number, look: number, width = 1): void {
    if (y < 0 || y >= this.rows || x < 0 || x + width > this.cols) return;
    const at = y * this.cols + x;
    if (this.chars[at] === WIDE_TAIL && x > 0) this.chars[at - 1] = 0;
    if (x + width < this.cols && this.chars[at + width] === WIDE_TAIL) this.chars[at + width] = 0;
    this.chars[at] = char;
    this.looks[at] = look;
    if (width === 2) {
      this.chars[at + 1] = WIDE_TAIL;
      this.looks[at + 1] = look;
    }
  }

  /** The text of a row, blanks and all, for tests and messages. */
  rowText(y: number, clusters: ClusterTable): string {
    let text = "";
    for (let x = 0; x < this.cols; x++) text += clusters.textOf(this.chars[y * this.cols + x]);
    return text;
  }
}
