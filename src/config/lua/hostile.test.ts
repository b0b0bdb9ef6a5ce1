import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestLua, testLua } from "../../../test/lua-host.ts";

let lua: TestLua;
beforeAll(async () => {
  lua = await testLua();
});
afterAll(() => lua.host.close());

/** Every one of these must end by itself or be ended, with a sentence, and leave a VM that works. */
const ENDLESS = {
  loop: "while true do end",
  "loop inside pcall": "while true do pcall(function() while true do end end) end",
  "pcall in a loop": "while true do pcall(error, 'x') end",
  "goto loop": "::again:: goto again",
  "string matching": "local s = ('a'):rep(30000) s:find(('a*'):rep(12) .. 'b')",
  "a loop in a coroutine": "coroutine.wrap(function() while true do end end)()",
  "a loop in a coroutine inside pcall":
    "while true do pcall(coroutine.wrap(function() while true do end end)) end",
  "coroutines that wake each other":
    "local a, b a = coroutine.create(function() while true do coroutine.yield() end end) while true do coroutine.resume(a) end",
  "a loop in a finalizer": "setmetatable({}, { __gc = function() while true do end end }) collectgarbage()",
  "coroutines for ever": "while true do coroutine.wrap(function() coroutine.yield() end)() end",
};

describe("endless", () => {
  it.each(Object.entries(ENDLESS))("%s is stopped", async (_name, source) => {
    await expect(lua.evaluate(source, 400)).rejects.toThrow(/took longer than 400 ms and was stopped/);
    expect(await lua.value("1 + 1")).toBe(2);
  });
});

const GREEDY = {
  table: "local t = {} while true do t[#t + 1] = ('x'):rep(1000) .. #t end",
  "one string": "local s = ('x'):rep(1000000000)",
  "coroutines that are kept":
    "local t = {} while true do t[#t + 1] = coroutine.create(function() coroutine.yield(('x'):rep(1000) .. #t) end) coroutine.resume(t[#t]) end",
  "tables in a coroutine":
    "coroutine.wrap(function() local t = {} while true do t[#t + 1] = { {}, {}, {} } end end)()",
  concatenation: "local t = {} for i = 1, 100000 do t[i] = ('y'):rep(10000) end return table.concat(t)",
  doubling: "local s = 'x' while true do s = s .. s end",
};

describe("memory", () => {
  it.each(Object.entries(GREEDY))("%s ends with a sentence", async (_name, source) => {
    const problems = await lua.evaluate(source, 20_000).then(
      (result) => result.problems.map((problem) => problem.message),
      (error) => [error.message],
    );
    // On a slow machine its time is over before its memory is.
    expect(problems.join()).toMatch(/memory|took longer/);
    expect(await lua.value("1 + 1")).toBe(2);
  });

  it("stays within its limit while pcall swallows the errors", async () => {
    const greedy = "local t = {} while true do pcall(function() t[#t + 1] = ('x'):rep(100000) .. #t end) end";
    await expect(lua.evaluate(greedy, 1500)).rejects.toThrow(/took longer|memory/);
    expect(process.memoryUsage().rss).toBeLessThan(1024 * 1024 * 1024);
  });
});

const DEEP = {
  recursion: "local function f() return 1 + f() end f()",
  "recursion through pcall": "local function f() local ok, e = pcall(f) error(e, 0) end f()",
  "recursion through gsub": "local function f() return ('x'):gsub('x', f) end f()",
  "recursion through sort": "local function f() table.sort({ 1, 2, 3 }, f) return true end f()",
  "recursion through a metatable":
    "local t = setmetatable({}, {}) getmetatable(t).__index = function(t, k) return t[k .. 'x'] end return t.x",
  "recursion through tostring":
    "local t = setmetatable({}, {}) getmetatable(t).__tostring = function(x) return tostring(x) end tostring(t)",
  "coroutines in coroutines": "local function f() coroutine.wrap(f)() end f()",
  "a table in itself": "local t = {} t.t = t return { colors = t }",
  "deep source": "return load('return ' .. ('('):rep(100000) .. '1' .. (')'):rep(100000))() and {}",
  "a deep table": "local t = {} local x = t for i = 1, 100000 do x.t = {} x = x.t end return { colors = t }",
  "require of itself": "return require 'config'",
};

describe("depth", () => {
  it.each(Object.entries(DEEP))("%s ends with a sentence", async (_name, source) => {
    const messages = await lua.evaluate(source, 20_000).then(
      (result) => result.problems.map((problem) => problem.message),
      (error) => [error.message],
    );
    expect(messages).not.toEqual([]);
    expect(messages.join()).not.toMatch(/\.ts|at .*\.js:|undefined/);
    expect(await lua.value("1 + 1")).toBe(2);
  });
});

it("does not run bytecode, which could break the VM", async () => {
  expect(await lua.value("(load(string.dump(function() return 1 end))) == nil")).toBe(true);
  expect(await lua.value("(load(string.dump(function() return 1 end), 'x', 'bt')) == nil")).toBe(true);
});

it("keeps debug and native modules away", async () => {
  expect(
    await lua.value("{ tostring(debug), tostring(package.loadlib), tostring(rawget(_G, '__domux')) }"),
  ).toEqual(["nil", "nil", "nil"]);
  expect(await lua.value("pcall(require, 'debug')")).toBe(false);
});

it("stops a handler that loops and goes on with the others", async () => {
  await lua.evaluate(`
    local wezterm = require 'wezterm'
    wezterm.on('loop', function() while true do pcall(error) end end)
    wezterm.on('format-tab-title', function(n) return 'tab ' .. n end)
    return {}`);
  await expect(lua.host.emit("loop", [], 300)).rejects.toThrow(/"loop" took longer than 300 ms/);
  expect(await lua.host.emit("format-tab-title", [3])).toEqual({ value: "tab 3", proceed: true });
});
