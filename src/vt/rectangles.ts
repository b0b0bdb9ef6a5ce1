import type { Core } from "./core.ts";
import { eraseCells } from "./erase.ts";
import { BEYOND, BLANK, RICH, TAIL } from "./grid.ts";
import type { Params } from "./params.ts";
import { replyC1 } from "./reply.ts";
import { rectangleChecksum } from "./reports.ts";
import { ATTR, UNDERLINE_MASK, UNDERLINE_SHIFT } from "./style-table.ts";

/** Cells, 0-based, inclusive. */
interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The rectangle sequences of the VT420 (`$`) and DECRQCRA (`*`); `key`: intermediate and final. */
export function rectangle(core: Core, params: Params, key: number): void {
  switch (key) {
    case 0x2476: // $ v DECCRA
      copy(core, params);
      return;
    case 0x2478: // $ x DECFRA
      fill(core, params);
      return;
    case 0x247a: // $ z DECERA
      erase(core, params, false);
      return;
    case 0x247b: // $ { DECSERA
      erase(core, params, true);
      return;
    case 0x2472: // $ r DECCARA
      changeAttributes(core, params, false);
      return;
    case 0x2474: // $ t DECRARA
      changeAttributes(core, params, true);
      return;
    case 0x2a79: // * y DECRQCRA
      checksum(core, params);
      return;
    default:
  }
}

/** Top, left, bottom, right from parameter `at`; relative to the margins in origin mode. Undefined if empty. */
function area(core: Core, params: Params, at: number): Area | undefined {
  const origin = core.mode("origin");
  const rowBase = origin ? core.marginTop : 0;
  const colBase = origin ? core.marginLeft : 0;
  const lastRow = origin ? core.marginBottom : core.rows - 1;
  const lastCol = origin ? core.marginRight : core.cols - 1;
  const top = rowBase + params.atLeastOne(at) - 1;
  const left = colBase + params.atLeastOne(at + 1) - 1;
  const bottom =
    params.get(at + 2, 0) === 0 ? lastRow : Math.min(rowBase + params.get(at + 2, 0) - 1, lastRow);
  const right =
    params.get(at + 3, 0) === 0 ? lastCol : Math.min(colBase + params.get(at + 3, 0) - 1, lastCol);
  return top > bottom || left > right ? undefined : { top, left, bottom, right };
}

/** DECCRA: source, its page, then row, column and page of the destination. One page only. */
function copy(core: Core, params: Params): void {
  const from = area(core, params, 0);
  if (!from) return;
  const origin = core.mode("origin");
  const top = (origin ? core.marginTop : 0) + params.atLeastOne(5) - 1;
  const left = (origin ? core.marginLeft : 0) + params.atLeastOne(6) - 1;
  const lastRow = origin ? core.marginBottom : core.rows - 1;
  const lastCol = origin ? core.marginRight : core.cols - 1;
  const height = Math.min(from.bottom - from.top, lastRow - top) + 1;
  const width = Math.min(from.right - from.left, lastCol - left) + 1;
  if (height <= 0 || width <= 0) return;
  for (let i = 0; i < height; i++) {
    const line = top > from.top ? height - 1 - i : i;
    core.grid.copyCells(from.top + line, from.left, top + line, left, width, core.seq);
  }
}

/** DECFRA: a printable character of GL or GR. */
function fill(core: Core, params: Params): void {
  const code = params.get(0, 0x20);
  const to = area(core, params, 1);
  if (!to || !((code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff))) return;
  const char = code < 0x80 ? (core.charsets.glMap?.[code] ?? code) : core.charsets.mapRight(code);
  const style = core.penStyle();
  const { grid } = core;
  for (let line = to.top; line <= to.bottom; line++) {
    grid.erase(line, to.left, to.right + 1, 0, core.seq);
    const slot = grid.slot(line);
    const base = slot * core.cols;
    for (let x = to.left; x <= to.right; x++) {
      grid.chars[base + x] = char;
      grid.styles[base + x] = style;
    }
    grid.used[slot] = Math.max(grid.used[slot], to.right + 1);
    grid.flags[slot] |= RICH | BEYOND;
  }
  const { top } = core.screen;
  if (core.images?.inCells)
    core.images.cellsErased({ from: top + to.top, to: top + to.bottom, left: to.left, right: to.right + 1 });
}

/** DECERA, DECSERA. */
function erase(core: Core, params: Params, selective: boolean): void {
  const to = area(core, params, 0);
  if (!to) return;
  for (let line = to.top; line <= to.bottom; line++) eraseCells(core, line, to.left, to.right + 1, selective);
}

/** DECCARA and DECRARA: bold, underline, blink, inverse (and what else xterm takes) of the cells in the area. */
function changeAttributes(core: Core, params: Params, reverse: boolean): void {
  const to = area(core, params, 0);
  if (!to) return;
  const { grid, styles } = core;
  for (let line = to.top; line <= to.bottom; line++) {
    const stream = core.attributeExtent !== 2;
    const left = stream && line > to.top ? 0 : to.left;
    const right = stream && line < to.bottom ? core.cols - 1 : to.right;
    const slot = grid.slot(line);
    const base = slot * core.cols;
    for (let x = left; x <= right; x++) {
      // A blank has no attributes to change: it becomes a space first. As a stream, only what was written is changed.
      if (grid.chars[base + x] === BLANK) {
        if (stream) continue;
        grid.chars[base + x] = 0x20;
      }
      const style = grid.styles[base + x];
      const attrs = changed(styles.attrs[style], params, reverse);
      grid.styles[base + x] = styles.intern(
        styles.fg[style],
        styles.bg[style],
        styles.underline[style],
        attrs,
        styles.link[style],
      );
      if (x >= grid.used[slot]) grid.used[slot] = x + 1;
    }
    // Both columns of a wide character are alike.
    for (let x = Math.max(1, left); x <= Math.min(right + 1, core.cols - 1); x++)
      if (grid.chars[base + x] === TAIL) grid.styles[base + x] = grid.styles[base + x - 1];
    grid.flags[slot] |= RICH;
    grid.seqs[slot] = core.seq;
  }
}

const BITS: Readonly<Record<number, number>> = {
  1: ATTR.bold,
  4: 1 << UNDERLINE_SHIFT,
  5: ATTR.blink,
  7: ATTR.inverse,
  8: ATTR.conceal,
};

function changed(attrs: number, params: Params, reverse: boolean): number {
  let now = attrs;
  for (let at = 4; at < Math.max(params.count, 5); at++) {
    const code = params.get(at, 0);
    const bit = BITS[code] ?? 0;
    const all = ATTR.bold | UNDERLINE_MASK | ATTR.blink | ATTR.inverse | ATTR.conceal;
    if (reverse) {
      const flip = code === 0 ? ATTR.bold | (1 << UNDERLINE_SHIFT) | ATTR.blink | ATTR.inverse : bit;
      // Turning underlines means on or off, whatever their style.
      if (flip & UNDERLINE_MASK)
        now = now & UNDERLINE_MASK ? now & ~UNDERLINE_MASK : now | (1 << UNDERLINE_SHIFT);
      now ^= flip & ~UNDERLINE_MASK;
    } else if (code === 0) now &= ~all;
    else if (code >= 20 && code <= 29)
      now &= ~(code === 24 ? UNDERLINE_MASK : (BITS[code - 20] ?? (code === 22 ? ATTR.bold : 0)));
    else now = bit & UNDERLINE_MASK ? (now & ~UNDERLINE_MASK) | bit : now | bit;
  }
  return now;
}

/** DECRQCRA: answers with DECCKSR. */
function checksum(core: Core, params: Params): void {
  const id = params.get(0, 0);
  const of = area(core, params, 2);
  const sum = of ? rectangleChecksum(core, of) : 0;
  replyC1(core, "P", `${id}!~${sum.toString(16).toUpperCase().padStart(4, "0")}`);
}
