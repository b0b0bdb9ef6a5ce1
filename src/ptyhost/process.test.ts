import { type ChildProcess, spawn } from "node:child_process";
import {
  linkSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Collector, gone, Place, program } from "../../test/ptyhost/harness.ts";
import { ptyShare, recordLength, spawnPty } from "./index.ts";

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => place.cleanUp());

const onLinux = process.platform === "linux";

const statusOf = (pid: number, name: string) =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);

/** Resolves when `met` holds. */
const until = (met: () => Promise<boolean>) => vi.waitUntil(met, { timeout: 80_000, interval: 20 });

/** What the kernel counts of a process. */
function counts(pid: number) {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean),
  );
  return {
    files: readdirSync(`/proc/${pid}/fd`).length,
    threads: statusOf(pid, "Threads"),
    children: children.length,
    residentKb: statusOf(pid, "VmRSS"),
  };
}

describe("the process of a PTY host", () => {
  it("is a session of its own, with no files of ours, and survives SIGHUP", async () => {
    // A terminal of this process: node-pty leaves it open to every child.
    const share = ptyShare();
    const leak = spawnPty(program(["cat"]), share);
    place.defer(() => {
      leak.dispose();
      share.dispose();
    });
    const pid = await place.start();
    const client = await place.connect();
    expect(client.hostPid).toBe(pid);
    const session = Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ")[3]);
    expect(session).toBe(pid);
    for (const fd of readdirSync(`/proc/${pid}/fd`)) {
      const target = readlinkSync(`/proc/${pid}/fd/${fd}`);
      expect(target).toMatch(Number(fd) < 3 ? /^\/dev\/null$/ : /^(socket|pipe|anon_inode|\/dev\/null)/);
    }
    const sockets = readdirSync(`/proc/${pid}/fd`).filter((fd) =>
      /^socket/.test(readlinkSync(`/proc/${pid}/fd/${fd}`)),
    );
    expect(sockets.length, "the listening one and ours").toBe(2);
    process.kill(pid, "SIGHUP");
    await client.spawn(program(["true"]));
    expect(await new Collector(client, 1).exit()).toEqual({ code: 0 });
  });

  it("says why it cannot listen", async () => {
    await place.start();
    await expect(place.start()).rejects.toMatchObject({ code: "already-running" });
    const nowhere = new Place();
    await nowhere.cleanUp();
    place.defer(() => nowhere.cleanUp());
    await expect(nowhere.start()).rejects.toMatchObject({
      code: "connect-failed",
      message: expect.stringContaining(nowhere.socket),
    });
  });

  it("takes over a socket that nobody answers at", async () => {
    const dead = createServer();
    await new Promise<void>((resolve) => dead.listen(place.socket, resolve));
    // A socket file without a listener, as a killed host leaves it: net would unlink it, so keep a link to it.
    linkSync(place.socket, `${place.socket}.kept`);
    await new Promise((resolve) => dead.close(resolve));
    renameSync(`${place.socket}.kept`, place.socket);
    await place.start();
    await place.connect();
    expect(statSync(place.socket).mode & 0o777).toBe(0o600);
  });

  it("ends when its last pane has ended and nobody is connected, not before", async () => {
    const pid = await place.start({ keepMs: 40 });
    const first = await place.connect();
    await first.spawn(program(["sh", "-c", "read x; echo late"]));
    first.close();
    const second = await place.connect();
    second.write(1, Buffer.from("\n"));
    second.close();
    await gone(pid);
    expect(() => statSync(place.socket)).toThrow(/ENOENT/);
  });

  it("hangs up its panes when it is asked to end", async () => {
    const pid = await place.start();
    const client = await place.connect();
    const pane = await client.spawn(program(["cat"]));
    process.kill(pid, "SIGTERM");
    await gone(pid);
    await gone(pane.pid);
  });
});

describe("a killed server", () => {
  it("loses no byte and no key to the next one", async () => {
    await place.start();
    const client = await place.connect();
    const lines = 30_000;
    const script = `stty -echo; i=0; while [ $i -lt ${lines} ]; do read -r line; i=$((i+1)); echo "$line"; done; seq 1 200000`;
    await client.spawn(program(["bash", "-c", `${script}`], { logLimit: 200_000 }));
    client.close();

    const consumer = await place.bundle("test/ptyhost/consumer.ts");
    const file = join(place.dir, "out");
    writeFileSync(file, "");
    const start = () =>
      spawn(process.execPath, [consumer, place.socket, file, String(lines)], {
        stdio: ["ignore", "pipe", "inherit"],
      }) as ChildProcess & { stdout: NodeJS.ReadableStream };
    const total = outputOf(lines).length;
    let kills = 0;
    for (const share of [0.02, 0.05, 0.1, 0.15, 0.3, 0.5, 0.7, 0.9, 2]) {
      const child = start();
      await new Promise<void>((resolve) => {
        child.once("exit", () => resolve());
        child.stdout.on("data", (text) => {
          const position = Number(String(text).trim().split("\n").at(-1));
          if (position > share * total && child.kill("SIGKILL")) kills++;
        });
      });
    }
    expect(kills).toBeGreaterThanOrEqual(7);
    expect(readFileSync(file, "latin1") === outputOf(lines), "every line once, in order").toBe(true);
  });

  const outputOf = (lines: number) =>
    Array.from({ length: lines }, (_, index) => `line ${index + 1}\r\n`).join("") +
    Array.from({ length: 200_000 }, (_, index) => `${index + 1}\r\n`).join("");
});

describe("what many and large panes cost", () => {
  it.runIf(onLinux)("nothing is left of 2,000 programs", async () => {
    const pid = await place.start();
    const client = await place.connect();
    const one = async () => {
      const { pane } = await client.spawn(program(["true"]));
      expect(await new Collector(client, pane).exit()).toEqual({ code: 0 });
      await client.remove(pane);
    };
    const batch = (count: number) => Promise.all(Array.from({ length: count }, one));
    // Heap and code grow at first, whatever is run.
    for (let round = 0; round < 25; round++) await batch(40);
    const before = counts(pid);
    expect(before.children).toBe(0);
    for (let round = 0; round < 50; round++) await batch(40);
    expect(counts(pid)).toMatchObject({ files: before.files, threads: before.threads, children: 0 });
    // What is garbage goes when the process rests; 4 KB for each would be something that stays.
    await until(async () => counts(pid).residentKb - before.residentKb < 2_000 * 4);
  });

  it.runIf(onLinux)("200 idle panes need less than 200 KB each", async () => {
    const pid = await place.start();
    const client = await place.connect();
    await client.spawn(program(["cat"]));
    const before = counts(pid);
    expect(before.residentKb, "with one pane").toBeLessThan(60_000);
    const panes = await Promise.all(
      Array.from({ length: 200 }, () => client.spawn(program(["sh", "-c", "echo prompt; exec cat"]))),
    );
    const logs = panes.map(({ pane }) => new Collector(client, pane));
    await Promise.all(logs.map((log) => log.untilText("prompt")));
    const each = (counts(pid).residentKb - before.residentKb) / 200;
    expect(each).toBeLessThan(200);
    const last = logs[199];
    client.write(panes[199].pane, Buffer.from("usable\n"));
    await last.untilText("usable\r\nusable");
  });

  it.runIf(onLinux)("gives the memory of logs back to the system when they are trimmed", async () => {
    const pid = await place.start();
    const client = await place.connect();
    const bytes = 3_000_000;
    for (let count = 0; count < 8; count++)
      await client.spawn(program(["sh", "-c", `head -c ${bytes} /dev/zero; exec cat`]));
    await until(async () => (await client.list()).every(({ head }) => head > bytes));
    const full = counts(pid).residentKb;
    for (const { pane, head } of await client.list()) client.trim(pane, head);
    await until(async () => counts(pid).residentKb < full - 20_000);
  });

  it.runIf(onLinux)("a flood without a newline is bounded, with and without a reader", async () => {
    const pid = await place.start();
    const client = await place.connect();
    const size = 60_000_000;
    const { pane } = await client.spawn(program(["head", "-c", String(size), "/dev/zero"]));
    const idle = await client.spawn(program(["head", "-c", String(size), "/dev/zero"]));
    let taken = 0;
    let largest = 0;
    await new Promise<void>((resolve, reject) => {
      client.onClosed(reject);
      const reader = client.read(pane, {
        position: 0,
        onRecord(record) {
          if (record.type === "exit") return resolve();
          if (record.type === "output") taken += record.bytes.length;
          const position = record.position + recordLength(record);
          reader.ack(position);
          client.trim(pane, position);
          if (position % 64 === 0) largest = Math.max(largest, statusOf(pid, "VmRSS"));
        },
      });
    });
    expect(taken).toBe(size);
    expect(largest).toBeLessThan(75_000);
    const unread = (await client.list()).find((other) => other.pane === idle.pane);
    expect(unread?.exit).toBeUndefined();
    expect(unread?.head).toBeGreaterThanOrEqual(4 << 20);
    expect(unread?.head).toBeLessThan((4 << 20) + 65_536);
  });
});
