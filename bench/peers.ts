// Multiplexers side by side: each opens one session whose pane runs a given program, attached to a PTY that we drain.
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { type IPty, spawn } from "@lydell/node-pty";

/** The built program. */
export const DOMUX = join(process.cwd(), "dist", "domux.js");

/** Lines of history unless a bench says otherwise: domux's default. */
const HISTORY = 3_500;

export interface Size {
  readonly cols: number;
  readonly rows: number;
}

/** A client under a PTY; whatever it prints is drained at once and searched for what is waited for. */
export class Client {
  bytes = 0;
  /** As the system shows it. */
  readonly command: string;
  readonly gone: Promise<void>;
  private recent = "";
  private waiter: { text: string; done: (at: number) => void; fail: (error: Error) => void } | undefined;
  private readonly pty: IPty;

  constructor(argv: readonly string[], size: Size, env: Record<string, string>) {
    this.command = argv.join(" ");
    this.pty = spawn(argv[0], argv.slice(1), { name: "xterm-256color", ...size, env, encoding: null });
    this.pty.onData((data) => {
      const chunk = data as unknown as Buffer;
      this.bytes += chunk.length;
      if (this.waiter) {
        // Byte by byte: a chunk may end within a character.
        const text = this.recent + chunk.toString("latin1");
        if (text.includes(this.waiter.text)) {
          const { done } = this.waiter;
          this.recent = "";
          done(performance.now());
        } else this.recent = text.slice(-64);
      }
      // Answers to what terminals are asked at start, so that no client waits for them.
      if (chunk.includes("\x1b[c")) this.pty.write("\x1b[?64;22c");
    });
    this.gone = new Promise((resolve) =>
      this.pty.onExit(() => {
        resolve();
        this.waiter?.fail(new Error(`${argv.slice(0, 4).join(" ")} … ended while it was being measured`));
      }),
    );
  }

  get pid(): number {
    return this.pty.pid;
  }

  write(text: string): void {
    this.pty.write(text);
  }

  /**
   * The time at which `text` has been printed, from now on. Ask before causing it. A multiplexer writes only what
   * differs from what the screen showed: nothing of `text` may be there already. Rejects, naming `what`, after `limit`
   * milliseconds.
   */
  printed(text: string, what = JSON.stringify(text), limit = 20_000): Promise<number> {
    this.recent = "";
    return new Promise((resolve, reject) => {
      const over = (settle: () => void) => {
        clearTimeout(timer);
        this.waiter = undefined;
        settle();
      };
      const timer = setTimeout(
        () => over(() => reject(new Error(`${what} was not on the screen within ${limit / 1000} s`))),
        limit,
      );
      this.waiter = {
        text: Buffer.from(text).toString("latin1"),
        done: (at) => over(() => resolve(at)),
        fail: (error) => over(() => reject(error)),
      };
    });
  }

  kill(): void {
    try {
      process.kill(this.pty.pid, "SIGKILL");
    } catch {
      // Ended already.
    }
  }
}

/** One multiplexer with a server of its own. */
export interface Peer {
  readonly name: string;
  /** Starts the server with one session whose pane runs `argv`, and attaches a client. All panes keep `history` lines. */
  open(argv: readonly string[], size: Size, history?: number): Client;
  /** Splits the pane, the new one runs `argv` and does not get the focus. */
  split(argv: readonly string[]): void;
  /** Another pane that nobody looks at. */
  hidden(argv: readonly string[]): void;
  /** The same by a command that is not waited for; resolves when it has ended. */
  hiddenLater(argv: readonly string[]): Promise<void>;
  /** Attaches another client to the running session. */
  attach(size: Size): Client;
  /** Processor time of the main threads so far, microseconds, by what each process is; Linux only. */
  work(): Map<string, number>;
  /** Resident memory of the processes that must stay alive (not the clients), in KiB. */
  memory(): number;
  close(): void;
}

const base = () => ({
  PATH: process.env.PATH ?? "/usr/bin:/bin",
  USER: userInfo().username,
  SHELL: "/bin/sh",
  LANG: "C.UTF-8",
  TERM: "xterm-256color",
  PS1: "$ ",
});

/** A process belongs to a peer by the mark in its environment or, where it has a clean one, by its arguments. */
function belongs(pid: string, { name, dir }: Mark): boolean {
  return (
    readFileSync(`/proc/${pid}/environ`, "utf8").includes(`${name}=${dir}`) ||
    readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(`${dir}/`)
  );
}

interface Mark {
  readonly name: string;
  readonly dir: string;
}

/** Resident memory of a peer's processes whose command line fits. */
function resident(mark: Mark, fits: (command: string) => boolean): number {
  let total = 0;
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (!belongs(name, mark)) continue;
      if (!fits(readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " "))) continue;
      total += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${name}/status`, "utf8"))?.[1] ?? 0);
    } catch {
      // Ended meanwhile.
    }
  }
  return total;
}

/** Processor time of the main threads of a peer's processes, microseconds, by the name that `roleOf` gives them. */
function busy(mark: Mark, roleOf: (command: string) => string | undefined): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (!belongs(name, mark)) continue;
      const role = roleOf(readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " "));
      const [nanoseconds] = readFileSync(`/proc/${name}/task/${name}/schedstat`, "utf8").split(" ");
      if (role !== undefined) found.set(role, (found.get(role) ?? 0) + Number(nanoseconds) / 1000);
    } catch {
      // Ended meanwhile, or a system without that file.
    }
  }
  return found;
}

/** Ends all processes of a peer. */
function reap(mark: Mark): void {
  for (let round = 0; round < 20; round++) {
    let left = 0;
    for (const name of readdirSync("/proc")) {
      if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
      try {
        if (!belongs(name, mark)) continue;
        if (/^State:\s+Z/m.test(readFileSync(`/proc/${name}/status`, "utf8"))) continue;
        process.kill(Number(name), "SIGKILL");
        left++;
      } catch {
        // Ended meanwhile.
      }
    }
    if (left === 0) return;
  }
}

abstract class Base implements Peer {
  abstract readonly name: string;
  protected readonly dir = mkdtempSync(join(tmpdir(), "domux-bench-"));
  protected readonly mark: Mark = { name: "DOMUX_BENCH", dir: this.dir };
  protected readonly env: Record<string, string> = { ...base(), HOME: this.dir, DOMUX_BENCH: this.dir };
  private readonly clients: Client[] = [];

  protected client(argv: readonly string[], size: Size): Client {
    const client = new Client(argv, size, this.env);
    this.clients.push(client);
    return client;
  }

  protected later(argv: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      execFile(argv[0], argv.slice(1), { env: this.env }, (error) => (error ? reject(error) : resolve()));
    });
  }

  protected call(argv: readonly string[]): string {
    return execFileSync(argv[0], argv.slice(1), { env: this.env, encoding: "utf8" });
  }

  abstract open(argv: readonly string[], size: Size, history?: number): Client;
  abstract split(argv: readonly string[]): void;
  abstract hidden(argv: readonly string[]): void;
  abstract hiddenLater(argv: readonly string[]): Promise<void>;
  abstract attach(size: Size): Client;
  protected abstract isServer(command: string): boolean;

  /** What a process is that is no server: the program in the pane aside, a client. */
  protected roleOf(command: string): string | undefined {
    if (this.isServer(command)) return "server";
    return this.clients.some(({ command: own }) => command.startsWith(own)) ? "client" : undefined;
  }

  work(): Map<string, number> {
    return busy(this.mark, (command) => this.roleOf(command));
  }

  memory(): number {
    return resident(this.mark, (command) => this.isServer(command));
  }

  close(): void {
    for (const client of this.clients) client.kill();
    reap(this.mark);
    rmSync(this.dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

class Bare extends Base {
  readonly name = "bare pty";
  open(argv: readonly string[], size: Size): Client {
    return this.client(argv, size);
  }
  split(): void {}
  hidden(): void {}
  async hiddenLater(): Promise<void> {}
  attach(): Client {
    throw new Error("a bare PTY cannot be attached to");
  }
  protected isServer(): boolean {
    return false;
  }
}

class Tmux extends Base {
  readonly name = "tmux";
  private readonly tmux = ["tmux", "-f", "/dev/null", "-S", join(this.dir, "socket")];
  open(argv: readonly string[], { cols, rows }: Size, history = HISTORY): Client {
    const options = ["set", "-g", "status", "off", ";", "set", "-g", "history-limit", String(history), ";"];
    const session = ["new-session", "-d", "-x", String(cols), "-y", String(rows), ...argv];
    this.call([...this.tmux, "start-server", ";", ...options, ...session]);
    return this.attach({ cols, rows });
  }
  split(argv: readonly string[]): void {
    this.call([...this.tmux, "split-window", "-d", ...argv]);
  }
  hidden(argv: readonly string[]): void {
    this.call([...this.tmux, "new-window", "-d", ...argv]);
  }
  hiddenLater(argv: readonly string[]): Promise<void> {
    return this.later([...this.tmux, "new-window", "-d", ...argv]);
  }
  attach(size: Size): Client {
    return this.client([...this.tmux, "attach"], size);
  }
  protected isServer(command: string): boolean {
    return /^tmux.*new-session/.test(command) || command.startsWith("tmux: server");
  }
}

class Screen extends Base {
  readonly name = "screen";
  private readonly screen = ["screen", "-c", "/dev/null"];
  constructor() {
    super();
    this.env.SCREENDIR = join(this.dir, "screens");
    mkdirSync(this.env.SCREENDIR, { mode: 0o700 });
  }
  open(argv: readonly string[], size: Size, history = HISTORY): Client {
    return this.client([...this.screen, "-h", String(history), "-U", "-S", "bench", ...argv], size);
  }
  split(argv: readonly string[]): void {
    for (const command of [["split"], ["focus"], ["screen", ...argv], ["focus"]])
      this.call([...this.screen, "-S", "bench", "-X", ...command]);
  }
  hidden(argv: readonly string[]): void {
    this.call([...this.screen, "-S", "bench", "-X", "screen", ...argv]);
    this.call([...this.screen, "-S", "bench", "-X", "select", "0"]);
  }
  hiddenLater(argv: readonly string[]): Promise<void> {
    return this.later([...this.screen, "-S", "bench", "-X", "screen", ...argv]);
  }
  attach(size: Size): Client {
    return this.client([...this.screen, "-x", "bench"], size);
  }
  protected isServer(command: string): boolean {
    return command.startsWith("SCREEN");
  }
}

class Domux extends Base {
  readonly name = "domux";
  constructor() {
    super();
    Object.assign(this.env, {
      XDG_RUNTIME_DIR: this.dir,
      XDG_CONFIG_HOME: join(this.dir, "config"),
      XDG_DATA_HOME: join(this.dir, "data"),
    });
  }
  private cli(...words: string[]): string {
    return this.call([process.execPath, DOMUX, "cli", ...words]);
  }
  open(argv: readonly string[], size: Size, history?: number): Client {
    const options = history === undefined ? [] : ["--config", `scrollback_lines=${history}`];
    this.call([process.execPath, DOMUX, ...options, "server", "--daemonize", "--", ...argv]);
    return this.attach(size);
  }
  split(argv: readonly string[]): void {
    this.cli("split-pane", "--pane-id", "0", "--background", "--", ...argv);
  }
  hidden(argv: readonly string[]): void {
    this.cli("spawn", "--pane-id", "0", "--background", "--", ...argv);
  }
  hiddenLater(argv: readonly string[]): Promise<void> {
    return this.later([
      process.execPath,
      DOMUX,
      "cli",
      "spawn",
      "--pane-id",
      "0",
      "--background",
      "--",
      ...argv,
    ]);
  }
  attach(size: Size): Client {
    return this.client([process.execPath, DOMUX, "connect", "unix"], size);
  }
  protected isServer(command: string): boolean {
    return /domux-(mux-server|ptyhost)/.test(command);
  }
  protected override roleOf(command: string): string | undefined {
    return command.includes("domux-ptyhost") ? "PTY host" : super.roleOf(command);
  }
}

const makers = {
  bare: () => new Bare(),
  tmux: () => new Tmux(),
  screen: () => new Screen(),
  domux: () => new Domux(),
};
export type PeerName = keyof typeof makers;

/** A fresh multiplexer of that name, with directories of its own. */
export function peer(name: PeerName): Peer {
  return makers[name]();
}

/** True if the program of a peer is installed. */
export function installed(name: PeerName): boolean {
  if (name === "bare" || name === "domux") return true;
  // `tmux -v` would start a server that writes logs.
  return spawnSync(name, [name === "tmux" ? "-V" : "-v"]).error === undefined;
}
