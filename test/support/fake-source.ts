import { Emitter } from "../../src/base/index.ts";
import type { Size } from "../../src/model/index.ts";
import type { PtyFacts, PtyRecord, PtySource, PtyTermios } from "../../src/mux/index.ts";

/** A program in a test: says what the test says, remembers what it is told. Follows flow control. */
export class FakeSource implements PtySource {
  readonly pid = 100;
  readonly tty = "/dev/pts/9";
  private readonly drain = new Emitter<void>();
  readonly onDrain = this.drain.event;
  private readonly termiosChanged = new Emitter<void>();
  readonly onTermios = this.termiosChanged.event;
  private readonly lost = new Emitter<Error>();
  readonly onLost = this.lost.event;
  termios: PtyTermios | undefined;
  facts: PtyFacts = { foreground: undefined, tree: undefined };
  watched = false;
  killed = false;
  disposed = false;
  /** False: the program reads nothing. */
  reads = true;
  readonly sizes: Size[] = [];
  readonly signals: string[] = [];
  trimmed = 0;
  acknowledged = 0;
  position = 0;
  /** Most bytes that were ahead of the fold at any time. */
  ahead = 0;
  /** Answers a resize by itself; false: the test does it with `resized`. */
  resizes = true;
  private onRecord: ((record: PtyRecord) => void) | undefined;
  private written = "";

  /** What the program was sent since the last time. */
  takeInput(): string {
    const { written } = this;
    this.written = "";
    return written;
  }

  read(position: number, onRecord: (record: PtyRecord) => void): void {
    this.position = position;
    this.acknowledged = position;
    this.onRecord = onRecord;
  }

  /** The program prints. The array is overwritten afterwards, as real sources do. */
  print(text: string | Uint8Array): void {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text.slice();
    const position = this.position;
    this.position += bytes.length;
    this.ahead = Math.max(this.ahead, this.position - this.acknowledged);
    this.onRecord?.({ type: "output", position, bytes });
    bytes.fill(0x21);
  }

  resized(size: Size): void {
    this.onRecord?.({ type: "resize", position: this.position++, size });
  }

  exit(code: number, signal?: string): void {
    this.onRecord?.({ type: "exit", position: this.position++, status: { code, signal } });
  }

  setTermios(termios: PtyTermios): void {
    this.termios = termios;
    this.termiosChanged.emit();
  }

  readAgain(): void {
    this.reads = true;
    this.drain.emit();
  }

  async inject(bytes: Uint8Array): Promise<void> {
    this.print(bytes);
  }

  lose(message: string): void {
    this.lost.emit(new Error(message));
  }

  acknowledge(position: number): void {
    this.acknowledged = position;
  }
  trim(position: number): void {
    this.trimmed = position;
  }
  write(bytes: Uint8Array): boolean {
    if (!this.reads) return false;
    this.written += new TextDecoder().decode(bytes);
    return true;
  }
  resize(size: Size): void {
    this.sizes.push(size);
    if (this.resizes) this.resized(size);
  }
  erase(mode: number): void {
    this.onRecord?.({ type: "erase", position: this.position++, mode });
  }
  async signal(name: string): Promise<boolean> {
    this.signals.push(name);
    return true;
  }
  async info(): Promise<PtyFacts> {
    return this.facts;
  }
  watchTermios(on: boolean): void {
    this.watched = on;
  }
  kill(): void {
    this.killed = true;
  }
  dispose(): void {
    this.disposed = true;
    this.onRecord = undefined;
  }
}
