import type { Core } from "./core.ts";
import { BEYOND, BLANK, CLUSTERED, SIZE_MASK, TAIL, WRAPPED } from "./grid.ts";
import type { History } from "./history.ts";
import { newRowCells } from "./rows.ts";
import { lineCells } from "./snapshot.ts";

/** A place in the text that has to be found again. Set to its new place by `reflow`, gone if `row` is below 0. */
export interface Point {
  row: number;
  col: number;
}

/**
 * Wraps the primary screen and its history anew at `cols` columns, streaming: rows are joined to lines where they
 * were soft-wrapped, lines are cut again and packed into `into`, numbered from 0. `lines`: how many of the screen's
 * lines count (the blank ones below are dropped). Returns the number of rows written.
 */
export function reflow(
  core: Core,
  into: History,
  cols: number,
  lines: number,
  points: readonly Point[],
): number {
  const flow = new Flow(into, cols, core.cols);
  const sorted = [...points].sort((a, b) => a.row - b.row || a.col - b.col);
  let next = 0;
  const { history, primary } = core;
  let chars = new Int32Array(Math.max(core.cols, 1));
  let styles = new Int32Array(chars.length);
  const take = (row: number): Point[] => {
    const here: Point[] = [];
    while (next < sorted.length && sorted[next].row < row) sorted[next++].row = -1;
    while (next < sorted.length && sorted[next].row === row) here.push(sorted[next++]);
    return here;
  };
  let expected = history.oldest;
  for (const chunk of history.live)
    for (let at = Math.max(0, history.oldest - chunk.first); at < chunk.count; at++) {
      const row = chunk.first + at;
      if (row !== expected) flow.endLine();
      expected = row + 1;
      const packed = { chunk, at: chunk.offsets[at] };
      const cells = chunk.buf[packed.at + 1] | (chunk.buf[packed.at + 2] << 8);
      if (cells > chars.length) {
        chars = new Int32Array(cells);
        styles = new Int32Array(cells);
      }
      history.unpack(packed, chars, styles, 0);
      const here = next < sorted.length && sorted[next].row <= row ? take(row) : NONE;
      flow.row(chars, styles, { base: 0, cells, flags: chunk.buf[packed.at] & 7 }, here);
    }
  if (expected !== primary.top) flow.endLine();
  const view = newRowCells();
  for (let line = 0; line < lines; line++) {
    lineCells(primary, line, view);
    flow.row(view.chars, view.styles, view, take(primary.top + line));
  }
  flow.endLine();
  for (; next < sorted.length; next++) sorted[next].row = -1;
  return flow.written;
}

const NONE: Point[] = [];

/** Joins rows to a line and cuts it. */
class Flow {
  written = 0;
  private readonly into: History;
  private readonly cols: number;
  private readonly before: number;
  private chars = new Int32Array(512);
  private styles = new Int32Array(512);
  private length = 0;
  private any = false;
  private size = 0;
  private points: { point: Point; offset: number }[] = [];

  constructor(into: History, cols: number, before: number) {
    this.into = into;
    this.cols = cols;
    this.before = before;
  }

  row(
    chars: Int32Array,
    styles: Int32Array,
    row: { base: number; cells: number; flags: number },
    points: readonly Point[],
  ): void {
    const { base, cells, flags } = row;
    const goesOn = (flags & WRAPPED) !== 0;
    if (this.any) {
      // A blank at the margin that only stands there because this row's wide character did not fit.
      const wide = cells > 1 && chars[base + 1] === TAIL;
      if (wide && this.length > 0 && this.chars[this.length - 1] === BLANK) this.length--;
    } else this.size = flags & SIZE_MASK;
    this.any = true;
    if (!goesOn && points.length === 0 && this.length === 0 && this.size === 0 && cells <= this.cols) {
      this.into.pushCells(chars, styles, base, cells, flags | BEYOND | CLUSTERED, this.written++);
      this.any = false;
      return;
    }
    for (const point of points) this.points.push({ point, offset: this.length + point.col });
    const width = goesOn ? Math.max(cells, this.size ? this.before >> 1 : this.before) : cells;
    this.room(width);
    const at = this.length;
    for (let x = 0; x < cells; x++) {
      this.chars[at + x] = chars[base + x];
      this.styles[at + x] = styles[base + x];
    }
    for (let x = cells; x < width; x++) {
      this.chars[at + x] = BLANK;
      this.styles[at + x] = 0;
    }
    this.length += width;
    if (!goesOn) this.endLine();
  }

  endLine(): void {
    if (!this.any) return;
    const width = this.size === 0 ? this.cols : Math.max(1, this.cols >> 1);
    let at = 0;
    let next = 0;
    do {
      let end = Math.min(at + width, this.length);
      if (end < this.length && this.chars[end] === TAIL) end--;
      // A wide character cannot be shown in one column: a space stands for it.
      if (end === at && at < this.length) {
        this.chars[at] = 0x20;
        this.chars[at + 1] = 0x20;
        end = at + 1;
      }
      const last = end >= this.length;
      while (next < this.points.length && (last || this.points[next].offset < end)) {
        const { point, offset } = this.points[next++];
        point.row = this.written;
        point.col = offset - at;
      }
      const flags = BEYOND | CLUSTERED | this.size | (last ? 0 : WRAPPED);
      this.into.pushCells(this.chars, this.styles, at, end - at, flags, this.written++);
      at = end;
    } while (at < this.length);
    this.length = 0;
    this.any = false;
    this.points = [];
  }

  private room(more: number): void {
    if (this.length + more <= this.chars.length) return;
    const length = Math.max(this.chars.length * 2, this.length + more);
    const chars = new Int32Array(length);
    const styles = new Int32Array(length);
    chars.set(this.chars);
    styles.set(this.styles);
    this.chars = chars;
    this.styles = styles;
  }
}
