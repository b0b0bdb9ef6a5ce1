import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyEventOf, keyEventsOf, LineEditor, parseKeySpec } from "./index.ts";

/** The line after some keys, "|" at the cursor. */
function edit(start: string, keys: readonly string[], history: readonly string[] = []): string {
  const editor = new LineEditor({ text: start, history });
  for (const event of keyEventsOf(keys)) editor.handle(event);
  return `${editor.text.slice(0, editor.cursor)}|${editor.text.slice(editor.cursor)}`;
}

describe("a line", () => {
  it.each<[string, string[], string]>([
    ["", ["abc"], "abc|"],
    ["abc", ["Left", "Left", "x"], "ax|bc"],
    ["abc", ["C-a", "x"], "x|abc"],
    ["abc", ["Home", "End", "x"], "abcx|"],
    ["abc", ["C-b", "C-b", "C-f", "x"], "abx|c"],
    ["one two", ["M-b"], "one |two"],
    ["one two", ["M-b", "M-b", "M-f"], "one| two"],
    ["one two", ["Ctrl+Left", "Ctrl+Left"], "|one two"],
    ["abc", ["BSpace"], "ab|"],
    ["abc", ["C-a", "Delete"], "|bc"],
    ["abc", ["C-a", "C-d", "C-h"], "|bc"],
    ["a /usr/bin", ["C-w"], "a |"],
    ["a /usr/bin", ["M-BSpace"], "a /usr/|"],
    ["one two", ["C-a", "M-d"], "| two"],
    ["one two", ["M-b", "C-k", "C-y", "C-y"], "one twotwo|"],
    ["one two", ["M-b", "C-u", "C-e", "C-y"], "twoone |"],
    ["abc", ["C-t"], "acb|"],
    ["abc", ["C-a", "Right", "C-t"], "ba|c"],
    ["", ["C-t", "C-w", "C-y", "C-d", "M-d"], "|"],
    ["👩‍🚀é", ["BSpace", "BSpace"], "|"],
    ["x👩‍🚀", ["Left", "y"], "xy|👩‍🚀"],
  ])("%j with %j is %j", (start, keys, expected) => {
    expect(edit(start, keys)).toBe(expected);
  });

  it("tells what keys did", () => {
    const editor = new LineEditor({ text: "a" });
    const outcome = (name: string) => editor.handle(keyEventOf(parseKeySpec(name)!));
    expect(["b", "Left", "Enter", "Escape", "C-c", "C-g", "F5", "Tab", "M-q"].map(outcome)).toEqual([
      "changed",
      "moved",
      "submit",
      "cancel",
      "cancel",
      "cancel",
      "unhandled",
      "unhandled",
      "unhandled",
    ]);
    expect(editor.handle({ key: "x", mods: 0, kind: "release" })).toBe("unhandled");
  });

  it("joins what is typed with what it belongs to", () => {
    expect(edit("e", ["\u0301", "Left"])).toBe("|e\u0301");
  });

  it("takes a paste as one line", () => {
    const editor = new LineEditor();
    editor.insert("a\r\nb\x1b[31m\tc");
    expect(editor.text).toBe("a b[31m c");
  });

  it("goes through the history and comes back to what was written", () => {
    const history = ["old", "newer"];
    expect(edit("draft", ["Up"], history)).toBe("newer|");
    expect(edit("draft", ["Up", "Up", "Up"], history)).toBe("old|");
    expect(edit("draft", ["Up", "Up", "Down", "Down", "Down"], history)).toBe("draft|");
    expect(edit("draft", ["Up"])).toBe("draft|");
  });

  it("shows what fits around the cursor", () => {
    const editor = new LineEditor({ text: "abcdefgh" });
    const one = () => 1;
    expect(editor.view(20, one)).toEqual({ text: "abcdefgh", cursor: 8 });
    expect(editor.view(4, one)).toEqual({ text: "fgh", cursor: 3 });
    editor.moveBy(Number.NEGATIVE_INFINITY);
    expect(editor.view(4, one)).toEqual({ text: "abcd", cursor: 0 });
    const wide = new LineEditor({ text: "日本語" });
    expect(wide.view(4, () => 2)).toEqual({ text: "語", cursor: 2 });
  });

  it("always fits, and keeps text and cursor in bounds", () => {
    const key = fc.constantFrom(
      "a",
      "é",
      "日",
      " ",
      "Left",
      "Right",
      "C-w",
      "M-d",
      "C-t",
      "C-k",
      "C-y",
      "BSpace",
      "Up",
      "Down",
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (keys, columns) => {
        const editor = new LineEditor({ text: "one two", history: ["x y", "z"] });
        for (const event of keyEventsOf(keys)) editor.handle(event);
        expect(editor.cursor).toBeLessThanOrEqual(editor.text.length);
        const width = (grapheme: string) => (grapheme === "日" ? 2 : 1);
        const view = editor.view(columns, width);
        expect([...view.text].reduce((sum, char) => sum + width(char), 0)).toBeLessThanOrEqual(columns);
        expect(view.cursor).toBeLessThan(columns);
        expect(editor.text).toContain(view.text);
      }),
    );
  });
});
