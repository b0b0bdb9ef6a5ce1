import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { needs } from "../tools.ts";
import { World } from "./harness.ts";
import type { OuterWindow } from "./outer-window.ts";

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.dispose());

/** A server with a pane in a workspace whose name has a blank; the pane's id. */
async function serve(): Promise<string> {
  await world.serve("cat");
  return (await world.cli("spawn", "--new-window", "--workspace", "my work", "--", "cat")).trim();
}

/** Writes the completion script of a shell; its path. */
async function script(shell: string): Promise<string> {
  const { code, out } = await world.domux("shell-completion", "--shell", shell);
  expect(code).toBe(0);
  const path = join(world.dir, `completion.${shell}`);
  writeFileSync(path, out);
  return path;
}

describe("completions", () => {
  /** Types lines with Tab and waits for what they become; each shell has its own way to list panes. */
  async function completes(window: OuterWindow, panes: readonly [string, RegExp]): Promise<void> {
    const steps: readonly (readonly [string, string | RegExp])[] = [
      ["domux cli split-p\t", "domux cli split-pane"],
      ["--top-l\t", "--top-level"],
      ["\x15domux cli spawn --dom\t", "--domain-name"],
      ["loc\t", "--domain-name local"],
      ["\x15domux cli adjust-pane-size --pane-id 1 --am\t3 Le\t", "--pane-id 1 --amount 3 Left"],
      ["\x15domux cli list --format=js\t", "--format=json"],
      [`\x15domux cli ${panes[0]}`, panes[1]],
      ["\x15domux cli spawn --new-window --workspace my\t", "--workspace my\\ work"],
      ["\x15domux connect un\t", "domux connect unix"],
      ["\x15domux cli spawn --cwd /us\t", "--cwd /usr/"],
    ];
    for (const [typed, seen] of steps) {
      window.write(typed);
      await window.until(seen);
    }
  }

  it("work in bash", async (context) => {
    needs(context, "bash");
    await serve();
    const path = await script("bash");
    const window = world.openProgram("bash", ["--norc", "--noprofile"], {
      cols: 120,
      env: { PS1: "ready> " },
    });
    await window.until("ready>");
    window.write(`source ${path}\r`);
    await completes(window, ["kill-pane --pane-id=\t\t", /^0 +1$/m]);
  });

  it("work in zsh", async (context) => {
    needs(context, "zsh");
    await serve();
    const path = await script("zsh");
    const window = world.openProgram("zsh", ["-f"], { cols: 120, env: { PS1: "ready> " } });
    await window.until("ready>");
    window.write("autoload -Uz compinit && compinit -D\r");
    window.write(`source ${path}\r`);
    await completes(window, ["kill-pane --pane-id \t", /^1 +-- cat \(my work\)$/m]);
  });

  it("work in fish", async (context) => {
    needs(context, "fish");
    await serve();
    const path = await script("fish");
    const complete = async (line: string) =>
      (await world.run("fish", ["--no-config", "-c", `source ${path}; complete -C '${line}'`])).out;
    expect(await complete("domux cli split-p")).toMatch(/^split-pane\b/);
    expect(await complete("domux cli split-pane --top-l")).toMatch(/^--top-level\b/);
    expect(await complete("domux ser")).toMatch(/^server\b/);
    expect(await complete("domux cli list --format ")).toBe("json\ntable\n");
    expect(await complete("domux cli adjust-pane-size --pane-id 3 --amount 3 L")).toBe("Left\n");
    expect(await complete("domux cli kill-pane --pane-id ")).toBe("0\tcat (default)\n1\tcat (my work)\n");
    expect(await complete("domux cli spawn --new-window --workspace m")).toMatch(/^my work/);
    expect(await complete("domux connect u")).toBe("unix\tunix\n");
    expect(await complete("domux cli spawn --cwd /us")).toMatch(/^\/usr\//);
  });
});
