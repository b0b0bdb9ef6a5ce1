import type { SessionView, StyledLine, TabView } from "../client/index.ts";
import type { TabId } from "../model/index.ts";
import { type Drawing, widthOfLine } from "./drawing.ts";
import type { Look } from "./style-table.ts";
import type { Theme } from "./theme.ts";

/** What is at a column of the bar. */
export interface BarSpan {
  readonly from: number;
  readonly to: number;
  readonly target: { readonly kind: "tab"; readonly tab: TabId } | { readonly kind: "new-tab" };
}

export interface BarOptions {
  /** Status texts beside the tabs. */
  readonly status: boolean;
  /** The tabs themselves. */
  readonly tabs: boolean;
  readonly newTabButton: boolean;
  readonly theme: Theme;
}

const WORKSPACE: Partial<Look> = { fg: 15, bg: 4, bold: true };
const HINT: Partial<Look> = { fg: 0, bg: 3, bold: true };
const LOST: Partial<Look> = { fg: 15, bg: 1, bold: true };

function tabLook(tab: TabView, theme: Theme): Partial<Look> {
  if (tab.active) return theme.activeTab;
  if (tab.bell) return { ...theme.tab, fg: 1, bold: true };
  return tab.unseen ? { ...theme.tab, fg: 3 } : theme.tab;
}

/** Draws workspace, tabs and status on one row. @returns what the mouse finds there */
export function drawBar(drawing: Drawing, view: SessionView, y: number, options: BarOptions): BarSpan[] {
  const { cols } = drawing;
  const { theme } = options;
  drawing.fill(0, y, cols, 1, theme.bar);
  let right = cols;
  let left = 0;
  if (options.status) {
    const wide = cols >= 30;
    const texts: [Parameters<typeof widthOfLine>[0], Partial<Look>][] = [];
    if (view.status.keys !== "") texts.push([[{ text: ` ${view.status.keys} ` }], HINT]);
    const lost = connectionNote(view);
    if (lost) texts.push([[{ text: ` ${lost} ` }], LOST]);
    if (wide) texts.push([view.status.right, { ...theme.bar, dim: true }]);
    // From the right; hints come before the status if there is not room for both.
    for (const [line, look] of texts.reverse()) {
      const width = widthOfLine(line);
      if (right - width < Math.floor(cols / 3)) continue;
      right -= width;
      drawing.line(right, y, line, look);
    }
    if (wide && widthOfLine(view.status.left) <= cols / 4)
      left = drawing.line(0, y, view.status.left, WORKSPACE, right);
  }
  const newTab = options.newTabButton ? view.newTab.text : [];
  return drawTabs(drawing, options.tabs ? view.tabs : [], y, { left, right, newTab, theme });
}

function connectionNote({ connection }: SessionView): string | undefined {
  if (connection.state === "attached") return undefined;
  if (connection.state === "connecting") return "connecting…";
  const next = connection.nextTry;
  return next === undefined ? "reconnecting…" : `connection lost, next try in ${Math.ceil(next / 1000)} s`;
}

function drawTabs(
  drawing: Drawing,
  tabs: readonly TabView[],
  y: number,
  room: { left: number; right: number; newTab: StyledLine; theme: Theme },
): BarSpan[] {
  const button = widthOfLine(room.newTab);
  const widths = tabs.map((tab) => widthOfLine(tab.title) + (tab.zoomed ? 2 : 0));
  const space = room.right - room.left - button;
  const active = Math.max(
    0,
    tabs.findIndex((tab) => tab.active),
  );
  const first = firstShown(widths, active, space);
  const spans: BarSpan[] = [];
  let x = room.left;
  if (first > 0) x = drawing.text(x, y, "‹", room.theme.bar);
  for (let index = first; index < tabs.length; index++) {
    const tab = tabs[index];
    const end = room.right - button;
    if (x >= end) {
      drawing.text(end - 1, y, "›", room.theme.bar);
      break;
    }
    const look = tabLook(tab, room.theme);
    const from = x;
    x = drawing.line(x, y, tab.title, look, end);
    if (tab.zoomed) x = drawing.text(x, y, "Z ", look, end);
    if (tab.lost) drawing.restyle(from, y, x - from, () => ({ strike: true }));
    spans.push({ from, to: x, target: { kind: "tab", tab: tab.id } });
  }
  if (button > 0 && x + button <= room.right) {
    const from = x;
    x = drawing.line(x, y, room.newTab, room.theme.newTab, room.right);
    spans.push({ from, to: x, target: { kind: "new-tab" } });
  }
  return spans;
}

/** The first tab to draw so that the active one is seen whole. */
function firstShown(widths: readonly number[], active: number, space: number): number {
  let first = 0;
  const needed = () => widths.slice(first, active + 1).reduce((sum, width) => sum + width, first > 0 ? 1 : 0);
  while (first < active && needed() > space) first++;
  return first;
}
