import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { secureDirectory } from "./directory.ts";
import { transportContract } from "./transport.contract.ts";
import { connectUnix, nobodyListens, openUnix } from "./unix.ts";
import { listenUnix } from "./unix-listener.ts";
import { WebSocketAcceptor } from "./websocket.ts";

const acceptor = new WebSocketAcceptor();
const scratch = mkdtempSync(join(tmpdir(), "domux-unix-"));
afterAll(() => {
  acceptor.dispose();
  rmSync(scratch, { recursive: true, force: true });
});
let count = 0;
/** A directory of its own, not yet made. */
const fresh = () => join(scratch, `d${count++}`);

transportContract("unix socket", async () => {
  const path = join(fresh(), "sock");
  let arrived!: (socket: Socket) => void;
  const arrival = new Promise<Socket>((resolve) => (arrived = resolve));
  const listener = await listenUnix(path, arrived);
  const connecting = connectUnix(path);
  const stream = await arrival;
  const [client, server] = await Promise.all([connecting, acceptor.accept(stream)]);
  return { client, server, cut: () => stream.destroy(), dispose: () => listener.dispose() };
});

const listening = async (path: string, options: Parameters<typeof listenUnix>[2] = {}) => {
  const listener = await listenUnix(path, (socket) => socket.end("hi"), options);
  onTestFinished(() => listener.dispose());
  return listener;
};
const answers = async (path: string) => {
  const socket = await openUnix(path);
  const [greeting] = await once(socket, "data");
  socket.destroy();
  return String(greeting);
};

describe("listening on a unix socket", () => {
  it("makes a private directory and socket, and removes the socket at the end", async () => {
    const path = join(fresh(), "deep", "sock");
    const old = process.umask(0);
    const listener = await listenUnix(path, () => {}).finally(() => process.umask(old));
    expect(statSync(join(path, "..")).mode & 0o777).toBe(0o700);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    listener.dispose();
    expect(existsSync(path)).toBe(false);
  });

  it("takes over a stale socket, refuses a live one", async () => {
    const path = join(fresh(), "sock");
    mkdirSync(join(path, ".."), { mode: 0o700 });
    const script = `require("net").createServer().listen(${JSON.stringify(path)}, () => console.log("up"))`;
    const other = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    await once(other.stdout, "data");
    await expect(listenUnix(path, () => {})).rejects.toMatchObject({
      code: "already-running",
      message: expect.stringContaining(path),
    });
    other.kill("SIGKILL");
    await once(other, "close");
    expect(existsSync(path)).toBe(true);
    const notes: string[] = [];
    await listening(path, { onNote: (line) => notes.push(line) });
    expect(notes).toEqual([`the socket ${path} was stale and is taken over`]);
    expect(await answers(path)).toBe("hi");
  });

  it("lets exactly one of many that start together have the socket", async () => {
    const path = join(fresh(), "sock");
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => listenUnix(path, () => {})));
    const won = outcomes.filter((outcome) => outcome.status === "fulfilled");
    for (const outcome of won) outcome.value.dispose();
    expect(won).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason.code).toBe("already-running");
  });

  it("listens on several sockets of one directory, begun at once", async () => {
    const directory = fresh();
    const paths = Array.from({ length: 8 }, (_, index) => join(directory, `sock${index}`));
    await Promise.all(paths.map((path) => listening(path)));
    expect(await Promise.all(paths.map(answers))).toEqual(paths.map(() => "hi"));
  });

  it("breaks the lock of a dead process", async () => {
    const path = join(fresh(), "sock");
    mkdirSync(join(path, ".."), { mode: 0o700 });
    const gone = spawn(process.execPath, ["-e", "0"]);
    await once(gone, "close");
    writeFileSync(`${path}.lock`, String(gone.pid));
    await listening(path);
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it("makes the socket again when somebody removes it, even with its directory", async () => {
    for (const victim of ["sock", "."]) {
      const path = join(fresh(), "sock");
      let mended!: () => void;
      const mending = new Promise<void>((resolve) => (mended = resolve));
      await listening(path, { onNote: (line) => line.includes("made again") && mended() });
      rmSync(join(path, "..", victim), { recursive: true });
      await mending;
      expect(await answers(path)).toBe("hi");
    }
  });

  it("leaves another's socket alone at the end", async () => {
    const path = join(fresh(), "sock");
    const listener = await listening(path);
    rmSync(path);
    const other = createServer().listen(path);
    await once(other, "listening");
    listener.dispose();
    expect(existsSync(path)).toBe(true);
    other.close();
    await once(other, "close");
  });

  it("refuses a directory that others can enter, with the command that mends it", async () => {
    const directory = fresh();
    mkdirSync(directory);
    chmodSync(directory, 0o775);
    const path = join(directory, "sock");
    await expect(listenUnix(path, () => {})).rejects.toMatchObject({
      code: "insecure",
      message: expect.stringMatching(new RegExp(`chmod 700 ${directory}$`)),
    });
    await expect(listenUnix(path, () => {}, { allowRead: true })).rejects.toMatchObject({
      message: expect.stringMatching(new RegExp(`chmod go-w ${directory}$`)),
    });
    chmodSync(directory, 0o755);
    await listening(path, { allowRead: true });
    chmodSync(directory, 0o777);
    await listening(join(directory, "other"), { skipPermissionsCheck: true });
  });

  it("refuses another's directory", () => {
    const directory = fresh();
    mkdirSync(directory, { mode: 0o700 });
    const mine = process.getuid!();
    if (mine === 0) expect(() => secureDirectory(directory, { uid: 1 })).not.toThrow();
    else
      expect(() => secureDirectory(directory, { uid: mine + 1 })).toThrow(
        `sudo chown ${mine + 1} ${directory}`,
      );
  });

  it("says when the path is too long", async () => {
    const path = join(fresh(), "x".repeat(120));
    await expect(listenUnix(path, () => {})).rejects.toMatchObject({ code: "config" });
    await expect(connectUnix(path)).rejects.toMatchObject({ code: "config" });
  });
});

describe("connecting to a unix socket", () => {
  it("says what is missing", async () => {
    const path = join(fresh(), "sock");
    const missing = await openUnix(path).catch((error: unknown) => error);
    expect(missing).toMatchObject({
      code: "connect-failed",
      message: `No server runs: there is no socket ${path}.`,
    });
    expect(nobodyListens(missing)).toBe(true);
    mkdirSync(join(path, ".."));
    writeFileSync(path, "");
    await expect(openUnix(path)).rejects.toMatchObject({ code: "insecure" });
    rmSync(path);
    symlinkSync(join(path, "nowhere"), path);
    expect(nobodyListens(await openUnix(path, {}).catch((error: unknown) => error))).toBe(false);
  });
});
