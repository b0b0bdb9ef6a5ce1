import { describe, expect, it } from "vitest";
import { asked, at, effects, looks, run, screen } from "./drive.ts";

const E8 = "\x1b#8";
const fill = "abcdefgh\r\nijklmnop\r\nqrstuvwx\r\nyz012345";

describe("rectangles (DEC STD 070, xterm ctlseqs)", () => {
  it("DECFRA fills", () => {
    expect(screen(run("\x1b[88;2;3;3;5$x"))).toEqual(["", "  XXX", "  XXX"]);
  });

  it("DECFRA takes no control characters", () => {
    expect(screen(run("ab\x1b[7;1;1;1;2$x"))).toEqual(["ab"]);
  });

  it("DECERA erases, DECSERA spares what is protected", () => {
    expect(screen(run(`${fill}\x1b[2;2;3;4$z`))).toEqual(["abcdefgh", "i   mnop", "q   uvwx", "yz012345"]);
    expect(screen(run('ab\x1b[1"qcd\x1b[0"qef\x1b[1;1;1;20${'))).toEqual(["  cd"]);
  });

  it("DECCRA copies, also over itself", () => {
    expect(screen(run(`${fill}\x1b[1;1;2;3;1;3;6;1$v`))).toEqual([
      "abcdefgh",
      "ijklmnop",
      "qrstuabc",
      "yz012ijk",
    ]);
    expect(screen(run(`${fill}\x1b[1;1;3;3;1;2;2;1$v`))).toEqual([
      "abcdefgh",
      "iabcmnop",
      "qijkuvwx",
      "yqrs2345",
    ]);
  });

  it("DECCARA sets and DECRARA reverses attributes, as a stream or (DECSACE) a rectangle", () => {
    expect(looks(run("abcd\r\nefgh\x1b[2*x\x1b[1;2;2;3;1$r"))).toEqual(["abcd {1:b 3:}", "efgh {1:b 3:}"]);
    expect(looks(run("abcd\r\nefgh\x1b[2*x\x1b[1;2;2;3;7$t\x1b[1;2;1;2;7$t"))).toEqual([
      "abcd {2:v 3:}",
      "efgh {1:v 3:}",
    ]);
    expect(looks(run("abcd\r\nefgh\x1b[1*x\x1b[1;2;2;3;1$r"))).toEqual(["abcd {1:b 4:}", "efgh {0:b 3:}"]);
  });

  it("stay within the origin", () => {
    expect(screen(run("\x1b[2;3r\x1b[?6h\x1b[88;1;1;9;2$x"))).toEqual(["", "XX", "XX"]);
  });
});

describe("selective erase (DECSCA)", () => {
  it("DECSEL and DECSED leave protected characters; EL and ED do not", () => {
    const text = 'a\x1b[1"qb\x1b[2"qc';
    expect(screen(run(`${text}\x1b[?1K`))).toEqual([" b"]);
    expect(screen(run(`${text}\x1b[?2J`))).toEqual([" b"]);
    expect(screen(run(`${text}\x1b[2J`))).toEqual([]);
  });

  it("SGR does not end it, and DECSTR does", () => {
    expect(screen(run('\x1b[1"q\x1b[0ma\x1b[!pb\x1b[?2J'))).toEqual(["a"]);
  });
});

describe("margins (DECSTBM, DECSLRM)", () => {
  it("scroll only inside", () => {
    expect(screen(run(`${fill}\x1b[2;3r\x1b[3;1H\nnew`))).toEqual([
      "abcdefgh",
      "qrstuvwx",
      "new",
      "yz012345",
    ]);
  });

  it("with left and right margins move only those columns", () => {
    const engine = run(`${fill}\x1b[?69h\x1b[3;5s\x1b[2;4r\x1b[4;3H\nXYZ`);
    expect(screen(engine)).toEqual(["abcdefgh", "ijstunop", "qr012vwx", "yzXYZ345"]);
  });

  it("ICH and DCH end at the right margin, and do nothing outside the margins", () => {
    expect(screen(run("abcdefgh\x1b[?69h\x1b[3;5s\x1b[1;4H\x1b[@"))).toEqual(["abc dfgh"]);
    expect(screen(run("abcdefgh\x1b[?69h\x1b[3;5s\x1b[1;4H\x1b[P"))).toEqual(["abce fgh"]);
    expect(screen(run("abcdefgh\x1b[?69h\x1b[3;5s\x1b[1;7H\x1b[P"))).toEqual(["abcdefgh"]);
  });

  it("text wraps at the right margin to the left one", () => {
    expect(screen(run("\x1b[?69h\x1b[3;5s\x1b[1;3Habcdef"))).toEqual(["  abc", "  def"]);
  });

  it("SL, SR, DECIC and DECDC move columns", () => {
    expect(screen(run("abc\r\ndef\x1b[1 @"))).toEqual(["bc", "ef"]);
    expect(screen(run("abc\r\ndef\x1b[1 A"))).toEqual([" abc", " def"]);
    expect(screen(run("abc\r\ndef\x1b[1;2H\x1b[1'}"))).toEqual(["a bc", "d ef"]);
    expect(screen(run("abc\r\ndef\x1b[1;2H\x1b[1'~"))).toEqual(["ac", "df"]);
  });

  it("DECBI and DECFI scroll at the margins", () => {
    expect(screen(run("abc\x1b[H\x1b6"))).toEqual([" abc"]);
    expect(screen(run("\x1b[?69h\x1b[1;3sabc\x1b[1;3H\x1b9"))).toEqual(["bc"]);
  });

  it("CSI s saves the cursor unless DECLRMM is set", () => {
    expect(at(run("\x1b[3;4H\x1b[s\x1b[H\x1b[u"))).toEqual([3, 2]);
  });

  it("a bad region is ignored", () => {
    expect(asked("\x1b[4;2r\x1bP$qr\x1b\\")).toContain("1;5r");
  });
});

describe("tab stops", () => {
  it("are every eight columns, set by HTS, cleared by TBC, crossed by CHT and CBT", () => {
    expect(at(run("\t"))).toEqual([8, 0]);
    expect(at(run("\x1b[5G\x1bH\r\t"))).toEqual([4, 0]);
    expect(at(run("\x1b[9G\x1b[g\r\t"))).toEqual([16, 0]);
    expect(at(run("\x1b[3g\r\t"))).toEqual([19, 0]);
    expect(at(run("\x1b[2I"))).toEqual([16, 0]);
    expect(at(run("\x1b[18G\x1b[2Z"))).toEqual([8, 0]);
  });

  it("are set again by DECST8C", () => {
    expect(at(run("\x1b[3g\x1b[?5W\r\t"))).toEqual([8, 0]);
  });
});

describe("REP", () => {
  it("repeats the last character, with its cluster and style, and nothing after a control", () => {
    expect(screen(run("ab\x1b[3b"))).toEqual(["abbbb"]);
    expect(screen(run("漢\x1b[2b"))).toEqual(["漢漢漢"]);
    expect(screen(run("a\r\x1b[3b"))).toEqual(["a"]);
    expect(looks(run("\x1b[1ma\x1b[b"))).toEqual(["aa {0:b 2:}"]);
    expect(screen(run("a\x1b[18b\x1b[5b"))[0]).toHaveLength(19);
  });
});

describe("character sets", () => {
  it("DEC special graphics by G0 and G1, SO and SI", () => {
    expect(screen(run("\x1b(0lqqk\x1b(Blqqk"))).toEqual(["┌──┐lqqk"]);
    expect(screen(run("\x1b)0\x0ejj\x0fjj"))).toEqual(["┘┘jj"]);
  });

  it("single shifts take G2 or G3 for one character", () => {
    expect(screen(run("\x1b*0\x1b+0\x1bNqq\x1bOqq"))).toEqual(["─q─q"]);
  });

  it("locking shifts", () => {
    expect(screen(run("\x1b*0\x1bnq\x0fq"))).toEqual(["─q"]);
  });

  it.each([
    ["A", "#", "£"],
    ["K", "[\\]{|}~", "ÄÖÜäöüß"],
    ["R", "@[\\]", "à°ç§"],
    ["H", "@", "É"],
    ["Z", "#[\\]", "£¡Ñ¿"],
  ])("national set %s", (set, input, output) => {
    expect(screen(run(`\x1b[?42h\x1b(${set}${input}`))).toEqual([output]);
  });

  it("DECSC and DECRC keep them", () => {
    expect(screen(run("\x1b(0\x1b7\x1b(Bq\x1b8q"))).toEqual(["─"]);
  });
});

describe("wrapping", () => {
  it("waits for the next character", () => {
    const engine = run("x".repeat(20));
    expect(engine.cursor).toMatchObject({ x: 19, y: 0, pendingWrap: true });
    expect(screen(run(`${"x".repeat(20)}y`))).toEqual(["x".repeat(20), "y"]);
    expect(screen(run(`${"x".repeat(20)}\ry`))[0]).toBe(`y${"x".repeat(19)}`);
  });

  it("does not happen with DECAWM off", () => {
    expect(screen(run(`\x1b[?7l${"x".repeat(20)}yz`))).toEqual([`${"x".repeat(19)}z`]);
  });

  it("a wide character that does not fit goes to the next line", () => {
    expect(screen(run(`${"x".repeat(19)}漢`))).toEqual(["x".repeat(19), "漢"]);
    expect(run(`${"x".repeat(19)}漢`).isWrapped(0)).toBe(true);
  });

  it("reverse wrap goes back to the line above", () => {
    expect(at(run(`\x1b[?45h${"x".repeat(21)}\b\b`))).toEqual([19, 0]);
    expect(at(run("\x1b[?45h\r\n\b"))).toEqual([19, 0]);
    expect(at(run("\r\n\b"))).toEqual([0, 1]);
  });
});

describe("wide characters", () => {
  it("are blanked when half is overwritten", () => {
    expect(screen(run("漢字\x1b[1;2Hx"))).toEqual([" x字"]);
    expect(screen(run("漢字\x1b[1;1Hx"))).toEqual(["x 字"]);
    expect(screen(run("漢字\x1b[1;2H\x1b[X"))).toEqual(["  字"]);
    expect(screen(run("漢字\x1b[1;2H\x1b[P"))[0].trimStart()).toBe("字");
  });

  it("a cluster grows in its cell", () => {
    const engine = run("👨\u200d👩\u200d👧x");
    expect(at(engine)).toEqual([3, 0]);
    expect(screen(engine)).toEqual(["👨\u200d👩\u200d👧x"]);
    expect(at(run("❤"))).toEqual([1, 0]);
    expect(at(run("❤\ufe0f"))).toEqual([2, 0]);
    expect(at(run("🇫🇷🇩🇪"))).toEqual([4, 0]);
    expect(at(run("e\u0301"))).toEqual([1, 0]);
  });
});

describe("line sizes, alignment, resets", () => {
  it("DECALN fills and homes", () => {
    const engine = run(`\x1b[3;3H${E8}`);
    expect(screen(engine)).toEqual(Array.from({ length: 5 }, () => "E".repeat(20)));
    expect(at(engine)).toEqual([0, 0]);
  });

  it("DECDWL and DECDHL are kept by row", () => {
    expect(looks(run("a\x1b#6\r\nb\x1b#3\r\nb\x1b#4\r\nc\x1b#5"))).toEqual([
      "size1 a",
      "size2 b",
      "size3 b",
      "c",
    ]);
  });

  it("RIS and DECSTR", () => {
    expect(screen(run("abc\x1bc"))).toEqual([]);
    const engine = run("abc\x1b[?25l\x1b[4h\x1b[2;3r\x1b[1m\x1b[!p");
    expect(screen(engine)).toEqual(["abc"]);
    expect(engine.cursor.visible).toBe(true);
    expect(engine.modes.insert).toBe(false);
  });
});

describe("alternate screen", () => {
  it("1049 keeps the cursor and the primary screen", () => {
    const engine = run("one\x1b[?1049hother\x1b[2J");
    expect(engine.modes.alternateScreen).toBe(true);
    expect(engine.oldest).toBe(engine.top);
    engine.write(new TextEncoder().encode("\x1b[?1049l!"));
    expect(screen(engine)).toEqual(["one!"]);
    expect(effects(engine, "screen")).toEqual([
      { type: "screen", alternate: true },
      { type: "screen", alternate: false },
    ]);
  });

  it("has no history, and does not add to it", () => {
    const engine = run("a\r\n\x1b[?1049h1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n7\x1b[?1049l");
    expect(engine.top - engine.oldest).toBe(0);
  });
});

describe("history", () => {
  it("has stable numbers and a limit; ED 3 empties it", () => {
    const lines = Array.from({ length: 30 }, (_, i) => `line ${i}`).join("\r\n");
    const engine = run(lines, { scrollbackLines: 10 });
    expect([engine.oldest, engine.top]).toEqual([15, 25]);
    expect(engine.rowText(15)).toBe("line 15");
    expect(engine.rowText(14)).toBe("");
    engine.write(new TextEncoder().encode("\x1b[3J"));
    expect(engine.oldest).toBe(engine.top);
    expect(effects(engine, "scrollback-erased")).toHaveLength(1);
    expect(screen(engine)[0]).toBe("line 25");
  });
});

describe("colours of erased cells", () => {
  it("are the background (back colour erase)", () => {
    expect(looks(run("\x1b[44m\x1b[K"))).toEqual([" {0:g4}"]);
    expect(looks(run("\x1b[1;4;31;44m\x1b[2X"))[0]).toContain("{0:g4 2:}");
  });
});

describe("SGR", () => {
  it.each([
    ["1;2;3;9;53", "{0:bdiso 1:}"],
    ["4:3;58:5:9", "{0:u3/9 1:}"],
    ["21", "{0:u2 1:}"],
    ["38:2:1:2:3", "{0:f#010203 1:}"],
    ["38:2::1:2:3", "{0:f#010203 1:}"],
    ["38;2;1;2;3;1", "{0:b,f#010203 1:}"],
    ["48:5:77", "{0:g77 1:}"],
    ["97;107", "{0:f15,g15 1:}"],
    ["5;7;8", "{0:kvc 1:}"],
    ["1;31;0", ""],
    ["4;24;3;23;7;27;9;29;53;55;58;5;3;59", ""],
  ])("%s", (codes, look) => {
    expect(looks(run(`\x1b[${codes}mx`))).toEqual([`x${look && ` ${look}`}`]);
  });

  it("XTPUSHSGR and XTPOPSGR", () => {
    expect(looks(run("\x1b[1;31m\x1b[#{\x1b[0;4m\x1b[#}x"))).toEqual(["x {0:b,f1 1:}"]);
  });
});
