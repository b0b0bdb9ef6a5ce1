import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { type ActionCase, FACE_ACTIONS } from "../../test/support/face-actions-table.ts";
import type { FaceWorld } from "../../test/support/face-world.ts";
import { withoutChromium } from "../../test/support/page-house.ts";
import { builtPage, faceWorlds } from "../../test/support/page-tests.ts";
import { ACTIONS, type ActionName, type KeyAssignment } from "../model/index.ts";

const CASES = Object.entries(FACE_ACTIONS) as [ActionName, ActionCase<ActionName>][];

it("the contract says of the same actions as the model that they make no sense in a face", () => {
  for (const [name, { only }] of CASES)
    expect([...ACTIONS[name].faces].sort(), name).toEqual(
      [...(only?.faces ?? ["tui", "window", "web"])].sort(),
    );
});

describe.skipIf(withoutChromium())("every action does the same", () => {
  const built = builtPage();
  const worlds = faceWorlds(built);
  let world: FaceWorld;

  describe.each(["tui", "web"] as const)("in the face %s", (face) => {
    it.each(CASES)("%s", async (action, { args, setup, ...row }) => {
      const F12 = (args === undefined ? { action } : { action, args }) as KeyAssignment;
      world = await worlds.open(face, { ...setup, keys: { F12, ...setup?.keys } });
      if (row.only && !row.only.faces.includes(face)) {
        // It is accepted here too: nothing happens, and the key does not come through to the program.
        await world.face.press("F12");
        await world.face.type("x");
        await expect.poll(() => world.input()).toBe("x");
        return;
      }
      await row.arrange?.(world);
      expect(isDeepStrictEqual(await row.seen(world), row.becomes), "seen before the action").toBe(false);
      await (row.trigger ? row.trigger(world) : world.face.press("F12"));
      await row.after?.(world);
      await expect.poll(() => row.seen(world)).toEqual(row.becomes);
    });
  });
});
