import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import type { Clock, Disposable } from "../base/index.ts";
import type { TermiosState } from "./port.ts";

type Helper = ChildProcessByStdio<Writable, Readable, null>;

/** The helper ends after so long without a question. */
const IDLE_MS = 5_000;

/**
 * Asks for the state of line disciplines. Node has no tcgetattr and we bring no native code, but every Unix has
 * stty(1). A shell that starts it for each line it reads costs our event loop 0.02 ms per question (spawning stty
 * from here: 0.8 ms, during which no key is passed on) and answers after 1 ms. It lives only while it is asked.
 */
export class TermiosProbe implements Disposable {
  private helper: Helper | undefined;
  private questions: { tty: string; answer: (state: TermiosState | undefined) => void }[] = [];
  private text = "";
  private idle: Disposable | undefined;

  constructor(private readonly clock: Clock) {}

  /** State of the terminal device `tty`; undefined if it cannot be known. */
  ask(tty: string): Promise<TermiosState | undefined> {
    return new Promise((answer) => {
      this.idle?.dispose();
      this.idle = undefined;
      this.questions.push({ tty, answer });
      this.helper ??= this.start();
      this.helper.stdin.write(`${tty}\n`);
    });
  }

  dispose(): void {
    this.idle?.dispose();
    const helper = this.helper;
    this.helper = undefined;
    helper?.stdin.destroy();
    helper?.stdout.destroy();
    helper?.kill("SIGKILL");
    this.failAll();
  }

  private start(): Helper {
    // The shell itself says, on its own stderr, that a terminal is gone: the report is empty then.
    const script = 'while read -r tty; do stty -a <"$tty" 2>&1; echo; echo .; done';
    const helper = spawn("/bin/sh", ["-c", script], { stdio: ["pipe", "pipe", "ignore"], cwd: "/" });
    helper.stdout.setEncoding("latin1");
    helper.stdout.on("data", (text: string) => this.heard(text));
    const gone = () => {
      if (this.helper !== helper) return;
      this.helper = undefined;
      this.failAll();
    };
    helper.on("error", gone);
    helper.on("close", gone);
    helper.stdin.on("error", gone);
    return helper;
  }

  private heard(text: string): void {
    this.text += text;
    for (let end = this.text.indexOf("\n.\n"); end >= 0; end = this.text.indexOf("\n.\n")) {
      const report = this.text.slice(0, end);
      this.text = this.text.slice(end + 3);
      this.questions.shift()?.answer(parseStty(report));
    }
    if (this.questions.length > 0 || this.idle) return;
    this.idle = this.clock.after(IDLE_MS, () => {
      this.idle = undefined;
      const helper = this.helper;
      this.helper = undefined;
      helper?.stdin.end();
    });
  }

  private failAll(): void {
    const questions = this.questions;
    this.questions = [];
    this.text = "";
    for (const { answer } of questions) answer(undefined);
  }
}

/** Reads what `stty -a` prints (GNU, BSD, busybox): words, with "-" before what is off. */
export function parseStty(report: string): TermiosState | undefined {
  const words = new Set(report.split(/[\s;]+/));
  const flag = (name: string) => (words.has(name) ? true : words.has(`-${name}`) ? false : undefined);
  const echo = flag("echo");
  const canonical = flag("icanon");
  return echo === undefined || canonical === undefined ? undefined : { echo, canonical };
}
