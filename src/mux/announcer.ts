import type { PaneId, TabId, WindowId } from "../model/index.ts";
import type { MuxEvent, PaneState, TabState, WindowState } from "../protocol/index.ts";
import type { Mux } from "./mux.ts";
import type { Domain, Pane } from "./port.ts";
import type { Seat } from "./seat.ts";

/**
 * Tells the difference between what was announced and what is, as events: additions from the outside in, changes,
 * removals from the inside out. So nothing that changes a mux needs to remember to say so.
 */
export class Announcer {
  private windows = new Map<WindowId, string>();
  private tabs = new Map<TabId, string>();
  private panes = new Map<
    PaneId,
    { readonly tab: TabId; readonly window: WindowId; readonly facts: unknown }
  >();
  private readonly domains = new Set<Domain>();
  private readonly seats = new Set<Seat>();
  private hadPanes = false;

  constructor(
    private readonly mux: Mux,
    private readonly tell: (event: MuxEvent) => void,
  ) {}

  domain(domain: Domain): void {
    this.domains.add(domain);
  }

  seat(seat: Seat): void {
    this.seats.add(seat);
  }

  /** Tells at once of a pane whose facts changed: the rest of the mux need not be looked at. */
  pane(pane: Pane): void {
    if (!this.panes.has(pane.id)) return;
    const changed: MuxEvent[] = [];
    this.comparePane(pane, changed, changed);
    for (const event of changed) this.tell(event);
  }

  /** True if windows, tabs or panes are different from before. */
  announce(): boolean {
    const { mux } = this;
    const added: MuxEvent[] = [];
    const changed: MuxEvent[] = [];
    const removed: MuxEvent[] = [];
    for (const window of mux.windows.values()) {
      const state = window.state();
      const before = this.windows.get(window.id);
      const now = JSON.stringify(state);
      if (before === now) continue;
      this.windows.set(window.id, now);
      (before === undefined ? added : changed).push(windowEvent(before === undefined, state));
    }
    for (const tab of mux.tabs.values()) {
      if (!tab.tree) continue;
      const state = tab.state();
      const before = this.tabs.get(tab.id);
      const now = JSON.stringify(state);
      if (before === now) continue;
      this.tabs.set(tab.id, now);
      (before === undefined ? added : changed).push(tabEvent(before === undefined, state));
    }
    for (const pane of mux.panes.values()) this.comparePane(pane, added, changed);
    for (const id of this.panes.keys()) {
      if (mux.panes.has(id)) continue;
      removed.push({ type: "pane-removed", pane: id, tab: this.panes.get(id)!.tab });
      this.panes.delete(id);
    }
    for (const [id, state] of this.tabs) {
      if (mux.tabs.has(id)) continue;
      removed.push({ type: "tab-removed", tab: id, window: (JSON.parse(state) as TabState).window });
      this.tabs.delete(id);
    }
    for (const id of this.windows.keys()) {
      if (mux.windows.has(id)) continue;
      removed.push({ type: "window-removed", window: id });
      this.windows.delete(id);
    }
    this.others(changed);
    if (this.hadPanes && this.panes.size === 0) removed.push({ type: "empty" });
    this.hadPanes = this.panes.size > 0;
    for (const event of [...added, ...changed, ...removed]) this.tell(event);
    return added.length + changed.length + removed.length > 0;
  }

  private comparePane(pane: Pane, added: MuxEvent[], changed: MuxEvent[]): void {
    const tab = this.mux.places.get(pane.id);
    if (!tab) return;
    const before = this.panes.get(pane.id);
    const { facts } = pane;
    if (before?.tab === tab.id && before.window === tab.window.id && before.facts === facts) return;
    this.panes.set(pane.id, { tab: tab.id, window: tab.window.id, facts });
    const state = this.mux.paneState(pane);
    if (before) changed.push(paneEvent(false, state));
    else added.push(paneEvent(true, state));
  }

  private others(changed: MuxEvent[]): void {
    for (const domain of this.domains) changed.push({ type: "domain-changed", domain: domain.state });
    this.domains.clear();
    for (const seat of this.seats)
      if (seat.interactive && this.mux.seats.has(seat.id))
        changed.push({ type: "client-changed", client: seat.state() });
    this.seats.clear();
  }
}

const windowEvent = (isNew: boolean, window: WindowState): MuxEvent =>
  isNew ? { type: "window-added", window } : { type: "window-changed", window };
const tabEvent = (isNew: boolean, tab: TabState): MuxEvent =>
  isNew ? { type: "tab-added", tab } : { type: "tab-changed", tab };
const paneEvent = (isNew: boolean, pane: PaneState): MuxEvent =>
  isNew ? { type: "pane-added", pane } : { type: "pane-changed", pane };
