import { execFileSync } from "node:child_process";
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { spawn } from "@lydell/node-pty";
import { Reference } from "./reference.ts";

/** One thing a scripted user does: waits until the screen shows something, then types. */
export interface Step {
  readonly until: RegExp;
  readonly keys: string;
}

/** A program and what is done with it. `tool` is the executable it needs. */
export interface Session {
  readonly name: string;
  readonly tool: string;
  readonly argv: (dir: string) => readonly string[];
  readonly steps: readonly Step[];
  /** Shows the machine it runs on (names, processes, disks): never stored as a fixture. */
  readonly showsMachine?: boolean;
}

const step = (until: RegExp, keys: string): Step => ({ until, keys });
const F = { f3: "\x1bOR", f9: "\x1b[20~", f10: "\x1b[21~" };

/** Real programs at work. All run in a directory of their own with an empty home. */
export const sessions: readonly Session[] = [
  {
    name: "vim",
    tool: "vim",
    argv: () => [
      "vim",
      "-u",
      "NONE",
      "-N",
      "-n",
      "--cmd",
      "set ruler nu mouse=a",
      "-c",
      "syntax on",
      "code.c",
    ],
    steps: [
      step(/#include/, "/main\r"),
      step(/main/, "ohello wörld 漢字 😀\x1b"),
      step(/hello w/, ":split\r"),
      step(/code\.c/, ":vsplit\r"),
      step(/ode\.c.*ode\.c/, "Gggddyyp10jzt"),
      step(/int/, ":set list cursorline | echo 'listed'\r"),
      step(/listed/, "ix\x1b\x17w:qa!\r"),
    ],
  },
  {
    name: "less",
    tool: "less",
    argv: () => ["less", "-R", "-N", "colors.txt"],
    steps: [
      step(/line 2\b/, " "),
      step(/line \d\d/, "/line 99\r"),
      step(/line 99/, "G"),
      step(/line 400/, "kkkk"),
      step(/line 39/, "g"),
      step(/line 1\b/, "q"),
    ],
  },
  {
    name: "nano",
    tool: "nano",
    argv: () => ["nano", "-I", "-l", "text.txt"],
    steps: [
      step(/Exit/, "Some text é 漢\r\r\x1b[B\x1b[B\x0b\x0b"),
      step(/Some text/, "\x17line\r"),
      step(/line/, "\x15"),
      step(/Some text|line/, "\x18"),
      step(/Save modified/, "n"),
    ],
  },
  {
    name: "mc",
    tool: "mc",
    showsMachine: true,
    argv: () => ["mc", "-u", "-d"],
    steps: [
      step(/1.?Help/, "\x1b[B\x1b[B\x1b[B"),
      step(/code\.c/, "\t\x1b[B"),
      step(/text\.txt/, F.f9),
      step(/Left/, "\x1b[B\x1b[B\x1b\x1b"),
      step(/1.?Help/, F.f10),
    ],
  },
  {
    name: "htop",
    tool: "htop",
    showsMachine: true,
    argv: () => ["htop", "--delay=5"],
    steps: [
      step(/F1Help/, "\x1b[B\x1b[B\x1b[B"),
      step(/PID/, "t"),
      step(/F1Help/, "\x1b[6~"),
      step(/PID/, "I"),
      step(/PID/, "q"),
    ],
  },
  {
    name: "fzf",
    tool: "fzf",
    argv: () => ["sh", "-c", "seq 1 3000 | fzf --multi --border --no-mouse; echo done"],
    steps: [
      step(/3000\/3000/, "12"),
      step(/> 12$|> 12 /, "\x1b[A\x1b[A\t"),
      step(/\(1\)/, "9"),
      step(/129/, "\r"),
      step(/^done/, ""),
    ],
  },
  {
    name: "git-log",
    tool: "git",
    argv: () => [
      "sh",
      "-c",
      "git -c core.pager=cat log --color=always --graph --stat -p; echo done; read line",
    ],
    steps: [step(/^done/, "\r")],
  },
  {
    name: "git-log-pager",
    tool: "git",
    argv: () => ["git", "-c", "core.pager=less -R", "log", "--color=always", "--graph", "-p"],
    steps: [step(/commit/, " "), step(/:/, "G"), step(/END/, "q")],
  },
  {
    name: "tmux",
    tool: "tmux",
    showsMachine: true,
    argv: (dir) => ["tmux", "-S", join(dir, "tmux.sock"), "-f", join(dir, "tmux.conf"), "new-session", "sh"],
    steps: [
      step(/[$#] ?$/, 'PS1="> "; clear; echo re""ady\r'),
      step(/ready/, '\x02"'),
      step(/\[0\] 0:/, 'PS1="> "; seq 1 60; echo sec""ond\r'),
      step(/second/, "\x02%"),
      step(/\[0\] 0:/, 'cat text.txt; echo thi""rd\r'),
      step(/third/, "\x02o"),
      step(/third/, "\x02["),
      step(/\[0\/\d+\]/, "\x1b[A\x1b[A\x1b[5~q"),
      step(/second|third/, "\x02z"),
      step(/\*Z/, "printf '\\033[1;31mre\"\"d\\033[m\\n'\r"),
      step(/^re""d/, "\x02d"),
    ],
  },
];

export interface Recording {
  readonly cols: number;
  readonly rows: number;
  /** As read from the PTY. */
  readonly chunks: readonly Uint8Array[];
}

/** True if the executable is on PATH. */
export function hasTool(tool: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((dir) => {
    try {
      accessSync(join(dir, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Runs a session at a size and hands back what the program printed. Throws, naming the step, if a screen never comes. */
export async function record(session: Session, cols: number, rows: number): Promise<Recording> {
  const dir = mkdtempSync(join(tmpdir(), "domux-session-"));
  const env = {
    ...process.env,
    HOME: dir,
    TERM: "xterm-256color",
    LANG: "C.UTF-8",
    LC_ALL: "C.UTF-8",
    EDITOR: "true",
    SHELL: "/bin/sh",
    ENV: "",
  };
  for (const name of ["TMUX", "LESS", "COLUMNS", "LINES", "COLORTERM", "XDG_CONFIG_HOME", "PROMPT_COMMAND"])
    delete (env as Record<string, string | undefined>)[name];
  const screen = new Reference(cols, rows);
  try {
    furnish(dir, env);
    const [file, ...args] = session.argv(dir);
    return { cols, rows, chunks: await play(session, { file, args, dir, env, screen }) };
  } finally {
    screen.dispose();
    if (session.tool === "tmux") {
      try {
        execFileSync("tmux", ["-S", join(dir, "tmux.sock"), "kill-server"], { stdio: "ignore" });
      } catch {
        // It ended by itself.
      }
    }
    rmSync(dir, { recursive: true, force: true, maxRetries: 10 });
  }
}

interface Stage {
  readonly file: string;
  readonly args: readonly string[];
  readonly dir: string;
  readonly env: NodeJS.ProcessEnv;
  readonly screen: Reference;
}

const PATIENCE_MS = 10_000;
const QUIET_MS = 40;

function play(session: Session, stage: Stage): Promise<Uint8Array[]> {
  const { screen } = stage;
  const { cols, rows } = screen.term;
  return new Promise((resolve, reject) => {
    const options = { name: "xterm-256color", cols, rows, cwd: stage.dir, env: stage.env, encoding: null };
    const child = spawn(stage.file, [...stage.args], options);
    const chunks: Uint8Array[] = [];
    let next = 0;
    const timer = setTimeout(() => {
      const wanted = session.steps[next];
      const why = wanted ? `step ${next}: the screen never showed ${wanted.until}` : "did not end";
      child.kill("SIGKILL");
      reject(new Error(`${session.name} at ${cols}x${rows}: ${why}. It shows:\n${screen.text()}`));
    }, PATIENCE_MS);
    child.onData((data) => {
      const bytes = new Uint8Array(data as unknown as Buffer);
      chunks.push(bytes);
      screen.write(bytes);
      for (const reply of screen.replies.splice(0)) child.write(reply);
      quiet.refresh();
    });
    // A step is due when the screen shows what it waits for and the program has gone quiet: programs throw away
    // what is typed while they set up their terminal.
    const quiet = setTimeout(() => {
      if (next < session.steps.length && screen.shows(session.steps[next].until)) {
        child.write(session.steps[next++].keys);
        quiet.refresh();
      }
    }, QUIET_MS);
    child.onExit(() => {
      clearTimeout(timer);
      clearTimeout(quiet);
      // The last bytes may still be on their way from the PTY.
      setImmediate(() => resolve(chunks));
    });
  });
}

/** Files the programs look at. */
function furnish(dir: string, env: NodeJS.ProcessEnv): void {
  const code = ["#include <stdio.h>", "", "/* A comment */", "int main(int argc, char **argv) {"];
  for (let i = 0; i < 80; i++) code.push(`\tif (argc > ${i}) printf("%d\\n", ${i} * 2); // step ${i}`);
  code.push("\treturn 0;", "}");
  writeFileSync(join(dir, "code.c"), code.join("\n"));
  const lines = Array.from(
    { length: 400 },
    (_, i) =>
      `\x1b[3${i % 8};${i % 2}mline ${i + 1}\x1b[0m \x1b[48;5;${i % 256}m  \x1b[m ${"word ".repeat(i % 40)}`,
  );
  writeFileSync(join(dir, "colors.txt"), lines.join("\n"));
  const text = Array.from({ length: 60 }, (_, i) => `Text line ${i}: äöü 漢字 ${"x".repeat(i * 3)}`);
  writeFileSync(join(dir, "text.txt"), text.join("\n"));
  // Keys typed at once are keys here, not a paste.
  writeFileSync(join(dir, "tmux.conf"), "set -g assume-paste-time 0\n");
  mkdirSync(join(dir, ".config"));
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: dir, env: { ...env, GIT_CONFIG_NOSYSTEM: "1" } });
  if (!hasTool("git")) return;
  git("init", "-q", "-b", "main");
  git("config", "user.name", "A B");
  git("config", "user.email", "a@example.org");
  for (let i = 0; i < 4; i++) {
    writeFileSync(join(dir, "text.txt"), `${text.slice(i * 3).join("\n")}\nchange ${i}\n`);
    git("add", "text.txt", "code.c");
    git("commit", "-qm", `Change ${i}: ünïcode`);
  }
}
