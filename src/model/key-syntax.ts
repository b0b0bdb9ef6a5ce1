import type { KeyPattern } from "./key-assignment.ts";
import { type ModBits, Mods } from "./keys.ts";

/** Modifier names of configurations; several names may mean one bit. */
const MOD_NAMES: Readonly<Record<string, ModBits>> = {
  SHIFT: Mods.shift,
  ALT: Mods.alt,
  OPT: Mods.alt,
  META: Mods.alt,
  CTRL: Mods.ctrl,
  SUPER: Mods.super,
  CMD: Mods.super,
  WIN: Mods.super,
  HYPER: Mods.hyper,
  NONE: Mods.none,
  "": Mods.none,
};

const range = (prefix: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${prefix}${from + i}`);
const words = (text: string) => text.trim().split(/\s+/);

/** Names of mapped keys; the value is how KeyEvent names them. */
const MAPPED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...words(`Backspace Tab Enter Escape Delete Insert Home End PageUp PageDown LeftArrow RightArrow UpArrow DownArrow
        Hyper Super Meta Cancel Clear Shift LeftShift RightShift Control LeftControl RightControl Alt LeftAlt RightAlt
        Pause CapsLock VoidSymbol Select Print Execute PrintScreen Help LeftWindows RightWindows Sleep Multiply Add
        Separator Subtract Decimal Divide NumLock ScrollLock Copy Cut Paste BrowserBack BrowserForward BrowserRefresh
        BrowserStop BrowserSearch BrowserFavorites BrowserHome VolumeMute VolumeDown VolumeUp MediaNextTrack
        MediaPrevTrack MediaStop MediaPlayPause ApplicationLeftArrow ApplicationRightArrow ApplicationUpArrow
        ApplicationDownArrow NumpadEnter NumpadEqual Menu`),
      ...range("F", 1, 35),
      ...range("Numpad", 0, 9),
    ].map((name) => [name, name]),
  ),
  Return: "Enter",
  Esc: "Escape",
  Applications: "Menu",
  Space: " ",
};

const PUNCTUATION: Readonly<Record<string, string>> = {
  "\\": "Backslash",
  ",": "Comma",
  "=": "Equal",
  "`": "Grave",
  "-": "Minus",
  ".": "Period",
  "'": "Quote",
  ";": "Semicolon",
  "/": "Slash",
  "[": "LeftBracket",
  "]": "RightBracket",
  " ": "Space",
};

const PHYSICAL = new Set([
  ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  ...range("K", 0, 9),
  ...range("F", 1, 24),
  ...range("Keypad", 0, 9),
  ...words(`KeypadClear KeypadDecimal KeypadDelete KeypadDivide KeypadEnter KeypadEquals KeypadSubtract KeypadMultiply
    KeypadAdd Backslash Comma Backspace Equal Escape Delete Function Grave Help Home Insert LeftAlt RightAlt LeftArrow
    RightArrow LeftBracket RightBracket LeftControl RightControl LeftShift RightShift LeftWindows RightWindows Minus
    NumLock PageUp PageDown Period Quote Return Semicolon Slash Space Tab UpArrow DownArrow CapsLock End VolumeUp
    VolumeDown VolumeMute`),
]);

/** Names that a configuration may use, for suggestions. */
export const KEY_NAMES: readonly string[] = [...new Set([...Object.keys(MAPPED), ...PHYSICAL])];
export const MODIFIER_NAMES: readonly string[] = [...Object.keys(MOD_NAMES).filter(Boolean), "LEADER"];

export interface ParsedMods {
  readonly mods: ModBits;
  readonly leader: boolean;
}

/** Reads `CTRL|SHIFT`; undefined, with the wrong name in `unknown`, if a name is none. Case matters. */
export function parseModifiers(text: string): ParsedMods | { readonly unknown: string } {
  let mods = 0;
  let leader = false;
  for (const part of text.split("|")) {
    const name = part.trim();
    if (name === "LEADER") leader = true;
    else if (Object.hasOwn(MOD_NAMES, name)) mods |= MOD_NAMES[name];
    else return { unknown: name };
  }
  return { mods, leader };
}

const isLetter = (key: string) => key.toLowerCase() !== key.toUpperCase();

/**
 * Reads a key as WezTerm's configuration writes it: `x`, `Enter`, `mapped:X`, `phys:X`, `raw:N`. Upper-case letters
 * become the lower-case letter with Shift. `preference` decides for keys without prefix. Undefined if it is no key.
 */
export function parseKey(
  key: string,
  { mods, leader }: ParsedMods,
  preference: "Mapped" | "Physical" = "Mapped",
): KeyPattern | undefined {
  const prefixed = key.match(/^(mapped|phys|raw):(.+)$/su);
  const reading = prefixed?.[1];
  const name = prefixed ? prefixed[2] : key;
  if (reading === "raw") return /^\d+$/.test(name) ? { reading: "raw", key: name, mods, leader } : undefined;
  if (reading !== "mapped") {
    const place = physicalName(name);
    if (place && (reading === "phys" || preference === "Physical"))
      return { reading: "physical", key: place, mods, leader };
    if (reading === "phys") return undefined;
  }
  if ([...name].length === 1) {
    if (isLetter(name) && name === name.toUpperCase() && [...name.toLowerCase()].length === 1)
      return { reading: "mapped", key: name.toLowerCase(), mods: mods | Mods.shift, leader };
    return { reading: "mapped", key: name, mods, leader };
  }
  if (Object.hasOwn(MAPPED, name)) return { reading: "mapped", key: MAPPED[name], mods, leader };
  return PHYSICAL.has(name) ? { reading: "physical", key: name, mods, leader } : undefined;
}

function physicalName(name: string): string | undefined {
  if (PHYSICAL.has(name)) return name;
  if (Object.hasOwn(PUNCTUATION, name)) return PUNCTUATION[name];
  if (/^[0-9]$/.test(name)) return `K${name}`;
  if (/^[a-z]$/.test(name)) return name.toUpperCase();
  return { Enter: "Return", Esc: "Escape" }[name];
}

/** Modifiers as a configuration writes them: `CTRL|SHIFT`, `NONE`. */
export function modifiersText(mods: ModBits, leader = false): string {
  const names = [
    leader && "LEADER",
    mods & Mods.ctrl && "CTRL",
    mods & Mods.shift && "SHIFT",
    mods & Mods.alt && "ALT",
    mods & Mods.super && "SUPER",
    mods & Mods.hyper && "HYPER",
  ].filter(Boolean);
  return names.length ? names.join("|") : "NONE";
}

/** A key as a configuration writes it. */
export function keyText({ reading, key }: KeyPattern): string {
  if (reading === "physical") return `phys:${key}`;
  if (reading === "raw") return `raw:${key}`;
  return key === " " ? "Space" : key;
}

/** Identity of a pattern: two with the same text are for the same key. */
export function patternId({ reading, key, mods, leader }: KeyPattern): string {
  return `${leader ? "L" : ""}${mods}:${reading}:${key}`;
}
