import { type Clock, type Disposable, Emitter, Scope } from "../base/index.ts";
import { leaves } from "../layout/index.ts";
import {
  type DomainId,
  DomuxError,
  type PaneId,
  type Size,
  sameSize,
  sizeOf,
  type TabId,
  type WindowId,
} from "../model/index.ts";
import type { DomainTarget, MuxState, PaneState } from "../protocol/index.ts";
import { Announcer } from "./announcer.ts";
import { askSeats } from "./asking.ts";
import { EventLog } from "./event-log.ts";
import { Ids } from "./ids.ts";
import { MuxMirrorHost } from "./mirror-host.ts";
import type { Domain, DomainHost, Pane, PaneEvent, Question } from "./port.ts";
import { PredictionCounts } from "./prediction-counts.ts";
import { Seat, type SeatFace, type SeatFacts } from "./seat.ts";
import type { MuxSettings } from "./settings.ts";
import { windowSize } from "./sizing.ts";
import type { Tab } from "./tab.ts";
import { Window } from "./window.ts";
import { recent, WindowUse } from "./window-use.ts";

export interface MuxOptions {
  readonly clock: Clock;
  /** Milliseconds since the Unix epoch. */
  readonly wallTime: () => number;
  /** Names this mux's numbering of events; another one each time. */
  readonly epoch: string;
  readonly settings: () => MuxSettings;
}

/** A pane with its place. */
export interface Placed {
  readonly pane: Pane;
  readonly tab: Tab;
  readonly window: Window;
}

/**
 * A mux: domains, windows, tabs, panes, and the seats that look at them. Changes are made in `batch`, which removes
 * what became empty, fits sizes and announces what is different as events.
 */
export class Mux implements Disposable {
  readonly windows = new Map<WindowId, Window>();
  readonly tabs = new Map<TabId, Tab>();
  readonly panes = new Map<PaneId, Pane>();
  readonly domains = new Map<DomainId, Domain>();
  readonly predictions = new PredictionCounts();
  /** Makes domains that no configuration names, of names that say what they are (SSH:host). */
  otherDomains: ((name: string) => Domain | undefined) | undefined;
  readonly seats = new Map<number, Seat>();
  /** Where each pane is; a pane that no tab shows yet has no entry. */
  readonly places = new Map<PaneId, Tab>();
  readonly events: EventLog;
  readonly clock: Clock;
  private readonly scope = new Scope();
  private readonly paneScopes = new Map<PaneId, Scope>();
  private readonly announcer: Announcer;
  private readonly activity = new Emitter<Seat>();
  /** The person at a seat typed something. */
  readonly onActivity = this.activity.event;
  private readonly stateEmitter = new Emitter<void>();
  /** Windows, tabs or panes are different from before, or used: whoever keeps a record of the whole looks again. */
  readonly onLayout = this.stateEmitter.event;
  /** Numbers for what is new. */
  readonly ids = new Ids();
  private depth = 0;
  private unsettled = false;
  private used = 0;
  private readonly use = new WindowUse();
  private defaultDomainId: DomainId | undefined;

  constructor(readonly options: MuxOptions) {
    this.clock = options.clock;
    this.events = new EventLog(options.epoch, options.wallTime);
    this.announcer = new Announcer(this, (event) => this.events.add(event));
  }

  get settings(): MuxSettings {
    return this.options.settings();
  }

  // ---- domains
  /** Adds a domain; the first one is the default. @throws DomuxError bad-request if the name is taken */
  addDomain<D extends Domain>(make: (id: DomainId, host: DomainHost) => D): D {
    const id = this.ids.take("domain");
    const host: DomainHost = {
      newPaneId: () => this.ids.take("pane"),
      ask: (question) => this.ask(question, this.domains.get(id)?.name ?? null),
      mirror: new MuxMirrorHost(this, () => this.domains.get(id)),
    };
    const domain = make(id, host);
    for (const other of this.domains.values())
      if (other.name === domain.name)
        throw new DomuxError(
          "bad-request",
          `There is a domain named ${JSON.stringify(domain.name)} already.`,
        );
    this.domains.set(id, domain);
    this.defaultDomainId ??= id;
    domain.events((event) => {
      if (event.type === "changed") this.batch(() => this.announcer.domain(domain));
      else this.events.add({ type: "domain-progress", domain: id, line: event.line.slice(0, 8192) });
    });
    this.batch(() => this.announcer.domain(domain));
    return domain;
  }

  /** Removes a domain that the configuration does not name any more; its panes vanish here. */
  removeDomain(id: DomainId): void {
    const domain = this.domains.get(id);
    if (!domain) return;
    this.batch(() => {
      for (const pane of [...this.panes.values()]) if (pane.domain === domain) this.removePane(pane.id);
      domain.dispose();
      this.domains.delete(id);
      if (this.defaultDomainId === id) [this.defaultDomainId] = this.domains.keys();
      this.predictions.forget(id);
      this.events.add({ type: "domain-removed", domain: id });
    });
  }

  get defaultDomain(): Domain {
    const domain = this.defaultDomainId === undefined ? undefined : this.domains.get(this.defaultDomainId);
    if (!domain) throw new DomuxError("not-found", "This mux has no domain.");
    return domain;
  }

  setDefaultDomain(id: DomainId): void {
    this.defaultDomainId = this.domainById(id).id;
  }

  domainById(id: DomainId): Domain {
    const domain = this.domains.get(id);
    if (!domain) throw new DomuxError("not-found", `There is no domain with id ${id}.`);
    return domain;
  }

  domainNamed(name: string, make = true): Domain {
    for (const domain of this.domains.values()) if (domain.name === name) return domain;
    const made = make ? this.otherDomains?.(name) : undefined;
    if (made) return made;
    const names = [...this.domains.values()].map((domain) => domain.name).join(", ");
    const sentence = `There is no domain named ${JSON.stringify(name)}; there are: ${names}.`;
    throw new DomuxError("not-found", sentence);
  }

  /** The domain that a target means; `current`: the pane that CurrentPaneDomain speaks of. */
  domainOf(target: DomainTarget, current?: Pane): Domain {
    if (target === "DefaultDomain") return this.defaultDomain;
    if (target === "CurrentPaneDomain") return current?.domain ?? this.defaultDomain;
    return "name" in target ? this.domainNamed(target.name) : this.domainById(target.id);
  }

  // ---- finding
  pane(id: PaneId): Pane {
    const pane = this.panes.get(id);
    if (!pane) throw new DomuxError("not-found", `There is no pane ${id}.`);
    return pane;
  }

  placed(id: PaneId): Placed {
    const pane = this.pane(id);
    const tab = this.places.get(id);
    if (!tab) throw new DomuxError("not-found", `Pane ${id} is in no tab yet.`);
    return { pane, tab, window: tab.window };
  }

  tab(id: TabId): Tab {
    const tab = this.tabs.get(id);
    if (!tab) throw new DomuxError("not-found", `There is no tab ${id}.`);
    return tab;
  }

  window(id: WindowId): Window {
    const window = this.windows.get(id);
    if (!window) throw new DomuxError("not-found", `There is no window ${id}.`);
    return window;
  }

  // ---- changing
  /** Runs changes as one; at the end of the outermost batch empty things go, sizes fit, events tell. */
  batch<T>(run: () => T): T {
    this.depth++;
    try {
      return run();
    } finally {
      this.unsettled = true;
      while (this.depth === 1 && this.unsettled) {
        // A listener that changes something in answer to an event makes another round.
        this.unsettled = false;
        this.settle();
      }
      this.depth--;
    }
  }

  private settle(): void {
    for (const tab of [...this.tabs.values()]) if (!tab.tree) this.dropTab(tab);
    for (const window of [...this.windows.values()])
      if (window.tabs.length === 0 && window.holds === 0) this.windows.delete(window.id);
    for (const seat of this.seats.values()) {
      if (seat.focus !== null && !this.panes.has(seat.focus)) {
        seat.focus = null;
        this.announcer.seat(seat);
      }
      for (const window of seat.views.keys()) if (!this.windows.has(window)) seat.views.delete(window);
    }
    if (this.announcer.announce()) this.stateEmitter.emit();
  }

  addWindow(workspace: string, size?: Size): Window {
    const { initialCols, initialRows, sizePolicy } = this.settings;
    const window = new Window(this.ids.take("window"), workspace, size ?? sizeOf(initialCols, initialRows));
    window.sizePolicy = sizePolicy;
    this.windows.set(window.id, window);
    return window;
  }

  /** Puts back a window that an earlier process of this mux had. */
  restoreWindow(id: WindowId, workspace: string, size: Size): Window {
    const window = new Window(id, workspace, size);
    this.windows.set(id, window);
    this.ids.reserve({ window: id + 1, tab: 0, pane: 0 });
    return window;
  }

  /** Registers a tab (whose panes are registered) with its window. */
  addTab(tab: Tab, window: Window, index?: number): Tab {
    this.tabs.set(tab.id, tab);
    window.add(tab, index);
    this.place(tab);
    return tab;
  }

  /** Notes that the panes of a tab's tree are there now, taking them from other tabs; fits them. */
  place(tab: Tab): void {
    for (const pane of tab.panes) {
      const before = this.places.get(pane);
      if (before && before !== tab) before.remove(pane);
      this.places.set(pane, tab);
    }
    this.fit(tab);
  }

  /** Gives the panes of a tab the sizes that its tree says. */
  fit(tab: Tab): void {
    if (tab.owner || !tab.tree) return;
    for (const leaf of leaves(tab.tree)) this.panes.get(leaf.id)?.resize(tab.sizeOf(leaf.id));
  }

  addPane(pane: Pane): void {
    const scope = new Scope();
    this.panes.set(pane.id, pane);
    this.paneScopes.set(pane.id, scope);
    scope.add(pane.events((event) => this.paneEvent(pane, event)));
    scope.add(pane);
  }

  /** Forgets a pane and disposes of it. It is not killed by that. */
  removePane(id: PaneId): void {
    if (!this.panes.has(id)) return;
    this.batch(() => {
      const tab = this.places.get(id);
      tab?.remove(id);
      this.places.delete(id);
      if (tab) this.fit(tab);
      this.panes.delete(id);
      this.paneScopes.get(id)?.dispose();
      this.paneScopes.delete(id);
    });
  }

  /** Takes a tab out of its window; panes still in it are forgotten. */
  dropTab(tab: Tab): void {
    const panes = tab.panes;
    tab.tree = undefined;
    this.tabs.delete(tab.id);
    tab.window.remove(tab, this.settings.switchToLastActiveTabWhenClosingTab);
    for (const pane of panes) if (this.places.get(pane) === tab) this.removePane(pane);
  }

  private paneEvent(pane: Pane, event: PaneEvent): void {
    switch (event.type) {
      case "changed":
        this.announcer.pane(pane);
        break;
      case "alert":
        this.events.add({ type: "pane-alert", pane: pane.id, alert: event.alert });
        break;
      case "exited":
        this.events.add({ type: "pane-exited", pane: pane.id, status: event.status });
        break;
      case "window-title": {
        const window = this.places.get(pane.id)?.window;
        if (window && !window.titleGiven) this.batch(() => void (window.title = event.title));
        break;
      }
      case "closed":
        this.removePane(pane.id);
        break;
    }
  }

  // ---- seats
  addSeat(facts: SeatFacts, face: SeatFace): Seat {
    const seat = new Seat(this.ids.take("seat"), facts, face, this.options.wallTime());
    this.seats.set(seat.id, seat);
    if (seat.interactive) this.events.add({ type: "client-added", client: seat.state() });
    return seat;
  }

  /** The seat is given up. */
  removeSeat(seat: Seat): void {
    if (!this.seats.has(seat.id)) return;
    this.batch(() => {
      this.setFocus(seat, null);
      this.seats.delete(seat.id);
      seat.face = undefined;
      if (seat.interactive) this.events.add({ type: "client-removed", client: seat.id });
      for (const window of seat.views.keys()) this.sizeWindow(window);
      this.tellViews();
    });
  }

  /** The seat's client came, or went for a while: its votes count only while it is there. */
  setFace(seat: Seat, face: SeatFace | undefined): void {
    this.batch(() => {
      seat.face = face;
      for (const window of seat.views.keys()) this.sizeWindow(window);
      this.tellViews();
    });
  }

  setViews(seat: Seat, views: readonly { window: WindowId; size: Size }[], viewer?: boolean): void {
    this.batch(() => {
      const affected = new Set(seat.views.keys());
      const before = new Map(seat.views);
      seat.views.clear();
      if (viewer !== undefined) seat.viewer = viewer;
      for (const { window, size } of views) {
        if (!this.windows.has(window)) continue;
        const old = before.get(window);
        const used = old && sameSize(old.size, size) ? old.used : ++this.used;
        seat.views.set(window, { size, used });
        affected.add(window);
      }
      for (const window of affected) this.sizeWindow(window);
      this.tellViews();
      this.announcer.seat(seat);
    });
  }

  setWorkspace(seat: Seat, workspace: string): void {
    this.batch(() => {
      seat.workspace = workspace;
      this.announcer.seat(seat);
    });
  }

  /** A workspace has another name: seats that are in it stay in it. */
  renameSeats(from: string, to: string): void {
    for (const seat of this.seats.values()) if (seat.workspace === from) this.setWorkspace(seat, to);
  }

  /** The seat's person did something in a pane. */
  noteInput(seat: Seat, pane: PaneId): void {
    seat.lastInput = this.options.wallTime();
    this.activity.emit(seat);
    const window = this.places.get(pane)?.window;
    if (window) this.turnTo(window, seat);
    const view = window && seat.views.get(window.id);
    if (!view || view.used === this.used) return;
    view.used = ++this.used;
    if (window.sizePolicy === "latest") this.batch(() => this.sizeWindow(window.id));
  }

  /** Puts the seat's focus on a pane. Ignored while another pane is zoomed, if the configuration says so. */
  setFocus(seat: Seat, id: PaneId | null): void {
    this.batch(() => {
      if (id !== null && !this.show(id)) return;
      if (id !== null) this.turnTo(this.placed(id).window, seat);
      const before = seat.focus;
      if (before === id) return;
      seat.focus = id;
      this.announcer.seat(seat);
      if (before !== null) this.tellFocus(before);
      if (id !== null) {
        this.tellFocus(id);
        this.events.add({ type: "pane-focused", pane: id, client: seat.interactive ? seat.id : null });
      }
      this.tellMirrors((domain) => {
        const pane = id === null ? undefined : this.panes.get(id);
        domain.mirror?.focus(pane?.domain === domain ? id : null);
      });
    });
  }

  private turnTo(window: Window, seat: Seat): void {
    if (seat.interactive && this.use.turnTo(window, this.options.wallTime())) this.stateEmitter.emit();
  }

  /** Makes a pane active in its tab and window; false if a zoomed pane keeps it from being so. */
  show(id: PaneId): boolean {
    const { tab, window } = this.placed(id);
    if (tab.zoomed !== null && tab.zoomed !== id) {
      if (!this.settings.unzoomOnSwitchPane) return false;
      // A tab of another mux is unzoomed there.
      if (!tab.owner) {
        tab.zoomed = null;
        this.fit(tab);
      }
    }
    tab.activate(id);
    window.activate(tab);
    return true;
  }

  private tellFocus(id: PaneId): void {
    let focused = false;
    for (const seat of this.seats.values()) focused ||= seat.focus === id;
    this.panes.get(id)?.focused(focused);
  }

  /** Asks the people at interactive seats. */
  ask(question: Question, domain: string | null): Promise<string | null> {
    return askSeats(this.seats.values(), question, domain);
  }

  // ---- sizes
  sizeWindow(id: WindowId): void {
    const window = this.windows.get(id);
    const size = window && windowSize(window, this.seats.values());
    if (window && size) this.resizeWindow(window, size);
  }

  resizeWindow(window: Window, size: Size): void {
    window.size = size;
    for (const tab of window.tabs) if (!tab.owner && tab.resize(size)) this.fit(tab);
  }

  /** Tells mirroring domains which of their windows are seen here, and how large. */
  tellViews(): void {
    this.tellMirrors((domain) => {
      const seen: { window: WindowId; size: Size }[] = [];
      for (const window of this.windows.values()) {
        if (!domain.mirror?.maps(window.id)) continue;
        const voted = windowSize(window, this.seats.values());
        if (voted) seen.push({ window: window.id, size: voted });
      }
      domain.mirror?.view(seen);
    });
  }

  private tellMirrors(tell: (domain: Domain) => void): void {
    for (const domain of this.domains.values())
      if (domain.mirror && domain.state.state === "attached") tell(domain);
  }

  // ---- state
  paneState(pane: Pane): PaneState {
    const tab = this.places.get(pane.id);
    return {
      id: pane.id,
      tab: tab?.id ?? 0,
      window: tab?.window.id ?? 0,
      domain: pane.domain.id,
      domainName: pane.domain.name,
      ...pane.facts,
    };
  }

  state(): MuxState {
    const used = recent(this.windows.values());
    return {
      windows: [...this.windows.values()].map((window) => window.state()),
      tabs: [...this.tabs.values()].filter((tab) => tab.tree).map((tab) => tab.state()),
      panes: [...this.panes.values()]
        .filter((pane) => this.places.has(pane.id))
        .map((pane) => this.paneState(pane)),
      domains: [...this.domains.values()].map((domain) => domain.state),
      clients: [...this.seats.values()].filter((seat) => seat.interactive).map((seat) => seat.state()),
      defaultDomain: this.defaultDomainId ?? 0,
      ...(used.length === 0 ? {} : { recent: used }),
    };
  }

  dispose(): void {
    for (const scope of this.paneScopes.values()) scope.dispose();
    this.paneScopes.clear();
    for (const domain of this.domains.values()) domain.dispose();
    this.scope.dispose();
  }
}
