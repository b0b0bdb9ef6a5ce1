/** Modifier keys as bits, the values of the kitty keyboard protocol (without its +1). */
export const Mods = {
  none: 0,
  shift: 1,
  alt: 2,
  ctrl: 4,
  super: 8,
  hyper: 16,
  meta: 32,
  capsLock: 64,
  numLock: 128,
} as const;

/** An OR of Mods values. */
export type ModBits = number;

/** Names of keys that produce no text, as in WezTerm's configuration ("mapped" names). */
export type NamedKey =
  | "Backspace"
  | "Tab"
  | "Enter"
  | "Escape"
  | "Delete"
  | "Insert"
  | "Home"
  | "End"
  | "PageUp"
  | "PageDown"
  | "LeftArrow"
  | "RightArrow"
  | "UpArrow"
  | "DownArrow"
  | `F${number}`
  | `Numpad${number}`
  | "Multiply"
  | "Add"
  | "Separator"
  | "Subtract"
  | "Decimal"
  | "Divide"
  | "NumpadEnter"
  | "NumpadEqual"
  | "CapsLock"
  | "ScrollLock"
  | "NumLock"
  | "PrintScreen"
  | "Pause"
  | "Menu"
  | "Shift"
  | "Control"
  | "Alt"
  | "Super"
  | "Hyper"
  | "Meta"
  | "LeftShift"
  | "RightShift"
  | "LeftControl"
  | "RightControl"
  | "LeftAlt"
  | "RightAlt"
  | "LeftWindows"
  | "RightWindows"
  | "Copy"
  | "Cut"
  | "Paste"
  | "Help"
  | "Cancel"
  | "Clear";

/** One press, repeat or release of a key. */
export interface KeyEvent {
  /**
   * What the key means in the current layout: a NamedKey, or one character (a grapheme) without the effect of
   * Ctrl or Alt. With Shift, the shifted character where the source knows it ("A", "!").
   */
  readonly key: string;
  readonly mods: ModBits;
  readonly kind: "press" | "repeat" | "release";
  /** Text that the key would insert, if any ("a", "A", "é", also of an input method). */
  readonly text?: string;
  /** Physical position by US-layout name ("KeyA" is "A", digits "K0" to "K9", as WezTerm's phys:), if known. */
  readonly physical?: string;
  /** The key without Shift in the current layout, if known ("1" for "!"). */
  readonly unshifted?: string;
  /** The key in the US layout, where the current layout gives something else (kitty's base layout key). */
  readonly base?: string;
}

export type MouseButton = "left" | "middle" | "right" | "back" | "forward" | "none";

/** One mouse event over cells; `x` and `y` are 0-based cells of the thing it is meant for. */
export interface MouseEvent {
  readonly kind: "press" | "release" | "move" | "wheel";
  readonly button: MouseButton;
  readonly x: number;
  readonly y: number;
  /** Pixel position inside the same thing, where the source knows it. */
  readonly pixelX?: number;
  readonly pixelY?: number;
  readonly mods: ModBits;
  /** Wheel only: lines up (negative) or down (positive), and left or right. */
  readonly wheelY?: number;
  readonly wheelX?: number;
  /** Wheel only, where its steps are not lines: lines by which a step scrolls text, as `wheelY` otherwise. */
  readonly wheelLines?: number;
}
