import type { MuxEvent, MuxState, PaneState, TabState, WindowState } from "../../protocol/index.ts";

/** What the other mux said of itself, by its own ids. */
export class RemoteState {
  readonly windows = new Map<number, WindowState>();
  readonly tabs = new Map<number, TabState>();
  readonly panes = new Map<number, PaneState>();

  load(state: MuxState): void {
    this.clear();
    for (const window of state.windows) this.windows.set(window.id, window);
    for (const tab of state.tabs) this.tabs.set(tab.id, tab);
    for (const pane of state.panes) this.panes.set(pane.id, pane);
  }

  /** True if windows, tabs or the set of panes are different now. */
  apply(event: MuxEvent): boolean {
    switch (event.type) {
      case "window-added":
      case "window-changed":
        this.windows.set(event.window.id, event.window);
        return true;
      case "window-removed":
        return this.windows.delete(event.window);
      case "tab-added":
      case "tab-changed":
        this.tabs.set(event.tab.id, event.tab);
        return true;
      case "tab-removed":
        return this.tabs.delete(event.tab);
      case "pane-added":
        this.panes.set(event.pane.id, event.pane);
        return true;
      case "pane-changed":
        this.panes.set(event.pane.id, event.pane);
        return false;
      case "pane-removed":
        return this.panes.delete(event.pane);
      case "workspace-renamed": {
        let changed = false;
        for (const window of this.windows.values())
          if (window.workspace === event.from) {
            this.windows.set(window.id, { ...window, workspace: event.to });
            changed = true;
          }
        return changed;
      }
      default:
        return false;
    }
  }

  clear(): void {
    this.windows.clear();
    this.tabs.clear();
    this.panes.clear();
  }
}
