import type { Mark, PaneScreen, PaneView, StyleSource } from "../client/index.ts";
import type { Rect } from "../model/index.ts";
import { CellRow, DEFAULT_COLOR, type Palette, type Style, WIDE_TAIL } from "../vt/index.ts";
import { FIRST_CLUSTER } from "./cell-frame.ts";
import { type Drawing, widthOf, widthOfLine } from "./drawing.ts";
import { type Look, PLAIN } from "./style-table.ts";

/** Where a pane is drawn: its place on the outer screen and the part of that which may be drawn on. */
export interface PanePlace {
  /** Outer column and row of the pane's first cell; may be outside the screen. */
  readonly left: number;
  readonly top: number;
  readonly clip: Rect;
}

const MARKS: Readonly<Record<Mark["kind"], (look: Look) => Partial<Look>>> = {
  selection: (look) => ({ inverse: !look.inverse }),
  match: () => ({ fg: 0, bg: 3, inverse: false }),
  "current-match": () => ({ fg: 0, bg: 2, inverse: false, bold: true }),
  label: () => ({ fg: 15, bg: 5, inverse: false, bold: true, underline: 0 }),
  link: () => ({ underline: 1 }),
  loading: () => ({ dim: true }),
};

/** Draws panes. Keeps the looks of each source for as long as they hold: one frame. */
export class PanePainter {
  private readonly row = new CellRow();
  private looks = new Map<StyleSource, Int32Array>();

  constructor(private readonly drawing: Drawing) {}

  /** Style numbers of engines are good for one frame only. */
  begin(): void {
    this.looks = new Map();
  }

  paint(pane: PaneView, place: PanePlace): void {
    const { screen } = pane;
    const { clip, top } = place;
    const palette = screen.terminal?.palette;
    const reverse = screen.terminal?.modes.reverseVideo ?? false;
    const background = palette?.background === undefined ? DEFAULT_COLOR : 0x1000000 | palette.background;
    if (background !== DEFAULT_COLOR || reverse)
      this.drawing.fill(clip.left, clip.top, clip.cols, clip.rows, { bg: background, inverse: reverse });
    for (let y = clip.top; y < clip.top + clip.rows; y++) {
      const line = y - top;
      if (line >= screen.rows) break;
      this.paintRow(screen, pane.top + line, y, place);
    }
    this.predictions(pane, place);
    this.marks(pane, place);
    this.notes(pane, place);
    if (pane.label !== undefined) this.label(pane.label, clip);
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
    if (!looks) this.looks.set(source, (looks = new Int32Array(256).fill(-1)));
    return looks;
  }

  private intern(screen: PaneScreen, source: StyleSource, id: number): number {
    const style = source.style(id);
    const terminal = screen.terminal;
    const link = style.link === 0 ? undefined : source.link(style.link);
    let look = lookOfStyle(style, terminal?.palette);
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

  private predictions({ prediction, top: viewTop }: PaneView, { left, top, clip }: PanePlace): void {
    const { drawing } = this;
    for (const { row, col, cell } of prediction.cells) {
      const [x, y] = [left + col, top + row - viewTop];
      if (!inside(x, y, clip) || cell.text === "") continue;
      const look = drawing.styles.idOf({ ...lookOfStyle(cell.style), underline: 1 });
      drawing.frame.set(x, y, drawing.clusters.charOf(cell.text), look, cell.width);
    }
  }

  private marks({ marks, top: viewTop }: PaneView, { left, top, clip }: PanePlace): void {
    const { drawing } = this;
    for (const mark of marks) {
      const y = top + mark.row - viewTop;
      const from = Math.max(left + mark.from, clip.left);
      const to = Math.min(left + mark.to, clip.left + clip.cols);
      if (y < clip.top || y >= clip.top + clip.rows || to <= from) continue;
      if (mark.text !== undefined)
        drawing.text(from, y, mark.text, MARKS[mark.kind](PLAIN), clip.left + clip.cols);
      else drawing.restyle(from, y, to - from, MARKS[mark.kind]);
    }
  }

  /** The bar over the last row, the badge in the corner. */
  private notes({ bar, badge }: PaneView, { clip }: PanePlace): void {
    const { drawing } = this;
    const right = clip.left + clip.cols;
    if (badge) {
      const width = Math.min(widthOfLine(badge), clip.cols);
      drawing.line(right - width, clip.top, badge, {}, right);
    }
    if (bar) {
      const y = clip.top + clip.rows - 1;
      drawing.fill(clip.left, y, clip.cols, 1, BAR);
      drawing.line(clip.left, y, bar.line, BAR, right);
    }
  }

  private label(label: string, clip: Rect): void {
    const width = widthOf(label) + 4;
    const x = clip.left + Math.max(0, Math.floor((clip.cols - width) / 2));
    const y = clip.top + Math.max(0, Math.floor((clip.rows - 3) / 2));
    const style = { fg: 15, bg: 5, bold: true } as const;
    this.drawing.fill(x, y, Math.min(width, clip.cols), Math.min(3, clip.rows), style);
    this.drawing.text(x + 2, y + Math.min(1, clip.rows - 1), label, style, clip.left + clip.cols);
  }
}

/** Look of bars at the foot of a pane. */
export const BAR: Partial<Look> = { fg: 0, bg: 7 };

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

/** A colour as the program has changed it (OSC 4, 10, 11). */
function through(color: number, palette: Palette, own: number | undefined): number {
  if (color === DEFAULT_COLOR) return own === undefined ? color : 0x1000000 | own;
  const changed = color < 256 ? palette.colors.get(color) : undefined;
  return changed === undefined ? color : 0x1000000 | changed;
}
