import { areas, type PaneArea } from "./areas.ts";
import type { Side } from "./divider.ts";
import { leaves, type Tree } from "./tree.ts";

/** When each pane of a tab was last in focus. Keyed by pane, so it holds when panes come, go or move. */
export class Recency<L> {
  private readonly order = new Map<L, number>();
  private counter = 0;

  /** The pane has the focus now. */
  touch(id: L): void {
    this.order.set(id, ++this.counter);
  }

  forget(id: L): void {
    this.order.delete(id);
  }

  /** Larger is more recent; 0: never. */
  of(id: L): number {
    return this.order.get(id) ?? 0;
  }

  /** The pane of `candidates` that had the focus last; undefined if none ever had. */
  latest(candidates: Iterable<L>): L | undefined {
    let best: L | undefined;
    for (const id of candidates) {
      if (this.of(id) > (best === undefined ? 0 : this.of(best))) best = id;
    }
    return best;
  }
}

/**
 * The pane on a side of `id`: of those across exactly one divider cell that share a row or column with it, the one
 * with the highest recency; among equals the last in the tree. Undefined if there is none.
 */
export function neighbour<L>(
  tree: Tree<L>,
  id: L,
  side: Side,
  recency: (id: L) => number = () => 0,
): L | undefined {
  const { panes } = areas(tree);
  const from = panes.find((pane) => pane.id === id);
  if (!from) return undefined;
  let best: PaneArea<L> | undefined;
  for (const pane of panes) {
    if (!adjoins(from, pane, side)) continue;
    if (!best || recency(pane.id) >= recency(best.id)) best = pane;
  }
  return best?.id;
}

function adjoins<L>(from: PaneArea<L>, to: PaneArea<L>, side: Side): boolean {
  const shareRows = from.top < to.top + to.rows && to.top < from.top + from.rows;
  const shareCols = from.left < to.left + to.cols && to.left < from.left + from.cols;
  switch (side) {
    case "left":
      return shareRows && to.left + to.cols + 1 === from.left;
    case "right":
      return shareRows && from.left + from.cols + 1 === to.left;
    case "up":
      return shareCols && to.top + to.rows + 1 === from.top;
    case "down":
      return shareCols && from.top + from.rows + 1 === to.top;
  }
}

/** The leaf `step` places after `id` (before, if negative), around the end. Undefined if `id` is not there. */
export function cycle<L>(tree: Tree<L>, id: L, step: number): L | undefined {
  const all = leaves(tree);
  const index = all.findIndex((leaf) => leaf.id === id);
  if (index < 0) return undefined;
  return all[(((index + Math.trunc(step)) % all.length) + all.length) % all.length].id;
}
