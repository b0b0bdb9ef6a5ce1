import { type DialogView, type ListView, type Overlay, plain } from "../client/index.ts";
import type { KeyEvent } from "../model/index.ts";

export interface QuestionOptions {
  readonly name: string;
  readonly text: string;
  readonly yes: string;
  readonly answer: (yes: boolean) => void;
  readonly onChange: () => void;
}

/** A question of the page itself. Only y, n, Escape and the buttons answer: nothing happens by a key in haste. */
export class Question implements Overlay {
  private active = -1;

  constructor(private readonly options: QuestionOptions) {}

  get name(): string {
    return this.options.name;
  }

  key({ key }: KeyEvent): void {
    if (/^y$/i.test(key)) this.options.answer(true);
    else if (/^n$/i.test(key) || key === "Escape") this.options.answer(false);
    else if (key === "Enter" && this.active >= 0) this.options.answer(this.active === 0);
    else if (key === "Tab" || key === "LeftArrow" || key === "RightArrow") {
      this.active = this.active === 0 ? 1 : 0;
      this.options.onChange();
    }
  }

  click(index: number): void {
    this.options.answer(index === 0);
  }

  closed(): void {
    this.options.answer(false);
  }

  view(): DialogView {
    return {
      kind: "dialog",
      name: this.name,
      title: "",
      lines: this.options.text.split("\n").map((line) => plain(line)),
      buttons: [
        { label: `[Y]es, ${this.options.yes}`, active: this.active === 0 },
        { label: "[N]o", active: this.active === 1 },
      ],
      help: "",
    };
  }
}

export interface MenuEntry {
  readonly label: string;
  readonly detail?: string;
  readonly run: () => void;
  /** In the palette under another name: no action does this. */
  readonly command?: string;
}

/** A list of the page's own: what a window has that a terminal has not. */
export class Menu implements Overlay {
  readonly name = "page-menu";
  private selected = 0;

  constructor(
    private readonly title: string,
    private readonly entries: readonly MenuEntry[],
    private readonly port: { readonly close: () => void; readonly onChange: () => void },
  ) {}

  key({ key }: KeyEvent): void {
    const count = this.entries.length;
    if (key === "Escape") this.port.close();
    else if (key === "Enter") this.click(this.selected);
    else if (key === "DownArrow" || key === "Tab") this.hover((this.selected + 1) % count);
    else if (key === "UpArrow") this.hover((this.selected + count - 1) % count);
    else if (key.length === 1) {
      const found = this.entries.findIndex(({ label }) => label.toLowerCase().startsWith(key.toLowerCase()));
      if (found >= 0) this.hover(found);
    }
  }

  click(index: number): void {
    this.port.close();
    this.entries[index]?.run();
  }

  hover(index: number | undefined): void {
    if (index === undefined || index === this.selected) return;
    this.selected = index;
    this.port.onChange();
  }

  view(): ListView {
    return {
      kind: "list",
      name: this.name,
      title: this.title,
      rows: this.entries.map(({ label, detail }) => ({ label: plain(label), detail })),
      selected: this.selected,
      help: "Enter chooses, Escape closes",
    };
  }
}
