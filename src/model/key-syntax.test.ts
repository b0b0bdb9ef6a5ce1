import { expect, it } from "vitest";
import { keyText, Mods, modifiersText, parseKey, parseModifiers, patternId } from "./index.ts";

const none = { mods: 0, leader: false };

it("reads modifiers by all their names", () => {
  expect(parseModifiers("CTRL | SHIFT")).toEqual({ mods: Mods.ctrl | Mods.shift, leader: false });
  expect(parseModifiers("LEADER|CMD")).toEqual({ mods: Mods.super, leader: true });
  expect(parseModifiers("NONE")).toEqual(none);
  expect(parseModifiers("OPT")).toEqual(parseModifiers("META"));
  expect(parseModifiers("Ctrl")).toEqual({ unknown: "Ctrl" });
  expect(parseModifiers("toString")).toEqual({ unknown: "toString" });
  expect(modifiersText(Mods.ctrl | Mods.shift, true)).toBe("LEADER|CTRL|SHIFT");
});

it("takes an upper-case letter for the letter with Shift", () => {
  const upper = parseKey("A", none)!;
  const shifted = parseKey("a", { mods: Mods.shift, leader: false })!;
  expect(patternId(upper)).toBe(patternId(shifted));
  expect(parseKey("Ä", none)).toEqual({ reading: "mapped", key: "ä", mods: Mods.shift, leader: false });
});

it("reads names, prefixes and places", () => {
  expect(parseKey("Return", none)).toMatchObject({ reading: "mapped", key: "Enter" });
  expect(parseKey("Space", none)).toMatchObject({ reading: "mapped", key: " " });
  expect(parseKey("phys:Space", none)).toMatchObject({ reading: "physical", key: "Space" });
  expect(parseKey("phys:1", none)).toMatchObject({ reading: "physical", key: "K1" });
  expect(parseKey("mapped:F5", none)).toMatchObject({ reading: "mapped", key: "F5" });
  expect(parseKey("raw:123", none)).toMatchObject({ reading: "raw", key: "123" });
  expect(parseKey("a", none, "Physical")).toMatchObject({ reading: "physical", key: "A" });
  expect(parseKey("mapped:a", none, "Physical")).toMatchObject({ reading: "mapped", key: "a" });
  expect(parseKey("é", none, "Physical")).toMatchObject({ reading: "mapped", key: "é" });
  expect(parseKey(":", none)).toMatchObject({ reading: "mapped", key: ":" });
  for (const wrong of ["", "raw:x", "phys:nowhere", "Entr", "ab", "toString"])
    expect(parseKey(wrong, none)).toBeUndefined();
});

it("writes what it reads", () => {
  for (const text of ["x", "Enter", "Space", "phys:K1", "raw:7", "F12", ";"])
    expect(keyText(parseKey(text, none)!)).toBe(text);
});
