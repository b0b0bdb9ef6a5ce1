import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { unavailable } from "../tools.ts";
import { LEADER, running, World } from "./harness.ts";

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.dispose());

describe("domux server", () => {
  it("goes to the background when it serves, in a private directory, with a pid file and a log", async () => {
    const { code, out, err } = await world.domux(
      "server",
      "--daemonize",
      "--cwd",
      "/",
      "--",
      "sh",
      "-c",
      "pwd; exec cat",
    );
    expect([code, out, err]).toEqual([0, "", ""]);
    await world.cli("wait", "--pane-id", "0", "--text", "^/$", "--timeout", "20");
    expect(statSync(world.runtime).mode & 0o777).toBe(0o700);
    const pid = Number(readFileSync(join(world.runtime, "pid"), "utf8"));
    expect(pid).toBe(world.process("domux-mux-server"));
    expect(world.log).toMatch(/INFO .*listens on /);
    // It holds nothing of the terminal it was started from.
    expect(execFileSync("ps", ["-o", "tty=", "-p", String(pid)], { encoding: "utf8" }).trim()).toBe("?");
    // A second one says so and ends, in the background and in the foreground, whatever its name.
    for (const args of [["server", "--daemonize"], ["server"]]) {
      const second = await world.domux(...args);
      expect([second.code, second.err]).toEqual([
        1,
        expect.stringMatching(/A domux server is already running on .*sock/),
      ]);
    }
    expect(await world.panes()).toHaveLength(1);
    await world.kill("domux-mux-server", "SIGTERM");
    expect([existsSync(world.socket), existsSync(join(world.runtime, "pid"))]).toEqual([false, false]);
    expect(world.log).toMatch(/ending; programs go on in the PTY host\n.*ended\n$/s);
    // The program went on, and the next server has it.
    expect((await world.panes()).map((pane) => pane.title)).toEqual(["cat"]);
    expect((await world.domux("server", "--kill")).code).toBe(0);
    // The PTY host has nothing left; it waits half a minute for another server.
    await expect
      .poll(() => world.processes().filter(({ command }) => !command.includes("domux-ptyhost")), {
        timeout: 10_000,
      })
      .toEqual([]);
  });

  it("writes as much into its log as is asked for", async () => {
    world.env.DOMUX_LOG = "error";
    await world.serve("cat");
    await world.cli("list");
    expect(existsSync(join(world.runtime, "log")) ? world.log : "").not.toContain("INFO");
  });

  it("takes a stale socket over, and refuses what is no socket or nobody's", async () => {
    await world.serve("cat");
    await world.kill("domux-mux-server");
    expect(existsSync(world.socket)).toBe(true);
    await world.serve("cat");
    expect(world.log).toContain("stale");
    expect(await world.panes()).toHaveLength(1);
    const other = new World();
    try {
      mkdirSync(other.runtime, { mode: 0o700 });
      writeFileSync(other.socket, "");
      const refused = await other.domux("server", "--daemonize");
      expect([refused.code, refused.err]).toEqual([1, expect.stringContaining(other.socket)]);
      expect(readFileSync(other.socket, "utf8")).toBe("");
    } finally {
      await other.dispose();
    }
  });

  it("refuses a directory that others may enter, with the exact command that mends it", async () => {
    mkdirSync(world.runtime);
    chmodSync(world.runtime, 0o755);
    for (const args of [["server"], ["server", "--daemonize"], ["cli", "list"], ["doctor"]]) {
      const { code, out, err } = await world.domux(...args);
      expect([args, code, out + err]).toEqual([
        args,
        1,
        expect.stringContaining(`chmod 700 ${world.runtime}`),
      ]);
    }
    const window = world.open();
    expect((await window.exited).code).toBe(1);
    execFileSync("sh", ["-c", `chmod 700 ${world.runtime}`]);
    await world.serve("cat");
  });

  it("refuses a socket of somebody else", async (context) => {
    if (process.getuid?.() !== 0) unavailable(context, "only root can make files of other users");
    mkdirSync(world.runtime, { mode: 0o700 });
    const foreign = createServer(() => {});
    await new Promise<void>((resolve) => foreign.listen(world.socket, resolve));
    try {
      execFileSync("chown", ["12345", world.socket]);
      const { code, err } = await world.domux("cli", "list");
      expect([code, err]).toEqual([1, expect.stringMatching(/belongs to user 12345/)]);
    } finally {
      await new Promise((resolve) => foreign.close(resolve));
    }
  });

  it("lives in ~/.local/share/domux where there is no runtime directory", async () => {
    world.env.XDG_RUNTIME_DIR = "";
    expect(await world.panes()).toHaveLength(1);
    expect(existsSync(join(world.env.HOME, ".local", "share", "domux", "sock"))).toBe(true);
  });

  it("names resting panes after what runs in them, from its first moment on", async () => {
    const before = world.open();
    await before.until(/^\$ ?$/m);
    before.write("cat\r");
    await before.until("1: cat");
    await world.cli("spawn", "--pane-id", "0", "--", "sh", "-c", "printf '\\033]2;my title\\007'; exec cat");
    await before.until("2: my title");
    before.write(`${LEADER}d`);
    await before.exited;
    // Its checkpoints are written at the end, and the size stays: nothing makes the next one look.
    expect((await world.domux("server", "--stop")).code).toBe(0);
    const after = world.open(["attach"]);
    await after.until(/1: .*2: /);
    expect(after.lines()[0]).toMatch(/1: cat +2: my title/);
  });

  it("goes on when its disk is full", async () => {
    // The log leads to a device that is always full, and the state directory cannot be made.
    mkdirSync(world.runtime, { mode: 0o700 });
    symlinkSync("/dev/full", join(world.runtime, "log"));
    writeFileSync(join(world.dir, "state", "domux"), "");
    const { code, err } = await world.domux(
      "server",
      "--daemonize",
      "--",
      "sh",
      "-c",
      "read go; seq 1 500000; echo end; exec cat",
    );
    expect([code, err]).toEqual([0, ""]);
    await world.cli("send-keys", "--pane-id", "0", "Enter");
    await world.cli("wait", "--pane-id", "0", "--text", "end", "--timeout", "20");
    expect(await world.panes()).toHaveLength(1);
  });

  it("cuts a peer that does not take leave, some seconds after its offence", async () => {
    await world.serve("cat");
    const socket = connect({ path: world.socket, allowHalfOpen: true });
    let said = "";
    socket.setEncoding("latin1").on("data", (data) => {
      said += data;
    });
    socket.on("error", () => {});
    const text = Buffer.from([0x81, 0x81, 0, 0, 0, 0, 0x7b]);
    socket.write(
      Buffer.concat([
        Buffer.from(
          "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
        ),
        text,
      ]),
    );
    // It goes on talking as if nothing had been said.
    const talk = setInterval(() => socket.write(text), 100);
    onTestFinished(() => clearInterval(talk));
    await expect.poll(() => socket.closed, { timeout: 20_000 }).toBe(true);
    expect(said).toContain('"code":"bad-frame"');
  });

  it("ends a connection that sends what is no message, and no other", async () => {
    await world.serve("cat");
    const window = world.open(["attach"]);
    await window.until("1: cat");
    const handshake =
      "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    /** A frame of a client: opcode, claimed length, payload; masked with zeros. */
    const frame = (opcode: number, payload: Uint8Array, claimed = payload.length) => {
      const head = Buffer.alloc(14);
      head[0] = 0x80 | opcode;
      head[1] = 0x80 | 127;
      head.writeBigUInt64BE(BigInt(claimed), 2);
      return Buffer.concat([head, payload]);
    };
    const text = (value: string) => frame(1, Buffer.from(value));
    const hostile: Record<string, Buffer> = {
      "no HTTP": Buffer.from("\0\xff\x13\x37".repeat(1000), "latin1"),
      "endless header": Buffer.from(`GET / HTTP/1.1\r\nX: ${"a".repeat(100_000)}`),
      "no JSON": Buffer.concat([Buffer.from(handshake), text("{")]),
      "deep JSON": Buffer.concat([Buffer.from(handshake), text("[".repeat(200_000))]),
      "call before hello": Buffer.concat([
        Buffer.from(handshake),
        text('{"jsonrpc":"2.0","id":1,"method":"mux.list","params":{}}'),
      ]),
      "huge length": Buffer.concat([Buffer.from(handshake), frame(2, Buffer.alloc(10), 2 ** 40)]),
      "unknown binary": Buffer.concat([Buffer.from(handshake), frame(2, Buffer.from([255, 1, 2, 3]))]),
      "wrong hello": Buffer.concat([
        Buffer.from(handshake),
        text('{"jsonrpc":"2.0","id":1,"method":"hello","params":{"protocol":"x"}}'),
      ]),
    };
    const answers: Record<string, string> = {};
    for (const [name, bytes] of Object.entries(hostile)) {
      const socket = connect(world.socket);
      let said = "";
      socket.setEncoding("latin1").on("data", (data) => {
        said += data;
      });
      socket.on("error", () => {});
      const closed = new Promise((resolve) => socket.on("close", resolve));
      socket.write(bytes);
      // What can be answered is; then, or at our end, the connection is over.
      if (name === "unknown binary" || name === "call before hello" || name === "wrong hello") {
        while (!said.includes("\r\n\r\n")) await new Promise((resolve) => socket.once("data", resolve));
        socket.end(frame(8, Buffer.alloc(0)));
      } else if (name !== "endless header") {
        socket.on("data", () => /bad-frame|\x88/.test(said) && socket.end());
      }
      await closed;
      answers[name] = said;
    }
    // The errors have names; a frame that is too large is refused by the status of RFC 6455, 7.4.1.
    expect(answers["no HTTP"]).toContain("400 Bad Request");
    expect(answers["endless header"]).toContain("400 Bad Request");
    expect(answers["no JSON"]).toContain('"code":"bad-frame"');
    expect(answers["deep JSON"]).toContain('"code":"bad-frame"');
    expect(answers["huge length"]).toMatch(/\x88\x02\x03\xf1/);
    expect(answers["call before hello"]).toContain('"code":"unknown-method"');
    expect(answers["wrong hello"]).toContain('"code":"unknown-method"');
    window.write("still here\r");
    await window.until("still here");
    expect(running(world.process("domux-mux-server"))).toBe(true);
    expect(await world.panes()).toHaveLength(1);
  });

  it("is looked at by doctor, with and without a server", async () => {
    const before = await world.domux("doctor");
    expect(before.code).toBe(0);
    expect(before.out).toMatch(
      /✓ domux .*✓ Node .*✓ runtime directory .*· server +none runs.*✓ pseudo-terminals/s,
    );
    await world.serve("cat");
    const after = await world.domux("doctor");
    expect(after.out).toMatch(/✓ server +pid \d+, 1 panes?, \d+ MB, socket .*sock\./);
    const window = world.openProgram("/bin/sh", ["-c", "TERM=dumb domux doctor; read x"], { cols: 160 });
    await window.until(/✗ terminal +TERM is "dumb"/);
  });
});
