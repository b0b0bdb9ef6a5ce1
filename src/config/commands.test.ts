import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { luaWorkerFile } from "../../test/lua-worker.ts";
import { configCheck, configDocs, configExplain, configInit, configTypes, showKeys } from "./commands.ts";
import type { ConfigSetup } from "./service.ts";

let setup: ConfigSetup;
let home: string;
const file = (text: string) => {
  const path = join(home, `${Math.floor(performance.now() * 1000)}.lua`);
  writeFileSync(path, text);
  return path;
};
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "domux-commands-"));
  setup = {
    env: { HOME: home, XDG_CONFIG_DIRS: home },
    workerFile: await luaWorkerFile(),
    platform: "linux",
  };
});

describe("config check", () => {
  it("says what it looked for when there is nothing", async () => {
    const { text, code } = await configCheck(setup);
    expect(code).toBe(0);
    expect(text).toContain(`${home}/.config/domux/domux.lua`);
  });

  it("tells errors with file and line and ends with 2", async () => {
    const path = file("local x = 1\nreturn { scrollback_lines = 'x', xcursor_size = 1, color_scheem = 1 }");
    const { text, code } = await configCheck(setup, path);
    expect(code).toBe(2);
    expect(text).toBe(
      [
        `${path}:2: error: scrollback_lines: expected an integer from 0 to 999999999, got the string "x"`,
        `${path}:2: warning: color_scheem: there is no option of this name. Did you mean "color_scheme"?`,
        `${path}:2: note: xcursor_size: has no effect here: the window is a browser's`,
        "",
      ].join("\n"),
    );
  });

  it("does not say the file twice for Lua's errors, and shows the traceback", async () => {
    const path = file("local function f()\n  error('boom')\nend\nf()\nreturn {}");
    const { text, code } = await configCheck(setup, path);
    expect([code, text.split("\n")[0]]).toEqual([2, `error: ${path}:2: boom`]);
    expect(text).toMatch(/stack traceback:[\s\S]*:4: in main chunk/);
    expect(text).not.toMatch(/\.ts|\.js|prelude/);
  });

  it("names a file that is missing", async () => {
    expect(await configCheck(setup, "/no/such.lua")).toEqual({
      code: 2,
      text: "error: There is no file /no/such.lua.\n",
    });
  });

  it("sums up a good file", async () => {
    const path = file(
      "local w = require 'wezterm' w.on('bell', print) return { term = 'x', keys = { { key = 'a', action = 'Nop' } } }",
    );
    expect(await configCheck(setup, path)).toEqual({
      code: 0,
      text: `${path}: fine; 2 options, 1 key, 1 event with handlers\n`,
    });
  });
});

describe("config explain", () => {
  it("tells value, source, type and default", async () => {
    const path = file("local config = {}\nconfig.term = 'vt220'\nreturn config");
    const { text } = await configExplain({ ...setup, configFile: path }, ["term", "scrollback_lines"]);
    expect(text).toContain(
      `term = 'vt220'\n  from     ${path}:2\n  type     a string\n  default  'xterm-256color'\n`,
    );
    expect(text).toContain("scrollback_lines = 3500\n  from     default");
    expect((await configExplain({ ...setup, configFile: path }, [])).text.match(/ = /g)).toHaveLength(1);
  });

  it("knows ignored names and suggests for unknown ones", async () => {
    expect((await configExplain(setup, ["xcursor_theme"])).text).toContain("has no effect here");
    expect(await configExplain(setup, ["trm"])).toEqual({
      code: 2,
      text: 'There is no option "trm". Did you mean "term"?\n',
    });
    expect((await configExplain({ ...setup, overrides: ["term='x'"] }, ["term"])).text).toContain(
      "--config on the command line",
    );
  });
});

describe("config init", () => {
  it("writes a file that loads, and never over another", async () => {
    const path = join(home, "new", "domux.lua");
    expect(configInit(setup.env, path)).toEqual({ code: 0, text: `Wrote ${path}.\n` });
    expect(configInit(setup.env, path)).toMatchObject({ code: 2 });
    expect((await configCheck(setup, path)).code).toBe(0);
    const uncommented = readFileSync(path, "utf8").replace(
      /^-- (?=(config\.|domux\.|end| {2}\S| {2}\{|\}))/gm,
      "",
    );
    expect(uncommented).toContain("\nconfig.color_scheme = 'Catppuccin Mocha'\n");
    const { text, code } = await configCheck(setup, file(uncommented));
    expect(text).toMatch(/fine; \d+ options, 2 keys, 1 event/);
    expect(code).toBe(0);
  });
});

describe("show-keys", () => {
  it("lists tables in effect", async () => {
    const path = file(
      "return { keys = { { key = 'a', mods = 'ALT', action = 'Nop' } }, key_tables = { mine = { { key = 'Escape', action = 'PopKeyTable' } } } }",
    );
    const { text } = await showKeys({ ...setup, configFile: path });
    expect(text).toMatch(/^Leader: CTRL b, for 1000 ms\n/);
    expect(text).toMatch(/\n {2}ALT +a +act\.Nop\n/);
    expect(text).toMatch(/\nKey table: mine\n-+\n {2}NONE +Escape +act\.PopKeyTable\n/);
    expect(text).toMatch(/LEADER\|SHIFT +% +act\.SplitHorizontal/);
    expect((await showKeys({ ...setup, configFile: path }, { table: "mine" })).text).not.toContain("Leader");
    expect(await showKeys(setup, { table: "no" })).toMatchObject({ code: 2 });
  });

  it("writes Lua that gives the same keys again", async () => {
    const { text } = await showKeys(setup, { lua: true });
    const path = file(
      `local ours = (function()\n${text}end)()\nours.disable_default_key_bindings = true\nreturn ours`,
    );
    const again = await showKeys({ ...setup, configFile: path }, { lua: true });
    expect(again.text).toBe(text);
  });
});

it("prints types and docs", async () => {
  expect((await configTypes()).text).toMatch(/^---@meta wezterm\n/);
  expect((await configDocs()).text).toMatch(/^# Configuration\n/);
});
