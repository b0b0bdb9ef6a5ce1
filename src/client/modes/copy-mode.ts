import type { KeyEvent } from "../../model/index.ts";
import type { SearchMatch } from "../../vt/index.ts";
import { Field } from "../overlays/field.ts";
import type { PaneScreen } from "../pane-screen.ts";
import {
  type CellPoint,
  type CellRange,
  columnsIn,
  type SelectionContext,
  type SelectionMode,
  spanning,
  unitAt,
  type ZoneRange,
} from "../selection.ts";
import { plain } from "../styled-text.ts";
import type { CursorView, Mark, PaneView } from "../view-model.ts";
import { Motions } from "./motions.ts";
import type { CopyVerb, PaneMode } from "./pane-mode.ts";
import type { Searcher } from "./searcher.ts";

export interface CopyModeOptions {
  readonly screen: PaneScreen;
  readonly searcher: Searcher;
  /** Starts with the pattern being edited. */
  readonly searching: boolean;
  readonly boundary: string;
  readonly zones: () => readonly ZoneRange[];
  /** Something to draw anew. */
  readonly onChange: () => void;
  readonly close: () => void;
}

interface Jump {
  readonly direction: 1 | -1;
  readonly short: boolean;
  readonly char: string;
}

/** Copy mode and search: a cursor over screen and history, a selection, a pattern with its matches. */
export class CopyMode implements PaneMode {
  private at: CellPoint;
  private selection: { mode: SelectionMode; from: CellPoint } | undefined;
  private editing: boolean;
  /** The pattern is being edited because of a key in copy mode. */
  private fromHere = false;
  private readonly field: Field;
  private readonly motions: Motions;
  private pendingJump: Omit<Jump, "char"> | undefined;
  private lastJump: Jump | undefined;

  constructor(private readonly options: CopyModeOptions) {
    const { screen, searcher, searching } = options;
    const cursor = screen.terminal?.cursor;
    this.motions = new Motions(screen);
    this.at = { row: screen.top + (cursor?.y ?? 0), col: cursor?.x ?? 0 };
    this.editing = searching;
    this.field = new Field(searcher.pattern.text);
    screen.freeze(true);
    if (this.at.row >= screen.viewTop + screen.rows) this.at = { row: screen.viewTop, col: 0 };
    if (searcher.pattern.text !== "") searcher.run();
  }

  get name(): "copy" | "search" {
    return this.editing ? "search" : "copy";
  }

  get keyTable(): string {
    return this.editing ? "search_mode" : "copy_mode";
  }

  get titlePrefix(): string {
    return "Copy mode: ";
  }

  get selected(): CellRange | undefined {
    if (this.selection) return this.range();
    const match = this.editing ? this.options.searcher.match : undefined;
    return match && rangeOf(match);
  }

  get cursor(): CursorView | undefined {
    if (this.editing) return undefined;
    return { ...this.at, shape: "block", blink: false, style: 2 };
  }

  get bar(): PaneView["bar"] {
    const { searcher } = this.options;
    if (!this.editing && searcher.pattern.text === "") return undefined;
    const prompt = "Search: ";
    const text = `${prompt}${this.field.text} (${searcher.summary})`;
    const cursor = this.editing ? prompt.length + this.field.cells : undefined;
    return { line: plain(text), cursor };
  }

  /** The selected match has changed: goes there. */
  follow(): void {
    const match = this.options.searcher.match;
    if (!match) return;
    this.at = { row: match.startRow, col: match.startCol };
    this.options.screen.reveal(match.startRow);
  }

  key(event: KeyEvent): void {
    if (this.pendingJump) {
      const char = event.text ?? event.key;
      const jump = this.pendingJump;
      this.pendingJump = undefined;
      if ([...char].length === 1) this.jump({ ...jump, char });
      this.options.onChange();
      return;
    }
    if (!this.editing) {
      this.searchKey(event.text ?? event.key);
      return;
    }
    if (!this.field.key(event)) return;
    this.options.searcher.setText(this.field.text);
    this.options.onChange();
  }

  /** Keys of vi that the table leaves free: a search from within copy mode. */
  private searchKey(key: string): void {
    if (key === "/" || key === "?") {
      this.editing = true;
      this.fromHere = true;
      this.field.set("");
    } else if (key === "n") this.options.searcher.step(1);
    else if (key === "N") this.options.searcher.step(-1);
    this.options.onChange();
  }

  /** Enter and Escape of a search begun in copy mode lead back there. @returns true if that was it */
  private backToCopy(verb: CopyVerb): boolean {
    if (!this.editing || !this.fromHere || (verb !== "PriorMatch" && verb !== "Close")) return false;
    this.editing = false;
    this.fromHere = false;
    if (verb === "PriorMatch") this.options.searcher.run();
    return true;
  }

  /** True while the next key is a character to jump to: the tables must not have it. */
  get wantsKey(): boolean {
    return this.pendingJump !== undefined;
  }

  text(text: string): void {
    if (!this.editing) return;
    this.field.insert(text.split(/[\r\n]/, 1)[0]);
    this.options.searcher.setText(this.field.text);
    this.options.onChange();
  }

  verb(verb: CopyVerb): void {
    if (this.backToCopy(verb)) {
      this.options.onChange();
      return;
    }
    if (typeof verb === "string") this.simple(verb);
    else if ("SetSelectionMode" in verb) this.select(verb.SetSelectionMode);
    else if ("MoveByPage" in verb) this.page(verb.MoveByPage);
    else if ("MoveForwardZoneOfType" in verb) this.zone(1, verb.MoveForwardZoneOfType);
    else if ("MoveBackwardZoneOfType" in verb) this.zone(-1, verb.MoveBackwardZoneOfType);
    else if ("JumpForward" in verb) this.pendingJump = { direction: 1, short: verb.JumpForward.prev_char };
    else if ("JumpBackward" in verb) this.pendingJump = { direction: -1, short: verb.JumpBackward.prev_char };
    this.options.onChange();
  }

  marks(from: number, to: number): Mark[] {
    const { screen, searcher } = this.options;
    const marks: Mark[] = [];
    searcher.matches.forEach((match, index) => {
      if (match.endRow < from || match.startRow > to) return;
      marks.push(
        ...marksOf(rangeOf(match), screen.cols, index === searcher.index ? "current-match" : "match"),
      );
    });
    if (this.selection) marks.push(...marksOf(this.range(), screen.cols, "selection"));
    return marks.filter((mark) => mark.row >= from && mark.row <= to);
  }

  renewed(): void {
    this.selection = undefined;
    this.at = this.motions.clamp(this.at);
    if (this.options.searcher.pattern.text !== "") this.options.searcher.run();
  }

  dispose(): void {
    this.options.searcher.dispose();
    this.options.screen.freeze(false);
  }

  private get context(): SelectionContext {
    const { screen, boundary, zones } = this.options;
    return { rows: screen, boundary, zones: zones() };
  }

  private range(): CellRange {
    const { mode, from } = this.selection!;
    return spanning(unitAt(mode, from, this.context), unitAt(mode, this.at, this.context));
  }

  private simple(verb: Extract<CopyVerb, string>): void {
    const { screen, searcher, close } = this.options;
    const { motions } = this;
    const lines = screen.rows;
    switch (verb) {
      case "MoveLeft":
        this.go(motions.left(this.at));
        return;
      case "MoveRight":
        this.go(motions.right(this.at));
        return;
      case "MoveUp":
        this.go(motions.vertical(this.at, -1));
        return;
      case "MoveDown":
        this.go(motions.vertical(this.at, 1));
        return;
      case "MoveForwardWord":
        this.go(motions.wordForward(this.at));
        return;
      case "MoveForwardWordEnd":
        this.go(motions.wordEnd(this.at));
        return;
      case "MoveBackwardWord":
        this.go(motions.wordBackward(this.at));
        return;
      case "MoveToStartOfLine":
        this.go(motions.lineStart(this.at));
        return;
      case "MoveToStartOfNextLine":
        this.go(motions.nextLineStart(this.at));
        return;
      case "MoveToEndOfLineContent":
        this.go(motions.contentEnd(this.at));
        return;
      case "MoveToStartOfLineContent":
        this.go(motions.contentStart(this.at));
        return;
      case "MoveToSelectionOtherEnd":
        this.otherEnd(true);
        return;
      case "MoveToSelectionOtherEndHoriz":
        this.otherEnd(false);
        return;
      case "MoveToScrollbackTop":
        this.go(motions.clamp({ row: screen.oldest, col: this.at.col }));
        return;
      case "MoveToScrollbackBottom":
        this.go(motions.clamp({ row: screen.bottom, col: this.at.col }));
        return;
      case "MoveToViewportTop":
        this.go(motions.clamp({ row: screen.viewTop, col: this.at.col }));
        return;
      case "MoveToViewportMiddle":
        this.go(motions.clamp({ row: screen.viewTop + Math.floor(lines / 2), col: this.at.col }));
        return;
      case "MoveToViewportBottom":
        this.go(motions.clamp({ row: screen.viewTop + lines - 1, col: this.at.col }));
        return;
      case "MoveForwardSemanticZone":
        this.zone(1);
        return;
      case "MoveBackwardSemanticZone":
        this.zone(-1);
        return;
      case "PageUp":
        this.page(-1);
        return;
      case "PageDown":
        this.page(1);
        return;
      case "JumpAgain":
        if (this.lastJump) this.jump(this.lastJump);
        return;
      case "JumpReverse":
        this.lastJump &&
          this.jump({ ...this.lastJump, direction: this.lastJump.direction === 1 ? -1 : 1 }, false);
        return;
      case "ClearSelectionMode":
        this.selection = undefined;
        return;
      case "PriorMatch":
        searcher.step(-1);
        return;
      case "NextMatch":
        searcher.step(1);
        return;
      case "PriorMatchPage":
        searcher.beyond(screen.viewTop, -1);
        return;
      case "NextMatchPage":
        searcher.beyond(screen.viewTop + lines - 1, 1);
        return;
      case "CycleMatchType":
        searcher.cycleKind();
        return;
      case "ClearPattern":
        this.field.set("");
        searcher.setText("");
        searcher.run();
        return;
      case "EditPattern":
        this.editing = true;
        return;
      case "AcceptPattern":
        this.editing = false;
        return;
      case "Close":
        close();
        return;
    }
  }

  private go(to: CellPoint): void {
    this.at = to;
    this.options.screen.reveal(to.row);
  }

  private page(pages: number): void {
    const by = Math.trunc(pages * this.options.screen.rows);
    this.options.screen.scrollBy(by);
    this.go(this.motions.vertical(this.at, by));
  }

  private select(mode: SelectionMode): void {
    this.selection =
      this.selection?.mode === mode ? undefined : { mode, from: this.selection?.from ?? this.at };
  }

  private otherEnd(rows: boolean): void {
    if (!this.selection) return;
    const { mode, from } = this.selection;
    const to = this.at;
    // Horizontally only the columns change places, as vi's O does in a block.
    this.selection = { mode, from: rows ? to : { row: from.row, col: to.col } };
    this.go(rows ? from : { row: to.row, col: from.col });
  }

  private jump(jump: Jump, remember = true): void {
    if (remember) this.lastJump = jump;
    const to = this.motions.jump(this.at, jump.char, jump.direction, jump.short);
    if (to) this.go(to);
  }

  private zone(direction: 1 | -1, type?: "Output" | "Input" | "Prompt"): void {
    const starts = this.options
      .zones()
      .filter((zone) => type === undefined || zone.kind === type.toLowerCase())
      .map((zone) => ({ row: zone.startRow, col: zone.startCol }));
    const isPast = ({ row, col }: CellPoint) => row - this.at.row || col - this.at.col;
    const to =
      direction > 0
        ? starts.find((point) => isPast(point) > 0)
        : starts.findLast((point) => isPast(point) < 0);
    if (to) this.go(this.motions.clamp(to));
  }
}

function rangeOf(match: SearchMatch): CellRange {
  return {
    start: { row: match.startRow, col: match.startCol },
    end: { row: match.endRow, col: match.endCol },
    block: false,
  };
}

/** The cells of a range as marks, one for each row. */
export function marksOf(range: CellRange, cols: number, kind: Mark["kind"]): Mark[] {
  const marks: Mark[] = [];
  for (let row = range.start.row; row <= range.end.row; row++) {
    const columns = columnsIn(range, row, cols);
    if (columns) marks.push({ kind, row, ...columns });
  }
  return marks;
}
