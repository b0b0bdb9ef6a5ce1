import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import { ManualClock } from "../base/index.ts";
import { Direction, decodeLaneMessage, encodeLaneMessage, type InputFrame } from "../protocol/index.ts";
import { LaneCipher, type LaneSecret, newLaneSecret } from "../transport/lane-cipher.ts";
import { type LaneSeat, Lanes, lanePorts } from "./lanes.ts";

const place = { host: "127.0.0.1" };

/** A seat that writes down what it takes, as a server does: each number once. */
class Seat implements LaneSeat {
  lastInput = 0;
  typed = "";

  take(frame: InputFrame): void {
    if (frame.number <= this.lastInput) return;
    this.lastInput = frame.number;
    this.typed += Buffer.from(frame.payload).toString();
  }
}

async function setup() {
  const clock = new ManualClock();
  const lanes = new Lanes({ clock, ports: () => [40_000, 60_000] });
  onTestFinished(() => lanes.dispose());
  const seat = new Seat();
  const lane = await lanes.open(place, seat);
  return { clock, lanes, seat, lane };
}

/** A client of a lane, with a socket of its own. */
class Client {
  readonly cipher: LaneCipher;
  readonly socket: Socket = createSocket("udp4");
  answers: unknown[] = [];

  constructor(
    readonly port: number,
    secret: LaneSecret,
  ) {
    this.cipher = new LaneCipher(secret, Direction.toServer);
    this.listen(this.socket);
  }

  listen(socket: Socket): void {
    socket.on("message", (bytes) => {
      const opened = this.cipher.open(bytes);
      this.answers.push(opened && decodeLaneMessage(opened.message));
    });
    onTestFinished(() => void socket.close());
  }

  sealed(first: number, keys: string): { bytes: Uint8Array; counter: number } {
    const records = [...keys].map((key, index) => ({
      number: first + index,
      pane: 0,
      payload: new TextEncoder().encode(key),
    }));
    return this.cipher.seal(encodeLaneMessage({ kind: "input", records }));
  }

  post(bytes: Uint8Array, socket = this.socket): void {
    socket.send(bytes, this.port, "127.0.0.1");
  }

  /** Sends, and waits for an answer. */
  async ask(bytes: Uint8Array, socket = this.socket): Promise<unknown> {
    const heard = once(socket, "message");
    this.post(bytes, socket);
    await heard;
    return this.answers.at(-1);
  }
}

describe("the server's end of lanes", () => {
  it("applies input, says what was applied, and answers each datagram once", async () => {
    const { seat, lane } = await setup();
    const client = new Client(lane.port, lane);
    const first = client.sealed(1, "abc");
    expect(await client.ask(first.bytes)).toEqual({ kind: "applied", number: 3, answers: first.counter });
    // The same bytes again, from a stranger who recorded them: no answer, nothing applied.
    client.post(first.bytes);
    const again = client.sealed(2, "bcd");
    expect(await client.ask(again.bytes)).toEqual({ kind: "applied", number: 4, answers: again.counter });
    expect(seat.typed).toBe("abcd");
    expect(client.answers).toHaveLength(2);
  });

  it("takes datagrams in any order, and input once", async () => {
    const { seat, lane } = await setup();
    const client = new Client(lane.port, lane);
    const [early, late] = [client.sealed(1, "ab"), client.sealed(1, "abcd")];
    expect(await client.ask(late.bytes)).toMatchObject({ number: 4 });
    expect(await client.ask(early.bytes)).toMatchObject({ number: 4, answers: early.counter });
    expect(seat.typed).toBe("abcd");
  });

  it("answers to where a datagram came from, so that a client may move", async () => {
    const { seat, lane } = await setup();
    const client = new Client(lane.port, lane);
    await client.ask(client.sealed(1, "a").bytes);
    const elsewhere = createSocket("udp4");
    client.listen(elsewhere);
    expect(await client.ask(client.sealed(2, "b").bytes, elsewhere)).toMatchObject({ number: 2 });
    expect(seat.typed).toBe("ab");
  });

  it("says nothing to strangers: forged, another key, another lane, its own words sent back", async () => {
    const { seat, lane, lanes } = await setup();
    const client = new Client(lane.port, lane);
    const genuine = client.sealed(1, "a").bytes;
    const forged = Uint8Array.from(genuine);
    forged[30] ^= 1;
    client.post(forged);
    const other = newLaneSecret();
    client.post(new Client(lane.port, { ...lane, key: other.key }).sealed(1, "x").bytes);
    client.post(new Client(lane.port, other).sealed(1, "x").bytes);
    client.post(
      new LaneCipher(lane, Direction.toClient).seal(encodeLaneMessage({ kind: "input", records: [] })).bytes,
    );
    client.post(new Uint8Array(0));
    client.post(new Uint8Array(1200));
    expect(await client.ask(genuine)).toMatchObject({ number: 1 });
    expect(client.answers).toHaveLength(1);
    expect(seat.typed).toBe("a");
    expect(lanes.count).toBe(1);
  });

  it("keeps the lanes of a port apart, and ends one at a time", async () => {
    const { lanes, lane } = await setup();
    const second = new Seat();
    const other = await lanes.open(place, second);
    expect(other.port).toBe(lane.port);
    const client = new Client(other.port, other);
    const gone = new Client(lane.port, lane);
    lane.dispose();
    gone.post(gone.sealed(1, "x").bytes);
    expect(await client.ask(client.sealed(1, "y").bytes)).toMatchObject({ number: 1 });
    expect(second.typed).toBe("y");
    expect(gone.answers).toEqual([]);
  });

  it("looks at so many datagrams of a lane in a second and no more", async () => {
    const { clock, seat, lane, lanes } = await setup();
    const client = new Client(lane.port, lane);
    for (let number = 1; number <= 500; number++) await client.ask(client.sealed(number, "k").bytes);
    client.post(client.sealed(501, "x").bytes);
    // The answer of another lane of the same port shows that this one was seen.
    const other = await lanes.open(place, new Seat());
    const witness = new Client(other.port, other);
    await witness.ask(witness.sealed(1, "a").bytes);
    expect(seat.typed).toBe("k".repeat(500));
    clock.advance(1_000);
    expect(await client.ask(client.sealed(501, "y").bytes)).toMatchObject({ number: 501 });
    expect(seat.typed).toBe(`${"k".repeat(500)}y`);
  });

  it("opens the port of the TLS listener where it is free, else one of the range", async () => {
    const { lanes, lane } = await setup();
    const taken = await lanes.open({ ...place, port: lane.port }, new Seat());
    expect(taken.port).not.toBe(lane.port);
    const free = createSocket("udp4");
    free.bind(0, "127.0.0.1");
    await once(free, "listening");
    const { port } = free.address();
    await new Promise<void>((resolve) => free.close(() => resolve()));
    expect((await lanes.open({ ...place, port }, new Seat())).port).toBe(port);
  });

  it("opens none where the configuration says so, or no port is free", async () => {
    const none = new Lanes({ clock: new ManualClock(), ports: () => undefined });
    await expect(none.open(place, new Seat())).rejects.toMatchObject({ code: "unsupported" });
    const { lane } = await setup();
    const full = new Lanes({ clock: new ManualClock(), ports: () => [lane.port, lane.port] });
    await expect(full.open(place, new Seat())).rejects.toThrow(/No UDP port could be opened on 127.0.0.1/);
  });
});

describe("input_lane_ports", () => {
  it("is a range, one port, or nothing", () => {
    expect(lanePorts("60000-61000")).toEqual([60_000, 61_000]);
    expect(lanePorts("60000")).toEqual([60_000, 60_000]);
    expect(lanePorts("")).toBeUndefined();
    for (const wrong of ["0", "5-4", "60000-70000", "all"])
      expect(() => lanePorts(wrong)).toThrow(/input_lane_ports/);
  });
});
