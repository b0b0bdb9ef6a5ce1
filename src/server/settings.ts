import { dirname } from "node:path";
import { defaultOptions, type Options, type Palette } from "../config/index.ts";
import type { LocalSettings } from "../domains/index.ts";
import type { MuxSettings } from "../mux/index.ts";
import { paletteColors } from "./palette-colors.ts";

/** What the mux needs of a configuration. */
export function muxSettings(options: Options = defaultOptions(), palette?: Palette): MuxSettings {
  const newLines = options.canonicalize_pasted_newlines;
  return {
    defaultWorkspace: options.default_workspace ?? "default",
    sizePolicy: options.size_policy,
    initialCols: options.initial_cols,
    initialRows: options.initial_rows,
    scrollbackLines: options.scrollback_lines,
    enqAnswerback: options.enq_answerback,
    exitBehavior: options.exit_behavior,
    exitBehaviorMessaging: options.exit_behavior_messaging,
    cleanExitCodes: options.clean_exit_codes,
    unzoomOnSwitchPane: options.unzoom_on_switch_pane,
    switchToLastActiveTabWhenClosingTab: options.switch_to_last_active_tab_when_closing_tab,
    // WezTerm's earlier form: true is the platform's form, false leaves pastes alone.
    canonicalizePastedNewlines:
      newLines === undefined || newLines === true
        ? process.platform === "win32"
          ? "CarriageReturnAndLineFeed"
          : "CarriageReturn"
        : newLines === false
          ? "None"
          : newLines,
    skipCloseConfirmationForProcessesNamed: options.skip_close_confirmation_for_processes_named,
    colors: palette && paletteColors(palette),
  };
}

/** Where programs in panes find the configuration and program of the mux they run in. */
export interface OwnFiles {
  readonly config: string | undefined;
  readonly executable: string;
}

/** The variables that say so; WezTerm's names beside our own. */
function ownVariables({ config, executable }: OwnFiles): Record<string, string | undefined> {
  const values = {
    CONFIG_FILE: config,
    CONFIG_DIR: config === undefined ? undefined : dirname(config),
    EXECUTABLE: executable,
    EXECUTABLE_DIR: dirname(executable),
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => [
      [`DOMUX_${name}`, value],
      [`WEZTERM_${name}`, value],
    ]),
  );
}

/** What programs started here need of a configuration and of this process's environment. */
export function localSettings(
  options: Options,
  env: Readonly<Record<string, string | undefined>>,
  own?: OwnFiles,
): Omit<LocalSettings, "socket" | "version"> {
  return {
    base: own ? { ...env, ...ownVariables(own) } : env,
    term: options.term,
    variables: options.set_environment_variables,
    remove: options.mux_env_remove,
    defaultProg: options.default_prog,
    defaultCwd: options.default_cwd,
  };
}
