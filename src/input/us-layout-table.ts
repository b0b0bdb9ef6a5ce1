/** The US layout: what Shift makes of a key, and the name of a key's position (WezTerm's `phys:` names). */
const PAIRS = "1!2@3#4$5%6^7&8*9(0)`~-_=+[{]}\\|;:'\",<.>/?";

const shifted = new Map<string, string>();
const unshifted = new Map<string, string>();
for (let at = 0; at < PAIRS.length; at += 2) {
  shifted.set(PAIRS[at], PAIRS[at + 1]);
  unshifted.set(PAIRS[at + 1], PAIRS[at]);
}

const POSITIONS = new Map<string, string>([
  ["`", "Grave"],
  ["-", "Minus"],
  ["=", "Equal"],
  ["[", "LeftBracket"],
  ["]", "RightBracket"],
  ["\\", "Backslash"],
  [";", "Semicolon"],
  ["'", "Quote"],
  [",", "Comma"],
  [".", "Period"],
  ["/", "Slash"],
  [" ", "Space"],
  ["Enter", "Return"],
  ["NumpadEnter", "KeypadEnter"],
  ["NumpadEqual", "KeypadEquals"],
  ["Decimal", "KeypadDecimal"],
  ["Divide", "KeypadDivide"],
  ["Multiply", "KeypadMultiply"],
  ["Subtract", "KeypadSubtract"],
  ["Add", "KeypadAdd"],
  ["NumpadDelete", "KeypadDelete"],
  ["NumpadBegin", "KeypadClear"],
]);

const isLetter = (char: string): boolean => char.length === 1 && char >= "a" && char <= "z";

/** What Shift makes of a key of the US layout ("a": "A", "5": "%"); other keys as they are. */
export function usShifted(key: string): string {
  return isLetter(key) ? key.toUpperCase() : (shifted.get(key) ?? key);
}

/** The key that gives `key` with Shift in the US layout ("%": "5", "A": "a"); undefined if none does. */
export function usUnshifted(key: string): string | undefined {
  const lower = key.toLowerCase();
  return lower !== key && isLetter(lower) ? lower : unshifted.get(key);
}

/** Position name of a key of the US layout: "a" is "A", "1" is "K1", "[" is "LeftBracket"; others as they are. */
export function usPosition(key: string): string {
  const plain = usUnshifted(key) ?? key;
  if (isLetter(plain)) return plain.toUpperCase();
  if (plain.length === 1 && plain >= "0" && plain <= "9") return `K${plain}`;
  const numpad = /^Numpad(\d)$/.exec(plain);
  return numpad ? `Keypad${numpad[1]}` : (POSITIONS.get(plain) ?? plain);
}

/** The key at a position of the US layout, the inverse of usPosition. */
export function usKeyAt(position: string): string {
  if (/^[A-Z]$/.test(position)) return position.toLowerCase();
  const digit = /^(K|Keypad)(\d)$/.exec(position);
  if (digit) return digit[1] === "K" ? digit[2] : `Numpad${digit[2]}`;
  for (const [key, name] of POSITIONS) if (name === position) return key;
  return position;
}
