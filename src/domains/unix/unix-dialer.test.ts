import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { Face, House, hello } from "../../../test/support/two-muxes.ts";
import { systemClock } from "../../base/index.ts";
import type { UnixDomain } from "../../config/index.ts";
import { messages } from "../../protocol/index.ts";
import { loadUnixListener, loadWebSocket } from "../../transport/index.ts";
import { RemoteDomain } from "../remote/index.ts";
import { UnixDialer } from "./index.ts";

const scratch = mkdtempSync(join(tmpdir(), "domux-ud-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let count = 0;

/** A far mux that listens when told to, and a near one with a unix domain for it. */
async function setup(over: Partial<UnixDomain> = {}, defaultServe: string[] = ["false"]) {
  const directory = join(scratch, `d${count++}`);
  mkdirSync(directory, { mode: 0o700 });
  const path = join(directory, "sock");
  const far = new House();
  const near = new House();
  const { WebSocketAcceptor } = await loadWebSocket();
  const acceptor = new WebSocketAcceptor();
  const ends: (() => void)[] = [];
  onTestFinished(() => {
    near.dispose();
    far.dispose();
    acceptor.dispose();
    for (const end of ends) end();
  });
  const listen = async () => {
    const { listenUnix } = await loadUnixListener();
    const listener = await listenUnix(path, (stream) => {
      ends.push(() => stream.destroy());
      acceptor.accept(stream).then(
        (channel) => far.server.serve(channel, { local: true }),
        () => {},
      );
    });
    ends.push(() => listener.dispose());
    return listener;
  };
  const config: UnixDomain = {
    name: "unix",
    socket_path: path,
    connect_automatically: false,
    no_serve_automatically: false,
    skip_permissions_check: false,
    read_timeout: 60_000,
    write_timeout: 60_000,
    overlay_lag_indicator: false,
    ...over,
  };
  const dialer = new UnixDialer({ config, defaultSocket: path, defaultServe, env: process.env });
  const domain = near.mux.addDomain(
    (id, host) =>
      new RemoteDomain({ id, name: "unix", host, dialer, clock: systemClock, hello: () => hello }),
  );
  const lines: string[] = [];
  domain.events((event) => event.type === "progress" && lines.push(event.line));
  /** Stands for a server program: tells this process to listen, then ends or stays. */
  const control = join(directory, "control");
  const program = (stays: boolean) => [
    process.execPath,
    "-e",
    `const s = require("net").connect(${JSON.stringify(control)});
     ${stays ? "" : 's.on("data", () => process.exit(0));'} s.on("close", () => process.exit(0))`,
  ];
  let started = 0;
  const server: Server = createServer((socket) => {
    started++;
    ends.push(() => socket.destroy());
    listen().then(() => socket.write("up"));
  });
  await new Promise<void>((resolve) => server.listen(control, resolve));
  ends.push(() => server.close());
  return {
    path,
    directory,
    far,
    near,
    domain,
    dialer,
    listen,
    lines,
    program,
    config,
    started: () => started,
  };
}

describe("a unix domain", () => {
  it("connects to its socket, and works through it", async () => {
    const { domain, listen, near, far, path, lines } = await setup();
    await listen();
    await domain.attach({});
    expect(lines).toEqual([`Connecting to ${path}`]);
    const seat = await new Face(near).greet();
    onTestFinished(() => seat.dispose());
    const { pane } = await seat.link.call(messages.spawn, { domain: { name: "unix" } });
    await seat.open(pane);
    seat.type(pane, "hello");
    await seat.shows((text) => text.includes("hello"));
    expect(far.launcher.sources[0].typed).toBe("hello");
    expect(domain.state).toMatchObject({ kind: "unix", label: `unix mux ${path}` });
  });

  it.each([
    ["puts itself into the background", false],
    ["stays in the foreground", true],
  ])("starts a server that %s, once, and waits for it without guessing", async (_how, stays) => {
    const first = await setup();
    const argv = first.program(stays);
    const dialer = new UnixDialer({
      config: { ...first.config, serve_command: argv },
      defaultSocket: first.path,
      defaultServe: ["false"],
      env: process.env,
    });
    const domain = first.near.mux.addDomain(
      (id, host) =>
        new RemoteDomain({ id, name: "other", host, dialer, clock: systemClock, hello: () => hello }),
    );
    await domain.attach({});
    expect(domain.state.state).toBe("attached");
    expect(first.started()).toBe(1);
  });

  it("says so when the server cannot be started, or must not", async () => {
    const broken = await setup({}, ["sh", "-c", "echo no space left on device >&2; exit 3"]);
    await expect(broken.domain.attach({})).rejects.toMatchObject({
      code: "connect-failed",
      message: expect.stringMatching(
        /^The server could not be started with "sh .*" \(exit code 3\)\. It said: no space left on device/,
      ),
    });
    expect(broken.domain.state).toMatchObject({
      state: "detached",
      detail: expect.stringContaining("no space"),
    });
    const missing = await setup({ serve_command: ["/nowhere/server"] });
    await expect(missing.domain.attach({})).rejects.toMatchObject({
      message: expect.stringContaining("ENOENT"),
    });
    const forbidden = await setup({ no_serve_automatically: true }, ["/nowhere/server"]);
    await expect(forbidden.domain.attach({})).rejects.toMatchObject({
      message: `No server runs: there is no socket ${forbidden.path}.`,
    });
  });

  it("tells whatever starts a server that the first program is brought along, where it is", async () => {
    const says = ["sh", "-c", 'echo "start empty: [$DOMUX_START_EMPTY]" >&2; exit 3'];
    for (const over of [{ serve_command: says }, { proxy_command: says, no_serve_automatically: true }]) {
      const { domain } = await setup(over);
      await expect(domain.attach({ brings: true })).rejects.toThrow("start empty: [1]");
      await expect(domain.attach({})).rejects.toThrow("start empty: []");
    }
  });

  it("uses the proxy instead of the socket, and shows what it says", async () => {
    const { path, listen, far, near, program } = await setup();
    await listen();
    const proxy = [
      process.execPath,
      "-e",
      `console.error("by proxy"); const s = require("net").connect(${JSON.stringify(path)});
       process.stdin.pipe(s).pipe(process.stdout); s.on("error", () => process.exit(9))`,
    ];
    const config = { ...(await setup()).config, proxy_command: proxy, socket_path: "/nowhere" };
    const dialer = new UnixDialer({
      config,
      defaultSocket: path,
      defaultServe: program(false),
      env: process.env,
    });
    const lines: string[] = [];
    const domain = near.mux.addDomain(
      (id, host) =>
        new RemoteDomain({ id, name: "proxied", host, dialer, clock: systemClock, hello: () => hello }),
    );
    domain.events((event) => event.type === "progress" && lines.push(event.line));
    await domain.attach({});
    expect(lines).toContain("by proxy");
    expect(far.mux.seats.size).toBe(1);
    await domain.detach();
  });

  it("starts a server behind the proxy if it is told how", async () => {
    const { path, near, program, config } = await setup();
    const proxy = [
      process.execPath,
      "-e",
      `const s = require("net").connect(${JSON.stringify(path)});
       process.stdin.pipe(s).pipe(process.stdout); s.on("error", () => process.exit(9))`,
    ];
    const make = (name: string, over: Partial<UnixDomain>) =>
      near.mux.addDomain(
        (id, host) =>
          new RemoteDomain({
            id,
            name,
            host,
            dialer: new UnixDialer({
              config: { ...config, proxy_command: proxy, ...over },
              defaultSocket: path,
              defaultServe: ["false"],
              env: process.env,
            }),
            clock: systemClock,
            hello: () => hello,
          }),
      );
    await expect(make("without", {}).attach({})).rejects.toMatchObject({
      code: "connect-failed",
      message: expect.stringMatching(/exit code 9/),
    });
    const domain = make("with", { serve_command: program(false) });
    await domain.attach({});
    await domain.detach();
  });

  it("refuses what is not ours unless told to trust it", async () => {
    const { domain, listen, directory, path } = await setup();
    const listener = await listen();
    chmodSync(directory, 0o777);
    await expect(domain.attach({})).rejects.toMatchObject({
      code: "insecure",
      message: expect.stringContaining(`chmod go-w ${directory}`),
    });
    chmodSync(directory, 0o700);
    await domain.attach({});
    listener.dispose();
    expect(path).toBeTruthy();
  });

  it("shows what it resolved to", async () => {
    const { dialer, path } = await setup({ local_echo_threshold_ms: 10 });
    const settings = Object.fromEntries(dialer.settings().map(({ name, value }) => [name, value]));
    expect(settings).toMatchObject({
      socket_path: path,
      serve_command: "false",
      read_timeout: "60 s",
      local_echo_threshold_ms: "10",
    });
    expect(dialer.echoThreshold).toBe(10);
  });
});
