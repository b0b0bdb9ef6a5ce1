import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { type Disposable, toDisposable } from "../base/index.ts";
import { DomuxError, messageOf } from "../model/index.ts";

/** Tries and milliseconds between them while another process holds the lock, which it does for moments only. */
const TRIES = 100;
const BETWEEN = 20;

/**
 * Holds a lock file for a moment, so that two starting servers do not take over the same socket. The lock of a
 * process that died is broken.
 * @throws DomuxError already-running if a living process keeps it, connect-failed if the file cannot be written
 */
export async function holdLock(path: string): Promise<Disposable> {
  let holder = "";
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx", mode: 0o600 });
      return toDisposable(() => rmSync(path, { force: true }));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST")
        throw new DomuxError("connect-failed", `Cannot write ${path}: ${messageOf(error)}.`, {
          cause: error,
        });
    }
    holder = read(path);
    if (holder !== "" && !isAlive(Number(holder))) breakLock(path, holder);
    else await pause(BETWEEN);
  }
  throw new DomuxError(
    "already-running",
    `Another domux server (process ${holder}) is starting and holds ${path}: wait for it, or end it and remove that file.`,
  );
}

/** Removes the lock of a dead process, and only that one: somebody else may have broken it just now. */
function breakLock(path: string, holder: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) === holder) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
