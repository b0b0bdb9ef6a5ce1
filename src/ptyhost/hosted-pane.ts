import { Emitter, type Holdable } from "../base/index.ts";
import { DomuxError, type Size } from "../model/index.ts";
import { INPUT_LIMIT } from "./input-queue.ts";
import type { ChunkPool } from "./log.ts";
import { PaneLog } from "./log.ts";
import type { ExitStatus, HostedPane, HostedSpawnOptions, Pty } from "./port.ts";
import { FULL_READ, type PtyShare, spawnPty } from "./pty.ts";
import { TermiosWatch } from "./termios-watch.ts";
import { MAX_META_BYTES } from "./wire.ts";

/**
 * How the news is to travel: at once (the first output after input), a moment later (whoever waits for it has it), at
 * once unless something went just before (the program pauses), or together with what follows (it is in the middle of
 * a flood).
 */
export type Urgency = "now" | "told" | "pause" | "flood";

/** A program that prints so many bytes within so many milliseconds is in a flood, and for a while after. */
const FLOOD_BYTES = 16 << 10;
const FLOOD_WINDOW_MS = 20;
const FLOOD_MS = 100;

/** All of those with a direct way together, beside the server: each keeps to INPUT_LIMIT by itself (bytes). */
const DIRECT_LIMIT = 64 * INPUT_LIMIT;
/** Permits of a pane that nobody has taken: more are forgotten, the oldest first. */
const MAX_PERMITS = 64;

/** A piece of output, at its position in the log. */
export interface Output {
  readonly position: number;
  readonly bytes: Uint8Array;
  /** Set by whoever has sent it on already: the log may follow a moment later. */
  gone: boolean;
}

/** A pane of the host: a terminal, its log, and what the server wants to find again. */
export class HostedPaneState implements Holdable {
  readonly log: PaneLog;
  readonly pty: Pty;
  readonly termios: TermiosWatch;
  private size: Size;
  private lastWrite = 0;
  private exit: ExitStatus | undefined;
  private blob: Uint8Array;
  private answered = true;
  /** The log has no room until it was trimmed. */
  private full = false;
  private held = false;
  private readonly waitingFor = new Set<object>();
  private floodedAt = Number.NEGATIVE_INFINITY;
  private windowStart = 0;
  private windowBytes = 0;
  /** Keys of those who may have the direct way, not taken so far. */
  private readonly permits: string[] = [];
  private readonly printed = new Emitter<Output>();
  private readonly grown = new Emitter<Urgency>();
  /** Output, before anybody else is told that the log has grown; its bytes are valid during the call. */
  readonly onPrinted = this.printed.event;
  private readonly ended = new Emitter<void>();
  /** The log has something new. */
  readonly onGrown = this.grown.event;
  /** The exit record is in the log. */
  readonly onEnded = this.ended.event;

  /** Throws DomuxError spawn-failed. */
  constructor(
    readonly id: number,
    options: HostedSpawnOptions,
    private readonly share: PtyShare,
    pool: ChunkPool,
  ) {
    this.log = new PaneLog(options.logLimit, pool);
    this.size = options.size;
    this.blob = checkedMeta(options.meta ?? new Uint8Array());
    this.pty = spawnPty(options, share);
    this.termios = new TermiosWatch(this.pty, share.clock);
    // The log can be folded from its beginning by somebody who knows nothing else.
    this.log.mark((position) => ({ type: "resize", position, size: options.size }));
    this.pty.onData((bytes) => this.output(bytes));
    this.pty.onExit((status) => this.programEnded(status));
  }

  get meta(): Uint8Array {
    return this.blob;
  }

  set meta(meta: Uint8Array) {
    this.blob = checkedMeta(meta);
  }

  get hasEnded(): boolean {
    return this.exit !== undefined;
  }

  summary(): HostedPane {
    return {
      pane: this.id,
      pid: this.pty.pid,
      tty: this.pty.tty,
      size: this.size,
      oldest: this.log.oldest,
      head: this.log.head,
      lastWrite: this.lastWrite,
      pendingInput: this.pty.pendingInput,
      exit: this.exit,
    };
  }

  /** Repetitions (`seq` not above the last) are ignored. Throws DomuxError limit if too much waits already. */
  write(seq: number, bytes: Uint8Array): void {
    if (seq <= this.lastWrite) return;
    if (!this.pty.write(bytes)) throw this.unread();
    this.lastWrite = seq;
    this.handed(bytes);
  }

  /** Input that came the direct way. Throws DomuxError limit if too much waits already. */
  typed(bytes: Uint8Array): void {
    if (!this.pty.write(bytes, DIRECT_LIMIT)) throw this.unread();
    this.handed(bytes);
  }

  private handed(bytes: Uint8Array): void {
    this.answered = false;
    this.termios.stir(bytes.includes(0x0d) || bytes.includes(0x0a));
  }

  private unread(): DomuxError {
    return new DomuxError(
      "limit",
      `The program in pane ${this.id} does not read: ${this.pty.pendingInput} bytes of input wait already.`,
    );
  }

  permit(key: string): void {
    this.permits.push(key);
    if (this.permits.length > MAX_PERMITS) this.permits.shift();
  }

  /** True if the key was permitted; it is used up then. */
  admits(key: string): boolean {
    const at = this.permits.indexOf(key);
    if (at >= 0) this.permits.splice(at, 1);
    return at >= 0;
  }

  get lastSeq(): number {
    return this.lastWrite;
  }

  /** Throws DomuxError limit if the log is full of such records. */
  resize(size: Size): void {
    this.mark((position) => ({ type: "resize", position, size }));
    this.size = size;
    this.pty.resize(size);
  }

  /** Throws DomuxError limit if the log is full of such records. */
  erase(mode: number): void {
    this.mark((position) => ({ type: "erase", position, mode }));
  }

  /** Puts bytes into the log as if the program had printed them. Throws DomuxError limit if the log is full. */
  inject(bytes: Uint8Array): void {
    this.mustRun();
    if (this.full) throw this.logFull();
    this.output(bytes);
  }

  trim(position: number): void {
    this.log.trim(position);
    if (this.log.belowLowMark) this.full = false;
    this.steer();
  }

  get floods(): boolean {
    return this.share.clock.now() - this.floodedAt < FLOOD_MS;
  }

  hold(on: boolean): void {
    this.held = on;
    this.steer();
  }

  /** A reader is too far behind (or not any more): until it is not, nothing more is read from the terminal. */
  wait(reader: object, on: boolean): void {
    if (on === this.waitingFor.has(reader)) return;
    if (on) this.waitingFor.add(reader);
    else this.waitingFor.delete(reader);
    this.steer();
  }

  /** The terminal is read while there is room, readers keep up and nobody holds it. */
  private steer(): void {
    if (this.full || this.held || this.waitingFor.size > 0) this.pty.pause();
    else this.pty.resume();
  }

  dispose(): void {
    this.termios.dispose();
    this.pty.dispose();
    this.printed.dispose();
    this.grown.dispose();
    this.ended.dispose();
  }

  private output(bytes: Uint8Array): void {
    const printed: Output = { position: this.log.head, bytes, gone: false };
    this.log.append(bytes);
    this.printed.emit(printed);
    if (this.log.full) {
      this.full = true;
      this.steer();
    }
    // Whoever waits for the answer has it: what the server does with it would only be in its way to the screen.
    const urgency = printed.gone
      ? "told"
      : !this.answered
        ? "now"
        : bytes.length < FULL_READ
          ? "pause"
          : "flood";
    this.measure(bytes.length);
    this.answered = true;
    this.grown.emit(urgency);
    this.termios.stir();
  }

  private measure(bytes: number): void {
    const now = this.share.clock.now();
    if (now - this.windowStart > FLOOD_WINDOW_MS) {
      this.windowStart = now;
      this.windowBytes = 0;
    }
    this.windowBytes += bytes;
    if (this.windowBytes >= FLOOD_BYTES) this.floodedAt = now;
  }

  private programEnded(status: ExitStatus): void {
    this.exit = status;
    this.log.mark((position) => ({ type: "exit", position, status }));
    this.termios.dispose();
    this.grown.emit("now");
    this.ended.emit();
  }

  private mark(make: Parameters<PaneLog["mark"]>[0]): void {
    this.mustRun();
    if (!this.log.mark(make)) throw this.logFull();
    this.grown.emit("now");
  }

  private mustRun(): void {
    if (this.hasEnded) throw new DomuxError("not-found", `The program in pane ${this.id} has ended.`);
  }

  private logFull(): DomuxError {
    return new DomuxError("limit", `The log of pane ${this.id} is full; trim it before more is put in.`);
  }
}

function checkedMeta(meta: Uint8Array): Uint8Array {
  if (meta.length > MAX_META_BYTES)
    throw new DomuxError(
      "limit",
      `A pane's meta data has ${meta.length} bytes; ${MAX_META_BYTES} is the most.`,
    );
  return new Uint8Array(meta);
}
