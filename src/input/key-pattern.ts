import {
  DomuxError,
  type KeyEvent,
  type KeyPattern,
  MODIFIER_NAMES,
  Mods,
  parseKey,
  parseModifiers,
  patternId,
} from "../model/index.ts";
import { lowerOf } from "./csi-key.ts";
import { keyOfName } from "./key-names.ts";
import { namedKey } from "./named-keys-table.ts";
import { usPosition, usShifted, usUnshifted } from "./us-layout-table.ts";

/** A pattern with what it leads to; the model's KeyBinding is one. */
export interface Bound<A> extends KeyPattern {
  readonly action: A;
}

/** Modifiers that count in bindings: all but locks. */
export const BINDING_MODS = Mods.shift | Mods.alt | Mods.ctrl | Mods.super | Mods.hyper | Mods.meta;

/**
 * Reads a key and modifiers as the configuration spells them: "c", "Enter", "mapped:c", "phys:C", "raw:38".
 * `preference` is key_map_preference, for keys without prefix. The result is in normal form.
 * @throws DomuxError config, naming the wrong part
 */
export function parsePattern(
  key: string,
  mods: string,
  preference: "Mapped" | "Physical" = "Mapped",
): KeyPattern {
  const parsed = parseModifiers(mods);
  if ("unknown" in parsed) {
    const known = MODIFIER_NAMES.join(", ");
    throw new DomuxError(
      "config",
      `"${parsed.unknown}" is no modifier; use names out of ${known}, joined with "|".`,
    );
  }
  const pattern = parseKey(key, parsed, preference);
  if (pattern) return normalisePattern(pattern);
  throw new DomuxError(
    "config",
    `"${key}" is no key; use one character, a name such as "Enter", "F5" or "LeftArrow", or the prefix "mapped:", "phys:" or "raw:".`,
  );
}

/** The one form of patterns that mean the same: capitals as SHIFT and the small letter, no locks, usual names. */
export function normalisePattern<P extends KeyPattern>(pattern: P): P {
  const mods = pattern.mods & BINDING_MODS;
  if (pattern.reading !== "mapped") return { ...pattern, mods };
  const lower = lowerOf(pattern.key);
  if (lower) return { ...pattern, key: lower, mods: mods | Mods.shift };
  const key = [...pattern.key].length === 1 ? pattern.key : (keyOfName(pattern.key) ?? pattern.key);
  return { ...pattern, key, mods };
}

/** Ids of all patterns that an event may be meant by, the best first: position, then character. */
export function idsOfEvent(event: KeyEvent, leader: boolean): string[] {
  const mods = event.mods & BINDING_MODS;
  const ids = physicalReadings(event, mods).map(([key, bits]) =>
    patternId({ reading: "physical", key, mods: bits, leader }),
  );
  for (const [key, bits] of mappedReadings(event, mods))
    ids.push(patternId({ reading: "mapped", key, mods: bits, leader }));
  return ids;
}

type Reading = readonly [key: string, mods: number];

function physicalReadings(event: KeyEvent, mods: number): Reading[] {
  if (event.physical) return [[event.physical, mods]];
  const key = event.base ?? event.unshifted ?? event.key;
  return [[usPosition(key), usUnshifted(key) === undefined ? mods : mods | Mods.shift]];
}

/**
 * A terminal may tell the shifted character, the plain key, or both, and may leave out that Shift was pressed; where
 * it does not tell, the US layout is assumed.
 */
function mappedReadings(event: KeyEvent, mods: number): Reading[] {
  const { key } = event;
  const row = namedKey(key);
  const base: Reading[] = event.base ? [[event.base, mods]] : [];
  if (row) {
    const stands = row.plain ?? row.char;
    return stands === undefined
      ? [[key, mods]]
      : [
          [key, mods],
          [stands, mods],
        ];
  }
  const lower = lowerOf(key);
  if (lower) return [[lower, mods | Mods.shift], ...base];
  const shift = mods & Mods.shift;
  const readings: Reading[] = [[key, mods]];
  if (shift) readings.push([key, mods & ~Mods.shift]);
  const unshifted = event.unshifted ?? usUnshifted(key);
  // A key that is what it would be without Shift was not shifted: Ctrl+C is not Ctrl+Shift+C.
  if (unshifted !== undefined && unshifted !== key)
    readings.push([key, mods | Mods.shift], [unshifted, mods | Mods.shift]);
  const shifted = usShifted(key);
  if (shift && unshifted === undefined && shifted !== key) {
    readings.push([shifted, mods], [shifted, mods & ~Mods.shift]);
  }
  return [...readings, ...base];
}
