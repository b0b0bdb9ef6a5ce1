import { DomuxError, type KeyEvent, type Leader, patternId } from "../model/index.ts";
import { isModifierKey, lowerOf } from "./csi-key.ts";
import { type Bound, idsOfEvent, normalisePattern } from "./key-pattern.ts";

/** Bindings in effect; a loaded configuration has all three. */
export interface KeyMap<A> {
  readonly keys: readonly Bound<A>[];
  readonly keyTables: Readonly<Record<string, readonly Bound<A>[]>>;
  readonly leader?: Leader;
}

/** How a key table is put on the stack; the argument of ActivateKeyTable. */
export interface KeyTableActivation {
  readonly name: string;
  /** Pops it when no key of it was pressed for so long; refreshed by each. */
  readonly timeout_milliseconds?: number;
  /** Pops the table on top first. */
  readonly replace_current?: boolean;
  /** Pops it after any key; the default. */
  readonly one_shot?: boolean;
  /** A key that is not in it pops it. */
  readonly until_unknown?: boolean;
  /** A key that is not in it does nothing. */
  readonly prevent_fallback?: boolean;
}

/** What becomes of a key. */
export type KeyMatch<A> =
  | { readonly type: "action"; readonly action: A; readonly binding: Bound<A>; readonly table?: string }
  /** Nobody gets it: the leader, a key that the leader leads nowhere with, the release of a consumed key. */
  | { readonly type: "swallowed" }
  /** For the pane (or whatever overlay takes keys). */
  | { readonly type: "pass" };

/** What a person should see about the state of the keyboard. */
export interface KeyState {
  readonly leader: boolean;
  /** Names of the tables on the stack, the top one last. */
  readonly tables: readonly string[];
  /** When the state changes by itself (time as given to `match`); undefined: it does not. */
  readonly expiresAt?: number;
}

interface StackEntry {
  readonly table: KeyTableActivation;
  expiresAt: number;
}

type Index<A> = ReadonlyMap<string, Bound<A>>;

/** A key that was pressed, and all that its names and the main table say about it. */
interface Met<A> {
  readonly event: KeyEvent;
  /** What its repeats and releases are known by. */
  readonly identity: string;
  readonly ids: readonly string[];
  readonly isModifier: boolean;
  readonly isLeader: boolean;
  /** What it leads to with neither leader nor stack. */
  readonly match: KeyMatch<A>;
}

/** Keys that are remembered, by name; who types goes through the same few again and again. */
const MAX_MET = 256;
/** More keys than this are not held down at once; older ones are forgotten. */
const MAX_HELD = 32;
const SWALLOWED = { type: "swallowed" } as const;
const PASS = { type: "pass" } as const;
const RESTING: KeyState = { leader: false, tables: [] };

/**
 * Finds what a key is bound to: leader, stack of key tables, main table. Times are milliseconds of whatever clock the
 * caller has.
 */
export class KeyMatcher<A> {
  private map!: KeyMap<A>;
  private main!: Index<A>;
  private tables!: ReadonlyMap<string, Index<A>>;
  private leaderId: string | undefined;
  private leaderUntil: number | undefined;
  private stack: StackEntry[] = [];
  /** Keys whose press was consumed, so that their repeats and releases go the same way. */
  private held = new Set<string>();
  private readonly met = new Map<string, Met<A>>();

  constructor(map: KeyMap<A>) {
    this.configure(map);
  }

  /** Takes new bindings; leader and stack are cleared. */
  configure(map: KeyMap<A>): void {
    const index = (bindings: readonly Bound<A>[]): Index<A> =>
      new Map(bindings.map(normalisePattern).map((binding) => [patternId(binding), binding]));
    this.map = map;
    this.main = index(map.keys);
    this.tables = new Map(Object.entries(map.keyTables).map(([name, bindings]) => [name, index(bindings)]));
    this.leaderId = map.leader && patternId({ ...normalisePattern(map.leader), leader: false });
    this.leaderUntil = undefined;
    this.stack = [];
    this.met.clear();
  }

  /** True if keys mean what the main table says: no leader was pressed, and no table is on the stack. */
  get resting(): boolean {
    return this.leaderUntil === undefined && this.stack.length === 0;
  }

  match(event: KeyEvent, now: number): KeyMatch<A> {
    if (!this.resting) this.expire(now);
    const met = this.meet(event);
    const { identity } = met;
    if (event.kind === "release") return this.held.delete(identity) ? SWALLOWED : PASS;
    // A lone modifier may be bound itself, but never ends a leader or a table.
    const result = met.isModifier ? met.match : this.press(event, met, now);
    if (result.type === "pass") this.held.delete(identity);
    else this.hold(identity);
    return result;
  }

  /** Puts a table on the stack. @throws DomuxError not-found */
  activateTable(table: KeyTableActivation, now: number): void {
    if (!this.tables.has(table.name)) {
      const known = [...this.tables.keys()].join(", ") || "none";
      throw new DomuxError("not-found", `There is no key table "${table.name}"; key_tables has: ${known}.`);
    }
    if (table.replace_current) this.stack.pop();
    this.stack.push({ table, expiresAt: expiry(table, now) });
  }

  /** Takes the top table off the stack. */
  popTable(): void {
    this.stack.pop();
  }

  clearTables(): void {
    this.stack = [];
  }

  /** Leader and tables in effect. */
  state(now: number): KeyState {
    this.expire(now);
    if (this.leaderUntil === undefined && this.stack.length === 0) return RESTING;
    const times = [
      this.leaderUntil ?? Number.POSITIVE_INFINITY,
      ...this.stack.map((entry) => entry.expiresAt),
    ];
    const next = Math.min(...times);
    return {
      leader: this.leaderUntil !== undefined,
      tables: this.stack.map((entry) => entry.table.name),
      ...(Number.isFinite(next) ? { expiresAt: next } : {}),
    };
  }

  /** What the next key may do because of the leader or the table on top; nothing if neither is active. */
  hints(now: number): readonly Bound<A>[] {
    this.expire(now);
    const top = this.stack[this.stack.length - 1];
    const ofTop = top ? (this.map.keyTables[top.table.name] ?? []) : [];
    if (this.leaderUntil !== undefined)
      return [...ofTop, ...this.map.keys].filter((binding) => binding.leader);
    return ofTop.filter((binding) => !binding.leader);
  }

  /** True for the key that is the leader, pressed or released. */
  isLeader(event: KeyEvent): boolean {
    return this.meet(event).isLeader;
  }

  private expire(now: number): void {
    if (this.leaderUntil !== undefined && now >= this.leaderUntil) this.leaderUntil = undefined;
    if (this.stack.length > 0) this.stack = this.stack.filter((entry) => now < entry.expiresAt);
  }

  private hold(identity: string): void {
    this.held.delete(identity);
    this.held.add(identity);
    if (this.held.size > MAX_HELD) this.held.delete(this.held.values().next().value!);
  }

  private meet(event: KeyEvent): Met<A> {
    let met = this.met.get(event.key);
    if (met && sameKey(met.event, event)) return met;
    const ids = idsOfEvent(event, false);
    met = {
      event,
      identity: event.unshifted ?? lowerOf(event.key) ?? event.key,
      ids,
      isModifier: isModifierKey(event.key),
      isLeader: this.leaderId !== undefined && ids.includes(this.leaderId),
      match: this.inMain(ids),
    };
    if (this.met.size >= MAX_MET) this.met.clear();
    this.met.set(event.key, met);
    return met;
  }

  private press(event: KeyEvent, met: Met<A>, now: number): KeyMatch<A> {
    const led = this.leaderUntil !== undefined;
    if (met.isLeader) {
      if (!led && event.kind === "press") {
        this.leaderUntil = now + this.map.leader!.timeout;
        return SWALLOWED;
      }
      // The leader key held down is one leader, not two.
      if (event.kind === "repeat") return SWALLOWED;
    }
    this.leaderUntil = undefined;
    if (!led && this.stack.length === 0) return met.match;
    const match = this.lookup(led ? idsOfEvent(event, true) : met.ids, now);
    return led && match.type === "pass" ? SWALLOWED : match;
  }

  private lookup(ids: readonly string[], now: number): KeyMatch<A> {
    if (this.stack.length === 0) return this.inMain(ids);
    let blocked = false;
    const popped = new Set<StackEntry>();
    let match: KeyMatch<A> | undefined;
    for (const entry of [...this.stack].reverse()) {
      const { table } = entry;
      const binding = find(this.tables.get(table.name), ids);
      const oneShot = table.one_shot ?? true;
      if (oneShot || (!binding && table.until_unknown)) popped.add(entry);
      if (binding) {
        entry.expiresAt = expiry(table, now);
        match = { type: "action", action: binding.action, binding, table: table.name };
        break;
      }
      if (table.prevent_fallback) {
        blocked = true;
        break;
      }
    }
    this.stack = this.stack.filter((entry) => !popped.has(entry));
    return match ?? (blocked ? SWALLOWED : this.inMain(ids));
  }

  private inMain(ids: readonly string[]): KeyMatch<A> {
    const binding = find(this.main, ids);
    return binding ? { type: "action", action: binding.action, binding } : PASS;
  }
}

/** True if two events have the same names, whatever else they say. */
function sameKey(a: KeyEvent, b: KeyEvent): boolean {
  return (
    a.key === b.key &&
    a.mods === b.mods &&
    a.unshifted === b.unshifted &&
    a.physical === b.physical &&
    a.base === b.base
  );
}

function expiry(table: KeyTableActivation, now: number): number {
  return table.timeout_milliseconds === undefined
    ? Number.POSITIVE_INFINITY
    : now + table.timeout_milliseconds;
}

function find<A>(index: Index<A> | undefined, ids: readonly string[]): Bound<A> | undefined {
  for (const id of ids) {
    const binding = index?.get(id);
    if (binding) return binding;
  }
  return undefined;
}
