import type { Rect } from "../model/index.ts";

export interface Regions {
  /** Row of the tab bar; undefined: there is none. */
  readonly bar: number | undefined;
  /** What is left for the tab. */
  readonly area: Rect;
}

export interface RegionOptions {
  readonly bar: "top" | "bottom" | "none";
  readonly hideBarForOneTab: boolean;
}

/** Shares the outer screen out. A screen of one row belongs to the tab alone. */
export function regionsOf(
  size: { readonly cols: number; readonly rows: number },
  tabs: number,
  options: RegionOptions,
): Regions {
  const { cols, rows } = size;
  const hidden = options.bar === "none" || rows < 2 || (options.hideBarForOneTab && tabs <= 1);
  if (hidden) return { bar: undefined, area: { left: 0, top: 0, cols, rows } };
  return options.bar === "top"
    ? { bar: 0, area: { left: 0, top: 1, cols, rows: rows - 1 } }
    : { bar: rows - 1, area: { left: 0, top: 0, cols, rows: rows - 1 } };
}
