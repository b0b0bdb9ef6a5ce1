import type { Core } from "./core.ts";
import { SECTION } from "./state.ts";

/** True if the left and right margins are the screen's edges. */
export function fullWidth(core: Core): boolean {
  return core.marginLeft === 0 && core.marginRight === core.cols - 1;
}

/** Scrolls the region within the margins up by `count`. Lines leave into history from the top of the primary screen. */
export function scrollUp(core: Core, count: number): void {
  const { marginTop, marginBottom, grid, screen, seq } = core;
  if (!fullWidth(core)) {
    scrollColumns(core, count);
    return;
  }
  const moved = Math.min(count, marginBottom - marginTop + 1);
  if (marginTop !== 0) {
    grid.scrollUp(marginTop, marginBottom, moved, core.eraseStyle(), seq);
    movedLines(core, marginTop, marginBottom, -moved);
    return;
  }
  const whole = marginBottom === core.rows - 1;
  if (screen !== core.primary && !whole) {
    grid.scrollUp(0, marginBottom, moved, core.eraseStyle(), seq);
    movedLines(core, 0, marginBottom, -moved);
    return;
  }
  const style = core.eraseStyle();
  screen.tops.note(seq, screen.top);
  for (let i = 0; i < moved; i++) {
    if (screen === core.primary) {
      const slot = grid.slot(0);
      core.history.push(grid, slot, screen.top);
      core.pushedSeqs[screen.top & 255] = grid.seqs[slot];
    }
    if (whole) grid.rotate(style, seq);
    else grid.scrollUp(0, marginBottom, 1, style, seq);
    screen.top++;
  }
  screen.viewSeq = seq;
  if (!whole) {
    for (let line = marginBottom + 1; line < core.rows; line++) grid.touch(line, seq);
    if (core.zones.marks.length > 0) core.touch(SECTION.zones);
    core.zones.moveRows(screen.top + marginBottom + 1 - moved, Number.POSITIVE_INFINITY, moved);
    const from = screen.top + marginBottom + 1 - moved;
    core.images?.scrolled({ from, to: Number.POSITIVE_INFINITY, left: 0, right: core.cols }, -moved);
  }
}

/** Scrolls the region within the margins down by `count`. */
export function scrollDown(core: Core, count: number): void {
  if (!fullWidth(core)) {
    scrollColumns(core, -count);
    return;
  }
  const { marginTop, marginBottom, grid } = core;
  shiftDown(core, marginTop, count);
  if (marginTop > 0) grid.setWrapped(marginTop - 1, false, core.seq);
  grid.setWrapped(marginBottom, false, core.seq);
}

function shiftDown(core: Core, from: number, count: number): void {
  const moved = Math.min(count, core.marginBottom - from + 1);
  core.grid.scrollDown(from, core.marginBottom, moved, core.eraseStyle(), core.seq);
  movedLines(core, from, core.marginBottom, moved);
}

/** IL: blank lines at `from`, lines below move down to the bottom margin. */
export function insertLines(core: Core, from: number, count: number): void {
  if (!fullWidth(core)) {
    moveColumns(core, from, -count);
    return;
  }
  shiftDown(core, from, count);
  if (from > 0) core.grid.setWrapped(from - 1, false, core.seq);
  core.grid.setWrapped(core.marginBottom, false, core.seq);
}

/** DL: deletes lines at `from`, blank ones come in at the bottom margin. Nothing goes to history. */
export function deleteLines(core: Core, from: number, count: number): void {
  if (!fullWidth(core)) {
    moveColumns(core, from, count);
    return;
  }
  const moved = Math.min(count, core.marginBottom - from + 1);
  core.grid.scrollUp(from, core.marginBottom, moved, core.eraseStyle(), core.seq);
  if (from > 0) core.grid.setWrapped(from - 1, false, core.seq);
  movedLines(core, from, core.marginBottom, -moved);
}

function scrollColumns(core: Core, count: number): void {
  moveColumns(core, core.marginTop, count);
}

/** Moves the cells between the left and right margins up (`count` above 0) or down, from line `from` on. */
function moveColumns(core: Core, from: number, count: number): void {
  const { marginBottom, marginLeft, marginRight, grid, seq } = core;
  const height = marginBottom - from + 1;
  const moved = Math.min(Math.abs(count), height);
  const style = core.eraseStyle();
  const width = marginRight - marginLeft + 1;
  if (count > 0) {
    for (let line = from; line <= marginBottom - moved; line++)
      grid.copyCells(line + moved, marginLeft, line, marginLeft, width, seq);
    for (let line = marginBottom - moved + 1; line <= marginBottom; line++)
      grid.erase(line, marginLeft, marginRight + 1, style, seq);
  } else {
    for (let line = marginBottom; line >= from + moved; line--)
      grid.copyCells(line - moved, marginLeft, line, marginLeft, width, seq);
    for (let line = from; line < from + moved; line++)
      grid.erase(line, marginLeft, marginRight + 1, style, seq);
  }
  const { top } = core.screen;
  const area = { from: top + from, to: top + marginBottom, left: marginLeft, right: marginRight + 1 };
  core.images?.scrolled(area, count);
}

/** Marks and images of the lines move with them; those of lines pushed out are dropped. */
function movedLines(core: Core, from: number, to: number, delta: number): void {
  const { top } = core.screen;
  if (!core.onAlternate && core.zones.marks.length > 0) {
    core.zones.moveWithin(top + from, top + to, delta);
    core.touch(SECTION.zones);
  }
  core.images?.scrolled({ from: top + from, to: top + to, left: 0, right: core.cols }, -delta);
}

/** IND: down one line, scrolling at the bottom margin. */
export function index(core: Core): void {
  core.pendingWrap = false;
  if (core.y === core.marginBottom) {
    if (core.x >= core.marginLeft && core.x <= core.marginRight) scrollUp(core, 1);
  } else if (core.y < core.rows - 1) core.y++;
}

/** RI: up one line, scrolling at the top margin. */
export function reverseIndex(core: Core): void {
  core.pendingWrap = false;
  if (core.y === core.marginTop) {
    if (core.x >= core.marginLeft && core.x <= core.marginRight) scrollDown(core, 1);
  } else if (core.y > 0) core.y--;
}

/**
 * ICH and DCH on a line: cells from `x` to the right margin move right (`insert`) or left by `count`. Pictures in those
 * cells lose them: what is left of one would no longer be in its place.
 */
export function shiftCells(core: Core, line: number, x: number, count: number, insert: boolean): void {
  const { grid, seq, marginRight } = core;
  const row = core.screen.top + line;
  if (core.images?.inCells) core.images.cellsErased({ from: row, to: row, left: x, right: marginRight + 1 });
  if (insert) grid.insertCells(line, x, marginRight + 1, count, core.eraseStyle(), seq);
  else grid.deleteCells(line, x, marginRight + 1, count, core.eraseStyle(), seq);
}

/** DECFI, DECBI, SL, SR, DECIC, DECDC: moves the columns from `x` on within the margins. */
export function panColumns(core: Core, x: number, count: number, insert: boolean): void {
  core.pendingWrap = false;
  for (let line = core.marginTop; line <= core.marginBottom; line++) shiftCells(core, line, x, count, insert);
}
