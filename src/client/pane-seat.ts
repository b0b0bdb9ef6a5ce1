import type { PaneId } from "../model/index.ts";
import type { LagWatch } from "./lag-watch.ts";
import type { PaneMode } from "./modes/pane-mode.ts";
import type { PaneScreen } from "./pane-screen.ts";
import type { Predictor } from "./prediction/predictor.ts";
import {
  type CellPoint,
  type CellRange,
  Selection,
  type SelectionContext,
  type SelectionMode,
  type ZoneRange,
} from "./selection.ts";

export interface PaneSeatOptions {
  readonly screen: PaneScreen;
  readonly predictor: Predictor;
  readonly lag: LagWatch;
  readonly boundary: () => string;
}

/** What this seat has to do with one pane besides its picture: selection, mode, guesses, marks. */
export class PaneSeat {
  readonly screen: PaneScreen;
  readonly predictor: Predictor;
  readonly lag: LagWatch;
  private selecting: Selection | undefined;
  private selectedAt = 0;
  private currentMode: PaneMode | undefined;
  private early: (() => void)[] = [];
  /** Zones of OSC 133, as last asked for. */
  zones: readonly ZoneRange[] = [];
  /** The program rang the bell and nobody has looked since. */
  bell = false;

  constructor(private readonly options: PaneSeatOptions) {
    this.screen = options.screen;
    this.predictor = options.predictor;
    this.lag = options.lag;
  }

  get pane(): PaneId {
    return this.screen.pane;
  }

  get mode(): PaneMode | undefined {
    return this.currentMode;
  }

  setMode(mode: PaneMode | undefined): void {
    this.currentMode?.dispose();
    this.currentMode = mode;
    if (mode) this.clearSelection();
  }

  /** What CopyTo copies. */
  get selected(): CellRange | undefined {
    return this.currentMode ? this.currentMode.selected : this.selecting?.range;
  }

  get selection(): Selection | undefined {
    return this.selecting;
  }

  get context(): SelectionContext {
    return { rows: this.screen, boundary: this.options.boundary(), zones: this.zones };
  }

  beginSelection(mode: SelectionMode, at: CellPoint): void {
    this.selecting = new Selection(mode, at, this.context);
    this.selectedAt = this.screen.terminal?.seq ?? 0;
  }

  extendSelection(to: CellPoint, mode?: SelectionMode): void {
    if (!this.selecting) {
      this.beginSelection(mode ?? "Cell", to);
      return;
    }
    this.selecting.extend(to, this.context, mode);
    this.selectedAt = this.screen.terminal?.seq ?? 0;
  }

  clearSelection(): void {
    this.selecting = undefined;
  }

  /**
   * Sends now, or in order as soon as the first picture is there: how input is encoded depends on the pane's modes.
   * Whoever types right behind a split types into the new pane.
   */
  whenShown(send: () => void): void {
    if (this.screen.terminal) send();
    else this.early.push(send);
  }

  /** The replica moved on: a selection over changed rows no longer says what was meant. */
  updated(renewed: boolean): void {
    const range = this.selecting?.range;
    if (renewed) {
      this.screen.renew();
      this.clearSelection();
      this.zones = [];
      this.currentMode?.renewed();
    } else if (range && this.changedIn(range)) this.clearSelection();
    this.screen.clamp();
    if (this.screen.terminal) for (const send of this.early.splice(0)) send();
  }

  dispose(): void {
    this.setMode(undefined);
    this.lag.dispose();
  }

  private changedIn(range: CellRange): boolean {
    const { terminal } = this.screen;
    if (!terminal) return true;
    for (let row = Math.max(range.start.row, terminal.top); row <= range.end.row; row++) {
      const line = row - terminal.top;
      if (line < terminal.rows && terminal.rowSeq(line) > this.selectedAt) return true;
    }
    return false;
  }
}
