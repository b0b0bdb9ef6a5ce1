import type { PaneScreen, PaneView, StyleSource } from "../client/index.ts";
import { cubeColor, type PaneId, type Rect } from "../model/index.ts";
import { CellRow, DEFAULT_COLOR, type Palette, type Style, type Terminal, WIDE_TAIL } from "../vt/index.ts";
import { FIRST_CLUSTER } from "./cell-frame.ts";
import { type Drawing, lookOf, widthOf, widthOfLine, wrapLine } from "./drawing.ts";
import { type Look, PLAIN } from "./style-table.ts";
import type { ConfiguredColors, Theme } from "./theme.ts";

/** Where a pane is drawn: its place on the outer screen and the part of that which may be drawn on. */
export interface PanePlace {
  /** Outer column and row of the pane's first cell; may be outside the screen. */
  readonly left: number;
  readonly top: number;
  readonly clip: Rect;
}

/** The rows of one pane's screen as they were drawn last, by stable row modulo their count. */
interface DrawnRows {
  readonly terminal: Terminal;
  readonly cols: number;
  readonly rows: number;
  /** What else decides which rows these are and how they look. */
  readonly screen: string;
  readonly palette: Palette;
  readonly dimmed: Theme["dimmed"];
  /** Which row is in a slot, -1 for none, and the terminal's change number when it was drawn. */
  readonly held: Float64Array;
  readonly seqs: Float64Array;
  readonly chars: Uint32Array;
  readonly looks: Uint32Array;
  /** The terminal's first row when they were put into the frame last. */
  top: number;
}

/**
 * Draws panes. Rows that have not changed since they were drawn last are copied: a key in one pane does not cost the
 * drawing of all. Keeps the looks of each source for as long as they hold: one frame.
 */
export class PanePainter {
  private readonly row = new CellRow();
  private looks = new Map<StyleSource, Int32Array>();
  private drawn = new Map<PaneId, DrawnRows>();
  private kept = new Map<PaneId, DrawnRows>();
  /** Colours of the pane that is being drawn, and what becomes of them. */
  private palette: Palette | undefined;
  private dimmed: Theme["dimmed"];

  constructor(private readonly drawing: Drawing) {}

  /** Style numbers of engines are good for one frame only. */
  begin(): void {
    this.looks = new Map();
    // Panes that were not in the last picture are forgotten.
    this.drawn = this.kept;
    this.kept = new Map();
  }

  paint(pane: PaneView, place: PanePlace, theme: Theme): void {
    const { screen } = pane;
    const { clip, top } = place;
    const palette = effective(screen.terminal?.palette, theme.panes);
    this.palette = palette;
    this.dimmed = pane.active ? undefined : theme.dimmed;
    const reverse = screen.terminal?.modes.reverseVideo ?? false;
    const own = palette?.background;
    const background = own === undefined ? DEFAULT_COLOR : 0x1000000 | (this.dimmed?.(own) ?? own);
    if (background !== DEFAULT_COLOR || reverse)
      this.drawing.fill(clip.left, clip.top, clip.cols, clip.rows, { bg: background, inverse: reverse });
    const drawn = this.drawnRows(pane, place);
    for (let y = clip.top; y < clip.top + clip.rows; y++) {
      const line = y - top;
      if (line >= screen.rows) break;
      if (drawn) this.copyRow(screen, drawn, line, y, place);
      else this.paintRow(screen, pane.top + line, y, place);
    }
    this.predictions(pane, place);
    this.marks(pane, place, theme);
    this.notes(pane, place);
    if (pane.label !== undefined) this.label(pane.label, clip, theme.paneLabel);
  }

  /** The kept rows of a pane that is seen whole and not scrolled; undefined: draw directly. */
  private drawnRows({ id, screen, top }: PaneView, { clip }: PanePlace): DrawnRows | undefined {
    const { terminal } = screen;
    if (!terminal || top !== terminal.top || clip.cols !== terminal.cols) return undefined;
    const { cols, rows } = terminal;
    const palette = this.palette ?? terminal.palette;
    let drawn = this.drawn.get(id);
    if (!drawn || !this.fits(drawn, terminal, palette))
      drawn = {
        terminal,
        cols,
        rows,
        screen: shapeOf(terminal),
        dimmed: this.dimmed,
        palette: { ...palette, colors: new Map(palette.colors) },
        held: new Float64Array(rows).fill(-1),
        seqs: new Float64Array(rows),
        chars: new Uint32Array(cols * rows),
        looks: new Uint32Array(cols * rows),
        top,
      };
    drawn.top = top;
    this.kept.set(id, drawn);
    return drawn;
  }

  /** True if the rows were drawn of this terminal as it is, apart from what has changed in them. */
  private fits(drawn: DrawnRows, terminal: Terminal, palette: Palette): boolean {
    return (
      drawn.terminal === terminal &&
      drawn.cols === terminal.cols &&
      drawn.rows === terminal.rows &&
      drawn.screen === shapeOf(terminal) &&
      drawn.dimmed === this.dimmed &&
      samePalette(drawn.palette, palette)
    );
  }

  /**
   * Draws the changed rows of a pane into a frame that shows it already, with nothing over it. Adds the frame's rows that it
   * wrote to `touched`.
   * @returns false if that is not possible: the frame must be drawn anew
   */
  repaint({ id, screen, top, active }: PaneView, place: PanePlace, theme: Theme, touched: number[]): boolean {
    const { terminal } = screen;
    const drawn = this.kept.get(id);
    const { clip } = place;
    if (!drawn || !terminal || top !== terminal.top || clip.cols !== terminal.cols) return false;
    this.palette = effective(terminal.palette, theme.panes);
    this.dimmed = active ? undefined : theme.dimmed;
    if (!this.fits(drawn, terminal, this.palette ?? terminal.palette)) return false;
    this.looks = new Map();
    const scrolled = drawn.top !== top;
    drawn.top = top;
    for (let y = clip.top; y < clip.top + clip.rows; y++) {
      const line = y - place.top;
      if (line >= terminal.rows) break;
      if (!scrolled && isDrawn(drawn, line)) continue;
      this.copyRow(screen, drawn, line, y, place);
      touched.push(y);
    }
    return true;
  }

  /** Copies a row as it was drawn last, or draws it and keeps it. */
  private copyRow(screen: PaneScreen, drawn: DrawnRows, line: number, y: number, place: PanePlace): void {
    const { terminal, cols } = drawn;
    const { frame } = this.drawing;
    const row = terminal.top + line;
    const slot = row % drawn.rows;
    const from = slot * cols;
    const at = y * frame.cols + place.left;
    if (isDrawn(drawn, line)) {
      frame.chars.set(drawn.chars.subarray(from, from + cols), at);
      frame.looks.set(drawn.looks.subarray(from, from + cols), at);
      return;
    }
    this.paintRow(screen, row, y, place);
    drawn.chars.set(frame.chars.subarray(at, at + cols), from);
    drawn.looks.set(frame.looks.subarray(at, at + cols), from);
    drawn.held[slot] = row;
    drawn.seqs[slot] = terminal.seq;
  }

  private paintRow(screen: PaneScreen, row: number, y: number, { left, clip }: PanePlace): void {
    const { row: cells, drawing } = this;
    const source = screen.read(row, cells);
    const { frame } = drawing;
    if (!source) {
      if (row >= screen.oldest && row < screen.top)
        drawing.text(clip.left, y, "…", { dim: true }, clip.left + clip.cols);
      return;
    }
    const looks = this.looksOf(source);
    const from = Math.max(clip.left, left);
    const to = Math.min(clip.left + clip.cols, left + cells.cols);
    let at = y * frame.cols + from;
    for (let x = from - left; x < to - left; x++, at++) {
      const id = cells.styles[x];
      let char = cells.chars[x];
      if (char > 0x10ffff && char !== WIDE_TAIL)
        char = drawing.clusters.charOf(cells.clusters[char - FIRST_CLUSTER]);
      frame.chars[at] = char;
      const look = id < looks.length && looks[id] >= 0 ? looks[id] : this.intern(screen, source, id);
      frame.looks[at] = look & LOOK;
      if (look & CONCEALED) frame.chars[at] = char === WIDE_TAIL ? char : 0;
    }
    // A wide character that the edge cuts in two becomes blank.
    if (from > left && frame.chars[y * frame.cols + from] === WIDE_TAIL)
      frame.chars[y * frame.cols + from] = 0;
    if (to > from && to - left < cells.cols && cells.chars[to - left] === WIDE_TAIL)
      frame.chars[y * frame.cols + to - 1] = 0;
  }

  private looksOf(source: StyleSource): Int32Array {
    let looks = this.looks.get(source);
    if (!looks) this.looks.set(source, (looks = new Int32Array(LOOKS).fill(-1)));
    return looks;
  }

  private intern(screen: PaneScreen, source: StyleSource, id: number): number {
    const style = source.style(id);
    const terminal = screen.terminal;
    const link = style.link === 0 ? undefined : source.link(style.link);
    let look = lookOfStyle(style, this.palette);
    if (this.dimmed) look = { ...look, fg: this.dim(look.fg), bg: this.dim(look.bg) };
    if (terminal?.modes.reverseVideo) look = { ...look, inverse: !look.inverse };
    if (link) look = { ...look, link: link.uri, linkId: link.id };
    const number = this.drawing.styles.idOf(look) | (style.conceal ? CONCEALED : 0);
    let looks = this.looksOf(source);
    if (id >= looks.length) {
      const grown = new Int32Array(Math.max(id + 1, looks.length * 2)).fill(-1);
      grown.set(looks);
      this.looks.set(source, (looks = grown));
    }
    looks[id] = number;
    return number;
  }

  /** A colour in a pane without focus; one that only the outer terminal knows stays. */
  private dim(color: number): number {
    if (color === DEFAULT_COLOR) return color;
    if (color < 16 || !this.dimmed) return color;
    return 0x1000000 | this.dimmed(color < 256 ? cubeColor(color) : color & 0xffffff);
  }

  private predictions({ prediction, top: viewTop }: PaneView, { left, top, clip }: PanePlace): void {
    const { drawing } = this;
    for (const { row, col, cell } of prediction.cells) {
      const [x, y] = [left + col, top + row - viewTop];
      if (!inside(x, y, clip) || cell.text === "") continue;
      const look = drawing.styles.idOf({ ...lookOfStyle(cell.style), underline: 1 });
      drawing.frame.set(x, y, drawing.clusters.charOf(cell.text), look, cell.width);
    }
  }

  private marks({ marks, top: viewTop }: PaneView, { left, top, clip }: PanePlace, theme: Theme): void {
    const { drawing } = this;
    for (const mark of marks) {
      const y = top + mark.row - viewTop;
      const from = Math.max(left + mark.from, clip.left);
      const to = Math.min(left + mark.to, clip.left + clip.cols);
      if (y < clip.top || y >= clip.top + clip.rows || to <= from) continue;
      if (mark.text !== undefined)
        drawing.text(from, y, mark.text, theme.marks[mark.kind](PLAIN), clip.left + clip.cols);
      else drawing.restyle(from, y, to - from, theme.marks[mark.kind]);
    }
  }

  /** The bar over the last row, the badge in the corner. */
  private notes({ bar, badge }: PaneView, { clip }: PanePlace): void {
    const { drawing } = this;
    const right = clip.left + clip.cols;
    if (badge) {
      // Why a domain is lost, and what mends it, may take more than a row.
      const rows = wrapLine(badge, clip.cols).slice(0, Math.max(1, Math.floor(clip.rows / 2)));
      const width = rows.length > 1 ? clip.cols : widthOfLine(rows[0]);
      for (const [index, row] of rows.entries()) {
        drawing.fill(right - width, clip.top + index, width, 1, lookOf(badge[0].style));
        drawing.line(right - width, clip.top + index, row, {}, right);
      }
    }
    if (bar) {
      const y = clip.top + clip.rows - 1;
      drawing.fill(clip.left, y, clip.cols, 1, BAR);
      drawing.line(clip.left, y, bar.line, BAR, right);
    }
  }

  private label(label: string, clip: Rect, style: Partial<Look>): void {
    const width = widthOf(label) + 4;
    const x = clip.left + Math.max(0, Math.floor((clip.cols - width) / 2));
    const y = clip.top + Math.max(0, Math.floor((clip.rows - 3) / 2));
    this.drawing.fill(x, y, Math.min(width, clip.cols), Math.min(3, clip.rows), style);
    this.drawing.text(x + 2, y + Math.min(1, clip.rows - 1), label, style, clip.left + clip.cols);
  }
}

/** What decides which rows a terminal has and how they look, beside its palette. */
function shapeOf({ modes, rowEpoch }: Terminal): string {
  return `${modes.reverseVideo} ${modes.alternateScreen} ${rowEpoch}`;
}

/** True if a line of the terminal's screen has not changed since it was drawn. */
function isDrawn({ terminal, rows, held, seqs }: DrawnRows, line: number): boolean {
  const row = terminal.top + line;
  const slot = row % rows;
  return held[slot] === row && terminal.rowSeq(line) <= seqs[slot];
}

/** Look of bars at the foot of a pane. */
export const BAR: Partial<Look> = { fg: 0, bg: 7 };

/** Looks of a source that there is room for at first. */
const LOOKS = 32;
const CONCEALED = 1 << 30;
const LOOK = CONCEALED - 1;

function inside(x: number, y: number, { left, top, cols, rows }: Rect): boolean {
  return x >= left && x < left + cols && y >= top && y < top + rows;
}

function lookOfStyle(style: Style, palette?: Palette): Look {
  const { fg, bg } = style;
  return {
    fg: palette ? through(fg, palette, palette.foreground) : fg,
    bg: palette ? through(bg, palette, palette.background) : bg,
    underlineColor: style.underlineColor,
    underline: style.underline,
    bold: style.bold,
    dim: style.dim,
    italic: style.italic,
    blink: style.blink,
    inverse: style.inverse,
    strike: style.strike,
    overline: style.overline,
    link: "",
    linkId: "",
  };
}

function samePalette(a: Palette, b: Palette): boolean {
  if (a === b) return true;
  if (a.foreground !== b.foreground || a.background !== b.background || a.colors.size !== b.colors.size)
    return false;
  for (const [index, color] of a.colors) if (b.colors.get(index) !== color) return false;
  return true;
}

/** What the program has changed, over what the configuration says. */
function effective(own: Palette | undefined, configured: ConfiguredColors | undefined): Palette | undefined {
  if (!own || !configured) return own;
  return {
    ...own,
    colors: own.colors.size === 0 ? configured.colors : new Map([...configured.colors, ...own.colors]),
    foreground: own.foreground ?? configured.foreground,
    background: own.background ?? configured.background,
  };
}

/** A colour as the program or the configuration has changed it (OSC 4, 10, 11). */
function through(color: number, palette: Palette, own: number | undefined): number {
  if (color === DEFAULT_COLOR) return own === undefined ? color : 0x1000000 | own;
  const changed = color < 256 ? palette.colors.get(color) : undefined;
  return changed === undefined ? color : 0x1000000 | changed;
}
