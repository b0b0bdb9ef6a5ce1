// Runs a TypeScript program of bench/ or fuzz/: bundles DIR/AREA.ts in memory-like fashion to node_modules/.cache and runs it.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { build, install, root } from "./install.mjs";

/** @param {string} dir folder of areas (bench, fuzz) @param {string[]} argv AREA and its arguments */
export async function runArea(dir, [area, ...rest]) {
  install();
  build();
  const areas = readdirSync(join(root, dir)).filter((name) => /^[a-z-]+\.ts$/.test(name));
  if (!area || !existsSync(join(root, dir, `${area}.ts`))) {
    console.error(
      `usage: npm run ${dir} -- AREA; areas: ${areas.map((name) => name.slice(0, -3)).join(", ")}`,
    );
    process.exit(2);
  }
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({
    input: join(root, dir, `${area}.ts`),
    platform: "node",
    external: [/^node:/, "@lydell/node-pty", "@xterm/headless", "playwright-core", "rolldown", "vite"],
    transform: { define: { __DOMUX_VERSION__: '"bench"' } },
  });
  const out = join(root, "node_modules", ".cache", dir);
  await bundle.write({ dir: out, format: "esm", entryFileNames: "[name].mjs" });
  await bundle.close();
  const { status } = spawnSync(process.execPath, ["--expose-gc", join(out, `${area}.mjs`), ...rest], {
    cwd: root,
    stdio: "inherit",
  });
  process.exit(status ?? 1);
}
