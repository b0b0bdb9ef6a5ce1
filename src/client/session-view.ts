import { counted } from "../base/index.ts";
import { areas } from "../layout/index.ts";
import type { DomainId, PaneId } from "../model/index.ts";
import { type DomainState, luaProgress, type TabState } from "../protocol/index.ts";
import type { ConnectionState } from "./connection.ts";
import { type Place, panesOf, treeOf } from "./focus.ts";
import type { FoundLink } from "./hyperlinks.ts";
import { marksOf } from "./modes/copy-mode.ts";
import { type MuxView, tabsIn } from "./mux-mirror.ts";
import type { Overlay } from "./overlays/overlay.ts";
import { PaneSelect } from "./overlays/pane-select.ts";
import type { PaneSeat } from "./pane-seat.ts";
import type { ClientOptions } from "./settings.ts";
import { plain, type StyledLine } from "./styled-text.ts";
import type { PaneInformation, TabInformation, TitleTexts } from "./title-texts.ts";
import { defaultTabTitle, defaultWindowTitle, paneTitle } from "./titles.ts";
import type {
  ConnectionView,
  Mark,
  PaneView,
  SessionView,
  StatusView,
  TabView,
  ToastView,
} from "./view-model.ts";

/** What the view is made of. */
export interface ViewSources {
  readonly mux: MuxView;
  readonly place: Place;
  readonly options: ClientOptions;
  readonly events: readonly string[];
  readonly titles: TitleTexts;
  readonly activePane: (tab: TabState) => PaneId;
  readonly seat: (pane: PaneId) => PaneSeat;
  readonly overlay: Overlay | undefined;
  readonly toasts: readonly ToastView[];
  readonly connection: ConnectionView;
  readonly keys: string;
  /** Round trip to the pane with the focus, milliseconds. Nobody tells of its changes. */
  readonly lag: () => number | undefined;
  /** Milliseconds that a domain has been lost, if that is known. */
  readonly lostFor: (domain: DomainId) => number | undefined;
  readonly status: { readonly left: StyledLine | undefined; readonly right: StyledLine | undefined };
  readonly hover: { readonly pane: PaneId; readonly link: FoundLink } | undefined;
  /** The face has the focus of its desktop. */
  readonly focused: boolean;
  /** Milliseconds since the Unix epoch; undefined: nobody knows. */
  readonly wall: (() => number) | undefined;
}

export function makeView(sources: ViewSources): SessionView {
  const { mux, place, overlay } = sources;
  const tabs = place.window ? tabsIn(mux, place.window.id) : [];
  const infos = tabs.map((tab, index) => tabInformation(sources, tab, index));
  const { tab } = place;
  const found = tab && areas(treeOf(tab));
  const zoomed = tab?.zoomed ?? undefined;
  const panes =
    zoomed === undefined
      ? (found?.panes ?? [])
      : (found?.panes ?? [])
          .filter((area) => area.id === zoomed)
          .map((area) => ({ ...area, left: 0, top: 0, cols: tab!.size.cols, rows: tab!.size.rows }));
  return {
    connection: sources.connection,
    workspace: place.workspace,
    window: place.window?.id,
    tabs: tabs.map((one, index) => tabView(sources, one, index, infos)),
    newTab: sources.titles.newTab(sources.options.tab_bar_style),
    cols: tab?.size.cols ?? 0,
    rows: tab?.size.rows ?? 0,
    panes: panes.map(({ id, index, ...rect }) => paneView(sources, { id, index, rect })),
    dividers: zoomed === undefined ? (found?.dividers ?? []) : [],
    zoomed: zoomed !== undefined,
    status: statusView(sources),
    title: windowTitle(sources, tabs, infos),
    overlay: overlay?.view(),
    toasts: sources.toasts,
  };
}

/** The view with some panes as they are now, and all else as it was: the same values. */
export function renewPanes(sources: ViewSources, view: SessionView, moved: ReadonlySet<PaneId>): SessionView {
  const panes = view.panes.slice();
  for (let index = 0; index < panes.length; index++)
    if (moved.has(panes[index].id)) panes[index] = paneView(sources, panes[index]);
  // Spelled out: to copy the view costs as much as its panes.
  const { connection, workspace, window, tabs, newTab, cols, rows } = view;
  const { dividers, zoomed, status, title, overlay, toasts } = view;
  return {
    connection,
    workspace,
    window,
    tabs,
    newTab,
    cols,
    rows,
    panes,
    dividers,
    zoomed,
    status,
    title,
    overlay,
    toasts,
  };
}

/** `now`: clock time, for how long it is until the next try. */
export function connectionView(state: ConnectionState, now: number): ConnectionView {
  switch (state.state) {
    case "lost": {
      const nextTry = state.nextTry === undefined ? undefined : Math.max(0, state.nextTry - now);
      return { state: "lost", message: state.message, nextTry };
    }
    case "ended":
      return { state: "ended", message: state.reason.message };
    default:
      return { state: state.state, message: "" };
  }
}

function prefixOf(sources: ViewSources, pane: PaneId): string {
  return sources.seat(pane).mode?.titlePrefix ?? "";
}

function windowTitle(
  sources: ViewSources,
  tabs: readonly TabState[],
  infos: readonly TabInformation[],
): string {
  const { mux, place, events } = sources;
  const index = tabs.findIndex((tab) => tab.id === place.tab?.id);
  const made =
    events.includes("format-window-title") && index >= 0
      ? sources.titles.window(infos[index], infos)
      : undefined;
  const prefix = place.pane === undefined ? "" : prefixOf(sources, place.pane);
  return made ?? defaultWindowTitle(mux, { ...place, index, count: tabs.length, prefix });
}

function tabView(
  sources: ViewSources,
  tab: TabState,
  index: number,
  infos: readonly TabInformation[],
): TabView {
  const { mux, options, place, events } = sources;
  const active = tab.id === place.tab?.id;
  const pane = sources.activePane(tab);
  const ids = panesOf(tab);
  const number = index + (options.tab_and_split_indices_are_zero_based ? 0 : 1);
  const made = events.includes("format-tab-title")
    ? sources.titles.tab(infos[index], infos, options.tab_max_width)
    : undefined;
  const text = () =>
    defaultTabTitle(mux, tab, pane, {
      number: options.show_tab_index_in_tab_bar ? number : undefined,
      maxWidth: options.tab_max_width,
      prefix: prefixOf(sources, pane),
    });
  return {
    id: tab.id,
    index,
    active,
    title: made ?? plain(text()),
    unseen: !active && ids.some((id) => mux.panes.get(id)?.unseen === true),
    bell: !active && ids.some((id) => sources.seat(id).bell),
    zoomed: tab.zoomed !== null,
    lost: ids.every((id) => mux.panes.get(id)?.lost === true),
  };
}

function tabInformation(sources: ViewSources, tab: TabState, index: number): TabInformation {
  const { mux, place } = sources;
  const active = sources.activePane(tab);
  const panes = areas(treeOf(tab)).panes.map((area): PaneInformation => {
    const state = mux.panes.get(area.id);
    return {
      pane_id: area.id,
      pane_index: area.index,
      is_active: area.id === active,
      is_zoomed: tab.zoomed === area.id,
      left: area.left,
      top: area.top,
      width: area.cols,
      height: area.rows,
      pixel_width: state?.size.pixelWidth ?? 0,
      pixel_height: state?.size.pixelHeight ?? 0,
      title: paneTitle(mux, area.id),
      domain_name: state?.domainName ?? "",
      foreground_process_name: state?.process?.executable ?? state?.process?.name ?? "",
      current_working_dir: state?.cwd ?? "",
      tty_name: state?.ttyName ?? undefined,
      has_unseen_output: state?.unseen ?? false,
      progress: state ? luaProgress(state.progress) : "None",
      user_vars: state?.userVars ?? {},
    };
  });
  return {
    tab_id: tab.id,
    tab_index: index,
    is_active: tab.id === place.tab?.id,
    window_id: tab.window,
    window_title: mux.windows.get(tab.window)?.title ?? "",
    tab_title: tab.title,
    active_pane: panes.find((pane) => pane.is_active),
    panes,
  };
}

function paneView(
  sources: ViewSources,
  { id, index, rect }: Pick<PaneView, "id" | "index" | "rect">,
): PaneView {
  const { mux, place, overlay } = sources;
  const seat = sources.seat(id);
  const { screen, mode } = seat;
  const state = mux.panes.get(id);
  const domain = state && mux.domains.get(state.domain);
  const top = screen.viewTop;
  const prediction = screen.isScrolled || mode ? NO_PREDICTION : seat.predictor.overlay();
  return {
    id,
    index,
    rect,
    active: id === place.pane,
    title: `${mode?.titlePrefix ?? ""}${paneTitle(mux, id)}`,
    domain: state?.domain ?? mux.defaultDomain,
    domainName: state?.domainName ?? "",
    screen,
    top,
    cursor: cursorView(seat, prediction.cursor, top),
    marks: sources.hover || mode || seat.selected ? marksFor(sources, seat, top) : NO_MARKS,
    prediction,
    bar: mode?.bar,
    badge: badge(sources, seat, domain, state?.lost === true),
    label: overlay instanceof PaneSelect ? overlay.label(id) : undefined,
  };
}

const NO_MARKS: readonly Mark[] = [];
const NO_PREDICTION = { cells: [], cursor: undefined } as const;

function cursorView(
  { screen, mode }: PaneSeat,
  predicted: { row: number; col: number } | undefined,
  top: number,
): PaneView["cursor"] {
  if (mode) return mode.cursor;
  const { terminal } = screen;
  if (!terminal) return undefined;
  const { cursor } = terminal;
  const at = predicted ?? { row: terminal.top + cursor.y, col: cursor.x };
  const inView = at.row >= top && at.row < top + terminal.rows;
  if (!cursor.visible || !inView) return undefined;
  const { shape, blink, style } = cursor;
  return { row: at.row, col: Math.min(at.col, terminal.cols - 1), shape, blink, style };
}

function marksFor(sources: ViewSources, seat: PaneSeat, top: number): Mark[] {
  const { screen, mode } = seat;
  const last = top + screen.rows - 1;
  const marks: Mark[] = [];
  const { hover } = sources;
  if (hover?.pane === seat.pane) for (const span of hover.link.spans) marks.push({ kind: "link", ...span });
  if (mode) marks.push(...mode.marks(top, last));
  else if (seat.selected)
    marks.push(
      ...marksOf(seat.selected, screen.cols, "selection").filter(
        (mark) => mark.row >= top && mark.row <= last,
      ),
    );
  return marks;
}

/** When it is tried again, as far as it will be by itself. */
function nextTry({ wall }: ViewSources, domain: DomainState): string {
  if (!wall || domain.state !== "lost" || domain.nextTry === undefined) return "";
  return `Next try in ${Math.max(0, Math.ceil((domain.nextTry - wall()) / 1000))} s. `;
}

function badge(
  sources: ViewSources,
  { screen, mode, lag }: PaneSeat,
  domain: DomainState | undefined,
  lost: boolean,
): StyledLine | undefined {
  if (lost && domain) {
    const why = domain.detail ? `: ${domain.detail.replace(/\.$/, "")}` : "";
    const time = sources.lostFor(domain.id);
    const since = time === undefined || time < 1000 ? "" : ` for ${Math.floor(time / 1000)} s`;
    return plain(` ${domain.name} is lost${since}${why}. ${nextTry(sources, domain)}`, { fg: 15, bg: 1 });
  }
  if (sources.connection.state === "lost") return undefined;
  const { silence } = lag;
  if (silence !== undefined && domain?.lagIndicator)
    return plain(` domux: ${Math.floor(silence / 1000)}s⏳since last response `, { fg: 15, bg: 4 });
  if (!screen.isScrolled || (mode && screen.viewTop === screen.top)) return undefined;
  return plain(` ${counted(screen.top - screen.viewTop, "line")} up `, { fg: 0, bg: 3 });
}

function statusView(sources: ViewSources): StatusView {
  const { mux, place, status, keys } = sources;
  if (status.left && status.right) return { left: status.left, right: status.right, keys };
  const pane = place.pane === undefined ? undefined : mux.panes.get(place.pane);
  const domain = pane && mux.domains.get(pane.domain);
  const lag = sources.lag();
  // Nobody needs to know that this machine answers at once.
  const delay = lag === undefined || lag < 1 ? "" : ` ${Math.round(lag)}ms`;
  const where = domain ? `${domain.name}${delay}` : "";
  return {
    left: status.left ?? plain(` ${place.workspace} `),
    right: status.right ?? plain(` ${where} `),
    keys,
  };
}
