import type { Color } from "./port.ts";

/** What DECSC saves (per screen). A pending wrap is not among it (xterm). */
export interface SavedCursor {
  readonly x: number;
  readonly y: number;
  readonly fg: Color;
  readonly bg: Color;
  readonly underlineColor: Color;
  readonly attrs: number;
  readonly charsets: SavedCharsets;
  readonly origin: boolean;
}

/** Designations of G0 to G3 by set number, and which are invoked. */
export interface SavedCharsets {
  readonly sets: readonly [number, number, number, number];
  readonly gl: number;
  readonly gr: number;
  /** Single shift pending: 2, 3 or 0. */
  readonly single: number;
}

/** Parts of the state that `difference` leaves out when they have not changed. Modes have a number each. */
export const SECTIONS = [
  "tabs",
  "margins",
  "cursorStyle",
  "savedPrimary",
  "savedAlternate",
  "kittyPrimary",
  "kittyAlternate",
  "modifyKeys",
  "savedModes",
  "conformance",
  "title",
  "titleStack",
  "cwd",
  "userVars",
  "progress",
  "palette",
  "colorStack",
  "sgrStack",
  "zones",
  "reset",
] as const;

export type Section = number & { readonly section: unique symbol };

export const SECTION = Object.fromEntries(SECTIONS.map((name, at) => [name, at])) as Record<
  (typeof SECTIONS)[number],
  Section
>;
