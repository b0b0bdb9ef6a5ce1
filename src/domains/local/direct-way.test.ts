import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Collector, Place, program } from "../../../test/ptyhost/harness.ts";
import { DirectWays } from "./direct-way.ts";

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => place.cleanUp());

const RAW = ["sh", "-c", "stty raw -echo; printf READY; exec cat"];

/** A host with some programs, and what a server would tell a face. */
async function stage(count: number) {
  const host = await place.serve({ graceMs: 3_000 });
  const server = await place.connect();
  const ways = new DirectWays("test");
  place.defer(() => ways.dispose());
  const logs: Collector[] = [];
  for (let index = 0; index < count; index++) {
    const { pane } = await server.spawn(program(RAW));
    logs.push(new Collector(server, pane));
    await logs[index].untilText("READY");
  }
  const permit = async (number: number) => {
    const key = randomBytes(16);
    await server.permit(number, key);
    return { socket: place.socket, number, key: key.toString("hex") };
  };
  return { host, server, ways, logs, permit };
}

it("takes more than a program reads, in order, and gives it later", async () => {
  const { ways, logs, permit } = await stage(1);
  const way = await ways.open(await permit(1), { onAnswer: () => {}, onLost: () => {} });
  const pieces = Array.from({ length: 60 }, (_, index) => String(index % 10).repeat(50_000));
  for (const piece of pieces) way.write(Buffer.from(piece));
  way.write(Buffer.from("end"));
  await logs[0].untilText("end");
  expect(logs[0].text === `READY${pieces.join("")}end`).toBe(true);
  expect(() => {
    for (let index = 0; index < 100; index++) way.write(Buffer.alloc(1_000_000, "x"));
  }).toThrow(/reads nothing/);
});

it("says when the host is lost, and comes to another one behind the same socket", async () => {
  const { host, ways, permit } = await stage(1);
  const lost = new Promise<void>((resolve) => {
    void permit(1).then((given) => ways.open(given, { onAnswer: () => {}, onLost: resolve }));
  });
  const way = ways.open(await permit(1), { onAnswer: () => {}, onLost: () => {} });
  await way;
  host.dispose();
  await lost;
  const nobody = ways.open(
    { socket: place.socket, number: 1, key: "00" },
    { onAnswer: () => {}, onLost: () => {} },
  );
  await expect(nobody).rejects.toMatchObject({ code: "connect-failed" });
});

it("lets a host without programs end: it holds no connection without a way", async () => {
  const { host, server, ways, permit } = await stage(2);
  const open = await Promise.all(
    [1, 2].map(async (number) => ways.open(await permit(number), { onAnswer: () => {}, onLost: () => {} })),
  );
  for (const number of [1, 2]) await server.remove(number);
  server.close();
  for (const way of open) way.dispose();
  await host.ended;
});
