import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { FakeDomain } from "../../test/support/fake-pane.ts";
import { ManualClock } from "../base/index.ts";
import { sizeOf } from "../model/index.ts";
import {
  type MuxEvent,
  messages,
  type ParamsIn,
  type RequestType,
  type ResultOf,
} from "../protocol/index.ts";
import { Mux } from "./mux.ts";
import type { SeatFace } from "./seat.ts";
import { DEFAULT_SETTINGS, type MuxSettings } from "./settings.ts";
import { runVerb } from "./verb.ts";
import { VERBS } from "./verbs/index.ts";

const table = new Map(VERBS.map((verb) => [verb.message.method, verb]));

function house(settings: Partial<MuxSettings> = {}) {
  const clock = new ManualClock();
  const mux = new Mux({
    clock,
    wallTime: () => 1000 + clock.now(),
    epoch: "e",
    settings: () => ({ ...DEFAULT_SETTINGS, ...settings }),
  });
  const domain = mux.addDomain((id) => new FakeDomain(id, "local"));
  const events: MuxEvent[] = [];
  mux.events.onEvent(({ event }) => events.push(event));
  const run = async <M extends RequestType>(
    message: M,
    params: ParamsIn<M>,
    seat?: Parameters<typeof runVerb>[1]["seat"],
  ): Promise<ResultOf<M>> => {
    const context = { mux, seat, cancelled: new Promise(() => {}) };
    const parsed = v.parse(message.params, params);
    const result = await runVerb(table, context, message.method, parsed, { readOnly: false });
    // What a verb answers is what the protocol declares.
    return v.parse(message.result, result) as ResultOf<M>;
  };
  /** Sizes and places of all panes, as `cli list` has them. */
  const places = async () => {
    const { panes } = await run(messages.list, {});
    return Object.fromEntries(
      panes.map(({ pane, left, top }) => [pane.id, `${pane.size.cols}x${pane.size.rows} at ${left},${top}`]),
    );
  };
  const seat = (name = "a", focusAsked: number[] = []) => {
    const face: SeatFace = { requestFocus: (pane) => focusAsked.push(pane), ask: async () => null };
    return mux.addSeat(
      { kind: "tui", user: name, host: "box", pid: 1, sshAuthSock: null, viewer: false },
      face,
    );
  };
  return { mux, domain, events, run, places, seat, clock };
}

const side = async (run: ReturnType<typeof house>["run"]) => {
  await run(messages.spawn, {});
  await run(messages.split, { pane: 0, direction: "right" });
};

describe("geometry of an 80x24 tab", () => {
  it("splits below by default half, and the new pane is active", async () => {
    const { run, places, mux } = house();
    await run(messages.spawn, {});
    expect(await run(messages.split, { pane: 0, direction: "bottom" })).toEqual({
      window: 0,
      tab: 0,
      pane: 1,
    });
    expect(await places()).toEqual({ 0: "80x11 at 0,0", 1: "80x12 at 0,12" });
    expect(mux.tab(0).active).toBe(1);
  });

  it("splits to a side by half, percent and cells", async () => {
    const half = house();
    await side(half.run);
    expect(await half.places()).toEqual({ 0: "39x24 at 0,0", 1: "40x24 at 40,0" });
    const percent = house();
    await percent.run(messages.spawn, {});
    await percent.run(messages.split, { pane: 0, direction: "right", size: { percent: 30 } });
    expect(await percent.places()).toEqual({ 0: "55x24 at 0,0", 1: "24x24 at 56,0" });
    const cells = house();
    await cells.run(messages.spawn, {});
    await cells.run(messages.split, { pane: 0, direction: "left", size: { cells: 10 } });
    expect(await cells.places()).toEqual({ 0: "69x24 at 11,0", 1: "10x24 at 0,0" });
    expect(cells.mux.tab(0).active).toBe(1);
  });

  it("starts the program of a split in the size it will have", async () => {
    const { run, domain } = house();
    await side(run);
    expect(domain.panes[1].spawned.size).toEqual(sizeOf(40, 24));
    expect(domain.panes[1].sizes).toEqual([]);
  });

  it("orders panes by the tree and moves inner dividers", async () => {
    const { run, places, mux } = house();
    await side(run);
    await run(messages.split, { pane: 0, direction: "bottom" });
    expect(mux.tab(0).panes).toEqual([0, 2, 1]);
    expect(await places()).toEqual({ 0: "39x11 at 0,0", 2: "39x12 at 0,12", 1: "40x24 at 40,0" });
    await run(messages.splitResize, { tab: 0, split: 1, delta: 1 });
    expect(await places()).toMatchObject({ 0: "39x12 at 0,0", 2: "39x11 at 0,13" });
  });

  it("deals out a change of the window's size evenly", async () => {
    const { run, places, mux, seat } = house();
    await side(run);
    const me = seat();
    const widths = async (cols: number) => {
      mux.setViews(me, [{ window: 0, size: sizeOf(cols, 24) }]);
      return Object.values(await places()).map((place) => place.split("x")[0]);
    };
    expect(await widths(81)).toEqual(["40", "40"]);
    expect(await widths(80)).toEqual(["39", "40"]);
    expect(await widths(82)).toEqual(["40", "41"]);
  });

  it("moves the divider in the direction asked, whichever side the pane is on", async () => {
    for (const pane of [0, 1]) {
      const { run, places } = house();
      await side(run);
      await run(messages.adjust, { pane, direction: "Right", amount: 5 });
      expect(await places()).toMatchObject({ 0: "44x24 at 0,0", 1: "35x24 at 45,0" });
      await run(messages.adjust, { pane, direction: "Left", amount: 100 });
      expect(await places()).toMatchObject({ 0: "1x24 at 0,0", 1: "78x24 at 2,0" });
      await run(messages.adjust, { pane, direction: "Right", amount: 100 });
      expect(await places()).toMatchObject({ 0: "78x24 at 0,0", 1: "1x24 at 79,0" });
    }
  });

  it("gives a dead pane's room to its sibling", async () => {
    const { run, places } = house();
    await side(run);
    await run(messages.split, { pane: 1, direction: "bottom" });
    await run(messages.kill, { pane: 2 });
    expect(await places()).toEqual({ 0: "39x24 at 0,0", 1: "40x24 at 40,0" });
    await run(messages.kill, { pane: 1 });
    expect(await places()).toEqual({ 0: "80x24 at 0,0" });
  });

  it("zooms a pane, lists both, unzooms when another is focused", async () => {
    const { run, places, mux, seat } = house();
    await side(run);
    expect(await run(messages.zoom, { pane: 0, zoomed: true })).toEqual({ was: false });
    const { panes } = await run(messages.list, {});
    expect(panes.map(({ pane, isZoomed }) => [pane.id, pane.size.cols, isZoomed])).toEqual([
      [0, 80, true],
      [1, 40, false],
    ]);
    expect(await run(messages.neighbour, { pane: 0, direction: "Right" })).toEqual({ pane: 1 });
    mux.setFocus(seat(), 1);
    expect(mux.tab(0).zoomed).toBeNull();
    expect(await places()).toEqual({ 0: "39x24 at 0,0", 1: "40x24 at 40,0" });
    expect(await run(messages.zoom, { pane: 1, zoomed: "toggle" })).toEqual({ was: false });
    expect(await run(messages.zoom, { pane: 1, zoomed: "toggle" })).toEqual({ was: true });
  });

  it("keeps the zoom where the configuration says so", async () => {
    const { run, mux, seat } = house({ unzoomOnSwitchPane: false });
    await side(run);
    await run(messages.zoom, { pane: 0, zoomed: true });
    const me = seat();
    mux.setFocus(me, 1);
    expect([mux.tab(0).zoomed, me.focus]).toEqual([0, null]);
  });

  it("splits the whole tab", async () => {
    const { run, places, mux } = house();
    await side(run);
    await run(messages.split, { pane: 0, direction: "bottom", topLevel: true });
    expect(await places()).toEqual({ 0: "39x11 at 0,0", 1: "40x11 at 40,0", 2: "80x12 at 0,12" });
    expect(mux.tab(0).panes).toEqual([0, 1, 2]);
    expect(mux.tab(0).active).toBe(2);
  });

  it("refuses to split a pane without room, before a program is started", async () => {
    const { run, domain } = house();
    await run(messages.spawn, { size: { cols: 80, rows: 2 } });
    await expect(run(messages.split, { pane: 0, direction: "bottom" })).rejects.toMatchObject({
      code: "no-space",
    });
    expect(domain.panes).toHaveLength(1);
  });

  it("stays whole at 1x1", async () => {
    const { run, mux, seat } = house();
    await side(run);
    mux.setViews(seat(), [{ window: 0, size: sizeOf(1, 1) }]);
    // Smaller than two panes can be: each has one column, faces show what fits.
    expect(mux.panes.get(0)!.facts.size).toMatchObject({ cols: 1, rows: 1 });
    expect(mux.panes.get(1)!.facts.size).toMatchObject({ cols: 1, rows: 1 });
    await run(messages.kill, { pane: 1 });
    expect(mux.panes.get(0)!.facts.size).toMatchObject({ cols: 1, rows: 1 });
  });

  it("rotates, swaps and finds neighbours by recency", async () => {
    const { run, mux, seat } = house();
    await side(run);
    await run(messages.split, { pane: 1, direction: "bottom" });
    mux.setFocus(seat(), 1);
    expect(await run(messages.neighbour, { pane: 0, direction: "Right" })).toEqual({ pane: 1 });
    expect(await run(messages.neighbour, { pane: 2, direction: "Next" })).toEqual({ pane: 0 });
    expect(await run(messages.neighbour, { pane: 0, direction: "Up" })).toEqual({ pane: null });
    await run(messages.tabRotate, { tab: 0, clockwise: true });
    expect(mux.tab(0).panes).toEqual([2, 0, 1]);
    await run(messages.swap, { pane: 2, other: 1 });
    expect(mux.tab(0).panes).toEqual([1, 0, 2]);
  });
});

describe("moving", () => {
  it("moves a pane beside another, out of its tab", async () => {
    const { run, mux } = house();
    await run(messages.spawn, {});
    await run(messages.spawn, { window: 0 });
    await run(messages.split, { pane: 0, direction: "right", movePane: 1 });
    expect([...mux.tabs.keys()]).toEqual([0]);
    expect(mux.tab(0).panes).toEqual([0, 1]);
    await expect(run(messages.split, { pane: 0, direction: "right", movePane: 0 })).rejects.toMatchObject({
      code: "bad-request",
    });
  });

  it("moves a pane to a tab of its own, in its window, another or a new one", async () => {
    const { run, mux } = house();
    await side(run);
    expect(await run(messages.moveToNewTab, { pane: 1 })).toEqual({ window: 0, tab: 1, pane: 1 });
    expect(mux.panes.get(0)!.facts.size.cols).toBe(80);
    expect(await run(messages.moveToNewTab, { pane: 1, newWindow: true, workspace: "w" })).toEqual({
      window: 1,
      tab: 2,
      pane: 1,
    });
    expect(mux.window(1).workspace).toBe("w");
    await run(messages.moveToNewTab, { pane: 1, window: 0 });
    expect([...mux.windows.keys()]).toEqual([0]);
  });

  it("moves tabs within a window and to another", async () => {
    const { run, mux } = house();
    for (const window of [undefined, 0, 0]) await run(messages.spawn, { window });
    await run(messages.spawn, {});
    await run(messages.tabMove, { tab: 2, index: 0 });
    expect(mux.window(0).tabs.map((tab) => tab.id)).toEqual([2, 0, 1]);
    expect(mux.window(0).active!.id).toBe(2);
    await run(messages.tabMove, { tab: 0, index: 0, window: 1 });
    expect(mux.window(1).tabs.map((tab) => tab.id)).toEqual([0, 3]);
    // With all its panes, to a window of its own.
    await run(messages.split, { pane: 0, direction: "right" });
    await run(messages.tabMove, { tab: 0, index: 0, newWindow: true });
    expect([...mux.windows.values()].map((window) => window.tabs.map(({ id }) => id))).toEqual([
      [2, 1],
      [3],
      [0],
    ]);
    expect(mux.tab(0).panes).toHaveLength(2);
  });

  it("renames workspaces with the seats in them", async () => {
    const { run, mux, seat, events } = house();
    await run(messages.spawn, { workspace: "a" });
    await run(messages.spawn, { workspace: "b" });
    const me = seat();
    mux.setWorkspace(me, "a");
    await run(messages.workspaceRename, { from: "a", to: "c" });
    expect([...mux.windows.values()].map((window) => window.workspace)).toEqual(["c", "b"]);
    expect(me.workspace).toBe("c");
    expect(events).toContainEqual({ type: "workspace-renamed", from: "a", to: "c" });
  });
});

describe("closing", () => {
  it("removes tab and window with the last pane, and says it is empty", async () => {
    const { run, mux, events } = house();
    await run(messages.spawn, {});
    events.length = 0;
    await run(messages.kill, { pane: 0 });
    expect(events).toEqual([
      { type: "pane-removed", pane: 0, tab: 0 },
      { type: "tab-removed", tab: 0, window: 0 },
      { type: "window-removed", window: 0 },
      { type: "empty" },
    ]);
    expect([mux.windows.size, mux.tabs.size, mux.panes.size]).toEqual([0, 0, 0]);
    // Ids are never used again.
    expect(await run(messages.spawn, {})).toEqual({ window: 1, tab: 1, pane: 1 });
  });

  it("goes to the tab on the right, or back to the last active one", async () => {
    for (const [back, expected] of [
      [false, 2],
      [true, 0],
    ] as const) {
      const { run, mux } = house({ switchToLastActiveTabWhenClosingTab: back });
      for (const window of [undefined, 0, 0]) await run(messages.spawn, { window });
      await run(messages.activate, { pane: 0 });
      await run(messages.activate, { pane: 1 });
      await run(messages.tabKill, { tab: 1 });
      expect(mux.window(0).active!.id).toBe(expected);
    }
  });

  it("kills every pane of a window", async () => {
    const { run, domain, mux } = house();
    await side(run);
    await run(messages.spawn, { window: 0 });
    await run(messages.windowKill, { window: 0 });
    expect(domain.panes.every((pane) => pane.killed && pane.disposed)).toBe(true);
    expect(mux.windows.size).toBe(0);
  });
});

describe("spawning", () => {
  it("inherits the directory of the current pane in the same domain only", async () => {
    const { run, domain, mux } = house();
    await run(messages.spawn, {});
    await run(messages.spawn, { currentPane: 0 });
    expect(domain.panes[1].spawned.cwd).toBe("/home/0");
    const other = mux.addDomain((id) => new FakeDomain(id, "other"));
    await run(messages.spawn, { currentPane: 0, domain: { name: "other" } });
    expect(other.panes[0].spawned.cwd).toBeUndefined();
    await run(messages.spawn, { currentPane: 0, cwd: "/x" });
    expect(domain.panes[2].spawned.cwd).toBe("/x");
  });

  it("attaches a detached domain first, and names all domains for an unknown one", async () => {
    const { run, mux } = house();
    const away = mux.addDomain((id) => new FakeDomain(id, "away", "detached"));
    await run(messages.spawn, { domain: { name: "away" } });
    expect(away.attached).toBe(1);
    await expect(run(messages.spawn, { domain: { name: "nowhere" } })).rejects.toThrow(/local, away/);
  });

  it("leaves nothing behind when a program cannot be started", async () => {
    const { run, mux } = house();
    await expect(run(messages.spawn, { command: { argv: ["missing"] } })).rejects.toThrow(
      "Spawning in domain `local`: There is no such program.",
    );
    expect(mux.windows.size).toBe(0);
  });
});

describe("seats", () => {
  it("sizes by the latest, largest, smallest; viewers and absent clients have no say", async () => {
    const { run, mux, seat } = house();
    await run(messages.spawn, {});
    const desk = seat("desk");
    const phone = seat("phone");
    const size = () => [mux.tab(0).size.cols, mux.tab(0).size.rows];
    mux.setViews(desk, [{ window: 0, size: sizeOf(200, 50) }]);
    mux.setViews(phone, [{ window: 0, size: sizeOf(40, 60) }]);
    expect(size()).toEqual([40, 60]);
    mux.noteInput(desk, 0);
    expect(size()).toEqual([200, 50]);
    await run(messages.windowSizePolicy, { window: 0, policy: "smallest" });
    expect(size()).toEqual([40, 50]);
    await run(messages.windowSizePolicy, { window: 0, policy: "largest" });
    expect(size()).toEqual([200, 60]);
    mux.setViews(phone, [{ window: 0, size: sizeOf(40, 60) }], true);
    expect(size()).toEqual([200, 50]);
    await run(messages.windowSizePolicy, { window: 0, policy: "latest" });
    const guest = seat("guest");
    mux.setViews(guest, [{ window: 0, size: sizeOf(30, 10) }]);
    expect(size()).toEqual([30, 10]);
    mux.setFace(guest, undefined);
    expect(size()).toEqual([200, 50]);
    mux.removeSeat(desk);
    expect(size()).toEqual([200, 50]);
    await run(messages.windowSizePolicy, { window: 0, policy: "manual", size: { cols: 100, rows: 30 } });
    expect(size()).toEqual([100, 30]);
  });

  it("has a focus of its own, tells panes, and asks others only when told to", async () => {
    const { run, mux, seat, domain, events } = house();
    await side(run);
    const askedA: number[] = [];
    const a = seat("a", askedA);
    const b = seat("b");
    for (const one of [a, b]) mux.setViews(one, [{ window: 0, size: sizeOf(80, 24) }]);
    mux.setFocus(a, 0);
    mux.setFocus(b, 1);
    expect([a.focus, b.focus]).toEqual([0, 1]);
    expect(domain.panes.map((pane) => pane.focus)).toEqual([true, true]);
    mux.setFocus(b, 0);
    expect(domain.panes.map((pane) => pane.focus)).toEqual([true, false]);
    expect(events).toContainEqual({ type: "pane-focused", pane: 0, client: b.id });
    expect(askedA).toEqual([]);
    await run(messages.activate, { pane: 1 });
    expect(askedA).toEqual([1]);
    await run(messages.kill, { pane: 0 });
    expect([a.focus, b.focus]).toEqual([null, null]);
  });

  it("asks all who sit there and takes the first answer", async () => {
    const { mux } = house();
    const withdrawn: string[] = [];
    const add = (name: string, answer: Promise<string | null>, kind: "tui" | "cli" = "tui", asks = false) =>
      mux.addSeat(
        { kind, user: name, host: "box", pid: 1, sshAuthSock: null, viewer: false, asks },
        {
          requestFocus: () => {},
          ask: (question) => {
            void question.withdrawn?.then(() => withdrawn.push(name));
            return answer;
          },
        },
      );
    add("script", new Promise(() => {}), "cli");
    await expect(mux.ask({ text: "Really\nPIN?", echo: true }, "far")).rejects.toMatchObject({
      code: "auth-failed",
      message: expect.stringMatching(/^far needs an answer to "PIN\?", and nobody .* `domux connect far`/),
    });
    // A command on a terminal is asked where no face is there, and by no means while one is.
    add("command", Promise.resolve("by hand"), "cli", true);
    expect(await mux.ask({ text: "?", echo: true }, null)).toBe("by hand");
    await Promise.resolve();
    expect(withdrawn.splice(0)).toEqual(["command"]);
    add("slow", new Promise(() => {}));
    add("quick", Promise.resolve("yes"));
    expect(await mux.ask({ text: "?", echo: true }, null)).toBe("yes");
    await Promise.resolve();
    expect(withdrawn.sort()).toEqual(["quick", "slow"]);
  });
});

describe("events", () => {
  it("tell a mirror everything: applied in order they give the state", async () => {
    const { run, mux, events, seat, domain } = house();
    await side(run);
    await run(messages.spawn, { window: 0 });
    await run(messages.split, { pane: 2, direction: "top" });
    mux.setViews(seat(), [{ window: 0, size: sizeOf(100, 40) }]);
    await run(messages.moveToNewTab, { pane: 1, newWindow: true });
    await run(messages.tabTitle, { tab: 0, title: "t" });
    await run(messages.windowTitle, { window: 0, title: "w" });
    domain.panes[0].change({ title: "new" });
    await run(messages.kill, { pane: 2 });
    const things = { window: new Map(), tab: new Map(), pane: new Map() };
    for (const event of events) {
      const match = /^(window|tab|pane)-(added|changed|removed)$/.exec(event.type);
      if (!match) continue;
      const kind = match[1] as keyof typeof things;
      const value = (event as unknown as Record<string, { id: number } | number>)[kind];
      if (typeof value === "number") things[kind].delete(value);
      else things[kind].set(value.id, value);
    }
    const state = mux.state();
    expect([...things.window.values()]).toEqual(state.windows);
    expect([...things.tab.values()].sort((a, b) => a.id - b.id)).toEqual(state.tabs);
    expect([...things.pane.values()].sort((a, b) => a.id - b.id)).toEqual(state.panes);
  });

  it("are numbered and held for those who come back", async () => {
    const { run, mux } = house();
    const start = mux.events.cursor;
    await run(messages.spawn, {});
    const missed = mux.events.after(start)!;
    expect(missed.map(({ number }) => number)).toEqual([
      start.number + 1,
      start.number + 2,
      start.number + 3,
    ]);
    expect(mux.events.after({ epoch: "other", number: 0 })).toBeUndefined();
    for (let index = 0; index < 20_000; index++) mux.events.add({ type: "empty" });
    expect(mux.events.after(start)).toBeUndefined();
    expect(mux.events.after({ epoch: "e", number: mux.events.cursor.number - 4000 })).toHaveLength(4000);
  });

  it("hold no more text than a few megabytes", () => {
    const { mux } = house();
    const text = "x".repeat(1 << 20);
    const start = mux.events.cursor;
    for (let index = 0; index < 20; index++)
      mux.events.add({ type: "pane-alert", pane: 0, alert: { type: "clipboard", selection: "c", text } });
    expect(mux.events.after(start)).toBeUndefined();
    expect(mux.events.after({ epoch: "e", number: mux.events.cursor.number - 3 })).toHaveLength(3);
  });
});
