import { statSync } from "node:fs";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Collector, gone, Place, program } from "../../test/ptyhost/harness.ts";
import { ManualClock } from "../base/index.ts";
import { sizeOf } from "../model/index.ts";
import { MAX_META_BYTES, recordLength } from "./index.ts";
import { encode } from "./wire.ts";

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => place.cleanUp());

describe("a PTY host", () => {
  it("holds programs: output, input, size, exit, in one log", async () => {
    await place.serve();
    expect(statSync(place.socket).mode & 0o777).toBe(0o600);
    const client = await place.connect();
    const pane = await client.spawn(program(["sh", "-c", "read x; echo got $x; read y; exit 3"]));
    expect(pane).toMatchObject({ pane: 1, oldest: 0, lastWrite: 0, pendingInput: 0, exit: undefined });
    expect(pane.tty).toMatch(/^\/dev\//);
    const log = new Collector(client, 1);
    expect(client.write(1, Buffer.from("one\n"))).toBe(1);
    await log.untilText("got one\r\n");
    await client.resize(1, { cols: 90, rows: 30, pixelWidth: 900, pixelHeight: 600 });
    await client.erase(1, 3);
    expect(client.write(1, Buffer.from("\n"))).toBe(2);
    expect(await log.exit()).toEqual({ code: 3 });
    expect(log.text).toBe("one\r\ngot one\r\n\r\n");
    expect(log.records.map(({ type }) => type)).toEqual(["resize", "resize", "erase", "exit"]);
    expect(log.records[0]).toEqual({ type: "resize", position: 0, size: sizeOf(80, 24) });
    expect(log.records[1]).toEqual({
      type: "resize",
      position: 15,
      size: { cols: 90, rows: 30, pixelWidth: 900, pixelHeight: 600 },
    });
    const [now] = await client.list();
    expect(now).toMatchObject({
      lastWrite: 2,
      head: log.position,
      exit: { code: 3 },
      size: { cols: 90, rows: 30 },
    });
    await client.remove(1);
    expect(await client.list()).toEqual([]);
  });

  it("does not read a flood while another program answers input", async () => {
    const clock = new ManualClock();
    await place.serve({ clock });
    const client = await place.connect();
    const flood = await client.spawn(program(["yes"], { logLimit: 1 << 30 }));
    const typed = await client.spawn(program(["cat"]));
    const log = new Collector(client, typed.pane);
    const head = async () => (await client.list()).find(({ pane }) => pane === flood.pane)!.head;
    while ((await head()) < 64 << 10);
    client.write(typed.pane, Buffer.from("key\n"));
    await log.untilText("key\r\n");
    const held = await head();
    for (let look = 0; look < 20; look++) expect(await head()).toBe(held);
    clock.advance(6);
    while ((await head()) === held);
  });

  it("does not read far ahead of a server that is busy, nor wait for who only looks", async () => {
    await place.serve();
    const client = await place.connect();
    const { pane } = await client.spawn(program(["yes"], { logLimit: 1 << 30 }));
    const head = async () => (await client.list())[0].head;
    const options = { position: 0, window: 64 << 10 };
    let busy = true;
    let reached = 0;
    const reader = client.read(pane, {
      ...options,
      onRecord: (record) => {
        reached = record.position + recordLength(record);
        if (!busy) reader.ack(reached);
      },
    });
    let last = -1;
    for (let same = 0; same < 20; ) {
      const now = await head();
      same = now === last && reached === 64 << 10 ? same + 1 : 0;
      last = now;
    }
    expect(last).toBeLessThan(320 << 10);
    busy = false;
    reader.ack(reached);
    while ((await head()) < last + (256 << 10));
    reader.stop();
    const before = await head();
    (await place.connect("observe")).read(pane, { ...options, onRecord: () => {} });
    while ((await head()) < before + (1 << 20));
  });

  it("says why a program could not be started", async () => {
    await place.serve();
    const client = await place.connect();
    await expect(client.spawn(program(["no-such-program"]))).rejects.toMatchObject({
      code: "spawn-failed",
      message: expect.stringContaining("no-such-program was not found in PATH"),
    });
  });

  it("answers for things that are not there, and goes on", async () => {
    await place.serve();
    const client = await place.connect();
    await expect(client.info(7)).rejects.toMatchObject({ code: "not-found" });
    await client.spawn(program(["cat"]));
    client.trim(7, 1);
    const reader = new Collector(client, 1, { position: 99 });
    await reader.until(() => reader.lost !== undefined);
    expect(reader.lost).toMatchObject({ code: "not-found" });
    await expect(client.setMeta(1, Buffer.alloc(MAX_META_BYTES + 1))).rejects.toMatchObject({
      code: "limit",
    });
    expect((await client.list()).length).toBe(1);
  });

  it("tells what runs, and delivers signals", async () => {
    await place.serve();
    const client = await place.connect();
    await client.spawn(
      program(["sh", "-c", "trap 'echo caught; exit 5' INT; echo ready; while :; do read x; done"]),
    );
    const log = new Collector(client, 1);
    await log.untilText("ready");
    const info = await client.info(1, { tree: true });
    expect(info.foreground).toMatchObject({ name: "sh", cwd: "/" });
    expect(info.tree?.argv[1]).toBe("-c");
    expect(await client.signal(1, "SIGINT")).toBe(true);
    expect(await log.exit()).toEqual({ code: 5 });
    expect(await client.signal(1, "SIGINT")).toBe(false);
    expect(log.text).toContain("caught");
  });

  it("notices when a program hides what is typed", async () => {
    await place.serve();
    const client = await place.connect();
    const states: string[] = [];
    let look = () => {};
    client.onTermios(({ pane, state }) => {
      states.push(`${pane} ${state.echo ? "echo" : "silent"} ${state.canonical ? "lines" : "raw"}`);
      look();
    });
    const until = (count: number) =>
      new Promise<void>((resolve) => {
        look = () => (states.length >= count ? resolve() : undefined);
        look();
      });
    await client.spawn(program(["bash", "-c", "read x; read -s -p Pass: y; echo; stty raw; read z"]));
    client.watchTermios(1, true);
    await until(1);
    client.write(1, Buffer.from("go\n"));
    await until(2);
    client.write(1, Buffer.from("secret\n"));
    await until(3);
    // bash turns echo on again between the two; whether that moment is seen is a matter of time.
    expect(states[0]).toBe("1 echo lines");
    expect(states[1]).toBe("1 silent lines");
    await until(states.at(-1) === "1 echo raw" ? 3 : 4);
    expect(states.at(-1)).toBe("1 echo raw");
  });

  it("keeps a server's data with the pane", async () => {
    await place.serve();
    const first = await place.connect();
    await first.spawn(program(["cat"], { meta: Buffer.from("from birth") }));
    expect(Buffer.from(await first.getMeta(1)).toString()).toBe("from birth");
    await first.setMeta(1, Buffer.from("later"));
    first.close();
    const second = await place.connect();
    expect(Buffer.from(await second.getMeta(1)).toString()).toBe("later");
  });
});

describe("flow", () => {
  it("stops at the window and goes on with the acknowledgement", async () => {
    await place.serve();
    const client = await place.connect();
    await client.spawn(program(["seq", "1", "2000"]));
    const held = new Collector(client, 1, { window: 1_000, ack: false });
    const all = new Collector(client, 1);
    await all.exit();
    await client.list();
    expect(held.position).toBe(1_000);
    held.reader.ack(1_000);
    await held.until(() => held.position === 2_000);
    await client.list();
    expect(held.position).toBe(2_000);
  });

  it("stops reading the program when the log is full, and loses nothing", async () => {
    await place.serve();
    const client = await place.connect();
    const limit = 100_000;
    await client.spawn(program(["seq", "1", "200000"], { logLimit: limit }));
    const expected = Array.from({ length: 200_000 }, (_, index) => `${index + 1}\r\n`).join("");
    const first = new Collector(client, 1, { window: 1 << 30 });
    await first.until(() => first.position >= limit);
    await client.list();
    await client.list();
    const [full] = await client.list();
    expect(full.head).toBeLessThan(limit + 65_536);
    expect(full.exit).toBeUndefined();
    first.reader.stop();
    const rest = new Collector(client, 1, { trim: true });
    expect(await rest.exit()).toEqual({ code: 0 });
    expect(rest.text).toBe(expected);
    expect((await client.list())[0]).toMatchObject({ oldest: rest.position, head: rest.position });
  });

  it("gives the rest bit by bit when the program ended while its log was full", async () => {
    await place.serve();
    const client = await place.connect();
    // The terminal's own buffers take what the log does not: the program ends, and its last bytes are still there.
    const script = "stty -echo; seq 1 400; read x; seq 401 700; echo the last";
    await client.spawn(program(["sh", "-c", script], { logLimit: 1_000 }));
    const log = new Collector(client, 1);
    await log.until(() => log.position >= 1_000);
    client.write(1, Buffer.from("\n"));
    const { pid } = (await client.list())[0];
    await gone(pid);
    expect((await client.list())[0]).toMatchObject({ exit: undefined, head: log.position });
    const rest = new Collector(client, 1, { trim: true });
    expect(await rest.exit()).toEqual({ code: 0 });
    expect(rest.text.endsWith("700\r\nthe last\r\n")).toBe(true);
  });

  it("refuses more input than may wait, and says when it has been taken", async () => {
    await place.serve();
    const client = await place.connect();
    const script = [
      "import os,signal,tty",
      "tty.setraw(0)",
      "signal.pthread_sigmask(signal.SIG_BLOCK,[signal.SIGUSR1])",
      "print('ready',flush=True)",
      "signal.sigwait([signal.SIGUSR1])",
      "n=0",
      "while n<800000: n+=len(os.read(0,65536))",
      "print('all',n)",
    ].join("\n");
    await client.spawn(program(["python3", "-c", script]));
    const log = new Collector(client, 1);
    await log.untilText("ready");
    for (let count = 0; count < 8; count++)
      expect(client.write(1, Buffer.alloc(100_000, 97 + count))).toBe(count + 1);
    expect(client.write(1, Buffer.alloc(300_000))).toBeUndefined();
    expect(client.pendingInput(1)).toBeGreaterThan(600_000);
    await client.signal(1, "SIGUSR1", "program");
    await log.untilText("all 800000");
    if (client.pendingInput(1) > 0)
      await new Promise<void>((resolve) =>
        client.onWritten(({ pending }) => (pending === 0 ? resolve() : undefined)),
      );
    expect(client.pendingInput(1)).toBe(0);
  });

  it("tells a reader that the log was trimmed beyond it", async () => {
    await place.serve();
    const client = await place.connect();
    await client.spawn(program(["seq", "1", "2000"]));
    const slow = new Collector(client, 1, { window: 100, ack: false });
    await slow.until(() => slow.position === 100);
    client.trim(1, 5_000);
    slow.reader.ack(100);
    await slow.until(() => slow.lost !== undefined);
    expect(slow.lost).toMatchObject({ code: "not-found" });
  });
});

describe("servers come and go", () => {
  it("lets the newest control it, and tells the one before", async () => {
    await place.serve();
    const first = await place.connect();
    await first.spawn(program(["cat"]));
    const closed = new Promise<Error>((resolve) => first.onClosed(resolve));
    const second = await place.connect();
    expect(await closed).toMatchObject({ code: "taken-over" });
    await expect(first.list()).rejects.toMatchObject({ code: "taken-over" });
    expect((await second.list()).length).toBe(1);
  });

  it("applies each numbered write once, whoever sends it", async () => {
    await place.serve();
    const first = await place.connect();
    await first.spawn(program(["sh", "-c", "stty -echo; echo ready; cat"]));
    const before = new Collector(first, 1);
    await before.untilText("ready");
    first.write(1, Buffer.from("one\n"), 10);
    first.write(1, Buffer.from("two\n"), 11);
    await before.untilText("two");
    const second = await place.connect();
    expect((await second.list())[0].lastWrite).toBe(11);
    second.write(1, Buffer.from("two\n"), 11);
    expect(second.write(1, Buffer.from("three\n"))).toBe(12);
    const after = new Collector(second, 1);
    await after.untilText("three");
    expect(after.text).toBe("ready\r\none\r\ntwo\r\nthree\r\n");
  });

  it("lets an observer look, and nothing else", async () => {
    await place.serve();
    const server = await place.connect();
    await server.spawn(program(["sh", "-c", "echo hello; cat"]));
    const observer = await place.connect("observe");
    const log = new Collector(observer, 1);
    await log.untilText("hello");
    await expect(observer.remove(1)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(observer.spawn(program(["true"]))).rejects.toMatchObject({ code: "not-allowed" });
    expect((await server.list()).length).toBe(1);
  });
});

describe("a host without work", () => {
  it("ends after a while without panes and connections, later if ended panes wait for a reader", async () => {
    const clock = new ManualClock();
    const host = await place.serve({ clock, graceMs: 30_000, keepMs: 600_000 });
    let ended = false;
    void host.ended.then(() => {
      ended = true;
    });
    clock.advance(29_999);
    const client = await place.connect();
    clock.advance(100_000);
    await client.spawn(program(["sh", "-c", "read x"]));
    const log = new Collector(client, 1);
    client.close();
    const next = await place.connect();
    clock.advance(100_000);
    expect((await next.list()).length, "nothing ends while something runs").toBe(1);
    next.write(1, Buffer.from("\n"));
    await new Collector(next, 1).exit();
    expect(log.status).toBeUndefined();
    next.close();
    const last = await place.connect("observe");
    last.close();
    // A new observer is answered only after the host has seen the others go.
    const probe = await place.connect("observe");
    clock.advance(700_000);
    expect(ended).toBe(false);
    const gone = new Promise((resolve) => probe.onClosed(resolve));
    probe.close();
    await gone;
    while (!ended) {
      clock.advance(200_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await expect(place.connect()).rejects.toMatchObject({ code: "connect-failed" });
  });
});

describe("a stranger or an enemy on the socket", () => {
  /** What the host says before it hangs up. */
  const reaction = (bytes: Uint8Array) =>
    new Promise<string>((resolve) => {
      const socket = connect(place.socket);
      let said = "";
      socket.on("data", (chunk) => {
        said += chunk.toString("latin1");
      });
      socket.on("error", () => {});
      socket.on("close", () => resolve(said));
      socket.write(bytes);
    });
  const hello = encode("hello", 0, { version: 1, oldest: 1, role: "observe", pid: 1, build: "evil" });

  it("is told what is wrong and hung up on; others notice nothing", async () => {
    await place.serve();
    const client = await place.connect();
    await client.spawn(program(["cat"]));
    const log = new Collector(client, 1);
    const huge = Buffer.from("ffffffff0001000000000000", "hex");
    expect(await reaction(huge)).toMatch(/frame-too-large.*over the cap of 1048576/s);
    expect(await reaction(Buffer.concat([hello, huge]))).toMatch(/frame-too-large/);
    expect(await reaction(Buffer.from("GET / HTTP/1.1\r\nHost: x\r\n\r\n"))).toMatch(/frame-too-large/);
    expect(await reaction(encode("list", 1, {}))).toMatch(/bad-frame.*hello/s);
    expect(await reaction(Buffer.from("00000002000100000000000000ff", "hex"))).toMatch(
      /bad-frame.*no domux/s,
    );
    expect(
      await reaction(Buffer.concat([hello, Buffer.from("000000020040000000000001abcd", "hex")])),
    ).toMatch(/bad-frame.*a field of 4 bytes, where 2 are left/s);
    const counts = encode("spawn", 1, {
      ...program(["x"]),
      logLimit: 0,
      argv0: "",
      meta: Buffer.alloc(0),
    }).subarray(0, 12 + 8 + 4 + 4 + 1 + 4);
    const many = Buffer.concat([counts, Buffer.from("ffffffff", "hex")]);
    many.writeUInt32BE(many.length - 12, 0);
    expect(await reaction(Buffer.concat([hello, many]))).toMatch(/bad-frame.*more than fits/s);
    const future = encode("hello", 0, { version: 9, oldest: 9, role: "control", pid: 1, build: "9.0" });
    expect(await reaction(future)).toMatch(/version-mismatch.*speaks protocol versions 1 to 1.*9 to 9/s);
    client.write(1, Buffer.from("still here\n"));
    await log.untilText("still here\r\nstill here");
  });

  it("may send messages of a later version: they are refused one by one", async () => {
    await place.serve();
    const later = Buffer.from("000000010fff00000000002a00", "hex");
    const socket = connect(place.socket);
    const said = new Promise<string>((resolve) => {
      let text = "";
      socket.on("data", (chunk) => {
        text += chunk.toString("latin1");
        if (text.includes("no message 4095") && text.includes("\0\x15")) resolve(text);
      });
    });
    socket.write(Buffer.concat([hello, later, encode("list", 43, {})]));
    expect(await said).toMatch(/unknown-method/);
    socket.destroy();
    await new Promise((resolve) => socket.once("close", resolve));
  });
});
