import { Emitter, type Event, toDisposable } from "../base/index.ts";
import type { ErrorCode } from "../model/index.ts";

/** Why a channel or link ended: a code to branch on and a sentence for a person. */
export interface CloseReason {
  readonly code: ErrorCode;
  readonly message: string;
}

/**
 * Whole messages both ways, text and binary, in order: what every transport makes of its bytes and what `Link` speaks
 * over. Needs neither Node nor a browser.
 */
export interface Channel {
  /** Queues a message. Bytes must not be changed afterwards. After the end it does nothing: `onClose` has told. */
  send(data: string | Uint8Array): void;
  /** Whole messages. Those that come before the first listener wait for it. */
  readonly onMessage: Event<string | Uint8Array>;
  /** Once, after the last message. A listener that comes later is called at once. */
  readonly onClose: Event<CloseReason>;
  /** The bytes in `bufferedAmount` have gone. */
  readonly onDrain: Event<void>;
  /** Bytes queued here and not yet taken by the other side or the system. */
  readonly bufferedAmount: number;
  readonly closed: CloseReason | undefined;
  /** Ends it after what was sent has gone; the other side learns the reason. */
  close(reason?: CloseReason): void;
}

/** Ordinary end, by either side. */
export const ENDED: CloseReason = { code: "disconnected", message: "The connection was closed." };

/** What all channels share: messages wait for the first listener, the end is told once. */
export abstract class ChannelBase implements Channel {
  private readonly messages = new Emitter<string | Uint8Array>();
  private readonly ends = new Emitter<CloseReason>();
  private readonly drains = new Emitter<void>();
  private early: (string | Uint8Array)[] | undefined = [];
  private reason: CloseReason | undefined;

  readonly onMessage: Event<string | Uint8Array> = (listener) => {
    const subscription = this.messages.event(listener);
    const early = this.early;
    this.early = undefined;
    for (const message of early ?? []) this.messages.emit(message);
    return subscription;
  };
  readonly onClose: Event<CloseReason> = (listener) => {
    if (!this.reason) return this.ends.event(listener);
    listener(this.reason);
    return toDisposable(() => {});
  };
  readonly onDrain: Event<void> = this.drains.event;

  get closed(): CloseReason | undefined {
    return this.reason;
  }

  abstract readonly bufferedAmount: number;
  abstract send(data: string | Uint8Array): void;
  abstract close(reason?: CloseReason): void;

  /** Hands a message on, unless the end was told. */
  protected received(data: string | Uint8Array): void {
    if (this.reason) return;
    if (this.early) this.early.push(data);
    else this.messages.emit(data);
  }

  protected drained(): void {
    this.drains.emit();
  }

  /** Tells the end; only the first call counts. */
  protected ended(reason: CloseReason): void {
    if (this.reason) return;
    this.reason = reason;
    this.ends.emit(reason);
  }
}
