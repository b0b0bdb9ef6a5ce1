import { type IPty, spawn } from "@lydell/node-pty";
import { sizeOf } from "../../src/model/index.ts";
import { Engine } from "../../src/vt/index.ts";

const PATIENCE_MS = 10_000;
const QUIET_MS = 30;

/** A program in a PTY on top of our engine: its output is folded, the engine's replies go back to it. */
export class Program {
  readonly engine: Engine;
  private readonly child: IPty;
  private changed: () => void = () => {};
  private ended = false;
  /** Bytes of output still to come before an echo can be told from an answer. */
  private owed = 0;

  constructor(argv: readonly string[], cols: number, rows: number, env: NodeJS.ProcessEnv = process.env) {
    this.engine = new Engine({ size: sizeOf(cols, rows) });
    this.child = spawn(argv[0], argv.slice(1), {
      name: "xterm-256color",
      cols,
      rows,
      env: { ...env, TERM: "xterm-256color" },
      encoding: null,
    });
    this.child.onData((data) => {
      const bytes = data as unknown as Uint8Array;
      this.owed -= bytes.length;
      this.fold(bytes);
      this.changed();
    });
    this.child.onExit(() => {
      this.ended = true;
      this.changed();
    });
  }

  /** Folds byte by byte, so that a change of columns happens where the program asks for it, as in a terminal. */
  private fold(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at++) {
      this.engine.write(bytes.subarray(at, at + 1));
      for (const effect of this.engine.takeEffects()) {
        if (effect.type === "reply") this.child.write(new TextDecoder("latin1").decode(effect.bytes));
        if (effect.type === "window" && effect.operation === "columns")
          this.engine.resize(sizeOf(effect.params[0], this.engine.rows));
      }
    }
  }

  type(keys: string): void {
    this.owed = keys.length * 2 + 4;
    this.child.write(keys);
  }

  rows(): string[] {
    return Array.from({ length: this.engine.rows }, (_, y) => this.engine.rowText(this.engine.top + y));
  }

  /** Waits until the program has answered what was typed, has gone quiet and the condition holds; fails, naming it, if that never comes. */
  until(what: string, condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (error?: Error) => {
        clearTimeout(patience);
        clearTimeout(quiet);
        this.changed = () => {};
        if (error) reject(error);
        else resolve();
      };
      const patience = setTimeout(
        () => finish(new Error(`never: ${what}. The screen shows:\n${this.rows().join("\n")}`)),
        PATIENCE_MS,
      );
      const quiet = setTimeout(() => {
        if (this.owed <= 0 && condition()) finish();
      }, QUIET_MS);
      this.changed = () => {
        if (this.ended) finish(condition() ? undefined : new Error(`ended before: ${what}`));
        else quiet.refresh();
      };
    });
  }

  /** Ends the program if it still runs. */
  async close(): Promise<void> {
    if (this.ended) return;
    this.child.kill("SIGKILL");
    await new Promise<void>((resolve) => {
      this.changed = () => {
        if (this.ended) resolve();
      };
    });
  }
}
