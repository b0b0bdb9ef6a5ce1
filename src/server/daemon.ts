import { spawn } from "node:child_process";
import { closeSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import type { Readable } from "node:stream";
import { type Disposable, toDisposable } from "../base/index.ts";
import { DomuxError, ERROR_CODES, type ErrorCode, messageOf } from "../model/index.ts";
import { COLLECT_FLAG } from "../ptyhost/index.ts";

/** Where the process in the background tells its starter that it serves, or why not. */
const READY_FD = 3;

/**
 * V8 for a process that stays: a small young generation and no helper threads of its own, for memory counts more than
 * the last few percent of speed (see docs/BENCHMARKS.md).
 */
export const SERVER_FLAGS = ["--max-semi-space-size=1", COLLECT_FLAG];

export interface DaemonOptions {
  /** The program and its arguments, as it is to run in the background. */
  readonly program: string;
  readonly args: readonly string[];
  /** Files for what it prints. */
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Starts a program in the background, in a session of its own. Resolves with its process id when it serves.
 * @throws DomuxError with the reason it gave, or spawn-failed
 */
export async function daemonize(options: DaemonOptions): Promise<number> {
  const out = openSync(options.stdout, "a", 0o600);
  const err = openSync(options.stderr, "a", 0o600);
  try {
    const child = spawn(process.execPath, [...SERVER_FLAGS, options.program, ...options.args], {
      detached: true,
      stdio: ["ignore", out, err, "pipe"],
    });
    const pipe = child.stdio[READY_FD] as Readable;
    let said = "";
    pipe.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    await new Promise<void>((resolve, reject) => {
      child.once("error", reject);
      pipe.once("close", resolve);
    });
    child.unref();
    const [word, code, ...message] = said.trim().split(" ");
    if (word === "ready" && child.pid !== undefined) return child.pid;
    if (word === "error" && code in ERROR_CODES) throw new DomuxError(code as ErrorCode, message.join(" "));
    throw new DomuxError("spawn-failed", `The server ended before it served; see ${options.stderr}.`);
  } finally {
    closeSync(out);
    closeSync(err);
  }
}

/** In the background process: tells the starter that it serves, or why it does not. */
export function tellDaemonStarter(error?: unknown): void {
  const code = error instanceof DomuxError ? error.code : "internal";
  try {
    writeSync(READY_FD, error === undefined ? "ready\n" : `error ${code} ${messageOf(error)}\n`);
    closeSync(READY_FD);
  } catch {
    // The starter did not wait.
  }
}

/** Writes the process id for those who look for it; the file goes with the result. */
export function pidFile(path: string): Disposable {
  writeFileSync(path, `${process.pid}\n`, { mode: 0o600 });
  return toDisposable(() => rmSync(path, { force: true }));
}
