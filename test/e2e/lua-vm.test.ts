import { readdirSync } from "node:fs";
import { afterEach, expect, it, vi } from "vitest";
import { World } from "./harness.ts";

const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.dispose();
});

/** A server with a configuration, or with none; the id of its process. */
async function serve(lua?: string): Promise<number> {
  const world = new World();
  worlds.push(world);
  if (lua !== undefined) world.configure(lua);
  await world.serve("cat");
  return world.process("domux-mux-server");
}

const threads = (pid: number) => readdirSync(`/proc/${pid}/task`).length;

it("a server keeps a thread for Lua only where the configuration has something to call", async () => {
  const options = "config.scrollback_lines = 5000\nconfig.keys = { { key = 'F5', action = 'ShowLauncher' } }";
  const without = await serve();
  const plain = await serve(options);
  const calling = await serve(`${options}\nwezterm.on('bell', function() end)`);
  // Threads of Node's own come at the first use of files; then there are no more.
  await vi.waitUntil(() => threads(plain) === threads(without) && threads(calling) === threads(without) + 1, {
    timeout: 30_000,
  });
  expect(threads(calling)).toBe(threads(plain) + 1);
});
