import { describe, expect, it } from "vitest";
import { FakeSource } from "../../test/support/fake-source.ts";
import { paneHouse, services } from "../../test/support/pane-house.ts";
import { picture } from "../../test/support/replica.ts";
import { sizeOf } from "../model/index.ts";
import { DataFlags, LogRecord } from "../protocol/index.ts";
import { FoldedPane } from "./folded-pane.ts";

const lines = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, index) => `line ${from + index} \x1b[3${index % 8}mcolour\x1b[m\r\n`,
  ).join("");

describe("a reader", () => {
  it("starts with a snapshot and then gets the log", async () => {
    const { source, attach, pane } = paneHouse();
    source.print("hello \x1b[1mworld");
    const { replica } = await attach();
    expect(replica.records()).toEqual(["snapshot"]);
    expect(picture(replica.terminal!)).toEqual(picture(pane.terminal));
    source.print("\r\n$ ");
    expect(replica.records()).toEqual(["snapshot", "output"].slice(0, replica.frames.length));
    pane.input(new TextEncoder().encode("x"));
    source.print("x");
    expect(replica.records().at(-1)).toBe("output");
    expect(picture(replica.terminal!)).toEqual(picture(pane.terminal));
    expect(replica.atHead).toBe(true);
  });

  it("gets what is put into the log by hand at its place in the holder's log", async () => {
    const { source, attach, pane, clock } = paneHouse();
    const { replica } = await attach();
    source.print("printed ");
    await pane.inject("injected ");
    expect(pane.position).toBe(source.position);
    source.print("printed again");
    clock.advance(100);
    expect(replica.position).toBe(source.position);
    expect(picture(replica.terminal!)).toEqual(picture(pane.terminal));
    expect(pane.terminal.rowText(0)).toBe("printed injected printed again");
    // Behind the end of the log there is no place; it is shown all the same.
    source.exit(1);
    await pane.inject("late");
    expect(pane.terminal.text({ fromRow: 0, toRow: 23 })).toContain("late");
  });

  it("gets its answers at once, and a busy pane's output in paced frames", async () => {
    const { source, attach, clock } = paneHouse();
    const { replica } = await attach({ interval: 16 });
    clock.advance(100);
    source.print("first");
    expect(replica.frames).toHaveLength(2);
    for (let time = 0; time < 160; time++) {
      source.print(`${time} `);
      clock.advance(1);
    }
    expect(replica.frames.length).toBeGreaterThanOrEqual(2 + 160 / 16);
    expect(replica.frames.length).toBeLessThanOrEqual(2 + 160 / 14);
  });

  it.each([
    ["prints without a pause", 1],
    ["pauses again and again", 4],
  ])("fifty of them are sent pictures of a flood that %s, not the flood", async (_, pause) => {
    const { source, attach, clock, idle } = paneHouse();
    const readers = [];
    for (let seat = 0; seat < 50; seat++) readers.push(await attach({ seat, interval: 16, credit: 1 << 30 }));
    const flood = Array.from({ length: 500_000 }, (_, index) => `${index}\r\n`).join("");
    // Four bytes in a microsecond, whatever this machine does.
    for (let at = 0; at < flood.length; at += 4096 * pause) {
      source.print(flood.slice(at, at + 4096 * pause));
      idle();
      clock.advance(pause);
    }
    clock.advance(100);
    expect(flood.length).toBeGreaterThan(3_800_000);
    for (const { replica } of readers) {
      expect(
        replica.terminal?.text({ fromRow: replica.terminal.top, toRow: replica.terminal.top + 23 }),
      ).toContain("499999");
      expect(replica.bytes).toBeLessThan(1_300_000);
    }
  });

  it("gets the picture of a program that rests before the frame is due", async () => {
    const { source, attach, clock } = paneHouse();
    const { replica } = await attach({ interval: 16 });
    clock.advance(100);
    source.print("first");
    source.print("second");
    clock.advance(3);
    expect(replica.frames).toHaveLength(2);
    clock.advance(1);
    expect(replica.frames).toHaveLength(3);
    clock.advance(7);
    source.print("third");
    clock.advance(1);
    source.print("fourth");
    clock.advance(1);
    expect(replica.frames).toHaveLength(3);
    clock.advance(1);
    expect(replica.frames).toHaveLength(4);
    expect(new TextDecoder().decode(replica.last.payload)).toBe("thirdfourth");
  });

  it("gets the answer to a key before the frame is due", async () => {
    const { source, attach, clock, pane } = paneHouse();
    const { replica } = await attach({ interval: 1000 });
    clock.advance(2000);
    source.print("a");
    source.print("b");
    expect(replica.frames).toHaveLength(2);
    pane.input(new TextEncoder().encode("c"));
    source.print("c");
    expect(replica.frames).toHaveLength(3);
    clock.advance(200);
    source.print("d");
    expect(replica.frames).toHaveLength(3);
  });

  it("sees a flood as few small frames, the newest picture last", async () => {
    const { source, attach, clock, pane, idle } = paneHouse();
    const { replica } = await attach();
    for (let frame = 0; frame < 10; frame++) {
      for (let index = 0; index < 20; index++) source.print(lines(frame * 1000, frame * 1000 + 500));
      idle();
      clock.advance(16);
    }
    clock.advance(16);
    expect(picture(replica.terminal!)).toEqual(picture(pane.terminal));
    expect(replica.frames.length).toBeLessThanOrEqual(13);
    expect(replica.records()).toContain("difference");
    expect(replica.bytes).toBeLessThan(pane.position / 20);
  });

  it("without credit costs nothing and gets the newest picture when it can", async () => {
    const { source, attach, clock, pane, idle } = paneHouse();
    const { replica, stream } = await attach({ credit: 1 });
    const before = replica.frames.length;
    for (let index = 0; index < 200; index++) {
      source.print(lines(index * 500, (index + 1) * 500));
      idle();
      clock.advance(20);
    }
    expect(replica.frames).toHaveLength(before);
    stream.grant(1 << 20);
    expect(replica.frames).toHaveLength(before + 1);
    expect(replica.last.record).toBe(LogRecord.difference);
    expect(replica.last.payload.length).toBeLessThan(8000);
    expect(picture(replica.terminal!)).toEqual(picture(pane.terminal));
  });

  it("comes back to a position: the log after it if it is held, else a snapshot", async () => {
    const { source, attach, clock, pane, idle } = paneHouse();
    const first = await attach();
    source.print("one\r\n");
    clock.advance(20);
    first.stream.close();
    source.print("two\r\n");
    const position = first.replica.position;
    const second = await attach({ position, epoch: "epoch" }, first.replica);
    expect(second.stream.position).toBe(position);
    expect(second.replica.records().slice(-1)).toEqual(["output"]);
    expect(picture(second.replica.terminal!)).toEqual(picture(pane.terminal));
    second.stream.close();
    source.print(lines(0, 20_000));
    idle();
    const third = await attach({ position: second.replica.position, epoch: "epoch" }, second.replica);
    expect(third.stream.position).toBe(pane.position);
    expect(third.replica.records().slice(-1)).toEqual(["snapshot"]);
    const other = await attach({ position: pane.position, epoch: "another" });
    expect(other.replica.records()).toEqual(["snapshot"]);
  });

  it("gets history with its first picture as far as it asks", async () => {
    const { source, attach, idle } = paneHouse();
    source.print(lines(0, 1000));
    idle();
    const none = await attach();
    expect(none.replica.terminal!.top - none.replica.terminal!.oldest).toBe(0);
    const some = await attach({ scrollback: 100 });
    expect(some.replica.terminal!.top - some.replica.terminal!.oldest).toBe(100);
  });

  it("is told the end after the last output", async () => {
    const { source, attach, events } = paneHouse();
    const { replica } = await attach();
    source.print("bye");
    source.exit(0);
    expect(replica.terminal!.rowText(replica.terminal!.top)).toBe("bye");
    expect(replica.ended).toBe(true);
    expect(events.map(({ type }) => type).filter((type) => type !== "changed" && type !== "alert")).toEqual([
      "exited",
      "closed",
    ]);
  });

  it("without differences gets snapshots", async () => {
    const { source, attach, clock, pane, idle } = paneHouse();
    const { replica } = await attach({ differences: false });
    source.print(lines(0, 5000));
    idle();
    clock.advance(20);
    expect(replica.records()).toEqual(["snapshot", "snapshot"]);
    expect(picture(replica.terminal!)).toEqual(picture(pane.terminal));
  });
});

describe("resizes and erasures", () => {
  it("travel in the order of the log", async () => {
    const { source, attach, clock, pane } = paneHouse();
    const { replica } = await attach();
    clock.advance(20);
    source.print("x".repeat(100));
    pane.resize(sizeOf(40, 10));
    source.print("y".repeat(100));
    await pane.eraseScrollback(false);
    source.print("z");
    clock.advance(20);
    expect(replica.records()).toEqual(["snapshot", "output", "resize", "output", "erase", "output"]);
    expect(picture(replica.terminal!)).toEqual(picture(pane.terminal));
    expect(replica.terminal!.cols).toBe(40);
    await pane.reset();
    clock.advance(20);
    expect(replica.records().at(-1)).toBe("reset");
  });

  it("in a storm end in the last size, one request at a time", async () => {
    const { source, pane, attach, clock } = paneHouse();
    source.resizes = false;
    const { replica } = await attach();
    for (let cols = 10; cols < 1000; cols++) pane.resize(sizeOf(cols, 20));
    expect(source.sizes).toEqual([sizeOf(10, 20)]);
    expect(pane.facts.size.cols).toBe(999);
    source.resized(sizeOf(10, 20));
    expect(source.sizes.at(-1)).toEqual(sizeOf(999, 20));
    source.resized(sizeOf(999, 20));
    expect(source.sizes).toHaveLength(2);
    clock.advance(50);
    expect(picture(replica.terminal!)).toEqual(picture(pane.terminal));
  });

  it("down to 1x1 and back keep reader and pane alike", async () => {
    const { source, pane, attach, clock } = paneHouse();
    const { replica } = await attach();
    for (const [cols, rows] of [
      [1, 1],
      [200, 50],
      [1, 50],
      [80, 24],
    ]) {
      pane.resize(sizeOf(cols, rows));
      source.print("some text that wraps, ünïcode 世界\r\n");
      clock.advance(20);
      expect(picture(replica.terminal!)).toEqual(picture(pane.terminal));
    }
  });
});

describe("synchronized output", () => {
  it("is held back, and let go at its end or after its time", async () => {
    const { source, attach, clock, pane, idle } = paneHouse();
    const { replica } = await attach();
    clock.advance(20);
    const frames = replica.frames.length;
    source.print(`\x1b[?2026h${lines(0, 500)}`);
    idle();
    clock.advance(100);
    expect(replica.frames).toHaveLength(frames);
    source.print("\x1b[?2026l");
    expect(replica.frames).toHaveLength(frames + 1);
    expect(picture(replica.terminal!)).toEqual(picture(pane.terminal));
    source.print(`\x1b[?2026h${lines(0, 500)}`);
    idle();
    clock.advance(149);
    expect(replica.frames).toHaveLength(frames + 1);
    clock.advance(1);
    expect(replica.frames).toHaveLength(frames + 2);
  });
});

describe("prediction", () => {
  it("is told which keys had 50 ms for their echo, per seat, without output too", async () => {
    const { attach, clock, pane, source } = paneHouse();
    const a = await attach({ seat: 1 });
    const b = await attach({ seat: 2 });
    clock.advance(100);
    pane.input(new TextEncoder().encode("x"), { seat: 1, number: 7 });
    source.print("x");
    expect(a.replica.last.echoAck).toBe(0);
    clock.advance(49);
    expect(a.replica.last.echoAck).toBe(0);
    // It waits a little for a frame that takes it along.
    clock.advance(20);
    expect(a.replica.last.echoAck).toBe(0);
    clock.advance(1);
    expect(a.replica.last).toMatchObject({ echoAck: 7, from: 1, to: 1 });
    expect(a.replica.last.payload).toHaveLength(0);
    pane.input(new TextEncoder().encode("y"), { seat: 1, number: 8 });
    clock.advance(51);
    source.print("y");
    expect(a.replica.last).toMatchObject({ echoAck: 8, from: 1, to: 2 });
    const { length } = a.replica.frames;
    clock.advance(100);
    expect(a.replica.frames).toHaveLength(length);
    expect(b.replica.frames.every(({ echoAck }) => echoAck === 0)).toBe(true);
  });

  it("waits longer for the echo of a program that was late before, and not for ever", async () => {
    const { attach, clock, pane, source } = paneHouse();
    const { replica } = await attach({ seat: 1 });
    let number = 0;
    /** Types a key that is echoed so late; gives when it was acknowledged. */
    const typed = (late: number) => {
      pane.input(new TextEncoder().encode("x"), { seat: 1, number: ++number });
      let passed = 0;
      for (; replica.last.echoAck !== number; passed++) {
        if (passed === late) source.print("x");
        clock.advance(1);
      }
      if (passed <= late) {
        clock.advance(late - passed);
        source.print("x");
      }
      clock.advance(500);
      return passed;
    };
    expect(typed(120)).toBeLessThanOrEqual(71);
    // The second one is not acknowledged before its echo.
    expect(typed(120)).toBeGreaterThan(120);
    expect(typed(130)).toBeGreaterThan(130);
    // However late it was, it has an end.
    expect(typed(900)).toBeLessThanOrEqual(321);
    expect(typed(900)).toBeLessThanOrEqual(321);
    clock.advance(25_000);
    typed(5);
    expect(typed(5)).toBeLessThanOrEqual(71);
  });

  it("is told that the terminal does not echo", async () => {
    const { attach, source } = paneHouse();
    expect(source.watched).toBe(false);
    const { replica, stream } = await attach();
    expect(source.watched).toBe(true);
    expect(replica.last.flags & DataFlags.termiosKnown).toBe(0);
    source.setTermios({ echo: false, canonical: true });
    expect(replica.last.flags).toBe(
      DataFlags.termiosKnown | DataFlags.noEcho | DataFlags.canonical | DataFlags.head,
    );
    stream.close();
    expect(source.watched).toBe(false);
  });
});

describe("many readers", () => {
  it("share the work: fifty at one place have one payload", async () => {
    const { attach, source, clock, idle, pane } = paneHouse();
    const readers = [];
    for (let index = 0; index < 50; index++) readers.push((await attach({ seat: index })).replica);
    clock.advance(20);
    for (let round = 0; round < 5; round++) {
      source.print(lines(round * 2000, round * 2000 + 2000));
      idle();
      clock.advance(16);
    }
    const payloads = new Set(readers.map((replica) => replica.last.payload));
    expect(payloads.size).toBe(1);
    for (const replica of readers) expect(picture(replica.terminal!)).toEqual(picture(pane.terminal));
  });
});

describe("flow", () => {
  it("folds panes in turns: a flood does not starve another pane", () => {
    const world = services();
    const domain = paneHouse().pane.domain;
    const make = (id: number) => {
      const source = new FakeSource();
      const pane = new FoldedPane({
        id,
        domain,
        source,
        size: sizeOf(80, 24),
        services: world.all,
        epoch: "e",
        command: "c",
      });
      return { source, pane };
    };
    const flood = make(0);
    const quiet = make(1);
    for (let index = 0; index < 40; index++) flood.source.print("y\n".repeat(32 << 10));
    quiet.source.print("prompt$ ");
    expect(quiet.pane.position).toBe(0);
    world.nextTurn();
    expect(quiet.pane.position).toBe(8);
    expect(flood.pane.position).toBeLessThan(flood.source.position);
    // The answer to a key does not even wait for the turn.
    quiet.pane.input(new TextEncoder().encode("l"));
    quiet.source.print("l");
    expect(quiet.pane.position).toBe(9);
    // Until that is on a screen the flood waits; then it goes on in slices, and freely when nobody types any more.
    const before = flood.pane.position;
    world.idle();
    expect(flood.pane.position).toBe(before);
    world.clock.advance(6);
    world.idle();
    expect(flood.pane.position).toBeGreaterThan(before);
    world.clock.advance(200);
    world.idle();
    expect(flood.pane.position).toBe(flood.source.position);
  });

  it("acknowledges what is folded, so that the source need not run ahead", () => {
    const { source, idle, pane } = paneHouse();
    for (let index = 0; index < 100; index++) {
      source.print("z".repeat(64 << 10));
      idle();
      expect(source.position - source.acknowledged).toBeLessThan(64 << 10);
    }
    expect(pane.position).toBe(100 * (64 << 10));
  });

  it("takes a gigabyte without a new line in bounded memory", () => {
    const { source, idle, pane } = paneHouse();
    const block = "w".repeat(1 << 20);
    const before = process.memoryUsage().rss;
    for (let index = 0; index < 64; index++) {
      source.print(block);
      idle();
    }
    expect(pane.position).toBe(64 << 20);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
  });

  it("keeps input for a program that does not read, in order", () => {
    const { source, pane } = paneHouse();
    source.reads = false;
    for (const text of ["a", "b", "c"]) pane.input(new TextEncoder().encode(text));
    source.readAgain();
    expect(source.takeInput()).toBe("abc");
  });

  it("drops input above its limit and says so", () => {
    const { source, pane, events } = paneHouse();
    source.reads = false;
    const block = new Uint8Array(1 << 20);
    for (let index = 0; index < 17; index++) pane.input(block);
    expect(events).toContainEqual({ type: "alert", alert: { type: "dropped", cap: "input" } });
  });
});

describe("what output asks for", () => {
  it("becomes replies, alerts and facts", () => {
    const { source, pane, events, clock } = paneHouse();
    source.print("\x1b[6n\x07\x1b]2;title\x07\x1b]7;file://box/tmp\x07\x1b]52;c;aGk=\x07");
    expect(source.takeInput()).toBe("\x1b[1;1R");
    clock.advance(100);
    expect(pane.facts).toMatchObject({ title: "title", cwd: "file://box/tmp", unseen: true });
    const alerts = events.flatMap((event) => (event.type === "alert" ? [event.alert] : []));
    expect(alerts).toContainEqual({ type: "bell" });
    expect(alerts).toContainEqual({ type: "clipboard", selection: "c", text: "hi" });
    expect(events).toContainEqual({ type: "window-title", title: "title" });
  });

  it("sets titles at a bounded rate, the last one in the end", () => {
    const { source, events, clock } = paneHouse();
    for (let index = 0; index < 1000; index++) source.print(`\x1b]2;t${index}\x07`);
    clock.advance(100);
    const titles = events.flatMap((event) => (event.type === "window-title" ? [event.title] : []));
    expect(titles.length).toBeLessThan(4);
    expect(titles.at(-1)).toBe("t999");
  });

  it("is limited in rate", () => {
    const { source, events } = paneHouse();
    source.print("\x07".repeat(10_000));
    expect(
      events.filter((event) => event.type === "alert" && event.alert.type === "bell").length,
    ).toBeLessThan(10);
  });

  it("is seen by those in focus, and once unseen by the others", () => {
    const { source, pane, events } = paneHouse();
    pane.focused(true);
    source.print("a");
    expect(pane.facts.unseen).toBe(false);
    pane.focused(false);
    source.print("b");
    source.print("c");
    expect(pane.facts.unseen).toBe(true);
    const told = events.filter(
      (event) => event.type === "alert" && event.alert.type === "output-since-focus-lost",
    );
    expect(told).toHaveLength(1);
    source.print("\x1b[?1004h");
    pane.focused(true);
    expect(source.takeInput()).toBe("\x1b[I");
    expect(pane.facts.unseen).toBe(false);
  });

  it("takes title and directory from the process where the program says nothing", async () => {
    const { source, pane, clock } = paneHouse();
    expect(pane.facts.title).toBe("/bin/prog");
    source.facts = {
      foreground: { pid: 5, name: "vim", cwd: "/a b", children: [] },
      tree: { pid: 4, name: "bash", cwd: "", children: [{ pid: 5, name: "vim", cwd: "", children: [] }] },
    };
    clock.advance(1000);
    await pane.refresh();
    expect(pane.facts).toMatchObject({
      title: "vim",
      cwd: "file://box/a%20b",
      process: { name: "vim", pid: 5 },
    });
    expect(await pane.closing()).toEqual(["vim"]);
  });
});

describe("a pane taken over from an earlier server", () => {
  it("goes on with the log, and neither answers nor tells again what that server handled", () => {
    const before = paneHouse();
    before.source.print("old screen\r\n");
    const vt = before.pane.terminal.snapshot();
    const query = "\x1b[c\x07\x1b]52;c;aGk=\x07\x1b]2;set\x07";
    const { source, pane, events, clock } = paneHouse({
      pane: { restored: { position: 12, vt, handled: 12 + query.length } },
    });
    expect(source.position).toBe(12);
    // What was handled and what is new can come in one piece.
    source.print(`${query}\x1b[c\x07new`);
    clock.advance(100);
    expect(source.takeInput().match(/\x1b\[\?/g)).toHaveLength(1);
    const alerts = events.flatMap((event) => (event.type === "alert" ? [event.alert.type] : []));
    expect(alerts.filter((type) => type === "bell")).toHaveLength(1);
    expect(alerts).not.toContain("clipboard");
    expect(pane.facts.title).toBe("set");
    expect(pane.terminal.rowText(pane.terminal.top)).toBe("old screen");
    expect(pane.position).toBe(source.position);
  });
});

describe("input", () => {
  it("is pasted in brackets where asked for, and keys follow the modes", async () => {
    const { source, pane } = paneHouse();
    await pane.sendText("a\nb", true);
    expect(source.takeInput()).toBe("a\rb");
    await pane.sendText("a\nb", false);
    expect(source.takeInput()).toBe("a\nb");
    source.print("\x1b[?2004h\x1b[?1h");
    await pane.sendText("a\nb\x1b[201~", true);
    expect(source.takeInput()).toBe("\x1b[200~a\nb\x1b[201~");
    await pane.sendKeys(["Ctrl+c", "UpArrow", "ls", "Enter"]);
    expect(source.takeInput()).toBe("\x03\x1bOAls\r");
  });
});

describe("exit behaviour", () => {
  const behaviours: [string, string, number, string | undefined, boolean, string | undefined][] = [
    ["Close", "Verbose", 1, undefined, false, undefined],
    ["CloseOnCleanExit", "Verbose", 0, undefined, false, undefined],
    [
      "CloseOnCleanExit",
      "Verbose",
      3,
      undefined,
      true,
      `⚠️  Process "/bin/prog" in domain "local" didn't exit cleanly|Exited with code 3.|This message is shown because exit_behavior="CloseOnCleanExit"`,
    ],
    ["Hold", "Brief", 0, undefined, true, `👍 Process "/bin/prog" in domain "local" completed.`],
    ["Hold", "Terse", 137, "SIGKILL", true, "[Terminated by SIGKILL]"],
    ["Hold", "None", 1, undefined, true, ""],
  ];
  it.each(behaviours)(
    "%s, %s, status %s %s: kept %s",
    (behaviour, messaging, code, signal, kept, message) => {
      const { source, pane, events } = paneHouse({
        settings: { exitBehavior: behaviour as never, exitBehaviorMessaging: messaging as never },
      });
      source.exit(code, signal);
      expect(events.some(({ type }) => type === "closed")).toBe(!kept);
      expect(pane.facts.exited).toEqual({ code, signal });
      if (message === undefined) return;
      const text = pane.terminal.text({ fromRow: 0, toRow: 23, join: true }).trim().split("\n").join("|");
      expect(text).toBe(message);
    },
  );

  it("keeps a held pane quiet until it is killed", () => {
    const { source, pane, events } = paneHouse({ settings: { exitBehavior: "Hold" } });
    source.exit(0);
    pane.input(new TextEncoder().encode("x"));
    expect(source.takeInput()).toBe("");
    pane.resize(sizeOf(20, 5));
    expect(pane.terminal.cols).toBe(20);
    pane.kill();
    expect(events.at(-1)).toEqual({ type: "closed" });
    expect(source.killed).toBe(true);
  });

  it("says why when the holder of the terminal is lost", () => {
    const { source, pane } = paneHouse();
    source.lose("The PTY host is gone.");
    expect(pane.facts).toMatchObject({ lost: true, exited: { code: 1 } });
    expect(pane.terminal.text({ fromRow: 0, toRow: 23 })).toContain("The PTY host is gone.");
  });
});

describe("waiting", () => {
  const never = new Promise(() => {});

  it("for text on the screen, in new output, or until a time", async () => {
    const { source, pane, clock, idle } = paneHouse();
    source.print("ready> ");
    expect(await pane.wait({ until: { type: "text", regex: "ready>" } }, never)).toMatchObject({ met: true });
    const coming = pane.wait({ until: { type: "text", regex: "needle (\\d+)" } }, never);
    // Scrolled off long before the end of the same output.
    source.print(`${lines(0, 100)}needle 42\r\n${lines(0, 20_000)}`);
    idle();
    expect(await coming).toEqual({ met: true, reason: "met", match: "needle 42" });
    const late = pane.wait({ until: { type: "text", regex: "never" }, timeout: 100 }, never);
    clock.advance(100);
    expect(await late).toEqual({ met: false, reason: "timeout" });
    expect(() => pane.wait({ until: { type: "text", regex: "(" } }, never)).toThrow(/cannot be used/);
  });

  it("for quiet, a prompt, the end", async () => {
    const { source, pane, clock } = paneHouse({ settings: { exitBehavior: "Hold" } });
    let quiet = false;
    const idle = pane.wait({ until: { type: "idle", ms: 50 } }, never).then(() => (quiet = true));
    clock.advance(40);
    source.print("x");
    clock.advance(40);
    await Promise.resolve();
    expect(quiet).toBe(false);
    clock.advance(10);
    await idle;
    const prompt = pane.wait({ until: { type: "prompt" } }, never);
    source.print("\x1b]133;A\x07$ ");
    expect(await prompt).toMatchObject({ met: true });
    const exit = pane.wait({ until: { type: "exit" } }, never);
    const text = pane.wait({ until: { type: "text", regex: "nope" } }, never);
    source.exit(5);
    expect(await exit).toMatchObject({ met: true, exit: { code: 5 } });
    expect(await text).toMatchObject({ met: false, reason: "exited" });
  });

  it("ends when the asker or the pane goes", async () => {
    const { pane } = paneHouse();
    expect(await pane.wait({ until: { type: "exit" } }, Promise.resolve())).toMatchObject({ reason: "gone" });
    const waiting = pane.wait({ until: { type: "exit" } }, never);
    pane.dispose();
    expect(await waiting).toMatchObject({ reason: "gone" });
  });
});

describe("reading", () => {
  it("gives text by viewport rows, joined or with escapes", async () => {
    const { source, pane } = paneHouse({ size: sizeOf(10, 3) });
    source.print("0123456789ab\r\n\x1b[31mred\x1b[m\r\nlast");
    expect(await pane.text({ escapes: false, joined: false })).toBe("ab\nred\nlast\n");
    expect(await pane.text({ start: -1, end: 0, escapes: false, joined: false })).toBe("0123456789\nab\n");
    expect(await pane.text({ start: -100, escapes: false, joined: true })).toBe("0123456789ab\nred\nlast\n");
    const escaped = await pane.text({ start: 1, end: 1, escapes: true, joined: false });
    expect(escaped).toMatch(/^\x1b\[[0;]*31mred\x1b\[0?m\r\n\x1b\[0m\n$/);
  });

  it("pages history newest first and searches it", async () => {
    const { source, pane, idle } = paneHouse();
    source.print(lines(0, 3000));
    idle();
    const page = await pane.rows(0, 10_000);
    expect(page.rows.length).toBe(2000);
    expect(page.rows.at(-1)!.row).toBe(page.top - 1);
    const found = await pane.search({ pattern: { kind: "regex", text: "line 29\\d\\d" }, limit: 10 });
    expect(found.matches).toHaveLength(10);
    expect(found.matches.at(-1)!.text).toBe("line 2999");
  });
});
