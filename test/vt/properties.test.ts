import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sizeOf } from "../../src/model/index.ts";
import { CellRow, Engine } from "../../src/vt/index.ts";
import { engineState, sameState } from "./state.ts";
import { commonStream, fullStream, joinPieces } from "./streams.ts";

// The same inputs each time; `npm run fuzz -- vt` looks for others.
fc.configureGlobal({ seed: 2027 });

const make = (cols = 40, rows = 10, scrollbackLines = 200) =>
  new Engine({ size: sizeOf(cols, rows), scrollbackLines });

/** All that a row shows, styles and links by value. */
function exactRow(engine: Engine, line: number): string {
  const cells = new CellRow();
  engine.readRow(engine.top + line, cells);
  const parts = Array.from({ length: cells.cols }, (_, x) => {
    const { link, ...style } = engine.style(cells.styles[x]);
    return [cells.textAt(x), style, link ? engine.link(link) : ""];
  });
  return JSON.stringify([cells.lineSize, engine.isWrapped(engine.top + line), parts]);
}

describe("chunks", () => {
  it("never matter", () => {
    fc.assert(
      fc.property(
        fullStream(40),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (pieces, cuts) => {
          const bytes = joinPieces(pieces);
          const whole = make();
          whole.write(bytes);
          const parts = make();
          for (let at = 0, i = 0; at < bytes.length; i++) {
            const step = cuts[i % cuts.length];
            parts.write(bytes.subarray(at, at + step));
            at += step;
          }
          expect(engineState(parts)).toEqual(engineState(whole));
          expect(parts.takeEffects()).toEqual(whole.takeEffects());
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("snapshot", () => {
  it("and the rest of the stream equal the whole stream, wherever the cut is", () => {
    fc.assert(
      fc.property(fullStream(40), fc.nat(), fullStream(15), (pieces, at, more) => {
        const head = joinPieces(pieces);
        const bytes = joinPieces([...pieces, ...more]);
        const cut = head.length === 0 ? 0 : head.length - (at % Math.min(head.length, 30));
        const whole = make();
        whole.write(bytes.subarray(0, cut));
        whole.takeEffects();
        const snapshot = whole.snapshot({ scrollback: 200 });
        const copy = make();
        copy.write(snapshot);
        expect(copy.takeEffects().filter((effect) => effect.type === "reply")).toEqual([]);
        sameState(copy, whole);
        whole.write(bytes.subarray(cut));
        copy.write(bytes.subarray(cut));
        sameState(copy, whole);
        expect(copy.takeEffects()).toEqual(whole.takeEffects());
      }),
      { numRuns: 400 },
    );
  });

  it("is the same from a copy as from the original", () => {
    fc.assert(
      fc.property(fullStream(40), (pieces) => {
        const engine = make();
        engine.write(joinPieces(pieces));
        const copy = make();
        copy.write(engine.snapshot({ scrollback: 200 }));
        expect(new TextDecoder().decode(copy.snapshot({ scrollback: 200 }))).toBe(
          new TextDecoder().decode(engine.snapshot({ scrollback: 200 })),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe("difference", () => {
  it("brings a replica to the present state", () => {
    fc.assert(
      fc.property(fullStream(30), fullStream(30), fullStream(10), (before, between, after) => {
        const engine = make();
        engine.write(joinPieces(before));
        const replica = make();
        replica.write(engine.snapshot());
        const since = engine.seq;
        engine.write(joinPieces(between));
        replica.write(engine.difference(since));
        sameState(replica, engine, { history: false });
        replica.takeEffects();
        engine.takeEffects();
        engine.write(joinPieces(after));
        replica.write(joinPieces(after));
        sameState(replica, engine, { history: false });
      }),
      { numRuns: 300 },
    );
  });
});

describe("reflow", () => {
  it("there and back keeps the text", () => {
    const words = fc.array(
      fc.constantFrom("word ", "漢字", "a", "x".repeat(50), "\r\n", "😀", "\x1b[31m", "end\r\n"),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 2, max: 90 }),
        fc.integer({ min: 2, max: 20 }),
        (pieces, cols, rows) => {
          const engine = make(40, 10, 5000);
          engine.write(joinPieces(pieces));
          const text = () =>
            engine.text({ fromRow: engine.oldest, toRow: engine.top + engine.rows - 1 }).replace(/\n+$/, "");
          const before = text();
          engine.resize(sizeOf(cols, rows));
          expect(text()).toBe(before);
          engine.resize(sizeOf(40, 10));
          expect(text()).toBe(before);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("of any stream to any size never throws, and the engine goes on", () => {
    const size = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fullStream(12), size), { maxLength: 6 }), (rounds) => {
        const engine = make();
        for (const [pieces, [cols, rows]] of rounds) {
          engine.write(joinPieces(pieces));
          engine.resize(sizeOf(cols, rows));
          const { x, y } = engine.cursor;
          expect(x >= 0 && x < cols && y >= 0 && y < rows).toBe(true);
          const copy = make(cols, rows);
          copy.write(engine.snapshot({ scrollback: 200 }));
          sameState(copy, engine);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("checksum", () => {
  it("is equal exactly where rows look the same", () => {
    fc.assert(
      fc.property(commonStream(25), commonStream(25), (one, two) => {
        const a = make(20, 6);
        const b = make(20, 6);
        a.write(joinPieces(one));
        b.write(joinPieces(two));
        for (let i = 0; i < 6; i++)
          for (let j = 0; j < 6; j++)
            expect(a.checksum(a.top + i) === b.checksum(b.top + j)).toBe(exactRow(a, i) === exactRow(b, j));
      }),
      { numRuns: 200 },
    );
  });
});

describe("dirty rows", () => {
  it("are all that changed", () => {
    fc.assert(
      fc.property(fullStream(20), fullStream(6), (before, after) => {
        const engine = make(20, 6);
        engine.write(joinPieces(before));
        const since = engine.seq;
        const old = engineState(engine);
        engine.write(joinPieces(after));
        const now = engineState(engine);
        expect(engine.seq).toBeGreaterThanOrEqual(since);
        for (let line = 0; line < 6; line++)
          if (old.screen[line] !== now.screen[line]) expect(engine.rowSeq(line)).toBeGreaterThan(since);
        const lines = [0, 1, 2, 3, 4, 5];
        for (const from of lines)
          expect(engine.nextChanged(from, since)).toBe(
            lines.find((line) => line >= from && engine.rowSeq(line) > since) ?? 6,
          );
      }),
      { numRuns: 200 },
    );
  });
});

describe("bad input", () => {
  it("of random bytes never throws and the next good bytes work", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const engine = make();
        engine.write(bytes);
        engine.write(new TextEncoder().encode("\x18\x1bcgood"));
        expect(engine.rowText(engine.top)).toBe("good");
      }),
      { numRuns: 500 },
    );
  });
});
