import { DomuxError, type PaneId } from "../model/index.ts";

/** A size in cells, at least 1x1. */
export interface Cells {
  readonly cols: number;
  readonly rows: number;
}

/** Horizontal: side by side. Vertical: one above the other. */
export type SplitDirection = "horizontal" | "vertical";

export interface Leaf<L> extends Cells {
  readonly kind: "leaf";
  readonly id: L;
}

/** Two subtrees with a divider of one cell between them; its size follows from theirs. */
export interface Split<L> extends Cells {
  readonly kind: "split";
  readonly direction: SplitDirection;
  readonly first: Tree<L>;
  readonly second: Tree<L>;
}

/** An immutable split tree. Leaves carry ids that are unique in the tree. */
export type Tree<L = PaneId> = Leaf<L> | Split<L>;

/** From the root to a node: which child to take at each split. */
export type Path = readonly ("first" | "second")[];

export function leaf<L>(id: L, size: Cells): Leaf<L> {
  return { kind: "leaf", id, cols: size.cols, rows: size.rows };
}

/** A split of two subtrees that already have the same size across the divider. */
export function split<L>(direction: SplitDirection, first: Tree<L>, second: Tree<L>): Split<L> {
  return direction === "horizontal"
    ? { kind: "split", direction, first, second, cols: first.cols + 1 + second.cols, rows: first.rows }
    : { kind: "split", direction, first, second, cols: first.cols, rows: first.rows + 1 + second.rows };
}

/** All leaves from left to right; the place in this list is the pane's index. */
export function leaves<L>(tree: Tree<L>): Leaf<L>[] {
  const found: Leaf<L>[] = [];
  const walk = (node: Tree<L>): void => {
    if (node.kind === "leaf") {
      found.push(node);
      return;
    }
    walk(node.first);
    walk(node.second);
  };
  walk(tree);
  return found;
}

/** The leaf with this id, if it is in the tree. */
export function findLeaf<L>(tree: Tree<L>, id: L): Leaf<L> | undefined {
  if (tree.kind === "leaf") return tree.id === id ? tree : undefined;
  return findLeaf(tree.first, id) ?? findLeaf(tree.second, id);
}

/** The way to a leaf. @throws DomuxError not-found */
export function pathOf<L>(tree: Tree<L>, id: L): Path {
  const walk = (node: Tree<L>): ("first" | "second")[] | undefined => {
    if (node.kind === "leaf") return node.id === id ? [] : undefined;
    for (const side of ["first", "second"] as const) {
      const rest = walk(node[side]);
      if (rest) return [side, ...rest];
    }
    return undefined;
  };
  const path = walk(tree);
  if (!path) throw new DomuxError("not-found", `Pane ${String(id)} is not in this tab.`);
  return path;
}

/** The node at the end of a path that this tree has. */
export function nodeAt<L>(tree: Tree<L>, path: Path): Tree<L> {
  let node = tree;
  for (const side of path) {
    if (node.kind === "leaf") break;
    node = node[side];
  }
  return node;
}

/** The tree with another node, of the same size, at the end of a path. */
export function replaceAt<L>(tree: Tree<L>, path: Path, node: Tree<L>): Tree<L> {
  const [side, ...rest] = path;
  if (side === undefined || tree.kind === "leaf") return node;
  const child = replaceAt(tree[side], rest, node);
  return side === "first"
    ? split(tree.direction, child, tree.second)
    : split(tree.direction, tree.first, child);
}

/** The smallest size a tree can have: every leaf 1x1, plus dividers. */
export function minimum<L>(tree: Tree<L>): Cells {
  if (tree.kind === "leaf") return { cols: 1, rows: 1 };
  const first = minimum(tree.first);
  const second = minimum(tree.second);
  return tree.direction === "horizontal"
    ? { cols: first.cols + 1 + second.cols, rows: Math.max(first.rows, second.rows) }
    : { cols: Math.max(first.cols, second.cols), rows: first.rows + 1 + second.rows };
}
