import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { settle } from "../../test/support/client-house.ts";
import { mouseReport, type RunningTui, TuiHouse } from "../../test/support/tui-house.ts";
import { fromUtf8 } from "../base/index.ts";

let house: TuiHouse;
beforeEach(() => {
  house = new TuiHouse();
});
afterEach(() => house.dispose());

async function twoPanes(): Promise<RunningTui> {
  const face = await house.face({ cols: 60, rows: 10 });
  face.terminal.type("\x02%");
  await house.quiet();
  return face;
}

describe("the picture", () => {
  it("shows a pane with bar and borders, and splits", async () => {
    const { terminal } = await house.face({ cols: 60, rows: 10 });
    house.pty(0).print("hello\r\n$ ");
    await house.quiet();
    terminal.type("\x02%");
    await house.quiet();
    house.pty(1).print("right");
    await house.quiet();
    terminal.type('\x02"');
    await house.quiet();
    expect(`\n${terminal.screen}\n`).toMatchInlineSnapshot(`
      "
       default  1: /bin/sh  +                               local
      hello                        │right
      $                            │
                                   │
                                   │
                                   ├─ /bin/sh ────────────────────
                                   │
                                   │
                                   │
                                   │
      "
    `);
    // The borders of the pane with the focus are marked.
    expect(terminal.styleAt(29, 9).fg).toBe(2);
    expect(terminal.styleAt(29, 1).fg).toBe(-1);
    expect(terminal.engine.cursor).toMatchObject({ x: 30, y: 6 });
  });

  it("says once that a pane's screen is seen, when the terminal has taken it", async () => {
    const seen: string[] = [];
    let bring: () => void = () => {};
    const wanted = new Promise<void>((resolve) => {
      bring = resolve;
    });
    const { terminal } = await house.face({
      cols: 40,
      rows: 5,
      tui: {
        onPane: () => seen.push(terminal.screen),
        ready: async (session) => {
          await wanted;
          await session.perform({ action: "SpawnWindow" });
          return undefined;
        },
      },
    });
    house.clock.advance(5_000);
    await house.quiet();
    expect(seen).toEqual([]);
    bring();
    await house.quiet();
    house.pty(0).print("hello");
    await house.quiet();
    expect(terminal.screen).toContain("hello");
    expect(seen).toEqual([expect.stringContaining("/bin/sh")]);
  });

  it("always equals the pane, whatever a program does to its screen", async () => {
    const { terminal, session } = await house.face({ cols: 30, rows: 9 });
    const pieces = [
      "text ",
      "\r\n",
      "\n\n\n",
      "\x1b[H",
      "\x1b[2J",
      "\x1b[3;6r",
      "\x1b[r",
      "\x1bM",
      "\x1b[5;5H",
      "\x1b[2L",
      "\x1b[2M",
      "\x1b[3S",
      "\x1b[3T",
      "\x1b[4P",
      "\x1b[4@",
      "\x1b[K",
      "\x1b[1K",
      "\x1b[41m",
      "\x1b[m",
      "\x1b[?1049h",
      "\x1b[?1049l",
      "\x1b[?5h",
      "\x1b[?5l",
      "\x1b]11;#123456\x1b\\",
      "\x1b]111\x1b\\",
      "漢字",
      "\x1b[3J",
      "\x1bc",
      "x".repeat(40),
    ];
    let seed = 7;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return (seed >>> 8) % below;
    };
    for (let round = 0; round < 250; round++) {
      const chunk = Array.from({ length: 1 + random(4) }, () => pieces[random(pieces.length)]).join("");
      house.pty(0).print(chunk);
      await settle(3);
      house.clock.advance(20);
      await settle(3);
      const pane = session.seat(0).screen.terminal!;
      const wanted = Array.from({ length: pane.rows }, (_, line) => pane.rowText(pane.top + line));
      expect(terminal.lines.slice(1), JSON.stringify(chunk)).toEqual(wanted);
    }
  });

  it("has the configuration's colours and layout, also after a reload", async () => {
    const { terminal, session } = await house.face({ cols: 60, rows: 6 });
    expect(terminal.lines[0]).toContain("1: /bin/sh");
    const tab = { bg_color: "#112233", fg_color: "#ffffff", intensity: "Half", italic: true };
    const colors = { tab_bar: { background: "#000011", active_tab: tab }, selection_bg: "#445566" };
    session.setConfig({
      ...session.config,
      options: { ...session.config.options, colors, tab_bar_at_bottom: true },
    });
    await house.quiet();
    expect(terminal.lines[5]).toContain("1: /bin/sh");
    const x = terminal.lines[5].indexOf("/bin");
    expect(terminal.styleAt(x, 5)).toMatchObject({ bg: 0x1112233, fg: 0x1ffffff, dim: true, italic: true });
    expect(terminal.styleAt(40, 5).bg).toBe(0x1000011);
    session.setConfig({ ...session.config, options: { hide_tab_bar_if_only_one_tab: true } });
    await house.quiet();
    expect(terminal.screen).not.toContain("1: /bin/sh");
    expect(house.mux.tab(0).size.rows).toBe(6);
  });

  it("keeps colours, links and clusters of programs", async () => {
    const { terminal } = await house.face({ cols: 60, rows: 10 });
    terminal.type("\x1bP>|kitty(0.40)\x1b\\");
    house.pty(0).print("\x1b[38;2;1;2;3;4:3mcolour\x1b[m 👨‍👩‍👧 \x1b]8;;https://x\x1b\\link\x1b]8;;\x1b\\");
    await house.quiet();
    expect(terminal.lines[1]).toBe("colour 👨‍👩‍👧 link");
    expect(terminal.styleAt(0, 1)).toMatchObject({ fg: 0x1010203, underline: 3 });
    expect(terminal.engine.link(terminal.styleAt(10, 1).link)?.uri).toBe("https://x");
  });

  it("shows what a program may not see, and its own colours", async () => {
    const { terminal } = await house.face({ cols: 60, rows: 10 });
    house.pty(0).print("\x1b]11;#102030\x1b\\\x1b[8msecret\x1b[m plain");
    await house.quiet();
    expect(terminal.lines[1]).toBe("       plain");
    expect(terminal.styleAt(8, 1).bg).toBe(0x1102030);
    expect(terminal.styleAt(50, 8).bg).toBe(0x1102030);
  });

  it("marks the edge of a tab smaller than the screen, and scrolls in one that is larger", async () => {
    const big = await house.face({ cols: 40, rows: 9 });
    const small = await house.face({ cols: 20, rows: 5 });
    expect(big.terminal.lines[1]).toBe(`${" ".repeat(20)}${"·".repeat(20)}`);
    big.terminal.type("\x1b[I");
    big.session.perform({ action: "SetSizePolicy", args: "largest" });
    await house.quiet();
    house.pty(0).print("\x1b[8;30Hfar");
    await house.quiet();
    expect(big.terminal.lines[8]).toContain("far");
    // The small one shows the part around the cursor.
    expect(small.terminal.screen).toContain("far");
    expect(small.terminal.engine.cursor.visible).toBe(true);
  });

  it.each([
    [1, 1],
    [2, 2],
    [7, 3],
  ])("survives a window of %ix%i", async (cols, rows) => {
    const { terminal } = await house.face({ cols: 60, rows: 10 });
    house.pty(0).print("hello");
    terminal.type("\x02%");
    await house.quiet();
    terminal.type("\x02?");
    terminal.resize(cols, rows);
    await house.quiet();
    terminal.type("q");
    terminal.resize(60, 10);
    await house.quiet();
    expect(terminal.lines[1]).toContain("hello");
    expect(terminal.lines[0]).toContain("default");
  });

  it("sets the title of the window around it", async () => {
    const { terminal } = await house.face();
    house.pty(0).print("\x1b]2;my title\x1b\\");
    await house.quiet();
    house.clock.advance(100);
    await house.quiet();
    expect(terminal.engine.title).toBe("my title");
    terminal.type("\x02c");
    await house.quiet();
    expect(terminal.engine.title).toBe("[2/2] /bin/sh");
  });

  it("shows overlays with the cursor in their field", async () => {
    const { terminal } = await house.face({ cols: 60, rows: 12 });
    terminal.type("\x02:");
    await house.quiet();
    terminal.type("zoom");
    await house.quiet();
    expect(terminal.screen).toContain("> zoom");
    const line = terminal.lines.findIndex((text) => text.includes("> zoom"));
    expect(terminal.engine.cursor).toMatchObject({ y: line, visible: true });
    terminal.type("\x1b");
    house.clock.advance(100);
    await house.quiet();
    expect(terminal.screen).not.toContain("> zoom");
    expect(house.pty(0).input).toBe("");
  });

  it("shows scrolled panes with how far, and search with its bar", async () => {
    const { terminal, session } = await house.face({ cols: 60, rows: 10 });
    house.pty(0).print(Array.from({ length: 50 }, (_, index) => `row ${index}\r\n`).join(""));
    await house.quiet();
    terminal.type(mouseReport(64, 5, 5));
    await house.quiet();
    expect(terminal.lines[1]).toMatch(/ 3 lines up/);
    session.perform({ action: "ScrollByLine", args: 2 });
    await house.quiet();
    expect(terminal.lines[1]).toMatch(/ 1 line up$/);
    terminal.type("\x02[");
    await house.quiet();
    terminal.type("/");
    terminal.type("row 4");
    house.clock.advance(500);
    await house.quiet();
    expect(terminal.lines[9]).toMatch(/^Search: row 4 \(\d+\/\d+ matches/);
  });
});

describe("the mouse", () => {
  it("goes to panes, borders and the tab bar", async () => {
    const { terminal, session } = await twoPanes();
    terminal.type(mouseReport(0, 5, 5) + mouseReport(0, 5, 5, true));
    expect(session.place.pane).toBe(0);
    terminal.type(mouseReport(0, 29, 4) + mouseReport(32, 35, 4) + mouseReport(0, 35, 4, true));
    await house.quiet();
    expect(terminal.lines[4].indexOf("│")).toBe(35);
    const plus = terminal.lines[0].indexOf("+");
    terminal.type(mouseReport(0, plus, 0) + mouseReport(0, plus, 0, true));
    await house.quiet();
    expect(session.view().tabs).toHaveLength(2);
    terminal.type(mouseReport(64, 3, 0));
    await house.quiet();
    expect(session.place.tab?.id).toBe(0);
    const second = terminal.lines[0].indexOf("2:");
    terminal.type(mouseReport(0, second, 0) + mouseReport(0, second, 0, true));
    await house.quiet();
    expect(session.place.tab?.id).toBe(1);
    terminal.type(mouseReport(1, second, 0));
    await house.quiet();
    expect(terminal.screen).toContain("Really kill this tab");
    const yes = terminal.lines.findIndex((line) => line.includes("[Y]es"));
    terminal.type(mouseReport(0, terminal.lines[yes].indexOf("[Y]es"), yes));
    await house.quiet();
    expect(session.view().tabs).toHaveLength(1);
  });

  it("opens the address of a message, which then goes; the pane below hears nothing of it", async () => {
    const opened: string[] = [];
    const { terminal, session } = await house.face({
      cols: 60,
      rows: 10,
      tui: { host: { openUri: (uri) => opened.push(uri) } },
    });
    house.pty(0).print("\x1b[?1003h\x1b[?1006h");
    session.toasts.show("info", "built", { url: "https://example.org/1" });
    session.toasts.show("info", "no address");
    await house.quiet();
    const click = async (text: string, button = 0) => {
      const row = terminal.lines.findIndex((line) => line.includes(text));
      const col = terminal.lines[row].indexOf(text);
      terminal.type(mouseReport(button, col, row) + mouseReport(button, col, row, true));
      await house.quiet();
    };
    await click("built", 2);
    expect([opened, session.toasts.views.length]).toEqual([[], 2]);
    await click("https://example.org/1");
    expect(opened).toEqual(["https://example.org/1"]);
    expect(terminal.screen).not.toContain("built");
    await click("no address");
    expect([opened.length, session.toasts.views.length]).toEqual([1, 0]);
    expect(house.pty(0).input).toBe("");
    terminal.type(mouseReport(0, 5, 5) + mouseReport(0, 5, 5, true));
    await house.quiet();
    expect(house.pty(0).input).toBe("\x1b[<0;6;5M\x1b[<0;6;5m");
  });

  it("selects, and copies through the terminal", async () => {
    const { terminal } = await house.face({ cols: 60, rows: 10 });
    house.pty(0).print("some words here");
    await house.quiet();
    terminal.type(
      mouseReport(0, 5, 1) + mouseReport(0, 5, 1, true) + mouseReport(0, 5, 1) + mouseReport(0, 5, 1, true),
    );
    await house.quiet();
    expect(terminal.written).toContain(`\x1b]52;c;${btoa("words")}\x1b\\`);
    expect(terminal.styleAt(6, 1).inverse).toBe(true);
    expect(terminal.styleAt(4, 1).inverse).toBe(false);
  });
});

describe("the terminal around it", () => {
  const ENTERED = /\x1b\[\?1049h/;

  it("is asked what it can do, and late answers are never typed into a pane", async () => {
    const { terminal } = await house.face();
    expect(terminal.written).toContain("\x1b[>q");
    await house.quiet();
    terminal.type("\x1b[?62;4c");
    terminal.type("\x1b]11;rgb:1111/2222/3333\x1b\\");
    terminal.type("\x1b[?2026;2$y");
    terminal.type("\x1bP>|foot(1.1");
    await house.quiet();
    terminal.type("6)\x1b\\a");
    await house.quiet();
    expect(house.pty(0).input).toBe("a");
    house.pty(0).print("one\r\ntwo");
    await house.quiet();
    expect(terminal.writes.at(-1)).toContain("\x1b[?2026h");
  });

  it("speaks kitty's keyboard protocol where the terminal does", async () => {
    const { terminal } = await house.face();
    // The emulator answers CSI ? u.
    await house.quiet();
    expect(terminal.written).toContain("\x1b[>5u");
    terminal.type("\x1b[13;2u");
    await house.quiet();
    expect(house.pty(0).input).toBe("\r");
  });

  it("is given back at the end", async () => {
    const { terminal, outcome } = await house.face();
    expect(terminal.written).toMatch(ENTERED);
    expect(terminal.engine.modes).toMatchObject({ alternateScreen: true, mouse: 1003, bracketedPaste: true });
    expect(terminal.raw).toBe(true);
    terminal.type("\x02d");
    await house.quiet();
    expect(outcome()).toEqual({ kind: "detached" });
    expect(terminal.raw).toBe(false);
    expect(terminal.restore).toBeUndefined();
    const { modes, cursor } = terminal.engine;
    expect(modes).toMatchObject({
      alternateScreen: false,
      mouse: 0,
      bracketedPaste: false,
      focusReports: false,
      kittyKeyboard: 0,
      modifyOtherKeys: 0,
      autowrap: true,
    });
    expect(cursor.visible).toBe(true);
    expect(house.pty(0).killed).toBe(false);
  });

  it("can be restored at any moment by one write", async () => {
    const { terminal } = await house.face();
    house.pty(0).print("\x1b[31mred");
    await house.quiet();
    const { restore } = terminal;
    expect(fromUtf8(restore!)).toContain("\x1b[?1049l");
    // In the middle of anything.
    terminal.engine.write(new TextEncoder().encode("\x1b]2;half a tit"));
    terminal.engine.write(restore!);
    expect(terminal.engine.modes).toMatchObject({ alternateScreen: false, mouse: 0, kittyKeyboard: 0 });
  });

  it.each([
    ["vanishes", (face: RunningTui) => face.terminal.vanish(), "lost"],
    ["is told to end", (face: RunningTui) => face.terminal.terminate(), "detached"],
  ] as const)("%s: the view ends, the programs do not", async (_, happen, kind) => {
    const face = await house.face();
    happen(face);
    await house.quiet();
    expect(face.outcome()?.kind).toBe(kind);
    expect(house.pty(0).killed).toBe(false);
    expect(house.mux.panes.size).toBe(1);
  });

  it("is taken over again after the process was stopped", async () => {
    const { terminal, session } = await house.face();
    house.pty(0).print("hello");
    await house.quiet();
    session.perform({ action: "Hide" });
    await settle();
    expect(terminal.suspended).toBe(1);
    terminal.resume();
    await house.quiet();
    terminal.stop();
    await settle();
    expect(terminal.suspended).toBe(2);
    expect(terminal.engine.modes.alternateScreen).toBe(false);
    terminal.resume();
    await house.quiet();
    expect(terminal.engine.modes.alternateScreen).toBe(true);
    expect(terminal.lines[1]).toBe("hello");
  });

  it("tells a program of the focus", async () => {
    const { terminal } = await house.face();
    house.pty(0).print("\x1b[?1004h");
    await house.quiet();
    terminal.type("\x1b[O");
    await house.quiet();
    terminal.type("\x1b[I");
    await house.quiet();
    expect(house.pty(0).input).toMatch(/\x1b\[O\x1b\[I$/);
  });

  it("pastes as one piece", async () => {
    const { terminal } = await house.face();
    house.pty(0).print("\x1b[?2004h");
    await house.quiet();
    terminal.type("\x1b[200~a\rb\x02%\x1b[201~");
    await house.quiet();
    expect(house.pty(0).input).toBe("\x1b[200~a\rb\x02%\x1b[201~");
  });

  it("pastes what a slow program of the desktop reads before what is typed behind it", async () => {
    let read: (text: Uint8Array) => void = () => {};
    const clipboard = {
      environment: { platform: "linux", DISPLAY: ":0" },
      run: async () => false,
      read: () =>
        new Promise<Uint8Array>((resolve) => {
          read = resolve;
        }),
    };
    const { terminal } = await house.face({ tui: { clipboard } });
    terminal.type("cat \x02]\r");
    await house.quiet();
    expect(house.pty(0).input).toBe("cat ");
    read(new TextEncoder().encode("file name"));
    await house.quiet();
    expect(house.pty(0).input).toBe("cat file name\r");
  });

  it("says why it could not begin", async () => {
    const dial = async () => {
      throw new Error("nobody listens");
    };
    const { terminal, ended } = await house.face({ session: { dial } });
    await expect(ended).rejects.toThrow("nobody listens");
    expect(terminal.engine.modes.alternateScreen).toBe(false);
  });
});

describe("pace", () => {
  it("never has a picture waiting: what was overtaken is not drawn", async () => {
    const { terminal } = await house.face({ cols: 60, rows: 10 });
    terminal.flowing = false;
    const before = terminal.writes.length;
    for (let round = 0; round < 50; round++) {
      house.pty(0).print(`picture ${round}\r\n`);
      await house.quiet();
    }
    expect(terminal.writes.length - before).toBe(1);
    terminal.drain();
    await house.quiet();
    expect(terminal.writes.length - before).toBe(2);
    expect(terminal.lines[8]).toBe("picture 49");
  });

  it("brings a key and its echo through while another pane floods", async () => {
    const { terminal } = await twoPanes();
    const [flood, quiet] = [house.pty(0), house.pty(1)];
    quiet.onInput((text) => quiet.print(text));
    await house.quiet();
    let flooding = true;
    const lines = `${"y\r\n".repeat(20_000)}`;
    const pour = () => {
      if (!flooding) return;
      flood.print(lines);
      setImmediate(pour);
    };
    pour();
    const turns: number[] = [];
    for (const key of "abcdefghij") {
      terminal.type(key);
      let turn = 0;
      while (!terminal.screen.includes(`│${"abcdefghij".slice(0, "abcdefghij".indexOf(key) + 1)}`)) {
        await new Promise((resolve) => setImmediate(resolve));
        house.clock.advance(1);
        if (++turn > 200) break;
      }
      turns.push(turn);
    }
    flooding = false;
    await house.quiet();
    expect(Math.max(...turns)).toBeLessThanOrEqual(30);
  });

  it("writes little for a key", async () => {
    const { terminal } = await house.face({ cols: 80, rows: 24 });
    const pty = house.pty(0);
    pty.onInput((text) => pty.print(text));
    pty.print("$ ");
    await house.quiet();
    const before = terminal.writes.length;
    terminal.type("x");
    await house.quiet();
    const written = terminal.writes.slice(before).join("");
    expect(written.length).toBeLessThanOrEqual(8);
    expect(written).toContain("x");
  });
});
