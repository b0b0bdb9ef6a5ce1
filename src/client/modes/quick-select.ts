import { counted } from "../../base/index.ts";
import { type KeyEvent, Mods } from "../../model/index.ts";
import { lineText, spansOf } from "../hyperlinks.ts";
import { makeLabels } from "../labels.ts";
import type { PaneScreen } from "../pane-screen.ts";
import { QUICK_SELECT_PATTERNS } from "../quick-patterns-table.ts";
import { type CellRange, logicalRows } from "../selection.ts";
import { plain } from "../styled-text.ts";
import type { Mark, PaneView } from "../view-model.ts";
import type { PaneMode } from "./pane-mode.ts";

export interface QuickMatch {
  readonly text: string;
  readonly label: string;
  readonly range: CellRange;
  readonly spans: readonly { readonly row: number; readonly from: number; readonly to: number }[];
}

export interface QuickSelectOptions {
  readonly screen: PaneScreen;
  readonly alphabet: string;
  /** Regular expressions; those that do not compile are left out. */
  readonly patterns: readonly string[];
  /** Rows around the view to look at. */
  readonly scope: number;
  /** Everything but matches is drawn without looks of its own. */
  readonly plain: boolean;
  /** What is said at the bottom. */
  readonly label: string;
  readonly onChange: () => void;
  /** `paste`: something was typed in upper case. */
  readonly choose: (match: QuickMatch, paste: boolean) => void;
  readonly close: () => void;
}

/** The expressions in force: the given ones exclusively, else the built-in and the configured ones. */
export function quickPatterns(
  given: readonly string[],
  options: { configured: readonly string[]; builtIn: boolean },
): readonly string[] {
  if (given.length > 0) return given;
  return [...options.configured, ...(options.builtIn ? QUICK_SELECT_PATTERNS : [])];
}

/** Labels on all texts that patterns find in and around the view; typing a label takes the text. */
export class QuickSelect implements PaneMode {
  readonly name = "quick-select";
  readonly keyTable = undefined;
  readonly wantsKey = true;
  readonly titlePrefix = "Copy mode: ";
  readonly cursor = undefined;
  private matches: readonly QuickMatch[];
  private typed = "";
  private chosen = -1;

  constructor(private readonly options: QuickSelectOptions) {
    options.screen.freeze(true);
    this.matches = this.find();
  }

  get selected(): CellRange | undefined {
    return this.matches[this.chosen]?.range;
  }

  get bar(): PaneView["bar"] {
    const what = this.options.label || "Quick select";
    const help = "label copies, upper case pastes too, Esc leaves";
    const text = `${what}: ${counted(this.matches.length, "match", "matches")} (${this.typed || help})`;
    return { line: plain(text) };
  }

  key(event: KeyEvent): void {
    const ctrl = (event.mods & Mods.ctrl) !== 0;
    const name = ctrl ? `ctrl+${event.key.toLowerCase()}` : event.key;
    switch (name) {
      case "Escape":
      case "ctrl+c":
      case "ctrl+g":
        this.options.close();
        return;
      case "UpArrow":
      case "Enter":
      case "ctrl+p":
        this.step(-1);
        return;
      case "DownArrow":
      case "ctrl+n":
        this.step(1);
        return;
      case "PageUp":
        this.page(-1);
        return;
      case "PageDown":
        this.page(1);
        return;
      case "ctrl+u":
        this.typed = "";
        this.options.onChange();
        return;
      case "Backspace":
        this.typed = this.typed.slice(0, -1);
        this.options.onChange();
        return;
    }
    const text = event.text ?? event.key;
    if (!ctrl && [...text].length === 1) this.text(text);
  }

  text(text: string): void {
    this.typed += text;
    const wanted = this.typed.toLowerCase();
    const match = this.matches.findLast(({ label }) => label === wanted);
    if (match) {
      this.options.choose(match, this.typed !== wanted);
      return;
    }
    if (!this.matches.some(({ label }) => label.startsWith(wanted))) this.typed = "";
    this.options.onChange();
  }

  verb(): void {}

  marks(from: number, to: number): Mark[] {
    const marks: Mark[] = [];
    const { plain, screen } = this.options;
    if (plain)
      for (let row = from; row <= to; row++) marks.push({ kind: "plain", row, from: 0, to: screen.cols });
    const typed = this.typed.toLowerCase();
    this.matches.forEach((match, index) => {
      if (match.range.end.row < from || match.range.start.row > to) return;
      const kind = index === this.chosen ? "current-match" : "match";
      for (const span of match.spans) marks.push({ kind, ...span });
      const [first] = match.spans;
      if (match.label !== "" && match.label.startsWith(typed))
        marks.push({
          kind: "label",
          row: first.row,
          from: first.from,
          to: first.from + match.label.length,
          text: match.label,
        });
    });
    return marks;
  }

  renewed(): void {
    this.matches = this.find();
    this.typed = "";
    this.chosen = -1;
  }

  dispose(): void {
    this.options.screen.freeze(false);
  }

  private step(by: number): void {
    const count = this.matches.length;
    if (count === 0) return;
    this.chosen = this.chosen < 0 ? count - 1 : (((this.chosen + by) % count) + count) % count;
    this.options.screen.reveal(this.matches[this.chosen].range.start.row);
    this.options.onChange();
  }

  private page(direction: number): void {
    this.options.screen.scrollBy(direction * this.options.screen.rows);
    this.options.onChange();
  }

  private find(): QuickMatch[] {
    const { screen, scope, alphabet } = this.options;
    const expressions = compile(this.options.patterns);
    const first = Math.max(screen.oldest, screen.viewTop - scope);
    const last = Math.min(screen.bottom, screen.viewTop + screen.rows - 1 + scope);
    const found: Omit<QuickMatch, "label">[] = [];
    for (let row = first; row <= last; row = logicalRows(row, screen).last + 1)
      found.push(...matchesInLine(row, screen, expressions));
    // Equal texts share a label; those nearest to the end get the best letters.
    const texts = [...new Set(found.map((match) => match.text).reverse())];
    const labels = makeLabels(alphabet, texts.length);
    const labelOf = new Map(texts.map((text, index) => [text, labels[index] ?? ""]));
    return found.map((match) => ({ ...match, label: labelOf.get(match.text)! }));
  }
}

function compile(patterns: readonly string[]): RegExp[] {
  return patterns.flatMap((pattern) => {
    try {
      return [new RegExp(pattern, "dg")];
    } catch {
      return [];
    }
  });
}

/** What the expressions find in a logical line, without overlaps: the earlier, then the earlier pattern wins. */
function matchesInLine(
  row: number,
  screen: PaneScreen,
  expressions: readonly RegExp[],
): Omit<QuickMatch, "label">[] {
  const line = lineText(row, screen);
  const found: { from: number; to: number; begin: number; order: number }[] = [];
  expressions.forEach((expression, order) => {
    for (const match of line.text.matchAll(expression)) {
      const groups = match.indices!.slice(1).filter((range) => range !== undefined && range[1] > range[0]);
      const [from, to] = groups.at(-1) ?? match.indices![0]!;
      if (to > from) found.push({ from, to, begin: match.index, order });
    }
  });
  found.sort((a, b) => a.begin - b.begin || a.order - b.order);
  const matches: Omit<QuickMatch, "label">[] = [];
  let end = 0;
  for (const { from, to } of found) {
    if (from < end) continue;
    end = to;
    const spans = spansOf(line, from, to, screen);
    const [start, last] = [spans[0], spans.at(-1)!];
    const range = {
      start: { row: start.row, col: start.from },
      end: { row: last.row, col: last.to },
      block: false,
    };
    matches.push({ text: line.text.slice(from, to), range, spans });
  }
  return matches;
}
