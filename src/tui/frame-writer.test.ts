import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "../base/index.ts";
import { sizeOf } from "../model/index.ts";
import { CellRow, Engine, WIDE_TAIL } from "../vt/index.ts";
import { CellFrame, ClusterTable } from "./cell-frame.ts";
import { FrameWriter, type WriterCapabilities } from "./frame-writer.ts";
import { type Look, PLAIN, StyleTable } from "./style-table.ts";

const FULL: WriterCapabilities = {
  colors: "direct",
  underlineStyles: true,
  links: true,
  synchronized: false,
};
const HIDDEN = { x: 0, y: 0, visible: false, style: 0 };

function stage(cols = 12, rows = 4, capabilities = FULL) {
  const styles = new StyleTable();
  const clusters = new ClusterTable();
  const engine = new Engine({ size: sizeOf(cols, rows) });
  engine.write(utf8("\x1b[?7l"));
  const writer = new FrameWriter(styles, clusters, capabilities);
  const frame = new CellFrame(cols, rows);
  const show = (cursor = HIDDEN) => {
    const text = writer.write(frame, cursor);
    engine.write(utf8(text));
    return text;
  };
  const put = (x: number, y: number, text: string, look: Partial<Look> = {}) => {
    for (const char of text) frame.set(x++, y, clusters.charOf(char), styles.idOf({ ...PLAIN, ...look }));
  };
  return { styles, clusters, engine, writer, frame, show, put };
}

/** What the emulator shows, cell by cell, in the form of the frame. */
function readBack({ engine, frame, clusters, styles }: ReturnType<typeof stage>): string[] {
  const wrong: string[] = [];
  const row = new CellRow();
  for (let y = 0; y < frame.rows; y++) {
    engine.readRow(engine.top + y, row);
    for (let x = 0; x < frame.cols; x++) {
      const at = y * frame.cols + x;
      const wanted = clusters.textOf(frame.chars[at]);
      const look = styles.look(frame.looks[at]);
      const style = engine.style(row.styles[x]);
      const uri = engine.link(style.link)?.uri ?? "";
      const same =
        row.textAt(x) === wanted &&
        style.fg === look.fg &&
        style.bg === look.bg &&
        style.bold === look.bold &&
        style.dim === look.dim &&
        style.italic === look.italic &&
        style.underline === look.underline &&
        style.underlineColor === look.underlineColor &&
        style.inverse === look.inverse &&
        style.strike === look.strike &&
        style.overline === look.overline &&
        style.blink === look.blink &&
        uri === look.link;
      if (!same)
        wrong.push(
          `${x},${y}: ${JSON.stringify([row.textAt(x), style])} not ${JSON.stringify([wanted, look])}`,
        );
    }
  }
  return wrong;
}

const color = fc.oneof(
  fc.constant(-1),
  fc.integer({ min: 0, max: 255 }),
  fc.integer({ min: 0x1000000, max: 0x1ffffff }),
);
const look: fc.Arbitrary<Look> = fc.record({
  fg: color,
  bg: color,
  underlineColor: color,
  underline: fc.constantFrom(0, 1, 2, 3, 4, 5),
  bold: fc.boolean(),
  dim: fc.boolean(),
  italic: fc.boolean(),
  blink: fc.constantFrom(0, 1, 2),
  inverse: fc.boolean(),
  strike: fc.boolean(),
  overline: fc.boolean(),
  link: fc.constantFrom("", "https://a", "https://b"),
  linkId: fc.constant(""),
});

describe("the difference of two pictures", () => {
  it("brings an emulator to any picture, from any other", () => {
    const change = fc.record({
      x: fc.integer({ min: 0, max: 11 }),
      y: fc.integer({ min: 0, max: 3 }),
      length: fc.integer({ min: 1, max: 12 }),
      text: fc.constantFrom(" ", "a", "b", "漢", "é", "👨‍👩‍👧", "🇩🇪", "─"),
      look: fc.oneof(fc.constant(PLAIN), look),
    });
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 6 }), (pictures) => {
        const on = stage();
        for (const changes of pictures) {
          for (const { x, y, length, text, look } of changes) {
            const width = /[漢👨🇩]/u.test(text) ? 2 : 1;
            for (let at = x; at < x + length; at += width)
              on.frame.set(at, y, on.clusters.charOf(text), on.styles.idOf(look), width);
          }
          const text = on.show();
          expect(text).not.toContain("\n");
          expect(readBack(on)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("writes nothing when nothing changed, and little for a key", () => {
    const on = stage(80, 24);
    on.put(0, 0, "$ ls");
    on.show({ x: 4, y: 0, visible: true, style: 0 });
    expect(on.show({ x: 4, y: 0, visible: true, style: 0 })).toBe("");
    on.put(4, 0, "x");
    expect(on.show({ x: 5, y: 0, visible: true, style: 0 })).toBe("x");
    on.put(4, 0, " ");
    expect(on.show({ x: 4, y: 0, visible: true, style: 0 })).toBe("\b \b");
  });

  it("erases long blank ends instead of writing them", () => {
    const on = stage(80, 24);
    on.put(0, 0, "x".repeat(70));
    on.show();
    on.frame.clear();
    on.put(0, 0, "short");
    expect(on.show()).toBe("\x1b[Hshort\x1b[K");
    expect(readBack(on)).toEqual([]);
  });

  it("wraps a picture of several rows in a synchronized update where that is known", () => {
    const on = stage(12, 4, { ...FULL, synchronized: true });
    on.put(0, 0, "a");
    on.put(0, 1, "b");
    const text = on.show();
    expect(text.startsWith("\x1b[?2026h")).toBe(true);
    expect(text.endsWith("\x1b[?2026l")).toBe(true);
  });

  it("draws everything anew after it forgot", () => {
    const on = stage();
    on.put(0, 0, "hello");
    on.show();
    on.engine.write(utf8("\x1b[2J\x1b[31m\x1b[3;1Hgarbage"));
    on.writer.forget();
    on.show();
    expect(readBack(on)).toEqual([]);
  });

  it("does not leave half of a wide character behind", () => {
    const on = stage();
    on.frame.set(2, 0, "漢".codePointAt(0)!, 0, 2);
    on.show();
    on.frame.set(3, 0, "x".codePointAt(0)!, 0);
    expect(on.frame.chars[2]).not.toBe(WIDE_TAIL);
    on.show();
    expect(readBack(on)).toEqual([]);
    expect(on.engine.rowText(on.engine.top)).toBe("   x");
  });
});

describe("colours for terminals that have few", () => {
  it.each([
    ["16", "\x1b[91m"],
    ["256", "\x1b[38;5;203m"],
    ["direct", "\x1b[38;2;255;80;80m"],
  ] as const)("%s", (colors, sequence) => {
    const on = stage(4, 1, { ...FULL, colors });
    on.put(0, 0, "x", { fg: 0x1ff5050 });
    expect(on.show()).toContain(sequence);
  });

  it("leaves styled underlines and links to those who know them", () => {
    const on = stage(4, 1, { ...FULL, underlineStyles: false, links: false });
    on.put(0, 0, "x", { underline: 3, underlineColor: 1, link: "https://a" });
    const text = on.show();
    expect(text).toContain("\x1b[4m");
    expect(text).not.toContain("https");
    expect(text).not.toContain("58");
  });
});
