import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { luaWorkerFile } from "../../test/lua-worker.ts";
import { Mods } from "../model/index.ts";
import type { Config, ConfigProblem, ConfigService, MuxHost } from "./port.ts";
import { type ConfigSetup, createConfigService } from "./service.ts";

const open: ConfigService[] = [];
afterEach(() => {
  for (const service of open.splice(0)) service.dispose();
});

async function world(files: Readonly<Record<string, string>>, setup: Partial<ConfigSetup> = {}) {
  const home = mkdtempSync(join(tmpdir(), "domux-config-"));
  const write = (name: string, text: string) => {
    const file = join(home, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    return file;
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const env = { HOME: home, PATH: process.env.PATH, XDG_CONFIG_DIRS: join(home, "xdg"), ...setup.env };
  const service = createConfigService({
    workerFile: await luaWorkerFile(),
    platform: "linux",
    ...setup,
    env,
  });
  open.push(service);
  const problems: ConfigProblem[] = [];
  service.onProblem((problem) => problems.push(problem));
  const changed = (test: (config: Config) => boolean) =>
    new Promise<Config>((resolve) => {
      const listener = service.onChange((config) => {
        if (!test(config)) return;
        listener.dispose();
        resolve(config);
      });
    });
  const problem = () =>
    new Promise<ConfigProblem>((resolve) => {
      const listener = service.onProblem((each) => {
        listener.dispose();
        resolve(each);
      });
    });
  return { home, write, service, problems, changed, problem };
}

/** What a load is refused for. */
function failure(service: ConfigService): Promise<ConfigProblem> {
  return new Promise((resolve) => {
    const listener = service.onProblem((problem) => {
      listener.dispose();
      resolve(problem);
    });
    void service.load();
  });
}

const OWN = ".config/domux/domux.lua";

describe("which file", () => {
  it("needs none, and then no VM", async () => {
    const { service } = await world({}, { workerFile: "/no/such/worker.js" });
    const config = await service.load();
    expect(config).toMatchObject({ generation: 1, problems: [] });
    expect(config.file).toBeUndefined();
    expect(config.options.default_gui_startup_args).toEqual(["connect", "unix"]);
  });

  it("prefers domux's names to WezTerm's, and the user's to the system's", async () => {
    const files = [
      OWN,
      ".domux.lua",
      "xdg/domux/domux.lua",
      ".wezterm.lua",
      ".config/wezterm/wezterm.lua",
      "xdg/wezterm/wezterm.lua",
    ];
    for (let i = files.length - 1; i >= 0; i--) {
      const there = Object.fromEntries(files.slice(i).map((name) => [name, `return { term = '${name}' }`]));
      const { service } = await world(there);
      expect((await service.load()).options.term).toBe(files[i]);
    }
  });

  it("takes the file it is told, and says when that is missing", async () => {
    const { home, service } = await world({ "a.lua": "return { term = 'a' }" });
    const told = async (env: Record<string, string>, more: Partial<ConfigSetup> = {}) => {
      const other = await world({}, { ...more, env: { HOME: home, ...env } });
      await other.service.load();
      return [other.service.current.options.term, other.problems[0]?.message];
    };
    await service.load();
    expect(await told({ DOMUX_CONFIG_FILE: join(home, "a.lua") })).toEqual(["a", undefined]);
    expect(await told({ WEZTERM_CONFIG_FILE: join(home, "a.lua") })).toEqual(["a", undefined]);
    expect(await told({}, { configFile: join(home, "a.lua") })).toEqual(["a", undefined]);
    expect(await told({ DOMUX_CONFIG_FILE: join(home, "a.lua") }, { skip: true })).toEqual([
      "xterm-256color",
      undefined,
    ]);
    expect(await told({}, { configFile: "/no/file.lua" })).toEqual([
      "xterm-256color",
      "--config-file names /no/file.lua, which does not exist.",
    ]);
  });
});

describe("what is in it", () => {
  it("checks, fills in, and says where values come from", async () => {
    const { service } = await world(
      {
        [OWN]: `local wezterm = require 'wezterm'
local config = wezterm.config_builder()
config.scrollback_lines = 9000
config.unix_domains = { { name = 'one', read_timeout = 5 } }
config.ssh_domains = { { name = 'box', remote_address = 'box:22', ssh_option = { port = 2222 } } }
config.exec_domains = { wezterm.exec_domain('up', function(c) return c end) }
config.default_cwd = '~/src'
config.color_scheme = 'Dracula (Official)'
config.colors = { background = 'black', tab_bar = { background = '#111111' } }
config.font = wezterm.font 'Fira Code'
config.xcursor_theme = 'x'
wezterm.on('bell', function() end)
return config`,
        ".ssh/config": "Host a b*\nHost !c d\n",
      },
      { overrides: ["term='vt100'", "exit_behavior = 'Hold'"] },
    );
    const config = await service.load();
    expect(config.options.scrollback_lines).toBe(9000);
    expect(config.domains.unix).toEqual([
      expect.objectContaining({ name: "one", read_timeout: 5000, write_timeout: 60_000 }),
    ]);
    expect(config.domains.ssh[0]).toMatchObject({
      local_echo_threshold_ms: 100,
      ssh_option: { port: "2222" },
      timeout: 60_000,
    });
    expect(config.domains.exec).toEqual([{ name: "up", fixup_command: "exec-domain-up" }]);
    expect(config.options.default_cwd).toMatch(/domux-config-.*\/src$/);
    expect(config.palette).toMatchObject({
      background: "#000000",
      cursor_bg: expect.stringMatching(/^#/),
      tab_bar: { background: "#111111" },
    });
    expect(config.events).toEqual(["bell", "exec-domain-up"]);
    expect(config.options.term).toBe("vt100");
    expect(config.sources.term).toEqual({ from: "command line" });
    expect(config.sources.scrollback_lines).toEqual({ from: "file", file: config.file, line: 3 });
    expect(config.sources.initial_rows).toEqual({ from: "default" });
    expect(config.problems).toEqual([
      {
        severity: "note",
        key: "xcursor_theme",
        message: expect.stringContaining("has no effect here"),
        file: config.file,
        line: 11,
      },
    ]);
    expect(service.explain("scrollback_lines")).toMatchObject({
      value: 9000,
      default: 3500,
      source: { line: 3 },
    });
    expect(() => service.explain("scrolback_lines")).toThrow(
      'There is no option "scrolback_lines". Did you mean "scrollback_lines"?',
    );
  });

  it("makes domains of ssh_config's hosts where none are configured", async () => {
    const { service } = await world({ ".ssh/config": "Host a b\n", [OWN]: "return {}" });
    const { domains } = await service.load();
    expect(domains.ssh.map(({ name, multiplexing }) => `${name} ${multiplexing}`)).toEqual([
      "SSH:a None",
      "SSH:b None",
      "SSHMUX:a WezTerm",
      "SSHMUX:b WezTerm",
    ]);
    expect(domains.origins?.["SSHMUX:b"]).toEqual({
      from: expect.stringMatching(/\.ssh\/config:1$/),
      fields: ["name", "remote_address", "multiplexing"],
    });
  });

  it("knows what was written of a domain, and where", async () => {
    const { service } = await world({
      [OWN]: "return {\n  unix_domains = { { name = 'u', read_timeout = 5 } },\n}",
    });
    const { domains } = await service.load();
    expect(domains.origins).toEqual({
      u: {
        from: expect.stringMatching(/\.lua:2$/),
        fields: expect.arrayContaining(["name", "read_timeout"]),
      },
    });
  });

  it.each([
    [
      "return { scrollback_lines = 'many' }",
      /^scrollback_lines: expected an integer .* got the string "many"/,
    ],
    [
      "return { keys = { { key = 'Entr', action = 'Nop' } } }",
      /^keys\[1\]\.key: the string "Entr" is no key\. Did you mean "Enter"\?/,
    ],
    [
      "return { keys = { { key = 'x', mods = 'Ctrl', action = 'Nop' } } }",
      /^keys\[1\]\.mods: "Ctrl" is no modifier; .*Did you mean "CTRL"\?/,
    ],
    [
      "return { keys = { { key = 'x', action = 'Nopp' } } }",
      /^keys\[1\]\.action: there is no action "Nopp"\. Did you mean "Nop"\?/,
    ],
    ["return { ssh_domains = { { name = 'x' } } }", /^ssh_domains\[1\]\.remote_address: is missing/],
    [
      "return { unix_domains = { { name = 'x' }, { name = 'x' } } }",
      /^unix_domains\[2\]\.name: the name "x" is not unique; unix_domains\[1\]\.name has it too/,
    ],
    ["return { unix_domains = { { name = 'local' } } }", /"local" is taken/],
    ["return { unix_domains = { { name = '' } } }", /must not be empty/],
    ["return { exit_behavior = 'close' }", /expected one of "Close".*Did you mean "Close"\?/],
    ["return { colors = { foreground = 'nocolour' } }", /^colors\.foreground: expected a colour/],
    [
      "return { mouse_bindings = { { event = { Dwn = {} }, action = 'Nop' } } }",
      /^mouse_bindings\[1\]\.event: expected/,
    ],
    ["return { leader = { key = 'a', timeout_milliseconds = 'x' } }", /^leader\.timeout_milliseconds/],
    ["return {\n  term = 5 }", /^term: expected a string, got the number 5/],
  ])("refuses %s", async (source, message) => {
    const { service, problems } = await world({ [OWN]: source });
    const config = await service.load();
    expect(problems[0].message).toMatch(message);
    expect(problems[0]).toMatchObject({ severity: "error", file: expect.stringContaining("domux.lua") });
    expect(problems[0].line).toBe(source.split("\n").length);
    expect(config.options).toEqual((await (await world({})).service.load()).options);
  });

  it("reads lengths as WezTerm does, numbers in quotes too", async () => {
    const { service, problems } = await world({
      [OWN]: "return { cursor_thickness = '2', min_scroll_bar_height = '1.5 cell' }",
    });
    const { options } = await service.load();
    expect(problems).toEqual([]);
    expect([options.cursor_thickness, options.min_scroll_bar_height]).toEqual([2, "1.5 cell"]);
  });

  it("warns of unknown names without failing", async () => {
    const { service, problems } = await world({
      [OWN]:
        "return { scrolback_lines = 1, unix_domains = { { name = 'x', conect_automatically = true } }, color_scheme = 'Draculla' }",
    });
    expect((await service.load()).generation).toBe(1);
    expect(problems.map((problem) => `${problem.severity} ${problem.message}`)).toEqual([
      'warning scrolback_lines: there is no option of this name. Did you mean "scrollback_lines"?',
      'warning color_scheme: there is no scheme "Draculla"; the default colours are used. Did you mean "Dracula"?',
      'warning unix_domains[1].conect_automatically: there is no field "conect_automatically" here. Did you mean "connect_automatically"?',
    ]);
  });

  it("finds colour schemes of the user's", async () => {
    const colors = (background: string) =>
      `[colors]\nforeground = "white"\nbackground = "${background}"\n[metadata]\nname = "Mine"`;
    const { service, problems } = await world({
      ".config/wezterm/colors/x.toml": colors("#010101"),
      dirs: "",
      "more/y.toml": colors("#020202").replace("Mine", "Other"),
      "more/broken.toml": "[colors",
      [OWN]: `local w = require 'wezterm'
local colors, meta = w.color.load_scheme(w.home_dir .. '/more/y.toml')
w.color.save_scheme(colors, meta, w.home_dir .. '/saved.toml')
local again, name = w.color.load_scheme(w.home_dir .. '/saved.toml')
return { color_scheme = 'Mine', color_scheme_dirs = { '~/more' }, term = again.background .. name.name .. w.color.get_default_colors().background
  .. w.color.get_builtin_schemes()['Dracula'].background .. w.get_builtin_color_schemes()['No Such'].background .. w.nerdfonts.md_home .. w.nerdfonts.cod_home }`,
    });
    const config = await service.load();
    expect(config.palette.background).toBe("#010101");
    expect(config.options.term).toBe("#020202Other#000000#282a36#000000\u{f02dc}\ueb06");
    expect(problems.map((problem) => problem.message)).toEqual([
      "there is no built-in scheme 'No Such'; the default colours are used instead",
      expect.stringContaining("broken.toml"),
    ]);
  });

  it("reads plugins from directories and repositories", async () => {
    const { home, service } = await world({
      "local/plugin/init.lua": "return { name = 'local', inner = require 'inner' }",
      "local/plugin/inner.lua": "return 'inner'",
      "repo/plugin/init.lua": "return { name = 'repo' }",
      "empty/readme": "",
    });
    const git = (...args: string[]) =>
      execFileSync("git", ["-C", join(home, "repo"), "-c", "user.name=x", "-c", "user.email=x@y", ...args], {
        stdio: "ignore",
      });
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "x");
    mkdirSync(join(home, ".config/domux"), { recursive: true });
    writeFileSync(
      join(home, OWN),
      `local w = require 'wezterm'
local home = w.home_dir
local a = w.plugin.require(home .. '/local')
local b = w.plugin.require('file://' .. home .. '/repo')
assert(b == w.plugin.require('file://' .. home .. '/repo'))
local why = select(2, pcall(w.plugin.require, home .. '/empty'))
return { term = a.name .. a.inner .. b.name .. #w.plugin.list() .. w.plugin.list()[1].url .. why:match('is no plugin') }`,
    );
    const config = await service.load();
    expect(config.problems).toEqual([]);
    expect(config.options.term).toBe(`localinnerrepo1${join(home, "repo")}is no plugin`);
    // A plugin that went on at its origin is as before until it is updated.
    writeFileSync(join(home, "repo/plugin/init.lua"), "return { name = 'newer' }");
    git("commit", "-qam", "y");
    expect((await service.load()).options.term).toMatch(/^localinnerrepo1/);
    const text = readFileSync(join(home, OWN), "utf8");
    writeFileSync(join(home, OWN), text.replace("local a =", "w.plugin.update_all()\nlocal a ="));
    expect((await service.load()).options.term).toMatch(/^localinnernewer1/);
    writeFileSync(join(home, OWN), "return { term = require('wezterm').plugin.require('/no/such/plugin') }");
    expect((await failure(service)).message).toMatch(/domux\.lua:1: git clone failed: .*no.such.plugin/s);
  });

  it("enumerates the hosts of ssh_config, and makes editable domains of them", async () => {
    const { service } = await world({
      ".ssh/config": "Host a\n  HostName a.example.com\n  Port 77\n",
      extra: "Host b\n  User eve\n",
      [OWN]: `local w = require 'wezterm'
local hosts = w.enumerate_ssh_hosts(w.home_dir .. '/extra')
local domains = w.default_ssh_domains()
for _, d in ipairs(domains) do d.timeout = d.timeout / 2 end
return { term = hosts.a.port .. hosts.b.user .. #w.default_wsl_domains() .. #w.default_hyperlink_rules(), ssh_domains = domains }`,
    });
    const config = await service.load();
    expect(config.options.term).toBe("77eve06");
    expect(config.domains.ssh.map(({ name, timeout }) => [name, timeout])).toEqual([
      ["SSH:a", 30_000],
      ["SSHMUX:a", 30_000],
    ]);
  });

  it("reads and writes TOML and YAML", async () => {
    const { service } = await world({
      [OWN]: `local s = require('wezterm').serde
return { term = s.toml_decode('a = 1').a .. s.toml_encode({ b = 'x' }) .. s.yaml_decode('- 1\\n- 2')[2] .. s.yaml_encode({ c = true }) }`,
    });
    expect((await service.load()).options.term).toBe('1b = "x"\n2c: true\n');
  });

  it("has options for one window", async () => {
    const { service } = await world({ [OWN]: "return { term = 'vt100' }" });
    await service.load();
    expect(service.withOverrides({ font_size: 20 })).toMatchObject({
      options: { font_size: 20, term: "vt100" },
      sources: { font_size: { from: "overrides" } },
    });
    expect(service.withOverrides({ font_size: "big" })).toEqual([
      expect.objectContaining({ key: "font_size" }),
    ]);
  });
});

describe("keys", () => {
  const find = (config: Config, key: string, mods: number, leader = false) =>
    config.keys.find((each) => each.key === key && each.mods === mods && each.leader === leader)?.action;

  it("puts the user's over the defaults", async () => {
    const { service } = await world({
      [OWN]: `local act = require('wezterm').action
return { keys = {
  { key = 'T', mods = 'CTRL', action = act.Nop },
  { key = 'w', mods = 'SUPER', action = act.DisableDefaultAssignment },
  { key = 'phys:X', mods = 'ALT', action = act.ActivateTab(3) },
  { key = 'y', action = require('wezterm').action_callback(function() end) },
}, key_tables = { mine = { { key = 'a', action = 'PopKeyTable' } } } }`,
    });
    const config = await service.load();
    expect(find(config, "t", Mods.ctrl | Mods.shift)).toEqual({ action: "Nop" });
    expect(find(config, "t", Mods.super)).toEqual({ action: "SpawnTab", args: "CurrentPaneDomain" });
    expect(find(config, "w", Mods.super)).toBeUndefined();
    expect(find(config, "y", 0)).toEqual({ action: "EmitEvent", args: "user-defined-0" });
    expect(config.keys.find((each) => each.reading === "physical")).toMatchObject({
      key: "X",
      source: "user",
    });
    expect(Object.keys(config.keyTables)).toEqual(["copy_mode", "search_mode", "mine"]);
    expect(config.leader).toMatchObject({ key: "b", mods: Mods.ctrl, timeout: 1000 });
    expect(find(config, "c", 0, true)).toEqual({ action: "SpawnTab", args: "CurrentPaneDomain" });
    expect(find(config, "b", Mods.ctrl, true)).toEqual({
      action: "SendKey",
      args: { key: "b", mods: "CTRL" },
    });
  });

  it("takes tmux's keys away for a leader of the user's", async () => {
    const { service } = await world({
      [OWN]: "return { leader = { key = 'a', mods = 'CTRL', timeout_milliseconds = 500 } }",
    });
    const config = await service.load();
    expect(config.leader).toEqual({
      reading: "mapped",
      key: "a",
      mods: Mods.ctrl,
      leader: false,
      timeout: 500,
    });
    expect(config.keys.some((each) => each.leader)).toBe(false);
    const none = await (
      await world({
        [OWN]: "return { disable_default_key_bindings = true, disable_default_mouse_bindings = true }",
      })
    ).service.load();
    expect([none.keys, none.mouse, none.leader]).toEqual([[], [], undefined]);
  });

  it("spells defaults as a terminal may say them", async () => {
    const config = await (await world({})).service.load();
    for (const mods of [Mods.super, Mods.ctrl | Mods.shift])
      expect(find(config, "c", mods)).toEqual({ action: "CopyTo", args: "Clipboard" });
    for (const [key, mods] of [
      ["1", Mods.ctrl | Mods.shift],
      ["!", Mods.ctrl | Mods.shift],
      ["!", Mods.ctrl],
    ] as const)
      expect(find(config, key, mods)).toEqual({ action: "ActivateTab", args: 0 });
    expect(find(config, "%", Mods.ctrl | Mods.alt)?.action).toBe("SplitHorizontal");
    expect(find(config, "%", 0, true)?.action).toBe("SplitHorizontal");
    expect(find(config, "1", 0, true)).toEqual({ action: "ActivateTab", args: 0 });
    const zero = await (
      await world({ [OWN]: "return { tab_and_split_indices_are_zero_based = true }" })
    ).service.load();
    expect(find(zero, "1", 0, true)).toEqual({ action: "ActivateTab", args: 1 });
    expect(config.mouse).toHaveLength(21);
  });
});

describe("reload", () => {
  it("follows the file, its modules and watched files", async () => {
    const { service, write, changed, home } = await world({
      [OWN]:
        "require('wezterm').add_to_config_reload_watch_list(os.getenv('HOME') .. '/extra') return { term = require('mod') }",
      ".config/domux/mod.lua": "return 'one'",
      extra: "",
    });
    expect((await service.load()).options.term).toBe("one");
    let next = changed((config) => config.options.term === "two");
    write(".config/domux/mod.lua", "return 'two'");
    expect((await next).generation).toBe(2);
    next = changed((config) => config.generation === 3);
    writeFileSync(join(home, "extra"), "changed");
    await next;
    next = changed((config) => config.options.term === "three");
    write(OWN, "return { term = 'three' }");
    await next;
    next = changed((config) => config.options.term === "four");
    write(OWN, "return { term = 'four' }");
    await next;
  });

  it("follows ssh_config", async () => {
    const { service, write, changed } = await world({ [OWN]: "return {}", ".ssh/config": "Host a\n" });
    await service.load();
    const next = changed((config) => config.domains.ssh.length === 4);
    write(".ssh/config", "Host a b\n");
    await next;
  });

  it("keeps the last good configuration and its handlers", async () => {
    const good =
      "require('wezterm').on('format-tab-title', function() return 'good' end) return { term = 'good' }";
    const { service, write, problem, changed } = await world({ [OWN]: good });
    await service.load();
    const bad = problem();
    write(OWN, "return { term = 'bad' ");
    expect((await bad).message).toMatch(/domux\.lua:1: .*'}' expected/);
    expect(service.current.options.term).toBe("good");
    expect((await service.emit("format-tab-title", [])).value).toBe("good");
    const mended = changed((config) => config.options.term === "mended");
    write(OWN, "return { term = 'mended' }");
    await mended;
    expect(await service.emit("format-tab-title", [])).toEqual({ value: null, proceed: true });
  });

  it("makes one load of many at once, the last seeing the newest file", async () => {
    const { service, write } = await world({ [OWN]: "return { term = '0' }" }, { watch: false });
    const loads = [service.load()];
    for (let i = 1; i <= 5; i++) {
      write(OWN, `return { term = '${i}' }`);
      loads.push(service.load());
    }
    const terms = (await Promise.all(loads)).map((config) => config.options.term);
    expect(terms.at(-1)).toBe("5");
    expect(service.current.generation).toBe(2);
  });

  it("may be asked for by the configuration itself without end", async () => {
    const { service, changed } = await world({
      [OWN]: `local w = require 'wezterm'
        w.on('again', function() w.reload_configuration() end) return {}`,
    });
    await service.load();
    const next = changed((config) => config.generation === 2);
    await service.emit("again", []);
    await next;
  });

  it("does nothing more once disposed of", async () => {
    const { service } = await world({ [OWN]: "return { term = 'x' }" });
    const load = service.load();
    service.dispose();
    expect((await load).options.term).toBe("xterm-256color");
  });
});

describe("handlers", () => {
  it("are left alone after looping three times", async () => {
    const { service, problems } = await world(
      {
        [OWN]:
          "require('wezterm').on('bell', function() error('no') end) require('wezterm').on('loop', function() while true do pcall(error) end end) return {}",
      },
      { eventLimitMs: 200 },
    );
    await service.load();
    await service.emit("bell", []);
    expect(problems.at(-1)).toMatchObject({
      key: "bell",
      message: expect.stringMatching(/domux\.lua:1: no/),
    });
    for (let i = 0; i < 4; i++) await service.emit("loop", []);
    const told = problems.filter((problem) => problem.key === "loop").map((problem) => problem.message);
    expect(told).toHaveLength(3);
    expect(told[2]).toMatch(/not called again until the configuration changes/);
  });

  it("see the configuration in effect", async () => {
    const { service } = await world(
      {
        [OWN]: `local w = require 'wezterm'
w.on('format-tab-title', function(tab, config) return tab.title .. config.term .. config.resolved_palette.background .. config.unix_domains[1].read_timeout end)
w.on('loop', function() while true do end end)
return { term = 'x', color_scheme = 'Dracula' }`,
      },
      { eventLimitMs: 200 },
    );
    await service.load();
    const title = async () =>
      (await service.emit("format-tab-title", [{ title: "t" }, { $: "config", id: 0 }])).value;
    expect(await title()).toBe("tx#282a3660");
    // Also in the VM that takes the place of one that was stopped.
    await service.emit("loop", []);
    expect(await title()).toBe("tx#282a3660");
  });

  it("may set up others while they run", async () => {
    const asked: unknown[] = [];
    const mux: MuxHost = {
      async call(method, args) {
        asked.push([method, args[1]]);
        return null;
      },
    };
    const { service, problems } = await world(
      {
        [OWN]: `local w = require 'wezterm'
w.on('menu', function(window, pane)
  window:perform_action(w.action.InputSelector { choices = { { label = 'a' } },
    action = w.action_callback(function(_, _, id) w.GLOBAL.chosen = id window:set_right_status(id) end) }, pane)
end)
return {}`,
      },
      { mux },
    );
    await service.load();
    expect(service.current.events).toEqual(["menu"]);
    await service.emit("menu", [
      { $: "window", id: 1 },
      { $: "pane", id: 2 },
    ]);
    const [[, selector]] = asked as [string, { args: { action: { args: string } } }][];
    await service.callAction(selector.args.action.args, [{ $: "window", id: 1 }, { $: "pane", id: 2 }, "it"]);
    expect(asked[1]).toEqual(["window.set_right_status", "it"]);
    expect(problems).toEqual([]);
  });

  it("talk to the mux with objects", async () => {
    const calls: unknown[] = [];
    const mux: MuxHost = {
      async call(method, args) {
        calls.push([method, ...args]);
        if (method === "mux.spawn_window")
          return [
            { $: "tab", id: 1 },
            { $: "pane", id: 2 },
            { $: "muxwindow", id: 3 },
          ];
        if (method === "pane.get_title") return "title of 2";
        if (method === "pane.get_current_working_dir") return "file:///tmp/a%20b";
        if (method === "muxwindow.tabs") return [{ $: "tab", id: 1 }];
        if (method === "mux.get_pane") throw new Error("pane id 9 not found in mux");
        return null;
      },
    };
    const { service, problems } = await world(
      {
        [OWN]: `local w = require 'wezterm'
w.on('go', function(window, pane, extra)
  local tab, p, win = w.mux.spawn_window { args = { 'top' } }
  p:send_text('hello')
  win:tabs()[1]:set_title(p:get_title())
  window:set_right_status(w.format { { Text = extra } })
  window:perform_action(w.action.SplitPane { direction = 'Right' }, pane)
  assert(pane:pane_id() == 7 and tab:tab_id() == 1 and p == p:mux_pane())
  assert(p:get_current_working_dir().file_path == '/tmp/a b')
  local ok, why = pcall(w.mux.get_pane, 9)
  assert(why:find('pane id 9 not found in mux'), why)
  local ok, why = pcall(p.get_title)
  assert(why:find("with a colon"), why)
end)
return {}`,
      },
      { mux },
    );
    await service.load();
    await service.emit("go", [{ $: "window", id: 5 }, { $: "pane", id: 7 }, "extra"]);
    expect(problems).toEqual([]);
    expect(calls).toEqual([
      ["mux.spawn_window", { args: ["top"] }],
      ["pane.send_text", 2, "hello"],
      ["muxwindow.tabs", 3],
      ["pane.get_title", 2],
      ["tab.set_title", 1, "title of 2"],
      ["window.set_right_status", 5, "extra\x1b[0m"],
      [
        "window.perform_action",
        5,
        { action: "SplitPane", args: expect.objectContaining({ direction: "Right", size: { Percent: 50 } }) },
        { $: "pane", id: 7 },
      ],
      ["pane.get_current_working_dir", 2],
      ["mux.get_pane", 9],
    ]);
  });

  it("get answers of an empty mux while the file is loaded", async () => {
    const { service, problems } = await world({
      [OWN]: `local w = require 'wezterm'
return { term = table.concat({ w.gui.get_appearance(), #w.mux.all_windows(), w.mux.get_active_workspace(),
  #w.gui.default_keys() > 50 and 'keys' or '', w.gui.default_key_tables().copy_mode[1].key, select(2, pcall(w.mux.spawn_window, {})):match('needs a running mux') }, ' ') }`,
    });
    expect((await service.load()).options.term).toBe("Dark 0 default keys c needs a running mux");
    expect(problems).toEqual([]);
  });
});
