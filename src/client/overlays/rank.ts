import { fuzzyFilter } from "../../input/index.ts";

/** A use counts as much as some letters that fit better. */
const WEIGHT = 8;

/** Those of `items` that match `query`, best first; `weight` is added to how well they match. */
export function rank<T>(
  query: string,
  items: readonly T[],
  textOf: (item: T) => string,
  weight: (item: T) => number = () => 0,
): T[] {
  return fuzzyFilter(query, items, textOf)
    .map(({ item, match }) => ({ item, score: match.score + WEIGHT * weight(item) }))
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
