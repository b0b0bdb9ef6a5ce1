import type { WindowState } from "../protocol/index.ts";

/** What the mux needs of the configuration, by WezTerm's option names in our spelling. */
export interface MuxSettings {
  readonly defaultWorkspace: string;
  readonly sizePolicy: WindowState["sizePolicy"];
  readonly initialCols: number;
  readonly initialRows: number;
  readonly scrollbackLines: number;
  readonly enqAnswerback: string;
  readonly exitBehavior: "Close" | "Hold" | "CloseOnCleanExit";
  readonly exitBehaviorMessaging: "Verbose" | "Brief" | "Terse" | "None";
  readonly cleanExitCodes: readonly number[];
  readonly unzoomOnSwitchPane: boolean;
  readonly switchToLastActiveTabWhenClosingTab: boolean;
  /** What new lines of a paste become outside of bracketed paste. */
  readonly canonicalizePastedNewlines: "None" | "LineFeed" | "CarriageReturn" | "CarriageReturnAndLineFeed";
  readonly skipCloseConfirmationForProcessesNamed: readonly string[];
  /** Colours that programs are told when they ask (OSC 4, 10, 11, 12), 0xRRGGBB. */
  readonly colors?: (which: number | "foreground" | "background" | "cursor") => number | undefined;
}

/** WezTerm's defaults (wezterm-behaviour 1.4). */
export const DEFAULT_SETTINGS: MuxSettings = {
  defaultWorkspace: "default",
  sizePolicy: "latest",
  initialCols: 80,
  initialRows: 24,
  scrollbackLines: 3500,
  enqAnswerback: "",
  exitBehavior: "Close",
  exitBehaviorMessaging: "Verbose",
  cleanExitCodes: [],
  unzoomOnSwitchPane: true,
  switchToLastActiveTabWhenClosingTab: false,
  canonicalizePastedNewlines: "CarriageReturn",
  skipCloseConfirmationForProcessesNamed: [
    "bash",
    "sh",
    "zsh",
    "fish",
    "tmux",
    "nu",
    "cmd.exe",
    "pwsh.exe",
    "powershell.exe",
    "nu.exe",
  ],
};
