import { describe, expect, it } from "vitest";
import { ManualClock } from "./clock.ts";
import { type Holdable, RightOfWay } from "./right-of-way.ts";

class Flood implements Holdable {
  floods = true;
  held = false;
  hold(on: boolean): void {
    this.held = on;
  }
}

function street() {
  const clock = new ManualClock();
  const [typed, flood, quiet] = [new Flood(), new Flood(), new Flood()];
  quiet.floods = false;
  const way = new RightOfWay(clock, () => [typed, flood, quiet]);
  return { clock, way, typed, flood, quiet };
}

describe("right of way", () => {
  it("holds floods of others until the answer had time to be shown", () => {
    const { clock, way, typed, flood, quiet } = street();
    way.input(typed);
    expect([typed.held, flood.held, quiet.held]).toEqual([false, true, false]);
    clock.advance(1);
    way.answered(typed);
    clock.advance(5.5);
    expect(flood.held).toBe(true);
    clock.advance(0.5);
    expect(flood.held).toBe(false);
  });

  it("does not wait for a program that does not answer, and lets floods go on while somebody types", () => {
    const { clock, way, typed, flood } = street();
    let free = 0;
    for (let time = 0; time < 1000; time++) {
      if (time % 30 === 0) way.input(typed);
      if (!flood.held) free++;
      clock.advance(1);
    }
    expect(free).toBeGreaterThan(70);
    expect(free).toBeLessThan(200);
  });

  it("ends when nobody types any more", () => {
    const { clock, way, typed, flood } = street();
    way.input(typed);
    clock.advance(160);
    let held = 0;
    for (let time = 0; time < 100; time++) {
      if (flood.held) held++;
      clock.advance(1);
    }
    expect(held).toBe(0);
  });

  it("frees a flood that is typed into (Ctrl-C) at once", () => {
    const { way, typed, flood } = street();
    way.input(typed);
    expect(flood.held).toBe(true);
    way.input(flood);
    expect(flood.held).toBe(false);
    expect(typed.held).toBe(true);
  });

  it("forgets what is gone, and holds nothing after its end", () => {
    const { clock, way, typed, flood } = street();
    way.input(typed);
    way.forget(flood);
    flood.held = false;
    way.dispose();
    clock.advance(1000);
    expect(flood.held).toBe(false);
  });
});
