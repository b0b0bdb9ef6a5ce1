import type { KeyCaps } from "../input/index.ts";
import type { KeyBinding, KeyTables, Leader, MouseBinding } from "../model/index.ts";

/** A rule that makes links of text: `$0` is the match, `$1` its first group. */
export interface HyperlinkRule {
  readonly regex: string;
  readonly format: string;
  /** Number of the group that is underlined. */
  readonly highlight: number;
}

export interface LaunchEntry {
  readonly label?: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly set_environment_variables?: Readonly<Record<string, string>>;
  readonly domain?: unknown;
}

/** The options of a configuration that the client reads, by their names there. */
export interface ClientOptions {
  readonly alternate_buffer_wheel_scroll_speed: number;
  readonly allow_download_protocols: boolean;
  readonly audible_bell: "SystemBeep" | "Disabled";
  readonly bypass_mouse_reporting_modifiers: string;
  readonly char_select_bg_color: string | undefined;
  readonly char_select_fg_color: string | undefined;
  readonly command_palette_bg_color: string | undefined;
  readonly command_palette_fg_color: string | undefined;
  readonly command_palette_rows: number | undefined;
  readonly canonicalize_pasted_newlines: string | boolean | undefined;
  readonly default_workspace: string | undefined;
  readonly disable_default_quick_select_patterns: boolean;
  readonly enable_status_bar: boolean;
  readonly enable_tab_bar: boolean;
  readonly hide_tab_bar_if_only_one_tab: boolean;
  readonly hyperlink_rules: readonly HyperlinkRule[];
  readonly launch_menu: readonly LaunchEntry[];
  readonly mouse_wheel_scrolls_tabs: boolean;
  readonly notification_handling: string;
  readonly osc52_policy: "Write" | "ReadWrite" | "Never";
  readonly pane_focus_follows_mouse: boolean;
  readonly pane_select_bg_color: string | undefined;
  readonly pane_select_fg_color: string | undefined;
  readonly pane_titles: boolean;
  readonly palette_max_key_assigments_for_action: number;
  readonly paste_warning: boolean;
  readonly quick_select_alphabet: string;
  readonly quick_select_patterns: readonly string[];
  readonly quick_select_remove_styling: boolean;
  readonly quit_when_all_windows_are_closed: boolean;
  readonly scroll_to_bottom_on_input: boolean;
  readonly selection_word_boundary: string;
  readonly show_new_tab_button_in_tab_bar: boolean;
  readonly show_tab_index_in_tab_bar: boolean;
  readonly show_tabs_in_tab_bar: boolean;
  readonly swallow_mouse_click_on_pane_focus: boolean;
  readonly status_update_interval: number;
  readonly swap_backspace_and_delete: boolean;
  readonly switch_to_last_active_tab_when_closing_tab: boolean;
  readonly tab_and_split_indices_are_zero_based: boolean;
  readonly tab_bar_at_bottom: boolean;
  readonly tab_bar_style: { readonly new_tab: string; readonly new_tab_hover: string };
  readonly tab_max_width: number;
  readonly ui_key_cap_rendering: KeyCaps;
  readonly unzoom_on_switch_pane: boolean;
  readonly window_close_confirmation: "AlwaysPrompt" | "NeverPrompt";
}

export const DEFAULT_OPTIONS: ClientOptions = {
  alternate_buffer_wheel_scroll_speed: 3,
  allow_download_protocols: true,
  audible_bell: "SystemBeep",
  bypass_mouse_reporting_modifiers: "SHIFT",
  char_select_bg_color: undefined,
  char_select_fg_color: undefined,
  command_palette_bg_color: undefined,
  command_palette_fg_color: undefined,
  command_palette_rows: undefined,
  canonicalize_pasted_newlines: undefined,
  default_workspace: undefined,
  disable_default_quick_select_patterns: false,
  enable_status_bar: true,
  enable_tab_bar: true,
  hide_tab_bar_if_only_one_tab: false,
  hyperlink_rules: [],
  launch_menu: [],
  mouse_wheel_scrolls_tabs: true,
  notification_handling: "AlwaysShow",
  osc52_policy: "Write",
  pane_focus_follows_mouse: false,
  pane_select_bg_color: undefined,
  pane_select_fg_color: undefined,
  pane_titles: true,
  palette_max_key_assigments_for_action: 1,
  paste_warning: true,
  quick_select_alphabet: "asdfqwerzxcvjklmiuopghtybn",
  quick_select_patterns: [],
  quick_select_remove_styling: false,
  quit_when_all_windows_are_closed: true,
  scroll_to_bottom_on_input: true,
  selection_word_boundary: " \t\n{[}]()\"'`",
  show_new_tab_button_in_tab_bar: true,
  show_tab_index_in_tab_bar: true,
  show_tabs_in_tab_bar: true,
  swallow_mouse_click_on_pane_focus: false,
  status_update_interval: 1000,
  swap_backspace_and_delete: false,
  switch_to_last_active_tab_when_closing_tab: false,
  tab_and_split_indices_are_zero_based: false,
  tab_bar_at_bottom: false,
  tab_bar_style: { new_tab: " + ", new_tab_hover: " + " },
  tab_max_width: 16,
  ui_key_cap_rendering: "UnixLong",
  unzoom_on_switch_pane: true,
  window_close_confirmation: "AlwaysPrompt",
};

/** A configuration as the client needs it: plain data, the parts of `Config` that `config.get` answers with. */
export interface ClientConfig {
  /** Options by name; what is missing has its default. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly keys: readonly KeyBinding[];
  readonly keyTables: KeyTables;
  readonly leader?: Leader;
  readonly mouse: readonly MouseBinding[];
  /** Names of events that have handlers. */
  readonly events: readonly string[];
  /** Colours in effect, by their names in the configuration; absent: none are configured, the face has its own. */
  readonly palette?: Readonly<Record<string, unknown>>;
}

export const EMPTY_CONFIG: ClientConfig = { options: {}, keys: [], keyTables: {}, mouse: [], events: [] };

/** The options that the client reads, defaults filled in where the configuration is silent. */
export function clientOptions(config: ClientConfig): ClientOptions {
  const options: Record<string, unknown> = { ...DEFAULT_OPTIONS };
  for (const name of Object.keys(DEFAULT_OPTIONS)) {
    const value = config.options[name];
    if (value !== undefined && value !== null) options[name] = value;
  }
  return options as unknown as ClientOptions;
}
