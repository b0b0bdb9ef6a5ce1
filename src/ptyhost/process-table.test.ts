import { spawn, spawnSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { sizeOf } from "../model/index.ts";
import { ptyShare, spawnPty } from "./index.ts";
import { linuxProcessTable } from "./process-table-linux.ts";
import { parsePs, psProcessTable } from "./process-table-ps.ts";
import { parseStty } from "./termios.ts";

const share = ptyShare();
afterAll(() => share.dispose());
const havePs = spawnSync("ps", ["--version"]).error === undefined;
const haveLsof = spawnSync("lsof", ["-v"]).error === undefined;

/** A shell with a pipeline in front, whose first process has ended. */
async function pipeline() {
  const pty = spawnPty(
    { argv: ["bash", "--norc", "-i"], env: { PATH: "/usr/bin:/bin" }, cwd: "/", size: sizeOf(80, 24) },
    share,
  );
  let text = "";
  const ready = new Promise<void>((resolve) =>
    pty.onData((bytes) => {
      text += Buffer.from(bytes).toString("latin1");
      if (text.includes("ready")) resolve();
    }),
  );
  pty.write(Buffer.from("true | sh -c 'read x; cd /usr; echo rea''dy; tail -f /dev/null; :'\r"));
  await ready;
  // The leader has closed its files by now; it need not be quite gone.
  const table = linuxProcessTable();
  const group = await table.foregroundGroup(pty.pid);
  while ((await table.foreground(pty.pid))?.pid === group)
    await new Promise((resolve) => setImmediate(resolve));
  return pty;
}

describe("what runs in a terminal", () => {
  it.runIf(process.platform === "linux")("is found when the group's leader has ended", async () => {
    const pty = await pipeline();
    const table = linuxProcessTable();
    const group = await table.foregroundGroup(pty.pid);
    expect(group).not.toBe(pty.pid);
    const shown = await table.foreground(pty.pid);
    expect(shown?.cwd).toBe("/usr");
    expect(shown?.pid).not.toBe(group);
    pty.dispose();
  });

  it.runIf(process.env["CI"] || havePs)("is the same by ps", async () => {
    const pty = await pipeline();
    const [one, other] = [linuxProcessTable(), psProcessTable()];
    expect(await other.foregroundGroup(pty.pid)).toBe(await one.foregroundGroup(pty.pid));
    const shown = await other.foreground(pty.pid);
    expect(["sh", "tail"]).toContain(shown?.name);
    if (haveLsof) expect(shown?.cwd).toBe("/usr");
    const tree = await other.tree(pty.pid);
    expect(tree).toMatchObject({ pid: pty.pid, name: "bash", children: [{ ppid: pty.pid, name: "sh" }] });
    expect(Math.abs((tree?.startTime ?? 0) - Date.now() / 1000)).toBeLessThan(60);
    pty.dispose();
  });

  it("is nothing for a process that is not there", async () => {
    const child = spawn("true");
    await new Promise((resolve) => child.once("exit", resolve));
    const pid = child.pid as number;
    for (const table of [linuxProcessTable(), psProcessTable()]) {
      expect(await table.foreground(pid)).toBeUndefined();
      expect(await table.tree(pid)).toBeUndefined();
      expect(await table.foregroundGroup(pid)).toBeUndefined();
    }
  });

  it("is read from the rows of ps", () => {
    const [row] = parsePs("  12   1   12  34 Ss+  Sat Nov 21 06:29:08 2026 -zsh -i\n\n");
    expect(row).toMatchObject({
      pid: 12,
      ppid: 1,
      group: 12,
      foreground: 34,
      state: "Ss+",
      argv: ["-zsh", "-i"],
    });
    expect(row.startTime).toBe(new Date(2026, 10, 21, 6, 29, 8).getTime() / 1000);
  });
});

describe("the report of stty", () => {
  it("is read as GNU, BSD and busybox print it", () => {
    const gnu =
      "speed 38400 baud; line = 0;\n-brkint ixany imaxbel iutf8\nisig icanon iexten -echo echoe echok -echonl";
    const bsd = "lflags: -icanon isig iexten echo echoe -echok\niflags: -istrip icrnl";
    expect(parseStty(gnu)).toEqual({ echo: false, canonical: true });
    expect(parseStty(bsd)).toEqual({ echo: true, canonical: false });
    expect(parseStty("stty: /dev/pts/9: No such file or directory")).toBeUndefined();
  });
});
