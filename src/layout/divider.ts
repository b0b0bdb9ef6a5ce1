import { withFirst } from "./fill.ts";
import { nodeAt, type Path, pathOf, replaceAt, type Tree } from "./tree.ts";

/** A side of a pane. */
export type Side = "left" | "right" | "up" | "down";

/**
 * Moves divider `index` (splits numbered in pre-order from 0) by `delta` cells to the right or down, as far as the
 * panes on both sides stay at least 1x1. An index that the tree does not have changes nothing.
 */
export function resizeSplit<L>(tree: Tree<L>, index: number, delta: number): Tree<L> {
  const path = splitPath(tree, index);
  return path ? moveDivider(tree, path, delta) : tree;
}

/**
 * Moves the nearest divider that lies across `side`, going up from the leaf, by `cells` towards that side, wherever
 * the leaf is seen from it. Without such a divider nothing changes. @throws DomuxError not-found
 */
export function adjust<L>(tree: Tree<L>, id: L, side: Side, cells: number): Tree<L> {
  const direction = side === "left" || side === "right" ? "horizontal" : "vertical";
  const path = pathOf(tree, id);
  for (let length = path.length - 1; length >= 0; length--) {
    const ancestor = path.slice(0, length);
    const node = nodeAt(tree, ancestor);
    if (node.kind === "split" && node.direction === direction) {
      return moveDivider(tree, ancestor, side === "right" || side === "down" ? cells : -cells);
    }
  }
  return tree;
}

function moveDivider<L>(tree: Tree<L>, path: Path, delta: number): Tree<L> {
  const node = nodeAt(tree, path);
  if (node.kind === "leaf") return tree;
  const now = node.direction === "horizontal" ? node.first.cols : node.first.rows;
  return replaceAt(tree, path, withFirst(node, now + Math.trunc(delta)));
}

function splitPath<L>(tree: Tree<L>, index: number): Path | undefined {
  let seen = -1;
  const walk = (node: Tree<L>, path: Path): Path | undefined => {
    if (node.kind === "leaf") return undefined;
    seen++;
    if (seen === index) return path;
    return walk(node.first, [...path, "first"]) ?? walk(node.second, [...path, "second"]);
  };
  return walk(tree, []);
}
