import type { PaneId } from "../model/index.ts";
import type { PaneState, TabState } from "../protocol/index.ts";
import type { MuxView } from "./mux-mirror.ts";
import { printable } from "./styled-text.ts";

/** Titles by the states that they are of, which are never changed in place: each echo of a key asks for one. */
const titles = new WeakMap<PaneState, string>();

/** Title of a pane, or a word for one that has none. */
export function paneTitle(mux: MuxView, pane: PaneId | undefined): string {
  const state = pane === undefined ? undefined : mux.panes.get(pane);
  if (!state) return "domux";
  let title = titles.get(state);
  if (title === undefined)
    titles.set(state, (title = printable(state.title || state.process?.name || "domux")));
  return title;
}

/** A tab's explicit title, or that of its active pane. */
export function tabText(mux: MuxView, tab: TabState, active: PaneId): string {
  return tab.title === "" ? paneTitle(mux, active) : printable(tab.title);
}

export interface TabTitleOptions {
  /** Number before the title; undefined: none. */
  readonly number: number | undefined;
  /** In cells; longer titles are cut. */
  readonly maxWidth: number;
  readonly prefix: string;
}

/** Default text of a tab, as WezTerm's plain tab bar shows it: at least 5 cells, blanks around. */
export function defaultTabTitle(
  mux: MuxView,
  tab: TabState,
  active: PaneId,
  options: TabTitleOptions,
): string {
  const number = options.number === undefined ? "" : `${options.number}: `;
  const progress = progressGlyph(mux, active);
  const text = `${number}${progress}${options.prefix}${tabText(mux, tab, active)}`;
  return ` ${cut(text, Math.max(3, options.maxWidth - 2))} `.padEnd(5);
}

/** Default title of the window: `[Z] ` while zoomed, `[i/n] ` among several tabs, the active pane's title. */
export function defaultWindowTitle(
  mux: MuxView,
  place: {
    tab: TabState | undefined;
    pane: PaneId | undefined;
    index: number;
    count: number;
    prefix: string;
  },
): string {
  const zoom = place.tab && place.tab.zoomed !== null ? "[Z] " : "";
  const number = place.count > 1 ? `[${place.index + 1}/${place.count}] ` : "";
  return `${zoom}${number}${place.prefix}${paneTitle(mux, place.pane)}`;
}

function progressGlyph(mux: MuxView, pane: PaneId): string {
  const progress = mux.panes.get(pane)?.progress;
  if (!progress || progress.state === "none") return "";
  if (progress.state === "indeterminate") return "… ";
  const mark = progress.state === "error" ? "✗" : progress.state === "paused" ? "‖" : "";
  return "percent" in progress ? `${mark}${Math.round(progress.percent)}% ` : "";
}

/** Cuts text to so many code points, with an ellipsis. */
export function cut(text: string, most: number): string {
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, Math.max(0, most - 1)).join("")}…`;
}
