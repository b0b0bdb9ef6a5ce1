import { afterEach, beforeEach, expect, it } from "vitest";
import { ClientHouse } from "../../test/support/client-house.ts";
import { messages } from "../protocol/index.ts";
import { viewOf } from "./mux-mirror.ts";

let house: ClientHouse;
beforeEach(() => {
  house = new ClientHouse();
});
afterEach(() => house.dispose());

it("equals the mux after whatever happens there", async () => {
  const { session } = await house.open();
  const equal = async () => {
    await house.quiet();
    expect(session.mux).toEqual(viewOf(house.mux.state()));
  };
  await equal();
  const call = session.call.bind(session);
  await call(messages.split, { pane: 0, direction: "right" });
  await equal();
  await call(messages.split, { pane: 1, direction: "bottom", topLevel: true });
  await call(messages.zoom, { pane: 2, zoomed: true });
  await equal();
  await call(messages.spawn, { window: 0 });
  await call(messages.tabTitle, { tab: 1, title: "second" });
  await call(messages.tabMove, { tab: 1, index: 0 });
  await equal();
  await call(messages.moveToNewTab, { pane: 2, newWindow: true, workspace: "else" });
  await equal();
  await call(messages.workspaceRename, { from: "else", to: "other" });
  await equal();
  house.pty(1).print("\x1b]2;a title\x1b\\\x1b]1337;SetUserVar=a=Yg==\x07\x1b]9;4;1;50\x1b\\");
  house.clock.advance(100);
  await equal();
  house.pty(0).exit(1);
  await call(messages.kill, { pane: 1 });
  await equal();
  await call(messages.tabKill, { tab: 1 });
  await equal();
});
