import { describe, expect, it } from "vitest";
import { asked, replies, run } from "./drive.ts";

/** DEC private modes: number and state at the start. xterm ctlseqs, DECRQM. */
const modes: readonly [number, boolean][] = [
  [1, false],
  [5, false],
  [6, false],
  [7, true],
  [8, true],
  [9, false],
  [12, false],
  [25, true],
  [40, false],
  [45, false],
  [66, false],
  [67, false],
  [69, false],
  [80, false],
  [1000, false],
  [1002, false],
  [1003, false],
  [1004, false],
  [1005, false],
  [1006, false],
  [1007, true],
  [1015, false],
  [1016, false],
  [1034, false],
  [1036, true],
  [1047, false],
  [1049, false],
  [47, false],
  [2004, false],
  [2026, false],
  [2031, false],
  [2048, false],
];

describe("DECRQM", () => {
  it.each(modes)("mode ?%i: set, reset, and as at the start", (mode, initial) => {
    const ask = `\x1b[?${mode}$p`;
    const answer = (engine: ReturnType<typeof run>) =>
      replies(engine)
        .split("^[?")
        .find((part) => part.endsWith("$y"));
    expect(answer(run(ask))).toBe(`${mode};${initial ? 1 : 2}$y`);
    expect(answer(run(`\x1b[?${mode}h${ask}`))).toBe(`${mode};1$y`);
    expect(answer(run(`\x1b[?${mode}h\x1b[?${mode}l${ask}`))).toBe(`${mode};2$y`);
  });

  it.each([
    ["4", "2"],
    ["20", "2"],
  ])("ANSI mode %s", (mode, start) => {
    expect(asked(`\x1b[${mode}$p`)).toBe(`^[${mode};${start}$y`);
    expect(asked(`\x1b[${mode}h\x1b[${mode}$p`)).toBe(`^[${mode};1$y`);
  });

  it("says 0 for what it does not know and 3 for graphemes, which are always on", () => {
    expect(asked("\x1b[?31337$p\x1b[99$p")).toBe("^[?31337;0$y^[99;0$y");
    expect(asked("\x1b[?2027$p\x1b[?2027l\x1b[?2027$p")).toBe("^[?2027;3$y^[?2027;3$y");
  });

  it("follows XTSAVE and XTRESTORE", () => {
    expect(asked("\x1b[?2004h\x1b[?2004s\x1b[?2004l\x1b[?2004r\x1b[?2004$p")).toBe("^[?2004;1$y");
  });
});

describe("device attributes and status", () => {
  it("DA1 names sixel (4) and colour (22); DA2 and DA3 have their form", () => {
    expect(asked("\x1b[c")).toMatch(/^\^\[\?6\d(;\d+)*c$/);
    expect(asked("\x1b[0c").slice(3, -1).split(";")).toEqual(expect.arrayContaining(["4", "22"]));
    expect(asked("\x1b[1c")).toBe("");
    expect(asked("\x1b[>c")).toMatch(/^\^\[>\d+;\d+;\d+c$/);
    expect(asked("\x1b[=c")).toMatch(/^\^P!\|[0-9A-F]{8}\^\\$/);
  });

  it("DSR, CPR and DECXCPR, also in origin mode", () => {
    expect(asked("\x1b[5n")).toBe("^[0n");
    expect(asked("\x1b[3;4H\x1b[6n")).toBe("^[3;4R");
    expect(asked("\x1b[3;4H\x1b[?6n")).toMatch(/^\^\[\?3;4(;1)?R$/);
    expect(asked("\x1b[2;4r\x1b[?6h\x1b[2;3H\x1b[6n")).toBe("^[2;3R");
    expect(asked(`${"x".repeat(20)}\x1b[6n`)).toBe("^[1;20R");
  });

  it("printer, keys, keyboard, locator", () => {
    expect(asked("\x1b[?15n")).toBe("^[?13n");
    expect(asked("\x1b[?25n")).toMatch(/^\^\[\?2[01]n$/);
    expect(asked("\x1b[?26n")).toMatch(/^\^\[\?27;1;0;\dn$/);
  });

  it("XTVERSION, ENQ and DECREQTPARM", () => {
    expect(asked("\x1b[>q", { version: "domux 1.2" })).toBe("^P>|domux 1.2^\\");
    expect(asked("\x05", { answerback: "here" })).toBe("here");
    expect(asked("\x05")).toBe("");
    expect(asked("\x1b[x\x1b[1x")).toBe("^[2;1;1;128;128;1;0x^[3;1;1;128;128;1;0x");
  });

  it("colour scheme", () => {
    expect(asked("\x1b[?996n", { colorScheme: () => 2 })).toBe("^[?997;2n");
  });
});

describe("DECRQSS", () => {
  it.each([
    ["", "m", /^0$/],
    ["\x1b[1;3;31m", "m", /^0;1;3;31$/],
    ["\x1b[4:3;38;2;1;2;3m", "m", /^0;4:3;38[;:]2[;:]+1[;:]2[;:]3$/],
    ["\x1b[48;5;200m", "m", /^0;48[;:]5[;:]200$/],
    ["\x1b[2;4r", "r", /^2;4$/],
    ["\x1b[?69h\x1b[3;9s", "s", /^3;9$/],
    ["\x1b[4 q", " q", /^4$/],
    ['\x1b[1"q', '"q', /^1$/],
    ["", '"q', /^[02]$/],
    ["", '"p', /^6[1-5];1$/],
    ["", "t", /^5$|^24$/],
    ["", "$|", /^20$/],
    ["\x1b[2*x", "*x", /^2$/],
  ])("after %j asks for %j", (before, what, value) => {
    const answer = asked(`${before}\x1bP$q${what}\x1b\\`);
    expect(answer.slice(0, 5)).toBe("^P1$r");
    expect(answer.slice(-what.length - 2)).toBe(`${what}^\\`);
    expect(answer.slice(5, -what.length - 2)).toMatch(value);
  });

  it("says no to what it does not know", () => {
    expect(asked("\x1bP$qz\x1b\\")).toMatch(/^\^P0\$r.*\^\\$/);
  });
});

describe("XTGETTCAP", () => {
  const hex = (text: string) => Buffer.from(text).toString("hex").toUpperCase();

  it("answers names it knows with a value, others with 0, each by itself", () => {
    expect(asked(`\x1bP+q${hex("TN")}\x1b\\`)).toBe(`^P1+r${hex("TN")}=${hex("xterm-256color")}^\\`);
    expect(asked(`\x1bP+q${hex("Co")};${hex("colors")}\x1b\\`)).toBe(
      `^P1+r${hex("Co")}=${hex("256")}^\\^P1+r${hex("colors")}=${hex("256")}^\\`,
    );
    expect(asked(`\x1bP+q${hex("nonsense")}\x1b\\`)).toBe(`^P0+r${hex("nonsense")}^\\`);
    expect(asked(`\x1bP+q${hex("RGB")}\x1b\\`)).toMatch(/^\^P1\+r524742/);
    expect(asked("\x1bP+qzz\x1b\\")).toMatch(/^\^P0\+r/);
    expect(asked(`\x1bP+q${hex("constructor")}\x1b\\`)).toMatch(/^\^P0\+r/);
  });
});

describe("DECRQCRA", () => {
  it("is the negated sum of the characters, with weights for attributes", () => {
    expect(asked("A\x1b[7;1;1;1;1;1*y")).toBe("^P7!~FFBF^\\");
    expect(asked("AB\x1b[1;1;1;1;1;2*y")).toBe("^P1!~FF7D^\\");
    expect(asked("\x1b[1mA\x1b[1;1;1;1;1;1*y")).toBe("^P1!~FF3F^\\");
    expect(asked("\x1b[7mA\x1b[1;1;1;1;1;1*y")).toBe("^P1!~FF9F^\\");
  });

  it("is equal for equal rectangles", () => {
    const answer = asked("abc\r\nabc\x1b[1;1;1;1;1;3*y\x1b[1;1;2;1;2;3*y").split("^\\");
    expect(answer[0]).toBe(answer[1]);
  });
});

describe("XTWINOPS reports", () => {
  const size = { size: { cols: 20, rows: 5, pixelWidth: 200, pixelHeight: 100 } };

  it("sizes in pixels and cells", () => {
    expect(asked("\x1b[14t", size)).toBe("^[4;100;200t");
    expect(asked("\x1b[16t", size)).toBe("^[6;20;10t");
    expect(asked("\x1b[18t", size)).toBe("^[8;5;20t");
  });

  it("titles are not told back", () => {
    expect(asked("\x1b]2;rm -rf\x07\x1b[21t\x1b[20t")).not.toContain("rm");
  });
});

describe("in-band resize (2048)", () => {
  it("tells the size at once and at each resize", () => {
    const engine = run("\x1b[?2048h", { size: { cols: 20, rows: 5, pixelWidth: 200, pixelHeight: 100 } });
    expect(replies(engine)).toBe("^[48;5;20;100;200t");
    engine.resize({ cols: 10, rows: 4, pixelWidth: 100, pixelHeight: 80 });
    expect(replies(engine)).toBe("^[48;4;10;80;100t");
  });
});

describe("colours asked for", () => {
  const colors = (which: number | string) =>
    which === "foreground" ? 0xaabbcc : which === 3 ? 0x102030 : undefined;

  it("come as 16-bit components: the owner's, then the program's", () => {
    expect(asked("\x1b]10;?\x1b\\", { colors })).toBe("^]10;rgb:aaaa/bbbb/cccc^\\");
    expect(asked("\x1b]4;3;?\x07", { colors })).toMatch(/^\^\]4;3;rgb:1010\/2020\/3030(\x07|\^\\)$/);
    expect(asked("\x1b]10;#010203\x07\x1b]10;?\x1b\\", { colors })).toBe("^]10;rgb:0101/0202/0303^\\");
    expect(asked("\x1b]10;#010203\x07\x1b]110\x07\x1b]10;?\x1b\\", { colors })).toBe(
      "^]10;rgb:aaaa/bbbb/cccc^\\",
    );
  });

  it("go several in one string", () => {
    expect(asked("\x1b]4;1;#111111;2;rgb:22/22/22\x07\x1b]4;1;?;2;?\x1b\\")).toBe(
      "^]4;1;rgb:1111/1111/1111^\\^]4;2;rgb:2222/2222/2222^\\",
    );
  });
});

describe("8-bit replies (S8C1T)", () => {
  it("use C1 controls after ESC SP G, and 7-bit ones again after ESC SP F", () => {
    expect(asked("\x1b G\x1b[5n\x1b F\x1b[5n")).toBe("\x9b0n^[0n");
  });
});
