import { existsSync, mkdtempSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { FakeDomain } from "../../test/support/fake-pane.ts";
import { ManualClock } from "../base/index.ts";
import { DEFAULT_SETTINGS, Mux, spawnTab } from "../mux/index.ts";
import { AgentLink } from "./agent-link.ts";

it("points to the agent of the client that typed last", async () => {
  const dir = mkdtempSync(join(tmpdir(), "domux-agent-"));
  const clock = new ManualClock();
  const mux = new Mux({ clock, wallTime: () => clock.now(), epoch: "e", settings: () => DEFAULT_SETTINGS });
  mux.addDomain((id) => new FakeDomain(id, "local"));
  const { pane } = await spawnTab(mux, { domain: "DefaultDomain", background: false });
  const link = new AgentLink(join(dir, "agent"), "/inherited", mux, clock);
  const target = () => {
    clock.advance(100);
    return readlinkSync(link.path);
  };
  expect(target()).toBe("/inherited");
  const seat = (sshAuthSock: string | null) =>
    mux.addSeat(
      { kind: "tui", user: "u", host: "h", pid: 1, sshAuthSock, viewer: false },
      { requestFocus: () => {}, ask: async () => null },
    );
  const a = seat("/a");
  expect(target()).toBe("/a");
  const b = seat("/b");
  expect(target()).toBe("/b");
  mux.noteInput(a, pane);
  expect(target()).toBe("/a");
  const none = seat(null);
  mux.noteInput(none, pane);
  expect(target()).toBe("/a");
  mux.removeSeat(a);
  expect(target()).toBe("/b");
  mux.removeSeat(b);
  expect(target()).toBe(".");
  // Programs that outlive the server keep a name that the next one takes over.
  link.dispose();
  expect(existsSync(link.path)).toBe(true);
  rmSync(dir, { recursive: true, force: true });
});
