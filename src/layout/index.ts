export * from "./areas.ts";
export { adjust, resizeSplit, type Side } from "./divider.ts";
export { fill, resize, withSizes } from "./fill.ts";
export * from "./neighbour.ts";
export * from "./order.ts";
export * from "./split-pane.ts";
export {
  type Cells,
  findLeaf,
  type Leaf,
  leaf,
  leaves,
  minimum,
  type Split,
  type SplitDirection,
  split,
  type Tree,
} from "./tree.ts";
export * from "./wire.ts";
