import { expect, it } from "vitest";
import { utf8 } from "../base/index.ts";
import { sizeOf } from "../model/index.ts";
import { encodeBase64 } from "./base64.ts";
import { DIACRITIC_RUNS } from "./image-placeholders-data.ts";
import { Engine } from "./index.ts";

const CELL = "\u{10eeee}";
const [ZERO, ONE, TWO] = ["\u0305", "\u030d", "\u030e"];

/** 20x5 cells of 10x20 pixels. */
function terminal(...texts: string[]): Engine {
  const engine = new Engine({ size: { ...sizeOf(20, 5), pixelWidth: 200, pixelHeight: 100 } });
  for (const text of texts) engine.write(utf8(text));
  return engine;
}
/** 40x40 pixels, shown in 4x2 cells. */
const picture = (id: number, more = "") =>
  `\x1b_Ga=T,U=1,q=2,i=${id},s=40,v=40,c=4,r=2,f=24${more};${encodeBase64(new Uint8Array(4800))}\x1b\\`;
const shown = (engine: Engine) =>
  engine.images(0, 4).map(({ row, col, cols, rows, imageId, source }) => ({
    at: `${row},${col} ${cols}x${rows}`,
    imageId,
    source: source && [source.x, source.y, source.width, source.height].join(),
  }));

it("knows as many marks as kitty", () => {
  expect(DIACRITIC_RUNS.reduce((sum, [from, to]) => sum + to - from + 1, 0)).toBe(297);
});

it("shows a virtual placement where the text has its placeholders, a row of cells at a time", () => {
  const rows = [ZERO, ONE].map(
    (mark) => `\x1b[38;5;7m  ${CELL}${mark}${ZERO}${CELL}${mark}${CELL}${CELL}\x1b[m`,
  );
  const engine = terminal(picture(7), rows.join("\r\n"));
  expect(shown(engine)).toEqual([
    { at: "0,2 4x1", imageId: 7, source: "0,0,40,20" },
    { at: "1,2 4x1", imageId: 7, source: "0,20,40,20" },
  ]);
  // Text written over it takes its part away.
  engine.write(utf8("\x1b[1;4Hxy"));
  expect(shown(engine).map(({ at, source }) => `${at} ${source}`)).toEqual([
    "0,2 1x1 0,0,10,20",
    // What has no marks and no left neighbour is the first cell.
    "0,5 1x1 0,0,10,20",
    "1,2 4x1 0,20,40,20",
  ]);
});

it("reads ids of 32 bits, skips what it does not hold, and keeps a picture's proportions", () => {
  const engine = terminal(
    picture((2 << 24) + 0x10203),
    `\x1b[38;2;1;2;3m${CELL}${ONE}${TWO}${TWO}\x1b[38;2;1;2;4m${CELL}${ZERO}${ZERO}\x1b[m`,
  );
  expect(shown(engine)).toEqual([{ at: "0,0 1x1", imageId: (2 << 24) + 0x10203, source: "20,20,10,20" }]);
  const wide = terminal(
    picture(1, ",p=5").replace("c=4", "c=8"),
    `\x1b[38;5;1;58;5;5m${CELL}${ZERO}${ZERO}${CELL}\x1b[m`,
  );
  // 80x40 pixels of cells for 40x40 of picture: a quarter of the width stays free at either side.
  expect(shown(wide)).toEqual([{ at: "0,0 2x1", imageId: 1, source: "-20,0,20,20" }]);
});

it("shows the same after a snapshot", () => {
  const engine = terminal(picture(7), `\x1b[38;5;7m${CELL}${ONE}${CELL}\x1b[m`);
  const copy = terminal();
  copy.write(engine.snapshot());
  expect(copy.images(0, 4)).toEqual(engine.images(0, 4));
  expect(shown(copy)).toHaveLength(1);
});
