import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Collector, Place, program } from "../../test/ptyhost/harness.ts";
import { type Clock, systemClock } from "../base/index.ts";
import { INPUT_LIMIT, type PtyHostClient } from "./index.ts";

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => place.cleanUp());

const RAW = ["sh", "-c", "stty raw -echo; printf READY; exec cat"];

/** A host with a program, its server's log, and a second connection with the direct way to it. */
async function direct(argv = RAW, clock?: Clock) {
  await place.serve({ clock });
  const server = await place.connect();
  const { pane } = await server.spawn(program(argv, { logLimit: 1 << 30 }));
  const log = new Collector(server, pane);
  await log.untilText("READY");
  const key = randomBytes(16);
  await server.permit(pane, key);
  const client = await place.connect("observe");
  const answers: { position: number; text: string }[] = [];
  let told = () => {};
  const way = await client.direct(pane, {
    key,
    onAnswer: ({ position, bytes }) => {
      answers.push({ position, text: Buffer.from(bytes).toString() });
      told();
    },
  });
  /** Resolves when the answers together contain a text. */
  const answered = (text: string) =>
    new Promise<void>((resolve) => {
      told = () => {
        if (
          answers
            .map((one) => one.text)
            .join("")
            .includes(text)
        )
          resolve();
      };
      told();
    });
  return { server, pane, log, key, client, way, answers, answered };
}

/** What the log holds at the places of the answers. */
const inLog = (server: PtyHostClient, pane: number, position: number, length: number) =>
  new Promise<string>((resolve) => {
    const parts: Buffer[] = [];
    const reader = server.read(pane, {
      position,
      onRecord: (record) => {
        if (record.type === "output") parts.push(Buffer.from(record.bytes));
        const text = Buffer.concat(parts).toString();
        if (text.length < length) return;
        reader.stop();
        resolve(text.slice(0, length));
      },
    });
  });

describe("the direct way", () => {
  it("brings keys to the program and its answers back, at their places in the log", async () => {
    const { server, pane, log, way, answers, answered } = await direct();
    expect(way.write(Buffer.from("one"))).toBe(1);
    await answered("one");
    expect(way.write(Buffer.from("two"))).toBe(2);
    await answered("onetwo");
    await log.untilText("onetwo");
    for (const { position, text } of answers)
      expect(await inLog(server, pane, position, text.length)).toBe(text);
    // The server's own numbers are as they were: its input goes on.
    expect((await server.list())[0].lastWrite).toBe(0);
    expect(server.write(pane, Buffer.from("three"))).toBe(1);
    await log.untilText("onetwothree");
  });

  it("takes a key once, and nobody without one", async () => {
    const { server, pane, key } = await direct();
    const other = await place.connect("observe");
    const again = other.direct(pane, { key, onAnswer: () => {} });
    await expect(again).rejects.toMatchObject({ code: "not-allowed" });
    const stranger = other.direct(pane, { key: randomBytes(16), onAnswer: () => {} });
    await expect(stranger).rejects.toMatchObject({ code: "not-allowed" });
    // Nor may one who only looks permit somebody, or write.
    await expect(other.permit(pane, key)).rejects.toMatchObject({ code: "not-allowed" });
    other.write(pane, Buffer.from("x"));
    await server.remove(pane);
    await expect(server.permit(pane, key)).rejects.toMatchObject({ code: "not-found" });
  });

  it("comes behind everything that was written before the permit", async () => {
    await place.serve();
    const server = await place.connect();
    const client = await place.connect("observe");
    const { pane } = await server.spawn(program(RAW));
    const log = new Collector(server, pane);
    await log.untilText("READY");
    const key = randomBytes(16);
    const before = "a".repeat(200_000);
    server.write(pane, Buffer.from(before));
    await server.permit(pane, key);
    const way = await client.direct(pane, { key, onAnswer: () => {} });
    way.write(Buffer.from("b"));
    await log.untilText("b");
    expect(log.text.replace("READY", "") === `${before}b`).toBe(true);
  });

  it("sends answers only: not what a program prints by itself, and no flood", async () => {
    let ahead = 0;
    const clock: Clock = { ...systemClock, now: () => systemClock.now() + ahead };
    const script =
      "stty raw -echo; printf READY; while read -r word; do case $word in flood) seq 100000; echo END;; *) echo $word;; esac; done";
    const { server, pane, log, way, answers, answered } = await direct(["bash", "-c", script], clock);
    way.write(Buffer.from("hello\n"));
    await answered("hello");
    const count = answers.length;
    ahead += 1_000;
    server.write(pane, Buffer.from("silent\n"));
    await log.untilText("silent");
    expect(answers.length).toBe(count);
    way.write(Buffer.from("flood\n"));
    await log.untilText("END");
    expect(answers.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(100_000);
  });

  it("holds back what a program does not read, and says when it does", async () => {
    const fifo = join(place.dir, "gate");
    execFileSync("mkfifo", [fifo]);
    const { server, log, client, way } = await direct([
      "bash",
      "-c",
      `stty raw -echo; printf READY; read -r -N 1 x <${fifo}; exec cat`,
    ]);
    const piece = Buffer.alloc(100_000, "x");
    let sent = 0;
    while (way.write(piece) !== undefined) sent++;
    expect(sent * piece.length).toBeLessThanOrEqual(INPUT_LIMIT);
    const taken = new Promise<void>((resolve) =>
      client.onWritten(({ pending }) => pending === 0 && resolve()),
    );
    writeFileSync(fifo, "g");
    await taken;
    expect(way.write(Buffer.from("end"))).toBe(sent + 1);
    await log.untilText("end");
    expect(log.text.replace("READY", "").length).toBe(sent * piece.length + 3);
    // A connection that is gone leaves nothing behind: the server goes on alone.
    client.close();
    server.write(1, Buffer.from("!"));
    await log.untilText("end!");
  });

  it("goes on to tell of other panes when one is gone that was typed to", async () => {
    const { server, pane, client, way } = await direct();
    const other = (await server.spawn(program(RAW))).pane;
    const log = new Collector(server, other);
    await log.untilText("READY");
    const key = randomBytes(16);
    await server.permit(other, key);
    const second = await client.direct(other, { key, onAnswer: () => {} });
    const told = new Promise<void>((resolve) =>
      client.onWritten((written) => written.pane === other && resolve()),
    );
    way.write(Buffer.from("x"));
    await server.remove(pane);
    second.write(Buffer.from("y"));
    await told;
    // What is typed to a pane that is gone is refused without a word: its end is told by others.
    way.write(Buffer.from("z"));
    second.write(Buffer.from("!"));
    await log.untilText("y!");
  });

  it("puts the server's own words into the log", async () => {
    const { server, pane, log } = await direct();
    await server.inject(pane, Buffer.from("injected"));
    await log.untilText("injected");
    server.write(pane, Buffer.from("typed"));
    await log.untilText("injectedtyped");
    server.write(pane, Buffer.from("\x04"));
    await server.signal(pane, "SIGKILL", "program");
    await log.exit();
    await expect(server.inject(pane, Buffer.from("late"))).rejects.toMatchObject({ code: "not-found" });
  });
});
