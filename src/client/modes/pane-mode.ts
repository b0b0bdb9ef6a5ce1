import type { ActionArgs, KeyEvent } from "../../model/index.ts";
import type { CellRange } from "../selection.ts";
import type { CursorView, Mark, PaneView } from "../view-model.ts";

export type CopyVerb = ActionArgs<"CopyMode">;

/** Something that takes over one pane: its keys and how it looks, while the program runs on underneath. */
export interface PaneMode {
  readonly name: "copy" | "search" | "quick-select";
  /** Key table that counts while the pane has the focus. */
  readonly keyTable: string | undefined;
  /** The next key is for the mode itself, before all tables. */
  readonly wantsKey: boolean;
  /** Before the title of tab and window. */
  readonly titlePrefix: string;
  /** A key that the tables did not know. */
  key(event: KeyEvent): void;
  text(text: string): void;
  verb(verb: CopyVerb): void;
  /** What is selected, for CopyTo. */
  readonly selected: CellRange | undefined;
  readonly cursor: CursorView | undefined;
  /** Marks on rows `from` to `to`. */
  marks(from: number, to: number): Mark[];
  readonly bar: PaneView["bar"];
  /** The rows it knows are void. */
  renewed(): void;
  dispose(): void;
}
