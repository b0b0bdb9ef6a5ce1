import { fromJson } from "../layout/index.ts";
import type { PaneId, TabId, WindowId } from "../model/index.ts";
import type { WindowState } from "../protocol/index.ts";
import type { Mux } from "./mux.ts";
import type { Domain, MirroredTab, MirroredWindow, MirrorHost, Pane } from "./port.ts";
import { Tab } from "./tab.ts";

/** Shows another mux's windows and tabs in a mux, as a mirroring domain says. */
export class MuxMirrorHost implements MirrorHost {
  constructor(
    private readonly mux: Mux,
    private readonly domain: () => Domain | undefined,
  ) {}

  addWindow(facts: MirroredWindow): WindowId {
    return this.mux.batch(() => {
      const window = this.mux.addWindow(facts.workspace);
      window.title = facts.title;
      window.usedAt = facts.usedAt;
      this.holdOpen(window.id);
      return window.id;
    });
  }

  /** An empty window lives until the end of the caller's turn, so that a tab can be put into it. */
  private holdOpen(id: WindowId): void {
    const window = this.mux.window(id);
    window.holds++;
    queueMicrotask(() => {
      this.mux.batch(() => void window.holds--);
    });
  }

  setWindow(id: WindowId, facts: Partial<Pick<WindowState, "workspace" | "title">>): void {
    const window = this.mux.windows.get(id);
    if (!window) return;
    this.mux.batch(() => {
      if (facts.workspace !== undefined) window.workspace = facts.workspace;
      if (facts.title !== undefined) window.title = facts.title;
    });
  }

  window(id: WindowId): WindowState | undefined {
    return this.mux.windows.get(id)?.state();
  }

  addPane(pane: Pane): void {
    this.mux.addPane(pane);
  }

  removePane(pane: PaneId): void {
    this.mux.removePane(pane);
  }

  addTab(id: WindowId, facts: MirroredTab): TabId {
    const { mux } = this;
    return mux.batch(() => {
      const window = mux.window(id);
      const tab = new Tab(mux.ids.take("tab"), window, fromJson(facts.tree), facts.size, this.domain());
      mux.addTab(tab, window);
      this.apply(tab, facts);
      mux.tellViews();
      return tab.id;
    });
  }

  setTab(id: TabId, facts: Partial<MirroredTab>): void {
    const tab = this.mux.tabs.get(id);
    if (tab) this.mux.batch(() => this.apply(tab, facts));
  }

  private apply(tab: Tab, facts: Partial<MirroredTab>): void {
    if (facts.title !== undefined) tab.title = facts.title;
    if (facts.size) tab.size = facts.size;
    if (facts.tree) {
      tab.tree = fromJson(facts.tree);
      this.mux.place(tab);
    }
    if (facts.zoomed !== undefined) tab.zoomed = facts.zoomed;
    if (facts.active !== undefined && tab.panes.includes(facts.active)) tab.activate(facts.active);
  }

  showTab(id: TabId): void {
    const tab = this.mux.tabs.get(id);
    if (tab) this.mux.batch(() => tab.window.activate(tab));
  }

  moveTab(id: TabId, to: WindowId): void {
    const tab = this.mux.tabs.get(id);
    const window = this.mux.windows.get(to);
    if (!tab || !window || tab.window === window) return;
    this.mux.batch(() => {
      tab.window.remove(tab, false);
      window.add(tab);
    });
  }

  orderTabs(id: WindowId, order: readonly TabId[]): void {
    const window = this.mux.windows.get(id);
    if (!window) return;
    this.mux.batch(() => {
      const wanted = order.flatMap((tab) => window.tabs.find((other) => other.id === tab) ?? []);
      let next = 0;
      window.tabs = window.tabs.map((tab) => (wanted.includes(tab) ? wanted[next++] : tab));
    });
  }

  removeTab(id: TabId): void {
    const tab = this.mux.tabs.get(id);
    if (tab) this.mux.batch(() => this.mux.dropTab(tab));
  }

  requestFocus(pane: PaneId): void {
    const tab = this.mux.places.get(pane);
    if (!tab) return;
    this.mux.batch(() => this.mux.show(pane));
    for (const seat of this.mux.seats.values())
      if (seat.interactive && seat.views.has(tab.window.id)) seat.face?.requestFocus(pane);
  }

  batch(run: () => void): void {
    this.mux.batch(run);
  }
}
