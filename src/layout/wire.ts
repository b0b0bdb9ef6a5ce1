import { DomuxError } from "../model/index.ts";
import { leaf, type SplitDirection, split, type Tree } from "./tree.ts";

/** A tree as plain JSON, the form it has on the wire: only leaves carry sizes. */
export type TreeJson<L = number> =
  | { readonly pane: L; readonly cols: number; readonly rows: number }
  | { readonly split: SplitDirection; readonly first: TreeJson<L>; readonly second: TreeJson<L> };

/** Deepest nesting that is read; a deeper tree cannot be drawn on any screen. */
const MAX_DEPTH = 1000;
/** Largest side of a leaf, in cells. */
const MAX_SIDE = 65_535;

type Plain<L> = L extends number ? number : L;

export function toJson<L extends number | string>(tree: Tree<L>): TreeJson<Plain<L>> {
  return tree.kind === "leaf"
    ? { pane: tree.id as Plain<L>, cols: tree.cols, rows: tree.rows }
    : { split: tree.direction, first: toJson(tree.first), second: toJson(tree.second) };
}

/**
 * Reads a tree of numbered panes from plain JSON that a stranger may have made.
 * @throws DomuxError bad-request: not a tree, a size out of range, sizes that do not tile, or a pane twice
 */
export function fromJson(value: unknown): Tree<number> {
  const seen = new Set<number>();
  const read = (node: unknown, depth: number): Tree<number> => {
    if (depth > MAX_DEPTH) throw wrong(`it is nested deeper than ${MAX_DEPTH}`);
    if (typeof node !== "object" || node === null) throw wrong("a node is not an object");
    const { pane, cols, rows, split: direction, first, second } = node as Record<string, unknown>;
    if (direction === undefined) {
      if (!isCount(pane, Number.MAX_SAFE_INTEGER)) throw wrong("a pane id is not a number");
      if (seen.has(pane)) throw wrong(`pane ${pane} is in it twice`);
      seen.add(pane);
      if (!isCount(cols, MAX_SIDE) || !isCount(rows, MAX_SIDE) || cols < 1 || rows < 1) {
        throw wrong(`the size of pane ${pane} is not 1x1 or more`);
      }
      return leaf(pane, { cols, rows });
    }
    if (direction !== "horizontal" && direction !== "vertical") throw wrong("a split has no direction");
    const [a, b] = [read(first, depth + 1), read(second, depth + 1)];
    if (direction === "horizontal" ? a.rows !== b.rows : a.cols !== b.cols) {
      throw wrong(`the sides of a ${direction} split differ`);
    }
    return split(direction, a, b);
  };
  return read(value, 0);
}

function isCount(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function wrong(why: string): DomuxError {
  return new DomuxError("bad-request", `The split tree cannot be used: ${why}.`);
}
