import type { OuterCapabilities } from "./capabilities.ts";

/** DECSET modes of mouse reports: any motion, SGR coordinates. */
const MOUSE_ON = "\x1b[?1003h\x1b[?1006h";
const MOUSE_OFF = "\x1b[?1006l\x1b[?1003l\x1b[?1002l\x1b[?1000l";

/** Kitty keyboard flags: disambiguate, report alternates; key releases are not needed by a multiplexer's own keys. */
const KITTY_FLAGS = 0b101;

/** Sequences that take the terminal over: alternate screen, no autowrap, mouse, paste, focus, light or dark. */
export function enterSequence(): string {
  return [
    "\x1b[?1049h",
    "\x1b[22;2t",
    "\x1b[?7l",
    MOUSE_ON,
    "\x1b[?1004h",
    "\x1b[?2004h",
    "\x1b[?2031h",
  ].join("");
}

/** The keyboard's modes alone: they are known only when the terminal has answered. */
export function keyboardOn({ kittyKeyboard, modifyOtherKeys }: OuterCapabilities): string {
  if (kittyKeyboard) return `\x1b[>${KITTY_FLAGS}u`;
  return modifyOtherKeys ? "\x1b[>4;2m" : "";
}

/**
 * Sequences that give the terminal back, whatever state the face or a half-written sequence left it in. Each is
 * harmless to a terminal that does not know it.
 */
export function leaveSequence({ kittyKeyboard }: Pick<OuterCapabilities, "kittyKeyboard">): string {
  return [
    // Ends a string or sequence that was cut off, and an open synchronized update.
    "\x1b\\\x1b[?2026l",
    kittyKeyboard ? "\x1b[<u" : "",
    "\x1b[>4m",
    "\x1b[?2031l\x1b[?2004l\x1b[?1004l",
    MOUSE_OFF,
    "\x1b]8;;\x1b\\\x1b[m\x1b[r\x1b[?7h",
    "\x1b[0 q\x1b[?25h",
    "\x1b[23;2t",
    "\x1b[?1049l",
  ].join("");
}
