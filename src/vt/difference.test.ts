import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modesOf } from "../../test/vt/state.ts";
import { sizeOf } from "../model/index.ts";
import { CellRow, Engine } from "./index.ts";

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text);
const COLS = 12;
const ROWS = 5;

const fresh = () => new Engine({ size: sizeOf(COLS, ROWS), scrollbackLines: 50 });

/** Everything a replica must have in common with its original, but history. */
function stateOf(engine: Engine): unknown {
  const row = new CellRow();
  const rows = Array.from({ length: ROWS }, (_, line) => {
    engine.readRow(engine.top + line, row);
    return {
      text: Array.from({ length: COLS }, (_, x) => row.textAt(x)),
      blanks: Array.from(row.chars.subarray(0, COLS), (char) => char === 0),
      styles: Array.from(row.styles.subarray(0, COLS), (id) => {
        const style = engine.style(id);
        return { ...style, link: engine.link(style.link) };
      }),
      wrapped: engine.isWrapped(engine.top + line),
      size: row.lineSize,
      checksum: engine.checksum(engine.top + line),
    };
  });
  return {
    rows,
    top: engine.top,
    epoch: engine.rowEpoch,
    cursor: engine.cursor,
    modes: modesOf(engine),
    palette: engine.palette,
    titles: [engine.title, engine.iconTitle],
    cwd: engine.cwd,
    userVars: engine.userVars,
    progress: engine.progress,
    synchronizing: engine.synchronizing,
    // Of zones that begin in history the replica may only know the part on the screen.
    zones: (engine.modes.alternateScreen ? [] : engine.zones())
      .map((zone) => (zone.startRow < engine.top ? { ...zone, startRow: engine.top, startCol: 0 } : zone))
      .filter(
        (zone) =>
          zone.endRow > zone.startRow || (zone.endRow === zone.startRow && zone.endCol > zone.startCol),
      ),
  };
}

const PIECES = [
  "a",
  "word ",
  "\r\n",
  "\n",
  "\x1b[H",
  "\x1b[3;4H",
  "\x1b[31;1m",
  "\x1b[48;5;20m",
  "\x1b[m",
  "\x1b[K",
  "\x1b[J",
  "\x1b[2J",
  "\x1b[2;4r",
  "\x1b[r",
  "\x1b[?69h",
  "\x1b[3;9s",
  "\x1b[?69l",
  "\x1b[?6h",
  "\x1b[?6l",
  "\x1b[4h",
  "\x1b[4l",
  "\x1b[?7l",
  "\x1b[?7h",
  "\x1b7",
  "\x1b8",
  "\x1b[?1049h",
  "\x1b[?1049l",
  "\x1b[?47h",
  "\x1b[?47l",
  "\x1b(0",
  "\x1b(B",
  "\x0e",
  "\x0f",
  "\x1bN",
  "qx",
  "\x1bH",
  "\x1b[3g",
  "\t",
  "\x1b[L",
  "\x1b[2M",
  "\x1b[@",
  "\x1b[P",
  "\x1b[4X",
  "\x1b[S",
  "\x1b[T",
  "\x1bM",
  "\x1b#6",
  "\x1b#3",
  "\x1b#5",
  "漢",
  "字字字字字字字",
  "e",
  "\u0301",
  "👩‍💻",
  "🇩",
  "🇪",
  "❤",
  "\ufe0f",
  "\u0600",
  "\x1b[5b",
  "\x1b]2;title\x07",
  "\x1b]1;icon\x1b\\",
  "\x1b[22;0t",
  "\x1b[23;0t",
  "\x1b]4;1;#123456\x07",
  "\x1b]104\x07",
  "\x1b]11;red\x07",
  "\x1b]111\x07",
  "\x1b[#P",
  "\x1b[#Q",
  "\x1b[#{",
  "\x1b[#}",
  "\x1b]8;id=1;http://x\x07",
  "\x1b]8;;\x07",
  "\x1b]133;A\x07",
  "\x1b]133;B\x07",
  "\x1b]133;C\x07",
  "\x1b]133;D;3\x07",
  "\x1b]7;file:///tmp\x07",
  "\x1b]9;4;1;50\x07",
  "\x1b]1337;SetUserVar=a=Yg==\x07",
  "\x1b[>5u",
  "\x1b[<u",
  "\x1b[=3u",
  "\x1b[>4;2m",
  "\x1b[>4m",
  "\x1b[?1000h",
  "\x1b[?1003h",
  "\x1b[?1006h",
  "\x1b[?1003l",
  "\x1b[?2004h",
  "\x1b[?25l",
  "\x1b[?25h",
  "\x1b[?45h",
  "\b",
  "\x1b[?2026h",
  "\x1b[?2026l",
  "\x1b[?1s",
  "\x1b[?1h",
  "\x1b[?1r",
  "\x1b[3 q",
  "\x1b[0 q",
  '\x1b[1"q',
  '\x1b[0"q',
  "\x1b[?J",
  "\x1b[65;2;2;3;5$x",
  "\x1b[1;1;3;6;1;3;3$v",
  "\x1b[1;1;2;5;7$r",
  '\x1b[62;1"p',
  "\x1b G",
  "\x1b F",
  "\x1b[!p",
  "\x1bc",
  "\x1b[3J",
  "\x1b[",
  "\x1b[31",
  "\x1b]2;tit",
  "\x1bP$q",
  "\x1bX",
  "\x1b",
] as const;

const stream = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => bytesOf(pieces.join("")));
const runs = { numRuns: 400 };

describe("snapshot", () => {
  it("puts a fresh engine into the same state at any byte, and both go on alike", () => {
    fc.assert(
      fc.property(stream, fc.nat(), stream, (before, cut, after) => {
        const original = fresh();
        original.write(before.subarray(0, cut % (before.length + 1)));
        const replica = fresh();
        replica.write(original.snapshot());
        expect(stateOf(replica)).toEqual(stateOf(original));
        original.takeEffects();
        replica.takeEffects();
        const rest = [before.subarray(cut % (before.length + 1)), after];
        for (const part of rest) {
          original.write(part);
          replica.write(part);
        }
        expect(stateOf(replica)).toEqual(stateOf(original));
        expect(replica.takeEffects()).toEqual(original.takeEffects());
      }),
      runs,
    );
  });

  it("carries history", () => {
    fc.assert(
      fc.property(stream, (bytes) => {
        const original = fresh();
        original.write(bytes);
        original.write(bytesOf("\x18\x1b[?47l"));
        const replica = fresh();
        replica.write(original.snapshot({ scrollback: 50 }));
        expect(replica.oldest).toBe(original.oldest);
        for (let row = original.oldest; row < original.top; row++)
          expect(replica.checksum(row)).toBe(original.checksum(row));
        expect(stateOf(replica)).toEqual(stateOf(original));
      }),
      runs,
    );
  });
});

describe("difference", () => {
  it("brings a replica from an earlier state to this one, at any bytes", () => {
    fc.assert(
      fc.property(stream, fc.nat(), fc.array(stream, { minLength: 1, maxLength: 4 }), (first, cut, more) => {
        const original = fresh();
        original.write(first.subarray(0, cut % (first.length + 1)));
        const replica = fresh();
        replica.write(original.snapshot());
        for (const part of more) {
          const since = original.seq;
          original.write(part);
          replica.write(original.difference(since));
          expect(stateOf(replica)).toEqual(stateOf(original));
        }
        original.takeEffects();
        replica.takeEffects();
        original.write(first);
        replica.write(first);
        expect(stateOf(replica)).toEqual(stateOf(original));
        expect(replica.takeEffects()).toEqual(original.takeEffects());
      }),
      runs,
    );
  });

  it("is small when little has changed", () => {
    const engine = new Engine({ size: sizeOf(80, 24) });
    engine.write(bytesOf("\x1b[2J\x1b[H$ "));
    const since = engine.seq;
    engine.write(bytesOf("l"));
    expect(engine.difference(since).length).toBeLessThan(250);
  });

  it("keeps what scrolled off exact, and leaves a gap where it did not send it", () => {
    const original = fresh();
    const replica = fresh();
    const feed = (text: string) => {
      const since = original.seq;
      original.write(bytesOf(text));
      replica.write(original.difference(since));
    };
    feed("one\r\ntwo\r\nthree\r\nfour\r\nfi");
    feed("ve\r\nsix\r\n");
    expect(replica.rowText(0)).toBe("one");
    expect(replica.rowText(1)).toBe("two");
    feed("line\r\n".repeat(30));
    expect(replica.top).toBe(original.top);
    expect(replica.rowText(original.top)).toBe(original.rowText(original.top));
    expect(replica.rowText(10)).toBe("");
  });
});
