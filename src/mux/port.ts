import type { Disposable, Event } from "../base/index.ts";
import type { DomainId, PaneId, Size, TabId, WindowId } from "../model/index.ts";
import type {
  Alert,
  Command,
  DataFrame,
  DomainState,
  ExitState,
  Messages,
  PaneState,
  ParamsOf,
  RequestType,
  ResultOf,
  TabState,
  TreeState,
  WindowState,
} from "../protocol/index.ts";
import type { DirectPermit } from "./pty-source.ts";

/**
 * Where a mux gets panes from. There are two sorts: one that **gives panes** (local, exec, wsl, ssh: `spawn`), whose
 * windows and tabs are this mux's own, and one that **mirrors another mux** (`mirror`), whose windows and tabs belong
 * to that mux: verbs about them are forwarded, and what the other mux says is shown here through a MirrorHost.
 * Ids in this port are always those of this mux; a mirroring domain translates.
 */
export interface Domain extends Disposable {
  readonly id: DomainId;
  /** Unique in its mux. */
  readonly name: string;
  /** As on the wire: kind, label, state, spawnable … The same object until something changes. */
  readonly state: DomainState;
  readonly events: Event<DomainEvent>;
  /**
   * Attaches; resolves when attached (at once if it is already). `window`: the first window of the other mux, if its
   * workspace is the same, is shown in this one.
   * @throws DomuxError attach-failed, connect-failed, auth-failed, cancelled …
   */
  attach(request: AttachRequest): Promise<void>;
  /** Detaches; the panes vanish from this mux and go on living where they are. @throws DomuxError not-detachable */
  detach(): Promise<void>;
  /** Tries at once to reconnect where it is lost. */
  reconnect(): Promise<void>;
  /** What the domain's name resolved to, for `domain show`. */
  settings(): readonly DomainSetting[] | Promise<readonly DomainSetting[]>;
  /** Starts a program in a new pane. Absent: the domain cannot (not-spawnable), or it mirrors. */
  spawn?(request: PaneSpawn): Promise<Pane>;
  /** Present if this domain shows another mux. */
  readonly mirror?: Mirror;
}

export type DomainEvent =
  /** `state` is another one now. */
  | { readonly type: "changed" }
  /** A line for the person who waits: what the connection is doing. */
  | { readonly type: "progress"; readonly line: string };

export interface AttachRequest {
  readonly window?: WindowId;
  readonly workspace?: string;
  /** What comes into the window is not shown before what is seen there. */
  readonly background?: boolean;
  /** Whoever asks starts a program if there is none: a server that is started for it need not. */
  readonly brings?: boolean;
  /** Size of the tab area of the face that asks. */
  readonly size?: Size;
  /** Settles: the attempt is given up. */
  readonly cancelled?: Promise<unknown>;
}

export interface DomainSetting {
  readonly name: string;
  readonly value: string;
  /** Where the value comes from: a file and line, "default", "command line". */
  readonly origin: string;
}

export interface PaneSpawn {
  /** Id that the pane is to have (programs learn it as DOMUX_PANE). */
  readonly pane: PaneId;
  readonly command: Command;
  readonly size: Size;
  /** Directory where `command` names none; undefined: the domain's default. A path, not a URL. */
  readonly cwd?: string;
  /** A program that cannot be started is an error (spawn-failed), not a pane that shows why. */
  readonly mustStart?: boolean;
}

/** The half of a mirroring domain that carries verbs to the other mux. */
export interface Mirror {
  /**
   * Asks the other mux. `params` and the result carry ids of this mux in the fields pane, other, movePane,
   * currentPane, panes, tab, window; `domain` fields are as the other mux should read them. The result comes when
   * everything it names is known here. `into`: if the verb makes a new window over there, it is shown in this window
   * here (mapped to it from then on).
   * @throws DomuxError as the other mux says; disconnected or not-attached while there is no connection.
   */
  forward<M extends RequestType>(message: M, params: ParamsOf<M>, into?: WindowId): Promise<ResultOf<M>>;
  /** True if a window of the other mux is shown in this window. */
  maps(window: WindowId): boolean;
  /** Windows that seats show here with the size of their tab area; replaces what was said before. */
  view(windows: readonly { readonly window: WindowId; readonly size: Size }[]): void;
  /** The pane of this domain that somebody here focuses; null: none. */
  focus(pane: PaneId | null): void;
}

/** What a mux offers a domain that it holds. */
export interface DomainHost {
  /** Ids are never reused. */
  newPaneId(): PaneId;
  /**
   * Asks the person at an interactive seat; the first answer counts.
   * @returns null if cancelled or withdrawn
   * @throws DomuxError auth-failed if there is nobody to ask
   */
  ask(question: Question): Promise<string | null>;
  /** A window, tab and pane registry for mirroring domains. */
  readonly mirror: MirrorHost;
}

export interface Question {
  /** All but the last line is explanation. */
  readonly text: string;
  /** False: mask what is typed. */
  readonly echo: boolean;
  readonly confirm?: boolean;
  /** Withdraws the question: ask() gives null. */
  readonly withdrawn?: Promise<unknown>;
}

/** What a window of another mux says of itself. */
export interface MirroredWindow extends Pick<WindowState, "workspace" | "title"> {
  /** Orders the windows of a mux by their last use there; larger is later. Absent: never used. */
  readonly usedAt?: number;
}

/** Shows another mux's windows, tabs and panes in this one. */
export interface MirrorHost {
  /** A new window for one of the other mux. */
  addWindow(facts: MirroredWindow): WindowId;
  /** Undefined fields stay. Unknown windows are ignored (they may have gone meanwhile). */
  setWindow(window: WindowId, facts: Partial<Pick<WindowState, "workspace" | "title">>): void;
  /** State of a window of this mux, if it exists. */
  window(window: WindowId): WindowState | undefined;
  /** Adds a pane; it is shown once a tab's tree names it. */
  addPane(pane: Pane): void;
  /** Forgets a pane (and takes it from its tab's tree, if it is in one). */
  removePane(pane: PaneId): void;
  /** Adds a tab at the end of a window. The panes of its tree were added before. */
  addTab(window: WindowId, facts: MirroredTab): TabId;
  /** Undefined fields stay. A pane that another tab's tree still names moves here. */
  setTab(tab: TabId, facts: Partial<MirroredTab>): void;
  /** Makes a tab the one where whoever comes new to its window starts. */
  showTab(tab: TabId): void;
  /** Moves a tab to the end of another window. */
  moveTab(tab: TabId, window: WindowId): void;
  /** Order of these tabs among themselves; tabs of other domains in the window keep their places. */
  orderTabs(window: WindowId, order: readonly TabId[]): void;
  /** Removes a tab; panes that are still in its tree are forgotten. A window goes with its last tab. */
  removeTab(tab: TabId): void;
  /** The other mux asks this side to show and focus a pane (a script there, another client). */
  requestFocus(pane: PaneId): void;
  /** Several changes as one: windows that are empty in between are not removed. */
  batch(run: () => void): void;
}

/** A tab of the other mux, pane ids translated. */
export type MirroredTab = Pick<TabState, "title" | "size" | "zoomed" | "active"> & {
  readonly tree: TreeState;
};

/** A terminal: folded here from its log (FoldedPane), or relayed from another mux. */
export interface Pane extends Disposable {
  readonly id: PaneId;
  readonly domain: Domain;
  /** The same object until something changes. */
  readonly facts: PaneFacts;
  readonly events: Event<PaneEvent>;

  /** Starts bringing the pane's picture to a sink. Frames may come before the promise resolves. */
  openStream(request: StreamRequest, sink: StreamSink): Promise<PaneStream>;

  /** Bytes for the program, in order. `from`: whose input record it is, for the echo acknowledgement. */
  input(bytes: Uint8Array, from?: InputOrigin): void;
  /** Text as a paste (bracketed where asked for, new lines made canonical) or raw. */
  sendText(text: string, paste: boolean): Promise<void>;
  /** Keys by name, encoded with the pane's modes. @throws DomuxError bad-request for an impossible key */
  sendKeys(keys: readonly string[]): Promise<void>;
  /**
   * Permits a seat of this machine to type to the program, and to see its answers, around this mux. What the seat sent
   * before arrives before. @throws DomuxError unsupported where there is no such way
   */
  direct?(seat: number): Promise<DirectPermit>;
  resize(size: Size): void;
  /** Sends a signal ("INT", "SIGTERM") to the foreground process group. */
  signal(signal: string): Promise<void>;
  /** Ends the program; the "closed" event follows. */
  kill(): void;
  /** Some seat's focus came (true) or none is left (false): focus reports and `unseen`. */
  focused(on: boolean): void;
  /** Makes facts that cost something (foreground process, its directory) fresh; "changed" tells what came of it. */
  refresh?(): Promise<void>;
  reset(): Promise<void>;
  eraseScrollback(viewport: boolean): Promise<void>;

  /** Cursor, as `pane.details` says it. */
  cursor(): Promise<PaneCursor>;
  text(range: Omit<ParamsOf<Messages["text"]>, "pane">): Promise<string>;
  rows(from: number, to: number): Promise<ResultOf<Messages["rows"]>>;
  search(request: Omit<ParamsOf<Messages["search"]>, "pane">): Promise<ResultOf<Messages["search"]>>;
  zones(): Promise<ResultOf<Messages["zones"]>>;
  /** @throws DomuxError not-found */
  image(hash: string): Promise<ResultOf<Messages["image"]>>;
  processes(): Promise<unknown>;
  /** Names of what runs and would be lost by a kill; empty: nothing to ask about. */
  closing(): Promise<readonly string[]>;
  /** Waits for something; `cancelled` ends the waiting early (its result is then of no interest). */
  wait(
    request: Omit<ParamsOf<Messages["wait"]>, "pane">,
    cancelled: Promise<unknown>,
  ): Promise<ResultOf<Messages["wait"]>>;
  /** Stores a file on the pane's host. */
  upload(request: Omit<ParamsOf<Messages["upload"]>, "pane">): Promise<ResultOf<Messages["upload"]>>;
}

/** What a pane says of itself; its place is the mux's matter. */
export type PaneFacts = Pick<
  PaneState,
  "title" | "cwd" | "size" | "process" | "ttyName" | "progress" | "userVars" | "unseen" | "exited" | "lost"
>;

export type PaneCursor = {
  readonly cursorX: number;
  readonly cursorY: number;
  readonly cursorStyle: number;
  readonly cursorVisible: boolean;
};

export type PaneEvent =
  /** `facts` is another object now. */
  | { readonly type: "changed" }
  | { readonly type: "alert"; readonly alert: Alert }
  /** The program ended; `facts.exited` says how. A "closed" may follow (exit behaviour). */
  | { readonly type: "exited"; readonly status: ExitState }
  /** OSC 0 or 2: a title that belongs to the pane's window too. */
  | { readonly type: "window-title"; readonly title: string }
  /** The pane is to be removed. */
  | { readonly type: "closed" };

export interface InputOrigin {
  readonly seat: number;
  /** Number of the input record in that seat. */
  readonly number: number;
}

export interface StreamRequest {
  /** Seat whose input numbers `echoAck` speaks of. */
  readonly seat: number;
  /** Go on from here if the log still has it and `epoch` is the pane's. */
  readonly position?: number;
  readonly epoch?: string;
  /** Payload bytes that may be sent before more are granted. A frame is sent whole while any credit is left. */
  readonly credit: number;
  /** Lines of history in a first snapshot. */
  readonly scrollback: number;
  /** Least milliseconds between two frames in a flood. */
  readonly interval: number;
  /** False: the reader does not know difference records. */
  readonly differences?: boolean;
}

/** A data frame without the number of its stream. Payloads are shared: nobody writes into them. */
export type PaneFrame = Omit<DataFrame, "kind" | "stream">;

export interface StreamSink {
  frame(frame: PaneFrame): void;
  /** The pane is gone; nothing follows. */
  ended(): void;
}

export interface PaneStream {
  /** Names the numbering that positions belong to. */
  readonly epoch: string;
  /** The asked position if the stream goes on from there, else the pane's head (a snapshot comes first). */
  readonly position: number;
  grant(bytes: number): void;
  close(): void;
}
