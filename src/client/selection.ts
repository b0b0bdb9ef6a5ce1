import { WIDE_TAIL } from "../vt/index.ts";
import { type RowView, textOfCells } from "./row-view.ts";

/** A cell of a pane: stable row, 0-based column. */
export interface CellPoint {
  readonly row: number;
  readonly col: number;
}

/** Cells from `start` to `end`; `end.col` is exclusive. A block has the same columns in each row. */
export interface CellRange {
  readonly start: CellPoint;
  readonly end: CellPoint;
  readonly block: boolean;
}

export type SelectionMode = "Cell" | "Word" | "Line" | "SemanticZone" | "Block";

/** Rows of a pane to select from. */
export interface RowAccess {
  readonly cols: number;
  /** Stable numbers of the first and last row that exist. */
  readonly oldest: number;
  readonly bottom: number;
  rowAt(row: number): RowView | undefined;
}

/** A zone of OSC 133, as the server tells it. */
export interface ZoneRange {
  readonly kind: "prompt" | "input" | "output";
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

export interface SelectionContext {
  readonly rows: RowAccess;
  /** Characters that end a word (`selection_word_boundary`). */
  readonly boundary: string;
  readonly zones: readonly ZoneRange[];
}

export function comparePoints(a: CellPoint, b: CellPoint): number {
  return a.row - b.row || a.col - b.col;
}

/** What one click selects in a mode. */
export function unitAt(mode: SelectionMode, at: CellPoint, context: SelectionContext): CellRange {
  switch (mode) {
    case "Word":
      return wordAt(at, context);
    case "Line":
      return lineAt(at.row, context.rows);
    case "SemanticZone":
      return zoneAt(at, context) ?? lineAt(at.row, context.rows);
    default:
      return { start: at, end: { row: at.row, col: at.col + 1 }, block: mode === "Block" };
  }
}

/** From one unit to another: whole words, lines or zones stay selected on both sides. */
export function spanning(a: CellRange, b: CellRange): CellRange {
  if (a.block)
    return {
      start: {
        row: Math.min(a.start.row, b.start.row),
        col: Math.min(a.start.col, b.start.col),
      },
      end: { row: Math.max(a.end.row, b.end.row), col: Math.max(a.end.col, b.end.col) },
      block: true,
    };
  return {
    start: comparePoints(a.start, b.start) <= 0 ? a.start : b.start,
    end: comparePoints(a.end, b.end) >= 0 ? a.end : b.end,
    block: false,
  };
}

/** A selection being made: where it began and where it has got to. */
export class Selection {
  private origin: CellRange;
  private current: CellRange;
  private empty: boolean;

  constructor(
    readonly mode: SelectionMode,
    at: CellPoint,
    context: SelectionContext,
  ) {
    this.origin = unitAt(mode, at, context);
    this.current = this.origin;
    // A click alone selects no cell; it does select a word.
    this.empty = mode === "Cell" || mode === "Block";
  }

  /** Undefined while nothing is selected yet. */
  get range(): CellRange | undefined {
    return this.empty ? undefined : this.current;
  }

  /** Extends to a point, in another mode if given. */
  extend(to: CellPoint, context: SelectionContext, mode: SelectionMode = this.mode): void {
    const unit = unitAt(mode, to, context);
    const sameCell = unit.start.row === this.origin.start.row && unit.start.col === this.origin.start.col;
    if (this.empty && sameCell) return;
    this.empty = false;
    this.current = spanning({ ...this.origin, block: mode === "Block" }, unit);
  }
}

/** Columns of a row that are in a range, `to` exclusive; undefined: none. */
export function columnsIn(
  range: CellRange,
  row: number,
  cols: number,
): { readonly from: number; readonly to: number } | undefined {
  if (row < range.start.row || row > range.end.row) return undefined;
  if (range.block) return { from: range.start.col, to: Math.min(range.end.col, cols) };
  const from = row === range.start.row ? range.start.col : 0;
  const to = row === range.end.row ? Math.min(range.end.col, cols) : cols;
  return to > from ? { from, to } : undefined;
}

/** Text of a range: soft-wrapped rows joined, blanks at the ends of lines dropped. Missing rows are empty lines. */
export function textOfRange(range: CellRange, rows: RowAccess): string {
  let text = "";
  for (let row = range.start.row; row <= range.end.row; row++) {
    const columns = columnsIn(range, row, rows.cols);
    const view = rows.rowAt(row);
    const part = view && columns ? textOfCells(view.cells, columns.from, columns.to) : "";
    const last = row === range.end.row;
    const joins = !range.block && view?.wrapped === true && !last;
    text += joins ? part : part.trimEnd();
    if (!joins && !last) text += "\n";
  }
  return text;
}

/** First and last row of the logical line that a row belongs to. */
export function logicalRows(row: number, rows: RowAccess): { first: number; last: number } {
  let first = row;
  while (first > rows.oldest && rows.rowAt(first - 1)?.wrapped) first--;
  let last = row;
  while (last < rows.bottom && rows.rowAt(last)?.wrapped) last++;
  return { first, last };
}

export function lineAt(row: number, rows: RowAccess): CellRange {
  const { first, last } = logicalRows(row, rows);
  return { start: { row: first, col: 0 }, end: { row: last, col: rows.cols }, block: false };
}

function isBoundary(text: string, boundary: string): boolean {
  return text === " " || text === "\t" || boundary.includes(text);
}

/** The word around a point, across soft wraps. A boundary character alone is a word of its own. */
export function wordAt(at: CellPoint, { rows, boundary }: SelectionContext): CellRange {
  const textAt = (point: CellPoint): string | undefined => {
    const view = rows.rowAt(point.row);
    if (!view || point.col < 0 || point.col >= rows.cols) return undefined;
    const text = view.cells.textAt(point.col);
    return text === "" && point.col > 0 ? view.cells.textAt(point.col - 1) : text;
  };
  const isWord = (point: CellPoint) => {
    const text = textAt(point);
    return text !== undefined && text !== "" && !isBoundary(text, boundary);
  };
  let start = at;
  let last = at;
  if (isWord(at)) {
    for (let next = stepBack(start, rows); next && isWord(next); next = stepBack(start, rows)) start = next;
    for (let next = stepOn(last, rows); next && isWord(next); next = stepOn(last, rows)) last = next;
  } else {
    const view = rows.rowAt(at.row);
    if (view && at.col + 1 < rows.cols && view.cells.chars[at.col + 1] === WIDE_TAIL)
      last = { row: at.row, col: at.col + 1 };
  }
  return { start, end: { row: last.row, col: last.col + 1 }, block: false };
}

function stepBack({ row, col }: CellPoint, rows: RowAccess): CellPoint | undefined {
  if (col > 0) return { row, col: col - 1 };
  if (row <= rows.oldest || !rows.rowAt(row - 1)?.wrapped) return undefined;
  return { row: row - 1, col: rows.cols - 1 };
}

function stepOn({ row, col }: CellPoint, rows: RowAccess): CellPoint | undefined {
  if (col + 1 < rows.cols) return { row, col: col + 1 };
  if (row >= rows.bottom || !rows.rowAt(row)?.wrapped) return undefined;
  return { row: row + 1, col: 0 };
}

function zoneAt(at: CellPoint, { zones }: SelectionContext): CellRange | undefined {
  const zone = zones.find(
    ({ startRow, startCol, endRow, endCol }) =>
      comparePoints({ row: startRow, col: startCol }, at) <= 0 &&
      comparePoints(at, { row: endRow, col: endCol }) < 0,
  );
  return (
    zone && {
      start: { row: zone.startRow, col: zone.startCol },
      end: { row: zone.endRow, col: zone.endCol },
      block: false,
    }
  );
}
