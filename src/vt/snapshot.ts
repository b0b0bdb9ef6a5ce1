import { concatBytes } from "../base/index.ts";
import type { Core, Screen } from "./core.ts";
import { ROW_FLAGS, SIZE_MASK, SIZE_SHIFT, WRAPPED } from "./grid.ts";
import type { Parser } from "./parser.ts";
import { newRowCells, type RowCells } from "./rows.ts";
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
import { VtWriter } from "./vt-writer.ts";

/**
 * VT bytes that put a fresh engine of the same size into this state; a conforming emulator gets as far as standard
 * sequences reach, the rest is in OSC 7799 strings it ignores (restore.ts). Order: history lines (they scroll up as
 * they are printed), primary screen, alternate screen, then everything that would disturb the drawing, the cursor
 * last, and the bytes of the sequence or character that is unfinished.
 */
export function snapshot(core: Core, parser: Parser, scrollback: number): Uint8Array {
  const out = new VtWriter(core);
  writeHistory(core, out, scrollback);
  return finish(core, parser, out, { verb: "top", absolute: false });
}

/**
 * RIS and everything, for a `difference` that cannot say what changed. `renumbered`: the rows the other one has in
 * its history are not ours any more.
 */
export function wholeDifference(core: Core, parser: Parser, renumbered: boolean): Uint8Array {
  const out = new VtWriter(core);
  out.put(`\x18\x1b%G\x1bc${renumbered ? "\x1b[3J" : ""}`);
  return finish(core, parser, out, { verb: renumbered ? "top" : "skip", absolute: true });
}

function finish(
  core: Core,
  parser: Parser,
  out: VtWriter,
  { verb, absolute }: { verb: "top" | "skip"; absolute: boolean },
): Uint8Array {
  out.put(conformance(core));
  drawScreen(core, core.primary, out);
  out.put(savedCursorVt(core, core.primary));
  out.put(kittyVt(core.primary));
  const { alternate } = core;
  if (alternate && (core.onAlternate || !untouched(alternate))) {
    out.put("\x1b[?47h");
    drawScreen(core, alternate, out);
    out.put(savedCursorVt(core, alternate));
    out.put(kittyVt(alternate));
    if (!core.onAlternate) out.put("\x1b[?47l");
  }
  out.private_(`${verb};${core.primary.top};${alternate?.top ?? 0};${core.rowEpoch}`);
  for (const section of SECTION_WRITERS) out.put(section.write(core, absolute));
  if (core.images) out.put(core.images.write([core.primary.top, alternate?.top ?? 0]));
  out.put(modesVt(core, undefined));
  out.put(marginsVt(core, false));
  out.put(charsetsVt(core.charsets.save()));
  out.setPen(core.pen.parts());
  out.put(cursorVt(core, clusterNow(core, parser)));
  return concatBytes([out.bytes(), pendingBytes(core, parser)]);
}

/** DECSCL, S8C1T, DECSACE. */
function conformance(core: Core): string {
  const plain = core.conformance === 5 && !core.eightBitReplies && core.attributeExtent === 1;
  return plain ? "" : `${core.eightBitReplies ? "\x1b G" : ""}${levelVt(core)}`;
}

function untouched(screen: Screen): boolean {
  if (screen.saved || screen.kitty.length > 0 || screen.top > 0) return false;
  return (
    screen.grid.used.every((used) => used === 0) &&
    screen.grid.flags.every((flags) => (flags & ROW_FLAGS) === 0)
  );
}

function writeHistory(core: Core, out: VtWriter, scrollback: number): void {
  const { history, rows } = core;
  const count = Math.min(scrollback, history.count);
  if (count === 0) return;
  const scratch = newRowCells();
  let left = count;
  let row = history.oldest;
  for (let skip = history.count - count; skip > 0; skip--) row = (history.next(row) ?? row) as number;
  for (const chunk of history.live) {
    const from = Math.max(0, row - chunk.first);
    for (let at = from; at < chunk.count && left > 0; at++) {
      const packed = { chunk, at: chunk.offsets[at] };
      out.packedRow(packed, () => unpacked(core, packed, scratch));
      out.reset();
      const flags = chunk.buf[packed.at];
      if ((flags & SIZE_MASK) !== 0) out.put(lineSizeVt((flags & SIZE_MASK) >> SIZE_SHIFT));
      // Before the line leaves a screen of one row.
      if ((flags & WRAPPED) !== 0) out.private_("jj");
      out.newLine();
      left--;
    }
  }
  out.put(`\x1b[${rows}H`);
  out.put("\n".repeat(Math.min(count, rows - 1)));
  out.put("\x1b[H");
}

function unpacked(
  core: Core,
  packed: { chunk: import("./history-chunk.ts").Chunk; at: number },
  into: RowCells,
): RowCells {
  const { buf } = packed.chunk;
  const cells = buf[packed.at + 1] | (buf[packed.at + 2] << 8);
  if (into.chars.length < cells) {
    into.chars = new Int32Array(Math.max(cells, core.cols));
    into.styles = new Int32Array(Math.max(cells, core.cols));
  }
  into.cells = core.history.unpack(packed, into.chars, into.styles, 0);
  into.flags = buf[packed.at];
  return into;
}

const lineSizeVt = (size: number): string => `\x1b#${["5", "6", "3", "4"][size]}`;

/** Draws all lines of a screen that is blank and shown. */
function drawScreen(core: Core, screen: Screen, out: VtWriter): void {
  const { grid } = screen;
  const view = newRowCells();
  for (let line = 0; line < core.rows; line++) {
    lineCells(screen, line, view);
    if (view.cells === 0 && (view.flags & SIZE_MASK) === 0) continue;
    out.moveTo(0, line);
    out.exactCells(view);
    if ((view.flags & SIZE_MASK) !== 0) out.put(lineSizeVt((view.flags & SIZE_MASK) >> SIZE_SHIFT));
  }
  out.reset();
  if (grid.flags.some((flags) => (flags & WRAPPED) !== 0)) out.private_(`w;${wrappedLines(screen)}`);
}

/** Redraws the lines changed after `since`; the screen is shown, in its plain state. Returns how many. */
export function redrawLines(
  core: Core,
  screen: Screen,
  out: VtWriter,
  changed: (line: number) => boolean,
): void {
  const view = newRowCells();
  for (let line = 0; line < core.rows; line++) {
    if (!changed(line)) continue;
    lineCells(screen, line, view);
    out.reset();
    out.moveTo(0, line);
    out.put("\x1b#5\x1b[2K");
    out.exactCells(view);
    if ((view.flags & SIZE_MASK) !== 0) out.put(lineSizeVt((view.flags & SIZE_MASK) >> SIZE_SHIFT));
  }
  out.reset();
}

/** Points `view` at a line of any screen. */
export function lineCells(screen: Screen, line: number, view: RowCells): void {
  const { grid } = screen;
  const slot = grid.slot(line);
  view.chars = grid.chars;
  view.styles = grid.styles;
  view.base = slot * grid.cols;
  view.cells = grid.extent(slot, grid.used[slot]);
  view.flags = grid.flags[slot] & ROW_FLAGS;
}

/** Soft-wrapped lines as ranges. */
export function wrappedLines(screen: Screen): string {
  const ranges: string[] = [];
  const { grid } = screen;
  for (let line = 0; line < grid.rows; line++) {
    if (!grid.isWrapped(line)) continue;
    const from = line;
    while (line + 1 < grid.rows && grid.isWrapped(line + 1)) line++;
    ranges.push(from === line ? `${from}` : `${from}-${line}`);
  }
  return ranges.join(",");
}
