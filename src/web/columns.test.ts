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

describe("columns of the page's emulator and of the engine", () => {
  it("are the same for every character", { timeout: 120_000 }, async () => {
    const texts: string[] = [];
    for (let point = 0x20; point < 0x32000; point++) {
      if ((point >= 0x7f && point < 0xa0) || (point >= 0xd800 && point < 0xe000) || point === 0x7c) continue;
      // xterm.js drops the byte order mark before it asks for its width: the page writes a blank for it.
      if (point === 0xfeff) continue;
      // Two planes of ideographs are all alike: one in sixteen is enough.
      if (point >= 0x3400 && point < 0xd7a4 && point % 16) continue;
      if (point >= 0x20000 && point % 16) continue;
      texts.push(`a${String.fromCodePoint(point)}`);
    }
    expect(await compare(texts)).toEqual([]);
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
