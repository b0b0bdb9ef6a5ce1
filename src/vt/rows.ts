import { FIRST_CLUSTER } from "./cluster-table.ts";
import type { Core } from "./core.ts";
import { BLANK, ROW_FLAGS, SIZE_MASK, SIZE_SHIFT, TAIL, WRAPPED } from "./grid.ts";
import { type CellRow, WIDE_TAIL } from "./port.ts";
import { textHash } from "./style-table.ts";

/** Cells of a row as they lie in some arrays. */
export interface RowCells {
  chars: Int32Array;
  styles: Int32Array;
  base: number;
  /** Cells up to the last one that is not blank in the default style. */
  cells: number;
  /** As Grid.flags. */
  flags: number;
}

const NO_CELLS = new Int32Array(0);

/** A view to reuse with `readCells`. */
export function newRowCells(): RowCells {
  return { chars: NO_CELLS, styles: NO_CELLS, base: 0, cells: 0, flags: 0 };
}

/** Number of the oldest row of the screen shown. */
export function oldestRow(core: Core): number {
  if (core.onAlternate || core.history.count === 0) return core.screen.top;
  return core.history.oldest;
}

/** Points `into` at a row's cells (those of history are unpacked into `scratch`); false if the row is not held. */
export function readCells(core: Core, row: number, into: RowCells, scratch: RowCells): boolean {
  const line = row - core.screen.top;
  if (line >= 0) {
    if (line >= core.rows || !Number.isInteger(line)) return false;
    const { grid } = core;
    const slot = grid.slot(line);
    into.chars = grid.chars;
    into.styles = grid.styles;
    into.base = slot * grid.cols;
    into.cells = grid.extent(slot, grid.used[slot]);
    into.flags = grid.flags[slot] & ROW_FLAGS;
    return true;
  }
  const packed = core.onAlternate ? undefined : core.history.find(row);
  if (packed === undefined) return false;
  const { buf } = packed.chunk;
  const cells = buf[packed.at + 1] | (buf[packed.at + 2] << 8);
  if (scratch.chars.length < cells) {
    scratch.chars = new Int32Array(Math.max(cells, core.cols));
    scratch.styles = new Int32Array(Math.max(cells, core.cols));
  }
  into.chars = scratch.chars;
  into.styles = scratch.styles;
  into.base = 0;
  into.cells = core.history.unpack(packed, scratch.chars, scratch.styles, 0);
  into.flags = buf[packed.at] & ROW_FLAGS;
  return true;
}

/** Copies a row out; blank and false if it is not held. */
export function copyRow(core: Core, row: number, into: CellRow): boolean {
  const { cols } = core;
  if (into.chars.length < cols) {
    into.chars = new Uint32Array(cols);
    into.styles = new Uint32Array(cols);
  }
  into.cols = cols;
  into.clusters.length = 0;
  const view = newRowCells();
  const scratch = newRowCells();
  const held = readCells(core, row, view, scratch);
  const cells = held ? Math.min(view.cells, cols) : 0;
  for (let x = 0; x < cells; x++) {
    let char = view.chars[view.base + x];
    if (char === TAIL) char = WIDE_TAIL;
    else if (char >= FIRST_CLUSTER) char = FIRST_CLUSTER + into.clusters.push(core.clusters.text(char)) - 1;
    into.chars[x] = char;
    into.styles[x] = view.styles[view.base + x];
  }
  for (let x = cells; x < cols; x++) {
    into.chars[x] = BLANK;
    into.styles[x] = 0;
  }
  into.lineSize = (held ? (view.flags & SIZE_MASK) >> SIZE_SHIFT : 0) as CellRow["lineSize"];
  return held;
}

/** True if the row goes on on the next one. */
export function wrapped(core: Core, row: number): boolean {
  const line = row - core.screen.top;
  if (line >= 0) return line < core.rows && core.grid.isWrapped(line);
  return !core.onAlternate && (core.history.flags(row) & WRAPPED) !== 0;
}

/** Hash of what a row looks like: text, styles by value, links, line size and wrap. */
export function rowChecksum(core: Core, row: number): number {
  const view = newRowCells();
  const scratch = newRowCells();
  if (!readCells(core, row, view, scratch)) return 0;
  let hash = Math.imul(0x811c9dc5 ^ view.flags, 0x01000193);
  let end = view.cells;
  const at = view.base;
  while (end > 0 && view.styles[at + end - 1] === 0 && isSpace(view.chars[at + end - 1])) end--;
  for (let x = 0; x < end; x++) {
    const char = view.chars[at + x];
    const shown = char === BLANK ? 0x20 : char;
    const value = shown >= FIRST_CLUSTER ? textHash(core.clusters.text(shown)) : shown;
    hash = Math.imul(hash ^ value, 0x01000193);
    hash = Math.imul(hash ^ core.styles.valueHash(view.styles[at + x]), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

const isSpace = (char: number): boolean => char === BLANK || char === 0x20;
