import { mkdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestLua, testLua } from "../../../test/lua-host.ts";

let lua: TestLua;
beforeAll(async () => {
  lua = await testLua();
});
afterAll(() => lua.host.close());

/** Expressions and their values; a whole group runs in one VM. */
type Cases = Readonly<Record<string, unknown>>;

async function all(cases: Cases, before = "") {
  const names = Object.keys(cases);
  const body = names.map((expression) => `pack(function() return ${expression} end)`).join(",\n");
  const pack = `local function pack(f)
    local ok, value = pcall(f)
    if not ok then return { error = tostring(value) } end
    return { value = value }
  end`;
  const values = (await lua.value(`{ ${body} }`, `${pack}\n${before}`)) as {
    value?: unknown;
    error?: string;
  }[];
  const got = Object.fromEntries(
    names.map((name, i) => [name, values[i].error ? values[i] : values[i].value]),
  );
  expect(got).toEqual(cases);
}

describe("texts", () => {
  it("measures, pads and truncates by columns", () =>
    all({
      "wezterm.column_width('abc')": 3,
      "wezterm.column_width('日本')": 4,
      "wezterm.column_width('👍🏽')": 2,
      "wezterm.column_width('e\\u{301}')": 1,
      "wezterm.column_width('\\27[1mx\\27[0m')": 1,
      "wezterm.pad_left('ab', 4)": "  ab",
      "wezterm.pad_right('日', 4)": "日  ",
      "wezterm.pad_right('long', 2)": "long",
      "wezterm.truncate_right('hello', 3)": "hel",
      "wezterm.truncate_left('hello', 3)": "llo",
      "wezterm.truncate_right('日本語', 5)": "日本",
      "wezterm.truncate_left('日本語', 5)": "本語",
      "wezterm.truncate_left('abc', 0)": "",
    }));

  it("quotes and splits as a shell does", () =>
    all({
      "wezterm.shell_quote_arg('a b')": "'a b'",
      'wezterm.shell_quote_arg("it\'s")': "'it'\\''s'",
      "wezterm.shell_quote_arg('plain-1.txt')": "plain-1.txt",
      "wezterm.shell_join_args({'ls', 'a b', ''})": "ls 'a b' ''",
      'wezterm.shell_split([[ls -la \'a b\' "c \\" d" e\\ f]])': ["ls", "-la", "a b", 'c " d', "e f"],
      "select(2, pcall(wezterm.shell_split, [['open]]))": expect.stringMatching(
        /config\.lua:\d+: cannot split `'open` by the rules of a shell: a quote is not closed/,
      ),
      "wezterm.split_by_newlines('a\\nb\\r\\nc\\n')": ["a", "b", "c"],
      "wezterm.utf16_to_utf8('a\\0b\\0')": "ab",
    }));

  it("formats attributes and colours", () =>
    all({
      "wezterm.format{{Text='x'}}": "x\x1b[0m",
      "wezterm.format{{Foreground={AnsiColor='Red'}},{Background={Color='#010203'}},{Attribute={Intensity='Bold'}},{Text='x'},'ResetAttributes'}":
        "\x1b[91m\x1b[48;2;1;2;3m\x1b[1mx\x1b[0m\x1b[0m",
      "(select(2, pcall(wezterm.format, {{Foreground={Color='nope'}}}))):match('item 1: .-is not a colour') ~= nil": true,
      "wezterm.to_string({1, 'a', {k = true}})": '[1, "a", {"k": true}]',
      "wezterm.to_string(nil)": "nil",
    }));

  it("reads and writes JSON", () =>
    all({
      'wezterm.json_parse(\'{"a":[1,2.5,null,"\\\\u00e9"]}\').a[2]': 2.5,
      "wezterm.json_parse('[\"é\"]')": ["é"],
      "wezterm.json_encode({a = {1, 2}, b = 'q\"\\n'})": expect.stringMatching(
        /^\{("a":\[1,2\],"b":"q\\"\\n"|"b":"q\\"\\n","a":\[1,2\])\}$/,
      ),
      "wezterm.json_encode(1.0)": "1",
      "wezterm.serde.json_decode('true')": true,
      "wezterm.serde.json_encode_pretty({1})": "[\n  1\n]",
      "(pcall(wezterm.json_parse, '{'))": false,
      "(select(2, pcall(wezterm.json_encode, {f = print}))):match('a function cannot') ~= nil": true,
    }));

  it("takes links apart", () =>
    all(
      {
        "u.scheme .. ' ' .. u.host .. ' ' .. u.path": "https example.com /a%20b",
        "u.query": "q=1",
        "u.fragment": "f",
        "u.username": "me",
        "tostring(u)": "https://me@example.com/a%20b?q=1#f",
        "wezterm.url.parse('file:///tmp/a%20b').file_path": "/tmp/a b",
        "(pcall(wezterm.url.parse, 'no url'))": false,
      },
      "local u = wezterm.url.parse('https://me@example.com/a%20b?q=1#f')",
    ));
});

describe("times", () => {
  it("formats and parses", () =>
    all(
      {
        "t:format_utc('%Y-%m-%d %H:%M:%S.%3f %a %j %V')": "2024-02-29 13:04:05.678 Thu 060 09",
        "t:format_utc('%-d/%e %I %p %z')": "29/29 01 PM +0000",
        "(t - wezterm.time.parse_rfc3339('2024-02-29T13:04:00Z'))": 5.678,
        "(t + 60):format_utc('%M')": "05",
        "wezterm.time.parse('2024-02-29 10:00 +0200', '%Y-%m-%d %H:%M %z'):format_utc('%H')": "08",
        "t < wezterm.time.now()": true,
        "#wezterm.strftime('%H:%M')": 5,
        "#wezterm.strftime_utc('%Y')": 4,
        "math.type(os.time())": "integer",
        "os.date('!%Y-%m-%d', 86400)": "1970-01-02",
        "os.date('!*t', 0).year": 1970,
        "os.time({ year = 2024, month = 14, day = 1 }) == os.time({ year = 2025, month = 2, day = 1 })": true,
        "os.date('*t', os.time({ year = 2024, month = 5, day = 6, hour = 7 })).hour": 7,
        "(pcall(wezterm.time.parse_rfc3339, 'yesterday'))": false,
      },
      "local t = wezterm.time.parse_rfc3339('2024-02-29T13:04:05.678Z')",
    ));

  it("knows the sun", () =>
    all(
      {
        "s.rise:format_utc('%H')": "02",
        "s.set:format_utc('%H')": "19",
        "s.up": true,
        "s.progression > 0.4 and s.progression < 0.6": true,
        "wezterm.time.parse_rfc3339('2024-06-21T12:00:00Z'):sun_times(80, 0).up": true,
      },
      "local s = wezterm.time.parse_rfc3339('2024-06-21T11:30:00Z'):sun_times(52.5, 13.4)",
    ));

  it("calls later", async () => {
    await lua.evaluate(`local wezterm = require 'wezterm'
      wezterm.time.call_after(0.01, function() wezterm.log_info('later') end)
      wezterm.time.call_after(0.01, function() error('late error') end)
      return {}`);
    await expect
      .poll(() => [lua.logs.at(-1), lua.errors.at(-1)])
      .toEqual(["info: later", expect.stringContaining("late error")]);
  });
});

describe("colours", () => {
  it("parses, changes and measures", () =>
    all(
      {
        "tostring(red)": "#ff0000",
        red: "#ff0000",
        "tostring(red:darken(0.5))": "#800000",
        "tostring(red:lighten(0.5):complement())": "#80ffff",
        "tostring(red:adjust_hue_fixed(120))": "#00ff00",
        "tostring(red:adjust_hue_fixed_ryb(0))": "#ff0000",
        "tostring(red:complement_ryb()) ~= tostring(red:complement())": true,
        "tostring(red:saturate(1):desaturate(1))": "#808080",
        "tostring(red:saturate_fixed(0.1):desaturate_fixed(0.1):lighten_fixed(0.1):darken_fixed(0.1)) ~= nil": true,
        "{red:triad()}": ["#00ff00", "#0000ff"],
        "#{red:square()}": 3,
        "{red:hsla()}": [0, 1, 0.5, 1],
        "{red:srgb_u8()}": [255, 0, 0, 255],
        "{red:linear_rgba()}": [1, 0, 0, 1],
        "math.floor((red:laba()))": 53,
        "red == wezterm.color.parse('red')": true,
        "math.floor(wezterm.color.parse('white'):contrast_ratio(wezterm.color.parse('black')))": 21,
        "red:delta_e(red)": 0,
        "tostring(wezterm.color.from_hsla(240, 1, 0.5, 1))": "#0000ff",
        "wezterm.color.gradient({colors={'#000000','#ffffff'}}, 3)": ["#000000", "#808080", "#ffffff"],
        "#wezterm.gradient_colors({preset='Viridis'}, 7)": 7,
        "(select(2, pcall(wezterm.color.parse, 'nocolour'))):match('\"nocolour\" is not a colour') ~= nil": true,
      },
      "local red = wezterm.color.parse('#f00')",
    ));
});

describe("files and processes", () => {
  it("opens, reads, writes", () =>
    all(
      {
        "(function() local f = io.open(p, 'w') f:write('one\\n', 2, '\\nthree') f:close() return io.open(p):read('a') end)()":
          "one\n2\nthree",
        "(function() local out = {} for l in io.lines(p) do out[#out+1] = l end return out end)()": [
          "one",
          "2",
          "three",
        ],
        "(function() local f = io.open(p, 'a') f:write('!') f:close() local g = io.open(p) return {g:read('l', 'n', 'L', 'a')} end)()":
          ["one", 2, "\n", "three!"],
        "(function() local f = io.open(p, 'r+') f:write('ONE') f:seek('set', 1) local s = f:read(3) f:close() return s .. io.open(p):read() end)()":
          "NE\nONE",
        "(function() local f = io.open(p, 'wb') f:write('\\0\\255\\200x') f:close() return #io.open(p, 'rb'):read('*a') end)()": 4,
        "{io.open('/nowhere/x')}": expect.anything(),
        "select(2, io.open('/nowhere/x'))": "/nowhere/x: No such file or directory",
        "io.type(io.open(p))": "file",
        "(function() local q = p .. '2' os.rename(p, q) os.remove(q) return io.open(q) == nil end)()": true,
        "os.getenv('NO_SUCH_VARIABLE')": undefined,
        "os.getenv('PATH') ~= nil": true,
        "(function() local n = os.tmpname() local ok = os.remove(n) return ok end)()": true,
        "(pcall(os.exit))": false,
      },
      `local p = '${join(lua.dir, "file.txt")}'`,
    ));

  it("runs programs", () =>
    all({
      "{wezterm.run_child_process({'sh', '-c', 'echo out; echo err >&2; exit 3'})}": [
        false,
        "out\n",
        "err\n",
      ],
      "(select(2, pcall(wezterm.run_child_process, {'/no/such/program'}))):match('could not run /no/such/program') ~= nil": true,
      "io.popen('echo hi'):read('a')": "hi\n",
      "(select(3, os.execute('exit 7')))": 7,
      "(function() local f = io.popen('cat > /dev/null; exit 2', 'w') f:write('x') return {f:close()} end)()":
        expect.anything(),
      "wezterm.procinfo.get_info_for_pid(wezterm.procinfo.pid()).pid == wezterm.procinfo.pid()": true,
      "wezterm.procinfo.get_info_for_pid(999999999)": undefined,
      "wezterm.procinfo.current_working_dir_for_pid(wezterm.procinfo.pid()) ~= nil": true,
      "wezterm.procinfo.executable_path_for_pid(wezterm.procinfo.pid()):match('node') ~= nil": true,
      "wezterm.running_under_wsl()": false,
      "type(wezterm.battery_info())": "table",
      "(function() local t = wezterm.time.now() wezterm.sleep_ms(20) return wezterm.time.now() - t >= 0.019 end)()": true,
      "wezterm.hostname()": hostname(),
    }));

  it("starts programs in the background", async () => {
    const file = join(lua.dir, "background");
    await lua.value(`wezterm.background_child_process({'sh', '-c', 'echo done > ${file}'}) or true`);
    await expect.poll(() => lua.value(`(io.open('${file}') or {read=function() end}):read()`)).toBe("done");
  });

  it("finds files", async () => {
    mkdirSync(join(lua.dir, "tree", "sub"), { recursive: true });
    for (const name of ["a.lua", "b.lua", "c.txt", "sub/d.lua"])
      writeFileSync(join(lua.dir, "tree", name), "");
    await all(
      {
        "wezterm.glob('*.lua', dir)": ["a.lua", "b.lua"],
        "wezterm.glob('**/*.lua', dir)": ["a.lua", "b.lua", "sub/d.lua"],
        "wezterm.glob('[ab].{lua,txt}', dir)": ["a.lua", "b.lua"],
        "wezterm.glob('nothing*', dir)": [],
        "#wezterm.read_dir(dir)": 4,
        "(pcall(wezterm.read_dir, dir .. '/no'))": false,
      },
      `local dir = '${join(lua.dir, "tree")}'`,
    );
  });

  it("requires modules along package.path and watches them", async () => {
    mkdirSync(join(lua.dir, "mod", "inner"), { recursive: true });
    writeFileSync(
      join(lua.dir, "mod", "init.lua"),
      "local name, file = ... return { n = name, file = file }",
    );
    writeFileSync(join(lua.dir, "mod", "inner", "leaf.lua"), "return require('mod').n .. '!'");
    writeFileSync(join(lua.dir, "broken.lua"), "return +");
    writeFileSync(join(lua.dir, "plain.lua"), "#!/usr/bin/lua\nreturn 5");
    const result = await lua.evaluate(`local w = require 'domux' assert(w == require 'wezterm')
      w.add_to_config_reload_watch_list('/a', '/b')
      return { value = { require('mod').n, require('mod.inner.leaf'), dofile('${lua.dir}/plain.lua'),
        loadfile('${lua.dir}/plain.lua')(), (select(2, pcall(require, 'broken'))), (select(2, pcall(require, 'none'))) } }`);
    expect(result.values.value).toEqual([
      "mod",
      "mod!",
      5,
      5,
      expect.stringContaining("broken.lua:1: unexpected symbol"),
      expect.stringContaining(`\n\tno file '${lua.dir}/none.lua'`),
    ]);
    expect(result.watch).toEqual(
      expect.arrayContaining([
        join(lua.dir, "config.lua"),
        join(lua.dir, "mod/init.lua"),
        join(lua.dir, "mod/inner/leaf.lua"),
        "/a",
        "/b",
      ]),
    );
  });
});

describe("configuration", () => {
  it("makes actions in every spelling", () =>
    all(
      {
        "act.SplitPane{direction='Right', size={Cells=5}}": {
          SplitPane: { direction: "Right", size: { Cells: 5 } },
        },
        "wezterm.action{SplitHorizontal={domain='CurrentPaneDomain'}}": {
          SplitHorizontal: { domain: "CurrentPaneDomain" },
        },
        "act.ActivateTab(1)": { ActivateTab: 1 },
        "act.CopyMode 'Close'": { CopyMode: "Close" },
        "act.Nop": "Nop",
        "act.QuickSelectArgs": "QuickSelectArgs",
        "act.Multiple{act.Nop, act.ActivateTab(2)}": { Multiple: ["Nop", { ActivateTab: 2 }] },
        "act.AdjustPaneSize{'Left', 5}": { AdjustPaneSize: ["Left", 5] },
        "wezterm.has_action('SplitPane')": true,
        "wezterm.has_action('Split')": false,
        'select(2, pcall(function() return act.SplitPain end)):match(\'there is no action "SplitPain"%. Did you mean "SplitPane"\')':
          'there is no action "SplitPain". Did you mean "SplitPane"',
        "(select(2, pcall(act.ActivateTab, 'x'))):match('expected an integer, got the string \"x\"')":
          'expected an integer, got the string "x"',
        "wezterm.action_callback(function() end).EmitEvent:match('^user%-defined%-%d+$') ~= nil": true,
      },
      "local act = wezterm.action",
    ));

  it("permutes modifiers", () =>
    all({
      "#wezterm.permute_any_mods({key='x'})": 15,
      "#wezterm.permute_any_or_no_mods({key='x'})": 16,
      "wezterm.permute_any_or_no_mods({key='x'})[1].mods": "NONE",
    }));

  it("describes fonts", () =>
    all({
      "wezterm.font('Mono').font[1].family": "Mono",
      "wezterm.font('Mono', {weight='Bold', italic=true}).font[1].style": "Italic",
      "wezterm.font{family='Mono', weight='Medium'}.font[1].weight": "Medium",
      "#wezterm.font_with_fallback({'A', {family='B'}}).font": 2,
      "(pcall(wezterm.font, {}))": false,
      "(pcall(wezterm.font, 'X', {weight='Fat'}))": false,
    }));

  it("checks assignments to config_builder where they are", async () => {
    const result = await lua.evaluate(`local w = require 'wezterm'
local c = w.config_builder()
c.scrollback_lines = 5
c.keys = { { key = 'x', action = w.action.Nop } }
local ok, why = pcall(function() c.scrollback_line = 5 end)
local ok2, why2 = pcall(function() c.scrollback_lines = 'many' end)
c:set_strict_mode(false)
c.no_such = 1
c.font_dirs = {}
local seen = {}
for k in pairs(c) do seen[#seen + 1] = k end
table.sort(seen)
c.launch_menu = { { args = { why, why2, table.concat(seen, ' ') } } }
return c`);
    expect(result.values.scrollback_lines).toBe(5);
    expect((result.values.launch_menu as { args: string[] }[])[0].args).toEqual([
      expect.stringMatching(
        /config\.lua:5: scrollback_line: there is no option of this name\. Did you mean "scrollback_lines"\?/,
      ),
      expect.stringMatching(
        /config\.lua:6: scrollback_lines: expected an integer from 0 to \d+, got the string "many"/,
      ),
      "font_dirs keys scrollback_lines",
    ]);
    expect(result.lines.scrollback_lines).toEqual({ file: join(lua.dir, "config.lua"), line: 3 });
    expect(result.problems).toEqual([
      {
        severity: "warning",
        key: "no_such",
        message: expect.stringContaining("no_such"),
        file: join(lua.dir, "config.lua"),
        line: 8,
      },
    ]);
  });

  it("keeps GLOBAL over reloads", async () => {
    await lua.evaluate(
      "local w = require 'wezterm' w.GLOBAL.count = (w.GLOBAL.count or 0) + 1 w.GLOBAL.t = { a = { 1, 2 } } return {}",
    );
    await lua.evaluate(
      "local w = require 'wezterm' w.GLOBAL.count = (w.GLOBAL.count or 0) + 1 w.GLOBAL.t.a[3] = 3 return {}",
    );
    await all({
      "wezterm.GLOBAL.count": 2,
      "#wezterm.GLOBAL.t.a": 3,
      "wezterm.GLOBAL.t": { a: [1, 2, 3] },
      "(pcall(function() wezterm.GLOBAL.f = print end))": false,
    });
  });

  it("reports what went wrong with file and line", async () => {
    const cases: Record<string, RegExp> = {
      "return {": /config\.lua:1: unexpected symbol near <eof>/,
      "\nlocal x = nil\nreturn x.y": /config\.lua:3: attempt to index a nil value/,
      "return 5": /must end with a return of the configuration, a table; it returned a number/,
      "": /it returned nothing/,
      "error({})": /table/,
      "return { f = print }": /^f: a function cannot be a value here/,
    };
    for (const [source, expected] of Object.entries(cases)) {
      const { problems } = await lua.evaluate(source);
      expect(problems[0]?.message, source).toMatch(expected);
      expect(JSON.stringify(problems), source).not.toContain("domux-prelude");
    }
  });

  it("applies overrides as expressions", async () => {
    const result = await lua.host.evaluate({
      overrides: [
        { name: "term", expression: "'vt100'" },
        { name: "scrollback_lines", expression: "5 * 5" },
        { name: "keys", expression: "nil" },
        { name: "color_scheme", expression: "Dracula" },
      ],
      limitMs: 5000,
    });
    expect(result.values).toEqual({ term: "vt100", scrollback_lines: 25 });
    expect(result.problems.map((problem) => problem.message)).toEqual([
      "--config color_scheme: the expression has no value; strings need quotes: color_scheme='…'",
    ]);
  });
});

describe("events", () => {
  it("runs handlers in order, stops at false, reports errors and goes on", async () => {
    await lua.evaluate(`local w = require 'wezterm'
      w.on('bell', function(a) w.log_info('first', a) end)
      w.on('bell', function() error('second fails') end)
      w.on('bell', function(a, b) w.log_warn('third', b) return false end)
      w.on('bell', function() w.log_error('never') end)
      w.on('outer', function() return w.emit('bell', 7, 8) == false and false end)
      return {}`);
    expect(await lua.host.emit("bell", [1, "two"])).toEqual({ value: null, proceed: false });
    expect(lua.logs.slice(-2)).toEqual(["info: first 1", "warn: third two"]);
    expect(lua.errors.at(-1)).toMatch(/bell: .*config\.lua:3: second fails\n.*stack traceback/s);
    expect(lua.errors.at(-1)).not.toContain("domux-prelude");
    expect(await lua.host.emit("nobody", [])).toEqual({ value: null, proceed: true });
  });

  it("gives the value of the first handler where one is asked for", async () => {
    await lua.evaluate(`local w = require 'wezterm'
      w.on('format-tab-title', function(tab, tabs) return { { Text = tab.title .. #tabs } } end)
      w.on('format-tab-title', function() error('not called') end)
      return { exec_domains = { w.exec_domain('up', function(c) c.args = { 'sudo' } return c end, function(n) return n .. '!' end),
        w.exec_domain('plain', function(c) return c end, 'label') } }`);
    expect(await lua.host.emit("format-tab-title", [{ title: "x" }, [1, 2]])).toEqual({
      value: [{ Text: "x2" }],
      proceed: true,
    });
    expect((await lua.host.emit("exec-domain-up", [{ args: ["ls"] }])).value).toEqual({ args: ["sudo"] });
    expect((await lua.host.emit("exec-domain-up-label", ["up"])).value).toBe("up!");
  });

  it("evaluates lines for the debug overlay", async () => {
    await lua.evaluate("return {}");
    expect(await lua.host.repl("1 + 1")).toBe("2");
    expect(await lua.host.repl("x = { 1 } ; ")).toBe("");
    expect(await lua.host.repl("x")).toBe("[1]");
    await expect(lua.host.repl("nosuch.x")).rejects.toThrow(/attempt to index a nil value/);
  });
});

it("print and warn go to the log", async () => {
  await lua.evaluate(
    "print('a', 1) warn('unasked') warn('@on') warn('b', 'c') warn('@off') warn('d') return {}",
  );
  expect(lua.logs.slice(-2)).toEqual(["info: a\t1", "warn: bc"]);
});

it("objects are userdata to type(), as in WezTerm; data stays tables", async () => {
  const kinds = `{ type(wezterm.url.parse('file:///tmp')), type(wezterm.color.parse('red')), type(wezterm.time.now()),
    type(wezterm.config_builder()), type(wezterm.GLOBAL), type(io.stdout), type({}), type(setmetatable({}, {})),
    type('x'), type(nil), type(print), type(coroutine.create(print)) }`;
  expect(await lua.value(kinds)).toEqual([
    ...Array(6).fill("userdata"),
    "table",
    "table",
    "string",
    "nil",
    "function",
    "thread",
  ]);
  await expect(lua.value("type()")).rejects.toThrow("bad argument #1 to 'type' (value expected)");
});
