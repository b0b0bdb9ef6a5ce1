import { DIACRITIC_RUNS } from "./image-placeholders-data.ts";
import type { HeldPlacement } from "./image-store.ts";
import { CellRow, type Color, DEFAULT_COLOR, type ImagePlacement, type Style } from "./port.ts";

/** The character whose cells show parts of a picture (kitty graphics protocol, "Unicode placeholders"). */
export const PLACEHOLDER = 0x10eeee;

/** Cells beside each other that show parts of a picture beside each other. */
interface Run {
  readonly row: number;
  readonly col: number;
  cols: number;
  readonly imageId: number;
  readonly placementId: number;
  /** The first cell's part of the picture, in cells of its placement. */
  readonly partRow: number;
  readonly partCol: number;
}

interface Rows {
  readRow(row: number, into: CellRow): boolean;
  style(id: number): Style;
}

const NUMBERS = new Map<number, number>();
for (const [from, to] of DIACRITIC_RUNS)
  for (let point = from; point <= to; point++) NUMBERS.set(point, NUMBERS.size);

/**
 * Where placeholders among the rows (stable, inclusive) show the pictures of virtual placements: one placement of a row
 * for each run. The colour of the text is the picture's id, that of the underline the placement's; marks number row,
 * column and the id's highest byte, and what is left out goes on from the cell at the left.
 */
export function placeholders(
  rows: Rows,
  [from, to]: readonly [from: number, to: number],
  { virtual, cell }: { virtual: readonly HeldPlacement[]; cell: { width: number; height: number } },
): ImagePlacement[] {
  const found: ImagePlacement[] = [];
  const into = new CellRow();
  for (let row = from; row <= to; row++) {
    if (!rows.readRow(row, into)) continue;
    for (const run of runsOf(rows, row, into)) {
      const { imageId, placementId } = run;
      const held = virtual.findLast(
        (one) => one.imageId === imageId && (placementId === 0 || one.placementId === placementId),
      );
      if (held) found.push(part(held, run, cell));
    }
  }
  return found;
}

function* runsOf(rows: Rows, row: number, cells: CellRow): Generator<Run> {
  let run: Run | undefined;
  let left: { fg: Color; underline: Color; row: number; col: number; high: number } | undefined;
  for (let x = 0; x < cells.cols; x++) {
    const char = cells.chars[x];
    const text = char === PLACEHOLDER || char > 0x10ffff ? cells.textAt(x) : "";
    if (text.codePointAt(0) !== PLACEHOLDER) {
      if (run) yield run;
      run = left = undefined;
      continue;
    }
    const { fg, underlineColor: underline } = rows.style(cells.styles[x]);
    const [first, second, third] = [...text].slice(1).map((mark) => NUMBERS.get(mark.codePointAt(0)!));
    const same = left && left.fg === fg && left.underline === underline ? left : undefined;
    const beside = same && (first === undefined || first === same.row) ? same : undefined;
    const partRow = first ?? beside?.row ?? 0;
    const partCol = second ?? (beside ? beside.col + 1 : 0);
    const high = third ?? (beside && partCol === beside.col + 1 ? beside.high : 0);
    const goesOn = beside && partCol === beside.col + 1 && high === beside.high;
    left = { fg, underline, row: partRow, col: partCol, high };
    if (run && goesOn) {
      run.cols++;
      continue;
    }
    if (run) yield run;
    const imageId = ((high << 24) >>> 0) + number(fg);
    run = { row, col: x, cols: 1, imageId, placementId: number(underline), partRow, partCol };
  }
  if (run) yield run;
}

/** A colour as a number of 24 bits: a direct one, or an index. */
const number = (color: Color) => (color === DEFAULT_COLOR ? 0 : color & 0xffffff);

/** The part of a picture that a run shows: the whole fits into the placement's cells, in its proportions, in the middle. */
function part(held: HeldPlacement, run: Run, cell: { width: number; height: number }): ImagePlacement {
  const { hash, format, cols, rows, zIndex, imageId, placementId } = held;
  const whole = held.source ?? { x: 0, y: 0, width: cols * cell.width, height: rows * cell.height };
  const scale = Math.max(whole.width / (cols * cell.width), whole.height / (rows * cell.height));
  const [width, height] = [cell.width * scale, cell.height * scale];
  return {
    hash,
    format,
    row: run.row,
    col: run.col,
    cols: run.cols,
    rows: 1,
    zIndex,
    imageId,
    placementId,
    source: {
      x: whole.x - (cols * width - whole.width) / 2 + run.partCol * width,
      y: whole.y - (rows * height - whole.height) / 2 + run.partRow * height,
      width: run.cols * width,
      height,
    },
  };
}
