// Starts of the built programs: what V8 compiled is kept, and whatever stands in its place does no harm.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { World } from "./harness.ts";

let world: World;
let cache: string;
let image: string;
beforeEach(() => {
  world = new World();
  cache = join(world.env.HOME, ".cache", "domux");
  image = join(cache, "domux-shell-completion.code");
});
afterEach(() => world.dispose());

/** A command that starts nothing else. */
async function start(): Promise<void> {
  const { code, out, err } = await world.domux("shell-completion", "--shell", "bash");
  expect(err).toBe("");
  expect(out).toContain("complete -F");
  expect(code).toBe(0);
}

/** Tells an image from a later one of the same content. */
const version = () => statSync(image).ino;

describe("the code of a start", () => {
  it("is kept for its user alone, used as a whole, and not written again", async () => {
    await start();
    expect(readdirSync(cache)).toEqual(["domux-shell-completion.code"]);
    expect(statSync(image).mode & 0o777).toBe(0o600);
    expect(statSync(cache).mode & 0o777).toBe(0o700);
    const first = version();
    await start();
    // Had V8 refused any of it, or had any been missing, it would have been written anew.
    expect(version()).toBe(first);
  });

  it("is compiled again when the image is broken, cut off, empty or of another build", async () => {
    await start();
    const whole = readFileSync(image);
    const broken = Buffer.from(whole);
    broken[whole.length >> 1] ^= 0xff;
    const other = Buffer.from(whole.toString("latin1").replaceAll('"key":"', '"key":"x'), "latin1");
    for (const bytes of [broken, whole.subarray(0, whole.length >> 1), Buffer.alloc(0), other]) {
      writeFileSync(image, bytes);
      await start();
      expect(readFileSync(image).length).toBe(whole.length);
      const mended = version();
      await start();
      expect(version()).toBe(mended);
    }
  });

  it("is not kept, without a word, where it cannot be or where Node is told not to", async () => {
    world.env.NODE_DISABLE_COMPILE_CACHE = "1";
    await start();
    expect(readdirSync(world.env.HOME)).not.toContain(".cache");
    delete world.env.NODE_DISABLE_COMPILE_CACHE;
    writeFileSync(join(world.env.HOME, ".cache"), "a file in its place");
    await start();
    world.env.XDG_CACHE_HOME = join(world.dir, "caches");
    mkdirSync(join(image.replace(cache, join(world.env.XDG_CACHE_HOME, "domux")), "a directory"), {
      recursive: true,
    });
    await start();
  });

  it("is whole when many start at once", async () => {
    await Promise.all(Array.from({ length: 6 }, start));
    expect(readdirSync(cache)).toEqual(["domux-shell-completion.code"]);
    const first = version();
    await start();
    expect(version()).toBe(first);
  });

  it("is kept of the server and of a face too, after their start", async () => {
    await world.serve("cat");
    world.open(["connect", "unix"]);
    await expect
      .poll(() => readdirSync(cache).sort())
      .toEqual(["domux-connect.code", "domux-mux-server.code", "domux-server.code"]);
  });
});
