import type { InputFrame } from "./frames.ts";

/**
 * Datagrams of the input lane: input that does not wait for a stalled connection, and what was applied of it. All
 * integers big endian. Outside, of which the first 20 bytes are authenticated and the rest is sealed with AES-256-GCM
 * (nonce: the direction as u32, the counter as u64):
 *
 * ```
 * u8 version 1, u8 direction, u16 0, u8[8] lane, u64 counter, sealed message, u8[16] tag
 * ```
 * Inside:
 *
 * ```
 * 1 input   u8 1, u8 0, u16 0, records: u32 number, u32 pane, u16 length, payload
 * 2 applied u8 2, u8 0, u16 0, u32 number, u64 counter of the datagram that is answered
 * ```
 * An input datagram begins with the oldest record that waits, so that nothing before it is missing; without records
 * it only asks for an answer.
 */
export const DATAGRAM = {
  version: 1,
  header: 20,
  tag: 16,
  /** Bytes of a datagram at most: below what any path carries in one piece (RFC 8200: 1280 with its headers). */
  most: 1200,
  /** Bytes of a lane's name, and of its key. */
  lane: 8,
  key: 32,
} as const;

export const Direction = { toServer: 0, toClient: 1 } as const;
export type Direction = (typeof Direction)[keyof typeof Direction];

export interface DatagramHeader {
  readonly direction: Direction;
  /** Name of the lane, hexadecimal. */
  readonly lane: string;
  /** Grows with each datagram of a direction, from 1; never used twice. */
  readonly counter: number;
}

export type LaneMessage =
  | { readonly kind: "input"; readonly records: readonly Omit<InputFrame, "kind">[] }
  | { readonly kind: "applied"; readonly number: number; readonly answers: number };

const LaneKind = { input: 1, applied: 2 } as const;
const RECORD = 10;
const START = 4;
const APPLIED = 16;

/** Bytes of records that one datagram carries. */
export const DATAGRAM_ROOM = DATAGRAM.most - DATAGRAM.header - DATAGRAM.tag - START;

/** Bytes that a record takes of a datagram's room. */
export const roomOf = (payload: Uint8Array): number => RECORD + payload.length;

function setCounter(view: DataView, at: number, counter: number): void {
  view.setUint32(at, Math.floor(counter / 2 ** 32));
  view.setUint32(at + 4, counter % 2 ** 32);
}

/** A counter that no number holds exactly is none (NaN). */
function getCounter(view: DataView, at: number): number {
  const counter = view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4);
  return Number.isSafeInteger(counter) ? counter : Number.NaN;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

export function encodeDatagramHeader({ direction, lane, counter }: DatagramHeader): Uint8Array {
  const bytes = new Uint8Array(DATAGRAM.header);
  bytes[0] = DATAGRAM.version;
  bytes[1] = direction;
  for (let i = 0; i < DATAGRAM.lane; i++) bytes[4 + i] = Number.parseInt(lane.slice(2 * i, 2 * i + 2), 16);
  setCounter(viewOf(bytes), 12, counter);
  return bytes;
}

/** The nonce of a datagram: 12 bytes, one for each direction and counter. */
export function datagramNonce({
  direction,
  counter,
}: Pick<DatagramHeader, "direction" | "counter">): Uint8Array {
  const bytes = new Uint8Array(12);
  const view = viewOf(bytes);
  view.setUint32(0, direction);
  setCounter(view, 4, counter);
  return bytes;
}

/** What is written outside. Undefined: no datagram of ours. */
export function decodeDatagramHeader(bytes: Uint8Array): DatagramHeader | undefined {
  const least = DATAGRAM.header + START + DATAGRAM.tag;
  if (bytes.length < least || bytes.length > DATAGRAM.most || bytes[0] !== DATAGRAM.version) return undefined;
  const direction = bytes[1];
  if (direction !== Direction.toServer && direction !== Direction.toClient) return undefined;
  const counter = getCounter(viewOf(bytes), 12);
  if (!(counter >= 1)) return undefined;
  let lane = "";
  for (const byte of bytes.subarray(4, 4 + DATAGRAM.lane)) lane += byte.toString(16).padStart(2, "0");
  return { direction, lane, counter };
}

export function encodeLaneMessage(message: LaneMessage): Uint8Array {
  if (message.kind === "applied") {
    const bytes = new Uint8Array(APPLIED);
    const view = viewOf(bytes);
    bytes[0] = LaneKind.applied;
    view.setUint32(4, message.number);
    setCounter(view, 8, message.answers);
    return bytes;
  }
  const bytes = new Uint8Array(message.records.reduce((sum, { payload }) => sum + roomOf(payload), START));
  const view = viewOf(bytes);
  bytes[0] = LaneKind.input;
  let at = START;
  for (const { number, pane, payload } of message.records) {
    view.setUint32(at, number);
    view.setUint32(at + 4, pane);
    view.setUint16(at + 8, payload.length);
    bytes.set(payload, at + RECORD);
    at += roomOf(payload);
  }
  return bytes;
}

/** Undefined: a kind of a later version, or not of the form; to be ignored. Payloads are views into `bytes`. */
export function decodeLaneMessage(bytes: Uint8Array): LaneMessage | undefined {
  const view = viewOf(bytes);
  if (bytes[0] === LaneKind.applied && bytes.length >= APPLIED)
    return { kind: "applied", number: view.getUint32(4), answers: getCounter(view, 8) };
  if (bytes[0] !== LaneKind.input || bytes.length < START) return undefined;
  const records: Omit<InputFrame, "kind">[] = [];
  for (let at = START; at < bytes.length; ) {
    if (at + RECORD > bytes.length) return undefined;
    const end = at + RECORD + view.getUint16(at + 8);
    if (end > bytes.length) return undefined;
    const payload = bytes.subarray(at + RECORD, end);
    records.push({ number: view.getUint32(at), pane: view.getUint32(at + 4), payload });
    at = end;
  }
  return { kind: "input", records };
}
