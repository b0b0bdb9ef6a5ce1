import type { KeyEvent } from "../../model/index.ts";
import { keyEventOfBrowser, type LayoutMap } from "./key-event.ts";

export interface TextInputPort {
  /** A key. @returns true: the browser's own reaction to it is wanted (a paste it will deliver) */
  readonly key: (event: KeyEvent) => boolean;
  /** Text of an input method or a soft keyboard. */
  readonly text: (text: string) => void;
  readonly paste: (data: DataTransfer) => void;
  /** An input method is at work, with this text so far; undefined: it has ended. */
  readonly composing: (text: string | undefined) => void;
}

interface KeyboardWithLayout {
  getLayoutMap?: () => Promise<LayoutMap>;
}

/** Keys that soft keyboards only tell as what they do to a text. */
const EDITS: Readonly<Record<string, string>> = {
  deleteContentBackward: "Backspace",
  deleteContentForward: "Delete",
  deleteWordBackward: "Backspace",
  insertLineBreak: "Enter",
  insertParagraph: "Enter",
};

/**
 * The one place of the page that has the keyboard: a text area that stays empty. Keys go out as KeyEvents; what an
 * input method composes is shown in it, at the cursor, and goes out as text.
 */
export class TextInput {
  readonly element = document.createElement("textarea");
  private layout: LayoutMap | undefined;
  private composition = false;
  private text: string | undefined;
  /** Keys held down that went to the session: only their release is its business. */
  private readonly held = new Set<string>();

  constructor(private readonly port: TextInputPort) {
    const { element } = this;
    element.className = "keys";
    element.setAttribute("aria-label", "Terminal input");
    for (const name of ["autocapitalize", "autocomplete", "autocorrect"]) element.setAttribute(name, "off");
    element.spellcheck = false;
    element.rows = 1;
    element.addEventListener("beforeinput", (event) => this.edited(event));
    element.addEventListener("compositionstart", () => this.compose(true));
    element.addEventListener("compositionupdate", ({ data }) => {
      this.text = data;
      this.port.composing(data);
    });
    element.addEventListener("compositionend", ({ data }) => this.composed(data));
    element.addEventListener("paste", (event) => {
      event.preventDefault();
      if (event.clipboardData) this.port.paste(event.clipboardData);
    });
    addEventListener("keydown", (event) => this.key(event), { capture: true });
    addEventListener("keyup", (event) => this.key(event), { capture: true });
    addEventListener("blur", () => this.held.clear());
    const { keyboard } = navigator as { keyboard?: KeyboardWithLayout };
    // Not in every browser, and not everywhere allowed: then only letters are known.
    keyboard?.getLayoutMap?.().then(
      (layout) => {
        this.layout = layout;
      },
      () => undefined,
    );
  }

  /** What an input method composes at the moment. */
  get composing(): string | undefined {
    return this.text;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Where the cursor is, CSS pixels of the window: input methods show their candidates there. */
  place(x: number, y: number, height: number): void {
    const { style } = this.element;
    style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    style.height = style.lineHeight = `${height}px`;
  }

  private key(event: KeyboardEvent): void {
    const { target } = event;
    // Another control has the keyboard: a button, a field of a dialog.
    if (target instanceof HTMLElement && target !== this.element && target !== document.body) return;
    // A control that had it is gone: what the key leads to (a paste, an input method) belongs here again.
    if (document.activeElement === document.body) this.focus();
    if (this.composition) return;
    const key = keyEventOfBrowser(event, this.layout);
    if (!key) return;
    const id = event.code || event.key;
    if (key.kind === "release") {
      if (this.held.delete(id)) this.port.key(key);
      return;
    }
    this.held.add(id);
    if (this.port.key(key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private edited(event: InputEvent): void {
    if (this.composition || event.inputType === "insertCompositionText") return;
    if (event.inputType === "insertFromPaste") return;
    event.preventDefault();
    const key = EDITS[event.inputType];
    if (key) this.port.key({ key, mods: 0, kind: "press" });
    else if (event.data) this.port.text(event.data);
  }

  private compose(on: boolean): void {
    this.composition = on;
    this.text = on ? "" : undefined;
    this.element.classList.toggle("composing", on);
    this.port.composing(on ? "" : undefined);
  }

  private composed(data: string): void {
    this.compose(false);
    this.element.value = "";
    if (data) this.port.text(data);
  }
}
