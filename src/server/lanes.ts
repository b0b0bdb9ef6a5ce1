import type { Clock, Disposable } from "../base/index.ts";
import { DomuxError } from "../model/index.ts";
import {
  Direction,
  decodeDatagramHeader,
  decodeLaneMessage,
  encodeLaneMessage,
  type InputFrame,
} from "../protocol/index.ts";
import {
  type DatagramAddress,
  type DatagramPort,
  type LaneCipher,
  type LaneSecret,
  loadDatagrams,
  loadLaneCipher,
} from "../transport/index.ts";

/** Datagrams that name a lane and are looked at with its key, in a second; the rest is dropped unread. */
const MOST_PER_SECOND = 500;

/** Where a connection's lane should listen. */
export interface LanePlace {
  /** Address of this machine; undefined: all. */
  readonly host?: string;
  /** UDP port to try before those of the range: the number that is open for TCP. */
  readonly port?: number;
}

export interface LanesOptions {
  readonly clock: Clock;
  /** First and last UDP port to listen on; undefined: no lanes are opened. Asked each time. */
  readonly ports: () => readonly [number, number] | undefined;
}

/** What a lane does with the seat that it belongs to. */
export interface LaneSeat {
  /** Applies a record, unless it was. */
  take(frame: InputFrame): void;
  /** Number of the last record that was applied. */
  readonly lastInput: number;
}

interface OpenLane {
  readonly cipher: LaneCipher;
  readonly seat: LaneSeat;
  /** Datagrams that may still be looked at in the second that began then. */
  left: number;
  second: number;
}

/**
 * The server's end of all input lanes. Answers nobody but the holder of a lane's key, once for each of its datagrams
 * and to where that came from, so a client may move; a datagram of a stranger costs a look into a table.
 */
export class Lanes implements Disposable {
  private readonly lanes = new Map<string, OpenLane>();
  private readonly ports = new Map<string, Promise<DatagramPort>>();
  private readonly bound: { host: string; port: number }[] = [];
  private disposed = false;

  constructor(private readonly options: LanesOptions) {}

  /** Lanes that are open. */
  get count(): number {
    return this.lanes.size;
  }

  /** Where it listens now. */
  get addresses(): readonly { readonly host: string; readonly port: number }[] {
    return this.bound;
  }

  /** Opens a lane. @throws DomuxError unsupported, connect-failed */
  async open(place: LanePlace, seat: LaneSeat): Promise<LaneSecret & Disposable & { port: number }> {
    const range = this.options.ports();
    if (!range || this.disposed)
      throw new DomuxError("unsupported", "This server opens no UDP ports: input_lane_ports is empty.");
    const { LaneCipher, newLaneSecret } = await loadLaneCipher();
    const port = await this.port(place, range);
    const secret = newLaneSecret();
    const cipher = new LaneCipher(secret, Direction.toClient);
    this.lanes.set(secret.lane, { cipher, seat, left: 0, second: Number.NEGATIVE_INFINITY });
    return { ...secret, port: port.port, dispose: () => void this.lanes.delete(secret.lane) };
  }

  private port(place: LanePlace, [first, last]: readonly [number, number]): Promise<DatagramPort> {
    const key = JSON.stringify([place.host, place.port]);
    const known = this.ports.get(key);
    if (known) return known;
    const candidates = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    if (place.port !== undefined) candidates.unshift(place.port);
    const opening = loadDatagrams().then(async ({ listenDatagrams }) => {
      const port: DatagramPort = await listenDatagrams(place.host, candidates, (bytes, from) =>
        this.received(port, bytes, from),
      );
      this.bound.push({ host: place.host ?? "*", port: port.port });
      if (this.disposed) port.dispose();
      return port;
    });
    this.ports.set(key, opening);
    opening.catch(() => this.ports.delete(key));
    return opening;
  }

  private received(port: DatagramPort, bytes: Uint8Array, from: DatagramAddress): void {
    const name = decodeDatagramHeader(bytes)?.lane;
    const lane = name === undefined ? undefined : this.lanes.get(name);
    if (!lane || !this.allowed(lane)) return;
    const opened = lane.cipher.open(bytes);
    const message = opened && decodeLaneMessage(opened.message);
    if (message?.kind !== "input") return;
    const { seat } = lane;
    for (const record of message.records) seat.take({ kind: "input", ...record });
    const answer = { kind: "applied", number: seat.lastInput, answers: opened!.counter } as const;
    port.send(lane.cipher.seal(encodeLaneMessage(answer)).bytes, from);
  }

  private allowed(lane: OpenLane): boolean {
    const now = this.options.clock.now();
    if (now - lane.second >= 1_000) {
      lane.second = now;
      lane.left = MOST_PER_SECOND;
    }
    return lane.left-- > 0;
  }

  dispose(): void {
    this.disposed = true;
    this.lanes.clear();
    for (const opening of this.ports.values())
      opening.then(
        (port) => port.dispose(),
        () => {},
      );
  }
}

/** Reads `input_lane_ports`: `first-last`, or one number; empty: undefined. @throws DomuxError config */
export function lanePorts(text: string): readonly [number, number] | undefined {
  if (text === "") return undefined;
  const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  const ports = [Number(from), Number(to)] as const;
  if (from === undefined || ports[0] < 1 || ports[0] > ports[1] || ports[1] > 65_535)
    throw new DomuxError(
      "config",
      `input_lane_ports = ${JSON.stringify(text)}: it is a range like "60000-61000", or "" for none.`,
    );
  return ports;
}
