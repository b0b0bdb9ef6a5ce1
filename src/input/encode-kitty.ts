import { type KeyEvent, Mods } from "../model/index.ts";
import { lowerOf } from "./csi-key.ts";
import { legacyText } from "./encode-legacy.ts";
import { type NamedKeyRow, namedKey } from "./named-keys-table.ts";
import type { KeyModes } from "./pane-modes.ts";

/** Flags of progressive enhancement (https://sw.kovidgoyal.net/kitty/keyboard-protocol/). */
export const KittyFlags = {
  disambiguate: 1,
  eventTypes: 2,
  alternateKeys: 4,
  allKeys: 8,
  associatedText: 16,
} as const;

const LOCKS = Mods.capsLock | Mods.numLock;
const KIND_NUMBERS = { press: 1, repeat: 2, release: 3 } as const;

/** A key in kitty's protocol; plain text and legacy bytes where the flags leave them. */
export function kittyText(event: KeyEvent, modes: KeyModes): string {
  const flags = modes.kittyKeyboard;
  const all = (flags & KittyFlags.allKeys) !== 0;
  const told = flags & KittyFlags.eventTypes && event.kind !== "press" ? KIND_NUMBERS[event.kind] : 0;
  if (event.kind === "release" && !told) return "";
  const row = namedKey(event.key);
  if (!all) {
    if (row?.modifier) return "";
    if (event.text && event.text >= " " && event.kind !== "release") return event.text;
    // These three work as ever, so that one can still type `reset` when a program has died with the flags set.
    if (row && ["Enter", "Tab", "Backspace"].includes(row.name)) {
      if (event.kind === "release") return "";
      if (!(event.mods & ~LOCKS)) return legacyText(event, modes);
    }
    if (!(flags & KittyFlags.disambiguate) && !told) {
      const { applicationKeypad, newline, backarrow } = modes;
      const applicationCursor = modes.applicationCursor && !(flags & KittyFlags.eventTypes);
      const legacy = { applicationCursor, applicationKeypad, newline, backarrow, modifyOtherKeys: 0 };
      return legacyText(event, { ...legacy, kittyKeyboard: 0 });
    }
  }
  // Text that no single key stands for, as from an input method.
  if (!row && [...event.key].length > 1) return composed(event, flags);
  const mods = modifiers(event, row, all);
  const field = mods || told ? `${mods + 1}${told ? `:${told}` : ""}` : "";
  return row ? functional(row, event, field, flags) : character(event, field, flags);
}

/** Locks are not told for keys that type, unless all keys are reported. */
function modifiers(event: KeyEvent, row: NamedKeyRow | undefined, all: boolean): number {
  const types = !row || row.kitty === 13 || row.kitty === 9 || row.kitty === 127;
  return event.mods & 0xff & (types && !all ? ~LOCKS : 0xff);
}

function functional(row: NamedKeyRow, event: KeyEvent, field: string, flags: number): string {
  if (row.kitty && !row.letter) return serialise(String(row.kitty), field, textField(event, flags), "u");
  if (row.tilde) return serialise(String(row.tilde), field, "", "~");
  if (row.letter) return field === "" ? `\x1b[${row.letter}` : `\x1b[1;${field}${row.letter}`;
  return "";
}

function character(event: KeyEvent, field: string, flags: number): string {
  const plain = event.unshifted ?? lowerOf(event.key) ?? event.key;
  let number = String(plain.codePointAt(0));
  if (flags & KittyFlags.alternateKeys) {
    const shifted = event.mods & Mods.shift && event.key !== plain ? String(event.key.codePointAt(0)) : "";
    const base = event.base === undefined || event.base === plain ? "" : String(event.base.codePointAt(0));
    number += base ? `:${shifted}:${base}` : shifted ? `:${shifted}` : "";
  }
  return serialise(number, field, textField(event, flags), "u");
}

function composed(event: KeyEvent, flags: number): string {
  const text = event.text ?? event.key;
  if (event.kind === "release") return "";
  const reported = flags & KittyFlags.allKeys && flags & KittyFlags.associatedText;
  return reported ? serialise("0", "", textField({ ...event, text }, flags), "u") : text;
}

/** Code points of the text that the key types; control characters never. */
function textField(event: KeyEvent, flags: number): string {
  const wanted = flags & KittyFlags.associatedText && flags & KittyFlags.allKeys;
  if (!wanted || event.text === undefined || event.kind === "release") return "";
  return [...event.text]
    .map((char) => char.codePointAt(0)!)
    .filter((code) => code >= 0x20 && !(code >= 0x7f && code < 0xa0))
    .join(":");
}

function serialise(number: string, mods: string, text: string, final: string): string {
  const fields = text === "" ? (mods === "" ? "" : `;${mods}`) : `;${mods};${text}`;
  return `\x1b[${number}${fields}${final}`;
}
