import { spawn as spawnPty } from "@lydell/node-pty";
import { sizeOf } from "../../src/model/index.ts";
import { CellRow, Engine, type Style } from "../../src/vt/index.ts";

interface Waiter {
  readonly check: () => boolean;
  readonly done: () => void;
}

export interface OuterOptions {
  readonly cols: number;
  readonly rows: number;
  readonly env: Record<string, string>;
  readonly cwd: string;
}

/** Milliseconds that a condition may take on a busy machine before the test fails. */
const PATIENCE = 60_000;

/** A terminal window: a program under a real PTY, its output folded by an emulator that answers queries. */
export class OuterWindow {
  readonly screen: Engine;
  readonly exited: Promise<{ code: number; signal?: number }>;
  /** Bytes the program has sent. */
  received = 0;
  /** Texts that programs put into this terminal's clipboard (OSC 52), in order. */
  readonly clipboard: string[] = [];
  bells = 0;
  /** Called when output has been folded into the screen. */
  onOutput: (() => void) | undefined;
  /** False: a terminal that answers no question. */
  answers = true;
  /** What it says if it is asked whether it is light. */
  light = false;
  private readonly pty;
  private readonly waiters = new Set<Waiter>();
  private gone = false;
  private tail = "";

  constructor(file: string, args: readonly string[], options: OuterOptions) {
    this.screen = new Engine({
      size: sizeOf(options.cols, options.rows),
      colorScheme: () => (this.light ? 2 : 1),
    });
    this.pty = spawnPty(file, [...args], { name: options.env.TERM, encoding: null, ...options });
    this.pty.onData((data) => this.take(typeof data === "string" ? Buffer.from(data) : data));
    this.exited = new Promise((resolve) => {
      this.pty.onExit(({ exitCode, signal }) => {
        this.gone = true;
        this.look();
        resolve({ code: exitCode, signal });
      });
    });
  }

  private take(bytes: Uint8Array): void {
    this.received += bytes.length;
    this.tail = (this.tail + Buffer.from(bytes).toString("latin1")).slice(-65536);
    this.screen.write(bytes);
    for (const effect of this.screen.takeEffects()) {
      if (effect.type === "reply" && this.answers) this.write(effect.bytes);
      // Programs that fill the primary selection too say the same twice.
      if (effect.type === "clipboard-write" && /^$|c/.test(effect.selection))
        this.clipboard.push(effect.text);
      if (effect.type === "bell") this.bells++;
    }
    this.onOutput?.();
    this.look();
  }

  get pid(): number {
    return this.pty.pid;
  }

  /** Last bytes received, one character a byte. */
  get lastBytes(): string {
    return this.tail;
  }

  /** Visible rows without trailing blanks. */
  lines(): string[] {
    return Array.from({ length: this.screen.rows }, (_, line) => this.screen.rowText(this.screen.top + line));
  }

  text(): string {
    return this.lines().join("\n");
  }

  /** Style of the first cell of `text` on the screen. */
  styleOf(text: string): Style | undefined {
    const line = this.lines().findIndex((row) => row.includes(text));
    if (line < 0) return undefined;
    const cells = new CellRow();
    this.screen.readRow(this.screen.top + line, cells);
    return this.screen.style(cells.styles[this.lines()[line].indexOf(text)]);
  }

  /** 0-based place of `text` on the screen. */
  placeOf(text: string): { x: number; y: number } {
    const y = this.lines().findIndex((row) => row.includes(text));
    if (y < 0) throw new Error(`"${text}" is not on the screen:\n${this.text()}`);
    return { x: this.lines()[y].indexOf(text), y };
  }

  write(data: string | Uint8Array): void {
    if (!this.gone) this.pty.write(typeof data === "string" ? data : Buffer.from(data));
  }

  /** A mouse event as SGR: button code, 0-based cell, pressed or released. */
  mouse(button: number, { x, y }: { x: number; y: number }, pressed = true): void {
    this.write(`\x1b[<${button};${x + 1};${y + 1}${pressed ? "M" : "m"}`);
  }

  click(at: { x: number; y: number }, button = 0): void {
    this.mouse(button, at);
    this.mouse(button, at, false);
  }

  resize(cols: number, rows: number): void {
    this.screen.resize(sizeOf(cols, rows));
    this.pty.resize(cols, rows);
  }

  /** The terminal stops reading what the program prints; `resume` takes it up again. */
  pause(): void {
    this.pty.pause();
  }

  resume(): void {
    this.pty.resume();
  }

  kill(signal: NodeJS.Signals = "SIGKILL"): void {
    if (this.gone) return;
    try {
      process.kill(this.pty.pid, signal);
    } catch {
      // Gone meanwhile.
    }
  }

  /** The window is closed: its program is hung up. */
  close(): void {
    (this.pty as unknown as { destroy(): void }).destroy();
  }

  /** Waits until the screen satisfies a condition. Fails, showing the screen, when the program ends before or after `limit` ms. */
  until(condition: RegExp | string | ((text: string) => boolean), limit = PATIENCE): Promise<void> {
    const test =
      typeof condition === "function"
        ? condition
        : (text: string) => (typeof condition === "string" ? text.includes(condition) : condition.test(text));
    return new Promise((resolve, reject) => {
      const fail = (why: string) => {
        this.waiters.delete(waiter);
        clearTimeout(timer);
        const shown = this.lines()
          .map((line) => `|${line}`)
          .join("\n");
        reject(new Error(`${why} while waiting for ${condition}; the screen was:\n${shown}`));
      };
      const waiter: Waiter = {
        check: () => {
          if (test(this.text())) return true;
          if (this.gone) fail("the program ended");
          return false;
        },
        done: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => fail(`${limit} ms passed`), limit);
      this.waiters.add(waiter);
      this.look();
    });
  }

  private look(): void {
    for (const waiter of [...this.waiters]) {
      if (!waiter.check()) continue;
      this.waiters.delete(waiter);
      waiter.done();
    }
  }
}
