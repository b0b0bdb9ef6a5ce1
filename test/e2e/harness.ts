import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { OuterWindow } from "./outer-window.ts";

export { OuterWindow } from "./outer-window.ts";

/** The built program; `npm test` builds it first. */
export const DOMUX = join(process.cwd(), "dist", "domux.js");

/** The key before tmux's keys. */
export const LEADER = "\x02";

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A program that goes on, with what it has said so far. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  out(): string;
  /** Resolves when the output satisfies the condition; fails with the output when the program ends before. */
  until(condition: RegExp): Promise<RegExpExecArray>;
}

/** A pane as `domux cli list --format json` shows it. */
export interface ListedPane {
  readonly window_id: number;
  readonly tab_id: number;
  readonly pane_id: number;
  readonly workspace: string;
  readonly size: { readonly rows: number; readonly cols: number };
  readonly title: string;
  readonly cwd: string;
  readonly cursor_x: number;
  readonly cursor_y: number;
  readonly tab_title: string;
  readonly window_title: string;
  readonly is_active: boolean;
  readonly is_zoomed: boolean;
  readonly left_col: number;
  readonly top_row: number;
  readonly tty_name: string | null;
}

/**
 * A user of their own: home, configuration and runtime directories that nothing else uses. Real programs run in it,
 * and `dispose` ends every process that was started in it (known by an environment variable or their directory), by id.
 */
export class World {
  readonly dir = mkdtempSync(join(tmpdir(), "domux-e2e-"));
  readonly env: Record<string, string>;
  readonly runtime: string;
  private readonly terminals: OuterWindow[] = [];
  private readonly children = new Map<number | undefined, Promise<unknown>>();
  private readonly mark = `world-${process.pid}-${this.dir.slice(-6)}`;

  constructor(env: Record<string, string> = {}) {
    if (!existsSync(DOMUX)) throw new Error("domux is not built: run npm test, or node scripts/build.mjs");
    for (const name of ["home", "run", "config", "data", "state", "bin"])
      mkdirSync(join(this.dir, name), { mode: 0o700 });
    this.runtime = join(this.dir, "run", "domux");
    this.script("domux", `exec '${process.execPath}' '${DOMUX}' "$@"`);
    // Login shells of sh read it after /etc/profile, which has ideas of its own about prompts.
    writeFileSync(join(this.dir, "home", ".profile"), "PS1='$ '\n");
    this.env = {
      PATH: `${join(this.dir, "bin")}:${process.env.PATH ?? "/usr/bin:/bin"}`,
      HOME: join(this.dir, "home"),
      USER: userInfo().username,
      SHELL: "/bin/sh",
      PS1: "$ ",
      LANG: "C.UTF-8",
      TERM: "xterm-256color",
      XDG_RUNTIME_DIR: join(this.dir, "run"),
      XDG_CONFIG_HOME: join(this.dir, "config"),
      XDG_DATA_HOME: join(this.dir, "data"),
      XDG_STATE_HOME: join(this.dir, "state"),
      DOMUX_TEST_WORLD: this.mark,
      ...env,
    };
  }

  /** Writes the person's configuration file: the Lua text of a function body that sets `config`. */
  configure(lua: string): void {
    mkdirSync(join(this.dir, "config", "domux"), { recursive: true });
    writeFileSync(
      join(this.dir, "config", "domux", "domux.lua"),
      `local wezterm = require 'wezterm'\nlocal config = wezterm.config_builder()\n${lua}\nreturn config\n`,
    );
  }

  /** Writes a program for sh into the world's own directory of programs. @returns its path */
  script(name: string, text: string): string {
    const path = join(this.dir, "bin", name);
    writeFileSync(path, `#!/bin/sh\n${text}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  get socket(): string {
    return join(this.runtime, "sock");
  }

  get log(): string {
    return readFileSync(join(this.runtime, "log"), "utf8");
  }

  /** Runs `domux ARGS` to its end. */
  domux(...args: string[]): Promise<Finished> {
    return this.run(process.execPath, [DOMUX, ...args]);
  }

  /** Runs `domux cli ARGS`; its output. Fails with what it said if it failed. */
  async cli(...args: string[]): Promise<string> {
    const { code, out, err } = await this.domux("cli", ...args);
    if (code !== 0) throw new Error(`domux cli ${args.join(" ")} ended with ${code}: ${err}${out}`);
    return out;
  }

  async panes(): Promise<ListedPane[]> {
    return JSON.parse(await this.cli("list", "--format", "json"));
  }

  /** Runs a program in this world to its end. */
  async run(
    file: string,
    args: readonly string[],
    options: { input?: string; env?: Record<string, string>; cwd?: string } = {},
  ): Promise<Finished> {
    const child = spawn(file, args, { env: { ...this.env, ...options.env }, cwd: options.cwd ?? this.dir });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      err += text;
    });
    child.stdin.on("error", () => {});
    child.stdin.end(options.input ?? "");
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    return { code, out, err };
  }

  /** Starts a program that goes on; end it by its id, or let `dispose` do it. */
  start(file: string, args: readonly string[], env: Record<string, string> = {}): Running {
    const child = spawn(file, args, { env: { ...this.env, ...env }, cwd: this.dir });
    let text = "";
    let look: () => void = () => {};
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (more) => {
        text += more;
        look();
      });
    const ended = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
    this.children.set(child.pid, ended);
    return {
      child,
      ended,
      out: () => text,
      until: (condition) =>
        new Promise((resolve, reject) => {
          look = () => {
            const found = condition.exec(text);
            if (found) resolve(found);
          };
          look();
          ended.then(() => reject(new Error(`ended before ${condition} was said: ${text}`)));
        }),
    };
  }

  startDomux(...args: string[]): Running {
    return this.start(process.execPath, [DOMUX, ...args]);
  }

  /** Starts the server with a program as its only pane; resolves when it serves. */
  async serve(...program: string[]): Promise<void> {
    const { code, err } = await this.domux("server", "--daemonize", "--", ...program);
    if (code !== 0) throw new Error(`the server did not start: ${err}`);
  }

  /** Opens `domux ARGS` in a terminal window of its own. */
  open(args: readonly string[] = [], size: { cols?: number; rows?: number } = {}): OuterWindow {
    return this.openProgram(process.execPath, [DOMUX, ...args], size);
  }

  openProgram(
    file: string,
    args: readonly string[],
    { cols = 80, rows = 24, env = {} }: { cols?: number; rows?: number; env?: Record<string, string> } = {},
  ): OuterWindow {
    const window = new OuterWindow(file, args, {
      cols,
      rows,
      env: { ...this.env, ...env },
      cwd: this.env.HOME,
    });
    this.terminals.push(window);
    return window;
  }

  /** A terminal window with a shell, in which domux can be called and left; the shell's prompt is `outer>`. */
  async openShell(
    size: { cols?: number; rows?: number; env?: Record<string, string> } = {},
  ): Promise<OuterWindow> {
    const window = this.openProgram("/bin/sh", [], { ...size, env: { ...size.env, PS1: "outer> " } });
    await window.until("outer>");
    return window;
  }

  /** Processes of this world, with their command lines. */
  processes(): { pid: number; command: string }[] {
    const found: { pid: number; command: string }[] = [];
    for (const name of readdirSync("/proc")) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const environment = readFileSync(`/proc/${name}/environ`, "utf8");
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
        // The PTY host has an environment of its own, and the socket on its command line.
        const ours =
          environment.includes(`DOMUX_TEST_WORLD=${this.mark}\0`) || command.includes(`${this.dir}/`);
        if (ours && command) found.push({ pid: Number(name), command });
      } catch {
        // Ended meanwhile, or another user's.
      }
    }
    return found;
  }

  /** The only process whose command line has `word`. */
  process(word: string): number {
    const named = this.processes().filter(({ command }) => command.includes(word));
    // A child that has not yet become its program still has its parent's command line.
    const found = named.filter(({ pid }) => !named.some((other) => other.pid === parentOf(pid)));
    if (found.length !== 1)
      throw new Error(
        `${found.length} processes with "${word}":\n${this.processes()
          .map(({ pid, command }) => `${pid} ${command}`)
          .join("\n")}`,
      );
    return found[0].pid;
  }

  /** Kills the only process whose command line has `word`; resolves when it is gone. */
  async kill(word: string, signal: NodeJS.Signals = "SIGKILL"): Promise<number> {
    const pid = this.process(word);
    process.kill(pid, signal);
    await this.ended(pid);
    return pid;
  }

  /** Resolves when a process of this world has ended. */
  async ended(pid: number, limit = 15_000): Promise<void> {
    // The end of our own children is an event; that of a server in the background can only be looked for.
    const own = this.children.get(pid) ?? this.terminals.find((terminal) => terminal.pid === pid)?.exited;
    const until = Date.now() + limit;
    while (running(pid)) {
      const left = until - Date.now();
      if (left <= 0) throw new Error(`process ${pid} still runs after ${limit} ms`);
      if (own) await within(own, left);
      else await turn();
    }
  }

  async dispose(): Promise<void> {
    for (const terminal of this.terminals) terminal.resume();
    const until = Date.now() + 10_000;
    for (;;) {
      const left = this.processes();
      if (left.length === 0) break;
      if (Date.now() > until) throw new Error(`cannot end: ${JSON.stringify(left)}`);
      for (const { pid } of left) {
        try {
          process.kill(pid, "SIGKILL");
        } catch {
          // Gone.
        }
      }
      await turn();
    }
    await Promise.all(this.terminals.map((terminal) => terminal.exited));
    await Promise.all(this.children.values());
    rmSync(this.dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Presses F5, which the configuration binds to closing the pane: of a program that is asked about, and of the default one,
 * which is not. @returns what that face, whose last pane it was, ended with
 */
export async function killedUnasked(world: World, asks: readonly string[]): Promise<number> {
  const asked = world.open(["start", "--", ...asks]);
  await asked.until(/1: ?\S/);
  asked.write("\x1b[15~");
  await asked.until(/kill this pane/i);
  const unasked = world.open(["start"]);
  await unasked.until(/1: ?\S/);
  unasked.write("\x1b[15~");
  return (await unasked.exited).code;
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
}

/** True unless the process is gone or a zombie that only waits for its parent. */
export function running(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

/** Resolves with the promise, or after so many milliseconds. */
async function within(done: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([done, late]);
  clearTimeout(timer);
}

/** One turn of the event loop with a breath for other processes (looking at /proc has no event to wait for). */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}

/** Resident memory of a process in MB. */
export function memoryOf(pid: number): number {
  const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1]) / 1024;
}
