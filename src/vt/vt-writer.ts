import { fromUtf8, utf8 } from "../base/index.ts";
import { FIRST_CLUSTER } from "./cluster-table.ts";
import type { Core } from "./core.ts";
import { BLANK, TAIL } from "./grid.ts";
import { type Packed, putUtf8, RECORD_RUNS, RECORD_TEXT, RECORD_UNITS } from "./history.ts";
import { type Color, DEFAULT_COLOR } from "./port.ts";
import type { RowCells } from "./rows.ts";
import { DIRECT } from "./sgr.ts";
import { ATTR, type StyleParts, UNDERLINE_MASK, UNDERLINE_SHIFT } from "./style-table.ts";
import {
  ASCII_CLUSTER,
  clusterJoined,
  clusterStep,
  clusterWidth,
  joinsAscii,
  NO_CLUSTER,
} from "./unicode.ts";

/** Introducer of the private commands of restore.ts. */
export const RESTORE = "\x1b]7799;";
export const ST = "\x1b\\";

/** The longest SGR of a style is shorter. */
const SGR_BYTES = 96;
/** Of the SGR that only resets. */
const RESET_BYTES = 3;
const SEMICOLON = 0x3b;
const COLON = 0x3a;
/**
 * Writes cells as VT bytes: keeps the style that is in force, switches it where the next cell's differs. Begins in
 * the default style.
 */
export class VtWriter {
  private buf = new Uint8Array(1024);
  private length = 0;
  private style = 0;
  private link = 0;
  private protect = false;
  /** Cluster state of what was printed last, to keep apart what must not join. */
  private cluster = NO_CLUSTER;
  private readonly core: Core;

  constructor(core: Core) {
    this.core = core;
  }

  bytes(): Uint8Array {
    return this.buf.slice(0, this.length);
  }

  text(): string {
    return fromUtf8(this.buf.subarray(0, this.length));
  }

  get size(): number {
    return this.length;
  }

  private room(more: number): void {
    if (this.length + more <= this.buf.length) return;
    const grown = new Uint8Array(Math.max(this.buf.length * 2, this.length + more));
    grown.set(this.buf.subarray(0, this.length));
    this.buf = grown;
  }

  /** Any text. */
  put(text: string): void {
    this.putBytes(utf8(text));
    this.cluster = NO_CLUSTER;
  }

  putBytes(bytes: Uint8Array): void {
    const { length } = bytes;
    this.room(length);
    const { buf } = this;
    if (length > 64) buf.set(bytes, this.length);
    else for (let at = 0, to = this.length; at < length; at++) buf[to++] = bytes[at];
    this.length += length;
  }

  /** CR LF. */
  newLine(): void {
    this.room(2);
    this.byte(0x0d);
    this.byte(0x0a);
    this.cluster = NO_CLUSTER;
  }

  private byte(byte: number): void {
    this.buf[this.length++] = byte;
  }

  /** A private command that only our engine understands. */
  private_(command: string): void {
    this.put(`${RESTORE}${command}${ST}`);
  }

  /** CUP, 0-based. */
  moveTo(x: number, y: number): void {
    this.put(x === 0 ? `\x1b[${y + 1}H` : `\x1b[${y + 1};${x + 1}H`);
  }

  /** Back to the default style without link and protection. */
  reset(): void {
    this.setStyle(0);
  }

  /** Style of what follows, by id. */
  setStyle(id: number): void {
    if (id === this.style) return;
    const { styles } = this.core;
    const link = styles.link[id];
    if (link !== this.link) {
      const target = this.core.links.get(link);
      this.put(target ? `\x1b]8;${target.id ? `id=${target.id}` : ""};${target.uri}${ST}` : `\x1b]8;;${ST}`);
      this.link = link;
    }
    const protect = (styles.attrs[id] & ATTR.protect) !== 0;
    if (protect !== this.protect) {
      this.put(protect ? '\x1b[1"q' : '\x1b[0"q');
      this.protect = protect;
    }
    this.styleSgr(id);
    this.cluster = NO_CLUSTER;
    this.style = id;
  }

  private styleSgr(id: number): void {
    const { fg, bg, underline, attrs } = this.core.styles;
    this.sgr(attrs[id], fg[id], bg[id], underline[id]);
  }

  /** SGR from any state to these looks, as sgrOf spells them. Without strings: in direct colour each cell has its own. */
  private sgr(has: number, fg: Color, bg: Color, under: Color): void {
    this.room(SGR_BYTES);
    this.byte(0x1b);
    this.byte(0x5b);
    const begin = this.length;
    this.byte(0x30);
    if ((has & ATTR.bold) !== 0) this.code(1);
    if ((has & ATTR.dim) !== 0) this.code(2);
    if ((has & ATTR.italic) !== 0) this.code(3);
    const line = (has & UNDERLINE_MASK) >> UNDERLINE_SHIFT;
    if (line > 0) this.code(4);
    if (line > 1) this.part(line);
    if ((has & (ATTR.blink | ATTR.rapid)) !== 0) this.code((has & ATTR.rapid) !== 0 ? 6 : 5);
    if ((has & ATTR.inverse) !== 0) this.code(7);
    if ((has & ATTR.conceal) !== 0) this.code(8);
    if ((has & ATTR.strike) !== 0) this.code(9);
    if ((has & ATTR.overline) !== 0) this.code(53);
    this.color(fg, 30);
    this.color(bg, 40);
    if (under !== DEFAULT_COLOR) {
      this.code(58);
      this.part(under >= DIRECT ? 2 : 5);
      if (under >= DIRECT) {
        this.byte(COLON);
        this.part((under >> 16) & 255);
        this.part((under >> 8) & 255);
      }
      this.part(under & 255);
    }
    if (this.length === begin + 1) this.length = begin;
    this.byte(0x6d);
  }

  private color(color: number, base: number): void {
    if (color === DEFAULT_COLOR) return;
    if (color >= DIRECT) {
      this.code(base + 8);
      this.code(2);
      this.code((color >> 16) & 255);
      this.code((color >> 8) & 255);
      this.code(color & 255);
    } else if (color < 8) this.code(base + color);
    else if (color < 16) this.code(base + 52 + color);
    else {
      this.code(base + 8);
      this.code(5);
      this.code(color);
    }
  }

  /** A further parameter, or part of one; below 1000. */
  private code(value: number): void {
    this.byte(SEMICOLON);
    this.number(value);
  }

  private part(value: number): void {
    this.byte(COLON);
    this.number(value);
  }

  private number(value: number): void {
    if (value >= 100) this.byte(0x30 + Math.floor(value / 100));
    if (value >= 10) this.byte(0x30 + (Math.floor(value / 10) % 10));
    this.byte(0x30 + (value % 10));
  }

  /** The pen by its parts, whatever its id; the writer's own style is unknown to it afterwards. */
  setPen(parts: StyleParts): void {
    const target = this.core.links.get(parts.link);
    this.put(target ? `\x1b]8;${target.id ? `id=${target.id}` : ""};${target.uri}${ST}` : "");
    this.put((parts.attrs & ATTR.protect) !== 0 ? '\x1b[1"q' : "");
    const begin = this.length;
    this.sgr(parts.attrs, parts.fg, parts.bg, parts.underlineColor);
    if (this.length === begin + RESET_BYTES) this.length = begin;
  }

  /** Cells with blanks as spaces, without cursor movement. */
  plainCells(row: RowCells, from: number, to: number): void {
    for (let x = from; x < to; x++) {
      this.setStyle(row.styles[row.base + x]);
      const char = row.chars[row.base + x];
      if (char === BLANK) this.character(0x20);
      else if (char !== TAIL) this.character(char);
    }
  }

  /**
   * Cells exactly, over a blank line: blanks by erasing and moving, what the printing of its text would not give
   * again by a private command.
   */
  exactCells(row: RowCells): void {
    for (let x = 0; x < row.cells; ) {
      const style = row.styles[row.base + x];
      const char = row.chars[row.base + x];
      if (char === BLANK) {
        let end = x + 1;
        while (end < row.cells && row.chars[row.base + end] === BLANK && row.styles[row.base + end] === style)
          end++;
        if (style !== 0) {
          this.setStyle(style);
          this.put(`\x1b[${end - x}X`);
        }
        if (end < row.cells || end < this.core.cols) this.put(end - x === 1 ? "\x1b[C" : `\x1b[${end - x}C`);
        x = end;
        continue;
      }
      this.setStyle(style);
      const wide = x + 1 < row.cells && row.chars[row.base + x + 1] === TAIL;
      this.character(char, wide ? 2 : 1);
      x += wide ? 2 : 1;
    }
  }

  /** One character; what would join the one before it is kept apart. `width`: columns it must take. */
  character(char: number, width?: 1 | 2): void {
    if (char < 0x7f) {
      if (width === 2) {
        this.odd(char, width);
        return;
      }
      if (joinsAscii(this.cluster)) this.separate();
      this.room(1);
      this.byte(char);
      this.cluster = ASCII_CLUSTER;
      return;
    }
    if (char < FIRST_CLUSTER) {
      let state = clusterStep(this.cluster, char);
      if (clusterJoined(state)) {
        this.separate();
        state = clusterStep(NO_CLUSTER, char);
      }
      if (width !== undefined && clusterWidth(state) !== width) {
        this.odd(char, width);
        return;
      }
      this.room(4);
      this.length = putUtf8(this.buf, this.length, char);
      this.cluster = state;
      return;
    }
    this.clusterText(char, width);
  }

  private clusterText(char: number, width: 1 | 2 | undefined): void {
    const text = this.core.clusters.text(char);
    const first = text.codePointAt(0) as number;
    if (clusterJoined(clusterStep(this.cluster, first)) || joinsAscii(this.cluster)) this.separate();
    let state = NO_CLUSTER;
    let whole = true;
    for (const part of text) {
      const next = clusterStep(state, part.codePointAt(0) as number);
      if (state !== NO_CLUSTER && !clusterJoined(next)) whole = false;
      state = next;
    }
    if (!whole || (width !== undefined && clusterWidth(state) !== width)) {
      this.odd(char, width ?? clusterWidth(state));
      return;
    }
    this.putBytes(utf8(text));
    this.cluster = state;
  }

  /** A character of a width that it would not get by printing. */
  private odd(char: number, width: 1 | 2): void {
    this.private_(`p;${width};${this.core.clusters.textOf(char)}`);
  }

  /** Ends the cluster by a sequence without effect. */
  private separate(): void {
    this.styleSgr(this.style);
    this.cluster = NO_CLUSTER;
  }

  /** A history row as `exactCells` would write it, straight from its record. */
  packedRow(packed: Packed, unpack: () => RowCells): void {
    const { buf } = packed.chunk;
    const mark = buf[packed.at];
    if ((mark & (RECORD_TEXT | RECORD_UNITS)) !== 0) {
      this.exactCells(unpack());
      return;
    }
    const cells = buf[packed.at + 1] | (buf[packed.at + 2] << 8);
    const text = packed.at + 3;
    for (let at = text; at < text + cells; at++)
      if (buf[at] === BLANK) {
        this.exactCells(unpack());
        return;
      }
    if ((mark & RECORD_RUNS) === 0) {
      this.setStyle(0);
      this.ascii(buf, text, text + cells);
      return;
    }
    let run = text + cells;
    for (let x = 0; x < cells; ) {
      this.setStyle(packed.chunk.styles.global(buf[run] | (buf[run + 1] << 8), this.core.styles));
      const end = x + (buf[run + 2] | (buf[run + 3] << 8));
      this.ascii(buf, text + x, text + end);
      x = end;
      run += 4;
    }
  }

  private ascii(buf: Uint8Array, from: number, to: number): void {
    this.room(to - from);
    const out = this.buf;
    let put = this.length;
    for (let at = from; at < to; at++) out[put++] = buf[at];
    this.length = put;
    this.cluster = ASCII_CLUSTER;
  }
}
