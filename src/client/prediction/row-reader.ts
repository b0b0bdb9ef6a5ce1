import { CellRow, type Style, type Terminal, WIDE_TAIL } from "../../vt/index.ts";
import type { GuessedCell } from "./guess.ts";

/** Reads cells of a terminal's visible rows, one row at a time. */
export class RowReader {
  private readonly cells = new CellRow();
  private row = Number.NaN;
  private held = false;

  constructor(readonly terminal: Terminal) {}

  get cols(): number {
    return this.terminal.cols;
  }

  get top(): number {
    return this.terminal.top;
  }

  get bottom(): number {
    return this.terminal.top + this.terminal.rows - 1;
  }

  /** Text of a cell: "" for the tail of a wide character, " " for a blank; undefined outside the screen. */
  text(row: number, col: number): string | undefined {
    return this.load(row) && col >= 0 && col < this.cols ? this.cells.textAt(col) : undefined;
  }

  cell(row: number, col: number): GuessedCell | undefined {
    const text = this.text(row, col);
    if (text === undefined) return undefined;
    const wide = col + 1 < this.cols && this.cells.chars[col + 1] === WIDE_TAIL;
    return { text, width: wide ? 2 : 1, style: this.style(row, col) };
  }

  /** Style of a cell; that of the first cell outside the screen. */
  style(row: number, col: number): Style {
    const held = this.load(row) && col < this.cols;
    return this.terminal.style(held ? this.cells.styles[col] : 0);
  }

  /** Text of a row without trailing blanks. */
  line(row: number): string {
    return this.terminal.rowText(row);
  }

  /** The terminal may have changed since. */
  renew(): void {
    this.row = Number.NaN;
  }

  /** False if the last character of a row, blanks aside, is surely another one. Cheaper than the row's text. */
  mayEndIn(char: string, row: number): boolean {
    if (!this.load(row)) return true;
    const { chars } = this.cells;
    let col = this.cols - 1;
    while (col >= 0 && (chars[col] === 0 || chars[col] === 0x20)) col--;
    return col >= 0 && (chars[col] > 0x7f || chars[col] === char.charCodeAt(0));
  }

  private load(row: number): boolean {
    if (this.row !== row) {
      this.row = row;
      const visible = row >= this.terminal.top && row <= this.bottom;
      this.held = visible && this.terminal.readRow(row, this.cells);
    }
    return this.held;
  }
}
