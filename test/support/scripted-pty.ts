import { Emitter, fromUtf8, utf8 } from "../../src/base/index.ts";
import type { Launcher } from "../../src/domains/index.ts";
import type { Size } from "../../src/model/index.ts";
import type { PtyRecord, PtySource, PtyTermios } from "../../src/mux/index.ts";

/** A terminal whose program is the test: it prints what it is told and keeps what was typed. */
export class ScriptedPty implements PtySource {
  readonly pid = 4711;
  readonly tty = "/dev/pts/test";
  readonly inputs: string[] = [];
  readonly sizes: Size[] = [];
  killed = false;
  name = "script";
  private readonly drains = new Emitter<void>();
  readonly onDrain = this.drains.event;
  private readonly lineChanges = new Emitter<void>();
  readonly onTermios = this.lineChanges.event;
  private readonly losses = new Emitter<Error>();
  readonly onLost = this.losses.event;
  private readonly typed = new Emitter<string>();
  /** After each input. */
  readonly onInput = this.typed.event;
  private line: PtyTermios | undefined;
  private onRecord: ((record: PtyRecord) => void) | undefined;
  private early: string[] = [];
  private position = 0;

  get termios(): PtyTermios | undefined {
    return this.line;
  }

  /** All that was typed, as one text. */
  get input(): string {
    return this.inputs.join("");
  }

  print(text: string): void {
    if (!this.onRecord) {
      this.early.push(text);
      return;
    }
    const bytes = utf8(text);
    const { position } = this;
    this.position += bytes.length;
    this.onRecord({ type: "output", position, bytes });
  }

  setLine(line: PtyTermios): void {
    this.line = line;
    this.lineChanges.emit();
  }

  exit(code: number): void {
    this.onRecord?.({ type: "exit", position: this.position++, status: { code } });
  }

  read(position: number, onRecord: (record: PtyRecord) => void): void {
    this.position = position;
    this.onRecord = onRecord;
    for (const text of this.early.splice(0)) this.print(text);
  }

  write(bytes: Uint8Array): boolean {
    const text = fromUtf8(bytes);
    this.inputs.push(text);
    this.typed.emit(text);
    return true;
  }

  resize(size: Size): void {
    this.sizes.push(size);
    this.onRecord?.({ type: "resize", position: this.position++, size });
  }

  erase(mode: number): void {
    this.onRecord?.({ type: "erase", position: this.position++, mode });
  }

  async inject(bytes: Uint8Array): Promise<void> {
    this.print(fromUtf8(bytes));
  }

  acknowledge(): void {}
  trim(): void {}
  watchTermios(): void {}

  async signal(): Promise<boolean> {
    return true;
  }

  async info() {
    const foreground = { pid: this.pid, name: this.name, cwd: "", children: [] };
    return { foreground, tree: foreground };
  }

  kill(): void {
    this.killed = true;
    this.exit(0);
  }

  dispose(): void {
    this.onRecord = undefined;
  }
}

/** Starts scripted programs; `started` tells of each. */
export class ScriptedLauncher implements Launcher {
  readonly ptys: ScriptedPty[] = [];
  readonly commands: (readonly string[])[] = [];
  /** What was asked for, as asked. */
  readonly requests: Parameters<Launcher["launch"]>[0][] = [];

  constructor(private readonly started: (pty: ScriptedPty) => void = () => {}) {}

  async launch(request: Parameters<Launcher["launch"]>[0]): Promise<ScriptedPty> {
    const pty = new ScriptedPty();
    this.ptys.push(pty);
    this.commands.push(request.argv);
    this.requests.push(request);
    this.started(pty);
    return pty;
  }

  dispose(): void {}
}
