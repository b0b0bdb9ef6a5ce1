import { describe, expect, it } from "vitest";
import { utf8 } from "../base/index.ts";
import { DomuxError, type KeyEvent, type KeyPattern, Mods } from "../model/index.ts";
import {
  type Bound,
  DEFAULT_INPUT_MODES,
  encodeKey,
  KeyMatcher,
  type KeyTableActivation,
  keyEventOf,
  parseKeySpec,
  parsePattern,
  TtyParser,
} from "./index.ts";

const { shift, ctrl } = Mods;
/** A binding as the configuration writes it. */
const bind = (
  key: string,
  mods: string,
  action: string,
  preference?: "Mapped" | "Physical",
): Bound<string> => ({
  ...parsePattern(key, mods, preference),
  action,
});
const press = (name: string): KeyEvent => keyEventOf(parseKeySpec(name)!);
/** The event that a terminal's bytes make. */
const sent = (bytes: string): KeyEvent => {
  const parser = new TtyParser();
  const [event] = [...parser.write(utf8(bytes)), ...parser.flush()];
  if (event?.type !== "key") throw new Error(`no key: ${JSON.stringify(bytes)}`);
  return event.key;
};
const matcher = (
  keys: readonly Bound<string>[],
  keyTables: Record<string, readonly Bound<string>[]> = {},
  leader?: KeyPattern & { timeout: number },
) => new KeyMatcher<string>({ keys, keyTables, leader });
/** The action, or what else became of the key. */
const result = (m: KeyMatcher<string>, event: KeyEvent, now = 0): string => {
  const match = m.match(event, now);
  return match.type === "action" ? match.action : match.type;
};

describe("patterns", () => {
  it("names a wrong modifier", () => {
    expect(() => parsePattern("a", "Ctrl")).toThrow(/"Ctrl" is no modifier.*CTRL/);
    expect(() => parsePattern("a", "CTRL+SHIFT")).toThrow(DomuxError);
  });

  it.each<[string, string, "Mapped" | "Physical", Partial<KeyPattern>]>([
    ["c", "CTRL", "Mapped", { reading: "mapped", key: "c", mods: ctrl }],
    ["C", "CTRL", "Mapped", { reading: "mapped", key: "c", mods: ctrl | shift }],
    ["é", "", "Mapped", { reading: "mapped", key: "é" }],
    ["Return", "", "Mapped", { reading: "mapped", key: "Enter" }],
    ["UpArrow", "SHIFT", "Mapped", { reading: "mapped", key: "UpArrow", mods: shift }],
    ["Space", "CTRL|SHIFT", "Mapped", { reading: "mapped", key: " " }],
    ["LeftBracket", "", "Mapped", { reading: "physical", key: "LeftBracket" }],
    ["phys:A", "", "Mapped", { reading: "physical", key: "A" }],
    ["phys:a", "", "Mapped", { reading: "physical", key: "A" }],
    ["mapped:;", "", "Physical", { reading: "mapped", key: ";" }],
    ["a", "", "Physical", { reading: "physical", key: "A" }],
    ["1", "", "Physical", { reading: "physical", key: "K1" }],
    ["Enter", "", "Physical", { reading: "physical", key: "Return" }],
    ["raw:38", "LEADER", "Mapped", { reading: "raw", key: "38", leader: true }],
    ["F24", "", "Mapped", { reading: "mapped", key: "F24" }],
    ["Numpad7", "", "Mapped", { reading: "mapped", key: "Numpad7" }],
  ])("reads %s with %s (%s)", (key, mods, preference, expected) => {
    expect(parsePattern(key, mods, preference)).toMatchObject(expected);
  });

  it.each(["", "Foo", "phys:Foo", "raw:x", "mapped:", "ab"])("refuses %j", (key) => {
    expect(() => parsePattern(key, "")).toThrow(/is no key/);
  });
});

describe("matching one key", () => {
  it.each<[string, Bound<string>, KeyEvent]>([
    ["a legacy Ctrl+letter", bind("t", "CTRL", "x"), sent("\x14")],
    ["a capital as SHIFT and letter", bind("t", "CTRL|SHIFT", "x"), sent("\x1b[116;6u")],
    ["a capital as itself", bind("T", "CTRL", "x"), sent("\x1b[116:84;6u")],
    ["xterm's modifyOtherKeys", bind("t", "CTRL|SHIFT", "x"), sent("\x1b[27;6;84~")],
    ["a symbol without known Shift", bind("%", "", "x"), sent("%")],
    ["a symbol bound with SHIFT", bind('"', "SHIFT", "x"), sent('"')],
    ["the key below a symbol", bind("5", "SHIFT", "x"), sent("%")],
    ["the key below a symbol, told", bind("5", "CTRL|SHIFT", "x"), sent("\x1b[53:37;6u")],
    ["a symbol, of which only the key is told", bind("%", "CTRL", "x"), sent("\x1b[53;6u")],
    ["Enter of the keypad", bind("Enter", "ALT", "x"), sent("\x1b[57414;3u")],
    ["an arrow of the keypad", bind("LeftArrow", "CTRL", "x"), sent("\x1b[57417;5u")],
    ["a position on another layout", bind("phys:C", "CTRL", "x"), sent("\x1b[1089::99;5u")],
    ["a Latin letter on another layout", bind("c", "CTRL", "x"), sent("\x1b[1089::99;5u")],
    ["a position with a legacy terminal", bind("phys:C", "CTRL", "x"), sent("\x03")],
    ["Space, which is a position", bind("Space", "CTRL|SHIFT", "x"), sent("\x1b[32;6u")],
    ["locks aside", bind("t", "CTRL", "x"), sent("\x1b[116;197u")],
    ["Alt as ESC", bind("Enter", "ALT", "x"), sent("\x1b\r")],
  ])("finds %s", (_, binding, event) => {
    expect(result(matcher([binding]), event)).toBe("x");
  });

  it("passes what is bound otherwise or not at all", () => {
    const m = matcher([
      bind("t", "CTRL|SHIFT", "x"),
      bind("'", "CTRL|SHIFT", "y"),
      bind("phys:C", "CTRL", "z"),
    ]);
    expect(result(m, sent("\x14"))).toBe("pass");
    expect(result(m, sent("t"))).toBe("pass");
    // A German keyboard has " above 2, so this is not Shift and '.
    expect(result(m, sent("\x1b[50:34;6u"))).toBe("pass");
    // On Dvorak the key at C types j.
    expect(result(m, sent("\x1b[99::105;5u"))).toBe("pass");
  });

  it("does not take a key that tells what it is without Shift for a shifted one", () => {
    const m = matcher([bind("c", "CTRL|SHIFT", "copy")]);
    // As browsers tell it.
    expect(result(m, { key: "c", mods: ctrl, kind: "press", physical: "C", unshifted: "c" })).toBe("pass");
    expect(result(m, { key: "C", mods: ctrl | shift, kind: "press", physical: "C", unshifted: "c" })).toBe(
      "copy",
    );
  });

  it("swallows the release of what it took, and passes other releases", () => {
    const m = matcher([bind("T", "CTRL", "x")]);
    expect(result(m, sent("\x1b[116:84;6u"))).toBe("x");
    expect(result(m, sent("\x1b[116:84;6:2u"))).toBe("x");
    expect(result(m, sent("\x1b[116;5:3u"))).toBe("swallowed");
    expect(result(m, sent("\x1b[116;5:3u"))).toBe("pass");
  });
});

const leader = { ...parsePattern("b", "CTRL"), timeout: 1000 };

describe("leader", () => {
  const keys = [
    bind("c", "LEADER", "new tab"),
    bind('"', "LEADER|SHIFT", "split"),
    bind("b", "LEADER|CTRL", "send leader"),
    bind("c", "", "plain c"),
  ];

  it("leads to the next key only", () => {
    const m = matcher(keys, {}, leader);
    expect(result(m, sent("\x02"))).toBe("swallowed");
    expect(m.state(1)).toEqual({ leader: true, tables: [], expiresAt: 1000 });
    expect(m.hints(1).map((b) => b.action)).toEqual(["new tab", "split", "send leader"]);
    expect(result(m, sent("c"), 999)).toBe("new tab");
    expect(m.state(999)).toEqual({ leader: false, tables: [] });
    expect(result(m, sent("c"), 999)).toBe("plain c");
    expect(m.hints(999)).toEqual([]);
  });

  it("finds symbols whether or not Shift is told", () => {
    const m = matcher(keys, {}, leader);
    for (const event of [sent('"'), sent("\x1b[39:34;2u"), sent("\x1b[39;2u")]) {
      result(m, sent("\x02"));
      expect(result(m, event)).toBe("split");
    }
  });

  it("ends by time, or with a key that it leads nowhere with", () => {
    const m = matcher(keys, {}, leader);
    result(m, sent("\x02"), 0);
    expect(result(m, sent("c"), 1000)).toBe("plain c");
    result(m, sent("\x02"), 2000);
    expect(result(m, sent("x"), 2001)).toBe("swallowed");
    expect(result(m, sent("x"), 2002)).toBe("pass");
  });

  it("pressed twice is what is bound to it, and held down is once", () => {
    const m = matcher(keys, {}, leader);
    result(m, sent("\x1b[98;5u"));
    expect(result(m, sent("\x1b[98;5:2u"))).toBe("swallowed");
    expect(m.state(0).leader).toBe(true);
    expect(result(m, sent("\x1b[98;5:3u"))).toBe("swallowed");
    expect(result(m, sent("\x1b[98;5u"))).toBe("send leader");
    expect(m.state(0).leader).toBe(false);
  });

  it("outlasts modifier keys", () => {
    const m = matcher(keys, {}, leader);
    result(m, sent("\x02"));
    expect(result(m, sent("\x1b[57441;2u"))).toBe("pass");
    expect(result(m, sent("\x1b[39:34;2u"))).toBe("split");
  });
});

describe("key tables", () => {
  const keys = [bind("h", "", "main h"), bind("q", "CTRL", "main q")];
  const tables = {
    resize: [bind("h", "", "narrower"), bind("l", "", "wider"), bind("Escape", "", "Pop")],
    other: [bind("o", "", "other o")],
  };
  const open = (table: Partial<KeyTableActivation>) => {
    const m = matcher(keys, tables);
    m.activateTable({ name: "resize", ...table }, 0);
    return m;
  };

  it("pops a one-shot table after any key", () => {
    const m = open({});
    expect(m.state(0).tables).toEqual(["resize"]);
    expect(m.hints(0).map((b) => b.action)).toEqual(["narrower", "wider", "Pop"]);
    expect([result(m, press("h")), result(m, press("h"))]).toEqual(["narrower", "main h"]);
    const n = open({});
    expect([result(n, press("x")), n.state(0).tables.length]).toEqual(["pass", 0]);
  });

  it("says which table the key was found in", () => {
    expect(open({}).match(press("h"), 0)).toMatchObject({ type: "action", table: "resize" });
  });

  it("keeps others until popped, and falls back to the main table", () => {
    const m = open({ one_shot: false });
    expect(["h", "h", "C-q", "x"].map((key) => result(m, press(key)))).toEqual([
      "narrower",
      "narrower",
      "main q",
      "pass",
    ]);
    m.popTable();
    expect(result(m, press("h"))).toBe("main h");
  });

  it("pops on an unknown key if told to", () => {
    const m = open({ one_shot: false, until_unknown: true });
    expect(["h", "C-q", "h"].map((key) => result(m, press(key)))).toEqual(["narrower", "main q", "main h"]);
  });

  it("swallows unknown keys if fallback is prevented", () => {
    const m = open({ one_shot: false, prevent_fallback: true });
    expect(["x", "C-q", "h"].map((key) => result(m, press(key)))).toEqual([
      "swallowed",
      "swallowed",
      "narrower",
    ]);
  });

  it("times out, refreshed by its own keys only", () => {
    const m = open({ one_shot: false, timeout_milliseconds: 100 });
    expect(m.state(0).expiresAt).toBe(100);
    expect(result(m, press("h"), 90)).toBe("narrower");
    expect(result(m, press("C-q"), 180)).toBe("main q");
    expect(result(m, press("h"), 189)).toBe("narrower");
    expect(result(m, press("h"), 289)).toBe("main h");
  });

  it("searches the stack from the top, and can replace the top", () => {
    const m = open({ one_shot: false });
    m.activateTable({ name: "other", one_shot: false }, 0);
    expect([result(m, press("o")), result(m, press("h"))]).toEqual(["other o", "narrower"]);
    m.activateTable({ name: "resize", replace_current: true, one_shot: false }, 0);
    expect(m.state(0).tables).toEqual(["resize", "resize"]);
    m.clearTables();
    expect(m.state(0).tables).toEqual([]);
  });

  it("leaves room for a table that the found action activates", () => {
    const m = open({});
    expect(result(m, press("h"))).toBe("narrower");
    m.activateTable({ name: "other" }, 0);
    expect(m.state(0).tables).toEqual(["other"]);
  });

  it("names what there is when a table is unknown, and forgets the stack with new bindings", () => {
    const m = open({ one_shot: false });
    expect(() => m.activateTable({ name: "copy" }, 0)).toThrow(/no key table "copy".*resize, other/);
    m.configure({ keys, keyTables: {} });
    expect(m.state(0).tables).toEqual([]);
  });
});

it("sends what a named key is", () => {
  const bytes = encodeKey(keyEventOf(parsePattern("Space", "CTRL")), DEFAULT_INPUT_MODES);
  expect([...bytes]).toEqual([0]);
  expect(keyEventOf(parsePattern("phys:K5", "SHIFT"))).toMatchObject({ key: "%", unshifted: "5", text: "%" });
});

it("says of a key that it has met what it says of one that it has not", () => {
  const keys = [
    bind("a", "", "a"),
    bind("A", "CTRL", "big a"),
    bind("b", "CTRL", "b", "Physical"),
    bind("!", "CTRL|SHIFT", "one"),
    bind("LeftControl", "", "lone"),
    bind("Enter", "ALT", "enter"),
  ];
  const parts: Record<string, readonly (string | number | undefined)[]> = {
    key: ["a", "A", "b", "z", "!", "1", "é", "Enter", "LeftControl", "x"],
    mods: [0, shift, ctrl, ctrl | shift, Mods.alt],
    kind: ["press", "repeat", "release"],
    unshifted: [undefined, "a", "1"],
    physical: [undefined, "B", "X"],
    base: [undefined, "b"],
  };
  let seed = 11;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  const leader = { ...parsePattern("x", "CTRL"), timeout: 10 };
  const old = matcher(keys, {}, leader);
  for (let round = 0; round < 5_000; round++) {
    const event = Object.fromEntries(
      Object.entries(parts).map(([part, values]) => [part, values[random(values.length)]]),
    ) as unknown as KeyEvent;
    const fresh = matcher(keys, {}, leader);
    expect(old.isLeader(event), JSON.stringify(event)).toBe(fresh.isLeader(event));
    if (event.kind === "release") continue;
    expect(result(old, event, round * 100), JSON.stringify(event)).toBe(result(fresh, event));
  }
});
