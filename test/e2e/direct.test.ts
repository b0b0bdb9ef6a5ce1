import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OuterWindow, World } from "./harness.ts";

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.dispose());

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * A window whose program sends every key back, and the letters that were typed into it until one was on the screen
 * although the server was stopped.
 */
async function typedDirectly(): Promise<{ window: OuterWindow; server: number; typed: string }> {
  const argv = ["sh", "-c", "stty raw -echo; printf '<'; exec cat"];
  const window = world.open(["start", "--domain", "unix", "--", ...argv]);
  await window.until("<");
  const server = world.process("domux-mux-server");
  for (let count = 1; count <= LETTERS.length; count++) {
    const typed = LETTERS.slice(0, count);
    process.kill(server, "SIGSTOP");
    window.write(typed.slice(-1));
    const shown = window.until(`<${typed}`).then(() => true);
    // A key that went through the server is shown when that goes on.
    const direct = await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, 500, false))]);
    process.kill(server, "SIGCONT");
    await shown;
    if (direct) return { window, server, typed };
  }
  throw new Error("no key was shown without the server");
}

describe("the direct way to a program of this machine", () => {
  it("shows what is typed while the server hangs, and what it does then is known", async () => {
    const { window, server, typed } = await typedDirectly();
    process.kill(server, "SIGSTOP");
    window.write("0123456789");
    await window.until(`<${typed}0123456789`);
    process.kill(server, "SIGCONT");
    window.write("!");
    await window.until(`<${typed}0123456789!`);
    // The server knows it too, and nothing came twice.
    await expect.poll(() => world.cli("get-text"), { timeout: 30_000 }).toContain(`<${typed}0123456789!\n`);
    expect(window.text()).toContain(`<${typed}0123456789!`);
    expect(window.text().match(/0123456789/g)).toHaveLength(1);
  });

  it("loses and doubles no key when the server is killed", async () => {
    const { window, server, typed: before } = await typedDirectly();
    let typed = before;
    for (let count = 0; count < 300; count++) {
      const key = LETTERS[count % LETTERS.length];
      if (count === 150) process.kill(server, "SIGKILL");
      window.write(key);
      typed += key;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const text = () => window.text().replaceAll("\n", "");
    await window.until(() => text().includes(typed));
    await world.ended(server);
    await window.until(() => !window.text().includes("is lost"));
    const atServer = async () => (await world.cli("get-text")).replaceAll("\n", "");
    await expect.poll(atServer, { timeout: 30_000 }).toContain(`<${typed}`);
  });

  it("keeps the order of keys and pastes, also where the program reads slowly", async () => {
    const file = join(world.dir, "typed");
    const script = `stty raw -echo; printf '<'; dd bs=1 count=3 of='${file}' 2>/dev/null; printf 'slow>'; sleep 1; exec cat >>'${file}'`;
    const window = world.open(["start", "--domain", "unix", "--", "bash", "-c", script]);
    await window.until("<");
    for (const key of "abc") window.write(key);
    await window.until("slow>");
    // Far more than a terminal holds: it waits on the way.
    const pasted = Array.from({ length: 40_000 }, (_, index) => `${index} `).join("");
    window.write("1");
    window.write(`\x1b[200~${pasted}\x1b[201~`);
    window.write("2");
    await expect.poll(() => readFileSync(file, "utf8").endsWith(" 2"), { timeout: 60_000 }).toBe(true);
    expect(readFileSync(file, "utf8") === `abc1${pasted}2`).toBe(true);
  });
});
