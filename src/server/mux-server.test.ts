import { describe, expect, it } from "vitest";
import { FakeDomain } from "../../test/support/fake-pane.ts";
import { ManualClock } from "../base/index.ts";
import { type Channel, connect, type HelloParams, Link } from "../link/index.ts";
import { type DomuxError, sizeOf } from "../model/index.ts";
import { DEFAULT_SETTINGS, Mux } from "../mux/index.ts";
import { type MuxEvent, messages } from "../protocol/index.ts";
import { memoryPair } from "../transport/index.ts";
import { MuxServer, type Rights } from "./mux-server.ts";

const FACTS = { build: "1.2.3", pid: 7, host: "box", user: "me", startedAt: 5 };
const CLIENT: HelloParams = { build: "t", client: { kind: "tui", user: "me", host: "desk", pid: 9 } };

function house() {
  const clock = new ManualClock();
  const mux = new Mux({ clock, wallTime: () => 0, epoch: "e", settings: () => DEFAULT_SETTINGS });
  const domain = mux.addDomain((id) => new FakeDomain(id, "local"));
  const notes: string[] = [];
  let tokens = 0;
  const server = new MuxServer({
    mux,
    clock,
    facts: FACTS,
    token: () => `token${++tokens}`,
    grace: 1000,
    onNote: (_level, line) => notes.push(line),
  });
  const open = (rights: Rights = { local: true }) => {
    const [near, far] = memoryPair();
    server.serve(far, rights);
    const link = new Link(near, { heartbeat: false, clock });
    return { link, near };
  };
  const join = async (params: Partial<HelloParams> = {}, rights?: Rights) => {
    const { link, near } = open(rights);
    const applied: number[] = [];
    link.onFrame((frame) => {
      if (frame.kind === "applied") applied.push(frame.number);
    });
    const hello = await connect(link, { ...CLIENT, ...params });
    return { link, near, hello, applied };
  };
  return { clock, mux, domain, server, open, join, notes };
}

/** Lets everything that is under way in memory arrive: asks something and waits for the answer. */
const settled = async (link: Link) => {
  // Answers that a verb thinks about come a little later than the ping's.
  for (let round = 0; round < 3; round++) await link.call(messages.ping, {});
};

const cut = (channel: Channel) => channel.close({ code: "disconnected", message: "cut" });
const gone = (link: Link) => new Promise<string>((resolve) => link.onClose(({ code }) => resolve(code)));
const bytes = (text: string) => new TextEncoder().encode(text);

describe("seats over connections", () => {
  it("gives a seat and lists its client", async () => {
    const { join, mux } = house();
    const { link, hello } = await join();
    expect(hello).toMatchObject({ build: "1.2.3", seat: { resumed: false, lastInput: 0, grace: 1000 } });
    const { clients } = await link.call(messages.clients, {});
    expect(clients).toMatchObject([{ id: hello.seat.id, kind: "tui", host: "desk" }]);
    await join({ client: { ...CLIENT.client, kind: "cli" } });
    expect(mux.state().clients).toHaveLength(1);
  });

  it("resumes a seat after a cut, applying each input record once", async () => {
    const { join, domain, mux, clock } = house();
    const first = await join();
    await first.link.call(messages.spawn, {});
    for (const number of [1, 2, 3])
      first.link.sendFrame({ kind: "input", pane: 0, number, payload: bytes(`k${number} `) });
    await settled(first.link);
    expect(first.applied).toEqual([]);
    clock.advance(30);
    await settled(first.link);
    // One word for all that came together, and not right before the answer of the program.
    expect(first.applied).toEqual([3]);
    first.link.sendFrame({ kind: "input", pane: 9, number: 4, payload: new Uint8Array(64 << 10) });
    await settled(first.link);
    expect(first.applied).toEqual([3, 4]);
    cut(first.near);
    await gone(first.link);
    expect(mux.seats.size).toBe(1);
    const seat = { id: first.hello.seat.id, token: first.hello.seat.token };
    const second = await join({ seat });
    expect(second.hello.seat).toMatchObject({ id: seat.id, resumed: true, lastInput: 4 });
    for (const number of [3, 4, 5])
      second.link.sendFrame({ kind: "input", pane: 0, number, payload: bytes(`k${number} `) });
    await settled(second.link);
    clock.advance(30);
    await settled(second.link);
    expect(domain.panes[0].inputs.join("")).toBe("k1 k2 k3 k5 ");
    expect(second.applied.at(-1)).toBe(5);
  });

  it("knows numbers that wrap", async () => {
    const { join, domain, server } = house();
    const { link, hello } = await join();
    await link.call(messages.spawn, {});
    server.book.get(hello.seat.id)!.lastInput = 0xffffffff;
    link.sendFrame({ kind: "input", pane: 0, number: 0xffffffff, payload: bytes("old") });
    link.sendFrame({ kind: "input", pane: 0, number: 1, payload: bytes("new") });
    await settled(link);
    expect(domain.panes[0].inputs).toEqual(["new"]);
  });

  it("gives a stranger with a wrong token, or one who comes too late, a new seat", async () => {
    const { join, clock, mux } = house();
    const first = await join();
    cut(first.near);
    await gone(first.link);
    const { id, token } = first.hello.seat;
    expect((await join({ seat: { id, token: "guess" } })).hello.seat.resumed).toBe(false);
    clock.advance(1001);
    expect(mux.seats.has(id)).toBe(false);
    expect((await join({ seat: { id, token } })).hello.seat.resumed).toBe(false);
  });

  it("gives the seat up when the client says it is done", async () => {
    const { join, mux } = house();
    const { link } = await join();
    const watcher = await join();
    link.close();
    await settled(watcher.link);
    expect(mux.seats.size).toBe(1);
  });

  it("moves the seat to the newest connection and ends the older one", async () => {
    const { join } = house();
    const first = await join();
    const said: string[] = [];
    first.link.on(messages.goodbye, ({ reason }) => said.push(reason));
    const { id, token } = first.hello.seat;
    const second = await join({ seat: { id, token } });
    await gone(first.link);
    expect(said).toEqual(["kicked"]);
    expect(second.hello.seat.resumed).toBe(true);
    await second.link.call(messages.clients, {});
  });

  it("keeps no vote for a seat that is away", async () => {
    const { join, mux } = house();
    const desk = await join();
    await desk.link.call(messages.spawn, {});
    await desk.link.call(messages.view, { windows: [{ window: 0, size: sizeOf(100, 30) }] });
    const phone = await join();
    await phone.link.call(messages.view, { windows: [{ window: 0, size: sizeOf(40, 20) }] });
    expect(mux.tab(0).size.cols).toBe(40);
    cut(phone.near);
    await gone(phone.link);
    expect(mux.tab(0).size.cols).toBe(100);
  });

  it("lets one client detach another", async () => {
    const { join, mux } = house();
    const [a, b] = [await join(), await join()];
    await a.link.call(messages.detachClient, { client: b.hello.seat.id });
    await gone(b.link);
    expect(mux.seats.size).toBe(1);
    await expect(a.link.call(messages.detachClient, { client: 99 })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("carries questions to the face and takes them back", async () => {
    const { join, mux } = house();
    const { link } = await join();
    const other = await join();
    let takenBack = 0;
    link.on(messages.promptGone, () => takenBack++);
    link.handle(messages.prompt, () => new Promise(() => {}));
    other.link.handle(messages.prompt, ({ text }) => ({ answer: `re: ${text}` }));
    expect(await mux.ask({ text: "password", echo: false }, "host")).toBe("re: password");
    await settled(link);
    expect(takenBack).toBe(1);
  });
});

describe("rights", () => {
  it.each([
    ["by its own wish", { readOnly: true }, undefined],
    ["by the way it came", {}, { readOnly: true, local: true }],
  ])("a seat that may only look %s types and changes nothing", async (_how, params, rights) => {
    const { join, domain } = house();
    const owner = await join();
    await owner.link.call(messages.spawn, {});
    const guest = await join(params, rights);
    await expect(guest.link.call(messages.kill, { pane: 0 })).rejects.toMatchObject({ code: "not-allowed" });
    await expect(guest.link.call(messages.spawn, {})).rejects.toMatchObject({ code: "not-allowed" });
    guest.link.sendFrame({ kind: "input", pane: 0, number: 1, payload: bytes("rm -rf\n") });
    await settled(guest.link);
    expect(domain.panes[0].inputs).toEqual([]);
    expect((await guest.link.call(messages.list, {})).panes).toHaveLength(1);
  });
});

describe("events", () => {
  const watchOn = async (
    link: Link,
    params: { after?: { epoch: string; number: number }; events?: string[] } = {},
  ) => {
    const events: { number: number; event: MuxEvent }[] = [];
    link.on(messages.muxEvent, (event) => events.push(event));
    const answer = await link.call(messages.watch, params);
    return { events, answer };
  };

  it("start with the state, and go on from a cursor after a cut", async () => {
    const { join } = house();
    const first = await join();
    const { events, answer } = await watchOn(first.link);
    expect(answer.state!.panes).toEqual([]);
    await first.link.call(messages.spawn, {});
    const last = events.at(-1)!.number;
    cut(first.near);
    const second = await join();
    await second.link.call(messages.spawn, {});
    const again = await watchOn(second.link, { after: { epoch: answer.cursor.epoch, number: last } });
    expect(again.answer.state).toBeUndefined();
    await settled(second.link);
    const added = again.events.map(({ event }) => event.type);
    expect(added.filter((type) => type === "pane-added")).toHaveLength(1);
    const numbers = again.events.map(({ number }) => number);
    expect(numbers[0]).toBe(last + 1);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it("are filtered", async () => {
    const { join } = house();
    const { link } = await join();
    const { events } = await watchOn(link, { events: ["pane-removed"] });
    await link.call(messages.spawn, {});
    await link.call(messages.kill, { pane: 0 });
    expect(events.map(({ event }) => event.type)).toEqual(["pane-removed"]);
  });

  it("are left out for a watcher that does not read, which is told so, in bounded memory", () => {
    const { server, mux } = house();
    // A channel that takes and never delivers: what is sent stays in its buffer.
    let buffered = 0;
    let say: (text: string) => void = () => {};
    const sent: string[] = [];
    const stuck: Channel = {
      send: (data) => {
        buffered += data.length;
        if (typeof data === "string") sent.push(data);
      },
      onMessage: (listener) => {
        say = listener;
        return { dispose() {} };
      },
      onClose: () => ({ dispose() {} }),
      onDrain: () => ({ dispose() {} }),
      get bufferedAmount() {
        return buffered;
      },
      closed: undefined,
      close() {},
    };
    server.serve(stuck, { local: true });
    const ask = (id: number, method: string, params: unknown) =>
      say(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
    const hello = { ...CLIENT, protocol: { major: 1, minor: 0 }, capabilities: [] };
    ask(1, "hello", hello);
    return Promise.resolve()
      .then(() => new Promise((resolve) => setImmediate(resolve)))
      .then(() => {
        ask(2, "mux.watch", {});
        const text = "x".repeat(64 << 10);
        for (let index = 0; index < 1000; index++)
          mux.events.add({ type: "pane-alert", pane: 0, alert: { type: "clipboard", selection: "c", text } });
        expect(buffered).toBeLessThan(6 << 20);
        expect(sent.filter((line) => line.includes("mux.lagged"))).toHaveLength(1);
      });
  });
});

describe("hostile peers", () => {
  const hostile: [string, (channel: Channel) => void][] = [
    ["no JSON", (channel) => channel.send("{")],
    ["no JSON-RPC", (channel) => channel.send("[]")],
    ["a frame that is too short", (channel) => channel.send(new Uint8Array([2, 0, 0]))],
    [
      "an input record over the cap",
      (channel) => {
        const frame = new Uint8Array(12 + (1 << 20) + 1);
        frame[0] = 2;
        channel.send(frame);
      },
    ],
    ["a message over the cap", (channel) => channel.send("x".repeat((32 << 20) + 1))],
  ];
  it.each(hostile)("lose their own connection only: %s", async (_what, attack) => {
    const { join, mux } = house();
    const good = await join();
    const bad = await join();
    attack(bad.near);
    await gone(bad.link);
    await good.link.call(messages.spawn, {});
    expect(mux.panes.size).toBe(1);
  });

  it("are refused when they do not greet, or speak another version", async () => {
    const { open } = house();
    const rude = open();
    rude.near.send(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "pane.list", params: {} }));
    expect(await gone(rude.link)).toBe("bad-request");
    const future = open();
    const hello = { ...CLIENT, protocol: { major: 99, minor: 0 }, capabilities: [] };
    future.near.send(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "hello", params: hello }));
    expect(await gone(future.link)).toBe("version-mismatch");
  });

  it("get a named error for wrong parameters, unknown methods and unknown things", async () => {
    const { join } = house();
    const { link, near } = await join();
    const answers: { id: number; error: { code: number; data: { code: string } } }[] = [];
    near.onMessage((data) => typeof data === "string" && answers.push(JSON.parse(data)));
    const ask = (id: number, method: string, params: unknown) =>
      near.send(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
    ask(101, "pane.kill", { pane: "zero" });
    ask(102, "pane.explode", {});
    ask(103, "pane.kill", { pane: 5 });
    ask(104, "tab.spawn", { size: { cols: 0, rows: 0 } });
    await settled(link);
    const code = (id: number) => answers.find((answer) => answer.id === id)!.error.data.code;
    expect([101, 102, 103, 104].map(code)).toEqual([
      "bad-request",
      "unknown-method",
      "not-found",
      "bad-request",
    ]);
  });

  it("credit for streams that do not exist and records for panes that are gone change nothing", async () => {
    const { join, clock } = house();
    const { link, applied } = await join();
    link.sendFrame({ kind: "credit", stream: 77, bytes: 0xffffffff });
    link.sendFrame({ kind: "input", pane: 12345, number: 1, payload: bytes("x") });
    link.notify(messages.closeStream, { stream: 5 });
    await settled(link);
    clock.advance(30);
    await settled(link);
    expect(applied).toEqual([1]);
  });

  it("a defect in a verb is an internal error for its caller, and for the log", async () => {
    const { join, domain, notes } = house();
    domain.settings = () => {
      throw new TypeError("boom");
    };
    const { link } = await join();
    const failure = await link
      .call(messages.domainShow, { domain: "local" })
      .catch((error: unknown) => error);
    expect((failure as DomuxError).code).toBe("internal");
    expect(notes.join()).toContain("TypeError: boom");
  });
});

it("says goodbye to all when it ends", async () => {
  const { join, server } = house();
  const { link } = await join();
  const said: string[] = [];
  link.on(messages.goodbye, ({ message }) => said.push(message));
  server.shutdown("upgrade", "A newer one starts.");
  await gone(link);
  expect(said).toEqual(["A newer one starts."]);
});
