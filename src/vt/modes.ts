import type { Core } from "./core.ts";
import { moveTo, restoreCursor, saveCursor } from "./cursor.ts";
import { SIZE_MASK } from "./grid.ts";
import { MODE, MODES, modeIndex, modeRow } from "./modes-table.ts";
import type { Params } from "./params.ts";
import { reply } from "./reply.ts";
import { sizeReport } from "./reports.ts";
import { alternateMode, columnMode } from "./screens.ts";
import { SECTION } from "./state.ts";

/** SM, RM, DECSET, DECRST: each of the listed modes. */
export function setModes(core: Core, params: Params, ansi: boolean, on: boolean): void {
  for (let at = 0; at < params.count; at++) {
    const index = modeIndex(params.get(at, 0), ansi);
    if (index !== undefined) setMode(core, index, on);
  }
}

/** Sets or resets a mode, with all that goes with it. */
export function setMode(core: Core, index: number, on: boolean): void {
  const row = modeRow(index);
  if (row.fixed !== undefined) return;
  switch (index) {
    case MODE.alternate47:
    case MODE.alternate1047:
    case MODE.alternate1049:
      alternateMode(core, row.number as 47 | 1047 | 1049, on);
      return;
    case MODE.savedCursor:
      if (on) saveCursor(core);
      else restoreCursor(core);
      return;
    case MODE.columns132:
      columnMode(core, on);
      return;
    case MODE.ansi:
      if (!on) core.setMode("ansi", false);
      return;
  }
  if (row.group !== undefined)
    for (const [other, { group }] of MODES.map((mode, at) => [at, mode as typeof row] as const))
      if (group === row.group && other !== index && core.modes[other] === 1 && on) put(core, other, false);
  put(core, index, on);
  after(core, index, on);
}

function put(core: Core, index: number, on: boolean): void {
  if ((core.modes[index] === 1) === on) return;
  core.modes[index] = on ? 1 : 0;
  core.modeSeqs[index] = core.seq;
}

/** What follows from a mode having been set or reset. */
function after(core: Core, index: number, on: boolean): void {
  switch (index) {
    case MODE.origin:
      moveTo(core, 0, 0);
      return;
    case MODE.leftRightMargins:
      if (!on) {
        core.marginLeft = 0;
        core.marginRight = core.cols - 1;
        core.touch(SECTION.margins);
      } else singleWidth(core);
      return;
    case MODE.nationalCharsets:
      core.charsets.national = on;
      core.charsets.update();
      return;
    case MODE.inBandResize:
      if (on) reply(core, sizeReport(core));
      return;
    default:
  }
}

/** DECLRMM ends double width on the screen shown (VT510 manual). */
export function singleWidth(core: Core): void {
  const { grid } = core;
  for (let line = 0; line < core.rows; line++) {
    if (grid.lineSize(line) === 0) continue;
    grid.flags[grid.slot(line)] &= ~SIZE_MASK;
    grid.touch(line, core.seq);
  }
}

/** DECRQM's answer: 0 unknown, 1 set, 2 reset, 3 permanently set, 4 permanently reset. */
export function modeReport(core: Core, number: number, ansi: boolean): number {
  const index = modeIndex(number, ansi);
  if (index === undefined) return 0;
  const row = modeRow(index);
  if (row.fixed !== undefined) return row.fixed;
  if (index === MODE.savedCursor) return core.screen.saved ? 1 : 2;
  if (row.derived) return core.onAlternate ? 1 : 2;
  return core.modes[index] === 1 ? 1 : 2;
}

/** XTSAVE. */
export function saveModes(core: Core, params: Params): void {
  for (let at = 0; at < params.count; at++) {
    const index = modeIndex(params.get(at, 0), false);
    if (index === undefined || modeRow(index).fixed !== undefined) continue;
    if (index === MODE.savedCursor) saveCursor(core);
    else core.savedModes.set(index, modeReport(core, params.get(at, 0), false) === 1 ? 1 : 0);
  }
  core.touch(SECTION.savedModes);
}

/** XTRESTORE. */
export function restoreModes(core: Core, params: Params): void {
  for (let at = 0; at < params.count; at++) {
    const index = modeIndex(params.get(at, 0), false);
    if (index === undefined) continue;
    if (index === MODE.savedCursor) {
      restoreCursor(core);
      continue;
    }
    const saved = core.savedModes.get(index);
    if (saved !== undefined) setMode(core, index, saved === 1);
  }
}

/** DECSTBM; 1-based parameters as sent. */
export function setTopBottom(core: Core, params: Params): void {
  const top = params.atLeastOne(0);
  const bottom = Math.min(params.get(1, 0) || core.rows, core.rows);
  if (top >= bottom) return;
  core.marginTop = top - 1;
  core.marginBottom = bottom - 1;
  core.touch(SECTION.margins);
  moveTo(core, 0, 0);
}

/** DECSLRM; 1-based parameters as sent. */
export function setLeftRight(core: Core, params: Params): void {
  const left = params.atLeastOne(0);
  const right = Math.min(params.get(1, 0) || core.cols, core.cols);
  if (left >= right) return;
  core.marginLeft = left - 1;
  core.marginRight = right - 1;
  core.touch(SECTION.margins);
  moveTo(core, 0, 0);
}
