import { afterEach, beforeEach, expect, it } from "vitest";
import { ClientHouse, press } from "../../test/support/client-house.ts";

let house: ClientHouse;
beforeEach(() => {
  house = new ClientHouse();
});
afterEach(() => house.dispose());

it("gives a dialog the keys that were typed before it could open, and what follows to the pane", async () => {
  const { session } = await house.open();
  press(session, "Ctrl+b", "c");
  await house.quiet();
  press(session, "Ctrl+b", "x", "y", "l", "s");
  session.paste(" -l");
  expect(house.pty(1).killed).toBe(false);
  await house.quiet();
  expect(house.pty(1).killed).toBe(true);
  expect([0, 1].map((pane) => house.pty(pane).input)).toEqual(["ls -l", ""]);
  expect(session.overlays.top).toBeUndefined();
});

it("keeps the order of keys, leaders and pastes over several actions", async () => {
  const { session } = await house.open();
  press(session, "a", "Ctrl+b", "%", "b", "Ctrl+b", "Ctrl+b", "Ctrl+b", "c", "c");
  session.paste("d");
  press(session, "Ctrl+b", "p", "e");
  await house.quiet();
  expect([0, 1, 2].map((pane) => house.pty(pane).input)).toEqual(["a", "b\x02e", "cd"]);
});

it("labels panes of a zoomed tab before it takes the letter that was typed at once", async () => {
  const { session } = await house.open();
  press(session, "Ctrl+b", "%");
  await house.quiet();
  press(session, "Ctrl+b", "z");
  await house.quiet();
  session.perform({
    action: "PaneSelect",
    args: { alphabet: "xy", mode: "Activate", show_pane_ids: false },
  });
  press(session, "x", "q");
  await house.quiet();
  expect(session.place.pane).toBe(0);
  expect([0, 1].map((pane) => house.pty(pane).input)).toEqual(["q", ""]);
});

it("gives keys to the pane when no dialog opens", async () => {
  const { session } = await house.open();
  const call = session.call.bind(session);
  // Nothing runs in the pane that anybody would miss, but nobody has said so yet: the kill fails.
  session.call = ((type: { method: string }, params: never) =>
    type === session.messages.closing
      ? Promise.reject(new Error("no answer"))
      : call(type as never, params)) as typeof session.call;
  press(session, "Ctrl+b", "x", "y", "e", "s");
  await house.quiet();
  expect(session.overlays.top).toBeUndefined();
  expect(house.pty(0).input).toBe("yes");
});

it("waits neither for ever nor in any number", async () => {
  const { session } = await house.open();
  session.holdTyping(new Promise(() => {}));
  press(session, "a", "b");
  await house.quiet();
  expect(house.pty(0).input).toBe("");
  house.clock.advance(3_000);
  await house.quiet();
  expect(house.pty(0).input).toBe("ab");
  session.holdTyping(new Promise(() => {}));
  for (let count = 0; count < 2_500; count++) press(session, "x");
  await house.quiet();
  expect(house.pty(0).input).toBe(`ab${"x".repeat(2_500)}`);
});

it("searches in a pane that was only just made, which has no picture yet, for what was typed at once", async () => {
  const { session } = await house.open();
  press(session, "Ctrl+b", "%", "Ctrl+Shift+f", "w", "o", "r", "d");
  await house.quiet();
  const bar = session.view().panes.find(({ id }) => id === 1)?.bar;
  expect(bar?.line.map(({ text }) => text).join("")).toMatch(/^Search: word/);
  expect([0, 1].map((pane) => house.pty(pane).input)).toEqual(["", ""]);
});
