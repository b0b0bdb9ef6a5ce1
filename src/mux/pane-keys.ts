import { utf8 } from "../base/index.ts";
import type { Modes } from "../vt/index.ts";

/** Words are typed as they are. */
export function encodeKeys(keys: readonly string[], _modes: Modes): Uint8Array {
  return utf8(keys.join(""));
}
