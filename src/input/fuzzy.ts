/** How well a text fits what was typed, and which of its code units made it so (ascending). */
export interface FuzzyMatch {
  readonly score: number;
  readonly positions: readonly number[];
}

const HIT = 16;
const START = 12;
const BOUNDARY = 10;
const CONSECUTIVE = 14;
const EXACT_CASE = 1;
const GAP = 1;
const MAX_GAP = 12;
/** Longer texts are cut for matching: cost grows with the product of both lengths. */
const MAX_TEXT = 1000;
const MAX_TERM = 100;

/**
 * Matches each blank-separated term of `query` as a subsequence of `text`; undefined unless all do. Case counts only
 * for terms with capitals. Higher scores are better: beginnings of words and runs of neighbours count, gaps cost.
 */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | undefined {
  let score = 0;
  const positions = new Set<number>();
  for (const term of query.split(" ").filter((part) => part !== "")) {
    const match = matchTerm(term.slice(0, MAX_TERM), text.slice(0, MAX_TEXT));
    if (!match) return undefined;
    score += match.score;
    for (const position of match.positions) positions.add(position);
  }
  return { score, positions: [...positions].sort((a, b) => a - b) };
}

/** Those items that match, best first; equal ones stay in order. */
export function fuzzyFilter<T>(
  query: string,
  items: readonly T[],
  textOf: (item: T) => string,
): { readonly item: T; readonly match: FuzzyMatch }[] {
  const found = items.flatMap((item) => {
    const match = fuzzyMatch(query, textOf(item));
    return match ? [{ item, match }] : [];
  });
  return found.sort((a, b) => b.match.score - a.match.score);
}

/** Best alignment by dynamic programming: cell [i][j] is the best score with term[i] on text[j]. */
function matchTerm(term: string, text: string): FuzzyMatch | undefined {
  const folds = term.toLowerCase() === term;
  const fold = (char: string): string => (folds ? char.toLowerCase() : char);
  const rows: { score: Float64Array; from: Int32Array }[] = [];
  for (let i = 0; i < term.length; i++) {
    const score = new Float64Array(text.length).fill(Number.NEGATIVE_INFINITY);
    const from = new Int32Array(text.length).fill(-1);
    const above = rows[i - 1];
    // The best cell of the row above that is not a direct neighbour, worth less the farther it lies.
    let best = Number.NEGATIVE_INFINITY;
    let bestAt = -1;
    for (let j = i; j < text.length; j++) {
      if (above && j >= 2 && above.score[j - 2] > best) [best, bestAt] = [above.score[j - 2], j - 2];
      best -= j - bestAt <= MAX_GAP ? GAP : 0;
      if (fold(text[j]) !== fold(term[i])) continue;
      const own = HIT + bonus(text, j) + (text[j] === term[i] ? EXACT_CASE : 0);
      if (!above) {
        score[j] = own - Math.min(j, MAX_GAP) * GAP;
        continue;
      }
      const next = above.score[j - 1] + CONSECUTIVE;
      [score[j], from[j]] = next >= best ? [own + next, j - 1] : [own + best, bestAt];
    }
    rows.push({ score, from });
  }
  return trace(rows);
}

function trace(rows: readonly { score: Float64Array; from: Int32Array }[]): FuzzyMatch | undefined {
  const last = rows[rows.length - 1];
  const score = last.score.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (score === Number.NEGATIVE_INFINITY) return undefined;
  const positions: number[] = [];
  let at = last.score.indexOf(score);
  for (let i = rows.length - 1; i >= 0; i--) {
    positions.unshift(at);
    at = rows[i].from[at];
  }
  return { score, positions };
}

function bonus(text: string, at: number): number {
  if (at === 0) return START;
  const [before, here] = [text[at - 1], text[at]];
  const word = /[\p{L}\p{N}]/u;
  if (!word.test(before) && word.test(here)) return BOUNDARY;
  return before === before.toLowerCase() && here !== here.toLowerCase() ? BOUNDARY : 0;
}
