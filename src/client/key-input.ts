import type { Clock, Disposable } from "../base/index.ts";
import {
  formatKey,
  type KeyMatch,
  KeyMatcher,
  type KeyTableActivation,
  keyEventOf,
  parsePattern,
} from "../input/index.ts";
import { DomuxError, type KeyAssignment, type KeyEvent } from "../model/index.ts";
import { type ClientConfig, clientOptions, EMPTY_CONFIG } from "./settings.ts";

export type KeyOutcome =
  | { readonly kind: "action"; readonly action: KeyAssignment }
  | { readonly kind: "swallowed" }
  /** For the pane or its mode. */
  | { readonly kind: "pass" };

const PASS: KeyOutcome = { kind: "pass" };
const SWALLOWED: KeyOutcome = { kind: "swallowed" };

/** The session's key tables: leader, stack, and the table of the mode that the focused pane is in. */
export class KeyInput implements Disposable {
  private config: ClientConfig = EMPTY_CONFIG;
  private readonly main = new KeyMatcher<KeyAssignment>({ keys: [], keyTables: {} });
  private readonly modes = new Map<string, KeyMatcher<KeyAssignment>>();
  private timer: Disposable | undefined;
  private told = "";

  constructor(
    private readonly clock: Clock,
    private readonly onChange: () => void,
  ) {}

  configure(config: ClientConfig): void {
    this.config = config;
    this.main.configure(config);
    this.modes.clear();
  }

  /** What a key is bound to. `table`: the key table of the focused pane's mode, looked into first. */
  resolve(event: KeyEvent, table?: string): KeyOutcome {
    const now = this.clock.now();
    const match = table === undefined ? this.main.match(event, now) : this.matchIn(table, event, now);
    this.watch();
    if (match.type === "action")
      // In a table of the person's own there is no default to take away: the key is free all the same.
      return match.action.action === "DisableDefaultAssignment"
        ? PASS
        : { kind: "action", action: match.action };
    return match.type === "pass" ? PASS : SWALLOWED;
  }

  private matchIn(table: string, event: KeyEvent, now: number): KeyMatch<KeyAssignment> {
    const { leader, tables } = this.main.state(now);
    // The leader, and tables that somebody activated, are over the mode's table: what follows the leader does the same
    // everywhere. Pressed twice it is passed on, to a mode as to a program.
    const inMode = tables.length === 0 && leader === this.main.isLeader(event);
    const match = inMode ? this.mode(table).match(event, now) : undefined;
    if (match === undefined || match.type === "pass") return this.main.match(event, now);
    // With this key the leader is over, whoever gets it.
    if (leader) this.main.match(event, now);
    return match;
  }

  activate(table: KeyTableActivation): void {
    this.main.activateTable(table, this.clock.now());
    this.watch();
  }

  pop(): void {
    this.main.popTable();
    this.watch();
  }

  clear(): void {
    this.main.clearTables();
    this.watch();
  }

  /** What the keyboard waits for: the leader's name, or that of the table on top; "" if nothing. */
  get hint(): string {
    const { leader, tables } = this.main.state(this.clock.now());
    if (leader && this.config.leader)
      return formatKey(
        { key: this.config.leader.key, mods: this.config.leader.mods },
        clientOptions(this.config).ui_key_cap_rendering,
      );
    return tables.at(-1) ?? "";
  }

  /** The key table on top of the stack, and whether the leader was pressed. */
  get state(): { readonly keyTable: string | null; readonly leader: boolean } {
    const { leader, tables } = this.main.state(this.clock.now());
    return { keyTable: tables.at(-1) ?? null, leader };
  }

  dispose(): void {
    this.timer?.dispose();
  }

  private mode(name: string): KeyMatcher<KeyAssignment> {
    let matcher = this.modes.get(name);
    if (!matcher) {
      const { keyTables } = this.config;
      matcher = new KeyMatcher({ keys: keyTables[name] ?? [], keyTables: {} });
      this.modes.set(name, matcher);
    }
    return matcher;
  }

  /** The hint goes away by itself when a leader or table runs out. */
  private watch(): void {
    if (this.main.resting && !this.timer && this.told === "") return;
    this.timer?.dispose();
    const now = this.clock.now();
    const { expiresAt } = this.main.state(now);
    this.timer =
      expiresAt === undefined ? undefined : this.clock.after(expiresAt - now + 1, () => this.tell());
    this.tell();
  }

  private tell(): void {
    const { hint } = this;
    if (hint === this.told) return;
    this.told = hint;
    this.onChange();
  }
}

/** A key event from the names of a configuration (`SendKey`). @throws DomuxError config */
export function parseKey(key: string, mods: string): KeyEvent {
  const pattern = parsePattern(key, mods);
  if (pattern.reading === "raw")
    throw new DomuxError("config", `SendKey cannot send "${key}": a platform's code is no key of a program.`);
  return keyEventOf({
    key: pattern.reading === "physical" ? pattern.key.toLowerCase() : pattern.key,
    mods: pattern.mods,
  });
}
