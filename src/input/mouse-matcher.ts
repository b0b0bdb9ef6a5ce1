import { type ModBits, Mods, type MouseBinding, type MouseEvent, type MouseTrigger } from "../model/index.ts";
import { BINDING_MODS } from "./key-pattern.ts";

/** A mouse binding with what it leads to; the model's MouseBinding is one. */
export interface MouseBound<A> extends Pick<MouseBinding, "event" | "mods" | "mouseReporting" | "altScreen"> {
  readonly action: A;
}

export interface MouseContext {
  /** Milliseconds of any clock; for counting clicks. */
  readonly now: number;
  /** The pane's program has the mouse. */
  readonly mouseReporting: boolean;
  /** The pane shows its alternate screen. */
  readonly altScreen: boolean;
}

export type MouseMatch<A> =
  | {
      readonly type: "action";
      readonly action: A;
      readonly binding: MouseBound<A>;
      /** Clicks in a row, from 1. */
      readonly streak: number;
      /** The event without the modifiers that kept it from the program. */
      readonly event: MouseEvent;
    }
  /** Nobody gets it: it belongs to a press that the program did not get. */
  | { readonly type: "swallowed" }
  /** For the program, as far as its modes want it. */
  | { readonly type: "pass" };

export interface MouseMatcherOptions {
  /** Modifiers that keep the mouse from the program (bypass_mouse_reporting_modifiers); default Shift, 0: none. */
  readonly bypassMods?: ModBits;
  /** Longest time between clicks of a streak in milliseconds; default 500. */
  readonly clickInterval?: number;
}

interface Click {
  readonly button: MouseEvent["button"];
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly streak: number;
}

interface Pressed {
  readonly button: MouseEvent["button"];
  /** The program had the mouse and was not bypassed. */
  readonly reporting: boolean;
  /** A binding took the press. */
  readonly consumed: boolean;
}

const BUTTONS = { left: "Left", middle: "Middle", right: "Right" } as const;
const PASS = { type: "pass" } as const;
const SWALLOWED = { type: "swallowed" } as const;

/**
 * Finds what a mouse event is bound to. Counts clicks, and lets drag and release go where the press went: never to
 * the program if a binding took the press or the program was bypassed.
 */
export class MouseMatcher<A> {
  private index!: ReadonlyMap<string, readonly MouseBound<A>[]>;
  private readonly bypassMods: ModBits;
  private readonly clickInterval: number;
  private last: Click | undefined;
  private pressed: Pressed | undefined;

  constructor(bindings: readonly MouseBound<A>[], options: MouseMatcherOptions = {}) {
    this.bypassMods = options.bypassMods ?? Mods.shift;
    this.clickInterval = options.clickInterval ?? 500;
    this.configure(bindings);
  }

  /** Takes new bindings; of several for the same event the last one counts. */
  configure(bindings: readonly MouseBound<A>[]): void {
    const index = new Map<string, MouseBound<A>[]>();
    for (const binding of bindings) {
      const id = triggerId(binding.event, binding.mods & BINDING_MODS);
      index.set(id, [binding, ...(index.get(id) ?? [])]);
    }
    this.index = index;
  }

  match(event: MouseEvent, context: MouseContext): MouseMatch<A> {
    const button = this.buttonOf(event);
    const mods = event.mods & BINDING_MODS;
    const bypasses = this.bypassMods !== 0 && (mods & this.bypassMods) === this.bypassMods;
    const pressed = event.kind === "press" || event.kind === "wheel" ? undefined : this.pressed;
    const held = pressed?.button === button ? pressed : undefined;
    const reporting = held ? held.reporting : context.mouseReporting && !bypasses;
    const left = context.mouseReporting && !reporting ? mods & ~this.bypassMods : mods;
    if (event.kind === "press") this.countClick(event, context.now);
    const trigger = this.triggerOf(event, button);
    const binding = trigger && this.find(trigger, left, reporting, context.altScreen);
    if (event.kind === "press") this.pressed = { button, reporting, consumed: binding !== undefined };
    if (event.kind === "release" && held) this.pressed = undefined;
    if (!binding) return held?.consumed || (context.mouseReporting && !reporting) ? SWALLOWED : PASS;
    return {
      type: "action",
      action: binding.action,
      binding,
      streak: trigger.streak,
      event: { ...event, button, mods: left },
    };
  }

  /** Older encodings do not tell which button was released. */
  private buttonOf(event: MouseEvent): MouseEvent["button"] {
    return event.kind === "release" && event.button === "none"
      ? (this.pressed?.button ?? "none")
      : event.button;
  }

  private countClick(event: MouseEvent, now: number): void {
    const { button, x, y } = event;
    const last = this.last;
    const again =
      last?.button === button && last.x === x && last.y === y && now - last.at <= this.clickInterval;
    this.last = { button, x, y, at: now, streak: again ? last.streak + 1 : 1 };
  }

  private triggerOf(event: MouseEvent, button: MouseEvent["button"]): MouseTrigger | undefined {
    if (event.kind === "wheel") return wheelTrigger(event);
    const name = button in BUTTONS ? BUTTONS[button as keyof typeof BUTTONS] : undefined;
    if (name === undefined) return undefined;
    const kind = ({ press: "Down", release: "Up", move: "Drag" } as const)[event.kind];
    const streak = this.last?.button === button ? this.last.streak : 1;
    return { kind, streak, button: name };
  }

  private find(
    trigger: MouseTrigger,
    mods: ModBits,
    mouseReporting: boolean,
    altScreen: boolean,
  ): MouseBound<A> | undefined {
    const found = this.index.get(triggerId(trigger, mods)) ?? [];
    return found.find(
      (binding) =>
        binding.mouseReporting === mouseReporting &&
        (binding.altScreen === "Any" || binding.altScreen === altScreen),
    );
  }
}

function wheelTrigger(event: MouseEvent): MouseTrigger | undefined {
  const { wheelX = 0, wheelY = 0 } = event;
  const kind = "Down";
  if (wheelY !== 0) return { kind, streak: 1, button: wheelY < 0 ? { WheelUp: 1 } : { WheelDown: 1 } };
  if (wheelX !== 0) return { kind, streak: 1, button: wheelX < 0 ? { WheelLeft: 1 } : { WheelRight: 1 } };
  return undefined;
}

/** However far a wheel turns, it is one trigger. */
function triggerId(trigger: MouseTrigger, mods: ModBits): string {
  const button = typeof trigger.button === "string" ? trigger.button : Object.keys(trigger.button)[0];
  const streak = typeof trigger.button === "string" ? trigger.streak : 1;
  return `${trigger.kind} ${streak} ${button} ${mods}`;
}
