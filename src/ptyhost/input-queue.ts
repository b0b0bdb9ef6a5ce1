import { writeSync } from "node:fs";
import { type Clock, type Disposable, Emitter } from "../base/index.ts";

/** How many bytes of input may wait for a program that does not read, per pane. Fits a frame (MAX_BODY_BYTES). */
export const INPUT_LIMIT = 1_000_000;

const FIRST_RETRY_MS = 1;
const LAST_RETRY_MS = 32;

/**
 * Input on its way into a terminal. libuv writes to the master side of a pty in a busy loop (it cannot reopen it in
 * another mode), which would stop everything while a program does not read; so we write ourselves, without blocking,
 * and try again a little later. Node has no event for "writable" here; output of the program is a good hint.
 */
export class InputQueue implements Disposable {
  private parts: Uint8Array[] = [];
  private waiting = 0;
  private timer: Disposable | undefined;
  private delay = FIRST_RETRY_MS;
  private closed = false;
  private readonly taken = new Emitter<void>();
  readonly onTaken = this.taken.event;

  constructor(
    private readonly fd: number,
    private readonly clock: Clock,
  ) {}

  /** Bytes that wait. */
  get pending(): number {
    return this.waiting;
  }

  /** Takes all of `bytes` or, beyond `limit` bytes that wait, nothing. */
  write(bytes: Uint8Array, limit = INPUT_LIMIT): boolean {
    if (this.closed) return true;
    if (this.waiting + bytes.length > limit) return false;
    const written = this.waiting === 0 ? this.put(bytes) : 0;
    if (written < bytes.length && !this.closed) {
      this.parts.push(new Uint8Array(bytes.subarray(written)));
      this.waiting += bytes.length - written;
      this.retryLater();
    }
    return true;
  }

  /** The program is alive: perhaps it has read something. */
  hint(): void {
    if (this.waiting > 0) this.flush();
  }

  /** Drops what waits. */
  dispose(): void {
    this.closed = true;
    this.parts = [];
    this.waiting = 0;
    this.timer?.dispose();
    this.timer = undefined;
    this.taken.dispose();
  }

  private flush(): void {
    this.timer?.dispose();
    this.timer = undefined;
    const before = this.waiting;
    while (this.parts.length > 0) {
      const part = this.parts[0];
      const written = this.put(part);
      this.waiting -= written;
      if (written < part.length) {
        this.parts[0] = part.subarray(written);
        break;
      }
      this.parts.shift();
    }
    if (this.closed) return;
    this.delay = this.waiting < before ? FIRST_RETRY_MS : Math.min(this.delay * 2, LAST_RETRY_MS);
    if (this.waiting > 0) this.retryLater();
    if (this.waiting < before) this.taken.emit();
  }

  private retryLater(): void {
    this.timer ??= this.clock.after(this.delay, () => {
      this.timer = undefined;
      this.flush();
    });
  }

  /** How many bytes the terminal took. */
  private put(bytes: Uint8Array): number {
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(this.fd, bytes, written);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EINTR") return written + this.put(bytes.subarray(written));
      // Anything but a full terminal means that nobody will ever read: the exit is on its way.
      if (code !== "EAGAIN") this.dispose();
    }
    return written;
  }
}
