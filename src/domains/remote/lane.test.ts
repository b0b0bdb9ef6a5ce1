import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Face, House, hello } from "../../../test/support/two-muxes.ts";
import { type Clock, systemClock } from "../../base/index.ts";
import type { Channel } from "../../link/index.ts";
import { DomuxError } from "../../model/index.ts";
import { messages } from "../../protocol/index.ts";
import { Lanes } from "../../server/index.ts";
import { memoryPair } from "../../transport/index.ts";
import { type Attempt, type Dialer, RemoteDomain } from "./index.ts";

/** A stream that can be frozen: what is sent waits, as in a TCP connection during an outage, and comes later. */
class FreezableStream {
  readonly near: Channel;
  /** Our end of the way to the server. */
  readonly server: Channel;
  private frozen = false;
  private held: (() => void)[] = [];

  constructor(house: House) {
    const [near, ours] = memoryPair();
    const [theirs, far] = memoryPair();
    this.near = near;
    this.server = theirs;
    house.server.serve(far);
    const carry = (from: Channel, to: Channel) => {
      from.onMessage((message) => this.pass(() => to.send(message)));
      from.onClose((reason) => this.pass(() => to.close(reason)));
    };
    carry(ours, theirs);
    carry(theirs, ours);
  }

  private pass(run: () => void): void {
    if (this.frozen) this.held.push(run);
    else run();
  }

  freeze(): void {
    this.frozen = true;
  }

  thaw(): void {
    this.frozen = false;
    for (const run of this.held.splice(0)) run();
  }
}

class Dials implements Dialer {
  readonly kind = "tls";
  readonly label = "test";
  readonly heartbeat = false;
  readonly networked = true;
  readonly streams: FreezableStream[] = [];
  readonly attempts: Attempt[] = [];
  up = true;
  /** Real milliseconds that each connection takes. */
  takes = 0;

  constructor(
    private readonly house: House,
    private readonly host: string,
  ) {}

  async dial(attempt: Attempt): Promise<Channel> {
    this.attempts.push(attempt);
    if (!this.up) throw new DomuxError("connect-failed", "The wire is cut.");
    if (this.takes > 0) await new Promise((resolve) => setTimeout(resolve, this.takes));
    const stream = new FreezableStream(this.house);
    this.streams.push(stream);
    return stream.near;
  }

  laneHost(): string {
    return this.host;
  }

  settings() {
    return [];
  }
}

const until = (met: () => boolean | Promise<boolean>) => vi.waitUntil(met, { timeout: 80_000, interval: 2 });

interface Given {
  /** Milliseconds that the server keeps a seat. */
  readonly grace?: number;
  /** UDP ports of the server; undefined: none. */
  readonly ports: [number, number] | undefined;
  /** Where the client takes the server to be. */
  readonly host: string;
  /** The client's. */
  readonly clock?: Clock;
}

const GIVEN: Given = { ports: [40_000, 60_000], host: "127.0.0.1" };

async function setup({ ports, host, grace, clock = systemClock }: Given = GIVEN) {
  const lanes = new Lanes({ clock: systemClock, ports: () => ports });
  const far = new House(systemClock, { lanes, grace });
  const near = new House();
  const dialer = new Dials(far, host);
  const domain = near.mux.addDomain(
    (id, domainHost) =>
      new RemoteDomain({
        id,
        name: "far",
        host: domainHost,
        dialer,
        clock,
        hello: () => hello,
        random: () => 0,
      }),
  );
  const face = await new Face(near).greet();
  onTestFinished(() => {
    face.dispose();
    near.dispose();
    far.dispose();
  });
  await domain.attach({});
  const { pane } = await face.link.call(messages.spawn, { domain: { name: "far" } });
  await face.open(pane);
  const source = far.launcher.sources[0];
  const laneIs = async (value: string) =>
    (await domain.settings()).some((row) => row.name === "input lane" && row.value === value);
  return { far, near, dialer, domain, face, pane, source, lanes, laneIs };
}

describe("input while the connection stands still", () => {
  it("arrives by datagrams, in order and once, though the connection brings it again", async () => {
    const { dialer, face, pane, source, laneIs } = await setup();
    await until(() => laneIs("open"));
    const typed = (text: string) => {
      for (const key of text) face.type(pane, key);
    };
    typed("before ");
    await until(() => source.typed === "before ");
    dialer.streams[0].freeze();
    typed("during ");
    await until(() => source.typed === "before during ");
    expect(dialer.streams).toHaveLength(1);
    dialer.streams[0].thaw();
    typed("after");
    await until(() => source.typed.endsWith("after"));
    expect(source.typed).toBe("before during after");
    await face.shows((text) => text.includes("before during after"));
  });

  it("goes on over a new connection that is made at once; the old one's rest does no harm", async () => {
    const { dialer, domain, face, pane, source, laneIs, lanes } = await setup();
    await until(() => laneIs("open"));
    const states: string[] = [];
    domain.events(() => states.push(domain.state.state));
    dialer.streams[0].freeze();
    let sent = "";
    while (dialer.streams.length < 2) {
      sent += "k";
      face.type(pane, "k");
      await until(() => source.typed === sent);
    }
    // The picture follows with the new connection.
    source.print("\r\nthe picture");
    await face.shows((text) => text.includes("the picture"));
    face.type(pane, "!");
    await until(() => source.typed === `${sent}!`);
    dialer.streams[0].thaw();
    await face.shows((text) => text.includes("!"));
    face.type(pane, "?");
    await until(() => source.typed === `${sent}!?`);
    expect(dialer.attempts.map(({ first, reached = false }) => [first, reached])).toEqual([
      [true, false],
      [false, true],
    ]);
    // Nobody was told of a loss, for there was none.
    expect(states).not.toContain("lost");
    expect(lanes.count).toBe(1);
  });

  it("is acknowledged while there is no connection at all, and a lane's answer ends the wait for one", async () => {
    const { dialer, domain, face, pane, source, laneIs } = await setup();
    await until(() => laneIs("open"));
    dialer.up = false;
    dialer.streams[0].freeze();
    dialer.streams[0].near.close({ code: "timeout", message: "The other side does not answer." });
    await until(() => domain.state.state === "lost");
    for (const key of "abc") face.type(pane, key);
    await until(() => source.typed === "abc");
    // All is applied: nothing waits for the connection.
    await until(async () => (await domain.settings()).every(({ name }) => name !== "input on its way"));
    await until(() => dialer.attempts.length >= 3);
    dialer.up = true;
    await until(() => domain.state.state === "attached");
    expect(dialer.attempts.at(-1)!.reached).toBe(true);
    face.type(pane, "d");
    await until(() => source.typed === "abcd");
  });

  it("does not keep a host from being reached that needs long for it, by beginning anew with every answer", async () => {
    // A second of the client is a tenth of one.
    const clock: Clock = {
      now: () => systemClock.now() * 10,
      after: (milliseconds, run) => systemClock.after(milliseconds / 10, run),
    };
    const { dialer, domain, face, pane, source, laneIs } = await setup({ ...GIVEN, clock });
    await until(() => laneIs("open"));
    dialer.takes = 700;
    dialer.streams[0].freeze();
    dialer.streams[0].near.close({ code: "timeout", message: "The other side does not answer." });
    await until(() => domain.state.state === "lost");
    await until(() => domain.state.state === "attached");
    face.type(pane, "a");
    await until(() => source.typed === "a");
  });

  it.each<[string, Given, string[]]>([
    // Nobody's address (RFC 5737).
    ["no datagram is answered", { ports: [40_000, 60_000], host: "192.0.2.1" }, ["no datagram is answered"]],
    ["the server opens no port", { ports: undefined, host: "127.0.0.1" }, []],
  ])("waits for the connection where %s", async (_name, given, shown) => {
    const { dialer, domain, face, pane, source } = await setup(given);
    const lane = async () =>
      (await domain.settings()).flatMap(({ name, value }) => (name === "input lane" ? [value] : []));
    await until(async () => (await lane()).length === shown.length);
    face.type(pane, "a");
    await until(() => source.typed === "a");
    dialer.streams[0].freeze();
    face.type(pane, "b");
    await until(async () => (await domain.settings()).some(({ name }) => name === "input on its way"));
    expect(source.typed).toBe("a");
    dialer.streams[0].thaw();
    await until(() => source.typed === "ab");
    expect(await lane()).toEqual(shown);
  });

  it("is all sent, once, when the seat's time has run out meanwhile", async () => {
    const given: Given = { ...GIVEN, grace: 50 };
    const { dialer, domain, far, face, pane, source, lanes, laneIs } = await setup(given);
    await until(() => laneIs("open"));
    dialer.up = false;
    const [stream] = dialer.streams;
    stream.freeze();
    stream.near.close({ code: "timeout", message: "The other side does not answer." });
    for (const key of "abc") face.type(pane, key);
    await until(() => source.typed === "abc");
    stream.server.close({ code: "timeout", message: "The other side does not answer." });
    await until(() => lanes.count === 0);
    for (const key of "def") face.type(pane, key);
    await until(async () => (await domain.settings()).some(({ name }) => name === "input on its way"));
    dialer.up = true;
    await until(() => source.typed.length >= 6);
    face.type(pane, "g");
    await until(() => source.typed.endsWith("g"));
    expect(source.typed).toBe("abcdefg");
    expect([...far.server.book.all()]).toHaveLength(1);
  });

  it("has no lane any more when the seat was given up", async () => {
    const { domain, lanes, laneIs } = await setup();
    await until(() => laneIs("open"));
    expect(lanes.count).toBe(1);
    await domain.detach();
    await until(() => lanes.count === 0);
  });
});
