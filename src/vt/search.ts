import { DomuxError } from "../model/index.ts";
import type { Core } from "./core.ts";
import { BLANK, TAIL, WRAPPED } from "./grid.ts";
import type { SearchMatch, SearchPattern } from "./port.ts";
import { newRowCells, oldestRow, readCells, wrapped } from "./rows.ts";

/** A soft-wrapped line as text, and where each of its code units is. */
interface Line {
  text: string;
  rows: number[];
  cols: number[];
  /** Columns of the character each unit belongs to. */
  widths: number[];
}

/** The text a pattern means. Throws DomuxError (bad-request) if it is no regular expression. */
function compile(pattern: SearchPattern): RegExp {
  const literal = pattern.text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&").replaceAll("\\-", "\\x2d");
  try {
    if (pattern.kind === "regex") return new RegExp(pattern.text, "gu");
    return new RegExp(literal, pattern.kind === "ignore-case" ? "giu" : "gu");
  } catch (cause) {
    throw new DomuxError("bad-request", `"${pattern.text}" is not a regular expression: correct it`, {
      cause,
    });
  }
}

/** See Terminal.search: matches that begin in rows `from` to `to` (inclusive). */
export function search(
  core: Core,
  pattern: SearchPattern,
  range: { from: number; to: number; limit: number },
): SearchMatch[] {
  const matches: SearchMatch[] = [];
  if (pattern.text === "" || range.limit <= 0) return matches;
  const regexp = compile(pattern);
  const last = core.screen.top + core.rows - 1;
  let row = Math.max(range.from, oldestRow(core));
  while (row > oldestRow(core) && wrapped(core, row - 1)) row--;
  const to = Math.min(range.to, last);
  while (row <= to) {
    const line: Line = { text: "", rows: [], cols: [], widths: [] };
    const next = readLine(core, row, last, line);
    if (next === row) {
      row =
        row < core.screen.top
          ? Math.min(core.history.next(row) ?? core.screen.top, core.screen.top)
          : row + 1;
      continue;
    }
    for (const found of line.text.matchAll(regexp)) {
      if (found[0] === "") continue;
      const match = place(line, found.index, found[0]);
      if (match.startRow < range.from || match.startRow > to) continue;
      matches.push(match);
      if (matches.length >= range.limit) return matches;
    }
    row = next;
  }
  return matches;
}

function place(line: Line, start: number, text: string): SearchMatch {
  const end = start + text.length - 1;
  return {
    startRow: line.rows[start],
    startCol: line.cols[start],
    endRow: line.rows[end],
    endCol: line.cols[end] + line.widths[end],
    text,
  };
}

/** Reads the line that begins at `row`; returns the row after it, or `row` if that row is not held. */
function readLine(core: Core, row: number, last: number, line: Line): number {
  const view = newRowCells();
  const scratch = newRowCells();
  let at = row;
  for (; at <= last; at++) {
    if (!readCells(core, at, view, scratch)) return at;
    const goesOn = (view.flags & WRAPPED) !== 0 && at < last;
    appendRow(core, line, { view, row: at, cells: goesOn ? core.cols : view.cells });
    if (!goesOn) {
      at++;
      break;
    }
  }
  const kept = line.text.trimEnd().length;
  line.text = line.text.slice(0, kept);
  return at;
}

function appendRow(
  core: Core,
  line: Line,
  { view, row, cells }: { view: ReturnType<typeof newRowCells>; row: number; cells: number },
): void {
  const wideFirst = view.cells > 1 && view.chars[view.base + 1] === TAIL;
  // The blank left at the margin because this wide character did not fit there is no text.
  if (wideFirst && line.text.endsWith(" ") && line.cols.at(-1) === core.cols - 1) {
    line.text = line.text.slice(0, -1);
    line.rows.pop();
    line.cols.pop();
    line.widths.pop();
  }
  for (let x = 0; x < cells; x++) {
    const char = x < view.cells ? view.chars[view.base + x] : BLANK;
    if (char === TAIL) continue;
    const text = char === BLANK ? " " : core.clusters.textOf(char);
    const width = x + 1 < view.cells && view.chars[view.base + x + 1] === TAIL ? 2 : 1;
    line.text += text;
    for (let unit = 0; unit < text.length; unit++) {
      line.rows.push(row);
      line.cols.push(x);
      line.widths.push(width);
    }
  }
}
