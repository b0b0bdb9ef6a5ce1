import { afterEach, beforeEach, expect, it } from "vitest";
import { ClientHouse, press } from "../../test/support/client-house.ts";
import { spawnTab } from "../mux/index.ts";
import { messages } from "../protocol/index.ts";

let house: ClientHouse;
beforeEach(() => {
  house = new ClientHouse();
});
afterEach(() => house.dispose());

it("begins where somebody was last, whoever that was", async () => {
  const { session: first } = await house.open();
  first.perform({ action: "SwitchToWorkspace", args: { name: "other" } });
  await house.quiet();
  expect(first.view().workspace).toBe("other");
  expect((await house.open()).session.view().workspace).toBe("other");
  // Another seat goes back.
  const { session: second } = await house.open();
  second.goToWorkspace("default");
  await house.quiet();
  expect((await house.open()).session.view().workspace).toBe("default");
  // And the first, which has not moved, types.
  first.sendText(1, "x");
  await house.quiet();
  expect((await house.open()).session.view().workspace).toBe("other");
  expect((await house.open({ workspace: "default" })).session.view().workspace).toBe("default");
});

it("marks nothing as used on its way to what it brings", async () => {
  await spawnTab(house.mux, { workspace: "default", domain: "DefaultDomain", background: false });
  const { pane } = await spawnTab(house.mux, {
    workspace: "other",
    domain: "DefaultDomain",
    background: false,
  });
  const { session } = await house.open();
  expect(session.view().workspace).toBe("default");
  const used = () => [...house.mux.windows.values()].map((window) => window.usedAt);
  await house.quiet();
  const before = used();
  const { session: late } = await house.open({ workspace: "empty" });
  await late.arrive(async () => {
    await house.quiet();
    expect(used()).toEqual(before);
    return pane;
  });
  await house.quiet();
  expect(late.view().workspace).toBe("other");
  expect(used()[0]).toBe(before[0]);
  expect(used()[1]).toBeGreaterThan(before[0]!);
});

it("keeps what is typed until it is there, also where that takes a while", async () => {
  await house.open();
  const { pane } = await spawnTab(house.mux, {
    workspace: "other",
    domain: "DefaultDomain",
    background: false,
  });
  const { session } = await house.open({ workspace: "empty" });
  let brought: (pane: number) => void = () => {};
  const arrival = session.arrive(
    () =>
      new Promise((resolve) => {
        brought = resolve;
      }),
  );
  for (const char of "ls") session.key({ key: char, mods: 0, kind: "press", text: char });
  house.clock.advance(10_000);
  await house.quiet();
  brought(pane);
  await arrival;
  await house.quiet();
  expect(house.pty(1).input).toBe("ls");
});

it("stays at the tab and the pane it showed when others go elsewhere", async () => {
  const { session: other } = await house.open();
  // It has not been told to go anywhere yet.
  const { session: watcher } = await house.open();
  other.perform({ action: "SpawnTab", args: "CurrentPaneDomain" });
  await house.quiet();
  expect(other.place.tab?.id).toBe(1);
  expect(watcher.place.tab?.id).toBe(0);
  other.goToPane(0);
  other.perform({
    action: "SplitHorizontal",
    args: { domain: "CurrentPaneDomain", set_environment_variables: {} },
  });
  await house.quiet();
  expect(other.place.pane).toBe(2);
  expect(watcher.place.pane).toBe(0);
  // Unless it is asked for.
  await other.call(messages.activate, { pane: 2 });
  await house.quiet();
  expect(watcher.place.pane).toBe(2);
});

it("leaves new windows to a face that has windows of its own", async () => {
  const { session, face } = await house.open();
  face.hasWindows = true;
  session.perform({ action: "SpawnWindow" });
  await house.quiet();
  expect(face.performed).toContain("SpawnWindow");
  expect(house.mux.windows.size).toBe(1);
});

it("types into the pane that is seen when somebody else zooms one, and is back in its own afterwards", async () => {
  const { session: first } = await house.open();
  press(first, "Ctrl+b", "%");
  await house.quiet();
  const { session: second } = await house.open();
  second.goToPane(0);
  await house.quiet();
  expect([first.place.pane, second.place.pane]).toEqual([1, 0]);
  press(second, "Ctrl+b", "z");
  await house.quiet();
  expect(first.view()).toMatchObject({ zoomed: true, panes: [{ id: 0, active: true }] });
  press(first, "a");
  press(second, "Ctrl+b", "z");
  await house.quiet();
  press(first, "b");
  await house.quiet();
  expect([0, 1].map((pane) => house.pty(pane).input)).toEqual(["a", "b"]);
});

it("types into the pane it goes to from a zoomed one, also before the others are seen again", async () => {
  const { session } = await house.open();
  press(session, "Ctrl+b", "%");
  await house.quiet();
  press(session, "Ctrl+b", "z");
  await house.quiet();
  press(session, "Ctrl+b", "o", "a");
  expect(session.place.pane).toBe(0);
  await house.quiet();
  expect(session.view()).toMatchObject({ zoomed: false });
  expect([0, 1].map((pane) => house.pty(pane).input)).toEqual(["a", ""]);
});

it("is where it would be if it were asked for the first time, wherever it has gone", async () => {
  const { session } = await house.open();
  const { session: other } = await house.open();
  const moves: (() => unknown)[] = [
    () => session.perform({ action: "SpawnTab", args: "CurrentPaneDomain" }),
    () =>
      session.perform({
        action: "SplitHorizontal",
        args: { domain: "CurrentPaneDomain", set_environment_variables: {} },
      }),
    () => session.perform({ action: "ActivateTabRelative", args: 1 }),
    () => session.perform({ action: "ActivateLastTab" }),
    () => session.perform({ action: "ActivatePaneDirection", args: "Next" }),
    () => session.perform({ action: "TogglePaneZoomState" }),
    () => session.perform({ action: "SwitchToWorkspace", args: { name: "else" } }),
    () => session.perform({ action: "SwitchToWorkspace", args: { name: "default" } }),
    () => session.goToPane(session.mux.panes.keys().next().value!),
    () => session.perform({ action: "CloseCurrentPane", args: { confirm: false } }),
    () => other.perform({ action: "TogglePaneZoomState" }),
    () => other.perform({ action: "CloseCurrentTab", args: { confirm: false } }),
  ];
  let seed = 5;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  const agrees = (round: number) => {
    const { place } = session;
    expect(session.focus.place({ ...session.mux }), `round ${round}`).toEqual(place);
  };
  for (let round = 0; round < 120; round++) {
    // Somewhere to go to must remain.
    const move = random(session.mux.panes.size > 3 ? moves.length : moves.length - 3);
    moves[move]();
    agrees(round);
    await house.quiet();
    agrees(round);
  }
});
