import type { PaneView } from "../../client/index.ts";
import { CellRow, DEFAULT_COLOR } from "../../vt/index.ts";
import { hexOf } from "../look/color.ts";
import type { PageOptions } from "../look/page-options.ts";
import type { Scheme } from "../look/scheme.ts";
import type { CellSize } from "./metrics.ts";

export interface CursorSurroundings {
  readonly cell: CellSize;
  readonly scheme: Scheme;
  readonly options: PageOptions;
  /** The pane has the focus of a window that has the focus. */
  readonly focused: boolean;
  /** The program reads without echo. */
  readonly secret: boolean;
}

const STYLES = [
  "",
  "BlinkingBlock",
  "SteadyBlock",
  "BlinkingUnderline",
  "SteadyUnderline",
  "BlinkingBar",
  "SteadyBar",
];

/** The cursor of one pane: an element over its cells, so that moving and blinking repaint nothing else. */
export class CursorMark {
  readonly element = document.createElement("div");
  private readonly row = new CellRow();
  private last = "";

  constructor() {
    this.element.className = "cursor";
    this.element.setAttribute("aria-hidden", "true");
  }

  update(pane: PaneView, { cell, scheme, options, focused, secret }: CursorSurroundings): void {
    const { element } = this;
    const { cursor } = pane;
    if (!cursor) {
      this.set("hidden", () => {
        element.hidden = true;
      });
      return;
    }
    const style = STYLES[cursor.style] || options.default_cursor_style;
    const shape = !focused
      ? "outline"
      : secret
        ? "lock"
        : style.replace(/^(Steady|Blinking)/, "").toLowerCase();
    const blinks = focused && style.startsWith("Blinking") && options.cursor_blink_rate > 0;
    const under = this.textUnder(pane, cursor.row, cursor.col);
    const wide = under.width * cell.width;
    const palette = pane.screen.terminal?.palette;
    const swapped = options.force_reverse_video_cursor
      ? this.colorsAt(pane, cursor.row, cursor.col, scheme)
      : undefined;
    const color = hexOf(swapped?.text ?? palette?.cursor ?? scheme.cursor);
    const textColor = hexOf(swapped?.back ?? scheme.cursorText);
    const x = cursor.col * cell.width;
    const y = (cursor.row - pane.top) * cell.height;
    const key = [x, y, wide, cell.height, shape, blinks, color, under.text, textColor].join();
    this.set(key, () => {
      element.hidden = false;
      element.className = `cursor ${shape}${blinks ? " blinks" : ""}`;
      element.textContent = shape === "block" ? under.text : shape === "lock" ? "🔒" : "";
      element.style.transform = `translate(${x}px, ${y}px)`;
      element.style.width = `${wide}px`;
      element.style.height = `${cell.height}px`;
      element.style.lineHeight = `${cell.height}px`;
      element.style.setProperty("--cursor", color);
      element.style.setProperty("--cursor-text", textColor);
      element.style.setProperty("--cursor-edge", hexOf(scheme.cursorBorder));
      // It is seen at once after each move: the animation begins anew.
      for (const animation of element.getAnimations()) animation.currentTime = 0;
    });
  }

  private set(key: string, apply: () => void): void {
    if (key === this.last) return;
    this.last = key;
    apply();
  }

  /** Colours of a cell, 0xRRGGBB. */
  private colorsAt({ screen }: PaneView, row: number, col: number, scheme: Scheme) {
    const source = screen.read(row, this.row);
    const style = source && col < this.row.cols ? source.style(this.row.styles[col]) : undefined;
    const palette = screen.terminal?.palette;
    const rgb = (color: number | undefined, own: number) => {
      if (color === undefined || color === DEFAULT_COLOR) return own;
      return color < 256 ? (palette?.colors.get(color) ?? scheme.indexed[color]) : color & 0xffffff;
    };
    const text = rgb(style?.fg, palette?.foreground ?? scheme.foreground);
    const back = rgb(style?.bg, palette?.background ?? scheme.background);
    return style?.inverse ? { text: back, back: text } : { text, back };
  }

  private textUnder(
    { screen, prediction }: PaneView,
    row: number,
    col: number,
  ): { text: string; width: number } {
    const guess = prediction.cells.find((one) => one.row === row && one.col === col);
    if (guess) return { text: guess.cell.text, width: guess.cell.width };
    if (!screen.read(row, this.row) || col >= this.row.cols) return { text: "", width: 1 };
    const text = this.row.textAt(col);
    const wide = col + 1 < this.row.cols && this.row.textAt(col + 1) === "";
    return { text: text === " " ? "" : text, width: wide ? 2 : 1 };
  }
}
