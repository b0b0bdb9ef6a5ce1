import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sizeOf } from "../model/index.ts";
import { ChunkPool, PaneLog } from "./log.ts";
import { type LogRecord, recordLength } from "./port.ts";

/** Everything from `position` on, output in bites of `max`; copies. */
function readAll(log: PaneLog, position = log.oldest, max = 1_000): LogRecord[] {
  const records: LogRecord[] = [];
  for (let at = position; ; ) {
    const slice = log.read(at, max);
    if (!slice) return records;
    const { record } = slice;
    expect(record.position).toBe(at);
    records.push(record.type === "output" ? { ...record, bytes: record.bytes.slice() } : record);
    at += recordLength(record);
  }
}

/** The log as one string, marks in brackets. */
const textOf = (records: readonly LogRecord[]) =>
  records
    .map((record) => (record.type === "output" ? Buffer.from(record.bytes).toString() : `[${record.type}]`))
    .join("");

describe("the log of a pane", () => {
  it("gives every byte a position and every other record one", () => {
    const log = new PaneLog();
    log.append(Buffer.from("abc"));
    log.mark((position) => ({ type: "resize", position, size: sizeOf(90, 30) }));
    log.append(Buffer.from("de"));
    log.mark((position) => ({ type: "exit", position, status: { code: 3 } }));
    expect([log.oldest, log.head]).toEqual([0, 7]);
    expect(textOf(readAll(log))).toBe("abc[resize]de[exit]");
    expect(textOf(readAll(log, 1, 1))).toBe("bc[resize]de[exit]");
    expect(textOf(readAll(log, 5))).toBe("e[exit]");
    expect(log.read(7, 10)).toBeUndefined();
    log.trim(2);
    expect(textOf(readAll(log))).toBe("c[resize]de[exit]");
    log.trim(100);
    expect([log.oldest, log.head]).toEqual([7, 7]);
  });

  it("is full at its limit and takes output again below the low mark", () => {
    const log = new PaneLog(1_000);
    log.append(Buffer.alloc(999));
    expect(log.full).toBe(false);
    log.append(Buffer.alloc(1));
    expect(log.full).toBe(true);
    log.trim(100);
    expect([log.full, log.belowLowMark]).toEqual([false, false]);
    log.trim(250);
    expect(log.belowLowMark).toBe(true);
  });

  it("refuses a storm of marks when full, but always takes the exit", () => {
    const log = new PaneLog(1_000);
    let taken = 0;
    while (log.mark((position) => ({ type: "erase", position, mode: 1 }))) taken++;
    expect(taken).toBeLessThan(1_000);
    expect(log.mark((position) => ({ type: "exit", position, status: { code: 0 } }))).toBeDefined();
  });

  it("does not use memory again that somebody still sends from", () => {
    const pool = new ChunkPool();
    const log = new PaneLog(1 << 20, pool);
    log.append(Buffer.alloc(400_000, 1));
    const slice = log.read(300_000, 100);
    if (!slice?.chunk || slice.record.type !== "output") throw new Error("no output there");
    slice.chunk.pins++;
    log.trim(log.head);
    log.append(Buffer.alloc(1_000_000, 2));
    expect(new Set(slice.record.bytes)).toEqual(new Set([1]));
  });

  it("holds what a plain list of records would hold", () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ append: fc.uint8Array({ maxLength: 5_000 }) }) },
      { weight: 2, arbitrary: fc.record({ mark: fc.nat(255) }) },
      { weight: 2, arbitrary: fc.record({ trim: fc.nat(1_000) }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 9_000 }), (steps, max) => {
        const log = new PaneLog(1 << 30, new ChunkPool(() => {}, 2));
        const model: (number | string)[] = [];
        let oldest = 0;
        for (const step of steps) {
          if ("append" in step) {
            log.append(step.append);
            model.push(...step.append);
          } else if ("mark" in step) {
            log.mark((position) => ({ type: "erase", position, mode: step.mark }));
            model.push(`erase ${step.mark}`);
          } else {
            oldest += Math.floor(((model.length - oldest) * step.trim) / 1_000);
            log.trim(oldest);
          }
        }
        const held = readAll(log, oldest, max).flatMap((record): (number | string)[] =>
          record.type === "output"
            ? [...record.bytes]
            : record.type === "erase"
              ? [`erase ${record.mode}`]
              : [],
        );
        expect(log.head).toBe(model.length);
        expect(held).toEqual(model.slice(oldest));
        log.trim(log.head);
        expect(log.retained).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
