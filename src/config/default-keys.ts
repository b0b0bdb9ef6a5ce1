import {
  type KeyBinding,
  Mods,
  type MouseBinding,
  parseKey,
  parseModifiers,
  patternId,
} from "../model/index.ts";
import {
  COPY_MODE_KEYS,
  type DefaultKey,
  MAC_KEYS,
  MAIN_KEYS,
  MOUSE_TABLE,
  SEARCH_MODE_KEYS,
  TMUX_KEYS,
} from "./default-keys-table.ts";

/** Shifted forms on a US keyboard. */
const SHIFTED: Readonly<Record<string, string>> = Object.fromEntries(
  [..."1!2@3#4$5%6^7&8*9(0)[{]}=+-_'\""].reduce<[string, string][]>(
    (pairs, char, i, all) => (i % 2 ? pairs : pairs.concat([[char, all[i + 1]]])),
    [],
  ),
);
const shifted = (key: string) => SHIFTED[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : key);

interface Spelling {
  readonly mods: string;
  readonly key: string;
}

/**
 * The spellings of one default key, since a terminal may say of Shift what the key became or that it was held:
 * SUPER alone also means CTRL|SHIFT, and SHIFT also means the shifted character, with and without it.
 */
function spellings({ mods, key }: Spelling): Spelling[] {
  const up = shifted(key);
  const names = mods.split("|");
  const all = [{ mods, key }];
  if (mods === "SUPER") {
    all.push({ mods: "CTRL|SHIFT", key });
    if (up !== key) all.push({ mods: "CTRL|SHIFT", key: up }, { mods: "CTRL", key: up });
  } else if (names.includes("SHIFT") && up !== key) {
    const without = names.filter((name) => name !== "SHIFT").join("|") || "NONE";
    all.push({ mods, key: up }, { mods: without, key: up });
  }
  return all;
}

function bindings(rows: readonly DefaultKey[], spell: (at: Spelling) => Spelling[]): KeyBinding[] {
  const found = new Map<string, KeyBinding>();
  for (const { mods, keys, action } of rows) {
    for (const each of keys.split(" ")) {
      for (const { mods: names, key } of spell({ mods, key: each })) {
        const parsed = parseModifiers(names);
        const pattern = "unknown" in parsed ? undefined : parseKey(key, parsed);
        if (!pattern) throw new Error(`default-keys-table.ts: ${names} ${key} is no key`);
        const id = patternId(pattern);
        if (!found.has(id)) found.set(id, { ...pattern, action, source: "default" });
      }
    }
  }
  return [...found.values()];
}

const once = (at: Spelling) => [at];

/** WezTerm's default keys in all their spellings. */
export function mainKeys(platform: string): KeyBinding[] {
  if (platform !== "darwin") return bindings(MAIN_KEYS, spellings);
  const primary = (row: DefaultKey) => row.keys === "Insert";
  return bindings([...MAIN_KEYS.filter((row) => !primary(row)), ...MAC_KEYS], spellings);
}

/**
 * The keys of tmux, for after the leader. Digits go to the tab that is shown with that number, 0 to the tenth where
 * numbers begin at 1. `%` and its like also match with Shift held.
 */
export function tmuxKeys(zeroBased: boolean): KeyBinding[] {
  const marks = new Set(Object.values(SHIFTED).filter((mark) => mark !== ""));
  const spell = (at: Spelling) =>
    marks.has(at.key) || /^[:?~&{}]$/.test(at.key) ? [at, { mods: `${at.mods}|SHIFT`, key: at.key }] : [at];
  const rows = TMUX_KEYS.map((row) =>
    !zeroBased && row.action.action === "ActivateTab"
      ? { ...row, action: { ...row.action, args: (row.action.args + 9) % 10 } }
      : row,
  );
  return bindings(rows, spell);
}

/** Tables for the overlays. */
export function modeTables(): { readonly copy_mode: KeyBinding[]; readonly search_mode: KeyBinding[] } {
  const spell = (at: Spelling) => (/^[$^]$/.test(at.key) ? [at, { mods: "SHIFT", key: at.key }] : [at]);
  return { copy_mode: bindings(COPY_MODE_KEYS, spell), search_mode: bindings(SEARCH_MODE_KEYS, once) };
}

export function mouseTable(): MouseBinding[] {
  return MOUSE_TABLE.map(({ mods, kind, streak, button, action, altScreen }) => {
    const parsed = parseModifiers(mods);
    if ("unknown" in parsed) throw new Error(`default-keys-table.ts: ${mods} is no modifier`);
    return {
      event: { kind, streak, button },
      mods: parsed.mods & ~Mods.none,
      action,
      mouseReporting: false,
      altScreen,
      source: "default",
    };
  });
}
