import { expect, it } from "vitest";
import { CuttableDialer } from "../../../test/support/two-muxes.ts";
import { turns, watchedMuxes } from "../../../test/support/watched-muxes.ts";
import { ManualClock } from "../../base/index.ts";
import type { Channel } from "../../link/index.ts";
import { DomuxError } from "../../model/index.ts";

/** A way on which the answers to some requests never come: with the first of them the line breaks. */
class BreakingDialer extends CuttableDialer {
  breaksAt: string | undefined;

  override async dial(attempt: Parameters<CuttableDialer["dial"]>[0]): Promise<Channel> {
    const channel = await super.dial(attempt);
    return new Proxy(channel, {
      get: (target, name) => {
        if (name === "send")
          return (data: string | Uint8Array) => {
            if (this.breaksAt && typeof data === "string" && data.includes(`"${this.breaksAt}"`)) this.cut();
            else target.send(data);
          };
        const value = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  }
}

it("a connection that ends right after it was let in is lost, and healed, also the first one", async () => {
  const clock = new ManualClock();
  const { near, domain, far, spawn, face, reaches } = watchedMuxes(clock);
  await spawn();
  const dialer = new BreakingDialer(() => far);
  dialer.breaksAt = "seat.view";
  domain.redirect(dialer);
  await domain.attach({});
  await reaches("lost");
  const [pane] = near.mux.panes.keys();
  expect(near.mux.pane(pane).facts.lost).toBe(true);
  dialer.breaksAt = undefined;
  dialer.up = true;
  clock.advance(400);
  await reaches("attached");
  const seat = await face();
  await seat.open(pane);
  seat.type(pane, "hello");
  await seat.shows((text) => text.includes("hello"));
});

it("who asked to attach may leave: what heals goes on healing, a first try ends when nobody waits for it", async () => {
  const clock = new ManualClock();
  const { domain, dialer, spawn, reaches } = watchedMuxes(clock);
  await spawn();
  let leave = () => {};
  const gone = () => new Promise<void>((resolve) => (leave = resolve));
  await domain.attach({ cancelled: gone() });
  dialer.cut();
  await reaches("lost");
  let go = () => {};
  dialer.before = ({ signal }) =>
    new Promise((resolve, reject) => {
      go = resolve;
      signal.addEventListener("abort", () => reject(new Error("aborted")));
    });
  clock.advance(300);
  await turns();
  leave();
  await turns();
  dialer.up = true;
  go();
  await reaches("attached");
  await domain.detach();

  const mine = domain.attach({ cancelled: gone() });
  const leaveFirst = leave;
  const theirs = domain.attach({ cancelled: gone() });
  await turns();
  leaveFirst();
  await turns();
  expect(domain.state.state).toBe("connecting");
  leave();
  await expect(mine).rejects.toMatchObject({ code: "cancelled" });
  await expect(theirs).rejects.toBeInstanceOf(DomuxError);
  expect(domain.state.state).toBe("detached");
});
