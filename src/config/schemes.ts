import type { ShapeValue } from "../model/index.ts";
import { CATPPUCCIN } from "./data/catppuccin-data.ts";
import { SCHEMES } from "./data/schemes-data.ts";
import type { PALETTE } from "./looks-table.ts";

export type Palette = ShapeValue<typeof PALETTE>;

/** WezTerm's colours where nothing is configured. */
export const DEFAULT_PALETTE: Palette = {
  foreground: "#b2b2b2",
  background: "#000000",
  cursor_fg: "#000000",
  cursor_bg: "#52ad70",
  cursor_border: "#52ad70",
  selection_fg: "rgba(0, 0, 0, 0)",
  selection_bg: "rgba(128, 102, 153, 0.5)",
  ansi: ["#000000", "#cc5555", "#55cc55", "#cdcd55", "#5455cb", "#cc55cc", "#7acaca", "#cccccc"],
  brights: ["#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff"],
  scrollbar_thumb: "#222222",
  split: "#444444",
};

/** Other names of schemes we have, both in plain form. */
const ALIASES: Readonly<Record<string, string>> = {
  catppuccin: "catppuccinmocha",
  everforest: "everforestdarkmed",
  everforestdark: "everforestdarkmed",
  everforestlight: "everforestlightmed",
  gruvbox: "gruvboxdark",
  gruvboxmaterialdarkhard: "gruvboxmaterialdark",
  gruvboxmaterialdarkmedium: "gruvboxmaterialdark",
  gruvboxmaterialdarksoft: "gruvboxmaterialdark",
  materialpalenight: "materialthemepalenight",
  setiui: "seti",
};

/** What is left of a name for comparing: neither collection, case, blanks nor accents. */
function plainName(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/\((gogh|base16|terminal\.sexy|official|iterm)\)/g, "")
    .replace(/^builtin /, "")
    .replace(/[^a-z0-9+]/g, "");
}

function palette([name, fields]: readonly [string, string]): Palette {
  const whole = Object.hasOwn(CATPPUCCIN, name) ? CATPPUCCIN[name] : undefined;
  return whole === undefined ? paletteOf(fields) : (JSON.parse(whole) as Palette);
}

function paletteOf(fields: string): Palette {
  const colors = fields.split(" ").map((hex) => (hex ? `#${hex}` : undefined));
  const [foreground, background, cursor, selection] = colors;
  const sixteen = colors.slice(4) as string[];
  return {
    foreground,
    background,
    cursor_bg: cursor ?? foreground,
    cursor_border: cursor ?? foreground,
    cursor_fg: background,
    selection_bg: selection,
    ansi: sixteen.slice(0, 8),
    brights: sixteen.slice(8),
  };
}

function lines(): [name: string, fields: string][] {
  return SCHEMES.trimEnd()
    .split("\n")
    .map((line) => line.split("|") as [string, string]);
}

/**
 * A built-in scheme; also under a name that differs in case, blanks, accents or the mark of a collection only, or that
 * leaves "dark" out (`Ashes (base16)`).
 */
export function builtinScheme(name: string): Palette | undefined {
  const all = lines();
  const exact = all.find(([each]) => each === name);
  if (exact) return palette(exact);
  const marked = ([each]: readonly [string, string]) => each.endsWith(")");
  // Of two that are called the same, the one without the mark of a collection.
  const plain = new Map(
    [...all.filter(marked), ...all.filter((line) => !marked(line))].map((line) => [plainName(line[0]), line]),
  );
  const wanted = plainName(name);
  if (wanted === "") return undefined;
  for (const each of [wanted, ALIASES[wanted], `${wanted}dark`]) {
    const line = plain.get(each);
    if (line) return palette(line);
  }
  return undefined;
}

export function builtinSchemeNames(): string[] {
  return lines().map(([name]) => name);
}

export function builtinSchemes(): Record<string, Palette> {
  return Object.fromEntries(lines().map((line) => [line[0], palette(line)]));
}

/** `over` laid over `under`, tab bar and indexed colours field by field. */
export function overlayPalette(under: Palette, over: Palette): Palette {
  const set = Object.entries(over).filter(([, value]) => value !== undefined);
  return {
    ...under,
    ...Object.fromEntries(set),
    ...(under.tab_bar || over.tab_bar ? { tab_bar: { ...under.tab_bar, ...over.tab_bar } } : {}),
    ...(under.indexed || over.indexed ? { indexed: { ...under.indexed, ...over.indexed } } : {}),
  };
}
