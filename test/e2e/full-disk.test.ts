import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { needs, unavailable } from "../tools.ts";
import { DOMUX, memoryOf, World } from "./harness.ts";

let world: World | undefined;
afterEach(() => world?.dispose());

/** Runs a script with a file system of 1 MB at `$DISK` that nobody else sees, and on which nothing is free. */
const ON_A_FULL_DISK = `
mount -t tmpfs -o size=1m,mode=0700 tmpfs "$DISK" || exit 9
cat /dev/zero > "$DISK/filler" 2> /dev/null
exec "$@"`;

it("a full disk takes no log and no checkpoint, and costs no program, no screen and no memory", async (context) => {
  needs(context, "unshare", "mount");
  if (spawnSync("unshare", ["-Urm", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt"]).status !== 0)
    unavailable(context, "file systems may not be mounted here, not even by unshare -Urm");
  const disk = mkdirDisk();
  const env = { DISK: disk, XDG_STATE_HOME: join(disk, "state"), DOMUX_LOG: "debug" };
  const serve = async (...program: string[]) => {
    const domux = [process.execPath, DOMUX, "server", "--daemonize", "--", ...program];
    const { code, err } = await world!.run("unshare", ["-Urm", "sh", "-c", ON_A_FULL_DISK, "sh", ...domux], {
      env,
    });
    expect([code, err]).toEqual([0, ""]);
  };
  await serve("sh");
  const window = world!.open(["attach"]);
  await window.until(/^[$#] ?$/m);
  // The programs are where the server is: the disk is as full as it says.
  window.write('echo more > "$DISK/more" || echo it is full; df -k "$DISK" | tail -1\r');
  await window.until(/^it is full$/m);
  await window.until(/ 1024 +1024 +0 +100% /);
  // More than a PTY host holds: it goes on only if what is needed is kept elsewhere.
  window.write("yes | head -c 12000000; echo all of it; cat\r");
  await window.until(/^all of it$/m, 60_000);
  const host = world!.process("domux-ptyhost");
  expect(memoryOf(host)).toBeLessThan(150);
  await world!.kill("domux-mux-server.js");
  window.kill();
  await window.exited;
  // The next one has a full disk as well.
  await serve("cat");
  const again = world!.open(["attach"]);
  await again.until(/^all of it$/m);
  again.write("typed after\r");
  await again.until(/^typed after$/m);
  expect(await world!.panes()).toHaveLength(1);
  expect(world!.process("domux-ptyhost")).toBe(host);
});

/** A world whose log is to be on the disk that is still to come; the disk's place. */
function mkdirDisk(): string {
  world = new World();
  const disk = join(world.dir, "disk");
  mkdirSync(disk);
  mkdirSync(world.runtime, { mode: 0o700 });
  symlinkSync(join(disk, "log"), join(world.runtime, "log"));
  return disk;
}
