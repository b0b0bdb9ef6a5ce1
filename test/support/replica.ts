import type { PaneFrame } from "../../src/mux/index.ts";
import { DataFlags, LogRecord } from "../../src/protocol/index.ts";
import { Engine, type Terminal } from "../../src/vt/index.ts";
import { modesOf } from "../vt/state.ts";

/** Applies data frames as a client does, and checks that they fit. */
export class Replica {
  terminal: Terminal | undefined;
  position = -1;
  readonly frames: PaneFrame[] = [];
  ended = false;

  readonly frame = (frame: PaneFrame): void => {
    this.frames.push(frame);
    const { cols, rows, pixelWidth, pixelHeight } = frame;
    const size = { cols, rows, pixelWidth, pixelHeight };
    if (frame.record === LogRecord.snapshot) {
      this.terminal = new Engine({ size });
      this.terminal.write(frame.payload);
    } else {
      if (!this.terminal) throw new Error("the first frame is no snapshot");
      if (frame.from !== this.position)
        throw new Error(`at ${this.position}, the frame is from ${frame.from}`);
      if (frame.record === LogRecord.resize) this.terminal.resize(size);
      else if (frame.record === LogRecord.erase) this.terminal.eraseScrollback();
      else if (frame.record === LogRecord.reset) this.terminal.reset();
      else this.terminal.write(frame.payload);
    }
    this.terminal.takeEffects();
    this.position = frame.to;
  };

  get last(): PaneFrame {
    return this.frames[this.frames.length - 1];
  }

  get atHead(): boolean {
    return (this.last.flags & DataFlags.head) !== 0;
  }

  /** Bytes of all payloads. */
  get bytes(): number {
    return this.frames.reduce((sum, { payload }) => sum + payload.length, 0);
  }

  records(): string[] {
    const names = Object.fromEntries(Object.entries(LogRecord).map(([name, number]) => [number, name]));
    return this.frames.map(({ record }) => names[record]);
  }
}

/** What both must show alike: size, cursor, modes and the visible rows with their numbers. */
export function picture(terminal: Terminal): unknown {
  const { cols, rows, top, cursor } = terminal;
  const sums = Array.from({ length: rows }, (_, line) => terminal.checksum(top + line));
  const text = Array.from({ length: rows }, (_, line) => terminal.rowText(top + line));
  return { cols, rows, top, cursor, modes: modesOf(terminal), text, sums };
}
