import type { Size } from "../model/index.ts";
import { type Core, defaultTabs, type Screen, side } from "./core.ts";
import { BEYOND, CLUSTERED, Grid, RICH, ROW_FLAGS, TAIL } from "./grid.ts";
import { History } from "./history.ts";
import { singleWidth } from "./modes.ts";
import { type Point, reflow } from "./reflow.ts";
import { reply } from "./reply.ts";
import { sizeReport } from "./reports.ts";
import { SECTION } from "./state.ts";

/**
 * Changes the size. The primary screen and its history are wrapped anew when the width changes; the cursor stays on
 * its character; what the first line shows stays there as long as the text below it fits, and a full screen keeps its
 * last line. If the text below the cursor no longer fits, the text wins and the cursor goes to the first line. The alternate screen is cut or padded. Margins return to the edges.
 */
export function resize(core: Core, size: Size): void {
  const cols = side(size.cols);
  const rows = side(size.rows);
  if (cols === core.cols && rows === core.rows) core.setSize(size);
  else {
    const { onAlternate } = core;
    core.resizeSeq = core.seq;
    resizePrimary(core, cols, rows, !onAlternate);
    if (core.alternate) resizeAlternate(core, core.alternate, { cols, rows }, onAlternate);
    core.tabs = resizedTabs(core.tabs, cols);
    core.setSize(size);
    core.grid = core.screen.grid;
    core.marginTop = 0;
    core.marginBottom = rows - 1;
    core.marginLeft = 0;
    core.marginRight = cols - 1;
    core.touch(SECTION.margins);
    core.touch(SECTION.tabs);
    core.cluster = 0;
    core.x = Math.min(core.x, cols - 1);
    core.y = Math.min(core.y, rows - 1);
    core.screen.viewSeq = core.seq;
    // Lines that came back from history may be of double width.
    if (core.mode("leftRightMargins")) singleWidth(core);
  }
  if (core.mode("inBandResize")) reply(core, sizeReport(core));
}

function resizedTabs(tabs: Uint8Array, cols: number): Uint8Array {
  const to = defaultTabs(cols);
  for (let x = 0; x < Math.min(cols, tabs.length); x++) to[x] = tabs[x];
  return to;
}

/** Lines that count: down to the cursor (if it is on this screen) and to the last line with anything on it. */
function contentLines(core: Core, screen: Screen, cursorHere: boolean): number {
  const { grid } = screen;
  let lines = cursorHere ? core.y + 1 : Math.min(core.rows, (screen.saved?.y ?? 0) + 1);
  for (let line = grid.rows - 1; line >= lines; line--) {
    const slot = grid.slot(line);
    if (grid.extent(slot, grid.used[slot]) > 0) lines = line + 1;
  }
  return lines;
}

function resizePrimary(core: Core, cols: number, rows: number, cursorHere: boolean): void {
  const { primary } = core;
  const lines = contentLines(core, primary, cursorHere);
  const blankBelow = core.rows - lines;
  const growth = rows - core.rows;
  const blank = growth <= 0 ? Math.max(0, blankBelow + growth) : blankBelow > 0 ? blankBelow + growth : 0;
  if (cols === core.cols) resizeRows(core, rows, { lines, blank, cursorHere });
  else rewrap(core, cols, rows, { lines, blank, cursorHere });
  primary.viewSeq = core.seq;
}

interface Content {
  readonly lines: number;
  /** Blank lines wanted below the text. */
  readonly blank: number;
  readonly cursorHere: boolean;
}

/** Another height at the same width: lines go to history or come back from it; numbers stay. */
function resizeRows(core: Core, rows: number, { lines, blank, cursorHere }: Content): void {
  const { primary, history } = core;
  const end = primary.top + lines;
  const oldest = history.count > 0 ? history.oldest : primary.top;
  const top = Math.max(oldest, end - (rows - blank));
  const grid = new Grid(core.cols, rows);
  grid.seqs.fill(core.seq);
  for (let row = primary.top; row < top; row++)
    history.push(primary.grid, primary.grid.slot(row - primary.top), row);
  for (let row = top; row < end; row++) {
    const line = row - top;
    if (row >= primary.top) copyLine(primary.grid, row - primary.top, grid, line);
    else unpackLine(history, row, grid, line);
  }
  if (top < primary.top) history.truncate(top);
  const moved = primary.top - top;
  primary.grid = grid;
  primary.top = top;
  moveCursors(core, primary, cursorHere, moved, rows);
}

function moveCursors(core: Core, screen: Screen, cursorHere: boolean, moved: number, rows: number): void {
  const clamped = (y: number) => Math.max(0, Math.min(rows - 1, y + moved));
  if (cursorHere) core.y = clamped(core.y);
  if (screen.saved) {
    screen.saved = { ...screen.saved, y: clamped(screen.saved.y) };
    core.touch(screen === core.primary ? SECTION.savedPrimary : SECTION.savedAlternate);
  }
}

/** Another width: everything is wrapped anew and numbered from 0. */
function rewrap(core: Core, cols: number, rows: number, { lines, blank, cursorHere }: Content): void {
  const { primary } = core;
  const { maxLines, maxBytes } = core.history;
  const history = new History(
    { lines: maxLines + rows, bytes: maxBytes },
    { styles: core.styles, clusters: core.clusters },
  );
  const cursor = { row: primary.top + core.y, col: core.x + (core.pendingWrap ? 1 : 0) };
  const { saved } = primary;
  const savedAt = { row: primary.top + (saved?.y ?? 0), col: saved?.x ?? 0 };
  const first = { row: primary.top, col: 0 };
  const points: Point[] = [...core.zones.marks, first];
  if (cursorHere) points.push(cursor);
  if (saved) points.push(savedAt);
  const pictures = imagePoints(core);
  points.push(...pictures.values());
  const count = reflow(core, history, cols, lines, points);
  const oldest = history.count > 0 ? history.oldest : 0;
  // Where lines below are free, text that became longer takes them rather than going to history.
  const wanted = blank > 0 && first.row >= 0 ? Math.max(first.row, count - rows) : count - rows;
  const top = Math.max(oldest, wanted);
  const grid = new Grid(cols, rows);
  grid.seqs.fill(core.seq);
  for (let row = top; row < count; row++) unpackLine(history, row, grid, row - top);
  history.truncate(top);
  history.limit(maxLines);
  if (history.count === 0) history.oldest = top;
  history.droppedRows = core.history.droppedRows;
  core.history = history;
  primary.grid = grid;
  primary.top = top;
  core.rowEpoch++;
  core.epochSeq = core.seq;
  core.zones.forgetGone();
  core.touch(SECTION.zones);
  core.images?.remapped(0, (row, col) => {
    const at = pictures.get(`${row},${col}`);
    return at && at.row >= 0 ? { row: at.row, col: Math.min(at.col, cols - 1) } : undefined;
  });
  if (cursorHere) {
    const at = placed(cursor, { top, cols, rows });
    core.x = at.x;
    core.y = at.y;
    core.pendingWrap = at.pendingWrap && core.pendingWrap;
  }
  if (saved) {
    const { x, y } = placed(savedAt, { top, cols, rows });
    primary.saved = { ...saved, x, y };
    core.touch(SECTION.savedPrimary);
  }
}

/** The cells images are at, to be followed through the reflow. */
function imagePoints(core: Core): Map<string, Point> {
  const points = new Map<string, Point>();
  core.images?.remapped(0, (row, col) => {
    points.set(`${row},${col}`, { row, col });
    return { row, col };
  });
  return points;
}

function placed(
  point: Point,
  { top, cols, rows }: { top: number; cols: number; rows: number },
): { x: number; y: number; pendingWrap: boolean } {
  const y = Math.max(0, Math.min(rows - 1, point.row - top));
  return { x: Math.min(point.col, cols - 1), y, pendingWrap: point.col >= cols };
}

function resizeAlternate(
  core: Core,
  screen: Screen,
  { cols, rows }: { cols: number; rows: number },
  cursorHere: boolean,
): void {
  const before = screen.grid;
  const shift = cursorHere ? Math.max(0, core.y - rows + 1) : 0;
  const grid = new Grid(cols, rows);
  grid.seqs.fill(core.seq);
  for (let line = 0; line < Math.min(rows, before.rows - shift); line++)
    copyLine(before, line + shift, grid, line);
  screen.grid = grid;
  screen.top += shift;
  screen.viewSeq = core.seq;
  moveCursors(core, screen, cursorHere, -shift, rows);
  if (screen.saved) screen.saved = { ...screen.saved, x: Math.min(screen.saved.x, cols - 1) };
  if (cursorHere) core.pendingWrap = false;
}

/** Copies a line to another grid, cut to its width. */
function copyLine(from: Grid, fromLine: number, to: Grid, toLine: number): void {
  const source = from.slot(fromLine);
  const target = to.slot(toLine);
  const count = Math.min(from.cols, to.cols, from.used[source]);
  const at = source * from.cols;
  for (let x = 0; x < count; x++) {
    to.chars[target * to.cols + x] = from.chars[at + x];
    to.styles[target * to.cols + x] = from.styles[at + x];
  }
  if (count > 0 && count < from.cols && from.chars[at + count] === TAIL)
    to.chars[target * to.cols + count - 1] = 0x20;
  to.used[target] = count;
  to.flags[target] = from.flags[source];
}

function unpackLine(history: History, row: number, grid: Grid, line: number): void {
  const packed = history.find(row);
  if (!packed) return;
  const slot = grid.slot(line);
  grid.used[slot] = history.unpack(packed, grid.chars, grid.styles, slot * grid.cols);
  grid.flags[slot] = (packed.chunk.buf[packed.at] & ROW_FLAGS) | RICH | BEYOND | CLUSTERED;
}
