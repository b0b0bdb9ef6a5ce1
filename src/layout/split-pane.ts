import { DomuxError } from "../model/index.ts";
import { fill, resize } from "./fill.ts";
import {
  type Cells,
  findLeaf,
  leaf,
  minimum,
  nodeAt,
  pathOf,
  replaceAt,
  type SplitDirection,
  split,
  type Tree,
} from "./tree.ts";

/** On which side of what a new pane goes, and how large it shall be. */
export interface SplitRequest {
  /** The side of the new pane. */
  readonly direction: "left" | "right" | "top" | "bottom";
  /** Of the new pane; percent of the area that is split, rounded down. Default: 50 percent. */
  readonly size?: { readonly percent: number } | { readonly cells: number };
  /** Splits the whole tab rather than one pane. */
  readonly topLevel?: boolean;
}

/** What a split will look like, before there is a new pane. */
export interface SplitPlan {
  readonly direction: SplitDirection;
  readonly first: Cells;
  readonly second: Cells;
  /** The new pane is the second one. */
  readonly targetIsSecond: boolean;
  /** Size of the new pane: start its program with it. */
  readonly target: Cells;
}

/**
 * Sizes of the two halves when the leaf (or the whole tab) is split.
 * @throws DomuxError no-space, not-found, bad-request
 */
export function planSplit<L>(tree: Tree<L>, id: L, request: SplitRequest): SplitPlan {
  const area = areaToSplit(tree, id, request);
  const horizontal = request.direction === "left" || request.direction === "right";
  const whole = horizontal ? area.cols : area.rows;
  const size = request.size ?? { percent: 50 };
  const wanted = "cells" in size ? size.cells : (whole * size.percent) / 100;
  if (!(wanted >= 0 && wanted < 1e9)) {
    throw new DomuxError("bad-request", "The size of a split must be a number of cells or percent.");
  }
  const target = Math.max(1, Math.floor(wanted));
  const other = whole - target - 1;
  const least = minimum(area);
  if (other < (horizontal ? least.cols : least.rows)) {
    throw new DomuxError(
      "no-space",
      `No space for split! ${whole} ${horizontal ? "columns" : "rows"} cannot hold a new pane of ${target}; make the tab larger, unsplit a pane or ask for fewer cells.`,
    );
  }
  const targetIsSecond = request.direction === "right" || request.direction === "bottom";
  const cells = (length: number): Cells =>
    horizontal ? { cols: length, rows: area.rows } : { cols: area.cols, rows: length };
  return {
    direction: horizontal ? "horizontal" : "vertical",
    first: cells(targetIsSecond ? other : target),
    second: cells(targetIsSecond ? target : other),
    targetIsSecond,
    target: cells(target),
  };
}

function areaToSplit<L>(tree: Tree<L>, id: L, request: SplitRequest): Tree<L> {
  const path = pathOf(tree, id);
  return request.topLevel ? tree : nodeAt(tree, path);
}

/**
 * The tree with a new leaf beside `id` (or beside the whole tree). The new pane should become the active one.
 * @throws DomuxError no-space, not-found, bad-request
 */
export function insert<L>(tree: Tree<L>, id: L, added: L, request: SplitRequest): Tree<L> {
  if (findLeaf(tree, added)) {
    throw new DomuxError("bad-request", `Pane ${String(added)} is in this tab already.`);
  }
  const plan = planSplit(tree, id, request);
  const path = request.topLevel ? [] : pathOf(tree, id);
  const kept = resize(nodeAt(tree, path), plan.targetIsSecond ? plan.first : plan.second);
  const target = leaf(added, plan.target);
  const node = plan.targetIsSecond
    ? split(plan.direction, kept, target)
    : split(plan.direction, target, kept);
  return replaceAt(tree, path, node);
}

/**
 * The tree without a leaf: its sibling takes the area of both, first children keeping their sizes. Undefined if it
 * was the only leaf. @throws DomuxError not-found
 */
export function remove<L>(tree: Tree<L>, id: L): Tree<L> | undefined {
  const path = pathOf(tree, id);
  if (path.length === 0) return undefined;
  const parentPath = path.slice(0, -1);
  const parent = nodeAt(tree, parentPath);
  if (parent.kind === "leaf") return undefined;
  const sibling = path[path.length - 1] === "first" ? parent.second : parent.first;
  return replaceAt(tree, parentPath, fill(sibling, parent));
}
