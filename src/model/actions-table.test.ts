import { expect, expectTypeOf, it } from "vitest";
import { ACTIONS, type ActionArgs, type ActionRow, isActionName, type KeyAssignment } from "./index.ts";

it("gives every action a help text and a place", () => {
  for (const [name, row] of Object.entries(ACTIONS) as [string, ActionRow][]) {
    expect(row.brief, name).not.toBe("");
    expect(row.help, name).toMatch(/\.$/);
    expect(row.args.kind, name).toBeTypeOf("string");
  }
});

it("knows its names only", () => {
  expect(isActionName("SplitPane")).toBe(true);
  expect(isActionName("toString")).toBe(false);
});

it("infers arguments from shapes", () => {
  const split: KeyAssignment = {
    action: "SplitPane",
    args: {
      direction: "Right",
      size: { Cells: 5 },
      command: { domain: { DomainName: "x" }, set_environment_variables: {} },
      top_level: false,
    },
  };
  expectTypeOf<ActionArgs<"AdjustPaneSize">>().toEqualTypeOf<
    readonly ["Up" | "Down" | "Left" | "Right", number]
  >();
  expectTypeOf<ActionArgs<"CopyTo">>().toEqualTypeOf<
    "Clipboard" | "PrimarySelection" | "ClipboardAndPrimarySelection"
  >();
  const nop: KeyAssignment = { action: "Nop" };
  expect([split.action, nop.action]).toEqual(["SplitPane", "Nop"]);
  // @ts-expect-error a tab is a number
  const wrong: KeyAssignment = { action: "ActivateTab", args: "x" };
  expect(wrong.action).toBe("ActivateTab");
});
