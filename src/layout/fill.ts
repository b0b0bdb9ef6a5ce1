import { type Cells, leaf, minimum, type Split, split, type Tree } from "./tree.ts";

/** How the length of a split, without its divider, is dealt out to its two children. */
type Deal = (length: number, first: Share, second: Share) => number;

interface Share {
  readonly now: number;
  readonly least: number;
}

/** The first child keeps its length and the second absorbs the change, as far as both can. */
const firstKeeps: Deal = (length, first, second) =>
  Math.max(first.least, Math.min(first.now, length - second.least));

/** The difference is dealt out cell by cell, beginning with the first; none goes below its least. */
const alternating: Deal = (length, first, second) => {
  let [a, b] = [first.now, second.now];
  for (let turn = 0; a + b !== length; turn++) {
    const grow = a + b < length;
    const takesFirst = grow ? turn % 2 === 0 : (turn % 2 === 0 && a > first.least) || b <= second.least;
    if (takesFirst) a += grow ? 1 : -1;
    else b += grow ? 1 : -1;
  }
  return a;
};

function sized<L>(tree: Tree<L>, size: Cells, deal: Deal): Tree<L> {
  if (tree.cols === size.cols && tree.rows === size.rows && isConsistent(tree)) return tree;
  if (tree.kind === "leaf") return leaf(tree.id, size);
  const axis = tree.direction === "horizontal" ? "cols" : "rows";
  const share = (child: Tree<L>): Share => ({ now: child[axis], least: minimum(child)[axis] });
  const length = size[axis] - 1;
  const first = deal(length, share(tree.first), share(tree.second));
  return withLengths(tree, first, length - first, size, deal);
}

function withLengths<L>(tree: Split<L>, first: number, second: number, across: Cells, deal: Deal): Tree<L> {
  const area = (length: number): Cells =>
    tree.direction === "horizontal"
      ? { cols: length, rows: across.rows }
      : { cols: across.cols, rows: length };
  return split(tree.direction, sized(tree.first, area(first), deal), sized(tree.second, area(second), deal));
}

/** True if the children of every split have the same size across its divider. */
function isConsistent<L>(tree: Tree<L>): boolean {
  if (tree.kind === "leaf") return true;
  const across = tree.direction === "horizontal" ? "rows" : "cols";
  return tree.first[across] === tree.second[across] && isConsistent(tree.first) && isConsistent(tree.second);
}

const atLeast = (size: Cells, least: Cells): Cells => ({
  cols: Math.max(Math.floor(size.cols), least.cols),
  rows: Math.max(Math.floor(size.rows), least.rows),
});

/**
 * The tree at another size, the change dealt out evenly (alternately to first and second child, first child first).
 * A size below the tree's minimum is raised to it, so the result may be larger than asked; a size of 0 in either
 * direction changes nothing.
 */
export function resize<L>(tree: Tree<L>, size: Cells): Tree<L> {
  if (!(size.cols > 0 && size.rows > 0)) return tree;
  return sized(tree, atLeast(size, minimum(tree)), alternating);
}

/** The tree at another size, first children keeping theirs and second ones absorbing the change. */
export function fill<L>(tree: Tree<L>, size: Cells): Tree<L> {
  return sized(tree, atLeast(size, minimum(tree)), firstKeeps);
}

/**
 * Moves the divider of `tree` itself so that the first child has `length` cells, as near as both children's
 * minimum allows; below it first children keep their sizes.
 */
export function withFirst<L>(tree: Split<L>, length: number): Tree<L> {
  const axis = tree.direction === "horizontal" ? "cols" : "rows";
  const whole = tree[axis] - 1;
  const most = whole - minimum(tree.second)[axis];
  const first = Math.max(minimum(tree.first)[axis], Math.min(length, most));
  return withLengths(tree, first, whole - first, tree, firstKeeps);
}

/**
 * The tree rebuilt from the sizes its panes really have; a pane without one keeps its own. Where they do not fit
 * together, the first child decides and the second follows.
 */
export function withSizes<L>(tree: Tree<L>, sizeOf: (id: L) => Cells | undefined): Tree<L> {
  const rebuilt = rebuild(tree, sizeOf);
  return fill(rebuilt, rebuilt);
}

function rebuild<L>(tree: Tree<L>, sizeOf: (id: L) => Cells | undefined): Tree<L> {
  if (tree.kind === "leaf") {
    return leaf(tree.id, atLeast(sizeOf(tree.id) ?? tree, { cols: 1, rows: 1 }));
  }
  return split(tree.direction, rebuild(tree.first, sizeOf), rebuild(tree.second, sizeOf));
}
