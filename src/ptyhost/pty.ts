import { closeSync, constants, openSync, readSync } from "node:fs";
import { constants as osConstants } from "node:os";
import { ReadStream } from "node:tty";
import { type Clock, type Disposable, Emitter, systemClock } from "../base/index.ts";
import { DomuxError, messageOf, type Size } from "../model/index.ts";
import { type LoadedBinding, loadBinding } from "./binding.ts";
import { InputQueue } from "./input-queue.ts";
import type { ExitStatus, Pty, PtyInfo, SignalTarget, SpawnOptions, TermiosState } from "./port.ts";
import type { ProcessTable } from "./process-table.ts";
import { linuxProcessTable } from "./process-table-linux.ts";
import { psProcessTable } from "./process-table-ps.ts";
import { prepareProgram } from "./program.ts";
import { TermiosProbe } from "./termios.ts";

/** Bytes that one turn of the event loop takes from one terminal at most. */
export const SCRATCH_BYTES = 65_536;

/**
 * Milliseconds that one turn reads one terminal at most: a program that prints as fast as it is read would otherwise
 * keep a key for another one waiting until the turn's bytes are full (9 ms for `yes`, whose line ends cost the kernel).
 */
const READ_MS = 0.5;

/** A read of this size means that the kernel had more (it hands out at most 4,095 bytes at once). */
export const FULL_READ = 4_000;

/**
 * What may still be read after the exit, beyond any terminal's buffers: a program left in the background could go
 * on for ever.
 */
const AFTER_EXIT_LIMIT = 1 << 20;

/** What several terminals of one owner share. Plain values: make one with `ptyShare` and dispose of it. */
export interface PtyShare extends Disposable {
  readonly binding: LoadedBinding;
  readonly scratch: Uint8Array;
  readonly clock: Clock;
  readonly probe: TermiosProbe;
  readonly processes: ProcessTable;
}

/** Throws DomuxError unsupported if this platform has no terminals for us. */
export function ptyShare(clock: Clock = systemClock): PtyShare {
  const probe = new TermiosProbe(clock);
  return {
    binding: loadBinding(),
    // Untouched pages cost nothing, and reads of a terminal are 4 KB: this stays small.
    scratch: Buffer.allocUnsafeSlow(SCRATCH_BYTES),
    clock,
    probe,
    processes: process.platform === "linux" ? linuxProcessTable() : psProcessTable(),
    dispose: () => probe.dispose(),
  };
}

/**
 * Starts a program in a new terminal. Throws DomuxError spawn-failed with the reason (no such program, not
 * executable, no such directory …).
 */
export function spawnPty(options: SpawnOptions, share: PtyShare): Pty {
  return new UnixPty(options, share);
}

/**
 * Nothing is ever lost at the end: we keep the terminal's device open ourselves, so the kernel never reports a
 * hang-up together with data (libuv before 1.52 takes that for the end), and when the program has been waited for,
 * we read by hand until the terminal is empty, in bites, as long as nobody pauses us. Only then comes the exit.
 */
class UnixPty implements Pty {
  readonly pid: number;
  readonly tty: string;
  private readonly fd: number;
  private readonly device: number;
  private readonly stream: ReadStream;
  private readonly input: InputQueue;
  private readonly data = new Emitter<Uint8Array>();
  private readonly exited = new Emitter<ExitStatus>();
  private status: ExitStatus | undefined;
  private open = true;
  private reported = false;
  private stopped = false;
  private draining = false;
  private readAfterExit = 0;
  /** Read although paused: Node's streams start again on the next tick when paused right after a resume. */
  private early: Uint8Array[] = [];
  readonly onData = this.data.event;
  readonly onExit = this.exited.event;
  readonly onInputTaken;

  constructor(
    options: SpawnOptions,
    private readonly share: PtyShare,
  ) {
    const [file, ...args] = prepareProgram(options);
    const { native, helperPath } = share.binding;
    const env = Object.entries({ ...options.env, PWD: options.cwd }).map(
      ([name, value]) => `${name}=${value}`,
    );
    const { cols, rows } = options.size;
    try {
      const forked = native.fork(
        file,
        args,
        env,
        options.cwd,
        cols,
        rows,
        -1,
        -1,
        true,
        helperPath,
        (code, signal) => this.programEnded(code, signal),
      );
      this.pid = forked.pid;
      this.fd = forked.fd;
      this.tty = forked.pty;
    } catch (cause) {
      throw new DomuxError(
        "spawn-failed",
        `Could not start a program: the system gave no terminal or no process (${messageOf(cause)}).`,
        { cause },
      );
    }
    this.device = openSync(this.tty, constants.O_RDWR | constants.O_NOCTTY);
    if (options.size.pixelWidth || options.size.pixelHeight) this.resize(options.size);
    this.input = new InputQueue(this.fd, share.clock);
    this.onInputTaken = this.input.onTaken;
    // `onread` is missing from the types of tty.ReadStream, which passes its options on to net.Socket.
    const Stream = ReadStream as unknown as new (fd: number, options: object) => ReadStream;
    this.stream = new Stream(this.fd, {
      onread: { buffer: share.scratch, callback: (length: number) => this.readable(length) },
    });
    // An end or error before the exit cannot be acted on: the exit follows, and with it the rest is read.
    this.stream.on("error", () => {});
    this.stream.resume();
  }

  get paused(): boolean {
    return this.stopped;
  }

  get pendingInput(): number {
    return this.input.pending;
  }

  pause(): void {
    if (this.stopped) return;
    this.stopped = true;
    if (this.open) this.stream.pause();
  }

  resume(): void {
    if (!this.stopped) return;
    this.stopped = false;
    while (this.early.length > 0 && !this.stopped) this.data.emit(this.early.shift() as Uint8Array);
    if (this.stopped) return;
    if (this.status) this.drainSoon();
    else if (this.open) this.stream.resume();
  }

  write(bytes: Uint8Array, limit?: number): boolean {
    return this.status || !this.open ? true : this.input.write(bytes, limit);
  }

  resize(size: Size): void {
    if (!this.open) return;
    this.share.binding.native.resize(this.fd, size.cols, size.rows, size.pixelWidth, size.pixelHeight);
  }

  async signal(name: string, target: SignalTarget): Promise<boolean> {
    const number = (osConstants.signals as Record<string, number>)[name];
    if (number === undefined)
      throw new DomuxError(
        "bad-request",
        `There is no signal ${JSON.stringify(name)}; use a name like SIGINT.`,
      );
    const group = target === "foreground" ? await this.share.processes.foregroundGroup(this.pid) : this.pid;
    // Once waited for, the number may belong to somebody else.
    if (this.status || group === undefined) return false;
    try {
      process.kill(-group, number);
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ESRCH") return false;
      throw new DomuxError("not-allowed", `Process group ${group} may not be signalled (${code}).`);
    }
  }

  async info(options: { tree?: boolean } = {}): Promise<PtyInfo> {
    if (this.status) return { foreground: undefined, tree: undefined, termios: undefined };
    const { processes } = this.share;
    const [foreground, tree, termios] = await Promise.all([
      processes.foreground(this.pid),
      options.tree ? processes.tree(this.pid) : undefined,
      this.termios(),
    ]);
    return { foreground, tree, termios };
  }

  async termios(): Promise<TermiosState | undefined> {
    return this.open ? this.share.probe.ask(this.tty) : undefined;
  }

  dispose(): void {
    if (!this.open) return;
    if (!this.status) this.hangUp();
    this.close();
    if (this.status) this.report(this.status);
  }

  private readable(length: number): boolean {
    const { scratch, clock } = this.share;
    if (this.stopped) {
      this.early.push(new Uint8Array(scratch.subarray(0, length)));
      this.stream.pause();
      return true;
    }
    let end = length;
    // Asking again is cheaper than another turn of the event loop while a program floods.
    const until = length >= FULL_READ ? clock.now() + READ_MS : 0;
    for (
      let last = length;
      last >= FULL_READ && end + FULL_READ < SCRATCH_BYTES && clock.now() < until;
      end += last
    )
      last = this.readNow(end);
    this.data.emit(scratch.subarray(0, end));
    this.input.hint();
    return true;
  }

  private programEnded(code: number, signal: number): void {
    const name = signal
      ? Object.entries(osConstants.signals).find(([, number]) => number === signal)?.[0]
      : undefined;
    this.status = signal ? { code: 128 + signal, signal: name ?? `SIG${signal}` } : { code };
    this.input.dispose();
    if (!this.open) this.report(this.status);
    else if (!this.stopped) this.drainSoon();
  }

  private drainSoon(): void {
    if (this.draining) return;
    this.draining = true;
    setImmediate(() => {
      this.draining = false;
      this.drain();
    });
  }

  /** Takes one bite of what the terminal still holds after the exit; the last one closes it. */
  private drain(): void {
    if (!this.open || this.stopped || !this.status) return;
    this.stream.pause();
    let length = 0;
    let more = 0;
    do {
      more = this.readNow(length);
      if (more > 0) length += more;
    } while (more > 0 && length + FULL_READ < SCRATCH_BYTES);
    this.readAfterExit += length;
    if (length > 0) this.data.emit(this.share.scratch.subarray(0, length));
    if (more > 0 && this.readAfterExit < AFTER_EXIT_LIMIT) this.drainSoon();
    else if (this.open) {
      this.close();
      this.report(this.status);
    }
  }

  /** Bytes read into the scratch at `offset`; 0 if there are none. */
  private readNow(offset: number): number {
    try {
      return readSync(this.fd, this.share.scratch, offset, SCRATCH_BYTES - offset, null);
    } catch {
      return 0; // EAGAIN: empty. EIO: all others have closed it.
    }
  }

  /** Children that inherited the terminal's other end (see DEPENDENCIES.md) would keep it from hanging up. */
  private hangUp(): void {
    for (const name of ["SIGHUP", "SIGCONT"]) {
      try {
        process.kill(-this.pid, name);
      } catch {
        // It is gone, or another user's: closing the terminal is all that can be done.
      }
    }
  }

  private close(): void {
    this.open = false;
    this.input.dispose();
    this.stream.destroy();
    closeSync(this.device);
  }

  private report(status: ExitStatus): void {
    if (this.reported) return;
    this.reported = true;
    this.exited.emit(status);
    this.data.dispose();
    this.exited.dispose();
  }
}
