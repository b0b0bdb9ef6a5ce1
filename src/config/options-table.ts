import { SPAWN_COMMAND, shape } from "../model/index.ts";
import {
  EXEC_DOMAIN,
  SERIAL_PORT,
  SSH_DOMAIN,
  TLS_CLIENT,
  TLS_SERVER,
  UNIX_DOMAIN,
  WSL_DOMAIN,
} from "./domain-records.ts";
import { CLIENT, EVERYWHERE, NOWHERE, PAGE, SERVER, section } from "./option-row.ts";

const strings = shape.list(shape.string);

const domains = section("Domains");
const DOMAINS = {
  default_domain: domains.maybe(
    shape.string,
    CLIENT,
    "Domain that new windows and tabs come from by default; without: the local one.",
  ),
  default_mux_server_domain: domains.maybe(
    shape.string,
    SERVER,
    "The same for a server; must not be a domain that connects elsewhere.",
  ),
  unix_domains: domains.opt(
    shape.list(UNIX_DOMAIN),
    [
      {
        name: "unix",
        connect_automatically: false,
        no_serve_automatically: false,
        skip_permissions_check: false,
        read_timeout: 60_000,
        write_timeout: 60_000,
        overlay_lag_indicator: false,
      },
    ],
    EVERYWHERE,
    "Servers on this machine; a server listens on all of them, a client connects to them by name.",
  ),
  ssh_domains: domains.maybe(
    shape.list(SSH_DOMAIN),
    EVERYWHERE,
    "Hosts behind SSH. Without: `SSH:host` and `SSHMUX:host` for each literal host of ssh_config.",
  ),
  ssh_backend: domains.opt(
    shape.oneOf("LibSsh", "Ssh2"),
    "LibSsh",
    NOWHERE,
    "WezTerm's choice of library.",
    "domux runs the system's OpenSSH",
  ),
  tls_clients: domains.opt(shape.list(TLS_CLIENT), [], EVERYWHERE, "Servers behind TLS."),
  input_lane_ports: domains.opt(
    shape.string,
    "60000-61000",
    SERVER,
    'UDP ports on which a server takes keys by datagrams while the connection that they belong to stands still, the first free one: `first-last`, or `""` for none. Clients of a TLS listener use the number of its TCP port, where that is free.',
    "domux only",
  ),
  tls_servers: domains.opt(shape.list(TLS_SERVER), [], SERVER, "Where a server listens for TLS clients."),
  exec_domains: domains.opt(
    shape.list(EXEC_DOMAIN),
    [],
    EVERYWHERE,
    "Domains that rewrite the command, made by `wezterm.exec_domain`.",
  ),
  wsl_domains: domains.maybe(
    shape.list(WSL_DOMAIN),
    EVERYWHERE,
    "Linux distributions on Windows; without: all installed.",
  ),
  serial_ports: domains.opt(
    shape.list(SERIAL_PORT),
    [],
    EVERYWHERE,
    "Serial ports as domains: a pane is a terminal on the port; not on Windows.",
  ),
  mux_enable_ssh_agent: domains.opt(
    shape.bool,
    true,
    SERVER,
    "Lets panes of a server use the agent of the client that typed last.",
  ),
  default_ssh_auth_sock: domains.maybe(
    shape.path,
    EVERYWHERE,
    "SSH_AUTH_SOCK of this process, instead of the inherited one.",
  ),
};

const programs = section("Programs");
const PROGRAMS = {
  default_prog: programs.maybe(strings, SERVER, "Program of new panes; without: the login shell."),
  default_cwd: programs.maybe(
    shape.path,
    SERVER,
    "Directory of new panes when nothing else says; without: home.",
  ),
  set_environment_variables: programs.opt(
    shape.map(shape.string),
    {},
    SERVER,
    "Added to the environment of every program.",
  ),
  mux_env_remove: programs.opt(
    strings,
    ["SSH_AUTH_SOCK", "SSH_CLIENT", "SSH_CONNECTION"],
    SERVER,
    "Removed from the environment of a server.",
  ),
  term: programs.opt(shape.string, "xterm-256color", SERVER, "TERM of programs."),
  launch_menu: programs.opt(shape.list(SPAWN_COMMAND), [], CLIENT, "Programs offered by the launcher."),
  restore_after_reboot: programs.opt(
    shape.bool,
    true,
    SERVER,
    "Whether a server that finds nothing running opens the windows, tabs and splits of before again, with their old pictures and new default programs in the old directories.",
  ),
  exit_behavior: programs.opt(
    shape.oneOf("Close", "Hold", "CloseOnCleanExit"),
    "Close",
    SERVER,
    "What happens to a pane whose program ended.",
  ),
  exit_behavior_messaging: programs.opt(
    shape.oneOf("Verbose", "Brief", "Terse", "None"),
    "Verbose",
    SERVER,
    "How much is said in a pane kept after its program ended.",
  ),
  clean_exit_codes: programs.opt(
    shape.list(shape.int(0, 4_294_967_295)),
    [],
    SERVER,
    "Exit codes besides 0 that count as success.",
  ),
  skip_close_confirmation_for_processes_named: programs.opt(
    strings,
    ["bash", "sh", "zsh", "fish", "tmux", "nu", "nu.exe", "cmd.exe", "pwsh.exe", "powershell.exe"],
    SERVER,
    "Programs that may be killed without asking.",
  ),
  ulimit_nofile: programs.opt(
    shape.int(0),
    2048,
    NOWHERE,
    "Open files a server may have, at least.",
    "Node takes as many as the system allows",
  ),
  ulimit_nproc: programs.opt(
    shape.int(0),
    2048,
    NOWHERE,
    "Processes a server may have, at least.",
    "a process of Node cannot raise its limits: raise them where domux is started",
  ),
};

const server = section("Server");
const SERVING = {
  scrollback_lines: server.opt(
    shape.int(0, 999_999_999),
    3500,
    SERVER,
    "Lines kept above the screen; of panes made from then on.",
  ),
  daemon_options: server.opt(
    shape.record({
      pid_file: { shape: shape.path, help: "without: `pid` in the runtime directory" },
      stdout: { shape: shape.path, help: "without: `log` in the runtime directory" },
      stderr: { shape: shape.path, help: "without: `log` in the runtime directory" },
    }),
    {},
    SERVER,
    "Files of `domux server --daemonize`.",
  ),
  initial_rows: server.opt(
    shape.int(1, 65_535),
    24,
    EVERYWHERE,
    "Rows of a window that nobody has seen yet.",
  ),
  initial_cols: server.opt(
    shape.int(1, 65_535),
    80,
    EVERYWHERE,
    "Columns of a window that nobody has seen yet.",
  ),
  mux_output_parser_buffer_size: server.opt(
    shape.int(1),
    131_072,
    NOWHERE,
    "Bytes of output handled at once.",
    "domux handles output in turns of its own",
  ),
  mux_output_parser_coalesce_delay_ms: server.opt(
    shape.int(0),
    3,
    NOWHERE,
    "Milliseconds to wait for more output before drawing.",
    "frames are paced by what each client takes",
  ),
  ratelimit_mux_line_prefetches_per_second: server.opt(
    shape.int(0),
    50,
    NOWHERE,
    "How often a client asks for older lines unasked.",
    "history comes in pages when it is looked at",
  ),
  size_policy: server.opt(
    shape.oneOf("latest", "largest", "smallest", "manual"),
    "latest",
    SERVER,
    "Whose size a tab gets when several clients show it.",
    "domux only",
  ),
};

const startup = section("Start and end");
const STARTUP = {
  default_gui_startup_args: startup.opt(
    strings,
    ["connect", "unix"],
    CLIENT,
    "What `domux` without a subcommand does.",
    "WezTerm's default is `{ 'start' }`; domux keeps sessions by default",
  ),
  default_workspace: startup.maybe(shape.string, CLIENT, "Workspace shown at start; without: `default`."),
  prefer_to_spawn_tabs: startup.opt(
    shape.bool,
    false,
    NOWHERE,
    "Starting domux again opens a tab in the window there is.",
    "every terminal face is a process of its own",
  ),
  quit_when_all_windows_are_closed: startup.opt(
    shape.bool,
    true,
    CLIENT,
    "A face ends with its last window.",
  ),
  window_close_confirmation: startup.opt(
    shape.oneOf("AlwaysPrompt", "NeverPrompt"),
    "AlwaysPrompt",
    CLIENT,
    "Ask before a window with programs in it is closed.",
  ),
  automatically_reload_config: startup.opt(
    shape.bool,
    true,
    EVERYWHERE,
    "Read the configuration again when one of its files changes.",
  ),
};

const panes = section("Tabs and panes");
const PANES = {
  pane_focus_follows_mouse: panes.opt(shape.bool, false, CLIENT, "Moving the mouse over a pane focuses it."),
  unzoom_on_switch_pane: panes.opt(
    shape.bool,
    true,
    EVERYWHERE,
    "Going to another pane ends zoom; false: it does nothing.",
  ),
  switch_to_last_active_tab_when_closing_tab: panes.opt(
    shape.bool,
    false,
    EVERYWHERE,
    "After the active tab comes the one that was active before, not its neighbour.",
  ),
  swallow_mouse_click_on_pane_focus: panes.opt(
    shape.bool,
    false,
    CLIENT,
    "The click that focuses a pane does nothing else.",
  ),
  swallow_mouse_click_on_window_focus: panes.opt(
    shape.bool,
    false,
    NOWHERE,
    "The click that focuses the window does nothing else.",
    "the outer terminal or browser decides",
  ),
};

const terminal = section("Terminal");
const TERMINAL = {
  enq_answerback: terminal.opt(shape.string, "", SERVER, "Answer to ENQ."),
  scroll_to_bottom_on_input: terminal.opt(shape.bool, true, CLIENT, "Typing shows the newest line."),
  detect_password_input: terminal.opt(
    shape.bool,
    true,
    PAGE,
    "Show a lock as cursor while a password is asked for.",
  ),
  alternate_buffer_wheel_scroll_speed: terminal.opt(
    shape.int(0, 255),
    3,
    CLIENT,
    "Arrow keys sent for one step of the wheel on the alternate screen.",
  ),
  canonicalize_pasted_newlines: terminal.maybe(
    shape.union(shape.bool, shape.oneOf("None", "LineFeed", "CarriageReturn", "CarriageReturnAndLineFeed")),
    CLIENT,
    "What line ends in a pasted text become; without: CarriageReturn, on Windows CarriageReturnAndLineFeed.",
  ),
  unicode_version: terminal.opt(
    shape.int(0, 255),
    9,
    NOWHERE,
    "Version of Unicode that decides how wide characters are, where it matters.",
    "widths are those of one version, everywhere",
  ),
  treat_east_asian_ambiguous_width_as_wide: terminal.opt(
    shape.bool,
    false,
    NOWHERE,
    "Characters of ambiguous width take two cells.",
    "ambiguous characters take one cell, everywhere",
  ),
  normalize_output_to_unicode_nfc: terminal.opt(
    shape.bool,
    false,
    NOWHERE,
    "Compose what programs print.",
    "text stays as programs print it",
  ),
  allow_download_protocols: terminal.opt(shape.bool, true, CLIENT, "Let programs send files (OSC 1337)."),
  enable_kitty_keyboard: terminal.opt(
    shape.bool,
    true,
    NOWHERE,
    "Let programs ask for the kitty keyboard protocol.",
    "always on, WezTerm's default is false; a program that does not ask for it notices nothing",
  ),
  enable_csi_u_key_encoding: terminal.opt(
    shape.bool,
    false,
    NOWHERE,
    "Send keys that have no other encoding as CSI u, unasked.",
    "programs ask for such keys by the kitty protocol or modifyOtherKeys",
  ),
  enable_kitty_graphics: terminal.opt(
    shape.bool,
    true,
    NOWHERE,
    "Let programs draw images by kitty's protocol.",
    "always on, within the limits of images",
  ),
  enable_title_reporting: terminal.opt(
    shape.bool,
    false,
    NOWHERE,
    "Let programs read titles back; a risk, since a title may become input.",
    "never",
  ),
  log_unknown_escape_sequences: terminal.opt(
    shape.bool,
    false,
    NOWHERE,
    "Log sequences that are not understood.",
    "not logged",
  ),
  notification_handling: terminal.opt(
    shape.oneOf(
      "AlwaysShow",
      "NeverShow",
      "SuppressFromFocusedPane",
      "SuppressFromFocusedTab",
      "SuppressFromFocusedWindow",
    ),
    "AlwaysShow",
    CLIENT,
    "Which notifications of programs are shown.",
  ),
  osc52_policy: terminal.opt(
    shape.oneOf("Write", "ReadWrite", "Never"),
    "Write",
    CLIENT,
    "What programs may do with the clipboard by OSC 52.",
    "domux only",
  ),
};

const keys = section("Keys and mouse");
const KEYS = {
  keys: keys.opt(
    shape.list(shape.any),
    [],
    CLIENT,
    "Assignments: `{ key = 'x', mods = 'CTRL|SHIFT', action = … }`.",
  ),
  key_tables: keys.opt(
    shape.map(shape.list(shape.any)),
    {},
    CLIENT,
    "Named tables of assignments for `ActivateKeyTable`; `copy_mode` and `search_mode` replace ours.",
  ),
  leader: keys.maybe(
    shape.any,
    CLIENT,
    "A key that must be pressed before those with `LEADER` in mods: `{ key, mods, timeout_milliseconds }`.",
    "without one of the user's, domux has CTRL+b with the keys of tmux; see tmux_keys",
  ),
  mouse_bindings: keys.opt(
    shape.list(shape.any),
    [],
    CLIENT,
    "Assignments for the mouse: `{ event = { Down = { streak = 1, button = 'Left' } }, mods = …, action = … }`.",
  ),
  disable_default_key_bindings: keys.opt(shape.bool, false, CLIENT, "Only the configured keys do something."),
  disable_default_mouse_bindings: keys.opt(
    shape.bool,
    false,
    CLIENT,
    "Only the configured buttons do something.",
  ),
  tmux_keys: keys.opt(
    shape.bool,
    true,
    CLIENT,
    "The keys of tmux after CTRL+b; they go when `leader` is set or the default keys are disabled.",
    "domux only",
  ),
  key_map_preference: keys.opt(
    shape.oneOf("Mapped", "Physical"),
    "Mapped",
    CLIENT,
    "How keys without prefix are meant: by what they print, or by their place.",
  ),
  bypass_mouse_reporting_modifiers: keys.opt(
    shape.string,
    "SHIFT",
    CLIENT,
    "Modifiers that keep the mouse from a program that asked for it.",
  ),
  mouse_wheel_scrolls_tabs: keys.opt(shape.bool, true, CLIENT, "The wheel over the tab bar changes the tab."),
  swap_backspace_and_delete: keys.opt(shape.bool, false, CLIENT, "Exchange these two keys."),
  debug_key_events: keys.opt(
    shape.bool,
    false,
    NOWHERE,
    "Log every key.",
    "not logged; the debug overlay shows messages",
  ),
  paste_warning: keys.opt(
    shape.bool,
    true,
    CLIENT,
    "Ask before several lines or control characters are pasted into a program without bracketed paste.",
    "domux only",
  ),
  quote_dropped_files: keys.opt(
    shape.oneOf("None", "SpacesOnly", "Posix", "Windows", "WindowsAlwaysQuoted"),
    "SpacesOnly",
    PAGE,
    "How the names of dropped files are quoted.",
  ),
  use_ime: keys.opt(
    shape.bool,
    true,
    NOWHERE,
    "Use input methods.",
    "the outer terminal's and the browser's are used",
  ),
};

const selection = section("Selection, search and links");
const SELECTION = {
  selection_word_boundary: selection.opt(
    shape.string,
    " \t\n{[}]()\"'`",
    CLIENT,
    "Characters that end a word for double click.",
  ),
  quick_select_alphabet: selection.opt(
    shape.string,
    "asdfqwerzxcvjklmiuopghtybn",
    CLIENT,
    "Letters for labels, best first.",
  ),
  quick_select_patterns: selection.opt(strings, [], CLIENT, "Regular expressions besides the built-in ones."),
  disable_default_quick_select_patterns: selection.opt(
    shape.bool,
    false,
    CLIENT,
    "Only the configured patterns.",
  ),
  quick_select_remove_styling: selection.opt(
    shape.bool,
    false,
    CLIENT,
    "Draw everything but matches in plain style.",
  ),
  hyperlink_rules: selection.opt(
    shape.list(
      shape.record({
        regex: { shape: shape.string, required: true as const },
        format: {
          shape: shape.string,
          required: true as const,
          help: "`$0` is the match, `$1` its first group",
        },
        highlight: { shape: shape.int(0), default: 0, help: "group that is underlined" },
      }),
    ),
    [
      { regex: "\\((\\w+://\\S+)\\)", format: "$1", highlight: 1 },
      { regex: "\\[(\\w+://\\S+)\\]", format: "$1", highlight: 1 },
      { regex: "<(\\w+://\\S+)>", format: "$1", highlight: 1 },
      {
        regex: "\\b\\w+://[^\\s()]*\\(\\S*\\)(?=\\s|$|[^_/a-zA-Z0-9-])",
        format: "$0",
        highlight: 0,
      },
      { regex: "\\b\\w+://\\S+[_/a-zA-Z0-9-]", format: "$0", highlight: 0 },
      { regex: "\\b\\w+@[\\w-]+(\\.[\\w-]+)+\\b", format: "mailto:$0", highlight: 0 },
    ],
    CLIENT,
    "What in the text of panes is a link.",
  ),
};

/** Options that concern sessions, keys and terminals. Those of looks are in looks-table.ts. */
export const MUX_OPTIONS = {
  ...DOMAINS,
  ...PROGRAMS,
  ...SERVING,
  ...STARTUP,
  ...PANES,
  ...TERMINAL,
  ...KEYS,
  ...SELECTION,
};
