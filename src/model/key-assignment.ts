import type { ACTIONS } from "./actions-table.ts";
import type { ModBits } from "./keys.ts";
import type { ShapeValue } from "./shape.ts";

export type ActionName = keyof typeof ACTIONS;

/** The checked argument of an action, defaults filled in. */
export type ActionArgs<N extends ActionName> = ShapeValue<(typeof ACTIONS)[N]["args"]>;

/**
 * What a key, a mouse button, a palette entry or a script asks for, as plain data that crosses the wire:
 * `{ action: "SplitPane", args: { direction: "Right", … } }`. Actions without an argument have no `args`.
 */
export type KeyAssignment = {
  [N in ActionName]: undefined extends ActionArgs<N>
    ? { readonly action: N; readonly args?: ActionArgs<N> }
    : { readonly action: N; readonly args: ActionArgs<N> };
}[ActionName];

/** An assignment inside another one (Multiple, PromptInputLine, …); checked like every other, typed loosely. */
export interface NestedAssignment {
  readonly action: string;
  readonly args?: unknown;
}

/** Takes a checked nested assignment for what it is. */
export function nested(assignment: NestedAssignment): KeyAssignment {
  return assignment as KeyAssignment;
}

/**
 * Which key an assignment is for. Without prefix in the configuration, `key_map_preference` has decided already.
 * - `mapped`: what the layout makes of the key: one character or a NamedKey. Letters are stored in lower case
 *   with `shift` in `mods` where Shift is meant.
 * - `physical`: position by its US name ("A", "K1", "LeftBracket", "Space").
 * - `raw`: a platform code, as digits.
 */
export interface KeyPattern {
  readonly reading: "mapped" | "physical" | "raw";
  readonly key: string;
  readonly mods: ModBits;
  /** True if the leader key must have been pressed before. */
  readonly leader: boolean;
}

export interface KeyBinding extends KeyPattern {
  readonly action: KeyAssignment;
  /** Where it comes from; a user's entry replaces a default of the same pattern. */
  readonly source: "default" | "user";
}

export interface Leader extends KeyPattern {
  /** How long the leader stays active, milliseconds. */
  readonly timeout: number;
}

/** Named tables besides the main one ("copy_mode", "search_mode", the user's own). */
export type KeyTables = Readonly<Record<string, readonly KeyBinding[]>>;

export interface MouseTrigger {
  readonly kind: "Down" | "Up" | "Drag";
  /** Clicks in a row, at least 1. Wheel events have 1. */
  readonly streak: number;
  readonly button:
    | "Left"
    | "Middle"
    | "Right"
    | "None"
    | { readonly WheelUp: number }
    | { readonly WheelDown: number }
    | { readonly WheelLeft: number }
    | { readonly WheelRight: number };
}

export interface MouseBinding {
  readonly event: MouseTrigger;
  readonly mods: ModBits;
  readonly action: KeyAssignment;
  /** True: applies when the pane's program has the mouse; false: when it has not. */
  readonly mouseReporting: boolean;
  readonly altScreen: "Any" | boolean;
  readonly source: "default" | "user";
}
