import { expect, it } from "vitest";
import { ManualClock } from "../base/index.ts";
import { sizeOf } from "../model/index.ts";
import { Engine } from "../vt/index.ts";
import { LogTail } from "./log-tail.ts";
import { PaneStreams } from "./pane-streams.ts";

/**
 * Times of the frames that the first of some readers gets of 400 ms of flood, where writing the changed rows takes
 * `effort` ms. Each reader is at the head 100 ms later.
 */
function framesOfFlood(effort: number, readers = 1): number[] {
  const clock = new ManualClock();
  const size = sizeOf(80, 24);
  const terminal = new Engine({ size, scrollbackLines: 100 });
  const plain = terminal.difference.bind(terminal);
  terminal.difference = (seq) => {
    clock.advance(effort);
    return plain(seq);
  };
  const tail = new LogTail(0, size);
  const pane = { epoch: "e", terminal, tail, size, termios: undefined, holding: false };
  const streams = new PaneStreams(
    pane,
    clock,
    (run) => run(),
    () => {},
  );
  const frames = Array.from({ length: readers }, () => ({ times: [] as number[], position: 0 }));
  for (const [index, seen] of frames.entries())
    streams.open(
      { seat: index + 1, interval: 16, scrollback: 0, credit: 1 << 30 },
      {
        frame: ({ to }) => {
          seen.times.push(clock.now());
          seen.position = to;
        },
        ended: () => {},
      },
    );
  const flood = new TextEncoder().encode("a line of a flood\r\n".repeat(2_000));
  while (clock.now() < 400) {
    terminal.write(flood);
    tail.output(flood);
    streams.pump();
    clock.advance(1);
  }
  clock.advance(100);
  for (const { position } of frames) expect(position).toBe(tail.head);
  streams.dispose();
  return frames[0].times.filter((time) => time < 400);
}

const pauses = (times: readonly number[]) => times.slice(2).map((time, at) => time - times[at + 1]);

it("makes frames of a flood as often as asked while they cost little", () => {
  expect(Math.max(...pauses(framesOfFlood(1)))).toBeLessThanOrEqual(18);
});

it("makes them less often where each takes long, but goes on making them", () => {
  const slow = pauses(framesOfFlood(10));
  expect(Math.min(...slow)).toBeGreaterThanOrEqual(40 - 2);
  const slowest = pauses(framesOfFlood(50));
  expect(Math.max(...slowest)).toBeLessThanOrEqual(60 + 50 + 2);
});

it.each([2, 3, 5, 50])("goes on making them for %i readers, and brings each one to the end", (readers) => {
  for (const effort of [1, 5, 9, 16, 50])
    expect(framesOfFlood(effort, readers).length, `${effort} ms`).toBeGreaterThan(3);
});
