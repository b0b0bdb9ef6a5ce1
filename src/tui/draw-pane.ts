import type { PaneScreen, PaneView, StyleSource } from "../client/index.ts";
import { cubeColor, type PaneId, type Rect } from "../model/index.ts";
import { CellRow, DEFAULT_COLOR, type Palette, type Style, type Terminal, WIDE_TAIL } from "../vt/index.ts";
import { FIRST_CLUSTER, type RowSpan } from "./cell-frame.ts";
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

/** The rows of one pane's screen as they were drawn last, by screen line. */
interface DrawnRows {
  readonly terminal: Terminal;
  readonly cols: number;
  readonly rows: number;
  /** What else decides which rows these are and how they look. */
  readonly rowEpoch: number;
  readonly styleEpoch: number;
  readonly alternate: boolean;
  readonly reverse: boolean;
  readonly palette: Palette;
  readonly dimmed: Theme["dimmed"];
  /** The terminal's change number when a line was drawn, -1: never. */
  readonly seqs: Float64Array;
  readonly chars: Uint32Array;
  readonly looks: Uint32Array;
  readonly styles: SourceLooks;
  /** The terminal's first row, and its change number, when the frame was made to show it. */
  top: number;
  shown: number;
}

/** Numbers of looks by style id of one source, -1 where not known; CONCEALED is set where nothing is to be seen. */
interface SourceLooks {
  readonly source: StyleSource;
  ids: Int32Array;
}

/**
 * Draws panes. Rows that have not changed since they were drawn last are copied: a key in one pane does not cost the
 * drawing of all.
 */
export class PanePainter {
  private readonly row = new CellRow();
  private drawn = new Map<PaneId, DrawnRows>();
  private kept = new Map<PaneId, DrawnRows>();
  /** Colours of the pane that is being drawn, and what becomes of them. */
  private palette: Palette | undefined;
  private dimmed: Theme["dimmed"];
  /** Of the row that was drawn last, where rows are drawn directly: ids of styles hold for one frame only. */
  private looks: SourceLooks | undefined;

  constructor(private readonly drawing: Drawing) {}

  /** All panes are about to be drawn; those that were not in the last picture are forgotten. */
  begin(): void {
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
    this.looks = undefined;
    for (let y = clip.top; y < clip.top + clip.rows; y++) {
      const line = y - top;
      if (line >= screen.rows) break;
      if (drawn) this.copyRow(drawn, line, y, place);
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
    const { cols, rows, modes } = terminal;
    const palette = this.palette ?? terminal.palette;
    let drawn = this.drawn.get(id);
    if (!drawn || !this.fits(drawn, terminal, palette))
      drawn = {
        terminal,
        cols,
        rows,
        rowEpoch: terminal.rowEpoch,
        styleEpoch: terminal.styleEpoch,
        alternate: modes.alternateScreen,
        reverse: modes.reverseVideo,
        dimmed: this.dimmed,
        palette: { ...palette, colors: new Map(palette.colors) },
        seqs: new Float64Array(rows).fill(-1),
        chars: new Uint32Array(cols * rows),
        looks: new Uint32Array(cols * rows),
        styles: looksOfSource(terminal),
        top,
        shown: -1,
      };
    if (drawn.top !== top) drawn.seqs.fill(-1);
    drawn.top = top;
    drawn.shown = terminal.seq;
    this.kept.set(id, drawn);
    return drawn;
  }

  /** True if the rows were drawn of this terminal as it is, apart from what has changed in them. */
  private fits(drawn: DrawnRows, terminal: Terminal, palette: Palette): boolean {
    return (
      drawn.terminal === terminal &&
      drawn.cols === terminal.cols &&
      drawn.rows === terminal.rows &&
      drawn.rowEpoch === terminal.rowEpoch &&
      drawn.styleEpoch === terminal.styleEpoch &&
      drawn.alternate === terminal.modes.alternateScreen &&
      drawn.reverse === terminal.modes.reverseVideo &&
      drawn.dimmed === this.dimmed &&
      samePalette(drawn.palette, palette)
    );
  }

  /**
   * Draws the changed rows of a pane into a frame that shows it already, with nothing over it. Adds the frame's cells that
   * became others to `touched`.
   * @returns false if that is not possible: the frame must be drawn anew
   */
  repaint(
    { id, screen, top, active }: PaneView,
    place: PanePlace,
    theme: Theme,
    touched: RowSpan[],
  ): boolean {
    const { terminal } = screen;
    const drawn = this.kept.get(id);
    const { clip } = place;
    if (!drawn || !terminal || top !== terminal.top || clip.cols !== terminal.cols) return false;
    const { palette } = terminal;
    this.palette = effective(palette, theme.panes);
    this.dimmed = active ? undefined : theme.dimmed;
    if (!this.fits(drawn, terminal, this.palette ?? palette)) return false;
    const since = drawn.top === top ? drawn.shown : -1;
    const end = Math.min(terminal.rows, clip.top + clip.rows - place.top);
    let line = terminal.nextChanged(clip.top - place.top, since);
    for (; line < end; line = terminal.nextChanged(line + 1, since)) {
      terminal.readRow(top + line, this.row);
      const span = this.putRow(terminal, drawn.styles, place.top + line, place);
      if (span) touched.push(span);
    }
    drawn.top = top;
    drawn.shown = terminal.seq;
    return true;
  }

  /** Copies a row as it was drawn last, or draws it and keeps it. */
  private copyRow(drawn: DrawnRows, line: number, y: number, place: PanePlace): void {
    const { terminal, cols, chars, looks, seqs } = drawn;
    const { frame } = this.drawing;
    const from = line * cols;
    const at = y * frame.cols + place.left;
    if (terminal.rowSeq(line) <= seqs[line]) {
      frame.chars.set(chars.subarray(from, from + cols), at);
      frame.looks.set(looks.subarray(from, from + cols), at);
      return;
    }
    terminal.readRow(terminal.top + line, this.row);
    this.putRow(terminal, drawn.styles, y, place);
    chars.set(frame.chars.subarray(at, at + cols), from);
    looks.set(frame.looks.subarray(at, at + cols), from);
    seqs[line] = terminal.seq;
  }

  private paintRow(screen: PaneScreen, row: number, y: number, place: PanePlace): void {
    const { clip } = place;
    const source = screen.read(row, this.row);
    if (source) {
      if (this.looks?.source !== source) this.looks = looksOfSource(source);
      this.putRow(screen.terminal, this.looks, y, place);
    } else if (row >= screen.oldest && row < screen.top)
      this.drawing.text(clip.left, y, "…", { dim: true }, clip.left + clip.cols);
  }

  /** Puts the row that was read into the frame. @returns the cells that became others; undefined: none */
  private putRow(
    terminal: Terminal | undefined,
    styles: SourceLooks,
    y: number,
    { left, clip }: PanePlace,
  ): RowSpan | undefined {
    const { row: cells, drawing } = this;
    const { frame } = drawing;
    const { chars, looks } = frame;
    const from = Math.max(clip.left, left);
    const to = Math.min(clip.left + clip.cols, left + cells.cols);
    const start = y * frame.cols;
    let [first, last] = [to, from - 1];
    let [id, style] = [-1, 0];
    for (let x = from; x < to; x++) {
      let char = cells.chars[x - left];
      if (cells.styles[x - left] !== id) {
        id = cells.styles[x - left];
        style = id < styles.ids.length ? styles.ids[id] : -1;
        if (style < 0) style = this.intern(terminal, styles, id);
      }
      if (char > 0x10ffff && char !== WIDE_TAIL)
        char = drawing.clusters.charOf(cells.clusters[char - FIRST_CLUSTER]);
      if (style & CONCEALED && char !== WIDE_TAIL) char = 0;
      const look = style & LOOK;
      const at = start + x;
      if (chars[at] === char && looks[at] === look) continue;
      chars[at] = char;
      looks[at] = look;
      if (first === to) first = x;
      last = x;
    }
    // A wide character that the edge cuts in two becomes blank.
    if (from > left && chars[start + from] === WIDE_TAIL) chars[start + from] = 0;
    if (to > from && to - left < cells.cols && cells.chars[to - left] === WIDE_TAIL)
      chars[start + to - 1] = 0;
    return first === to ? undefined : { y, from: first, to: last + 1 };
  }

  private intern(terminal: Terminal | undefined, styles: SourceLooks, id: number): number {
    const { source } = styles;
    const style = source.style(id);
    const link = style.link === 0 ? undefined : source.link(style.link);
    let look = lookOfStyle(style, this.palette);
    if (this.dimmed) look = { ...look, fg: this.dim(look.fg), bg: this.dim(look.bg) };
    if (terminal?.modes.reverseVideo) look = { ...look, inverse: !look.inverse };
    if (link) look = { ...look, link: link.uri, linkId: link.id };
    const number = this.drawing.styles.idOf(look) | (style.conceal ? CONCEALED : 0);
    if (id >= styles.ids.length) {
      const grown = new Int32Array(Math.max(id + 1, styles.ids.length * 2)).fill(-1);
      grown.set(styles.ids);
      styles.ids = grown;
    }
    styles.ids[id] = number;
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

const looksOfSource = (source: StyleSource): SourceLooks => ({
  source,
  ids: new Int32Array(LOOKS).fill(-1),
});

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
