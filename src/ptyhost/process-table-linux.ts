import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import type { ProcessInfo } from "./port.ts";
import { type ProcessTable, statusOf, TREE_LIMIT } from "./process-table.ts";

/** Ticks per second of /proc/PID/stat: USER_HZ, 100 on every architecture Node runs on. */
const USER_HZ = 100;

interface Stat {
  readonly name: string;
  readonly state: string;
  readonly ppid: number;
  readonly group: number;
  /** Foreground group of its terminal, -1 if it has none. */
  readonly foreground: number;
  readonly startTicks: number;
}

/** Reads /proc (proc_pid_stat(5)); a few dozen microseconds per process. */
export function linuxProcessTable(proc = "/proc"): ProcessTable {
  let bootTime: number | undefined;

  const read = (pid: number, file: string): string => {
    try {
      return readFileSync(join(proc, String(pid), file), "utf8");
    } catch {
      return "";
    }
  };
  const link = (pid: number, file: string): string => {
    try {
      return readlinkSync(join(proc, String(pid), file));
    } catch {
      return "";
    }
  };
  const stat = (pid: number): Stat | undefined => parseStat(read(pid, "stat"));

  const startTime = (ticks: number): number => {
    try {
      bootTime ??= Number(/^btime (\d+)$/m.exec(readFileSync(join(proc, "stat"), "utf8"))?.[1] ?? 0);
    } catch {
      bootTime = 0;
    }
    return bootTime === 0 ? 0 : bootTime + ticks / USER_HZ;
  };

  const describe = (pid: number, from: Stat, children: readonly ProcessInfo[] = []): ProcessInfo => ({
    pid,
    ppid: from.ppid,
    name: from.name,
    executable: link(pid, "exe").replace(/ \(deleted\)$/, ""),
    argv: read(pid, "cmdline").split("\0").slice(0, -1),
    cwd: link(pid, "cwd"),
    status: statusOf(from.state),
    startTime: startTime(from.startTicks),
    children,
  });

  /** Children of all threads of a process; needs CONFIG_PROC_CHILDREN, as every distribution has. */
  const childrenOf = (pid: number): number[] => {
    try {
      return readdirSync(join(proc, String(pid), "task")).flatMap((thread) =>
        (read(pid, `task/${thread}/children`).match(/\d+/g) ?? []).map(Number),
      );
    } catch {
      return [];
    }
  };

  const below = (pid: number, budget: { left: number }): ProcessInfo | undefined => {
    const own = stat(pid);
    if (!own || budget.left-- <= 0) return undefined;
    const children = childrenOf(pid).flatMap((child) => below(child, budget) ?? []);
    return describe(pid, own, children);
  };

  /** The newest process of `group` among `pid` and what is below it. */
  const newestOf = (pid: number, group: number): number | undefined => {
    let best: { pid: number; ticks: number } | undefined;
    const queue = [pid];
    for (let index = 0; index < queue.length && index < TREE_LIMIT; index++) {
      const found = stat(queue[index]);
      if (
        found?.group === group &&
        statusOf(found.state) !== "zombie" &&
        (!best || found.startTicks >= best.ticks)
      )
        best = { pid: queue[index], ticks: found.startTicks };
      queue.push(...childrenOf(queue[index]));
    }
    return best?.pid;
  };

  const group = (pid: number): number | undefined => {
    const foreground = stat(pid)?.foreground ?? -1;
    return foreground > 0 ? foreground : undefined;
  };

  return {
    foregroundGroup: async (pid) => group(pid),
    async foreground(pid) {
      const wanted = group(pid);
      if (wanted === undefined) return undefined;
      const leader = stat(wanted);
      const leads = leader?.group === wanted && statusOf(leader.state) !== "zombie";
      const found = leads ? wanted : newestOf(pid, wanted);
      const own = found === undefined ? undefined : stat(found);
      return own && describe(found as number, own);
    },
    tree: async (pid) => below(pid, { left: TREE_LIMIT }),
  };
}

/** Fields after the name, which stands in brackets and may itself contain brackets and blanks. */
function parseStat(text: string): Stat | undefined {
  const open = text.indexOf("(");
  const close = text.lastIndexOf(")");
  if (open < 0 || close < open) return undefined;
  const fields = text.slice(close + 2).split(" ");
  return {
    name: text.slice(open + 1, close),
    state: fields[0],
    ppid: Number(fields[1]),
    group: Number(fields[2]),
    foreground: Number(fields[5]),
    startTicks: Number(fields[19]),
  };
}
