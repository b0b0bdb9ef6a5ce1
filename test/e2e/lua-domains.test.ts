import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { toolPath } from "../tools.ts";
import { DOMUX, killedUnasked, World } from "./harness.ts";

const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.dispose();
});

function setup(source: (world: World) => string) {
  const world = new World();
  worlds.push(world);
  const file = join(world.dir, "config", "domux", "domux.lua");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `local wezterm = require 'wezterm'\nlocal act = wezterm.action\nlocal config = wezterm.config_builder()\n${source(world)}\nreturn config\n`,
  );
  return world;
}

const BOX = `config.exec_domains = { wezterm.exec_domain('box', function(cmd)
  cmd.args = { 'sh', '-c', 'echo in the box; exec cat' }
  return cmd
end, function(name) return 'label of ' .. name end) }`;

it("default_domain is where start starts, and where it cannot be says so", async () => {
  const world = setup(() => `${BOX} config.default_domain = 'box'`);
  const window = world.open(["start"]);
  await window.until("in the box");
  const wrong = world.open(["--config", "default_domain='no such'", "start"]);
  await wrong.exited;
  expect(wrong.text().replaceAll(/\s+/g, " ")).toContain('no domain "no such"');
});

it("a serial port is a domain: what is typed goes there, what comes is shown; one that is not there says so", async () => {
  const world = setup(() => "config.default_prog = { 'cat' }");
  // A terminal nobody reads stands for the device.
  const device = world.openProgram("/bin/sh", ["-c", "tty; exec tail -f /dev/null"]);
  await device.until(/\/dev\/\S+/);
  const port = /\/dev\/\S+/.exec(device.text())![0];
  world.configure(`local act = wezterm.action
    config.default_prog = { 'cat' }
    config.serial_ports = { { name = 'board', port = '${port}', baud = 115200 }, { name = '/dev/no-such-port' } }
    config.keys = {
      { key = 'F5', action = act.SpawnTab { DomainName = 'board' } },
      { key = 'F6', action = act.SpawnTab { DomainName = '/dev/no-such-port' } },
    }`);
  const window = world.open(["start"]);
  await window.until(/1: ?\S/);
  window.write("\x1b[15~");
  await window.until(() => /2:/.test(window.lines()[0]));
  window.write("to the board\r");
  await device.until("to the board");
  device.write("from the board");
  await window.until("from the board");
  window.write("\x1b[17~");
  await window.until("serial port /dev/no-such-port cannot be opened with 9600 baud");
});

it("default_mux_server_domain is where a server starts programs", async () => {
  const world = setup(() => `${BOX} config.default_mux_server_domain = 'box'`);
  const listed = await world.domux("cli", "spawn");
  expect(listed.err).toBe("");
  const pane = listed.out.trim();
  const waited = await world.domux(
    "cli",
    "wait",
    "--pane-id",
    pane,
    "--text",
    "in the box",
    "--timeout",
    "10",
  );
  expect(waited).toMatchObject({ code: 0 });
});

it("a server whose default domain connects elsewhere does not start, and says why", async () => {
  const world = setup(
    () => `config.tls_clients = { { name = 'far', remote_address = 'far.example:1' } }
    config.default_mux_server_domain = 'far'`,
  );
  const { code, err } = await world.domux("cli", "list");
  expect(code).toBe(1);
  expect(err).toContain('default_mux_server_domain = "far"');
  while (world.processes().length > 0) await new Promise((resolve) => setImmediate(resolve));
});

it("daemon_options name the files of a server in the background; workspaces are as configured", async () => {
  const world = setup(
    ({
      dir,
    }) => `config.daemon_options = { pid_file = '${dir}/my.pid', stdout = '${dir}/my.out', stderr = '${dir}/my.err' }
    config.default_workspace = 'mine'`,
  );
  const { code, out } = await world.domux("cli", "list", "--format", "json");
  expect(code).toBe(0);
  expect(JSON.parse(out)[0].workspace).toBe("mine");
  expect(Number(readFileSync(join(world.dir, "my.pid"), "utf8"))).toBe(world.process("domux-mux-server"));
  for (const name of ["my.out", "my.err"]) expect(existsSync(join(world.dir, name))).toBe(true);
});

it("mux-is-process-stateful decides whether killing asks", async () => {
  const world = setup(
    () => `config.default_prog = { 'cat' }
    config.keys = { { key = 'F5', action = act.CloseCurrentPane { confirm = true } } }
    wezterm.on('mux-is-process-stateful', function(info) return info.argv[2] == '-u' end)`,
  );
  expect(await killedUnasked(world, ["cat", "-u"])).toBe(0);
});

it("window-config-reloaded, gui-attached and events of one's own reach their handlers", async () => {
  const world = setup(
    () => `config.default_prog = { 'cat' }
    wezterm.on('gui-attached', function(domain)
      wezterm.GLOBAL.attached = domain:name()
      wezterm.time.call_after(0, function() wezterm.mux.all_windows()[1]:active_tab():set_title 'ready' end)
    end)
    wezterm.on('window-config-reloaded', function(window, pane)
      window:set_left_status('attached to ' .. tostring(wezterm.GLOBAL.attached))
    end)
    config.keys = { { key = 'F5', action = 'ReloadConfiguration' } }`,
  );
  const window = world.open(["start"]);
  await window.until("ready");
  window.write("\x1b[15~");
  await window.until("attached to local");
});

/** A world whose handlers of the start note what they are told; the lines noted since the last time, up to `last`. */
function noting(more: (world: World) => string = () => "") {
  const world = setup(
    (made) => `config.default_prog = { 'cat' }
    local function note(text)
      local file = io.open('${made.dir}/notes', 'a')
      file:write(text .. '\\n')
      file:close()
    end
    wezterm.on('gui-startup', function(cmd) note('startup ' .. (cmd and (cmd.args or { 'no args' })[1] or 'nothing')) end)
    wezterm.on('gui-attached', function(domain) note('attached ' .. domain:name()) end)
    ${more(made)}`,
  );
  const file = join(world.dir, "notes");
  const all = () => (existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : []);
  let seen = 0;
  const notes = async (last: string) => {
    await expect.poll(() => all().slice(seen).at(-1), { timeout: 60_000 }).toBe(last);
    const now = all().slice(seen);
    seen += now.length;
    return now;
  };
  return { world, notes };
}

it("gui-startup runs for start alone, gui-attached for every start, after it has attached", async () => {
  const { world, notes } = noting();
  for (const [args, expected] of [
    [[], ["attached unix"]],
    [["connect", "unix"], ["attached unix"]],
    [["start"], ["startup nothing", "attached local"]],
    [
      ["start", "--", "sh", "-c", "exec cat"],
      ["startup sh", "attached local"],
    ],
    [
      ["start", "--domain", "unix"],
      ["startup no args", "attached unix"],
    ],
    [["start", "--domain", "unix", "--attach"], ["attached unix"]],
  ] as const) {
    world.open(args);
    expect(await notes(expected.at(-1)!), args.join(" ")).toEqual(expected);
  }
});

it("the page's process tells gui-startup and gui-attached once; nothing does without a face", async () => {
  const { world, notes } = noting();
  world.startDomux("web");
  expect(await notes("attached unix")).toEqual(["attached unix"]);
  for (const args of [
    ["start", "--domain", "unix", "--face", "none", "--", "cat"],
    ["connect", "unix", "--face", "none"],
  ])
    expect(await world.domux(...args)).toMatchObject({ code: 0, err: "" });
  world.startDomux("start", "--face", "web", "--", "cat", "-u");
  expect(await notes("attached local")).toEqual(["startup cat", "attached local"]);
  expect(await world.panes()).toHaveLength(2);
});

it("windows tell gui-startup with the first, gui-attached with it and with those that connect", async () => {
  const { world, notes } = noting();
  // A browser that never shows anything: what is told does not wait for its page.
  const desktop = { DISPLAY: ":0", DOMUX_BROWSER: world.script("browser", "exec tail -f /dev/null") };
  const domux = (...args: string[]) => [DOMUX, ...args, "--face", "window"];
  world.start(process.execPath, domux("start"), desktop);
  expect(await notes("attached local")).toEqual(["startup nothing", "attached local"]);
  for (const args of [["start"], ["connect", "unix"]])
    expect(await world.run(process.execPath, domux(...args), { env: desktop })).toMatchObject({ code: 0 });
  expect(await notes("attached unix")).toEqual(["attached unix"]);
});

it("where a handler of gui-startup made panes, gui-attached has nothing to tell", async () => {
  const { world, notes } = noting(
    () => `wezterm.on('gui-startup', function() wezterm.mux.spawn_window { args = { 'cat', '-u' } } end)
    wezterm.on('later', function() note('later') end)
    config.keys = { { key = 'F5', action = act.EmitEvent 'later' } }`,
  );
  const window = world.open(["start"]);
  await window.until(/1: ?\S/);
  window.write("\x1b[15~");
  expect(await notes("later")).toEqual(["startup nothing", "later"]);
});

it("titles and panes tell the path of the foreground program, of panes here and of a server", async () => {
  const world = setup(
    ({ dir }) => `config.default_prog = { 'cat' }
    local seen = {}
    local function note(text)
      if seen[text] then return end
      seen[text] = true
      local file = io.open('${dir}/notes', 'a')
      file:write(text .. '\\n')
      file:close()
    end
    wezterm.on('format-tab-title', function(tab)
      local pane = tab.active_pane
      note(pane.domain_name .. ' title ' .. pane.foreground_process_name)
      return pane.title
    end)
    wezterm.on('update-status', function(window, pane)
      note(pane:get_domain_name() .. ' pane ' .. tostring(pane:get_foreground_process_name()))
      local info = pane:get_foreground_process_info()
      note(pane:get_domain_name() .. ' info ' .. (info and info.executable or 'none'))
    end)`,
  );
  const cat = realpathSync(toolPath("cat")!);
  const notes = () =>
    existsSync(join(world.dir, "notes")) ? readFileSync(join(world.dir, "notes"), "utf8") : "";
  for (const [args, domain] of [
    [["start"], "local"],
    [["connect", "unix"], "unix"],
  ] as const) {
    world.open(args);
    for (const what of ["title", "pane", "info"])
      await expect.poll(notes, { timeout: 60_000 }).toContain(`${domain} ${what} ${cat}\n`);
  }
});

it("default_ssh_auth_sock is the agent of panes here, of a server's and of what a client tells", async () => {
  const world = setup(
    ({ dir }) => `config.default_ssh_auth_sock = '${dir}/first.sock'
    config.default_prog = { 'sh', '-c', 'echo "agent=$SSH_AUTH_SOCK to=$(readlink "$SSH_AUTH_SOCK")"; exec cat' }`,
  );
  const agentOf = async (pane: string) => {
    await world.cli("wait", "--pane-id", pane, "--text", "agent=", "--timeout", "60");
    return (await world.cli("get-text", "--pane-id", pane)).replaceAll("\n", "");
  };
  // A server's panes have a link that follows clients with an agent; it begins with the one that is configured.
  const pane = (await world.cli("spawn")).trim();
  expect(await agentOf(pane)).toMatch(`to=${world.dir}/first.sock`);
  const window = world.open(["start"], { cols: 200 });
  await window.until(`agent=${world.dir}/first.sock`);
  world.open(["connect", "unix"]);
  await expect
    .poll(async () => JSON.parse(await world.cli("list-clients", "--format", "json")), { timeout: 60_000 })
    .toContainEqual(expect.objectContaining({ ssh_auth_sock: `${world.dir}/first.sock` }));
});
