import { accessSync, closeSync, constants, openSync, readSync, type Stats, statSync } from "node:fs";
import { basename, delimiter, isAbsolute, resolve } from "node:path";
import { DomuxError } from "../model/index.ts";
import type { SpawnOptions } from "./port.ts";

/** Where execvp looks when the environment has no PATH. */
const DEFAULT_PATH = "/usr/local/bin:/usr/bin:/bin";

/**
 * Checks that a program can be started and says which argv does it. Between fork and exec nobody can tell us what
 * went wrong, so everything that usually does is looked at before. Throws DomuxError spawn-failed with the reason.
 */
export function prepareProgram(options: SpawnOptions): string[] {
  const { argv, argv0, env, cwd } = options;
  const [name] = argv;
  if (!name) throw failed("no program was named");
  if ([...argv, cwd, argv0 ?? ""].some((text) => text.includes("\0")))
    throw failed("an argument contains a NUL byte");
  checkDirectory(cwd);
  const path = findProgram(name, env["PATH"] ?? DEFAULT_PATH, cwd);
  checkInterpreter(path);
  return argv0 === undefined || argv0 === name ? [...argv] : renamed(path, argv, argv0, env);
}

const failed = (reason: string): DomuxError =>
  new DomuxError("spawn-failed", `Could not start a program: ${reason}.`);

function checkDirectory(cwd: string): void {
  if (!isAbsolute(cwd)) throw failed(`the directory ${JSON.stringify(cwd)} is not an absolute path`);
  const stat = statOf(cwd);
  if (!stat) throw failed(`the directory ${cwd} does not exist`);
  if (!stat.isDirectory()) throw failed(`${cwd} is not a directory`);
  if (!mayExecute(cwd)) throw failed(`the directory ${cwd} may not be entered`);
}

function findProgram(name: string, path: string, cwd: string): string {
  const candidates = name.includes("/")
    ? [resolve(cwd, name)]
    : path.split(delimiter).map((directory) => resolve(cwd, directory, name));
  let refused: string | undefined;
  for (const candidate of candidates) {
    const stat = statOf(candidate);
    if (!stat) continue;
    if (stat.isFile() && mayExecute(candidate)) return candidate;
    refused ??= stat.isDirectory()
      ? `${candidate} is a directory`
      : `${candidate} may not be executed (see its permissions)`;
  }
  if (refused) throw failed(refused);
  throw failed(name.includes("/") ? `${name} does not exist` : `${name} was not found in PATH (${path})`);
}

/** A script whose interpreter is missing fails with a misleading "no such file". */
function checkInterpreter(path: string): void {
  const head = Buffer.alloc(256);
  let length: number;
  try {
    const file = openSync(path, "r");
    try {
      length = readSync(file, head);
    } finally {
      closeSync(file);
    }
  } catch {
    return; // Executable but not readable: nothing to look at.
  }
  const interpreter = /^#![ \t]*([^ \t\n]+)/.exec(head.toString("latin1", 0, length))?.[1];
  if (interpreter && !statOf(interpreter))
    throw failed(`the interpreter of ${path}, ${interpreter}, does not exist`);
}

/** What stands behind a directory that may not be entered is not there, as for execvp. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EACCES") return undefined;
    throw failed(`${path} cannot be looked at (${code})`);
  }
}

function mayExecute(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Variables that a shell without a terminal takes out of its environment or changes. */
const PROMPTS = ["PS1", "PS2", "PS3", "PS4"];

/** For shells: puts back the prompts, which stand before the program, and becomes it. */
const UNDER_ANOTHER_NAME = 'while [[ $1 == PS* ]]; do export "$1"; shift; done; exec -a "$0" "$@"';

/** Programs that can run another one under a chosen name, and how they are told to. */
const RENAMERS: readonly (readonly string[])[] = [
  // POSIX mode: a shell that runs a script then reads no file of the user's, BASH_ENV included.
  ["/bin/bash", "--posix", "-c", UNDER_ANOTHER_NAME],
  ["/usr/bin/bash", "--posix", "-c", UNDER_ANOTHER_NAME],
  ["/usr/local/bin/bash", "--posix", "-c", UNDER_ANOTHER_NAME],
  ["/bin/zsh", "-f", "-c", UNDER_ANOTHER_NAME],
  ["/usr/bin/perl", "-e", "$0 = shift; shift while $ARGV[0] =~ /^PS/; $file = shift; exec {$file} $0, @ARGV"],
];

/**
 * argv that starts `path` with `argv0` as its name: neither fork of node-pty nor dash can choose it, so a program
 * that can goes in between and is replaced at once. Where there is none, a login shell ("-bash") gets the option -l.
 */
function renamed(path: string, argv: readonly string[], argv0: string, env: SpawnOptions["env"]): string[] {
  const renamer = RENAMERS.find(([file]) => mayExecute(file));
  const prompts = PROMPTS.flatMap((name) => (env[name] === undefined ? [] : [`${name}=${env[name]}`]));
  if (renamer) return [...renamer, argv0, ...prompts, path, ...argv.slice(1)];
  const login = argv0 === `-${basename(path)}`;
  return [path, ...(login ? ["-l"] : []), ...argv.slice(1)];
}
