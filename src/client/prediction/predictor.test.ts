import { describe, expect, it } from "vitest";
import { atPrompt, COOKED, editor, RAW, SECRET, wrappingShell } from "../../../test/support/typist-world.ts";
import { ManualClock } from "../../base/index.ts";
import { keyEventOf } from "../../input/index.ts";
import { sizeOf } from "../../model/index.ts";
import { Engine } from "../../vt/index.ts";
import { Experience } from "./experience.ts";
import { Predictor } from "./predictor.ts";

describe("typing at a prompt, 300 ms away", () => {
  it("hides the first guesses and shows everything once one came true", () => {
    const world = atPrompt();
    world.type("l");
    expect(world.seen).toEqual(["$"]);
    world.rest(300).type("s -la", 40);
    expect(world.seen).toEqual(["$ ls -la"]);
    expect(world.near.rowText(0)).toBe("$ l");
    expect(world.cursor).toEqual({ x: 8, y: 0 });
    world.rest();
    expect(world.near.rowText(0)).toBe("$ ls -la");
    expect(world.predictor.overlay()).toEqual({ cells: [], cursor: undefined });
    expect(world.statistics).toMatchObject({ keys: 6, shown: 5, wrong: 0, confirmed: 6 });
  });

  it("predicts backspace and arrows, and insertion in the middle", () => {
    const world = atPrompt().type("a").rest();
    world.type("bcdef", 20);
    world.press(["Backspace", "Backspace"], 20);
    expect(world.seen).toEqual(["$ abcd"]);
    world.press(["Left", "Left"], 20);
    expect(world.cursor).toEqual({ x: 4, y: 0 });
    world.type("X", 20);
    expect(world.seen).toEqual(["$ abXcd"]);
    world.press(["Right"], 20);
    expect(world.cursor).toEqual({ x: 6, y: 0 });
    world.rest();
    expect(world.near.rowText(0)).toBe("$ abXcd");
    expect(world.statistics.wrong).toBe(0);
  });

  it("never goes back over the prompt", () => {
    const world = atPrompt().type("a").rest();
    world.press(["Backspace", "Backspace", "Backspace", "Left"], 10);
    expect(world.seen).toEqual(["$"]);
    expect(world.cursor).toEqual({ x: 2, y: 0 });
    world.rest();
    expect(world.near.rowText(0)).toBe("$");
    expect(world.statistics.wrong).toBe(0);
  });

  it("hides what is typed after Enter until the program answers", () => {
    const world = atPrompt().type("a").rest();
    world.press(["b", "Enter", "c", "d"], 20);
    expect(world.seen).toEqual(["$ ab"]);
    world.rest();
    expect(world.seen).toEqual(["$ ab", "$ cd"]);
    expect(world.statistics.wrong).toBe(0);
  });

  it("wraps at the margin as the terminal does", () => {
    const world = atPrompt({ cols: 10 }).type("a").rest();
    world.type("bcdefgh", 20);
    expect(world.seen).toEqual(["$ abcdefgh"]);
    world.type("ij", 20).rest();
    expect(world.seen).toEqual(["$ abcdefgh", "ij"]);
    world.type("kl", 20);
    expect(world.seen).toEqual(["$ abcdefgh", "ijkl"]);
    expect(world.rest().statistics.wrong).toBe(0);
  });

  it("takes back what was typed over the margin, and moves across it", () => {
    const world = atPrompt({ cols: 10 });
    world.program = wrappingShell(10);
    world.type("a").rest();
    world.type("bcdefghij", 20).rest();
    expect(world.seen).toEqual(["$ abcdefgh", "ij"]);
    world.press(["Backspace", "Backspace"], 10);
    expect([world.seen, world.cursor]).toEqual([["$ abcdefgh"], { x: 0, y: 1 }]);
    world.press(["Backspace"], 10);
    expect([world.seen, world.cursor]).toEqual([["$ abcdefg"], { x: 9, y: 0 }]);
    world.press(["Left"], 10);
    expect(world.cursor).toEqual({ x: 8, y: 0 });
    world.rest();
    expect([world.seen, world.cursor]).toEqual([["$ abcdefg"], { x: 8, y: 0 }]);
    expect(world.near.rowText(0)).toBe("$ abcdefg");
    // At the very beginning it stays behind the prompt, however often the key is pressed.
    world.press(
      Array.from({ length: 12 }, () => "Left"),
      10,
    );
    expect(world.cursor).toEqual({ x: 2, y: 0 });
    expect(world.rest().statistics.wrong).toBe(0);
  });

  it("knows wide characters", () => {
    const world = atPrompt().type("a").rest();
    world.type("漢字", 20);
    expect(world.seen).toEqual(["$ a漢字"]);
    expect(world.cursor).toEqual({ x: 7, y: 0 });
    world.press(["Backspace"], 20);
    expect(world.cursor).toEqual({ x: 5, y: 0 });
  });

  it("leaves a right prompt alone", () => {
    const world = atPrompt();
    world.print("\x1b[30G12:34\x1b[3G");
    world.rest().type("a").rest().type("bc", 20);
    expect(world.seen).toEqual(["$ abc                        12:34"]);
  });

  it("takes grey text behind the cursor for a proposal that typing overwrites", () => {
    const world = atPrompt();
    world.print("\x1b[90mgit status\x1b[m\x1b[3G");
    world.program = (typed) => `\x1b[m${typed}`;
    world.rest().type("g").rest();
    world.type("it", 20);
    expect(world.seen).toEqual(["$ git status"]);
    expect(world.cursor).toEqual({ x: 5, y: 0 });
    expect(world.rest().statistics.wrong).toBe(0);
  });
});

describe("what must never be predicted", () => {
  it.each([
    ["sudo, whose terminal echoes nothing", "[sudo] password for me: ", SECRET],
    ["read -s without words", "", SECRET],
    ["getpass", "Password: ", SECRET],
    ["a peer that cannot tell the line's state", "Enter passphrase for key: ", { ...COOKED, known: false }],
  ] as const)("%s", (_, prompt, line) => {
    const world = atPrompt().type("a").rest();
    world.program = () => {
      world.line = line;
      world.program = () => "";
      return `\r\n${prompt}`;
    };
    world.press(["Enter"]).rest();
    const before = world.seen;
    world.type("hunter2", 30);
    expect(world.seen).toEqual(before);
    world.rest();
    expect(world.seen).toEqual(before);
    expect(world.statistics.wrong).toBe(0);
  });

  it("shows nothing of a password typed before its prompt came", () => {
    const world = atPrompt().type("sudo l").rest();
    world.program = (typed) => {
      if (typed !== "\r") return typed;
      world.line = SECRET;
      world.program = () => "";
      return "\r\n[sudo] password for me: ";
    };
    world.press(["s", "Enter"], 30);
    const secrets: string[] = [];
    for (const char of "hunter2") {
      world.type(char, 60);
      secrets.push(world.seen.join("\n"));
    }
    world.rest();
    secrets.push(world.seen.join("\n"));
    for (const picture of secrets) expect(picture.replaceAll("password", "")).not.toMatch(/\n.*[hnt]/);
  });

  it("pastes and control keys begin with doubt", () => {
    const world = atPrompt().type("a").rest();
    world.predictor.other();
    world.type("b", 20);
    expect(world.seen).toEqual(["$ a"]);
    world.rest().type("c", 20);
    expect(world.seen).toEqual(["$ abc"]);
    world.press(["Ctrl+a", "x"], 20);
    expect(world.seen).toEqual(["$ abc"]);
  });
});

describe("when a guess is wrong", () => {
  it("drops it as soon as the answer is there", () => {
    const world = atPrompt().type("a").rest();
    world.program = () => "*";
    world.type("bc", 20);
    expect(world.seen).toEqual(["$ abc"]);
    world.rest(360);
    expect(world.seen).toEqual(["$ a**"]);
    expect(world.statistics).toMatchObject({ wrong: 1 });
    world.type("d", 20);
    expect(world.seen).toEqual(["$ a**"]);
  });

  it("shows nothing of keys that are commands", () => {
    const world = atPrompt();
    world.print("\x1b[?1049h\x1b[2J\x1b[Htext of a file\x1b[H");
    world.name = "less";
    world.program = () => "\x1b[Hnext line     \x1b[H";
    world.rest();
    for (const key of "jjjkqfb") expect(world.type(key, 60).seen[0]).toMatch(/^(text of a file|next line)$/);
    expect(world.rest().statistics).toMatchObject({ shown: 0, wrong: 0 });
  });

  it("follows the cursor up and down in an editor, and to where a line ends", () => {
    const world = atPrompt();
    world.print("\x1b[?1049h\x1b[2J\x1b[Hfirst line\r\nab\r\nthird line\x1b[1;6H");
    world.name = "vim";
    world.program = editor(["first line", "ab", "third line"], { x: 5, y: 0 });
    world.rest();
    for (const key of "xyz") world.type(key, 400);
    world.rest();
    world.press(["Down"], 20);
    world.type("c", 20).rest(1000);
    expect(world.seen).toEqual(["firstxyz line", "abc", "third line"]);
    // Confirmed there: what follows is shown at once, behind another step too once it came true.
    world.type("d", 10);
    expect(world.seen[1]).toBe("abcd");
    world.press(["Up"], 10);
    world.type("1", 400).rest();
    world.type("2", 10);
    expect(world.seen[0]).toBe("firs12txyz line");
    expect(world.rest().statistics.wrong).toBe(0);
  });

  it("is not put off by commands whose letters it hid", () => {
    const world = atPrompt();
    world.print("\x1b[?1049h\x1b[2J\x1b[Htext\x1b[H");
    world.name = "vim";
    world.program = () => "\x1b[Hlines move \x1b[H";
    world.rest();
    for (const key of "jkjkddpG") world.type(key, 400);
    world.program = (typed) => typed;
    world.print("\x1b[H\x1b[2J");
    world.rest();
    for (const key of "abc") world.type(key, 400);
    world.type("de", 20);
    expect(world.seen).toEqual(["abcde"]);
    expect(world.rest().statistics.wrong).toBe(0);
  });

  it("trusts an editor after some letters came true, and less once they did not", () => {
    const world = atPrompt();
    world.print("\x1b[?1049h\x1b[2J\x1b[H");
    world.name = "vim";
    world.program = (typed) => typed;
    world.rest();
    world.type("abcd", 400);
    world.type("efg", 20);
    expect(world.seen).toEqual(["abcdefg"]);
    world.rest();
    world.program = () => "\x1b[H#######";
    for (let round = 0; round < 3; round++) world.type("xy", 20).rest();
    world.type("z", 20);
    expect(world.seen[0]).not.toContain("z");
  });
});

describe("when to show", () => {
  it("shows nothing over a quick link, and everything with threshold 0", () => {
    const quick = atPrompt({ rtt: 4 }).type("a").rest();
    quick.type("b", 0);
    expect(quick.seen).toEqual(["$ a"]);
    const always = atPrompt({ rtt: 4, threshold: 0 }).type("a").rest();
    always.type("b", 0);
    expect(always.seen).toEqual(["$ ab"]);
  });

  it("is off without a threshold", () => {
    const predictor = new Predictor({
      clock: new ManualClock(),
      threshold: () => undefined,
      roundTrip: () => 1000,
      experience: new Experience(),
    });
    const terminal = new Engine({ size: sizeOf(10, 2) });
    predictor.key(keyEventOf({ key: "a", mods: 0 }), 1, {
      terminal,
      line: RAW,
      acknowledged: 0,
      program: "",
    });
    expect(predictor.overlay().cells).toEqual([]);
    expect(predictor.statistics.keys).toBe(0);
    expect(predictor.isOff).toBe(true);
  });

  it("looks at frames for as long as guesses are left, also after it was turned off", () => {
    let threshold: number | undefined = 0;
    const predictor = new Predictor({
      clock: new ManualClock(),
      threshold: () => threshold,
      roundTrip: () => 1000,
      experience: new Experience(),
    });
    const terminal = new Engine({ size: sizeOf(10, 2) });
    const scene = { terminal, line: RAW, acknowledged: 0, program: "" };
    predictor.key(keyEventOf({ key: "a", mods: 0 }), 1, scene);
    threshold = undefined;
    expect(predictor.isOff).toBe(false);
    terminal.write(new TextEncoder().encode("a"));
    predictor.frame({ ...scene, acknowledged: 1 });
    expect(predictor.isOff).toBe(true);
  });

  it.each([
    [0, 0.7],
    [60, 0.7],
    [120, 0.7],
    // The first keys of each line wait longer, the others do not.
    [190, 0.6],
  ])(
    "keeps to the figures asked for at 300 ms, with %i ms that the program takes: most keys at once, few wrong",
    (busy, least) => {
      const world = atPrompt({ cols: 100, rows: 30, busy });
      if (busy > 0) {
        // How late answers come is learnt by the first.
        world.type("ls").press(["Enter"], 2000);
      }
      const before = { ...world.statistics };
      const lines = [
        "cd /usr/src",
        "grep -rn main .",
        "vim README.md",
        "git commit -m 'fix it'",
        "make test",
      ];
      for (const line of lines) {
        world.type(line, 110);
        world.press(["Enter"], 900);
      }
      const { keys, shown, wrong } = world.rest().statistics;
      expect((shown - before.shown) / (keys - before.keys)).toBeGreaterThan(least);
      expect(wrong / shown).toBeLessThanOrEqual(0.01);
    },
  );

  it("forgets everything when the screen changes its shape", () => {
    const world = atPrompt().type("a").rest().type("bc", 20);
    world.near.resize(sizeOf(20, 10));
    world.type("d", 0);
    expect(world.predictor.overlay().cells.map(({ cell }) => cell.text)).not.toContain("b");
  });
});
