import type { Event } from "../base/index.ts";
import type { Size } from "../model/index.ts";

/** The terminal that the person sits at, as the face needs it. Only the program's entry knows the real streams. */
export interface OuterTerminal {
  /** Cells; pixels are 0 where unknown. */
  readonly size: Size;
  readonly onResize: Event<void>;
  readonly onData: Event<Uint8Array>;
  /** It is gone: closed window, lost connection. Comes once. */
  readonly onGone: Event<string>;
  /** The process goes on after a stop: modes and picture must be set anew. */
  readonly onResumed: Event<void>;
  /** Somebody asked the process to stop for a while (SIGTSTP): it is to give the terminal back and call `suspend`. */
  readonly onStop: Event<void>;
  /** Somebody asked the process to end (SIGTERM, SIGHUP, SIGINT from outside). */
  readonly onTerminate: Event<string>;
  /** Keys come one by one, unprocessed. */
  setRaw(on: boolean): void;
  /** Writes; `taken` is called when the terminal has accepted it and more may follow, perhaps before this returns. */
  write(text: string, taken: () => void): void;
  /**
   * What is written at the very end of the process whatever happens, also when nothing asynchronous runs any more;
   * undefined: nothing is to be restored.
   */
  setRestore(bytes: Uint8Array | undefined): void;
  /** Stops the process as Ctrl-Z does; onResumed tells when it goes on. */
  suspend(): void;
}
