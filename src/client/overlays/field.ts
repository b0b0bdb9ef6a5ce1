import { LineEditor } from "../../input/index.ts";
import type { KeyEvent } from "../../model/index.ts";
import { textWidth } from "../../vt/index.ts";
import type { FieldView } from "./overlay.ts";

/** A line of text in an overlay. Enter and Escape are the overlay's matter, not the field's. */
export class Field {
  private readonly editor: LineEditor;

  constructor(
    text: string,
    private readonly masked = false,
  ) {
    this.editor = new LineEditor({ text });
  }

  get text(): string {
    return this.editor.text;
  }

  /** Cells before the cursor. */
  get cells(): number {
    return textWidth(this.editor.text.slice(0, this.editor.cursor));
  }

  /** @returns true if the key did something to the line */
  key(event: KeyEvent): boolean {
    const outcome = this.editor.handle(event);
    return outcome === "changed" || outcome === "moved";
  }

  insert(text: string): void {
    this.editor.insert(text);
  }

  set(text: string): void {
    this.editor.setText(text);
  }

  view(prompt: string): FieldView {
    const { text, cursor } = this.editor;
    return { prompt, text, cursor: [...text.slice(0, cursor)].length, masked: this.masked };
  }
}
