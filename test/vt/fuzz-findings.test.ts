import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wrongWith } from "./fuzz-check.ts";

const dir = join(import.meta.dirname, "..", "fixtures", "vt-fuzz");

describe("what the fuzzer once found", () => {
  for (const file of readdirSync(dir).filter((name) => name.endsWith(".bin")))
    it(file, () => {
      expect(wrongWith(new Uint8Array(readFileSync(join(dir, file))))).toBeUndefined();
    });

  it("is looked for where there is nothing wrong", () => {
    expect(wrongWith(new TextEncoder().encode("plain text\r\n"))).toBeUndefined();
  });
});
