import { DomuxError } from "../model/index.ts";

/** u32 length of the body, u16 message number, u16 reserved (0, ignored), u32 request. */
export const HEADER_BYTES = 12;

/** No body is longer; a frame that says otherwise ends its connection before anything is allocated. */
export const MAX_BODY_BYTES = 1 << 20;

/** One frame of `number` for `request` around `body`. Throws DomuxError frame-too-large. */
export function frame(number: number, request: number, body: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + body.length);
  writeHeader(bytes, number, request, body.length);
  bytes.set(body, HEADER_BYTES);
  return bytes;
}

export function writeHeader(into: Buffer, number: number, request: number, bodyBytes: number): void {
  if (bodyBytes > MAX_BODY_BYTES)
    throw new DomuxError(
      "frame-too-large",
      `PTY host protocol: a message of ${bodyBytes} bytes is over the cap of ${MAX_BODY_BYTES}.`,
    );
  into.writeUInt32BE(bodyBytes, 0);
  into.writeUInt16BE(number, 4);
  into.writeUInt16BE(0, 6);
  into.writeUInt32BE(request, 8);
}

/** Called with each whole frame; `body` is only valid during the call. */
export type FrameSink = (number: number, request: number, body: Buffer) => void;

/** Cuts a byte stream into frames; copies only what is spread over several chunks. */
export class FrameSplitter {
  /** The beginning of a frame that is not whole yet: the header's bytes, or header and body at full size. */
  private partial = Buffer.alloc(0);
  private filled = 0;

  /** Throws DomuxError frame-too-large for a length over the cap; nothing more may be pushed then. */
  push(chunk: Buffer, sink: FrameSink): void {
    let offset = 0;
    while (offset < chunk.length) {
      if (this.filled > 0) {
        offset += this.fill(chunk, offset, sink);
        continue;
      }
      const available = chunk.length - offset;
      const whole = available >= HEADER_BYTES ? wholeLength(chunk, offset) : HEADER_BYTES;
      if (available >= HEADER_BYTES && available >= whole) {
        emit(chunk, offset, whole, sink);
        offset += whole;
      } else {
        this.partial = Buffer.allocUnsafe(whole);
        offset += this.fill(chunk, offset, sink);
      }
    }
  }

  /** Copies from the chunk into the frame that is being put together; returns how many bytes it took. */
  private fill(chunk: Buffer, offset: number, sink: FrameSink): number {
    const taken = chunk.copy(this.partial, this.filled, offset);
    this.filled += taken;
    if (this.filled < this.partial.length) return taken;
    const whole = wholeLength(this.partial, 0);
    if (this.partial.length < whole) {
      const larger = Buffer.allocUnsafe(whole);
      this.partial.copy(larger);
      this.partial = larger;
      return taken;
    }
    this.filled = 0;
    const done = this.partial;
    this.partial = Buffer.alloc(0);
    emit(done, 0, whole, sink);
    return taken;
  }
}

function wholeLength(bytes: Buffer, offset: number): number {
  const length = bytes.readUInt32BE(offset);
  if (length > MAX_BODY_BYTES)
    throw new DomuxError(
      "frame-too-large",
      `PTY host protocol: a frame of ${length} bytes is over the cap of ${MAX_BODY_BYTES}.`,
    );
  return HEADER_BYTES + length;
}

function emit(bytes: Buffer, offset: number, whole: number, sink: FrameSink): void {
  const body = bytes.subarray(offset + HEADER_BYTES, offset + whole);
  sink(bytes.readUInt16BE(offset + 4), bytes.readUInt32BE(offset + 8), body);
}
