import { type Clock, type Disposable, Scope } from "../../base/index.ts";
import {
  type Channel,
  type CloseReason,
  connect,
  type HelloParams,
  InputLog,
  Link,
} from "../../link/index.ts";
import type { PaneId, Size, WindowId } from "../../model/index.ts";
import { DomuxError } from "../../model/index.ts";
import type { Domain, DomainHost } from "../../mux/index.ts";
import {
  type EventCursor,
  messages,
  type NotificationType,
  type ParamsIn,
  type RequestType,
  type ResultOf,
} from "../../protocol/index.ts";
import type { Dialer } from "./dialer.ts";
import { Lane } from "./lane.ts";
import type { MuxMirror } from "./mux-mirror.ts";
import type { RelayStream } from "./relay-stream.ts";
import type { PaneCarrier } from "./remote-pane.ts";

export interface SessionOptions {
  readonly clock: Clock;
  readonly host: DomainHost;
  readonly hello: () => HelloParams;
  readonly dialer: () => Dialer;
  readonly mirror: MuxMirror;
  readonly domain: Domain;
  /** We are let in; the mirror is brought up to date next. */
  readonly onGreeted: () => void;
  /** Something was typed while there is no connection. */
  readonly onTyped: () => void;
  /** Input records are numbered anew, because the other mux does not know our seat any more. */
  readonly onRenumbered: () => void;
  /** Nobody can say whether what was last typed into a pane (of the other mux) has arrived. */
  readonly onUnsure: (there: PaneId) => void;
  readonly onNote: (line: string) => void;
  /** The network is there, and the connection is lost, or silent for longer than a lost packet explains. */
  readonly onReturn: () => void;
}

/**
 * Our seat at the other mux: greeted over one connection after the other, with the same seat, the same input numbers
 * and the same streams as long as the other mux remembers them.
 */
export class Session implements PaneCarrier {
  private current: Link | undefined;
  private seat: { id: number; token: string } | undefined;
  private cursor: EventCursor | undefined;
  private readonly input = new InputLog();
  private readonly streams = new Map<number, RelayStream>();
  private streamNumber = 0;
  private views: { window: WindowId; size: Size }[] = [];
  private focused: PaneId | null = null;
  private farewell: CloseReason | undefined;
  private dropping = false;
  private lane: Lane | undefined;
  private lag: number | undefined;

  constructor(private readonly options: SessionOptions) {}

  get domain(): Domain {
    return this.options.domain;
  }

  get near(): boolean {
    return this.options.dialer().near === true;
  }

  /** The greeted link, while there is one. */
  get link(): Link | undefined {
    return this.current;
  }

  /** Bytes typed that wait for the connection or its acknowledgement. */
  get waiting(): number {
    return this.input.size;
  }

  /** Smoothed round trip in milliseconds, as it was measured last. */
  get roundTrip(): number | undefined {
    return this.current?.lag ?? this.lane?.lag ?? this.lag;
  }

  /** Whether input has a way beside the connection; undefined: none was asked for. */
  get laneProven(): boolean | undefined {
    return this.lane?.proven;
  }

  /**
   * Greets the other mux over a new channel and brings the mirror up to date. A connection that is there still is
   * given up for it.
   * @throws DomuxError version-mismatch, auth-failed, disconnected …
   */
  async begin(channel: Channel, onLost: (reason: CloseReason, said?: CloseReason) => void): Promise<void> {
    const { clock, dialer, mirror } = this.options;
    const link = new Link(channel, { clock, heartbeat: dialer().heartbeat });
    const scope = new Scope();
    this.giveUp();
    this.farewell = undefined;
    this.listen(link, scope);
    try {
      const seat = this.seat;
      const greeted = connect(link, { ...this.options.hello(), ...(seat && { seat }) });
      // Asked at once, answered in turn: a round trip less.
      const watching = link.call(messages.watch, { after: this.cursor });
      watching.catch(() => {});
      const greeting = await greeted;
      this.seat = { id: greeting.seat.id, token: greeting.seat.token };
      if (!greeting.seat.resumed) this.closeLane();
      const watched = await watching;
      this.cursor = watched.cursor;
      this.current = link;
      this.options.onGreeted();
      if (watched.state) mirror.load(watched.state);
      const again = greeting.seat.resumed
        ? this.input.resume(greeting.seat.lastInput)
        : this.restartInput(greeting.seat.former);
      for (const frame of again) link.sendFrame(frame);
      this.lane?.look();
      this.lane?.prove();
      if (greeting.capabilities.includes("lane")) this.openLane(link).catch(() => {});
      // We are in: a connection that ends now is lost like any other, and a window that has just gone needs no view.
      await Promise.all([this.sayViews(), this.sayFocus()]).catch(() => {});
    } catch (error) {
      scope.dispose();
      this.current = undefined;
      // Not the ordinary end: the seat is still wanted.
      link.close({ code: "cancelled", message: "The greeting failed." });
      throw error;
    }
    link.onClose((reason) => {
      scope.dispose();
      if (this.current !== link) return;
      this.lag = link.lag ?? this.lag;
      this.current = undefined;
      this.streams.clear();
      // Closed rather than silent: perhaps by a server that is no more, which must not be thought to have had the keys.
      if (reason.code !== "timeout") this.lane?.doubt();
      this.lane?.look();
      onLost(reason, this.farewell);
    });
  }

  /** Gives up a connection whose place another one takes. */
  private giveUp(): void {
    const link = this.current;
    if (!link) return;
    this.lag = link.lag ?? this.lag;
    this.current = undefined;
    this.streams.clear();
    link.close({ code: "timeout", message: "Another connection takes the place of this silent one." });
    this.lane?.look();
  }

  /**
   * Finds another way for input, if the dialer knows where to; one that is there stays as long as the seat and the host
   * do. Without it the connection does all, as ever.
   */
  private async openLane(link: Link): Promise<void> {
    const { clock, dialer, onReturn } = this.options;
    const host = dialer().laneHost?.();
    const { seat, input } = this;
    if (this.lane && this.lane.host === host) return;
    this.closeLane();
    if (host === undefined) return;
    const { port, ...secret } = await link.call(messages.openLane, {});
    const stream = () => this.current;
    const lane = await Lane.open({ clock, input, stream, host, port, secret, onReturn });
    if (this.lane || !seat || this.seat?.token !== seat.token) lane.dispose();
    else this.lane = lane;
    lane.look();
  }

  private closeLane(): void {
    this.lane?.dispose();
    this.lane = undefined;
  }

  private restartInput(former: number | undefined) {
    this.options.onRenumbered();
    if (former === undefined) for (const pane of this.input.unsure) this.options.onUnsure(pane);
    return this.input.restart(former);
  }

  private listen(link: Link, scope: Scope): void {
    const { host, mirror } = this.options;
    const hear = (subscription: Disposable) => scope.add(subscription);
    hear(
      link.onFrame((frame) => {
        if (frame.kind === "data") this.streams.get(frame.stream)?.frame(frame);
        else if (frame.kind === "applied") {
          this.input.applied(frame.number);
          this.lane?.applied();
        }
      }),
    );
    hear(link.onQuestion(() => this.lane?.look()));
    hear(
      link.on(messages.muxEvent, ({ number, event }) => {
        if (this.cursor) this.cursor = { ...this.cursor, number };
        mirror.apply(event);
      }),
    );
    hear(link.on(messages.muxLagged, () => void this.watchAgain(link)));
    hear(link.on(messages.streamEnded, ({ stream }) => this.streams.get(stream)?.end()));
    hear(
      link.on(messages.focusRequested, ({ pane }) => {
        const here = mirror.ids.panes.here(pane);
        if (here !== undefined) host.mirror.requestFocus(here);
      }),
    );
    hear(
      link.on(messages.goodbye, ({ reason, message }) => {
        this.farewell = {
          code: reason === "shutdown" || reason === "kicked" ? "cancelled" : "disconnected",
          message,
        };
      }),
    );
    const gone = new Promise<void>((resolve) => link.onClose(() => resolve()));
    hear(
      link.handle(messages.prompt, async ({ text, echo, confirm }) => ({
        answer: await host.ask({ text, echo, confirm, withdrawn: gone }),
      })),
    );
  }

  private async watchAgain(link: Link): Promise<void> {
    try {
      const { cursor, state } = await link.call(messages.watch, {});
      this.cursor = cursor;
      if (state) this.options.mirror.load(state);
    } catch (error) {
      if (!link.closed) link.close({ code: "internal", message: String(error) });
    }
  }

  call<T extends RequestType>(type: T, params: ParamsIn<T>): Promise<ResultOf<T>> {
    if (this.current) return this.current.call(type, params);
    return Promise.reject(
      new DomuxError("disconnected", "There is no connection to the domain at the moment."),
    );
  }

  notify<T extends NotificationType>(type: T, params: ParamsIn<T>): void {
    this.current?.notify(type, params);
  }

  /** Sends input once, now or after the reconnect. Undefined: too much waits already; said once. */
  send(pane: PaneId, bytes: Uint8Array): number | undefined {
    try {
      const frame = this.input.add(pane, bytes, this.current !== undefined);
      if (this.current) {
        this.current.sendFrame(frame);
        this.current.expectAnswer();
      } else this.options.onTyped();
      this.lane?.look();
      this.dropping = false;
      return frame.number;
    } catch (error) {
      if (!(error instanceof DomuxError) || error.code !== "limit") throw error;
      if (!this.dropping) this.options.onNote(error.message);
      this.dropping = true;
      return undefined;
    }
  }

  forgetInput(there: PaneId): void {
    this.input.forget(there);
  }

  // ---- streams
  nextStream(): number {
    return ++this.streamNumber;
  }

  addStream(number: number, stream: RelayStream): void {
    this.streams.set(number, stream);
  }

  removeStream(number: number): void {
    this.streams.delete(number);
  }

  // ---- what our seat shows; said again after a reconnect
  view(windows: readonly { window: WindowId; size: Size }[]): void {
    this.views = [...windows];
    this.sayViews().catch(() => {});
  }

  focus(pane: PaneId | null): void {
    this.focused = pane;
    this.sayFocus().catch(() => {});
  }

  private async sayViews(): Promise<void> {
    const { windows } = this.options.mirror.ids;
    const seen = this.views.flatMap(({ window, size }) => {
      const there = windows.there(window);
      return there === undefined ? [] : [{ window: there, size }];
    });
    await this.current?.call(messages.view, { windows: seen });
  }

  private async sayFocus(): Promise<void> {
    const there = this.focused === null ? null : (this.options.mirror.ids.panes.there(this.focused) ?? null);
    await this.current?.call(messages.focus, { pane: there });
  }

  /** Gives the seat up and forgets everything about the other mux. */
  end(reason?: CloseReason): void {
    const link = this.current;
    this.closeLane();
    this.current = undefined;
    this.seat = undefined;
    this.cursor = undefined;
    this.streams.clear();
    this.views = [];
    this.focused = null;
    link?.close(reason);
  }
}
