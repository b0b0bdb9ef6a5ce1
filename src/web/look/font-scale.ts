const KEY = "domux-font-scale";
const STEP = 1.1;
/** CSS pixels of the smallest font that a phone chooses by itself. */
const READABLE = 7;

/**
 * How much larger than configured the font is: as the person chose, for this browser's tab; else, on a phone, so that
 * the tab of terminals fits its width, while that can be read. A phone has no say in sizes.
 */
export class FontScale {
  private fitted = { of: "", scale: 1 };

  constructor(private readonly phone: boolean) {}

  get now(): number {
    return Number(sessionStorage.getItem(KEY)) || this.fitted.scale;
  }

  change(change: "larger" | "smaller" | "reset" | number): void {
    const step = change === "larger" ? STEP : change === "smaller" ? 1 / STEP : change;
    if (step === "reset") sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, String(Math.min(6, Math.max(0.3, this.now * step))));
  }

  /** `size`: gives the font's now, pixels; `fitting`: the scale that fits. @returns true if the font is another one now */
  fit(cols: number, size: () => number, fitting: () => number): boolean {
    if (!this.phone || cols === 0) return false;
    const of = `${cols} ${innerWidth} ${devicePixelRatio}`;
    if (of === this.fitted.of || sessionStorage.getItem(KEY)) return false;
    const wanted = Math.min(1, fitting());
    this.fitted = { of, scale: (size() / this.now) * wanted >= READABLE ? wanted : 1 };
    return true;
  }
}
