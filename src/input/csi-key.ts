import { type KeyEvent, Mods } from "../model/index.ts";
import { type Csi, param, sub } from "./csi.ts";
import { namedByKitty, namedByLetter, namedByPad, namedByTilde, namedKey } from "./named-keys-table.ts";
import { usPosition } from "./us-layout-table.ts";

const NOT_TEXT = Mods.ctrl | Mods.alt | Mods.super | Mods.hyper | Mods.meta;
const KINDS = ["press", "press", "repeat", "release"] as const;
type Kind = KeyEvent["kind"];

/** A key of a control sequence, of any of the families; undefined if it is no key. */
export function csiKey(csi: Csi): KeyEvent | undefined {
  if (csi.marker !== "" || csi.intermediates !== "") return undefined;
  switch (csi.final) {
    case "u":
      return kittyKey(csi);
    case "~":
      return param(csi, 0, 0) === 27 && csi.params.length === 3 ? otherKey(csi) : tildeKey(csi, 0);
    case "Z":
      return named("Tab", modsOf(csi) | Mods.shift, kindOf(csi));
    // rxvt: the final byte tells the modifiers.
    case "^":
      return tildeKey(csi, Mods.ctrl);
    case "@":
      return tildeKey(csi, Mods.ctrl | Mods.shift);
    case "$":
      return tildeKey(csi, Mods.shift);
    case "a":
    case "b":
    case "c":
    case "d":
      return csi.params.length === 0 ? letterKey(csi.final.toUpperCase(), Mods.shift, "press") : undefined;
    default:
      return csi.params.length === 0 || param(csi, 0, 1) === 1
        ? letterKey(csi.final, modsOf(csi), kindOf(csi))
        : undefined;
  }
}

/** `SS3 [mods] final`: function, cursor and keypad keys; rxvt's small letters are cursor keys with Ctrl. */
export function ss3Key(mods: number, final: string): KeyEvent | undefined {
  const bits = mods > 0 ? mods - 1 : 0;
  if (final >= "a" && final <= "d") return letterKey(final.toUpperCase(), bits | Mods.ctrl, "press");
  if (final === "I") return named("Tab", bits, "press");
  if (final === " ") return characterKey(" ", bits, "press");
  const pad = namedByPad(final);
  return pad ? named(pad.name, bits, "press") : letterKey(final, bits, "press");
}

/** The Linux console's F1 to F5, `CSI [ A` to `CSI [ E`. */
export function linuxKey(final: string): KeyEvent | undefined {
  return final >= "A" && final <= "E" ? named(`F${final.charCodeAt(0) - 64}`, 0, "press") : undefined;
}

/** A character typed or sent plainly; an upper-case letter implies Shift. */
export function typedKey(char: string, alt: boolean): KeyEvent {
  const lower = lowerOf(char);
  if (!lower && !alt) return { key: char, mods: 0, kind: "press", text: char };
  const mods = (lower ? Mods.shift : 0) | (alt ? Mods.alt : 0);
  return {
    key: char,
    mods,
    kind: "press",
    ...(alt ? {} : { text: char }),
    ...(lower ? { unshifted: lower } : {}),
  };
}

/** A C0 control character or DEL as the key that sends it in the legacy encoding. */
export function controlKey(byte: number, alt: boolean, backspace: number): KeyEvent {
  const mods = alt ? Mods.alt : 0;
  if (byte === 0x7f || byte === backspace) return named("Backspace", mods, "press");
  if (byte === 0x0d) return named("Enter", mods, "press");
  if (byte === 0x09) return named("Tab", mods, "press");
  if (byte === 0x1b) return named("Escape", mods, "press");
  if (byte === 0) return { key: " ", mods: mods | Mods.ctrl, kind: "press" };
  return { key: String.fromCharCode(byte + 64).toLowerCase(), mods: mods | Mods.ctrl, kind: "press" };
}

/** The same event with Alt, as an ESC before it means. */
export function withAlt(event: KeyEvent): KeyEvent {
  const { text: _, ...rest } = event;
  return { ...rest, mods: event.mods | Mods.alt };
}

function named(name: string, mods: number, kind: Kind): KeyEvent {
  return { key: name, mods, kind };
}

function letterKey(letter: string, mods: number, kind: Kind): KeyEvent | undefined {
  const row = namedByLetter(letter);
  return row && named(row.name, mods, kind);
}

function tildeKey(csi: Csi, extra: number): KeyEvent | undefined {
  const row = namedByTilde(param(csi, 0, 0));
  return row && named(row.name, modsOf(csi) | extra, kindOf(csi));
}

const modsOf = (csi: Csi): number => Math.max(0, sub(csi, 1, 0, 1) - 1) & 0xff;
const kindOf = (csi: Csi): Kind => KINDS[sub(csi, 1, 1, 1)] ?? "press";

/** xterm's modifyOtherKeys, `CSI 27 ; mods ; code ~`. */
function otherKey(csi: Csi): KeyEvent | undefined {
  return codeKey(param(csi, 2, 0), { mods: modsOf(csi), kind: "press", text: "", shifted: 0, base: 0 });
}

/** `CSI code : shifted : base ; mods : kind ; text u`. */
function kittyKey(csi: Csi): KeyEvent | undefined {
  const points = (csi.params[2] ?? []).filter(isCodePoint);
  return codeKey(param(csi, 0, 0), {
    mods: modsOf(csi),
    kind: kindOf(csi),
    text: points.length > 0 ? String.fromCodePoint(...points) : "",
    shifted: sub(csi, 0, 1, 0),
    base: sub(csi, 0, 2, 0),
  });
}

interface CodeFacts {
  readonly mods: number;
  readonly kind: Kind;
  readonly text: string;
  readonly shifted: number;
  readonly base: number;
}

function codeKey(code: number, facts: CodeFacts): KeyEvent | undefined {
  const { mods, kind } = facts;
  const row = namedByKitty(code === 8 ? 127 : code);
  if (row) {
    const text = kind === "release" || mods & NOT_TEXT ? undefined : facts.text || row.char;
    return text === undefined ? named(row.name, mods, kind) : { ...named(row.name, mods, kind), text };
  }
  if (code === 0) return facts.text ? { key: facts.text, mods, kind, text: facts.text } : undefined;
  if (!isCodePoint(code) || code < 0x20) return undefined;
  const base = isCodePoint(facts.base) ? String.fromCodePoint(facts.base) : "";
  const shifted = isCodePoint(facts.shifted) ? String.fromCodePoint(facts.shifted) : "";
  const event = characterKey(String.fromCodePoint(code), mods, kind, shifted, facts.text);
  return base === "" ? event : { ...event, base, physical: usPosition(base) };
}

function characterKey(char: string, mods: number, kind: Kind, shifted = "", text = ""): KeyEvent {
  const upper = lowerOf(char);
  const plain = upper ?? char;
  const withShift = shifted || (isOneCharacter(text) && text) || upperOf(plain);
  const key = mods & Mods.shift ? (upper ? char : withShift) : char;
  const typed = mods & Mods.capsLock && key === plain ? upperOf(key) : key;
  const inserted = kind === "release" ? "" : text || (mods & NOT_TEXT ? "" : typed);
  return {
    key,
    mods,
    kind,
    ...(inserted === "" ? {} : { text: inserted }),
    ...(key === plain ? {} : { unshifted: plain }),
  };
}

export const isCodePoint = (code: number): boolean =>
  Number.isInteger(code) && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);

const isOneCharacter = (text: string): boolean => text !== "" && [...text].length === 1;

/** The small letter of a capital that has exactly one; undefined for all else. */
export function lowerOf(char: string): string | undefined {
  const lower = char.toLowerCase();
  return lower !== char && isOneCharacter(lower) && upperOf(lower) === char ? lower : undefined;
}

/** The capital of a letter that has exactly one, else the character itself. */
export function upperOf(char: string): string {
  const upper = char.toUpperCase();
  return isOneCharacter(upper) ? upper : char;
}

/** True for names of keys that modify or lock. */
export const isModifierKey = (name: string): boolean => namedKey(name)?.modifier === true;
