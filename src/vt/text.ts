import type { Core } from "./core.ts";
import { BLANK, TAIL, WRAPPED } from "./grid.ts";
import type { TextRange } from "./port.ts";
import { newRowCells, oldestRow, type RowCells, readCells } from "./rows.ts";
import { VtWriter } from "./vt-writer.ts";

/** Text of the cells `from`..`to` (exclusive) of a row; blanks as spaces. */
export function cellsText(core: Core, row: RowCells, from: number, to: number): string {
  let text = "";
  const end = Math.min(to, row.cells);
  for (let x = from; x < end; x++) {
    const char = row.chars[row.base + x];
    if (char === BLANK) text += " ";
    else if (char !== TAIL) text += core.clusters.textOf(char);
  }
  return text;
}

/** Text of one row without trailing blanks; "" if it is not held. */
export function rowText(core: Core, row: number): string {
  const view = newRowCells();
  if (!readCells(core, row, view, newRowCells())) return "";
  return cellsText(core, view, 0, view.cells).trimEnd();
}

/** One row as VT text, see Terminal.rowVt. */
export function rowVt(core: Core, row: number): string {
  const view = newRowCells();
  if (!readCells(core, row, view, newRowCells())) return "";
  const out = new VtWriter(core);
  out.plainCells(view, 0, printedCells(view));
  out.reset();
  return out.text();
}

/** Cells without trailing blanks; those with a background of their own count. */
function printedCells(view: RowCells): number {
  let end = view.cells;
  while (
    end > 0 &&
    view.styles[view.base + end - 1] === 0 &&
    (view.chars[view.base + end - 1] === BLANK || view.chars[view.base + end - 1] === 0x20)
  )
    end--;
  return end;
}

/** Text of a range of rows, lines joined by "\n". */
export function rangeText(core: Core, range: TextRange): string {
  const { block = false, escapes = false, join = true, trim = true } = range;
  const from = Math.max(range.fromRow, oldestRow(core));
  const to = Math.min(range.toRow, core.screen.top + core.rows - 1);
  const fromCol = Math.max(0, range.fromCol ?? 0);
  const toCol = range.toCol ?? core.cols;
  const lines: string[] = [];
  let line = "";
  const view = newRowCells();
  const scratch = newRowCells();
  for (let row = from; row <= to; row++) {
    if (!readCells(core, row, view, scratch)) {
      // A gap in history is not walked row by row.
      const next = row < core.screen.top ? core.history.next(row) : undefined;
      row = Math.min(next ?? core.screen.top, to + 1) - 1;
      continue;
    }
    let left = block || row === range.fromRow ? fromCol : 0;
    if (left > 0 && left < view.cells && view.chars[view.base + left] === TAIL) left--;
    const right = block || row === range.toRow ? toCol : core.cols;
    const goesOn = join && !block && (view.flags & WRAPPED) !== 0 && row < to;
    line += part(core, view, { left, right, escapes, trim: trim && !goesOn, pad: !trim });
    if (goesOn) continue;
    lines.push(line);
    line = "";
  }
  return lines.join("\n");
}

function part(
  core: Core,
  view: RowCells,
  how: { left: number; right: number; escapes: boolean; trim: boolean; pad: boolean },
): string {
  const end = Math.min(how.right, how.trim ? printedCells(view) : view.cells);
  if (how.escapes) {
    const out = new VtWriter(core);
    out.plainCells(view, how.left, end);
    out.reset();
    return out.text();
  }
  const text = cellsText(core, view, how.left, end);
  if (how.trim) return text.trimEnd();
  const missing = Math.min(how.right, core.cols) - Math.max(end, how.left);
  return how.pad && missing > 0 ? text + " ".repeat(missing) : text;
}
