import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Compiled, readImage, writeImage } from "./code-image.ts";

let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "domux-image-"));
  file = join(dir, "made", "program.code");
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const chunks = new Map<string, Compiled>([
  ["/chunk/a.js", { source: "plain = 1", code: Buffer.from([1, 2, 3, 255]) }],
  ["/chunk/b.js", { source: "ümlaut = '→'", code: Buffer.alloc(0) }],
  ["/chunk/c.js", { source: "", code: Buffer.from("code") }],
]);

describe("an image of compiled code", () => {
  it("gives back what was written", () => {
    writeImage(file, "key", chunks);
    expect(readImage(file, "key")).toEqual(chunks);
    expect(readdirSync(join(dir, "made")), "nothing is left beside it").toEqual(["program.code"]);
  });

  it("is nothing under another key, or where none is", () => {
    writeImage(file, "key", chunks);
    expect(readImage(file, "key 2").size).toBe(0);
    expect(readImage(join(dir, "other"), "key").size).toBe(0);
  });

  it("is nothing when any byte of it was changed, or an end is missing", () => {
    writeImage(file, "key", chunks);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at++) {
      const broken = Buffer.from(whole);
      broken[at] ^= 0x40;
      writeFileSync(file, broken);
      expect(readImage(file, "key").size, `byte ${at}`).toBe(0);
      writeFileSync(file, whole.subarray(0, at));
      expect(readImage(file, "key").size, `${at} bytes`).toBe(0);
    }
    writeFileSync(file, whole);
    expect(readImage(file, "key").size).toBe(3);
  });

  it("is nothing when others may write to it", () => {
    writeImage(file, "key", chunks);
    chmodSync(file, 0o620);
    expect(readImage(file, "key").size).toBe(0);
  });

  it("is not written, without a word, where no directory can be", () => {
    writeFileSync(join(dir, "made"), "a file");
    writeImage(file, "key", chunks);
    expect(readImage(file, "key").size).toBe(0);
    expect(readdirSync(dir)).toEqual(["made"]);
  });
});
