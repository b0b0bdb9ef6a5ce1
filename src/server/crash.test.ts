import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { removeBuild, ServerPlace } from "../../test/support/built-server.ts";
import { Replica } from "../../test/support/replica.ts";
import type { Link } from "../link/index.ts";
import { messages } from "../protocol/index.ts";

let place: ServerPlace;
const fresh = () => {
  place = new ServerPlace();
  return place;
};
afterEach(() => place.cleanUp());
afterAll(removeBuild);

const waitFor = (link: Link, pane: number, regex: string) =>
  link.call(messages.wait, { pane, until: { type: "text", regex }, timeout: 20_000 }).then((result) => {
    if (!result.met) throw new Error(`pane ${pane} never showed ${regex}: ${result.reason}`);
  });
const textOf = async (link: Link, pane: number, start?: number) =>
  (await link.call(messages.text, { pane, start })).text;

/** Reads a pane's stream into a replica; `until` resolves when the head was reached and `met`. */
async function read(
  link: Link,
  pane: number,
  from: { position?: number; epoch?: string } = {},
  replica = new Replica(),
) {
  let moved: () => void = () => {};
  link.onFrame((frame) => {
    if (frame.kind !== "data") return;
    replica.frame(frame);
    link.sendFrame({ kind: "credit", stream: 1, bytes: frame.payload.length });
    moved();
  });
  const { epoch } = await link.call(messages.openStream, { pane, stream: 1, credit: 1 << 20, ...from });
  const until = (met: () => boolean) =>
    new Promise<void>((resolve) => {
      moved = () => met() && resolve();
      if (replica.frames.length > 0) moved();
    });
  return { replica, epoch, until };
}
const shows = (replica: Replica, text: string) => {
  const { terminal } = replica;
  return (
    terminal?.text({ fromRow: terminal.top, toRow: terminal.top + terminal.rows - 1 }).includes(text) ?? false
  );
};

describe("a server that is killed", () => {
  it("leaves every pane, screen, place and byte to the next one", async () => {
    const place = fresh();
    const first = await place.start([
      "sh",
      "-c",
      "echo began; read go; seq 1 300000; echo the-end; exec cat",
    ]);
    expect(first.word).toBe("ready");
    const link = await place.connect();
    await waitFor(link, 0, "began");
    await link.call(messages.split, { pane: 0, direction: "right", command: { argv: ["cat"] } });
    await link.call(messages.spawn, { workspace: "work", command: { argv: ["cat"] } });
    await link.call(messages.tabTitle, { tab: 0, title: "build" });
    await link.call(messages.windowTitle, { window: 1, title: "second" });
    await link.call(messages.sendText, { pane: 1, text: "typed\n", paste: false });
    await waitFor(link, 1, "typed\\s+typed");
    const before = await link.call(messages.list, {});
    const { replica, epoch, until } = await read(link, 0);
    await until(() => shows(replica, "began"));
    // In the middle of three hundred thousand lines the server dies.
    await link.call(messages.sendText, { pane: 0, text: "\n", paste: false });
    await until(() => replica.position > 100_000);
    const position = replica.position;
    await place.kill(first);
    const second = await place.start();
    expect(second.word).toBe("ready");
    const again = await place.connect();
    await waitFor(again, 0, "the-end");
    const after = await again.call(messages.list, {});
    const facts = ({ panes }: typeof before) =>
      panes.map(({ pane, workspace, tabTitle, windowTitle, left, top, isActive }) => [
        pane.id,
        pane.tab,
        pane.window,
        pane.size,
        workspace,
        tabTitle,
        windowTitle,
        left,
        top,
        isActive,
      ]);
    expect(facts(after)).toEqual(facts(before));
    // Every line is in the history, in order, none missing and none twice.
    const lines = (await textOf(again, 0, -10_000)).split("\n").filter((line) => /^\d+$/.test(line));
    expect(lines.length).toBeGreaterThan(3400);
    expect(lines).toEqual(
      Array.from({ length: lines.length }, (_, index) => String(300_001 - lines.length + index)),
    );
    expect(await textOf(again, 1)).toContain("typed\ntyped\n");
    // A client that comes back goes on with the numbering it knew.
    const resumed = await read(again, 0, { position, epoch }, replica);
    expect(resumed.epoch).toBe(epoch);
    await resumed.until(() => shows(replica, "the-end"));
    // New things get new ids.
    const spawned = await again.call(messages.spawn, { command: { argv: ["cat"] } });
    expect(spawned).toEqual({ window: 2, tab: 2, pane: 3 });
    for (const pane of [0, 1, 2, 3]) {
      await again.call(messages.sendText, { pane, text: "alive\n", paste: false });
      await waitFor(again, pane, "alive\\s+alive");
    }
  });

  it("does not have the ids of panes that are gone given again", async () => {
    const place = fresh();
    const first = await place.start(["cat"]);
    const link = await place.connect();
    for (const _ of [1, 2]) await link.call(messages.spawn, { command: { argv: ["cat"] } });
    // The newest, and the first, which knows the ids for all.
    for (const pane of [2, 0]) await link.call(messages.kill, { pane });
    await expect
      .poll(async () => (await link.call(messages.list, {})).panes.map(({ pane }) => pane.id))
      .toEqual([1]);
    // What the host was told before is done when it has answered.
    await link.call(messages.processes, { pane: 1 });
    await place.kill(first);
    await place.start();
    const again = await place.connect();
    expect(await again.call(messages.spawn, { command: { argv: ["cat"] } })).toEqual({
      window: 3,
      tab: 3,
      pane: 3,
    });
  });

  it("loses nothing of what a program printed and how it ended while nobody served", async () => {
    const place = fresh();
    const first = await place.start(["sh", "-c", "echo up; read go; echo last words; exit 3"]);
    const link = await place.connect();
    await waitFor(link, 0, "up");
    await link.call(messages.spawn, { command: { argv: ["cat"] } });
    await link.call(messages.sendText, { pane: 0, text: "go\n", paste: false });
    await place.kill(first);
    const second = await place.start();
    const again = await place.connect();
    // The pane's end is told, and it goes as exit_behavior says.
    await expect
      .poll(async () => (await again.call(messages.list, {})).panes.map(({ pane }) => pane.id))
      .toEqual([1]);
    // Its terminal is forgotten by the host too: a third server does not see it again.
    await place.kill(second);
    await place.start();
    const third = await place.connect();
    expect((await third.call(messages.list, {})).panes.map(({ pane }) => pane.id)).toEqual([1]);
  });
});

describe("checkpoints", () => {
  it("let the host forget, and the disk may be full", async () => {
    const place = fresh();
    // A state directory that cannot be made: its parent is a file.
    writeFileSync(join(place.dir, "state"), "");
    const first = await place.start(["sh", "-c", "read go; seq 1 3000000; echo the-end; exec cat"]);
    const link = await place.connect();
    await link.call(messages.sendText, { pane: 0, text: "\n", paste: false });
    // Twenty megabytes are more than the host keeps: without a way to trim, the program would stand still.
    await waitFor(link, 0, "the-end");
    expect(place.log).toMatch(/checkpoint cannot be written/);
    await place.kill(first);
    await place.start();
    const again = await place.connect();
    await waitFor(again, 0, "the-end");
    const visible = (await textOf(again, 0)).trimEnd().split("\n");
    expect(visible.slice(-3)).toEqual(["2999999", "3000000", "the-end"]);
  });

  it("keep history over a crash after a flood", async () => {
    const place = fresh();
    const first = await place.start(["sh", "-c", "seq 1 2000000; echo the-end; exec cat"]);
    const link = await place.connect();
    await waitFor(link, 0, "the-end");
    await expect
      .poll(() => existsSync(join(place.dir, "state", "domux", "checkpoints")), { timeout: 10_000 })
      .toBe(true);
    await place.kill(first);
    await place.start();
    const again = await place.connect();
    const lines = (await textOf(again, 0, -10_000)).split("\n").filter((line) => /^\d+$/.test(line));
    expect(lines.at(-1)).toBe("2000000");
    expect(lines.length).toBeGreaterThan(900);
  });
});

describe("starting and ending", () => {
  it("says that one runs already, and takes a stale socket over", async () => {
    const place = fresh();
    const first = await place.start();
    const second = await place.start();
    expect(second.word).toMatch(/^error already-running A domux server is already running on /);
    expect(await place.end(second)).toBe(1);
    await place.kill(first);
    expect(existsSync(place.socket)).toBe(true);
    const third = await place.start();
    expect(third.word).toBe("ready");
    expect(place.log).toContain("was stale and is taken over");
  });

  it("ends cleanly on SIGTERM: no socket, no pid file, programs go on", async () => {
    const place = fresh();
    const first = await place.start();
    const link = await place.connect();
    const said: string[] = [];
    link.on(messages.goodbye, ({ reason }) => said.push(reason));
    expect(existsSync(join(place.dir, "run", "pid"))).toBe(true);
    expect(await place.kill(first, "SIGTERM")).toBe(0);
    expect(said).toEqual(["shutdown"]);
    expect([existsSync(place.socket), existsSync(join(place.dir, "run", "pid"))]).toEqual([false, false]);
    await place.start();
    expect((await (await place.connect()).call(messages.list, {})).panes).toHaveLength(1);
  });

  it("ends with its programs when asked to", async () => {
    const place = fresh();
    const first = await place.start();
    const link = await place.connect();
    const ended = new Promise((resolve) => first.once("exit", resolve));
    await link.call(messages.stop, { kill: true });
    expect(await ended).toBe(0);
    const second = await place.start(["sh", "-c", "echo new; exec cat"]);
    expect(second.word).toBe("ready");
    const again = await place.connect();
    await waitFor(again, 0, "new");
  });

  it("refuses a directory that others may enter, with the command that mends it", async () => {
    const place = fresh();
    mkdirSync(join(place.dir, "run"), { mode: 0o755 });
    const server = await place.start();
    expect(server.word).toContain(`chmod 700 ${join(place.dir, "run")}`);
    expect(await place.end(server)).toBe(1);
  });

  it("gives programs their environment", async () => {
    const place = fresh();
    await place.start(
      [
        "sh",
        "-c",
        'echo "$TERM|$TERM_PROGRAM|$COLORTERM|$DOMUX_PANE|$DOMUX_UNIX_SOCKET|${SSH_AUTH_SOCK-none}|${NODE_OPTIONS-none}|"; exec cat',
      ],
      {
        SSH_AUTH_SOCK: "/inherited",
        NODE_OPTIONS: "--no-warnings",
      },
    );
    const link = await place.connect();
    await waitFor(link, 0, "\\|none\\|");
    const { text } = await link.call(messages.text, { pane: 0, joined: true });
    expect(text).toContain(`xterm-256color|domux|truecolor|0|${place.socket}|${place.socket}.agent|none|`);
  });

  it("opens 200 panes at once, all usable", async () => {
    const place = fresh();
    await place.start(["cat"]);
    const link = await place.connect();
    const command = { argv: ["cat"] };
    await Promise.all(
      Array.from({ length: 199 }, () => link.call(messages.spawn, { command, background: true })),
    );
    const { panes } = await link.call(messages.list, {});
    expect(panes).toHaveLength(200);
    await Promise.all(
      panes.map(({ pane }) => link.call(messages.sendText, { pane: pane.id, text: "hi\n", paste: false })),
    );
    await Promise.all(panes.map(({ pane }) => waitFor(link, pane.id, "hi\\s+hi")));
  });
});
