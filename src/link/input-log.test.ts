import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputLog } from "./index.ts";

const key = (text: string) => new TextEncoder().encode(text);
const textOf = (payload: Uint8Array) => new TextDecoder().decode(payload);

/** A server's seat: applies each number once, as `lastInput` of the protocol means it. */
class Seat {
  last = 0;
  program = "";
  apply(number: number, payload: Uint8Array) {
    if (number <= this.last) return;
    this.last = number;
    this.program += textOf(payload);
  }
}

describe("input log", () => {
  it("applies every key once and in order, whatever is lost on the way", () => {
    const step = fc.constantFrom("type", "deliver", "acknowledge", "drop", "restart server");
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const log = new InputLog();
        let seat = new Seat();
        let wire: { number: number; payload: Uint8Array }[] = [];
        let online = true;
        let typed = 0;
        let all = "";
        const before: string[] = [];
        for (const action of steps) {
          if (action === "type") {
            const payload = key(String.fromCharCode(0x4e00 + typed++));
            const frame = log.add(1, payload, online);
            if (online) wire.push(frame);
          } else if (action === "deliver" && online) {
            const frame = wire.shift();
            if (frame) seat.apply(frame.number, frame.payload);
          } else if (action === "acknowledge" && online) log.applied(seat.last);
          else if (action === "drop") {
            if (online) wire = [];
            else wire = [...log.resume(seat.last)];
            online = !online;
          } else if (action === "restart server") {
            before.push(seat.program);
            seat = new Seat();
            wire = [...log.restart()];
            online = true;
          }
        }
        if (!online) wire = [...log.resume(seat.last)];
        for (const frame of wire) seat.apply(frame.number, frame.payload);
        all = [...before, seat.program].join("");
        // Never doubled, never out of order.
        const codes = [...all].map((character) => character.codePointAt(0)! - 0x4e00);
        expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
        // Nothing lost while the seat lives.
        if (before.length === 0) expect(codes).toHaveLength(typed);
      }),
    );
  });

  it("is bounded", () => {
    const log = new InputLog(10);
    log.add(1, key("12345678"), false);
    expect(() => log.add(1, key("abc"), false)).toThrow(expect.objectContaining({ code: "limit" }));
    log.applied(1);
    expect(log.size).toBe(0);
    log.add(1, key("abc"), false);
    log.forget(1);
    expect(log.size).toBe(0);
    expect(log.resume(1)).toEqual([]);
  });

  it("is not unsure of what has arrived another way", () => {
    const log = new InputLog();
    log.add(1, key("a"), true);
    log.add(2, new Uint8Array(0), true);
    expect([...log.unsure]).toEqual([1]);
    expect(log.next()).toBe(3);
    expect(log.last).toBe(3);
    log.applied(3);
    expect([...log.unsure]).toEqual([]);
  });
});
