import { describe, expect, it } from "vitest";
import { ManualClock } from "../base/index.ts";
import { RestCollector } from "./collect-at-rest.ts";

/** A heap of `live` bytes and the garbage that a test says. */
function fixture(live: number) {
  const clock = new ManualClock();
  const heap = { live, garbage: 0, collections: 0 };
  const collector = new RestCollector(
    {
      used: () => heap.live + heap.garbage,
      collect: () => {
        heap.garbage = 0;
        heap.collections++;
      },
    },
    clock,
  );
  return { clock, heap, collector };
}

describe("collecting garbage at rest", () => {
  it("waits until a process that took memory rests, and collects twice", () => {
    const { clock, heap, collector } = fixture(10 << 20);
    for (let step = 0; step < 20; step++) {
      heap.garbage += 1 << 20;
      collector.stir();
      clock.advance(100);
    }
    expect(heap.collections).toBe(0);
    clock.advance(10_000);
    expect(heap).toEqual({ live: 10 << 20, garbage: 0, collections: 2 });
  });

  it("leaves a process alone that hardly grew since", () => {
    const { clock, heap, collector } = fixture(10 << 20);
    heap.garbage = 1 << 20;
    collector.stir();
    clock.advance(10_000);
    expect(heap.collections).toBe(0);
    // What is in use by now is no garbage, and not looked through again.
    heap.live = 30 << 20;
    collector.stir();
    clock.advance(10_000);
    expect(heap.collections).toBe(2);
    collector.stir();
    clock.advance(10_000);
    expect(heap.collections).toBe(2);
  });

  it("is told of memory that was in use for long and is garbage now", () => {
    const { clock, heap, collector } = fixture(30 << 20);
    heap.live -= 20 << 20;
    heap.garbage += 20 << 20;
    collector.dropped(20 << 20);
    clock.advance(10_000);
    expect(heap).toMatchObject({ live: 10 << 20, garbage: 0, collections: 2 });
  });

  it("does nothing once disposed of", () => {
    const { clock, heap, collector } = fixture(1 << 20);
    collector.dropped(20 << 20);
    collector.dispose();
    clock.advance(10_000);
    expect(heap.collections).toBe(0);
  });
});
