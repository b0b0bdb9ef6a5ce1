import { leaf, leaves, split, type Tree } from "./tree.ts";

/** The same places with other ids in them, from left to right. */
function relabel<L>(tree: Tree<L>, ids: readonly L[]): Tree<L> {
  let next = 0;
  const walk = (node: Tree<L>): Tree<L> => {
    if (node.kind === "leaf") {
      const id = ids[next++];
      return id === node.id ? node : leaf(id, node);
    }
    const first = walk(node.first);
    return split(node.direction, first, walk(node.second));
  };
  return walk(tree);
}

/** Two panes change places. Ids that are not in the tree change nothing. */
export function swap<L>(tree: Tree<L>, a: L, b: L): Tree<L> {
  const ids = leaves(tree).map((node) => node.id);
  if (!ids.includes(a) || !ids.includes(b)) return tree;
  return relabel(
    tree,
    ids.map((id) => (id === a ? b : id === b ? a : id)),
  );
}

/** Every pane moves to the next place, the last to the first (clockwise), or the other way round. */
export function rotate<L>(tree: Tree<L>, way: "clockwise" | "counter-clockwise"): Tree<L> {
  const ids = leaves(tree).map((node) => node.id);
  if (way === "clockwise") ids.unshift(ids.pop()!);
  else ids.push(ids.shift()!);
  return relabel(tree, ids);
}

/** Every id replaced by another one, as when a tree comes from another mux. */
export function mapIds<L, M>(tree: Tree<L>, to: (id: L) => M): Tree<M> {
  return tree.kind === "leaf"
    ? leaf(to(tree.id), tree)
    : split(tree.direction, mapIds(tree.first, to), mapIds(tree.second, to));
}
