import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { luaWorkerFile } from "../../test/lua-worker.ts";
import { needs } from "../../test/tools.ts";
import { type CommandResult, configCheck, configExplain, configInit, showKeys } from "./commands.ts";
import type { ConfigSetup } from "./service.ts";

let dir: string;
let setup: ConfigSetup;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "domux-strange-"));
  const env = { HOME: dir, XDG_CONFIG_DIRS: join(dir, "xdg"), PATH: process.env.PATH };
  setup = { env, workerFile: await luaWorkerFile(), platform: "linux" };
});
afterAll(() => rmSync(dir, { recursive: true }));

let count = 0;
function file(content: string | Uint8Array): string {
  const path = join(dir, `${count++}.lua`);
  writeFileSync(path, content);
  return path;
}

/** What came of it is told in sentences, with code 2, and nothing of our own program. */
function isTold({ text, code }: CommandResult, says: RegExp | string): void {
  expect(text).toMatch(says);
  expect(code).toBe(2);
  expect(text).not.toMatch(/\.[mc]?[jt]s:\d|node:|domux-prelude|\bundefined\b|\[object|tail calls/);
}

const literally = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));

it("files that are no configuration are told with file, and line where Lua gives it", async () => {
  const directory = join(dir, "directory");
  mkdirSync(directory);
  writeFileSync(join(dir, "broken.lua"), "local x =\n= 3\n");
  const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7 + 20) & 0xff);
  const strange: readonly (readonly [string | Uint8Array, string])[] = [
    ["", ": error: the file must end with a return of the configuration, a table; it returned nothing"],
    [noise, ":1: unexpected symbol near"],
    ["\x1bLuaT\0", ": is compiled Lua, which is not loaded; give its source"],
    [Buffer.from("\ufeffreturn {}", "utf16le"), ": is UTF-16; save it as UTF-8"],
    ["\ufeffreturn {\n  term = 5 }", ":2: error: term: expected a string, got the number 5"],
    ["#!/usr/bin/env lua\nreturn { term = 5 }", ":2: error: term: expected a string, got the number 5"],
    ["local c = {}\r\nc.term = 5\r\nreturn c\r\n", ":2: error: term: expected a string, got the number 5"],
    ["local x = {\r\n\r\n", ":3: unexpected symbol near <eof>"],
    [
      "local c = {}\nc.term = function() end\nreturn c",
      ":2: error: term: expected a string; a function cannot be a value here",
    ],
    [
      "local c = require 'wezterm'.config_builder()\nc.term = print\nreturn c",
      ":2: term: expected a string; a function cannot be a value here",
    ],
    [
      "return {\n  keys = { { key = 'a', action = print } },\n}",
      ":2: error: keys: [1].action: a function cannot be a value here",
    ],
  ];
  for (const [content, says] of strange) {
    const path = file(content);
    isTold(await configCheck(setup, path), literally(path + says));
  }
  isTold(
    await configCheck(setup, file("require 'broken'\nreturn {}")),
    literally(`${join(dir, "broken.lua")}:2: unexpected symbol near '='`),
  );
  isTold(await configCheck(setup, directory), literally(`cannot open ${directory}: Is a directory`));
  isTold(
    await configCheck(setup, join(dir, "nowhere.lua")),
    literally(`There is no file ${join(dir, "nowhere.lua")}.`),
  );
  isTold(await showKeys({ ...setup, configFile: directory }), "Is a directory");
  isTold(await configExplain({ ...setup, configFile: directory }, ["term"]), "Is a directory");
  isTold(await configCheck({ ...setup, configFile: "" }), "--config-file needs the path of a file");
  if (process.getuid?.() !== 0) {
    const secret = file("return {}");
    chmodSync(secret, 0);
    isTold(await configCheck(setup, secret), literally(`cannot open ${secret}: Permission denied`));
  }
});

it("a pipe is read to its end, and never waited for without one", async (context) => {
  needs(context, "mkfifo");
  const pipe = join(dir, "pipe");
  execFileSync("mkfifo", [pipe]);
  isTold(await configCheck(setup, pipe), "it returned nothing");
  isTold(await configCheck(setup, "/dev/zero"), /\/dev\/zero:1: unexpected symbol/);
});

it("names that there are not are told with the nearest", async () => {
  isTold(
    await configExplain(setup, ["scrollbak_lines"]),
    'There is no option "scrollbak_lines". Did you mean "scrollback_lines"?',
  );
  for (const name of ["", "toString", "__proto__"])
    isTold(await configExplain(setup, [name]), `There is no option "${name}".`);
  isTold(await showKeys(setup, { table: "copy_mod", lua: true }), 'There is no key table "copy_mod"');
});

it("--config with bad values is told by its name", async () => {
  const bad = {
    term: "--config term: expected name=value, the value as Lua.",
    "=5": "--config =5: expected name=value, the value as Lua.",
    "term=": "--config term: the expression has no value; strings need quotes: term=",
    "term=xterm": "--config term: the expression has no value; strings need quotes: term=",
    "term='x": "--config term: unfinished string near <eof>",
    "term=error('no')": "--config term: no",
    "term=5": "term: expected a string, got the number 5",
    "term=print": "term: expected a string; a function cannot be a value here",
    "trm='x'": 'trm: there is no option of this name. Did you mean "term"?',
    "toString='x'": "toString: there is no option of this name.",
    "keys={{key='a'}}": "keys[1].action: expected a key assignment such as wezterm.action.Nop, got nil",
  };
  for (const [override, says] of Object.entries(bad)) {
    const told = await configCheck({ ...setup, overrides: [override] });
    isTold(told, literally(says));
    expect(told.text.split("--config term").length, told.text).toBeLessThanOrEqual(2);
  }
  // What is only doubtful is told too, where there is no file.
  const { text, code } = await configCheck({ ...setup, overrides: ["color_scheme='\\255'"] });
  expect(code).toBe(0);
  expect(text).toMatch(/^warning: color_scheme: there is no scheme[\s\S]*There is no configuration file/);
});

it("config init says what is in the way, and does not wait for ever where nothing can be made", () => {
  isTold(configInit(setup.env, dir), literally(`${dir} exists already; it is left as it is.`));
  const below = join(file(""), "sub", "domux.lua");
  isTold(configInit(setup.env, below), literally(`${below} could not be written: `));
  isTold(
    configInit(setup.env, "/proc/none/domux.lua"),
    literally("/proc/none/domux.lua could not be written: "),
  );
});
