import { Emitter } from "../base/index.ts";
import type { DomainId, PaneId, TabId, WindowId } from "../model/index.ts";
import type {
  ClientState,
  DomainState,
  MuxEvent,
  MuxState,
  PaneState,
  TabState,
  WindowState,
} from "../protocol/index.ts";

/** The state of a mux as values by id; never changed in place. */
export interface MuxView {
  readonly windows: ReadonlyMap<WindowId, WindowState>;
  readonly tabs: ReadonlyMap<TabId, TabState>;
  readonly panes: ReadonlyMap<PaneId, PaneState>;
  readonly domains: ReadonlyMap<DomainId, DomainState>;
  readonly clients: ReadonlyMap<number, ClientState>;
  readonly defaultDomain: DomainId;
}

export const EMPTY_VIEW: MuxView = {
  windows: new Map(),
  tabs: new Map(),
  panes: new Map(),
  domains: new Map(),
  clients: new Map(),
  defaultDomain: 0,
};

const byId = <T extends { id: number }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));

export function viewOf(state: MuxState): MuxView {
  return {
    windows: byId(state.windows),
    tabs: byId(state.tabs),
    panes: byId(state.panes),
    domains: byId(state.domains),
    clients: byId(state.clients),
    defaultDomain: state.defaultDomain,
  };
}

function put<T extends { id: number }>(map: ReadonlyMap<number, T>, item: T): Map<number, T> {
  return new Map(map).set(item.id, item);
}

function drop<T>(map: ReadonlyMap<number, T>, id: number): Map<number, T> {
  const copy = new Map(map);
  copy.delete(id);
  return copy;
}

/** The view after an event. Events of things that the view does not know change nothing. */
export function applyEvent(view: MuxView, event: MuxEvent): MuxView {
  switch (event.type) {
    case "window-added":
    case "window-changed":
      return { ...view, windows: put(view.windows, event.window) };
    case "window-removed":
      return { ...view, windows: drop(view.windows, event.window) };
    case "tab-added":
    case "tab-changed":
      return { ...view, tabs: put(view.tabs, event.tab) };
    case "tab-removed": {
      const window = view.windows.get(event.window);
      const windows = window?.tabs.includes(event.tab)
        ? put(view.windows, { ...window, tabs: window.tabs.filter((tab) => tab !== event.tab) })
        : view.windows;
      return { ...view, windows, tabs: drop(view.tabs, event.tab) };
    }
    case "pane-added":
    case "pane-changed":
      return { ...view, panes: put(view.panes, event.pane) };
    case "pane-exited": {
      const pane = view.panes.get(event.pane);
      return pane ? { ...view, panes: put(view.panes, { ...pane, exited: event.status }) } : view;
    }
    case "pane-removed":
      return { ...view, panes: drop(view.panes, event.pane) };
    case "domain-changed":
      return { ...view, domains: put(view.domains, event.domain) };
    case "domain-removed":
      return { ...view, domains: drop(view.domains, event.domain) };
    case "domain-progress": {
      const domain = view.domains.get(event.domain);
      return domain ? { ...view, domains: put(view.domains, { ...domain, detail: event.line }) } : view;
    }
    case "workspace-renamed":
      return renameWorkspace(view, event.from, event.to);
    case "client-added":
    case "client-changed":
      return { ...view, clients: put(view.clients, event.client) };
    case "client-removed":
      return { ...view, clients: drop(view.clients, event.client) };
    default:
      return view;
  }
}

function renameWorkspace(view: MuxView, from: string, to: string): MuxView {
  const windows = new Map(view.windows);
  for (const window of view.windows.values())
    if (window.workspace === from) windows.set(window.id, { ...window, workspace: to });
  const clients = new Map(view.clients);
  for (const client of view.clients.values())
    if (client.workspace === from) clients.set(client.id, { ...client, workspace: to });
  return { ...view, windows, clients };
}

/** Names of all workspaces, sorted. */
export function workspacesOf(view: MuxView): string[] {
  return [...new Set([...view.windows.values()].map((window) => window.workspace))].sort();
}

/**
 * The workspace of the window where somebody was last (`recent`: the latest first); where nobody was, `usual` if it has
 * windows, else any that has.
 */
export function firstWorkspace(view: MuxView, recent: readonly WindowId[], usual: string): string {
  const found = recent.map((id) => view.windows.get(id)).find((window) => window !== undefined);
  if (found) return found.workspace;
  const names = workspacesOf(view);
  return names.includes(usual) ? usual : (names[0] ?? usual);
}

/** Windows of a workspace, by id. */
export function windowsIn(view: MuxView, workspace: string): WindowState[] {
  return [...view.windows.values()]
    .filter((window) => window.workspace === workspace)
    .sort((a, b) => a.id - b.id);
}

/** Tabs of a window in order; those whose state has not arrived yet are left out. */
export function tabsIn(view: MuxView, window: WindowId): TabState[] {
  const ids = view.windows.get(window)?.tabs ?? [];
  return ids.flatMap((id) => view.tabs.get(id) ?? []);
}

/** What a mux is like now, kept up to date by its events. */
export class MuxMirror {
  private current: MuxView = EMPTY_VIEW;
  private used: readonly WindowId[] = [];
  private readonly changes = new Emitter<MuxEvent | undefined>();
  /** After each change; undefined: the whole state was loaded. */
  readonly onChange = this.changes.event;

  get view(): MuxView {
    return this.current;
  }

  /** Windows that somebody had turned to when the state was loaded, the latest first. */
  get recent(): readonly WindowId[] {
    return this.used;
  }

  load(state: MuxState): void {
    this.used = state.recent ?? [];
    this.current = viewOf(state);
    this.changes.emit(undefined);
  }

  apply(event: MuxEvent): void {
    this.current = applyEvent(this.current, event);
    this.changes.emit(event);
  }
}
