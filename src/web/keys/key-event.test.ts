import { describe, expect, it } from "vitest";
import { mainKeys } from "../../config/default-keys.ts";
import { defaultOptions } from "../../config/index.ts";
import { Mods } from "../../model/index.ts";
import { type BrowserKey, keyEventOfBrowser } from "./key-event.ts";
import { bindingsForTab } from "./reserved-keys.ts";

function browserKey(
  key: string,
  code: string,
  more: Partial<BrowserKey> & { locks?: string[] } = {},
): BrowserKey {
  const { locks = [], ...rest } = more;
  return {
    type: "keydown",
    key,
    code,
    repeat: false,
    shiftKey: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    getModifierState: (name) => locks.includes(name),
    ...rest,
  };
}

describe("keys of a browser", () => {
  it.each([
    [
      "a letter",
      browserKey("a", "KeyA"),
      { key: "a", mods: 0, kind: "press", text: "a", physical: "A", unshifted: "a" },
    ],
    [
      "Shift",
      browserKey("A", "KeyA", { shiftKey: true }),
      { key: "A", mods: Mods.shift, text: "A", unshifted: "a" },
    ],
    ["Ctrl", browserKey("c", "KeyC", { ctrlKey: true }), { key: "c", mods: Mods.ctrl, text: undefined }],
    ["an arrow", browserKey("ArrowUp", "ArrowUp"), { key: "UpArrow", physical: "UpArrow" }],
    ["Enter", browserKey("Enter", "Enter"), { key: "Enter", physical: "Return" }],
    ["Enter of the keypad", browserKey("Enter", "NumpadEnter"), { key: "NumpadEnter" }],
    [
      "a digit of the keypad",
      browserKey("7", "Numpad7", { locks: ["NumLock"] }),
      { key: "Numpad7", text: "7" },
    ],
    ["the same without NumLock", browserKey("Home", "Numpad7"), { key: "NumpadHome" }],
    ["plus of the keypad", browserKey("+", "NumpadAdd"), { key: "Add", text: "+" }],
    ["a release", browserKey("x", "KeyX", { type: "keyup" }), { kind: "release", text: undefined }],
    ["a repeat", browserKey("x", "KeyX", { repeat: true }), { kind: "repeat", text: "x" }],
    [
      "a modifier",
      browserKey("Control", "ControlLeft", { ctrlKey: true }),
      { key: "LeftControl", mods: Mods.ctrl },
    ],
    ["a sign outside the BMP", browserKey("😀", ""), { key: "😀", text: "😀" }],
    ["F13", browserKey("F13", "F13"), { key: "F13", text: undefined }],
  ])("%s", (_, event, wanted) => {
    expect(keyEventOfBrowser(event)).toMatchObject(JSON.parse(JSON.stringify(wanted)));
    if ("text" in wanted && wanted.text === undefined) expect(keyEventOfBrowser(event)?.text).toBeUndefined();
  });

  it("takes AltGr for part of the character, as Windows and X11 report it", () => {
    const windows = browserKey("@", "KeyQ", { ctrlKey: true, altKey: true, locks: ["AltGraph"] });
    expect(keyEventOfBrowser(windows)).toMatchObject({ key: "@", mods: 0, text: "@" });
    const x11 = browserKey("@", "KeyQ", { locks: ["AltGraph"] });
    expect(keyEventOfBrowser(x11)).toMatchObject({ key: "@", mods: 0, text: "@" });
  });

  it("tells the US key where the layout has another one", () => {
    const layout = new Map([
      ["KeyQ", "a"],
      ["KeyA", "q"],
    ]);
    expect(keyEventOfBrowser(browserKey("a", "KeyQ"), layout)).toMatchObject({
      key: "a",
      base: "q",
      physical: "Q",
    });
    const russian = new Map([["KeyC", "с"]]);
    expect(keyEventOfBrowser(browserKey("с", "KeyC", { ctrlKey: true }), russian)).toMatchObject({
      key: "с",
      base: "c",
    });
  });

  it("leaves to the input method what is its own", () => {
    for (const event of [
      browserKey("a", "KeyA", { isComposing: true }),
      browserKey("Process", "KeyA", { keyCode: 229 }),
      browserKey("Dead", "BracketLeft"),
      browserKey("Unidentified", ""),
    ])
      expect(keyEventOfBrowser(event)).toBeUndefined();
  });
});

describe("keys that an ordinary tab never gets", () => {
  it("have another one beside them, unless something is there", () => {
    expect(defaultOptions()).toBeDefined();
    const keys = mainKeys("linux");
    const more = bindingsForTab(keys);
    const name = (mods: number, key: string) =>
      more.find((one) => one.mods === mods && one.key === key)?.action.action;
    expect(name(Mods.alt | Mods.shift, "t")).toBe("SpawnTab");
    expect(name(Mods.alt | Mods.shift, "w")).toBe("CloseCurrentTab");
    expect(name(Mods.alt | Mods.shift, "Tab")).toBe("ActivateTabRelative");
    const again = bindingsForTab([...keys, ...more]);
    expect(again).toEqual([]);
  });
});
