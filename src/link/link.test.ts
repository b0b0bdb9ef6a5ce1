import { describe, expect, it } from "vitest";
import { ManualClock } from "../base/index.ts";
import { DomuxError, ERROR_CODES, type ErrorCode } from "../model/index.ts";
import { encodeFrame, type Frame, messages, PROTOCOL } from "../protocol/index.ts";
import { memoryPair } from "../transport/index.ts";
import { connect, type HelloParams, Link, type LinkOptions, welcome } from "./index.ts";

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
const quiet: LinkOptions = { heartbeat: false };

function pair(options: LinkOptions = quiet) {
  const [near, far] = memoryPair();
  return { client: new Link(near, options), server: new Link(far, options), near, far };
}

/** A link whose peer is a bare channel. */
function bare(options: LinkOptions = quiet) {
  const [near, far] = memoryPair();
  const said: unknown[] = [];
  far.onMessage((data) => said.push(typeof data === "string" ? JSON.parse(data) : data));
  return { link: new Link(near, options), far, said };
}

const endOf = (link: Link) => new Promise((resolve) => link.onClose(resolve));

describe("calls", () => {
  it("carry typed parameters and results, defaults filled in", async () => {
    const { client, server } = pair();
    const seen: unknown[] = [];
    server.handle(messages.split, (params) => {
      seen.push(params);
      return { window: 1, tab: 2, pane: 3 };
    });
    expect(await client.call(messages.split, { pane: 7, direction: "left" })).toEqual({
      window: 1,
      tab: 2,
      pane: 3,
    });
    expect(seen).toMatchObject([{ pane: 7, size: { percent: 50 }, domain: "CurrentPaneDomain" }]);
  });

  it("are answered as they are ready, not in turn", async () => {
    const { client, server } = pair();
    let first!: () => void;
    server.handle(messages.kill, ({ pane }) =>
      pane === 1 ? new Promise<object>((resolve) => (first = () => resolve({}))) : {},
    );
    const order: number[] = [];
    const calls = [1, 2].map((pane) => client.call(messages.kill, { pane }).then(() => order.push(pane)));
    await calls[1];
    first();
    await Promise.all(calls);
    expect(order).toEqual([2, 1]);
  });

  it("bring back every error code as it was thrown", async () => {
    const { client, server } = pair();
    let code: ErrorCode = "internal";
    server.handle(messages.kill, () => {
      throw new DomuxError(code, `because of ${code}`);
    });
    for (code of Object.keys(ERROR_CODES) as ErrorCode[])
      await expect(client.call(messages.kill, { pane: 1 })).rejects.toMatchObject({
        name: "DomuxError",
        code,
        message: `because of ${code}`,
      });
  });

  it("that fail by a defect say so and are reported on the side of the defect", async () => {
    const defects: unknown[] = [];
    const { client, server } = pair({ ...quiet, onDefect: (error, method) => defects.push([error, method]) });
    const defect = new TypeError("x is undefined");
    server.handle(messages.kill, () => Promise.reject(defect));
    await expect(client.call(messages.kill, { pane: 1 })).rejects.toMatchObject({ code: "internal" });
    expect(defects).toEqual([[defect, "pane.kill"]]);
  });

  it("with wrong parameters, of unknown methods, or with wrong answers are refused by name", async () => {
    const { client, server } = pair();
    server.handle(messages.kill, () => ({}));
    server.handle(messages.zoom, () => ({ was: "perhaps" }) as never);
    await expect(client.call(messages.kill, { pane: -1 })).rejects.toMatchObject({
      code: "bad-request",
      message: expect.stringMatching(/^pane\.kill: pane: /),
    });
    await expect(client.call(messages.list, {})).rejects.toMatchObject({
      code: "unknown-method",
      message: expect.stringContaining("mux.list"),
    });
    await expect(client.call(messages.zoom, { pane: 1, zoomed: true })).rejects.toMatchObject({
      code: "bad-request",
    });
    expect(client.closed).toBeUndefined();
  });

  it("all fail with disconnected when the link ends, later ones too", async () => {
    const { client, server } = pair();
    server.handle(messages.kill, () => new Promise<object>(() => {}));
    const waiting = [1, 2, 3].map((pane) => client.call(messages.kill, { pane }));
    server.close({ code: "not-allowed", message: "Go away." });
    for (const outcome of await Promise.allSettled(waiting))
      expect(outcome).toMatchObject({ reason: { code: "disconnected", message: "Go away." } });
    expect(client.closed).toEqual({ code: "not-allowed", message: "Go away." });
    await expect(client.call(messages.kill, { pane: 1 })).rejects.toMatchObject({ code: "disconnected" });
  });

  it("time out by the clock they are given", async () => {
    const clock = new ManualClock();
    const { client } = pair({ heartbeat: false, clock });
    const { server } = pair();
    server.close();
    const call = client.call(messages.ping, {}, { timeout: 100 });
    clock.advance(100);
    await expect(call).rejects.toMatchObject({ code: "timeout" });
  });

  it("are limited on both sides, without ending the link", async () => {
    const { link, far, said } = bare({ heartbeat: false, limits: { requests: 2 } });
    link.handle(messages.kill, () => new Promise<object>(() => {}));
    for (const id of [1, 2, 3])
      far.send(JSON.stringify({ jsonrpc: "2.0", id, method: "pane.kill", params: { pane: 1 } }));
    await settled();
    expect(said).toMatchObject([{ id: 3, error: { data: { code: "limit" } } }]);
    link.call(messages.list, {}).catch(() => {});
    link.call(messages.list, {}).catch(() => {});
    await expect(link.call(messages.list, {})).rejects.toMatchObject({ code: "limit" });
  });
});

describe("notifications and frames", () => {
  it("arrive typed and in order with the calls between them", async () => {
    const { client, server } = pair();
    const seen: unknown[] = [];
    server.on(messages.closeStream, ({ stream }) => seen.push(stream));
    server.onFrame((frame) => seen.push(frame.kind));
    server.handle(messages.kill, () => {
      seen.push("kill");
      return {};
    });
    client.notify(messages.closeStream, { stream: 1 });
    client.sendFrame({ kind: "credit", stream: 1, bytes: 10 });
    const killed = client.call(messages.kill, { pane: 0 });
    client.sendFrame({ kind: "input", pane: 1, number: 1, payload: new Uint8Array([1]) });
    await killed;
    await settled();
    expect(seen).toEqual([1, "credit", "kill", "input"]);
  });

  it("unknown ones and unknown fields are ignored", async () => {
    const { link, far } = bare();
    const seen: unknown[] = [];
    link.on(messages.closeStream, (params) => seen.push(params));
    far.send(JSON.stringify({ jsonrpc: "2.0", method: "later.thing", params: {} }));
    far.send(new Uint8Array([77, 1, 2]));
    far.send(JSON.stringify({ jsonrpc: "2.0", method: "stream.close", params: { stream: 4, later: true } }));
    far.send(JSON.stringify({ jsonrpc: "2.0", id: 99, result: {} }));
    await settled();
    expect(seen).toEqual([{ stream: 4 }]);
    expect(link.closed).toBeUndefined();
  });

  it("over the caps are refused where they are made", async () => {
    const { client } = pair();
    client.setPeerLimits({ message: 100, input: 10 });
    const input = (length: number): Frame => ({
      kind: "input",
      pane: 1,
      number: 1,
      payload: new Uint8Array(length),
    });
    client.sendFrame(input(10));
    expect(() => client.sendFrame(input(11))).toThrow(expect.objectContaining({ code: "frame-too-large" }));
    expect(() => client.notify(messages.closeStream, { stream: 1 })).not.toThrow();
    await expect(
      client.call(messages.windowTitle, { window: 1, title: "x".repeat(100) }),
    ).rejects.toMatchObject({
      code: "frame-too-large",
    });
  });
});

describe("a hostile peer", () => {
  it.each<[string, string | Uint8Array, ErrorCode]>([
    ["no JSON", "{", "bad-frame"],
    ["JSON of another kind", "[]", "bad-frame"],
    ["another JSON-RPC", '{"id":1,"method":"ping"}', "bad-frame"],
    ["neither request nor response", '{"jsonrpc":"2.0","id":1}', "bad-frame"],
    ["a frame cut short", new Uint8Array([1, 0, 0]), "bad-frame"],
    ["an empty frame", new Uint8Array(0), "bad-frame"],
    ["text over the cap", "x".repeat(2000), "frame-too-large"],
    ["bytes over the cap", new Uint8Array(2000), "frame-too-large"],
    [
      "input over the cap",
      encodeFrame({ kind: "input", pane: 1, number: 1, payload: new Uint8Array(600) }),
      "frame-too-large",
    ],
    [
      "a wrong notification",
      '{"jsonrpc":"2.0","method":"stream.close","params":{"stream":"x"}}',
      "bad-request",
    ],
  ])("that sends %s loses the connection by name", async (_what, data, code) => {
    const { link, far } = bare({ heartbeat: false, limits: { message: 1000, input: 500 } });
    link.on(messages.closeStream, () => {});
    far.send(data);
    expect(await endOf(link)).toMatchObject({ code, message: expect.stringMatching(/\S.*\.|: /) });
    await settled();
    expect(far.closed?.code).toBe(code);
  });

  it("cannot overflow the stack", async () => {
    const { link, far, said } = bare();
    link.handle({ ...messages.emit }, () => ({ allowed: true }));
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    far.send(`{"jsonrpc":"2.0","id":1,"method":"config.emit","params":{"event":"x","args":${deep}}}`);
    far.send('{"jsonrpc":"2.0","id":2,"method":"ping"}');
    await settled();
    expect(said.at(-1)).toEqual({ jsonrpc: "2.0", id: 2, result: {} });
    expect(link.closed).toBeUndefined();
  });

  it("cannot make a listener's defect end anything but its own link", async () => {
    const defects: unknown[] = [];
    const { link, far } = bare({ heartbeat: false, onDefect: (error) => defects.push(error) });
    link.onFrame(() => {
      throw new TypeError("a defect");
    });
    far.send(encodeFrame({ kind: "applied", number: 1 }));
    expect(await endOf(link)).toMatchObject({ code: "internal" });
    expect(defects).toHaveLength(1);
  });
});

describe("greeting", () => {
  const hello: HelloParams = {
    build: "1.2.3",
    client: { kind: "cli", user: "u", host: "h", pid: 1 },
  };
  const answer = {
    build: "1.0.0",
    server: { pid: 2, host: "h", user: "u", startedAt: 0 },
    seat: { id: 1, token: "t", resumed: false, lastInput: 0, grace: 1000 },
  };

  it("tells each side about the other, and lets calls come along at once", async () => {
    const { client, server } = pair();
    const order: string[] = [];
    const welcomed = welcome(server, {
      build: "1.0.0",
      accept: async (params) => {
        server.handle(messages.kill, () => {
          order.push("kill");
          return {};
        });
        await settled();
        order.push(`hello ${params.client.kind}`);
        return answer;
      },
    });
    const greeted = connect(client, hello);
    const killed = client.call(messages.kill, { pane: 1 });
    expect(await greeted).toMatchObject({
      build: "1.0.0",
      protocol: PROTOCOL,
      limits: { streams: 4096 },
      seat: { token: "t" },
    });
    expect(await welcomed).toMatchObject({ build: "1.2.3", viewer: false });
    await killed;
    expect(order).toEqual(["hello cli", "kill"]);
  });

  const speak = (major: number) => (text: string) =>
    text.replaceAll(`"major":${PROTOCOL.major}`, `"major":${major}`);
  /** Two links between which every text passes through `change`. */
  interface Change {
    toServer?: (text: string) => string;
    toClient?: (text: string) => string;
  }
  function between(change: Change) {
    const [near, nearFar] = memoryPair();
    const [far, farNear] = memoryPair();
    nearFar.onMessage((data) =>
      farNear.send(typeof data === "string" ? (change.toServer?.(data) ?? data) : data),
    );
    farNear.onMessage((data) =>
      nearFar.send(typeof data === "string" ? (change.toClient?.(data) ?? data) : data),
    );
    nearFar.onClose((reason) => farNear.close(reason));
    farNear.onClose((reason) => nearFar.close(reason));
    return { client: new Link(near, quiet), server: new Link(far, quiet) };
  }

  it.each<[Change, RegExp]>([
    [
      { toServer: speak(PROTOCOL.major + 1) },
      /^The client \(domux 1\.2\.3\) speaks protocol 2 and this server \(domux 1\.0\.0\) speaks protocol 1: upgrade domux on the server's side\.$/,
    ],
    [
      { toServer: speak(0) },
      /^The client .* speaks protocol 0 and .*: upgrade domux on the client's side\.$/,
    ],
    [
      { toClient: speak(PROTOCOL.major + 1) },
      /^The server \(domux 1\.0\.0\) speaks protocol 2 and this client \(domux 1\.2\.3\) speaks protocol 1: upgrade domux on the client's side\.$/,
    ],
    [{ toClient: speak(0) }, /^The server .* speaks protocol 0 .*: upgrade domux on the server's side\.$/],
  ])("between versions that do not fit is one sentence", async (change, sentence) => {
    const { client, server } = between(change);
    const welcomed = welcome(server, { build: "1.0.0", accept: () => answer }).catch((error: Error) => error);
    await expect(connect(client, hello)).rejects.toMatchObject({
      code: "version-mismatch",
      message: expect.stringMatching(sentence),
    });
    expect(client.closed?.code).toBe("version-mismatch");
    if (change.toServer) expect(await welcomed).toMatchObject({ code: "version-mismatch" });
    await endOf(server);
  });

  it("fits a later minor version that says and answers more", async () => {
    const more = (text: string) =>
      text.replace('"minor":0', '"minor":7').replace('"build"', '"later":{"x":1},"build"');
    const { client, server } = between({ toServer: more, toClient: more });
    const welcomed = welcome(server, { build: "1.0.0", accept: () => answer });
    expect((await connect(client, hello)).protocol.minor).toBe(7);
    expect((await welcomed).protocol.minor).toBe(7);
  });

  it("must come first, and in time", async () => {
    const rude = pair();
    const refused = welcome(rude.server, { build: "1", accept: () => answer });
    const list = rude.client.call(messages.list, {});
    await expect(refused).rejects.toMatchObject({
      code: "bad-request",
      message: expect.stringMatching(/must be hello/),
    });
    await expect(list).rejects.toMatchObject({ code: "disconnected" });

    const clock = new ManualClock();
    const silent = pair({ heartbeat: false, clock });
    const waiting = welcome(silent.server, { build: "1", accept: () => answer }, 5000);
    clock.advance(5000);
    await expect(waiting).rejects.toMatchObject({ code: "timeout" });
    expect(silent.server.closed?.code).toBe("timeout");
  });

  it("that is refused tells the client why", async () => {
    const { client, server } = pair();
    const refused = welcome(server, {
      build: "1",
      accept: () => {
        throw new DomuxError("auth-failed", "Not you.");
      },
    });
    await expect(connect(client, hello)).rejects.toMatchObject({ code: "auth-failed", message: "Not you." });
    await expect(refused).rejects.toMatchObject({ code: "auth-failed" });
  });
});
