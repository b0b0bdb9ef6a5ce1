/** Row flags: the row continues on the next one; the two bits above hold the line size (DECDWL, DECDHL). */
export const WRAPPED = 1;
export const SIZE_SHIFT = 1;
export const SIZE_MASK = 3 << SIZE_SHIFT;
/** What of a row's flags is told outside: wrap and size. */
export const ROW_FLAGS = WRAPPED | SIZE_MASK;
/** The row may hold more than ASCII in the default style; without it all its style ids are 0. */
export const RICH = 8;
/** The row may hold clusters of several code points. */
export const CLUSTERED = 16;
/** The row may hold characters beyond ASCII. */
export const BEYOND = 32;

/** What a row holds where nothing was printed: no character; only a background colour may be in its style. */
export const BLANK = 0;
/** The right half of a wide character (the port's WIDE_TAIL; here a small integer, for speed). */
export const TAIL = -1;
export const SPACE = 0x20;

/**
 * The cells of one screen. Rows live in slots of two flat arrays; `map` says which slot a screen line is in, and is
 * itself a ring, so that scrolling the whole screen moves `start` and scrolling a region moves slot numbers.
 *
 * Invariants: a wide character is followed by TAIL; TAIL follows nothing else; cells at and beyond
 * `used[slot]` are blank in style 0.
 */
export class Grid {
  readonly cols: number;
  readonly rows: number;
  readonly chars: Int32Array;
  readonly styles: Int32Array;
  readonly flags: Uint8Array;
  readonly used: Uint16Array;
  /** Change number of the row in each slot. */
  readonly seqs: Float64Array;
  private readonly map: Uint16Array;
  private start = 0;

  constructor(cols: number, rows: number) {
    this.cols = cols;
    this.rows = rows;
    this.chars = new Int32Array(cols * rows);
    this.styles = new Int32Array(cols * rows);
    this.flags = new Uint8Array(rows);
    this.used = new Uint16Array(rows);
    this.seqs = new Float64Array(rows);
    this.map = new Uint16Array(rows);
    for (let line = 0; line < rows; line++) this.map[line] = line;
  }

  slot(line: number): number {
    const at = this.start + line;
    return this.map[at >= this.rows ? at - this.rows : at];
  }

  /** Index of the first cell of a screen line. */
  base(line: number): number {
    return this.slot(line) * this.cols;
  }

  isWrapped(line: number): boolean {
    return (this.flags[this.slot(line)] & WRAPPED) !== 0;
  }

  setWrapped(line: number, wrapped: boolean, seq: number): void {
    const slot = this.slot(line);
    const flags = (this.flags[slot] & ~WRAPPED) | (wrapped ? WRAPPED : 0);
    if (flags === this.flags[slot]) return;
    this.flags[slot] = flags;
    this.seqs[slot] = seq;
  }

  lineSize(line: number): 0 | 1 | 2 | 3 {
    return ((this.flags[this.slot(line)] & SIZE_MASK) >> SIZE_SHIFT) as 0 | 1 | 2 | 3;
  }

  touch(line: number, seq: number): void {
    this.seqs[this.slot(line)] = seq;
  }

  /** Blanks a slot wholly: cells in `style`, flags off. */
  clearSlot(slot: number, style: number, seq: number): void {
    const base = slot * this.cols;
    if (style !== 0) {
      this.chars.fill(BLANK, base, base + this.cols);
      this.styles.fill(style, base, base + this.cols);
      this.used[slot] = this.cols;
      this.flags[slot] = RICH;
      this.seqs[slot] = seq;
      return;
    }
    const used = this.used[slot];
    const rich = (this.flags[slot] & RICH) !== 0;
    if (used > 48) {
      this.chars.fill(BLANK, base, base + used);
      if (rich) this.styles.fill(0, base, base + used);
    } else {
      const end = base + used;
      for (let at = base; at < end; at++) this.chars[at] = BLANK;
      if (rich) for (let at = base; at < end; at++) this.styles[at] = 0;
    }
    this.used[slot] = 0;
    this.flags[slot] = 0;
    this.seqs[slot] = seq;
  }

  /** The whole screen up by one: the first line's slot, blanked, becomes the last. */
  rotate(style: number, seq: number): void {
    const slot = this.map[this.start];
    this.start = this.start + 1 === this.rows ? 0 : this.start + 1;
    this.clearSlot(slot, style, seq);
  }

  /** Moves lines `top`..`bottom` up by `count`; blank lines come in at the bottom. All of them count as changed. */
  scrollUp(top: number, bottom: number, count: number, style: number, seq: number): void {
    const height = bottom - top + 1;
    if (count === 1) {
      const { map, rows, seqs } = this;
      let at = this.start + top;
      if (at >= rows) at -= rows;
      const first = map[at];
      for (let line = top; line < bottom; line++) {
        const next = at + 1 === rows ? 0 : at + 1;
        const slot = map[next];
        map[at] = slot;
        seqs[slot] = seq;
        at = next;
      }
      map[at] = first;
      this.clearSlot(first, style, seq);
      return;
    }
    const moved = Math.min(count, height);
    const gone: number[] = [];
    for (let line = top; line < top + moved; line++) gone.push(this.slot(line));
    for (let line = top; line <= bottom; line++) {
      const slot = line + moved <= bottom ? this.slot(line + moved) : gone[line + moved - bottom - 1];
      this.place(line, slot);
      if (line + moved <= bottom) this.seqs[slot] = seq;
      else this.clearSlot(slot, style, seq);
    }
  }

  /** Moves lines `top`..`bottom` down by `count`; blank lines come in at the top. */
  scrollDown(top: number, bottom: number, count: number, style: number, seq: number): void {
    const moved = Math.min(count, bottom - top + 1);
    const gone: number[] = [];
    for (let line = bottom - moved + 1; line <= bottom; line++) gone.push(this.slot(line));
    for (let line = bottom; line >= top; line--) {
      const slot = line - moved >= top ? this.slot(line - moved) : gone[line - top];
      this.place(line, slot);
      if (line - moved >= top) this.seqs[slot] = seq;
      else this.clearSlot(slot, style, seq);
    }
  }

  private place(line: number, slot: number): void {
    const at = this.start + line;
    this.map[at >= this.rows ? at - this.rows : at] = slot;
  }

  /** Blanks cells `from`..`to` (exclusive) of a line. Wide characters cut in two become a space each side. */
  erase(line: number, from: number, to: number, style: number, seq: number): void {
    const slot = this.slot(line);
    const base = slot * this.cols;
    this.seqs[slot] = seq;
    if (from >= to) return;
    this.splitAt(base, from);
    this.splitAt(base, to);
    if (style === 0) {
      const end = Math.min(to, this.used[slot]);
      if (end - from > 48) {
        this.chars.fill(BLANK, base + from, base + end);
        this.styles.fill(0, base + from, base + end);
      } else
        for (let at = base + from; at < base + end; at++) {
          this.chars[at] = BLANK;
          this.styles[at] = 0;
        }
      if (end === this.used[slot] && from < end) this.used[slot] = from;
      return;
    }
    for (let at = base + from; at < base + to; at++) {
      this.chars[at] = BLANK;
      this.styles[at] = style;
    }
    this.flags[slot] |= RICH;
    if (to > this.used[slot]) this.used[slot] = to;
  }

  /** If a wide character lies across the boundary before cell `x`, both halves become spaces. */
  splitAt(base: number, x: number): void {
    if (x <= 0 || x >= this.cols || this.chars[base + x] !== TAIL) return;
    this.chars[base + x] = SPACE;
    this.chars[base + x - 1] = SPACE;
  }

  /** Inserts `count` blanks at `x`, pushing cells up to `right` (exclusive) out. */
  insertCells(line: number, x: number, right: number, count: number, style: number, seq: number): void {
    const slot = this.slot(line);
    const base = slot * this.cols;
    const moved = Math.min(count, right - x);
    if (style !== 0) this.flags[slot] |= RICH;
    this.seqs[slot] = seq;
    this.splitAt(base, x);
    this.splitAt(base, right);
    this.splitAt(base, right - moved);
    for (let at = base + right - 1; at >= base + x + moved; at--) {
      this.chars[at] = this.chars[at - moved];
      this.styles[at] = this.styles[at - moved];
    }
    for (let at = base + x; at < base + x + moved; at++) {
      this.chars[at] = BLANK;
      this.styles[at] = style;
    }
    this.used[slot] = this.extent(slot, Math.max(right, this.used[slot]));
  }

  /** Deletes `count` cells at `x`; blanks come in at `right` (exclusive). */
  deleteCells(line: number, x: number, right: number, count: number, style: number, seq: number): void {
    const slot = this.slot(line);
    const base = slot * this.cols;
    const moved = Math.min(count, right - x);
    if (style !== 0) this.flags[slot] |= RICH;
    this.seqs[slot] = seq;
    this.splitAt(base, x);
    this.splitAt(base, x + moved);
    this.splitAt(base, right);
    for (let at = base + x; at < base + right - moved; at++) {
      this.chars[at] = this.chars[at + moved];
      this.styles[at] = this.styles[at + moved];
    }
    for (let at = base + right - moved; at < base + right; at++) {
      this.chars[at] = BLANK;
      this.styles[at] = style;
    }
    this.used[slot] = this.extent(slot, style === 0 ? this.used[slot] : Math.max(right, this.used[slot]));
  }

  /** Copies cells between lines; wide characters that the edges of either rectangle cut become spaces. */
  copyCells(fromLine: number, from: number, toLine: number, to: number, count: number, seq: number): void {
    if (count <= 0) return;
    const { chars, styles, cols } = this;
    const source = this.base(fromLine);
    const slot = this.slot(toLine);
    const target = slot * cols;
    const cutTail = chars[source + from] === TAIL;
    const cutHead = from + count < cols && chars[source + from + count] === TAIL;
    this.splitAt(target, to);
    this.splitAt(target, to + count);
    const backwards = source === target && to > from;
    for (let i = 0; i < count; i++) {
      const at = backwards ? count - 1 - i : i;
      chars[target + to + at] = chars[source + from + at];
      styles[target + to + at] = styles[source + from + at];
    }
    this.flags[slot] |= RICH | (this.flags[this.slot(fromLine)] & (CLUSTERED | BEYOND));
    if (cutTail) chars[target + to] = SPACE;
    if (cutHead) chars[target + to + count - 1] = SPACE;
    this.seqs[slot] = seq;
    this.used[slot] = this.extent(slot, Math.max(this.used[slot], to + count));
  }

  /** Smallest `used` at most `bound`. */
  extent(slot: number, bound: number): number {
    const base = slot * this.cols;
    let end = Math.min(bound, this.cols);
    while (end > 0 && this.chars[base + end - 1] === BLANK && this.styles[base + end - 1] === 0) end--;
    return end;
  }
}
