import { type Duplex, duplexPair } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { connectLight } from "./light-websocket.ts";
import { closing, inbox, transportContract } from "./transport.contract.ts";
import { connectWebSocket, refuseStream, WebSocketAcceptor } from "./websocket.ts";

const acceptor = new WebSocketAcceptor({ maxMessage: 16 << 20 });
afterAll(() => acceptor.dispose());

async function open(compress: boolean) {
  const [near, far] = duplexPair();
  const [server, client] = await Promise.all([
    acceptor.accept(far),
    connectWebSocket(near, { what: "the server", compress, maxMessage: 16 << 20 }),
  ]);
  return {
    client,
    server,
    cut: () => {
      near.destroy();
      far.destroy();
    },
    dispose: () => near.destroy(),
  };
}

transportContract("websocket on a stream", () => open(false));
transportContract("websocket with compression", () => open(true));

transportContract("light websocket", async () => {
  const [near, far] = duplexPair();
  const [server, client] = await Promise.all([
    acceptor.accept(far),
    connectLight(near, { what: "the server" }),
  ]);
  const cut = () => {
    near.destroy();
    far.destroy();
  };
  return { client, server, cut, dispose: () => near.destroy() };
});

/** Passes bytes on in both directions until a direction has carried its number of bytes, then cuts both. */
function cutAfter(forth: number, back: number) {
  const [near, nearFar] = duplexPair();
  const [far, farNear] = duplexPair();
  const pass = (from: Duplex, to: Duplex, most: number) => {
    let carried = 0;
    from.on("data", (piece: Buffer) => {
      const part = piece.subarray(0, most - carried);
      carried += part.length;
      if (part.length) to.write(part);
      if (carried >= most) for (const end of [near, nearFar, far, farNear]) end.destroy();
    });
  };
  pass(nearFar, farNear, forth);
  pass(farNear, nearFar, back);
  return { near, far };
}

/** Bytes of a whole handshake in both directions. */
async function handshakeLengths() {
  const [near, nearFar] = duplexPair();
  const [far, farNear] = duplexPair();
  let forth = 0;
  let back = 0;
  nearFar.on("end", () => farNear.end());
  farNear.on("end", () => nearFar.end());
  nearFar.on("data", (piece: Buffer) => {
    forth += piece.length;
    farNear.write(piece);
  });
  farNear.on("data", (piece: Buffer) => {
    back += piece.length;
    nearFar.write(piece);
  });
  const [server, client] = await Promise.all([
    acceptor.accept(far),
    connectWebSocket(near, { what: "the server" }),
  ]);
  const lengths = { forth, back };
  const ends = [closing(server), closing(client)];
  client.close();
  await Promise.all(ends);
  return lengths;
}

describe("a handshake that is cut", () => {
  it("fails on both sides with a sentence, at whatever byte", async () => {
    const whole = await handshakeLengths();
    const cuts: [number, number][] = [];
    for (let i = 1; i < whole.forth; i++) cuts.push([i, Number.POSITIVE_INFINITY]);
    for (let i = 1; i < whole.back; i++) cuts.push([Number.POSITIVE_INFINITY, i]);
    for (const [forth, back] of cuts) {
      const { near, far } = cutAfter(forth, back);
      const [server, client] = await Promise.allSettled([
        acceptor.accept(far),
        connectWebSocket(near, { what: "the server" }),
      ]);
      expect(client, `cut at ${forth}/${back}`).toMatchObject({
        status: "rejected",
        reason: {
          code: "connect-failed",
          message: expect.stringMatching(/^No connection to the server: .+\.$/),
        },
      });
      if (server.status === "fulfilled") expect((await closing(server.value)).code).toBe("disconnected");
      else expect(server.reason.code).toMatch(/^(disconnected|bad-frame)$/);
    }
  });

  it("ends after its time", async () => {
    const [near, far] = duplexPair();
    const outcomes = await Promise.allSettled([
      acceptor.accept(far, 20),
      connectWebSocket(duplexPair()[0], { what: "the server", timeout: 20 }),
    ]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { code: "timeout" } });
    near.destroy();
  });
});

describe("the light client", () => {
  const answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
  const opened = async (frames: number[][]) => {
    const [near, far] = duplexPair();
    far.resume();
    const connecting = connectLight(near, { what: "the server", maxMessage: 1000 });
    far.write(answer);
    const channel = await connecting;
    for (const frame of frames) far.write(Buffer.from(frame));
    return { channel, far };
  };

  it("puts messages together from pieces and frames, and answers pings", async () => {
    const { channel, far } = await opened([]);
    const received = inbox(channel);
    const bytes = [
      0x02,
      2,
      1,
      2,
      0x89,
      1,
      9,
      0x00,
      0,
      0x80,
      1,
      3,
      0x81,
      2,
      0x68,
      0x69,
      0x82,
      126,
      0,
      200,
      ...new Array(200).fill(7),
    ];
    const said = new Promise<Buffer>((resolve) => far.once("data", resolve));
    for (const byte of bytes) far.write(Buffer.from([byte]));
    expect(await received.count(3)).toEqual([new Uint8Array([1, 2, 3]), "hi", new Uint8Array(200).fill(7)]);
    const pong = await said;
    expect([pong[0], pong[1], pong[6] ^ pong[2]]).toEqual([0x8a, 0x81, 9]);
    far.end();
    expect((await closing(channel)).code).toBe("disconnected");
  });

  it.each<[string, number[], string]>([
    ["reserved bits", [0xf2, 0], "bad-frame"],
    ["masked", [0x82, 0x80, 0, 0, 0, 0], "bad-frame"],
    ["an unknown kind", [0x83, 0], "bad-frame"],
    ["a continuation of nothing", [0x80, 0], "bad-frame"],
    ["a long ping", [0x89, 126, 0, 200], "bad-frame"],
    ["over the cap", [0x82, 126, 0x10, 0], "frame-too-large"],
    ["a length beyond numbers", [0x82, 127, 0x7f, 0, 0, 0, 0, 0, 0, 0], "frame-too-large"],
  ])("ends the connection by name for frames that are hostile: %s", async (_what, frame, code) => {
    const { channel, far } = await opened([frame]);
    far.on("end", () => far.end());
    expect((await closing(channel)).code).toBe(code);
  });

  it("fails with a sentence wherever the answer is cut, or is no answer", async () => {
    for (let at = 0; at < answer.length; at++) {
      const [near, far] = duplexPair();
      far.resume();
      const connecting = connectLight(near, { what: "the server" });
      far.write(answer.slice(0, at));
      far.destroy();
      near.destroy();
      await expect(connecting, `cut at ${at}`).rejects.toMatchObject({ code: "connect-failed" });
    }
    for (const other of ["SSH-2.0-x\r\n", "HTTP/1.1 200 OK\r\n\r\n", `HTTP/1.1 101 ${"x".repeat(20_000)}`]) {
      const [near, far] = duplexPair();
      far.resume();
      const connecting = connectLight(near, { what: "the server" });
      far.write(other);
      await expect(connecting).rejects.toMatchObject({
        message: expect.stringContaining("is no domux server"),
      });
    }
    const [near] = duplexPair();
    await expect(connectLight(near, { what: "the server", timeout: 20 })).rejects.toMatchObject({
      code: "timeout",
    });
  });
});

describe("hostile bytes", () => {
  it.each([
    ["plain text", "hello there\r\n\r\n"],
    ["another method", "POST / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"],
    ["no key", "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"],
    ["endless header", `GET / HTTP/1.1\r\nX: ${"x".repeat(20 << 10)}\r\n\r\n`],
    ["TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"],
  ])("instead of a handshake (%s) are refused by name", async (_name, bytes) => {
    const [near, far] = duplexPair();
    const accepted = acceptor.accept(far);
    near.resume();
    near.write(bytes, "latin1");
    await expect(accepted).rejects.toMatchObject({ code: "bad-frame" });
  });

  it("of a plain HTTP client get a plain answer", async () => {
    const [near, far] = duplexPair();
    const accepted = acceptor.accept(far);
    near.write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    near.setEncoding("utf8");
    let answer = "";
    near.on("data", (text) => (answer += text));
    await expect(accepted).rejects.toMatchObject({ code: "bad-frame" });
    expect(answer).toMatch(/^HTTP\/1.1 426 [\s\S]*This is a domux server/);
  });

  const upgrade =
    "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" +
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
  it.each([
    ["unmasked", [0x82, 0x01, 0x00], "bad-frame"],
    ["reserved bits", [0xf2, 0x81, 0, 0, 0, 0, 0], "bad-frame"],
    ["unknown kind", [0x83, 0x80, 0, 0, 0, 0], "bad-frame"],
    ["invalid UTF-8", [0x81, 0x81, 0, 0, 0, 0, 0xff], "bad-frame"],
    ["over the cap", [0x82, 0xff, 0, 0, 0, 0, 0x01, 0x00, 0x00, 0x01, 0, 0, 0, 0], "frame-too-large"],
    ["a length beyond numbers", [0x82, 0xff, 0x7f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "frame-too-large"],
  ])("as frames (%s) end that connection by name", async (_name, bytes, code) => {
    const [near, far] = duplexPair();
    near.resume();
    const accepted = acceptor.accept(far);
    near.write(upgrade);
    const channel = await accepted;
    inbox(channel);
    near.write(Buffer.from(bytes as number[]));
    near.end();
    expect((await closing(channel)).code).toBe(code);
  });

  it("of a server that is none are a sentence for the client", async () => {
    for (const [bytes, sentence] of [
      ["SSH-2.0-OpenSSH_9.2\r\n", /^No connection to the server: /],
      [
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
        /^The server is no domux server: it answered 200 hi$/,
      ],
      ["HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n", /^No connection/],
    ] as const) {
      const [near, far] = duplexPair();
      far.resume();
      const connected = connectWebSocket(near, { what: "the server" });
      far.write(bytes);
      await expect(connected).rejects.toMatchObject({
        code: "connect-failed",
        message: expect.stringMatching(sentence),
      });
      far.destroy();
    }
  });

  it("a refusal reaches the client as a sentence, without control characters", async () => {
    const [near, far] = duplexPair();
    far.resume();
    const connected = connectWebSocket(near, { what: "the server" });
    refuseStream(far, "Your certificate\u001b[2J expired.");
    await expect(connected).rejects.toMatchObject({
      code: "auth-failed",
      message: "Your certificate[2J expired.",
    });
  });
});
