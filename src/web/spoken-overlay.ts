import { type OverlayView, textOfLine } from "../client/index.ts";

/**
 * Tells screen readers of overlays: the keyboard stays in the page's one text area, which says what it types into and
 * which row is chosen; questions are told as they come.
 */
export class SpokenOverlay {
  readonly element = document.createElement("div");
  private said = "";
  private last: OverlayView | undefined | null = null;

  constructor(
    private readonly input: HTMLTextAreaElement,
    private readonly label: string,
  ) {
    this.element.className = "spoken";
    this.element.setAttribute("role", "alert");
    this.tell(undefined);
  }

  tell(view: OverlayView | undefined): void {
    // Asked with every picture.
    if (view === this.last) return;
    this.last = view;
    const { input } = this;
    const list = view?.kind === "list" ? view : undefined;
    input.setAttribute("aria-label", list ? list.title || list.name : this.label);
    if (list && list.selected >= 0) {
      input.setAttribute("aria-controls", "overlay-rows");
      input.setAttribute("aria-activedescendant", `row-${list.selected}`);
    } else {
      input.removeAttribute("aria-controls");
      input.removeAttribute("aria-activedescendant");
    }
    const said = view?.kind === "dialog" ? spoken(view) : view?.kind === "pane-labels" ? view.help : "";
    if (said === this.said) return;
    this.said = said;
    this.element.textContent = said;
  }
}

function spoken(view: Extract<OverlayView, { kind: "dialog" }>): string {
  const parts = [view.title, ...view.lines.map(textOfLine), view.field?.prompt ?? ""];
  return [...parts, ...view.buttons.map(({ label }) => label), view.help]
    .filter((part) => part.trim() !== "")
    .join("\n");
}
