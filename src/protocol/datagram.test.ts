import { describe, expect, it } from "vitest";
import {
  DATAGRAM,
  Direction,
  datagramNonce,
  decodeDatagramHeader,
  decodeLaneMessage,
  encodeDatagramHeader,
  encodeLaneMessage,
  type LaneMessage,
} from "./index.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text.replace(/\s/g, ""), "hex"));
const payload = (text: string) => new TextEncoder().encode(text);

/** Golden bytes, never rewritten: old clients and servers send these. */
const messages: [string, LaneMessage, string][] = [
  [
    "input",
    {
      kind: "input",
      records: [
        { number: 7, pane: 258, payload: payload("a") },
        { number: 9, pane: 3, payload: payload("\x1b[A") },
      ],
    },
    // kind, 3 zero; number, pane, length, payload; number, pane, length, payload
    "01000000 00000007 00000102 0001 61 00000009 00000003 0003 1b5b41",
  ],
  ["a question", { kind: "input", records: [] }, "01000000"],
  [
    "what was applied",
    { kind: "applied", number: 0xfffffffe, answers: 2 ** 32 + 5 },
    // kind, 3 zero; number; counter
    "02000000 fffffffe 0000000100000005",
  ],
];

describe("a datagram's message", () => {
  it.each(messages)("is these bytes: %s", (_name, message, golden) => {
    expect(hex(encodeLaneMessage(message))).toBe(hex(bytesOf(golden)));
    expect(decodeLaneMessage(bytesOf(golden))).toEqual(message);
  });

  it.each([
    ["nothing", ""],
    ["a later kind", "03000000"],
    ["half a record", "01000000 00000007 000001"],
    ["a length beyond the end", "01000000 00000007 00000102 0002 61"],
    ["half an answer", "02000000 fffffffe 00000001"],
  ])("is left alone if it is not of the form: %s", (_name, text) => {
    expect(decodeLaneMessage(bytesOf(text))).toBeUndefined();
  });
});

describe("a datagram's header", () => {
  const header = { direction: Direction.toClient, lane: "0123456789abcdef", counter: 2 ** 32 + 5 };
  // version, direction, 2 zero; lane; counter
  const golden = "01 01 0000 0123456789abcdef 0000000100000005";
  const rest = "00".repeat(20);

  it("is these bytes, and its nonce these", () => {
    expect(hex(encodeDatagramHeader(header))).toBe(hex(bytesOf(golden)));
    expect(decodeDatagramHeader(bytesOf(golden + rest))).toEqual(header);
    // direction, counter
    expect(hex(datagramNonce(header))).toBe("000000010000000100000005");
  });

  it.each([
    ["too short", golden],
    ["too long", golden + "00".repeat(DATAGRAM.most)],
    ["another version", golden.replace("01", "02") + rest],
    ["a direction that there is not", golden.replace("01 01", "01 02") + rest],
    ["no counter", golden.slice(0, -16) + "00".repeat(8) + rest],
    ["a counter that no number holds", `${golden.slice(0, -16)}ff${"00".repeat(7)}${rest}`],
  ])("is left alone if it is not of the form: %s", (_name, text) => {
    expect(decodeDatagramHeader(bytesOf(text))).toBeUndefined();
  });
});
