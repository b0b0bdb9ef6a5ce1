import { expect, describe as group, it } from "vitest";
import { FACE_ACTIONS } from "../../test/support/face-actions-table.ts";
import { mainKeys, modeTables, tmuxKeys } from "../config/default-keys.ts";
import type { KeyAssignment } from "../model/index.ts";
import { describe } from "./describe-action.ts";

const usual: KeyAssignment[] = [
  ...["linux", "macos"].flatMap((platform) => mainKeys(platform as "linux")),
  ...tmuxKeys(true),
  ...Object.values(modeTables()).flat(),
].map(({ action }) => action as KeyAssignment);
const cases = Object.entries(FACE_ACTIONS).map(
  ([action, { args }]) => ({ action, ...(args !== undefined && { args }) }) as KeyAssignment,
);

group("an action in words", () => {
  it("reads as a person would say it, with the usual arguments and with others", () => {
    const said = [...usual, ...cases].map(describe);
    for (const text of said) expect(text).not.toMatch(/=|\bundefined\b|\[object|[a-z]_[a-z]|[{}]/);
    expect(said).toEqual(
      expect.arrayContaining([
        "Choose a character",
        "Split to the left, 10 cells",
        "Switch to workspace other",
        "Detach domain far",
        "Copy “given”",
        "New tab with top -b",
        "What now?",
      ]),
    );
  });
});
