import {
  KEY_NAMES,
  type KeyAssignment,
  type KeyBinding,
  type KeyPattern,
  type KeyTables,
  type Leader,
  type MouseBinding,
  type MouseTrigger,
  parseKey,
  parseModifiers,
  patternId,
} from "../model/index.ts";
import { type Checking, checkAction, show, unknownModifier } from "./check.ts";
import { mainKeys, modeTables, mouseTable, tmuxKeys } from "./default-keys.ts";
import { TMUX_LEADER } from "./default-keys-table.ts";
import type { Options } from "./options.ts";
import type { Json } from "./port.ts";
import { didYouMean } from "./suggest.ts";

type Table = { readonly [key: string]: Json };

const isTable = (value: unknown): value is Table =>
  typeof value === "object" && value !== null && !Array.isArray(value);

interface Reading extends Checking {
  readonly preference: "Mapped" | "Physical";
}

/** Keys, key tables, leader and mouse in effect, from the raw values of options. */
export interface Bindings {
  readonly keys: readonly KeyBinding[];
  readonly keyTables: KeyTables;
  readonly leader?: Leader;
  readonly mouse: readonly MouseBinding[];
}

export function readBindings(options: Options, on: Checking, platform: string): Bindings {
  const reading = { ...on, preference: options.key_map_preference };
  const tmux = options.tmux_keys && options.leader === undefined && !options.disable_default_key_bindings;
  const defaults = options.disable_default_key_bindings ? [] : mainKeys(platform);
  const builtin = tmux ? [...defaults, ...tmuxKeys(options.tab_and_split_indices_are_zero_based)] : defaults;
  const own = readKeys(options.keys as readonly Json[], "keys", reading);
  const tables: Record<string, readonly KeyBinding[]> = { ...modeTables() };
  for (const [name, entries] of Object.entries(options.key_tables))
    tables[name] = merge([], readKeys(entries as readonly Json[], `key_tables.${name}`, reading));
  return {
    keys: merge(builtin, own),
    keyTables: tables,
    leader: readLeader(options.leader as Json | undefined, reading) ?? (tmux ? tmuxLeader() : undefined),
    mouse: readMouse(options, reading),
  };
}

/** The user's entries over the defaults; an entry "DisableDefaultAssignment" only removes. */
function merge(defaults: readonly KeyBinding[], own: readonly KeyBinding[]): KeyBinding[] {
  const all = new Map(defaults.map((binding) => [patternId(binding), binding]));
  for (const binding of own) {
    // A key that is taken away is taken away in whatever reading the default has it.
    if (binding.action.action === "DisableDefaultAssignment") all.delete(patternId(binding));
    else all.set(patternId(binding), binding);
  }
  return [...all.values()];
}

function readKeys(entries: readonly Json[], key: string, on: Reading): KeyBinding[] {
  return entries.flatMap((entry, index) => {
    const at = `${key}[${index + 1}]`;
    const pattern = readPattern(entry, at, on);
    if (!pattern || !isTable(entry)) return [];
    const action = checkAction(entry.action, `${at}.action`, on) as KeyAssignment | undefined;
    return action ? [{ ...pattern, action, source: "user" as const }] : [];
  });
}

function readPattern(entry: Json, at: string, on: Reading): KeyPattern | undefined {
  const wrong = (field: string, message: string) => {
    on.complain({ kind: "wrong", key: `${at}${field}`, message });
    return undefined;
  };
  if (!isTable(entry)) return wrong("", `expected { key = …, mods = …, action = … }, got ${show(entry)}`);
  for (const name of Object.keys(entry))
    if (!["key", "mods", "action", "timeout_milliseconds"].includes(name))
      on.complain({ kind: "unknown", key: `${at}.${name}`, message: `there is no field "${name}" here.` });
  const { key, mods } = entry;
  if (typeof key !== "string") return wrong(".key", `expected the name of a key, got ${show(key)}`);
  if (mods !== undefined && mods !== null && typeof mods !== "string")
    return wrong(".mods", `expected modifiers such as "CTRL|SHIFT", got ${show(mods)}`);
  const parsed = parseModifiers(mods ?? "");
  if ("unknown" in parsed) return wrong(".mods", unknownModifier(parsed.unknown));
  const pattern = parseKey(key, parsed, on.preference);
  if (pattern) return pattern;
  const bare = key.replace(/^(mapped|phys|raw):/, "");
  return wrong(".key", `${show(key)} is no key.${didYouMean(bare, KEY_NAMES)}`);
}

function readLeader(entry: Json | undefined, on: Reading): Leader | undefined {
  if (entry === undefined || entry === null) return undefined;
  const pattern = readPattern(entry, "leader", on);
  if (!pattern || !isTable(entry)) return undefined;
  const timeout = entry.timeout_milliseconds ?? 1000;
  if (typeof timeout === "number" && timeout >= 0) return { ...pattern, leader: false, timeout };
  const message = `expected a number of milliseconds, got ${show(timeout)}`;
  on.complain({ kind: "wrong", key: "leader.timeout_milliseconds", message });
  return undefined;
}

function tmuxLeader(): Leader {
  const mods = parseModifiers(TMUX_LEADER.mods);
  const pattern = "unknown" in mods ? undefined : parseKey(TMUX_LEADER.key, mods);
  if (!pattern) throw new Error("default-keys-table.ts: the leader is no key");
  return { ...pattern, timeout: TMUX_LEADER.timeout };
}

const BUTTONS = ["Left", "Middle", "Right", "None"] as const;
const WHEELS = ["WheelUp", "WheelDown", "WheelLeft", "WheelRight"] as const;

function readMouse(options: Options, on: Reading): MouseBinding[] {
  const defaults = options.disable_default_mouse_bindings ? [] : mouseTable();
  const identity = ({ event, mods, mouseReporting, altScreen }: MouseBinding) => {
    const button = typeof event.button === "string" ? event.button : Object.keys(event.button)[0];
    return `${event.kind} ${event.streak} ${button} ${mods} ${mouseReporting} ${altScreen}`;
  };
  const all = new Map(defaults.map((binding) => [identity(binding), binding]));
  for (const [index, entry] of (options.mouse_bindings as readonly Json[]).entries()) {
    const binding = readButton(entry, `mouse_bindings[${index + 1}]`, on);
    if (!binding) continue;
    if (binding.action.action === "DisableDefaultAssignment") all.delete(identity(binding));
    else all.set(identity(binding), binding);
  }
  return [...all.values()];
}

function readButton(entry: Json, at: string, on: Checking): MouseBinding | undefined {
  const wrong = (field: string, message: string) => {
    on.complain({ kind: "wrong", key: `${at}${field}`, message });
    return undefined;
  };
  if (!isTable(entry)) return wrong("", `expected { event = …, mods = …, action = … }, got ${show(entry)}`);
  const event = readEvent(entry.event);
  if (!event)
    return wrong(
      ".event",
      "expected { Down | Up | Drag = { streak = 1, button = 'Left' } }; buttons are Left, Middle, Right, None, { WheelUp = 1 } and so on",
    );
  const { mods, mouse_reporting: reporting = false, alt_screen: alt = "Any" } = entry;
  const parsed = parseModifiers(typeof mods === "string" ? mods : "");
  if ("unknown" in parsed) return wrong(".mods", unknownModifier(parsed.unknown));
  if (typeof reporting !== "boolean")
    return wrong(".mouse_reporting", `expected true or false, got ${show(reporting)}`);
  const altScreen = alt === "Any" || typeof alt === "boolean" ? alt : undefined;
  if (altScreen === undefined) return wrong(".alt_screen", `expected true, false or "Any", got ${show(alt)}`);
  const action = checkAction(entry.action, `${at}.action`, on) as KeyAssignment | undefined;
  if (!action) return undefined;
  return { event, mods: parsed.mods, action, mouseReporting: reporting, altScreen, source: "user" };
}

function readEvent(value: Json | undefined): MouseTrigger | undefined {
  if (!isTable(value)) return undefined;
  const [[kind, detail]] = Object.entries(value);
  if ((kind !== "Down" && kind !== "Up" && kind !== "Drag") || !isTable(detail)) return undefined;
  const { streak = 1, button } = detail;
  if (typeof streak !== "number" || streak < 1) return undefined;
  const plain = BUTTONS.find((name) => name === button);
  if (plain) return { kind, streak, button: plain };
  const wheel = isTable(button) ? WHEELS.find((name) => typeof button[name] === "number") : undefined;
  if (!wheel || !isTable(button)) return undefined;
  return { kind, streak, button: { [wheel]: button[wheel] } as MouseTrigger["button"] };
}
