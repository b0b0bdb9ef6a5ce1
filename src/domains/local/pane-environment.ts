import type { PaneId } from "../../model/index.ts";

export interface EnvironmentSettings {
  /** The mux's own environment, as it was started with. */
  readonly base: Readonly<Record<string, string | undefined>>;
  /** Socket on which programs of a pane reach this mux; absent: none. */
  readonly socket?: string;
  readonly term: string;
  readonly version: string;
  /** Configured ones (`set_environment_variables`). */
  readonly variables: Readonly<Record<string, string>>;
  /** Not handed on (`mux_env_remove`). */
  readonly remove: readonly string[];
}

/** Belong to the process that started the mux, or to an AppImage it came in, not to programs in panes. */
const NEVER_INHERITED = [
  "OLDPWD",
  "PWD",
  "SHLVL",
  "_",
  "APPIMAGE",
  "APPDIR",
  "OWD",
  "COLUMNS",
  "LINES",
  "TMUX",
  "TMUX_PANE",
  "STY",
  "WEZTERM_PANE",
  "WEZTERM_UNIX_SOCKET",
  "DOMUX_PANE",
  "DOMUX_UNIX_SOCKET",
  "NODE_OPTIONS",
  "NODE_CHANNEL_FD",
];

/** The environment of a program in a pane (wezterm-behaviour 2.10). A variable given as null is taken out. */
export function paneEnvironment(
  settings: EnvironmentSettings,
  pane: PaneId,
  given: Readonly<Record<string, string | null>> = {},
): Record<string, string> {
  const { base, socket, term, version, variables, remove } = settings;
  const all: Record<string, string | null | undefined> = {
    ...base,
    ...Object.fromEntries([...NEVER_INHERITED, ...remove].map((name) => [name, undefined])),
    ...variables,
    ...given,
    TERM: given.TERM ?? variables.TERM ?? term,
    COLORTERM: "truecolor",
    TERM_PROGRAM: "domux",
    TERM_PROGRAM_VERSION: version,
    DOMUX_PANE: String(pane),
    WEZTERM_PANE: String(pane),
    DOMUX_UNIX_SOCKET: socket,
    WEZTERM_UNIX_SOCKET: socket,
  };
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(all)) if (typeof value === "string") env[name] = value;
  return env;
}
