import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concatBytes, utf8 } from "../base/index.ts";
import { type KeyEvent, Mods } from "../model/index.ts";
import { type TtyEvent, TtyParser, type TtyReply } from "./index.ts";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

function parse(text: string | Uint8Array, parser = new TtyParser()): TtyEvent[] {
  const bytes = typeof text === "string" ? bytesOf(text) : text;
  return [...parser.write(bytes), ...parser.flush()];
}

/** "Ctrl+Shift+key" of a key event, "/repeat" or "/release" after it. */
function spell(event: TtyEvent): string {
  if (event.type !== "key") return JSON.stringify(event);
  const { key, mods, kind } = event.key;
  const names = Object.entries(Mods).filter(([, bit]) => bit && mods & bit);
  return [...names.map(([name]) => name), key].join("+") + (kind === "press" ? "" : `/${kind}`);
}

const keys = (text: string, parser?: TtyParser): string[] => parse(text, parser).map(spell);
const replies = (text: string): TtyReply[] =>
  parse(text).map((event) => {
    if (event.type !== "reply") throw new Error(`not a reply: ${spell(event)}`);
    return event.reply;
  });

describe("keys", () => {
  it.each<[string, string, string]>([
    // Everybody
    ["lower-case letter", "a", "a"],
    ["upper-case letter", "A", "shift+A"],
    ["symbol", "!", "!"],
    ["space", " ", " "],
    ["Ctrl+Space", "\0", "ctrl+ "],
    ["Ctrl+a", "\x01", "ctrl+a"],
    ["Ctrl+h", "\b", "ctrl+h"],
    ["Tab", "\t", "Tab"],
    ["Ctrl+j", "\n", "ctrl+j"],
    ["Enter", "\r", "Enter"],
    ["Escape", "\x1b", "Escape"],
    ["Ctrl+backslash", "\x1c", "ctrl+\\"],
    ["Ctrl+]", "\x1d", "ctrl+]"],
    ["Ctrl+^", "\x1e", "ctrl+^"],
    ["Ctrl+_", "\x1f", "ctrl+_"],
    ["Backspace", "\x7f", "Backspace"],
    ["Alt+a", "\x1ba", "alt+a"],
    ["Alt+A", "\x1bA", "shift+alt+A"],
    ["Alt+Ctrl+a", "\x1b\x01", "alt+ctrl+a"],
    ["Alt+Enter", "\x1b\r", "alt+Enter"],
    ["Alt+Backspace", "\x1b\x7f", "alt+Backspace"],
    ["Alt+Escape", "\x1b\x1b", "alt+Escape"],
    ["Alt+[", "\x1b[", "alt+["],
    ["Alt+]", "\x1b]", "alt+]"],
    ["Alt+O", "\x1bO", "shift+alt+O"],
    ["Alt+P", "\x1bP", "shift+alt+P"],
    ["Alt+_", "\x1b_", "alt+_"],
    ["Alt+X, which also begins SOS", "\x1bX", "shift+alt+X"],
    ["Alt+backslash, which also ends strings", "\x1b\\", "alt+\\"],
    // xterm, alacritty, foot, VTE
    ["Up", "\x1b[A", "UpArrow"],
    ["Up, application cursor", "\x1bOA", "UpArrow"],
    ["Shift+Right", "\x1b[1;2C", "shift+RightArrow"],
    ["Alt+Left", "\x1b[1;3D", "alt+LeftArrow"],
    ["Ctrl+Shift+Alt+Down", "\x1b[1;8B", "shift+alt+ctrl+DownArrow"],
    ["Home", "\x1b[H", "Home"],
    ["End, application cursor", "\x1bOF", "End"],
    ["Keypad 5 without NumLock", "\x1b[E", "NumpadBegin"],
    ["F1", "\x1bOP", "F1"],
    ["F4", "\x1bOS", "F4"],
    ["Shift+F1", "\x1b[1;2P", "shift+F1"],
    ["Ctrl+F3", "\x1b[1;5R", "ctrl+F3"],
    ["F5", "\x1b[15~", "F5"],
    ["F12", "\x1b[24~", "F12"],
    ["Alt+F12", "\x1b[24;3~", "alt+F12"],
    ["Insert", "\x1b[2~", "Insert"],
    ["Ctrl+Delete", "\x1b[3;5~", "ctrl+Delete"],
    ["PageUp", "\x1b[5~", "PageUp"],
    ["Ctrl+PageDown", "\x1b[6;5~", "ctrl+PageDown"],
    ["Shift+Tab", "\x1b[Z", "shift+Tab"],
    ["Alt+Shift+Tab", "\x1b\x1b[Z", "shift+alt+Tab"],
    ["modifyOtherKeys Ctrl+Tab", "\x1b[27;5;9~", "ctrl+Tab"],
    ["modifyOtherKeys Shift+Enter", "\x1b[27;2;13~", "shift+Enter"],
    ["modifyOtherKeys Ctrl+Shift+A", "\x1b[27;6;65~", "shift+ctrl+A"],
    ["modifyOtherKeys Ctrl+!", "\x1b[27;6;33~", "shift+ctrl+!"],
    ["modifyOtherKeys Ctrl+Backspace", "\x1b[27;5;8~", "ctrl+Backspace"],
    ["formatOtherKeys Ctrl+i", "\x1b[105;5u", "ctrl+i"],
    ["formatOtherKeys Ctrl+Shift+A", "\x1b[65;6u", "shift+ctrl+A"],
    ["keypad Enter, application keypad", "\x1bOM", "NumpadEnter"],
    ["keypad 7, application keypad", "\x1bOw", "Numpad7"],
    ["keypad +, application keypad", "\x1bOk", "Add"],
    // older konsole and gnome-terminal
    ["Ctrl+Up as SS3", "\x1bO5A", "ctrl+UpArrow"],
    ["Shift+F2 as SS3", "\x1bO2Q", "shift+F2"],
    // tmux and screen (TERM=screen), VT220
    ["Home as 1~", "\x1b[1~", "Home"],
    ["End as 4~", "\x1b[4~", "End"],
    ["F1 as 11~", "\x1b[11~", "F1"],
    ["F13", "\x1b[25~", "F13"],
    ["F20", "\x1b[34~", "F20"],
    // Linux console
    ["F1 of the console", "\x1b[[A", "F1"],
    ["F5 of the console", "\x1b[[E", "F5"],
    ["Alt+F2 of the console", "\x1b\x1b[[B", "alt+F2"],
    // rxvt
    ["Home as 7~", "\x1b[7~", "Home"],
    ["End as 8~", "\x1b[8~", "End"],
    ["Shift+Up", "\x1b[a", "shift+UpArrow"],
    ["Ctrl+Left", "\x1bOd", "ctrl+LeftArrow"],
    ["Shift+Insert", "\x1b[2$", "shift+Insert"],
    ["Ctrl+PageUp", "\x1b[5^", "ctrl+PageUp"],
    ["Ctrl+Shift+F5", "\x1b[15@", "shift+ctrl+F5"],
    ["Alt+Up with two ESC", "\x1b\x1b[A", "alt+UpArrow"],
    ["Alt+F1 with two ESC", "\x1b\x1bOP", "alt+F1"],
    // kitty
    ["Escape", "\x1b[27u", "Escape"],
    ["Ctrl+c", "\x1b[99;5u", "ctrl+c"],
    ["Ctrl+Shift+c", "\x1b[99;6u", "shift+ctrl+C"],
    ["Ctrl+Shift+1, alternates", "\x1b[49:33;6u", "shift+ctrl+!"],
    ["Cyrillic Ctrl+s, base layout", "\x1b[1099::115;5u", "ctrl+ы"],
    ["F3", "\x1b[13~", "F3"],
    ["release of a", "\x1b[97;1:3u", "a/release"],
    ["repeat of Up", "\x1b[1;1:2A", "UpArrow/repeat"],
    ["release of Shift+PageUp", "\x1b[5;2:3~", "shift+PageUp/release"],
    ["left Shift", "\x1b[57441;2u", "shift+LeftShift"],
    ["keypad Enter", "\x1b[57414u", "NumpadEnter"],
    ["keypad 0 with NumLock", "\x1b[57399;129u", "numLock+Numpad0"],
    ["Super+a", "\x1b[97;9u", "super+a"],
    ["Hyper+a", "\x1b[97;17u", "hyper+a"],
    ["F35", "\x1b[57398u", "F35"],
    ["text only", "\x1b[0;;228u", "ä"],
  ])("%s", (_, text, expected) => {
    expect(keys(text)).toEqual([expected]);
  });

  it("gives the text that a key types", () => {
    const texts = (text: string) => parse(text).map((event) => (event.type === "key" ? event.key.text : "?"));
    expect(texts("aA!\x01\x1bx\r")).toEqual(["a", "A", "!", undefined, undefined, undefined]);
    expect(texts("\x1b[97;;97u\x1b[97;2;65u\x1b[97;65u\x1b[57404u\x1b[97;1:3u")).toEqual([
      "a",
      "A",
      "A",
      "5",
      undefined,
    ]);
  });

  it("knows the other readings of a key", () => {
    const [event] = parse("\x1b[1089:1057:99;6u");
    expect(event).toEqual({
      type: "key",
      key: {
        key: "С",
        mods: Mods.ctrl | Mods.shift,
        kind: "press",
        unshifted: "с",
        base: "c",
        physical: "C",
      } satisfies KeyEvent,
    });
  });

  it("reads UTF-8, also after ESC, and shows what is malformed", () => {
    expect(parse(utf8("é€😀")).map(spell)).toEqual(["é", "€", "😀"]);
    expect(parse(concatBytes([utf8("\x1b"), utf8("ü")])).map(spell)).toEqual(["alt+ü"]);
    expect(keys("\xc3a")).toEqual(["\ufffd", "a"]);
    expect(keys("\xff\xed\xa0\x80")).toEqual(["\ufffd", "\ufffd", "\ufffd", "\ufffd"]);
    expect(keys("\xe2\x82\x1b[A")).toEqual(["\ufffd", "UpArrow"]);
  });

  it("tells Escape and a following key apart when two ESC come", () => {
    expect(keys("\x1b\x1bx")).toEqual(["Escape", "alt+x"]);
    expect(keys("\x1b\x1b\x1b[A")).toEqual(["Escape", "alt+UpArrow"]);
    expect(keys("\x1b\x1b[?62;1c").map((key) => key.slice(0, 14))).toEqual(["Escape", '{"type":"reply']);
    expect(keys("\x1b\x1b[<0;1;1M").map((key) => key.slice(0, 14))).toEqual(["Escape", '{"type":"mouse']);
  });

  it("takes Alt and a bracket for that when something follows that is no sequence", () => {
    expect(keys("\x1bOz")).toEqual(["shift+alt+O", "z"]);
    expect(keys("\x1b]x")).toEqual(["alt+]", "x"]);
    expect(keys("\x1bPx")).toEqual(["shift+alt+P", "x"]);
    expect(keys("\x1b_x")).toEqual(["alt+_", "x"]);
    expect(keys("\x1b[\r")).toEqual(["alt+[", "Enter"]);
    expect(keys("\x1b[\x1b[A")).toEqual(["alt+[", "UpArrow"]);
  });

  it("lets the tty say what Backspace sends", () => {
    expect(keys("\b\x7f", new TtyParser({ backspace: 8 }))).toEqual(["Backspace", "Backspace"]);
  });
});

describe("waiting", () => {
  it("holds what may be a key until it is flushed, and says so", () => {
    const parser = new TtyParser();
    expect(parser.pending).toBe("none");
    expect(parser.write(bytesOf("\x1b"))).toEqual([]);
    expect(parser.pending).toBe("key");
    expect(parser.flush().map(spell)).toEqual(["Escape"]);
    expect(parser.pending).toBe("none");
    expect(parser.flush()).toEqual([]);
  });

  it("never flushes a sequence that has begun", () => {
    const parser = new TtyParser();
    expect(parser.write(bytesOf("\x1b[1;"))).toEqual([]);
    expect(parser.pending).toBe("sequence");
    expect(parser.flush()).toEqual([]);
    expect(parser.write(bytesOf("5A")).map(spell)).toEqual(["ctrl+UpArrow"]);
  });

  it("drops a broken sequence when told to", () => {
    const parser = new TtyParser();
    parser.write(bytesOf("\x1b]11;rgb:"));
    expect(parser.abandon()).toEqual([]);
    expect(parser.write(bytesOf("x")).map(spell)).toEqual(["x"]);
    parser.write(bytesOf("\x1b[200~half"));
    expect(parser.pending).toBe("sequence");
    expect(parser.abandon()).toEqual([{ type: "paste", text: "half", last: true }]);
    expect(parser.write(bytesOf("y")).map(spell)).toEqual(["y"]);
  });

  it("lets a cut-off answer swallow nothing after a control key", () => {
    expect(keys("\x1b]11;rgb:\rls\r")).toEqual(["Enter", "l", "s", "Enter"]);
    expect(keys("\x1b]11;rgb:\x1b[A")).toEqual(["UpArrow"]);
    expect(keys("\x1b[?1;\x03")).toEqual(["ctrl+c"]);
  });

  it.each([
    ["\x1b", "[?62;22c"],
    ["\x1b[", "?2026;2$y"],
    ["\x1b", "]11;rgb:0000/0000/0000\x1b\\"],
    ["\x1b]", "11;rgb:0000/0000/0000\x07"],
    ["\x1bP", ">|XTerm(379)\x1b\\"],
    ["\x1b", "P1+r524742\x1b\\"],
    ["\x1b_", "Gi=31;OK\x1b\\"],
    ["\x1b", "[48;24;80;480;640t"],
  ])("keeps the rest of an answer from becoming keys when %j was flushed before %j came", (first, rest) => {
    const parser = new TtyParser();
    parser.write(bytesOf(first));
    expect(parser.flush().map((event) => event.type)).toEqual(["key"]);
    expect(parser.write(bytesOf(rest)).map((event) => event.type)).toEqual(["reply"]);
  });

  it("takes typing after a flushed Escape for typing", () => {
    const parser = new TtyParser();
    parser.write(bytesOf("\x1b"));
    parser.flush();
    expect(parser.write(bytesOf("[")).map(spell)).toEqual(["["]);
    expect(parser.write(bytesOf("?25h")).map(spell)).toEqual(["?", "2", "5", "h"]);
  });
});

describe("mouse", () => {
  const mouse = (text: string, parser = new TtyParser()) =>
    parse(text, parser).map((event) => (event.type === "mouse" ? event.mouse : spell(event)));

  it.each([
    ["SGR press", "\x1b[<0;10;5M", { kind: "press", button: "left", x: 9, y: 4, mods: 0 }],
    ["SGR release", "\x1b[<2;10;5m", { kind: "release", button: "right", x: 9, y: 4, mods: 0 }],
    ["SGR drag", "\x1b[<32;300;200M", { kind: "move", button: "left", x: 299, y: 199, mods: 0 }],
    ["SGR move", "\x1b[<35;1;1M", { kind: "move", button: "none", x: 0, y: 0, mods: 0 }],
    ["SGR Shift+Alt+Ctrl", "\x1b[<28;1;1M", { kind: "press", button: "left", x: 0, y: 0, mods: 7 }],
    ["SGR wheel up", "\x1b[<64;1;1M", { kind: "wheel", button: "none", x: 0, y: 0, mods: 0, wheelY: -1 }],
    [
      "SGR wheel down, Ctrl",
      "\x1b[<81;1;1M",
      { kind: "wheel", button: "none", x: 0, y: 0, mods: 4, wheelY: 1 },
    ],
    ["SGR wheel left", "\x1b[<66;1;1M", { kind: "wheel", button: "none", x: 0, y: 0, mods: 0, wheelX: -1 }],
    ["SGR back", "\x1b[<128;1;1M", { kind: "press", button: "back", x: 0, y: 0, mods: 0 }],
    ["SGR forward", "\x1b[<129;1;1m", { kind: "release", button: "forward", x: 0, y: 0, mods: 0 }],
    ["urxvt press", "\x1b[32;10;5M", { kind: "press", button: "left", x: 9, y: 4, mods: 0 }],
    ["urxvt release", "\x1b[35;10;5M", { kind: "release", button: "none", x: 9, y: 4, mods: 0 }],
    ["X10 press", "\x1b[M !!", { kind: "press", button: "left", x: 0, y: 0, mods: 0 }],
    ["X10 release", "\x1b[M#*%", { kind: "release", button: "none", x: 9, y: 4, mods: 0 }],
    ["X10 far right", "\x1b[M \xff\xff", { kind: "press", button: "left", x: 222, y: 222, mods: 0 }],
    ["X10 wheel", "\x1b[Ma!!", { kind: "wheel", button: "none", x: 0, y: 0, mods: 0, wheelY: 1 }],
    ["X10 drag", "\x1b[M@!!", { kind: "move", button: "left", x: 0, y: 0, mods: 0 }],
  ])("%s", (_, text, expected) => {
    expect(mouse(text)).toEqual([expected]);
  });

  it("counts pixels when told to", () => {
    const parser = new TtyParser();
    parser.pixelMouse = { width: 8, height: 16 };
    expect(mouse("\x1b[<0;18;33M", parser)).toEqual([
      { kind: "press", button: "left", x: 2, y: 2, pixelX: 17, pixelY: 32, mods: 0 },
    ]);
  });
});

describe("pastes and focus", () => {
  it("gives a paste as one event, whatever is in it", () => {
    expect(parse("\x1b[200~ls\r\n\x1b[A\x1b[20\x1b[201~x")).toEqual([
      { type: "paste", text: "ls\r\n\x1b[A\x1b[20", last: true },
      { type: "key", key: { key: "x", mods: 0, kind: "press", text: "x" } },
    ]);
    expect(parse("\x1b[200~\x1b[201~")).toEqual([{ type: "paste", text: "", last: true }]);
    expect(parse("\x1b[201~")).toEqual([]);
  });

  it("cuts a long paste into pieces of whole characters", () => {
    const events = parse(
      concatBytes([utf8("\x1b[200~"), utf8("a€".repeat(5)), utf8("\x1b[201~")]),
      new TtyParser({ pasteLimit: 6 }),
    );
    const pieces = events.map((event) => (event.type === "paste" ? event : undefined));
    expect(pieces.map((piece) => piece?.text).join("")).toBe("a€".repeat(5));
    expect(pieces.map((piece) => piece?.last)).toEqual([false, false, false, true]);
    expect(pieces.some((piece) => piece?.text.includes("\ufffd"))).toBe(false);
  });

  it("tells focus", () => {
    expect(parse("\x1b[I\x1b[O")).toEqual([
      { type: "focus", focused: true },
      { type: "focus", focused: false },
    ]);
  });
});

describe("answers", () => {
  it.each<[string, string, TtyReply]>([
    ["DA1 of xterm", "\x1b[?64;1;2;22c", { kind: "da1", attributes: [64, 1, 2, 22] }],
    ["DA1 of tmux", "\x1b[?1;2c", { kind: "da1", attributes: [1, 2] }],
    ["DA2 of screen", "\x1b[>83;40900;0c", { kind: "da2", params: [83, 40900, 0] }],
    ["DA3", "\x1bP!|00000000\x1b\\", { kind: "da3", id: "00000000" }],
    ["XTVERSION", "\x1bP>|tmux 3.3a\x1b\\", { kind: "version", text: "tmux 3.3a" }],
    ["DECRPM", "\x1b[?2026;2$y", { kind: "mode", mode: 2026, private: true, state: 2 }],
    ["DECRPM, ANSI", "\x1b[4;2$y", { kind: "mode", mode: 4, private: false, state: 2 }],
    ["DSR 5", "\x1b[0n", { kind: "status", code: 0 }],
    ["CPR", "\x1b[12;40R", { kind: "cursor", x: 39, y: 11 }],
    ["CPR in the first row", "\x1b[1;40R", { kind: "cursor", x: 39, y: 0 }],
    ["DECXCPR", "\x1b[?1;5;1R", { kind: "cursor", x: 4, y: 0 }],
    ["kitty flags", "\x1b[?5u", { kind: "kitty-keyboard", flags: 5 }],
    ["XTQMODKEYS", "\x1b[>4;2m", { kind: "modify-keys", resource: 4, value: 2 }],
    ["dark scheme", "\x1b[?997;1n", { kind: "color-scheme", scheme: "dark" }],
    ["light scheme", "\x1b[?997;2n", { kind: "color-scheme", scheme: "light" }],
    ["OSC 11", "\x1b]11;rgb:1e1e/2e2e/3e3e\x1b\\", { kind: "color", which: "osc11", rgb: 0x1e2e3e }],
    ["OSC 10 with BEL", "\x1b]10;rgb:f/0/8\x07", { kind: "color", which: "osc10", rgb: 0xff0088 }],
    ["OSC 4", "\x1b]4;5;#ff8000\x1b\\", { kind: "color", which: 5, rgb: 0xff8000 }],
    [
      "OSC 11, rgba",
      "\x1b]11;rgba:ffff/0000/0000/8080\x07",
      { kind: "color", which: "osc11", rgb: 0xff0000 },
    ],
    ["OSC 11, unreadable", "\x1b]11;red\x07", { kind: "color", which: "osc11", rgb: undefined }],
    ["OSC 52", "\x1b]52;c;aMOp\x07", { kind: "clipboard", selection: "c", text: "hé" }],
    [
      "graphics",
      "\x1b_Gi=31,p=2;OK\x1b\\",
      { kind: "graphics", control: { i: "31", p: "2" }, message: "OK" },
    ],
    ["termcap", "\x1bP1+r524742=38\x1b\\", { kind: "termcap", ok: true, values: new Map([["RGB", "8"]]) }],
    ["termcap, unknown", "\x1bP0+r544E\x1b\\", { kind: "termcap", ok: false, values: new Map([["TN", ""]]) }],
    ["DECRQSS", "\x1bP1$r2 q\x1b\\", { kind: "setting", ok: true, text: "2 q" }],
    ["area in pixels", "\x1b[4;480;640t", { kind: "size", of: "area-pixels", width: 640, height: 480 }],
    ["cell in pixels", "\x1b[6;16;8t", { kind: "size", of: "cell-pixels", width: 8, height: 16 }],
    ["area in cells", "\x1b[8;24;80t", { kind: "size", of: "area-cells", width: 80, height: 24 }],
    [
      "in-band resize",
      "\x1b[48;24;80;480;640t",
      { kind: "resize", cols: 80, rows: 24, pixelWidth: 640, pixelHeight: 480 },
    ],
    ["unknown CSI", "\x1b[?1;2;3y", { kind: "unknown", introducer: "csi", text: "?1;2;3y" }],
    ["unknown OSC", "\x1b]99;i=1;x\x07", { kind: "unknown", introducer: "osc", text: "99;i=1;x" }],
    ["unknown DCS", "\x1bP1x\x1b\\", { kind: "unknown", introducer: "dcs", text: "1x" }],
  ])("%s", (_, text, expected) => {
    expect(replies(text)).toEqual([expected]);
  });

  it("takes CSI 1;5R for the cursor when that was asked for", () => {
    const parser = new TtyParser();
    parser.expectCursorReport();
    expect(parse("\x1b[1;5R\x1b[1;5R", parser).map((event) => event.type)).toEqual(["reply", "key"]);
  });

  it("reads screen's OSC 11 after DA1, between keys", () => {
    expect(parse("a\x1b[?1;2cb\x1b]11;rgb:00/00/00\x07c").map((event) => event.type)).toEqual([
      "key",
      "reply",
      "key",
      "reply",
      "key",
    ]);
  });

  it("keeps no more of an endless answer than its cap", () => {
    const parser = new TtyParser({ stringLimit: 100 });
    for (let i = 0; i < 50; i++) parser.write(utf8(i === 0 ? "\x1b]52;c;" : "A".repeat(1000)));
    const [event] = parser.write(utf8("\x07"));
    expect(event).toMatchObject({ type: "reply", reply: { kind: "unknown", introducer: "osc" } });
    const endless = new TtyParser();
    for (let i = 0; i < 50; i++) endless.write(utf8(i === 0 ? "\x1b[" : "1;".repeat(1000)));
    expect(endless.write(utf8("~x")).map(spell).at(-1)).toBe("x");
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    "\x1b",
    "\x1b\x1b",
    "\x1b[",
    "\x1b[A",
    "\x1b[1;5R",
    "\x1b[200~",
    "\x1b[201~",
    "\x1b[<0;1;1M",
    "\x1b[M",
    "\x1bO",
    "\x1b]11;rgb:00/00/00",
    "\x1b\\",
    "\x07",
    "\x1bP>|x",
    "\x1b_G",
    "\x1b[97:65;2:3;65u",
    "\x1b[[",
    "$y",
    "u",
    "~",
    "é",
    "\r",
  ),
  fc.string({ maxLength: 4 }),
);
const garbage = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.array(piece, { maxLength: 14 }).map((pieces) => utf8(pieces.join(""))),
);

describe("whatever comes", () => {
  it("gives the same events however it is cut, and never throws", () => {
    fc.assert(
      fc.property(garbage, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (bytes, cuts) => {
        const parser = new TtyParser({ pasteLimit: 20, stringLimit: 30 });
        const events: TtyEvent[] = [];
        for (let at = 0, cut = 0; at < bytes.length; cut++) {
          const end = at + cuts[cut % cuts.length];
          events.push(...parser.write(bytes.subarray(at, end)));
          at = end;
        }
        events.push(...parser.flush(), ...parser.abandon());
        const whole = new TtyParser({ pasteLimit: 20, stringLimit: 30 });
        expect(events).toEqual([...whole.write(bytes), ...whole.flush(), ...whole.abandon()]);
        expect(parser.pending).toBe("none");
      }),
      { numRuns: 1500 },
    );
  });
});
