import type { KeyEvent } from "../../model/index.ts";
import { plain, printable } from "../styled-text.ts";
import type { DialogView, Overlay } from "./overlay.ts";

export interface ConfirmOptions {
  readonly message: string;
  readonly yes: () => void;
  readonly no: () => void;
  readonly onChange: () => void;
}

/** Asks yes or no. Only y, n, Escape and the buttons answer: a key typed in haste must not kill anything. */
export class Confirm implements Overlay {
  readonly name = "confirm";
  private active = -1;

  constructor(private readonly options: ConfirmOptions) {}

  key(event: KeyEvent): void {
    switch (event.key) {
      case "y":
      case "Y":
        this.options.yes();
        return;
      case "n":
      case "N":
      case "Escape":
        this.options.no();
        return;
      case "LeftArrow":
      case "RightArrow":
      case "Tab":
        this.active = this.active === 0 ? 1 : 0;
        this.options.onChange();
        return;
      case "Enter":
        // Only after a button was chosen with the arrows.
        if (this.active >= 0) this.click(this.active);
    }
  }

  click(index: number): void {
    if (index === 0) this.options.yes();
    else this.options.no();
  }

  hover(index: number | undefined): void {
    const active = index ?? -1;
    if (active === this.active) return;
    this.active = active;
    this.options.onChange();
  }

  closed(): void {
    this.options.no();
  }

  view(): DialogView {
    return {
      kind: "dialog",
      name: this.name,
      title: "",
      lines: this.options.message.split("\n").map((line) => plain(printable(line))),
      buttons: [
        { label: "[Y]es", active: this.active === 0 },
        { label: "[N]o", active: this.active === 1 },
      ],
      help: "",
    };
  }
}
