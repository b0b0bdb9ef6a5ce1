import { DomuxError } from "../model/index.ts";
import type { Messages, ParamsOf, ResultOf } from "../protocol/index.ts";
import type { Terminal } from "../vt/index.ts";
import type { PaneCursor } from "./port.ts";

/** Rows that one request for history may bring. */
const PAGE = 2000;

/** The text of rows as `domux cli get-text` prints it; row 0 is the first of the viewport. */
export function readText(terminal: Terminal, range: Omit<ParamsOf<Messages["text"]>, "pane">): string {
  const { top, oldest, rows } = terminal;
  const from = Math.max(oldest, top + (range.start ?? 0));
  const to = Math.min(top + rows - 1, top + (range.end ?? rows - 1));
  if (to < from) return "";
  if (range.joined) {
    const text = terminal.text({ fromRow: from, toRow: to, join: true, escapes: range.escapes });
    return text.endsWith("\n") ? text : `${text}\n`;
  }
  const lines: string[] = [];
  for (let row = from; row <= to; row++)
    lines.push(range.escapes ? terminal.rowVt(row) : terminal.rowText(row));
  // The form of WezTerm's --escapes: rows end with CR LF, a reset, then the new line of the command.
  return range.escapes ? `${lines.map((line) => `${line}\r\n`).join("")}\x1b[0m\n` : `${lines.join("\n")}\n`;
}

export function readCursor(terminal: Terminal): PaneCursor {
  const { x, y, style, visible } = terminal.cursor;
  return { cursorX: x, cursorY: y, cursorStyle: style, cursorVisible: visible };
}

/** History rows by stable number; at most a page, the newest of the range. */
export function readRows(terminal: Terminal, from: number, to: number): ResultOf<Messages["rows"]> {
  const last = Math.min(to, terminal.top - 1);
  const first = Math.max(from, terminal.oldest, last - PAGE + 1);
  const rows = first <= last ? terminal.historyPage(first, last) : [];
  return {
    epoch: terminal.rowEpoch,
    oldest: terminal.oldest,
    top: terminal.top,
    rows: rows.map(({ row, vt, wrapped }) => ({ row, vt, wrapped })),
  };
}

export function readSearch(
  terminal: Terminal,
  request: Omit<ParamsOf<Messages["search"]>, "pane">,
): ResultOf<Messages["search"]> {
  if (request.pattern.kind === "regex") compile(request.pattern.text);
  const from = Math.max(terminal.oldest, request.from ?? terminal.oldest);
  const to = Math.min(terminal.top + terminal.rows - 1, request.to ?? Number.MAX_SAFE_INTEGER);
  const matches = from <= to ? terminal.search(request.pattern, from, to, Number.MAX_SAFE_INTEGER) : [];
  return {
    epoch: terminal.rowEpoch,
    oldest: terminal.oldest,
    top: terminal.top,
    // The newest are wanted if not all fit.
    matches: matches.slice(Math.max(0, matches.length - request.limit)),
  };
}

/** A regular expression of a person; ^ and $ are the ends of lines. @throws DomuxError bad-request with what is wrong in it */
export function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "mu");
  } catch (error) {
    throw new DomuxError(
      "bad-request",
      `The pattern ${JSON.stringify(pattern)} cannot be used: ${String(error)}`,
    );
  }
}

export function readImage(terminal: Terminal, hash: string): ResultOf<Messages["image"]> {
  const image = terminal.imageData(hash);
  if (!image)
    throw new DomuxError(
      "not-found",
      `The image ${hash} is not held any more; it was replaced or scrolled off.`,
    );
  return { format: image.format, width: image.width, height: image.height, base64: base64(image.bytes) };
}

/** Base64 of bytes (RFC 4648). */
export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let offset = 0; offset < bytes.length; offset += 8192)
    binary += String.fromCharCode(...bytes.subarray(offset, offset + 8192));
  return btoa(binary);
}
