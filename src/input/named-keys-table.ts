/**
 * Keys that have a name. `kitty` is the number of the kitty keyboard protocol; `letter` and `tilde` are the xterm
 * forms `CSI 1 ; mods letter` and `CSI tilde ; mods ~`; `pad` is the final letter of the keypad's application form
 * (`SS3 pad`) and `char` what the keypad key types; `plain` is the key that a keypad key stands for elsewhere.
 */
export interface NamedKeyRow {
  readonly name: string;
  readonly kitty?: number;
  readonly letter?: string;
  readonly tilde?: number;
  readonly pad?: string;
  readonly char?: string;
  readonly plain?: string;
  /** Reported only when all keys are reported: modifiers and locks. */
  readonly modifier?: true;
  /** tmux's name, where it is another one. */
  readonly tmux?: string;
  /** Other spellings that people use, apart from case. */
  readonly also?: readonly string[];
}

const digits = [..."pqrstuvwxy"].map(
  (pad, digit): NamedKeyRow => ({
    name: `Numpad${digit}`,
    kitty: 57399 + digit,
    pad,
    char: String(digit),
    tmux: `KP${digit}`,
    also: [`KP${digit}`, `KP_${digit}`, `Keypad${digit}`],
  }),
);

/** F13 to F20 as VT220 has them. */
const VT220_TILDES = [25, 26, 28, 29, 31, 32, 33, 34];
const functionKeys = Array.from({ length: 23 }, (_, index): NamedKeyRow => {
  return { name: `F${13 + index}`, kitty: 57376 + index, tilde: VT220_TILDES[index] };
});

const modifier = (name: string, kitty?: number): NamedKeyRow => ({ name, kitty, modifier: true });

export const NAMED_KEYS: readonly NamedKeyRow[] = [
  { name: "Escape", kitty: 27, also: ["Esc"] },
  { name: "Enter", kitty: 13, also: ["Return", "CR"] },
  { name: "Tab", kitty: 9 },
  { name: "Backspace", kitty: 127, tmux: "BSpace", also: ["BSpace", "BS"] },
  { name: "Insert", tilde: 2, tmux: "IC", also: ["IC", "Ins"] },
  { name: "Delete", tilde: 3, tmux: "DC", also: ["DC", "Del"] },
  { name: "LeftArrow", letter: "D", tmux: "Left", also: ["Left"] },
  { name: "RightArrow", letter: "C", tmux: "Right", also: ["Right"] },
  { name: "UpArrow", letter: "A", tmux: "Up", also: ["Up"] },
  { name: "DownArrow", letter: "B", tmux: "Down", also: ["Down"] },
  { name: "PageUp", tilde: 5, tmux: "PPage", also: ["PPage", "PgUp"] },
  { name: "PageDown", tilde: 6, tmux: "NPage", also: ["NPage", "PgDn", "PgDown"] },
  { name: "Home", letter: "H" },
  { name: "End", letter: "F" },
  { name: "F1", letter: "P" },
  { name: "F2", letter: "Q" },
  // Not `CSI R` in kitty's protocol: that is a cursor position report.
  { name: "F3", letter: "R", tilde: 13 },
  { name: "F4", letter: "S" },
  { name: "F5", tilde: 15 },
  { name: "F6", tilde: 17 },
  { name: "F7", tilde: 18 },
  { name: "F8", tilde: 19 },
  { name: "F9", tilde: 20 },
  { name: "F10", tilde: 21 },
  { name: "F11", tilde: 23 },
  { name: "F12", tilde: 24 },
  ...functionKeys,
  modifier("CapsLock", 57358),
  modifier("ScrollLock", 57359),
  modifier("NumLock", 57360),
  { name: "PrintScreen", kitty: 57361 },
  { name: "Pause", kitty: 57362 },
  { name: "Menu", kitty: 57363, also: ["Applications"] },
  ...digits,
  { name: "Decimal", kitty: 57409, pad: "n", char: ".", tmux: "KP.", also: ["KP.", "KeypadDecimal"] },
  { name: "Divide", kitty: 57410, pad: "o", char: "/", tmux: "KP/", also: ["KP/", "KeypadDivide"] },
  { name: "Multiply", kitty: 57411, pad: "j", char: "*", tmux: "KP*", also: ["KP*", "KeypadMultiply"] },
  { name: "Subtract", kitty: 57412, pad: "m", char: "-", tmux: "KP-", also: ["KP-", "KeypadSubtract"] },
  { name: "Add", kitty: 57413, pad: "k", char: "+", tmux: "KP+", also: ["KP+", "KeypadAdd"] },
  {
    name: "NumpadEnter",
    kitty: 57414,
    pad: "M",
    plain: "Enter",
    tmux: "KPEnter",
    also: ["KPEnter", "KeypadEnter"],
  },
  { name: "NumpadEqual", kitty: 57415, pad: "X", char: "=", also: ["KeypadEquals"] },
  { name: "Separator", kitty: 57416, pad: "l", char: "," },
  { name: "NumpadLeft", kitty: 57417, plain: "LeftArrow" },
  { name: "NumpadRight", kitty: 57418, plain: "RightArrow" },
  { name: "NumpadUp", kitty: 57419, plain: "UpArrow" },
  { name: "NumpadDown", kitty: 57420, plain: "DownArrow" },
  { name: "NumpadPageUp", kitty: 57421, plain: "PageUp" },
  { name: "NumpadPageDown", kitty: 57422, plain: "PageDown" },
  { name: "NumpadHome", kitty: 57423, plain: "Home" },
  { name: "NumpadEnd", kitty: 57424, plain: "End" },
  { name: "NumpadInsert", kitty: 57425, plain: "Insert" },
  { name: "NumpadDelete", kitty: 57426, plain: "Delete", also: ["KeypadDelete"] },
  { name: "NumpadBegin", kitty: 57427, letter: "E", also: ["KeypadClear"] },
  { name: "MediaPlay", kitty: 57428 },
  { name: "MediaPause", kitty: 57429 },
  { name: "MediaPlayPause", kitty: 57430 },
  { name: "MediaReverse", kitty: 57431 },
  { name: "MediaStop", kitty: 57432 },
  { name: "MediaFastForward", kitty: 57433 },
  { name: "MediaRewind", kitty: 57434 },
  { name: "MediaNextTrack", kitty: 57435 },
  { name: "MediaPrevTrack", kitty: 57436 },
  { name: "MediaRecord", kitty: 57437 },
  { name: "VolumeDown", kitty: 57438 },
  { name: "VolumeUp", kitty: 57439 },
  { name: "VolumeMute", kitty: 57440 },
  modifier("LeftShift", 57441),
  modifier("LeftControl", 57442),
  modifier("LeftAlt", 57443),
  modifier("LeftWindows", 57444),
  modifier("LeftHyper", 57445),
  modifier("LeftMeta", 57446),
  modifier("RightShift", 57447),
  modifier("RightControl", 57448),
  modifier("RightAlt", 57449),
  modifier("RightWindows", 57450),
  modifier("RightHyper", 57451),
  modifier("RightMeta", 57452),
  modifier("AltGraph", 57453),
  modifier("Level5Shift", 57454),
  modifier("Shift"),
  modifier("Control"),
  modifier("Alt"),
  modifier("Super"),
  modifier("Hyper"),
  modifier("Meta"),
  ...[
    "Help",
    "Copy",
    "Cut",
    "Paste",
    "Cancel",
    "Clear",
    "Select",
    "Print",
    "Execute",
    "Sleep",
    "VoidSymbol",
  ].map((name) => ({ name })),
  ...["Back", "Forward", "Refresh", "Stop", "Search", "Favorites", "Home"].map((name) => ({
    name: `Browser${name}`,
  })),
  ...["Left", "Right", "Up", "Down"].map((name) => ({
    name: `Application${name}Arrow`,
    plain: `${name}Arrow`,
  })),
];

const byName = new Map(NAMED_KEYS.map((row) => [row.name, row]));
const byKitty = new Map(NAMED_KEYS.filter((row) => row.kitty).map((row) => [row.kitty, row]));
const byLetter = new Map(NAMED_KEYS.filter((row) => row.letter).map((row) => [row.letter, row]));
const byPad = new Map(NAMED_KEYS.filter((row) => row.pad).map((row) => [row.pad, row]));
/** Forms of older terminals beside those of the rows: VT220, rxvt, the Linux console. */
const OTHER_TILDES: readonly (readonly [number, string])[] = [
  [1, "Home"],
  [4, "End"],
  [7, "Home"],
  [8, "End"],
  [11, "F1"],
  [12, "F2"],
  [13, "F3"],
  [14, "F4"],
  [57427, "NumpadBegin"],
];
const byTilde = new Map([
  ...NAMED_KEYS.filter((row) => row.tilde).map((row) => [row.tilde!, row.name] as const),
  ...OTHER_TILDES,
]);

/** The row of a named key; undefined for characters. */
export const namedKey = (name: string): NamedKeyRow | undefined => byName.get(name);
export const namedByKitty = (code: number): NamedKeyRow | undefined => byKitty.get(code);
export const namedByLetter = (letter: string): NamedKeyRow | undefined => byLetter.get(letter);
export const namedByPad = (letter: string): NamedKeyRow | undefined => byPad.get(letter);
export const namedByTilde = (number: number): NamedKeyRow | undefined =>
  byName.get(byTilde.get(number) ?? "");
