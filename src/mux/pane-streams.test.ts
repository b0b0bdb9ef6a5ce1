import { expect, it } from "vitest";
import { ManualClock } from "../base/index.ts";
import { sizeOf } from "../model/index.ts";
import { Engine } from "../vt/index.ts";
import { LogTail } from "./log-tail.ts";
import { PaneStreams } from "./pane-streams.ts";

/** Times of the frames that a reader gets of 400 ms of flood, where writing the changed rows takes `effort` ms. */
function framesOfFlood(effort: number): number[] {
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
  const frames: number[] = [];
  streams.open(
    { seat: 1, interval: 16, scrollback: 0, credit: 1 << 30 },
    { frame: () => frames.push(clock.now()), ended: () => {} },
  );
  const flood = new TextEncoder().encode("a line of a flood\r\n".repeat(2_000));
  while (clock.now() < 400) {
    terminal.write(flood);
    tail.output(flood);
    streams.pump();
    clock.advance(1);
  }
  streams.dispose();
  return frames;
}

const pauses = (times: readonly number[]) => times.slice(2).map((time, at) => time - times[at + 1]);

it("makes frames of a flood as often as asked while they cost little", () => {
  expect(Math.max(...pauses(framesOfFlood(1)))).toBeLessThanOrEqual(18);
});

it("makes them less often where each takes long, but goes on making them", () => {
  const slow = pauses(framesOfFlood(10));
  expect(Math.min(...slow)).toBeGreaterThanOrEqual(40);
  const slowest = pauses(framesOfFlood(50));
  expect(Math.max(...slowest)).toBeLessThanOrEqual(60 + 50 + 2);
});
