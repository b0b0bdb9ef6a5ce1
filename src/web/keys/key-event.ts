import { type KeyEvent, Mods } from "../../model/index.ts";
import { KEYPAD, KEYPAD_MOVES, MODIFIERS, NAMES, PHYSICAL, US_TEXT } from "./codes-table.ts";

/** The part of a KeyboardEvent that says which key it was. */
export interface BrowserKey {
  readonly type: string;
  readonly key: string;
  readonly code: string;
  readonly repeat: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
  getModifierState(name: string): boolean;
}

/** What keys type without modifiers in the person's layout, by code; where the browser tells. */
export type LayoutMap = { get(code: string): string | undefined };

/**
 * A key of the browser as a KeyEvent. Undefined: it belongs to an input method, or is no key at all. AltGr is part of
 * how a character is typed, so Ctrl and Alt, as which Windows reports it, do not count with it.
 */
export function keyEventOfBrowser(event: BrowserKey, layout?: LayoutMap): KeyEvent | undefined {
  const { key, code } = event;
  if (event.isComposing || event.keyCode === 229 || UNKNOWN.has(key)) return undefined;
  const altGr = event.getModifierState("AltGraph");
  const typed = isCharacter(key);
  let mods = 0;
  if (event.shiftKey) mods |= Mods.shift;
  if (event.altKey && !(altGr && typed)) mods |= Mods.alt;
  if (event.ctrlKey && !(altGr && typed)) mods |= Mods.ctrl;
  if (event.metaKey) mods |= Mods.super;
  if (event.getModifierState("CapsLock")) mods |= Mods.capsLock;
  if (event.getModifierState("NumLock")) mods |= Mods.numLock;
  const kind = event.type === "keyup" ? "release" : event.repeat ? "repeat" : "press";
  const us = usText(code);
  const unshifted = layout?.get(code) ?? (typed && /^[a-z]$/i.test(key) ? key.toLowerCase() : undefined);
  const plain = mods & (Mods.alt | Mods.ctrl | Mods.super);
  const physical = physicalOf(code);
  return {
    key: nameOf(event, typed),
    mods,
    kind,
    ...(typed && !plain && kind !== "release" ? { text: key } : {}),
    ...(physical === undefined ? {} : { physical }),
    ...(typed && unshifted !== undefined ? { unshifted } : {}),
    ...(typed && us !== undefined && us !== (unshifted ?? us) ? { base: us } : {}),
  };
}

const UNKNOWN = new Set(["Dead", "Process", "Unidentified", "Compose", "AltGraph", "Fn", "FnLock"]);

/** One character, which may be several code units or code points. */
function isCharacter(key: string): boolean {
  return key !== "" && (key.length === 1 || !/^[A-Za-z][A-Za-z0-9]+$/.test(key));
}

function nameOf({ key, code }: BrowserKey, typed: boolean): string {
  if (code.startsWith("Numpad")) {
    if (/^Numpad\d$/.test(code)) return typed ? code : (KEYPAD_MOVES[key] ?? code);
    if (code === "NumpadDecimal" && !typed) return KEYPAD_MOVES[key] ?? "Decimal";
    return KEYPAD[code] ?? key;
  }
  if (typed) return key;
  return MODIFIERS[code] ?? NAMES[key] ?? key;
}

function usText(code: string): string | undefined {
  if (/^Key[A-Z]$/.test(code)) return code[3].toLowerCase();
  if (/^Digit\d$/.test(code)) return code[5];
  return US_TEXT[code];
}

function physicalOf(code: string): string | undefined {
  if (/^Key[A-Z]$/.test(code)) return code[3];
  if (/^Digit\d$/.test(code)) return `K${code[5]}`;
  if (/^F\d+$/.test(code)) return code;
  if (/^Numpad\d$/.test(code)) return `Keypad${code[6]}`;
  return PHYSICAL[code];
}
