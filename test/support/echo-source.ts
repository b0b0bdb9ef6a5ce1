import { Emitter, fromUtf8, utf8 } from "../../src/base/index.ts";
import type { Launcher } from "../../src/domains/index.ts";
import type { Size } from "../../src/model/index.ts";
import type { PtyFacts, PtyRecord, PtySource, PtyTermios } from "../../src/mux/index.ts";

/** A program without a process: echoes its input, remembers it, and prints what a test says. */
export class EchoSource implements PtySource {
  readonly pid = 1;
  readonly tty = null;
  termios: PtyTermios | undefined;
  private readonly quiet = new Emitter<never>();
  private readonly lineChanges = new Emitter<void>();
  readonly onDrain = this.quiet.event;
  readonly onTermios = this.lineChanges.event;
  readonly onLost = this.quiet.event;
  private onRecord: ((record: PtyRecord) => void) | undefined;
  private position = 0;
  private acknowledged = 0;
  private backlog: Uint8Array[] = [];
  /** All input, as text. */
  typed = "";
  /** All output, as text. */
  printed = "";
  killed = false;

  read(position: number, onRecord: (record: PtyRecord) => void): void {
    this.position = this.acknowledged = position;
    this.onRecord = onRecord;
    this.flow();
  }

  print(text: string): void {
    const bytes = utf8(text);
    this.printed += text;
    this.backlog.push(bytes);
    this.flow();
  }

  private flow(): void {
    while (this.onRecord && this.backlog.length > 0 && this.position - this.acknowledged < 256 << 10) {
      const bytes = this.backlog.shift()!;
      const position = this.position;
      this.position += bytes.length;
      this.onRecord({ type: "output", position, bytes });
    }
  }

  acknowledge(position: number): void {
    this.acknowledged = position;
    this.flow();
  }

  write(bytes: Uint8Array): boolean {
    const text = new TextDecoder().decode(bytes);
    this.typed += text;
    if (this.termios?.echo !== false) this.print(text.replaceAll("\r", "\r\n"));
    return true;
  }

  /** As stty: without echo it asks for a password. */
  setLine(line: PtyTermios): void {
    this.termios = line;
    this.lineChanges.emit();
  }

  resize(size: Size): void {
    this.onRecord?.({ type: "resize", position: this.position++, size });
  }

  erase(mode: number): void {
    this.onRecord?.({ type: "erase", position: this.position++, mode });
  }

  exit(code: number): void {
    this.onRecord?.({ type: "exit", position: this.position++, status: { code } });
  }

  async inject(bytes: Uint8Array): Promise<void> {
    this.print(fromUtf8(bytes));
  }

  trim(): void {}
  watchTermios(): void {}
  async signal(): Promise<boolean> {
    return true;
  }
  async info(): Promise<PtyFacts> {
    return { foreground: undefined, tree: undefined };
  }
  kill(): void {
    this.killed = true;
  }
  dispose(): void {
    this.onRecord = undefined;
  }
}

/** Launches echo programs, and keeps them at hand. */
export class EchoLauncher implements Launcher {
  readonly sources: EchoSource[] = [];

  async launch(): Promise<EchoSource> {
    const source = new EchoSource();
    this.sources.push(source);
    return source;
  }

  dispose(): void {}
}
