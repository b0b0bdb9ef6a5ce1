import type { DividerArea } from "../layout/index.ts";
import type { DomainId, PaneId, Rect, TabId, WindowId } from "../model/index.ts";
import type { OverlayView } from "./overlays/overlay.ts";
import type { PaneScreen } from "./pane-screen.ts";
import type { PredictionOverlay } from "./prediction/predictor.ts";
import type { StyledLine } from "./styled-text.ts";
import type { NewTabTexts } from "./title-texts.ts";

/** What a face draws, put together anew whenever it is asked for. Cells are 0-based; the tab area is the origin. */
export interface SessionView {
  readonly connection: ConnectionView;
  readonly workspace: string;
  readonly window: WindowId | undefined;
  readonly tabs: readonly TabView[];
  /** The button for a new tab. */
  readonly newTab: NewTabTexts;
  /** Cells of the shown tab; it may be larger or smaller than the face's area. */
  readonly cols: number;
  readonly rows: number;
  readonly panes: readonly PaneView[];
  readonly dividers: readonly DividerArea[];
  readonly zoomed: boolean;
  readonly status: StatusView;
  /** Title for the outer window. */
  readonly title: string;
  readonly overlay: OverlayView | undefined;
  readonly toasts: readonly ToastView[];
}

export interface ConnectionView {
  readonly state: "connecting" | "attached" | "lost" | "ended";
  /** Why it is lost or what it waits for; "" if nothing is to be said. */
  readonly message: string;
  /** Milliseconds until the next try, where one is planned. */
  readonly nextTry?: number;
}

export interface TabView {
  readonly id: TabId;
  readonly index: number;
  readonly active: boolean;
  readonly title: StyledLine;
  /** Output came that nobody has seen. */
  readonly unseen: boolean;
  readonly bell: boolean;
  readonly zoomed: boolean;
  /** All its panes are of a domain that is lost. */
  readonly lost: boolean;
}

/** "plain": text without its colours and attributes, so that other marks are seen better. */
export type MarkKind = "plain" | "selection" | "match" | "current-match" | "label" | "link" | "loading";

/** Cells of a pane that look special. `text` is written over them, from the left. */
export interface Mark {
  readonly kind: MarkKind;
  /** Stable row; columns `from` to `to`, exclusive. */
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly text?: string;
}

export interface CursorView {
  /** Stable row and column. */
  readonly row: number;
  readonly col: number;
  readonly shape: "block" | "underline" | "bar";
  readonly blink: boolean;
  /** DECSCUSR parameter, 0: the face's default. */
  readonly style: number;
}

export interface PaneView {
  readonly id: PaneId;
  readonly index: number;
  /** Where it is in the tab. */
  readonly rect: Rect;
  readonly active: boolean;
  readonly title: string;
  readonly domain: DomainId;
  readonly domainName: string;
  readonly screen: PaneScreen;
  /** Stable row at the top of what is shown. */
  readonly top: number;
  /** Undefined: hidden or not in what is shown. */
  readonly cursor: CursorView | undefined;
  readonly marks: readonly Mark[];
  readonly prediction: PredictionOverlay;
  /** A line over the last row: search bar and the like; `cursor` is the column of its text cursor. */
  readonly bar: { readonly line: StyledLine; readonly cursor?: number } | undefined;
  /** A note over the upper right corner: scroll position, lag, lost domain. */
  readonly badge: StyledLine | undefined;
  /** Label to choose the pane by. */
  readonly label: string | undefined;
}

export interface StatusView {
  readonly left: StyledLine;
  readonly right: StyledLine;
  /** What the active key table or leader waits for; "" if none. */
  readonly keys: string;
}

export interface ToastView {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  readonly kind: "info" | "warning" | "error";
  /** What a click opens. */
  readonly url?: string;
}
