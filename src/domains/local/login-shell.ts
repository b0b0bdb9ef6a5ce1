import { userInfo } from "node:os";
import { basename } from "node:path";

export interface Program {
  readonly argv: readonly string[];
  /** What it sees as its own name: "-bash" makes a login shell. */
  readonly argv0?: string;
}

/** The person's shell, started as a login shell. */
export function loginShell(env: Readonly<Record<string, string>>): Program {
  const shell = env.SHELL || passwdShell() || "/bin/sh";
  return { argv: [shell], argv0: `-${basename(shell)}` };
}

function passwdShell(): string | null {
  try {
    return userInfo().shell;
  } catch {
    // A user that the system does not know by name (containers).
    return null;
  }
}
