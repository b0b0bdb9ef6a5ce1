import type { Disposable } from "../base/index.ts";
import { DomuxError, type PaneId } from "../model/index.ts";
import type { Messages, ResultOf } from "../protocol/index.ts";

export type DirectPermit = ResultOf<Messages["direct"]>;

/** A way to a pane's program around the mux. Disposing gives it up; what was sent arrives. */
export interface DirectWay extends Disposable {
  /** Sends input, in order. Waits here while the program does not read. @throws DomuxError limit if too much does */
  write(bytes: Uint8Array): void;
}

export interface DirectEvents {
  /** The program printed something soon after input, at this position of its log. Valid during the call. */
  readonly onAnswer: (position: number, bytes: Uint8Array) => void;
  /** The way is lost. */
  readonly onLost: () => void;
}

/** Goes the way that a mux of this machine has permitted. @throws DomuxError */
export type DirectDialer = (permit: DirectPermit, events: DirectEvents) => Promise<DirectWay>;

export interface DirectTypingOptions {
  /** Undefined: this process cannot go that way (a browser). */
  readonly dial: DirectDialer | undefined;
  /** Asks the mux. What was sent before is with the program before it answers. */
  readonly ask: (pane: PaneId) => Promise<DirectPermit>;
  /** Number of the newest input record. */
  readonly lastInput: () => number;
  readonly onAnswer: (pane: PaneId, position: number, bytes: Uint8Array) => void;
}

/** Reasons that stay. */
const FINAL = new Set(["unsupported", "unknown-method", "not-allowed"]);

/**
 * Input takes the direct way where there is one: on this machine a key and its echo then pass two processes less each
 * (this one's mux aside). The log is what counts: what comes early by this way comes again with the stream, and is
 * known by its position.
 */
export class DirectTyping implements Disposable {
  private readonly ways = new Map<PaneId, DirectWay | "asking" | "none">();

  constructor(private readonly options: DirectTypingOptions) {}

  /** Sends input directly. False: there is no way (yet), it must go through the mux. @throws DomuxError limit */
  write(pane: PaneId, bytes: Uint8Array): boolean {
    const way = this.ways.get(pane);
    if (typeof way !== "object") return false;
    way.write(bytes);
    return true;
  }

  /** Input went through the mux: what comes next may go directly. */
  look(pane: PaneId): void {
    if (!this.options.dial || this.ways.has(pane)) return;
    this.ways.set(pane, "asking");
    void this.open(pane, this.options.dial);
  }

  private async open(pane: PaneId, dial: DirectDialer): Promise<void> {
    const { ask, lastInput, onAnswer } = this.options;
    const before = lastInput();
    let way: DirectWay | undefined;
    try {
      way = await dial(await ask(pane), {
        onAnswer: (position, bytes) => onAnswer(pane, position, bytes),
        onLost: () => {
          if (this.ways.get(pane) === way) this.ways.delete(pane);
        },
      });
    } catch (error) {
      if (!this.ways.has(pane)) return;
      if (error instanceof DomuxError && FINAL.has(error.code)) this.ways.set(pane, "none");
      else this.ways.delete(pane);
      return;
    }
    const wanted = this.ways.get(pane) === "asking";
    // What was typed meanwhile goes through the mux, and would be overtaken: asked again with the next key.
    const inOrder = lastInput() === before;
    if (wanted && inOrder) this.ways.set(pane, way);
    else {
      way.dispose();
      if (wanted) this.ways.delete(pane);
    }
  }

  /** The pane is gone. */
  forget(pane: PaneId): void {
    const way = this.ways.get(pane);
    this.ways.delete(pane);
    if (typeof way === "object") way.dispose();
  }

  dispose(): void {
    for (const pane of [...this.ways.keys()]) this.forget(pane);
  }
}
