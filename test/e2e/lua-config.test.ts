import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { DOMUX, LEADER, type OuterWindow, World } from "./harness.ts";

const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.dispose();
});

const HEAD =
  "local wezterm = require 'wezterm'\nlocal act = wezterm.action\nlocal config = wezterm.config_builder()\n";

/** A world with a configuration; `rewrite` replaces it as an editor does. */
function setup(source: string) {
  const world = new World();
  worlds.push(world);
  const file = join(world.dir, "config", "domux", "domux.lua");
  mkdirSync(dirname(file), { recursive: true });
  const write = (text: string) => {
    writeFileSync(`${file}~`, text);
    renameSync(`${file}~`, file);
  };
  const rewrite = (text: string) => write(`${HEAD}${text}\nreturn config\n`);
  rewrite(source);
  return { world, file, rewrite, write };
}

const bar = (window: OuterWindow) => window.lines()[0];

it("keys, a leader of one's own and key tables do what they say", async () => {
  const { world } = setup(`
    config.leader = { key = 'q', mods = 'ALT', timeout_milliseconds = 60000 }
    config.keys = {
      { key = 'F5', action = act.SpawnTab 'CurrentPaneDomain' },
      { key = 's', mods = 'LEADER', action = act.SendString 'sent by leader' },
      { key = 't', mods = 'LEADER', action = act.ActivateKeyTable { name = 'mine', one_shot = false } },
    }
    config.key_tables = { mine = {
      { key = 'x', action = act.SendString 'in-the-table' },
      { key = 'Escape', action = 'PopKeyTable' },
    } }
    config.default_prog = { 'cat' }
  `);
  const window = world.open(["start"]);
  await window.until(/1: ?\S/);
  window.write("\x1bqs");
  await window.until("sent by leader");
  window.write("\x1bqt");
  await window.until("mine");
  window.write("x");
  await window.until("in-the-table");
  window.write("\x1b");
  await window.until((text) => !text.includes("mine"));
  window.write("xyz");
  await window.until("xyz");
  window.write("\x1b[15~");
  await window.until(() => /2:/.test(bar(window)));
});

it("titles and status that handlers make are drawn, with their colours", async () => {
  const { world } = setup(`
    config.default_prog = { 'cat' }
    config.status_update_interval = 200
    wezterm.on('format-tab-title', function(tab, tabs, panes, conf, hover, max_width)
      return { { Background = { Color = '#112233' } }, { Text = ' <' .. tab.tab_index .. '|' .. tab.active_pane.title .. '> ' } }
    end)
    wezterm.on('update-status', function(window, pane)
      window:set_right_status(wezterm.format { { Foreground = { AnsiColor = 'Red' } }, { Text = 'pane ' .. pane:pane_id() .. ' ok' } })
    end)
  `);
  const window = world.open(["start"]);
  await window.until(/<0\|cat>/);
  await window.until(/pane 0 ok/);
});

it("an error in a handler is shown with its traceback and stops nothing", async () => {
  const { world, file } = setup(`
    config.default_prog = { 'cat' }
    config.keys = { { key = 'F5', action = wezterm.action_callback(function() local a = nil; a.b = 1 end) } }
  `);
  const window = world.open(["start"]);
  await window.until(/1: ?\S/);
  window.write("\x1b[15~");
  await window.until(/attempt to\s+index a nil value/);
  await window.until("stack traceback");
  expect(window.text().replaceAll(/\s+/g, "")).toContain(`${file}:6`.slice(-20));
  window.write("goes on");
  await window.until("goes on");
});

it("a loop in a callback is stopped and reported, and keys go on meanwhile", async () => {
  const { world } = setup(`
    config.default_prog = { 'cat' }
    config.keys = { { key = 'F5', action = wezterm.action_callback(function() while true do pcall(function() end) end end) } }
  `);
  const window = world.open(["start"]);
  await window.until(/1: ?\S/);
  window.write("\x1b[15~");
  window.write("typed meanwhile");
  await window.until("typed meanwhile");
  await window.until(/took longer than 2000 ms/);
});

it("gui-startup makes the first windows of a start, and nothing more is started", async () => {
  const { world } = setup(`
    config.default_prog = { 'cat' }
    wezterm.on('gui-startup', function(cmd)
      local tab, pane, window = wezterm.mux.spawn_window { args = { 'sh', '-c', 'echo left; exec cat' } }
      pane:split { direction = 'Right', args = { 'sh', '-c', 'echo right; exec cat' } }
      window:spawn_tab { args = { 'sh', '-c', 'echo second; exec cat' } }
      tab:set_title 'work'
      tab:activate()
      window:gui_window():maximize()
    end)
  `);
  const window = world.open(["start"]);
  await window.until((text) => text.includes("left") && text.includes("right"));
  await window.until(() => /1: ?work.*2:/.test(bar(window)) && !/3:/.test(bar(window)));
});

it("mux-startup makes what a new server begins with", async () => {
  const { world } = setup(`
    wezterm.on('mux-startup', function()
      local tab = wezterm.mux.spawn_window { args = { 'sh', '-c', 'echo from the server; exec cat' }, workspace = 'w' }
      tab:set_title 'made'
    end)
  `);
  const listed = await world.domux("cli", "list", "--format", "json");
  expect(listed.err).toBe("");
  expect(JSON.parse(listed.out)).toMatchObject([{ tab_title: "made", workspace: "w" }]);
});

it("exec domains run what their function makes of a command", async () => {
  const { world } = setup(`
    config.exec_domains = { wezterm.exec_domain('box', function(cmd)
      cmd.args = { 'sh', '-c', 'echo "in the box: $1"; exec cat', 'sh', table.concat(cmd.args or { 'nothing' }, ' ') }
      return cmd
    end, function(name) return 'label of ' .. name end) }
    config.keys = { { key = 'F5', action = act.SpawnCommandInNewTab { domain = { DomainName = 'box' }, args = { 'inner' } } } }
    config.default_prog = { 'cat' }
  `);
  const window = world.open(["start"]);
  await window.until(/1: ?\S/);
  window.write("\x1b[15~");
  await window.until("in the box: inner");
});

it("reload changes keys, options, colours and domains live; a broken file keeps the last and says why", async () => {
  const { world, rewrite, write, file } = setup(`
    config.default_prog = { 'cat' }
    config.keys = { { key = 'F5', action = act.SendString 'first' } }
  `);
  const window = world.open(["start"]);
  await window.until(/1: ?\S/);
  window.write("\x1b[15~");
  await window.until("first");
  rewrite(`
    config.default_prog = { 'cat' }
    config.tab_bar_at_bottom = true
    config.keys = { { key = 'F5', action = act.SendString 'second' } }
  `);
  await window.until(() => /1:/.test(window.lines().at(-1) ?? ""));
  window.write("\x1b[15~");
  await window.until("second");
  write("return { keys = { { key = 'F5', action = 'NoSuchThing' } } }\n");
  await window.until("Configuration error");
  await window.until("NoSuchThing");
  expect(window.text().replaceAll(/\s+/g, "")).toContain(file.slice(-12));
  window.write("q");
  await window.until((text) => !text.includes("Configuration error"));
  window.write("\x1b[15~");
  await window.until(/second.*second/s);
  rewrite(`
    config.default_prog = { 'cat' }
    config.keys = { { key = 'F5', action = act.SendString 'third' } }
  `);
  await window.until(() => /1:/.test(bar(window)));
  window.write("\x1b[15~");
  await window.until("third");
});

it("a broken file at the start shows a panel over the defaults", async () => {
  const { world, file } = setup("config.scrollback_lines = 'many'");
  const window = world.open(["start", "--", "cat"]);
  await window.until("Configuration error");
  await window.until("expected an integer");
  expect(window.text().replaceAll(/\s+/g, "")).toContain(`${file}:4`.slice(-14));
  window.write("q");
  await window.until((text) => !text.includes("Configuration error"));
  window.write("usable");
  await window.until("usable");
});

it("programs learn colours, configuration and the wanted environment", async () => {
  const { world, file } = setup(`
    config.colors = { foreground = '#010203', background = '#a0b0c0', ansi = { '#000001', '#000002', '#000003', '#000004', '#000005', '#000006', '#000007', '#000008' } }
    config.set_environment_variables = { MINE = 'set' }
    config.term = 'vt220'
    config.default_cwd = '/'
  `);
  const ask =
    "printf '\\033]10;?\\033\\\\\\033]11;?\\033\\\\\\033]4;1;?\\033\\\\'; dd bs=1 count=76 2>/dev/null | tr '\\033' '^'";
  const window = world.open([
    "start",
    "--",
    "sh",
    "-c",
    `echo "$MINE $TERM $WEZTERM_CONFIG_FILE $DOMUX_CONFIG_DIR"; stty raw -echo; ${ask}; exec cat`,
  ]);
  await window.until(/set vt220/);
  expect(window.text().replaceAll(/\s+/g, "")).toContain(`${file}${dirname(file)}`);
  await window.until(/10;rgb:0101\/0202\/0303/);
  await window.until(/11;rgb:a0a0\/b0b0\/c0c0/);
  await window.until(/4;1;rgb:0000\/0000\/0202/);
});

it("colours of the configuration are those of the face", async () => {
  const { world } = setup(`
    config.colors = { background = '#203040', foreground = '#fefefe', ansi = { '#000000', '#c00001', '#000003', '#000004', '#000005', '#000006', '#000007', '#000008' } }
  `);
  world.env.COLORTERM = "truecolor";
  const window = world.open(["start", "--", "sh", "-c", "printf '\\033[31mred\\033[m plain'; exec cat"]);
  await window.until("red plain");
  const { screen } = window;
  const { CellRow } = await import("../../src/vt/index.ts");
  const row = new CellRow();
  const line = window.lines().findIndex((text) => text.includes("red plain"));
  screen.readRow(screen.top + line, row);
  expect(screen.style(row.styles[0])).toMatchObject({ fg: 0x1c00001, bg: 0x1203040 });
  expect(screen.style(row.styles[5])).toMatchObject({ fg: 0x1fefefe, bg: 0x1203040 });
});

it("a server listens on the sockets of all unix domains, also of one that is added later", async () => {
  const { world, rewrite } = setup("");
  const socket = (name: string) => join(world.dir, "run", name);
  const domains = (...names: string[]) =>
    `config.unix_domains = { { name = 'unix' }${names.map((name) => `, { name = '${name}', socket_path = '${socket(name)}' }`).join("")} }`;
  rewrite(domains("two"));
  const first = await world.domux("cli", "list", "--format", "json");
  expect(first.code).toBe(0);
  // The same server has the same pane; where its cursor is depends on how far the shell is.
  const panes = (out: string) => JSON.parse(out).map((row: { tty_name: string }) => row.tty_name);
  const through = (name: string) =>
    world.run(process.execPath, [DOMUX, "cli", "list", "--format", "json"], {
      env: { DOMUX_UNIX_SOCKET: socket(name) },
    });
  expect(panes((await through("two")).out)).toEqual(panes(first.out));
  rewrite(domains("two", "three"));
  for (;;) {
    const { code, out } = await through("three");
    if (code !== 0) continue;
    expect(panes(out)).toEqual(panes(first.out));
    break;
  }
});

it("is read once by domux without a command, which is told what it logs", async () => {
  const { world } = setup(`
    if wezterm.gui then
      local f = io.open(os.getenv 'HOME' .. '/loads', 'a')
      f:write 'x'
      f:close()
      wezterm.log_warn 'said while loading'
    end`);
  const window = world.open();
  await window.until(/^\$ ?$/m);
  expect(readFileSync(join(world.env.HOME, "loads"), "utf8")).toBe("x");
  window.write("\x02~");
  await window.until("said while loading");
});

it("the palette leads to the options, which are found by their help, with their values, and explained", async () => {
  const { world } = setup("config.cursor_blink_rate = 333");
  const window = world.open();
  await window.until(/^\$ ?$/m);
  window.write(`${LEADER}:`);
  await window.until("Command palette");
  window.write("options of the");
  await window.until(/> options of the[\s\S]*Options of the configuration/);
  window.write("\r");
  await window.until("Enter explains");
  window.write("milliseconds cursor blink");
  await window.until(/cursor_blink_rate \(set\) +333/);
  window.write("\r");
  const explained = [/cursor_blink_rate = 333/, /from +\S*domux\.lua:4/, /type +an integer/, /default +800/];
  await window.until((text) => explained.every((line) => line.test(text)));
  // Back in the list, and out of it.
  window.write("q");
  await window.until("Enter explains");
  window.write("\x1b");
  await window.until((text) => !text.includes("Enter explains"));
});
