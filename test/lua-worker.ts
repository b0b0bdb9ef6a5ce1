import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = join(fileURLToPath(import.meta.url), "..", "..");
let built: Promise<string> | undefined;

/** The Lua worker as a program that Node can run, bundled once for a test file. */
export function luaWorkerFile(): Promise<string> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<string> {
  const bundled = await rolldown({
    input: { [`lua-worker-${process.pid}`]: join(root, "src", "bin", "lua-worker.ts") },
    platform: "node",
    external: [/^node:/],
  });
  const dir = join(root, "node_modules", ".cache", "test");
  const { output } = await bundled.write({ dir, format: "esm", chunkFileNames: "chunk/[name]-[hash].js" });
  await bundled.close();
  return join(dir, output[0].fileName);
}
