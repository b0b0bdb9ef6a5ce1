import { mkdtempSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectStdio, type ProcessFailure } from "./stdio.ts";
import { closing, inbox, transportContract } from "./transport.contract.ts";
import { listenUnix, type UnixListener } from "./unix-listener.ts";
import { WebSocketAcceptor } from "./websocket.ts";

const acceptor = new WebSocketAcceptor();
const scratch = mkdtempSync(join(tmpdir(), "domux-stdio-"));
const path = join(scratch, "sock");
let listener: UnixListener;
let arrived: (socket: Socket) => void = () => {};
beforeAll(async () => {
  listener = await listenUnix(path, (socket) => arrived(socket));
});
afterAll(() => {
  listener.dispose();
  acceptor.dispose();
  rmSync(scratch, { recursive: true, force: true });
});

/** Stands for `domux cli proxy`: passes bytes between its standard streams and the socket. */
const proxy = [
  process.execPath,
  "-e",
  `const s = require("net").connect(${JSON.stringify(path)}); process.stdin.pipe(s).pipe(process.stdout)`,
];

async function open(argv: string[], onLine?: (line: string) => void) {
  const arrival = new Promise<Socket>((resolve) => (arrived = resolve));
  const connecting = connectStdio({ argv, onLine });
  const [server, { channel, stream }] = await Promise.all([
    arrival.then((socket) => acceptor.accept(socket)),
    connecting,
  ]);
  return { client: channel, server, stream };
}

transportContract("standard streams of a program", async () => {
  const { client, server, stream } = await open(proxy);
  return { client, server, cut: () => process.kill(stream.pid!, "SIGKILL"), dispose: () => stream.destroy() };
});

describe("a program as transport", () => {
  it("may print whatever it likes before the answer; that is shown, not read as data", async () => {
    const lines: string[] = [];
    const noise = 'printf "Welcome\\nto HTTP/1.0\\n\\033[31mtoday: "; echo careful >&2; exec "$@"';
    const { client, server, stream } = await open(["sh", "-c", noise, "sh", ...proxy], (line) =>
      lines.push(line),
    );
    const received = inbox(client);
    server.send("data");
    expect(await received.count(1)).toEqual(["data"]);
    expect(stream.noise).toBe("Welcome\nto HTTP/1.0\n\u001b[31mtoday: ");
    expect(lines.sort()).toEqual(["Welcome", "[31mtoday: ", "careful", "to HTTP/1.0"]);
    const over = closing(server);
    client.close();
    await over;
    expect(await stream.ended).toMatchObject({ code: 0 });
  });

  it("that does not lead anywhere is told with its exit code and its words", async () => {
    const fail = async (argv: string[]) =>
      connectStdio({ argv, timeout: 20_000 }).catch((e: ProcessFailure) => e);
    expect(await fail(["sh", "-c", "echo no route to host >&2; exit 7"])).toMatchObject({
      code: "connect-failed",
      message: expect.stringMatching(/ended with exit code 7 without .* It said: no route to host$/s),
      end: { code: 7 },
    });
    expect(await fail(["sh", "-c", "echo domux: not found; exit 127"])).toMatchObject({
      end: { code: 127 },
      noise: "domux: not found\n",
    });
    expect(await fail(["/nowhere/at/all"])).toMatchObject({
      message: '"/nowhere/at/all" could not be started: there is no such program.',
    });
    expect(await fail(["sh", "-c", "kill -9 $$"])).toMatchObject({ end: { signal: "SIGKILL" } });
    expect(await fail(["yes"])).toMatchObject({
      code: "connect-failed",
      noise: expect.stringMatching(/^y\ny\n/),
    });
  });

  it("stays when whoever asked for it goes", async () => {
    const arrival = new Promise<Socket>((resolve) => (arrived = resolve));
    let leave: () => void = () => {};
    const cancelled = new Promise<void>((resolve) => (leave = resolve));
    const connecting = connectStdio({ argv: proxy, cancelled });
    const [server, { channel }] = await Promise.all([
      arrival.then((socket) => acceptor.accept(socket)),
      connecting,
    ]);
    leave();
    await cancelled;
    const received = inbox(server);
    channel.send("still here");
    expect(await received.count(1)).toEqual(["still here"]);
    const ends = [closing(channel), closing(server)];
    channel.close();
    await Promise.all(ends);
  });

  it("can be given up, and is given its time", async () => {
    const cancelled = connectStdio({ argv: ["cat"], cancelled: Promise.resolve() });
    await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
    const silent = connectStdio({ argv: ["sleep", "100"], timeout: 30 });
    await expect(silent).rejects.toMatchObject({ code: "timeout" });
  });
});
