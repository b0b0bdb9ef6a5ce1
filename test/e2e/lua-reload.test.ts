import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { DOMUX, World } from "./harness.ts";

const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.dispose();
});

/** A world with a configuration; `rewrite` replaces it as an editor does. */
function setup(source: (world: World) => string) {
  const world = new World({ COLORTERM: "truecolor" });
  worlds.push(world);
  const file = join(world.dir, "config", "domux", "domux.lua");
  mkdirSync(dirname(file), { recursive: true });
  const rewrite = (text: string) => {
    writeFileSync(
      `${file}~`,
      `local wezterm = require 'wezterm'\nlocal act = wezterm.action\nlocal config = wezterm.config_builder()\n${text}\nreturn config\n`,
    );
    renameSync(`${file}~`, file);
  };
  rewrite(source(world));
  return { world, rewrite };
}

/** At every key asks for the background and prints the answer, its ESC as ^. */
const ASKING = `stty -icanon -echo; echo ready; while dd bs=1 count=1 2>/dev/null >/dev/null; do
  printf '\\033]11;?\\033\\\\'; dd bs=1 count=25 2>/dev/null | tr '\\033' '^'; echo; done`;

it("colours, scheme and tab bar change live, in a face that runs and for programs that ask", async () => {
  const { world, rewrite } = setup(() => "config.color_scheme = 'Dracula'");
  const window = world.open(["start", "--", "sh", "-c", ASKING]);
  await window.until("ready");
  const background = (text: string) => (window.styleOf(text)?.bg ?? 0) & 0xffffff;
  expect(background("ready")).toBe(0x282a36);
  window.write("x");
  await window.until("11;rgb:2828/2a2a/3636");
  rewrite(`config.color_scheme = 'nord'
    config.colors = { tab_bar = { active_tab = { bg_color = '#123456', fg_color = '#ffffff' } } }`);
  await window.until(() => background("ready") === 0x2e3440);
  await window.until(() => background("1:") === 0x123456);
  window.write("x");
  await window.until("11;rgb:2e2e/3434/4040");
  rewrite("config.colors = { background = '#0a0b0c' }");
  await window.until(() => background("ready") === 0x0a0b0c);
  window.write("x");
  await window.until("11;rgb:0a0a/0b0b/0c0c");
});

it("domains appear, change and go while a face runs; one that is shown goes when it is detached", async () => {
  const box = (word: string) =>
    `wezterm.exec_domain('box', function(cmd) cmd.args = { 'sh', '-c', 'echo ${word}; exec cat' } return cmd end)`;
  const { world, rewrite } = setup(
    ({ dir }) => `config.default_prog = { 'cat' }
    config.unix_domains = { { name = 'unix' }, { name = 'one', socket_path = '${dir}/run/one' } }
    config.ssh_domains = {}
    config.exec_domains = { ${box("first")} }
    config.keys = { { key = 'F5', action = act.SpawnTab { DomainName = 'box' } } }`,
  );
  const window = world.open(["start"]);
  await window.until(/1: ?\S/);
  const socket = readdirSync(world.runtime).find((name) => name.startsWith("face-"))!;
  const domain = async (...args: string[]) => {
    const { code, out, err } = await world.run(process.execPath, [DOMUX, "domain", ...args], {
      env: { DOMUX_UNIX_SOCKET: join(world.runtime, socket) },
    });
    if (code !== 0) throw new Error(err);
    return out;
  };
  const domains = async (): Promise<Record<string, string>> =>
    Object.fromEntries(
      JSON.parse(await domain("list", "--format", "json")).map((row: { name: string; state: string }) => [
        row.name,
        row.state,
      ]),
    );
  expect(await domains()).toEqual({ local: "attached", unix: "detached", one: "detached", box: "attached" });
  await domain("attach", "one");
  window.write("\x1b[15~");
  await window.until("first");
  rewrite(`config.default_prog = { 'cat' }
    config.unix_domains = { { name = 'unix' }, { name = 'two', socket_path = '${world.dir}/run/two' } }
    config.ssh_domains = { { name = 'far', remote_address = 'far.example' } }
    config.tls_clients = { { name = 'safe', remote_address = 'far.example:1' } }
    config.exec_domains = { ${box("second")}, wezterm.exec_domain('crate', function(cmd) return cmd end) }
    config.keys = { { key = 'F5', action = act.SpawnTab { DomainName = 'box' } } }`);
  // The domain that is shown stays until it is detached; the others are as the file says.
  const others = { local: "attached", unix: "detached", two: "detached", far: "detached", safe: "detached" };
  const execs = { box: "attached", crate: "attached" };
  await expect.poll(domains, { timeout: 10_000 }).toEqual({ ...others, ...execs, one: "attached" });
  window.write("\x1b[15~");
  await window.until("second");
  await domain("detach", "one");
  expect(await domains()).toEqual({ ...others, ...execs });
  rewrite("config.default_prog = { 'cat' } config.ssh_domains = {}");
  // Programs of the box still run.
  await expect
    .poll(domains, { timeout: 10_000 })
    .toEqual({ local: "attached", unix: "detached", box: "attached" });
});

/** Events of the server, printed from some moment before this resolves on. */
async function watching(world: World) {
  const events = world.startDomux("cli", "events");
  const [{ tab_id: tab }] = await world.panes();
  for (let n = 0; events.out() === ""; n++) await world.cli("set-tab-title", "--tab-id", `${tab}`, `${n}`);
  return events;
}

it("a server that runs takes programs, environment and TLS addresses of a new configuration", async () => {
  const { world, rewrite } = setup(() => "config.default_prog = { 'cat' }");
  await world.serve("cat");
  const events = await watching(world);
  const loads = () => events.out().split("config-reloaded").length - 1;
  const reload = async (text: string) => {
    const before = loads();
    rewrite(text);
    await expect.poll(loads, { timeout: 10_000 }).toBeGreaterThan(before);
  };
  await reload(`config.default_prog = { 'sh', '-c', 'echo "now $MINE"; exec cat' }
    config.set_environment_variables = { MINE = 'new' }
    config.tls_servers = { { bind_address = '127.0.0.1:0' } }`);
  const pane = (await world.cli("spawn")).trim();
  await world.cli("wait", "--pane-id", pane, "--text", "now new", "--timeout", "10");
  const served = /TLS clients are served on 127\.0\.0\.1:(\d+)/;
  await expect.poll(() => served.test(world.log), { timeout: 10_000 }).toBe(true);
  const port = Number(served.exec(world.log)![1]);
  const listens = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect({ host: "127.0.0.1", port });
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
      socket.on("close", () => socket.destroy());
      socket.once("connect", () => socket.destroy());
    });
  expect(await listens()).toBe(true);
  await reload("config.tls_servers = {}");
  await expect.poll(listens, { timeout: 10_000 }).toBe(false);
  events.child.kill();
});

it("scrollback_lines counts for panes made from then on, as in WezTerm", async () => {
  const { world, rewrite } = setup(() => "config.scrollback_lines = 50");
  const print = (done: string) => `seq 1 500; echo ${done}; exec cat`;
  await world.serve("sh", "-c", "read line; seq 1 500; echo old-done; exec cat");
  const [{ pane_id: old }] = await world.panes();
  const events = await watching(world);
  rewrite("config.scrollback_lines = 400");
  await events.until(/config-reloaded/);
  const made = (await world.cli("spawn", "--", "sh", "-c", print("new-done"))).trim();
  await world.cli("wait", "--pane-id", made, "--text", "new-done", "--timeout", "10");
  await world.cli("send-text", "--pane-id", String(old), "--no-paste", "go\n");
  await world.cli("wait", "--pane-id", String(old), "--text", "old-done", "--timeout", "10");
  const lines = async (pane: string) =>
    (await world.cli("get-text", "--pane-id", pane, "--start-line", "-5000"))
      .split("\n")
      .filter((line) => /^\d+$/.test(line)).length;
  expect(await lines(String(old))).toBeLessThan(100);
  expect(await lines(made)).toBeGreaterThan(300);
  events.child.kill();
});
