import type { ActionHost } from "./actions/host.ts";
import type { Overlay } from "./overlays/overlay.ts";
import { TextPages } from "./overlays/text-pages.ts";
import { plain, printable } from "./styled-text.ts";

/** Columns of the panel's text. */
const COLS = 72;

/** Shows why the configuration cannot be used, until the person has read it or it is mended. */
export class ConfigProblemPanel {
  private shown: Overlay | undefined;
  private texts: string[] = [];

  constructor(private readonly host: Pick<ActionHost, "overlays" | "changed">) {}

  /** Adds a problem to the panel, opening it. */
  show(text: string): void {
    if (!this.texts.includes(text)) this.texts.push(text);
    if (this.shown) {
      this.host.changed();
      return;
    }
    const pages = new TextPages({
      name: "config-problem",
      title: "Configuration error",
      help: "The last good configuration stays in force. Enter or q leaves",
      lines: () => this.lines(),
      close: () => this.close(),
      onChange: () => this.host.changed(),
    });
    this.shown = pages;
    this.host.overlays.open(pages);
  }

  /** The configuration is right again, or the person has read enough. */
  close(): void {
    const { shown } = this;
    this.shown = undefined;
    this.texts = [];
    if (shown) this.host.overlays.close(shown);
  }

  private lines() {
    return this.texts
      .flatMap((text, index) => [...(index > 0 ? [""] : []), ...text.split("\n").flatMap(broken)])
      .map((line) => plain(line));
  }
}

/** Breaks a line at blanks where that is near its end, else anywhere. */
function broken(line: string): string[] {
  const lines: string[] = [];
  let rest = printable(line.replace(/\t/g, "  "));
  while (rest.length > COLS) {
    const blank = rest.lastIndexOf(" ", COLS);
    const at = blank > COLS / 2 ? blank : COLS;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...lines, rest];
}
