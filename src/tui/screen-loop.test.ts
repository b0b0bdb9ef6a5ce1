import { expect, it } from "vitest";
import { ManualClock } from "../base/index.ts";
import { ScreenLoop } from "./screen-loop.ts";

/** A loop whose pictures take so many milliseconds each to be drawn, and the times at which they were begun. */
function loopOf(takes: number) {
  const manual = new ManualClock();
  let spent = 0;
  const clock = {
    now: () => manual.now() + spent,
    after: (milliseconds: number, run: () => void) => manual.after(milliseconds, run),
    advance: (milliseconds: number) => manual.advance(milliseconds),
  };
  const drawn: number[] = [];
  const person = { waits: false };
  const loop = new ScreenLoop({
    clock,
    defer: (run) => void clock.after(0, run),
    draw: () => {
      drawn.push(clock.now());
      spent += takes;
      return "picture";
    },
    write: (_, taken) => taken(),
    onShown: () => {},
    awaited: () => person.waits,
  });
  return { clock, loop, drawn, person };
}

it("pauses as long as drawing took, and draws once what changed meanwhile", () => {
  const { clock, loop, drawn } = loopOf(20);
  loop.request();
  clock.advance(1);
  loop.request();
  loop.request();
  clock.advance(100);
  expect(drawn).toEqual([0, 40]);
});

it("draws at once what somebody waits for, also in a pause that had begun", () => {
  const { clock, loop, drawn, person } = loopOf(20);
  loop.request();
  clock.advance(1);
  loop.request();
  clock.advance(5);
  person.waits = true;
  loop.request();
  clock.advance(0);
  loop.request();
  clock.advance(100);
  expect(drawn).toEqual([0, 26, 46]);
});
