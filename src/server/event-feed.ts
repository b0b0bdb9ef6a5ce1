import type { Disposable } from "../base/index.ts";
import type { Link } from "../link/index.ts";
import type { Mux, NumberedEvent } from "../mux/index.ts";
import { type Messages, messages, type ParamsOf, type ResultIn } from "../protocol/index.ts";

/** Bytes on their way beyond which events are left out, and the watcher is told so. */
const LAG = 4 << 20;

/** Tells one connection what happens in a mux, from the moment it asked. */
export class EventFeed implements Disposable {
  private readonly listening: Disposable;
  private watching = false;
  private filter: ReadonlySet<string> | undefined;
  private replay: readonly NumberedEvent[] = [];

  constructor(
    private readonly mux: Mux,
    private readonly link: Link,
  ) {
    this.listening = mux.events.onEvent((event) => this.tell(event));
  }

  watch(params: ParamsOf<Messages["watch"]>): ResultIn<Messages["watch"]> {
    const { events } = this.mux;
    const missed = params.after && events.after(params.after);
    this.filter = params.events && new Set(params.events);
    this.watching = true;
    this.replay = missed ?? [];
    const state = params.state && !missed ? this.mux.state() : undefined;
    return { cursor: missed && params.after ? params.after : events.cursor, state };
  }

  /** The answer to `watch` has gone: what was missed follows it. */
  answered(): void {
    const { replay } = this;
    this.replay = [];
    for (const event of replay) this.tell(event);
  }

  private tell(event: NumberedEvent): void {
    if (!this.watching || (this.filter && !this.filter.has(event.event.type))) return;
    if (this.link.bufferedAmount > LAG) {
      this.watching = false;
      this.link.notify(messages.muxLagged, {});
      return;
    }
    this.link.notify(messages.muxEvent, { number: event.number, time: event.time, event: event.event });
  }

  dispose(): void {
    this.listening.dispose();
  }
}
