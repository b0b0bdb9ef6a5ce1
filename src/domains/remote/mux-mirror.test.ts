import { expect, it, onTestFinished } from "vitest";
import { twoMuxes } from "../../../test/support/two-muxes.ts";
import type { PaneId } from "../../model/index.ts";
import { spawnTab } from "../../mux/index.ts";
import { MuxMirrorHost } from "../../mux/mirror-host.ts";
import type { MuxEvent, MuxState } from "../../protocol/index.ts";
import { MuxMirror } from "./mux-mirror.ts";
import { type PaneCarrier, RemotePane } from "./remote-pane.ts";

/** A far mux with a window, and what it said of it. */
async function told(): Promise<{ muxes: ReturnType<typeof twoMuxes>; before: MuxState; events: MuxEvent[] }> {
  const muxes = twoMuxes();
  onTestFinished(() => muxes.dispose());
  const { mux } = muxes.far;
  const before = mux.state();
  const events: MuxEvent[] = [];
  mux.events.onEvent(({ event }) => events.push(event));
  for (let count = 0; count < 2; count++)
    await spawnTab(mux, { domain: "DefaultDomain", background: count > 0 });
  return { muxes, before, events };
}

it("shows a window that is told piece by piece once it is whole, and never takes it away meanwhile", async () => {
  const { muxes, before, events } = await told();
  const { near } = muxes;
  const removed: MuxEvent[] = [];
  near.mux.events.onEvent(({ event }) => {
    if (event.type === "window-removed") removed.push(event);
  });
  const domain = muxes.domain;
  const carrier = { domain, streams: new Map() } as unknown as PaneCarrier;
  const mirror: MuxMirror = new MuxMirror({
    host: new MuxMirrorHost(near.mux, () => domain),
    newPaneId: () => near.mux.ids.take("pane"),
    makePane: (pane: PaneId, there) => new RemotePane(pane, there, carrier, mirror.state.panes.get(there)!),
  });
  mirror.load(before);
  for (const event of events) {
    mirror.apply(event);
    // As if each event came by itself.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  expect(removed).toEqual([]);
  expect(near.mux.windows.size).toBe(2);
});
