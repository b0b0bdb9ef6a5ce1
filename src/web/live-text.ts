import type { PaneView } from "../client/index.ts";
import { CellRow } from "../vt/index.ts";

/** Milliseconds that output may go on before it is spoken, and lines of it that are. */
const QUIET = 250;
const MOST_LINES = 30;

/** Tells screen readers what a program prints: lines that came, in a live region. */
export class LiveText {
  readonly element = document.createElement("div");
  private readonly row = new CellRow();
  private pane = -1;
  private line = "";
  private said = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private on = false;

  constructor() {
    this.element.className = "spoken";
    this.element.setAttribute("role", "log");
    this.element.setAttribute("aria-live", "polite");
    this.element.setAttribute("aria-label", "Output of the terminal");
  }

  enable(on: boolean): void {
    if (on !== this.on) this.pane = -1;
    this.on = on;
    if (!on) this.element.replaceChildren();
  }

  /** The pane with the focus was drawn. */
  update(pane: PaneView | undefined): void {
    if (!this.on || !pane?.screen.terminal || pane.screen.isScrolled) return;
    clearTimeout(this.timer);
    if (pane.id !== this.pane) {
      // What was there before is not spoken: only what comes from now on.
      this.pane = pane.id;
      this.said = pane.screen.top + pane.screen.terminal.cursor.y;
      this.line = this.textOf(pane, this.said);
    }
    this.timer = setTimeout(() => this.speak(pane), QUIET);
  }

  private speak(pane: PaneView): void {
    const { terminal } = pane.screen;
    if (!terminal) return;
    const at = terminal.top + terminal.cursor.y;
    const text = this.textOf(pane, at);
    const lines: string[] = [];
    for (let row = Math.max(this.said, at - MOST_LINES); row < at; row++) {
      const whole = this.textOf(pane, row);
      lines.push(row === this.said && whole.startsWith(this.line) ? whole.slice(this.line.length) : whole);
    }
    if (at !== this.said) lines.push(text);
    else if (text !== this.line) lines.push(text.startsWith(this.line) ? text.slice(this.line.length) : text);
    this.said = at;
    this.line = text;
    for (const spoken of lines.filter((one) => one.trim() !== "")) {
      const line = document.createElement("div");
      line.textContent = spoken;
      this.element.append(line);
    }
    while (this.element.childElementCount > MOST_LINES) this.element.firstElementChild?.remove();
  }

  private textOf({ screen }: PaneView, row: number): string {
    if (!screen.read(row, this.row)) return "";
    let text = "";
    for (let x = 0; x < this.row.cols; x++) text += this.row.textAt(x);
    return text.trimEnd();
  }
}
