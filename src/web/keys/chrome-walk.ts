import { type KeyBinding, type KeyEvent, Mods } from "../../model/index.ts";

/** What can have the keyboard, in the order of the document. */
const STOPS = "button:not([tabindex='-1']), [tabindex='0'], input";

/**
 * The way of the keyboard out of the terminal: Ctrl+F6 brings it to the tab bar, Tab and Shift+Tab walk on through all
 * that can be pressed, Escape or Ctrl+F6 bring it back. Everything else that is typed belongs to programs.
 */
export class ChromeWalk {
  constructor(
    private readonly app: HTMLElement,
    private readonly back: () => void,
  ) {
    app.addEventListener("focusout", ({ relatedTarget }) => {
      if (!app.contains(relatedTarget as Node | null)) app.classList.remove("walking");
    });
    app.addEventListener("keydown", (event) => {
      const leaves = event.key === "Escape" || (event.key === "F6" && event.ctrlKey);
      if (!leaves || event.defaultPrevented) return;
      event.preventDefault();
      back();
    });
  }

  /** Takes the key that begins the walk, unless the person has bound it. @returns true if it was that */
  begins(event: KeyEvent, keys: readonly KeyBinding[]): boolean {
    if (event.key !== "F6" || (event.mods & ~(Mods.capsLock | Mods.numLock)) !== Mods.ctrl) return false;
    if (keys.some(({ key, mods, leader }) => key === "F6" && mods === Mods.ctrl && !leader)) return false;
    if (event.kind === "press") this.enter();
    return true;
  }

  /** To the selected tab, or to whatever comes first where there is no bar. */
  enter(): void {
    const first =
      this.app.querySelector<HTMLElement>("[role=tab][aria-selected=true]") ??
      this.app.querySelector<HTMLElement>(STOPS);
    if (!first) {
      this.back();
      return;
    }
    // A browser shows where the keyboard is only after some keys.
    this.app.classList.add("walking");
    first.focus();
  }
}

/** Keeps Tab and Shift+Tab inside a dialog. */
export function stayInside(dialog: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== "Tab") return;
  const stops = [...dialog.querySelectorAll<HTMLElement>(STOPS)];
  const [first, last] = event.shiftKey ? [stops.at(-1), stops[0]] : [stops[0], stops.at(-1)];
  if (document.activeElement !== last) return;
  event.preventDefault();
  first?.focus();
}
