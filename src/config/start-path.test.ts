import { join } from "node:path";
import { rolldown } from "rolldown";
import { expect, it } from "vitest";

it("loads neither the VM nor the tables of data through the door", async () => {
  const bundle = await rolldown({
    input: join(import.meta.dirname, "index.ts"),
    platform: "node",
    external: [/^node:/],
    onLog: () => undefined,
  });
  const { output } = await bundle.generate({ format: "esm" });
  await bundle.close();
  const chunks = new Map(output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file]] : [])));
  const loaded = new Set<string>();
  const externals = new Set<string>();
  const follow = (name: string) => {
    const chunk = chunks.get(name);
    if (!chunk) {
      externals.add(name);
      return;
    }
    for (const module of chunk.moduleIds) loaded.add(module.replace(/^.*\/src\//, ""));
    chunk.imports.forEach(follow);
  };
  follow(output[0].fileName);
  expect([...externals].filter((name) => !/^node:(fs|path|os)$/.test(name))).toEqual([]);
  expect([...loaded].filter((name) => /service|worker|prelude|data\/|yaml|smol-toml/.test(name))).toEqual([]);
});
