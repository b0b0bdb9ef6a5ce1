import { expect, expectTypeOf, it } from "vitest";
import { IGNORED_OPTIONS } from "./ignored-table.ts";
import { defaultOptions, ignoredReason, isOptionName, OPTIONS, type Options } from "./options.ts";
import type { SshDomain, UnixDomain } from "./port.ts";

it("types options by their shapes", () => {
  expectTypeOf<Options["scrollback_lines"]>().toEqualTypeOf<number>();
  expectTypeOf<Options["unix_domains"]>().toEqualTypeOf<readonly UnixDomain[]>();
  expectTypeOf<Options["ssh_domains"]>().toEqualTypeOf<readonly SshDomain[] | undefined>();
  expectTypeOf<SshDomain["name"]>().toEqualTypeOf<string>();
  expectTypeOf<SshDomain["username"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Options["exit_behavior"]>().toEqualTypeOf<"Close" | "Hold" | "CloseOnCleanExit">();
});

it("keeps known and ignored options apart", () => {
  const both = Object.keys(OPTIONS).filter((name) => name in IGNORED_OPTIONS);
  expect(both).toEqual([]);
  expect(ignoredReason("xcursor_theme")).toMatch(/browser/);
  expect(ignoredReason("toString")).toBeUndefined();
  expect(isOptionName("toString")).toBe(false);
});

it("says of every option what it is for", () => {
  for (const [name, row] of Object.entries(OPTIONS)) {
    expect(row.help, name).toMatch(/[.`]$/);
    expect(row.group, name).not.toBe("");
  }
  expect(defaultOptions().scrollback_lines).toBe(3500);
});
