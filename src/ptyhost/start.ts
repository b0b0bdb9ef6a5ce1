import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readlinkSync, writeSync } from "node:fs";
import type { Readable } from "node:stream";
import { DomuxError, ERROR_CODES, type ErrorCode } from "../model/index.ts";
import { COLLECT_FLAG } from "./collect-at-rest.ts";
import { LARGE_CHUNK } from "./log.ts";

export interface StartOptions {
  /** The bundled program of the host (dist/domux-ptyhost.js). */
  readonly program: string;
  /** Absolute path of the socket to be made; the directory must be our own, of mode 0700. */
  readonly socket: string;
  /** Where the host writes what goes wrong; nowhere by default. Appended to, made with mode 0600. */
  readonly logFile?: string;
  /** See ServeOptions; the host's defaults if absent. */
  readonly graceMs?: number;
  readonly keepMs?: number;
  /** Program that runs it; default: the Node that runs us. */
  readonly node?: string;
}

/** The descriptor on which a host tells its starter that it listens, or why not. */
export const READY_FD = 3;

/**
 * V8 without helper threads, and with a small young generation: a host copies bytes, and its memory counts for every
 * user. (Measured: 4 threads instead of 7; the floor of about 44 MB is Node itself, 36 of it shared with the server.)
 */
const NODE_FLAGS = ["--v8-pool-size=0", "--max-semi-space-size=1", COLLECT_FLAG];

/**
 * glibc: what is large (a log's chunk, nothing that comes and goes) is mapped for itself, always, so that it returns to
 * the system when it is freed. By default the limit rises with what is freed, and memory stays in the heap's holes.
 */
const MALLOC = { MALLOC_MMAP_THRESHOLD_: String(LARGE_CHUNK) };

/**
 * Starts a PTY host that outlives us: a session of its own, no files of ours, no environment but PATH (each program
 * brings its own). Resolves with its process id when it listens; rejects with DomuxError: already-running,
 * connect-failed, unsupported, or spawn-failed if it ends without a word.
 */
export function startPtyHost(options: StartOptions): Promise<number> {
  const log = options.logFile === undefined ? "ignore" : openSync(options.logFile, "a", 0o600);
  const args = [...NODE_FLAGS, options.program, "--socket", options.socket];
  if (options.graceMs !== undefined) args.push("--grace", String(options.graceMs));
  if (options.keepMs !== undefined) args.push("--keep", String(options.keepMs));
  try {
    const child = spawn(options.node ?? process.execPath, args, {
      detached: true,
      cwd: "/",
      env: { PATH: "/usr/local/bin:/usr/bin:/bin", UV_THREADPOOL_SIZE: "1", ...MALLOC },
      stdio: ["ignore", log, log, "pipe"],
    });
    return listening(child);
  } finally {
    if (log !== "ignore") closeSync(log);
  }
}

function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const pipe = child.stdio[READY_FD] as Readable;
    let said = "";
    pipe.setEncoding("utf8");
    pipe.on("data", (text: string) => {
      said += text;
    });
    child.once("error", (cause) =>
      reject(
        new DomuxError("spawn-failed", `The PTY host could not be started: ${cause.message}.`, { cause }),
      ),
    );
    // It closes the pipe when it has said its word, or by ending.
    pipe.once("close", () => {
      child.unref();
      const [word, code, ...message] = said.trim().split(" ");
      if (word === "ready" && child.pid !== undefined) resolve(child.pid);
      else if (word === "error" && code in ERROR_CODES)
        reject(new DomuxError(code as ErrorCode, message.join(" ")));
      else
        reject(new DomuxError("spawn-failed", "The PTY host ended before it listened; its log may say why."));
    });
  });
}

/** In the host: tells the starter that it listens, or why not. Does nothing when nobody asked (no pipe there). */
export function tellStarter(error?: DomuxError): void {
  try {
    if (!fstatSync(READY_FD).isFIFO() && !fstatSync(READY_FD).isSocket()) return;
    writeSync(READY_FD, error ? `error ${error.code} ${error.message}\n` : "ready\n");
    closeSync(READY_FD);
  } catch {
    // Started by hand, or the starter is gone: both fine.
  }
}

/**
 * In the host, first thing: closes what its starter leaked into it and would stay open for days, such as terminals
 * (their libraries do not make them close-on-exec). Node's own files are all close-on-exec, and none has a path but
 * /dev/null. Linux only; elsewhere nothing is known.
 */
export function closeInheritedFiles(): void {
  if (process.platform !== "linux") return;
  for (const name of readdirSync("/proc/self/fd")) {
    const fd = Number(name);
    if (fd <= READY_FD) continue;
    try {
      const path = readlinkSync(`/proc/self/fd/${fd}`);
      const flags = /^flags:\s+([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, "utf8"))?.[1] ?? "";
      const closesOnExec = (Number.parseInt(flags, 8) & 0o2000000) !== 0;
      if (!closesOnExec || (path.startsWith("/") && path !== "/dev/null")) closeSync(fd);
    } catch {
      // The one that listed the directory: it is gone already.
    }
  }
}
