import {
  aroundWheel,
  type Color,
  changeColor,
  colorText,
  contrastRatio,
  deltaE,
  fromHsla,
  fromLinearRgba,
  laba,
  linearRgba,
  parseColor,
  srgbBytes,
  toHsla,
} from "../../color.ts";

function read(text: string): Color {
  const color = parseColor(text);
  if (!color) throw new Error(`"${text}" is not a colour; write a name, #rrggbb, rgb(…) or hsl(…)`);
  return color;
}

interface GradientSpec {
  readonly colors?: readonly string[];
  readonly preset?: string;
  readonly interpolation?: string;
  readonly blend?: string;
}

/** Colours along stops, for presets of colorgrad that are often used; others are refused by name. */
const PRESETS: Readonly<Record<string, readonly string[]>> = {
  Viridis: [
    "#440154",
    "#482777",
    "#3f4a8a",
    "#31678e",
    "#26838f",
    "#1f9d8a",
    "#6cce5a",
    "#b6de2b",
    "#fee825",
  ],
  Plasma: ["#0d0887", "#5302a3", "#8b0aa5", "#b83289", "#db5c68", "#f48849", "#febd2a", "#f0f921"],
  Inferno: ["#000004", "#280b54", "#65156e", "#9f2a63", "#d44842", "#f57d15", "#fac127", "#fcffa4"],
  Magma: ["#000004", "#221150", "#5f187f", "#982d80", "#d3436e", "#f8765c", "#febb81", "#fcfdbf"],
  Rainbow: [
    "#6e40aa",
    "#bf3caf",
    "#fe4b83",
    "#ff7847",
    "#e2b72f",
    "#aff05b",
    "#52f667",
    "#1ddfa3",
    "#23abd8",
    "#4c6edb",
    "#6e40aa",
  ],
  Blues: ["#f7fbff", "#deebf7", "#c6dbef", "#9ecae1", "#6baed6", "#4292c6", "#2171b5", "#08519c", "#08306b"],
  Greens: ["#f7fcf5", "#e5f5e0", "#c7e9c0", "#a1d99b", "#74c476", "#41ab5d", "#238b45", "#006d2c", "#00441b"],
  Greys: ["#ffffff", "#f0f0f0", "#d9d9d9", "#bdbdbd", "#969696", "#737373", "#525252", "#252525", "#000000"],
  Reds: ["#fff5f0", "#fee0d2", "#fcbba1", "#fc9272", "#fb6a4a", "#ef3b2c", "#cb181d", "#a50f15", "#67000d"],
};

const blends = {
  Rgb: {
    to: ({ r, g, b, a }: Color) => [r, g, b, a],
    from: ([r, g, b, a]: number[]): Color => ({ r, g, b, a }),
  },
  LinearRgb: { to: linearRgba, from: fromLinearRgba },
  Hsv: {
    to: (color: Color): number[] => toHsla(color),
    from: ([h, s, l, a]: number[]) => fromHsla(h, s, l, a),
  },
  Oklab: { to: linearRgba, from: fromLinearRgba },
};

/** `count` colours along a gradient. */
export function gradient(spec: GradientSpec, count: number): Color[] {
  const stops = spec.colors ?? (spec.preset === undefined ? undefined : PRESETS[spec.preset]);
  if (!stops || stops.length === 0)
    throw new Error(
      spec.preset === undefined
        ? "a gradient needs colors, a table of colours"
        : `the gradient preset "${spec.preset}" is not one of ${Object.keys(PRESETS).join(", ")}; give colors instead`,
    );
  const { to, from } = blends[(spec.blend ?? "Rgb") as keyof typeof blends] ?? blends.Rgb;
  const points = stops.map((stop) => to(read(stop)));
  const along = (t: number) => {
    const place = t * (points.length - 1);
    const index = Math.min(points.length - 1, Math.floor(place));
    const next = points[Math.min(points.length - 1, index + 1)];
    return from(points[index].map((value, k) => value + (next[k] - value) * (place - index)));
  };
  return Array.from({ length: count }, (_, i) => along(count === 1 ? 0 : i / (count - 1)));
}

/** What the methods of Color need. */
export const colorFunctions = {
  "color.parse": (text: string) => colorText(read(text)),
  "color.from_hsla": (h: number, s: number, l: number, a: number) => colorText(fromHsla(h, s, l, a)),
  "color.change": (text: string, name: string, amount: number) => {
    const changed = changeColor(read(text), name, amount);
    return changed ? colorText(changed) : null;
  },
  "color.wheel": (text: string, name: string) =>
    aroundWheel(read(text), name === "triad" ? [120, 240] : [90, 180, 270]).map(colorText),
  "color.numbers": (text: string, name: string) => {
    const color = read(text);
    if (name === "hsla") return toHsla(color);
    if (name === "laba") return laba(color);
    return name === "linear_rgba" ? linearRgba(color) : srgbBytes(color);
  },
  "color.contrast_ratio": (one: string, other: string) => contrastRatio(read(one), read(other)),
  "color.delta_e": (one: string, other: string) => deltaE(read(one), read(other)),
  "color.gradient": (spec: GradientSpec, count: number) => gradient(spec, count).map(colorText),
};
