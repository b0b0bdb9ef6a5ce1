import { CSS_COLORS } from "./css-colors-data.ts";

/** A colour: sRGB channels and alpha, each 0 to 1. */
export interface Color {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

const clamp = (value: number, low = 0, high = 1) => Math.min(high, Math.max(low, value));
const rgba = (r: number, g: number, b: number, a = 1): Color => ({
  r: clamp(r),
  g: clamp(g),
  b: clamp(b),
  a: clamp(a),
});

/**
 * Reads a colour: a CSS name, `#rgb` to `#rrrrggggbbbb`, `rgb:rr/gg/bb`, `rgb(…)`, `rgba(…)`, `hsl(…)`, `hsla(…)`,
 * `hsl:hue sat light`. Undefined if it is none of these.
 */
export function parseColor(text: string): Color | undefined {
  const s = text.trim().toLowerCase();
  if (s === "none" || s === "transparent") return rgba(0, 0, 0, 0);
  const named = Object.hasOwn(CSS_COLORS, s) ? CSS_COLORS[s] : undefined;
  if (named !== undefined)
    return rgba(((named >> 16) & 255) / 255, ((named >> 8) & 255) / 255, (named & 255) / 255);
  if (s.startsWith("#")) return parseHex(s.slice(1));
  const x11 = s.match(/^rgba?:([0-9a-f]{1,4})\/([0-9a-f]{1,4})\/([0-9a-f]{1,4})(?:\/([0-9a-f]{1,4}))?$/);
  if (x11) {
    const [r, g, b, a] = x11
      .slice(1)
      .map((part) => (part === undefined ? 1 : Number.parseInt(part, 16) / (16 ** part.length - 1)));
    return rgba(r, g, b, a);
  }
  const call = s.match(/^(rgb|rgba|hsl|hsla)[(:]\s*(.*?)\)?$/);
  if (!call) return undefined;
  const parts = call[2].split(/[\s,/]+/).filter(Boolean);
  if (parts.length < 3 || parts.length > 4) return undefined;
  const alpha = parts[3] === undefined ? 1 : channel(parts[3], 1);
  if (call[1].startsWith("hsl")) {
    const hue = Number.parseFloat(parts[0]);
    const bare = s.includes(":") ? 100 : 1;
    const sat = channel(parts[1], bare);
    const light = channel(parts[2], bare);
    if ([hue, sat, light, alpha].some(Number.isNaN)) return undefined;
    return fromHsla(hue, sat, light, alpha);
  }
  const [r, g, b] = parts.slice(0, 3).map((part) => channel(part, 255));
  if ([r, g, b, alpha].some(Number.isNaN)) return undefined;
  return rgba(r, g, b, alpha);
}

/** A number, or a percentage of 1; a bare number is divided by `whole`. */
function channel(text: string, whole: number): number {
  if (!/^[+-]?[\d.]+%?$/.test(text)) return Number.NaN;
  return text.endsWith("%") ? Number.parseFloat(text) / 100 : Number.parseFloat(text) / whole;
}

function parseHex(hex: string): Color | undefined {
  if (!/^[0-9a-f]+$/.test(hex)) return undefined;
  const digits = { 3: 1, 4: 1, 6: 2, 8: 2, 9: 3, 12: 4 }[hex.length];
  if (!digits) return undefined;
  const parts = hex.match(new RegExp(`.{${digits}}`, "g")) ?? [];
  const [r, g, b, a = 1] = parts.map((part) => Number.parseInt(part, 16) / (16 ** digits - 1));
  return rgba(r, g, b, a);
}

const byte = (value: number) => Math.round(clamp(value) * 255);

/** `#rrggbb`, or `rgba(r, g, b, a)` where it is not opaque. */
export function colorText(color: Color): string {
  const bytes = [color.r, color.g, color.b].map(byte);
  if (color.a >= 1) return `#${bytes.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
  return `rgba(${bytes.join(", ")}, ${Number(color.a.toFixed(4))})`;
}

export const srgbBytes = (color: Color): number[] => [color.r, color.g, color.b, color.a].map(byte);

/** Hue in degrees, the others 0 to 1. */
export function toHsla({ r, g, b, a }: Color): [number, number, number, number] {
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const l = (max + min) / 2;
  const d = max - min;
  if (d === 0) return [0, 0, l, a];
  const s = d / (1 - Math.abs(2 * l - 1));
  const h = max === r ? ((g - b) / d) % 6 : max === g ? (b - r) / d + 2 : (r - g) / d + 4;
  return [(h * 60 + 360) % 360, s, l, a];
}

export function fromHsla(h: number, s: number, l: number, a = 1): Color {
  const sat = clamp(s);
  const light = clamp(l);
  const f = (n: number) => {
    const k = (n + (((h % 360) + 360) % 360) / 30) % 12;
    return light - sat * Math.min(light, 1 - light) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return rgba(f(0), f(8), f(4), a);
}

const toLinear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const fromLinear = (v: number) => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

export const linearRgba = ({ r, g, b, a }: Color): number[] => [toLinear(r), toLinear(g), toLinear(b), a];
export const fromLinearRgba = ([r, g, b, a]: number[]): Color =>
  rgba(fromLinear(r), fromLinear(g), fromLinear(b), a);

/** CIE L*a*b* (D65) and alpha. */
export function laba(color: Color): number[] {
  const [r, g, b, alpha] = linearRgba(color);
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z), alpha];
}

/** Contrast of WCAG 2, 1 to 21. */
export function contrastRatio(one: Color, other: Color): number {
  const luminance = (color: Color) => {
    const [r, g, b] = linearRgba(color);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Difference by CIEDE2000 (Sharma, Wu, Dalal 2005). */
export function deltaE(one: Color, other: Color): number {
  const [l1, a1, b1] = laba(one);
  const [l2, a2, b2] = laba(other);
  const rad = Math.PI / 180;
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const c1 = Math.hypot(a1 * (1 + g), b1);
  const c2 = Math.hypot(a2 * (1 + g), b2);
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360);
  const h1 = hue(a1 * (1 + g), b1);
  const h2 = hue(a2 * (1 + g), b2);
  const wrapped = h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((c1 * c2 === 0 ? 0 : wrapped) * 0.5 * rad);
  const meanL = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const sum = h1 + h2;
  const far = Math.abs(h1 - h2) > 180;
  const h = c1 * c2 === 0 ? sum : far ? (sum < 360 ? sum + 360 : sum - 360) / 2 : sum / 2;
  const t =
    1 -
    0.17 * Math.cos((h - 30) * rad) +
    0.24 * Math.cos(2 * h * rad) +
    0.32 * Math.cos((3 * h + 6) * rad) -
    0.2 * Math.cos((4 * h - 63) * rad);
  const sl = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const turn =
    -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * rad);
  const [dl, dc, dh] = [(l2 - l1) / sl, (c2 - c1) / sc, dH / sh];
  return Math.sqrt(dl * dl + dc * dc + dh * dh + turn * dc * dh);
}

/** Hues of the painter's wheel (red, yellow, blue) at every 15 degrees of the RGB wheel. */
const RYB = [
  0, 26, 52, 83, 120, 130, 141, 151, 162, 177, 190, 204, 218, 232, 246, 261, 275, 288, 303, 317, 330, 338,
  345, 352, 360,
];

/** Turns a hue of the RGB wheel by degrees on the painter's wheel. */
function rybHue(hue: number, degrees: number): number {
  const index = Math.min(RYB.length - 2, Math.floor(hue / 15));
  const ryb = RYB[index] + (hue / 15 - index) * (RYB[index + 1] - RYB[index]);
  const turned = (((ryb + degrees) % 360) + 360) % 360;
  const above = RYB.findIndex((value, at) => at > 0 && turned <= value);
  return (above - 1 + (turned - RYB[above - 1]) / (RYB[above] - RYB[above - 1])) * 15;
}

const changes = {
  lighten: ([h, s, l], n) => [h, s, l + (1 - l) * n],
  darken: ([h, s, l], n) => [h, s, l * (1 - n)],
  saturate: ([h, s, l], n) => [h, s + (1 - s) * n, l],
  desaturate: ([h, s, l], n) => [h, s * (1 - n), l],
  lighten_fixed: ([h, s, l], n) => [h, s, l + n],
  darken_fixed: ([h, s, l], n) => [h, s, l - n],
  saturate_fixed: ([h, s, l], n) => [h, s + n, l],
  desaturate_fixed: ([h, s, l], n) => [h, s - n, l],
  adjust_hue_fixed: ([h, s, l], n) => [h + n, s, l],
  adjust_hue_fixed_ryb: ([h, s, l], n) => [rybHue(h, n), s, l],
  complement: ([h, s, l]) => [h + 180, s, l],
  complement_ryb: ([h, s, l]) => [rybHue(h, 180), s, l],
} satisfies Record<string, (hsl: number[], amount: number) => number[]>;

/** The methods of WezTerm's Color that give one colour. Undefined for a name that is none. */
export function changeColor(color: Color, name: string, amount: number): Color | undefined {
  if (!Object.hasOwn(changes, name)) return undefined;
  const hsla = toHsla(color);
  const [h, s, l] = changes[name as keyof typeof changes](hsla, amount);
  return fromHsla(h, clamp(s), clamp(l), hsla[3]);
}

/** Colours at the given degrees round the wheel from this one. */
export function aroundWheel(color: Color, degrees: readonly number[]): Color[] {
  const [h, s, l, a] = toHsla(color);
  return degrees.map((angle) => fromHsla(h + angle, s, l, a));
}
