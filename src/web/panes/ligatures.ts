/** Runs of signs that programming fonts draw as one. */
const SIGNS = /[-+*/=<>!|&~:;.?#^%\\_]{2,}|www|\[\||\|\]|\{\||\|\}|0x(?=[\da-f])/gi;
/** Signs of the longest ligature; longer runs are rulers and the like. */
const LONGEST = 4;

/** Ranges of a line that are to be drawn in one go, so that the font may join them (xterm.js's character joiner). */
export function ligatureRanges(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  for (const { 0: run, index } of text.matchAll(SIGNS))
    if (run.length <= LONGEST) ranges.push([index, index + run.length]);
  return ranges;
}
