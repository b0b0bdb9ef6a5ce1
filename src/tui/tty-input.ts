import type { Clock, Disposable } from "../base/index.ts";
import { type TtyEvent, TtyParser } from "../input/index.ts";

/** An ESC alone is a key if nothing follows within so many milliseconds; over slow lines a sequence may be cut. */
const ESCAPE_TIME = 35;
/** A sequence or paste that stops in the middle is given up after so many milliseconds. */
const SEQUENCE_TIME = 2_000;

/** Bytes of the outer terminal as events, with the wait that tells Escape from the beginning of a sequence. */
export class TtyInput implements Disposable {
  readonly parser = new TtyParser();
  private timer: Disposable | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly onEvent: (event: TtyEvent) => void,
  ) {}

  feed(bytes: Uint8Array): void {
    this.timer?.dispose();
    this.timer = undefined;
    this.hand(this.parser.write(bytes));
    const { pending } = this.parser;
    if (pending === "none") return;
    const isKey = pending === "key";
    this.timer = this.clock.after(isKey ? ESCAPE_TIME : SEQUENCE_TIME, () => {
      this.timer = undefined;
      this.hand(isKey ? this.parser.flush() : this.parser.abandon());
    });
  }

  dispose(): void {
    this.timer?.dispose();
  }

  private hand(events: readonly TtyEvent[]): void {
    for (const event of events) this.onEvent(event);
  }
}
