import type { SpawnSyncReturns } from "node:child_process";
import fs from "node:fs";
import { constants } from "node:os";
import { basename, join } from "node:path";
import { bytesOfText, textOfBytes } from "../wire.ts";

/** Loaded when first asked for: most configurations start no program, and it is a fifth of the worker's start. */
export const childProcess = () => process.getBuiltinModule("node:child_process");

/** A program that runs longer is ended, milliseconds: Lua waits for it. */
const PATIENCE = 30_000;
const MOST_OUTPUT = 64 * 1024 * 1024;

function ended(done: SpawnSyncReturns<Buffer>) {
  const signal = done.signal ? constants.signals[done.signal] : undefined;
  return {
    ok: done.status === 0,
    how: signal === undefined ? "exit" : "signal",
    code: signal ?? done.status ?? 1,
    stdout: textOfBytes(done.stdout),
    stderr: textOfBytes(done.stderr),
  };
}

function argv(args: unknown, name: string): string[] {
  if (!Array.isArray(args) || args.length === 0 || args.some((arg) => typeof arg !== "string"))
    throw new Error(`${name} needs a table of strings, program and arguments`);
  return args;
}

/** Programs and what is known of them. */
export const processFunctions = {
  "process.run": (args: unknown) => {
    const [program, ...rest] = argv(args, "run_child_process");
    const done = childProcess().spawnSync(program, rest, {
      timeout: PATIENCE,
      maxBuffer: MOST_OUTPUT,
      windowsHide: true,
    });
    if (done.error && done.status === null && !done.signal)
      throw new Error(`run_child_process could not run ${program}: ${done.error.message}`);
    return ended(done);
  },
  "process.background": (args: unknown) => {
    const [program, ...rest] = argv(args, "background_child_process");
    const child = childProcess().spawn(program, rest, { detached: true, stdio: "ignore", windowsHide: true });
    child.on("error", () => undefined);
    child.unref();
    return true;
  },
  "process.shell": (command: string, input: string) => {
    const done = childProcess().spawnSync(command, {
      shell: true,
      input: bytesOfText(input),
      timeout: PATIENCE,
      maxBuffer: MOST_OUTPUT,
      windowsHide: true,
    });
    if (done.error && done.status === null && !done.signal) throw done.error;
    return ended(done);
  },
  "process.open_with": (target: string, program?: string) => {
    const opener =
      process.platform === "darwin" ? "open" : process.platform === "win32" ? "explorer" : "xdg-open";
    return processFunctions["process.background"]([program ?? opener, target]);
  },
  "procinfo.pid": () => process.pid,
  "procinfo.info": (pid: number) => processInfo(pid),
  "procinfo.cwd": (pid: number) => link(`/proc/${pid}/cwd`),
  "procinfo.executable": (pid: number) => link(`/proc/${pid}/exe`),
  "system.battery": () => batteries("/sys/class/power_supply"),
  "system.wsl": () => {
    if (process.platform !== "linux") return false;
    return /microsoft/i.test(readText("/proc/sys/kernel/osrelease") ?? "");
  },
};

function link(path: string): string | null {
  try {
    return fs.readlinkSync(path);
  } catch {
    return null;
  }
}

function readText(path: string): string | null {
  try {
    return fs.readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

interface ProcessInfo {
  readonly [key: string]: string | number | string[] | { [pid: string]: ProcessInfo } | null;
}

const STATES: Readonly<Record<string, string>> = {
  R: "Run",
  S: "Sleep",
  D: "LockBlocked",
  Z: "Zombie",
  T: "Stop",
  t: "Tracing",
  X: "Dead",
  I: "Idle",
};

/** LocalProcessInfo of a process and its descendants, from /proc; null where there is none. */
export function processInfo(pid: number, depth = 0): ProcessInfo | null {
  const stat = readText(`/proc/${pid}/stat`);
  if (!stat || depth > 32) return null;
  const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const argv = (readText(`/proc/${pid}/cmdline`) ?? "").split("\0").slice(0, -1);
  const children: { [pid: string]: ProcessInfo } = {};
  const ids = (readText(`/proc/${pid}/task/${pid}/children`) ?? "").trim().split(/\s+/).filter(Boolean);
  for (const id of ids) {
    const child = processInfo(Number(id), depth + 1);
    if (child) children[id] = child;
  }
  return {
    pid,
    ppid: Number(fields[1]),
    name,
    executable: link(`/proc/${pid}/exe`) ?? "",
    argv,
    cwd: link(`/proc/${pid}/cwd`) ?? "",
    status: STATES[fields[0]] ?? "Unknown",
    start_time: Number(fields[19]),
    children,
  };
}

/** Batteries as Linux shows them; none elsewhere. `dir` is its power_supply directory. */
export function batteries(dir: string) {
  let names: string[];
  try {
    names = fs.readdirSync(dir);
  } catch {
    return [];
  }
  return names
    .filter((name) => readText(join(dir, name, "type"))?.trim() === "Battery")
    .map((name) => {
      const field = (key: string) => readText(join(dir, basename(name), key))?.trim() || null;
      const number = (key: string) => (field(key) === null ? null : Number(field(key)));
      const state = field("status");
      const now = number("energy_now") ?? number("charge_now");
      const full = number("energy_full") ?? number("charge_full");
      const rate = number("power_now") ?? number("current_now");
      const hours = (amount: number | null) => (amount === null || !rate ? null : (amount / rate) * 3600);
      return {
        state_of_charge: (number("capacity") ?? 0) / 100,
        vendor: field("manufacturer") ?? "unknown",
        model: field("model_name") ?? "unknown",
        serial: field("serial_number") ?? "unknown",
        state: state === "Not charging" ? "Unknown" : (state ?? "Unknown"),
        time_to_full: state === "Charging" && full !== null && now !== null ? hours(full - now) : null,
        time_to_empty: state === "Discharging" ? hours(now) : null,
      };
    });
}
