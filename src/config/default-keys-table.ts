import type { ActionArgs, ActionName, KeyAssignment } from "../model/index.ts";

/** One row of a default table: modifiers and keys as in Lua (keys separated by spaces), and what they do. */
export interface DefaultKey {
  readonly mods: string;
  readonly keys: string;
  readonly action: KeyAssignment;
}

type Args<N extends ActionName> =
  undefined extends ActionArgs<N> ? [args?: ActionArgs<N>] : [args: ActionArgs<N>];

/** An action as data. */
export function act<N extends ActionName>(action: N, ...[args]: Args<N>): KeyAssignment {
  return (args === undefined ? { action } : { action, args }) as KeyAssignment;
}

const key = (mods: string, keys: string, action: KeyAssignment): DefaultKey => ({ mods, keys, action });
const PANE = { set_environment_variables: {}, domain: "CurrentPaneDomain" } as const;
const ARROWS = ["Left", "Right", "Up", "Down"] as const;

/** WezTerm's default keys, before the rule of expandDefault. */
export const MAIN_KEYS: readonly DefaultKey[] = [
  key("SUPER", "c", act("CopyTo", "Clipboard")),
  key("SUPER", "v", act("PasteFrom", "Clipboard")),
  key("NONE", "Copy", act("CopyTo", "Clipboard")),
  key("NONE", "Paste", act("PasteFrom", "Clipboard")),
  key("CTRL", "Insert", act("CopyTo", "PrimarySelection")),
  key("SHIFT", "Insert", act("PasteFrom", "PrimarySelection")),
  key("SUPER", "m", act("Hide")),
  key("SUPER", "n", act("SpawnWindow")),
  key("ALT", "Enter", act("ToggleFullScreen")),
  key("SUPER", "-", act("DecreaseFontSize")),
  key("CTRL", "-", act("DecreaseFontSize")),
  key("SUPER", "=", act("IncreaseFontSize")),
  key("CTRL", "=", act("IncreaseFontSize")),
  key("SUPER", "0", act("ResetFontSize")),
  key("CTRL", "0", act("ResetFontSize")),
  key("SUPER", "t", act("SpawnTab", "CurrentPaneDomain")),
  key("SUPER", "w", act("CloseCurrentTab", { confirm: true })),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => key("SUPER", String(n), act("ActivateTab", n - 1))),
  key("SUPER", "9", act("ActivateTab", -1)),
  key("SUPER|SHIFT", "[", act("ActivateTabRelative", -1)),
  key("CTRL|SHIFT", "Tab", act("ActivateTabRelative", -1)),
  key("CTRL", "PageUp", act("ActivateTabRelative", -1)),
  key("SUPER|SHIFT", "]", act("ActivateTabRelative", 1)),
  key("CTRL", "Tab", act("ActivateTabRelative", 1)),
  key("CTRL", "PageDown", act("ActivateTabRelative", 1)),
  key("CTRL|SHIFT", "PageUp", act("MoveTabRelative", -1)),
  key("CTRL|SHIFT", "PageDown", act("MoveTabRelative", 1)),
  key("SHIFT", "PageUp", act("ScrollByPage", -1)),
  key("SHIFT", "PageDown", act("ScrollByPage", 1)),
  key("SUPER", "r", act("ReloadConfiguration")),
  key("SUPER", "k", act("ClearScrollback", "ScrollbackOnly")),
  key("SUPER", "f", act("Search", "CurrentSelectionOrEmptyString")),
  key("CTRL|SHIFT", "l", act("ShowDebugOverlay")),
  key("CTRL|SHIFT", "p", act("ActivateCommandPalette")),
  key(
    "CTRL|SHIFT",
    "u",
    act("CharSelect", { copy_on_select: true, copy_to: "ClipboardAndPrimarySelection" }),
  ),
  key("CTRL|SHIFT", "x", act("ActivateCopyMode")),
  key("CTRL|SHIFT", "Space", act("QuickSelect")),
  key("CTRL|SHIFT|ALT", "'", act("SplitVertical", PANE)),
  key("CTRL|SHIFT|ALT", "5", act("SplitHorizontal", PANE)),
  ...ARROWS.map((side) => key("CTRL|SHIFT|ALT", `${side}Arrow`, act("AdjustPaneSize", [side, 1]))),
  ...ARROWS.map((side) => key("CTRL|SHIFT", `${side}Arrow`, act("ActivatePaneDirection", side))),
  key("CTRL|SHIFT", "z", act("TogglePaneZoomState")),
];

/** Only on macOS, where the primary selection's pair is missing. */
export const MAC_KEYS: readonly DefaultKey[] = [
  key("SUPER", "h", act("HideApplication")),
  key("SUPER", "q", act("QuitApplication")),
];

/** The key before those of TMUX_KEYS, where the user has no leader. */
export const TMUX_LEADER = { mods: "CTRL", key: "b", timeout: 1000 } as const;

const LEADER = "LEADER";
/** tmux's keys after its prefix, with what comes nearest here. */
export const TMUX_KEYS: readonly DefaultKey[] = [
  // The leader twice goes to the program.
  key("LEADER|CTRL", "b", act("SendKey", { key: "b", mods: "CTRL" })),
  key(LEADER, "c", act("SpawnTab", "CurrentPaneDomain")),
  key(LEADER, "n", act("ActivateTabRelative", 1)),
  key(LEADER, "p", act("ActivateTabRelative", -1)),
  key(LEADER, "l", act("ActivateLastTab")),
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => key(LEADER, String(n), act("ActivateTab", n))),
  key(LEADER, "%", act("SplitHorizontal", PANE)),
  key(LEADER, '"', act("SplitVertical", PANE)),
  ...ARROWS.map((side) => key(LEADER, `${side}Arrow`, act("ActivatePaneDirection", side))),
  ...ARROWS.map((side) => key("LEADER|CTRL", `${side}Arrow`, act("AdjustPaneSize", [side, 1]))),
  ...ARROWS.map((side) => key("LEADER|ALT", `${side}Arrow`, act("AdjustPaneSize", [side, 5]))),
  key(LEADER, "o", act("ActivatePaneDirection", "Next")),
  key(LEADER, ";", act("ActivateLastPane")),
  key(LEADER, "z", act("TogglePaneZoomState")),
  key(LEADER, "x", act("CloseCurrentPane", { confirm: true })),
  key(LEADER, "&", act("CloseCurrentTab", { confirm: true })),
  key(LEADER, "!", act("MovePaneToNewTab")),
  key(LEADER, "{", act("SwapPane", "Prev")),
  key(LEADER, "}", act("SwapPane", "Next")),
  key("LEADER|CTRL", "o", act("RotatePanes", "CounterClockwise")),
  key("LEADER|ALT", "o", act("RotatePanes", "Clockwise")),
  key(LEADER, "q", act("PaneSelect", { alphabet: "", mode: "Activate", show_pane_ids: false })),
  key(LEADER, "d", act("DetachClient")),
  key(LEADER, "D", act("ShowDomains")),
  key(LEADER, "[", act("ActivateCopyMode")),
  key(
    LEADER,
    "PageUp",
    act("Multiple", [{ action: "ActivateCopyMode" }, { action: "CopyMode", args: "PageUp" }]),
  ),
  key(LEADER, "]", act("PasteFrom", "Clipboard")),
  key(LEADER, "f", act("Search", { CaseInSensitiveString: "" })),
  key(LEADER, ",", act("RenameTab")),
  key(LEADER, "$", act("RenameWorkspace")),
  key(LEADER, "s", act("ShowLauncherArgs", { flags: "FUZZY|WORKSPACES", title: "Workspaces" })),
  key(LEADER, "w", act("ShowTabNavigator")),
  key(LEADER, "(", act("SwitchWorkspaceRelative", -1)),
  key(LEADER, ")", act("SwitchWorkspaceRelative", 1)),
  key(LEADER, "L", act("SwitchToLastWorkspace")),
  key(LEADER, ":", act("ActivateCommandPalette")),
  key(LEADER, "?", act("ShowKeys")),
  key(LEADER, "r", act("RedrawScreen")),
  key(LEADER, "~", act("ShowDebugOverlay")),
];

const copy = (args: ActionArgs<"CopyMode">) => act("CopyMode", args);
const CLOSE = [{ action: "ScrollToBottom" }, { action: "CopyMode", args: "Close" }] as const;

/** Keys of copy mode. Upper-case letters stand for the letter with Shift. */
export const COPY_MODE_KEYS: readonly DefaultKey[] = [
  key("CTRL", "c g", act("Multiple", CLOSE)),
  key("NONE", "q Escape", act("Multiple", CLOSE)),
  key("NONE", "h LeftArrow", copy("MoveLeft")),
  key("NONE", "j DownArrow", copy("MoveDown")),
  key("NONE", "k UpArrow", copy("MoveUp")),
  key("NONE", "l RightArrow", copy("MoveRight")),
  key("NONE", "w Tab", copy("MoveForwardWord")),
  key("ALT", "f RightArrow", copy("MoveForwardWord")),
  key("NONE", "e", copy("MoveForwardWordEnd")),
  key("NONE", "b", copy("MoveBackwardWord")),
  key("SHIFT", "Tab", copy("MoveBackwardWord")),
  key("ALT", "b LeftArrow", copy("MoveBackwardWord")),
  key("NONE", "0 Home", copy("MoveToStartOfLine")),
  key("NONE", "Enter", copy("MoveToStartOfNextLine")),
  key("NONE", "$ End", copy("MoveToEndOfLineContent")),
  key("NONE", "^", copy("MoveToStartOfLineContent")),
  key("ALT", "m", copy("MoveToStartOfLineContent")),
  key("NONE", "v Space", copy({ SetSelectionMode: "Cell" })),
  key("NONE", "V", copy({ SetSelectionMode: "Line" })),
  key("CTRL", "v", copy({ SetSelectionMode: "Block" })),
  key("NONE", "G", copy("MoveToScrollbackBottom")),
  key("NONE", "g", copy("MoveToScrollbackTop")),
  key("NONE", "H", copy("MoveToViewportTop")),
  key("NONE", "M", copy("MoveToViewportMiddle")),
  key("NONE", "L", copy("MoveToViewportBottom")),
  key("NONE", "PageUp", copy("PageUp")),
  key("CTRL", "b", copy("PageUp")),
  key("NONE", "PageDown", copy("PageDown")),
  key("CTRL", "f", copy("PageDown")),
  key("CTRL", "u", copy({ MoveByPage: -0.5 })),
  key("CTRL", "d", copy({ MoveByPage: 0.5 })),
  key("NONE", "o", copy("MoveToSelectionOtherEnd")),
  key("NONE", "O", copy("MoveToSelectionOtherEndHoriz")),
  key(
    "NONE",
    "y",
    act("Multiple", [
      { action: "CopyTo", args: "ClipboardAndPrimarySelection" },
      { action: "Multiple", args: CLOSE },
    ]),
  ),
  key("NONE", "f", copy({ JumpForward: { prev_char: false } })),
  key("NONE", "F", copy({ JumpBackward: { prev_char: false } })),
  key("NONE", "t", copy({ JumpForward: { prev_char: true } })),
  key("NONE", "T", copy({ JumpBackward: { prev_char: true } })),
  key("NONE", ";", copy("JumpAgain")),
  key("NONE", ",", copy("JumpReverse")),
];

/** Keys of the search bar. */
export const SEARCH_MODE_KEYS: readonly DefaultKey[] = [
  key("NONE", "Escape", copy("Close")),
  key("NONE", "Enter UpArrow", copy("PriorMatch")),
  key("CTRL", "p", copy("PriorMatch")),
  key("NONE", "DownArrow", copy("NextMatch")),
  key("CTRL", "n", copy("NextMatch")),
  key("NONE", "PageUp", copy("PriorMatchPage")),
  key("NONE", "PageDown", copy("NextMatchPage")),
  key("CTRL", "r", copy("CycleMatchType")),
  key("CTRL", "u", copy("ClearPattern")),
];

/** One row of the default mouse table, as in Lua. */
export interface DefaultButton {
  readonly mods: string;
  readonly kind: "Down" | "Up" | "Drag";
  readonly streak: number;
  readonly button: "Left" | "Middle" | { readonly WheelUp: number } | { readonly WheelDown: number };
  readonly action: KeyAssignment;
  readonly altScreen: "Any" | false;
}

const button = (
  mods: string,
  kind: DefaultButton["kind"],
  streak: number,
  action: KeyAssignment,
  which: DefaultButton["button"] = "Left",
): DefaultButton => ({ mods, kind, streak, button: which, action, altScreen: "Any" });
const UNITS = ["Cell", "Word", "Line"] as const;

/** WezTerm's default mouse bindings; all for panes whose program has not asked for the mouse. */
export const MOUSE_TABLE: readonly DefaultButton[] = [
  ...([{ WheelUp: 1 }, { WheelDown: 1 }] as const).map(
    (which): DefaultButton => ({
      ...button("NONE", "Down", 1, act("ScrollByCurrentEventWheelDelta"), which),
      altScreen: false,
    }),
  ),
  ...UNITS.map((unit, i) => button("NONE", "Down", i + 1, act("SelectTextAtMouseCursor", unit))),
  button("ALT", "Down", 1, act("SelectTextAtMouseCursor", "Block")),
  button("SHIFT", "Down", 1, act("ExtendSelectionToMouseCursor", "Cell")),
  button("SHIFT|ALT", "Down", 1, act("ExtendSelectionToMouseCursor", "Block")),
  ...["NONE", "SHIFT"].map((mods) =>
    button(mods, "Up", 1, act("CompleteSelectionOrOpenLinkAtMouseCursor", "ClipboardAndPrimarySelection")),
  ),
  button("ALT", "Up", 1, act("CompleteSelection", "ClipboardAndPrimarySelection")),
  button("SHIFT|ALT", "Up", 1, act("CompleteSelectionOrOpenLinkAtMouseCursor", "PrimarySelection")),
  ...[2, 3].map((streak) =>
    button("NONE", "Up", streak, act("CompleteSelection", "ClipboardAndPrimarySelection")),
  ),
  ...UNITS.map((unit, i) => button("NONE", "Drag", i + 1, act("ExtendSelectionToMouseCursor", unit))),
  button("ALT", "Drag", 1, act("ExtendSelectionToMouseCursor", "Block")),
  button("NONE", "Down", 1, act("PasteFrom", "PrimarySelection"), "Middle"),
  button("SUPER", "Drag", 1, act("StartWindowDrag")),
  button("CTRL|SHIFT", "Drag", 1, act("StartWindowDrag")),
];
