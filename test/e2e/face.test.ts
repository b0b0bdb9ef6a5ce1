import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { needs } from "../tools.ts";
import { LEADER, type OuterWindow, World } from "./harness.ts";

const ESC = "\x1b";
let world: World;
let window: OuterWindow;

/** A new tab with a shell and a clean screen. */
async function freshTab(): Promise<void> {
  window.write(`${LEADER}c`);
  await window.until((text) => text.includes("2: sh") && !text.includes("first tab") && /^\$ ?$/m.test(text));
}

describe("the terminal face", () => {
  beforeEach(async () => {
    world = new World();
    window = world.open();
    await window.until(/^\$ ?$/m);
    window.write("echo first tab\r");
    await window.until(/^first tab$/m);
  });
  afterEach(() => world.dispose());

  it("splits, goes between panes, zooms, resizes and closes with tmux's keys, and passes the leader on", async () => {
    window.write(`${LEADER}%`);
    await window.until("│");
    window.write(`${LEADER}"`);
    await window.until("├");
    window.write("echo here\r");
    await window.until(/│(\$ )?here/);
    window.write(`${LEADER}z`);
    await window.until((text) => !text.includes("│") && /^(\$ )?here$/m.test(text));
    window.write(`${LEADER}z`);
    await window.until("├");
    window.write(`${LEADER}${ESC}[A`);
    window.write("echo above\r");
    await window.until(/│(\$ )?above/);
    expect(window.placeOf("above").y).toBeLessThan(window.placeOf("├").y);
    const { x } = window.placeOf("├");
    window.write(`${LEADER}${ESC}[1;3C`);
    await window.until(() => window.lines().some((line) => line.indexOf("├") === x + 5));
    // A shell at its prompt is closed at once, a program that runs after a question.
    window.write(`${LEADER}x`);
    await window.until((text) => !text.includes("├"));
    window.write("tail -f /dev/null\r");
    await window.until(/1: tail/);
    window.write(`${LEADER}x`);
    await window.until(/Really kill this pane\?.*Running: tail/s);
    window.write("n");
    await window.until((text) => !text.includes("Really"));
    window.write(`${LEADER}x`);
    await window.until("Really kill");
    window.write("y");
    await window.until((text) => !text.includes("│"));
    window.write(`cat -v\r`);
    await window.until("1: cat");
    window.write(`${LEADER}${LEADER}\r`);
    await window.until(/^\^B$/m);
  });

  it("renames tabs, goes to them by number, lists them, moves them", async () => {
    await freshTab();
    window.write(`${LEADER},`);
    await window.until("Rename tab");
    window.write("\x15two words\r");
    await window.until("2: two words");
    window.write(`${LEADER}1`);
    await window.until(/^first tab$/m);
    window.write(`${LEADER}w`);
    await window.until("Tab Navigator");
    window.write("2");
    await window.until((text) => !text.includes("Tab Navigator"));
    window.write(`echo tab $((1+1))\r`);
    await window.until(/^tab 2$/m);
    // The active tab is marked by its look.
    expect(window.styleOf("two words")).not.toEqual(window.styleOf("1: sh"));
    window.write(`${LEADER}p`);
    await window.until(/^first tab$/m);
    window.write(`${LEADER}n`);
    await window.until(/^tab 2$/m);
    window.write(`${LEADER}&`);
    await window.until((text) => !text.includes("two words"));
  });

  it("shows its keys, and every action with its key, and runs one", async () => {
    window.write(`${LEADER}?`);
    await window.until("Keys in effect");
    await window.until(/Ctrl\+B c.* New tab/);
    window.write("q");
    await window.until((text) => !text.includes("Keys in effect"));
    window.write(`${LEADER}:`);
    await window.until("Command palette");
    window.write("split to the r");
    await window.until((text) => text.includes("Split to the right") && !text.includes("New tab"));
    window.write("\r");
    await window.until("│");
    window.write("exit\r");
    await window.until((text) => !text.includes("│"));
  });

  it("copies in copy mode, by the mouse and by quick select, through OSC 52", async () => {
    await freshTab();
    window.write("seq 1 100; echo see https://example.com/a and deadbeefcafe\r");
    await window.until(/^see https/m);
    window.write(`${LEADER}[`);
    await window.until("Copy mode");
    window.write("kkVk");
    window.write("y");
    await window.until("Copied 2 lines");
    await window.until(() => window.clipboard.length === 1);
    expect(window.clipboard).toEqual(["99\n100"]);
    window.write(`${LEADER}[`);
    await window.until("Copy mode");
    window.write("/42");
    await window.until(/^42\b/m);
    window.write("\rv$y");
    await window.until(() => window.clipboard.length === 2);
    expect(window.clipboard[1]).toBe("42");
    await window.until(/^see https/m);
    // Double click on a word, triple click on a line, drag.
    const word = window.placeOf("deadbeef");
    for (let click = 0; click < 2; click++) window.click(word);
    await window.until(() => window.clipboard.length === 3);
    expect(window.clipboard[2]).toBe("deadbeefcafe");
    const start = window.placeOf("see https");
    window.mouse(0, start);
    window.mouse(32, { x: start.x + 2, y: start.y });
    window.mouse(0, { x: start.x + 2, y: start.y }, false);
    await window.until(() => window.clipboard.length === 4);
    expect(window.clipboard[3]).toBe("see");
    window.write(`${LEADER}:`);
    await window.until("Command palette");
    window.write("quick select\r");
    await window.until(/Quick select: \d matches/);
    const before = window.clipboard.length;
    window.write("a");
    await window.until(() => window.clipboard.length === before + 1);
    expect(["https://example.com/a", "deadbeefcafe"]).toContain(window.clipboard[before]);
  });

  it("scrolls by the wheel and searches with live matches", async () => {
    await freshTab();
    window.write("seq 1 300\r");
    await window.until(/^300$/m);
    window.mouse(64, { x: 5, y: 5 });
    await window.until(/ 3 lines up/);
    for (let tick = 1; tick < 9; tick++) window.mouse(64, { x: 5, y: 5 });
    await window.until(/ 27 lines up/);
    expect(window.text()).not.toMatch(/^300$/m);
    for (let tick = 0; tick < 9; tick++) window.mouse(65, { x: 5, y: 5 });
    await window.until(/^300$/m);
    window.write(`${LEADER}f`);
    await window.until("Search:");
    window.write("7");
    await window.until(/Search: 7 \(\d+\/[1-9]/);
    const broad = Number(/\/(\d+) match/.exec(window.text())?.[1]);
    window.write("77");
    await window.until(/Search: 777 \(0\/0/);
    window.write("\x7f");
    await window.until((text) => /Search: 77 \(\d+\/[1-9]/.test(text));
    expect(Number(/\/(\d+) match/.exec(window.text())?.[1])).toBeLessThan(broad);
    window.write(ESC);
    await window.until((text) => !text.includes("Search:"));
  });

  it("focuses by click, drags borders, and gives the mouse to programs that want it", async () => {
    await freshTab();
    window.write(`${LEADER}%`);
    await window.until("│");
    const { x } = window.placeOf("│");
    window.click({ x: 3, y: 10 });
    window.write("echo left\r");
    await window.until(/^left +│/m);
    window.mouse(0, { x, y: 10 });
    window.mouse(32, { x: x + 9, y: 10 });
    window.mouse(0, { x: x + 9, y: 10 }, false);
    await window.until(() => window.lines()[10].indexOf("│") === x + 9);
    window.write("printf '\\033[?1000;1006hlistening\\n'; cat -v\r");
    await window.until(/^listening/m);
    window.click({ x: 4, y: 10 });
    window.write("\r");
    await window.until("^[[<0;5;10M^[[<0;5;10m");
    window.write("\x03printf '\\033[?1000l'\r");
    // A click on a tab goes there.
    window.click(window.placeOf("1: "));
    await window.until(/^first tab$/m);
  });

  it("pastes as a paste, never as keys", async () => {
    await freshTab();
    window.write("printf '\\033[?2004h'; cat -v\r");
    await window.until(/: cat/);
    window.write(`${ESC}[200~one${LEADER}%two${ESC}[201~\r`);
    await window.until(/\^\[\[200~one.*two\^\[\[201~/);
    expect(window.text()).not.toContain("│");
    window.write("\x03");
  });

  it("tells programs of the focus, and people of bells and notifications", async () => {
    await freshTab();
    window.write("printf '\\033[?1004h'; cat -v\r");
    await window.until(/: cat/);
    window.write(`${ESC}[O`);
    window.write(`${ESC}[I\r`);
    await window.until("^[[O^[[I");
    window.write("\x03");
    // An interrupt takes what was typed behind it along.
    await window.until(/\^C\n\$ ?$/m);
    const { bells } = window;
    window.write("printf '\\a'\r");
    await window.until(() => window.bells > bells);
    window.write("printf '\\033]777;notify;Build;is done\\007'\r");
    await window.until(/Build.*is done/s);
  });

  it("writes only what changed", async () => {
    await freshTab();
    window.write("echo settled\r");
    await window.until(/^settled$/m);
    const before = window.received;
    window.write("x");
    await window.until(/\$ x$/m);
    expect(window.received - before).toBeLessThan(200);
  });
});

describe("outer terminals", () => {
  const worlds: World[] = [];
  const make = () => {
    worlds.push(new World());
    return worlds[worlds.length - 1];
  };
  afterEach(async () => {
    for (const one of worlds.splice(0)) await one.dispose();
  });

  it.each([
    ["xterm", 16],
    ["linux", 16],
    ["screen", 16],
    ["xterm-256color", 256],
    ["xterm-direct", 2 ** 24],
  ])("of type %s get at most %i colours", async (term, most) => {
    const own = make();
    own.env.TERM = term;
    const outer = own.openProgram("domux", []);
    // A terminal that answers nothing but what it is.
    outer.answers = false;
    await outer.until(/^\$ ?$/m);
    outer.write("printf '\\033[38;2;10;200;30mdirect\\033[m \\033[38;5;208mindexed\\033[m\\n'\r");
    await outer.until(/^direct indexed$/m);
    await outer.until(() => (outer.styleOf("direct indexed")?.fg ?? -1) >= 0);
    const colour = outer.styleOf("direct indexed")?.fg ?? -1;
    if (most === 16) expect(colour).toBeLessThan(16);
    else if (most === 256) expect(colour).toBeLessThan(256);
    else expect(colour).toBe(0x1000000 | (10 << 16) | (200 << 8) | 30);
    outer.write(`${LEADER}%`);
    await outer.until(/[│|]/);
  });

  it("may be tmux", async (context) => {
    needs(context, "tmux");
    const own = make();
    const outer = own.openProgram("tmux", [
      "-L",
      own.dir.slice(-6),
      "-f",
      "/dev/null",
      "new-session",
      "domux",
    ]);
    await outer.until("1: sh");
    await outer.until(/^\$ ?$/m);
    // Its prefix is ours: pressed twice it arrives.
    outer.write(`${LEADER}${LEADER}%`);
    await outer.until(/│\$ ?$/m);
    outer.write("echo inside $TERM\r");
    await outer.until(/│inside xterm-256color/);
    outer.resize(100, 30);
    await outer.until(() => outer.lines()[3].indexOf("│") === 49);
    outer.write(`${LEADER}${LEADER}d`);
    await outer.exited;
    expect(await own.panes()).toHaveLength(2);
  });

  it("may be screen", async (context) => {
    needs(context, "screen");
    const own = make();
    const outer = own.openProgram("screen", ["-c", "/dev/null", "-U", "domux"], {
      env: { SCREENDIR: `${own.dir}/screen` },
    });
    await outer.until("1: sh");
    await outer.until(/^\$ ?$/m);
    expect(outer.text()).not.toMatch(/\[\?|;\d+c/);
    outer.write(`${LEADER}%`);
    await outer.until(/│\$ ?$/m);
    outer.write("echo split\r");
    await outer.until(/│split/);
    outer.write(`${LEADER}d`);
    await outer.exited;
    expect(await own.panes()).toHaveLength(2);
  });

  it("may be domux", async () => {
    const own = make();
    const outer = own.open();
    await outer.until(/^\$ ?$/m);
    outer.write(`${own.dir}/bin/domux start -- sh\r`);
    await outer.until(/1: .*\n.*1: sh/);
    outer.write(`${LEADER}${LEADER}%`);
    await outer.until("│");
  });
});

describe("programs", () => {
  let own: World;
  afterEach(() => own.dispose());

  it("look as they do without us: vim, less, htop, mc", async (context) => {
    needs(context, "vim", "less", "htop", "mc");
    own = new World();
    const outer = own.open([], { cols: 100, rows: 30 });
    await outer.until(/^\$ ?$/m);
    outer.write(`${LEADER}%`);
    await outer.until(/│\$ ?$/m);
    outer.write("seq 1 500 > numbers; less numbers\r");
    await outer.until(/│numbers/);
    outer.write("G");
    await outer.until(/│500/);
    outer.write(`q${LEADER}${ESC}[D`);
    outer.write("vim -u NONE -N numbers\r");
    await outer.until(/^1 +│/m);
    outer.write(":500\r");
    await outer.until(/^500 +│/m);
    outer.resize(80, 24);
    await outer.until(() => outer.lines()[5].indexOf("│") === 39);
    await outer.until(/^500 +│/m);
    outer.write(":q\r");
    await outer.until(/^\$ +│/m);
    outer.write("htop\r");
    await outer.until(/PID.*│/);
    await outer.until(/F1Help/);
    outer.write("q");
    await outer.until((text) => !text.includes("F1Help"));
    outer.write("mc -a\r");
    await outer.until(/1Help/);
    outer.write(`${ESC}[21~`);
    await outer.until((text) => !text.includes("1Help") || /quit|exit/i.test(text));
    outer.write("\r");
    await outer.until((text) => !text.includes("1Help"));
  });
});

describe("a person's configuration", () => {
  let own: World;
  afterEach(() => own.dispose());

  it("sets keys, the leader, colours, the program, titles, and is reloaded when it changes", async () => {
    own = new World();
    const lua = (title: string) => `
      config.default_prog = { "sh", "-c", "echo configured; exec cat" }
      config.leader = { key = "a", mods = "CTRL", timeout_milliseconds = 2000 }
      config.keys = {
        { key = "|", mods = "LEADER", action = wezterm.action.SplitHorizontal { domain = "CurrentPaneDomain" } },
        { key = "F7", action = wezterm.action.SendString "from F7" },
      }
      wezterm.on("format-tab-title", function(tab) return " ${title} " .. (tab.tab_index + 1) .. " " end)`;
    own.configure(lua("first"));
    const outer = own.open();
    await outer.until("configured");
    await outer.until("first 1");
    outer.write("\x01|");
    await outer.until("│");
    outer.write(`${ESC}[18~\r`);
    await outer.until(/│from F7/);
    own.configure(lua("second"));
    await outer.until("second 1");
    own.configure("config.no_such_option = 1");
    await outer.until(/no_such_option/);
  });

  it("is complained about with file and line, and the defaults are in force", async () => {
    own = new World();
    own.configure("config.scrollback_lines = 'many'");
    const outer = own.open([], { cols: 120, rows: 24 });
    await outer.until(/scrollback_lines/);
    await outer.until(/^\$ ?/m);
  });
});
