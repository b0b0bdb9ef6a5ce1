import type { ProcessInfo } from "./port.ts";

/** What runs in a terminal, told by the operating system. `pid` is always the program the terminal was made for. */
export interface ProcessTable {
  /** The foreground process group of the terminal that `pid` leads the session of; undefined if there is none. */
  foregroundGroup(pid: number): Promise<number | undefined>;
  /** Leader of that group; if it has ended, the newest process of the group. */
  foreground(pid: number): Promise<ProcessInfo | undefined>;
  /** `pid` and everything it started that is still its descendant. */
  tree(pid: number): Promise<ProcessInfo | undefined>;
}

/** A tree is cut off after so many processes. */
export const TREE_LIMIT = 1_000;

/** Of the state letter of /proc/PID/stat or the STAT column of ps. */
export function statusOf(state: string): ProcessInfo["status"] {
  if (/^R/.test(state)) return "run";
  if (/^[SDIU]/.test(state)) return "sleep";
  if (/^[Tt]/.test(state)) return "stop";
  if (/^[ZX]/.test(state)) return "zombie";
  return "unknown";
}
