import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const root = fileURLToPath(new URL(".", import.meta.url));
const repository = fileURLToPath(new URL("../..", import.meta.url));
const { version } = JSON.parse(readFileSync(`${repository}/package.json`, "utf8")) as { version: string };

/** The page: one document, one script, one style sheet, WebGL only loaded where hardware draws it. */
export default defineConfig({
  root,
  // Relative, so that a proxy may serve the page under a path.
  base: "./",
  define: { __DOMUX_VERSION__: JSON.stringify(version) },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: `${repository}/dist/web`,
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
