import type { Size, TabId, WindowId } from "../model/index.ts";
import type { WindowState } from "../protocol/index.ts";
import type { Tab } from "./tab.ts";

/** A window: tabs in order, in a workspace. */
export class Window {
  title = "";
  /** The title was given by a person or script: programs do not change it. */
  titleGiven = false;
  tabs: Tab[] = [];
  active: Tab | undefined;
  /** The tab that was active before. */
  private previous: TabId | undefined;
  sizePolicy: WindowState["sizePolicy"] = "latest";
  /** When somebody last turned to it from another window, in milliseconds since the Unix epoch. */
  usedAt: number | undefined;
  /** Something is about to come into it: not removed while empty. */
  holds = 0;

  constructor(
    readonly id: WindowId,
    public workspace: string,
    /** Size of the tab area. */
    public size: Size,
  ) {}

  /** Adds a tab at an index (0-based), at the end if undefined. */
  add(tab: Tab, index = this.tabs.length): void {
    tab.window = this;
    this.tabs.splice(Math.max(0, Math.min(index, this.tabs.length)), 0, tab);
    this.active ??= tab;
  }

  activate(tab: Tab): void {
    if (this.active === tab) return;
    this.previous = this.active?.id;
    this.active = tab;
  }

  /** Takes a tab out. If it was active, the one to its right becomes so (or the last active one, if wished). */
  remove(tab: Tab, backToPrevious: boolean): void {
    const index = this.tabs.indexOf(tab);
    if (index < 0) return;
    this.tabs.splice(index, 1);
    if (this.active !== tab) return;
    const previous = backToPrevious ? this.tabs.find((other) => other.id === this.previous) : undefined;
    this.active = previous ?? this.tabs[Math.min(index, this.tabs.length - 1)];
  }

  state(): WindowState {
    return {
      id: this.id,
      workspace: this.workspace,
      title: this.title,
      tabs: this.tabs.map((tab) => tab.id),
      active: this.active?.id ?? null,
      sizePolicy: this.sizePolicy,
    };
  }
}
