/** Runs of signs that programming fonts draw as one: two to four of these in a row. */
const SIGNS = /[-+*/=<>!|&~:;.?#^%\\_]{2,4}|www|\[\||\|\]|\{\||\|\}|<\/>|0x(?=[\da-f])/gi;
/** The same sign for a whole line is a ruler, not a ligature. */
const RULER = /^(.)\1{4,}$/;

/** Ranges of a line that are to be drawn in one go, so that the font may join them (xterm.js's character joiner). */
export function ligatureRanges(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  for (const found of text.matchAll(SIGNS)) {
    const from = found.index;
    if (RULER.test(text.slice(Math.max(0, from - 2), from + 6))) continue;
    ranges.push([from, from + found[0].length]);
  }
  return ranges;
}
