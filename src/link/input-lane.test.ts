import { describe, expect, it } from "vitest";
import { ManualClock } from "../base/index.ts";
import { DATAGRAM_ROOM, type LaneMessage } from "../protocol/index.ts";
import { InputLane, InputLog, type LaneStream } from "./index.ts";

const LAG = 100;

/** A lane with a connection that answers with 100 ms, and a server that is asked by hand. */
function setup() {
  const clock = new ManualClock();
  const input = new InputLog();
  const sent: { at: number; keys: string; counter: number }[] = [];
  let stream: { heard: number; silentSince: number | undefined; lag: number | undefined } | undefined = {
    heard: 0,
    silentSince: undefined,
    lag: LAG,
  };
  let hops = 0;
  let returns = 0;
  let counter = 0;
  const lane = new InputLane({
    clock,
    input,
    stream: () => stream as LaneStream | undefined,
    send: (message: LaneMessage) => {
      if (message.kind !== "input") throw new Error("a client sends input");
      const keys = message.records.map(({ payload }) => new TextDecoder().decode(payload)).join("");
      sent.push({ at: clock.now(), keys, counter: ++counter });
      return counter;
    },
    hop: () => void hops++,
    onReturn: () => void returns++,
  });
  const answer = (number: number, answers = counter) => lane.received({ kind: "applied", number, answers });
  return {
    clock,
    input,
    lane,
    sent,
    answer,
    /** Datagrams were answered once, after 100 ms. */
    prove: () => {
      lane.ask();
      clock.advance(LAG);
      answer(0);
      sent.length = 0;
    },
    type: (text: string) => {
      for (const key of text) input.add(1, new TextEncoder().encode(key), true);
      if (stream) stream.silentSince ??= clock.now();
      lane.look();
    },
    /** The connection answers: all input so far. */
    hear: () => {
      stream!.heard = clock.now();
      stream!.silentSince = undefined;
      input.applied(input.last);
      lane.applied();
    },
    /** Output comes, but no acknowledgement. */
    output: () => {
      stream!.heard = clock.now();
      stream!.silentSince = undefined;
      lane.look();
    },
    lose: () => {
      stream = undefined;
      lane.look();
    },
    get hops() {
      return hops;
    },
    get returns() {
      return returns;
    },
  };
}

/** A lane that was answered, and whose connection is lost while records wait. */
function losing(records: readonly Uint8Array[]) {
  const made = setup();
  made.prove();
  for (const record of records) made.input.add(1, record, true);
  made.lose();
  return made;
}

describe("an input lane", () => {
  it("is silent while the connection answers, and while nobody has ever answered it", () => {
    const proven = setup();
    proven.prove();
    for (let i = 0; i < 20; i++) {
      proven.type("a");
      proven.clock.advance(LAG);
      proven.hear();
      proven.clock.advance(400);
    }
    expect(proven.sent).toEqual([]);
    const blocked = setup();
    blocked.lane.ask();
    blocked.type("abc");
    blocked.clock.advance(1_000);
    blocked.lose();
    blocked.clock.advance(60_000);
    expect(blocked.sent.map(({ keys }) => keys)).toEqual([""]);
  });

  it("repeats input that waits at less than a round trip, with all that was typed since, until it is applied", () => {
    const { prove, type, clock, sent, answer, input } = setup();
    prove();
    type("ab");
    clock.advance(1.5 * LAG + 50);
    expect(sent.map(({ keys }) => keys)).toEqual(["ab"]);
    type("c");
    clock.advance(75);
    expect(sent.map(({ keys }) => keys)).toEqual(["ab", "abc"]);
    answer(2);
    // What is left goes at once.
    expect(sent.at(-1)!.keys).toBe("c");
    answer(3);
    expect(input.size).toBe(0);
    const { length } = sent;
    clock.advance(240);
    expect(sent).toHaveLength(length);
  });

  it("carries the oldest records that fit; of many tries only the first carry much", () => {
    const { lane, clock, sent } = losing(Array.from({ length: 500 }, () => new TextEncoder().encode("k")));
    clock.advance(1_000);
    expect(sent[0].keys).toHaveLength(Math.floor(DATAGRAM_ROOM / 11));
    expect(sent.at(-1)!.keys).toHaveLength(Math.floor(200 / 11));
    lane.dispose();
    const { length } = sent;
    clock.advance(1_000);
    expect(sent).toHaveLength(length);
  });

  it("leaves a record that fits no datagram to the connection, and all behind it", () => {
    const { lane, clock, sent } = losing([new Uint8Array(DATAGRAM_ROOM), new Uint8Array([97])]);
    lane.look();
    clock.advance(500);
    expect(new Set(sent.map(({ keys }) => keys))).toEqual(new Set([""]));
  });

  it("asks less often when nothing waits, and less often still when it is hopeless", () => {
    const { prove, clock, lose, sent } = setup();
    prove();
    lose();
    const during = (milliseconds: number) => {
      sent.length = 0;
      clock.advance(milliseconds);
      return sent.length;
    };
    expect(during(5_000)).toBeLessThanOrEqual(21);
    expect(during(5_000)).toBeGreaterThanOrEqual(19);
    during(10_000);
    expect(during(10_000)).toBe(10);
    during(200_000);
    expect(during(60_000)).toBe(12);
  });

  it("adds little to a connection that is slow rather than silent", () => {
    const made = setup();
    made.prove();
    made.type("a");
    made.clock.advance(5_000);
    const silent = made.sent.length;
    const slow = setup();
    slow.prove();
    slow.type("a");
    for (let i = 0; i < 50; i++) {
      slow.clock.advance(100);
      slow.output();
    }
    expect(slow.sent.length).toBeLessThan(silent / 4);
  });

  it("is quick again when the slow connection falls silent", () => {
    const slow = setup();
    slow.prove();
    slow.type("a");
    for (let i = 0; i < 50; i++) {
      slow.clock.advance(100);
      slow.output();
    }
    slow.type("b");
    slow.clock.advance(200);
    slow.sent.length = 0;
    slow.clock.advance(750);
    expect(slow.sent.length).toBeGreaterThanOrEqual(9);
  });

  it("sends a server that closed the connection no input before it has answered", () => {
    const made = setup();
    made.prove();
    made.input.add(1, new TextEncoder().encode("a"), false);
    made.lane.doubt();
    made.lose();
    made.clock.advance(500);
    expect(made.sent.length).toBeGreaterThan(4);
    expect(new Set(made.sent.map(({ keys }) => keys))).toEqual(new Set([""]));
    expect(made.input.unsure.size).toBe(0);
    made.answer(0);
    expect(made.sent.at(-1)!.keys).toBe("a");
    expect(made.input.unsure.size).toBe(1);
  });

  it("tells that the network is back only when a lost packet does not explain the silence", () => {
    const made = setup();
    made.prove();
    made.type("a");
    made.clock.advance(500);
    made.answer(1);
    expect(made.returns).toBe(0);
    made.clock.advance(600);
    made.answer(1);
    expect(made.returns).toBe(1);
    const lost = setup();
    lost.prove();
    lost.lose();
    lost.clock.advance(300);
    lost.answer(0);
    expect(lost.returns).toBe(1);
  });

  it("hops to another port when nobody answers for long", () => {
    const made = setup();
    made.prove();
    made.lose();
    made.clock.advance(9_000);
    expect(made.hops).toBe(0);
    made.clock.advance(3_000);
    expect(made.hops).toBe(1);
    made.clock.advance(11_000);
    expect(made.hops).toBe(2);
  });
});
