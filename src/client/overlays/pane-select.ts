import { type KeyEvent, Mods, type PaneId } from "../../model/index.ts";
import { makeLabels } from "../labels.ts";
import type { Overlay, PaneLabelsView } from "./overlay.ts";

export interface PaneSelectOptions {
  readonly panes: readonly PaneId[];
  readonly alphabet: string;
  readonly showIds: boolean;
  readonly help: string;
  readonly choose: (pane: PaneId) => void;
  readonly cancel: () => void;
  readonly onChange: () => void;
}

/** Labels on the panes of a tab; typing one does something with its pane. */
export class PaneSelect implements Overlay {
  readonly name = "pane-select";
  private typed = "";
  private readonly labels: ReadonlyMap<PaneId, string>;

  constructor(private readonly options: PaneSelectOptions) {
    const labels = makeLabels(options.alphabet, options.panes.length);
    this.labels = new Map(options.panes.map((pane, index) => [pane, labels[index] ?? ""]));
  }

  /** What to write over a pane. */
  label(pane: PaneId): string | undefined {
    const label = this.labels.get(pane);
    if (!label?.startsWith(this.typed)) return undefined;
    return this.options.showIds ? `${label}: ${pane}` : label;
  }

  key(event: KeyEvent): void {
    const ctrl = (event.mods & Mods.ctrl) !== 0;
    if (event.key === "Escape" || (ctrl && /^[cg]$/i.test(event.key))) {
      this.options.cancel();
      return;
    }
    if (event.key === "Backspace") this.typed = this.typed.slice(0, -1);
    else if (ctrl && event.key.toLowerCase() === "u") this.typed = "";
    else if (!ctrl && [...(event.text ?? event.key)].length === 1) {
      this.type((event.text ?? event.key).toLowerCase());
      return;
    }
    this.options.onChange();
  }

  view(): PaneLabelsView {
    return { kind: "pane-labels", name: this.name, typed: this.typed, help: this.options.help };
  }

  private type(text: string): void {
    const wanted = this.typed + text;
    const [pane] = [...this.labels].find(([, label]) => label === wanted) ?? [];
    if (pane !== undefined) {
      this.options.choose(pane);
      return;
    }
    this.typed = [...this.labels.values()].some((label) => label.startsWith(wanted)) ? wanted : "";
    this.options.onChange();
  }
}
