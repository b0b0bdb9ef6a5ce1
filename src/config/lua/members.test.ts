import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestLua, testLua } from "../../../test/lua-host.ts";
import { MUX_METHODS, moduleMembers, OWN_METHODS } from "./api-table.ts";

let lua: TestLua;
const asked: string[] = [];
beforeAll(async () => {
  lua = await testLua({
    calls: {
      mux: async (method, ...args) => {
        asked.push(`${method}(${args.length})`);
        return method === "mux.spawn_window" || /move_to_new|spawn_tab$/.test(String(method))
          ? [1, 2, 3]
          : null;
      },
      "keys.default": async () => [],
      "keys.default_tables": async () => ({}),
    },
  });
});
afterAll(() => lua.host.close());

it("lists exactly what the module has", async () => {
  const names = await lua.value(`(function()
    local out = {}
    local function walk(t, prefix, depth)
      for k, v in next, t do
        if type(v) == 'table' and getmetatable(v) == nil and depth < 1 then walk(v, prefix .. k .. '.', depth + 1)
        else out[#out + 1] = prefix .. k end
      end
    end
    walk(wezterm, '', 0)
    table.sort(out)
    return out
  end)()`);
  const expected = moduleMembers().filter((name) => name !== "executable_dir" && name !== "target_triple");
  expect(names).toEqual(expected);
});

it("has every method of every object, and asks the mux for it", async () => {
  const kinds = Object.entries(MUX_METHODS).filter(([kind]) => kind !== "mux");
  for (const [kind, methods] of kinds) {
    asked.length = 0;
    // The windows' own checks want an assignment.
    const calls = methods.map((name) =>
      name === "perform_action" ? "o:perform_action('Nop', nil)" : `o:${name}(1)`,
    );
    await lua.evaluate(`local wezterm = require 'wezterm'
      wezterm.on('take', function(o) ${calls.join(" ")} end) return {}`);
    await lua.host.emit("take", [{ $: kind as "pane", id: 4 }]);
    expect(lua.errors, kind).toEqual([]);
    expect(
      asked.map((call) => call.replace(/\(.*/, "")),
      kind,
    ).toEqual(methods.map((name) => `${kind}.${name}`));
  }
});

it("has every function of wezterm.mux", async () => {
  asked.length = 0;
  await lua.value(
    `(function() ${MUX_METHODS.mux.map((name) => `wezterm.mux.${name}(1)`).join(" ")} return true end)()`,
  );
  expect(asked).toEqual(MUX_METHODS.mux.map((name) => `mux.${name}(1)`));
});

it("has every method of colours and times", async () => {
  const check = (object: string, methods: readonly string[]) =>
    lua.value(`{ ${methods.map((name) => `type((${object}).${name})`).join(", ")} }`);
  for (const [object, of] of [
    ["wezterm.color.parse('red')", "Color"],
    ["wezterm.time.now()", "Time"],
  ] as const)
    expect(await check(object, OWN_METHODS[of])).toEqual(OWN_METHODS[of].map(() => "function"));
});

it("has no wezterm.gui in a server", async () => {
  const without = await testLua({}, false);
  expect(await without.value("wezterm.gui == nil")).toBe(true);
  await without.host.close();
});
