import { Emitter, utf8 } from "../../src/base/index.ts";
import { type Size, sizeOf } from "../../src/model/index.ts";
import type { OuterTerminal } from "../../src/tui/index.ts";
import { CellRow, Engine, type Style } from "../../src/vt/index.ts";

/** An outer terminal with an emulator behind it: what is written can be read back as a screen. */
export class EmulatorTerminal implements OuterTerminal {
  engine: Engine;
  raw = false;
  suspended = 0;
  restore: Uint8Array | undefined;
  /** All that was written, as text. */
  written = "";
  /** Writes that the terminal has taken in, each with its text. */
  readonly writes: string[] = [];
  /** False: the terminal accepts nothing until `drain` is called. */
  flowing = true;
  private waiting: (() => void)[] = [];
  private readonly resizes = new Emitter<void>();
  private readonly datas = new Emitter<Uint8Array>();
  private readonly ends = new Emitter<string>();
  private readonly resumes = new Emitter<void>();
  private readonly terminations = new Emitter<string>();
  readonly onResize = this.resizes.event;
  readonly onData = this.datas.event;
  readonly onGone = this.ends.event;
  readonly onResumed = this.resumes.event;
  private readonly stops = new Emitter<void>();
  readonly onStop = this.stops.event;
  readonly onTerminate = this.terminations.event;

  constructor(cols = 80, rows = 24) {
    this.engine = new Engine({ size: sizeOf(cols, rows), scrollbackLines: 100 });
  }

  get size(): Size {
    return { cols: this.engine.cols, rows: this.engine.rows, pixelWidth: 0, pixelHeight: 0 };
  }

  setRaw(on: boolean): void {
    this.raw = on;
  }

  setRestore(bytes: Uint8Array | undefined): void {
    this.restore = bytes;
  }

  write(text: string, taken: () => void): void {
    this.written += text;
    this.writes.push(text);
    this.engine.write(utf8(text));
    for (const effect of this.engine.takeEffects())
      if (effect.type === "reply") this.datas.emit(effect.bytes);
    if (this.flowing) setImmediate(taken);
    else this.waiting.push(taken);
  }

  suspend(): void {
    this.suspended++;
  }

  /** Takes what waits; from now on writes flow again. */
  drain(): void {
    this.flowing = true;
    for (const taken of this.waiting.splice(0)) taken();
  }

  type(text: string): void {
    this.datas.emit(utf8(text));
  }

  resize(cols: number, rows: number): void {
    this.engine.resize(sizeOf(cols, rows));
    this.resizes.emit();
  }

  vanish(): void {
    this.ends.emit("The terminal was closed.");
  }

  terminate(): void {
    this.terminations.emit("SIGTERM");
  }

  stop(): void {
    this.stops.emit();
  }

  resume(): void {
    this.resumes.emit();
  }

  /** The screen as lines without trailing blanks. */
  get lines(): string[] {
    const { engine } = this;
    return Array.from({ length: engine.rows }, (_, line) => engine.rowText(engine.top + line));
  }

  get screen(): string {
    return this.lines.join("\n");
  }

  /** Style of a cell of the screen. */
  styleAt(x: number, y: number): Style {
    const row = new CellRow();
    this.engine.readRow(this.engine.top + y, row);
    return this.engine.style(row.styles[x]);
  }
}
