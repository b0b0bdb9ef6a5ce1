import type { ClientSession, FaceCommand, SessionView, ToastView } from "../../client/index.ts";
import type { TabId } from "../../model/index.ts";
import type { PageOptions } from "../look/page-options.ts";
import type { Scheme } from "../look/scheme.ts";
import type { CellSize } from "../panes/metrics.ts";

/** A link of `domux web` as lists show it. */
export interface SharedLink {
  readonly id: number;
  readonly name: string;
  readonly readOnly: boolean;
  readonly used: boolean;
}

/** What the share dialog shows. */
export interface ShareState {
  readonly links: readonly SharedLink[];
  readonly own: number;
  /** A link just made. */
  readonly url?: string;
  readonly problem?: string;
}

/** Everything that the chrome is drawn from. */
export interface PageModel {
  readonly view: SessionView;
  readonly session: ClientSession;
  readonly options: PageOptions;
  readonly scheme: Scheme;
  readonly cell: CellSize;
  readonly readOnly: boolean;
  /** A phone: on-screen keys, larger targets, a seat that only looks at sizes. */
  readonly phone: boolean;
  readonly stickyCtrl: boolean;
  readonly stickyAlt: boolean;
  /** Address of the link under the pointer. */
  readonly hoverUri: string | undefined;
  readonly share: ShareState | undefined;
  /** Why there is nothing more to show. */
  readonly ended: string | undefined;
  readonly actions: PageActions;
}

/** What controls of the chrome do. */
export interface PageActions {
  /** What no action of the model does, for the palette. */
  readonly commands: () => readonly FaceCommand[];
  /** The keyboard belongs to the terminal again. */
  readonly toTerminal: () => void;
  readonly goToTab: (tab: TabId) => void;
  readonly closeTab: (tab: TabId) => void;
  readonly moveTab: (tab: TabId, index: number) => void;
  readonly dragTabOut: (tab: TabId) => void;
  readonly renameTab: (tab: TabId) => void;
  readonly newTab: (button: "Left" | "Right" | "Middle") => void;
  readonly menu: () => void;
  readonly clickOverlay: (index: number) => void;
  readonly hoverOverlay: (index: number | undefined) => void;
  readonly wheelOverlay: (lines: number) => void;
  readonly dismissOverlay: () => void;
  /** Opens what the message is about, if there is something; it goes away in any case. */
  readonly clickToast: (toast: ToastView) => void;
  readonly retry: () => void;
  readonly reload: () => void;
  readonly scrollTo: (pane: number, row: number) => void;
  readonly phoneKey: (key: string) => void;
  readonly toggleCtrl: () => void;
  readonly toggleAlt: () => void;
  readonly showKeyboard: () => void;
  readonly makeLink: (readOnly: boolean) => void;
  readonly revokeLink: (id: number) => void;
  readonly closeShare: () => void;
  readonly openTerminal: () => void;
  /** Opens another window of the same kind; `query` goes to its page. */
  readonly openWindow: (query: string) => void;
}
