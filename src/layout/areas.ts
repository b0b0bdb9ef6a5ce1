import type { Rect, Size } from "../model/index.ts";
import type { SplitDirection, Tree } from "./tree.ts";

/** Where a leaf lies in the tab, in 0-based cells. */
export interface PaneArea<L> extends Rect {
  readonly id: L;
  /** Place from left to right in the tree, from 0. */
  readonly index: number;
}

/** Where a divider lies: one column (horizontal split) or one row (vertical split) of cells. */
export interface DividerArea extends Rect {
  /** Number of the split in pre-order, from 0; as resizeSplit takes it. */
  readonly index: number;
  readonly direction: SplitDirection;
}

export interface Areas<L> {
  readonly panes: readonly PaneArea<L>[];
  readonly dividers: readonly DividerArea[];
}

/** Rectangles of all panes and dividers; together they tile the tab exactly. */
export function areas<L>(tree: Tree<L>): Areas<L> {
  const panes: PaneArea<L>[] = [];
  const dividers: DividerArea[] = [];
  const walk = (node: Tree<L>, left: number, top: number): void => {
    const { cols, rows } = node;
    if (node.kind === "leaf") {
      panes.push({ id: node.id, index: panes.length, left, top, cols, rows });
      return;
    }
    const { direction, first, second } = node;
    const index = dividers.length;
    if (direction === "horizontal") {
      dividers.push({ index, direction, left: left + first.cols, top, cols: 1, rows });
      walk(first, left, top);
      walk(second, left + first.cols + 1, top);
    } else {
      dividers.push({ index, direction, left, top: top + first.rows, cols, rows: 1 });
      walk(first, left, top);
      walk(second, left, top + first.rows + 1);
    }
  };
  walk(tree, 0, 0);
  return { panes, dividers };
}

/** What is at a cell. */
export type Hit<L> =
  | { readonly kind: "pane"; readonly pane: PaneArea<L>; readonly x: number; readonly y: number }
  | { readonly kind: "divider"; readonly divider: DividerArea };

/** The pane (with the 0-based cell inside it) or divider at cell (x, y) of the tab; undefined outside. */
export function hitTest<L>(found: Areas<L>, x: number, y: number): Hit<L> | undefined {
  const pane = found.panes.find((area) => contains(area, x, y));
  if (pane) return { kind: "pane", pane, x: x - pane.left, y: y - pane.top };
  const divider = found.dividers.find((area) => contains(area, x, y));
  return divider && { kind: "divider", divider };
}

function contains(area: Rect, x: number, y: number): boolean {
  return x >= area.left && x < area.left + area.cols && y >= area.top && y < area.top + area.rows;
}

/** A pane's size with pixels: its cells times the whole pixels of one cell of the tab. */
export function paneSize(cells: { readonly cols: number; readonly rows: number }, tab: Size): Size {
  return {
    cols: cells.cols,
    rows: cells.rows,
    pixelWidth: cells.cols * Math.floor(tab.pixelWidth / Math.max(1, tab.cols)),
    pixelHeight: cells.rows * Math.floor(tab.pixelHeight / Math.max(1, tab.rows)),
  };
}
