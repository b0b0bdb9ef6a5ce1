import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { removeBuild, ServerPlace } from "../../test/support/built-server.ts";
import type { Link } from "../link/index.ts";
import { messages } from "../protocol/index.ts";
import { connectPtyHost } from "../ptyhost/index.ts";

const places: ServerPlace[] = [];
const fresh = () => {
  const place = new ServerPlace();
  places.push(place);
  return place;
};
afterEach(async () => {
  for (const place of places.splice(0)) await place.cleanUp();
});
afterAll(removeBuild);

/** Kills the PTY hosts of a place, with all that runs in them. */
async function killHosts({ dir }: ServerPlace): Promise<void> {
  const run = join(dir, "run");
  for (const name of readdirSync(run).filter((name) => name.includes(".pty-"))) {
    const client = await connectPtyHost({ socket: join(run, name), build: "test" });
    const closed = new Promise((resolve) => client.onClosed(resolve));
    process.kill(client.hostPid, "SIGKILL");
    await closed;
  }
}

const waitFor = async (link: Link, pane: number, regex: string) => {
  const { met, reason } = await link.call(messages.wait, {
    pane,
    until: { type: "text", regex },
    timeout: 20_000,
  });
  if (!met) throw new Error(`pane ${pane} never showed ${regex}: ${reason}`);
};
const say = (link: Link, pane: number, text: string) =>
  link.call(messages.sendText, { pane, text: `${text}\n`, paste: false });
const textOf = async (link: Link, pane: number) =>
  (await link.call(messages.text, { pane, start: -10_000 })).text;
const layout = async (link: Link) =>
  (await link.call(messages.list, {})).panes.map(({ pane, workspace, tabTitle, left, top, isActive }) => [
    pane.id,
    pane.tab,
    pane.window,
    pane.size,
    workspace,
    tabTitle,
    left,
    top,
    isActive,
  ]);

/** Three panes in two workspaces: a shell with history in a directory of its own, an editor, another shell. */
async function busy(place: ServerPlace) {
  const server = await place.start([]);
  const link = await place.connect();
  const work = join(place.dir, "work");
  mkdirSync(work);
  await waitFor(link, 0, "[#$]");
  await say(link, 0, `cd ${work}; seq 1 300; echo count''ed`);
  await waitFor(link, 0, "counted");
  const editor = ["sh", "-c", "echo before; printf '\\033[?1049h\\033[?1000h\\033[?25ledit'ing; exec cat"];
  await link.call(messages.split, { pane: 0, direction: "right", command: { argv: editor } });
  await waitFor(link, 1, "editing");
  await link.call(messages.spawn, { workspace: "other" });
  await link.call(messages.tabTitle, { tab: 0, title: "build" });
  await say(link, 2, "echo sec''ond");
  await waitFor(link, 2, "second");
  return { server, link, work };
}

async function expectBack(place: ServerPlace, work: string): Promise<void> {
  const link = await place.connect();
  const lines = (await textOf(link, 0)).split("\n");
  expect(lines.filter((line) => /^\d+$/.test(line))).toEqual(
    Array.from({ length: 300 }, (_, index) => String(index + 1)),
  );
  expect(lines.join("\n")).toMatch(/counted[\s\S]*\[domux: opened again; what ran here/);
  const editor = (await textOf(link, 1)).replaceAll("\n", "");
  expect(editor).toMatch(/before\[domux: opened again; what ran here \(sh ?-c .* has ended/);
  expect(editor).not.toContain("editing");
  // New shells, in the old directories, under the old pictures.
  await say(link, 0, "pwd; echo pane=$DOMUX_PANE");
  await waitFor(link, 0, `${work}\\s+pane=0`);
  await say(link, 1, "echo ali''ve");
  await waitFor(link, 1, "alive");
  await waitFor(link, 2, "second[\\s\\S]*opened again");
}

describe("after a reboot", () => {
  it("opens what was open, with its pictures, histories and directories", async () => {
    const place = fresh();
    const { server, link, work } = await busy(place);
    const before = await layout(link);
    await place.kill(server, "SIGTERM");
    await killHosts(place);
    const next = await place.start([]);
    expect(next.word).toBe("ready");
    expect(await layout(await place.connect())).toEqual(before);
    await expectBack(place, work);
    expect(place.log).toContain("opened 3 panes of before again");
    // The picture outlives a crash of this server too, and is not restored a second time.
    await place.kill(next);
    await place.start([]);
    const again = await place.connect();
    expect((await textOf(again, 0)).match(/opened again/g)).toHaveLength(1);
    expect((await again.call(messages.spawn, {})).pane).toBe(3);
  });

  it("opens it also where programs ended before the server did", async () => {
    const place = fresh();
    const { server, work } = await busy(place);
    await place.kill(server, "SIGTERM");
    const second = await place.start([]);
    await killHosts(place);
    await place.kill(second, "SIGTERM");
    await place.start([]);
    await expectBack(place, work);
  });

  it("starts a program that was named beside what comes back", async () => {
    const place = fresh();
    const server = await place.start([]);
    await place.kill(server, "SIGTERM");
    await killHosts(place);
    await place.start(["sh", "-c", "echo named; exec cat"]);
    const link = await place.connect();
    expect((await link.call(messages.list, {})).panes.map(({ pane }) => pane.id)).toEqual([0, 1]);
    await waitFor(link, 1, "named");
  });

  it("opens nothing that was ended on purpose, and nothing where it is not wanted", async () => {
    const place = fresh();
    const { server, link } = await busy(place);
    const ended = place.end(server);
    await link.call(messages.stop, { kill: true });
    await ended;
    const second = await place.start(["cat"]);
    const panes = async () => (await (await place.connect()).call(messages.list, {})).panes.length;
    expect(await panes()).toBe(1);
    await place.kill(second, "SIGTERM");
    await killHosts(place);
    await place.start(["--config", "restore_after_reboot=false", "cat"]);
    expect(await panes()).toBe(1);
  });

  it("keeps what another server of the same person needs", async () => {
    const [one, two] = [fresh(), fresh()];
    const state = { XDG_STATE_HOME: join(one.dir, "state") };
    const first = await one.start(["sh", "-c", "seq 1 30000; echo the-end; exec cat"], state);
    await waitFor(await one.connect(), 0, "the-end");
    await one.kill(first, "SIGTERM");
    const files = () =>
      readdirSync(join(one.dir, "state", "domux", "checkpoints"), { recursive: true }).filter((name) =>
        String(name).endsWith(".checkpoint"),
      );
    const before = files();
    expect(before).toHaveLength(1);
    const other = await two.start(["cat"], state);
    await two.kill(other);
    await two.start(["cat"], state);
    expect(two.log).toContain("took over 1 pane");
    expect(files()).toEqual(expect.arrayContaining(before));
  });
});
