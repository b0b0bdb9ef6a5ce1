import type { KeyEvent } from "../../model/index.ts";
import type { StyledLine } from "../styled-text.ts";

/** A modal that takes keys before everything else, shown over the window by each face in its own way. */
export interface Overlay {
  /** What it is, for faces that draw some of them in a special way and for tests. */
  readonly name: string;
  /** A key press or repeat. What it does not know it ignores. */
  key(event: KeyEvent): void;
  /** Text that was pasted or typed by an input method. */
  text?(text: string): void;
  /** A row of the list was clicked; `index` counts all rows of the view. */
  click?(index: number): void;
  /** The mouse is over a row, or over nothing. */
  hover?(index: number | undefined): void;
  /** Scrolled by lines, down is positive. */
  wheel?(lines: number): void;
  view(): OverlayView;
  /** It was taken away by somebody else (another overlay, the end). */
  closed?(): void;
}

export type OverlayView = ListView | DialogView | TextView | PaneLabelsView;

/** A text field with its cursor in code points from the left; `masked`: show bullets. */
export interface FieldView {
  readonly prompt: string;
  readonly text: string;
  readonly cursor: number;
  readonly masked: boolean;
}

export interface ListRow {
  readonly label: StyledLine;
  /** Right-aligned: a key, a state. */
  readonly detail?: string;
  /** Before the label: digit or letters that choose the row. */
  readonly hint?: string;
  /** Rows that cannot be chosen: headings. */
  readonly heading?: boolean;
}

export interface ListView {
  readonly kind: "list";
  readonly name: string;
  readonly title: string;
  readonly rows: readonly ListRow[];
  /** Index of the row chosen by Enter; -1 if there is none. */
  readonly selected: number;
  readonly field?: FieldView;
  readonly help: string;
  /** Rows to show at once; undefined: as many as fit. */
  readonly most?: number;
}

/** A question with a field, with buttons, or with progress lines only. */
export interface DialogView {
  readonly kind: "dialog";
  readonly name: string;
  readonly title: string;
  readonly lines: readonly StyledLine[];
  readonly field?: FieldView;
  readonly buttons: readonly { readonly label: string; readonly active: boolean }[];
  readonly help: string;
}

/** Pages of text to scroll in. */
export interface TextView {
  readonly kind: "text";
  readonly name: string;
  readonly title: string;
  readonly lines: readonly StyledLine[];
  /** First line to show. */
  readonly first: number;
  readonly field?: FieldView;
  readonly help: string;
}

/** Nothing but labels on panes (PaneView.label). */
export interface PaneLabelsView {
  readonly kind: "pane-labels";
  readonly name: string;
  readonly typed: string;
  readonly help: string;
}
