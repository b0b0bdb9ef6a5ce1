import type { Core } from "./core.ts";
import { SIZE_MASK } from "./grid.ts";
import { MODE } from "./modes-table.ts";
import { index } from "./scroll.ts";
import type { SavedCursor } from "./state.ts";
import { SECTION } from "./state.ts";

const ORIGIN = MODE.origin;
const AUTOWRAP = MODE.autowrap;
const REVERSE_WRAP = MODE.reverseWrap;
const REVERSE_WRAP_EXTENDED = MODE.reverseWrapExtended;
const NEWLINE = MODE.newline;

/** Last column the cursor may be in on line `y` (half of them on lines of double width). */
export function lastColumn(core: Core, y: number): number {
  const double = (core.grid.flags[core.grid.slot(y)] & SIZE_MASK) !== 0;
  return double ? Math.max(0, (core.cols >> 1) - 1) : core.cols - 1;
}

/** CUP: 0-based, relative to the margins in origin mode, clamped. */
export function moveTo(core: Core, x: number, y: number): void {
  core.pendingWrap = false;
  if (core.modes[ORIGIN] === 1) {
    core.y = Math.min(core.marginTop + y, core.marginBottom);
    core.x = Math.min(core.marginLeft + x, core.marginRight);
  } else {
    core.y = Math.min(y, core.rows - 1);
    core.x = x;
  }
  core.x = Math.min(core.x, lastColumn(core, core.y));
}

/** Column on the same line, 0-based, as CUP reckons it. */
export function moveToColumn(core: Core, x: number): void {
  core.pendingWrap = false;
  core.x = core.modes[ORIGIN] === 1 ? Math.min(core.marginLeft + x, core.marginRight) : x;
  core.x = Math.min(core.x, lastColumn(core, core.y));
}

/** VPA: line, 0-based, in the same column. */
export function moveToLine(core: Core, y: number): void {
  core.pendingWrap = false;
  core.y =
    core.modes[ORIGIN] === 1 ? Math.min(core.marginTop + y, core.marginBottom) : Math.min(y, core.rows - 1);
  core.x = Math.min(core.x, lastColumn(core, core.y));
}

/** CUU: stops at the top margin if it began at or below it. */
export function up(core: Core, count: number): void {
  core.pendingWrap = false;
  const limit = core.y >= core.marginTop ? core.marginTop : 0;
  core.y = Math.max(limit, core.y - count);
  core.x = Math.min(core.x, lastColumn(core, core.y));
}

/** CUD: stops at the bottom margin if it began at or above it. */
export function down(core: Core, count: number): void {
  core.pendingWrap = false;
  const limit = core.y <= core.marginBottom ? core.marginBottom : core.rows - 1;
  core.y = Math.min(limit, core.y + count);
  core.x = Math.min(core.x, lastColumn(core, core.y));
}

/** CUF: stops at the right margin if it began at or before it. */
export function forward(core: Core, count: number): void {
  core.pendingWrap = false;
  const limit = core.x <= core.marginRight ? core.marginRight : core.cols - 1;
  core.x = Math.min(limit, core.x + count, lastColumn(core, core.y));
}

/**
 * CUB and BS: stops at the left margin if it began at or after it. In reverse wrap (45 and 1045 alike, as the xterm of
 * the fixtures has it) it goes on at the end of the line above, from the top margin at the bottom one.
 */
export function back(core: Core, count: number): void {
  const reverse =
    core.modes[AUTOWRAP] === 1 && (core.modes[REVERSE_WRAP_EXTENDED] === 1 || core.modes[REVERSE_WRAP] === 1);
  if (!reverse) {
    core.pendingWrap = false;
    const limit = core.x >= core.marginLeft ? core.marginLeft : 0;
    core.x = Math.max(limit, core.x - count);
    return;
  }
  let left = Math.min(count, core.cols * core.rows);
  if (core.pendingWrap) left--;
  core.pendingWrap = false;
  while (left > 0) {
    const limit = core.x >= core.marginLeft ? core.marginLeft : 0;
    const step = Math.min(left, core.x - limit);
    core.x -= step;
    left -= step;
    if (left === 0) return;
    const inside = core.y >= core.marginTop && core.y <= core.marginBottom;
    if (core.y > (inside ? core.marginTop : 0)) core.y--;
    else core.y = inside ? core.marginBottom : core.rows - 1;
    core.x = Math.min(core.marginRight, lastColumn(core, core.y));
    left--;
  }
}

/** CR: to the left margin, or to column 0 from the left of it. */
export function carriageReturn(core: Core): void {
  core.pendingWrap = false;
  core.x = core.x >= core.marginLeft || core.modes[ORIGIN] === 1 ? core.marginLeft : 0;
}

/** LF, VT, FF: IND, and CR in newline mode. */
export function lineFeed(core: Core): void {
  index(core);
  if (core.modes[NEWLINE] === 1) carriageReturn(core);
}

/** HT: to the `count`th next tab stop, at most to the right margin. A pending wrap stays. */
export function tab(core: Core, count: number): void {
  const limit = Math.min(
    core.x <= core.marginRight ? core.marginRight : core.cols - 1,
    lastColumn(core, core.y),
  );
  for (let i = 0; i < count && core.x < limit; i++) {
    core.x++;
    while (core.x < limit && core.tabs[core.x] === 0) core.x++;
  }
}

/** CBT: to the `count`th tab stop before. A pending wrap stays, as in xterm. */
export function backTab(core: Core, count: number): void {
  const limit = core.modes[ORIGIN] === 1 ? core.marginLeft : 0;
  for (let i = 0; i < count && core.x > limit; i++) {
    core.x--;
    while (core.x > limit && core.tabs[core.x] === 0) core.x--;
  }
}

/** DECSC, for the screen shown. */
export function saveCursor(core: Core): void {
  const { pen } = core;
  const saved: SavedCursor = {
    x: core.x,
    y: core.y,
    fg: pen.fg,
    bg: pen.bg,
    underlineColor: pen.underlineColor,
    attrs: pen.attrs,
    charsets: core.charsets.save(),
    origin: core.modes[ORIGIN] === 1,
  };
  core.screen.saved = saved;
  core.touch(core.onAlternate ? SECTION.savedAlternate : SECTION.savedPrimary);
}

/** DECRC; home with the default state if nothing was saved. */
export function restoreCursor(core: Core): void {
  const { saved } = core.screen;
  const { pen } = core;
  pen.fg = saved?.fg ?? -1;
  pen.bg = saved?.bg ?? -1;
  pen.underlineColor = saved?.underlineColor ?? -1;
  pen.attrs = saved?.attrs ?? 0;
  pen.stale();
  if (saved) core.charsets.restore(saved.charsets);
  else core.charsets.reset();
  core.setMode("origin", saved?.origin ?? false);
  core.y = Math.min(saved?.y ?? 0, core.rows - 1);
  core.x = Math.min(saved?.x ?? 0, lastColumn(core, core.y));
  core.pendingWrap = false;
}
