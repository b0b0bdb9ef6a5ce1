import { defaulted, optional, required, type Shape, shape } from "../model/index.ts";
import { CLIENT, NOWHERE, PAGE, section } from "./option-row.ts";

const color = optional(shape.color);
/** A colour that may be one of the palette: `{ AnsiColor = "Red" }`, `{ Color = "#123456" }`, "Default". */
const COLOR_SPEC = shape.union(
  shape.variant({ AnsiColor: shape.string, Color: shape.color }),
  shape.oneOf("Default"),
);
const spec = optional(COLOR_SPEC);
const TAB_COLOR = shape.record({
  bg_color: required(shape.color),
  fg_color: required(shape.color),
  intensity: defaulted(shape.oneOf("Normal", "Bold", "Half"), "Normal"),
  underline: defaulted(shape.oneOf("None", "Single", "Double", "Curly", "Dotted", "Dashed"), "None"),
  italic: defaulted(shape.bool, false),
  strikethrough: defaulted(shape.bool, false),
});
const tab = optional(TAB_COLOR);

/** The colours of a terminal and of what is drawn around it. */
export const PALETTE = shape.record({
  foreground: color,
  background: color,
  cursor_fg: color,
  cursor_bg: color,
  cursor_border: color,
  selection_fg: color,
  selection_bg: color,
  ansi: optional(
    shape.list(shape.color),
    "eight colours: black, maroon, green, olive, navy, purple, teal, silver",
  ),
  brights: optional(shape.list(shape.color), "their bright forms"),
  indexed: optional(shape.map(shape.color), "colours 16 to 255 by number"),
  tab_bar: optional(
    shape.record({
      background: color,
      active_tab: tab,
      inactive_tab: tab,
      inactive_tab_hover: tab,
      new_tab: tab,
      new_tab_hover: tab,
      inactive_tab_edge: color,
      inactive_tab_edge_hover: color,
    }),
  ),
  scrollbar_thumb: color,
  split: color,
  visual_bell: color,
  compose_cursor: color,
  copy_mode_active_highlight_fg: spec,
  copy_mode_active_highlight_bg: spec,
  copy_mode_inactive_highlight_fg: spec,
  copy_mode_inactive_highlight_bg: spec,
  quick_select_label_fg: spec,
  quick_select_label_bg: spec,
  quick_select_match_fg: spec,
  quick_select_match_bg: spec,
  input_selector_label_fg: spec,
  input_selector_label_bg: spec,
  launcher_label_fg: spec,
  launcher_label_bg: spec,
});

const HSB = shape.record({
  hue: defaulted(shape.number(), 1),
  saturation: defaulted(shape.number(), 1),
  brightness: defaulted(shape.number(), 1),
});

/** What `wezterm.font` and `wezterm.font_with_fallback` make. */
export const TEXT_STYLE = shape.openRecord({
  font: required(
    shape.list(
      shape.openRecord({
        family: required(shape.string),
        weight: optional(shape.union(shape.string, shape.int(1, 1000))),
        stretch: optional(shape.string),
        style: optional(shape.string),
        is_fallback: optional(shape.bool),
        is_synthetic: optional(shape.bool),
        harfbuzz_features: optional(shape.list(shape.string)),
        scale: optional(shape.number(0)),
      }),
    ),
    "faces in order of preference",
  ),
  foreground: optional(shape.color),
});

const EASING = shape.union(
  shape.oneOf("Linear", "Ease", "EaseIn", "EaseInOut", "EaseOut", "Constant"),
  shape.variant({ CubicBezier: shape.list(shape.number()) as Shape<readonly number[]> }),
);

const colors = section("Colours");
const COLORS = {
  color_scheme: colors.maybe(shape.string, CLIENT, "A scheme by name, built-in or of color_schemes."),
  color_schemes: colors.opt(shape.map(PALETTE), {}, CLIENT, "Schemes of your own, by name."),
  color_scheme_dirs: colors.opt(
    shape.list(shape.path),
    [],
    CLIENT,
    "Directories with schemes as TOML files.",
  ),
  colors: colors.maybe(PALETTE, CLIENT, "Single colours; over the scheme's."),
  bold_brightens_ansi_colors: colors.opt(
    shape.union(shape.oneOf("BrightAndBold", "BrightOnly", "No"), shape.bool),
    "BrightAndBold",
    PAGE,
    "Bold text in colours 0 to 7 is drawn in their bright forms.",
  ),
  inactive_pane_hsb: colors.opt(
    HSB,
    { hue: 1, saturation: 0.9, brightness: 0.8 },
    CLIENT,
    "How panes without focus are dimmed; in a terminal only where color_scheme or colors give it colours to dim.",
  ),
  foreground_text_hsb: colors.opt(HSB, { hue: 1, saturation: 1, brightness: 1 }, PAGE, "Changes all text."),
  force_reverse_video_cursor: colors.opt(shape.bool, false, PAGE, "The cursor swaps the colours under it."),
};

const bar = section("Tab bar and status");
const BAR = {
  enable_tab_bar: bar.opt(shape.bool, true, CLIENT, "Show the tab bar."),
  use_fancy_tab_bar: bar.opt(shape.bool, true, PAGE, "Draw tabs as a desktop does, not as cells."),
  hide_tab_bar_if_only_one_tab: bar.opt(shape.bool, false, CLIENT, "No tab bar for a single tab."),
  tab_bar_at_bottom: bar.opt(shape.bool, false, CLIENT, "The tab bar is below."),
  show_tab_index_in_tab_bar: bar.opt(shape.bool, true, CLIENT, "Number the tabs."),
  show_tabs_in_tab_bar: bar.opt(shape.bool, true, CLIENT, "false: only status texts."),
  show_new_tab_button_in_tab_bar: bar.opt(shape.bool, true, CLIENT, "Show the `+`."),
  show_close_tab_button_in_tabs: bar.opt(shape.bool, true, PAGE, "Show an `x` in each tab."),
  tab_and_split_indices_are_zero_based: bar.opt(
    shape.bool,
    false,
    CLIENT,
    "Count from 0 where numbers are shown.",
  ),
  tab_max_width: bar.opt(shape.int(1), 16, CLIENT, "Widest tab, in cells; not for the fancy tab bar."),
  tab_bar_style: bar.opt(
    shape.openRecord({
      new_tab: defaulted(shape.string, " + "),
      new_tab_hover: defaulted(shape.string, " + "),
    }),
    { new_tab: " + ", new_tab_hover: " + " },
    CLIENT,
    "Texts of buttons in the tab bar, made by `wezterm.format`.",
  ),
  status_update_interval: bar.opt(
    shape.int(0),
    1000,
    CLIENT,
    "Milliseconds between two `update-status` events.",
  ),
  enable_status_bar: bar.opt(
    shape.bool,
    true,
    ["tui"],
    "Show workspace, domain and lag beside the tabs.",
    "domux only",
  ),
  pane_titles: bar.opt(shape.bool, true, ["tui"], "Show titles in the borders between panes.", "domux only"),
};

const fonts = section("Fonts");
const FONTS = {
  font: fonts.opt(
    TEXT_STYLE,
    { font: [{ family: "JetBrains Mono" }] },
    PAGE,
    "The font: `wezterm.font 'Name'` or `wezterm.font_with_fallback { … }`.",
  ),
  font_size: fonts.opt(shape.number(1), 12, PAGE, "Size in points."),
  font_rules: fonts.opt(
    shape.list(shape.openRecord({ font: required(TEXT_STYLE) })),
    [],
    PAGE,
    "Other fonts for bold, italic and so on.",
    "intensity and italic count; where the hardware draws, of a rule for bold text only the weight",
  ),
  line_height: fonts.opt(shape.number(0.1), 1, PAGE, "Multiplies the height of lines."),
  cell_width: fonts.opt(shape.number(0.1), 1, PAGE, "Multiplies the width of cells."),
  harfbuzz_features: fonts.opt(
    shape.list(shape.string),
    ["kern", "liga", "clig"],
    PAGE,
    "OpenType features, `liga=0` switches ligatures off.",
  ),
  custom_block_glyphs: fonts.opt(shape.bool, true, PAGE, "Draw lines and blocks exactly, not by the font."),
};

const look = section("Window");
const LOOK = {
  window_padding: look.opt(
    shape.record({
      left: defaulted(shape.dimension, "1cell"),
      right: defaulted(shape.dimension, "1cell"),
      top: defaulted(shape.dimension, "0.5cell"),
      bottom: defaulted(shape.dimension, "0.5cell"),
    }),
    { left: "1cell", right: "1cell", top: "0.5cell", bottom: "0.5cell" },
    PAGE,
    "Space around the panes.",
  ),
  window_background_opacity: look.opt(
    shape.number(0, 1),
    1,
    NOWHERE,
    "How much shows through the background.",
    "a browser's window is opaque",
  ),
  text_background_opacity: look.opt(
    shape.number(0, 1),
    1,
    PAGE,
    "How opaque colours behind text are; the background shows through.",
  ),
  enable_scroll_bar: look.opt(shape.bool, false, PAGE, "Show a scroll bar."),
  min_scroll_bar_height: look.opt(shape.dimension, "0.5cell", PAGE, "Smallest thumb of the scroll bar."),
  window_frame: look.opt(
    shape.openRecord({
      font: optional(TEXT_STYLE),
      font_size: optional(shape.number(1)),
      active_titlebar_bg: defaulted(shape.color, "#333333"),
      inactive_titlebar_bg: defaulted(shape.color, "#333333"),
      active_titlebar_fg: defaulted(shape.color, "#ffffff"),
      inactive_titlebar_fg: defaulted(shape.color, "#cccccc"),
      active_titlebar_border_bottom: defaulted(shape.color, "#2b2042"),
      inactive_titlebar_border_bottom: defaulted(shape.color, "#2b2042"),
      button_fg: defaulted(shape.color, "#cccccc"),
      button_bg: defaulted(shape.color, "#333333"),
      button_hover_fg: defaulted(shape.color, "#ffffff"),
      button_hover_bg: defaulted(shape.color, "#1f1f1f"),
    }),
    {
      active_titlebar_bg: "#333333",
      inactive_titlebar_bg: "#333333",
      active_titlebar_fg: "#ffffff",
      inactive_titlebar_fg: "#cccccc",
      active_titlebar_border_bottom: "#2b2042",
      inactive_titlebar_border_bottom: "#2b2042",
      button_fg: "#cccccc",
      button_bg: "#333333",
      button_hover_fg: "#ffffff",
      button_hover_bg: "#1f1f1f",
    },
    PAGE,
    "Font and colours of the fancy tab bar.",
  ),
  default_cursor_style: look.opt(
    shape.oneOf(
      "SteadyBlock",
      "BlinkingBlock",
      "SteadyUnderline",
      "BlinkingUnderline",
      "SteadyBar",
      "BlinkingBar",
    ),
    "SteadyBlock",
    CLIENT,
    "Shape of the cursor where the program does not choose.",
  ),
  cursor_blink_rate: look.opt(shape.int(0), 800, PAGE, "Milliseconds of half a blink; 0 is steady."),
  cursor_thickness: look.maybe(shape.dimension, PAGE, "Thickness of a bar or underline cursor."),
  text_blink_rate: look.opt(shape.int(0), 500, PAGE, "Milliseconds of half a blink of text; 0 is steady."),
  text_blink_rate_rapid: look.opt(shape.int(0), 250, PAGE, "The same for rapidly blinking text."),
  hide_mouse_cursor_when_typing: look.opt(shape.bool, true, PAGE, "Typing hides the mouse."),
  audible_bell: look.opt(shape.oneOf("SystemBeep", "Disabled"), "SystemBeep", CLIENT, "The bell sounds."),
  visual_bell: look.opt(
    shape.record({
      fade_in_duration_ms: defaulted(shape.int(0), 0),
      fade_in_function: defaulted(EASING, "Ease"),
      fade_out_duration_ms: defaulted(shape.int(0), 0),
      fade_out_function: defaulted(EASING, "Ease"),
      target: defaulted(shape.oneOf("BackgroundColor", "CursorColor"), "BackgroundColor"),
    }),
    {
      fade_in_duration_ms: 0,
      fade_in_function: "Ease",
      fade_out_duration_ms: 0,
      fade_out_function: "Ease",
      target: "BackgroundColor",
    },
    PAGE,
    "The bell flashes.",
  ),
};

const menus = section("Menus");
const OWN = "without: as other menus are";
const menuColor = (help: string) => menus.maybe(shape.color, CLIENT, help, OWN);
const size = (help: string) => menus.maybe(shape.number(1), PAGE, help, OWN);
const MENUS = {
  command_palette_fg_color: menuColor("Text of the command palette."),
  command_palette_bg_color: menuColor("Background of the command palette."),
  command_palette_font_size: size("Size of the command palette's font, points."),
  command_palette_rows: menus.maybe(shape.int(1), CLIENT, "Rows of the command palette; without: what fits."),
  palette_max_key_assigments_for_action: menus.opt(
    shape.int(0),
    1,
    CLIENT,
    "Keys shown for one entry of the palette.",
  ),
  ui_key_cap_rendering: menus.opt(
    shape.oneOf("UnixLong", "Emacs", "AppleSymbols", "WindowsLong", "WindowsSymbols"),
    "UnixLong",
    CLIENT,
    "How keys are written in menus.",
  ),
  char_select_fg_color: menuColor("Text of the character chooser."),
  char_select_bg_color: menuColor("Background of the character chooser."),
  char_select_font_size: size("Size of the character chooser's font, points."),
  pane_select_fg_color: menus.maybe(shape.color, CLIENT, "Letters of pane select."),
  pane_select_bg_color: menus.maybe(shape.color, CLIENT, "Their background."),
  pane_select_font_size: menus.opt(shape.number(1), 36, PAGE, "Size of the letters, points."),
};

/** Options of looks. */
export const LOOK_OPTIONS = { ...COLORS, ...BAR, ...FONTS, ...LOOK, ...MENUS };
