/** Red, green and blue from 0 to 255, opacity from 0 to 1. */
export interface Rgba {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Reads a colour as the configuration has it: #rgb, #rrggbb, #rrggbbaa, rgb(), rgba(). Undefined: it is none. */
export function parseColor(text: unknown): Rgba | undefined {
  if (typeof text !== "string") return undefined;
  const hex = /^#([\da-f]{3,8})$/i.exec(text)?.[1];
  if (hex && hex.length !== 5 && hex.length !== 7) {
    const wide = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join("") : hex;
    const part = (at: number) => Number.parseInt(wide.slice(at, at + 2), 16);
    return { red: part(0), green: part(2), blue: part(4), alpha: wide.length === 8 ? part(6) / 255 : 1 };
  }
  const parts = /^rgba?\(([^)]*)\)$/i
    .exec(text)?.[1]
    .split(/[\s,/]+/)
    .filter(Boolean);
  if (!parts || parts.length < 3) return undefined;
  const [red, green, blue] = parts.map((part) =>
    part.endsWith("%") ? Number.parseFloat(part) * 2.55 : Number(part),
  );
  const alpha = parts[3]?.endsWith("%") ? Number.parseFloat(parts[3]) / 100 : Number(parts[3] ?? 1);
  return [red, green, blue, alpha].every(Number.isFinite) ? { red, green, blue, alpha } : undefined;
}

/** `over` laid over `under`, opaque. */
export function blend(over: Rgba, under: Rgba): Rgba {
  const mix = (a: number, b: number) => a * over.alpha + b * (1 - over.alpha);
  return {
    red: mix(over.red, under.red),
    green: mix(over.green, under.green),
    blue: mix(over.blue, under.blue),
    alpha: 1,
  };
}

/** 0xRRGGBB. */
export function packed({ red, green, blue }: Rgba): number {
  return (Math.round(red) << 16) | (Math.round(green) << 8) | Math.round(blue);
}

export function hexOf(rgb: number): string {
  return `#${(rgb & 0xffffff).toString(16).padStart(6, "0")}`;
}

/** Relative luminance from 0 to 1 (WCAG 2). */
export function luminance({ red, green, blue }: Rgba): number {
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast of two opaque colours, from 1 to 21 (WCAG 2). */
export function contrast(a: Rgba, b: Rgba): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
