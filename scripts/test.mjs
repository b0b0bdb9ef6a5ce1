// npm test: installs, builds, runs all tests. Arguments go to vitest.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build, install, root } from "./install.mjs";

install();
build();
const args = [join(root, "node_modules", "vitest", "vitest.mjs"), "run", ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
process.exit(status ?? 1);
