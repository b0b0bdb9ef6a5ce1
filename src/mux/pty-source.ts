import type { Disposable, Event } from "../base/index.ts";
import type { Size } from "../model/index.ts";
import type { ExitState } from "../protocol/index.ts";

/**
 * One record of a pane's log. An output record of n bytes takes n positions, every other record takes one; the next
 * record starts at `position` plus that.
 */
export type PtyRecord =
  | { readonly type: "output"; readonly position: number; readonly bytes: Uint8Array }
  | { readonly type: "resize"; readonly position: number; readonly size: Size }
  /** `mode`: one of EraseMode. */
  | { readonly type: "erase"; readonly position: number; readonly mode: number }
  | { readonly type: "exit"; readonly position: number; readonly status: ExitState };

/** What an erase record does. */
export const EraseMode = { scrollback: 0, everything: 1, reset: 2 } as const;

export interface PtyTermios {
  readonly echo: boolean;
  readonly canonical: boolean;
}

/** A process of a pane, as `pane.processes` tells it. */
export interface PtyProcess {
  readonly pid: number;
  readonly name: string;
  /** Path of the program's file; absent or "" if unknown. */
  readonly executable?: string;
  readonly ppid?: number;
  readonly argv?: readonly string[];
  /** "" if unknown. */
  readonly cwd: string;
  readonly children: readonly PtyProcess[];
}

export interface PtyFacts {
  readonly foreground: PtyProcess | undefined;
  /** Only if asked for. */
  readonly tree: PtyProcess | undefined;
}

/** What a process of this machine needs to reach a terminal directly. */
export interface DirectPermit {
  /** Path of the holder's socket. */
  readonly socket: string;
  /** The terminal's number there. */
  readonly number: number;
  /** Good for one, hexadecimal. */
  readonly key: string;
}

/** A program in a terminal, and the log of its output. Disposing lets go of it; only `kill` ends the program. */
export interface PtySource extends Disposable {
  readonly pid: number;
  /** Path of the terminal device, null if there is none. */
  readonly tty: string | null;
  /**
   * Starts the one reading of the log from `position`. Records come in order and without a gap; output bytes are
   * only valid during the call. At most a window's worth comes beyond the last `acknowledge`.
   */
  read(position: number, onRecord: (record: PtyRecord) => void): void;
  /** All records before `position` are folded: more may come. */
  acknowledge(position: number): void;
  /** The log before `position` will never be asked for again. */
  trim(position: number): void;
  /** Input for the program. Takes all or nothing: false if too much waits because the program does not read. */
  write(bytes: Uint8Array): boolean;
  /** Some of the waiting input was taken. */
  readonly onDrain: Event<void>;
  /** The resize record appears in the log where the new size counts from. */
  resize(size: Size): void;
  /** Puts an erase record into the log. */
  erase(mode: number): void;
  /** Puts bytes into the log as if the program had printed them. @throws DomuxError limit, unsupported (an older host) */
  inject(bytes: Uint8Array): Promise<void>;
  /**
   * Permits somebody on this machine the direct way to the program, around this process. Resolves when all input
   * before it is with the holder. Absent: there is no other process to go to. @throws DomuxError unsupported
   */
  direct?(): Promise<DirectPermit>;
  /** False: nothing is there to be signalled. `target`: the foreground process group or the program's own. */
  signal(name: string, target: "foreground" | "program"): Promise<boolean>;
  info(tree: boolean): Promise<PtyFacts>;
  /** Undefined while unknown; told while somebody watches. */
  readonly termios: PtyTermios | undefined;
  readonly onTermios: Event<void>;
  /** Somebody wants to know the line discipline (false: nobody any more). */
  watchTermios(on: boolean): void;
  /** The source was lost (the holder died): why. No exit record will come. */
  readonly onLost: Event<Error>;
  /** Hangs the program up and forgets its log. */
  kill(): void;
}
