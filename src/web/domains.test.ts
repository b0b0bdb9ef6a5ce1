import { describe, expect, it } from "vitest";
import type { FaceWorld } from "../../test/support/face-world.ts";
import { withoutChromium } from "../../test/support/page-house.ts";
import { builtPage, faceWorlds } from "../../test/support/page-tests.ts";
import { act } from "../config/default-keys-table.ts";
import { DomuxError } from "../model/index.ts";

const shots = process.env.DOMUX_SHOTS;

describe.skipIf(withoutChromium())("a domain", () => {
  const built = builtPage();
  const worlds = faceWorlds(built);
  let world: FaceWorld;

  describe.each(["web", "tui"] as const)("in the face %s", (face) => {
    const open = async () => {
      const keys = { F12: act("AttachDomain", "far"), F11: act("ShowDomains") };
      world = await worlds.open(face, { keys });
    };
    const shot = async (name: string) => {
      if (shots) await world.page?.screenshot({ path: `${shots}/domain-${name}.png` });
    };
    const hides = (text: string) => expect.poll(() => world.face.text()).not.toContain(text);

    it("that cannot be reached says why and what to do, until somebody has read it, and can be tried again", async () => {
      await open();
      let tries = 0;
      world.dialer.before = async (attempt) => {
        tries++;
        attempt.progress("Connecting to far.example port 22.");
        throw new DomuxError(
          "connect-failed",
          "far.example does not answer. See what this says: ssh far.example",
        );
      };
      await world.face.press("F12");
      await world.shows("No connection to far");
      await world.shows("Connecting to far.example port 22.");
      await world.shows("See what this says: ssh far.example");
      await shot("failed");
      // It waits for an answer: what is typed in haste neither closes it nor goes to the program.
      await world.face.type("ls");
      await world.face.press("Enter");
      await world.shows("[R]etry");
      expect(tries).toBe(1);
      await world.face.type("r");
      await expect.poll(() => tries).toBe(2);
      await world.shows("[R]etry");
      world.dialer.before = undefined;
      await world.face.type("r");
      await world.focused(1);
      await hides("Connecting to far");
      expect(world.input(0)).toBe("");
    });

    it("is attached, shown, reconnected and detached from the list of all, and its actions are in the palette", async () => {
      await open();
      const state = () => world.domain("far").state;
      /** Opens the list and presses a key on the row of the domain. */
      const inList = async (key: string) => {
        await world.face.press("F11");
        await world.shows("r reconnects, s shows");
        await world.face.type("j");
        if (key === "Enter") await world.face.press(key);
        else await world.face.type(key);
        await hides("r reconnects, s shows");
      };
      await inList("Enter");
      await expect.poll(state).toBe("attached");
      await world.focused(1);
      await inList("s");
      await world.shows("Domain far");
      await world.shows("remote_address");
      await world.face.press("Escape");
      await hides("remote_address");
      world.dialer.before = () => Promise.reject(new DomuxError("auth-failed", "Not today."));
      world.dialer.cut();
      await expect.poll(() => world.domain("far").detail).toBe("Not today.");
      world.dialer.before = undefined;
      world.dialer.up = true;
      await inList("r");
      await expect.poll(state).toBe("attached");
      await inList("d");
      await expect.poll(state).toBe("detached");
      await world.leader(":");
      await world.face.type("current pane domain");
      for (const verb of ["Detach", "Reconnect", "Show"])
        await world.shows(`${verb} the current pane domain`);
    });

    it("whose question is not answered is given up, and one that fails out of sight is told by a notice", async () => {
      await open();
      world.dialer.before = async (attempt) => {
        const answer = await attempt.ask({ text: "Password:", echo: false, confirm: false });
        if (answer === null) throw new DomuxError("cancelled", "The question was not answered.");
      };
      await world.face.press("F12");
      await world.shows("Password:");
      await world.face.press("Escape");
      await world.shows("The question was not answered.");
      await hides("Password:");
      await world.face.type("x");
      await expect.poll(() => world.input(0)).toBe("x");
      let fail = () => {};
      world.dialer.before = (attempt) => {
        attempt.progress("Knocking.");
        return new Promise((_, reject) => {
          fail = () => reject(new DomuxError("connect-failed", "Nobody is at home."));
        });
      };
      await world.face.press("F12");
      await world.shows("Knocking.");
      await world.face.press("Escape");
      await hides("Knocking.");
      fail();
      await world.shows("Nobody is at home.");
      await hides("[R]etry");
    });

    it("that is lost is marked on all its panes and its tab, with since when, why and the next try", async () => {
      await open();
      await world.face.press("F12");
      await world.focused(1);
      await world.leader("%");
      await world.focused(2);
      world.dialer.cut();
      await world.shows("far is lost");
      if (world.page) {
        const badge = (pane: number) =>
          world.page!.locator(".notes", { has: world.page!.locator(".badge") }).nth(pane);
        for (const pane of [0, 1])
          await expect
            .poll(() => badge(pane).textContent())
            .toMatch(/far is lost for \d+ s: The .* Next try in \d+ s\. /);
        // It stays in its pane.
        const [pane, note] = [badge(1), badge(1).locator(".badge")].map((one) => one.boundingBox());
        expect((await note)!.x).toBeGreaterThanOrEqual((await pane)!.x - 1);
        await world.page.locator(".tab.lost").waitFor();
        expect(await world.page.locator(".tab.lost").count()).toBe(1);
      } else await expect.poll(() => world.face.text()).toMatch(/far is lost for \d+ s: /);
      await shot("lost");
      // The seconds go on.
      const seen = async () => /lost for (\d+) s/.exec(await world.face.text())?.[1];
      const first = await seen();
      await expect.poll(seen).not.toBe(first);
      // The other tab is as it was.
      await world.leader("1");
      await world.focused(0);
      await hides("is lost");
      world.dialer.up = true;
      await world.face.press("F11");
      await world.shows("lost, retrying");
      await world.face.type("jr");
      await expect.poll(() => world.domain("far").state).toBe("attached");
      await world.leader("2");
      await expect.poll(() => world.focus).toBeGreaterThan(0);
      await hides("is lost");
    });
  });
});
