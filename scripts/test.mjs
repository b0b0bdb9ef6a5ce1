// npm test: installs, builds, runs all tests, and ends with their counts on a line. Arguments go to vitest.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, install, root } from "./install.mjs";

install();
build();
const results = join(root, "node_modules", ".cache", "test-results.json");
mkdirSync(join(results, ".."), { recursive: true });
rmSync(results, { force: true });
const args = [
  join(root, "node_modules", "vitest", "vitest.mjs"),
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
const counts = read();
if (counts) {
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = counts;
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
}
process.exit(status ?? 1);

/** What vitest counted; undefined if it did not come to its end. */
function read() {
  try {
    return JSON.parse(readFileSync(results, "utf8"));
  } catch {
    return undefined;
  }
}
