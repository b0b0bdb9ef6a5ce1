import type { PaneView, SessionView } from "../client/index.ts";
import { type Drawing, widthOf } from "./drawing.ts";
import type { Theme } from "./theme.ts";

/** Where the tab's first cell is on the outer screen, and what of the screen belongs to the tab. */
export interface TabPlace {
  readonly left: number;
  readonly top: number;
  readonly clip: {
    readonly left: number;
    readonly top: number;
    readonly cols: number;
    readonly rows: number;
  };
}

/** Box-drawing characters by which neighbours continue the line: 1 up, 2 right, 4 down, 8 left. */
const LINES = " ╵╶└╷│┌├╴┘─┴┐┤┬┼";

const VERTICAL = 1 | 4;
const HORIZONTAL = 2 | 8;

/** Draws the dividers of a tab; cells beside the focused pane are marked. Titles of panes stand in the line above. */
export function drawBorders(
  drawing: Drawing,
  view: SessionView,
  place: TabPlace,
  options: { readonly titles: boolean; readonly theme: Theme },
): void {
  /** Cells of dividers, with the way their own line goes. */
  const cells = new Map<number, number>();
  const key = (x: number, y: number) => y * 65536 + x;
  for (const divider of view.dividers)
    for (let y = divider.top; y < divider.top + divider.rows; y++)
      for (let x = divider.left; x < divider.left + divider.cols; x++)
        cells.set(key(x, y), divider.direction === "horizontal" ? VERTICAL : HORIZONTAL);
  const active = view.panes.find((pane) => pane.active);
  const [marked, idle] = [drawing.look(options.theme.activeSplit), drawing.look(options.theme.split)];
  for (const [cell, own] of cells) {
    const [x, y] = [cell % 65536, Math.floor(cell / 65536)];
    const [outerX, outerY] = [place.left + x, place.top + y];
    if (!isInside(place, outerX, outerY)) continue;
    // A line goes on to the edge of the tab, and to every other line that it meets.
    const joins =
      (own & VERTICAL) !== 0
        ? (cells.has(key(x + 1, y)) ? 2 : 0) | (x > 0 && cells.has(key(x - 1, y)) ? 8 : 0)
        : (y > 0 && cells.has(key(x, y - 1)) ? 1 : 0) | (cells.has(key(x, y + 1)) ? 4 : 0);
    const shape = own | joins;
    const look = active && touches(active, x, y) ? marked : idle;
    drawing.frame.set(outerX, outerY, LINES.charCodeAt(shape), look);
  }
  if (options.titles)
    for (const pane of view.panes)
      drawTitle(drawing, pane, place, { theme: options.theme, isDivider: (x, y) => cells.has(key(x, y)) });
}

/** True if a divider cell lies along a pane's edge or corner. */
function touches({ rect }: PaneView, x: number, y: number): boolean {
  return x >= rect.left - 1 && x <= rect.left + rect.cols && y >= rect.top - 1 && y <= rect.top + rect.rows;
}

function drawTitle(
  drawing: Drawing,
  pane: PaneView,
  place: TabPlace,
  { theme, isDivider }: { theme: Theme; isDivider: (x: number, y: number) => boolean },
): void {
  const { left, top, cols } = pane.rect;
  if (top === 0 || cols < 6 || !isDivider(left, top - 1)) return;
  const y = place.top + top - 1;
  const from = place.left + left + 1;
  const right = Math.min(place.left + left + cols - 1, place.clip.left + place.clip.cols);
  if (from < place.clip.left || y < place.clip.top || y >= place.clip.top + place.clip.rows) return;
  const text = ` ${pane.title} `;
  const style = pane.active ? { ...theme.activeSplit, bold: true } : theme.split;
  const width = Math.min(widthOf(text), right - from);
  if (width >= 4) drawing.text(from, y, text, style, from + width);
}

function isInside({ clip }: TabPlace, x: number, y: number): boolean {
  return x >= clip.left && x < clip.left + clip.cols && y >= clip.top && y < clip.top + clip.rows;
}
