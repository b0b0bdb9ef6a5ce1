import { type Clock, type Disposable, Emitter, Scope } from "../../base/index.ts";
import type { Size } from "../../model/index.ts";
import type { PtyFacts, PtyRecord, PtySource, PtyTermios } from "../../mux/index.ts";
import type { Pty } from "../../ptyhost/index.ts";

/** Bytes that may wait for the fold before the terminal is no longer read, and when reading goes on. */
const HIGH = 512 << 10;
const LOW = 128 << 10;
/** While somebody watches, the line discipline is asked for after activity, this often at most (milliseconds). */
const TERMIOS_INTERVAL = 100;

/** A program's terminal in this process: ends with it. The log is only as long as the fold is behind. */
export class InProcessSource implements PtySource {
  readonly pid: number;
  readonly tty: string;
  readonly onDrain;
  private readonly termiosEmitter = new Emitter<void>();
  readonly onTermios = this.termiosEmitter.event;
  private readonly lost = new Emitter<Error>();
  readonly onLost = this.lost.event;
  private readonly scope = new Scope();
  private position = 0;
  private acknowledged = 0;
  private onRecord: ((record: PtyRecord) => void) | undefined;
  private current: PtyTermios | undefined;
  private watching = false;
  private asking: Disposable | undefined;

  constructor(
    private readonly pty: Pty,
    private readonly clock: Clock,
  ) {
    this.pid = pty.pid;
    this.tty = pty.tty;
    this.onDrain = pty.onInputTaken;
    // Nothing may come before somebody reads.
    pty.pause();
  }

  get termios(): PtyTermios | undefined {
    return this.current;
  }

  read(position: number, onRecord: (record: PtyRecord) => void): void {
    this.position = position;
    this.acknowledged = position;
    this.onRecord = onRecord;
    this.scope.add(
      this.pty.onData((bytes) => {
        this.output(bytes);
        if (this.position - this.acknowledged > HIGH) this.pty.pause();
        this.stir();
      }),
    );
    this.scope.add(this.pty.onExit((status) => this.mark({ type: "exit", status })));
    this.pty.resume();
  }

  private output(bytes: Uint8Array): void {
    const { position } = this;
    this.position += bytes.length;
    this.onRecord?.({ type: "output", position, bytes });
  }

  private mark(
    record:
      | { type: "exit"; status: { code: number; signal?: string } }
      | { type: "resize"; size: Size }
      | { type: "erase"; mode: number },
  ): void {
    const position = this.position++;
    this.onRecord?.({ ...record, position });
  }

  acknowledge(position: number): void {
    this.acknowledged = position;
    if (this.pty.paused && this.position - position <= LOW) this.pty.resume();
  }

  /** Nothing is kept here. */
  trim(): void {}

  write(bytes: Uint8Array): boolean {
    this.stir();
    return this.pty.write(bytes);
  }

  resize(size: Size): void {
    this.pty.resize(size);
    this.mark({ type: "resize", size });
  }

  erase(mode: number): void {
    this.mark({ type: "erase", mode });
  }

  async inject(bytes: Uint8Array): Promise<void> {
    this.output(bytes);
  }

  signal(name: string, target: "foreground" | "program"): Promise<boolean> {
    return this.pty.signal(name, target);
  }

  info(tree: boolean): Promise<PtyFacts> {
    return this.pty.info({ tree });
  }

  watchTermios(on: boolean): void {
    this.watching = on;
    if (on) this.stir();
  }

  private stir(): void {
    if (!this.watching || this.asking) return;
    this.asking = this.clock.after(TERMIOS_INTERVAL, () => void this.ask());
  }

  private async ask(): Promise<void> {
    const state = await this.pty.termios();
    this.asking = undefined;
    if (!state || (state.echo === this.current?.echo && state.canonical === this.current.canonical)) return;
    this.current = state;
    this.termiosEmitter.emit();
  }

  kill(): void {
    this.pty.dispose();
  }

  dispose(): void {
    this.asking?.dispose();
    this.scope.dispose();
    this.pty.dispose();
    this.termiosEmitter.dispose();
    this.lost.dispose();
  }
}
