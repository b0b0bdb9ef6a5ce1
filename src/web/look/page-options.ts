import type { ClientConfig } from "../../client/index.ts";

interface FontFace {
  readonly family: string;
  readonly weight?: string | number;
  readonly style?: string;
  readonly harfbuzz_features?: readonly string[];
}

export interface Hsb {
  readonly hue: number;
  readonly saturation: number;
  readonly brightness: number;
}

/** Another font for text that has all of these attributes. */
interface FontRule {
  readonly intensity?: "Normal" | "Bold" | "Half";
  readonly italic?: boolean;
  readonly font: { readonly font: readonly FontFace[] };
}

/** The options of the configuration that only a page reads, by their names there. */
export interface PageOptions {
  readonly font: { readonly font: readonly FontFace[] };
  readonly font_rules: readonly FontRule[];
  readonly font_size: number;
  readonly line_height: number;
  readonly cell_width: number;
  readonly harfbuzz_features: readonly string[];
  readonly custom_block_glyphs: boolean;
  readonly bold_brightens_ansi_colors: string | boolean;
  readonly inactive_pane_hsb: Hsb;
  readonly foreground_text_hsb: Hsb;
  readonly text_background_opacity: number;
  readonly text_blink_rate: number;
  readonly text_blink_rate_rapid: number;
  readonly min_scroll_bar_height: unknown;
  readonly use_fancy_tab_bar: boolean;
  readonly show_close_tab_button_in_tabs: boolean;
  readonly show_tabs_in_tab_bar: boolean;
  readonly window_padding: Readonly<Record<"left" | "right" | "top" | "bottom", unknown>>;
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
  readonly force_reverse_video_cursor: boolean;
}

const DEFAULTS: PageOptions = {
  font: { font: [{ family: "JetBrains Mono" }] },
  font_rules: [],
  font_size: 12,
  line_height: 1,
  cell_width: 1,
  harfbuzz_features: ["kern", "liga", "clig"],
  custom_block_glyphs: true,
  bold_brightens_ansi_colors: "BrightAndBold",
  inactive_pane_hsb: { hue: 1, saturation: 0.9, brightness: 0.8 },
  foreground_text_hsb: { hue: 1, saturation: 1, brightness: 1 },
  text_background_opacity: 1,
  text_blink_rate: 500,
  text_blink_rate_rapid: 250,
  min_scroll_bar_height: "0.5cell",
  use_fancy_tab_bar: true,
  show_close_tab_button_in_tabs: true,
  show_tabs_in_tab_bar: true,
  window_padding: { left: "1cell", right: "1cell", top: "0.5cell", bottom: "0.5cell" },
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
  force_reverse_video_cursor: false,
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

const family = (faces: readonly FontFace[]) =>
  [...faces.map(({ family }) => `"${family.replace(/["\\]/g, "")}"`), ...FALLBACK].join(", ");
const FALLBACK = ["ui-monospace", '"DejaVu Sans Mono"', "Menlo", "Consolas", "monospace"];

/** The CSS font family: what is configured, then whatever the system has. */
export const fontFamily = ({ font }: PageOptions): string => family(font.font);

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
export function wantsLigatures(options: PageOptions): boolean {
  return !featuresOf(options).some((feature) =>
    /^(-?(liga|calt)=0|-(liga|calt))$/.test(feature.replace(/\s/g, "")),
  );
}

/** OpenType features: those of the font itself count before those for all. */
const featuresOf = ({ harfbuzz_features, font }: PageOptions) =>
  font.font[0]?.harfbuzz_features ?? harfbuzz_features;

/**
 * What joins signs, told by name: cells are brought to their width by a letter spacing, and where there is one browsers
 * join only what is asked for (CSS Text 3, 7.2).
 */
const LIGATURES = ['"calt" 1', '"clig" 1', '"liga" 1'];

/** The CSS of features as HarfBuzz writes them: "liga", "-calt", "ss01=1", "zero=0"; what is none is left out. */
export function fontFeatures(options: PageOptions): string {
  const read = featuresOf(options).flatMap((feature) => {
    const [, sign, name, value] = /^([+-]?)([a-z0-9]{4})(?:\s*=\s*(\d+))?$/i.exec(feature.trim()) ?? [];
    return name === undefined ? [] : [`"${name}" ${sign === "-" ? 0 : (value ?? 1)}`];
  });
  return [...(wantsLigatures(options) ? LIGATURES : []), ...read].join(", ") || "normal";
}

/** Features that every browser's text has by itself; without ligatures nothing is joined at all. */
const USUAL = /^(kern|liga|clig|calt|[+-]?(liga|calt|clig)(=[01])?)$/;

/** True for fonts of the configuration that only the document draws: other features, other fonts for bold and italic. */
export function needsDocument(options: PageOptions): boolean {
  return (
    options.font_rules.length > 0 || featuresOf(options).some((one) => !USUAL.test(one.replace(/\s/g, "")))
  );
}

/** Classes that the page's emulator gives to cells. */
const CLASSES = { Bold: ".xterm-bold", Half: ".xterm-dim", Normal: ":not(.xterm-bold, .xterm-dim)" };

/** Style rules for `font_rules`, the first that fits counting. Attributes beside intensity and italic do not count. */
export function fontRules({ font_rules: rules }: PageOptions): string {
  return rules
    .toReversed()
    .map(({ intensity, italic, font }) => {
      const slant = italic === undefined ? "" : italic ? ".xterm-italic" : ":not(.xterm-italic)";
      const [{ weight, style } = { weight: undefined, style: undefined }] = font.font;
      const parts = [
        `font-family: ${family(font.font)} !important`,
        ...(typeof weight === "number" || /^[a-z]+$/i.test(String(weight ?? ""))
          ? [`font-weight: ${cssWeight(weight)} !important`]
          : []),
        ...(style === undefined ? [] : [`font-style: ${style.toLowerCase()} !important`]),
      ];
      return `.pane .xterm-rows span${intensity ? CLASSES[intensity] : ""}${slant} { ${parts.join("; ")} }`;
    })
    .join("\n");
}
