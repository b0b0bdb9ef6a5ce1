import { CHARSETS } from "./charset-table.ts";
import type { Core } from "./core.ts";
import { LIMITS } from "./limits.ts";
import { modeIndex, modeRow } from "./modes-table.ts";
import { putCell } from "./print.ts";
import { pushParts } from "./sgr-stack.ts";
import { SECTION } from "./state.ts";
import type { ZoneMark } from "./zones.ts";

/** Row numbers stay far below where doubles lose integers. */
const MAX_ROW = 2 ** 48;

/**
 * `OSC 7799 ; verb ; fields`: what a snapshot or difference says beyond standard sequences. Any program may send
 * it, so it can only set what programs can set in other ways, and names of rows. Unknown verbs are ignored.
 *
 * | verb | fields | does |
 * | --- | --- | --- |
 * | c | x;y;wrap;cluster | cursor exactly, 0-based, with pending wrap and cluster state |
 * | w | lines | soft-wrapped lines of the screen shown, 0-based (`1,4-6`); the others are not |
 * | j, jj | | the line above the cursor's, or the cursor's line, is soft-wrapped |
 * | u | | nothing is saved by DECSC on the screen shown |
 * | l | level;8-bit;extent | DECSCL without its reset, S8C1T, DECSACE |
 * | p | width;text | one character in as many columns |
 * | top | primary;alternate;epoch | numbers of the first lines; rows held are renumbered |
 * | skip | primary;alternate;epoch | the same, rows held keep their numbers (a gap) |
 * | z, z+ | kind,row,col,status;… | semantic marks, all or further ones |
 * | m | number=flag;… | DEC modes without what else setting them does |
 * | ms | number=flag;… | modes saved by XTSAVE |
 * | t | columns | tab stops, 0-based |
 * | a | mask | attributes pushed (XTPUSHSGR) with this mask |
 * | g | g0,g1,g2,g3;gl;gr;single | character sets by number |
 * | ! | | nothing; the rest of the string is not read |
 */
export function restore(core: Core, text: string): void {
  const split = text.indexOf(";");
  const verb = split < 0 ? text : text.slice(0, split);
  const rest = split < 0 ? "" : text.slice(split + 1);
  const run = VERBS[verb];
  if (run && Object.hasOwn(VERBS, verb)) run(core, rest);
}

const VERBS: Readonly<Record<string, (core: Core, rest: string) => void>> = {
  c: cursor,
  w: wraps,
  j: (core) => {
    if (core.y > 0) core.grid.setWrapped(core.y - 1, true, core.seq);
  },
  jj: (core) => core.grid.setWrapped(core.y, true, core.seq),
  u: (core) => {
    core.screen.saved = undefined;
    core.touch(core.onAlternate ? SECTION.savedAlternate : SECTION.savedPrimary);
  },
  l: (core, rest) => {
    const [level = 5, eight = 0, extent = 1] = numbers(rest, ";");
    core.conformance = Math.max(1, Math.min(5, level));
    core.eightBitReplies = eight === 1;
    core.attributeExtent = extent === 2 ? 2 : 1;
    core.touch(SECTION.conformance);
  },
  p: (core, rest) => character(core, rest),
  top: (core, rest) => rowNumbers(core, rest, true),
  skip: (core, rest) => rowNumbers(core, rest, false),
  z: (core, rest) => zones(core, rest, true),
  "z+": (core, rest) => zones(core, rest, false),
  m: (core, rest) =>
    flags(rest, (index, on) => {
      if (modeRow(index).derived) return;
      core.modes[index] = on ? 1 : 0;
      core.modeSeqs[index] = core.seq;
    }),
  ms: (core, rest) => {
    core.savedModes.clear();
    flags(rest, (index, on) => core.savedModes.set(index, on ? 1 : 0));
    core.touch(SECTION.savedModes);
  },
  t: (core, rest) => {
    core.tabs.fill(0);
    for (const x of numbers(rest, ",")) if (x < core.cols) core.tabs[x] = 1;
    core.touch(SECTION.tabs);
  },
  a: (core, rest) => pushParts(core, numbers(rest, ";")[0] ?? 0),
  g: charsets,
};

function numbers(text: string, separator: string): number[] {
  return text === ""
    ? []
    : text.split(separator).map((part) => (/^\d{1,15}$/.test(part) ? Math.min(Number(part), MAX_ROW) : 0));
}

function cursor(core: Core, rest: string): void {
  const [x = 0, y = 0, wrap = 0, cluster = 0] = numbers(rest, ";");
  core.y = Math.min(y, core.rows - 1);
  core.x = Math.min(x, core.cols - 1);
  core.pendingWrap = wrap === 1;
  core.restoredCluster = cluster & 0x7f;
}

function wraps(core: Core, rest: string): void {
  for (let line = 0; line < core.rows; line++) core.grid.setWrapped(line, false, core.seq);
  if (rest === "") return;
  for (const part of rest.split(",")) {
    const [from = 0, to = from] = numbers(part, "-");
    for (let line = from; line <= Math.min(to, core.rows - 1); line++)
      core.grid.setWrapped(line, true, core.seq);
  }
}

function character(core: Core, rest: string): void {
  const width = rest.startsWith("2;") ? 2 : 1;
  const text = rest.slice(2).replace(/[\u0000-\u001f\u007f-\u009f]/g, "");
  if (text === "" || text.length > LIMITS.cluster + 1) return;
  const first = text.codePointAt(0) as number;
  putCell(core, String.fromCodePoint(first) === text ? first : core.internCluster(text), width);
}

function rowNumbers(core: Core, rest: string, renumber: boolean): void {
  const [primary = 0, alternate = 0, epoch = 0] = numbers(rest, ";");
  if (renumber && primary >= core.primary.top) {
    core.history.renumber(primary - core.primary.top);
    core.zones.moveRows(0, Number.POSITIVE_INFINITY, primary - core.primary.top);
  }
  core.primary.tops.note(core.seq, core.primary.top);
  core.alternate?.tops.note(core.seq, core.alternate.top);
  core.primary.top = Math.max(core.primary.top, primary);
  core.primary.viewSeq = core.seq;
  if (core.history.count === 0) core.history.oldest = core.primary.top;
  if (core.alternate) core.alternate.top = Math.max(core.alternate.top, alternate);
  else if (alternate > 0) core.alternateScreen.top = alternate;
  core.rowEpoch = epoch;
}

const KINDS: readonly ZoneMark["kind"][] = ["prompt", "input", "output", "end"];

function zones(core: Core, rest: string, anew: boolean): void {
  if (anew) core.zones.clear();
  core.touch(SECTION.zones);
  if (rest === "") return;
  for (const part of rest.split(";")) {
    const [kind, row, col, status] = part.split(",");
    const at = numbers(`${kind};${row};${col}`, ";");
    if (!KINDS[at[0]]) continue;
    const exit = /^-?\d{1,10}$/.test(status ?? "") ? { exitStatus: Number(status) } : {};
    core.zones.restore({ kind: KINDS[at[0]], row: at[1], col: at[2], ...exit });
  }
}

function flags(rest: string, set: (index: number, on: boolean) => void): void {
  if (rest === "") return;
  for (const part of rest.split(";")) {
    const [number, value] = numbers(part, "=");
    const index = modeIndex(number, false);
    if (index !== undefined && modeRow(index).fixed === undefined) set(index, value === 1);
  }
}

function charsets(core: Core, rest: string): void {
  const [sets = "", gl, gr, single] = rest.split(";");
  const known = numbers(sets, ",").filter((set) => set < CHARSETS.length);
  if (known.length !== 4) return;
  core.charsets.restore({
    sets: known as [number, number, number, number],
    gl: Math.min(3, numbers(gl ?? "", ";")[0] ?? 0),
    gr: Math.min(3, numbers(gr ?? "", ";")[0] ?? 0),
    single: [0, 2, 3].find((which) => `${which}` === single) ?? 0,
  });
}
