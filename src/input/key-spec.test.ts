import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromUtf8 } from "../base/index.ts";
import { Mods } from "../model/index.ts";
import {
  DEFAULT_INPUT_MODES,
  encodeKey,
  formatKey,
  type KeyStyle,
  keyEventOf,
  keyEventsOf,
  parseKeySpec,
} from "./index.ts";
import { NAMED_KEYS } from "./named-keys-table.ts";

const { shift, alt, ctrl, super: sup } = Mods;

describe("names of keys", () => {
  it.each<[string, string, number]>([
    ["a", "a", 0],
    ["A", "a", shift],
    ["%", "%", 0],
    ["é", "é", 0],
    ["Enter", "Enter", 0],
    ["Return", "Enter", 0],
    ["Esc", "Escape", 0],
    ["Space", " ", 0],
    ["F5", "F5", 0],
    ["Up", "UpArrow", 0],
    ["LeftArrow", "LeftArrow", 0],
    // people
    ["Ctrl+c", "c", ctrl],
    ["Ctrl+C", "c", ctrl],
    ["ctrl+shift+t", "t", ctrl | shift],
    ["Alt+X", "x", alt],
    ["Alt+Left", "LeftArrow", alt],
    ["Shift+F1", "F1", shift],
    ["Cmd+v", "v", sup],
    ["Ctrl++", "+", ctrl],
    ["Ctrl+-", "-", ctrl],
    ["Ctrl-c", "c", ctrl],
    ["ctrl+left", "LeftArrow", ctrl],
    // tmux
    ["C-c", "c", ctrl],
    ["C-M-a", "a", ctrl | alt],
    ["M-x", "x", alt],
    ["M-X", "x", alt | shift],
    ["S-Up", "UpArrow", shift],
    ["C--", "-", ctrl],
    ["^c", "c", ctrl],
    ["^[", "[", ctrl],
    ["BSpace", "Backspace", 0],
    ["BTab", "Tab", shift],
    ["NPage", "PageDown", 0],
    ["PPage", "PageUp", 0],
    ["IC", "Insert", 0],
    ["DC", "Delete", 0],
    ["KP5", "Numpad5", 0],
    ["KPEnter", "NumpadEnter", 0],
    ["KP+", "Add", 0],
    // WezTerm
    ["CTRL|SHIFT+t", "t", ctrl | shift],
    ["ALT|Enter", "Enter", alt],
    ["SUPER+1", "1", sup],
  ])("reads %s", (text, key, mods) => {
    expect(parseKeySpec(text)).toEqual({ key, mods });
  });

  it.each([
    "",
    "make test",
    "enter",
    "up",
    "Help",
    "Copy",
    "a-b",
    "c-d",
    "a+b",
    "C-",
    "Ctrl+",
    "C-foo",
    "Alt + x",
    "ls -l",
    "Add",
  ])("takes %j for text", (text) => {
    expect(parseKeySpec(text)).toBeUndefined();
  });

  it("types words and presses keys", () => {
    const bytes = (words: string[], kittyKeyboard = 0): string =>
      keyEventsOf(words)
        .map((event) => fromUtf8(encodeKey(event, { ...DEFAULT_INPUT_MODES, kittyKeyboard })))
        .join("");
    expect(bytes(["Ctrl+c", "make test", "Enter"])).toBe("\x03make test\r");
    expect(bytes(["Escape", ":wq", "Enter"])).toBe("\x1b:wq\r");
    expect(bytes(["a\nb\tc"])).toBe("a\rb\tc");
    expect(bytes(["A", "é", "日本"])).toBe("Aé日本");
    expect(bytes(["C-c", "Up"], 8)).toBe("\x1b[99;5u\x1b[A");
    expect(bytes(["Hi"], 8)).toBe("\x1b[104;2u\x1b[105u");
  });

  it("makes the event of a US keyboard", () => {
    expect(keyEventOf({ key: "t", mods: shift })).toEqual({
      key: "T",
      mods: shift,
      kind: "press",
      text: "T",
      unshifted: "t",
    });
    expect(keyEventOf({ key: "5", mods: ctrl | shift })).toEqual({
      key: "%",
      mods: ctrl | shift,
      kind: "press",
      unshifted: "5",
    });
  });
});

describe("keys for people", () => {
  it.each<[KeyStyle, string, string]>([
    ["plain", "CTRL|SHIFT+t", "Ctrl+Shift+T"],
    ["plain", "ALT+LeftArrow", "Alt+Left"],
    ["plain", "c", "c"],
    ["plain", "C", "C"],
    ["plain", "CTRL+Space", "Ctrl+Space"],
    ["tmux", "CTRL|SHIFT+t", "C-S-t"],
    ["tmux", "ALT+PageDown", "M-NPage"],
    ["wezterm", "C-M-Left", "CTRL|ALT+LeftArrow"],
  ])("writes %s %s as %s", (style, text, expected) => {
    expect(formatKey(parseKeySpec(text)!, style)).toBe(expected);
  });

  it("writes the leader before", () => {
    const key = { key: "c", mods: 0, leader: true };
    expect(formatKey(key)).toBe("Leader c");
    expect(formatKey(key, "plain", { key: "b", mods: ctrl })).toBe("Ctrl+B c");
    expect(formatKey(key, "tmux", { key: "b", mods: ctrl })).toBe("C-b c");
  });

  it("is read again as the same key", () => {
    const key = fc.oneof(
      fc.constantFrom(...NAMED_KEYS.map((row) => row.name)),
      fc.constantFrom(..."abz019-=+|^%\"' é/"),
    );
    const style = fc.constantFrom<KeyStyle>("plain", "tmux", "wezterm");
    fc.assert(
      fc.property(key, fc.integer({ min: 0, max: 31 }), style, (name, mods, how) => {
        const text = formatKey({ key: name, mods }, how);
        // Bare names of rare keys are words.
        if (mods === 0 && parseKeySpec(text) === undefined) return;
        expect(parseKeySpec(text)).toEqual({ key: name, mods });
      }),
      { numRuns: 2000 },
    );
  });
});
