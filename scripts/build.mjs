// Bundles every entry of src/bin into dist/: chunks (CommonJS, lazily loaded) and, for each entry, a launcher.
// Usage: node scripts/build.mjs [--if-stale]
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const src = join(root, "src");
const dist = join(root, "dist");

/** Newest modification time, in milliseconds, of any file below `dir`. */
function newest(dir) {
  let latest = 0;
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

const stamp = join(dist, "domux.js");
if (process.argv.includes("--if-stale") && existsSync(stamp)) {
  const inputs = Math.max(newest(src), statSync(join(root, "package.json")).mtimeMs);
  if (statSync(stamp).mtimeMs > inputs) process.exit(0);
}

const { rolldown } = await import("rolldown");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const entries = Object.fromEntries(
  readdirSync(join(src, "bin"))
    .filter((name) => /(?<!\.test|-table)\.ts$/.test(name))
    .map((name) => [name.replace(/\.ts$/, ""), join(src, "bin", name)]),
);

/**
 * Makes `ws` load what a plain WebSocket over a local socket never needs (TLS, HTTPS, compression) when it is first
 * used rather than at start: that is a third of the time of a `domux cli` command.
 */
const lazyBuiltins = {
  name: "lazy-builtins",
  transform(code, id) {
    if (!/node_modules.ws.lib/.test(id)) return null;
    return ["https", "tls", "zlib"].reduce(
      (text, name) =>
        text
          .replace(`const ${name} = require('${name}');`, "")
          .replace(new RegExp(`(?<![\\w.'])${name}\\.`, "g"), `require('${name}').`),
      code,
    );
  },
};

const bundle = await rolldown({
  input: entries,
  platform: "node",
  // Native or WebAssembly packages stay outside; everything else is bundled, so an installation is small.
  external: [/^node:/, "@lydell/node-pty", "bufferutil", "utf-8-validate"],
  transform: { define: { __DOMUX_VERSION__: JSON.stringify(version) } },
  plugins: [lazyBuiltins],
  // A room is entered by its door, which names all of it: what is not used of it is not loaded either.
  treeshake: { moduleSideEffects: (id) => !/[\\/]src[\\/](?!bin[\\/][^\\/]+$)/.test(id) },
});
// CommonJS, because Node 20 starts it a good deal faster than ES modules.
const output = await bundle.write({
  dir: dist,
  format: "cjs",
  minify: { mangle: true, compress: true, codegen: { removeWhitespace: true } },
  sourcemap: false,
  // Through `require`: Node's loader of ES modules takes milliseconds to wake up.
  dynamicImportInCjs: false,
  entryFileNames: "chunk/[name]-[hash].js",
  chunkFileNames: "chunk/[name]-[hash].js",
  cleanDir: false,
});
const chunkNames = output.output.map((file) => file.fileName);
const code = createHash("sha256").update(chunkNames.sort().join()).digest("hex").slice(0, 16);
for (const { isEntry, name, fileName } of output.output) {
  if (!isEntry) continue;
  const launcher = await rolldown({
    input: join(src, "bin", "launch", "launch.ts"),
    platform: "node",
    transform: {
      define: {
        __DOMUX_PROGRAM__: JSON.stringify(name),
        __DOMUX_MAIN__: JSON.stringify(basename(fileName)),
        __DOMUX_CODE__: JSON.stringify(code),
      },
    },
  });
  await launcher.write({
    file: join(dist, `${name}.js`),
    format: "cjs",
    minify: true,
    banner: "#!/usr/bin/env node",
    cleanDir: false,
  });
  await launcher.close();
}
writeFileSync(join(dist, "package.json"), '{ "type": "commonjs" }\n');
await bundle.close();
// Chunks of earlier builds are removed only now, so that a build never leaves dist/ without a program.
const kept = new Set(chunkNames);
const chunks = join(dist, "chunk");
if (existsSync(chunks))
  for (const name of readdirSync(chunks)) if (!kept.has(`chunk/${name}`)) rmSync(join(chunks, name));

const web = join(src, "web", "vite.config.ts");
if (existsSync(web)) {
  const { build } = await import("vite");
  await build({ configFile: web, logLevel: "warn" });
}
