import { chmodSync, lstatSync, mkdirSync, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import { DomuxError } from "../model/index.ts";

export interface DirectoryCheck {
  /** Others may look into it (they cannot write): for directories that a person configured. */
  readonly allowRead?: boolean;
  /** Ours, for tests; the process's own by default. */
  readonly uid?: number;
}

const octal = (mode: number) => (mode & 0o777).toString(8).padStart(3, "0");
/** Quotes for a shell where needed. */
const quote = (path: string) => (/^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

/**
 * Makes `directory` (and what is missing above it) with mode 0700, or checks that the existing one is ours and that
 * nobody else can change it. Nothing is checked where the system has no owners (Windows).
 * @throws DomuxError insecure, with the command that mends it
 */
export function secureDirectory(directory: string, check: DirectoryCheck = {}): void {
  const made = mkdirSync(directory, { recursive: true, mode: 0o700 });
  const uid = check.uid ?? process.getuid?.();
  if (uid === undefined) return;
  // A strange umask may have taken away our own rights.
  if (made !== undefined) chmodSync(directory, 0o700);
  judgeDirectory(directory, statSync(directory), uid, check.allowRead === true);
}

function judgeDirectory(directory: string, facts: Stats, uid: number, allowRead: boolean): void {
  if (facts.uid !== uid && facts.uid !== 0)
    throw new DomuxError(
      "insecure",
      `The directory ${directory} belongs to user ${facts.uid}, not to you (${uid}): use another one, or have it given to you with: sudo chown ${uid} ${quote(directory)}`,
    );
  if ((facts.mode & (allowRead ? 0o022 : 0o077)) === 0) return;
  throw new DomuxError(
    "insecure",
    `The directory ${directory} can be ${allowRead ? "changed" : "entered"} by others (mode ${octal(facts.mode)}). Mend it with: chmod ${allowRead ? "go-w" : "700"} ${quote(directory)}`,
  );
}

/**
 * Checks that a socket is ours (or root's) before anything is said to it.
 * @throws DomuxError insecure; nothing if there is no such file, connecting will tell
 */
export function checkSocketOwner(path: string): void {
  const uid = process.getuid?.();
  if (uid === undefined) return;
  let facts: Stats;
  try {
    facts = lstatSync(path);
    if (facts.isSymbolicLink()) facts = statSync(path);
  } catch {
    return;
  }
  if (!facts.isSocket())
    throw new DomuxError("insecure", `${path} is no socket: remove it, or choose another socket_path.`);
  if (facts.uid !== uid && facts.uid !== 0)
    throw new DomuxError(
      "insecure",
      `The socket ${path} belongs to user ${facts.uid}, not to you (${uid}): whoever listens there could read what you type. Choose another socket_path, or set skip_permissions_check = true if you trust it.`,
    );
}

/**
 * Checks that nobody else can put another socket in a socket's place: its directory is ours or root's, and others
 * cannot write there.
 * @throws DomuxError insecure, with the command that mends it; nothing if there is no such directory
 */
export function checkSocketDirectory(path: string): void {
  const directory = dirname(path);
  const uid = process.getuid?.();
  const facts = statSync(directory, { throwIfNoEntry: false });
  if (uid !== undefined && facts) judgeDirectory(directory, facts, uid, true);
}

/** Longest path of a unix socket in bytes, the closing NUL not counted (sun_path). */
const SUN_PATH = process.platform === "linux" ? 107 : 103;

/** @throws DomuxError config if the path is too long for a socket */
export function checkSocketPath(path: string): void {
  const bytes = Buffer.byteLength(path);
  if (process.platform !== "win32" && bytes > SUN_PATH)
    throw new DomuxError(
      "config",
      `The socket path ${path} has ${bytes} bytes; the system allows ${SUN_PATH}. Choose a shorter socket_path (or a shorter directory than ${dirname(path)}).`,
    );
}
