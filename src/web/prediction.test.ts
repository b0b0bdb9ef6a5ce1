import { describe, expect, it } from "vitest";
import type { FaceWorld } from "../../test/support/face-world.ts";
import { withoutChromium } from "../../test/support/page-house.ts";
import { builtPage, faceWorlds } from "../../test/support/page-tests.ts";
import type { RemoteDomain } from "../domains/remote/index.ts";
import { connect, Link } from "../link/index.ts";
import type { KeyAssignment } from "../model/index.ts";
import { messages } from "../protocol/index.ts";

describe.skipIf(withoutChromium())("predictive echo", () => {
  const built = builtPage();
  const worlds = faceWorlds(built);
  let world: FaceWorld;

  it.each(["tui", "web"] as const)(
    "shows what is typed while the line is slow, underlined, and no password, in the face %s; its counts are told",
    async (kind) => {
      const F12: KeyAssignment = { action: "SpawnTab", args: { DomainName: "far" } };
      world = await worlds.open(kind, { keys: { F12 } });
      const { dialer, face, far, house } = world;
      dialer.echoThreshold = 0;
      dialer.freezable = true;
      (world.mux.domainNamed("far") as RemoteDomain).redirect(dialer);
      await face.press("F12");
      await world.until(() => far.launcher.sources.length === 1 && world.focus !== 0);
      const [source] = far.launcher.sources;
      source.setLine({ echo: true, canonical: true });
      source.print("ready> ");
      await world.shows("ready>");
      // A program that echoes is known by its first echo.
      await face.type("a");
      await world.shows("ready> a");
      dialer.freeze();
      await face.type("bc");
      await world.shows("ready> abc");
      await expect.poll(() => face.underlined()).toBe("bc");
      expect(source.typed).toBe("a");
      dialer.thaw();
      await world.until(() => source.typed === "abc");
      await expect.poll(() => face.underlined()).toBe("");
      await world.shows("ready> abc");
      // From here on nothing is echoed, as sudo, ssh, read -s and getpass have it.
      source.setLine({ echo: false, canonical: true });
      source.print("\r\nPassword: ?");
      await world.shows("Password: ?");
      dialer.freeze();
      await face.type("zqzq");
      expect(await face.text()).not.toContain("z");
      dialer.thaw();
      await world.until(() => source.typed === "abczqzq");
      source.print("!");
      await world.shows("Password: ?!");
      const link = new Link(await house.dial(), { heartbeat: false });
      await connect(link, { build: "t", client: { kind: "cli", user: "me", host: "box", pid: 1 } });
      const counts = async () =>
        Object.fromEntries(
          (await link.call(messages.domainShow, { domain: "far" })).settings
            .filter(({ origin }) => origin === "measured")
            .map(({ name, value }) => [name, Number.parseInt(value, 10)]),
        );
      await expect.poll(counts).toMatchObject({ "shown at once": 2, confirmed: 3, wrong: 0 });
      link.dispose();
    },
  );
});
