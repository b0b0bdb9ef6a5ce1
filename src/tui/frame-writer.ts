import { WIDE_TAIL } from "../vt/index.ts";
import { CellFrame, type ClusterTable, type RowSpan } from "./cell-frame.ts";
import { type LookCapabilities, linkBetween, sgrBetween } from "./sgr.ts";
import { type Look, PLAIN, type StyleTable } from "./style-table.ts";

export interface WriterCapabilities extends LookCapabilities {
  /** Synchronized output (mode 2026) is supported: DECRQM said so. */
  readonly synchronized: boolean;
}

/** Cursor of the outer terminal, 0-based cells. */
export interface OuterCursor {
  readonly x: number;
  readonly y: number;
  readonly visible: boolean;
  /** DECSCUSR parameter, 0 for the terminal's own default. */
  readonly style: number;
}

/** A run of equal cells at the end of a row is written as EL from this length on. */
const ERASE_FROM = 4;
/** Characters that every terminal gives one cell: up to Greek and Cyrillic, lines and blocks. */
const isSure = (char: number) => char < 0x1100 || (char >= 0x2500 && char < 0x25a0);

/** Unchanged cells between two changed ones are written again rather than jumped over, up to so many. */
const BRIDGE = 3;

/**
 * Writes the difference between what the outer terminal shows and the wanted frame, as few bytes as is cheap to find
 * out. Knows where the terminal's cursor is and which pen it holds. Never writes LF, never relies on wrapping.
 */
export class FrameWriter {
  private shown: CellFrame | undefined;
  private x = -1;
  private y = -1;
  private pen: Look = PLAIN;
  private cursor: OuterCursor | undefined;
  private out = "";

  constructor(
    private readonly styles: StyleTable,
    private readonly clusters: ClusterTable,
    private readonly capabilities: WriterCapabilities,
  ) {}

  /** Forgets what the terminal shows: the next frame is written whole. */
  forget(): void {
    this.shown = undefined;
    this.x = this.y = -1;
    this.cursor = undefined;
  }

  /**
   * Control text that makes the terminal show `frame` and `cursor`; "" if it does already. `touched`: no other cells have
   * changed since the frame that was written last.
   */
  write(frame: CellFrame, cursor: OuterCursor, touched?: readonly RowSpan[]): string {
    this.out = "";
    let prefix = "";
    let some = touched;
    if (!this.shown || this.shown.cols !== frame.cols || this.shown.rows !== frame.rows) {
      this.shown = new CellFrame(frame.cols, frame.rows);
      // Nothing is known of the pen, a scroll region or the screen.
      prefix = "\x1b]8;;\x1b\\\x1b[r\x1b[m\x1b[2J";
      this.pen = PLAIN;
      this.x = this.y = -1;
      this.cursor = undefined;
      some = undefined;
    }
    const rows = some ? this.someRows(frame, this.shown, some) : this.allRows(frame, this.shown);
    const body = prefix + this.out;
    this.out = "";
    this.place(cursor, rows > 0);
    const tail = this.out;
    if (body === "" && tail === "") return "";
    const wasVisible = this.cursor?.visible ?? true;
    this.cursor = cursor;
    const many = rows > 1 || prefix !== "";
    const hide = many && !this.capabilities.synchronized && wasVisible && cursor.visible;
    const text = hide ? `\x1b[?25l${body}${tail}\x1b[?25h` : body + tail;
    return many && this.capabilities.synchronized ? `\x1b[?2026h${text}\x1b[?2026l` : text;
  }

  /** @returns how many rows differed */
  private allRows(frame: CellFrame, shown: CellFrame): number {
    let rows = 0;
    for (let y = 0; y < frame.rows; y++) if (this.row(frame, shown, y, 0, frame.cols)) rows++;
    return rows;
  }

  private someRows(frame: CellFrame, shown: CellFrame, some: readonly RowSpan[]): number {
    let rows = 0;
    for (const { y, from, to } of some) if (this.row(frame, shown, y, from, to)) rows++;
    return rows;
  }

  private place(cursor: OuterCursor, drawn: boolean): void {
    const old = this.cursor;
    if (cursor.visible) {
      if (!old || old.style !== cursor.style) this.out += `\x1b[${cursor.style} q`;
      this.moveTo(cursor.x, cursor.y);
      if (!old?.visible) this.out += "\x1b[?25h";
    } else if (!old || old.visible) this.out += "\x1b[?25l";
    // Programs that watch the terminal must not find it inside a link or a colour.
    if (drawn && this.pen !== PLAIN) this.setPen(PLAIN);
  }

  /** Writes what differs in a row, all of it between two columns. @returns true if something did */
  private row(frame: CellFrame, shown: CellFrame, y: number, from: number, to: number): boolean {
    const { cols, chars, looks } = frame;
    const start = y * cols;
    let first = from;
    while (first < to && !differs(frame, shown, start + first)) first++;
    if (first === to) return false;
    let last = to - 1;
    while (!differs(frame, shown, start + last)) last--;
    const erase = eraseStart(frame, start, last);
    for (let x = first; x <= last; ) {
      if (!differs(frame, shown, start + x)) {
        x++;
        continue;
      }
      // Whole wide characters, old and new ones.
      while (x > 0 && (chars[start + x] === WIDE_TAIL || shown.chars[start + x] === WIDE_TAIL)) x--;
      if (x >= erase) break;
      let end = x + 1;
      let same = 0;
      for (let at = end; at <= last && same <= BRIDGE; at++) {
        if (differs(frame, shown, start + at)) {
          end = at + 1;
          same = 0;
        } else same++;
      }
      while (end < cols && (chars[start + end] === WIDE_TAIL || shown.chars[start + end] === WIDE_TAIL))
        end++;
      this.run(frame, y, x, Math.min(end, erase));
      x = end;
    }
    if (erase <= last) {
      this.moveTo(Math.max(erase, 0), y);
      this.setPen(this.styles.look(looks[start + erase]));
      this.out += "\x1b[K";
    }
    for (let at = start + first; at <= start + last; at++) {
      shown.chars[at] = chars[at];
      shown.looks[at] = looks[at];
    }
    return true;
  }

  private run({ cols, chars, looks }: CellFrame, y: number, from: number, to: number): void {
    this.moveTo(from, y);
    const start = y * cols;
    let unsure = false;
    for (let x = from; x < to; x++) {
      const char = chars[start + x];
      if (char === WIDE_TAIL) continue;
      // After characters whose width is a matter of opinion the place is said anew.
      if (unsure && isSure(char)) this.x = this.y = -1;
      unsure = !isSure(char);
      if (this.x !== x) this.moveTo(x, y);
      this.setPen(this.styles.look(looks[start + x]));
      this.out += this.clusters.textOf(char);
      const wide = x + 1 < cols && chars[start + x + 1] === WIDE_TAIL;
      this.x += wide ? 2 : 1;
      // At the margin terminals differ in where the cursor is; for some characters in how wide they are.
      if (this.x >= cols || char >= 0x1f000) this.x = this.y = -1;
    }
    if (unsure) this.x = this.y = -1;
  }

  private setPen(look: Look): void {
    if (look === this.pen) return;
    if (this.capabilities.links) this.out += linkBetween(this.pen, look);
    this.out += sgrBetween(this.pen, look, this.capabilities);
    this.pen = look;
  }

  private moveTo(x: number, y: number): void {
    if (this.x === x && this.y === y) return;
    if (this.y === y && x > this.x && this.x >= 0)
      this.out += x === this.x + 1 ? "\x1b[C" : `\x1b[${x - this.x}C`;
    else if (this.y === y && this.x - x === 1) this.out += "\b";
    else if (x === 0) this.out += y === 0 ? "\x1b[H" : `\x1b[${y + 1}H`;
    else this.out += `\x1b[${y + 1};${x + 1}H`;
    this.x = x;
    this.y = y;
  }
}

function differs(frame: CellFrame, shown: CellFrame, at: number): boolean {
  return frame.chars[at] !== shown.chars[at] || frame.looks[at] !== shown.looks[at];
}

/** Column from which a row is plain blank to its end, if worth an EL up to column `last`; else past the end. */
function eraseStart({ cols, chars, looks }: CellFrame, start: number, last: number): number {
  if (chars[start + last] !== 0 || looks[start + last] !== 0) return cols;
  let from = cols;
  while (from > 0 && chars[start + from - 1] === 0 && looks[start + from - 1] === 0) from--;
  return last + 1 - from >= ERASE_FROM ? from : cols;
}
