import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, type FSWatcher, fstatSync, mkdirSync, openSync, readSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Channel } from "../../link/index.ts";
import { DomuxError } from "../../model/index.ts";
import { nobodyListens } from "../../transport/index.ts";

export interface ServeOptions {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The socket that will appear; undefined: connecting must tell. */
  readonly socket: string | undefined;
  readonly signal: AbortSignal;
  /** Connects to what was started. */
  readonly connect: () => Promise<Channel>;
  /** Milliseconds in which the server must have come up. */
  readonly patience?: number;
}

/** Milliseconds in which a server must have come up. */
const PATIENCE = 15_000;
/** Milliseconds between tries where nothing tells when it is ready. */
const BETWEEN = 100;

/**
 * Runs a command that starts a server and connects to it as soon as it listens: told by the end of a command that
 * puts itself into the background, or by the socket's appearance for one that stays.
 * @throws DomuxError connect-failed with what the command said, cancelled
 */
export async function serve(options: ServeOptions): Promise<Channel> {
  const { argv, signal, socket } = options;
  const waiting = new Wakeup(options.patience ?? PATIENCE);
  // A file rather than a pipe: a server that stays must be able to go on printing when we are gone.
  const output = nameless();
  const child = spawn(argv[0], argv.slice(1), {
    env: options.env as NodeJS.ProcessEnv,
    stdio: ["ignore", output, output],
    detached: true,
  });
  let ended: string | undefined;
  child.once("error", (error) => {
    ended = error.message;
    waiting.wake();
  });
  child.once("exit", (code, by) => {
    ended = code === 0 ? "" : code === null ? `ended by ${by}` : `exit code ${code}`;
    waiting.wake();
  });
  let watcher: FSWatcher | undefined;
  if (socket !== undefined) {
    mkdirSync(dirname(socket), { recursive: true, mode: 0o700 });
    watcher = watch(dirname(socket), { persistent: false }, (_event, name) => {
      if (name === basename(socket)) waiting.wake();
    });
    watcher.on("error", () => watcher?.close());
  }
  const abort = () => waiting.wake();
  signal.addEventListener("abort", abort);
  try {
    for (;;) {
      await waiting.next(socket === undefined || ended === "" ? BETWEEN : undefined);
      if (signal.aborted) throw new DomuxError("cancelled", "The attempt to connect was given up.");
      try {
        return await options.connect();
      } catch (error) {
        const refused = socket === undefined || nobodyListens(error);
        // Another process may have been quicker: then connecting works although the command failed.
        if (!refused || waiting.over || (ended !== undefined && ended !== ""))
          throw failure(argv, ended, tail(output), error);
      }
    }
  } finally {
    waiting.dispose();
    watcher?.close();
    signal.removeEventListener("abort", abort);
    // A server that stays in the foreground is not ours to end, nor to wait for.
    child.unref();
    closeSync(output);
  }
}

function failure(
  argv: readonly string[],
  ended: string | undefined,
  said: string,
  error: unknown,
): DomuxError {
  const how = ended ? ` (${ended})` : "";
  const words = said.trim() ? ` It said: ${said.trim().split("\n").slice(-5).join("\n")}` : "";
  return new DomuxError(
    "connect-failed",
    `The server could not be started with "${argv.join(" ")}"${how}.${words || ` ${(error as Error).message}`}`,
    { cause: error },
  );
}

/** A file without a name, open for reading and writing. */
function nameless(): number {
  const path = join(tmpdir(), `domux-${randomUUID()}`);
  const file = openSync(path, "wx+", 0o600);
  rmSync(path);
  return file;
}

/** The end of what was written to a file. */
function tail(file: number): string {
  const bytes = Buffer.alloc(4096);
  const length = readSync(file, bytes, 0, bytes.length, Math.max(0, fstatSync(file).size - bytes.length));
  return bytes.toString("utf8", 0, length).replace(/[^\P{Cc}\n]/gu, "");
}

/** Waits for whatever wakes it, within a time. */
class Wakeup {
  private woken = false;
  private resolve: () => void = () => {};
  private readonly timer: NodeJS.Timeout;
  over = false;

  constructor(milliseconds: number) {
    this.timer = setTimeout(() => {
      this.over = true;
      this.wake();
    }, milliseconds);
  }

  wake(): void {
    this.woken = true;
    this.resolve();
  }

  /** Resolves when woken, at once if that was before; `most`: after so many milliseconds at the latest. */
  async next(most?: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    if (!this.woken)
      await new Promise<void>((resolve) => {
        this.resolve = resolve;
        if (most !== undefined) timer = setTimeout(resolve, most);
      });
    clearTimeout(timer);
    this.woken = false;
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
