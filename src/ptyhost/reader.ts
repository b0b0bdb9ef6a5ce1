import type { DomuxError } from "../model/index.ts";
import type { LogReader, LogRecord, ReadOptions } from "./port.ts";
import type { Message } from "./wire.ts";

export const DEFAULT_WINDOW = 256 << 10;

type RecordMessage = Extract<Message, { name: "output" | "resized" | "erased" | "exited" }>;

/** The client's end of a stream: turns messages into records and tells the host how far they were dealt with. */
export class Reader implements LogReader {
  readonly window: number;
  private told: number;
  private stopped = false;

  constructor(
    private readonly options: ReadOptions,
    private readonly host: { ack(position: number): void; stop(): void },
  ) {
    this.window = options.window ?? DEFAULT_WINDOW;
    this.told = options.position;
  }

  /** Told in steps of a quarter of the window, so that the host never waits and is not told of each record. */
  ack(position: number): void {
    if (this.stopped || position < this.told + this.window / 4) return;
    this.told = position;
    this.host.ack(position);
  }

  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    this.host.stop();
  }

  deliver(message: RecordMessage): void {
    if (!this.stopped) this.options.onRecord(recordOf(message));
  }

  /** The host gave the stream up. */
  fail(error: DomuxError): void {
    if (this.stopped) return;
    this.stopped = true;
    this.options.onLost?.(error);
  }
}

function recordOf(message: RecordMessage): LogRecord {
  const { position } = message.body;
  switch (message.name) {
    case "output":
      return { type: "output", position, bytes: message.body.bytes };
    case "resized":
      return { type: "resize", position, size: message.body.size };
    case "erased":
      return { type: "erase", position, mode: message.body.mode };
    case "exited":
      return { type: "exit", position, status: message.body.status };
  }
}
