import { afterEach, beforeEach, expect, it } from "vitest";
import { ClientHouse, press, settle } from "../../test/support/client-house.ts";
import type { PaneSeat } from "./pane-seat.ts";

let house: ClientHouse;
beforeEach(() => {
  house = new ClientHouse();
});
afterEach(() => house.dispose());

it("renews panes to what a view put together anew says of them", async () => {
  const { session } = await house.open();
  session.perform({
    action: "SplitHorizontal",
    args: { domain: "CurrentPaneDomain", set_environment_variables: {} },
  });
  await house.quiet();
  const in1 = (change: (seat: PaneSeat) => void) => {
    change(session.seat(1));
    session.changed(1);
  };
  const events: (() => unknown)[] = [
    () => house.pty(0).print("text"),
    () => house.pty(1).print("\x1b[5;5H漢字\r\n"),
    () => house.pty(1).print("\n".repeat(30)),
    () => house.pty(0).print("\x1b[?25l"),
    () => house.pty(0).print("\x1b[?25h\x1b[5 q"),
    () => house.pty(1).print("\x1b[?1049h"),
    () => house.pty(1).print("\x1b[?1049l"),
    () => house.pty(1).print("\x1b]2;a title\x07"),
    () => press(session, "a", "Enter"),
    () => in1((seat) => seat.beginSelection("Cell", { row: 1, col: 1 })),
    () => in1((seat) => seat.screen.scrollBy(-3)),
    () => in1((seat) => seat.screen.scrollToBottom()),
    () => session.perform({ action: "ActivateCopyMode" }),
    () => session.perform({ action: "CopyMode", args: "Close" }),
    () => session.perform({ action: "ActivatePaneDirection", args: "Next" }),
    () => session.toasts.show("info", "something"),
  ];
  let seed = 3;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  let renewed = 0;
  let last = session.view();
  for (let round = 0; round < 300; round++) {
    events[random(events.length)]();
    // Mostly a picture comes after it.
    if (random(4) > 0) house.pty(random(2)).print("x");
    await settle(3);
    house.clock.advance(20);
    await settle(3);
    const view = session.view();
    if (view !== last && view.tabs === last.tabs) renewed++;
    session.changed();
    last = session.view();
    expect(view, `round ${round}`).toEqual(last);
  }
  expect(renewed).toBeGreaterThan(50);
});
