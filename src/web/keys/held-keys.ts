import { type ModBits, Mods } from "../../model/index.ts";

const KEYS = [
  ["Shift", Mods.shift],
  ["Alt", Mods.alt],
  ["Control", Mods.ctrl],
  ["Meta", Mods.super],
  ["CapsLock", Mods.capsLock],
  ["NumLock", Mods.numLock],
] as const;

/** Which modifiers are held and which locks are on: browsers say so with each event of keyboard and mouse. */
export class HeldKeys {
  private bits: ModBits = 0;

  constructor() {
    for (const name of ["keydown", "keyup", "pointerdown", "pointerup", "pointermove"] as const)
      addEventListener(name, (event) => this.look(event), { capture: true, passive: true });
    // What happens elsewhere is not told: nothing is held then, as far as this window knows.
    addEventListener("blur", () => {
      this.bits &= Mods.capsLock | Mods.numLock;
    });
  }

  get modifiers(): ModBits {
    return this.bits;
  }

  private look(event: KeyboardEvent | PointerEvent): void {
    this.bits = KEYS.reduce((bits, [name, bit]) => (event.getModifierState(name) ? bits | bit : bits), 0);
  }
}
