import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sizeOf } from "../model/index.ts";
import { INPUT_LIMIT, ptyShare, spawnPty } from "./index.ts";
import type { ExitStatus, Pty, SpawnOptions } from "./port.ts";
import { prepareProgram } from "./program.ts";

const share = ptyShare();
const dir = mkdtempSync(join(tmpdir(), "domux-pty-"));
const alive = new Set<Pty>();
afterAll(() => {
  for (const pty of alive) pty.dispose();
  share.dispose();
  rmSync(dir, { recursive: true, force: true });
});

// A home of its own: a login shell reads what the person has in theirs.
const env = {
  PATH: process.env["PATH"] ?? "/usr/bin:/bin",
  HOME: dir,
  TERM: "xterm-256color",
  LC_ALL: "C.UTF-8",
};
function start(argv: string[], more: Partial<SpawnOptions> = {}): Pty {
  const pty = spawnPty({ argv, env, cwd: dir, size: sizeOf(80, 24), ...more }, share);
  alive.add(pty);
  pty.onExit(() => alive.delete(pty));
  return pty;
}

/** Collects all output and the exit; `until` resolves when the output so far contains a text. */
function watch(pty: Pty) {
  const parts: Buffer[] = [];
  const waits: { text: string; resolve: () => void }[] = [];
  const text = () => Buffer.concat(parts).toString("latin1");
  let ended = false;
  pty.onData((bytes) => {
    expect(ended, "output after the exit").toBe(false);
    parts.push(Buffer.from(bytes));
    for (const wait of waits) if (text().includes(wait.text)) wait.resolve();
  });
  const exit = new Promise<ExitStatus>((resolve) =>
    pty.onExit((status) => {
      ended = true;
      resolve(status);
    }),
  );
  return {
    text,
    exit,
    until: (wanted: string) =>
      new Promise<void>((resolve) =>
        text().includes(wanted) ? resolve() : waits.push({ text: wanted, resolve }),
      ),
  };
}

/** As zlib.crc32 of Python; Node has it only from 22 on. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe("a program in a terminal", () => {
  it("has its size, pixels included, in a terminal of its own", async () => {
    const script =
      "import fcntl,termios,struct;print(struct.unpack('4H',fcntl.ioctl(0,termios.TIOCGWINSZ,bytes(8))))";
    const pty = start(["python3", "-c", `input();${script};input();${script}`]);
    const seen = watch(pty);
    pty.write(Buffer.from("\n"));
    await seen.until("(24, 80, 640, 384)");
    pty.resize({ cols: 100, rows: 30, pixelWidth: 1000, pixelHeight: 600 });
    pty.write(Buffer.from("\n"));
    await seen.until("(30, 100, 1000, 600)");
    expect(await seen.exit).toEqual({ code: 0 });
    expect(pty.tty).toMatch(/^\/dev\//);
  });

  it("tells status and signal of its end", async () => {
    expect(await watch(start(["sh", "-c", "exit 7"])).exit).toEqual({ code: 7 });
    expect(await watch(start(["sh", "-c", "kill -9 $$"])).exit).toEqual({ code: 137, signal: "SIGKILL" });
    expect(await watch(start(["sh", "-c", "kill -SEGV $$"])).exit).toEqual({ code: 139, signal: "SIGSEGV" });
  });

  it("inherits nothing of ours: neither other panes' terminals nor files", async () => {
    const first = start(["sleep", "60"]);
    const seen = watch(start(["sh", "-c", "ls -l /proc/self/fd"]));
    await seen.exit;
    const targets = [...seen.text().matchAll(/ -> (\S+)/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThanOrEqual(4);
    expect(targets.filter((target) => /ptmx|socket|event/.test(target))).toEqual([]);
    first.dispose();
  });

  it("erases whole characters of UTF-8 in line mode", async () => {
    const seen = watch(start(["sh", "-c", "stty -a"]));
    await seen.exit;
    expect(seen.text()).toMatch(/(?<!-)iutf8/);
  });

  it("is found in the PATH it is given", async () => {
    writeFileSync(join(dir, "only-here"), "#!/bin/sh\necho found\n", { mode: 0o755 });
    const seen = watch(start(["only-here"], { env: { PATH: `${dir}:/bin:/usr/bin` } }));
    await seen.exit;
    expect(seen.text()).toBe("found\r\n");
  });

  it("can be given another name for itself, so that a shell is a login shell", async () => {
    const seen = watch(
      start(["bash", "-c", 'echo "$0"; shopt login_shell; echo "$1"', "zero", "a b"], { argv0: "-bash" }),
    );
    await seen.exit;
    expect(seen.text()).toBe("zero\r\nlogin_shell    \ton\r\na b\r\n");
    const name = watch(start(["cat", "/proc/self/cmdline"], { argv0: "-kitten" }));
    await name.exit;
    expect(name.text()).toBe("-kitten\0/proc/self/cmdline\0");
  });

  it("gets its prompts under another name too", async () => {
    const prompts = { PS1: "one$ ", PS2: "two> $(no)", PS4: "+ four " };
    const env = { PATH: "/bin:/usr/bin", ...prompts };
    const script = "console.log(JSON.stringify(process.env))";
    const seen = watch(start([process.execPath, "-e", script], { argv0: "-sh", env }));
    await seen.exit;
    expect(JSON.parse(seen.text())).toMatchObject(prompts);
  });
});

describe("what cannot be started says why", () => {
  const reason = (argv: string[], more: Partial<SpawnOptions> = {}) => {
    try {
      start(argv, more);
    } catch (error) {
      return (error as Error).message;
    }
    return "it started";
  };
  it("names the reason", () => {
    writeFileSync(join(dir, "plain"), "text");
    writeFileSync(join(dir, "lost"), "#!/no/such/shell -e\n", { mode: 0o755 });
    expect(reason([])).toMatch(/no program was named/);
    expect(reason(["no-such-thing"])).toMatch(/no-such-thing was not found in PATH/);
    expect(reason(["/no/such/thing"])).toMatch(/\/no\/such\/thing does not exist/);
    expect(reason(["./plain"])).toMatch(/plain may not be executed/);
    expect(reason(["./lost"])).toMatch(/interpreter of .*lost, \/no\/such\/shell, does not exist/);
    expect(reason(["/tmp"])).toMatch(/\/tmp is a directory/);
    expect(reason(["true"], { cwd: "/no/such" })).toMatch(/directory \/no\/such does not exist/);
    expect(reason(["true"], { cwd: "relative" })).toMatch(/not an absolute path/);
    expect(reason(["true"], { cwd: join(dir, "plain") })).toMatch(/plain is not a directory/);
    symlinkSync("loop", join(dir, "loop"));
    expect(reason(["./loop"])).toMatch(/loop cannot be looked at \(ELOOP\)/);
    expect(reason(["echo", "a\0b"])).toMatch(/NUL/);
  });

  it("passes over directories of PATH that may not be entered", () => {
    const closed = join(dir, "closed");
    mkdirSync(closed, { mode: 0 });
    const options = {
      argv: ["echo"],
      env: { PATH: `${closed}:${env.PATH}` },
      cwd: "/",
      size: sizeOf(80, 24),
    };
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65534); // Nothing is closed to root.
    try {
      expect(prepareProgram(options)).toEqual(["echo"]);
    } finally {
      if (root) process.seteuid?.(0);
    }
  });
});

describe("input", () => {
  it("waits in order for a program that does not read, without stopping the loop", async () => {
    const size = 600_000;
    // Reads nothing until it is told by a file, then everything, and prints a checksum.
    const script = [
      "import os,sys,tty,zlib,time",
      "tty.setraw(0)",
      "print('ready',flush=True)",
      "os.read(os.open(sys.argv[1],os.O_RDONLY),1)",
      "n=0;c=0",
      `while n<${size}:`,
      "  b=os.read(0,65536);n+=len(b);c=zlib.crc32(b,c)",
      "print('sum',c)",
    ].join("\n");
    const fifo = join(dir, "go");
    execFileSync("mkfifo", [fifo]);
    const pty = start(["python3", "-c", script, fifo]);
    const seen = watch(pty);
    await seen.until("ready");
    const bytes = Buffer.alloc(size);
    for (let index = 0; index < size; index++) bytes[index] = (index * 2_654_435_761) >>> 13;
    const reused = Buffer.alloc(1_000);
    for (let offset = 0; offset < size; offset += 1_000) {
      bytes.copy(reused, 0, offset);
      pty.write(reused);
    }
    expect(pty.pendingInput).toBeGreaterThan(size / 2);
    expect(pty.write(Buffer.alloc(INPUT_LIMIT))).toBe(false);
    await new Promise<void>((resolve) => {
      let turns = 0;
      const turn = () => (++turns < 10 ? share.clock.after(1, turn) : resolve());
      turn();
    });
    expect(pty.pendingInput, "the event loop goes on while nobody reads").toBeGreaterThan(size / 2);
    writeFileSync(fifo, "x");
    await seen.until(`sum ${crc32(bytes)}`);
    await seen.exit;
    expect(pty.pendingInput).toBe(0);
  });
});

describe("signals", () => {
  it("reach the foreground process group", async () => {
    const pty = start(["bash", "--norc", "-i"]);
    const seen = watch(pty);
    pty.write(
      Buffer.from("sh -c 'trap \"echo cau''ght; exit 3\" INT; echo rea''dy; while :; do read x; done'\r"),
    );
    await seen.until("ready");
    expect(await pty.signal("SIGINT", "foreground")).toBe(true);
    await seen.until("caught");
    await expect(pty.signal("SIGNONSENSE", "foreground")).rejects.toThrow(/SIGNONSENSE/);
    expect(await pty.signal("SIGKILL", "program")).toBe(true);
    expect(await seen.exit).toEqual({ code: 137, signal: "SIGKILL" });
    expect(await pty.signal("SIGTERM", "program")).toBe(false);
  });

  it("hang up what is disposed of", async () => {
    const pty = start(["sh", "-c", "echo ready; exec tail -f /dev/null"]);
    const seen = watch(pty);
    await seen.until("ready");
    pty.dispose();
    expect(await seen.exit).toEqual({ code: 129, signal: "SIGHUP" });
  });
});

describe("what runs", () => {
  it("is told by name, arguments, file, directory and tree", async () => {
    const pty = start(["bash", "--norc", "-i"]);
    const seen = watch(pty);
    pty.write(Buffer.from("cd /usr && sh -c 'echo rea''dy; tail -f /dev/null; :'\r"));
    await seen.until("ready");
    const info = await pty.info({ tree: true });
    expect(info.foreground).toMatchObject({ name: "sh", cwd: "/usr" });
    expect(info.foreground?.argv.slice(0, 2)).toEqual(["sh", "-c"]);
    expect(info.foreground?.executable).toMatch(/\/(da|ba)?sh$/);
    expect(Math.abs((info.foreground?.startTime ?? 0) - Date.now() / 1000)).toBeLessThan(30);
    expect(info.tree).toMatchObject({
      pid: pty.pid,
      name: "bash",
      children: [{ name: "sh", ppid: pty.pid }],
    });
    expect(info.termios).toEqual({ echo: true, canonical: true });
    pty.dispose();
    await seen.exit;
    expect(await pty.info()).toEqual({ foreground: undefined, tree: undefined, termios: undefined });
  });

  it("shows that a password is being asked for", async () => {
    const cases: [string[], { echo: boolean; canonical: boolean }][] = [
      [["bash", "-c", "read -s -p 'Pass: ' x"], { echo: false, canonical: true }],
      [["sh", "-c", "stty raw; printf Pass:; tail -f /dev/null"], { echo: true, canonical: false }],
      [["python3", "-c", "import getpass;getpass.getpass('Pass:')"], { echo: false, canonical: true }],
    ];
    for (const [argv, expected] of cases) {
      const pty = start(argv);
      await watch(pty).until("Pass:");
      expect(await pty.termios(), argv.join(" ")).toEqual(expected);
      pty.dispose();
    }
  });

  it("gives each terminal its own answer, also behind one that is gone", async () => {
    const pty = start(["sh", "-c", "stty raw; printf ready; tail -f /dev/null"]);
    await watch(pty).until("ready");
    const asked = [join(dir, "gone"), pty.tty, join(dir, "gone"), join(dir, "gone"), pty.tty];
    const raw = { echo: true, canonical: false };
    const answers = await Promise.all(asked.map((tty) => share.probe.ask(tty)));
    expect(answers).toEqual([undefined, raw, undefined, undefined, raw]);
    expect(await share.probe.ask(join(dir, "gone"))).toBeUndefined();
    pty.dispose();
  });
});
