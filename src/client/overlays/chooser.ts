import { type KeyEvent, Mods } from "../../model/index.ts";
import { plain, printable, type StyledLine } from "../styled-text.ts";
import { Field } from "./field.ts";
import type { ListRow, ListView, Overlay } from "./overlay.ts";
import { rank } from "./rank.ts";

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  /** Where the label has looks of its own. */
  readonly styled?: StyledLine;
  /** Right-aligned. */
  readonly detail?: string;
  /** Words to be found by besides the label. */
  readonly keywords?: string;
  /** A heading: cannot be chosen, is left out while filtering. */
  readonly heading?: boolean;
}

export interface ChooserOptions<T> {
  readonly name: string;
  readonly title: string;
  readonly choices: readonly Choice<T>[];
  /** `filter`: typing filters at once. `keys`: letters move or choose; `/` begins to filter. */
  readonly style: "filter" | "keys";
  /** Hints that choose a row directly, in order (style "keys"). */
  readonly hints?: string;
  /** Index of the choice selected at first. */
  readonly initial?: number;
  readonly help: string;
  readonly filterPrompt?: string;
  /** Rows to show at once; undefined: as many as fit. */
  readonly most?: number;
  /** Preference among equally good matches and without filter; larger is better. */
  readonly weight?: (choice: Choice<T>) => number;
  /** Keys that do something with the selected row: true if known. */
  readonly extra?: (key: string, choice: Choice<T>) => boolean;
  readonly choose: (value: T) => void;
  readonly cancel: () => void;
  readonly onChange: () => void;
}

const PAGE = 10;

/** A list to choose from, with a filter. */
export class Chooser<T> implements Overlay {
  readonly name: string;
  private shown: readonly Choice<T>[];
  private selected: number;
  private field: Field | undefined;

  constructor(private readonly options: ChooserOptions<T>) {
    this.name = options.name;
    this.shown = this.sorted("");
    this.selected = this.firstChoice(options.initial ?? 0);
    if (options.style === "filter") this.field = new Field("");
  }

  key(event: KeyEvent): void {
    const ctrl = (event.mods & Mods.ctrl) !== 0;
    const key = ctrl ? `ctrl+${event.key.toLowerCase()}` : event.key;
    if (this.common(key)) {
      this.options.onChange();
      return;
    }
    const chosen = this.shown[this.selected];
    if (chosen && !chosen.heading && this.options.extra?.(key, chosen)) {
      this.options.onChange();
      return;
    }
    if (this.field) {
      if (this.field.key(event)) this.filter();
      else return;
    } else if (!ctrl) this.letter(event.text ?? event.key);
    this.options.onChange();
  }

  text(text: string): void {
    if (!this.field) return;
    this.field.insert(printable(text));
    this.filter();
    this.options.onChange();
  }

  click(index: number): void {
    this.take(index);
  }

  hover(index: number | undefined): void {
    if (index === undefined || index === this.selected || !this.isChoice(index)) return;
    this.selected = index;
    this.options.onChange();
  }

  wheel(lines: number): void {
    this.move(Math.sign(lines));
    this.options.onChange();
  }

  /** Other choices (a domain changed its state); the selected row stays where it is, as far as it can. */
  replace(choices: readonly Choice<T>[]): void {
    (this.options as { choices: readonly Choice<T>[] }).choices = choices;
    this.shown = this.sorted(this.field?.text ?? "");
    this.selected = this.firstChoice(Math.min(this.selected, this.shown.length - 1));
    this.options.onChange();
  }

  view(): ListView {
    const { options, field } = this;
    const hints = options.style === "keys" && !field ? [...(options.hints ?? "")] : [];
    let number = 0;
    const rows = this.shown.map((choice): ListRow => {
      const hint = choice.heading ? undefined : hints[number++];
      return {
        label: choice.styled ?? plain(printable(choice.label)),
        detail: choice.detail,
        hint,
        heading: choice.heading,
      };
    });
    return {
      kind: "list",
      name: this.name,
      title: options.title,
      rows,
      selected: this.isChoice(this.selected) ? this.selected : -1,
      field: field?.view(options.filterPrompt ?? "> "),
      help: options.help,
      ...(options.most !== undefined && { most: options.most }),
    };
  }

  private common(key: string): boolean {
    const { style } = this.options;
    switch (key) {
      case "Escape":
      case "ctrl+g":
      case "ctrl+[":
      case "ctrl+c":
        // The first Escape leaves a filter that was begun with `/`.
        if (style === "keys" && this.field) {
          this.field = undefined;
          this.filter();
        } else this.options.cancel();
        return true;
      case "Enter":
        this.take(this.selected);
        return true;
      case "UpArrow":
      case "ctrl+p":
      case "ctrl+k":
        this.move(-1);
        return true;
      case "DownArrow":
      case "ctrl+n":
      case "ctrl+j":
        this.move(1);
        return true;
      case "PageUp":
        this.move(-PAGE);
        return true;
      case "PageDown":
        this.move(PAGE);
        return true;
      default:
        return false;
    }
  }

  private letter(text: string): void {
    if (text === "/") {
      this.field = new Field("");
      return;
    }
    const hint = [...(this.options.hints ?? "")].indexOf(text);
    if (hint >= 0) {
      const choices = this.shown.flatMap((choice, index) => (choice.heading ? [] : [index]));
      if (choices[hint] !== undefined) this.take(choices[hint]);
    } else if (text === "j") this.move(1);
    else if (text === "k") this.move(-1);
  }

  private filter(): void {
    this.shown = this.sorted(this.field?.text ?? "");
    this.selected = this.firstChoice(0);
  }

  private sorted(query: string): readonly Choice<T>[] {
    const { choices, weight } = this.options;
    if (query.trim() === "") {
      if (!weight) return choices;
      return [...choices].sort((a, b) => weight(b) - weight(a));
    }
    const able = choices.filter((choice) => !choice.heading);
    return rank(query, able, (choice) => `${choice.label} ${choice.keywords ?? ""}`, weight);
  }

  private isChoice(index: number): boolean {
    return this.shown[index] !== undefined && !this.shown[index].heading;
  }

  private firstChoice(from: number): number {
    for (let index = Math.max(0, from); index < this.shown.length; index++)
      if (this.isChoice(index)) return index;
    return this.shown.findIndex((choice) => !choice.heading);
  }

  private move(by: number): void {
    const able = this.shown.flatMap((choice, index) => (choice.heading ? [] : [index]));
    if (able.length === 0) return;
    const at = able.indexOf(this.selected);
    // Single steps go around the end, pages stop there.
    const next = Math.abs(by) === 1 ? (at + by + able.length) % able.length : at + by;
    this.selected = able[Math.min(Math.max(next, 0), able.length - 1)];
  }

  private take(index: number): void {
    if (this.isChoice(index)) this.options.choose(this.shown[index].value);
  }
}
