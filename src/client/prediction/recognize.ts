import { type KeyEvent, Mods } from "../../model/index.ts";
import { DEFAULT_COLOR, textWidth } from "../../vt/index.ts";
import type { CellGuess, GuessedCell } from "./guess.ts";
import type { LineState } from "./predictor.ts";
import type { RowReader } from "./row-reader.ts";

/** The text that a key types, if it types one visible character. */
export function typedText(event: KeyEvent): string | undefined {
  const shiftOnly = (event.mods & ~(Mods.shift | Mods.capsLock | Mods.numLock)) === 0;
  if (!shiftOnly) return undefined;
  const text = event.text ?? ([...event.key].length === 1 ? event.key : undefined);
  if (text?.length === 1 && text >= " " && text <= "~") return text;
  if (text === undefined || text === "" || [...text].length > 8) return undefined;
  const code = text.codePointAt(0)!;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return undefined;
  return textWidth(text) >= 1 ? text : undefined;
}

/** Line mode without echo is how programs read passwords; without line mode the program itself echoes. */
export function isSecret(line: LineState): boolean {
  return line.known && !line.echo && line.canonical;
}

/** For peers that cannot tell the line's state, and for prompts that read keys one by one. */
export function asksForSecret(line: string): boolean {
  return /(?:password|passphrase|passwort|passcode|\bpin\b|secret|verification code|one-time)[^:]{0,80}:\s*$/i.test(
    line,
  );
}

/** Text that a shell shows after the cursor as a proposal: dim or grey. */
export function looksLikeSuggestion({ text, style }: GuessedCell): boolean {
  if (text === " ") return false;
  return style.dim || style.fg === 8 || (style.fg !== DEFAULT_COLOR && isGrey(style.fg));
}

export function shownText({ row, col, overProposal }: CellGuess, reader: RowReader): string | undefined {
  return overProposal ? settledText(reader, row, col) : reader.text(row, col);
}

/** Text of a cell, marked while it is only proposed: that the same letter was grey before proves nothing. */
export function settledText(reader: RowReader, row: number, col: number): string | undefined {
  const cell = reader.cell(row, col);
  return cell && looksLikeSuggestion(cell) ? `proposed ${cell.text}` : cell?.text;
}

function isGrey(color: number): boolean {
  if (color >= 238 && color <= 246) return true;
  if (color < 0x1000000) return false;
  const [r, g, b] = [(color >> 16) & 255, (color >> 8) & 255, color & 255];
  return Math.max(r, g, b) - Math.min(r, g, b) < 12 && r > 0x30 && r < 0xa0;
}
