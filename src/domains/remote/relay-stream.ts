import type { Link } from "../../link/index.ts";
import type { PaneFrame, PaneStream, StreamRequest, StreamSink } from "../../mux/index.ts";
import { type DataFrame, messages } from "../../protocol/index.ts";

/** What a relayed stream needs of its domain. */
export interface StreamCarrier {
  /** The greeted link, while there is one. */
  readonly link: Link | undefined;
  /** Number of a new stream, unique in every connection of the domain. */
  nextStream(): number;
  /** Frames with this number go to the stream, until it is removed. */
  addStream(number: number, stream: RelayStream): void;
  removeStream(number: number): void;
}

/**
 * One reader's stream of a pane of another mux: passed on frame by frame, credit end to end, nothing folded or kept
 * here. Survives the connection: after a reconnect it goes on from the position it had.
 */
export class RelayStream implements PaneStream {
  private number: number | undefined;
  /** The link it is open over, or being opened. */
  private link: Link | undefined;
  /** What the reader's replica holds: all up to a position of a numbering. Undefined: nothing of use. */
  private held: { position: number; epoch: string } | undefined;
  private name = "";
  private head = 0;
  /** Where the last frame since (re)opening led. */
  private reached: number | undefined;
  private credit: number;
  /** Credit that came while the stream was being opened; undefined: it is open, or there is no connection. */
  private late: number | undefined;
  private closed = false;
  /** Input of this stream's seat that is not acknowledged at its place in the log: our number, the seat's. */
  private unacknowledged: { number: number; seats: number }[] = [];
  private acknowledged = 0;
  private readonly waiting: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  private opened = false;

  constructor(
    private readonly carrier: StreamCarrier,
    private readonly pane: () => number | undefined,
    private readonly request: StreamRequest,
    private readonly sink: StreamSink,
    /** Called when it is over, by whichever side. */
    private readonly over: (stream: RelayStream) => void,
  ) {
    const { position, epoch } = request;
    if (position !== undefined && epoch !== undefined) this.held = { position, epoch };
    this.credit = request.credit;
  }

  get seat(): number {
    return this.request.seat;
  }

  get epoch(): string {
    return this.name;
  }

  get position(): number {
    return this.held?.position ?? this.head;
  }

  /** Resolves when the other mux has opened it for the first time, rejects if it will not. */
  ready(): Promise<void> {
    if (this.opened || this.closed) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
    });
  }

  /** (Re)opens it over the present link, if there is one. A refusal ends the stream. */
  async open(): Promise<void> {
    const { link } = this.carrier;
    // A reader may come between the greeting of a link and the word that streams go on.
    if (!link || this.closed || this.link === link) return;
    const pane = this.pane();
    if (pane === undefined) {
      this.end();
      return;
    }
    if (this.number !== undefined) this.carrier.removeStream(this.number);
    const number = this.carrier.nextStream();
    this.number = number;
    this.link = link;
    this.late = 0;
    this.reached = undefined;
    this.carrier.addStream(number, this);
    try {
      const answer = await link.call(messages.openStream, {
        pane,
        stream: number,
        position: this.held?.position,
        epoch: this.held?.epoch,
        credit: Math.max(0, this.credit),
        scrollback: this.request.scrollback,
        interval: this.request.interval,
      });
      if (this.number === number && !this.closed) this.answered(answer);
    } catch (error) {
      if (link.closed || this.number !== number) return;
      for (const { reject } of this.waiting.splice(0)) reject(error);
      this.end();
    }
  }

  private answered({ epoch, position }: { epoch: string; position: number }): void {
    this.name = epoch;
    this.head = position;
    if (this.reached !== undefined) this.held = { position: this.reached, epoch };
    else if (this.held?.epoch !== epoch || this.held.position !== position) this.held = undefined;
    const late = this.late ?? 0;
    this.late = undefined;
    if (late > 0) this.sendCredit(late);
    this.opened = true;
    for (const { resolve } of this.waiting.splice(0)) resolve();
  }

  frame(frame: DataFrame): void {
    if (this.closed) return;
    this.credit -= frame.payload.length;
    this.reached = frame.to;
    // Before the answer came it is not known which numbering this belongs to.
    if (this.late === undefined) this.held = { position: frame.to, epoch: this.name };
    const { kind: _, stream: __, ...rest } = frame;
    this.sink.frame({ ...rest, echoAck: this.translate(frame.echoAck) } satisfies PaneFrame);
  }

  /** A record of this stream's seat went on its way under our number. */
  typed(number: number, seats: number): void {
    this.unacknowledged.push({ number, seats });
  }

  /** Our numbers start anew: older records will not be acknowledged by number any more. */
  renumbered(): void {
    this.acknowledged = this.unacknowledged.at(-1)?.seats ?? this.acknowledged;
    this.unacknowledged = [];
  }

  private translate(echoAck: number): number {
    let done = 0;
    while (done < this.unacknowledged.length && this.unacknowledged[done].number <= echoAck) done++;
    if (done > 0) this.acknowledged = this.unacknowledged.splice(0, done).at(-1)!.seats;
    return this.acknowledged;
  }

  grant(bytes: number): void {
    this.credit += bytes;
    if (this.late !== undefined) this.late += bytes;
    else if (this.number !== undefined && !this.closed) this.sendCredit(bytes);
  }

  private sendCredit(bytes: number): void {
    this.carrier.link?.sendFrame({
      kind: "credit",
      stream: this.number!,
      bytes: Math.min(bytes, 0xffffffff),
    });
  }

  /** The other mux says that the pane is gone. */
  end(): void {
    if (this.closed) return;
    this.forget();
    this.sink.ended();
  }

  close(): void {
    if (this.closed) return;
    const { number } = this;
    this.forget();
    if (number !== undefined) this.carrier.link?.notify(messages.closeStream, { stream: number });
  }

  private forget(): void {
    this.closed = true;
    if (this.number !== undefined) this.carrier.removeStream(this.number);
    for (const { resolve } of this.waiting.splice(0)) resolve();
    this.over(this);
  }
}
