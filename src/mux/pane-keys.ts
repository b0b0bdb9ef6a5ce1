import { concatBytes } from "../base/index.ts";
import { encodeKey, type KeyModes, keyEventsOf } from "../input/index.ts";

/** Keys by name, and words typed as text, as bytes for a program in these modes. */
export function encodeKeys(words: readonly string[], modes: KeyModes): Uint8Array {
  return concatBytes(keyEventsOf(words).map((event) => encodeKey(event, modes)));
}
