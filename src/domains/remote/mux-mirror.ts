import { type Disposable, Emitter } from "../../base/index.ts";
import { fromJson, leaves } from "../../layout/index.ts";
import type { PaneId, WindowId } from "../../model/index.ts";
import type { MirroredTab, MirroredWindow, MirrorHost } from "../../mux/index.ts";
import type { MuxEvent, MuxState, TabState, TreeState, WindowState } from "../../protocol/index.ts";
import { IdMap } from "./id-map.ts";
import type { RemotePane } from "./remote-pane.ts";
import { RemoteState } from "./remote-state.ts";
import type { Ids } from "./translate.ts";

export interface MuxMirrorOptions {
  readonly host: MirrorHost;
  readonly newPaneId: () => PaneId;
  /** Makes the local end of a pane of the other mux. */
  readonly makePane: (id: PaneId, there: number) => RemotePane;
}

/**
 * Shows the other mux's windows, tabs and panes in this one. Whatever is said arrives in `state`; `reconcile` makes
 * this mux equal to it, so that it does not matter in which order or how often things are told.
 */
export class MuxMirror {
  readonly state = new RemoteState();
  readonly ids: Ids = { panes: new IdMap(), tabs: new IdMap(), windows: new IdMap() };
  readonly panes = new Map<PaneId, RemotePane>();
  private readonly changes = new Emitter<void>();
  /** What is shown was brought up to date. */
  readonly onChange = this.changes.event;
  private scheduled = false;
  /** Windows of the other mux, the latest used first. */
  private recent: readonly number[] = [];
  /** While somebody waits to say where a new window goes, new ones are not shown. */
  private holds = 0;
  private first: { window: WindowId; workspace: string; background: boolean } | undefined;

  constructor(private readonly options: MuxMirrorOptions) {}

  /** The first window of the other mux in this workspace is shown in `window`; `background`: behind what is seen there. */
  adopt(window: WindowId | undefined, background = false): void {
    const workspace = window === undefined ? undefined : this.options.host.window(window)?.workspace;
    this.first =
      window === undefined || workspace === undefined ? undefined : { window, workspace, background };
  }

  load(state: MuxState): void {
    this.state.load(state);
    this.recent = state.recent ?? [];
    this.reconcile();
    for (const pane of state.panes) this.pane(pane.id)?.update(pane);
    this.first = undefined;
  }

  /** Of the other mux's id. */
  pane(there: number): RemotePane | undefined {
    const here = this.ids.panes.here(there);
    return here === undefined ? undefined : this.panes.get(here);
  }

  apply(event: MuxEvent): void {
    if (this.state.apply(event)) this.soon();
    if (event.type === "pane-changed") this.pane(event.pane.id)?.update(event.pane);
    else if (event.type === "pane-alert") this.pane(event.pane)?.alert(event.alert);
    else if (event.type === "pane-exited") this.pane(event.pane)?.exited(event.status);
  }

  /** Changes that come together are shown together. */
  private soon(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      if (this.scheduled) this.reconcile();
    });
  }

  /** Until disposed of, windows that are not known here stay unknown. */
  hold(): Disposable {
    this.holds++;
    let held = true;
    return {
      dispose: () => {
        if (held) this.holds--;
        held = false;
      },
    };
  }

  reconcile(): void {
    this.scheduled = false;
    this.options.host.batch(() => {
      const added = this.windows();
      this.addPanes();
      this.tabs();
      this.showTabs(added);
      this.removeGone();
    });
    this.changes.emit();
  }

  /** Gives the windows of the other mux that are shown here from now on, but for those that come in the background. */
  private windows(): readonly WindowState[] {
    const { host } = this.options;
    const { windows } = this.ids;
    for (const [here, there] of windows.entries())
      if (!this.state.windows.has(there) || !host.window(here)) windows.deleteThere(there);
    const added: WindowState[] = [];
    for (const window of [...this.state.windows.values()].sort((a, b) => a.id - b.id)) {
      const { workspace, title } = window;
      const here = windows.here(window.id);
      if (here !== undefined) host.setWindow(here, { workspace, title });
      else if (this.holds === 0 && window.tabs.some((tab) => this.isWhole(tab))) {
        const rank = this.recent.indexOf(window.id);
        const usedAt = rank < 0 ? undefined : this.recent.length - rank;
        if (this.addWindow(window.id, { workspace, title, usedAt })) added.push(window);
      }
    }
    return added;
  }

  /** True if all of a tab was told: a window that is shown without one would vanish at once. */
  private isWhole(tab: number): boolean {
    const state = this.state.tabs.get(tab);
    return state !== undefined && leaves(fromJson(state.tree)).every(({ id }) => this.state.panes.has(id));
  }

  private addWindow(there: number, facts: MirroredWindow): boolean {
    const { host } = this.options;
    const adopted = this.first?.workspace === facts.workspace ? this.first : undefined;
    if (adopted) this.first = undefined;
    const here = adopted?.window ?? host.addWindow(facts);
    this.ids.windows.set(here, there);
    return !adopted?.background;
  }

  private addPanes(): void {
    for (const [there, state] of this.state.panes) {
      if (this.ids.panes.here(there) !== undefined || this.ids.windows.here(state.window) === undefined)
        continue;
      const here = this.options.newPaneId();
      this.ids.panes.set(here, there);
      const pane = this.options.makePane(here, there);
      this.panes.set(here, pane);
      this.options.host.addPane(pane);
    }
  }

  private tabs(): void {
    const { host } = this.options;
    for (const window of this.state.windows.values()) {
      const here = this.ids.windows.here(window.id);
      if (here === undefined) continue;
      const order: number[] = [];
      for (const there of window.tabs) {
        const state = this.state.tabs.get(there);
        const facts = state && this.facts(state);
        if (!facts) continue;
        let tab = this.ids.tabs.here(there);
        if (tab === undefined) {
          tab = host.addTab(here, facts);
          this.ids.tabs.set(tab, there);
        } else {
          host.moveTab(tab, here);
          host.setTab(tab, facts);
        }
        order.push(tab);
      }
      host.orderTabs(here, order);
    }
  }

  /** Where somebody was last is where one starts here; from then on everybody goes their own way. */
  private showTabs(windows: readonly WindowState[]): void {
    for (const { active } of windows) {
      const tab = active === null ? undefined : this.ids.tabs.here(active);
      if (tab !== undefined) this.options.host.showTab(tab);
    }
  }

  /** Undefined while a pane of the tab is not known yet. */
  private facts(tab: TabState): MirroredTab | undefined {
    const tree = this.tree(tab.tree);
    const active = this.ids.panes.here(tab.active);
    if (!tree || active === undefined) return undefined;
    const zoomed = tab.zoomed === null ? null : (this.ids.panes.here(tab.zoomed) ?? null);
    return { title: tab.title, size: tab.size, tree, active, zoomed };
  }

  private tree(there: TreeState): TreeState | undefined {
    if ("pane" in there) {
      const pane = this.ids.panes.here(there.pane);
      return pane === undefined ? undefined : { ...there, pane };
    }
    const first = this.tree(there.first);
    const second = this.tree(there.second);
    return first && second && { split: there.split, first, second };
  }

  private removeGone(): void {
    for (const [here, there] of this.ids.tabs.entries())
      if (!this.state.tabs.has(there)) {
        this.ids.tabs.deleteThere(there);
        this.options.host.removeTab(here);
      }
    for (const [here, there] of this.ids.panes.entries())
      if (!this.state.panes.has(there)) {
        this.ids.panes.deleteThere(there);
        this.panes.delete(here);
        this.options.host.removePane(here);
      }
  }

  /** Everything of the other mux vanishes here. */
  clear(): void {
    this.state.clear();
    this.reconcile();
    this.ids.windows.clear();
  }
}
