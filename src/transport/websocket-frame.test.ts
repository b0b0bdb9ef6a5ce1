import { describe, expect, it } from "vitest";
import { FrameMaker } from "./websocket-frame.ts";

/** Reads one frame as RFC 6455, section 5.2 says. */
function read(frame: Buffer) {
  const masked = (frame[1] & 0x80) !== 0;
  let length = frame[1] & 0x7f;
  let at = 2;
  if (length === 126) length = frame.readUInt16BE(at);
  else if (length === 127) length = Number(frame.readBigUInt64BE(at));
  at += length < 126 ? 0 : length < 0x10000 ? 2 : 8;
  const key = masked ? frame.subarray(at, at + 4) : Buffer.alloc(4);
  if (masked) at += 4;
  const payload = Buffer.from(frame.subarray(at).map((byte, index) => byte ^ key[index % 4]));
  expect(payload.length).toBe(length);
  return { first: frame[0], masked, key: key.toString("hex"), payload };
}

const sizes = [0, 1, 2, 3, 4, 5, 125, 126, 127, 16384, 16385, 65535, 65536, 70001];

describe.each([true, false])("frames (masked: %s)", (masked) => {
  const maker = new FrameMaker(masked);
  it.each(sizes)("of %i bytes", (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => index * 7);
    const before = bytes.slice();
    const frame = read(Buffer.concat(maker.make(bytes)));
    expect(frame).toMatchObject({ first: 0x82, masked });
    expect(frame.payload.equals(Buffer.from(before))).toBe(true);
    expect(bytes).toEqual(before);
    const text = read(Buffer.concat(maker.make("ü".repeat(size))));
    expect(text).toMatchObject({ first: 0x81, masked });
    expect(text.payload.toString("utf8")).toBe("ü".repeat(size));
  });
});

it("masks each frame with another key", () => {
  const maker = new FrameMaker(true);
  const keys = new Set(Array.from({ length: 3000 }, () => read(maker.make("x")[0]).key));
  expect(keys.size).toBeGreaterThan(2990);
});
