import { concatBytes } from "../base/index.ts";
import type { Core, Screen } from "./core.ts";
import { MODE } from "./modes-table.ts";
import type { Parser } from "./parser.ts";
import { newRowCells, readCells } from "./rows.ts";
import { redrawLines, wholeDifference, wrappedLines } from "./snapshot.ts";
import { SECTION } from "./state.ts";
import {
  charsetsVt,
  clusterNow,
  cursorVt,
  kittyVt,
  levelVt,
  marginsVt,
  modesVt,
  pendingBytes,
  SECTION_WRITERS,
  savedCursorVt,
} from "./state-writer.ts";
import { RESTORE, ST, VtWriter } from "./vt-writer.ts";

/** Aborts what is unfinished, then the state in which lines can be drawn: see the modes that `drawingModes` brings back. */
const PLAIN = `\x18\x1b%G\x1b(B\x0f\x1b[4l\x1b[?6;69l\x1b[?7h\x1b[r\x1b[m\x1b[0"q\x1b]8;;${ST}`;

/** See Terminal.difference. Falls back to everything after a reset, a reflow, or where the past is not known. */
export function difference(core: Core, parser: Parser, since: number): Uint8Array {
  const { sectionSeqs } = core;
  const renumbered = core.epochSeq > since;
  const was = core.switches.at(since, core.onAlternate ? 1 : 0);
  const known = [core.primary, core.alternate].every(
    (screen) => !screen || screen.tops.at(since, 0) !== undefined,
  );
  if (
    renumbered ||
    sectionSeqs[SECTION.reset] > since ||
    core.resizeSeq > since ||
    was === undefined ||
    !known
  )
    return wholeDifference(core, parser, renumbered);
  const out = new VtWriter(core);
  out.put(PLAIN);
  const hidden = core.onAlternate ? core.primary : core.alternate;
  let shown = was === 1;
  const show = (alternate: boolean) => {
    if (alternate !== shown) out.put(`\x1b[?47${alternate ? "h" : "l"}`);
    shown = alternate;
  };
  if (hidden && changedScreen(core, hidden, since)) {
    show(!core.onAlternate);
    writeScreen(core, hidden, out, since);
  }
  show(core.onAlternate);
  writeScreen(core, core.screen, out, since);
  out.private_(`skip;${core.primary.top};${core.alternate?.top ?? 0};${core.rowEpoch}`);
  if (sectionSeqs[SECTION.conformance] > since) out.put(levelVt(core));
  for (const section of SECTION_WRITERS)
    if (sectionSeqs[section.section] > since) out.put(section.write(core, true));
  if (core.images && core.images.changedAt > since)
    out.put(core.images.write([core.primary.top, core.alternate?.top ?? 0], since + 1));
  out.put(modesVt(core, since));
  out.put(drawingModes(core));
  out.put(marginsVt(core, false));
  out.put(charsetsVt(core.charsets.save()));
  out.setPen(core.pen.parts());
  out.put(cursorVt(core, clusterNow(core, parser)));
  return concatBytes([out.bytes(), pendingBytes(core, parser)]);
}

/** The modes that PLAIN has turned, where they stand otherwise. */
function drawingModes(core: Core): string {
  let text = "";
  if (core.modes[MODE.insert] === 1) text += "\x1b[4h";
  if (core.modes[MODE.autowrap] === 0) text += "\x1b[?7l";
  if (core.modes[MODE.leftRightMargins] === 1) text += `${RESTORE}m;69=1${ST}`;
  if (core.modes[MODE.origin] === 1) text += "\x1b[?6h";
  return text;
}

function changedScreen(core: Core, screen: Screen, since: number): boolean {
  const alternate = screen !== core.primary;
  return (
    screen.viewSeq > since ||
    screen.grid.seqs.some((seq) => seq > since) ||
    core.sectionSeqs[alternate ? SECTION.savedAlternate : SECTION.savedPrimary] > since ||
    core.sectionSeqs[alternate ? SECTION.kittyAlternate : SECTION.kittyPrimary] > since
  );
}

/** Brings the screen shown from its state at `since` to that of `screen`. */
function writeScreen(core: Core, screen: Screen, out: VtWriter, since: number): void {
  const alternate = screen !== core.primary;
  const { grid } = screen;
  const moved = screen.top - (screen.tops.at(since, screen.top) ?? 0);
  let changed = 0;
  for (let line = 0; line < core.rows; line++) if (grid.seqs[grid.slot(line)] > since) changed++;
  if (moved > 0) {
    if (!scrolled(core, screen, out, { since, moved, changed })) changed = core.rows;
  }
  const all = changed === core.rows;
  redrawLines(core, screen, out, (line) => all || grid.seqs[grid.slot(line)] > since);
  if (all || changed > 0 || screen.viewSeq > since) out.private_(`w;${wrappedLines(screen)}`);
  if (core.sectionSeqs[alternate ? SECTION.savedAlternate : SECTION.savedPrimary] > since)
    out.put(screen.saved ? savedCursorVt(core, screen) : `${RESTORE}u${ST}`);
  if (core.sectionSeqs[alternate ? SECTION.kittyAlternate : SECTION.kittyPrimary] > since)
    out.put(`\x1b[<16u${kittyVt(screen)}`);
}

/**
 * Says a scroll as line feeds, after drawing those lines that change before they leave; false if drawing all lines
 * is no more (their numbers then have a gap).
 */
function scrolled(
  core: Core,
  screen: Screen,
  out: VtWriter,
  { since, moved, changed }: { since: number; moved: number; changed: number },
): boolean {
  if (moved > core.rows || moved > core.pushedSeqs.length) return false;
  const before = screen.top - moved;
  const stale: number[] = [];
  if (screen === core.primary)
    for (let row = before; row < screen.top; row++)
      if (core.pushedSeqs[row & (core.pushedSeqs.length - 1)] > since) stale.push(row);
  if (changed + stale.length > core.rows) return false;
  const view = newRowCells();
  const scratch = newRowCells();
  const shown = core.screen;
  for (const row of stale) {
    if (shown !== screen || !readCells(core, row, view, scratch)) return false;
  }
  for (const row of stale) {
    readCells(core, row, view, scratch);
    out.moveTo(0, row - before);
    out.put("\x1b#5\x1b[2K");
    out.exactCells(view);
    out.reset();
    out.put(lineFlags(view.flags));
  }
  out.put(`\x1b[${core.rows}H${"\n".repeat(moved)}`);
  return true;
}

/** Line size and soft wrap of the line the cursor is on. */
function lineFlags(flags: number): string {
  const size = (flags >> 1) & 3;
  return (size ? `\x1b#${["5", "6", "3", "4"][size]}` : "") + (flags & 1 ? `${RESTORE}jj${ST}` : "");
}
