import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ClientHouse, press, settle, shown } from "../../test/support/client-house.ts";
import type { MouseEvent } from "../model/index.ts";
import { messages } from "../protocol/index.ts";
import { clickNewTab } from "./lua-events.ts";
import type { ListView } from "./overlays/overlay.ts";
import type { ClientSession } from "./session.ts";

let house: ClientHouse;
beforeEach(() => {
  house = new ClientHouse();
});
afterEach(() => house.dispose());

function type(session: ClientSession, text: string): void {
  for (const char of text) session.key({ key: char, mods: 0, kind: "press", text: char });
}

const mouse = (
  kind: MouseEvent["kind"],
  x: number,
  y: number,
  more: Partial<MouseEvent> = {},
): MouseEvent => ({
  kind,
  button: kind === "wheel" ? "none" : "left",
  x,
  y,
  mods: 0,
  ...more,
});

const labels = (session: ClientSession) =>
  (session.view().overlay as ListView).rows.map((row) => row.label.map((span) => span.text).join(""));

describe("a session on a real mux", () => {
  it("shows what a program prints and types into it", async () => {
    const { session } = await house.open();
    house.pty(0).print("hello\r\n$ ");
    await house.quiet();
    expect(shown(session, 0)).toEqual(["hello", "$"]);
    press(session, "l", "s", "Enter");
    await house.quiet();
    expect(house.pty(0).input).toBe("ls\r");
  });

  it("encodes keys and pastes as the program asked", async () => {
    const { session } = await house.open();
    house.pty(0).print("\x1b[?1h\x1b[?2004h");
    await house.quiet();
    press(session, "Up");
    session.paste("a\nb\x1b[201~c");
    await house.quiet();
    expect(house.pty(0).input).toBe("\x1bOA\x1b[200~a\nbc\x1b[201~");
  });

  it("splits with tmux's keys and WezTerm's, and moves the focus", async () => {
    const { session } = await house.open();
    press(session, "Ctrl+b", "%");
    await house.quiet();
    expect(session.view().panes.map((pane) => [pane.id, pane.rect.left, pane.rect.cols])).toEqual([
      [0, 0, 39],
      [1, 40, 40],
    ]);
    expect(session.place.pane).toBe(1);
    press(session, "Ctrl+b", "Left");
    expect(session.place.pane).toBe(0);
    press(session, "Ctrl+Shift+Right");
    expect(session.place.pane).toBe(1);
    press(session, "Ctrl+b", "z");
    await house.quiet();
    expect(session.view()).toMatchObject({ zoomed: true, panes: [{ id: 1 }] });
  });

  it("passes the leader on when it is pressed twice, and shows that it waits", async () => {
    const { session } = await house.open();
    press(session, "Ctrl+b");
    expect(session.view().status.keys).toBe("Ctrl+B");
    press(session, "Ctrl+b");
    expect(session.view().status.keys).toBe("");
    await house.quiet();
    expect(house.pty(0).input).toBe("\x02");
    press(session, "Ctrl+b");
    house.clock.advance(1500);
    expect(session.view().status.keys).toBe("");
  });

  it("opens tabs, goes between them and closes one after asking", async () => {
    const { session } = await house.open();
    press(session, "Ctrl+b", "c");
    await house.quiet();
    expect(session.view().tabs.map((tab) => tab.active)).toEqual([false, true]);
    press(session, "Ctrl+b", "p");
    expect(session.place.tab?.id).toBe(0);
    press(session, "Ctrl+b", "l");
    expect(session.place.tab?.id).toBe(1);
    press(session, "Ctrl+b", "&");
    await house.quiet();
    expect(session.overlays.top?.name).toBe("confirm");
    press(session, "n");
    expect(house.pty(1).killed).toBe(false);
    press(session, "Ctrl+b", "&");
    await house.quiet();
    press(session, "y");
    await house.quiet();
    expect(house.pty(1).killed).toBe(true);
    expect(session.view().tabs).toHaveLength(1);
    expect(session.place.tab?.id).toBe(0);
  });

  it("switches workspaces and back, and renames them", async () => {
    const { session } = await house.open();
    session.perform({ action: "SwitchToWorkspace", args: { name: "other" } });
    await house.quiet();
    expect(session.view()).toMatchObject({ workspace: "other", panes: [{ id: 1 }] });
    session.perform({ action: "SwitchToLastWorkspace" });
    expect(session.view()).toMatchObject({ workspace: "default", panes: [{ id: 0 }] });
    press(session, "Ctrl+b", "$");
    press(session, "Ctrl+u");
    type(session, "work");
    press(session, "Enter");
    await house.quiet();
    expect(session.view().workspace).toBe("work");
    house.pty(0).exit(0);
    await house.quiet();
    expect(session.view().workspace).toBe("other");
  });

  it("ends when the last window is gone", async () => {
    const { face } = await house.open();
    house.pty(0).exit(0);
    await house.quiet();
    expect(face.quitReason).toEqual({ kind: "empty" });
  });

  it("keeps each seat's focus to itself, except when it is asked for", async () => {
    const { session: a } = await house.open();
    press(a, "Ctrl+b", "c");
    await house.quiet();
    const { session: b } = await house.open();
    expect(b.place.tab?.id).toBe(1);
    press(b, "Ctrl+b", "p");
    await house.quiet();
    expect(b.place.tab?.id).toBe(0);
    expect(a.place.tab?.id).toBe(1);
    await b.call(messages.activate, { pane: 0 });
    await house.quiet();
    expect(a.place.pane).toBe(0);
  });

  it("gives only visible panes a stream, after a grace, and goes on where it was", async () => {
    const { session } = await house.open();
    house.pty(0).print("one\r\n");
    await house.quiet();
    press(session, "Ctrl+b", "c");
    await house.quiet();
    house.clock.advance(6000);
    await house.quiet();
    house.pty(0).print("two\r\n");
    await house.quiet();
    expect(shown(session, 0)).toEqual(["one"]);
    press(session, "Ctrl+b", "p");
    // The old picture is there at once.
    expect(shown(session, 0)).toEqual(["one"]);
    await house.quiet();
    expect(shown(session, 0)).toEqual(["one", "two"]);
  });

  it("shows the newest picture of a flood and fetches what it skipped", async () => {
    const { session } = await house.open();
    const lines = Array.from({ length: 3000 }, (_, index) => `line ${index}`);
    house.pty(0).print(`${lines.join("\r\n")}\r\n`);
    await house.quiet();
    expect(shown(session, 0).at(-1)).toBe("line 2999");
    session.perform({ action: "ScrollByPage", args: -100 });
    shown(session, 0);
    await house.quiet();
    const rows = shown(session, 0);
    expect(rows).toHaveLength(24);
    const first = Number(rows[0].split(" ")[1]);
    expect(rows).toEqual(lines.slice(first, first + 24));
    expect(first).toBeLessThan(700);
    press(session, "x");
    expect(shown(session, 0).at(-1)).toBe("line 2999");
  });

  it("has the server's picture after a resize with history", async () => {
    const { session } = await house.open();
    house.pty(0).print(Array.from({ length: 100 }, (_, index) => `${"x".repeat(70)} ${index}\r\n`).join(""));
    await house.quiet();
    session.resize({ cols: 40, rows: 20, pixelWidth: 0, pixelHeight: 0 });
    await house.quiet();
    house.pty(0).print("end");
    await house.quiet();
    const { text } = await session.call(messages.text, { pane: 0 });
    expect(shown(session, 0)).toEqual(text.trimEnd().split("\n"));
    const { top } = await session.call(messages.rows, { pane: 0, from: 0, to: 0 });
    expect(session.seat(0).screen.top).toBe(top);
  });
});

it("notices that a picture is not the mux's, and fetches it anew", async () => {
  const { session, face } = await house.open();
  house.pty(0).print("\x1b[31mtrue\x1b[m\r\npicture");
  await house.quiet();
  expect(await session.verify()).toEqual(["equal"]);
  // As a defect would: the replica goes its own way.
  session.seat(0).screen.terminal!.write(new TextEncoder().encode("\x1b[Hfalse"));
  expect(shown(session, 0)[0]).toBe("false");
  session.perform({ action: "RedrawScreen" });
  await house.quiet();
  expect(face.performed).toContain("RedrawScreen");
  expect(shown(session, 0)).toEqual(["true", "picture"]);
  expect(await session.verify()).toEqual(["equal"]);
});

describe("typing", () => {
  it("goes to the pane of a split or a new tab that was just asked for", async () => {
    const { session } = await house.open();
    press(session, "Ctrl+b", "%", "l", "s");
    session.paste(" -l");
    await house.quiet();
    press(session, "Ctrl+b", "c", "w");
    await house.quiet();
    expect([0, 1, 2].map((pane) => house.pty(pane).input)).toEqual(["", "ls -l", "w"]);
    press(session, "Enter");
    await house.quiet();
    expect(house.pty(2).input).toBe("w\r");
  });

  it("waits for the picture of a pane that was just made, and loses nothing", async () => {
    const { session } = await house.open();
    press(session, "Ctrl+b", "%");
    // In the very turn in which the new pane has the focus, its picture is still on the way.
    for (let turn = 0; session.place.pane !== 1 && turn < 100; turn++)
      await new Promise((resolve) => setImmediate(resolve));
    expect(session.place.pane).toBe(1);
    press(session, "l", "s");
    session.paste(" -l");
    press(session, "Enter");
    await house.quiet();
    expect(house.pty(1).input).toBe("ls -l\r");
  });

  it("asks before lines are pasted into a program that cannot tell, except in a terminal", async () => {
    const { session, face } = await house.open();
    session.paste("one\ntwo");
    await house.quiet();
    expect(house.pty(0).input).toBe("one\rtwo");
    face.kind = "web";
    session.paste("rm -rf x\n\n");
    expect(session.overlays.top?.name).toBe("confirm");
    press(session, "n");
    await house.quiet();
    expect(house.pty(0).input).toBe("one\rtwo");
    session.paste("echo\nls");
    press(session, "y");
    await house.quiet();
    expect(house.pty(0).input).toBe("one\rtwoecho\rls");
    session.paste("a single line\n".trim());
    house.pty(0).print("\x1b[?2004h");
    await house.quiet();
    session.paste("now\nfine");
    expect(session.overlays.top).toBeUndefined();
  });

  it.each([true, false])(
    "says how long a host has not answered, if its domain is to (%s)",
    async (lagIndicator) => {
      const house = new ClientHouse({ domainState: { lagIndicator } });
      const { session } = await house.open();
      house.pty(0).print("$ ");
      await house.quiet();
      // The far side goes silent without the connection ending.
      const channel = house.channels.at(-1)!;
      const send = channel.send.bind(channel);
      const lost: (string | Uint8Array)[] = [];
      channel.send = (data) => void lost.push(data);
      type(session, "x");
      house.clock.advance(2000);
      expect(session.view().panes[0].badge).toBeUndefined();
      house.clock.advance(3000);
      const said = session.view().panes[0].badge?.[0].text;
      if (lagIndicator) expect(said).toContain("5s⏳since last response");
      else expect(said).toBeUndefined();
      channel.send = send;
      for (const data of lost) send(data);
      await house.quiet();
      expect(session.view().panes[0].badge).toBeUndefined();
      expect(house.pty(0).input).toBe("x");
      house.dispose();
    },
  );

  it("guesses and sends nothing where it only looks", async () => {
    await house.open();
    const { session } = await house.open({
      hello: { build: "t", client: { kind: "web", user: "me", host: "box", pid: 3 }, readOnly: true },
      echoThreshold: 0,
    });
    const channel = house.channels.at(-1)!;
    const sent: (string | Uint8Array)[] = [];
    const send = channel.send.bind(channel);
    channel.send = (data) => {
      sent.push(data);
      send(data);
    };
    house.pty(0).print("$ ");
    await house.quiet();
    sent.length = 0;
    type(session, "rm");
    session.paste("text");
    await house.quiet();
    // Nor is anything kept to be sent, which would be said to be too much one day.
    expect(sent.filter((data) => typeof data !== "string")).toEqual([]);
    expect(session.view().panes[0].prediction.cells).toEqual([]);
    house.clock.advance(5000);
    expect(session.view().panes[0].badge).toBeUndefined();
    expect(house.pty(0).input).toBe("");
  });

  it("tells the mux how its predictions did, for domain show", async () => {
    const house = new ClientHouse({ domainState: { echoThreshold: 0 } });
    const { session } = await house.open();
    const pty = house.pty(0);
    pty.print("$ ");
    await house.quiet();
    for (const key of "abc") {
      type(session, key);
      await settle();
      pty.print(key);
      await house.quiet();
    }
    house.clock.advance(1000);
    await house.quiet();
    const { settings } = await session.call(messages.domainShow, { domain: "local" });
    const measured = settings.filter(({ origin }) => origin === "measured");
    expect(Object.fromEntries(measured.map(({ name, value }) => [name, value]))).toEqual({
      "keys that type": "3",
      "shown at once": "2 (66.7%)",
      confirmed: "3",
      wrong: "0 (0.0%)",
    });
    house.dispose();
  });

  it("exchanges Backspace and Delete if wished", async () => {
    const { session } = await house.open();
    const options = { ...session.config.options, swap_backspace_and_delete: true };
    session.setConfig({ ...session.config, options });
    press(session, "Backspace", "Delete");
    await house.quiet();
    expect(house.pty(0).input).toBe("\x1b[3~\x7f");
  });
});

describe("a lost connection", () => {
  const lasting = { reconnect: true, random: () => 0.5 };

  it("heals, resumes the seat and applies each key once", async () => {
    const { session } = await house.open(lasting);
    house.pty(0).print("before\r\n");
    await house.quiet();
    type(session, "ab");
    await house.quiet();
    house.cut();
    await settle();
    expect(session.view().connection.state).toBe("lost");
    type(session, "cd");
    house.pty(0).print("meanwhile\r\n");
    expect(shown(session, 0)).toEqual(["before"]);
    house.clock.advance(400);
    await house.quiet();
    expect(session.view().connection.state).toBe("attached");
    expect(house.pty(0).input).toBe("abcd");
    expect(shown(session, 0)).toEqual(["before", "meanwhile"]);
    type(session, "e");
    await house.quiet();
    expect(house.pty(0).input).toBe("abcde");
  });

  it("keeps trying and takes a key as a reason to try at once", async () => {
    let reachable = true;
    let dials = 0;
    const dial = async () => {
      dials++;
      if (!reachable) throw new Error("no route to host");
      return house.dial();
    };
    const { session, face } = await house.open({ ...lasting, dial });
    reachable = false;
    house.cut();
    await settle();
    for (let round = 0; round < 12; round++) {
      house.clock.advance(2000);
      await settle();
    }
    expect(dials).toBeGreaterThan(3);
    expect(session.view().connection).toMatchObject({ state: "lost", message: "no route to host" });
    expect(face.quitReason).toBeUndefined();
    reachable = true;
    press(session, "x");
    await settle(20);
    expect(session.view().connection.state).toBe("attached");
    await house.quiet();
    expect(house.pty(0).input).toBe("x");
  });

  it("is the end where it cannot come back", async () => {
    const { face } = await house.open();
    house.cut();
    await settle();
    expect(face.quitReason).toEqual({ kind: "lost", message: "The network went away." });
  });
});

describe("the mouse", () => {
  it("focuses by click and drags borders", async () => {
    const { session } = await house.open();
    press(session, "Ctrl+b", "%");
    await house.quiet();
    session.mouse(mouse("press", 5, 5));
    session.mouse(mouse("release", 5, 5));
    expect(session.place.pane).toBe(0);
    session.mouse(mouse("press", 39, 5));
    session.mouse(mouse("move", 45, 5));
    session.mouse(mouse("release", 45, 5));
    await house.quiet();
    expect(session.view().panes[0].rect.cols).toBe(45);
  });

  it("selects cells, words and lines and copies them", async () => {
    const { session, face } = await house.open();
    house.pty(0).print("one two-three (four)\r\nfive");
    await house.quiet();
    const click = (x: number, y: number) => {
      session.mouse(mouse("press", x, y));
      session.mouse(mouse("release", x, y));
    };
    session.mouse(mouse("press", 4, 0));
    session.mouse(mouse("move", 6, 0));
    session.mouse(mouse("release", 6, 0));
    await settle();
    expect(face.copied.at(-1)).toEqual({ text: "two", destination: "ClipboardAndPrimarySelection" });
    house.clock.advance(1000);
    click(16, 0);
    click(16, 0);
    await settle();
    expect(face.copied.at(-1)?.text).toBe("four");
    click(16, 0);
    await settle();
    expect(face.copied.at(-1)?.text).toBe("one two-three (four)");
    session.mouse(mouse("press", 0, 0, { mods: 2 }));
    session.mouse(mouse("move", 2, 1, { mods: 2 }));
    session.mouse(mouse("release", 2, 1, { mods: 2 }));
    await settle();
    expect(face.copied.at(-1)?.text).toBe("one\nfiv");
    house.pty(0).print("\x1b[Hchanged");
    await house.quiet();
    expect(session.view().panes[0].marks).toEqual([]);
  });

  it("reports to a program that asked, and not with Shift", async () => {
    const { session } = await house.open();
    house.pty(0).print("\x1b[?1000h\x1b[?1006h");
    await house.quiet();
    session.mouse(mouse("press", 3, 4));
    session.mouse(mouse("release", 3, 4));
    session.mouse(mouse("wheel", 3, 4, { wheelY: -1 }));
    session.mouse(mouse("press", 3, 4, { mods: 1 }));
    session.mouse(mouse("release", 3, 4, { mods: 1 }));
    await house.quiet();
    expect(house.pty(0).input).toBe("\x1b[<0;4;5M\x1b[<0;4;5m\x1b[<64;4;5M");
  });

  it("scrolls with the wheel, and sends arrows on the alternate screen", async () => {
    const { session } = await house.open();
    house.pty(0).print(Array.from({ length: 60 }, (_, index) => `${index}\r\n`).join(""));
    await house.quiet();
    session.mouse(mouse("wheel", 3, 4, { wheelY: -3 }));
    expect(session.seat(0).screen.isScrolled).toBe(true);
    expect(shown(session, 0)[0]).toBe("34");
    session.mouse(mouse("wheel", 3, 4, { wheelY: 3 }));
    expect(session.seat(0).screen.isScrolled).toBe(false);
    house.pty(0).print("\x1b[?1049h");
    await house.quiet();
    session.mouse(mouse("wheel", 3, 4, { wheelY: 1 }));
    await house.quiet();
    expect(house.pty(0).input).toBe("\x1b[B\x1b[B\x1b[B");
  });

  it("opens links, of programs and of rules", async () => {
    const { session, face } = await house.open();
    house.pty(0).print("see https://example.org/a(b) or \x1b]8;;https://domux.dev\x1b\\here\x1b]8;;\x1b\\");
    await house.quiet();
    for (const x of [10, 33]) {
      session.mouse(mouse("move", x, 0, { button: "none" }));
      expect(session.view().panes[0].marks[0].kind).toBe("link");
      session.mouse(mouse("press", x, 0));
      session.mouse(mouse("release", x, 0));
      house.clock.advance(1000);
    }
    await settle();
    expect(face.opened).toEqual(["https://example.org/a(b)", "https://domux.dev"]);
  });

  it("scrolls on while a selection is dragged over the edge", async () => {
    const { session, face } = await house.open();
    house.pty(0).print(Array.from({ length: 60 }, (_, index) => `${index}\r\n`).join(""));
    await house.quiet();
    session.mouse(mouse("press", 1, 10));
    session.mouse(mouse("move", 0, -1));
    house.clock.advance(520);
    session.mouse(mouse("release", 0, -1));
    await settle();
    const lines = face.copied.at(-1)!.text.split("\n");
    expect(lines.length).toBeGreaterThan(18);
    expect(lines.at(-1)).toBe("47");
  });
});

describe("copy mode and search", () => {
  async function filled() {
    const opened = await house.open();
    house.pty(0).print(Array.from({ length: 200 }, (_, index) => `item ${index} of many\r\n`).join(""));
    await house.quiet();
    return opened;
  }

  it("moves as vi does, selects and copies", async () => {
    const { session, face } = await filled();
    press(session, "Ctrl+Shift+x");
    const { mode, screen } = session.seat(0);
    expect(mode?.name).toBe("copy");
    press(session, "k", "0", "w", "v", "e");
    expect(session.view().panes[0].marks).toMatchObject([{ kind: "selection", from: 5, to: 8 }]);
    press(session, "y");
    await settle();
    expect(face.copied).toEqual([{ text: "199", destination: "ClipboardAndPrimarySelection" }]);
    expect(session.seat(0).mode).toBeUndefined();
    press(session, "Ctrl+b", "[", "g");
    await house.quiet();
    expect(screen.viewTop).toBe(0);
    press(session, "V", "j", "y");
    await settle();
    expect(face.copied.at(-1)?.text).toBe("item 0 of many\nitem 1 of many");
    await house.quiet();
    expect(house.pty(0).input).toBe("");
  });

  it("leaves the leader what it is everywhere; pressed twice it is the mode's own key", async () => {
    const { session } = await filled();
    press(session, "Ctrl+b", "c");
    await house.quiet();
    press(session, "Ctrl+b", "1", "Ctrl+b", "[");
    const top = session.seat(0).screen.viewTop;
    press(session, "Ctrl+b", "Ctrl+b");
    expect(session.seat(0).screen.viewTop).toBeLessThan(top);
    expect(session.seat(0).mode?.name).toBe("copy");
    press(session, "Ctrl+b", "2");
    expect(session.place.tab?.id).toBe(1);
    // There the leader goes on as ever.
    press(session, "Ctrl+b", "Ctrl+b");
    await house.quiet();
    expect([0, 1].map((pane) => house.pty(pane).input)).toEqual(["", "\x02"]);
  });

  it("jumps to characters and back, and selects blocks", async () => {
    const { session, face } = await filled();
    press(session, "Ctrl+Shift+x", "k", "0", "f", "o", ";");
    expect(session.seat(0).mode?.cursor).toMatchObject({ col: 9 });
    press(session, "F", "e", ",");
    press(session, "0", "Ctrl+v", "k", "l", "l", "l", "y");
    await settle();
    expect(face.copied.at(-1)?.text).toBe("item\nitem");
  });

  it("stays where it is while output goes on", async () => {
    const { session } = await filled();
    press(session, "Ctrl+Shift+x");
    const before = shown(session, 0);
    house.pty(0).print("more\r\n".repeat(10));
    await house.quiet();
    // The view is frozen, not what is in it: the row that was empty is filled.
    expect(shown(session, 0).slice(0, 23)).toEqual(before);
    press(session, "q");
    expect(shown(session, 0).at(-1)).toBe("more");
  });

  it("finds matches over the whole history while the pattern is typed", async () => {
    const { session, face } = await filled();
    session.perform({ action: "Search", args: { CaseSensitiveString: "" } });
    type(session, "item 1");
    house.clock.advance(400);
    await house.quiet();
    const pane = session.view().panes[0];
    expect(pane.bar?.line[0].text).toBe("Search: item 1 (111/111 matches. case-sensitive)");
    type(session, "7$");
    press(session, "Ctrl+r", "Ctrl+r");
    press(session, "Backspace");
    house.clock.advance(400);
    await house.quiet();
    expect(session.view().panes[0].bar?.line[0].text).toBe("Search: item 17 (11/11 matches. regex)");
    press(session, "Enter");
    await house.quiet();
    expect(shown(session, 0).join("\n")).toContain("item 178");
    session.perform({ action: "CopyTo", args: "Clipboard" });
    await settle();
    expect(face.copied.at(-1)?.text).toBe("item 17");
    press(session, "Esc");
    expect(session.seat(0).mode).toBeUndefined();
  });

  it("searches from within copy mode with vi's keys and comes back to it", async () => {
    const { session } = await filled();
    press(session, "Ctrl+b", "[", "/");
    type(session, "item 5");
    press(session, "Enter");
    await house.quiet();
    const { mode } = session.seat(0);
    expect(mode?.name).toBe("copy");
    expect(mode?.cursor).toMatchObject({ row: 59, col: 0 });
    press(session, "N");
    expect(mode?.cursor).toMatchObject({ row: 58 });
    press(session, "n", "?", "Esc");
    expect(session.seat(0).mode?.name).toBe("copy");
  });

  it("says why a pattern cannot be searched for", async () => {
    const { session } = await filled();
    session.perform({ action: "Search", args: { Regex: "(" } });
    await house.quiet();
    expect(session.view().panes[0].bar?.line[0].text).toMatch(/^Search: \( \(.*(regular expression|regex)/i);
  });

  it("labels what patterns find and copies what is chosen, or pastes it too", async () => {
    const { session, face } = await house.open();
    house.pty(0).print("at /usr/lib/x.so and https://a.example/b\r\nhash 0123456789abcdef at /usr/lib/x.so");
    await house.quiet();
    press(session, "Ctrl+Shift+Space");
    const marks = session.view().panes[0].marks.filter((mark) => mark.kind === "label");
    expect(marks.map((mark) => mark.text)).toEqual(["a", "d", "s", "a"]);
    press(session, "d");
    expect(face.copied.at(-1)?.text).toBe("https://a.example/b");
    press(session, "Ctrl+Shift+Space", "S");
    await house.quiet();
    expect(face.copied.at(-1)?.text).toBe("0123456789abcdef");
    expect(house.pty(0).input).toBe("0123456789abcdef");
  });
});

describe("menus", () => {
  it("lists every action with its keys in the palette and runs the chosen one", async () => {
    const { session } = await house.open();
    press(session, "Ctrl+Shift+p");
    const { rows } = session.view().overlay as ListView;
    expect(rows.length).toBeGreaterThan(80);
    type(session, "split right");
    expect(labels(session)[0]).toBe("Split to the right");
    expect((session.view().overlay as ListView).rows[0].detail).toContain("Ctrl+B %");
    press(session, "Enter");
    await house.quiet();
    expect(session.view().panes).toHaveLength(2);
    press(session, "Ctrl+Shift+p");
    expect(labels(session)[0]).toBe("Split to the right");
    press(session, "Esc");
    expect(session.overlays.top).toBeUndefined();
  });

  it("launches programs, workspaces and tabs", async () => {
    const launch_menu = [{ label: "Top", args: ["top"] }];
    const { session } = await house.open();
    session.setConfig({ ...session.config, options: { ...session.config.options, launch_menu } });
    session.perform({ action: "ShowLauncher" });
    expect(labels(session).slice(0, 3)).toEqual([
      "Top",
      "New Tab (domain `local`)",
      "Create new Workspace (current is `default`)",
    ]);
    press(session, "1");
    await house.quiet();
    expect(house.launcher.commands.at(-1)).toEqual(["top"]);
    session.perform({ action: "ShowTabNavigator" });
    expect(session.view().overlay).toMatchObject({ selected: 1, title: "Tab Navigator" });
    press(session, "k", "Enter");
    expect(session.place.tab?.id).toBe(0);
  });

  it("chooses a pane by its label", async () => {
    const { session } = await house.open();
    press(session, "Ctrl+b", "%");
    await house.quiet();
    press(session, "Ctrl+b", "q");
    await settle();
    expect(session.view().panes.map((pane) => pane.label)).toEqual(["a", "s"]);
    press(session, "a");
    expect(session.place.pane).toBe(0);
    session.perform({
      action: "PaneSelect",
      args: { alphabet: "xy", mode: "MoveToNewTab", show_pane_ids: true },
    });
    await settle();
    expect(session.view().panes[1].label).toBe("y: 1");
    press(session, "y");
    await house.quiet();
    expect(session.view().tabs).toHaveLength(2);
    expect(session.place.pane).toBe(1);
  });

  it("asks for lines and choices of the configuration's callbacks", async () => {
    const { session } = await house.open();
    const asked: unknown[] = [];
    const call = session.call.bind(session);
    session.call = (async (type: never, params: never) => {
      if ((type as { method: string }).method === "config.emit") {
        asked.push(params);
        return { allowed: true };
      }
      return call(type, params);
    }) as typeof session.call;
    const action = { action: "EmitEvent", args: "callback-1" };
    session.perform({ action: "PromptInputLine", args: { action, description: "", prompt: "Name: " } });
    expect(session.view().overlay).toMatchObject({ kind: "dialog", field: { prompt: "Name: " } });
    type(session, "me");
    press(session, "Enter");
    await settle();
    session.perform({
      action: "InputSelector",
      args: {
        action,
        title: "T",
        choices: [{ label: "first" }, { label: "\x1b[31msecond", id: "2" }],
        fuzzy: false,
        alphabet: "xyz",
        description: "d",
        fuzzy_description: "f",
      },
    });
    expect(labels(session)).toEqual(["first", "second"]);
    press(session, "y");
    await settle();
    expect(asked).toMatchObject([
      { event: "callback-1", args: ["me"], pane: 0 },
      { event: "callback-1", args: ["2", "\x1b[31msecond"], pane: 0 },
    ]);
  });

  it("shows the keys in effect", async () => {
    const { session } = await house.open();
    press(session, "Ctrl+b", "?");
    const view = session.view().overlay;
    const text =
      view?.kind === "text" ? view.lines.map((line) => line.map((s) => s.text).join("")).join("\n") : "";
    expect(text).toContain("Ctrl+B %");
    expect(text).toContain("Key table copy_mode");
    press(session, "q");
    expect(session.overlays.top).toBeUndefined();
  });
});

describe("handlers of the configuration", () => {
  /** Answers config.emit as a configuration would. */
  function answering(session: ClientSession, answer: (event: string, args: readonly unknown[]) => unknown) {
    const asked: string[] = [];
    const call = session.call.bind(session);
    session.call = (async (type: never, params: { event: string; args: readonly unknown[] }) => {
      if ((type as { method: string }).method !== "config.emit") return call(type, params as never);
      asked.push(params.event);
      const result = answer(params.event, params.args);
      return { allowed: result !== false, result };
    }) as typeof session.call;
    return asked;
  }

  it("make the titles of tabs and are asked again only when something changed", async () => {
    const { session } = await house.open();
    const asked = answering(session, (event, [tab]) =>
      event === "format-tab-title" ? `\x1b[31m<${(tab as { tab_index: number }).tab_index}>` : undefined,
    );
    session.setConfig({ ...session.config, events: ["format-tab-title"] });
    expect(session.view().tabs[0].title[0].text).toBe(" 1: /bin/sh ");
    await settle();
    expect(session.view().tabs[0].title).toEqual([{ text: "<0>", style: { fg: 1 } }]);
    session.view();
    expect(asked).toEqual(["format-tab-title"]);
    press(session, "Ctrl+b", "c");
    await house.quiet();
    session.view();
    await settle();
    expect(session.view().tabs.map((tab) => tab.title[0].text)).toEqual(["<0>", "<1>"]);
  });

  it("hear of status, focus and bells at their time", async () => {
    const { session } = await house.open();
    const asked = answering(session, () => undefined);
    session.setConfig({ ...session.config, events: ["update-status", "bell", "window-focus-changed"] });
    for (let second = 0; second < 3; second++) {
      house.clock.advance(1000);
      await settle();
    }
    expect(asked.filter((event) => event === "update-status")).toHaveLength(3);
    session.focused(false);
    house.pty(0).print("\x07");
    await house.quiet();
    expect(asked.filter((event) => event !== "update-status")).toEqual(["window-focus-changed", "bell"]);
    session.setConfig({ ...session.config, events: [] });
    house.clock.advance(5000);
    await settle();
    expect(asked.filter((event) => event === "update-status").length).toBeLessThanOrEqual(4);
  });

  it("may prevent that a link is opened or a tab made, and add to the palette", async () => {
    const { session, face } = await house.open();
    answering(session, (event) =>
      event === "augment-command-palette"
        ? [{ brief: "My own", action: { action: "OpenUri", args: "x:y" } }]
        : false,
    );
    const events = ["open-uri", "new-tab-button-click", "augment-command-palette"];
    session.setConfig({ ...session.config, events });
    session.perform({ action: "OpenUri", args: "https://a" });
    await clickNewTab(session, session.place, "Left");
    await house.quiet();
    expect(face.opened).toEqual([]);
    expect(session.view().tabs).toHaveLength(1);
    press(session, "Ctrl+Shift+p");
    type(session, "my own");
    await settle();
    expect(labels(session)[0]).toBe("My own");
  });
});

describe("what programs ask for", () => {
  it("brings bells, notifications and clipboards to the face", async () => {
    const { session, face } = await house.open();
    press(session, "Ctrl+b", "c");
    await house.quiet();
    house.pty(0).print("\x07\x1b]9;done\x1b\\\x1b]52;c;aGk=\x1b\\");
    await house.quiet();
    expect(face.bells).toBe(1);
    expect(session.view().tabs[0].bell).toBe(true);
    press(session, "Ctrl+b", "p");
    expect(session.view().tabs[0].bell).toBe(false);
    expect(face.notices).toEqual(["done|"]);
    expect(face.copied).toEqual([{ text: "hi", destination: "Clipboard" }]);
  });

  it("asks the person, masked, and gives the answer back", async () => {
    const { session } = await house.open();
    const asking = house.mux.ask({ text: "Host x\nPassword: ", echo: false }, "local");
    await settle();
    expect(session.view().overlay).toMatchObject({
      kind: "dialog",
      title: "Connecting to local",
      field: { prompt: "Password: ", masked: true },
    });
    type(session, "secret");
    press(session, "Enter");
    expect(await asking).toBe("secret");
    expect(session.overlays.top).toBeUndefined();
    expect(house.pty(0).input).toBe("");
  });

  it("answers questions with a key, cancels them, and takes them away when they are moot", async () => {
    const { session } = await house.open();
    const sure = house.mux.ask({ text: "Sure? ", echo: true, confirm: true }, null);
    await settle();
    press(session, "y");
    expect(await sure).toBe("yes");
    const cancelled = house.mux.ask({ text: "Password: ", echo: false }, "local");
    await settle();
    press(session, "Esc");
    expect(await cancelled).toBeNull();
    let withdraw: (value: unknown) => void = () => {};
    const withdrawn = new Promise((resolve) => {
      withdraw = resolve;
    });
    const moot = house.mux.ask({ text: "Password: ", echo: false, withdrawn }, "local");
    await settle();
    expect(session.overlays.top?.name).toBe("connection");
    withdraw(undefined);
    await settle();
    expect(session.overlays.top).toBeUndefined();
    expect(await moot).toBeNull();
  });
});
