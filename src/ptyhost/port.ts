import type { Disposable, Event } from "../base/index.ts";
import type { Size } from "../model/index.ts";

/** What to start in a terminal of its own. */
export interface SpawnOptions {
  /** Program and arguments; never a shell string. A name without a slash is looked up in PATH of `env`. */
  readonly argv: readonly string[];
  /** What the program sees as its own name, where it differs from argv[0]: "-bash" makes a login shell. */
  readonly argv0?: string;
  /** The whole environment of the program (TERM included); nothing is added but PWD. */
  readonly env: Readonly<Record<string, string>>;
  /** Absolute path of the directory to start in. */
  readonly cwd: string;
  readonly size: Size;
}

/** How a program ended: by itself with a status, or by a signal ("SIGKILL"). */
export interface ExitStatus {
  /** 0 to 255; 128 plus the number for a signal, as shells say it. */
  readonly code: number;
  /** Name of the signal that ended it, if one did. */
  readonly signal?: string;
}

/** What the line discipline does; faces use it to predict nothing while a password is typed. */
export interface TermiosState {
  readonly echo: boolean;
  /** ICANON: the kernel collects lines (a plain `cat`), against raw input (editors, shells with line editing). */
  readonly canonical: boolean;
}

/** One process and what it started, as WezTerm's LocalProcessInfo. */
export interface ProcessInfo {
  readonly pid: number;
  readonly ppid: number;
  /** Short name, as `ps -o comm` prints it. */
  readonly name: string;
  /** Path of the program's file, "" if it may not be known. */
  readonly executable: string;
  readonly argv: readonly string[];
  /** Working directory, "" if it may not be known. */
  readonly cwd: string;
  readonly status: "run" | "sleep" | "stop" | "zombie" | "unknown";
  /** When it started, in seconds since the epoch; 0 if unknown. */
  readonly startTime: number;
  /** Only filled for a tree. */
  readonly children: readonly ProcessInfo[];
}

/** What runs in a terminal now. Fields are undefined where the program has ended or the platform cannot tell. */
export interface PtyInfo {
  /** Leader of the foreground process group, or the newest process of that group. */
  readonly foreground: ProcessInfo | undefined;
  /** The spawned program with everything below it; only if the tree was asked for. */
  readonly tree: ProcessInfo | undefined;
  readonly termios: TermiosState | undefined;
}

/** To whom a signal goes: the foreground process group, or the spawned program's own group. */
export type SignalTarget = "foreground" | "program";

/** A terminal with a program in it. */
export interface Pty {
  readonly pid: number;
  /** Path of the terminal device ("/dev/pts/3"). */
  readonly tty: string;
  /** Output; the array is only valid during the call. Nothing comes while paused, nothing after `onExit`. */
  readonly onData: Event<Uint8Array>;
  /** Once, after the last byte of output: when paused at the end, only after the rest was taken. */
  readonly onExit: Event<ExitStatus>;
  /** `pendingInput` has shrunk because the program read some of it. */
  readonly onInputTaken: Event<void>;
  readonly paused: boolean;
  pause(): void;
  resume(): void;
  /**
   * Queues input, in order. Takes all or nothing: false (nothing taken) if more than `limit` bytes (INPUT_LIMIT) wait
   * because the program does not read. Input to a program that has ended is taken and dropped.
   */
  write(bytes: Uint8Array, limit?: number): boolean;
  /** Bytes written but not yet handed to the terminal. */
  readonly pendingInput: number;
  resize(size: Size): void;
  /**
   * False if nothing is there any more to be signalled. Rejects with DomuxError: bad-request (no such signal),
   * not-allowed (the program runs as another user).
   */
  signal(name: string, target: SignalTarget): Promise<boolean>;
  info(options?: { tree?: boolean }): Promise<PtyInfo>;
  /** Undefined if it cannot be known. Starts a short process: callers limit how often they ask. */
  termios(): Promise<TermiosState | undefined>;
  /** Hangs up: the program gets SIGHUP and its terminal is gone. `onExit` still comes. */
  dispose(): void;
}

/** Number of a pane within its host, from 1, never reused. */
export type HostedPaneId = number;

/** One pane of a host, as `list` tells it. */
export interface HostedPane {
  readonly pane: HostedPaneId;
  readonly pid: number;
  readonly tty: string;
  readonly size: Size;
  /** The log holds the positions from `oldest` (inclusive) to `head` (exclusive). */
  readonly oldest: number;
  readonly head: number;
  /** Sequence of the last write taken, 0 if none. */
  readonly lastWrite: number;
  /** Bytes of input that the program has not read yet. */
  readonly pendingInput: number;
  /** Set once the exit record is in the log. */
  readonly exit: ExitStatus | undefined;
}

/**
 * One record of a pane's log. `position` is its place: an output record of n bytes takes n positions (and can be
 * split anywhere), every other record takes one. The record after it starts at `position` plus that. The first record
 * of a log is a resize to the pane's first size.
 */
export type LogRecord =
  | { readonly type: "output"; readonly position: number; readonly bytes: Uint8Array }
  | { readonly type: "resize"; readonly position: number; readonly size: Size }
  | { readonly type: "erase"; readonly position: number; readonly mode: number }
  | { readonly type: "exit"; readonly position: number; readonly status: ExitStatus };

/** How many positions a record takes. */
export function recordLength(record: LogRecord): number {
  return record.type === "output" ? record.bytes.length : 1;
}

export interface HostedSpawnOptions extends SpawnOptions {
  /** Bytes of log the pane may keep; when it is full and nobody trims, its program blocks. Default 4 MiB. */
  readonly logLimit?: number;
  /** Blob of the pane from its first moment (see `setMeta`). */
  readonly meta?: Uint8Array;
}

/** A running read. Records come in order, without a gap, from the position asked for. */
export interface LogReader {
  /** All records before `position` are dealt with: as many more may come. */
  ack(position: number): void;
  stop(): void;
}

export interface ReadOptions {
  /** First position wanted: from `oldest` to `head`. */
  readonly position: number;
  /** How many positions may be under way beyond the last `ack`. Default 256 KiB. */
  readonly window?: number;
  /** Output bytes are only valid during the call. */
  readonly onRecord: (record: LogRecord) => void;
  /** The host gave the reading up: not-found (no such pane, or the log does not reach back to that position). */
  readonly onLost?: (error: Error) => void;
}

export interface DirectOptions {
  /** As permitted by the controlling connection; good for one. */
  readonly key: Uint8Array;
  /**
   * Output shortly after input, as it is printed. Pieces may be missing (large ones, floods): the log's readers get
   * all. The bytes are only valid during the call.
   */
  readonly onAnswer: (output: Extract<LogRecord, { type: "output" }>) => void;
}

/** The direct way of one connection to a pane: what is typed goes there, its answers come back. */
export interface DirectWay extends Disposable {
  /**
   * Sends input. Takes all or nothing: undefined if too much waits already because the program does not read
   * (`onWritten` tells when less does), otherwise the number of this write among those of the way, from 1.
   */
  write(bytes: Uint8Array): number | undefined;
}

/** A connection to a PTY host: the terminals of this machine, in a process that outlives ours. */
export interface PtyHostClient {
  /** Process id and version string of the host. */
  readonly hostPid: number;
  readonly hostBuild: string;
  /** The connection is over: with the reason (disconnected, version-mismatch, not-allowed: taken over …). */
  readonly onClosed: Event<Error>;
  /** ECHO or ICANON changed, for panes that are watched; at the head position it was noticed. */
  readonly onTermios: Event<{ pane: HostedPaneId; position: number; state: TermiosState }>;
  /** Input was handed to the terminal: everything up to write `seq`, if `pending` is 0. */
  readonly onWritten: Event<{ pane: HostedPaneId; seq: number; pending: number }>;
  spawn(options: HostedSpawnOptions): Promise<HostedPane>;
  list(): Promise<HostedPane[]>;
  info(pane: HostedPaneId, options?: { tree?: boolean }): Promise<PtyInfo>;
  /** Up to 64 KiB of the server's own, kept with the pane so that the next server finds it. */
  setMeta(pane: HostedPaneId, meta: Uint8Array): Promise<void>;
  getMeta(pane: HostedPaneId): Promise<Uint8Array>;
  /**
   * Sends input. Takes all or nothing: undefined if too much waits already because the program does not read,
   * otherwise the sequence of this write (by default one more than the last). A write whose `seq` is not above the
   * pane's `lastWrite` is a repetition and ignored by the host.
   */
  write(pane: HostedPaneId, bytes: Uint8Array, seq?: number): number | undefined;
  /** Bytes of input sent but not yet with the terminal. */
  pendingInput(pane: HostedPaneId): number;
  resize(pane: HostedPaneId, size: Size): Promise<void>;
  signal(pane: HostedPaneId, name: string, target?: SignalTarget): Promise<boolean>;
  /** Puts an erase record into the log; `mode` is the server's own number, 0 to 255. */
  erase(pane: HostedPaneId, mode: number): Promise<void>;
  /** Puts bytes into the log as if the program had printed them. */
  inject(pane: HostedPaneId, bytes: Uint8Array): Promise<void>;
  /** Lets whoever has this key take the direct way to a pane, once. Resolves when all writes before it were taken. */
  permit(pane: HostedPaneId, key: Uint8Array): Promise<void>;
  /** Takes the direct way to a pane: for observers, who may not `write`. Rejects with not-allowed, unknown-method. */
  direct(pane: HostedPaneId, options: DirectOptions): Promise<DirectWay>;
  read(pane: HostedPaneId, options: ReadOptions): LogReader;
  /** The log before `position` is not needed any more. */
  trim(pane: HostedPaneId, position: number): void;
  watchTermios(pane: HostedPaneId, on: boolean): void;
  /** Forgets a pane; one that still runs is hung up first. */
  remove(pane: HostedPaneId): Promise<void>;
  /** Ends the connection; panes go on. */
  close(): void;
}
