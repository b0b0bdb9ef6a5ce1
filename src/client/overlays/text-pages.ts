import { type KeyEvent, Mods } from "../../model/index.ts";
import type { StyledLine } from "../styled-text.ts";
import { Field } from "./field.ts";
import type { Overlay, TextView } from "./overlay.ts";

export interface TextPagesOptions {
  readonly name: string;
  readonly title: string;
  /** Asked for at each view: a log grows. */
  readonly lines: () => readonly StyledLine[];
  readonly help: string;
  /** Starts at the end and stays there. */
  readonly following?: boolean;
  /** A field below the text; gets each entered line. */
  readonly enter?: (line: string) => void;
  readonly close: () => void;
  readonly onChange: () => void;
}

const PAGE = 10;

/** Text to scroll in: help, messages. */
export class TextPages implements Overlay {
  readonly name: string;
  private first = 0;
  private following: boolean;
  private readonly field: Field | undefined;

  constructor(private readonly options: TextPagesOptions) {
    this.name = options.name;
    this.following = options.following ?? false;
    this.field = options.enter ? new Field("") : undefined;
  }

  key(event: KeyEvent): void {
    const ctrl = (event.mods & Mods.ctrl) !== 0;
    const key = ctrl ? `ctrl+${event.key.toLowerCase()}` : event.key;
    switch (key) {
      case "Escape":
      case "ctrl+c":
      case "ctrl+g":
        this.options.close();
        return;
      case "PageUp":
      case "ctrl+b":
        this.scroll(-PAGE);
        return;
      case "PageDown":
      case "ctrl+f":
        this.scroll(PAGE);
        return;
    }
    if (this.field) {
      this.edit(event);
      return;
    }
    switch (key) {
      case "q":
      case "Enter":
        this.options.close();
        return;
      case "UpArrow":
      case "k":
        this.scroll(-1);
        return;
      case "DownArrow":
      case "j":
        this.scroll(1);
        return;
      case "Home":
      case "g":
        this.scroll(-this.first);
        return;
      case "End":
      case "G":
        this.scroll(this.options.lines().length);
        return;
      case " ":
        this.scroll(PAGE);
        return;
    }
  }

  text(text: string): void {
    this.field?.insert(text.split(/[\r\n]/, 1)[0]);
    this.options.onChange();
  }

  wheel(lines: number): void {
    this.scroll(lines);
  }

  view(): TextView {
    const { name, title, lines, help } = this.options;
    const all = lines();
    if (this.following) this.first = Math.max(0, all.length - 1);
    return {
      kind: "text",
      name,
      title,
      lines: all,
      first: this.first,
      field: this.field?.view("> "),
      help,
    };
  }

  private edit(event: KeyEvent): void {
    const field = this.field!;
    if (event.key === "Enter") {
      const line = field.text;
      field.set("");
      if (line.trim() !== "") this.options.enter?.(line);
    } else if (!field.key(event)) return;
    this.options.onChange();
  }

  private scroll(by: number): void {
    const last = Math.max(0, this.options.lines().length - 1);
    this.first = Math.min(Math.max(0, this.first + by), last);
    this.following = this.options.following === true && this.first === last;
    this.options.onChange();
  }
}
