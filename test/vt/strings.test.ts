import { describe, expect, it } from "vitest";
import { asked, effects, replies, run, screen } from "./drive.ts";

describe("titles", () => {
  it("OSC 0 sets both, 1 the icon's, 2 the window's", () => {
    const engine = run("\x1b]0;both\x07\x1b]1;icon\x1b\\\x1b]2;wörld; x\x07");
    expect([engine.title, engine.iconTitle]).toEqual(["wörld; x", "icon"]);
    expect(effects(engine, "title").map((effect) => effect.title)).toEqual(["both", "wörld; x"]);
  });

  it("have a stack (XTWINOPS 22 and 23)", () => {
    const engine = run("\x1b]0;a\x07\x1b[22;0t\x1b]0;b\x07\x1b[22;2t\x1b]2;c\x07");
    expect([engine.title, engine.iconTitle]).toEqual(["c", "b"]);
    engine.write(new TextEncoder().encode("\x1b[23;2t"));
    expect(engine.title).toBe("b");
    engine.write(new TextEncoder().encode("\x1b[23;0t"));
    expect([engine.title, engine.iconTitle]).toEqual(["a", "a"]);
    engine.write(new TextEncoder().encode("\x1b[23t\x1b[23t"));
    expect(engine.title).toBe("a");
  });
});

describe("what programs tell", () => {
  it("working directory (7, 1337 CurrentDir)", () => {
    expect(run("\x1b]7;file://host/tmp/x\x07").cwd).toBe("file://host/tmp/x");
    expect(run("\x1b]1337;CurrentDir=/srv\x07").cwd).toBe("/srv");
  });

  it("progress (9;4)", () => {
    const engine = run("\x1b]9;4;1;30\x07");
    expect(engine.progress).toEqual({ state: "normal", percent: 30 });
    engine.write(new TextEncoder().encode("\x1b]9;4;2;31\x07\x1b]9;4;3\x07\x1b]9;4;4;200\x07\x1b]9;4;0\x07"));
    expect(effects(engine, "progress").map((effect) => effect.progress)).toEqual([
      { state: "normal", percent: 30 },
      { state: "error", percent: 31 },
      { state: "indeterminate" },
      { state: "paused", percent: 100 },
      { state: "none" },
    ]);
  });

  it("notifications (9, 777, 99 in parts)", () => {
    const engine = run(
      "\x1b]9;done\x07\x1b]777;notify;Title;Body\x07\x1b]99;i=7:d=0;Hel\x1b\\\x1b]99;i=7:p=body;lo\x1b\\",
    );
    expect(effects(engine, "notification").map(({ title, body }) => [title, body])).toEqual([
      ["", "done"],
      ["Title", "Body"],
      ["Hel", "lo"],
    ]);
  });

  it("user variables (1337)", () => {
    const engine = run(`\x1b]1337;SetUserVar=name=${Buffer.from("välue").toString("base64")}\x07`);
    expect([...engine.userVars]).toEqual([["name", "välue"]]);
    expect(effects(engine, "user-var")).toEqual([{ type: "user-var", name: "name", value: "välue" }]);
  });

  it("clipboard (52): writing is an effect, reading is only asked for and not answered", () => {
    const engine = run(
      `\x1b]52;c;${Buffer.from("héllo").toString("base64")}\x07\x1b]52;p;?\x07\x1b]52;c;%%%\x07`,
    );
    const told = effects(engine, "clipboard-write", "clipboard-read", "reply");
    expect(told.slice(0, 2)).toEqual([
      { type: "clipboard-write", selection: "c", text: "héllo" },
      { type: "clipboard-read", selection: "p" },
    ]);
    expect(told.some((effect) => effect.type === "reply")).toBe(false);
  });

  it("bell", () => {
    expect(effects(run("\x07\x07"), "bell")).toHaveLength(2);
  });

  it("a file transfer (1337 File without inline)", () => {
    const engine = run(`\x1b]1337;File=name=${btoa("a.bin")};size=3:${btoa("xyz")}\x07`);
    expect(effects(engine, "file")).toEqual([
      { type: "file", name: "a.bin", bytes: new TextEncoder().encode("xyz") },
    ]);
  });
});

describe("palette", () => {
  it("4, 10 to 12 set, 104, 110 to 112 reset", () => {
    const engine = run("\x1b]4;1;#102030\x07\x1b]10;rgb:ff/00/80\x07\x1b]11;#abc\x07\x1b]12;#ffffff\x07");
    expect([...engine.palette.colors]).toEqual([[1, 0x102030]]);
    expect([engine.palette.foreground, engine.palette.background, engine.palette.cursor]).toEqual([
      0xff0080,
      expect.any(Number),
      0xffffff,
    ]);
    engine.write(new TextEncoder().encode("\x1b]104;1\x07\x1b]110\x07\x1b]111\x07\x1b]112\x07"));
    expect([engine.palette.colors.size, engine.palette.foreground, engine.palette.cursor]).toEqual([
      0,
      undefined,
      undefined,
    ]);
    expect(effects(engine, "palette").length).toBeGreaterThan(0);
  });

  it("XTPUSHCOLORS and XTPOPCOLORS keep it", () => {
    const engine = run("\x1b]4;1;#102030\x07\x1b[#P\x1b]4;1;#ffffff\x07\x1b[#Q");
    expect([...engine.palette.colors]).toEqual([[1, 0x102030]]);
  });
});

describe("hyperlinks (8)", () => {
  const linkAt = (engine: ReturnType<typeof run>, x: number) =>
    engine.rowVt(engine.top).includes("http") && x;

  it("are in the cells' style, by id and target", () => {
    const engine = run("\x1b]8;id=a;http://x.example/\x1b\\ab\x1b]8;;\x1b\\c");
    expect(linkAt(engine, 1)).toBe(1);
    expect(engine.rowVt(engine.top)).toContain("http://x.example/");
    expect(screen(engine)).toEqual(["abc"]);
  });

  it("survive SGR 0", () => {
    expect(run("\x1b]8;;http://x/\x07a\x1b[0mb").rowVt(0)).toMatch(/ab/);
  });
});

describe("zones (133)", () => {
  it("prompt, input, output with exit status", () => {
    const engine = run(
      "\x1b]133;A\x07$ \x1b]133;B\x07ls\r\n\x1b]133;C\x07out\r\n\x1b]133;D;3\x07\x1b]133;A\x07$ ",
    );
    const zones = engine
      .zones()
      .map(({ kind, startRow, startCol, exitStatus }) => [kind, startRow, startCol, exitStatus]);
    expect(zones).toEqual([
      ["prompt", 0, 0, undefined],
      ["input", 0, 2, undefined],
      ["output", 1, 0, 3],
      ["prompt", 2, 0, undefined],
    ]);
    expect(effects(engine, "zone").map((effect) => [effect.mark, effect.exitStatus])).toEqual([
      ["prompt", undefined],
      ["input", undefined],
      ["output", undefined],
      ["end", 3],
      ["prompt", undefined],
    ]);
  });
});

describe("kitty keyboard", () => {
  it("flags are pushed, popped, set in three ways, asked for", () => {
    expect(asked("\x1b[?u")).toBe("^[?0u");
    expect(asked("\x1b[>5u\x1b[?u\x1b[>1u\x1b[?u\x1b[<u\x1b[?u\x1b[<9u\x1b[?u")).toBe("^[?5u^[?1u^[?5u^[?0u");
    expect(asked("\x1b[=5u\x1b[=2;2u\x1b[?u\x1b[=4;3u\x1b[?u\x1b[=1;1u\x1b[?u")).toBe("^[?7u^[?3u^[?1u");
  });

  it("have a stack per screen", () => {
    const engine = run("\x1b[>1u\x1b[?1049h\x1b[?u\x1b[>3u\x1b[?1049l\x1b[?u\x1b[?1049h\x1b[?u");
    expect(replies(engine)).toBe("^[?0u^[?1u^[?3u");
    expect(engine.modes.kittyKeyboard).toBe(3);
  });

  it("modifyOtherKeys is beside it", () => {
    expect(run("\x1b[>4;2m").modes.modifyOtherKeys).toBe(2);
    expect(run("\x1b[>4;2m\x1b[>4m").modes.modifyOtherKeys).toBe(0);
    expect(asked("\x1b[>4;1m\x1b[?4m")).toBe("^[>4;1m");
  });
});

describe("modes a face reads", () => {
  it("mouse, keys, paste, focus, cursor", () => {
    const engine = run("\x1b[?1h\x1b=\x1b[?2004h\x1b[?1004h\x1b[?1002h\x1b[?1006h\x1b[?67h\x1b[5 q\x1b[?5h");
    expect(engine.modes).toMatchObject({
      applicationCursor: true,
      applicationKeypad: true,
      bracketedPaste: true,
      focusReports: true,
      mouse: 1002,
      mouseEncoding: 1006,
      backarrow: true,
      reverseVideo: true,
    });
    expect(engine.cursor).toMatchObject({ style: 5, shape: "bar", blink: true });
  });

  it("synchronized output opens and closes, and its owner may end it", () => {
    const engine = run("\x1b[?2026h");
    expect(engine.synchronizing).toBe(true);
    engine.endSynchronized();
    expect(engine.synchronizing).toBe(false);
    expect(run("\x1b[?2026h\x1b[?2026l").synchronizing).toBe(false);
  });
});

describe("strings", () => {
  it("nobody knows are swallowed; what comes after them works", () => {
    expect(screen(run("\x1b_x\x1b\\\x1b^pm\x1b\\\x1bXsos\x1b\\\x1bPzz\x1b\\\x1b]9999;a\x07ok"))).toEqual([
      "ok",
    ]);
  });

  it("end by BEL (OSC), ST, 8-bit ST, CAN and SUB; ESC begins anew", () => {
    expect(run("\x1b]2;a\u009c").title).toBe("a");
    expect(run("\x1b]2;a\x18b").title).toBe("");
    expect(screen(run("\x1b]2;a\x18b"))).toEqual(["b"]);
    expect(screen(run("\x1b]2;a\x1b[1mb"))).toEqual(["b"]);
  });

  it("over a cap are dropped and counted", () => {
    const engine = run(`\x1b]2;${"x".repeat(1 << 20)}\x07after`);
    expect(engine.title.length).toBeLessThan(1 << 20);
    expect(screen(engine)).toEqual(["after"]);
    expect(Object.values(engine.dropped).reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(effects(engine, "dropped")).toHaveLength(1);
  });

  it("malformed UTF-8 is U+FFFD per maximal subpart", () => {
    const bytes = Uint8Array.from([
      0x61, 0xf1, 0x80, 0x80, 0xe1, 0x80, 0xc2, 0x62, 0x80, 0x63, 0x80, 0xbf, 0x64,
    ]);
    expect(screen(run(bytes))).toEqual(["a���b�c��d"]);
    expect(screen(run(Uint8Array.from([0xed, 0xa0, 0x80, 0xc0, 0xaf, 0xf4, 0x90, 0x80, 0x80])))).toEqual([
      "�".repeat(9),
    ]);
  });
});
