import { describe, expect, it, onTestFinished } from "vitest";
import { Face, type House } from "../../../test/support/two-muxes.ts";
import { turns, watchedMuxes } from "../../../test/support/watched-muxes.ts";
import { sizeOf } from "../../model/index.ts";
import type { FoldedPane } from "../../mux/index.ts";
import { messages } from "../../protocol/index.ts";

/** The mux's windows, tabs and panes without ids, as one value. */
function pictureOf({ mux }: House, domain: string) {
  const { windows, tabs, panes } = mux.state();
  const ours = new Set(panes.filter((pane) => pane.domainName === domain).map((pane) => pane.id));
  const paneName = (id: number) => panes.find((pane) => pane.id === id)!.title;
  const treeOf = (tree: (typeof tabs)[number]["tree"]): unknown =>
    "pane" in tree
      ? [paneName(tree.pane), tree.cols, tree.rows]
      : { [tree.split]: [treeOf(tree.first), treeOf(tree.second)] };
  const shown = (tree: (typeof tabs)[number]["tree"]): boolean =>
    "pane" in tree ? ours.has(tree.pane) : shown(tree.first);
  return windows
    .map(({ workspace, title, tabs: order }) => ({
      workspace,
      title,
      tabs: order
        .map((id) => tabs.find((tab) => tab.id === id)!)
        .filter(({ tree }) => shown(tree))
        .map((tab) => ({
          title: tab.title,
          size: tab.size,
          tree: treeOf(tab.tree),
          zoomed: tab.zoomed === null ? null : paneName(tab.zoomed),
          active: paneName(tab.active),
        })),
    }))
    .filter((window) => window.tabs.length > 0);
}

describe("mirroring", () => {
  it("shows what is there, and follows every change, whoever makes it", async () => {
    const { near, domain, spawn, ...rest } = watchedMuxes();
    const first = await spawn();
    await spawn();
    await domain.attach({});
    const far = rest.far;
    const equal = async () => {
      await turns();
      expect(pictureOf(near, "far")).toEqual(pictureOf(far, "local"));
    };
    expect(pictureOf(far, "local")).toHaveLength(2);
    await equal();
    const script = await new Face(far).greet();
    onTestFinished(() => script.dispose());
    const tell = script.link.call.bind(script.link);
    await tell(messages.split, { pane: first.pane, direction: "right" });
    await equal();
    const { pane } = await tell(messages.split, { pane: first.pane, direction: "bottom" });
    await tell(messages.zoom, { pane, zoomed: true });
    await equal();
    await tell(messages.spawn, { window: first.window });
    await tell(messages.tabMove, { tab: first.tab, index: 1 });
    await tell(messages.tabTitle, { tab: first.tab, title: "Fancy" });
    await tell(messages.windowTitle, { window: first.window, title: "Window" });
    await tell(messages.windowWorkspace, { window: first.window, workspace: "elsewhere" });
    await equal();
    await tell(messages.workspaceRename, { from: "elsewhere", to: "nowhere" });
    await tell(messages.moveToNewTab, { pane, newWindow: true });
    await equal();
    await tell(messages.kill, { pane });
    await tell(messages.windowKill, { window: first.window });
    await equal();
    expect(pictureOf(near, "far")).toHaveLength(1);
  });

  it("opens a stream once, also for a reader that comes while the domain is still being attached", async () => {
    const { near, domain, spawn, far } = watchedMuxes();
    const { pane } = await spawn();
    const open = new Set<number>();
    const early = near.mux.onLayout(() => {
      for (const shown of near.mux.panes.values()) {
        if (open.has(shown.id)) continue;
        open.add(shown.id);
        const request = { credit: 1 << 20, scrollback: 0, interval: 0, seat: 0 };
        void shown.openStream(request, { frame: () => {}, ended: () => {} });
      }
    });
    onTestFinished(() => early.dispose());
    await domain.attach({});
    await turns(20);
    expect(open.size).toBe(1);
    expect((far.mux.pane(pane) as FoldedPane).readers).toBe(1);
  });

  it("forwards verbs with translated ids, and knows what the answer names", async () => {
    const { near, domain, spawn, face, ...rest } = watchedMuxes();
    // Ids here and there differ.
    await near.mux.batch(async () => {});
    await domain.attach({});
    await spawn();
    await turns();
    const seat = await face();
    await seat.link.call(messages.spawn, { domain: "DefaultDomain" });
    const local = [...near.mux.windows.keys()].at(-1)!;
    const into = await seat.link.call(messages.spawn, { domain: { name: "far" }, window: local });
    expect(into.window).toBe(local);
    expect(near.mux.window(local).tabs).toHaveLength(2);
    const split = await seat.link.call(messages.split, { pane: into.pane, direction: "right" });
    expect(split).toMatchObject({ window: local, tab: into.tab });
    expect(near.mux.tab(into.tab).panes).toEqual([into.pane, split.pane]);
    expect(rest.far.launcher.sources).toHaveLength(3);
    await seat.link.call(messages.sendText, { pane: split.pane, text: "hello", paste: false });
    expect(rest.far.launcher.sources.at(-1)!.typed).toBe("hello");
    const text = await seat.link.call(messages.text, { pane: split.pane });
    expect(text.text.trim()).toBe("hello");
    const moved = await seat.link.call(messages.moveToNewTab, { pane: split.pane, window: local });
    expect(moved.window).toBe(local);
    await seat.link.call(messages.kill, { pane: moved.pane });
    await turns();
    expect(near.mux.panes.has(moved.pane)).toBe(false);
    await expect(seat.link.call(messages.kill, { pane: moved.pane })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("gives a tab with all its panes a window of its own, there and here", async () => {
    const { near, far, domain, face, spawn } = watchedMuxes();
    const first = await spawn();
    await domain.attach({});
    await turns();
    const seat = await face();
    const [window] = near.mux.windows.keys();
    const tab = near.mux.window(window).tabs[0];
    const { pane } = await seat.link.call(messages.split, { pane: tab.panes[0], direction: "right" });
    const other = await seat.link.call(messages.spawn, { domain: { name: "far" }, window });
    await seat.link.call(messages.tabMove, { tab: tab.id, index: 0, newWindow: true });
    const at = near.mux.tab(tab.id).window;
    expect(at.id).not.toBe(window);
    expect(at.tabs.map(({ panes }) => panes)).toEqual([[tab.panes[0], pane]]);
    expect(near.mux.window(window).tabs.map(({ id }) => id)).toEqual([other.tab]);
    expect(far.mux.tab(first.tab).window.id).not.toBe(first.window);
    expect(far.mux.tab(first.tab).panes).toHaveLength(2);
  });

  it("brings the answer about a pane that is gone by then", async () => {
    const { domain, face, ...rest } = watchedMuxes();
    await domain.attach({});
    const seat = await face();
    const ran = seat.link.call(messages.run, {
      command: { argv: ["x"] },
      domain: { name: "far" },
      output: true,
    });
    await turns();
    const source = rest.far.launcher.sources[0];
    source.print("done");
    source.exit(4);
    expect(await ran).toMatchObject({ exit: { code: 4 }, output: expect.stringContaining("done") });
    // One that comes and goes between two looks.
    const quick = seat.link.call(messages.run, { command: { argv: ["x"] }, domain: { name: "far" } });
    while (rest.far.launcher.sources.length < 2) await Promise.resolve().then(() => turns(1));
    rest.far.launcher.sources[1].exit(0);
    expect(await quick).toMatchObject({ exit: { code: 0 }, pane: expect.any(Number) });
  });

  it("adopts the window that asks, gives sizes and focus to the other mux", async () => {
    const { near, domain, spawn, face, ...rest } = watchedMuxes();
    const far = rest.far;
    const first = await spawn();
    const seat = await face();
    const own = await seat.link.call(messages.spawn, {});
    await seat.link.call(messages.view, { windows: [{ window: own.window, size: sizeOf(100, 30) }] });
    await domain.attach({ window: own.window });
    expect(near.mux.windows.size).toBe(1);
    expect(near.mux.window(own.window).tabs).toHaveLength(2);
    await turns();
    expect(far.mux.tab(first.tab).size).toMatchObject({ cols: 100, rows: 30 });
    await seat.link.call(messages.view, { windows: [{ window: own.window, size: sizeOf(90, 20) }] });
    await turns();
    expect(far.mux.tab(first.tab).size).toMatchObject({ cols: 90, rows: 20 });
    const pane = [...near.mux.panes.values()].find((other) => other.domain === domain)!.id;
    await seat.link.call(messages.focus, { pane });
    await turns();
    expect([...far.mux.seats.values()].map((other) => other.focus)).toContain(first.pane);
    // A script over there wants to be seen.
    const asked: number[] = [];
    seat.link.on(messages.focusRequested, (request) => asked.push(request.pane));
    const script = await new Face(far).greet();
    onTestFinished(() => script.dispose());
    await script.link.call(messages.activate, { pane: first.pane });
    await turns();
    expect(asked).toEqual([pane]);
  });

  it("lets go at detach; what runs goes on", async () => {
    const { near, domain, spawn, face } = watchedMuxes();
    const { source } = await spawn();
    await domain.attach({});
    const seat = await face();
    const pane = [...near.mux.panes.keys()][0];
    await seat.open(pane);
    let ended = 0;
    seat.link.on(messages.streamEnded, () => ended++);
    await seat.link.call(messages.detach, { domain: "far" });
    await turns();
    expect(near.mux.panes.size + near.mux.windows.size).toBe(0);
    expect(ended).toBe(1);
    expect(domain.state.state).toBe("detached");
    expect(source.killed).toBe(false);
    await seat.link.call(messages.attach, { domain: "far" });
    expect(near.mux.panes.size).toBe(1);
    expect(near.mux.panes.has(pane)).toBe(false);
  });

  it("passes on alerts, exits and facts", async () => {
    const { near, domain, spawn } = watchedMuxes();
    const { source } = await spawn();
    await domain.attach({});
    const events: string[] = [];
    near.mux.events.onEvent(({ event }) => events.push(event.type));
    source.print("\x07\x1b]2;a title\x07\x1b]1337;SetUserVar=a=Yg==\x07");
    await turns();
    const [pane] = near.mux.panes.values();
    expect(pane.facts).toMatchObject({ title: "a title", userVars: { a: "b" } });
    expect(events).toContain("pane-alert");
    source.exit(3);
    await turns(10);
    expect(events).toContain("pane-exited");
    expect(near.mux.panes.size).toBe(0);
  });
});

describe("relayed panes", () => {
  it("show the same picture, and echo acknowledgements in the seat's own numbers", async () => {
    const { near, domain, spawn, face } = watchedMuxes();
    const { source } = await spawn();
    await domain.attach({});
    const [pane] = near.mux.panes.keys();
    const one = await face();
    const two = await face();
    await one.open(pane);
    await two.open(pane);
    for (let i = 0; i < 50; i++) two.type(pane, "x");
    one.type(pane, "first\r");
    await one.shows((text) => text.includes("first"));
    source.print("later\r\n");
    await two.shows((text) => text.includes("later"));
    expect(one.text).toBe(two.text);
    // mosh's echo ack comes 50 ms after the key reached the program.
    const acknowledged = (seat: Face) => seat.frames.at(-1)!.echoAck === seat.lastInput;
    while (!acknowledged(one) || !acknowledged(two)) {
      source.print(".");
      const before = one.text + two.text;
      await one.shows(() => one.text + two.text !== before);
    }
    expect(one.lastInput).toBe(1);
    expect(two.lastInput).toBe(50);
  });

  it("passes a flood at the reader's credit without keeping it", async () => {
    const { near, domain, spawn, face } = watchedMuxes();
    const { source } = await spawn();
    await domain.attach({});
    const [pane] = near.mux.panes.keys();
    const seat = await face();
    await seat.open(pane);
    const lines = Array.from({ length: 4000 }, (_, i) => `line ${i} ${"x".repeat(i % 60)}\r\n`);
    for (let i = 0; i < 50; i++) source.print(lines.slice(i * 80, i * 80 + 80).join(""));
    source.print("the end");
    await seat.shows((text) => text.includes("the end"));
    expect(seat.text).toContain("line 3999");
  });
});
