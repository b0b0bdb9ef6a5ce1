import { WIDE_TAIL } from "../../vt/index.ts";
import type { CellPoint, RowAccess } from "../selection.ts";

type Kind = "blank" | "word" | "mark";

/** Moves over the cells of a pane as vi does. Points given and returned are cells that exist. */
export class Motions {
  constructor(private readonly rows: RowAccess) {}

  clamp({ row, col }: CellPoint): CellPoint {
    const inside = Math.min(Math.max(row, this.rows.oldest), this.rows.bottom);
    return { row: inside, col: this.head(inside, Math.min(Math.max(col, 0), this.rows.cols - 1)) };
  }

  left({ row, col }: CellPoint): CellPoint {
    return { row, col: this.head(row, Math.max(0, col - 1)) };
  }

  right({ row, col }: CellPoint): CellPoint {
    const next = col + (this.isTail(row, col + 1) ? 2 : 1);
    return { row, col: Math.min(next, this.rows.cols - 1) };
  }

  vertical({ row, col }: CellPoint, by: number): CellPoint {
    return this.clamp({ row: row + by, col });
  }

  lineStart({ row }: CellPoint): CellPoint {
    return { row, col: 0 };
  }

  nextLineStart({ row }: CellPoint): CellPoint {
    return this.clamp({ row: row + 1, col: 0 });
  }

  contentStart({ row }: CellPoint): CellPoint {
    for (let col = 0; col < this.rows.cols; col++) if (this.kind(row, col) !== "blank") return { row, col };
    return { row, col: 0 };
  }

  contentEnd({ row }: CellPoint): CellPoint {
    for (let col = this.rows.cols - 1; col > 0; col--)
      if (this.kind(row, col) !== "blank") return { row, col: this.head(row, col) };
    return { row, col: 0 };
  }

  wordForward(from: CellPoint): CellPoint {
    let at: CellPoint | undefined = from;
    const start = this.kind(at.row, at.col);
    while (at && start !== "blank" && this.kind(at.row, at.col) === start && at.row === from.row)
      at = this.step(at, 1);
    while (at && this.kind(at.row, at.col) === "blank") at = this.step(at, 1);
    return at ?? this.last(from);
  }

  wordEnd(from: CellPoint): CellPoint {
    let at = this.step(from, 1);
    while (at && this.kind(at.row, at.col) === "blank") at = this.step(at, 1);
    if (!at) return from;
    const kind = this.kind(at.row, at.col);
    for (let next = this.step(at, 1); next && next.row === at.row; next = this.step(next, 1)) {
      if (this.kind(next.row, next.col) !== kind) break;
      at = next;
    }
    return at;
  }

  wordBackward(from: CellPoint): CellPoint {
    let at = this.step(from, -1);
    while (at && this.kind(at.row, at.col) === "blank") at = this.step(at, -1);
    if (!at) return this.clamp({ row: this.rows.oldest, col: 0 });
    const kind = this.kind(at.row, at.col);
    for (let before = this.step(at, -1); before && before.row === at.row; before = this.step(before, -1)) {
      if (this.kind(before.row, before.col) !== kind) break;
      at = before;
    }
    return at;
  }

  /** The next `char` on the row in a direction, or the cell before it (`short`); undefined: there is none. */
  jump(from: CellPoint, char: string, direction: 1 | -1, short: boolean): CellPoint | undefined {
    const { row } = from;
    const view = this.rows.rowAt(row);
    if (!view) return undefined;
    const start = from.col + direction + (short ? direction : 0);
    for (let col = start; col >= 0 && col < this.rows.cols; col += direction)
      if (view.cells.textAt(col) === char) return this.clamp({ row, col: short ? col - direction : col });
    return undefined;
  }

  private step({ row, col }: CellPoint, by: 1 | -1): CellPoint | undefined {
    let next = col + by;
    if (by > 0 && this.isTail(row, next)) next++;
    if (next >= 0 && next < this.rows.cols) return { row, col: this.head(row, next) };
    const other = row + by;
    if (other < this.rows.oldest || other > this.rows.bottom) return undefined;
    return { row: other, col: by > 0 ? 0 : this.head(other, this.rows.cols - 1) };
  }

  private last(from: CellPoint): CellPoint {
    return this.contentEnd({ row: this.rows.bottom, col: from.col });
  }

  private kind(row: number, col: number): Kind {
    const text = this.rows.rowAt(row)?.cells.textAt(this.head(row, col)) ?? " ";
    if (text === " ") return "blank";
    return /[\p{L}\p{M}\p{N}_]/u.test(text) ? "word" : "mark";
  }

  private isTail(row: number, col: number): boolean {
    return col < this.rows.cols && this.rows.rowAt(row)?.cells.chars[col] === WIDE_TAIL;
  }

  /** The first cell of the character at a column. */
  private head(row: number, col: number): number {
    return col > 0 && this.isTail(row, col) ? col - 1 : col;
  }
}
