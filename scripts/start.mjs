// npm start: installs, builds, opens domux here.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build, install, root } from "./install.mjs";

install();
build();
const args = [join(root, "dist", "domux.js"), ...process.argv.slice(2)];
const { status, signal } = spawnSync(process.execPath, args, {
  stdio: "inherit",
  cwd: process.env.INIT_CWD ?? root,
});
process.exit(status ?? (signal ? 1 : 0));
