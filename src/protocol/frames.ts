import { DomuxError } from "../model/index.ts";

/**
 * Binary messages. All integers big endian; positions are float64 (exact to 2^53).
 *
 * ```
 * 1 data    u8 1, u8 record, u8 flags, u8 0, u32 stream, f64 from, f64 to, u32 echoAck,
 *           u16 cols, u16 rows, u16 pixelWidth, u16 pixelHeight, payload
 * 2 input   u8 2, u8 0, u16 0, u32 pane, u32 number, payload
 * 3 credit  u8 3, u8 0, u16 0, u32 stream, u32 bytes
 * 4 applied u8 4, u8 0, u16 0, u32 number
 * ```
 * Unknown kinds, records and flags are ignored, so that a later version can add some.
 */
export const FrameKind = { data: 1, input: 2, credit: 3, applied: 4 } as const;

/** What a data frame does to the replica. */
export const LogRecord = {
  /** Payload: bytes of the program, to be folded at `from`. */
  output: 0,
  /** Payload: VT that brings an engine which equals the server's at `from` to its state at `to`. */
  difference: 1,
  /** Payload: VT for a fresh engine of the frame's size; whatever the replica held is void. */
  snapshot: 2,
  /** The pane's size changed to the frame's at this place of the log. No payload. */
  resize: 3,
  /** History was erased by hand. No payload. */
  erase: 4,
  /** The terminal was reset by hand. No payload. */
  reset: 5,
  /** Bytes that domux itself wrote into the pane (messages about an exit), to be folded like output. */
  notice: 6,
} as const;
export type LogRecordKind = (typeof LogRecord)[keyof typeof LogRecord];

/** Bits of a data frame's flags. */
export const DataFlags = {
  /** The pty's ECHO is off: predict nothing. */
  noEcho: 1,
  /** The pty's ICANON is on (line mode). */
  canonical: 2,
  /** noEcho and canonical are known. */
  termiosKnown: 4,
  /** The server has nothing newer: the replica is at the head. */
  head: 8,
} as const;

export interface DataFrame {
  readonly kind: "data";
  readonly record: number;
  readonly flags: number;
  readonly stream: number;
  /** Log positions, in bytes: the replica must be at `from` and is at `to` afterwards. */
  readonly from: number;
  readonly to: number;
  /** Last input record of this seat whose echo, if any, is in the picture at `to` (mosh's echo ack; mux/echo-acks). */
  readonly echoAck: number;
  /** Size of the pane from this record on. */
  readonly cols: number;
  readonly rows: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  readonly payload: Uint8Array;
}

export interface InputFrame {
  readonly kind: "input";
  readonly pane: number;
  /** Per seat, from 1, increasing by 1 (wraps to 1 after 2^32 - 1). */
  readonly number: number;
  readonly payload: Uint8Array;
}

export interface CreditFrame {
  readonly kind: "credit";
  readonly stream: number;
  /** Payload bytes that the client can take beyond what it granted so far. */
  readonly bytes: number;
}

export interface AppliedFrame {
  readonly kind: "applied";
  /** All input records up to this number were handed to their programs. */
  readonly number: number;
}

export type Frame = DataFrame | InputFrame | CreditFrame | AppliedFrame;

const DATA_HEADER = 36;
const INPUT_HEADER = 12;

export function encodeFrame(frame: Frame): Uint8Array<ArrayBuffer> {
  switch (frame.kind) {
    case "data": {
      const bytes = new Uint8Array(DATA_HEADER + frame.payload.length);
      const view = new DataView(bytes.buffer);
      bytes[0] = FrameKind.data;
      bytes[1] = frame.record;
      bytes[2] = frame.flags;
      view.setUint32(4, frame.stream);
      view.setFloat64(8, frame.from);
      view.setFloat64(16, frame.to);
      view.setUint32(24, frame.echoAck);
      view.setUint16(28, frame.cols);
      view.setUint16(30, frame.rows);
      view.setUint16(32, frame.pixelWidth);
      view.setUint16(34, frame.pixelHeight);
      bytes.set(frame.payload, DATA_HEADER);
      return bytes;
    }
    case "input": {
      const bytes = new Uint8Array(INPUT_HEADER + frame.payload.length);
      const view = new DataView(bytes.buffer);
      bytes[0] = FrameKind.input;
      view.setUint32(4, frame.pane);
      view.setUint32(8, frame.number);
      bytes.set(frame.payload, INPUT_HEADER);
      return bytes;
    }
    case "credit": {
      const bytes = new Uint8Array(12);
      const view = new DataView(bytes.buffer);
      bytes[0] = FrameKind.credit;
      view.setUint32(4, frame.stream);
      view.setUint32(8, frame.bytes);
      return bytes;
    }
    case "applied": {
      const bytes = new Uint8Array(8);
      bytes[0] = FrameKind.applied;
      new DataView(bytes.buffer).setUint32(4, frame.number);
      return bytes;
    }
  }
}

/**
 * Reads one binary message; the payload is a view into `bytes`. Undefined: a kind of a later version, to be ignored.
 * @throws DomuxError bad-frame if it is shorter than its kind's header.
 */
export function decodeFrame(bytes: Uint8Array): Frame | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const need = (length: number) => {
    if (bytes.length < length)
      throw new DomuxError(
        "bad-frame",
        `A binary frame of kind ${bytes[0]} has ${bytes.length} bytes; it needs ${length}.`,
      );
  };
  need(1);
  switch (bytes[0]) {
    case FrameKind.data:
      need(DATA_HEADER);
      return {
        kind: "data",
        record: bytes[1],
        flags: bytes[2],
        stream: view.getUint32(4),
        from: view.getFloat64(8),
        to: view.getFloat64(16),
        echoAck: view.getUint32(24),
        cols: view.getUint16(28),
        rows: view.getUint16(30),
        pixelWidth: view.getUint16(32),
        pixelHeight: view.getUint16(34),
        payload: bytes.subarray(DATA_HEADER),
      };
    case FrameKind.input:
      need(INPUT_HEADER);
      return {
        kind: "input",
        pane: view.getUint32(4),
        number: view.getUint32(8),
        payload: bytes.subarray(INPUT_HEADER),
      };
    case FrameKind.credit:
      need(12);
      return { kind: "credit", stream: view.getUint32(4), bytes: view.getUint32(8) };
    case FrameKind.applied:
      need(8);
      return { kind: "applied", number: view.getUint32(4) };
    default:
      return undefined;
  }
}
