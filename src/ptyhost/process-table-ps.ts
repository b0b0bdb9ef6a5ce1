import { execFile } from "node:child_process";
import { basename } from "node:path";
import type { ProcessInfo } from "./port.ts";
import { type ProcessTable, statusOf, TREE_LIMIT } from "./process-table.ts";

interface Row {
  readonly pid: number;
  readonly ppid: number;
  readonly group: number;
  readonly foreground: number;
  readonly state: string;
  readonly startTime: number;
  readonly argv: readonly string[];
}

/** Dates in English, tools where systems have them; our own environment is not read here. */
const PS_ENV = { LC_ALL: "C", PATH: "/usr/bin:/bin:/usr/sbin:/sbin" };

const COLUMNS = "pid=,ppid=,pgid=,tpgid=,stat=,lstart=,args=";

/**
 * For systems without /proc (macOS, BSD): one ps(1) per question, and lsof(8) for the directory of the one process
 * that is shown. Arguments with blanks cannot be told apart here; the path of the program's file is its first word.
 */
export function psProcessTable(): ProcessTable {
  const rows = async (): Promise<Row[]> => parsePs(await output("ps", ["-axww", "-o", COLUMNS]));

  const describe = async (row: Row): Promise<ProcessInfo> => ({
    ...plain(row, []),
    cwd: /^n(.*)$/m.exec(await output("lsof", ["-a", "-d", "cwd", "-p", String(row.pid), "-Fn"]))?.[1] ?? "",
  });

  const groupIn = (all: readonly Row[], pid: number): number | undefined => {
    const foreground = all.find((row) => row.pid === pid)?.foreground ?? -1;
    return foreground > 0 ? foreground : undefined;
  };

  return {
    foregroundGroup: async (pid) => groupIn(await rows(), pid),
    async foreground(pid) {
      const all = await rows();
      const group = groupIn(all, pid);
      const members = all.filter((row) => row.group === group && statusOf(row.state) !== "zombie");
      const shown =
        members.find((row) => row.pid === group) ?? members.sort((a, b) => b.startTime - a.startTime)[0];
      return shown && describe(shown);
    },
    async tree(pid) {
      const all = await rows();
      let left = TREE_LIMIT;
      const below = (row: Row): ProcessInfo =>
        plain(
          row,
          all.flatMap((child) => (child.ppid === row.pid && left-- > 0 ? below(child) : [])),
        );
      const top = all.find((row) => row.pid === pid);
      return top && below(top);
    },
  };
}

/** Reads the rows of `ps -o` with our columns; lstart is five words ("Sat Nov 21 06:29:08 2026"). */
export function parsePs(text: string): Row[] {
  return text.split("\n").flatMap((line) => {
    const words = line.trim().split(/\s+/);
    if (words.length < 11) return [];
    const [pid, ppid, group, foreground] = words.slice(0, 4).map(Number);
    const started = Date.parse(words.slice(5, 10).join(" "));
    return {
      pid,
      ppid,
      group,
      foreground,
      state: words[4],
      startTime: Number.isNaN(started) ? 0 : started / 1000,
      argv: words.slice(10),
    };
  });
}

const plain = (row: Row, children: readonly ProcessInfo[]): ProcessInfo => ({
  pid: row.pid,
  ppid: row.ppid,
  name: basename(row.argv[0]).replace(/^-/, ""),
  executable: row.argv[0].startsWith("/") ? row.argv[0] : "",
  argv: row.argv,
  cwd: "",
  status: statusOf(row.state),
  startTime: row.startTime,
  children,
});

/** What a program prints, "" if it cannot be run; it is never waited for longer than 2 s. */
function output(file: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(file, args, { timeout: 2_000, maxBuffer: 16 << 20, env: PS_ENV }, (_, text) =>
      resolve(text ?? ""),
    );
  });
}
