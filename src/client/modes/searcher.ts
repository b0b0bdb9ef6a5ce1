import type { Clock, Disposable } from "../../base/index.ts";
import { counted } from "../../base/index.ts";
import { messageOf } from "../../model/index.ts";
import type { SearchMatch, SearchPattern } from "../../vt/index.ts";
import { comparePoints } from "../selection.ts";

export type MatchKind = SearchPattern["kind"];

const NEXT_KIND: Readonly<Record<MatchKind, MatchKind>> = {
  "case-sensitive": "ignore-case",
  "ignore-case": "regex",
  regex: "case-sensitive",
};

/** After typing it waits so long before it asks, milliseconds. */
const DEBOUNCE = 350;

export interface SearcherOptions {
  readonly clock: Clock;
  readonly search: (pattern: SearchPattern) => Promise<readonly SearchMatch[]>;
  /** The matches, the selected one or the state changed. */
  readonly onChange: () => void;
  /** Lines that are being looked through. */
  readonly lines: () => number;
}

/** Looks for a pattern in a pane, where the history is; keeps the matches and which of them is selected. */
export class Searcher {
  private found: readonly SearchMatch[] = [];
  private chosen = -1;
  private running = false;
  private problem = "";
  private asked = 0;
  private timer: Disposable | undefined;
  private current: SearchPattern;

  constructor(
    pattern: SearchPattern,
    private readonly options: SearcherOptions,
  ) {
    this.current = pattern;
  }

  get pattern(): SearchPattern {
    return this.current;
  }

  get matches(): readonly SearchMatch[] {
    return this.found;
  }

  get index(): number {
    return this.chosen;
  }

  get match(): SearchMatch | undefined {
    return this.found[this.chosen];
  }

  /** What the bar says of it. */
  get summary(): string {
    if (this.problem) return this.problem;
    const busy = this.running ? ` searching ${counted(this.options.lines(), "line")}…` : "";
    const count = `${this.found.length === 0 ? 0 : this.chosen + 1}/${counted(this.found.length, "match", "matches")}`;
    return `${count}. ${this.current.kind}${busy}`;
  }

  setText(text: string): void {
    if (text === this.current.text) return;
    this.current = { ...this.current, text };
    this.timer?.dispose();
    this.timer = this.options.clock.after(DEBOUNCE, () => this.run());
  }

  cycleKind(): void {
    this.current = { ...this.current, kind: NEXT_KIND[this.current.kind] };
    this.run();
  }

  /** Searches now. The match nearest to the end is selected. */
  run(): void {
    this.timer?.dispose();
    this.timer = undefined;
    const number = ++this.asked;
    this.problem = "";
    if (this.current.text === "") {
      this.settle([]);
      return;
    }
    this.running = true;
    this.options.onChange();
    this.options.search(this.current).then(
      (matches) => {
        if (number === this.asked) this.settle(matches);
      },
      (error: unknown) => {
        if (number !== this.asked) return;
        this.problem = messageOf(error);
        this.settle([]);
      },
    );
  }

  /** Selects a match `by` places on, around the end. */
  step(by: number): void {
    const count = this.found.length;
    if (count === 0) return;
    this.chosen = (((this.chosen + by) % count) + count) % count;
    this.options.onChange();
  }

  /** Selects the first match below `row`, or the last one above it. */
  beyond(row: number, direction: 1 | -1): void {
    const { found } = this;
    const index =
      direction > 0
        ? found.findIndex((match) => match.startRow > row)
        : found.findLastIndex((match) => match.startRow < row);
    if (found.length === 0) return;
    this.chosen = index >= 0 ? index : direction > 0 ? 0 : found.length - 1;
    this.options.onChange();
  }

  dispose(): void {
    this.asked++;
    this.timer?.dispose();
  }

  private settle(matches: readonly SearchMatch[]): void {
    this.running = false;
    this.found = [...matches].sort((a, b) =>
      comparePoints({ row: a.startRow, col: a.startCol }, { row: b.startRow, col: b.startCol }),
    );
    this.chosen = this.found.length - 1;
    this.options.onChange();
  }
}
