import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromUtf8 } from "../base/index.ts";
import { type KeyEvent, Mods } from "../model/index.ts";
import { DEFAULT_INPUT_MODES, encodeKey, type KeyModes, KittyFlags, TtyParser } from "./index.ts";
import { NAMED_KEYS } from "./named-keys-table.ts";

const { shift, alt, ctrl, super: sup, meta, numLock } = Mods;
const press = (key: string, mods = 0, more: Partial<KeyEvent> = {}): KeyEvent => ({
  key,
  mods,
  kind: "press",
  ...more,
});
const typed = (text: string, mods = 0, more: Partial<KeyEvent> = {}) => press(text, mods, { text, ...more });
const encode = (event: KeyEvent, modes: Partial<KeyModes> = {}): string =>
  fromUtf8(encodeKey(event, { ...DEFAULT_INPUT_MODES, ...modes }));

describe("legacy", () => {
  it.each<[string, KeyEvent, string]>([
    ["a letter", typed("a"), "a"],
    ["a capital", typed("A", shift), "A"],
    ["a letter beyond ASCII", typed("é"), "é"],
    ["text of an input method", typed("日本"), "日本"],
    ["Ctrl+a", press("a", ctrl), "\x01"],
    ["Ctrl+Shift+A", press("A", ctrl | shift), "\x01"],
    ["Ctrl+Space", press(" ", ctrl), "\0"],
    ["Ctrl+2", press("2", ctrl), "\0"],
    ["Ctrl+8", press("8", ctrl), "\x7f"],
    ["Ctrl+/", press("/", ctrl), "\x1f"],
    ["Ctrl+[", press("[", ctrl), "\x1b"],
    ["Ctrl+Shift+- for Ctrl+_", press("_", ctrl | shift, { unshifted: "-" }), "\x1f"],
    ["Ctrl+=, which has no control character", press("=", ctrl), "="],
    ["Cyrillic Ctrl+с by its place", press("с", ctrl, { base: "c" }), "\x03"],
    ["Alt+a", press("a", alt), "\x1ba"],
    ["Alt+A", press("A", alt | shift), "\x1bA"],
    ["Meta+a", press("a", meta), "\x1ba"],
    ["Alt+Ctrl+a", press("a", alt | ctrl), "\x1b\x01"],
    ["Super+a types nothing", press("a", sup), ""],
    ["Enter", press("Enter"), "\r"],
    ["Shift+Enter", press("Enter", shift), "\r"],
    ["Alt+Enter", press("Enter", alt), "\x1b\r"],
    ["Tab", press("Tab"), "\t"],
    ["Shift+Tab", press("Tab", shift), "\x1b[Z"],
    ["Alt+Shift+Tab", press("Tab", shift | alt), "\x1b\x1b[Z"],
    ["Escape", press("Escape"), "\x1b"],
    ["Alt+Escape", press("Escape", alt), "\x1b\x1b"],
    ["Backspace", press("Backspace"), "\x7f"],
    ["Ctrl+Backspace", press("Backspace", ctrl), "\b"],
    ["Alt+Backspace", press("Backspace", alt), "\x1b\x7f"],
    ["Up", press("UpArrow"), "\x1b[A"],
    ["Ctrl+Up", press("UpArrow", ctrl), "\x1b[1;5A"],
    ["Home", press("Home"), "\x1b[H"],
    ["F1", press("F1"), "\x1bOP"],
    ["Shift+F1", press("F1", shift), "\x1b[1;2P"],
    ["F5", press("F5"), "\x1b[15~"],
    ["Ctrl+F12", press("F12", ctrl), "\x1b[24;5~"],
    ["F13", press("F13"), "\x1b[25~"],
    ["Meta+F5", press("F5", meta), "\x1b[15;9~"],
    ["Insert", press("Insert"), "\x1b[2~"],
    ["Shift+Alt+Ctrl+Delete", press("Delete", shift | alt | ctrl), "\x1b[3;8~"],
    ["PageUp with NumLock", press("PageUp", numLock), "\x1b[5~"],
    ["keypad 7", press("Numpad7", numLock, { text: "7" }), "7"],
    ["keypad Enter", press("NumpadEnter"), "\r"],
    ["keypad Home", press("NumpadHome", ctrl), "\x1b[1;5H"],
    ["keypad 5 without NumLock", press("NumpadBegin"), "\x1b[E"],
    ["a release", press("a", 0, { kind: "release" }), ""],
    ["a repeat", typed("a", 0, { kind: "repeat" }), "a"],
    ["a modifier", press("LeftShift", shift), ""],
    ["a key without encoding", press("Pause"), ""],
  ])("sends %s", (_, event, expected) => {
    expect(encode(event)).toBe(expected);
  });

  it.each<[string, Partial<KeyModes>, KeyEvent, string]>([
    ["Up, application cursor", { applicationCursor: true }, press("UpArrow"), "\x1bOA"],
    ["End, application cursor", { applicationCursor: true }, press("End"), "\x1bOF"],
    ["Ctrl+Up, application cursor", { applicationCursor: true }, press("UpArrow", ctrl), "\x1b[1;5A"],
    ["keypad Enter, application keypad", { applicationKeypad: true }, press("NumpadEnter"), "\x1bOM"],
    ["keypad 7, application keypad", { applicationKeypad: true }, press("Numpad7"), "\x1bOw"],
    ["keypad 7 that types", { applicationKeypad: true }, press("Numpad7", 0, { text: "7" }), "7"],
    ["keypad + with NumLock", { applicationKeypad: true }, press("Add", numLock), "+"],
    ["Enter, new line mode", { newline: true }, press("Enter"), "\r\n"],
    ["Backspace, DECBKM", { backarrow: true }, press("Backspace"), "\b"],
    ["Ctrl+Backspace, DECBKM", { backarrow: true }, press("Backspace", ctrl), "\x7f"],
  ])("sends %s", (_, modes, event, expected) => {
    expect(encode(event, modes)).toBe(expected);
  });
});

describe("modifyOtherKeys", () => {
  it.each<[string, KeyEvent, string, string]>([
    ["a", typed("a"), "a", "a"],
    ["A", typed("A", shift), "A", "A"],
    ["Ctrl+a", press("a", ctrl), "\x01", "\x1b[27;5;97~"],
    ["Ctrl+Shift+A", press("A", ctrl | shift), "\x01", "\x1b[27;6;65~"],
    ["Ctrl+i", press("i", ctrl), "\t", "\x1b[27;5;105~"],
    ["Ctrl+1", press("1", ctrl), "\x1b[27;5;49~", "\x1b[27;5;49~"],
    ["Ctrl+.", press(".", ctrl), "\x1b[27;5;46~", "\x1b[27;5;46~"],
    ["Ctrl+!", press("!", ctrl | shift, { unshifted: "1" }), "\x1b[27;6;33~", "\x1b[27;6;33~"],
    ["Ctrl+Space", press(" ", ctrl), "\0", "\x1b[27;5;32~"],
    ["Alt+a", press("a", alt), "\x1ba", "\x1b[27;3;97~"],
    ["Enter", press("Enter"), "\r", "\r"],
    ["Shift+Enter", press("Enter", shift), "\x1b[27;2;13~", "\x1b[27;2;13~"],
    ["Ctrl+Enter", press("Enter", ctrl), "\x1b[27;5;13~", "\x1b[27;5;13~"],
    ["Ctrl+Tab", press("Tab", ctrl), "\x1b[27;5;9~", "\x1b[27;5;9~"],
    ["Shift+Tab", press("Tab", shift), "\x1b[Z", "\x1b[27;2;9~"],
    ["Ctrl+Backspace", press("Backspace", ctrl), "\b", "\x1b[27;5;127~"],
    ["Ctrl+Up", press("UpArrow", ctrl), "\x1b[1;5A", "\x1b[1;5A"],
    ["Super+a", press("a", sup), "", "\x1b[27;9;97~"],
  ])("%s", (_, event, one, two) => {
    expect(encode(event, { modifyOtherKeys: 1 })).toBe(one);
    expect(encode(event, { modifyOtherKeys: 2 })).toBe(two);
  });
});

describe("kitty", () => {
  const release = { kind: "release" } as const;
  const repeat = { kind: "repeat" } as const;
  it.each<[string, number, KeyEvent, string]>([
    ["a", 1, typed("a"), "a"],
    ["A", 1, typed("A", shift), "A"],
    ["Ctrl+a", 1, press("a", ctrl), "\x1b[97;5u"],
    ["Alt+a", 1, press("a", alt), "\x1b[97;3u"],
    ["Ctrl+Shift+a", 1, press("A", ctrl | shift), "\x1b[97;6u"],
    ["Escape", 1, press("Escape"), "\x1b[27u"],
    ["Enter", 1, press("Enter"), "\r"],
    ["Enter with NumLock", 1, press("Enter", numLock), "\r"],
    ["Shift+Enter", 1, press("Enter", shift), "\x1b[13;2u"],
    ["Shift+Tab", 1, press("Tab", shift), "\x1b[9;2u"],
    ["Backspace", 1, press("Backspace"), "\x7f"],
    ["Ctrl+a with NumLock", 1, press("a", ctrl | numLock), "\x1b[97;5u"],
    ["Up", 1, press("UpArrow"), "\x1b[A"],
    ["Up with NumLock", 1, press("UpArrow", numLock), "\x1b[1;129A"],
    ["F1", 1, press("F1"), "\x1b[P"],
    ["F3", 1, press("F3"), "\x1b[13~"],
    ["F5 with Super", 1, press("F5", sup), "\x1b[15;9~"],
    ["F13", 1, press("F13"), "\x1b[57376u"],
    ["keypad Enter", 1, press("NumpadEnter"), "\x1b[57414u"],
    ["keypad Left", 1, press("NumpadLeft"), "\x1b[57417u"],
    ["keypad 1 that types", 1, press("Numpad1", 0, { text: "1" }), "1"],
    ["Shift alone", 1, press("LeftShift", shift), ""],
    ["release of a", 1, press("a", 0, release), ""],
    ["repeat of a", 3, typed("a", 0, repeat), "a"],
    ["release of a", 3, press("a", 0, release), "\x1b[97;1:3u"],
    ["release of Enter", 3, press("Enter", 0, release), ""],
    ["release of Shift+Enter", 3, press("Enter", shift, release), ""],
    ["release of Escape", 3, press("Escape", 0, release), "\x1b[27;1:3u"],
    ["repeat of Up", 3, press("UpArrow", 0, repeat), "\x1b[1;1:2A"],
    ["release of PageUp", 3, press("PageUp", shift, release), "\x1b[5;2:3~"],
    ["Ctrl+c, events only", 2, press("c", ctrl), "\x03"],
    ["Ctrl+!", 5, press("!", ctrl | shift, { unshifted: "1" }), "\x1b[49:33;6u"],
    ["Cyrillic Ctrl+с", 5, press("с", ctrl, { base: "c" }), "\x1b[1089::99;5u"],
    ["Cyrillic Ctrl+С", 5, press("С", ctrl | shift, { base: "c" }), "\x1b[1089:1057:99;6u"],
    ["a", 8, typed("a"), "\x1b[97u"],
    ["A", 8, typed("A", shift), "\x1b[97;2u"],
    ["Enter", 8, press("Enter"), "\x1b[13u"],
    ["Enter with NumLock", 8, press("Enter", numLock), "\x1b[13;129u"],
    ["left Shift", 8, press("LeftShift", shift), "\x1b[57441;2u"],
    ["release of Enter", 10, press("Enter", 0, release), "\x1b[13;1:3u"],
    ["a with text", 24, typed("a"), "\x1b[97;;97u"],
    ["A with text", 24, typed("A", shift), "\x1b[97;2;65u"],
    ["keypad 1", 24, press("Numpad1", 0, { text: "1" }), "\x1b[57400;;49u"],
    ["text of an input method", 24, typed("日本"), "\x1b[0;;26085:26412u"],
    ["text of an input method", 8, typed("日本"), "日本"],
    ["release with text flag", 26, press("a", 0, release), "\x1b[97;1:3u"],
  ])("sends %s with flags %i", (_, flags, event, expected) => {
    expect(encode(event, { kittyKeyboard: flags })).toBe(expected);
  });

  it("sends arrows plainly in application cursor mode unless it disambiguates", () => {
    expect(encode(press("UpArrow"), { kittyKeyboard: 1, applicationCursor: true })).toBe("\x1b[A");
    expect(encode(press("UpArrow"), { kittyKeyboard: 4, applicationCursor: true })).toBe("\x1bOA");
  });
});

/** One event of this key, as a parser of all flags would give it. */
const kind = fc.constantFrom<KeyEvent["kind"]>("press", "repeat", "release");
const mods = fc.integer({ min: 0, max: 255 });
const NOT_TEXT = ctrl | alt | sup | Mods.hyper | meta;
const functional = fc
  .record({
    row: fc.constantFrom(...NAMED_KEYS.filter((row) => row.kitty ?? row.letter ?? row.tilde)),
    mods,
    kind,
  })
  .map(({ row, mods, kind }): KeyEvent => {
    const text = row.char && kind !== "release" && !(mods & NOT_TEXT) ? { text: row.char } : {};
    return { key: row.name, mods, kind, ...text };
  });
const character = fc
  .record({
    pair: fc.constantFrom("aA", "zZ", "1!", "'\"", "éÉ", "яЯ", "ßß", "ツツ", "  ", "[{"),
    base: fc.constantFrom(undefined, "q", "7"),
    mods,
    kind,
  })
  .map(({ pair, base, mods, kind }): KeyEvent => {
    const [plain, shifted] = [...pair];
    const key = mods & shift ? shifted : plain;
    const types = kind !== "release" && !(mods & NOT_TEXT);
    return {
      key,
      mods,
      kind,
      ...(types ? { text: key } : {}),
      ...(key === plain ? {} : { unshifted: plain }),
      ...(base === undefined ? {} : { base, physical: base === "q" ? "Q" : "K7" }),
    };
  });
const composed = fc.constantFrom("日本", "👩‍🚀", "e\u0301").map((text) => typed(text));

describe("encoding and parsing", () => {
  it("is the same key again with all of kitty's flags", () => {
    const flags = 31;
    fc.assert(
      fc.property(fc.oneof(functional, character, composed), (event) => {
        const parser = new TtyParser();
        const bytes = encodeKey(event, { ...DEFAULT_INPUT_MODES, kittyKeyboard: flags });
        expect([...parser.write(bytes), ...parser.flush()]).toEqual([{ type: "key", key: event }]);
      }),
      { numRuns: 2000 },
    );
  });

  it("is the same key with fewer flags, as far as they tell", () => {
    fc.assert(
      fc.property(
        fc.oneof(functional, character),
        fc.integer({ min: 0, max: 31 }).map((flags) => flags | KittyFlags.disambiguate),
        (event, flags) => {
          const parser = new TtyParser();
          const bytes = encodeKey(event, { ...DEFAULT_INPUT_MODES, kittyKeyboard: flags });
          const [back, ...more] = [...parser.write(bytes), ...parser.flush()];
          expect(more).toEqual([]);
          if (!back || flags & KittyFlags.allKeys || event.text !== undefined || event.mods & ~shift & ~ctrl)
            return;
          if (event.kind !== "press" && !(flags & KittyFlags.eventTypes)) return;
          // These stay as they always were, so that a shell can be used after a crash; a repeat looks like a press.
          if (event.kind === "repeat" && ["Enter", "Tab", "Backspace"].includes(event.key)) return;
          const told = back.type === "key" ? back.key : undefined;
          expect([told?.mods, told?.kind]).toEqual([event.mods, event.kind]);
          if (told?.key !== event.key) expect(told?.key).toBe(event.unshifted);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("is the same named key in the legacy encoding, where it has one", () => {
    const rows = NAMED_KEYS.filter((row) => row.letter || (row.tilde && row.tilde !== 13));
    for (const row of rows) {
      for (const bits of [0, shift, alt, ctrl, shift | alt | ctrl]) {
        const [event] = new TtyParser().write(encodeKey(press(row.name, bits), DEFAULT_INPUT_MODES));
        expect(event).toEqual({ type: "key", key: press(row.name, bits) });
      }
    }
  });
});
