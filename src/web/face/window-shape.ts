import type { FaceFacts, WindowChange } from "../../client/index.ts";

interface Frame {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

/** A desktop takes its time; so often, and so many milliseconds apart, it is looked whether it has followed. */
const TRIES = 20;
const PAUSE = 100;

/**
 * The browser's window around the page; pixels are those of CSS. Browsers let pages change windows without bars, such
 * as domux opens, and ignore it in their tabs.
 */
export class WindowShape {
  /** Where it was before it was maximized. */
  private before: Frame | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  change({ change, width = 0, height = 0, x, y }: WindowChange): void {
    switch (change) {
      case "focus":
        window.focus();
        break;
      case "maximize":
        this.before ??= { x: screenX, y: screenY, width: outerWidth, height: outerHeight };
        this.become({ x: 0, y: 0, width: screen.availWidth, height: screen.availHeight });
        break;
      case "restore":
        if (this.before) this.become(this.before);
        this.before = undefined;
        break;
      case "size":
        this.become({ width: width + outerWidth - innerWidth, height: height + outerHeight - innerHeight });
        break;
      case "position":
        this.become({ x, y });
        break;
    }
  }

  /** One step after the other: of a size and a place at once, a browser may forget the first. */
  private become(frame: Frame, tries = TRIES): void {
    clearTimeout(this.timer);
    const { x = screenX, y = screenY, width = outerWidth, height = outerHeight } = frame;
    if (width !== outerWidth || height !== outerHeight) resizeTo(width, height);
    else if (x !== screenX || y !== screenY) moveTo(x, y);
    else return;
    if (tries > 0) this.timer = setTimeout(() => this.become(frame, tries - 1), PAUSE);
  }
}

/** The screen that the window is on. Where it lies among others, Chromium alone tells, of the part without panels. */
export function screenAround(): NonNullable<FaceFacts["screen"]> {
  const around: Screen & { readonly availLeft?: number; readonly availTop?: number } = screen;
  const { availLeft: x = 0, availTop: y = 0, width, height } = around;
  return { x, y, width, height, scale: devicePixelRatio };
}
