import xterm from "@xterm/headless";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "../../base/index.ts";
import type { Mark, PaneView } from "../../client/index.ts";
import { sizeOf } from "../../model/index.ts";
import { type CellRow, Engine, unicodeProvider } from "../../vt/index.ts";
import { schemeOf } from "../look/scheme.ts";
import { CellWriter } from "./cell-writer.ts";
import { ligatureRanges } from "./ligatures.ts";
import { markLooks } from "./mark-looks.ts";
import { decodeSixel } from "./sixel.ts";

const [COLS, ROWS] = [24, 6];
const marks = markLooks(schemeOf());

/** A pane whose screen is an engine's. */
function paneOf(engine: Engine, more: Partial<PaneView> = {}): PaneView {
  const screen = {
    rows: engine.rows,
    top: engine.top,
    oldest: engine.oldest,
    read: (row: number, into: CellRow) => (engine.readRow(row, into) ? engine : undefined),
  };
  return {
    screen,
    top: engine.top,
    marks: [],
    prediction: { cells: [], cursor: undefined },
    ...more,
  } as unknown as PaneView;
}

function emulator() {
  const terminal = new xterm.Terminal({ cols: COLS, rows: ROWS, scrollback: 0, allowProposedApi: true });
  terminal.unicode.register(unicodeProvider as never);
  terminal.unicode.activeVersion = unicodeProvider.version;
  return terminal;
}

const write = (terminal: InstanceType<typeof xterm.Terminal>, text: string) =>
  new Promise<void>((resolve) => terminal.write(text, resolve));

function shownBy(terminal: InstanceType<typeof xterm.Terminal>): string[] {
  return Array.from({ length: ROWS }, (_, y) => {
    const line = terminal.buffer.active.getLine(y)!;
    return Array.from({ length: COLS }, (_, x) => {
      const cell = line.getCell(x)!;
      const look = [
        cell.getFgColorMode() && cell.getFgColor(),
        cell.getBgColorMode() && cell.getBgColor(),
        cell.isBold(),
        cell.isInverse(),
      ];
      return cell.getWidth() === 0 ? "" : `${cell.getChars() || " "}${look.join()}`;
    }).join("|");
  });
}

const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    "日本",
    "👨‍👩‍👧",
    "e\u0301",
    "🇩🇪",
    "ﬁ",
    "한",
    "\r\n",
    "\r",
    "\x1b[H",
    "\x1b[2J",
    "\x1b[K",
    "\x1b[3;5H",
    "\x1b[M",
    "\x1b[L",
    "\x1b[2@",
    "\x1b[2P",
  ),
  fc.constantFrom(
    "\x1b[31m",
    "\x1b[1;38;5;200m",
    "\x1b[7m",
    "\x1b[48;2;1;2;3m",
    "\x1b[m",
    "\x1b[8m",
    "\x1b[4:3;58:5:9m",
  ),
);

describe("what the page's emulator is told", () => {
  it("brings it from any picture to any other, the short way or anew", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(piece, { maxLength: 12 }), { minLength: 1, maxLength: 5 }),
        async (steps) => {
          const engine = new Engine({ size: sizeOf(COLS, ROWS) });
          const [stepwise, writer] = [emulator(), new CellWriter(COLS, ROWS)];
          for (const step of steps) {
            engine.write(utf8(step.join("")));
            await write(stepwise, writer.write(paneOf(engine), marks));
            const whole = emulator();
            await write(whole, new CellWriter(COLS, ROWS).write(paneOf(engine), marks));
            expect(shownBy(stepwise)).toEqual(shownBy(whole));
            for (let y = 0; y < ROWS; y++) {
              const text = stepwise.buffer.active.getLine(y)!.translateToString(true);
              if (!step.includes("\x1b[8m") && !steps.flat().includes("\x1b[8m"))
                expect(text.trimEnd()).toBe(engine.rowText(engine.top + y).trimEnd());
            }
            whole.dispose();
          }
          stepwise.dispose();
        },
      ),
      { numRuns: 60 },
    );
  });

  it("says nothing when nothing changed, and little when little did", () => {
    const engine = new Engine({ size: sizeOf(COLS, ROWS) });
    const writer = new CellWriter(COLS, ROWS);
    writer.write(paneOf(engine), marks);
    expect(writer.write(paneOf(engine), marks)).toBe("");
    engine.write(utf8("x"));
    expect(writer.write(paneOf(engine), marks)).toBe("\x1b[1;1H\x1b[0mx");
  });

  it("never hands on what a program might mean as a command", () => {
    const engine = new Engine({ size: sizeOf(COLS, ROWS) });
    engine.write(
      utf8(
        "\x1b]8;;javascript:alert(1)\x1b\\link\x1b]8;;\x1b\\\x1b]52;c;eA==\x1b\\\x1b[c\x1b[>q\x1b]0;t\x07\x1bP$qm\x1b\\",
      ),
    );
    const text = new CellWriter(COLS, ROWS).write(paneOf(engine), marks);
    // Reset, modes, places and SGR; no string sequences, no queries.
    expect(text.replace(/\x1bc|\x1b\[\?(7|25)l|\x1b\[\d+;\d+H|\x1b\[[\d;:]*m/g, "")).toBe("link");
  });

  it("shows marks and guesses over the cells, and takes them away again", () => {
    const engine = new Engine({ size: sizeOf(COLS, ROWS) });
    engine.write(utf8("hello 日本"));
    const writer = new CellWriter(COLS, ROWS);
    const plain = writer.write(paneOf(engine), marks);
    const selection: Mark[] = [{ kind: "selection", row: 0, from: 0, to: 5 }];
    expect(writer.write(paneOf(engine, { marks: selection }), marks)).toContain("hello");
    const label: Mark[] = [{ kind: "label", row: 0, from: 7, to: 8, text: "a" }];
    // A label on half of a wide character blanks the other half.
    expect(writer.write(paneOf(engine, { marks: label }), marks)).toContain("a");
    writer.write(paneOf(engine), marks);
    writer.forget();
    expect(writer.write(paneOf(engine), marks)).toBe(plain);
  });
});

it("joins signs of programming, not rulers", () => {
  expect(ligatureRanges("a => b != c")).toEqual([
    [2, 4],
    [7, 9],
  ]);
  expect(ligatureRanges("==========")).toEqual([]);
});

it("decodes sixel: colours, repeats, lines", () => {
  const { data } = decodeSixel(utf8('q"1;1;3;7#1;2;0;100;0!2~$-#2;2;0;0;100?@'), 3, 7);
  const at = (x: number, y: number) => [...data.subarray((y * 3 + x) * 4, (y * 3 + x) * 4 + 4)];
  expect(at(0, 0)).toEqual([0, 255, 0, 255]);
  expect(at(1, 5)).toEqual([0, 255, 0, 255]);
  expect(at(2, 0)).toEqual([0, 0, 0, 0]);
  expect(at(1, 6)).toEqual([0, 0, 255, 255]);
});
