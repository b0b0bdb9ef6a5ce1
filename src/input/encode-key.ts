import { utf8 } from "../base/index.ts";
import type { KeyEvent } from "../model/index.ts";
import { kittyText } from "./encode-kitty.ts";
import { legacyText } from "./encode-legacy.ts";
import type { KeyModes } from "./pane-modes.ts";

/**
 * The bytes that a terminal in these modes sends for a key: kitty's protocol with the given flags, else xterm's
 * encoding with application modes and modifyOtherKeys. Empty for keys that have no encoding there, such as
 * releases and lone modifiers in legacy modes.
 */
export function encodeKey(event: KeyEvent, modes: KeyModes): Uint8Array {
  return utf8(modes.kittyKeyboard & 0x1f ? kittyText(event, modes) : legacyText(event, modes));
}
