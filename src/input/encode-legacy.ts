import { type KeyEvent, Mods } from "../model/index.ts";
import { type NamedKeyRow, namedKey } from "./named-keys-table.ts";
import type { KeyModes } from "./pane-modes.ts";

/** Modifiers without locks, which legacy encodings do not tell. */
const REAL = Mods.shift | Mods.alt | Mods.ctrl | Mods.super | Mods.hyper | Mods.meta;
const UNTOLD = Mods.super | Mods.hyper;

/** What Ctrl makes of keys that are not letters (ECMA-48 control characters and the usual aliases of the keyboard). */
const CONTROLS: Readonly<Record<string, number>> = {
  " ": 0,
  "@": 0,
  "2": 0,
  "3": 27,
  "[": 27,
  "4": 28,
  "\\": 28,
  "5": 29,
  "]": 29,
  "6": 30,
  "^": 30,
  "~": 30,
  "7": 31,
  "/": 31,
  _: 31,
  "8": 127,
  "?": 127,
};

/** A key in the encoding of xterm, with application modes and modifyOtherKeys. */
export function legacyText(event: KeyEvent, modes: KeyModes): string {
  if (event.kind === "release") return "";
  const mods = event.mods & REAL;
  const row = namedKey(event.key);
  if (mods === 0 && !row) return event.text ?? event.key;
  const other = modes.modifyOtherKeys > 0 ? otherKey(event, mods, modes) : undefined;
  if (other !== undefined) return other;
  return row ? namedText(row, event, mods, modes) : characterText(event, mods);
}

/** The modifier parameter: xterm has one bit for Meta where kitty has Super. */
const number = (mods: number): number => 1 + ((mods & 15) | (mods & Mods.meta ? 8 : 0));

const escaped = (mods: number, text: string): string =>
  mods & (Mods.alt | Mods.meta) ? `\x1b${text}` : text;

function namedText(row: NamedKeyRow, event: KeyEvent, mods: number, modes: KeyModes): string {
  switch (row.name) {
    case "Enter":
      return escaped(mods, modes.newline ? "\r\n" : "\r");
    case "Tab":
      return escaped(mods, mods & Mods.shift ? "\x1b[Z" : "\t");
    case "Escape":
      return escaped(mods, "\x1b");
    case "Backspace":
      return escaped(mods, modes.backarrow !== Boolean(mods & Mods.ctrl) ? "\b" : "\x7f");
  }
  const application = modes.applicationKeypad && row.pad && event.text === undefined;
  if (application && !(event.mods & Mods.numLock)) return `\x1bO${mods ? number(mods) : ""}${row.pad}`;
  if (row.plain) return legacyText({ ...event, key: row.plain }, modes);
  if (row.char) return characterText({ ...event, key: row.char }, mods);
  return functionText(row, mods, modes.applicationCursor);
}

/** Function and cursor keys: `CSI letter`, `SS3 letter`, `CSI n ~`, with `1 ; mods` where there are modifiers. */
function functionText(row: NamedKeyRow, mods: number, applicationCursor: boolean): string {
  if (row.letter) {
    if (mods) return `\x1b[1;${number(mods)}${row.letter}`;
    const single = row.name.startsWith("F") || applicationCursor;
    return single ? `\x1bO${row.letter}` : `\x1b[${row.letter}`;
  }
  if (row.tilde) return mods ? `\x1b[${row.tilde};${number(mods)}~` : `\x1b[${row.tilde}~`;
  return row.name === "Menu" ? "\x1b[29~" : row.name === "Help" ? "\x1b[28~" : "";
}

function characterText(event: KeyEvent, mods: number): string {
  const typed = event.text ?? event.key;
  if (mods & Mods.ctrl) {
    const code = controlCode(event);
    return mods & UNTOLD ? "" : escaped(mods, code === undefined ? event.key : String.fromCharCode(code));
  }
  // Super and Hyper cannot be told; the bare character would be a surprise.
  if (mods & UNTOLD) return "";
  return escaped(mods, mods & (Mods.alt | Mods.meta) ? event.key : typed);
}

/** The control character of Ctrl with this key, by what it means, or by where it is on a US keyboard. */
function controlCode(event: KeyEvent): number | undefined {
  for (const key of [event.key, event.unshifted, event.base]) {
    if (key === undefined) continue;
    const letter = /^[a-z]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 96 : undefined;
    const code = letter ?? CONTROLS[key];
    if (code !== undefined) return code;
  }
  return undefined;
}

const OTHER_CODES: Readonly<Record<string, number>> = {
  Enter: 13,
  Tab: 9,
  Escape: 27,
  Backspace: 127,
  " ": 32,
};

/** xterm's `CSI 27 ; mods ; code ~` where the level asks for it; undefined: the plain encoding stays. */
function otherKey(event: KeyEvent, mods: number, modes: KeyModes): string | undefined {
  const special = OTHER_CODES[event.key];
  const code = special ?? (namedKey(event.key) ? undefined : event.key.codePointAt(0));
  const wanted = modes.modifyOtherKeys >= 2 ? wantedAtTwo : wantedAtOne;
  if (code === undefined || mods === 0 || !wanted(event, mods, code, special !== undefined)) return undefined;
  return `\x1b[27;${number(mods)};${code}~`;
}

/** Level 2: whatever has a modifier, unless Shift alone has made another character of it. */
function wantedAtTwo(_event: KeyEvent, mods: number, _code: number, special: boolean): boolean {
  return special || mods !== Mods.shift;
}

/** Level 1: what the plain encoding would lose, but nothing that has a control character of its own. */
function wantedAtOne(event: KeyEvent, mods: number, code: number, special: boolean): boolean {
  if (event.key === "Enter") return (mods & (Mods.shift | Mods.ctrl)) !== 0;
  if (event.key === "Tab" || event.key === "Escape") return (mods & Mods.ctrl) !== 0;
  if (special || !(mods & Mods.ctrl)) return false;
  return !(code >= 0x40 && code < 0x7f);
}
