/** Size of a terminal. Columns and rows in cells, at least 1 each; pixel sizes of the whole, 0 if unknown. */
export interface Size {
  readonly cols: number;
  readonly rows: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

/** A rectangle of cells; `left` and `top` are 0-based. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly cols: number;
  readonly rows: number;
}

/** Cell size in pixels where no face told one (WezTerm's default without a GUI). */
export const DEFAULT_CELL = { width: 8, height: 16 } as const;

/** A size from cells alone, pixels by the default cell. */
export function sizeOf(cols: number, rows: number): Size {
  return { cols, rows, pixelWidth: cols * DEFAULT_CELL.width, pixelHeight: rows * DEFAULT_CELL.height };
}

export function sameSize(a: Size, b: Size): boolean {
  return (
    a.cols === b.cols && a.rows === b.rows && a.pixelWidth === b.pixelWidth && a.pixelHeight === b.pixelHeight
  );
}
