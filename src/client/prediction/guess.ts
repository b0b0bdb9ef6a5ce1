import type { Style, Terminal } from "../../vt/index.ts";

/** What makes a screen another one, of whose rows nothing holds that was said of those before. */
export interface Screen {
  readonly alternate: boolean;
  readonly cols: number;
  readonly rows: number;
  readonly rowEpoch: number;
}

export function screenOf({ modes, cols, rows, rowEpoch }: Terminal): Screen {
  return { alternate: modes.alternateScreen, cols, rows, rowEpoch };
}

export function isSameScreen(screen: Screen, { modes, cols, rows, rowEpoch }: Terminal): boolean {
  return (
    screen.alternate === modes.alternateScreen &&
    screen.cols === cols &&
    screen.rows === rows &&
    screen.rowEpoch === rowEpoch
  );
}

/** A cell as a number; no terminal has so many columns. */
export const keyOf = (row: number, col: number): number => row * 16_384 + col;

/** A cell of a row: its text ("" for the tail of a wide character, " " for a blank) and look. */
export interface GuessedCell {
  readonly text: string;
  readonly width: 1 | 2;
  readonly style: Style;
}

/** What we think a cell will be once the program has seen the input record `input`. */
export interface CellGuess {
  /** Stable row and 0-based column. */
  readonly row: number;
  readonly col: number;
  /** Undefined: it will change to something we do not know (what a shift brings in from nowhere). */
  readonly cell: GuessedCell | undefined;
  /** Guesses of one epoch stand and fall together; shown only once one of the epoch was confirmed. */
  epoch: number;
  /** The newest input record that it depends on. */
  input: number;
  /** Texts the cell had when guesses were made: a match with one of them proves nothing. */
  readonly before: readonly string[];
  /** True for the cell of the typed character itself, false for those that only move aside. */
  readonly typed: boolean;
  /** It was typed over a grey proposal, which it replaces by the same or other text. */
  readonly overProposal: boolean;
  /** Clock time of the keystroke. */
  readonly at: number;
  /** It has been on the screen. */
  shown: boolean;
}

/** Where we think the cursor will be. */
export interface CursorGuess {
  readonly row: number;
  readonly col: number;
  epoch: number;
  readonly input: number;
}

export type Verdict = "pending" | "right" | "right without credit" | "wrong";

/** True if input record `a` is `b` or a later one; numbers wrap after 2^32 - 1. */
export function reached(a: number, b: number): boolean {
  return ((a - b) | 0) >= 0;
}

/**
 * Compares a guess with what the cell shows after the program has had input up to `acknowledged`.
 * `actual` undefined: the cell is no longer on the screen.
 */
export function judge(guess: CellGuess, actual: string | undefined, acknowledged: number): Verdict {
  if (actual === undefined) return "wrong";
  const known = guess.cell;
  const matches = known !== undefined && known.text === actual;
  const proves = matches && known.text !== " " && !guess.before.includes(actual);
  if (proves && guess.typed) return "right";
  if (!reached(acknowledged, guess.input)) return "pending";
  if (known === undefined) return "right without credit";
  if (!matches) return "wrong";
  return proves ? "right" : "right without credit";
}
