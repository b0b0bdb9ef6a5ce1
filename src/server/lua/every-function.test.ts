import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { API_FILES, type ApiCase, METHOD_CASES, MODULE_CASES } from "../../../test/support/lua-api-table.ts";
import { house } from "../../../test/support/lua-house.ts";
import { MUX_METHODS, moduleMembers, OWN_METHODS } from "../../config/lua/api-table.ts";

/** Runs lines one after the other in one VM with a mux and a face; all results at once, by their names. */
async function results(cases: Readonly<Record<string, ApiCase>>) {
  const { run, place, dir } = await house();
  for (const [name, text] of Object.entries(API_FILES)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  await place.quiet();
  await run(`DIR = ${JSON.stringify(dir)}; red = wezterm.color.parse('#f00');`);
  const got: Record<string, string> = {};
  const wanted: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(cases)) {
    const [lua, expected] = "raises" in one ? [one.lua, one.raises] : one;
    got[name] = await run(lua).then(
      (text) => ("raises" in one ? `no error: ${text}` : text),
      (error: Error) => ("raises" in one ? error.message : `error: ${error.message}`),
    );
    wanted[name] = typeof expected === "string" ? expected : expect.stringMatching(expected);
  }
  return { got, wanted };
}

it("has a line of Lua for every member of the module and every method", () => {
  expect(Object.keys(MODULE_CASES).sort()).toEqual(moduleMembers());
  const methods: Record<string, readonly string[]> = {
    ...OWN_METHODS,
    domain: [...MUX_METHODS.domain, "domain_id"],
    muxwindow: [...MUX_METHODS.muxwindow, "window_id"],
    tab: [...MUX_METHODS.tab, "tab_id"],
    pane: [...MUX_METHODS.pane, "pane_id", "mux_pane"],
    window: [...MUX_METHODS.window, "window_id"],
  };
  expect(Object.keys(METHOD_CASES).sort()).toEqual(Object.keys(methods).sort());
  for (const [kind, names] of Object.entries(methods))
    expect(Object.keys(METHOD_CASES[kind]).sort(), kind).toEqual([...names].sort());
});

it("every member of the module does what it says", async () => {
  const { got, wanted } = await results(MODULE_CASES);
  expect(got).toEqual(wanted);
});

describe("every method does what it says", () => {
  it.each(Object.keys(METHOD_CASES))("of %s", async (kind) => {
    const { got, wanted } = await results(METHOD_CASES[kind]);
    expect(got).toEqual(wanted);
  });
});
