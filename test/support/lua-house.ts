import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createConfigService } from "../../src/config/index.ts";
import { faceConfig } from "../../src/server/lua/face-config.ts";
import { LuaMux } from "../../src/server/lua/lua-mux.ts";
import { luaWorkerFile } from "../lua-worker.ts";
import { ClientHouse } from "./client-house.ts";

/** Lua before the configuration: short ways to what there is. */
export const PRELUDE = `
local wezterm = require 'wezterm'
mux = wezterm.mux
function win() return mux.all_windows()[1] end
function gui() return win():gui_window() end
function id(x) return x and tostring(x) or 'nil' end
function ids(list)
  local out = {}
  for i, x in ipairs(list) do out[i] = tostring(x) end
  return table.concat(out, ' ')
end
`;

/** A mux with scripted programs, a real VM that sees it, and a session whose first window is there. */
export async function house(source = "", options: { hasGui?: boolean } = {}) {
  const dir = mkdtempSync(join(tmpdir(), "domux-luamux-"));
  const file = join(dir, "domux.lua");
  writeFileSync(file, `${PRELUDE}\nlocal config = wezterm.config_builder()\n${source}\nreturn config\n`);
  const config = await createConfigService({
    env: { HOME: dir, PATH: process.env.PATH },
    configFile: file,
    watch: false,
    workerFile: await luaWorkerFile(),
  });
  const problems: string[] = [];
  config.onProblem((problem) => problems.push(problem.message));
  await config.load();
  let lua: LuaMux | undefined;
  const place = new ClientHouse({
    extend: (mux, server) => {
      lua = new LuaMux({ mux, config, server, hasGui: options.hasGui ?? true });
      config.setMux(lua);
      return lua.verbs();
    },
  });
  onTestFinished(() => {
    place.dispose();
    lua?.dispose();
    config.dispose();
    rmSync(dir, { recursive: true, force: true });
  });
  const { session, face } = await place.open({ config: faceConfig(config.current) as never });
  /** The text of a Lua expression, or of statements. */
  const run = (line: string): Promise<string> => config.repl(line);
  return {
    ...place,
    place,
    session,
    face,
    config,
    run,
    problems,
    dir,
    write: (text: string) => writeFileSync(file, text),
  };
}

/** Resolves when the condition holds. A VM in another thread takes its time, so that rounds of the loop say nothing. */
export async function until(test: () => boolean, place: ClientHouse): Promise<void> {
  const end = Date.now() + 30_000;
  while (!test()) {
    if (Date.now() > end) throw new Error(`never: ${test}`);
    await place.quiet();
  }
}
