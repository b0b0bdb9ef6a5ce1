import { type Core, defaultTabs, type Screen } from "./core.ts";
import { carriageReturn, moveTo, restoreCursor, saveCursor } from "./cursor.ts";
import { initialModes } from "./modes-table.ts";
import { SECTION } from "./state.ts";

/** Shows the primary or the alternate screen; the cursor stays where it is. */
export function showScreen(core: Core, alternate: boolean): void {
  if (alternate === core.onAlternate) return;
  core.switches.note(core.seq, alternate ? 0 : 1);
  core.screen = alternate ? core.alternateScreen : core.primary;
  core.grid = core.screen.grid;
  core.screen.viewSeq = core.seq;
  core.effect({ type: "screen", alternate });
}

/** Blanks a screen in the current background. */
export function clearScreen(core: Core, screen: Screen): void {
  const style = core.eraseStyle();
  for (let line = 0; line < core.rows; line++) screen.grid.clearSlot(screen.grid.slot(line), style, core.seq);
  if (screen === core.screen) core.images?.screenErased();
  else core.images?.cleared(screen === core.primary ? 0 : 1);
}

/** Modes 47, 1047 and 1049, set or reset (xterm ctlseqs). */
export function alternateMode(core: Core, number: 47 | 1047 | 1049, on: boolean): void {
  if (on) {
    if (core.onAlternate) return;
    if (number === 1049) saveCursor(core);
    showScreen(core, true);
    if (number === 1049) clearScreen(core, core.screen);
    return;
  }
  if (number === 1047 && core.onAlternate) clearScreen(core, core.screen);
  showScreen(core, false);
  if (number === 1049) restoreCursor(core);
}

/** Margins to the screen's edges. */
export function resetMargins(core: Core): void {
  core.marginTop = 0;
  core.marginBottom = core.rows - 1;
  core.marginLeft = 0;
  core.marginRight = core.cols - 1;
  core.touch(SECTION.margins);
}

/** DECSTR (VT510 manual, xterm ctlseqs): modes, margins, pen, charsets and saved cursor to their first state. */
export function softReset(core: Core): void {
  core.pendingWrap = false;
  core.setMode("cursorVisible", true);
  core.setMode("insert", false);
  core.setMode("origin", false);
  core.setMode("autowrap", true);
  core.setMode("nationalCharsets", false);
  core.setMode("keyboardLocked", false);
  core.setMode("applicationKeypad", false);
  core.setMode("applicationCursor", false);
  core.setMode("reverseWrap", false);
  core.setMode("reverseWrapExtended", false);
  core.setMode("leftRightMargins", false);
  core.charsets.national = false;
  resetMargins(core);
  core.pen.attrs = 0;
  core.pen.resetSgr(0);
  core.charsets.reset();
  core.screen.saved = undefined;
  core.touch(core.onAlternate ? SECTION.savedAlternate : SECTION.savedPrimary);
  core.attributeExtent = 1;
  core.touch(SECTION.conformance);
  core.modifyKeys.clear();
  core.touch(SECTION.modifyKeys);
  core.screen.kitty = [];
  core.touch(core.onAlternate ? SECTION.kittyAlternate : SECTION.kittyPrimary);
}

/** RIS: everything as at the start, but history, images and numbers of changes stay. */
export function fullReset(core: Core): void {
  const previous = core.modes;
  showScreen(core, false);
  core.pen.attrs = 0;
  core.pen.link = 0;
  core.pen.stack.length = 0;
  core.pen.resetSgr(0);
  clearScreen(core, core.primary);
  core.alternate = undefined;
  core.primary.saved = undefined;
  core.primary.kitty = [];
  core.modes = initialModes();
  for (let at = 0; at < previous.length; at++)
    if (previous[at] !== core.modes[at]) core.modeSeqs[at] = core.seq;
  core.savedModes.clear();
  resetMargins(core);
  core.charsets.utf8 = true;
  core.charsets.national = false;
  core.charsets.reset();
  core.tabs = defaultTabs(core.cols);
  core.cursorStyle = 0;
  core.modifyKeys.clear();
  core.conformance = 5;
  core.eightBitReplies = false;
  core.attributeExtent = 1;
  core.cluster = 0;
  core.x = 0;
  core.y = 0;
  core.pendingWrap = false;
  core.titleStack = [];
  core.cwd = "";
  core.userVars.clear();
  if (core.progress.state !== "none") {
    core.progress = { state: "none" };
    core.effect({ type: "progress", progress: core.progress });
  }
  core.colorStack = [];
  if (core.palette.size + core.dynamic.size > 0) {
    core.palette.clear();
    core.dynamic.clear();
    core.effect({ type: "palette" });
  }
  core.images?.reset();
  core.zones.erase(core.primary.top, 0, Number.POSITIVE_INFINITY);
  core.sectionSeqs.fill(core.seq);
  core.primary.viewSeq = core.seq;
}

/** DECCOLM as far as an engine goes: the window keeps its size, the rest happens. */
export function columnMode(core: Core, on: boolean): void {
  if (!core.mode("allow132")) return;
  core.setMode("columns132", on);
  core.effect({ type: "window", operation: "columns", params: [on ? 132 : 80] });
  resetMargins(core);
  core.setMode("leftRightMargins", false);
  if (!core.mode("noClearOnColumns")) clearScreen(core, core.screen);
  moveTo(core, 0, 0);
  carriageReturn(core);
}
