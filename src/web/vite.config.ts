import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const root = fileURLToPath(new URL(".", import.meta.url));
const repository = fileURLToPath(new URL("../..", import.meta.url));
const { version } = JSON.parse(readFileSync(`${repository}/package.json`, "utf8")) as { version: string };

/** Lets the browser fetch the page's large script at once, not when the small one asks for it. */
const preload: Plugin = {
  name: "preload-page",
  transformIndexHtml: (_, { bundle }) =>
    Object.values(bundle ?? {})
      .filter((chunk) => chunk.type === "chunk" && chunk.name === "show-page")
      .map(({ fileName }) => ({
        tag: "link",
        attrs: { rel: "modulepreload", crossorigin: true, href: `./${fileName}` },
        injectTo: "head",
      })),
};

/**
 * The page: one document, one style sheet, a small script that connects while the large one comes. WebGL is only loaded
 * where hardware draws it.
 */
export default defineConfig({
  root,
  // Relative, so that a proxy may serve the page under a path.
  base: "./",
  define: { __DOMUX_VERSION__: JSON.stringify(version) },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [preload],
  build: {
    outDir: `${repository}/dist/web`,
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
