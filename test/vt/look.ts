import { CellRow, type Style, type Terminal, WIDE_TAIL } from "../../src/vt/index.ts";
import type { Reference } from "./reference.ts";

/**
 * How rows look, in words two engines can be compared by: the text, then runs of style as `column:style`. A blank's
 * style counts only as far as one sees it (background, lines, inverse).
 */
export interface Look {
  readonly history: string[];
  readonly screen: string[];
  readonly cursor: string;
}

/** What to leave out: which rows go on, and where links lead. */
export interface LookOptions {
  readonly wrap?: boolean;
  readonly targets?: boolean;
}

interface Cell {
  readonly text: string;
  readonly style: string;
}

function rowLook(cells: Iterable<Cell>, wrapped: boolean): string {
  let text = "";
  const runs: string[] = [];
  let last = "";
  let column = 0;
  for (const cell of cells) {
    text += cell.text;
    // The second half of a wide character is drawn with the first.
    const style = cell.text === "" ? last : cell.style;
    if (style !== last) runs.push(`${column}:${style}`);
    last = style;
    column++;
  }
  return `${text.trimEnd()}${wrapped ? "\\" : ""}${runs.length ? ` {${runs.join(" ")}}` : ""}`;
}

const color = (value: number) =>
  value === -1
    ? ""
    : value >= 0x1000000
      ? `#${(value & 0xffffff).toString(16).padStart(6, "0")}`
      : String(value);

/** Bold, dim, italic, blink, inverse, conceal, strike, overline, in this order. */
function styleText(
  flags: readonly boolean[],
  paint: { fg: string; bg: string; underline: number; underlineColor: string; link: string },
  blank: boolean,
): string {
  const letters = [..."bdikvcso"]
    .filter((_, i) => flags[i] && (!blank || "vso".includes("bdikvcso"[i])))
    .join("");
  const lines = paint.underline > 0 || flags[6] || flags[7];
  const parts = [letters];
  if (paint.fg && (!blank || flags[4] || lines)) parts.push(`f${paint.fg}`);
  if (paint.bg) parts.push(`g${paint.bg}`);
  if (paint.underline) parts.push(`u${paint.underline}${paint.underlineColor && `/${paint.underlineColor}`}`);
  if (paint.link) parts.push(`l${paint.link}`);
  return parts.filter((part) => part !== "").join(",");
}

function ourStyle(style: Style, blank: boolean, link: string): string {
  const { bold, dim, italic, blink, inverse, conceal, strike, overline } = style;
  const flags = [bold, dim, italic, blink !== 0, inverse, conceal, strike, overline];
  const paint = {
    fg: color(style.fg),
    bg: color(style.bg),
    underline: style.underline,
    underlineColor: style.underline ? color(style.underlineColor) : "",
    link,
  };
  return styleText(flags, paint, blank);
}

/** One row of ours. */
export function engineRow(engine: Terminal, row: number, options: LookOptions = {}): string {
  const cells = new CellRow();
  engine.readRow(row, cells);
  const list: Cell[] = [];
  for (let x = 0; x < cells.cols; x++) {
    const char = cells.chars[x];
    const text = char === WIDE_TAIL ? "" : cells.textAt(x);
    const style = engine.style(cells.styles[x]);
    const uri = style.link ? (engine.link(style.link)?.uri ?? "") : "";
    const link = uri && options.targets === false ? "ink" : uri;
    list.push({ text, style: ourStyle(style, char === 0 || char === 0x20, link) });
  }
  const size = cells.lineSize ? `size${cells.lineSize} ` : "";
  return size + rowLook(list, options.wrap !== false && engine.isWrapped(row));
}

/** How our engine looks. Style is taken by value. */
export function engineLook(engine: Terminal, options: LookOptions = {}): Look {
  const history: string[] = [];
  for (let row = engine.oldest; row < engine.top; row++) history.push(engineRow(engine, row, options));
  const screen: string[] = [];
  for (let y = 0; y < engine.rows; y++) screen.push(engineRow(engine, engine.top + y, options));
  const { x, y, visible, pendingWrap } = engine.cursor;
  return { history, screen, cursor: `${x},${y}${pendingWrap ? " wrap" : ""}${visible ? "" : " hidden"}` };
}

/** CellData of xterm.js, as far as it is not in its published API. */
interface ExtraCell {
  getUnderlineStyle?(): number;
  getUnderlineColor?(): number;
  isUnderlineColorDefault?(): boolean;
  isUnderlineColorRGB?(): boolean;
  extended?: { urlId: number; _ext: number };
}

interface ReferenceCore {
  _core: {
    coreService: { isCursorHidden: boolean };
  };
}

/**
 * How xterm.js looks, without which rows go on (it forgets that where the cursor enters a row anew) and where links
 * lead (it forgets that when the row they began on goes).
 */
export function referenceLook(reference: Reference): Look {
  const { term } = reference;
  const core = (term as unknown as ReferenceCore)._core;
  const buffer = term.buffer.active;
  const row = (index: number): string => {
    const line = buffer.getLine(index);
    if (!line) return "";
    const cells: Cell[] = [];
    for (let x = 0; x < term.cols; x++) {
      const cell = line.getCell(x);
      if (!cell) break;
      const extra = cell as unknown as ExtraCell;
      const chars = cell.getChars();
      const blank = chars === "" || chars === " ";
      const paint = (palette: boolean, rgb: boolean, value: number) =>
        palette ? String(value) : rgb ? color(0x1000000 | value) : "";
      const flags = [
        cell.isBold(),
        cell.isDim(),
        cell.isItalic(),
        cell.isBlink(),
        cell.isInverse(),
        cell.isInvisible(),
        cell.isStrikethrough(),
        cell.isOverline(),
      ].map((flag) => flag !== 0 && chars !== "");
      // A link's cell says it is dashed whatever its underline is; the bits below say what was set.
      const bits = ((extra.extended?._ext ?? 0) >> 26) & 7;
      const underline =
        !cell.isUnderline() || chars === ""
          ? 0
          : extra.extended?.urlId
            ? bits
            : (extra.getUnderlineStyle?.() ?? 1);
      const ownColor = underline && !extra.isUnderlineColorDefault?.();
      // An empty cell shows its background only.
      const id = chars === "" ? 0 : (extra.extended?.urlId ?? 0);
      cells.push({
        text: cell.getWidth() === 0 ? "" : chars === "" ? " " : chars,
        style: styleText(
          flags,
          {
            fg: paint(cell.isFgPalette(), cell.isFgRGB(), cell.getFgColor()),
            bg: paint(cell.isBgPalette(), cell.isBgRGB(), cell.getBgColor()),
            underline,
            underlineColor: ownColor
              ? paint(
                  !extra.isUnderlineColorRGB?.(),
                  !!extra.isUnderlineColorRGB?.(),
                  extra.getUnderlineColor?.() ?? 0,
                )
              : "",
            link: id ? "ink" : "",
          },
          blank,
        ),
      });
    }
    return rowLook(cells, false);
  };
  const history: string[] = [];
  for (let index = 0; index < buffer.baseY; index++) history.push(row(index));
  const screen: string[] = [];
  for (let y = 0; y < term.rows; y++) screen.push(row(buffer.baseY + y));
  const wrap = buffer.cursorX >= term.cols;
  const x = Math.min(buffer.cursorX, term.cols - 1);
  const hidden = core.coreService.isCursorHidden ? " hidden" : "";
  return { history, screen, cursor: `${x},${buffer.cursorY}${wrap ? " wrap" : ""}${hidden}` };
}
