import type { KeyBinding } from "../../model/index.ts";
import { Mods } from "../../model/index.ts";

const { ctrl, shift, alt } = Mods;

/** Keys that a browser keeps for itself in an ordinary tab (probed in Chromium; others keep much the same). */
const KEPT: readonly (readonly [key: string, mods: number])[] = [
  ["t", ctrl],
  ["w", ctrl],
  ["n", ctrl],
  ["t", ctrl | shift],
  ["w", ctrl | shift],
  ["n", ctrl | shift],
  ["Tab", ctrl],
  ["Tab", ctrl | shift],
  ["PageUp", ctrl],
  ["PageDown", ctrl],
];

/** What stands in for them: the same key with Alt and Shift, which browsers let through. */
const INSTEAD = alt | shift;

/**
 * More bindings for an ordinary tab: each that the browser keeps to itself can also be had with Alt and Shift, where
 * nothing else is bound to that. They show up in help and menus like all others.
 */
export function bindingsForTab(keys: readonly KeyBinding[]): KeyBinding[] {
  const taken = new Set(keys.map(idOf));
  const more: KeyBinding[] = [];
  for (const [key, mods] of KEPT) {
    const found = keys.find(
      (binding) =>
        !binding.leader && binding.mods === mods && binding.key.toLowerCase() === key.toLowerCase(),
    );
    if (!found) continue;
    const instead: KeyBinding = { ...found, mods: INSTEAD, source: "default" };
    if (taken.has(idOf(instead))) continue;
    taken.add(idOf(instead));
    more.push(instead);
  }
  return more;
}

const idOf = ({ reading, key, mods, leader }: KeyBinding) => `${reading} ${key} ${mods} ${leader}`;
