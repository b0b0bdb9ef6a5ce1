import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { spawn as spawnPty } from "@lydell/node-pty";
import { sizeOf } from "../../src/model/index.ts";
import { Engine } from "../../src/vt/index.ts";


/** The built program; `npm test` builds it first. */
export const DOMUX = join(process.cwd(), "dist", "domux.js");

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * A user of their own: home, configuration and runtime directories that nothing else uses. Real programs run in it,
 * and `dispose` ends every process that was started in it (known by an environment variable), by id.
 */
export class World {
  readonly dir = mkdtempSync(join(tmpdir(), "domux-"));
  readonly env: Record<string, string>;
  readonly runtime: string;
  private readonly terminals: OuterWindow[] = [];
  private readonly mark = `world-${process.pid}-${this.dir.slice(-6)}`;

  constructor(env: Record<string, string> = {}) {
    for (const name of ["home", "run", "config", "data", "state"])
      mkdirSync(join(this.dir, name), { mode: 0o700 });
    this.runtime = join(this.dir, "run", "domux");
    this.env = {
      PATH: process.env.PATH ?? "/usr/bin:/bin",
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

  /** Runs `domux ARGS` to its end. */
  domux(...args: string[]): Promise<Finished> {
    return this.run(process.execPath, [DOMUX, ...args]);
  }

  /** Runs a program in this world to its end. */
  run(
    file: string,
    args: readonly string[],
    options: { input?: string; env?: Record<string, string> } = {},
  ): Promise<Finished> {
    return new Promise((resolve, reject) => {
      const child = spawn(file, args, { env: { ...this.env, ...options.env }, cwd: this.dir });
      let out = "";
      let err = "";
      child.stdout.setEncoding("utf8").on("data", (text) => {
        out += text;
      });
      child.stderr.setEncoding("utf8").on("data", (text) => {
        err += text;
      });
      child.on("error", reject);
      child.on("close", (code) => resolve({ code, out, err }));
      child.stdin.on("error", () => {});
      child.stdin.end(options.input ?? "");
    });
  }

  /** Starts a program that goes on; end it with `kill`. */
  start(file: string, args: readonly string[]): ChildProcess {
    return spawn(file, args, { env: this.env, cwd: this.dir, stdio: "ignore" });
  }

  /** Opens `domux ARGS` in a terminal window of its own. */
  open(args: readonly string[] = [], size: { cols?: number; rows?: number } = {}): OuterWindow {
    return this.openProgram(process.execPath, [DOMUX, ...args], size);
  }

  openProgram(file: string, args: readonly string[], { cols = 80, rows = 24 } = {}): OuterWindow {
    const window = new OuterWindow(file, args, { cols, rows, env: this.env, cwd: this.dir });
    this.terminals.push(window);
    return window;
  }

  /** Processes of this world, with their command lines. */
  processes(): { pid: number; command: string }[] {
    const found: { pid: number; command: string }[] = [];
    for (const name of readdirSync("/proc")) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const environment = readFileSync(`/proc/${name}/environ`, "utf8");
        if (!environment.includes(`DOMUX_TEST_WORLD=${this.mark}\0`)) continue;
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
        if (command) found.push({ pid: Number(name), command });
      } catch {
        // Ended meanwhile, or another user's.
      }
    }
    return found;
  }

  /** The only process whose command line has `word`. */
  process(word: string): number {
    const found = this.processes().filter(({ command }) => command.includes(word));
    if (found.length !== 1)
      throw new Error(
        `${found.length} processes with "${word}":\n${this.processes()
          .map(({ pid, command }) => `${pid} ${command}`)
          .join("\n")}`,
      );
    return found[0].pid;
  }

  async dispose(): Promise<void> {
    for (const terminal of this.terminals) terminal.kill();
    await Promise.all(this.terminals.map((terminal) => terminal.exited));
    for (let round = 0; round < 50; round++) {
      const left = this.processes();
      if (left.length === 0) break;
      for (const { pid } of left) {
        try {
          process.kill(pid, "SIGKILL");
        } catch {
          // Gone.
        }
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    rmSync(this.dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Waiter {
  readonly check: () => boolean;
  readonly done: () => void;
}

/** A terminal window: a program under a real PTY, its output folded by an emulator that answers queries. */
export class OuterWindow {
  readonly screen: Engine;
  readonly exited: Promise<{ code: number; signal?: number }>;
  /** Bytes the program has sent. */
  received = 0;
  private readonly pty;
  private readonly waiters = new Set<Waiter>();
  private gone = false;
  private tail = "";

  constructor(
    file: string,
    args: readonly string[],
    options: { cols: number; rows: number; env: Record<string, string>; cwd: string },
  ) {
    this.screen = new Engine({ size: sizeOf(options.cols, options.rows) });
    this.pty = spawnPty(file, [...args], { name: options.env.TERM, encoding: null, ...options });
    this.pty.onData((data) => {
      const bytes = typeof data === "string" ? Buffer.from(data) : (data as Uint8Array);
      this.received += bytes.length;
      this.tail = (this.tail + Buffer.from(bytes).toString("latin1")).slice(-4096);
      this.screen.write(bytes);
      for (const effect of this.screen.takeEffects()) if (effect.type === "reply") this.write(effect.bytes);
      this.look();
    });
    this.exited = new Promise((resolve) => {
      this.pty.onExit(({ exitCode, signal }) => {
        this.gone = true;
        this.look();
        resolve({ code: exitCode, signal });
      });
    });
  }

  get pid(): number {
    return this.pty.pid;
  }

  /** Last bytes received, one character a byte. */
  get lastBytes(): string {
    return this.tail;
  }

  /** Visible rows without trailing blanks. */
  lines(): string[] {
    return Array.from({ length: this.screen.rows }, (_, line) => this.screen.rowText(this.screen.top + line));
  }

  text(): string {
    return this.lines().join("\n");
  }

  write(data: string | Uint8Array): void {
    if (!this.gone) this.pty.write(typeof data === "string" ? data : Buffer.from(data));
  }

  resize(cols: number, rows: number): void {
    this.screen.resize(sizeOf(cols, rows));
    this.pty.resize(cols, rows);
  }

  kill(signal: NodeJS.Signals = "SIGKILL"): void {
    if (this.gone) return;
    try {
      process.kill(this.pty.pid, signal);
    } catch {
      // Gone meanwhile.
    }
  }

  /** Waits until the screen satisfies a condition. Fails, showing the screen, when the program ends before or after `limit` ms. */
  until(condition: RegExp | string | ((text: string) => boolean), limit = 15_000): Promise<void> {
    const test =
      typeof condition === "function"
        ? condition
        : (text: string) => (typeof condition === "string" ? text.includes(condition) : condition.test(text));
    return new Promise((resolve, reject) => {
      const fail = (why: string) => {
        this.waiters.delete(waiter);
        clearTimeout(timer);
        const shown = this.lines()
          .map((line) => `|${line}`)
          .join("\n");
        reject(new Error(`${why} while waiting for ${condition}; the screen was:\n${shown}`));
      };
      const waiter: Waiter = {
        check: () => {
          if (test(this.text())) return true;
          if (this.gone) fail("the program ended");
          return false;
        },
        done: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => fail(`${limit} ms passed`), limit);
      this.waiters.add(waiter);
      this.look();
    });
  }

  private look(): void {
    for (const waiter of [...this.waiters]) {
      if (!waiter.check()) continue;
      this.waiters.delete(waiter);
      waiter.done();
    }
  }
}
