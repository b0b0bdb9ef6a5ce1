import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { World } from "./harness.ts";

const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.dispose();
});

/** Every kind of error: the file's second and further lines, the line it is found in, what is said. */
const KINDS: Readonly<Record<string, { lua: string; line: number; says: RegExp }>> = {
  "a wrong type": {
    lua: "config.scrollback_lines = 'many'",
    line: 2,
    says: /scrollback_lines: expected an integer.*got the string "many"/,
  },
  "a wrong type in a plain table": {
    lua: "return {\n  ssh_domains = { { name = 'a', remote_address = 5 } },\n}",
    line: 3,
    says: /ssh_domains\[1\]\.remote_address: expected a string, got/,
  },
  "a value out of range": {
    lua: "config.window_background_opacity = 7",
    line: 2,
    says: /expected a number from 0 to 1/,
  },
  "an unknown name": {
    lua: "\nconfig.scrolback_lines = 1",
    line: 3,
    says: /scrolback_lines: there is no option.*Did you mean "scrollback_lines"/,
  },
  "an unknown field of a domain": {
    lua: "config.unix_domains = { { name = 'x', sockt_path = '/x' } }",
    line: 2,
    says: /unix_domains\[1\]\.sockt_path.*socket_path/,
  },
  "an unknown action": {
    lua: "config.keys = { { key = 'x', action = wezterm.action.SplitPain } }",
    line: 2,
    says: /SplitPain.*Did you mean "SplitPane"/,
  },
  "a missing module": { lua: "require 'no.such'", line: 2, says: /module 'no\.such' not found/ },
  "a syntax error": { lua: "config.term = = 'x'", line: 2, says: /unexpected symbol near '='/ },
  "a runtime error": {
    lua: "local function f() local t = nil; return t.x end\nf()",
    line: 2,
    says: /attempt to index a nil value \(local 't'\)[\s\S]*stack traceback/,
  },
  "a domain's name twice": {
    lua: "config.unix_domains = { { name = 'x' }, { name = 'x' } }",
    line: 2,
    says: /unix_domains\[2\]\.name: the name "x" is not unique; unix_domains\[1\]\.name has it too/,
  },
  "a name twice in different lists": {
    lua: "config.unix_domains = { { name = 'x' } }\nconfig.tls_clients = { { name = 'x', remote_address = 'h:1' } }",
    line: 3,
    says: /tls_clients\[1\]\.name: the name "x" is not unique; unix_domains\[1\]\.name has it too/,
  },
  "the name of the local domain": {
    lua: "config.unix_domains = { { name = 'local' } }",
    line: 2,
    says: /the name "local" is taken by the local domain/,
  },
  "a bad key": {
    lua: "config.keys = { { key = 'LeftArow', action = 'Nop' } }",
    line: 2,
    says: /keys\[1\]\.key.*LeftArow.*LeftArrow/,
  },
  "bad modifiers": {
    lua: "config.keys = { { key = 'x', mods = 'CTL', action = 'Nop' } }",
    line: 2,
    says: /keys\[1\]\.mods.*CTL.*CTRL/,
  },
  "a bad leader": {
    lua: "config.leader = { key = 'nope', mods = 'CTRL' }",
    line: 2,
    says: /leader.*nope/,
  },
  "nothing returned": { lua: "config = nil", line: 0, says: /must end with a return of the configuration/ },
};

function setup(lua: string) {
  const world = new World();
  worlds.push(world);
  const file = join(world.dir, "config", "domux", "domux.lua");
  mkdirSync(dirname(file), { recursive: true });
  const head = "local wezterm = require 'wezterm'; local config = wezterm.config_builder()";
  writeFileSync(file, `${head}\n${lua}\n${/^return/m.test(lua) ? "" : "return config"}\n`);
  return { world, file };
}

describe("the command line says what is wrong, where, and the nearest right name, with exit code 2", () => {
  it.each(Object.entries(KINDS))("%s", async (_kind, { lua, line, says }) => {
    const { world, file } = setup(lua);
    const { code, out, err } = await world.domux("config", "check");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(line > 0 ? `${file}:${line}:` : file);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\.[mc]?[jt]s:\d|node:|domux-prelude|undefined/);
  });
});

describe("the terminal face shows a panel over the defaults", () => {
  it.each([
    "a wrong type",
    "a missing module",
    "a syntax error",
    "a runtime error",
    "a domain's name twice",
    "a bad key",
  ])("%s", async (kind) => {
    const { lua, line } = KINDS[kind];
    const { world, file } = setup(lua);
    const window = world.open(["start", "--", "cat"]);
    await window.until("Configuration error");
    expect(window.text().replaceAll(/[\s│]+/g, "")).toContain(`${file}:${line}`.slice(-14));
    expect(window.text()).not.toMatch(/\.[mc]?[jt]s:\d/);
    window.write("q");
    await window.until((text) => !text.includes("Configuration error"));
    window.write("usable");
    await window.until("usable");
  });
});
