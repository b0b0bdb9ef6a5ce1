import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sizeOf } from "../../src/model/index.ts";
import { Engine } from "../../src/vt/index.ts";

const dir = join(import.meta.dirname, "..", "fixtures", "vt", "xterm-escape-sequences");

const names = readdirSync(dir)
  .filter((file) => file.endsWith(".in"))
  .map((file) => file.slice(0, -3));

describe("escape sequence fixtures (80x25)", () => {
  it("are all there", () => {
    expect(names).toHaveLength(76);
  });

  for (const name of names) {
    const check = () => {
      const engine = new Engine({ size: sizeOf(80, 25) });
      const input = readFileSync(join(dir, `${name}.in`), "latin1").replaceAll("\n", "\r\n");
      engine.write(Buffer.from(input, "latin1"));
      const shown = Array.from({ length: 25 }, (_, y) => engine.rowText(engine.top + y).trimEnd());
      const wanted = readFileSync(join(dir, `${name}.text`), "utf8")
        .split("\n")
        .slice(0, 25);
      expect(shown).toEqual(wanted.map((line) => line.trimEnd()));
    };
    it(name, check);
  }
});
