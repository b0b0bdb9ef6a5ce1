import { DomuxError, type KeyEvent, type KeyPattern, type ModBits, Mods } from "../model/index.ts";
import { lowerOf } from "./csi-key.ts";
import { isMappedName, keyOfName } from "./key-names.ts";
import { namedKey } from "./named-keys-table.ts";
import { isPosition, usPosition, usShifted, usUnshifted } from "./us-layout-table.ts";

/** A pattern with what it leads to; the model's KeyBinding is one. */
export interface Bound<A> extends KeyPattern {
  readonly action: A;
}

/** Modifiers that count in bindings: all but locks. */
export const BINDING_MODS = Mods.shift | Mods.alt | Mods.ctrl | Mods.super | Mods.hyper | Mods.meta;

const MOD_NAMES: Readonly<Record<string, ModBits>> = {
  SHIFT: Mods.shift,
  ALT: Mods.alt,
  OPT: Mods.alt,
  META: Mods.alt,
  CTRL: Mods.ctrl,
  SUPER: Mods.super,
  CMD: Mods.super,
  WIN: Mods.super,
  NONE: 0,
};

/** Reads "CTRL|SHIFT", with LEADER among the names. @throws DomuxError config, naming the wrong part */
export function parseMods(text: string): { readonly mods: ModBits; readonly leader: boolean } {
  let mods = 0;
  let leader = false;
  for (const name of text.split("|").map((part) => part.trim())) {
    if (name === "LEADER") leader = true;
    else if (name !== "" && MOD_NAMES[name] === undefined) {
      const known = [...Object.keys(MOD_NAMES), "LEADER"].join(", ");
      throw new DomuxError("config", `"${name}" is no modifier; use names out of ${known}, joined with "|".`);
    } else mods |= MOD_NAMES[name] ?? 0;
  }
  return { mods, leader };
}

/**
 * Reads a key and modifiers as the configuration spells them: "c", "Enter", "mapped:c", "phys:C", "raw:38".
 * `preference` is key_map_preference, for keys without prefix. The result is in normal form.
 * @throws DomuxError config
 */
export function parsePattern(
  key: string,
  mods: string,
  preference: "Mapped" | "Physical" = "Mapped",
): KeyPattern {
  const bits = parseMods(mods);
  const [, prefix, name] = /^(mapped:|phys:|raw:)?(.+)$/su.exec(key) ?? [];
  const mapped = name === undefined ? undefined : isMappedName(name) ? name : mappedName(name);
  const physical = name !== undefined && isPosition(name) ? name : undefined;
  const pattern = (reading: KeyPattern["reading"], found: string): KeyPattern =>
    normalisePattern({ reading, key: found, ...bits });
  if (prefix === "raw:" && /^\d+$/.test(name)) return pattern("raw", name);
  if (prefix === "mapped:" && mapped !== undefined) return pattern("mapped", mapped);
  if (prefix === "phys:") {
    const position = physical ?? (mapped === undefined ? undefined : usPosition(mapped));
    if (position !== undefined && isPosition(position)) return pattern("physical", position);
  }
  if (prefix === undefined && name !== undefined) {
    const position = physical ?? (mapped === undefined ? undefined : usPosition(mapped));
    if (preference === "Physical" && position !== undefined && isPosition(position)) {
      return pattern("physical", position);
    }
    if (mapped !== undefined) return pattern("mapped", mapped);
    if (physical !== undefined) return pattern("physical", physical);
  }
  throw new DomuxError(
    "config",
    `"${key}" is no key; use one character, a name such as "Enter", "F5" or "LeftArrow", or the prefix "mapped:", "phys:" or "raw:".`,
  );
}

/** The mapped name of another spelling; "Space" is a position only. */
function mappedName(name: string): string | undefined {
  return name === "Space" ? undefined : keyOfName(name);
}

/** The one form of patterns that mean the same: capitals as SHIFT and the small letter, no locks, usual names. */
export function normalisePattern<P extends KeyPattern>(pattern: P): P {
  const mods = pattern.mods & BINDING_MODS;
  if (pattern.reading !== "mapped") return { ...pattern, mods };
  const lower = lowerOf(pattern.key);
  if (lower) return { ...pattern, key: lower, mods: mods | Mods.shift };
  const key = [...pattern.key].length === 1 ? pattern.key : (mappedName(pattern.key) ?? pattern.key);
  return { ...pattern, key, mods };
}

/** Equal for patterns that cannot both be bound. */
export function patternId(pattern: KeyPattern): string {
  return idOf(pattern.reading, pattern.key, pattern.mods, pattern.leader);
}

const idOf = (reading: string, key: string, mods: number, leader: boolean): string =>
  `${reading} ${mods} ${leader ? "leader " : ""}${key}`;

/**
 * WezTerm's rule for its defaults: what is on Super is also on Ctrl+Shift, and what is on Shift and a key is also on
 * the character that Shift makes of it in the US layout, with and without Shift. Bindings written out win.
 */
export function expandDefaults<B extends KeyPattern>(defaults: readonly B[]): B[] {
  const expanded = defaults.flatMap((binding) => {
    if (binding.reading !== "mapped") return [];
    const shifted = usShifted(binding.key);
    const { ctrl, shift } = Mods;
    const on = (key: string, mods: number): B => ({ ...binding, key, mods });
    if (binding.mods === Mods.super) {
      const both = on(binding.key, ctrl | shift);
      return shifted === binding.key ? [both] : [both, on(shifted, ctrl | shift), on(shifted, ctrl)];
    }
    if (!(binding.mods & shift) || shifted === binding.key) return [];
    return [on(shifted, binding.mods), on(shifted, binding.mods & ~shift)];
  });
  return uniquePatterns([...expanded.reverse(), ...defaults]);
}

/**
 * The user's bindings over the defaults; `removes` tells the action that takes a default away
 * (DisableDefaultAssignment) and does not become a binding itself.
 */
export function mergeBindings<B extends Bound<unknown>>(
  defaults: readonly B[],
  user: readonly B[],
  removes: (action: B["action"]) => boolean,
): B[] {
  return uniquePatterns([...defaults, ...user]).filter((binding) => !removes(binding.action));
}

/** In normal form; of several with the same pattern the last one stays. */
function uniquePatterns<B extends KeyPattern>(bindings: readonly B[]): B[] {
  const byId = new Map<string, B>();
  for (const binding of bindings.map(normalisePattern)) byId.set(patternId(binding), binding);
  return [...byId.values()];
}

/** Ids of all patterns that an event may be meant by, the best first: position, then character. */
export function idsOfEvent(event: KeyEvent, leader: boolean): string[] {
  const mods = event.mods & BINDING_MODS;
  const ids = physicalReadings(event, mods).map(([key, bits]) => idOf("physical", key, bits, leader));
  for (const [key, bits] of mappedReadings(event, mods)) ids.push(idOf("mapped", key, bits, leader));
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
  if (unshifted !== undefined) readings.push([key, mods | Mods.shift], [unshifted, mods | Mods.shift]);
  const shifted = usShifted(key);
  if (shift && unshifted === undefined && shifted !== key) {
    readings.push([shifted, mods], [shifted, mods & ~Mods.shift]);
  }
  return [...readings, ...base];
}
