import type { Span, SpanStyle, StyledLine } from "../client/index.ts";
import { clusters, DEFAULT_COLOR } from "../vt/index.ts";
import { CellFrame, ClusterTable } from "./cell-frame.ts";
import { type Look, PLAIN, StyleTable } from "./style-table.ts";

/** A frame being drawn, with the tables its numbers belong to. Coordinates are cells of the outer terminal. */
export class Drawing {
  readonly styles = new StyleTable();
  readonly clusters = new ClusterTable();
  frame: CellFrame;

  constructor(cols: number, rows: number) {
    this.frame = new CellFrame(cols, rows);
  }

  get cols(): number {
    return this.frame.cols;
  }

  get rows(): number {
    return this.frame.rows;
  }

  look(style: Partial<Look>): number {
    return this.styles.idOf({ ...PLAIN, ...style });
  }

  fill(left: number, top: number, cols: number, rows: number, style: Partial<Look> = {}, text = " "): void {
    this.frame.fill(left, top, cols, rows, this.clusters.charOf(text), this.look(style));
  }

  /** Writes text on one line, cut at `right` (exclusive). @returns the column after it */
  text(x: number, y: number, text: string, style: Partial<Look> = {}, right = this.cols): number {
    const look = this.look(style);
    let at = x;
    for (const { text: part, width } of clusters(text)) {
      if (width === 0) continue;
      if (at + width > Math.min(right, this.cols)) break;
      if (at >= 0) this.frame.set(at, y, this.clusters.charOf(part), look, width);
      at += width;
    }
    return at;
  }

  /** Writes a line with looks over a base look. @returns the column after it */
  line(x: number, y: number, line: StyledLine, base: Partial<Look> = {}, right = this.cols): number {
    let at = x;
    for (const span of line) {
      if (at >= right) break;
      at = this.text(at, y, span.text, lookOf(span.style, base), right);
    }
    return at;
  }

  /** Changes the look of cells that are there already. */
  restyle(x: number, y: number, cols: number, change: (look: Look) => Partial<Look>): void {
    if (y < 0 || y >= this.rows) return;
    for (let at = Math.max(0, x); at < Math.min(this.cols, x + cols); at++) {
      const index = y * this.cols + at;
      const look = this.styles.look(this.frame.looks[index]);
      this.frame.looks[index] = this.styles.idOf({ ...look, ...change(look) });
    }
  }
}

/** A span's look over a base. */
export function lookOf(style: SpanStyle | undefined, base: Partial<Look> = {}): Partial<Look> {
  if (!style) return base;
  const { fg, bg, ...rest } = style;
  return {
    ...base,
    ...rest,
    ...(fg === undefined || fg === DEFAULT_COLOR ? {} : { fg }),
    ...(bg === undefined || bg === DEFAULT_COLOR ? {} : { bg }),
  };
}

/** Columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const cluster of clusters(text)) width += cluster.width;
  return width;
}

/** A line as rows of at most `cols` cells, broken at blanks, and within a word only where a row cannot hold it. */
export function wrapLine(line: StyledLine, cols: number): StyledLine[] {
  if (widthOfLine(line) <= cols) return [line];
  const rows: Span[][] = [[]];
  let used = 0;
  const add = (text: string, width: number, style: Span["style"]) => {
    if (used + width > cols && used > 0) {
      rows.push([]);
      used = 0;
      if (text.trim() === "") return;
    }
    rows.at(-1)!.push({ text, style });
    used += width;
  };
  for (const { text, style } of line)
    for (const word of text.match(/\s+|\S+/g) ?? []) {
      const width = widthOf(word);
      if (width <= cols) add(word, width, style);
      else for (const cluster of clusters(word)) add(cluster.text, cluster.width, style);
    }
  return rows;
}

export function widthOfLine(line: StyledLine): number {
  return line.reduce((sum, span) => sum + widthOf(span.text), 0);
}
