import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { Replica } from "../../test/support/replica.ts";
import { InProcessLauncher, LocalDomain } from "../domains/index.ts";
import { connect, Link } from "../link/index.ts";
import { DEFAULT_SETTINGS, Mux } from "../mux/index.ts";
import { messages } from "../protocol/index.ts";
import { memoryPair } from "../transport/index.ts";
import { logFile } from "./log-file.ts";
import { MuxServer } from "./mux-server.ts";
import { paneServices, userName } from "./services.ts";

const undo: (() => void)[] = [];
afterEach(() => {
  for (const run of undo.splice(0).reverse()) run();
});

function house() {
  const dir = mkdtempSync(join(tmpdir(), "domux-faces-"));
  undo.push(() => rmSync(dir, { recursive: true, force: true }));
  const services = paneServices(() => DEFAULT_SETTINGS);
  const mux = new Mux({ ...services, wallTime: Date.now, epoch: "e" });
  const settings = {
    base: { PATH: process.env.PATH, HOME: "/", SHELL: "/bin/sh" },
    term: "xterm",
    version: "t",
    variables: {},
    remove: [],
  };
  const launcher = new InProcessLauncher(services.clock);
  mux.addDomain((id) => new LocalDomain({ id, name: "local", launcher, services, settings: () => settings }));
  const facts = { build: "t", pid: 1, host: "h", user: userName(), startedAt: 0 };
  const server = new MuxServer({ mux, clock: services.clock, facts, token: () => "t" });
  undo.push(() => {
    server.dispose();
    mux.dispose();
  });
  const face = async () => {
    const [near, far] = memoryPair();
    server.serve(far, { local: true });
    const link = new Link(near, { heartbeat: false });
    undo.push(() => link.dispose());
    await connect(link, { build: "t", client: { kind: "tui", user: "u", host: "h", pid: 1 } });
    return link;
  };
  return { server, face, dir };
}

it("a face in memory runs programs and sees them", async () => {
  const { face } = house();
  const link = await face();
  const replica = new Replica();
  link.onFrame((frame) => {
    if (frame.kind === "data") replica.frame(frame);
  });
  const { pane } = await link.call(messages.spawn, { command: { argv: ["cat"] } });
  await link.call(messages.openStream, { pane, stream: 1, credit: 1 << 20 });
  link.sendFrame({ kind: "input", pane, number: 1, payload: Buffer.from("hello\r") });
  const seen = await link.call(messages.wait, {
    pane,
    until: { type: "text", regex: "hello\\s+hello" },
    timeout: 5000,
  });
  expect(seen.met).toBe(true);
  await expect.poll(() => replica.terminal?.rowText(1)).toBe("hello");
});

it("runs a program and gives status, output and time; the pane goes unless kept", async () => {
  const { face } = house();
  const link = await face();
  const run = (argv: string[], more = {}) =>
    link.call(messages.run, { command: { argv }, output: true, ...more });
  expect(await run(["sh", "-c", "echo one; echo two; exit 3"])).toMatchObject({
    timedOut: false,
    exit: { code: 3 },
    output: "one\ntwo\n",
    truncated: false,
  });
  const long = await run(["seq", "1", "10000"]);
  expect(long.truncated).toBe(true);
  expect(long.output!.endsWith("9999\n10000\n")).toBe(true);
  const late = await run(["sh", "-c", "echo begun; exec cat"], { timeout: 300 });
  expect(late).toMatchObject({ timedOut: true, output: "begun\n" });
  expect(late.exit).toBeUndefined();
  await expect(run(["no-such-program-anywhere"])).rejects.toMatchObject({
    code: "spawn-failed",
    message: expect.stringContaining("no-such-program-anywhere was not found"),
  });
  await expect.poll(async () => (await link.call(messages.list, {})).panes).toEqual([]);
});

it("fifty faces on one pane all see its end", async () => {
  const { face } = house();
  const first = await face();
  const { pane } = await first.call(messages.spawn, {
    command: { argv: ["sh", "-c", "read x; seq 1 500000; echo the-end; exec cat"] },
  });
  const replicas = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const link = await face();
      const replica = new Replica();
      link.onFrame((frame) => {
        if (frame.kind !== "data") return;
        replica.frame(frame);
        link.sendFrame({ kind: "credit", stream: 1, bytes: frame.payload.length });
      });
      await link.call(messages.openStream, { pane, stream: 1, credit: 64 << 10 });
      return replica;
    }),
  );
  await first.call(messages.sendText, { pane, text: "\n", paste: false });
  const ended = (replica: Replica) => {
    const { terminal } = replica;
    return terminal?.text({ fromRow: terminal.top, toRow: terminal.top + 23 }).includes("the-end");
  };
  // How much each was sent depends on the machine; by a clock of their own: "are sent pictures" in folded-pane.test.ts.
  await expect.poll(() => replicas.every(ended), { timeout: 80_000 }).toBe(true);
});

it("a client that grants credit without end and reads nothing costs bounded memory", async () => {
  const { server, face } = house();
  const link = await face();
  const { pane } = await link.call(messages.spawn, { command: { argv: ["yes", "x".repeat(100)] } });
  let buffered = 0;
  let say: (data: string | Uint8Array) => void = () => {};
  server.serve(
    {
      send: (data) => void (buffered += data.length),
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
    },
    { local: true },
  );
  const ask = (id: number, method: string, params: unknown) =>
    say(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
  ask(1, "hello", {
    protocol: { major: 1, minor: 0 },
    capabilities: [],
    build: "x",
    client: { kind: "tui", user: "u", host: "h", pid: 1 },
  });
  await link.call(messages.ping, {});
  ask(2, "stream.open", { pane, stream: 1, credit: 2 ** 40, interval: 0, scrollback: 3500 });
  await link.call(messages.wait, { pane, until: { type: "idle", ms: 1000 }, timeout: 1500 });
  expect(buffered).toBeGreaterThan(1000);
  expect(buffered).toBeLessThan(3 << 20);
});

it("a log file that the disk does not take costs lines only", () => {
  const log = logFile("/dev/full", "debug", Date.now);
  for (let line = 0; line < 10; line++) log("error", "nobody will read this");
});

it("a log file keeps its levels and its size", async () => {
  const { readFileSync, existsSync } = await import("node:fs");
  const { dir } = house();
  const path = join(dir, "log");
  const log = logFile(path, "warn", () => 0);
  log("info", "not this");
  log("warn", "this");
  expect(readFileSync(path, "utf8")).toBe("1970-01-01T00:00:00.000Z WARN  this\n");
  for (let line = 0; line < 50; line++) log("error", "x".repeat(100_000));
  expect(existsSync(`${path}.1`)).toBe(true);
  expect(readFileSync(path).length).toBeLessThan(4 << 20);
});
