import { UNICODE_RUNS, UNICODE_VERSION } from "./unicode-data.ts";

export { UNICODE_VERSION };

/**
 * Where one character ends and how many columns it takes.
 *
 * Columns come from East_Asian_Width (UAX #11: wide and fullwidth 2, ambiguous 1); clusters from UAX #29's extended
 * grapheme clusters, as `@xterm/addon-unicode-graphemes` cuts them: a cluster is as wide as its widest code point, a
 * pair of regional indicators and whatever has the emoji presentation selector (VS16) is wide, the text selector
 * (VS15) changes nothing, a code point that joins nothing takes at least one column. Rule GB9c (Indic conjuncts) is
 * left out on purpose: programs count a conjunct by its consonants (wcwidth), and so does the page.
 */
export const enum Kind {
  Other = 0,
  Prepend = 1,
  Extend = 2,
  RegionalIndicator = 3,
  SpacingMark = 4,
  HangulL = 5,
  HangulV = 6,
  HangulT = 7,
  HangulLV = 8,
  HangulLVT = 9,
  Zwj = 10,
  Pictograph = 11,
}

const WIDE = 16;

/** What the last code point printed leaves behind for the next one: bits 0-3 kind, 4-5 columns, 6 joined. */
export type ClusterState = number;

/** Nothing to join: the start of text, or after anything that is not printing. */
export const NO_CLUSTER: ClusterState = 0;
/** After a printable ASCII character (any but one that follows a Prepend, see `joinsAscii`). */
export const ASCII_CLUSTER: ClusterState = 1 << 4;
const JOINED = 1 << 6;

const { blocks, index } = decode(UNICODE_RUNS);
const joins = joinTable();

/**
 * State after `codePoint` (printable, 0x20 or above), given the state after the one before it. Ask the result with
 * `clusterJoined` and `clusterWidth`.
 */
export function clusterStep(state: ClusterState, codePoint: number): ClusterState {
  const value = blocks[(index[codePoint >> 8] << 8) | (codePoint & 0xff)];
  const kind = value & 15;
  const width = value & WIDE ? 2 : 1;
  if (state === NO_CLUSTER || joins[((state & 15) << 4) | kind] === 0) return kind | (width << 4);
  // A third regional indicator begins a new pair (GB12); a Prepend counts as one, as it does for the page.
  if (kind === Kind.RegionalIndicator) return JOINED | (2 << 4) | Kind.Other;
  const before = (state >> 4) & 3;
  return JOINED | (Math.max(before, width) << 4) | kind;
}

/** True if the code point that led to this state belongs to the cell before it. */
export const clusterJoined = (state: ClusterState): boolean => (state & JOINED) !== 0;

/** Columns of the cluster so far: 1 or 2. */
export const clusterWidth = (state: ClusterState): 1 | 2 => ((state >> 4) & 3) as 1 | 2;

/** True if an ASCII character joins what is before it (after a Prepend only). */
export const joinsAscii = (state: ClusterState): boolean => (state & 15) === Kind.Prepend;

/**
 * Columns of a code point by itself: 0 for controls and for what only modifies its neighbours, else 1 or 2. For
 * text use `textWidth`; clusters are not the sum of their parts.
 */
export function charWidth(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return 0;
  const value = blocks[(index[codePoint >> 8] << 8) | (codePoint & 0xff)];
  const kind = value & 15;
  if (kind === Kind.Extend || kind === Kind.Prepend || kind === Kind.Zwj) return 0;
  return value & WIDE ? 2 : 1;
}

/** Columns of a text; controls take none. */
export function textWidth(text: string): number {
  if (text.length === 1 && text >= " " && text <= "~") return 1;
  let width = 0;
  let state = NO_CLUSTER;
  for (let i = 0; i < text.length; ) {
    const codePoint = text.codePointAt(i) as number;
    i += codePoint > 0xffff ? 2 : 1;
    if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) {
      state = NO_CLUSTER;
      continue;
    }
    const before = state;
    state = clusterStep(before, codePoint);
    width += clusterJoined(state) ? clusterWidth(state) - clusterWidth(before) : clusterWidth(state);
  }
  return width;
}

/** The clusters of a text in order, each with its columns (0 for a control). */
export function* clusters(text: string): Generator<{ text: string; width: 0 | 1 | 2 }> {
  let start = 0;
  let state = NO_CLUSTER;
  for (let i = 0; i < text.length; ) {
    const codePoint = text.codePointAt(i) as number;
    const control = codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0);
    const next = control ? NO_CLUSTER : clusterStep(state, codePoint);
    if (i > start && !clusterJoined(next)) {
      yield { text: text.slice(start, i), width: ((state >> 4) & 3) as 0 | 1 | 2 };
      start = i;
    }
    i += codePoint > 0xffff ? 2 : 1;
    state = next;
  }
  if (start < text.length) yield { text: text.slice(start), width: ((state >> 4) & 3) as 0 | 1 | 2 };
}

/** Two-stage table: `blocks[index[cp >> 8] * 256 + (cp & 255)]`; blocks of one value are shared. */
function decode(runs: string): { blocks: Uint8Array; index: Uint16Array } {
  const index = new Uint16Array(0x1100);
  const uniform = new Map<number, number>();
  let store = new Uint8Array(0x20000);
  let used = 0;
  const newBlock = (): number => {
    if ((used + 1) << 8 > store.length) {
      const grown = new Uint8Array(store.length * 2);
      grown.set(store);
      store = grown;
    }
    return used++;
  };
  let point = 0;
  for (let i = 0; i < runs.length; ) {
    const value = runs.charCodeAt(i++) - 60;
    let length = 0;
    for (; i < runs.length; i++) {
      const digit = runs.charCodeAt(i);
      if (digit >= 60 && digit <= 91) break;
      length = length * 36 + (digit < 58 ? digit - 48 : digit - 87);
    }
    const end = point + length;
    while (point < end) {
      const page = point >> 8;
      if ((point & 0xff) === 0 && end - point >= 256) {
        let shared = uniform.get(value);
        if (shared === undefined) {
          shared = newBlock();
          store.fill(value, shared << 8, (shared + 1) << 8);
          uniform.set(value, shared);
        }
        index[page] = shared;
        point += 256;
        continue;
      }
      if ((point & 0xff) === 0) index[page] = newBlock();
      const stop = Math.min(end, (page + 1) << 8);
      const base = index[page] << 8;
      store.fill(value, base + (point & 0xff), base + (point & 0xff) + stop - point);
      point = stop;
    }
  }
  return { blocks: store.slice(0, used << 8), index };
}

/** 1 at `before * 16 + after` where UAX #29 has no boundary (GB6 to GB9b, GB11 to GB13). */
function joinTable(): Uint8Array {
  const table = new Uint8Array(256);
  const set = (before: number, after: number) => {
    table[(before << 4) | after] = 1;
  };
  for (let kind = 0; kind < 16; kind++) {
    set(kind, Kind.Extend);
    set(kind, Kind.Zwj);
    set(kind, Kind.SpacingMark);
    set(Kind.Prepend, kind);
  }
  for (const after of [Kind.HangulL, Kind.HangulV, Kind.HangulLV, Kind.HangulLVT]) set(Kind.HangulL, after);
  for (const before of [Kind.HangulLV, Kind.HangulV]) {
    set(before, Kind.HangulV);
    set(before, Kind.HangulT);
  }
  for (const before of [Kind.HangulLVT, Kind.HangulT]) set(before, Kind.HangulT);
  set(Kind.Zwj, Kind.Pictograph);
  set(Kind.RegionalIndicator, Kind.RegionalIndicator);
  return table;
}
