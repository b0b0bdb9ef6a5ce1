import type { DialogView, FieldView, ListView, OverlayView, TextView } from "../client/index.ts";
import type { Rect } from "../model/index.ts";
import { type Drawing, widthOf, widthOfLine, wrapLine } from "./drawing.ts";
import type { Look } from "./style-table.ts";
import type { Theme } from "./theme.ts";

/** What the mouse finds in an overlay. */
export interface OverlayHits {
  readonly area: Rect;
  /** Rows or buttons by their index in the view. */
  readonly targets: readonly (Rect & { readonly index: number })[];
}

export interface DrawnOverlay {
  readonly hits: OverlayHits;
  /** Where the text cursor is, if there is a field. */
  readonly cursor: { readonly x: number; readonly y: number } | undefined;
}

const BOX: Partial<Look> = { fg: 7, bg: 0 };
const EDGE: Partial<Look> = { fg: 6, bg: 0 };
const TITLE: Partial<Look> = { fg: 6, bg: 0, bold: true };
const CHOSEN: Partial<Look> = { fg: 0, bg: 6 };
const HINT: Partial<Look> = { fg: 3, bg: 0, bold: true };
const HELP: Partial<Look> = { fg: 8, bg: 0 };
const FIELD: Partial<Look> = { fg: 15, bg: 0 };

/** Draws the modal over the tab area. */
export function drawOverlay(
  drawing: Drawing,
  view: OverlayView,
  area: Rect,
  menus: Theme["menus"],
): DrawnOverlay {
  switch (view.kind) {
    case "list":
      return drawList(drawing, view, area, menus[view.name] ?? {});
    case "dialog":
      return drawDialog(drawing, view, area);
    case "text":
      return drawText(drawing, view, area);
    case "pane-labels": {
      const text = ` ${view.help}${view.typed === "" ? "" : `  ${view.typed}`} `;
      const y = area.top + area.rows - 1;
      drawing.text(area.left, y, text, CHOSEN, area.left + area.cols);
      return { hits: { area: { ...area, top: y, rows: 1 }, targets: [] }, cursor: undefined };
    }
  }
}

/** A box in the middle. @returns what is inside its edges */
function box(
  drawing: Drawing,
  area: Rect,
  size: { cols: number; rows: number },
  title: string,
  own: Partial<Look> = {},
): { outer: Rect; inner: Rect } {
  const cols = Math.min(size.cols + 4, area.cols);
  const rows = Math.min(size.rows + 2, area.rows);
  const left = area.left + Math.floor((area.cols - cols) / 2);
  const top = area.top + Math.floor((area.rows - rows) / 2);
  const outer = { left, top, cols, rows };
  drawing.fill(left, top, cols, rows, { ...BOX, ...own });
  const edge = { ...EDGE, bg: own.bg ?? EDGE.bg };
  if (cols < 6 || rows < 3) return { outer, inner: outer };
  const line = "─".repeat(cols - 2);
  drawing.text(left, top, `┌${line}┐`, edge);
  drawing.text(left, top + rows - 1, `└${line}┘`, edge);
  for (let y = top + 1; y < top + rows - 1; y++) {
    drawing.text(left, y, "│", edge);
    drawing.text(left + cols - 1, y, "│", edge);
  }
  if (title !== "") drawing.text(left + 2, top, ` ${title} `, { ...TITLE, bg: edge.bg }, left + cols - 2);
  return { outer, inner: { left: left + 2, top: top + 1, cols: cols - 4, rows: rows - 2 } };
}

/** @returns where the cursor is */
function drawField(
  drawing: Drawing,
  field: FieldView,
  x: number,
  y: number,
  right: number,
  own: Partial<Look> = {},
): { x: number; y: number } {
  const points = [...field.text];
  const text = field.masked ? "•".repeat(points.length) : field.text;
  const before = field.masked ? "•".repeat(field.cursor) : points.slice(0, field.cursor).join("");
  const look = { ...FIELD, ...own };
  drawing.fill(x, y, right - x, 1, look);
  const from = drawing.text(x, y, field.prompt, { ...TITLE, bg: look.bg }, right);
  // A long text is shown from where the cursor can be seen.
  const room = Math.max(1, right - from - 1);
  let cut = 0;
  let width = widthOf(before);
  const shown = [...text];
  while (width > room && cut < shown.length) width -= widthOf(shown[cut++]);
  drawing.text(from, y, shown.slice(cut).join(""), look, right);
  return { x: Math.min(from + width, right - 1), y };
}

/** The first of `count` rows to show in `height` so that `selected` is seen. */
function firstVisible(count: number, selected: number, height: number): number {
  if (count <= height) return 0;
  const middle = Math.max(0, selected) - Math.floor(height / 2);
  return Math.min(Math.max(0, middle), count - height);
}

function drawList(drawing: Drawing, view: ListView, area: Rect, own: Partial<Look>): DrawnOverlay {
  const plain = { ...BOX, ...own };
  const on = { bg: plain.bg };
  const labels = view.rows.map((row) => widthOfLine(row.label));
  const details = view.rows.map((row) => widthOf(row.detail ?? ""));
  const hints = Math.max(0, ...view.rows.map((row) => widthOf(row.hint ?? ""))) + 1;
  const widest = Math.max(
    widthOf(view.help),
    widthOf(view.title) + 4,
    ...labels.map((label, index) => hints + label + (details[index] > 0 ? details[index] + 2 : 0)),
    40,
  );
  const fixed = 1 + (view.field ? 1 : 0);
  const wanted = {
    cols: Math.min(widest, Math.max(20, area.cols - 6)),
    rows: Math.min(view.rows.length, view.most ?? Number.POSITIVE_INFINITY) + fixed,
  };
  const { outer, inner } = box(drawing, area, wanted, view.title, own);
  const right = inner.left + inner.cols;
  let y = inner.top;
  const cursor = view.field ? drawField(drawing, view.field, inner.left, y++, right, own) : undefined;
  const height = Math.max(0, inner.top + inner.rows - 1 - y);
  const first = firstVisible(view.rows.length, view.selected, height);
  const targets: (Rect & { index: number })[] = [];
  for (let index = first; index < Math.min(view.rows.length, first + height); index++, y++) {
    const row = view.rows[index];
    const look = index === view.selected ? CHOSEN : row.heading ? { ...TITLE, ...on } : plain;
    drawing.fill(inner.left, y, inner.cols, 1, look);
    if (row.hint !== undefined)
      drawing.text(inner.left, y, row.hint, index === view.selected ? CHOSEN : { ...HINT, ...on }, right);
    const detail = row.detail ?? "";
    const end = detail === "" ? right : Math.max(inner.left + hints, right - details[index] - 1);
    drawing.line(inner.left + hints, y, row.label, look, end);
    if (detail !== "")
      drawing.text(right - details[index], y, detail, { ...look, dim: index !== view.selected }, right);
    targets.push({ left: inner.left, top: y, cols: inner.cols, rows: 1, index });
  }
  if (inner.rows > fixed)
    drawing.text(inner.left, inner.top + inner.rows - 1, view.help, { ...HELP, ...on }, right);
  return { hits: { area: outer, targets }, cursor };
}

function drawDialog(drawing: Drawing, view: DialogView, area: Rect): DrawnOverlay {
  const room = Math.max(10, Math.floor(area.cols * 0.8) - 4);
  const lines = view.lines.flatMap((line) => wrapLine(line, room));
  const buttonWidth = view.buttons.reduce((sum, button) => sum + widthOf(button.label) + 4, 0);
  const field = view.field ? widthOf(view.field.prompt) + Math.max(24, widthOf(view.field.text) + 1) : 0;
  const widest = Math.max(
    ...lines.map(widthOfLine),
    buttonWidth,
    field,
    widthOf(view.help),
    widthOf(view.title) + 4,
  );
  const rows =
    lines.length + (view.field ? 1 : 0) + (view.buttons.length > 0 ? 2 : 0) + (view.help === "" ? 0 : 1);
  const { outer, inner } = box(drawing, area, { cols: Math.min(widest, room), rows }, view.title);
  const right = inner.left + inner.cols;
  let y = inner.top;
  // What does not fit is cut at the top: the question is at the end.
  const space = Math.max(0, inner.rows - (rows - lines.length));
  for (const line of lines.slice(-space)) drawing.line(inner.left, y++, line, BOX, right);
  const cursor = view.field ? drawField(drawing, view.field, inner.left, y++, right) : undefined;
  const targets: (Rect & { index: number })[] = [];
  if (view.buttons.length > 0) {
    y++;
    let x = inner.left + Math.max(0, Math.floor((inner.cols - buttonWidth) / 2));
    view.buttons.forEach((button, index) => {
      const text = ` ${button.label} `;
      const look = button.active ? CHOSEN : { ...BOX, bold: true, underline: 1 as const };
      drawing.text(x + 1, y, text, look, right);
      targets.push({ left: x + 1, top: y, cols: widthOf(text), rows: 1, index });
      x += widthOf(text) + 2;
    });
    y++;
  }
  if (view.help !== "") drawing.text(inner.left, inner.top + inner.rows - 1, view.help, HELP, right);
  return { hits: { area: outer, targets }, cursor };
}

function drawText(drawing: Drawing, view: TextView, area: Rect): DrawnOverlay {
  const wanted = { cols: Math.max(40, area.cols - 8), rows: Math.max(5, area.rows - 4) };
  const { outer, inner } = box(drawing, area, wanted, view.title);
  const right = inner.left + inner.cols;
  const height = Math.max(0, inner.rows - 1 - (view.field ? 1 : 0));
  const first = Math.min(view.first, Math.max(0, view.lines.length - height));
  view.lines
    .slice(first, first + height)
    .forEach((line, index) => void drawing.line(inner.left, inner.top + index, line, BOX, right));
  const cursor = view.field
    ? drawField(drawing, view.field, inner.left, inner.top + height, right)
    : undefined;
  const place =
    view.lines.length > height
      ? `  ${first + 1}-${Math.min(first + height, view.lines.length)}/${view.lines.length}`
      : "";
  drawing.text(inner.left, inner.top + inner.rows - 1, `${view.help}${place}`, HELP, right);
  return { hits: { area: outer, targets: [] }, cursor };
}
