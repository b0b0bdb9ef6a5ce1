import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { World } from "./harness.ts";

const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.dispose();
});

function setup(source?: string) {
  const world = new World();
  worlds.push(world);
  const file = join(world.dir, "config", "domux", "domux.lua");
  if (source !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, source);
  }
  return { world, file };
}

it("config check ends with 2 and file, line, key and nearest name of what is wrong", async () => {
  const { world, file } = setup(
    "local config = require('wezterm').config_builder()\nconfig.scrolback_lines = 3\nreturn config\n",
  );
  const { code, out, err } = await world.domux("config", "check");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(`${file}:2:`);
  expect(err).toContain("scrollback_lines");
  expect(err).not.toMatch(/\.(ts|js):/);
});

it("config check of a file by name says what it found, also of options without effect here", async () => {
  const { world } = setup();
  const other = join(world.dir, "other.lua");
  writeFileSync(other, "return { term = 'screen', enable_wayland = true }\n");
  const { code, out } = await world.domux("config", "check", "other.lua");
  expect(code).toBe(0);
  expect(out).toContain("enable_wayland: has no effect here");
  expect(out).toContain("fine; 1 option,");
});

it("config explain tells value, source, type and default", async () => {
  const { world, file } = setup("return {\n  scrollback_lines = 77,\n}\n");
  const one = await world.domux("config", "explain", "scrollback_lines");
  expect(one.code).toBe(0);
  expect(one.out).toContain("scrollback_lines = 77");
  expect(one.out).toContain(`${file}:2`);
  const over = await world.domux("--config", "scrollback_lines=78", "config", "explain", "scrollback_lines");
  expect(over.out).toMatch(/scrollback_lines = 78\n\s+from +--config on the command line/);
  const unknown = await world.domux("config", "explain", "scrollback_line");
  expect(unknown).toMatchObject({ code: 2, out: "", err: expect.stringContaining("scrollback_lines") });
});

it("explain and show-keys say what is wrong where the file cannot be used", async () => {
  const { world, file } = setup("return { scrollback_lines = 'x' }\n");
  for (const args of [["config", "explain"], ["show-keys"]]) {
    const { code, out, err } = await world.domux(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(file);
  }
});

it("config init writes a file that check finds fine, and never overwrites one", async () => {
  const { world, file } = setup();
  expect(await world.domux("config", "init")).toMatchObject({ code: 0, out: `Wrote ${file}.\n` });
  const written = readFileSync(file, "utf8");
  expect((await world.domux("config", "check")).code).toBe(0);
  expect((await world.domux("config", "init")).code).toBe(2);
  expect(readFileSync(file, "utf8")).toBe(written);
});

it("config types are stubs for editors, config docs the page of options", async () => {
  const { world } = setup();
  expect((await world.domux("config", "types")).out).toMatch(/^---@meta wezterm\n/);
  const docs = await world.domux("config", "docs");
  expect(docs).toMatchObject({ code: 0, out: expect.stringContaining("scrollback_lines") });
});

it("show-keys prints the tables in effect, --lua as a file that gives the same tables", async () => {
  const { world } = setup(
    "return { leader = { key = 'q', mods = 'ALT' }, keys = { { key = 'F7', action = 'SpawnTab' and { SpawnTab = 'DefaultDomain' } } } }\n",
  );
  const { code, out } = await world.domux("show-keys");
  expect(code).toBe(0);
  expect(out).toMatch(/^Leader: ALT q/);
  expect(out).toMatch(/NONE +F7 +act\.SpawnTab 'DefaultDomain'/);
  const lua = await world.domux("show-keys", "--lua");
  writeFileSync(join(world.dir, "keys.lua"), lua.out);
  const again = await world.domux("--config-file", "keys.lua", "show-keys");
  expect(again.out).toBe(out);
  const table = await world.domux("show-keys", "--key-table", "search_mode");
  expect(table.out).toMatch(/^Key table: search_mode\n/);
  expect(await world.domux("show-keys", "--key-table", "no")).toMatchObject({ code: 2, out: "" });
});
