import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { afterAll, expect, it, onTestFinished, vi } from "vitest";
import { connectLight } from "./light-websocket.ts";
import { Authority } from "./pki/index.ts";
import { listenTcp, openTcp } from "./tcp.ts";
import { listenTls, openTls } from "./tls.ts";
import { transportContract } from "./transport.contract.ts";
import { connectWebSocket, WebSocketAcceptor } from "./websocket.ts";

const acceptor = new WebSocketAcceptor({ maxMessage: 16 << 20 });
const directory = mkdtempSync(join(tmpdir(), "dtlst-"));
const authority = new Authority({ directory, user: "me", names: ["127.0.0.1"] });
const identity = authority.issue("laptop");
afterAll(() => {
  acceptor.dispose();
  rmSync(directory, { recursive: true, force: true });
});

/** Both ends over a listener of their own. */
async function open(
  listen: (onStream: (stream: Duplex) => void) => Promise<{ port: number; dispose(): void }>,
  connect: (port: number) => Promise<Duplex>,
  compress: boolean,
) {
  let take: (stream: Duplex) => void = () => {};
  const taken = new Promise<Duplex>((resolve) => {
    take = resolve;
  });
  const listener = await listen((stream) => take(stream));
  const near = await connect(listener.port);
  const [server, client] = await Promise.all([
    taken.then((stream) => acceptor.accept(stream)),
    connectWebSocket(near, { what: "the server", compress, maxMessage: 16 << 20 }),
  ]);
  return {
    client,
    server,
    cut: () => void near.destroy(),
    dispose: () => {
      near.destroy();
      listener.dispose();
    },
  };
}

const listenPlain = (onStream: (stream: Duplex) => void) => listenTcp("127.0.0.1", 0, onStream);
const listenSecure = (onStream: (stream: Duplex) => void) =>
  listenTls({ host: "127.0.0.1", port: 0, identity: () => authority.server(), onStream });
const plain = (port: number) => openTcp("127.0.0.1", port);
const secure = async (port: number) => openTls({ ...identity, stream: await plain(port), host: "127.0.0.1" });

transportContract("TCP", () => open(listenPlain, plain, false));
transportContract("TLS", () => open(listenSecure, secure, false));
transportContract("TLS with compression", () => open(listenSecure, secure, true));

it("a stream that breaks before the next step takes it ends that step in a sentence, and no process", async () => {
  const listener = await listenTcp("127.0.0.1", 0, (stream) =>
    // The client's side is open for sure when its first byte is here.
    stream.once("data", () => stream.resetAndDestroy()).on("error", () => {}),
  );
  onTestFinished(() => listener.dispose());
  const broken = async () => {
    const stream = await plain(listener.port);
    stream.write("x");
    await vi.waitUntil(() => stream.destroyed, 20_000);
    return stream;
  };
  await expect(openTls({ ...identity, stream: await broken(), host: "there" })).rejects.toMatchObject({
    code: "connect-failed",
    message: "there closed the connection during the TLS handshake.",
  });
  for (const open of [connectWebSocket, connectLight])
    await expect(open(await broken(), { what: "the server" })).rejects.toMatchObject({
      code: "connect-failed",
      message: "No connection to the server: it hung up.",
    });
});
