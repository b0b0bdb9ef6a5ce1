import { type ChildProcessByStdio, spawn } from "node:child_process";
import { Duplex, type Readable, type Writable } from "node:stream";
import { lineSplitter } from "./lines.ts";

export interface ProcessOptions {
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** In a session of its own, without a controlling terminal. */
  readonly detached?: boolean;
  /** Lines of what it says on standard error, and of start-up noise on standard output. */
  readonly onLine?: (line: string) => void;
}

/** How a child process ended. */
export interface ProcessEnd {
  /** Null if a signal ended it or it never started. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** It could not be started at all. */
  readonly error?: NodeJS.ErrnoException;
}

/** Bytes before the answer that are looked through and kept as noise. */
const NOISE = 256 << 10;
/** Characters of standard error that are kept. */
const ERRORS = 16 << 10;
/** Where the protocol begins: the answer to our handshake. */
const MARK = Buffer.from("HTTP/1.1 ");
/** Milliseconds between asking a process to end and making it. */
const LAST_WAIT = 2_000;
/** Milliseconds after its end in which the rest of its output is read. */
const REST = 500;

/**
 * The standard input and output of a child process as one byte stream. What comes before the HTTP response (shell
 * start-up files that print) is no data: it is collected as noise. Destroying the stream ends the process.
 */
export class ProcessStream extends Duplex {
  private readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  private before: Buffer | undefined = Buffer.alloc(0);
  private noiseText = "";
  private errorText = "";
  /** Its output has ended: it is about to end too, and how it does so is of interest. */
  private said = false;
  private readonly lines: (text: string) => void;
  private settle!: (end: ProcessEnd) => void;

  /** How it ended; resolves when its output has been read too. */
  readonly ended = new Promise<ProcessEnd>((resolve) => {
    this.settle = resolve;
  });

  constructor(options: ProcessOptions) {
    super();
    const [file, ...args] = options.argv;
    this.lines = lineSplitter(options.onLine ?? (() => {}));
    this.child = spawn(file, args, {
      stdio: ["pipe", "pipe", "pipe"],
      env: options.env as NodeJS.ProcessEnv | undefined,
      cwd: options.cwd,
      detached: options.detached,
    });
    let failure: NodeJS.ErrnoException | undefined;
    this.child.once("error", (error) => {
      failure = error;
      if (this.child.pid === undefined) this.finish({ code: null, signal: null, error });
    });
    this.child.once("close", (code, signal) => this.finish({ code, signal, error: failure }));
    this.child.stdin.on("error", () => {});
    // Its own children may keep the pipes open after its end.
    this.child.once("exit", () => {
      const rest = setTimeout(() => this.closePipes(), REST);
      this.child.once("close", () => clearTimeout(rest));
    });
    this.child.stdout.on("data", (piece: Buffer) => this.took(piece));
    this.child.stdout.on("end", () => {
      this.said = true;
      if (!this.destroyed) this.push(null);
    });
    this.child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.errorText = (this.errorText + text).slice(-ERRORS);
      this.lines(text);
    });
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** What it printed on standard output before the protocol began. */
  get noise(): string {
    return this.noiseText;
  }

  /** The end of what it printed on standard error. */
  get errors(): string {
    return this.errorText;
  }

  override _read(): void {
    this.child.stdout.resume();
  }

  override _write(piece: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    // A broken pipe is the process's end, which "close" tells with its reason.
    this.child.stdin.write(piece, () => done());
  }

  override _final(done: (error?: Error | null) => void): void {
    this.child.stdin.end(() => done());
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.child.stdin.destroy();
    // What it still says is wanted as noise and errors.
    this.child.stdout.resume();
    if (this.child.pid === undefined) this.closePipes();
    else if (this.child.exitCode === null && this.child.signalCode === null) {
      const ask = setTimeout(() => this.child.kill("SIGTERM"), this.said ? REST : 0);
      const force = setTimeout(() => this.child.kill("SIGKILL"), LAST_WAIT);
      this.child.once("exit", () => {
        clearTimeout(ask);
        clearTimeout(force);
      });
    }
    done(error);
  }

  private closePipes(): void {
    this.child.stdout.destroy();
    this.child.stderr.destroy();
  }

  private took(piece: Buffer): void {
    if (this.before) {
      const seen = Buffer.concat([this.before, piece]);
      const at = seen.indexOf(MARK);
      if (at < 0) {
        if (seen.length > NOISE) {
          this.noted(seen);
          this.before = undefined;
          this.destroy(new Error("it prints something else than domux's protocol"));
        } else this.before = seen;
        return;
      }
      this.noted(seen.subarray(0, at));
      this.before = undefined;
      piece = seen.subarray(at);
    }
    if (!this.destroyed && !this.push(piece)) this.child.stdout.pause();
  }

  private noted(noise: Buffer): void {
    this.noiseText = noise.toString("utf8").slice(0, ERRORS);
    if (this.noiseText) this.lines(this.noiseText.endsWith("\n") ? this.noiseText : `${this.noiseText}\n`);
  }

  private finish(end: ProcessEnd): void {
    if (this.before) this.noted(this.before);
    this.before = undefined;
    this.settle(end);
    if (this.destroyed) return;
    // Both ways end; the stream closes when what was read has been taken.
    this.push(null);
    this.end();
  }
}
