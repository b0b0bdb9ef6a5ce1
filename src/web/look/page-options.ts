import type { ClientConfig } from "../../client/index.ts";

interface FontFace {
  readonly family: string;
  readonly weight?: string | number;
  readonly harfbuzz_features?: readonly string[];
}

interface Hsb {
  readonly hue: number;
  readonly saturation: number;
  readonly brightness: number;
}

/** The options of the configuration that only a page reads, by their names there. */
export interface PageOptions {
  readonly font: { readonly font: readonly FontFace[] };
  readonly font_size: number;
  readonly line_height: number;
  readonly cell_width: number;
  readonly harfbuzz_features: readonly string[];
  readonly custom_block_glyphs: boolean;
  readonly bold_brightens_ansi_colors: string | boolean;
  readonly inactive_pane_hsb: Hsb;
  readonly use_fancy_tab_bar: boolean;
  readonly show_close_tab_button_in_tabs: boolean;
  readonly show_tabs_in_tab_bar: boolean;
  readonly window_padding: Readonly<Record<"left" | "right" | "top" | "bottom", unknown>>;
  readonly window_background_opacity: number;
  readonly window_frame: Readonly<Record<string, unknown>>;
  readonly enable_scroll_bar: boolean;
  readonly default_cursor_style: string;
  readonly cursor_blink_rate: number;
  readonly cursor_thickness: unknown;
  readonly detect_password_input: boolean;
  readonly hide_mouse_cursor_when_typing: boolean;
  readonly visual_bell: {
    readonly fade_in_duration_ms: number;
    readonly fade_out_duration_ms: number;
    readonly target: "BackgroundColor" | "CursorColor";
  };
  readonly paste_warning: boolean;
  readonly quote_dropped_files: "None" | "SpacesOnly" | "Posix" | "Windows" | "WindowsAlwaysQuoted";
  readonly pane_select_font_size: number;
  readonly command_palette_font_size: number | undefined;
  readonly char_select_font_size: number | undefined;
  readonly min_scroll_bar_height: unknown;
  readonly force_reverse_video_cursor: boolean;
  readonly font_rules: readonly {
    readonly intensity?: unknown;
    readonly italic?: unknown;
    readonly font: { readonly font: readonly FontFace[] };
  }[];
}

const DEFAULTS: PageOptions = {
  font: { font: [{ family: "JetBrains Mono" }] },
  font_size: 12,
  line_height: 1,
  cell_width: 1,
  harfbuzz_features: ["kern", "liga", "clig"],
  custom_block_glyphs: true,
  bold_brightens_ansi_colors: "BrightAndBold",
  inactive_pane_hsb: { hue: 1, saturation: 0.9, brightness: 0.8 },
  use_fancy_tab_bar: true,
  show_close_tab_button_in_tabs: true,
  show_tabs_in_tab_bar: true,
  window_padding: { left: "1cell", right: "1cell", top: "0.5cell", bottom: "0.5cell" },
  window_background_opacity: 1,
  window_frame: {},
  enable_scroll_bar: false,
  default_cursor_style: "SteadyBlock",
  cursor_blink_rate: 800,
  cursor_thickness: undefined,
  detect_password_input: true,
  hide_mouse_cursor_when_typing: true,
  visual_bell: { fade_in_duration_ms: 0, fade_out_duration_ms: 0, target: "BackgroundColor" },
  paste_warning: true,
  quote_dropped_files: "SpacesOnly",
  pane_select_font_size: 36,
  command_palette_font_size: undefined,
  char_select_font_size: undefined,
  min_scroll_bar_height: "0.5cell",
  force_reverse_video_cursor: false,
  font_rules: [],
};

/** The page's options, defaults filled in where the configuration is silent. */
export function pageOptions(config: ClientConfig): PageOptions {
  const options: Record<string, unknown> = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS)) {
    const value = config.options[name];
    if (value !== undefined && value !== null) options[name] = value;
  }
  return options as unknown as PageOptions;
}

/** CSS pixels of a length of the configuration: a number, "3px", "2pt", "1cell", "5%". */
export function pixelsOf(value: unknown, cell: number, whole: number): number {
  if (typeof value === "number") return value;
  const [, digits, unit] = /^([\d.]+)\s*(px|pt|cell|%)?$/.exec(String(value)) ?? [];
  const number = Number(digits ?? 0);
  switch (unit) {
    case "pt":
      return (number * 4) / 3;
    case "cell":
      return number * cell;
    case "%":
      return (number / 100) * whole;
    default:
      return number;
  }
}

/** The CSS font family: what is configured, then whatever the system has. */
export function fontFamily({ font }: PageOptions): string {
  const names = font.font.map(({ family }) => `"${family.replace(/["\\]/g, "")}"`);
  return [...names, "ui-monospace", '"DejaVu Sans Mono"', "Menlo", "Consolas", "monospace"].join(", ");
}

/** The weight that `font_rules` give to bold text that is not italic; undefined: the browser's. */
export function boldWeight({ font_rules }: PageOptions): string | number | undefined {
  const rule = font_rules.find(({ intensity, italic }) => intensity === "Bold" && italic !== true);
  const weight = rule?.font.font[0]?.weight;
  return typeof weight === "string" ? WEIGHTS[weight] : weight;
}

/** CSS weights by WezTerm's names. */
const WEIGHTS: Readonly<Record<string, number>> = {
  Thin: 100,
  ExtraLight: 200,
  Light: 300,
  DemiLight: 350,
  Book: 380,
  Regular: 400,
  Medium: 500,
  DemiBold: 600,
  Bold: 700,
  ExtraBold: 800,
  Black: 900,
  ExtraBlack: 950,
};

/** The CSS weight of a configured face. */
export function cssWeight(weight: string | number | undefined): string | number {
  return typeof weight === "string" ? (WEIGHTS[weight] ?? "normal") : (weight ?? "normal");
}

/** Inline style of a list by its name: colours and size of the palette and the character chooser. */
export function menuStyle(
  name: string,
  options: PageOptions,
  client: {
    readonly [option in `${"command_palette" | "char_select"}_${"fg" | "bg"}_color`]: string | undefined;
  },
): Readonly<Record<string, string>> {
  const [fg, bg, size] =
    name === "palette"
      ? [client.command_palette_fg_color, client.command_palette_bg_color, options.command_palette_font_size]
      : name === "characters"
        ? [client.char_select_fg_color, client.char_select_bg_color, options.char_select_font_size]
        : [];
  return {
    ...(fg !== undefined && { "--panel-text": fg, "--panel-dim": fg }),
    ...(bg !== undefined && { "--panel": bg }),
    ...(size !== undefined && { fontSize: `${(size * 4) / 3}px` }),
  };
}

/** False if the configuration switches ligatures off. */
export function wantsLigatures({ harfbuzz_features, font }: PageOptions): boolean {
  const features = font.font[0]?.harfbuzz_features ?? harfbuzz_features;
  return !features.some((feature) => /^(-?(liga|calt)=0|-(liga|calt))$/.test(feature.replace(/\s/g, "")));
}
