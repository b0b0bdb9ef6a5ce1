import { Emitter, utf8 } from "../../base/index.ts";
import type { Size } from "../../model/index.ts";
import type { PtyRecord, PtySource } from "../../mux/index.ts";

/** A program that could not be started: its pane shows why, and its status is 1 (wezterm-behaviour 2.13). */
export class FailedSource implements PtySource {
  readonly pid = 0;
  readonly tty = null;
  readonly termios = undefined;
  private readonly nothing = new Emitter<never>();
  readonly onDrain = this.nothing.event;
  readonly onTermios = this.nothing.event;
  readonly onLost = this.nothing.event;
  private onRecord: ((record: PtyRecord) => void) | undefined;
  private position = 0;

  constructor(private readonly message: string) {}

  read(position: number, onRecord: (record: PtyRecord) => void): void {
    this.onRecord = onRecord;
    this.position = position;
    // In a turn of its own: the pane must be there first.
    queueMicrotask(() => {
      const bytes = utf8(this.message.replaceAll("\n", "\r\n"));
      this.onRecord?.({ type: "output", position: this.position, bytes });
      this.position += bytes.length;
      this.onRecord?.({ type: "exit", position: this.position, status: { code: 1 } });
    });
  }

  resize(size: Size): void {
    this.onRecord?.({ type: "resize", position: this.position++, size });
  }

  erase(mode: number): void {
    this.onRecord?.({ type: "erase", position: this.position++, mode });
  }

  /** The program has ended: what is shown then is no part of its log. */
  async inject(): Promise<void> {}
  acknowledge(): void {}
  trim(): void {}
  watchTermios(): void {}

  write(): boolean {
    return true;
  }

  async signal(): Promise<boolean> {
    return false;
  }

  async info() {
    return { foreground: undefined, tree: undefined };
  }

  kill(): void {
    this.onRecord = undefined;
  }

  dispose(): void {
    this.onRecord = undefined;
    this.nothing.dispose();
  }
}
