import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { luaWorkerFile } from "../../test/lua-worker.ts";
import type { ConfigProblem, ConfigService } from "./port.ts";
import { createConfigService } from "./service.ts";

/** Worker threads that run at the moment, in this process. */
const running = new Set<Worker>();
let started = 0;
const onWorker = (message: unknown) => {
  const { worker } = message as { worker: Worker };
  started++;
  running.add(worker);
  worker.once("exit", () => running.delete(worker));
};
const open: ConfigService[] = [];
beforeEach(() => {
  started = 0;
  subscribe("worker_threads", onWorker);
});
afterEach(async () => {
  for (const service of open.splice(0)) service.dispose();
  await ended();
  unsubscribe("worker_threads", onWorker);
});

const ended = () => vi.waitUntil(() => running.size === 0, { timeout: 20_000 });

async function loaded(text: string, overrides: string[] = []) {
  const home = mkdtempSync(join(tmpdir(), "domux-vm-"));
  const file = join(home, ".domux.lua");
  const write = (lua: string) => {
    writeFileSync(`${file}~`, `local wezterm = require 'wezterm'\n${lua}`);
    renameSync(`${file}~`, file);
  };
  write(text);
  const logs: string[] = [];
  const problems: ConfigProblem[] = [];
  const service = createConfigService({
    workerFile: await luaWorkerFile(),
    env: { HOME: home, XDG_CONFIG_DIRS: home },
    watch: false,
    overrides,
    log: (_level, line) => logs.push(line),
  });
  service.onProblem((problem) => problems.push(problem));
  open.push(service);
  await service.load();
  return { service, write, logs, problems };
}

it("a VM with nothing in it that can be called ends after loading; a reload starts another", async () => {
  const { service, write, problems } = await loaded("return { term = 'first', keys = {} }");
  expect(started).toBe(1);
  await ended();
  expect(service.current.options.term).toBe("first");
  expect(service.withOverrides({ term: "over" })).toMatchObject({ options: { term: "over" } });

  write("wezterm.on('bell', function() return false end)\nreturn { term = 'second' }");
  await service.load();
  expect([service.current.options.term, running.size]).toEqual(["second", 1]);
  expect(await service.emit("bell", [])).toMatchObject({ proceed: false });

  write("return { term = 'third' }");
  await service.load();
  await ended();
  expect(await service.emit("bell", [])).toEqual({ value: null, proceed: true });
  expect([service.current.options.term, started, problems]).toEqual(["third", 3, []]);
});

it("options of the command line need no VM once they are read", async () => {
  const { service } = await loaded("return {}", ["term='told'"]);
  expect([service.current.options.term, started]).toEqual(["told", 1]);
  await ended();
});

it.each([
  ["a handler", "wezterm.on('my-event', function() return false end)\nreturn {}", "my-event"],
  [
    "a callback of a key",
    `return { keys = { { key = 'a', mods = 'ALT', action = wezterm.action_callback(function() return false end) } } }`,
    "user-defined-0",
  ],
  [
    "a function of an exec domain",
    "return { exec_domains = { wezterm.exec_domain('box', function(cmd) return cmd end) } }",
    "exec-domain-box",
  ],
  [
    "a label of an exec domain",
    "return { exec_domains = { wezterm.exec_domain('box', function(c) return c end, function() return 'Box' end) } }",
    "exec-domain-box-label",
  ],
])("a VM with %s stays and is called", async (_what, text, event) => {
  const { service, logs, problems } = await loaded(text);
  await service.emit(event, [{ args: ["x"] }]);
  const outcome = await service.emit(event, ["box"]);
  expect(outcome).not.toEqual({ value: null, proceed: true });
  expect([running.size, started, logs, problems]).toEqual([1, 1, [], []]);
});

it("a VM waits for its last timer; one that sets up a handler keeps it", async () => {
  const first = await loaded(
    "wezterm.time.call_after(0.05, function() wezterm.log_info('ran') end)\nreturn {}",
  );
  await vi.waitUntil(() => first.logs.includes("ran"), { timeout: 20_000 });
  await ended();

  const second = await loaded(`wezterm.time.call_after(0.05, function()
    wezterm.on('late', function() return false end)
    wezterm.log_info('ran')
  end)
  return {}`);
  await vi.waitUntil(() => second.logs.includes("ran"), { timeout: 20_000 });
  await vi.waitUntil(async () => !(await second.service.emit("late", [])).proceed, { timeout: 20_000 });
  expect(running.size).toBe(1);
});

it("lines evaluated by hand see the file again, and each other, until a reload", async () => {
  const { service } = await loaded("answer = 42\nreturn {}");
  await ended();
  expect(await service.repl("answer")).toBe("42");
  expect(await service.repl("x = answer + 1")).toBe("");
  expect(await service.repl("x")).toBe("43");
  await service.repl("wezterm.on('by-hand', function() return false end)");
  expect(await service.emit("by-hand", [])).toMatchObject({ proceed: false });
  expect(started).toBe(2);
  await service.load();
  await ended();
});
