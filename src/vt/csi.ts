import { popColors, pushColors, reportColors } from "./colors.ts";
import type { Core } from "./core.ts";
import {
  back,
  backTab,
  carriageReturn,
  down,
  forward,
  moveTo,
  moveToColumn,
  moveToLine,
  restoreCursor,
  saveCursor,
  tab,
  up,
} from "./cursor.ts";
import { eraseCharacters, eraseDisplay, eraseLine } from "./erase.ts";
import { kittyKeyboard, modifyKeys } from "./keyboard.ts";
import { LIMITS } from "./limits.ts";
import { modeReport, restoreModes, saveModes, setLeftRight, setModes, setTopBottom } from "./modes.ts";
import type { Params } from "./params.ts";
import { lastCell, putCell, rightLimit } from "./print.ts";
import { rectangle } from "./rectangles.ts";
import { replyC1 } from "./reply.ts";
import {
  deviceAttributes,
  statusReport,
  terminalParameters,
  versionReport,
  windowOperation,
} from "./reports.ts";
import { softReset } from "./screens.ts";
import { deleteLines, insertLines, panColumns, scrollDown, scrollUp, shiftCells } from "./scroll.ts";
import { sgr } from "./sgr.ts";
import { popSgr, pushSgr, reportSgr } from "./sgr-stack.ts";
import { SECTION } from "./state.ts";
import { ATTR } from "./style-table.ts";
import { clusterWidth } from "./unicode.ts";

const QUESTION = 0x3f;
const GREATER = 0x3e;
const LESS = 0x3c;
const EQUALS = 0x3d;

/** A control sequence, by prefix, intermediates and final (ECMA-48, DEC STD 070, xterm ctlseqs). */
export function csi(core: Core, params: Params, final: number): void {
  if (params.inter !== 0) withIntermediate(core, params, final);
  else if (params.prefix === 0) standard(core, params, final);
  else if (params.prefix === QUESTION) private_(core, params, final);
  else extension(core, params, final);
}

function standard(core: Core, params: Params, final: number): void {
  const count = params.atLeastOne(0);
  switch (final) {
    case 0x6d: // m SGR
      sgr(core, params);
      return;
    case 0x48: // H CUP
    case 0x66: // f HVP
      moveTo(core, params.atLeastOne(1) - 1, count - 1);
      return;
    case 0x4b: // K EL
      eraseLine(core, params.get(0, 0), false);
      return;
    case 0x4a: // J ED
      eraseDisplay(core, params.get(0, 0), false);
      return;
    case 0x41: // A CUU
      up(core, count);
      return;
    case 0x42: // B CUD
      down(core, count);
      return;
    case 0x65: // e VPR, like VPA not bound by the margins
      moveToLine(core, core.y - (core.mode("origin") ? core.marginTop : 0) + count);
      return;
    case 0x61: // a HPR, like HPA not bound by the margins
      moveToColumn(core, core.x - (core.mode("origin") ? core.marginLeft : 0) + count);
      return;
    case 0x43: // C CUF
      forward(core, count);
      return;
    case 0x44: // D CUB
      back(core, count);
      return;
    case 0x45: // E CNL
      down(core, count);
      carriageReturn(core);
      return;
    case 0x46: // F CPL
      up(core, count);
      carriageReturn(core);
      return;
    case 0x47: // G CHA
    case 0x60: // ` HPA
      moveToColumn(core, count - 1);
      return;
    case 0x64: // d VPA
      moveToLine(core, count - 1);
      return;
    case 0x58: // X ECH
      eraseCharacters(core, count);
      return;
    case 0x72: // r DECSTBM
      setTopBottom(core, params);
      return;
    case 0x68: // h SM
      setModes(core, params, true, true);
      return;
    case 0x6c: // l RM
      setModes(core, params, true, false);
      return;
    default:
      rarer(core, params, final, count);
  }
}

function rarer(core: Core, params: Params, final: number, count: number): void {
  const inside = core.y >= core.marginTop && core.y <= core.marginBottom;
  const between = core.x >= core.marginLeft && core.x <= core.marginRight;
  switch (final) {
    case 0x40: // @ ICH
      core.pendingWrap = false;
      if (between) shiftCells(core, core.y, core.x, count, true);
      return;
    case 0x50: // P DCH
      core.pendingWrap = false;
      if (between) shiftCells(core, core.y, core.x, count, false);
      return;
    case 0x4c: // L IL
      core.pendingWrap = false;
      if (inside && between) {
        insertLines(core, core.y, count);
        core.x = core.marginLeft;
      }
      return;
    case 0x4d: // M DL
      core.pendingWrap = false;
      if (inside && between) {
        deleteLines(core, core.y, count);
        core.x = core.marginLeft;
      }
      return;
    case 0x53: // S SU; a pending wrap stays, as in xterm
      scrollUp(core, count);
      return;
    case 0x54: // T SD; with five parameters it is highlight tracking, which we do not have
      if (params.count <= 1) scrollDown(core, count);
      return;
    case 0x5e: // ^ SD (ECMA-48)
      scrollDown(core, count);
      return;
    case 0x49: // I CHT
      tab(core, count);
      return;
    case 0x5a: // Z CBT
      backTab(core, count);
      return;
    case 0x62: // b REP
      repeat(core, count);
      return;
    case 0x63: // c DA1
      deviceAttributes(core, 0, params);
      return;
    case 0x67: // g TBC
      clearTabs(core, params.get(0, 0));
      return;
    case 0x6e: // n DSR
      statusReport(core, params, false);
      return;
    case 0x73: // s DECSLRM or SCOSC
      if (core.mode("leftRightMargins")) setLeftRight(core, params);
      else if (params.count === 0) saveCursor(core);
      return;
    case 0x75: // u SCORC
      if (params.count === 0) restoreCursor(core);
      return;
    case 0x74: // t XTWINOPS
      titleStack(core, params) || windowOperation(core, params);
      return;
    case 0x78: // x DECREQTPARM
      terminalParameters(core, params);
      return;
    default:
  }
}

/** Sequences with `?`. */
function private_(core: Core, params: Params, final: number): void {
  switch (final) {
    case 0x68: // h DECSET
      setModes(core, params, false, true);
      return;
    case 0x6c: // l DECRST
      setModes(core, params, false, false);
      return;
    case 0x4a: // J DECSED
      eraseDisplay(core, params.get(0, 0), true);
      return;
    case 0x4b: // K DECSEL
      eraseLine(core, params.get(0, 0), true);
      return;
    case 0x6e: // n DSR
      statusReport(core, params, true);
      return;
    case 0x72: // r XTRESTORE
      restoreModes(core, params);
      return;
    case 0x73: // s XTSAVE
      saveModes(core, params);
      return;
    case 0x75: // u kitty: query
      kittyKeyboard(core, QUESTION, params);
      return;
    case 0x6d: // m XTQMODKEYS
      if (params.get(0, 0) === 4) replyC1(core, "[", `>4;${core.modifyKeys.get(4) ?? 0}m`);
      return;
    case 0x57: // W DECST8C
      if (params.get(0, 0) === 5) {
        core.tabs = Uint8Array.from(core.tabs, (_, x) => (x > 0 && x % 8 === 0 ? 1 : 0));
        core.touch(SECTION.tabs);
      }
      return;
    case 0x53: // S XTSMGRAPHICS
      graphicsAttribute(core, params);
      return;
    default:
  }
}

/** Sequences with `>`, `<` or `=`. */
function extension(core: Core, params: Params, final: number): void {
  const { prefix } = params;
  if (final === 0x63) deviceAttributes(core, prefix, params);
  else if (final === 0x75) kittyKeyboard(core, prefix, params);
  else if (final === 0x71 && prefix === GREATER && params.get(0, 0) === 0) versionReport(core);
  else if (final === 0x6d && prefix === GREATER) modifyKeys(core, params);
  else if (final === 0x6e && prefix === GREATER) {
    core.modifyKeys.delete(params.get(0, 2));
    core.touch(SECTION.modifyKeys);
  } else if (prefix === LESS || prefix === EQUALS) return;
}

function withIntermediate(core: Core, params: Params, final: number): void {
  const key = (params.inter << 8) | final;
  if (params.prefix === QUESTION) {
    // ? $ p DECRQM
    if (key === 0x2470)
      replyC1(core, "[", `?${params.get(0, 0)};${modeReport(core, params.get(0, 0), false)}$y`);
    return;
  }
  if (params.prefix !== 0) return;
  const count = params.atLeastOne(0);
  switch (key) {
    case 0x2470: // $ p DECRQM
      replyC1(core, "[", `${params.get(0, 0)};${modeReport(core, params.get(0, 0), true)}$y`);
      return;
    case 0x2170: // ! p DECSTR
      softReset(core);
      return;
    case 0x2071: // SP q DECSCUSR
      if (params.get(0, 0) <= 6) {
        core.cursorStyle = params.get(0, 0);
        core.setMode("cursorBlink", core.cursorStyle > 0 && core.cursorStyle % 2 === 1);
        core.touch(SECTION.cursorStyle);
      }
      return;
    case 0x2271: // " q DECSCA
      core.pen.attrs =
        params.get(0, 0) === 1 ? core.pen.attrs | ATTR.protect : core.pen.attrs & ~ATTR.protect;
      core.pen.stale();
      return;
    case 0x2270: // " p DECSCL
      setConformance(core, params);
      return;
    case 0x2040: // SP @ SL
      if (inMargins(core)) panColumns(core, core.marginLeft, count, false);
      return;
    case 0x2041: // SP A SR
      if (inMargins(core)) panColumns(core, core.marginLeft, count, true);
      return;
    case 0x277d: // ' } DECIC
      if (inMargins(core)) panColumns(core, core.x, count, true);
      return;
    case 0x277e: // ' ~ DECDC
      if (inMargins(core)) panColumns(core, core.x, count, false);
      return;
    case 0x2a78: // * x DECSACE
      core.attributeExtent = params.get(0, 0) === 2 ? 2 : 1;
      core.touch(SECTION.conformance);
      return;
    case 0x237b: // # { XTPUSHSGR
    case 0x2370: // # p
      pushSgr(core, params);
      return;
    case 0x237d: // # } XTPOPSGR
    case 0x2371: // # q
      popSgr(core);
      return;
    case 0x237c: // # | XTREPORTSGR
      reportSgr(core, params);
      return;
    case 0x2350: // # P XTPUSHCOLORS
      pushColors(core, params.get(0, 0));
      return;
    case 0x2351: // # Q XTPOPCOLORS
      popColors(core, params.get(0, 0));
      return;
    case 0x2352: // # R XTREPORTCOLORS
      reportColors(core);
      return;
    default:
      rectangle(core, params, key);
  }
}

const inMargins = (core: Core): boolean =>
  core.y >= core.marginTop &&
  core.y <= core.marginBottom &&
  core.x >= core.marginLeft &&
  core.x <= core.marginRight;

function clearTabs(core: Core, what: number): void {
  if (what === 0) core.tabs[core.x] = 0;
  else if (what === 3) core.tabs.fill(0);
  else return;
  core.touch(SECTION.tabs);
}

/** REP: the character printed last once more, as often as `count`; nothing if anything else came between. */
function repeat(core: Core, count: number): void {
  const cluster = core.repeatCluster;
  if (cluster === 0) return;
  const { grid } = core;
  const x = lastCell(core);
  if (x < 0) return;
  const char = grid.chars[grid.base(core.y) + x];
  if (char === 0) return;
  const width = clusterWidth(cluster);
  const right = rightLimit(core, grid.slot(core.y));
  // What would scroll by more than the screen holds leaves the same picture; history has a line limit of its own.
  const most = (right + 1) * (core.rows + Math.min(core.history.maxLines, 1000));
  for (let i = Math.min(count, most); i > 0; i--) putCell(core, char, width);
}

/** XTWINOPS 22 and 23: the title stack. */
function titleStack(core: Core, params: Params): boolean {
  const what = params.get(0, 0);
  if (what !== 22 && what !== 23) return false;
  const which = params.get(1, 0);
  if (which > 2) return true;
  core.touch(SECTION.titleStack);
  if (what === 22) {
    core.titleStack.push({ title: core.title, icon: core.iconTitle });
    if (core.titleStack.length > LIMITS.titles) {
      core.titleStack.shift();
      core.drop("titles");
    }
    return true;
  }
  const entry = core.titleStack.pop();
  if (!entry) return true;
  if (which !== 2) core.setIconTitle(entry.icon);
  if (which !== 1) core.setTitle(entry.title);
  return true;
}

/** DECSCL: a soft reset at another level; replies in 7 or 8 bits. */
function setConformance(core: Core, params: Params): void {
  const level = params.get(0, 65);
  if (level < 61 || level > 65) return;
  softReset(core);
  core.conformance = level - 60;
  core.eightBitReplies = level > 61 && (params.get(1, 0) === 0 || params.get(1, 0) === 2);
  core.touch(SECTION.conformance);
}

/** XTSMGRAPHICS: colour registers (1), sixel size (2): Pi; 1 read, 2 reset, 3 set, 4 read maximum. */
function graphicsAttribute(core: Core, params: Params): void {
  const item = params.get(0, 0);
  const action = params.get(1, 0);
  if (action < 1 || action > 4) replyC1(core, "[", `?${item};2;0S`);
  else if (item === 1) replyC1(core, "[", action === 3 ? "?1;3;0S" : "?1;0;1024S");
  else if (item === 2) {
    const width = Math.round(core.cols * core.cellWidth);
    const height = Math.round(core.rows * core.cellHeight);
    replyC1(core, "[", action === 3 ? "?2;3;0S" : `?2;0;${width};${height}S`);
  } else replyC1(core, "[", `?${item};1;0S`);
}
