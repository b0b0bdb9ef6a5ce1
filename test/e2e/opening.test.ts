import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LEADER, World } from "./harness.ts";

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.dispose());

const workspaces = async () => (await world.panes()).map((pane) => pane.workspace).sort();

describe("attach", () => {
  it("opens the workspace, tab and pane where somebody was last, also behind a server's death", async () => {
    const window = world.open();
    await window.until(/^\$ ?$/m);
    window.write(`${LEADER}c`);
    await window.until("2: sh");
    window.write("echo second tab\r");
    await window.until(/^second tab$/m);
    await world.cli("spawn", "--new-window", "--workspace", "work", "--", "sh");
    // The workspace of that program, chosen in the launcher.
    window.write(`${LEADER}s`);
    await window.until("work");
    window.write("work\r");
    await window.until((text) => /^\$ ?$/m.test(text) && !text.includes("second tab"));
    window.write(`${LEADER}%`);
    await window.until("│");
    window.write("echo right half\r");
    await window.until(/right half$/m);
    window.write(`${LEADER}d`);
    await window.exited;

    const back = world.open(["attach"]);
    await back.until(/right half$/m);
    back.write("echo typed $((40+2))\r");
    await back.until("typed 42");
    back.write(`${LEADER}d`);
    await back.exited;
    // A crash forgets nothing of it.
    await world.kill("domux-mux-server.js");
    const after = world.open(["attach"]);
    await after.until("typed 42");
    // Asking for a workspace by name still counts, and is the last one from then on.
    after.write(`${LEADER}d`);
    await after.exited;
    const named = world.open(["attach", "--workspace", "default"]);
    await named.until(/^second tab$/m);
    named.write(`${LEADER}d`);
    await named.exited;
    const again = world.open(["attach"]);
    await again.until(/^second tab$/m);
    again.write(`${LEADER}d`);
    await again.exited;
  });
});

describe("start on a fresh server", () => {
  it("starts what it is asked for and nothing else", async () => {
    const window = world.open(["start", "--domain", "unix", "--workspace", "play", "--", "sh"]);
    await window.until(/^\$ ?$/m);
    expect(await workspaces()).toEqual(["play"]);
    window.write(`${LEADER}d`);
    await window.exited;
  });

  it("does so without a face too", async () => {
    const { code, err } = await world.domux("--face", "none", "start", "--domain", "unix", "--", "cat");
    expect([code, err]).toEqual([0, ""]);
    const panes = await world.panes();
    expect(panes.map((pane) => pane.title)).toEqual(["cat"]);
  });

  it("lets connect begin with the default program", async () => {
    const { code, err } = await world.domux("connect", "--face", "none", "unix");
    expect([code, err]).toEqual([0, ""]);
    expect(await workspaces()).toEqual(["default"]);
  });
});
