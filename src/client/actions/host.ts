import type { Clock, Event } from "../../base/index.ts";
import type {
  ActionArgs,
  ActionName,
  KeyAssignment,
  KeyEvent,
  MouseEvent,
  MouseTrigger,
  PaneId,
  Size,
  TabId,
} from "../../model/index.ts";
import type {
  Messages,
  ParamsIn,
  RequestType,
  ResultOf,
  TabState,
  WindowState,
} from "../../protocol/index.ts";
import type { Shown } from "../domain-panels.ts";
import type { FacePort } from "../face-port.ts";
import type { Focus, Place } from "../focus.ts";
import type { KeyInput } from "../key-input.ts";
import type { MuxView } from "../mux-mirror.ts";
import type { Frecency } from "../overlays/frecency.ts";
import type { OverlayStack } from "../overlays/overlay-stack.ts";
import type { PaneSeat } from "../pane-seat.ts";
import type { CellPoint } from "../selection.ts";
import type { ClientConfig, ClientOptions } from "../settings.ts";
import type { Toasts } from "../toasts.ts";

/** Where the mouse is, while an action of a mouse binding runs. */
export interface Pointer {
  readonly pane: PaneId;
  readonly point: CellPoint;
  readonly event: MouseEvent;
  /** What of the event the binding was found by. */
  readonly trigger: MouseTrigger | undefined;
}

/** What actions may use of a session. */
export interface ActionHost {
  readonly clock: Clock;
  readonly config: ClientConfig;
  readonly options: ClientOptions;
  readonly mux: MuxView;
  readonly focus: Focus;
  readonly face: FacePort;
  readonly overlays: OverlayStack;
  readonly toasts: Toasts;
  readonly keys: KeyInput;
  readonly frecency: Frecency;
  readonly messages: Messages;
  /** The face's tab area. */
  readonly size: Size;
  readonly pointer: Pointer | undefined;
  /** Lines of the log that the debug overlay shows. */
  readonly log: readonly string[];
  call<T extends RequestType>(type: T, params: ParamsIn<T>): Promise<ResultOf<T>>;
  /** State of a pane that belongs to this seat. */
  seat(pane: PaneId): PaneSeat;
  sendKey(pane: PaneId, event: KeyEvent): void;
  sendText(pane: PaneId, text: string): void;
  paste(text: string, pane?: PaneId): void;
  goToPane(pane: PaneId): void;
  goToTab(tab: TabState | TabId): void;
  goToWindow(window: WindowState): void;
  goToWorkspace(name: string): void;
  perform(assignment: KeyAssignment, at?: Place): void;
  /** What is typed from now on waits for `done`, or for an overlay. */
  holdTyping(done: Promise<unknown>): void;
  /** There is something new to draw. */
  readonly onChange: Event<void>;
  /** Shows the progress of connecting to a domain until `done`, or why it failed. */
  showDomain(name: string): Shown;
  /** Evaluates a line of Lua, where the configuration lives in this process. */
  readonly evaluateLua: ((source: string) => Promise<string>) | undefined;
  /** Opens an address, unless a handler of `open-uri` prevents it. */
  openUri(uri: string, at: Place): void;
  verify(): Promise<unknown>;
  /** Keeps a line for the debug overlay. */
  note(what: unknown): void;
  changed(): void;
}

/** Carries out one action. What it throws is shown to the person. */
export type Act<N extends ActionName> = (
  args: ActionArgs<N>,
  at: Place,
  host: ActionHost,
) => void | Promise<void>;

export type Acts<N extends ActionName> = { readonly [K in N]: Act<K> };
