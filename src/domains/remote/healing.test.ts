import { describe, expect, it } from "vitest";
import { CuttableDialer, House, hello } from "../../../test/support/two-muxes.ts";
import { turns, watchedMuxes } from "../../../test/support/watched-muxes.ts";
import { ManualClock } from "../../base/index.ts";
import { DomuxError } from "../../model/index.ts";
import { messages } from "../../protocol/index.ts";
import { RemoteDomain, Surroundings } from "./index.ts";

describe("healing", () => {
  it("keeps panes and windows, resumes streams, applies what was typed meanwhile once", async () => {
    const clock = new ManualClock();
    const { near, domain, dialer, spawn, face, states, reaches } = watchedMuxes(clock);
    const { source } = await spawn();
    await domain.attach({});
    const [pane] = near.mux.panes.keys();
    const seat = await face();
    await seat.open(pane);
    seat.type(pane, "before ");
    await seat.shows((text) => text.includes("before"));
    for (let round = 0; round < 5; round++) {
      seat.type(pane, `a${round}`);
      dialer.cut();
      await reaches("lost");
      expect(near.mux.pane(pane).facts.lost).toBe(true);
      expect(seat.text).toContain("before");
      source.print(`away${round} `);
      seat.type(pane, `b${round} `);
      await turns();
      dialer.up = true;
      clock.advance(400);
      await reaches("attached");
      expect(near.mux.pane(pane).facts.lost).toBeUndefined();
      await seat.shows((text) => text.includes(`away${round}`) && text.includes(`b${round}`));
    }
    expect(source.typed).toBe("before a0b0 a1b1 a2b2 a3b3 a4b4 ");
    expect(seat.frames.filter((frame) => frame.record === 2)).toHaveLength(1);
    expect(states.slice(0, 4)).toEqual(["connecting", "attached", "lost", "attached"]);
  });

  it("takes another way from a new configuration: at once while it is lost, else at the next connection", async () => {
    const { domain, dialer, far, spawn, face, near, reaches } = watchedMuxes();
    await spawn();
    await domain.attach({});
    const seat = await face();
    const [pane] = near.mux.panes.keys();
    await seat.open(pane);
    const other = Object.assign(new CuttableDialer(() => far), {
      label: "another way",
      echoThreshold: 20,
      lagIndicator: true,
    });
    domain.redirect(other);
    expect(domain.state).toMatchObject({ state: "attached", echoThreshold: 20, lagIndicator: true });
    expect(other.tries).toBe(0);
    dialer.cut();
    await reaches("lost");
    domain.redirect(other);
    await reaches("attached");
    expect(other.tries).toBe(1);
    seat.type(pane, "over there");
    await seat.shows((text) => text.includes("over there"));
  });

  it("tries again with growing waits, at once for a key, and says when", async () => {
    const clock = new ManualClock();
    const { near, domain, dialer, spawn, face, reaches, lines } = watchedMuxes(clock);
    await spawn();
    await domain.attach({});
    const seat = await face();
    const [pane] = near.mux.panes.keys();
    dialer.cut();
    await reaches("lost");
    expect(domain.state).toMatchObject({ detail: "The other side does not answer.", nextTry: 250 });
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      waits.push(domain.state.nextTry!);
      clock.advance(domain.state.nextTry!);
      await turns();
      expect(domain.state).toMatchObject({ state: "lost", detail: "The wire is cut." });
    }
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 7500, 7500, 7500]);
    expect(lines).toContain("The wire is cut.");
    const before = dialer.tries;
    clock.advance(250);
    seat.type(pane, "k");
    await turns();
    seat.type(pane, "k");
    await turns();
    expect(dialer.tries).toBe(before + 1);
    dialer.up = true;
    await domain.reconnect();
    expect(domain.state.state).toBe("attached");
  });

  it.each(["woke", "network"] as const)(
    "tries again at once when its surroundings change: %s",
    async (change) => {
      const clock = new ManualClock();
      const { near, far } = watchedMuxes(clock);
      let slept = 0;
      let network = "eth0";
      const surroundings = new Surroundings({
        clock,
        wall: () => clock.now() + slept,
        network: () => network,
      });
      const dialer = Object.assign(new CuttableDialer(() => far), { networked: true });
      const domain = near.mux.addDomain(
        (id, host) =>
          new RemoteDomain({
            ...{ id, name: "distant", host, dialer, clock, surroundings },
            hello: () => hello,
            random: () => 0,
            wall: () => 0,
          }),
      );
      await domain.attach({});
      dialer.cut();
      await turns();
      // Waits have become long.
      for (let i = 0; i < 6; i++) {
        clock.advance(domain.state.nextTry!);
        await turns();
      }
      expect(domain.state).toMatchObject({ state: "lost", nextTry: 7500 });
      dialer.up = true;
      if (change === "woke") slept = 3_600_000;
      else network = "wlan0";
      clock.advance(2_500);
      await turns();
      expect(domain.state.state).toBe("attached");
    },
  );

  it("does not send what a server that is gone may have applied", async () => {
    const clock = new ManualClock();
    const muxes = watchedMuxes(clock);
    const { near, domain, dialer, spawn, face, reaches } = muxes;
    const { source } = await spawn();
    await domain.attach({});
    const seat = await face();
    const [pane] = near.mux.panes.keys();
    await seat.open(pane);
    seat.type(pane, "sent");
    await seat.shows((text) => text.includes("sent"));
    dialer.cut();
    await reaches("lost");
    seat.type(pane, "waiting");
    await turns();
    const old = muxes.far;
    muxes.far = new House();
    await spawn();
    old.dispose();
    dialer.up = true;
    clock.advance(1000);
    await reaches("attached");
    await seat.shows((text) => text.includes("waiting"));
    expect(source.typed).toBe("sent");
    expect(muxes.far.launcher.sources[0].typed).toBe("waiting");
  });

  it("asks a person once, waits for the answer, and does not nag who cancels", async () => {
    const clock = new ManualClock();
    const { domain, dialer, spawn, face, reaches } = watchedMuxes(clock);
    await spawn();
    await domain.attach({});
    const seat = await face();
    const asked: string[] = [];
    let answer: (text: string | null) => void = () => {};
    seat.link.handle(messages.prompt, ({ text, echo }) => {
      asked.push(`${text} ${echo}`);
      return new Promise((resolve) => (answer = (text) => resolve({ answer: text })));
    });
    dialer.before = async (attempt) => {
      const said = await attempt.ask({ text: "Somewhere.\nPassword: ", echo: false });
      if (said === null) throw new DomuxError("cancelled", "The question was not answered.");
      if (said !== "sesame") throw new DomuxError("auth-failed", "Wrong password.");
    };
    dialer.cut();
    await reaches("lost");
    clock.advance(300);
    await reaches("prompting");
    expect(domain.state.detail).toBe("Password:");
    await turns();
    clock.advance(60_000);
    await turns();
    expect(asked).toEqual(["Somewhere.\nPassword:  false"]);
    answer(null);
    await reaches("lost");
    clock.advance(60_000);
    await turns();
    expect(asked).toHaveLength(1);
    expect(domain.state).toMatchObject({ state: "lost", detail: "The question was not answered." });
    expect(domain.state.nextTry).toBeUndefined();
    dialer.up = true;
    const again = domain.reconnect();
    await reaches("prompting");
    await turns();
    answer("sesame");
    await again;
    expect(domain.state.state).toBe("attached");
  });

  it("lets nobody wait for a domain that hangs: others, detach, quit", async () => {
    const { near, domain, dialer, far } = watchedMuxes();
    dialer.before = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted"))));
    const attaching = domain.attach({});
    await turns();
    expect(domain.state.state).toBe("connecting");
    await near.mux.domainNamed("local").attach({});
    await domain.detach();
    await expect(attaching).rejects.toMatchObject({ code: "cancelled" });
    expect(domain.state.state).toBe("detached");
    const cancelled = domain.attach({ cancelled: Promise.resolve() });
    await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
    expect(far.mux.seats.size).toBe(0);
    domain.attach({}).catch(() => {});
    await turns();
    near.mux.removeDomain(domain.id);
  });

  it("goes when the other mux says goodbye", async () => {
    const { near, domain, spawn, far, reaches } = watchedMuxes();
    await spawn();
    await domain.attach({});
    far.server.shutdown("shutdown", "The server is ending.");
    await reaches("detached");
    expect(domain.state.detail).toBe("The server is ending.");
    expect(near.mux.panes.size).toBe(0);
  });
});
