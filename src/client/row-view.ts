import type { CellRow, Hyperlink, Style } from "../vt/index.ts";

/** Where the style numbers of a row are looked up. An engine is one. */
export interface StyleSource {
  style(id: number): Style;
  link(id: number): Hyperlink | undefined;
}

/** One row of a pane, from the replica or from fetched history. Valid until the pane's next change. */
export interface RowView {
  readonly cells: CellRow;
  readonly styles: StyleSource;
  /** Goes on in the next row. */
  readonly wrapped: boolean;
}

/** Text of the columns `from` to `to` (exclusive) of a row, blanks and all. */
export function textOfCells(cells: CellRow, from = 0, to = cells.cols): string {
  let text = "";
  for (let x = Math.max(0, from); x < Math.min(to, cells.cols); x++) text += cells.textAt(x);
  return text;
}
