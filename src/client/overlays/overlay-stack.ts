import type { Overlay } from "./overlay.ts";

/** The modal that is shown, and those that wait under it. */
export class OverlayStack {
  private readonly stack: Overlay[] = [];

  constructor(private readonly onChange: () => void) {}

  get top(): Overlay | undefined {
    return this.stack.at(-1);
  }

  open(overlay: Overlay): void {
    this.stack.push(overlay);
    this.onChange();
  }

  /** Takes an overlay away, wherever it is. It is not told: the caller is its owner. */
  close(overlay: Overlay): void {
    const index = this.stack.indexOf(overlay);
    if (index < 0) return;
    this.stack.splice(index, 1);
    this.onChange();
  }

  /** Takes all away; each is told. */
  closeAll(): void {
    for (const overlay of this.stack.splice(0).reverse()) overlay.closed?.();
    this.onChange();
  }
}
