import type { Core } from "./core.ts";
import { carriageReturn, restoreCursor, saveCursor } from "./cursor.ts";
import { alignmentPattern } from "./erase.ts";
import { SIZE_MASK, SIZE_SHIFT } from "./grid.ts";
import { fullReset } from "./screens.ts";
import { index, panColumns, reverseIndex } from "./scroll.ts";
import { SECTION } from "./state.ts";

/** An escape sequence: intermediates packed as `(first << 8) | second`, and final (ECMA-35, DEC STD 070). */
export function escapeSequence(core: Core, inter: number, final: number): void {
  if (inter === 0) plain(core, final);
  else if (inter === 0x23) lineOperation(core, final);
  else if (inter === 0x20) announce(core, final);
  else if (inter === 0x25) {
    if (final === 0x40) core.charsets.utf8 = false;
    else if (final === 0x47 || final === 0x38) core.charsets.utf8 = true;
  } else designate(core, inter, final);
}

function plain(core: Core, final: number): void {
  const { charsets } = core;
  switch (final) {
    case 0x36: // 6 DECBI
      backIndex(core);
      return;
    case 0x37: // 7 DECSC
      saveCursor(core);
      return;
    case 0x38: // 8 DECRC
      restoreCursor(core);
      return;
    case 0x39: // 9 DECFI
      forwardIndex(core);
      return;
    case 0x3d: // = DECKPAM
      core.setMode("applicationKeypad", true);
      return;
    case 0x3e: // > DECKPNM
      core.setMode("applicationKeypad", false);
      return;
    case 0x44: // D IND
      index(core);
      return;
    case 0x45: // E NEL
      index(core);
      carriageReturn(core);
      return;
    case 0x48: // H HTS
      core.tabs[core.x] = 1;
      core.touch(SECTION.tabs);
      return;
    case 0x4d: // M RI
      reverseIndex(core);
      return;
    case 0x4e: // N SS2
      charsets.shiftOnce(2);
      return;
    case 0x4f: // O SS3
      charsets.shiftOnce(3);
      return;
    case 0x63: // c RIS
      fullReset(core);
      return;
    case 0x6e: // n LS2
      charsets.invokeLeft(2);
      return;
    case 0x6f: // o LS3
      charsets.invokeLeft(3);
      return;
    case 0x7c: // | LS3R
      charsets.gr = 3;
      return;
    case 0x7d: // } LS2R
      charsets.gr = 2;
      return;
    case 0x7e: // ~ LS1R
      charsets.gr = 1;
      return;
    default:
  }
}

/** `ESC #`: DECDHL, DECSWL, DECDWL, DECALN. */
function lineOperation(core: Core, final: number): void {
  if (final === 0x38) {
    alignmentPattern(core);
    return;
  }
  const size = final === 0x33 ? 2 : final === 0x34 ? 3 : final === 0x36 ? 1 : final === 0x35 ? 0 : -1;
  if (size < 0 || core.mode("leftRightMargins")) return;
  setLineSize(core, core.y, size);
}

/** Makes a line single or double. The right half of a doubled line is not shown, but kept (xterm). */
export function setLineSize(core: Core, line: number, size: number): void {
  const { grid, cols } = core;
  const slot = grid.slot(line);
  grid.flags[slot] = (grid.flags[slot] & ~SIZE_MASK) | (size << SIZE_SHIFT);
  grid.seqs[slot] = core.seq;
  if (size === 0) return;
  const half = Math.max(1, cols >> 1);
  if (line === core.y && core.x >= half) {
    core.x = half - 1;
    core.pendingWrap = false;
  }
}

/** `ESC SP`: S7C1T, S8C1T; the ANSI levels 1 to 3 only announce. */
function announce(core: Core, final: number): void {
  if (final === 0x46) core.eightBitReplies = false;
  else if (final === 0x47) core.eightBitReplies = true;
  else return;
  core.touch(SECTION.conformance);
}

/** SCS: `( ) * +` designate sets of 94 characters to G0 to G3, `- . /` sets of 96 to G1 to G3. */
function designate(core: Core, inter: number, final: number): void {
  const first = inter > 0xff ? inter >> 8 : inter;
  const second = inter > 0xff ? String.fromCharCode(inter & 0xff) : "";
  const name = second + String.fromCharCode(final);
  if (first >= 0x28 && first <= 0x2b) core.charsets.designate(first - 0x28, name, false);
  else if (first >= 0x2d && first <= 0x2f) core.charsets.designate(first - 0x2c, name, true);
}

/** DECBI: left one column, or the columns within the margins move right. */
function backIndex(core: Core): void {
  core.pendingWrap = false;
  const inside = core.y >= core.marginTop && core.y <= core.marginBottom;
  if (core.x === core.marginLeft && inside) panColumns(core, core.x, 1, true);
  else if (core.x > 0) core.x--;
}

/** DECFI: right one column, or the columns within the margins move left. */
function forwardIndex(core: Core): void {
  core.pendingWrap = false;
  const inside = core.y >= core.marginTop && core.y <= core.marginBottom;
  if (core.x === core.marginRight && inside) panColumns(core, core.marginLeft, 1, false);
  else if (core.x < core.cols - 1) core.x++;
}
