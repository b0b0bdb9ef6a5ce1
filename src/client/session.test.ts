import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ClientHouse, shown } from "../../test/support/client-house.ts";
import { keyEventOf, parseKeySpec } from "../input/index.ts";
import type { ClientSession } from "./session.ts";

let house: ClientHouse;
beforeEach(() => {
  house = new ClientHouse();
});
afterEach(() => house.dispose());

function press(session: ClientSession, ...keys: string[]): void {
  for (const key of keys) session.key(keyEventOf(parseKeySpec(key)!));
}

describe("a session on a real mux", () => {
  it("shows what a program prints and types into it", async () => {
    const { session } = await house.open();
    house.pty(0).print("hello\r\n$ ");
    await house.quiet();
    expect(shown(session, 0)).toEqual(["hello", "$"]);
    press(session, "l", "s", "Enter");
    await house.quiet();
    expect(house.pty(0).input).toBe("ls\r");
  });

  it("splits with tmux's keys and WezTerm's, and moves the focus", async () => {
    const { session } = await house.open();
    press(session, "Ctrl+b", "%");
    await house.quiet();
    expect(session.view().panes.map((pane) => [pane.id, pane.rect.left, pane.rect.cols])).toEqual([
      [0, 0, 39],
      [1, 40, 40],
    ]);
    expect(session.place.pane).toBe(1);
    press(session, "Ctrl+b", "Left");
    expect(session.place.pane).toBe(0);
    press(session, "Ctrl+Shift+Right");
    expect(session.place.pane).toBe(1);
    press(session, "Ctrl+b", "z");
    await house.quiet();
    expect(session.view()).toMatchObject({ zoomed: true, panes: [{ id: 1 }] });
  });
});
