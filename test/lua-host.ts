import { mkdtempSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../src/base/index.ts";
import { type LuaSurroundings, WorkerLuaHost } from "../src/config/lua/worker-host.ts";
import type { Json, LuaResult } from "../src/config/port.ts";
import { luaWorkerFile } from "./lua-worker.ts";

export interface TestLua {
  readonly host: WorkerLuaHost;
  readonly dir: string;
  readonly logs: string[];
  readonly errors: string[];
  /** Evaluates a file of this text; its path is `dir`/config.lua. */
  evaluate(source: string, limitMs?: number): Promise<LuaResult>;
  /** Evaluates `return { value = EXPRESSION }` after `before`; gives the value or throws the first problem. */
  value(expression: string, before?: string): Promise<Json>;
}

/** A Lua VM in a real worker, its files in a directory of its own. Close `host` at the end. */
export async function testLua(changes: Partial<LuaSurroundings> = {}, hasGui = true): Promise<TestLua> {
  const dir = mkdtempSync(join(tmpdir(), "domux-lua-"));
  const logs: string[] = [];
  const errors: string[] = [];
  const host = new WorkerLuaHost({
    workerFile: await luaWorkerFile(),
    clock: systemClock,
    setup: {
      memoryLimit: 64 * 1024 * 1024,
      facts: {
        config_dir: dir,
        config_file: join(dir, "config.lua"),
        home_dir: homedir(),
        version: "20250209-0",
      },
      packagePath: `${dir}/?.lua;${dir}/?/init.lua`,
      pluginDir: join(dir, "plugins"),
      home: homedir(),
      hasGui,
      env: process.env,
    },
    calls: {},
    global: { value: {} },
    onLog: (level, text) => logs.push(`${level}: ${text}`),
    onEvents: (names) => logs.push(`events: ${names.join(" ")}`),
    onTimersDone: () => undefined,
    onReload: () => logs.push("reload"),
    onError: (where, message, traceback) => errors.push(`${where}: ${message}\n${traceback ?? ""}`),
    ...changes,
  });
  const evaluate = (source: string, limitMs = 20_000) => {
    const file = join(dir, "config.lua");
    writeFileSync(file, source);
    return host.evaluate({ file, overrides: [], limitMs });
  };
  return {
    host,
    dir,
    logs,
    errors,
    evaluate,
    async value(expression, before = "") {
      const result = await evaluate(
        `local wezterm = require 'wezterm'\n${before}\nreturn { value = ${expression} }`,
      );
      const [problem] = result.problems;
      if (problem?.severity === "error") throw new Error(problem.message);
      return result.values.value;
    },
  };
}
