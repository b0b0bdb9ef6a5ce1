import type { Core } from "./core.ts";
import { LIMITS } from "./limits.ts";
import type { Params } from "./params.ts";
import { replyC1 } from "./reply.ts";
import { SECTION } from "./state.ts";

const KNOWN_FLAGS = 31;

/** Flags in force on the screen shown. */
export function kittyFlags(core: Core): number {
  return core.screen.kitty.at(-1) ?? 0;
}

/**
 * Kitty keyboard protocol (progressive enhancement): `CSI ? u` query, `CSI = flags ; mode u` set, `CSI > flags u`
 * push, `CSI < number u` pop. The last entry of a screen's stack is in force.
 */
export function kittyKeyboard(core: Core, prefix: number, params: Params): void {
  const stack = core.screen.kitty;
  if (prefix === 0x3f) {
    replyC1(core, "[", `?${kittyFlags(core)}u`);
    return;
  }
  core.touch(core.onAlternate ? SECTION.kittyAlternate : SECTION.kittyPrimary);
  if (prefix === 0x3d) {
    const flags = params.get(0, 0) & KNOWN_FLAGS;
    const mode = params.get(1, 1);
    const now = kittyFlags(core);
    const next = mode === 2 ? now | flags : mode === 3 ? now & ~flags : mode === 1 ? flags : now;
    if (stack.length === 0) {
      if (next !== 0) stack.push(next);
    } else stack[stack.length - 1] = next;
    return;
  }
  if (prefix === 0x3e) {
    // The state below the first push is an entry as well: popping brings it back.
    if (stack.length === 0) stack.push(0);
    stack.push(params.get(0, 0) & KNOWN_FLAGS);
    if (stack.length > LIMITS.kitty) {
      stack.shift();
      core.drop("kitty");
    }
    return;
  }
  if (prefix === 0x3c) stack.length = Math.max(0, stack.length - params.atLeastOne(0));
}

/** XTMODKEYS: `CSI > resource ; value m`; without value the resource's default returns. */
export function modifyKeys(core: Core, params: Params): void {
  core.touch(SECTION.modifyKeys);
  if (params.count === 0) {
    core.modifyKeys.clear();
    return;
  }
  const resource = params.get(0, 0);
  if (resource > 7) return;
  const value = params.get(1, -1);
  if (value < 0) core.modifyKeys.delete(resource);
  else core.modifyKeys.set(resource, Math.min(value, 3));
}
