import { colorText, parseColor, srgbBytes } from "./color.ts";
import type { Json } from "./port.ts";

const ANSI = ["Black", "Maroon", "Green", "Olive", "Navy", "Purple", "Teal", "Silver"];
const BRIGHT = ["Grey", "Red", "Lime", "Yellow", "Blue", "Fuchsia", "Aqua", "White"];
const UNDERLINE = { None: 24, Single: 4, Double: 21, Curly: "4:3", Dotted: "4:4", Dashed: "4:5" } as const;
const INTENSITY = { Normal: 22, Bold: 1, Half: 2 } as const;

/**
 * The text that `wezterm.format` makes of its items: SGR sequences (ECMA-48, xterm) around the texts. Throws an
 * Error that says which item is wrong.
 */
export function formatItems(items: readonly Json[]): string {
  let out = "";
  for (const [index, item] of items.entries()) {
    if (item === "ResetAttributes") out += "\x1b[0m";
    else if (item !== null && typeof item === "object" && !Array.isArray(item)) {
      const [[kind, value]] = Object.entries(item);
      out += one(kind, value as Json, index + 1);
    } else throw new Error(`format item ${index + 1} is neither a table nor "ResetAttributes"`);
  }
  return `${out}\x1b[0m`;
}

/** Format items as a handler returned them, with colours in the one spelling that faces read, `#rrggbb`. */
export function plainItems(value: Json): Json {
  return Array.isArray(value) ? value.map(plainItem) : value;
}

function plainItem(item: Json): Json {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return item;
  const plain = (setting: Json): Json => {
    const { Color } = (typeof setting === "object" ? (setting ?? {}) : {}) as { readonly Color?: Json };
    const color = typeof Color === "string" ? parseColor(Color) : undefined;
    return color ? { Color: colorText({ ...color, a: 1 }) } : setting;
  };
  return Object.fromEntries(
    Object.entries(item).map(([kind, value]) => [kind, /ground$/.test(kind) ? plain(value) : value]),
  );
}

function one(kind: string, value: Json, index: number): string {
  switch (kind) {
    case "Text":
      return String(value);
    case "Foreground":
    case "Background":
      return `\x1b[${colorSgr(value, kind === "Foreground" ? 30 : 40, index)}m`;
    case "Attribute": {
      const [name, setting] = Object.entries((value ?? {}) as Record<string, Json>)[0] ?? [];
      if (name === "Italic") return setting ? "\x1b[3m" : "\x1b[23m";
      if (name === "Strikethrough") return setting ? "\x1b[9m" : "\x1b[29m";
      if (name === "Underline") return `\x1b[${pick(UNDERLINE, setting, index)}m`;
      if (name === "Intensity") return `\x1b[${pick(INTENSITY, setting, index)}m`;
      throw new Error(`format item ${index}: Attribute is Intensity, Underline, Italic or Strikethrough`);
    }
    default:
      throw new Error(`format item ${index}: "${kind}" is not Text, Foreground, Background or Attribute`);
  }
}

function pick(
  choices: Readonly<Record<string, number | string>>,
  value: Json,
  index: number,
): number | string {
  if (typeof value === "string" && Object.hasOwn(choices, value)) return choices[value];
  throw new Error(
    `format item ${index}: ${JSON.stringify(value)} is not one of ${Object.keys(choices).join(", ")}`,
  );
}

/** Parameters of SGR for a colour; `base` is 30 for text and 40 for background. */
function colorSgr(value: Json, base: number, index: number): string {
  if (value === "Default") return String(base + 9);
  const spec = (typeof value === "object" && value !== null ? value : {}) as Record<string, Json>;
  if (typeof spec.AnsiColor === "string") {
    const dark = ANSI.indexOf(spec.AnsiColor);
    if (dark >= 0) return String(base + dark);
    const bright = BRIGHT.indexOf(spec.AnsiColor);
    if (bright >= 0) return String(base + 60 + bright);
    throw new Error(`format item ${index}: AnsiColor is one of ${[...ANSI, ...BRIGHT].join(", ")}`);
  }
  const color = typeof spec.Color === "string" ? parseColor(spec.Color) : undefined;
  if (!color) throw new Error(`format item ${index}: ${JSON.stringify(value)} is not a colour`);
  return `${base + 8};2;${srgbBytes(color).slice(0, 3).join(";")}`;
}
