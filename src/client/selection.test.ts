import { describe, expect, it } from "vitest";
import { utf8 } from "../base/index.ts";
import { sizeOf } from "../model/index.ts";
import { CellRow, Engine } from "../vt/index.ts";
import { escapedText, formattedText } from "./formatted-text.ts";
import { LinkRules } from "./hyperlinks.ts";
import { makeLabels } from "./labels.ts";
import { Motions } from "./modes/motions.ts";
import { columnsIn, type RowAccess, Selection, textOfRange, wordAt } from "./selection.ts";

function rowsOf(text: string, cols = 20, rows = 6): RowAccess {
  const engine = new Engine({ size: sizeOf(cols, rows) });
  engine.write(utf8(text));
  return {
    cols,
    oldest: engine.oldest,
    bottom: engine.top + rows - 1,
    rowAt(row) {
      const cells = new CellRow();
      return engine.readRow(row, cells)
        ? { cells, styles: engine, wrapped: engine.isWrapped(row) }
        : undefined;
    },
  };
}

const context = (rows: RowAccess) => ({ rows, boundary: " \t\n{[}]()\"'`", zones: [] });

describe("selecting", () => {
  it("takes words across soft wraps, and a boundary character alone", () => {
    const rows = rowsOf("see https://example.org/long/path (x)", 10);
    const word = wordAt({ row: 1, col: 3 }, context(rows));
    expect(textOfRange(word, rows)).toBe("https://example.org/long/path");
    expect(textOfRange(wordAt({ row: 0, col: 3 }, context(rows)), rows)).toBe("");
    expect(word).toMatchObject({ start: { row: 0, col: 4 }, end: { row: 3, col: 3 } });
  });

  it("keeps the first word whole when extended backwards", () => {
    const rows = rowsOf("alpha beta gamma");
    const selection = new Selection("Word", { row: 0, col: 8 }, context(rows));
    selection.extend({ row: 0, col: 1 }, context(rows));
    expect(textOfRange(selection.range!, rows)).toBe("alpha beta");
  });

  it("selects nothing by a click, and wide characters whole", () => {
    const rows = rowsOf("漢字 x");
    const selection = new Selection("Cell", { row: 0, col: 0 }, context(rows));
    expect(selection.range).toBeUndefined();
    selection.extend({ row: 0, col: 3 }, context(rows));
    expect(textOfRange(selection.range!, rows)).toBe("漢字");
  });

  it("takes columns of a block, and drops blanks at line ends", () => {
    const rows = rowsOf("abcdef\r\nab\r\nabcdef");
    const range = { start: { row: 0, col: 1 }, end: { row: 2, col: 4 }, block: true };
    expect(textOfRange(range, rows)).toBe("bcd\nb\nbcd");
    expect(columnsIn(range, 1, 20)).toEqual({ from: 1, to: 4 });
    expect(columnsIn({ ...range, block: false }, 2, 20)).toEqual({ from: 0, to: 4 });
  });
});

it("moves over words as vi does, over rows and wide characters", () => {
  const motions = new Motions(rowsOf("let x = foo(漢字);\r\n\r\n  end"));
  const stops: number[] = [];
  let at = { row: 0, col: 0 };
  for (let step = 0; step < 7; step++) {
    at = motions.wordForward(at);
    stops.push(at.row * 100 + at.col);
  }
  expect(stops).toEqual([4, 6, 8, 11, 12, 16, 202]);
  expect(motions.wordBackward(at)).toEqual({ row: 0, col: 16 });
  expect(motions.wordEnd({ row: 0, col: 4 })).toEqual({ row: 0, col: 6 });
  expect(motions.contentStart({ row: 2, col: 9 })).toEqual({ row: 2, col: 2 });
  expect(motions.jump({ row: 0, col: 0 }, "=", 1, true)).toEqual({ row: 0, col: 5 });
});

it("finds links by rules, the highlighted group only", () => {
  const rows = rowsOf("(https://a.example/x) and me@box.example", 60);
  const rules = new LinkRules([
    { regex: "\\((\\w+://\\S+)\\)", format: "$1", highlight: 1 },
    { regex: "\\b\\w+@[\\w-]+(\\.[\\w-]+)+\\b", format: "mailto:$0", highlight: 0 },
    { regex: "(", format: "$0", highlight: 0 },
  ]);
  expect(rules.at({ row: 0, col: 5 }, rows)).toEqual({
    uri: "https://a.example/x",
    spans: [{ row: 0, from: 1, to: 20 }],
  });
  expect(rules.at({ row: 0, col: 30 }, rows)?.uri).toBe("mailto:me@box.example");
  expect(rules.at({ row: 0, col: 22 }, rows)).toBeUndefined();
});

it("makes labels of one letter, and of two where these are too few", () => {
  expect(makeLabels("abc", 2)).toEqual(["a", "b"]);
  expect(makeLabels("abc", 5)).toEqual(["a", "b", "ca", "cb", "cc"]);
  expect(makeLabels("abc", 99)).toHaveLength(9);
  for (const count of [1, 3, 4, 7, 9]) {
    const labels = makeLabels("abc", count);
    expect(new Set(labels).size).toBe(count);
    for (const one of labels)
      expect(labels.filter((other) => other !== one && other.startsWith(one))).toEqual([]);
  }
});

describe("texts of the configuration", () => {
  it("become spans with looks, and no command of them reaches a terminal", () => {
    expect(escapedText("a\x1b[1;31mb\x1b[2Jc\x1b]52;c;eA==\x07\x1b[0md")).toEqual([
      { text: "a", style: {} },
      { text: "bc", style: { bold: true, fg: 1 } },
      { text: "d", style: {} },
    ]);
    expect(escapedText("tab\there\x07")).toEqual([{ text: "tab here " }]);
  });

  it("may be items", () => {
    expect(
      formattedText([
        { Foreground: { AnsiColor: "Red" } },
        { Attribute: { Underline: "Curly" } },
        { Text: "x" },
        "ResetAttributes",
        { Background: { Color: "#102030" } },
        { Text: "y" },
      ]),
    ).toEqual([
      { text: "x", style: { fg: 9, underline: 3 } },
      { text: "y", style: { bg: 0x1102030 } },
    ]);
    expect(formattedText(undefined)).toBeUndefined();
  });
});
