import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, beforeEach, expect, it, onTestFinished } from "vitest";
import { toolPath } from "../tools.ts";
import { World } from "./harness.ts";

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.dispose());

it("a host that never answers delays neither the start, nor typing, nor the end", async (context) => {
  if (!toolPath("ssh")) context.skip("ssh is not installed");
  const silent = createServer((socket) => socket.on("error", () => {}));
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as { port: number };
  world.configure(
    `config.ssh_domains = { { name = "dead", remote_address = "127.0.0.1:${port}", connect_automatically = true } }
config.default_prog = { "sh" }`,
  );
  const asked = once(silent, "connection");
  const window = world.open();
  await asked;
  await window.until(/[$#] ?$/m);
  window.write("echo $((40+2))\r");
  await window.until(/^42$/m);
  window.write("exit\r");
  expect((await window.exited).code).toBe(0);
});
