import type { MarkKind, PaneView, StyleSource } from "../../client/index.ts";
import { CellRow, clusters, PLACEHOLDER, type Style, WIDE_TAIL } from "../../vt/index.ts";
import { type Look, Looks, PLAIN } from "./looks.ts";

const FIRST_CLUSTER = 0x110000;
/** Looks or clusters after which the tables begin anew: a program may use any number of colours. */
const MOST = 20_000;
/** Unchanged cells in a row that are written again rather than jumped over. */
const JUMP = 6;

/** Text that brings an emulator into the state that the writer counts on. */
export const BEGIN = "\x1bc\x1b[?7l\x1b[?25l";

/**
 * Turns what a pane shows into control text for an emulator of the same size: cells that differ from those it has.
 * The emulator only draws; what the pane's program wrote was folded by the replica, with marks and guesses laid over
 * it here. So nothing that a program prints reaches the emulator but as printable text.
 */
export class CellWriter {
  private readonly row = new CellRow();
  private looks = new Looks();
  private clusterIds = new Map<string, number>();
  private clusterTexts: string[] = [];
  private shownChars: Uint32Array;
  private shownLooks: Uint32Array;
  private readonly chars: Uint32Array;
  private readonly styles: Uint32Array;
  private known = new Map<StyleSource, Int32Array>();
  private fresh = true;
  /** Kinds of blinking text in the picture: 1 slow, 2 rapid, as bits. */
  blinking = 0;

  /** `shade`: how the configuration changes the looks of text. */
  constructor(
    readonly cols: number,
    readonly rows: number,
    private readonly shade: (look: Look) => Look = (look) => look,
  ) {
    const cells = cols * rows;
    this.chars = new Uint32Array(cells);
    this.styles = new Uint32Array(cells);
    this.shownChars = new Uint32Array(cells);
    this.shownLooks = new Uint32Array(cells);
  }

  /** The emulator was reset: everything is written again. */
  forget(): void {
    this.fresh = true;
  }

  /** Control text that shows the pane; "" if it is shown already. `hidden`: kinds of blinking text not seen now. */
  write(pane: PaneView, marks: Readonly<Record<MarkKind, (look: Look) => Look>>, hidden = 0): string {
    if (this.looks.size > MOST || this.clusterIds.size > MOST) this.renew();
    this.known = new Map();
    this.fill(pane, hidden);
    this.overlay(pane, marks);
    return this.difference();
  }

  private renew(): void {
    this.looks = new Looks();
    this.clusterIds = new Map();
    this.clusterTexts = [];
    this.fresh = true;
  }

  private fill({ screen, top }: PaneView, hidden: number): void {
    const { cols, rows, row, chars, styles } = this;
    const concealed = CONCEALED | (hidden << BLINKS);
    this.blinking = 0;
    for (let y = 0; y < rows; y++) {
      const at = y * cols;
      chars.fill(0, at, at + cols);
      styles.fill(0, at, at + cols);
      const source = y < screen.rows ? screen.read(top + y, row) : undefined;
      if (!source) {
        if (top + y < screen.top && top + y >= screen.oldest) chars[at] = 0x2026;
        continue;
      }
      const width = Math.min(cols, row.cols);
      let looks = this.looksOf(source);
      for (let x = 0; x < width; x++) {
        const id = row.styles[x];
        let char = row.chars[x];
        if (char >= FIRST_CLUSTER && char !== WIDE_TAIL) {
          const cluster = row.clusters[char - FIRST_CLUSTER];
          char = cluster.codePointAt(0) === PLACEHOLDER ? PLACEHOLDER : this.charOf(cluster);
        }
        const known = id < looks.length ? looks[id] : UNKNOWN;
        const look = known >= 0 ? known : this.learn(source, id);
        if (known < 0) looks = this.looksOf(source);
        // What shows a part of a picture is no text.
        chars[at + x] = look & concealed || char === PLACEHOLDER ? 0 : char;
        styles[at + x] = look & LOOK;
        this.blinking |= (look >> BLINKS) & 3;
      }
      // A wide character that the edge cuts in two becomes blank.
      if (width > 0 && width < row.cols && row.chars[width] === WIDE_TAIL) chars[at + width - 1] = 0;
    }
  }

  private overlay(pane: PaneView, marks: Readonly<Record<MarkKind, (look: Look) => Look>>): void {
    const { cols, looks, styles } = this;
    for (const { row, col, cell } of pane.prediction.cells)
      if (cell.text !== "")
        this.put(
          row - pane.top,
          col,
          cell.text,
          cell.width,
          looks.idOf({ ...lookOf(cell.style), underline: 1 }),
        );
    for (const mark of pane.marks) {
      const y = mark.row - pane.top;
      if (y < 0 || y >= this.rows) continue;
      const restyle = marks[mark.kind];
      if (mark.text !== undefined) {
        let x = mark.from;
        const look = looks.idOf(restyle(PLAIN));
        for (const { text, width } of clusters(mark.text))
          if (width > 0) {
            this.put(y, x, text, width, look);
            x += width;
          }
        continue;
      }
      const restyled = new Map<number, number>();
      for (let x = Math.max(0, mark.from); x < Math.min(mark.to, cols); x++) {
        const at = y * cols + x;
        const before = styles[at];
        let after = restyled.get(before);
        if (after === undefined) restyled.set(before, (after = looks.idOf(restyle(looks.look(before)))));
        styles[at] = after;
      }
    }
  }

  private put(y: number, x: number, text: string, width: number, look: number): void {
    const { cols, chars, styles } = this;
    if (y < 0 || y >= this.rows || x < 0 || x + width > cols) return;
    const at = y * cols + x;
    // What is half covered loses its other half.
    if (chars[at] === WIDE_TAIL && x > 0) chars[at - 1] = 0;
    if (x + width < cols && chars[at + width] === WIDE_TAIL) chars[at + width] = 0;
    const point = text.codePointAt(0) ?? 0;
    chars[at] = String.fromCodePoint(point) === text ? point : this.charOf(text);
    styles[at] = look;
    if (width === 2) {
      chars[at + 1] = WIDE_TAIL;
      styles[at + 1] = look;
    }
  }

  private difference(): string {
    const { cols, rows, chars, styles, shownChars, shownLooks, fresh } = this;
    let text = fresh ? BEGIN : "";
    let look = -1;
    for (let y = 0; y < rows; y++) {
      const start = y * cols;
      // Where the emulator's cursor is in this row; -1: elsewhere.
      let cursor = -1;
      for (let x = 0; x < cols; x++) {
        const at = start + x;
        const blank = fresh && chars[at] === 0 && styles[at] === 0;
        if (blank || (!fresh && chars[at] === shownChars[at] && styles[at] === shownLooks[at])) continue;
        let from = x;
        // The tail of a wide character goes with its head.
        if (chars[at] === WIDE_TAIL && x > 0 && from !== cursor) from--;
        if (cursor >= 0 && from - cursor <= JUMP && from > cursor) from = cursor;
        if (chars[start + from] === WIDE_TAIL && from > 0 && from !== cursor) from--;
        if (from !== cursor) text += `\x1b[${y + 1};${from + 1}H`;
        for (let at2 = start + from; at2 <= at; at2++) {
          const char = chars[at2];
          if (char === WIDE_TAIL) continue;
          if (styles[at2] !== look) {
            look = styles[at2];
            text += this.looks.sequence(look);
          }
          text += char === 0 ? " " : this.textOf(char);
        }
        cursor = x + 1;
        // A head takes its tail along, unless the tail was overwritten (it is blank then).
        if (x + 1 < cols && chars[at + 1] === WIDE_TAIL) cursor = ++x + 1;
        // What a cluster of several code points takes is agreed upon, but a lone mark after it would join it.
        if (chars[at] >= FIRST_CLUSTER && chars[at] !== WIDE_TAIL) cursor = -1;
      }
    }
    shownChars.set(chars);
    shownLooks.set(styles);
    this.fresh = false;
    return text;
  }

  private textOf(char: number): string {
    // xterm.js drops the byte order mark, which the engine gives a column.
    if (char === 0xfeff) return " ";
    return char >= FIRST_CLUSTER ? this.clusterTexts[char - FIRST_CLUSTER] : String.fromCodePoint(char);
  }

  private charOf(cluster: string): number {
    let id = this.clusterIds.get(cluster);
    if (id === undefined) {
      id = this.clusterTexts.length;
      this.clusterTexts.push(cluster);
      this.clusterIds.set(cluster, id);
    }
    return FIRST_CLUSTER + id;
  }

  private looksOf(source: StyleSource): Int32Array {
    let looks = this.known.get(source);
    if (!looks) this.known.set(source, (looks = new Int32Array(256).fill(UNKNOWN)));
    return looks;
  }

  private learn(source: StyleSource, id: number): number {
    const style = source.style(id);
    const look =
      this.looks.idOf(this.shade(lookOf(style))) | (style.conceal ? CONCEALED : 0) | (style.blink << BLINKS);
    let looks = this.looksOf(source);
    if (id >= looks.length) {
      const grown = new Int32Array(Math.max(id + 1, looks.length * 2)).fill(UNKNOWN);
      grown.set(looks);
      this.known.set(source, (looks = grown));
    }
    looks[id] = look;
    return look;
  }
}

const UNKNOWN = -1;
/** Beside the number of a look: concealed text, and from this bit on how it blinks. */
const CONCEALED = 1 << 30;
const BLINKS = 28;
const LOOK = (1 << BLINKS) - 1;

function lookOf(style: Style): Look {
  const { fg, bg, underlineColor, underline, bold, dim, italic, inverse, strike, overline } = style;
  return { fg, bg, underlineColor, underline, bold, dim, italic, inverse, strike, overline };
}
