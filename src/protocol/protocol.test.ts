import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { decodeFrame, encodeFrame, type Frame, loadProtocolSchema, messages } from "./index.ts";

const payload = fc.uint8Array({ maxLength: 64 });
const u32 = fc.nat(0xffffffff);
const u16 = fc.nat(0xffff);
const u8 = fc.nat(0xff);
const position = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const frame: fc.Arbitrary<Frame> = fc.oneof(
  fc.record({
    kind: fc.constant("data" as const),
    record: u8,
    flags: u8,
    stream: u32,
    from: position,
    to: position,
    echoAck: u32,
    cols: u16,
    rows: u16,
    pixelWidth: u16,
    pixelHeight: u16,
    payload,
  }),
  fc.record({ kind: fc.constant("input" as const), pane: u32, number: u32, payload }),
  fc.record({ kind: fc.constant("credit" as const), stream: u32, bytes: u32 }),
  fc.record({ kind: fc.constant("applied" as const), number: u32 }),
);

describe("frames", () => {
  it("come back as they went", () => {
    fc.assert(
      fc.property(frame, (sent) => {
        expect(decodeFrame(encodeFrame(sent))).toEqual(sent);
      }),
    );
  });

  it("that are cut short are named errors, unknown kinds are ignored, nothing else is thrown", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 48 }), (bytes) => {
        try {
          decodeFrame(bytes);
        } catch (error) {
          expect((error as { code?: string }).code).toBe("bad-frame");
        }
      }),
    );
    expect(decodeFrame(new Uint8Array([200, 1, 2]))).toBeUndefined();
  });

  it("have the bytes that docs/WIRE.md says", () => {
    const hex = (sent: Frame) => Buffer.from(encodeFrame(sent)).toString("hex");
    expect(hex({ kind: "input", pane: 3, number: 258, payload: new Uint8Array([0x61]) })).toBe(
      "020000000000000300000102" + "61",
    );
    expect(hex({ kind: "credit", stream: 1, bytes: 65536 })).toBe("030000000000000100010000");
    expect(hex({ kind: "applied", number: 7 })).toBe("0400000000000007");
  });
});

describe("messages", () => {
  it("have unique methods and a help sentence", () => {
    const rows = Object.values(messages);
    expect(new Set(rows.map((row) => row.method)).size).toBe(rows.length);
    for (const row of rows) expect(row.help, row.method).toMatch(/^[A-Z].*\.$/s);
  });

  it("leave out fields they do not know", () => {
    expect(v.parse(messages.kill.params, { pane: 3, later: true })).toEqual({ pane: 3 });
  });

  it("refuse what does not fit", () => {
    for (const bad of [{ pane: -1 }, { pane: 1.5 }, { pane: "1" }, {}, null])
      expect(v.safeParse(messages.kill.params, bad).success).toBe(false);
  });

  it("are published as JSON schema", async () => {
    const schema = await loadProtocolSchema();
    expect(schema.messages).toHaveLength(Object.keys(messages).length);
    const kill = schema.messages.find((message) => message.method === "pane.kill");
    expect(kill).toMatchObject({ params: { type: "object", required: ["pane"] } });
    expect(JSON.stringify(schema)).not.toContain("undefined");
  });
});
