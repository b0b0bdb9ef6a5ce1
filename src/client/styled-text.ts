import { type Color, DEFAULT_COLOR } from "../vt/index.ts";

/** Look of a span; what is absent is the surrounding's. */
export interface SpanStyle {
  readonly fg?: Color;
  readonly bg?: Color;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly italic?: boolean;
  readonly inverse?: boolean;
  readonly strike?: boolean;
  /** As in Style of the engine. */
  readonly underline?: 0 | 1 | 2 | 3 | 4 | 5;
}

export interface Span {
  readonly text: string;
  readonly style?: SpanStyle;
}

/** Text with looks, on one line. */
export type StyledLine = readonly Span[];

export function plain(text: string, style?: SpanStyle): StyledLine {
  return style ? [{ text, style }] : [{ text }];
}

/** The text alone. */
export function textOfLine(line: StyledLine): string {
  return line.map((span) => span.text).join("");
}

/** Removes control characters: what programs named something must not reach a terminal as commands. */
export function printable(text: string): string {
  return text.replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029]/g, " ");
}

export const UNSTYLED: Required<SpanStyle> = {
  fg: DEFAULT_COLOR,
  bg: DEFAULT_COLOR,
  bold: false,
  dim: false,
  italic: false,
  inverse: false,
  strike: false,
  underline: 0,
};
