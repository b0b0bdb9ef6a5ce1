// Makes docs/CONFIGURATION.md and docs/COMPATIBILITY.md of the tables in src. A test fails when they are stale.
// Usage: node scripts/generate-docs.mjs
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const pages = {
  docs: ["configurationPage", "CONFIGURATION.md"],
  compatibility: ["compatibilityPage", "COMPATIBILITY.md"],
};
const input = Object.fromEntries(
  Object.keys(pages).map((name) => [name, join(root, "src", "config", `${name}.ts`)]),
);
const bundle = await rolldown({ input, platform: "node", external: [/^node:/] });
const dir = join(root, "node_modules", ".cache", "docs");
await bundle.write({ dir, format: "esm" });
await bundle.close();
for (const [name, [make, file]] of Object.entries(pages)) {
  const module = await import(pathToFileURL(join(dir, `${name}.js`)).href);
  const path = join(root, "docs", file);
  writeFileSync(path, module[make]());
  console.log(`docs/${file}`);
}
