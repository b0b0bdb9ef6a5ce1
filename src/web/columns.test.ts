import xterm from "@xterm/headless";
import { describe, expect, it } from "vitest";
import { utf8 } from "../base/index.ts";
import { sizeOf } from "../model/index.ts";
import { CellRow, Engine, unicodeProvider } from "../vt/index.ts";

const ROWS = 4_000;

/** Columns after each text, as the page's emulator has them: with our table, as `PaneSurface` sets it up. */
async function emulated(texts: readonly string[]): Promise<number[]> {
  const terminal = new xterm.Terminal({ cols: 40, rows: ROWS, scrollback: 0, allowProposedApi: true });
  terminal.unicode.register(unicodeProvider as never);
  terminal.unicode.activeVersion = unicodeProvider.version;
  await new Promise<void>((resolve) => terminal.write(lines(texts), resolve));
  const columns = texts.map((_, row) => {
    const line = terminal.buffer.active.getLine(row)!;
    for (let x = 0; x < 40; x++) if (line.getCell(x)!.getChars() === "|") return x;
    return -1;
  });
  terminal.dispose();
  return columns;
}

function folded(texts: readonly string[]): number[] {
  const engine = new Engine({ size: sizeOf(40, ROWS) });
  engine.write(utf8(lines(texts)));
  const row = new CellRow();
  return texts.map((_, y) => {
    engine.readRow(y, row);
    for (let x = 0; x < 40; x++) if (row.textAt(x) === "|") return x;
    return -1;
  });
}

// The bar is placed by the cursor: a mark that joins what comes before it would join the bar else.
const lines = (texts: readonly string[]) => texts.map((text, y) => `\x1b[${y + 1};1H${text}\x1b[m|`).join("");

async function compare(texts: readonly string[]): Promise<string[]> {
  const different: string[] = [];
  for (let at = 0; at < texts.length; at += ROWS) {
    const some = texts.slice(at, at + ROWS);
    const [theirs, ours] = [await emulated(some), folded(some)];
    some.forEach((text, index) => {
      if (theirs[index] === ours[index]) return;
      const points = [...text].map((char) => char.codePointAt(0)!.toString(16)).join(" ");
      different.push(`${points}: page ${theirs[index]}, engine ${ours[index]}`);
    });
  }
  return different;
}

/** Sequences of emoji that the runtime's Unicode data calls recommended, found among what they are made of. */
function emojiSequences(): string[] {
  // Not as a literal: compilers that aim at less do not know the flag.
  const recommended = /^\p{RGI_Emoji}$/v;
  const [tones, join, picture] = [["", "🏻", "🏼", "🏽", "🏾", "🏿"], "\u200d", "\ufe0f"];
  const points = Array.from({ length: 0x1fb00 }, (_, point) => point)
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point))
    .filter((char) => /\p{Emoji}/u.test(char));
  const shown = points.flatMap((char) => [char, `${char}${picture}`]).filter((one) => recommended.test(one));
  const found = new Set(shown);
  const take = (one: string) => void (recommended.test(one) && found.add(one));
  const toned = points
    .filter((char) => /\p{Emoji_Modifier_Base}/u.test(char))
    .flatMap((char) => tones.map((tone) => char + tone));
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(0x1f1e6 + at));
  for (const one of letters) for (const two of letters) take(one + two);
  for (const key of "0123456789#*") take(`${key}${picture}\u20e3`);
  for (const place of ["gbeng", "gbsct", "gbwls"])
    take(
      `🏴${[...place].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join("")}\u{e007f}`,
    );
  for (const one of toned) take(one);
  for (const one of new Set([...shown, ...toned]))
    for (const two of shown)
      if (/^[\p{Emoji_Modifier_Base}]|^[🏳🏴👁❤🐕🐈🐦🐻😮😵😶🙂⛓🍄🍋👯🤼🧞🧟]/u.test(one))
        take(one + join + two);
  for (const one of [...found].filter((sequence) => /🚶|🏃|🧎|👨|👩|🧑/u.test(sequence)))
    for (const way of ["➡️"]) take(one + join + way);
  const people = toned.filter((one) => /^[👨👩🧑]/u.test(one));
  for (const one of people)
    for (const two of people)
      for (const between of ["🤝", "❤️", `❤️${join}💋`]) take([one, between, two].join(join));
  for (const hand of tones) for (const other of tones) take(`🫱${hand}${join}🫲${other}`);
  const [adults, children] = [
    ["👨", "👩", "🧑", ""],
    ["👦", "👧", "🧒", ""],
  ];
  for (const one of adults)
    for (const two of adults)
      for (const three of children)
        for (const four of children) take([one, two, three, four].filter(Boolean).join(join));
  return [...found];
}

describe("columns of the page's emulator and of the engine", () => {
  it("are the same for every character", { timeout: 120_000 }, async () => {
    const texts: string[] = [];
    for (let point = 0x20; point <= 0x10ffff; point++) {
      if ((point >= 0x7f && point < 0xa0) || (point >= 0xd800 && point < 0xe000) || point === 0x7c) continue;
      // xterm.js drops the byte order mark before it asks for its width: the page writes a blank for it.
      if (point === 0xfeff) continue;
      // Planes of ideographs and of private use are all alike: some are enough, and all next to their edges.
      const [edge, plane] = [point & 0xff, point >= 0x20000];
      if (point >= 0x3400 && point < 0xd7a4 && point % 16) continue;
      if (plane && edge > 8 && edge < 0xf8 && point % 64) continue;
      texts.push(`a${String.fromCodePoint(point)}`);
    }
    expect(await compare(texts)).toEqual([]);
  });

  it("are the same for every emoji sequence recommended for interchange", { timeout: 120_000 }, async () => {
    const all = emojiSequences();
    // Unicode 15.0 has 3,655; newer runtimes know more.
    expect(all.length).toBeGreaterThan(3_600);
    expect(await compare(all)).toEqual([]);
  });

  it("are the same for clusters", async () => {
    const people = ["👩", "👨‍👩‍👧‍👦", "👍🏽", "🏳️‍🌈", "🇩🇪", "🇩🇪🇫🇷", "❤️", "❤", "1️⃣", "🧑🏿‍🚀", "🫱🏻‍🫲🏿"];
    const scripts = [
      "e\u0301",
      "नमस्ते",
      "ক্ষ",
      "สวัสดี",
      "한글",
      "\u1112\u1161\u11ab",
      "日本",
      "ｶﾞ",
      "العربية",
      "ﷺ",
      "த்",
    ];
    expect(await compare([...people, ...scripts, ...people.map((one) => `x${one}y`)])).toEqual([]);
  });
});
