import { utf8 } from "../base/index.ts";
import type { FocusModes, PasteModes } from "./pane-modes.ts";

/** What becomes of line ends in a paste that is not bracketed; WezTerm's canonicalize_pasted_newlines. */
export type CanonicalNewlines = "None" | "LineFeed" | "CarriageReturn" | "CarriageReturnAndLineFeed";

const NEWLINES: Readonly<Record<CanonicalNewlines, string | undefined>> = {
  None: undefined,
  LineFeed: "\n",
  CarriageReturn: "\r",
  CarriageReturnAndLineFeed: "\r\n",
};

/** Both marks of bracketed paste, with 7-bit and 8-bit CSI. */
const MARKS = /(?:\x1b\[|\x9b)20[01]~/g;

/**
 * Pasted text as bytes for a pane: between the marks of bracketed paste where the program asked for it, else with
 * line ends as a keyboard sends them. The marks themselves are taken out of the text, so that it cannot end the paste
 * by itself and go on as typed commands.
 */
export function encodePaste(
  text: string,
  modes: PasteModes,
  options: { readonly canonicalNewlines?: CanonicalNewlines } = {},
): Uint8Array {
  const safe = withoutMarks(text);
  if (modes.bracketedPaste) return utf8(`\x1b[200~${safe}\x1b[201~`);
  const newline = NEWLINES[options.canonicalNewlines ?? "CarriageReturn"];
  return utf8(newline === undefined ? safe : safe.replace(/\r\n|\r|\n/g, newline));
}

/** Taking marks out may put others together; only a text made for that does so, and it loses every ESC. */
function withoutMarks(text: string): string {
  const rest = text.replace(MARKS, "");
  return rest.search(MARKS) < 0 ? rest : rest.replace(/[\x1b\x9b]/g, "");
}

/** `CSI I` or `CSI O` where the program asked for focus reports (mode 1004), else nothing. */
export function encodeFocus(focused: boolean, modes: FocusModes): Uint8Array {
  return utf8(modes.focusReports ? (focused ? "\x1b[I" : "\x1b[O") : "");
}
