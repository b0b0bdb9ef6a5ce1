import { leaves, paneSize, Recency, remove, resize, type Tree, toJson } from "../layout/index.ts";
import { type PaneId, type Size, sameSize, type TabId } from "../model/index.ts";
import type { TabState } from "../protocol/index.ts";
import type { Domain } from "./port.ts";
import type { Window } from "./window.ts";

/** A tab: a split tree of panes, which of them is zoomed, which was focused last. */
export class Tab {
  /** Explicit title, "" if none. */
  title = "";
  zoomed: PaneId | null = null;
  active: PaneId;
  readonly recency = new Recency<PaneId>();

  /** `owner`: the mirroring domain whose tab this is; undefined: ours. */
  constructor(
    readonly id: TabId,
    public window: Window,
    /** Undefined once its last pane is gone. */
    public tree: Tree | undefined,
    public size: Size,
    readonly owner?: Domain,
  ) {
    this.active = tree ? leaves(tree)[0].id : 0;
  }

  get panes(): PaneId[] {
    return this.tree ? leaves(this.tree).map((leaf) => leaf.id) : [];
  }

  /** Makes a pane of the tab the active one. */
  activate(pane: PaneId): void {
    this.active = pane;
    this.recency.touch(pane);
  }

  /** Fits the tab to a size; false if it has it already. */
  resize(size: Size): boolean {
    if (!this.tree || sameSize(size, this.size)) return false;
    this.size = size;
    this.tree = resize(this.tree, size);
    return true;
  }

  /** Takes a pane out; its sibling gets the room. The pane before it becomes active if it was the active one. */
  remove(pane: PaneId): void {
    if (!this.tree) return;
    const before = this.panes;
    const index = before.indexOf(pane);
    if (index < 0) return;
    this.tree = remove(this.tree, pane);
    this.recency.forget(pane);
    if (this.zoomed === pane) this.zoomed = null;
    // A tab that was larger than its area (many panes in a small window) can shrink now.
    if (this.tree) this.tree = resize(this.tree, this.size);
    if (this.active === pane) this.active = this.panes[Math.max(0, index - 1)] ?? this.active;
  }

  /** Size that a pane of the tab is to have now. */
  sizeOf(pane: PaneId): Size {
    if (this.zoomed === pane) return this.size;
    const leaf = this.tree && leaves(this.tree).find((leaf) => leaf.id === pane);
    return leaf ? paneSize(leaf, this.size) : this.size;
  }

  state(): TabState {
    return {
      id: this.id,
      window: this.window.id,
      title: this.title,
      size: this.size,
      tree: toJson(this.tree!),
      zoomed: this.zoomed,
      active: this.active,
    };
  }
}
