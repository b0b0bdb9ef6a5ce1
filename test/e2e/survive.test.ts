import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect, Link } from "../../src/link/index.ts";
import { messages } from "../../src/protocol/index.ts";
import { connectUnix } from "../../src/transport/index.ts";
import { LEADER, memoryOf, running, World } from "./harness.ts";

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.dispose());

describe("kill -9 of the server", () => {
  it("costs no pane, no screen and no byte; attached clients heal by themselves", async () => {
    const window = world.open();
    await window.until(/^\$ ?$/m);
    window.write("i=0; while [ $i -lt 3000 ]; do i=$((i+1)); echo line $i; done; echo all printed\r");
    window.write(`${LEADER}%`);
    await window.until("│");
    window.write("echo other pane; sh -c 'printf \"\\033[c\"; exec cat -v'\r");
    await window.until(/other pane/);
    const before = await world.panes();
    const old = await world.kill("domux-mux-server");
    // Typed while nobody serves: arrives once. (What was on its way in the moment of death may be lost, and is said to be.)
    await window.until("is lost");
    window.write("typed\r");
    await window.until(/typed/);
    await window.until((text) => text.includes("all printed"));
    expect(world.process("domux-mux-server")).not.toBe(old);
    const after = await world.panes();
    const facts = (panes: typeof before) =>
      panes.map(({ pane_id, tab_id, window_id, size, left_col, is_active, tty_name }) => [
        pane_id,
        tab_id,
        window_id,
        size,
        left_col,
        is_active,
        tty_name,
      ]);
    expect(facts(after)).toEqual(facts(before));
    const lines = (
      await world.cli("get-text", "--pane-id", String(before[0].pane_id), "--start-line", "-5000")
    )
      .split("\n")
      .filter((line) => /^line \d+$/.test(line));
    expect(lines).toEqual(Array.from({ length: 3000 }, (_, index) => `line ${index + 1}`));
    // The question that was answered before is not answered again, and what was typed came once: the terminal's echo
    // and what cat makes of it.
    const other = await world.cli("get-text", "--pane-id", String(before[1].pane_id));
    expect(other.match(/\^\[\[\?/g)?.length ?? 0).toBeLessThanOrEqual(2);
    expect(other.match(/typed/g)).toHaveLength(2);
  });

  it("costs no byte behind what Lua put into a pane either", async () => {
    world.configure(`
      wezterm.on('mux-startup', function()
        local _, pane = wezterm.mux.spawn_window { args = { 'sh', '-c', 'echo first; exec cat' } }
        pane:inject_output(string.rep('injected\\r\\n', 3))
      end)`);
    await world.serve();
    const window = world.open(["connect", "unix"]);
    await window.until(/(injected\s+){3}/);
    window.write("before\r");
    await window.until(/before\s+before/);
    const { pane_id } = (await world.panes()).find(({ title }) => title === "cat")!;
    const text = () => world.cli("get-text", "--pane-id", String(pane_id));
    const before = await text();
    await world.kill("domux-mux-server");
    await window.until("is lost");
    await window.until((shown) => !shown.includes("is lost"));
    window.write("after\r");
    await window.until(/after\s+after/);
    // The next server folded the same log: not a byte is skipped, and the window has the same picture.
    expect(await text()).toBe(before.replace(/before\nbefore\n\n\n/, "before\nbefore\nafter\nafter\n"));
  });
});

describe("flow", () => {
  it("stops for a client that does not read, and for no other", async () => {
    await world.serve("sh");
    const lazy = world.open(["attach"]);
    const eager = world.open(["attach"]);
    await Promise.all([lazy.until(/^\$ ?$/m), eager.until(/^\$ ?$/m)]);
    lazy.pause();
    const server = world.process("domux-mux-server");
    const client = lazy.pid;
    const memory = [memoryOf(server), memoryOf(client)];
    eager.write("seq 1 1500000; echo the end\r");
    await eager.until(/^the end$/m);
    expect(memoryOf(server) - memory[0]).toBeLessThan(120);
    expect(memoryOf(client) - memory[1]).toBeLessThan(80);
    eager.write("echo and on\r");
    await eager.until(/^and on$/m);
    lazy.resume();
    await lazy.until(/^and on$/m);
  });

  it("takes 1 GB without a new line in bounded memory", async () => {
    await world.serve(
      "sh",
      "-c",
      "read go; head -c 1000000000 /dev/zero | tr '\\0' x; echo; echo the end; exec cat",
    );
    const window = world.open(["attach"]);
    await window.until("1: sh");
    const server = world.process("domux-mux-server");
    const host = world.process("domux-ptyhost");
    const before = [memoryOf(server), memoryOf(host), memoryOf(window.pid)];
    window.write("\r");
    // Some 15 s on a machine with nothing else to do.
    await window.until(/^the end$/m, 400_000);
    const grown = [server, host, window.pid].map((pid, index) => memoryOf(pid) - before[index]);
    expect(Math.max(...grown)).toBeLessThan(150);
  }, 450_000);

  it("brings Ctrl-C through yes, again and again", async () => {
    const window = world.open();
    await window.until(/^\$ ?$/m);
    for (let round = 0; round < 3; round++) {
      window.write("yes\r");
      await window.until((text) => text.split("\n").filter((line) => line === "y").length > 20);
      window.write("\x03");
      await window.until(/^\$ ?$/m);
    }
  });

  it("serves fifty clients of one pane", async () => {
    await world.serve("cat");
    const links = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const link = new Link(await connectUnix(world.socket), { heartbeat: false });
        await connect(link, { build: "test", client: { kind: "tui", user: "u", host: "h", pid: index } });
        return link;
      }),
    );
    try {
      const received = links.map(() => "");
      let look: () => void = () => {};
      for (const [index, link] of links.entries()) {
        link.onFrame((frame) => {
          if (frame.kind !== "data") return;
          received[index] += new TextDecoder().decode(frame.payload);
          link.sendFrame({ kind: "credit", stream: 1, bytes: frame.payload.length });
          look();
        });
        await link.call(messages.openStream, { pane: 0, stream: 1, credit: 1 << 16 });
      }
      const all = new Promise<void>((resolve) => {
        look = () => received.every((text) => text.includes("to all of you")) && resolve();
      });
      await links[7].call(messages.sendText, { pane: 0, text: "to all of you\n", paste: false });
      await all;
      expect((await world.domux("cli", "list-clients")).out.trim().split("\n")).toHaveLength(51);
    } finally {
      for (const link of links) link.dispose();
    }
    await expect
      .poll(async () => JSON.parse(await world.cli("list-clients", "--format", "json")).length)
      .toBe(0);
  });
});

describe("sizes", () => {
  it("lives in a window of one cell, and in none too small", async () => {
    const window = world.open();
    await window.until(/^\$ ?$/m);
    window.write(`${LEADER}%`);
    await window.until("│");
    for (const [cols, rows] of [
      [1, 1],
      [2, 1],
      [1, 5],
      [3, 2],
      [10, 3],
    ]) {
      window.resize(cols, rows);
      window.write(`${LEADER}?`);
      window.write("q");
    }
    window.resize(80, 24);
    window.write("echo back again\r");
    await window.until(/back again/);
    await window.until(/│.*back again/);
    expect(running(world.process("domux-mux-server"))).toBe(true);
  });

  it("opens in a window of one cell", async () => {
    const window = world.open([], { cols: 1, rows: 1 });
    await expect
      .poll(async () => (await world.domux("cli", "--no-auto-start", "list")).code, { timeout: 15_000 })
      .toBe(0);
    window.resize(60, 10);
    await window.until("1: sh");
  });

  it("ends a storm of resizes at the last size", async () => {
    const window = world.open();
    await window.until(/^\$ ?$/m);
    window.write(`${LEADER}"`);
    await window.until("─");
    for (let step = 0; step < 300; step++) window.resize(40 + ((step * 7) % 90), 8 + ((step * 5) % 40));
    window.resize(90, 21);
    // How rows that cannot be halved are shared depends on the way; that they fill the window does not.
    const filled = async () => {
      const [upper, lower] = (await world.panes()).map(({ size }) => size);
      return [upper.cols, lower.cols, upper.rows + lower.rows];
    };
    await expect.poll(filled, { timeout: 15_000 }).toEqual([90, 90, 19]);
    const { rows } = (await world.panes())[1].size;
    window.write("clear; stty size\r");
    await window.until(`${rows} 90`);
  });
});

describe("many spawns", () => {
  it("leave no process and no file behind", async () => {
    await world.serve("cat");
    const host = world.process("domux-ptyhost");
    const server = world.process("domux-mux-server");
    const files = (pid: number) => readdirSync(`/proc/${pid}/fd`).length;
    await world.cli("run", "--", "true");
    await expect.poll(() => world.processes().length).toBe(3);
    const before = [files(server), files(host)];
    for (let round = 0; round < 5; round++)
      await Promise.all(Array.from({ length: 8 }, () => world.cli("run", "--", "true")));
    await expect.poll(() => world.processes().length).toBe(3);
    await expect.poll(() => files(server) <= before[0] && files(host) <= before[1]).toBe(true);
  });
});

describe("the person's own server program", () => {
  it("is started as configured, and programs behind a proxy are reached", async () => {
    mkdirSync(join(world.dir, "elsewhere"), { mode: 0o700 });
    const socket = join(world.dir, "elsewhere", "s");
    world.configure(`
      config.unix_domains = {
        { name = "mine", socket_path = "${socket}" },
        { name = "proxied", proxy_command = { "domux", "cli", "--no-auto-start", "proxy" }, no_serve_automatically = true },
      }
      config.default_gui_startup_args = { "connect", "mine" }`);
    const window = world.open();
    await window.until("mine");
    await window.until(/^\$ ?$/m);
    window.write("echo $DOMUX_UNIX_SOCKET\r");
    await window.until(socket);
    const proxied = world.open(["connect", "proxied"]);
    await proxied.until(socket);
  });
});
