import type { PaneId, TabId, WindowId } from "../model/index.ts";
import type { TabState, WindowState } from "../protocol/index.ts";
import { type Focus, panesOf } from "./focus.ts";
import { firstWorkspace, type MuxView, workspacesOf } from "./mux-mirror.ts";

/** Milliseconds that the first keys wait for the first pane: as long as a server may take to start. */
const ARRIVAL = 15_000;

export interface NavigationHost {
  readonly focus: Focus;
  readonly mux: () => MuxView;
  /** Windows that somebody had turned to before, the latest first. */
  readonly recent: () => readonly WindowId[];
  /** The workspace that was asked for, if one was. */
  readonly wanted: string | undefined;
  readonly lastTabOnClose: () => boolean;
  /** Shows all of a tab whose zoomed pane is left. */
  readonly unzoom: (pane: PaneId) => void;
  /** What is typed from now on waits for `done`, for so many milliseconds at most. */
  readonly holdTyping: (done: Promise<unknown>, patience: number) => void;
  /** The focus may be elsewhere: show and tell it. */
  readonly moved: () => void;
}

/** How the focus of a seat gets where it is: by its person, by what vanishes, by what was there at the beginning. */
export class Navigation {
  private bringing = false;

  constructor(private readonly host: NavigationHost) {}

  /** What is first to be seen is on its way: where the focus is meanwhile means nothing. */
  get arriving(): boolean {
    return this.bringing;
  }

  /**
   * Runs what attaches domains and starts the first program. What it brings is gone to when it is done, and not before:
   * passing through other places would say that somebody had used them. It gives the pane to begin with, if it has one.
   */
  async arrive(bring: () => Promise<PaneId | undefined>): Promise<void> {
    this.bringing = true;
    try {
      const brought = bring();
      this.host.holdTyping(brought, ARRIVAL);
      const pane = await brought;
      if (pane !== undefined) this.toPane(pane);
    } finally {
      this.bringing = false;
      this.host.moved();
    }
  }

  toPane(pane: PaneId): void {
    const { focus, mux, unzoom } = this.host;
    const tab = mux().tabs.get(mux().panes.get(pane)?.tab ?? -1);
    focus.goToPane(mux(), pane);
    if (tab && tab.zoomed !== null && tab.zoomed !== pane && panesOf(tab).includes(pane)) unzoom(tab.zoomed);
    this.went();
  }

  toTab(tab: TabState | TabId): void {
    const { focus, mux } = this.host;
    const state = typeof tab === "number" ? mux().tabs.get(tab) : tab;
    if (state) focus.goToTab(mux(), state);
    this.went();
  }

  toWindow(window: WindowState): void {
    this.host.focus.goToWindow(window);
    this.went();
  }

  toWorkspace(name: string): void {
    this.host.focus.goToWorkspace(name);
    this.went();
  }

  /** The mirror changed: what vanished is replaced. */
  followed(before: MuxView): void {
    const { focus, mux, recent, wanted, lastTabOnClose } = this.host;
    // A first look goes to the workspace that was asked for, else to the one where somebody was last.
    if (wanted === undefined && (this.bringing || workspacesOf(before).length === 0))
      focus.goToWorkspace(firstWorkspace(mux(), recent(), focus.workspace));
    focus.follow(before, mux(), { lastTabOnClose: lastTabOnClose() });
  }

  /** Whoever goes somewhere has arrived. */
  private went(): void {
    this.bringing = false;
    this.host.moved();
  }
}
