import { execFileSync } from "node:child_process";
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { needs } from "../tools.ts";
import { LEADER, running, World } from "./harness.ts";

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.dispose());

/** Everything that the face switches on in a terminal is off again, and the shell's screen is back. */
function expectRestored(window: Awaited<ReturnType<World["openShell"]>>): void {
  const { modes, cursor } = window.screen;
  expect({
    alternateScreen: modes.alternateScreen,
    mouse: modes.mouse,
    bracketedPaste: modes.bracketedPaste,
    focusReports: modes.focusReports,
    kittyKeyboard: modes.kittyKeyboard,
    modifyOtherKeys: modes.modifyOtherKeys,
    autowrap: modes.autowrap,
    cursor: cursor.visible,
  }).toEqual({
    alternateScreen: false,
    mouse: 0,
    bracketedPaste: false,
    focusReports: false,
    kittyKeyboard: 0,
    modifyOtherKeys: 0,
    autowrap: true,
    cursor: true,
  });
}

describe("a session", () => {
  it("opens with one command, stays when left, and is there from another terminal of another size", async () => {
    const window = await world.openShell();
    window.write("domux\r");
    await window.until("1: sh");
    await window.until(/^\$ ?$/m);
    window.write("echo pid $$\r");
    await window.until(/pid \d+/);
    const pid = Number(/pid (\d+)/.exec(window.text())?.[1]);
    window.write(`${LEADER}%`);
    await window.until("│");
    window.write("echo second $((1+1))\r");
    await window.until("second 2");
    window.write(`${LEADER}d`);
    await window.until("[detached from unix; come back with: domux attach unix]");
    await window.until(/outer>\s*$/);
    expectRestored(window);
    expect(running(pid)).toBe(true);
    const other = await world.openShell({ cols: 132, rows: 40 });
    other.write("domux attach\r");
    await other.until(new RegExp(`pid ${pid}`));
    await other.until("second 2");
    // The shells have the new size, and the one that had the focus has it again.
    other.write("stty size\r");
    await other.until("39 66");
    const [left, right] = await world.panes();
    expect([left.size, right.size]).toMatchObject([
      { rows: 39, cols: 65 },
      { rows: 39, cols: 66 },
    ]);
    // A shell that ends takes its pane along; the last one ends the visit.
    other.write("exit\r");
    await other.until((text) => !text.includes("│"));
    other.write("exit\r");
    await other.until("[ended]");
    await other.until(/outer>\s*$/);
    expectRestored(other);
  });

  it("is shown by two terminals of different sizes, each with its own focus", async () => {
    await world.serve("sh");
    const big = world.open(["attach"], { cols: 100, rows: 30 });
    await big.until(/^\$ ?$/m);
    const small = world.open(["attach"], { cols: 60, rows: 15 });
    await small.until(/^\$ ?$/m);
    // The one that was used last decides; the other sees the tab letterboxed.
    small.write("stty size\r");
    await small.until("14 60");
    await big.until("14 60");
    await big.until((text) => text.includes("·".repeat(100)));
    big.write("stty size\r");
    await big.until("29 100");
    await small.until("29 100");
    // A new tab of one seat does not move the other.
    big.write(`${LEADER}c`);
    await big.until("2: sh");
    big.write("echo only here\r");
    await big.until(/^only here$/m);
    await small.until("2: sh");
    expect(small.text()).not.toContain("only here");
    small.write("echo small still types here\r");
    await small.until(/^small still types here$/m);
    expect(big.text()).not.toContain("small still");
    // Closing one leaves the other.
    small.write(`${LEADER}d`);
    await small.exited;
    big.write("echo and on\r");
    await big.until(/^and on$/m);
  });

  it("goes on when its client is killed or its terminal vanishes", async () => {
    const window = world.open();
    await window.until(/^\$ ?$/m);
    // It ticks once for each line of a FIFO, also while nobody looks.
    const clock = join(world.dir, "clock");
    execFileSync("mkfifo", [clock]);
    const ticks = openSync(clock, "r+");
    onTestFinished(() => closeSync(ticks));
    window.write(`i=0; while read x; do i=$((i+1)); echo tick $i; done < '${clock}'\r`);
    writeSync(ticks, "\n".repeat(3));
    await window.until("tick 3");
    window.kill("SIGKILL");
    await window.exited;
    writeSync(ticks, "\n".repeat(9));
    const second = world.open(["attach"]);
    await second.until(/tick \d\d/);
    // The window is closed: the kernel hangs up, the client ends, nothing else does.
    const { pid } = second;
    const before = Number(/.*tick (\d+)/s.exec(second.text())?.[1]);
    second.close();
    await world.ended(pid);
    writeSync(ticks, "\n".repeat(9));
    const third = world.open(["attach"]);
    await third.until((text) => Number(/.*tick (\d+)/s.exec(text)?.[1]) > before + 5);
    third.write("\x03");
    await third.until(/^\$ ?$/m);
    // The clients that are gone are gone from the list as well.
    await expect
      .poll(async () => JSON.parse(await world.cli("list-clients", "--format", "json")).length, {
        timeout: 15_000,
      })
      .toBe(1);
  });

  it("gives the terminal back when the client is ended, or stopped and continued", async () => {
    const window = await world.openShell();
    window.write("domux; echo code $?\r");
    await window.until("1: sh");
    await window.until(/^\$ ?$/m);
    const client = () => world.process("domux.js");
    process.kill(client(), "SIGTERM");
    await window.until(/outer>\s*$/);
    expectRestored(window);
    window.write("domux attach\r");
    await window.until("1: sh");
    process.kill(client(), "SIGHUP");
    await window.until((text) => /outer>\s*$/.test(text) && !text.includes("1: sh"));
    expectRestored(window);
    expect(await world.panes()).toHaveLength(1);
  });

  it("says that the server ended, and that there is a way back to its programs", async () => {
    const window = await world.openShell();
    window.write("domux\r");
    await window.until(/^\$ ?$/m);
    window.write("echo marker\r");
    await window.until(/^marker$/m);
    await world.kill("domux-mux-server", "SIGTERM");
    await window.until(/\[unix: .*Come back with: domux attach unix\]/s);
    await window.until(/outer>\s*$/);
    expectRestored(window);
    window.write("domux attach\r");
    await window.until(/^marker$/m);
  });
});

describe("a day", () => {
  it("builds, edits, splits, leaves, and goes on elsewhere", async (context) => {
    needs(context, "vim", "gcc", "make");
    const directory = world.env.HOME;
    writeFileSync(join(directory, "hello.c"), '#include <stdio.h>\nint main(void) { puts("hi");return 0}\n');
    writeFileSync(join(directory, "Makefile"), "hello: hello.c\n\tgcc -o hello hello.c\n");
    const office = await world.openShell({ cols: 100, rows: 30 });
    office.write("domux\r");
    await office.until(/^\$ ?$/m);
    office.write("make\r");
    await office.until(/error: expected .;./);
    office.write(`${LEADER}%`);
    await office.until("│");
    office.write("vim -u NONE -N hello.c\r");
    await office.until(/"hello.c"/);
    office.write("G$i;");
    await office.until("return 0;}");
    // vim waits for what may follow an Escape: the next key comes when it has left insert mode.
    office.write("\x1b");
    await office.until((text) => text.includes("return 0;}") && !text.includes("INSERT"));
    office.write(`${LEADER},`);
    await office.until("Rename tab");
    office.write("\x15code\r");
    await office.until("1: code");
    office.write(`${LEADER}d`);
    await office.until("[detached");
    const home = await world.openShell({ cols: 80, rows: 24 });
    home.write("domux attach\r");
    await home.until("return 0;}");
    await home.until("1: code");
    home.write(":wq\r");
    await home.until(/│\$ ?$/m);
    home.write(`${LEADER}\x1b[D`);
    home.write("make && ./hello\r");
    await home.until(/^hi +│/m);
    home.write(`${LEADER}z`);
    await home.until((text) => !text.includes("│") && /^hi$/m.test(text));
  });
});
