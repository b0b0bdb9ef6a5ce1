import { WIDE_TAIL } from "../vt/index.ts";
import { type CellPoint, logicalRows, type RowAccess } from "./selection.ts";
import type { HyperlinkRule } from "./settings.ts";

/** A link under the pointer: where it leads and which cells belong to it. */
export interface FoundLink {
  readonly uri: string;
  /** Cells by row; `to` is exclusive. */
  readonly spans: readonly { readonly row: number; readonly from: number; readonly to: number }[];
}

/** The text of a logical line and, for each of its UTF-16 units, the cell it is in. */
export interface LineText {
  readonly text: string;
  readonly cells: readonly CellPoint[];
}

/** Most rows of one logical line that are looked at around a row. */
const MOST_ROWS = 50;

/** The logical line that a row belongs to, as text. */
export function lineText(row: number, rows: RowAccess): LineText {
  const { first, last } = logicalRows(row, rows);
  let text = "";
  const cells: CellPoint[] = [];
  for (let at = Math.max(first, row - MOST_ROWS); at <= Math.min(last, row + MOST_ROWS); at++) {
    const view = rows.rowAt(at);
    if (!view) continue;
    for (let col = 0; col < view.cells.cols; col++) {
      if (view.cells.chars[col] === WIDE_TAIL) continue;
      const part = view.cells.textAt(col);
      text += part;
      for (let unit = 0; unit < part.length; unit++) cells.push({ row: at, col });
    }
  }
  return { text, cells };
}

/** Spans of the cells of text units `from` to `to` (exclusive). */
export function spansOf(line: LineText, from: number, to: number, rows: RowAccess): FoundLink["spans"] {
  const spans: { row: number; from: number; to: number }[] = [];
  for (const cell of line.cells.slice(from, to)) {
    const last = spans.at(-1);
    const tail = rows.rowAt(cell.row)?.cells.chars[cell.col + 1] === WIDE_TAIL ? 2 : 1;
    if (last?.row === cell.row && last.to >= cell.col) last.to = Math.max(last.to, cell.col + tail);
    else spans.push({ row: cell.row, from: cell.col, to: cell.col + tail });
  }
  return spans;
}

/** Rules with compiled expressions; those that do not compile are left out. */
export class LinkRules {
  private readonly rules: readonly (HyperlinkRule & { readonly expression: RegExp })[];

  constructor(rules: readonly HyperlinkRule[]) {
    this.rules = rules.flatMap((rule) => {
      try {
        return [{ ...rule, expression: new RegExp(rule.regex, "dgu") }];
      } catch {
        return [];
      }
    });
  }

  /** The link at a cell: one that the program made (OSC 8) or one that a rule finds in the text. */
  at(point: CellPoint, rows: RowAccess): FoundLink | undefined {
    return explicitLink(point, rows) ?? this.implicit(point, rows);
  }

  private implicit(point: CellPoint, rows: RowAccess): FoundLink | undefined {
    const line = lineText(point.row, rows);
    for (const { expression, format, highlight } of this.rules) {
      for (const match of line.text.matchAll(expression)) {
        const [from, to] = match.indices?.[highlight] ?? match.indices![0]!;
        const spans = spansOf(line, from, to, rows);
        if (!spans.some((span) => span.row === point.row && span.from <= point.col && point.col < span.to))
          continue;
        const uri = format.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? "");
        return { uri, spans };
      }
    }
    return undefined;
  }
}

function explicitLink({ row, col }: CellPoint, rows: RowAccess): FoundLink | undefined {
  const linkAt = (view: ReturnType<RowAccess["rowAt"]>, x: number) =>
    view && x >= 0 && x < view.cells.cols
      ? view.styles.link(view.styles.style(view.cells.styles[x]).link)
      : undefined;
  const here = linkAt(rows.rowAt(row), col);
  if (!here) return undefined;
  const spans: { row: number; from: number; to: number }[] = [];
  // Cells of one link have the same id and address, wherever they are; the rows around are looked through.
  const first = Math.max(rows.oldest, row - MOST_ROWS);
  for (let at = first; at <= Math.min(rows.bottom, row + MOST_ROWS); at++) {
    if (here.id === "" && at !== row) continue;
    const view = rows.rowAt(at);
    for (let x = 0; view && x < view.cells.cols; x++) {
      const link = linkAt(view, x);
      if (!link || link.uri !== here.uri || link.id !== here.id) continue;
      const last = spans.at(-1);
      if (last?.row === at && last.to === x) last.to = x + 1;
      else spans.push({ row: at, from: x, to: x + 1 });
    }
  }
  return { uri: here.uri, spans };
}
