import type { Disposable } from "../base/index.ts";
import type { Link } from "../link/index.ts";
import { DomuxError } from "../model/index.ts";
import type { Mux, PaneStream } from "../mux/index.ts";
import { LIMITS, type Messages, messages, type ParamsOf, type ResultOf } from "../protocol/index.ts";

/** Bytes on their way to the system beyond which a stream gets no more credit, however much the client gave. */
const HIGH = 1 << 20;
/** Credit handed to a stream at a time. */
const PORTION = 256 << 10;

interface Stream {
  stream: PaneStream | undefined;
  /** Credit of the client that the stream has not got yet. */
  reserve: number;
  /** Credit that the stream has. */
  left: number;
  closed: boolean;
}

/** The pane streams of one connection. Credit that the client gives without reading is held back here. */
export class StreamTable implements Disposable {
  private readonly streams = new Map<number, Stream>();
  private readonly draining: Disposable;

  constructor(
    private readonly mux: Mux,
    private readonly link: Link,
    private readonly seat: number,
    private readonly differences: boolean,
  ) {
    this.draining = link.onDrain(() => {
      for (const entry of this.streams.values()) this.feed(entry);
    });
  }

  async open(params: ParamsOf<Messages["openStream"]>): Promise<ResultOf<Messages["openStream"]>> {
    const { stream: number, pane: id, credit, ...request } = params;
    if (this.streams.has(number))
      throw new DomuxError("bad-request", `Stream ${number} is open already; choose another number.`);
    if (this.streams.size >= LIMITS.streams)
      throw new DomuxError("limit", `A connection may have ${LIMITS.streams} streams at once.`);
    const pane = this.mux.pane(id);
    const first = Math.min(credit, PORTION);
    const entry: Stream = { stream: undefined, reserve: credit - first, left: first, closed: false };
    this.streams.set(number, entry);
    try {
      const stream = await pane.openStream(
        { ...request, credit: first, seat: this.seat, differences: this.differences },
        {
          frame: (frame) => {
            if (entry.closed) return;
            this.link.sendFrame({ kind: "data", stream: number, ...frame });
            entry.left -= frame.payload.length;
            this.feed(entry);
          },
          ended: () => {
            if (!entry.closed) this.link.notify(messages.streamEnded, { stream: number });
            this.forget(number, entry);
          },
        },
      );
      if (entry.closed) stream.close();
      entry.stream = stream;
      this.feed(entry);
      return { epoch: stream.epoch, position: stream.position };
    } catch (error) {
      this.forget(number, entry);
      throw error;
    }
  }

  credit(number: number, bytes: number): void {
    const entry = this.streams.get(number);
    if (!entry) return;
    entry.reserve += bytes;
    this.feed(entry);
  }

  close(number: number): void {
    const entry = this.streams.get(number);
    if (!entry) return;
    this.forget(number, entry);
    entry.stream?.close();
  }

  private feed(entry: Stream): void {
    if (entry.reserve <= 0 || entry.left >= PORTION || !entry.stream || entry.closed) return;
    if (this.link.bufferedAmount > HIGH) return;
    const portion = Math.min(entry.reserve, PORTION);
    entry.reserve -= portion;
    entry.left += portion;
    entry.stream.grant(portion);
  }

  private forget(number: number, entry: Stream): void {
    entry.closed = true;
    if (this.streams.get(number) === entry) this.streams.delete(number);
  }

  dispose(): void {
    this.draining.dispose();
    for (const number of [...this.streams.keys()]) this.close(number);
  }
}
