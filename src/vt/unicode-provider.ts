import { type ClusterState, charWidth, clusterStep } from "./unicode.ts";

/**
 * Our table in the shape of xterm.js's `IUnicodeVersionProvider`, so that an xterm.js that draws a pane counts
 * columns exactly as the engine does: `term.unicode.register(unicodeProvider); term.unicode.activeVersion = "domux"`.
 */
export const unicodeProvider = {
  version: "domux",
  wcwidth: (codePoint: number): 0 | 1 | 2 => charWidth(codePoint),
  /** Packed as xterm.js packs it: bit 0 joins, bits 1-2 columns, the rest our kind; 0: nothing before. */
  charProperties: (codePoint: number, preceding: number): number => {
    const before: ClusterState =
      preceding === 0 ? 0 : ((preceding >> 3) & 15) | (((preceding >> 1) & 3) << 4);
    const state = clusterStep(before, codePoint);
    return ((state & 15) << 3) | (((state >> 4) & 3) << 1) | (state >> 6);
  },
};
