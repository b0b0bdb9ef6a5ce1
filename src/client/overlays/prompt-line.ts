import { type KeyEvent, Mods } from "../../model/index.ts";
import { printable, type StyledLine } from "../styled-text.ts";
import { Field } from "./field.ts";
import type { DialogView, Overlay } from "./overlay.ts";

export interface PromptLineOptions {
  readonly name: string;
  readonly title: string;
  /** Shown above the field. */
  readonly lines: readonly StyledLine[];
  readonly prompt: string;
  readonly initial?: string;
  /** Shows bullets instead of what is typed. */
  readonly masked?: boolean;
  /** Undefined: cancelled. */
  readonly done: (text: string | undefined) => void;
  readonly onChange: () => void;
}

/** Asks for one line of text. */
export class PromptLine implements Overlay {
  readonly name: string;
  private readonly field: Field;
  private over = false;

  constructor(private readonly options: PromptLineOptions) {
    this.name = options.name;
    this.field = new Field(options.initial ?? "", options.masked);
  }

  key(event: KeyEvent): void {
    const ctrl = (event.mods & Mods.ctrl) !== 0;
    if (event.key === "Enter") {
      this.finish(this.field.text);
      return;
    }
    if (event.key === "Escape" || (ctrl && /^[cg[]$/i.test(event.key))) {
      this.finish(undefined);
      return;
    }
    if (this.field.key(event)) this.options.onChange();
  }

  text(text: string): void {
    this.field.insert(printable(text.replace(/[\r\n]+$/, "")));
    this.options.onChange();
  }

  closed(): void {
    this.finish(undefined);
  }

  view(): DialogView {
    const { title, lines, prompt } = this.options;
    return {
      kind: "dialog",
      name: this.name,
      title,
      lines,
      field: this.field.view(prompt),
      buttons: [],
      help: "Enter accepts, Esc cancels",
    };
  }

  private finish(text: string | undefined): void {
    if (this.over) return;
    this.over = true;
    this.options.done(text);
  }
}
