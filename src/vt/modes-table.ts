/**
 * Every mode we know, one row each: SM, RM, DECSET, DECRST, DECRQM, XTSAVE, XTRESTORE and the snapshot read it.
 * Sources: ECMA-48, DEC STD 070, xterm ctlseqs, the documents of the modes above 2000.
 *
 * `fixed`: DECRQM answers this and setting does nothing (3 permanently set, 4 permanently reset).
 * `group`: at most one mode of a group is set; setting one resets the others.
 * `initial`: state after RIS (default reset).
 */
export interface ModeRow {
  readonly number: number;
  readonly name: string;
  readonly ansi?: true;
  readonly fixed?: 3 | 4;
  readonly group?: "mouse" | "encoding";
  readonly initial?: true;
  /** State lives elsewhere (alternate screen, saved cursor): the snapshot does not write it as a mode. */
  readonly derived?: true;
}

export const MODES = [
  { number: 2, name: "keyboardLocked", ansi: true },
  { number: 4, name: "insert", ansi: true },
  { number: 12, name: "sendReceive", ansi: true, fixed: 3 },
  { number: 20, name: "newline", ansi: true },
  { number: 1, name: "applicationCursor" },
  { number: 2, name: "ansi", initial: true },
  { number: 3, name: "columns132" },
  { number: 4, name: "smoothScroll" },
  { number: 5, name: "reverseVideo" },
  { number: 6, name: "origin" },
  { number: 7, name: "autowrap", initial: true },
  { number: 8, name: "autoRepeat", initial: true },
  { number: 9, name: "mouseX10", group: "mouse" },
  { number: 12, name: "cursorBlink" },
  { number: 18, name: "printFormFeed" },
  { number: 19, name: "printExtent", initial: true },
  { number: 25, name: "cursorVisible", initial: true },
  { number: 40, name: "allow132" },
  { number: 41, name: "moreFix" },
  { number: 42, name: "nationalCharsets" },
  { number: 44, name: "marginBell" },
  { number: 45, name: "reverseWrap" },
  { number: 47, name: "alternate47", derived: true },
  { number: 66, name: "applicationKeypad" },
  { number: 67, name: "backarrow" },
  { number: 69, name: "leftRightMargins" },
  { number: 80, name: "sixelDisplay" },
  { number: 95, name: "noClearOnColumns" },
  { number: 1000, name: "mouseClicks", group: "mouse" },
  { number: 1001, name: "mouseHighlight", fixed: 4 },
  { number: 1002, name: "mouseDrag", group: "mouse" },
  { number: 1003, name: "mouseAny", group: "mouse" },
  { number: 1004, name: "focusReports" },
  { number: 1005, name: "mouseUtf8", group: "encoding" },
  { number: 1006, name: "mouseSgr", group: "encoding" },
  { number: 1007, name: "alternateScroll", initial: true },
  { number: 1015, name: "mouseUrxvt", group: "encoding" },
  { number: 1016, name: "mousePixels", group: "encoding" },
  { number: 1034, name: "eightBitMeta" },
  { number: 1035, name: "numLock" },
  { number: 1036, name: "metaSendsEscape", initial: true },
  { number: 1039, name: "altSendsEscape" },
  { number: 1042, name: "bellUrgent" },
  { number: 1043, name: "bellRaises" },
  { number: 1045, name: "reverseWrapExtended" },
  { number: 1047, name: "alternate1047", derived: true },
  { number: 1048, name: "savedCursor", derived: true },
  { number: 1049, name: "alternate1049", derived: true },
  { number: 1070, name: "privateColorRegisters", initial: true },
  { number: 2004, name: "bracketedPaste" },
  { number: 2026, name: "synchronized" },
  { number: 2027, name: "graphemes", fixed: 3 },
  { number: 2031, name: "colorSchemeReports" },
  { number: 2048, name: "inBandResize" },
  { number: 8452, name: "sixelCursorRight" },
] as const satisfies readonly ModeRow[];

export type ModeName = (typeof MODES)[number]["name"];

/** Index of each mode in MODES and in the state's array of flags. */
export const MODE = Object.fromEntries(MODES.map((row, at) => [row.name, at])) as Record<ModeName, number>;

const byNumber = new Map<number, number>(MODES.map((row, at) => [("ansi" in row ? -1 : 1) * row.number, at]));

/** Index of a mode by its number, or undefined if we do not know it. */
export function modeIndex(number: number, ansi: boolean): number | undefined {
  return byNumber.get(ansi ? -number : number);
}

export const modeRow = (index: number): ModeRow => MODES[index];

/** Flags after RIS. */
export function initialModes(): Uint8Array {
  return Uint8Array.from(MODES, (row) => ("initial" in row ? 1 : 0));
}
