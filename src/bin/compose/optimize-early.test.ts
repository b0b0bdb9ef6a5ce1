import { execFileSync } from "node:child_process";
import { expect, it, vi } from "vitest";
import { Emitter } from "../../base/index.ts";

const flags = vi.hoisted(() => [] as string[]);
vi.mock("node:v8", async (original) => ({
  ...(await original<typeof import("node:v8")>()),
  setFlagsFromString: (flag: string) => flags.push(flag),
}));
const { optimizeWhile } = await import("./optimize-early.ts");

it("sets no flag that the V8 of this Node does not have", async () => {
  const typed = new Emitter<void>();
  optimizeWhile(typed.event);
  // Nothing is set in a process's first half second.
  await vi.waitUntil(() => performance.now() > 600);
  typed.emit();
  const known = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
  const names = flags.map((flag) => flag.split("=")[0]);
  expect(names).toHaveLength(process.versions.v8.startsWith("11.") ? 1 : 0);
  for (const name of names) expect(known).toContain(`  ${name} (`);
});
