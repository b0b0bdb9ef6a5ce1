import type { Core } from "./core.ts";
import { BEYOND, CLUSTERED, RICH, TAIL } from "./grid.ts";
import { SECTION } from "./state.ts";
import { ATTR } from "./style-table.ts";

/** ED: 0 below, 1 above, 2 all, 3 history. `selective`: DECSED, which spares protected characters. */
export function eraseDisplay(core: Core, what: number, selective: boolean): void {
  const { rows, cols, grid, y } = core;
  const { top } = core.screen;
  if (what === 3 && !selective) {
    eraseHistory(core);
    return;
  }
  if (what > 2) return;
  core.pendingWrap = false;
  const from = what === 0 ? y : 0;
  const to = what === 1 ? y : rows - 1;
  for (let line = from; line <= to; line++) {
    const left = what === 0 && line === y ? core.x : 0;
    const right = what === 1 && line === y ? core.x + 1 : cols;
    eraseCells(core, line, left, right, selective);
    if (left === 0 && right === cols && !selective) resetLine(core, line);
    if (right === cols) grid.setWrapped(line, false, core.seq);
  }
  if (from > 0 && core.x === 0 && what === 0) grid.setWrapped(from - 1, false, core.seq);
  if (what === 2 && !selective) core.images?.screenErased();
  if (!selective && !core.onAlternate && core.zones.marks.length > 0) {
    core.touch(SECTION.zones);
    core.zones.erase(top + from, what === 0 ? core.x + 1 : 0, what === 1 ? top + y - 1 : top + to);
  }
}

/** DECDWL and DECDHL end when the whole line is erased by ED. */
function resetLine(core: Core, line: number): void {
  core.grid.flags[core.grid.slot(line)] &= RICH | BEYOND | CLUSTERED;
}

/** EL: 0 right, 1 left, 2 all. */
export function eraseLine(core: Core, what: number, selective: boolean): void {
  if (what > 2) return;
  core.pendingWrap = false;
  const { grid, cols, y } = core;
  const left = what === 0 ? core.x : 0;
  const right = what === 1 ? core.x + 1 : cols;
  eraseCells(core, y, left, right, selective);
  if (right === cols) grid.setWrapped(y, false, core.seq);
  if (left === 0 && what !== 1 && y > 0) grid.setWrapped(y - 1, false, core.seq);
}

/** ECH. */
export function eraseCharacters(core: Core, count: number): void {
  core.pendingWrap = false;
  const right = Math.min(core.cols, core.x + count);
  eraseCells(core, core.y, core.x, right, false);
  if (right === core.cols) core.grid.setWrapped(core.y, false, core.seq);
}

/** Blanks cells `from`..`to` (exclusive) of a line; `selective` spares protected ones and keeps attributes. */
export function eraseCells(core: Core, line: number, from: number, to: number, selective: boolean): void {
  const row = core.screen.top + line;
  if (core.images?.inCells) core.images.cellsErased({ from: row, to: row, left: from, right: to });
  if (!selective) {
    core.grid.erase(line, from, to, core.eraseStyle(), core.seq);
    return;
  }
  const { grid, styles } = core;
  const base = grid.base(line);
  const style = core.eraseStyle();
  for (let x = from; x < to; ) {
    const tail = x + 1 < core.cols && grid.chars[base + x + 1] === TAIL;
    const end = Math.min(to, x + (tail ? 2 : 1));
    const spared = (styles.attrs[grid.styles[base + x]] & ATTR.protect) !== 0;
    if (!spared) grid.erase(line, x, end, style, core.seq);
    x = end;
  }
}

/** ED 3: drops history. Row numbers stay. */
export function eraseHistory(core: Core): void {
  const { history, primary } = core;
  if (history.count > 0) history.clear(primary.top);
  core.zones.trim(primary.top);
  core.images?.trimmed(0, primary.top);
  core.touch(SECTION.zones);
  core.effect({ type: "scrollback-erased" });
}

/** DECALN: fills the screen with E, margins off, cursor home. */
export function alignmentPattern(core: Core): void {
  const { grid, cols, rows, seq } = core;
  core.marginTop = 0;
  core.marginBottom = rows - 1;
  core.marginLeft = 0;
  core.marginRight = cols - 1;
  core.touch(SECTION.margins);
  core.x = 0;
  core.y = 0;
  core.pendingWrap = false;
  for (let line = 0; line < rows; line++) {
    const slot = grid.slot(line);
    grid.clearSlot(slot, 0, seq);
    grid.chars.fill(0x45, slot * cols, (slot + 1) * cols);
    grid.used[slot] = cols;
  }
  core.images?.screenErased();
}
