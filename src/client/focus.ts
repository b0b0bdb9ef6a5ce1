import { cycle, fromJson, leaves, Recency, type Tree } from "../layout/index.ts";
import type { PaneId, TabId, WindowId } from "../model/index.ts";
import type { TabState, WindowState } from "../protocol/index.ts";
import { type MuxView, tabsIn, windowsIn, workspacesOf } from "./mux-mirror.ts";

/** Where a seat is: any of them may be missing while a workspace is empty or its state on the way. */
export interface Place {
  readonly workspace: string;
  readonly window: WindowState | undefined;
  readonly tab: TabState | undefined;
  readonly pane: PaneId | undefined;
}

/** Trees and panes of tabs, whose states are never changed in place: each key asks for them several times. */
const trees = new WeakMap<TabState, { readonly tree: Tree<PaneId>; readonly panes: readonly PaneId[] }>();

function ofTab(tab: TabState) {
  let found = trees.get(tab);
  if (!found) {
    const tree: Tree<PaneId> = fromJson(tab.tree);
    trees.set(tab, (found = { tree, panes: leaves(tree).map((leaf) => leaf.id) }));
  }
  return found;
}

/** The panes of a tab's tree, from left to right. */
export function panesOf(tab: TabState): readonly PaneId[] {
  return ofTab(tab).panes;
}

export function treeOf(tab: TabState): Tree<PaneId> {
  return ofTab(tab).tree;
}

/**
 * What this seat looks at: its workspace, the window of each workspace, the tab of each window, the pane of each tab.
 * Belongs to the seat and not to the mux, so that clients do not drag each other about. Whatever vanishes is replaced
 * by what WezTerm would choose.
 */
export class Focus {
  private workspaceName: string;
  private lastWorkspaceName: string | undefined;
  private readonly windowOf = new Map<string, WindowId>();
  private readonly tabOf = new Map<WindowId, TabId>();
  private readonly lastTabOf = new Map<WindowId, TabId>();
  private readonly paneOf = new Map<TabId, PaneId>();
  private readonly lastPaneOf = new Map<TabId, PaneId>();
  /** Zoomed panes that this seat leaves, by tab: the mux is about to show all of it. */
  private readonly leaving = new Map<TabId, PaneId>();
  private readonly recency = new Recency<PaneId>();
  /** A pane to go to as soon as the mirror knows it. */
  private wanted: PaneId | undefined;
  /** The answer that `place` gave last, for the same view while nothing here has moved. */
  private placed: { readonly view: MuxView; readonly place: Place } | undefined;

  constructor(workspace: string) {
    this.workspaceName = workspace;
  }

  get workspace(): string {
    return this.workspaceName;
  }

  get lastWorkspace(): string | undefined {
    return this.lastWorkspaceName;
  }

  /** Where this seat is in a view. */
  place(view: MuxView): Place {
    if (this.placed?.view === view) return this.placed.place;
    const window = this.window(view);
    const tab = window && this.tab(view, window);
    const place = { workspace: this.workspaceName, window, tab, pane: tab && this.paneIn(tab) };
    this.placed = { view, place };
    return place;
  }

  /** The place of a tab, shown or not; undefined: it is not there. */
  placeOf(view: MuxView, tab: TabId): Place | undefined {
    const state = view.tabs.get(tab);
    const window = state && view.windows.get(state.window);
    return window && { workspace: window.workspace, window, tab: state, pane: this.paneIn(state) };
  }

  /** What is shown stays so, wherever others go, until this seat's person goes elsewhere. */
  stay(view: MuxView): void {
    const { workspace, window, tab, pane } = this.place(view);
    if (!window || !tab || pane === undefined) return;
    this.placed = undefined;
    this.windowOf.set(workspace, window.id);
    this.tabOf.set(window.id, tab.id);
    // A pane that is only seen because it is zoomed does not become this seat's own.
    if (pane !== tab.zoomed || !this.paneOf.has(tab.id)) this.paneOf.set(tab.id, pane);
  }

  /** The tab shown before the present one, if it is still there. */
  lastTab(window: WindowState): TabId | undefined {
    const last = this.lastTabOf.get(window.id);
    return last !== undefined && window.tabs.includes(last) ? last : undefined;
  }

  lastPane(tab: TabState): PaneId | undefined {
    const last = this.lastPaneOf.get(tab.id);
    return last !== undefined && panesOf(tab).includes(last) ? last : undefined;
  }

  recencyOf = (pane: PaneId): number => this.recency.of(pane);

  /** Of a zoomed tab the pane that is seen, whoever zoomed it: keys must not go where nobody looks. */
  paneIn(tab: TabState): PaneId {
    const ids = panesOf(tab);
    const { zoomed } = tab;
    if (zoomed !== null && zoomed !== this.leaving.get(tab.id) && ids.includes(zoomed)) return zoomed;
    const chosen = this.paneOf.get(tab.id);
    if (chosen !== undefined && ids.includes(chosen)) return chosen;
    return ids.includes(tab.active) ? tab.active : ids[0];
  }

  goToWorkspace(name: string): void {
    this.placed = undefined;
    if (name === this.workspaceName) return;
    this.lastWorkspaceName = this.workspaceName;
    this.workspaceName = name;
  }

  goToWindow(window: WindowState): void {
    this.goToWorkspace(window.workspace);
    this.windowOf.set(window.workspace, window.id);
  }

  goToTab(view: MuxView, tab: TabState): void {
    const window = view.windows.get(tab.window);
    if (!window) return;
    this.goToWindow(window);
    const old = this.tab(view, window)?.id;
    if (old !== undefined && old !== tab.id) this.lastTabOf.set(window.id, old);
    this.tabOf.set(window.id, tab.id);
    this.recency.touch(this.paneIn(tab));
  }

  /** Goes to a pane, its tab and its window; if the mirror does not know it yet, as soon as it does. */
  goToPane(view: MuxView, pane: PaneId): void {
    this.placed = undefined;
    const state = view.panes.get(pane);
    const tab = state && view.tabs.get(state.tab);
    if (!tab || !view.windows.has(tab.window) || !panesOf(tab).includes(pane)) {
      this.wanted = pane;
      return;
    }
    this.wanted = undefined;
    const old = this.paneIn(tab);
    if (old !== pane) this.lastPaneOf.set(tab.id, old);
    this.paneOf.set(tab.id, pane);
    if (tab.zoomed !== null && tab.zoomed !== pane) this.leaving.set(tab.id, tab.zoomed);
    this.recency.touch(pane);
    this.goToTab(view, tab);
  }

  /** The pane `step` places on in the tab, around the end. */
  cycled(tab: TabState, step: number): PaneId | undefined {
    return cycle(treeOf(tab), this.paneIn(tab), step);
  }

  /** The mirror changed: follows what moved, replaces what vanished. */
  follow(before: MuxView, after: MuxView, options: { lastTabOnClose: boolean }): void {
    this.placed = undefined;
    for (const [window, tab] of this.tabOf) {
      if (!after.windows.has(window)) {
        this.tabOf.delete(window);
        this.lastTabOf.delete(window);
      } else if (!after.windows.get(window)!.tabs.includes(tab))
        this.replaceTab(before, after, window, tab, options.lastTabOnClose);
    }
    for (const [tab, pane] of this.paneOf) this.replacePane(before, after, tab, pane);
    for (const [tab, zoomed] of this.leaving)
      if (after.tabs.get(tab)?.zoomed !== zoomed) this.leaving.delete(tab);
    const renamed = this.renamed(before, after);
    if (renamed !== undefined) {
      const window = this.windowOf.get(this.workspaceName);
      if (window !== undefined) this.windowOf.set(renamed, window);
      this.workspaceName = renamed;
    }
    if (this.wanted !== undefined) this.goToPane(after, this.wanted);
    if (
      windowsIn(after, this.workspaceName).length === 0 &&
      windowsIn(before, this.workspaceName).length > 0
    ) {
      const others = workspacesOf(after);
      const last = this.lastWorkspaceName;
      if (others.length > 0) this.goToWorkspace(last && others.includes(last) ? last : others[0]);
    }
  }

  private window(view: MuxView): WindowState | undefined {
    const chosen = view.windows.get(this.windowOf.get(this.workspaceName) ?? -1);
    return chosen?.workspace === this.workspaceName ? chosen : windowsIn(view, this.workspaceName)[0];
  }

  private tab(view: MuxView, window: WindowState): TabState | undefined {
    const chosen = this.tabOf.get(window.id) ?? window.active;
    const tab = view.tabs.get(chosen ?? -1);
    return tab && window.tabs.includes(tab.id) ? tab : tabsIn(view, window.id)[0];
  }

  private replaceTab(before: MuxView, after: MuxView, window: WindowId, gone: TabId, useLast: boolean): void {
    const now = after.windows.get(window)!;
    const last = this.lastTab(now);
    const index = before.windows.get(window)?.tabs.indexOf(gone) ?? 0;
    const next =
      useLast && last !== undefined ? last : now.tabs[Math.min(Math.max(index, 0), now.tabs.length - 1)];
    if (next === undefined) this.tabOf.delete(window);
    else this.tabOf.set(window, next);
  }

  private replacePane(before: MuxView, after: MuxView, tab: TabId, pane: PaneId): void {
    const now = after.tabs.get(tab);
    if (!now) {
      this.paneOf.delete(tab);
      this.lastPaneOf.delete(tab);
      return;
    }
    const ids = panesOf(now);
    if (ids.includes(pane)) return;
    this.recency.forget(pane);
    const old = before.tabs.get(tab);
    const index = old ? panesOf(old).indexOf(pane) : 0;
    // As in WezTerm the neighbour before it takes over.
    const next = ids[Math.min(Math.max(index - 1, 0), ids.length - 1)];
    if (next === undefined) this.paneOf.delete(tab);
    else this.paneOf.set(tab, next);
  }

  /** The new name of our workspace if all its windows went there together. */
  private renamed(before: MuxView, after: MuxView): string | undefined {
    const old = windowsIn(before, this.workspaceName);
    if (old.length === 0 || windowsIn(after, this.workspaceName).length > 0) return undefined;
    const names = new Set(old.map((window) => after.windows.get(window.id)?.workspace));
    const [name] = names;
    return names.size === 1 ? name : undefined;
  }
}
