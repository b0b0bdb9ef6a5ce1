import { hexColor, type Mark } from "../client/index.ts";
import { dimming } from "./dimming.ts";
import { type Look, PLAIN } from "./style-table.ts";

type MarkLook = (look: Look) => Partial<Look>;

/** Colours that the configuration gives to what programs print, 0xRRGGBB. */
export interface ConfiguredColors {
  readonly colors: ReadonlyMap<number, number>;
  readonly foreground: number | undefined;
  readonly background: number | undefined;
}

/** Looks of what the face itself draws: the terminal's own 16 colours, or those of the configuration. */
export interface Theme {
  /** Colours of panes; undefined: the outer terminal's. */
  readonly panes: ConfiguredColors | undefined;
  readonly bar: Partial<Look>;
  readonly activeTab: Partial<Look>;
  readonly tab: Partial<Look>;
  readonly newTab: Partial<Look>;
  readonly split: Partial<Look>;
  readonly activeSplit: Partial<Look>;
  readonly marks: Readonly<Record<Mark["kind"], MarkLook>>;
  /** Looks of lists by their name: text and background. */
  readonly menus: Readonly<Record<string, Partial<Look>>>;
  /** Letters of pane select. */
  readonly paneLabel: Partial<Look>;
  /** What a colour (0xRRGGBB) becomes in a pane without focus; undefined: it stays. */
  readonly dimmed: ((rgb: number) => number) | undefined;
}

const over =
  (change: Partial<Look>): MarkLook =>
  () =>
    change;

export const DEFAULT_THEME: Theme = {
  panes: undefined,
  bar: { fg: 7, bg: 0 },
  activeTab: { fg: 0, bg: 2, bold: true },
  tab: { fg: 7, bg: 0 },
  newTab: { fg: 7, bg: 0, bold: true },
  split: { dim: true },
  activeSplit: { fg: 2 },
  menus: {},
  paneLabel: { fg: 15, bg: 5, bold: true },
  dimmed: undefined,
  marks: {
    plain: over(PLAIN),
    selection: (look) => ({ inverse: !look.inverse }),
    match: over({ fg: 0, bg: 3, inverse: false }),
    "current-match": over({ fg: 0, bg: 2, inverse: false, bold: true }),
    label: over({ fg: 15, bg: 5, inverse: false, bold: true, underline: 0 }),
    link: over({ underline: 1 }),
    loading: over({ dim: true }),
  },
};

type Table = Readonly<Record<string, unknown>>;

const tableAt = (table: Table, key: string): Table => {
  const value = table[key];
  return typeof value === "object" && value !== null ? (value as Table) : {};
};

/** A colour of the configuration: "#rrggbb", `{ Color = … }` or `{ AnsiColor = … }`. */
function colorAt(table: Table, key: string): number | undefined {
  const value = table[key];
  if (typeof value === "string") return hexColor(value);
  const { Color, AnsiColor } = tableAt(table, key);
  if (typeof Color === "string") return hexColor(Color);
  const index = typeof AnsiColor === "string" ? ANSI.indexOf(AnsiColor) : -1;
  return index < 0 ? undefined : index;
}

const ANSI =
  "Black Maroon Green Olive Navy Purple Teal Silver Grey Red Lime Yellow Blue Fuchsia Aqua White".split(" ");

function look(base: Partial<Look>, fg: number | undefined, bg: number | undefined): Partial<Look> {
  return { ...base, ...(fg === undefined ? {} : { fg }), ...(bg === undefined ? {} : { bg }) };
}

function tabLook(base: Partial<Look>, bar: Table, key: string): Partial<Look> {
  const table = tableAt(bar, key);
  const made = look(base, colorAt(table, "fg_color"), colorAt(table, "bg_color"));
  const { intensity, italic, strikethrough, underline } = table;
  return {
    ...made,
    ...(intensity === undefined ? {} : { bold: intensity === "Bold", dim: intensity === "Half" }),
    ...(italic === true ? { italic: true } : {}),
    ...(strikethrough === true ? { strike: true } : {}),
    ...(underline === "Single" ? { underline: 1 } : underline === "Double" ? { underline: 2 } : {}),
  };
}

function markLook(base: MarkLook, fg: number | undefined, bg: number | undefined): MarkLook {
  return fg === undefined && bg === undefined
    ? base
    : (under) => ({ ...base(under), ...look({ inverse: false }, fg, bg) });
}

/** A palette whose see-through colours lie on its ground: a terminal has none. Those that are clear are left out. */
function opaque(value: unknown, ground: number): unknown {
  if (Array.isArray(value)) return value.map((item) => opaque(item, ground));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, opaque(item, ground)]));
  const parts =
    typeof value === "string" ? value.match(/^rgba\(([\d.]+), ([\d.]+), ([\d.]+), ([\d.]+)\)$/) : null;
  if (!parts) return value;
  const [red, green, blue, alpha] = parts.slice(1).map(Number);
  if (alpha === 0) return undefined;
  const mixed = [red, green, blue].map((channel, index) =>
    Math.round(channel * alpha + ((ground >> (16 - 8 * index)) & 0xff) * (1 - alpha)),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Colours 0 to 15, and others by number, of a palette. */
function paneColors(table: Table): ConfiguredColors {
  const rgb = (color: number | undefined) => (color === undefined ? undefined : color & 0xffffff);
  const list = (key: string, first: number): [number, number | undefined][] => {
    const value = table[key];
    return Array.isArray(value)
      ? value.map((text, index) => [
          first + index,
          typeof text === "string" ? rgb(hexColor(text)) : undefined,
        ])
      : [];
  };
  const indexed = tableAt(table, "indexed");
  const others = Object.keys(indexed).map((key): [number, number | undefined] => [
    Number(key),
    rgb(colorAt(indexed, key)),
  ]);
  const known = [...list("ansi", 0), ...list("brights", 8), ...others].filter(
    (entry): entry is [number, number] => entry[1] !== undefined,
  );
  return {
    colors: new Map(known),
    foreground: rgb(colorAt(table, "foreground")),
    background: rgb(colorAt(table, "background")),
  };
}

/** Options that give single things a colour, by their names in the configuration. */
export type ThemeOptions = Readonly<
  Record<`${"command_palette" | "char_select" | "pane_select"}_${"fg" | "bg"}_color`, string | undefined>
> & { readonly inactive_pane_hsb?: unknown };

/** The theme with configured colours (`color_scheme`, `colors`); what they do not name stays the terminal's. */
export function themeOf(colors: unknown, options?: ThemeOptions): Theme {
  const theme = schemeTheme(colors);
  if (!options) return theme;
  const own = (base: Partial<Look>, fg: string | undefined, bg: string | undefined) =>
    look(base, fg === undefined ? fg : hexColor(fg), bg === undefined ? bg : hexColor(bg));
  return {
    ...theme,
    menus: {
      palette: own({}, options.command_palette_fg_color, options.command_palette_bg_color),
      characters: own({}, options.char_select_fg_color, options.char_select_bg_color),
    },
    paneLabel: own(theme.paneLabel, options.pane_select_fg_color, options.pane_select_bg_color),
    dimmed: theme.panes && dimming(options.inactive_pane_hsb),
  };
}

function schemeTheme(colors: unknown): Theme {
  if (typeof colors !== "object" || colors === null) return DEFAULT_THEME;
  const table = opaque(colors as Table, hexColor(String((colors as Table).background)) ?? 0) as Table;
  const bar = tableAt(table, "tab_bar");
  const background = colorAt(bar, "background");
  const split = colorAt(table, "split");
  const { marks } = DEFAULT_THEME;
  const mark = (kind: Mark["kind"], prefix: string) =>
    markLook(marks[kind], colorAt(table, `${prefix}_fg`), colorAt(table, `${prefix}_bg`));
  const panes = paneColors(table);
  const direct = (rgb: number | undefined) => (rgb === undefined ? undefined : 0x1000000 | rgb);
  const barLook = look(DEFAULT_THEME.bar, undefined, background);
  return {
    ...DEFAULT_THEME,
    panes,
    bar: barLook,
    activeTab: tabLook(DEFAULT_THEME.activeTab, bar, "active_tab"),
    tab: tabLook(barLook, bar, "inactive_tab"),
    newTab: tabLook({ ...barLook, bold: true }, bar, "new_tab"),
    split: split === undefined ? DEFAULT_THEME.split : { fg: split },
    activeSplit: DEFAULT_THEME.activeSplit,
    marks: {
      ...marks,
      plain: over(look(PLAIN, direct(panes.foreground), direct(panes.background))),
      selection: mark("selection", "selection"),
      match: mark("match", "copy_mode_inactive_highlight"),
      "current-match": mark("current-match", "copy_mode_active_highlight"),
      label: mark("label", "quick_select_label"),
    },
  };
}
