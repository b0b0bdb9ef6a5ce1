import { describe, expect, it } from "vitest";
import { ManualClock } from "../base/index.ts";
import { memoryPair } from "../transport/index.ts";
import { BACKOFF, Backoff, Heartbeat, Link } from "./index.ts";

const times = { interval: 5_000, timeout: 15_000, wakeTimeout: 4_000 };

/** Runs a heartbeat by its own timers; `hear` answers pings. */
function live(hear: (at: number) => boolean, until: number, jumps: Record<number, number> = {}) {
  const heart = new Heartbeat(times, 0, 0);
  const pings: number[] = [];
  const slept: number[] = [];
  let now = 0;
  let wall = 0;
  let next: number = times.interval;
  while (now + next <= until) {
    now += next;
    wall += next;
    const jump = Object.entries(jumps).find(([at]) => Number(at) <= now);
    if (jump) {
      delete jumps[Number(jump[0])];
      wall += jump[1];
    }
    const beat = heart.beat(now, wall);
    if (beat.lost) return { lost: now, pings, slept };
    if (beat.slept) slept.push(beat.slept);
    if (beat.ping) {
      pings.push(now);
      if (hear(now)) heart.heard(now);
    }
    next = beat.next;
  }
  return { lost: undefined, pings, slept };
}

describe("heartbeat", () => {
  it("asks a quiet peer every interval and is content with its answers", () => {
    expect(live(() => true, 60_000)).toMatchObject({
      lost: undefined,
      pings: expect.arrayContaining([5_000, 10_000]),
    });
  });

  it("loses a silent peer after the timeout", () => {
    expect(live(() => false, 60_000)).toMatchObject({ lost: 15_000, pings: [5_000] });
    expect(live((at) => at < 20_000, 90_000).lost).toBe(30_000);
  });

  it("does not ask while the peer talks by itself", () => {
    const heart = new Heartbeat(times, 0, 0);
    for (let now = 1_000; now < 60_000; now += 1_000) {
      heart.heard(now);
      if (now % 5_000 === 0) expect(heart.beat(now, now).ping).toBe(false);
    }
  });

  it("holds its own absence against nobody: a late timer (busy, stopped) asks anew", () => {
    const heart = new Heartbeat(times, 0, 0);
    const beat = heart.beat(45_000, 45_000);
    expect(beat).toEqual({ ping: true, lost: false, slept: 40_000, next: 4_000 });
    heart.heard(45_100);
    expect(heart.beat(49_000, 49_000)).toMatchObject({ lost: false, slept: 0 });
  });

  it("notices sleep by the time of day and then gives a shorter time", () => {
    const outcome = live(() => false, 200_000, { 5000: 3_600_000 });
    expect(outcome).toMatchObject({ slept: [3_600_000], lost: 9_000 });
    expect(live(() => true, 60_000, { 20000: 3_600_000 })).toMatchObject({
      slept: [3_600_000],
      lost: undefined,
    });
  });

  it("counts silence in the end where every timer is late", () => {
    const heart = new Heartbeat(times, 0, 0);
    let now = 0;
    let next: number = times.interval;
    let lost = false;
    while (!lost && now < 600_000) {
      now += next + 2_500;
      ({ lost, next } = heart.beat(now, now));
    }
    expect(lost).toBe(true);
    // A laptop that wakes now and then, and whose peer answers each time, keeps its peer.
    const often = new Heartbeat(times, 0, 0);
    for (let at = 60_000; at < 1_200_000; at += 60_000) {
      expect(often.beat(at, at).lost).toBe(false);
      often.heard(at + 100);
    }
  });

  it("on a link: a silent peer is lost by name, an answering one gives the lag", async () => {
    const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
    const clock = new ManualClock();
    const [near, far] = memoryPair();
    const link = new Link(near, { clock, heartbeat: times, wall: () => clock.now() });
    const answering = new Link(far, { heartbeat: false });
    clock.advance(5_000);
    await turn();
    expect(link.lag).toBe(0);
    answering.dispose();

    const [quietNear] = memoryPair();
    const lost = new Link(quietNear, { clock, heartbeat: times, wall: () => clock.now() });
    clock.advance(15_000);
    expect(lost.closed).toMatchObject({ code: "timeout" });
    link.dispose();
  });
});

describe("a key that nobody answers", () => {
  /** A link to a peer that says nothing, on a machine where each timer is so late. */
  function waiting(late: number) {
    const manual = new ManualClock();
    const clock = {
      now: () => manual.now(),
      after: (milliseconds: number, run: () => void) => manual.after(milliseconds + late, run),
    };
    const [near, far] = memoryPair();
    const heartbeat = { interval: 500_000, timeout: 1_500_000, wakeTimeout: 400_000 };
    const link = new Link(near, { clock, heartbeat, wall: () => clock.now() });
    return { link, far, advance: (milliseconds: number) => manual.advance(milliseconds) };
  }

  it.each([0, 1_500, 60_000])("ends a silent link, however late timers are (%i ms)", (late) => {
    const { link, advance } = waiting(late);
    link.expectAnswer();
    advance(2_499);
    expect(link.closed).toBeUndefined();
    advance(1 + late + 2_500 + late);
    expect(link.closed).toMatchObject({ code: "timeout", message: "The other side does not answer." });
  });

  it("ends it too if an earlier key was answered", async () => {
    const { link, far, advance } = waiting(0);
    const heard = new Promise<void>((resolve) => void link.channel.onMessage(() => resolve()));
    link.expectAnswer();
    advance(500);
    far.send('{"jsonrpc":"2.0","method":"nothing","params":{}}');
    await heard;
    advance(500);
    link.expectAnswer();
    advance(2_000);
    expect(link.closed).toBeUndefined();
    advance(500);
    expect(link.closed).toMatchObject({ code: "timeout" });
  });

  it("may be answered late by a peer that this process was too busy to hear", async () => {
    const { link, far, advance } = waiting(2_000);
    const heard = new Promise<void>((resolve) => void link.channel.onMessage(() => resolve()));
    link.expectAnswer();
    advance(4_600);
    far.send('{"jsonrpc":"2.0","method":"nothing","params":{}}');
    await heard;
    advance(20_000);
    expect(link.closed).toBeUndefined();
    link.dispose();
  });
});

describe("backoff", () => {
  it("doubles from a quarter second to ten, with chance within bounds", () => {
    for (const chance of [0, 0.5, 1]) {
      const backoff = new Backoff(() => chance);
      const waits = Array.from({ length: 12 }, () => backoff.next());
      for (const wait of waits) {
        expect(wait).toBeGreaterThanOrEqual(BACKOFF.least);
        expect(wait).toBeLessThanOrEqual(BACKOFF.most);
      }
      expect(waits[0]).toBeLessThanOrEqual(340);
      expect(waits[3] / waits[0]).toBeCloseTo(8, 1);
      expect(waits.at(-1)).toBe(waits.at(-2));
      backoff.reset();
      expect(backoff.next()).toBe(waits[0]);
    }
  });
});
