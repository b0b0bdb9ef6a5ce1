import type { WindowChange } from "../../client/index.ts";

/**
 * The browser's window around the page; pixels are those of CSS. Browsers let pages change windows without bars, such
 * as domux opens, and ignore it in their tabs.
 */
export class WindowShape {
  /** Where it was before it was maximized. */
  private before: { x: number; y: number; width: number; height: number } | undefined;

  change({ change, width = 0, height = 0, x = 0, y = 0 }: WindowChange): void {
    switch (change) {
      case "focus":
        window.focus();
        break;
      case "maximize":
        this.before ??= { x: screenX, y: screenY, width: outerWidth, height: outerHeight };
        moveTo(0, 0);
        resizeTo(screen.availWidth, screen.availHeight);
        break;
      case "restore":
        this.restore();
        break;
      case "size":
        resizeTo(width + outerWidth - innerWidth, height + outerHeight - innerHeight);
        break;
      case "position":
        moveTo(x, y);
        break;
    }
  }

  private restore(): void {
    const { before } = this;
    if (!before) return;
    this.before = undefined;
    resizeTo(before.width, before.height);
    moveTo(before.x, before.y);
  }
}
