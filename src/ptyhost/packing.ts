import { DomuxError } from "../model/index.ts";

const bad = (what: string): DomuxError => new DomuxError("bad-frame", `PTY host protocol: ${what}.`);

/** Builds the body of a message: big-endian integers, counted strings. Refuses values that do not fit. */
export class Packer {
  private bytes = Buffer.allocUnsafe(256);
  private length = 0;

  u8(value: number): void {
    this.uint(value, 1);
  }

  u16(value: number): void {
    this.uint(value, 2);
  }

  u32(value: number): void {
    this.uint(value, 4);
  }

  /** A position or sequence: 8 bytes, at most 2^53 - 1. */
  u64(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw bad(`${value} is not a position`);
    this.u32(Math.floor(value / 0x1_0000_0000));
    this.u32(value % 0x1_0000_0000);
  }

  /** u32 count, then the bytes. */
  blob(value: Uint8Array): void {
    this.u32(value.length);
    this.rest(value);
  }

  /** As a blob of UTF-8. */
  text(value: string): void {
    this.blob(Buffer.from(value));
  }

  /** Bytes without a count, at the end of a message. */
  rest(value: Uint8Array): void {
    this.reserve(value.length);
    this.bytes.set(value, this.length);
    this.length += value.length;
  }

  /** What was packed; the packer must not be used any more. */
  done(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  private uint(value: number, size: 1 | 2 | 4): void {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** (8 * size))
      throw bad(`${value} does not fit into ${size} bytes`);
    this.reserve(size);
    this.bytes.writeUIntBE(value, this.length, size);
    this.length += size;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** Takes the body of a message apart. Throws DomuxError bad-frame where it ends too early or makes no sense. */
export class Unpacker {
  private offset = 0;

  constructor(private readonly bytes: Buffer) {}

  u8(): number {
    return this.bytes.readUInt8(this.take(1));
  }

  u16(): number {
    return this.bytes.readUInt16BE(this.take(2));
  }

  u32(): number {
    return this.bytes.readUInt32BE(this.take(4));
  }

  u64(): number {
    const value = this.u32() * 0x1_0000_0000 + this.u32();
    if (!Number.isSafeInteger(value)) throw bad("a position is beyond 2^53");
    return value;
  }

  blob(): Buffer {
    const length = this.u32();
    const start = this.take(length);
    return this.bytes.subarray(start, start + length);
  }

  text(): string {
    return this.blob().toString("utf8");
  }

  /** All that is left. */
  rest(): Buffer {
    return this.bytes.subarray(this.take(this.bytes.length - this.offset));
  }

  /** A count of items of at least `smallest` bytes each: more than can be there is refused before memory is taken. */
  count(smallest: number): number {
    const count = this.u32();
    if (count * smallest > this.bytes.length - this.offset)
      throw bad(`a count of ${count} is more than fits`);
    return count;
  }

  private take(length: number): number {
    const start = this.offset;
    if (start + length > this.bytes.length)
      throw bad(`a field of ${length} bytes, where ${this.bytes.length - start} are left`);
    this.offset = start + length;
    return start;
  }
}
