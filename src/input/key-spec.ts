import { type KeyEvent, type KeyPattern, type ModBits, Mods } from "../model/index.ts";
import { controlKey, lowerOf, typedKey, upperOf } from "./csi-key.ts";
import { keyOfName } from "./key-names.ts";
import { namedKey } from "./named-keys-table.ts";
import { usKeyAt, usShifted } from "./us-layout-table.ts";

/** A key with modifiers; letters are small, with `shift` in `mods` where Shift is meant. */
export interface KeySpec {
  readonly key: string;
  readonly mods: ModBits;
}

const NAMES: Readonly<Record<string, ModBits>> = {
  ctrl: Mods.ctrl,
  control: Mods.ctrl,
  alt: Mods.alt,
  opt: Mods.alt,
  option: Mods.alt,
  meta: Mods.alt,
  shift: Mods.shift,
  super: Mods.super,
  cmd: Mods.super,
  command: Mods.super,
  win: Mods.super,
  windows: Mods.super,
  hyper: Mods.hyper,
};
/** tmux's, only as capitals and before "-", so that "a-b" and "c+d" stay text. */
const TMUX_NAMES: Readonly<Record<string, ModBits>> = { "C-": Mods.ctrl, "M-": Mods.alt, "S-": Mods.shift };

/**
 * Reads a key as tmux ("C-c", "M-x", "BSpace", "^c"), WezTerm ("CTRL|SHIFT+t") and people ("Ctrl+c", "Alt+Left")
 * write it. Names without modifiers must be spelt as they are ("Enter"), so that words stay words. Undefined if the
 * text is no key.
 */
export function parseKeySpec(text: string): KeySpec | undefined {
  const bare = keyPart(text, false, "");
  if (bare) return bare;
  const caret = /^\^(.)$/su.exec(text);
  if (caret) return { key: lowerOf(caret[1]) ?? caret[1], mods: Mods.ctrl };
  let mods = 0;
  let rest = text;
  let separator = "";
  for (;;) {
    const prefix = /^([a-z]+)(-|\+| *\| *)(?=.)/isu.exec(rest);
    const bits = prefix ? (TMUX_NAMES[prefix[0]] ?? NAMES[prefix[1].toLowerCase()]) : undefined;
    if (!prefix || bits === undefined) break;
    mods |= bits;
    separator = prefix[2];
    rest = rest.slice(prefix[0].length);
  }
  const part = mods === 0 ? undefined : keyPart(rest, true, mods & Mods.ctrl ? "+" : separator);
  return part && { key: part.key, mods: part.mods | mods };
}

/** A single key; after "+" a capital is the letter as menus write it ("Ctrl+C"), else it implies Shift. */
function keyPart(text: string, modified: boolean, separator: string): KeySpec | undefined {
  if ([...text].length === 1) {
    const lower = lowerOf(text);
    return lower ? { key: lower, mods: separator === "+" ? 0 : Mods.shift } : { key: text, mods: 0 };
  }
  if (text === "BTab" || (modified && /^btab$/i.test(text))) return { key: "Tab", mods: Mods.shift };
  const key = keyOfName(text, modified);
  return key === undefined || !(modified || isPlainName(text, key)) ? undefined : { key, mods: 0 };
}

/** Names that are hardly words of a text: keys that everybody has, the keypad's with their prefix. */
function isPlainName(spelling: string, key: string): boolean {
  const row = namedKey(key);
  return (
    !row ||
    /^(F|KP|Numpad|Keypad)/.test(spelling) ||
    row.letter !== undefined ||
    row.tilde !== undefined ||
    (row.kitty ?? 128) < 128
  );
}

/** The press of a key (or pattern), as a keyboard with the US layout would make it. */
export function keyEventOf(spec: KeySpec & { readonly reading?: KeyPattern["reading"] }): KeyEvent {
  const { mods } = spec;
  const plain = spec.reading === "physical" ? usKeyAt(spec.key) : spec.key;
  const row = namedKey(plain);
  const types = !(mods & (Mods.ctrl | Mods.alt | Mods.super | Mods.hyper | Mods.meta));
  if (row) return { key: row.name, mods, kind: "press", ...(types && row.char ? { text: row.char } : {}) };
  const shifted = usShifted(plain);
  const key = mods & Mods.shift ? (shifted === plain ? upperOf(plain) : shifted) : plain;
  return {
    key,
    mods,
    kind: "press",
    ...(types ? { text: key } : {}),
    ...(key === plain ? {} : { unshifted: plain }),
  };
}

/** The presses that `send-keys` asks for: words that are keys as keys, others typed character by character. */
export function keyEventsOf(words: readonly string[]): KeyEvent[] {
  return words.flatMap((word) => {
    const spec = parseKeySpec(word);
    return spec ? [keyEventOf(spec)] : typeText(word);
  });
}

/** Text as presses of keys; line ends as Enter, other control characters as the keys that make them. */
export function typeText(text: string): KeyEvent[] {
  return [...text.replace(/\r\n|\n/g, "\r")].map((char) => {
    const code = char.codePointAt(0)!;
    return code < 0x20 || code === 0x7f ? controlKey(code, false, 0x7f) : typedKey(char, false);
  });
}

/** How keys are written for people (`ui_key_cap_rendering`). */
export type KeyCaps = "UnixLong" | "Emacs" | "AppleSymbols" | "WindowsLong" | "WindowsSymbols";

/**
 * "plain" and "UnixLong": Ctrl+Shift+T, Alt+Left; "tmux": C-S-t, M-Left; "wezterm": CTRL|SHIFT+t, ALT+LeftArrow; the
 * others as people of these systems write them: C-S-t, ⌃⇧T, Ctrl-Shift-T with Win for Super.
 */
export type KeyStyle = "plain" | "tmux" | "wezterm" | KeyCaps;

const LONG: readonly (readonly [ModBits, string])[] = [
  [Mods.ctrl, "Ctrl"],
  [Mods.alt, "Alt"],
  [Mods.shift, "Shift"],
  [Mods.super, "Super"],
  [Mods.hyper, "Hyper"],
];

const MOD_WORDS: Readonly<Record<KeyStyle, readonly (readonly [ModBits, string])[]>> = {
  plain: LONG,
  UnixLong: LONG,
  WindowsLong: LONG.map(([bit, word]) => [bit, bit === Mods.super ? "Win" : word]),
  WindowsSymbols: LONG.map(([bit, word]) => [bit, bit === Mods.super ? "⊞" : word]),
  Emacs: [
    [Mods.super, "Super"],
    [Mods.hyper, "H"],
    [Mods.ctrl, "C"],
    [Mods.alt, "M"],
    [Mods.shift, "S"],
  ],
  AppleSymbols: [
    [Mods.hyper, "Hyper "],
    [Mods.ctrl, "⌃"],
    [Mods.alt, "⌥"],
    [Mods.shift, "⇧"],
    [Mods.super, "⌘"],
  ],
  tmux: [
    [Mods.ctrl, "C"],
    [Mods.alt, "M"],
    [Mods.shift, "S"],
    [Mods.super, "Super"],
    [Mods.hyper, "Hyper"],
  ],
  wezterm: [
    [Mods.super, "SUPER"],
    [Mods.hyper, "HYPER"],
    [Mods.ctrl, "CTRL"],
    [Mods.alt, "ALT"],
    [Mods.shift, "SHIFT"],
  ],
};

/**
 * A key for people to read; parseKeySpec reads it again. `leader`, if given, is written before keys that need it
 * ("Ctrl+B c"); without it they get the word "Leader".
 */
export function formatKey(
  key: KeySpec & { readonly leader?: boolean },
  style: KeyStyle = "plain",
  leader?: KeySpec,
): string {
  const normal = lowerOf(key.key);
  const spec = normal ? { key: normal, mods: key.mods | Mods.shift } : key;
  const text = formatSpec(spec, style);
  if (!key.leader) return text;
  return `${leader ? formatKey({ key: leader.key, mods: leader.mods }, style) : "Leader"} ${text}`;
}

function formatSpec(spec: KeySpec, style: KeyStyle): string {
  const letter = upperOf(spec.key);
  const isLetter = letter !== spec.key && [...spec.key].length === 1;
  // A capital alone needs no "Shift" before it.
  if (isLetter && spec.mods === Mods.shift) return letter;
  const words = MOD_WORDS[style].filter(([bit]) => spec.mods & bit).map(([, word]) => word);
  const name = nameOf(spec.key, style);
  if (words.length === 0) return name;
  if (style === "tmux" || style === "Emacs") return `${words.join("-")}-${name}`;
  if (style === "AppleSymbols") return `${words.join("")}${isLetter ? letter : name}`;
  if (style === "WindowsLong" || style === "WindowsSymbols")
    return `${words.join("-")}-${isLetter ? letter : name}`;
  if (style === "wezterm") return `${words.join("|")}+${name}`;
  return `${words.join("+")}+${isLetter ? letter : name}`;
}

function nameOf(key: string, style: KeyStyle): string {
  if (key === " ") return "Space";
  if (style === "wezterm") return key;
  if (style === "tmux") return namedKey(key)?.tmux ?? key;
  return key.replace(/^(Left|Right|Up|Down)Arrow$/, "$1");
}
