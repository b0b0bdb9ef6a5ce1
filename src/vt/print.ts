import { FIRST_CLUSTER } from "./cluster-table.ts";
import type { Core } from "./core.ts";
import { BEYOND, BLANK, CLUSTERED, RICH, SIZE_MASK, SPACE, TAIL } from "./grid.ts";
import { LIMITS } from "./limits.ts";
import { MODE } from "./modes-table.ts";
import { fullWidth, index } from "./scroll.ts";
import { ASCII_CLUSTER, clusterJoined, clusterStep, clusterWidth, joinsAscii } from "./unicode.ts";

const AUTOWRAP = MODE.autowrap;
const INSERT = MODE.insert;

/**
 * Prints the printable ASCII (0x20 to 0x7e) that `bytes` has from `from` on, where there is at least one; returns
 * the index of the first byte that is something else, or `end`.
 */
export function printAscii(core: Core, bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  if (core.charsets.glMap !== undefined || core.modes[INSERT] === 1 || joinsAscii(core.cluster)) {
    printCode(core, core.charsets.mapLeft(bytes[at]));
    return at + 1;
  }
  const style = core.pen.id >= 0 ? core.pen.id : core.penStyle();
  const { grid, cols } = core;
  const { chars, styles } = grid;
  let byte = bytes[at];
  for (;;) {
    if (core.pendingWrap) {
      core.pendingWrap = false;
      if (core.modes[AUTOWRAP] === 1) wrapLine(core);
    }
    const slot = grid.slot(core.y);
    const base = slot * cols;
    const right = rightLimit(core, slot);
    const x = Math.min(core.x, right);
    const limit = base + right;
    let cell = base + x;
    if (chars[cell] === TAIL) grid.splitAt(base, x);
    const most = at + Math.min(end - at, limit + 1 - cell);
    // A row that is not rich has style 0 everywhere.
    if (style === 0 && (grid.flags[slot] & RICH) === 0)
      do {
        chars[cell++] = byte;
        if (++at === most) break;
        byte = bytes[at];
      } while (byte >= 0x20 && byte < 0x7f);
    else {
      if (style !== 0) grid.flags[slot] |= RICH;
      do {
        chars[cell] = byte;
        styles[cell++] = style;
        if (++at === most) break;
        byte = bytes[at];
      } while (byte >= 0x20 && byte < 0x7f);
    }
    const stop = cell - base;
    // The last one may have taken the first half of a wide character.
    if (stop < cols && chars[cell] === TAIL) chars[cell] = SPACE;
    if (stop > grid.used[slot]) grid.used[slot] = stop;
    grid.seqs[slot] = core.seq;
    if (core.images?.inCells) wroteOver(core, x, stop);
    if (cell > limit) {
      core.x = right;
      core.pendingWrap = true;
    } else core.x = stop;
    if (at === end) break;
    byte = bytes[at];
    if (byte < 0x20 || byte >= 0x7f) break;
  }
  core.cluster = ASCII_CLUSTER;
  return at;
}

/**
 * Prints UTF-8 text in the usual case: characters that join nothing, with room on the line. Returns the index of the
 * first byte it has not printed; the rest is for `printCode`.
 */
export function printText(core: Core, bytes: Uint8Array, from: number, end: number): number {
  const { grid, charsets, cols } = core;
  const slot = grid.slot(core.y);
  if (
    core.pendingWrap ||
    core.modes[INSERT] === 1 ||
    charsets.glMap !== undefined ||
    core.images !== undefined ||
    (grid.flags[slot] & SIZE_MASK) !== 0
  )
    return from;
  const style = core.penStyle();
  const { chars, styles } = grid;
  const base = slot * cols;
  // The last column is left to printCode: what follows it wraps.
  const limit = base + (core.x > core.marginRight ? cols - 1 : core.marginRight);
  let cell = base + core.x;
  let state = core.cluster;
  let at = from;
  while (at < end) {
    const lead = bytes[at];
    let codePoint = lead;
    let length = 1;
    if (lead < 0x80) {
      if (lead < 0x20 || lead === 0x7f || joinsAscii(state)) break;
    } else if (lead < 0xe0) {
      if (lead < 0xc2 || at + 1 >= end || (bytes[at + 1] & 0xc0) !== 0x80) break;
      codePoint = ((lead & 0x1f) << 6) | (bytes[at + 1] & 0x3f);
      if (codePoint < 0xa0) break;
      length = 2;
    } else {
      if (lead >= 0xf0 || at + 2 >= end) break;
      if ((bytes[at + 1] & 0xc0) !== 0x80 || (bytes[at + 2] & 0xc0) !== 0x80) break;
      codePoint = ((lead & 0x0f) << 12) | ((bytes[at + 1] & 0x3f) << 6) | (bytes[at + 2] & 0x3f);
      if (codePoint < 0x800 || (codePoint >= 0xd800 && codePoint < 0xe000)) break;
      length = 3;
    }
    const next = lead < 0x80 ? ASCII_CLUSTER : clusterStep(state, codePoint);
    if (clusterJoined(next)) break;
    const width = clusterWidth(next);
    if (cell + width > limit || chars[cell] === TAIL || chars[cell + width] === TAIL) break;
    state = next;
    at += length;
    chars[cell] = codePoint;
    styles[cell++] = style;
    if (width === 2) {
      chars[cell] = TAIL;
      styles[cell++] = style;
    }
  }
  if (at === from) return from;
  core.cluster = state;
  core.x = cell - base;
  if (core.x > grid.used[slot]) grid.used[slot] = core.x;
  grid.flags[slot] |= RICH | BEYOND;
  grid.seqs[slot] = core.seq;
  return at;
}

/** Prints one code point, 0x20 or above. */
export function printCode(core: Core, codePoint: number): void {
  const state = clusterStep(core.cluster, codePoint);
  core.cluster = state;
  if (clusterJoined(state)) joinCell(core, codePoint, clusterWidth(state));
  else putCell(core, codePoint, clusterWidth(state));
}

/** Puts a character (code point or cluster number) of the given width at the cursor. */
export function putCell(core: Core, char: number, width: 1 | 2): void {
  const { grid, cols } = core;
  if (core.pendingWrap) {
    core.pendingWrap = false;
    if (core.modes[AUTOWRAP] === 1) wrapLine(core);
  }
  let slot = grid.slot(core.y);
  let right = rightLimit(core, slot);
  if (core.x > right) core.x = right;
  if (width === 2 && core.x === right) {
    if (core.modes[AUTOWRAP] === 0) return;
    grid.erase(core.y, core.x, right + 1, core.eraseStyle(), core.seq);
    wrapLine(core);
    slot = grid.slot(core.y);
    right = rightLimit(core, slot);
    if (core.x >= right) return;
  }
  if (core.modes[INSERT] === 1)
    grid.insertCells(core.y, core.x, right + 1, width, core.eraseStyle(), core.seq);
  const base = slot * cols;
  const { x } = core;
  const style = core.penStyle();
  grid.splitAt(base, x);
  grid.splitAt(base, x + width);
  grid.chars[base + x] = char;
  grid.styles[base + x] = style;
  if (width === 2) {
    grid.chars[base + x + 1] = TAIL;
    grid.styles[base + x + 1] = style;
  }
  if (x + width > grid.used[slot]) grid.used[slot] = x + width;
  grid.flags[slot] |= char >= FIRST_CLUSTER ? RICH | BEYOND | CLUSTERED : RICH | BEYOND;
  grid.seqs[slot] = core.seq;
  if (core.images?.inCells) wroteOver(core, x, x + width);
  if (x + width > right) {
    core.x = right;
    core.pendingWrap = true;
  } else core.x = x + width;
}

/** Column of the character printed last, whose cluster may go on. */
export function lastCell(core: Core): number {
  const base = core.grid.base(core.y);
  const x = core.pendingWrap ? core.x : core.x - 1;
  return x > 0 && core.grid.chars[base + x] === TAIL ? x - 1 : x;
}

/** Adds a code point to the character before the cursor, which may become wide by it. */
function joinCell(core: Core, codePoint: number, width: 1 | 2): void {
  const { grid } = core;
  const slot = grid.slot(core.y);
  const base = slot * core.cols;
  const x = lastCell(core);
  const before = x < 0 ? BLANK : grid.chars[base + x];
  if (before === BLANK) {
    putCell(core, codePoint, width);
    return;
  }
  const text = core.clusters.textOf(before);
  const wide = x + 1 < core.cols && grid.chars[base + x + 1] === TAIL;
  let char = before;
  if (text.length < LIMITS.cluster) char = core.internCluster(text + String.fromCodePoint(codePoint));
  else core.drop("cluster");
  grid.chars[base + x] = char;
  grid.flags[slot] |= RICH | BEYOND | CLUSTERED;
  grid.seqs[slot] = core.seq;
  if (width === 1 || wide) return;
  const right = rightLimit(core, slot);
  if (x < right) {
    const style = grid.styles[base + x];
    grid.splitAt(base, x + 2);
    if (core.modes[INSERT] === 1) grid.insertCells(core.y, x + 1, right + 1, 1, style, core.seq);
    grid.chars[base + x + 1] = TAIL;
    grid.styles[base + x + 1] = style;
    if (x + 2 > grid.used[slot]) grid.used[slot] = x + 2;
    core.pendingWrap = x + 1 === right;
    core.x = Math.min(x + 2, right);
    return;
  }
  // No room for the second column: the character moves to the next line, as if it had been wide from the start.
  if (core.modes[AUTOWRAP] === 0 || right === (fullWidth(core) ? 0 : core.marginLeft)) return;
  core.x = x;
  core.pendingWrap = false;
  grid.erase(core.y, x, x + 1, core.eraseStyle(), core.seq);
  wrapLine(core);
  putCell(core, char, 2);
}

/** Soft wrap: to the left margin of the next line, scrolling at the bottom margin. */
export function wrapLine(core: Core): void {
  if (fullWidth(core)) core.grid.setWrapped(core.y, true, core.seq);
  core.x = core.x >= core.marginLeft ? core.marginLeft : 0;
  index(core);
}

/** Last column that can be printed on from where the cursor is. */
export function rightLimit(core: Core, slot: number): number {
  const right = core.x > core.marginRight ? core.cols - 1 : core.marginRight;
  if ((core.grid.flags[slot] & SIZE_MASK) === 0) return right;
  return Math.min(right, Math.max(0, (core.cols >> 1) - 1));
}

function wroteOver(core: Core, from: number, to: number): void {
  core.images?.textWritten(core.cursorRow, from, to);
}
