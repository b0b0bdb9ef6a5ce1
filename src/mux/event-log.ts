import { Emitter } from "../base/index.ts";
import type { EventCursor, MuxEvent } from "../protocol/index.ts";

/** An event with its number, as `mux.event` sends it. */
export interface NumberedEvent {
  readonly number: number;
  /** Milliseconds since the Unix epoch. */
  readonly time: number;
  readonly event: MuxEvent;
}

/** How much is held for those who come back: events, and characters of the texts in them. */
const KEPT_EVENTS = 4096;
const KEPT_CHARACTERS = 4 << 20;

/** Only alerts carry texts that can be large. */
function weight(event: MuxEvent): number {
  if (event.type !== "pane-alert") return 0;
  if (event.alert.type === "clipboard") return event.alert.text.length;
  if (event.alert.type === "file") return event.alert.base64.length;
  if (event.alert.type === "notification") return event.alert.body.length;
  return 0;
}

/** All that happens in a mux, numbered from 1, the last of it held. */
export class EventLog {
  private readonly kept: NumberedEvent[] = [];
  private characters = 0;
  private last = 0;
  private readonly emitter = new Emitter<NumberedEvent>();
  readonly onEvent = this.emitter.event;

  /** `epoch` names this numbering: another mux, or the same after a restart, has another. */
  constructor(
    private readonly epoch: string,
    private readonly wallTime: () => number,
  ) {}

  add(event: MuxEvent): void {
    const numbered = { number: ++this.last, time: this.wallTime(), event };
    this.kept.push(numbered);
    this.characters += weight(event);
    // Cut in large steps, so that a cut costs little per event.
    const surplus = this.kept.length > 2 * KEPT_EVENTS ? KEPT_EVENTS : 0;
    let drop = 0;
    while (drop < surplus || (this.characters > KEPT_CHARACTERS && drop < this.kept.length - 1))
      this.characters -= weight(this.kept[drop++].event);
    if (drop > 0) this.kept.splice(0, drop);
    this.emitter.emit(numbered);
  }

  /** The place after the last event. */
  get cursor(): EventCursor {
    return { epoch: this.epoch, number: this.last };
  }

  /** Events after a cursor; undefined if some of them are not held any more, or it is of another numbering. */
  after(cursor: EventCursor): readonly NumberedEvent[] | undefined {
    if (cursor.epoch !== this.epoch || cursor.number > this.last) return undefined;
    const missing = this.last - cursor.number;
    if (missing > this.kept.length) return undefined;
    return this.kept.slice(this.kept.length - missing);
  }
}
