import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { needs } from "../tools.ts";
import { World } from "./harness.ts";

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.dispose());

/** Writes the completion script of a shell; its path. */
async function script(shell: string): Promise<string> {
  const { code, out } = await world.domux("shell-completion", "--shell", shell);
  expect(code).toBe(0);
  const path = join(world.dir, `completion.${shell}`);
  writeFileSync(path, out);
  return path;
}

describe("completions", () => {
  it("work in bash", async (context) => {
    needs(context, "bash");
    const path = await script("bash");
    const window = world.openProgram("bash", ["--norc", "--noprofile"], {
      cols: 120,
      env: { PS1: "ready> " },
    });
    await window.until("ready>");
    window.write(`source ${path}\r`);
    window.write("domux cli split-p\t");
    await window.until("domux cli split-pane");
    window.write("--top-l\t");
    await window.until("--top-level");
  });

  it("work in zsh", async (context) => {
    needs(context, "zsh");
    const path = await script("zsh");
    const window = world.openProgram("zsh", ["-f"], { cols: 120, env: { PS1: "ready> " } });
    await window.until("ready>");
    window.write("autoload -Uz compinit && compinit -D\r");
    window.write(`source ${path}\r`);
    window.write("domux cli split-p\t");
    await window.until("domux cli split-pane");
    window.write("--top-l\t");
    await window.until("--top-level");
  });

  it("work in fish", async (context) => {
    needs(context, "fish");
    const path = await script("fish");
    const complete = async (line: string) =>
      (await world.run("fish", ["--no-config", "-c", `source ${path}; complete -C '${line}'`])).out;
    expect(await complete("domux cli split-p")).toMatch(/^split-pane\b/);
    expect(await complete("domux cli split-pane --top-l")).toMatch(/^--top-level\b/);
    expect(await complete("domux ser")).toMatch(/^server\b/);
  });
});
