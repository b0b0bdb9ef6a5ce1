import { randomFillSync } from "node:crypto";

/** Payloads up to this size are copied behind their header: one write costs less than two pieces. */
const COPY = 16 << 10;
const POOL = 4 << 10;

/** Makes the frames of one connection, each a whole message (RFC 6455, section 5.2). */
export class FrameMaker {
  private readonly pool: Buffer | undefined;
  private used = POOL;

  /** `masked`: as a client has to. */
  constructor(masked: boolean) {
    this.pool = masked ? Buffer.allocUnsafeSlow(POOL) : undefined;
  }

  /** What to write, in order. The bytes of `data` may be among it, unless masked. */
  make(data: string | Uint8Array): Buffer[] {
    const text = typeof data === "string";
    const length = text ? Buffer.byteLength(data) : data.length;
    const extra = length < 126 ? 0 : length < 0x10000 ? 2 : 8;
    const start = 2 + extra + (this.pool ? 4 : 0);
    const whole = text || this.pool !== undefined || length <= COPY;
    const frame = Buffer.allocUnsafe(start + (whole ? length : 0));
    frame[0] = text ? 0x81 : 0x82;
    frame[1] = (this.pool ? 0x80 : 0) | (extra === 0 ? length : extra === 2 ? 126 : 127);
    if (extra === 2) frame.writeUInt16BE(length, 2);
    else if (extra === 8) frame.writeBigUInt64BE(BigInt(length), 2);
    if (text) frame.write(data, start);
    else if (whole) frame.set(data, start);
    if (this.pool) this.mask(frame, start);
    return whole ? [frame] : [frame, bufferOf(data as Uint8Array)];
  }

  private mask(frame: Buffer, start: number): void {
    const pool = this.pool!;
    if (this.used >= POOL) {
      randomFillSync(pool);
      this.used = 0;
    }
    const key = start - 4;
    pool.copy(frame, key, this.used, this.used + 4);
    this.used += 4;
    const [a, b, c, d] = [frame[key], frame[key + 1], frame[key + 2], frame[key + 3]];
    let at = start;
    for (const end = frame.length - 3; at < end; at += 4) {
      frame[at] ^= a;
      frame[at + 1] ^= b;
      frame[at + 2] ^= c;
      frame[at + 3] ^= d;
    }
    for (let index = 0; at < frame.length; at++, index++) frame[at] ^= frame[key + index];
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
