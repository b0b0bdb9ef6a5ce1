import type { NestedAssignment } from "./key-assignment.ts";
import { defaulted, optional, required, type Shape, shape } from "./shape.ts";

/** Who carries an action out. */
export type ActionPlace =
  /** A verb of the mux, asked for by the client with its focus filled in. */
  | "mux"
  /** The headless client: focus, key tables, overlays, copy mode, selection, scrolling. */
  | "client"
  /** The face itself: fonts, window, its own clipboard. */
  | "face"
  /** The configuration: events, reload. */
  | "config";

export type ActionFace = "tui" | "window" | "web";

export interface ActionRow<T = unknown> {
  readonly args: Shape<T>;
  /** Used where the argument is left out (`act.QuickSelectArgs`). */
  readonly fallback?: T;
  /** A few words for palette and help. */
  readonly brief: string;
  /** One sentence or two. */
  readonly help: string;
  readonly group: ActionGroup;
  readonly place: ActionPlace;
  /** Faces in which it does something; elsewhere it is accepted and does nothing. */
  readonly faces: readonly ActionFace[];
  /** True if it concerns multiplexing (domains, workspaces, windows, tabs, panes). */
  readonly mux: boolean;
  /** True for those that WezTerm does not have. */
  readonly ours?: true;
}

export type ActionGroup =
  | "tabs"
  | "panes"
  | "windows"
  | "workspaces"
  | "domains"
  | "clipboard"
  | "copy mode"
  | "search"
  | "scrolling"
  | "mouse"
  | "keys"
  | "menus"
  | "look"
  | "application";

const ALL: readonly ActionFace[] = ["tui", "window", "web"];
const PAGE: readonly ActionFace[] = ["window", "web"];
const NOWHERE: readonly ActionFace[] = [];

type RowDetail<T> = {
  group: ActionGroup;
  place: ActionPlace;
  faces?: readonly ActionFace[];
  mux?: boolean;
  ours?: true;
  fallback?: T;
};

function row<T>(args: Shape<T>, brief: string, help: string, detail: RowDetail<T>): ActionRow<T> {
  return { ...detail, args, brief, help, faces: detail.faces ?? ALL, mux: detail.mux ?? false };
}

const action = { kind: "action" } as Shape<NestedAssignment>;

/** Which domain a new pane comes from. */
export const SPAWN_DOMAIN = shape.union(
  shape.oneOf("DefaultDomain", "CurrentPaneDomain"),
  shape.variant({ DomainName: shape.string, DomainId: shape.int(0) }),
);

/** What to start: a program, or the default one. */
export const SPAWN_COMMAND = shape.record({
  label: optional(shape.string, "name in the launcher"),
  args: optional(shape.list(shape.string), "program and arguments; without: the default program"),
  cwd: optional(shape.path, "working directory"),
  set_environment_variables: defaulted(
    shape.map(shape.string) as Shape<Readonly<Record<string, string>>>,
    {},
    "added to the environment",
  ),
  domain: defaulted(SPAWN_DOMAIN, "CurrentPaneDomain", "where to start it"),
  position: optional(
    shape.record({ x: required(shape.any), y: required(shape.any), origin: optional(shape.any) }),
    "place of a new window",
  ),
});

export const CLIPBOARD_DESTINATION = shape.oneOf(
  "Clipboard",
  "PrimarySelection",
  "ClipboardAndPrimarySelection",
);
export const SELECTION_MODE = shape.oneOf("Cell", "Word", "Line", "SemanticZone", "Block");
export const PANE_DIRECTION = shape.oneOf("Up", "Down", "Left", "Right", "Next", "Prev");
const SIDE = shape.oneOf("Up", "Down", "Left", "Right");
const SPLIT_SIZE = shape.variant({ Percent: shape.int(1, 100), Cells: shape.int(1) });
const CONFIRM = shape.record({ confirm: required(shape.bool, "ask if something runs in it") });
const SEARCH_PATTERN = shape.union(
  shape.variant({
    CaseSensitiveString: shape.string,
    CaseInSensitiveString: shape.string,
    Regex: shape.string,
  }),
  shape.oneOf("CurrentSelectionOrEmptyString"),
);
const ZONE_TYPE = shape.oneOf("Output", "Input", "Prompt");
const JUMP = shape.record({ prev_char: defaulted(shape.bool, false, "stop one cell before it") });
const COPY_MODE_VERB = shape.union(
  shape.oneOf(
    "MoveLeft",
    "MoveRight",
    "MoveUp",
    "MoveDown",
    "MoveForwardWord",
    "MoveForwardWordEnd",
    "MoveBackwardWord",
    "MoveToStartOfLine",
    "MoveToStartOfNextLine",
    "MoveToEndOfLineContent",
    "MoveToStartOfLineContent",
    "MoveToSelectionOtherEnd",
    "MoveToSelectionOtherEndHoriz",
    "MoveToScrollbackTop",
    "MoveToScrollbackBottom",
    "MoveToViewportTop",
    "MoveToViewportMiddle",
    "MoveToViewportBottom",
    "MoveForwardSemanticZone",
    "MoveBackwardSemanticZone",
    "PageUp",
    "PageDown",
    "JumpAgain",
    "JumpReverse",
    "ClearSelectionMode",
    "PriorMatch",
    "NextMatch",
    "PriorMatchPage",
    "NextMatchPage",
    "CycleMatchType",
    "ClearPattern",
    "EditPattern",
    "AcceptPattern",
    "Close",
  ),
  shape.variant({
    SetSelectionMode: SELECTION_MODE,
    MoveByPage: shape.number(),
    MoveForwardZoneOfType: ZONE_TYPE,
    MoveBackwardZoneOfType: ZONE_TYPE,
    JumpForward: JUMP,
    JumpBackward: JUMP,
  }),
);
const KEY_TABLE = shape.record({
  name: required(shape.string, "a table of key_tables"),
  timeout_milliseconds: optional(shape.int(0), "pops it when no key of it is pressed so long"),
  replace_current: defaulted(shape.bool, false, "pops the table on top first"),
  one_shot: defaulted(shape.bool, true, "pops it after any key"),
  until_unknown: defaulted(shape.bool, false, "a key that is not in it pops it"),
  prevent_fallback: defaulted(shape.bool, false, "a key that is not in it does nothing"),
});
const CHAR_SELECT = shape.record({
  group: optional(
    shape.oneOf(
      "RecentlyUsed",
      "SmileysAndEmotion",
      "PeopleAndBody",
      "AnimalsAndNature",
      "FoodAndDrink",
      "TravelAndPlaces",
      "Activities",
      "Objects",
      "Symbols",
      "Flags",
      "NerdFonts",
      "UnicodeNames",
      "ShortCodes",
    ),
    "group shown first",
  ),
  copy_on_select: defaulted(shape.bool, true, "also copy what is chosen"),
  copy_to: defaulted(CLIPBOARD_DESTINATION, "ClipboardAndPrimarySelection"),
});
const LAUNCHER = shape.record({
  flags: defaulted(
    shape.string,
    "FUZZY|TABS|LAUNCH_MENU_ITEMS|DOMAINS|KEY_ASSIGNMENTS|WORKSPACES|COMMANDS",
    "which lists, joined by |",
  ),
  title: optional(shape.string),
  help_text: optional(shape.string),
  fuzzy_help_text: optional(shape.string),
  alphabet: optional(shape.string),
});
const QUICK_SELECT = shape.record({
  alphabet: defaulted(shape.string, "", "letters for labels; empty: quick_select_alphabet"),
  patterns: defaulted(shape.list(shape.string), [], "instead of the built-in ones"),
  action: optional(action, "done with the match as selection, instead of copying it"),
  skip_action_on_paste: defaulted(shape.bool, false),
  label: defaulted(shape.string, "", "what the overlay says it does"),
  scope_lines: optional(shape.int(0), "rows around the viewport to look at"),
});
const PROMPT = shape.record({
  action: required(action, "an action_callback that gets the line, or nil when cancelled"),
  initial_value: optional(shape.string),
  description: defaulted(shape.string, "", "shown above; may contain escapes made by wezterm.format"),
  prompt: defaulted(shape.string, "> "),
});
const SELECTOR = shape.record({
  action: required(action, "an action_callback that gets id and label of the choice"),
  title: defaulted(shape.string, ""),
  choices: required(
    shape.list(shape.record({ label: required(shape.string), id: optional(shape.string) })),
    "what to choose from",
  ),
  fuzzy: defaulted(shape.bool, false),
  alphabet: defaulted(shape.string, "1234567890abcdefghilmnopqrstuvwxyz"),
  description: defaulted(shape.string, "Select an item and press Enter = accept,  Esc = cancel,  / = filter"),
  fuzzy_description: defaulted(shape.string, "Fuzzy matching: "),
});
const CONFIRMATION = shape.record({
  action: required(action, "done on yes"),
  cancel: optional(action, "done on no"),
  message: defaulted(shape.string, "🛑 Really continue?"),
});

/**
 * Every action that a key, button, palette entry or script may ask for. Names and arguments are WezTerm's
 * (`KeyAssignment`); those marked `ours` are domux's own. The order is that of menus.
 */
export const ACTIONS = {
  // Tabs
  SpawnTab: row(SPAWN_DOMAIN, "New tab", "Opens a tab with the default program in a domain.", {
    group: "tabs",
    place: "mux",
    mux: true,
    fallback: "CurrentPaneDomain",
  }),
  SpawnCommandInNewTab: row(SPAWN_COMMAND, "New tab with a program", "Starts a program in a new tab.", {
    group: "tabs",
    place: "mux",
    mux: true,
  }),
  ActivateTab: row(
    shape.int(),
    "Go to tab N",
    "Goes to a tab by its 0-based index; negative counts from the right.",
    { group: "tabs", place: "client", mux: true },
  ),
  ActivateTabRelative: row(shape.int(), "Go to next or previous tab", "Goes N tabs on, around the end.", {
    group: "tabs",
    place: "client",
    mux: true,
  }),
  ActivateTabRelativeNoWrap: row(
    shape.int(),
    "Go to a neighbour tab, stop at the end",
    "Goes N tabs on and stops at the first and last.",
    { group: "tabs", place: "client", mux: true },
  ),
  ActivateLastTab: row(shape.none, "Go to the tab before", "Goes to the tab that was active before.", {
    group: "tabs",
    place: "client",
    mux: true,
  }),
  MoveTab: row(shape.int(0), "Move tab to index", "Moves the tab to a 0-based index.", {
    group: "tabs",
    place: "mux",
    mux: true,
  }),
  MoveTabRelative: row(shape.int(), "Move tab left or right", "Moves the tab by N places.", {
    group: "tabs",
    place: "mux",
    mux: true,
  }),
  CloseCurrentTab: row(CONFIRM, "Close tab", "Kills all panes of the tab.", {
    group: "tabs",
    place: "mux",
    mux: true,
    fallback: { confirm: true },
  }),
  ShowTabNavigator: row(shape.none, "Choose a tab", "Lists the tabs of the window to choose from.", {
    group: "tabs",
    place: "client",
    mux: true,
  }),
  RenameTab: row(shape.none, "Rename tab", "Asks for a title for the tab; empty clears it.", {
    group: "tabs",
    place: "client",
    mux: true,
    ours: true,
  }),
  // Panes
  SplitHorizontal: row(SPAWN_COMMAND, "Split to the right", "Splits the pane; the new one is on the right.", {
    group: "panes",
    place: "mux",
    mux: true,
    fallback: { domain: "CurrentPaneDomain", set_environment_variables: {} },
  }),
  SplitVertical: row(SPAWN_COMMAND, "Split below", "Splits the pane; the new one is below.", {
    group: "panes",
    place: "mux",
    mux: true,
    fallback: { domain: "CurrentPaneDomain", set_environment_variables: {} },
  }),
  SplitPane: row(
    shape.record({
      direction: required(SIDE, "side of the new pane"),
      size: defaulted(SPLIT_SIZE, { Percent: 50 }, "size of the new pane"),
      command: defaulted(SPAWN_COMMAND, { domain: "CurrentPaneDomain", set_environment_variables: {} }),
      top_level: defaulted(shape.bool, false, "split the whole tab"),
    }),
    "Split with choices",
    "Splits the pane or the whole tab on any side, at any size.",
    { group: "panes", place: "mux", mux: true },
  ),
  ActivatePaneDirection: row(PANE_DIRECTION, "Go to the pane beside", "Goes to the neighbour pane.", {
    group: "panes",
    place: "client",
    mux: true,
  }),
  ActivatePaneByIndex: row(shape.int(0), "Go to pane N", "Goes to a pane by its 0-based index in the tab.", {
    group: "panes",
    place: "client",
    mux: true,
  }),
  ActivateLastPane: row(shape.none, "Go to the pane before", "Goes to the pane that was active before.", {
    group: "panes",
    place: "client",
    mux: true,
    ours: true,
  }),
  AdjustPaneSize: row(
    shape.tuple(SIDE, shape.int(0)),
    "Move a divider",
    "Moves the nearest divider of that direction by N cells.",
    { group: "panes", place: "mux", mux: true },
  ),
  TogglePaneZoomState: row(shape.none, "Zoom pane", "Lets the pane fill the tab, or back.", {
    group: "panes",
    place: "mux",
    mux: true,
  }),
  SetPaneZoomState: row(shape.bool, "Set zoom", "Zooms or unzooms the pane.", {
    group: "panes",
    place: "mux",
    mux: true,
  }),
  PaneSelect: row(
    shape.record({
      alphabet: defaulted(shape.string, "", "letters for labels; empty: quick_select_alphabet"),
      mode: defaulted(
        shape.oneOf(
          "Activate",
          "SwapWithActive",
          "SwapWithActiveKeepFocus",
          "MoveToNewTab",
          "MoveToNewWindow",
        ),
        "Activate",
      ),
      show_pane_ids: defaulted(shape.bool, false),
    }),
    "Choose a pane",
    "Labels the panes and does something with the one whose label is typed.",
    {
      group: "panes",
      place: "client",
      mux: true,
      fallback: { alphabet: "", mode: "Activate", show_pane_ids: false },
    },
  ),
  RotatePanes: row(
    shape.oneOf("Clockwise", "CounterClockwise"),
    "Rotate panes",
    "Moves every pane to the next place.",
    { group: "panes", place: "mux", mux: true },
  ),
  SwapPane: row(
    PANE_DIRECTION,
    "Swap with the pane beside",
    "Exchanges the pane with a neighbour, the next or the previous one; the focus goes with it.",
    { group: "panes", place: "mux", mux: true, ours: true },
  ),
  MovePaneToNewTab: row(shape.none, "Move pane to a new tab", "Moves the pane to a tab of its own.", {
    group: "panes",
    place: "mux",
    mux: true,
    ours: true,
  }),
  MovePaneToNewWindow: row(
    shape.none,
    "Move pane to a new window",
    "Moves the pane to a window of its own.",
    {
      group: "panes",
      place: "mux",
      mux: true,
      ours: true,
    },
  ),
  CloseCurrentPane: row(CONFIRM, "Close pane", "Kills the pane's program.", {
    group: "panes",
    place: "mux",
    mux: true,
    fallback: { confirm: true },
  }),
  ResetTerminal: row(shape.none, "Reset terminal", "Brings the pane's terminal to its initial state.", {
    group: "panes",
    place: "mux",
    mux: true,
  }),
  // Windows
  SpawnWindow: row(shape.none, "New window", "Opens a window with the default program.", {
    group: "windows",
    place: "mux",
    mux: true,
  }),
  SpawnCommandInNewWindow: row(
    SPAWN_COMMAND,
    "New window with a program",
    "Starts a program in a new window.",
    { group: "windows", place: "mux", mux: true },
  ),
  ActivateWindow: row(shape.int(0), "Go to window N", "Goes to a window by its 0-based index.", {
    group: "windows",
    place: "client",
    mux: true,
  }),
  ActivateWindowRelative: row(shape.int(), "Go to next or previous window", "Goes N windows on.", {
    group: "windows",
    place: "client",
    mux: true,
  }),
  ActivateWindowRelativeNoWrap: row(
    shape.int(),
    "Go to a neighbour window, stop at the end",
    "Goes N windows on and stops at the first and last.",
    { group: "windows", place: "client", mux: true },
  ),
  RenameWindow: row(shape.none, "Rename window", "Asks for a title for the window; empty clears it.", {
    group: "windows",
    place: "client",
    mux: true,
    ours: true,
  }),
  SetSizePolicy: row(
    shape.oneOf("latest", "largest", "smallest", "manual"),
    "Choose whose size counts",
    "Decides which of several attached clients gives the tab its size.",
    { group: "windows", place: "mux", mux: true, ours: true },
  ),
  // Workspaces
  SwitchToWorkspace: row(
    shape.record({
      name: optional(shape.string, "without: a new random name"),
      spawn: optional(SPAWN_COMMAND, "started if the workspace has no window"),
    }),
    "Switch to workspace",
    "Shows a workspace, made if it does not exist.",
    { group: "workspaces", place: "client", mux: true, fallback: {} },
  ),
  SwitchWorkspaceRelative: row(
    shape.int(),
    "Next or previous workspace",
    "Goes N workspaces on, by name, around the end.",
    { group: "workspaces", place: "client", mux: true },
  ),
  SwitchToLastWorkspace: row(shape.none, "Go to the workspace before", "Shows the workspace shown before.", {
    group: "workspaces",
    place: "client",
    mux: true,
    ours: true,
  }),
  RenameWorkspace: row(shape.none, "Rename workspace", "Asks for a new name for the workspace.", {
    group: "workspaces",
    place: "client",
    mux: true,
    ours: true,
  }),
  // Domains
  AttachDomain: row(shape.string, "Attach domain", "Attaches a domain and shows its tabs here.", {
    group: "domains",
    place: "mux",
    mux: true,
  }),
  DetachDomain: row(SPAWN_DOMAIN, "Detach domain", "Detaches a domain; its programs run on.", {
    group: "domains",
    place: "mux",
    mux: true,
    fallback: "CurrentPaneDomain",
  }),
  ReconnectDomain: row(SPAWN_DOMAIN, "Reconnect domain", "Tries at once to reconnect a lost domain.", {
    group: "domains",
    place: "mux",
    mux: true,
    ours: true,
    fallback: "CurrentPaneDomain",
  }),
  ShowDomain: row(
    SPAWN_DOMAIN,
    "Show domain",
    "Shows what a domain leads to, where each value comes from, and how its connection does.",
    { group: "domains", place: "client", mux: true, ours: true, fallback: "CurrentPaneDomain" },
  ),
  DetachClient: row(shape.none, "Detach", "Closes this view; everything in it runs on.", {
    group: "domains",
    place: "client",
    mux: true,
    ours: true,
  }),
  ShowDomains: row(shape.none, "Domains", "Lists the domains with their states to attach or detach.", {
    group: "domains",
    place: "client",
    mux: true,
    ours: true,
  }),
  // Clipboard
  CopyTo: row(CLIPBOARD_DESTINATION, "Copy", "Copies the selection.", {
    group: "clipboard",
    place: "client",
  }),
  CopyTextTo: row(
    shape.record({
      text: required(shape.string),
      destination: defaulted(CLIPBOARD_DESTINATION, "ClipboardAndPrimarySelection"),
    }),
    "Copy a text",
    "Copies a given text.",
    { group: "clipboard", place: "client" },
  ),
  PasteFrom: row(
    shape.oneOf("Clipboard", "PrimarySelection"),
    "Paste",
    "Pastes the clipboard or the primary selection into the pane.",
    { group: "clipboard", place: "face" },
  ),
  ClearSelection: row(shape.none, "Clear selection", "Forgets the selection.", {
    group: "clipboard",
    place: "client",
  }),
  // Copy mode and search
  ActivateCopyMode: row(shape.none, "Copy mode", "Moves a cursor over the scrollback with keys.", {
    group: "copy mode",
    place: "client",
  }),
  CopyMode: row(COPY_MODE_VERB, "Copy mode movement", "Does something in copy or search mode.", {
    group: "copy mode",
    place: "client",
  }),
  Search: row(SEARCH_PATTERN, "Search", "Searches the scrollback.", {
    group: "search",
    place: "client",
    fallback: "CurrentSelectionOrEmptyString",
  }),
  QuickSelect: row(shape.none, "Quick select", "Labels URLs, paths, hashes and the like to copy one.", {
    group: "search",
    place: "client",
  }),
  QuickSelectArgs: row(
    QUICK_SELECT,
    "Quick select with choices",
    "Quick select with patterns or an action.",
    {
      group: "search",
      place: "client",
      fallback: { alphabet: "", patterns: [], skip_action_on_paste: false, label: "" },
    },
  ),
  // Scrolling
  ScrollByPage: row(shape.number(), "Scroll by pages", "Scrolls by a number of pages, negative is up.", {
    group: "scrolling",
    place: "client",
  }),
  ScrollByLine: row(shape.int(), "Scroll by lines", "Scrolls by a number of lines, negative is up.", {
    group: "scrolling",
    place: "client",
  }),
  ScrollByCurrentEventWheelDelta: row(
    shape.none,
    "Scroll by the wheel",
    "Scrolls by as much as the wheel event says; for mouse_bindings.",
    { group: "scrolling", place: "client" },
  ),
  ScrollToPrompt: row(
    shape.int(),
    "Scroll to a prompt",
    "Goes N prompts on; needs shell integration (OSC 133).",
    {
      group: "scrolling",
      place: "client",
    },
  ),
  ScrollToTop: row(shape.none, "Scroll to the top", "Shows the oldest line.", {
    group: "scrolling",
    place: "client",
  }),
  ScrollToBottom: row(shape.none, "Scroll to the bottom", "Shows the newest line.", {
    group: "scrolling",
    place: "client",
  }),
  ClearScrollback: row(
    shape.oneOf("ScrollbackOnly", "ScrollbackAndViewport"),
    "Clear scrollback",
    "Forgets the scrolled-off lines, or these and the screen.",
    { group: "scrolling", place: "mux", mux: true, fallback: "ScrollbackOnly" },
  ),
  // Mouse
  SelectTextAtMouseCursor: row(SELECTION_MODE, "Select at the mouse", "Begins a selection at the mouse.", {
    group: "mouse",
    place: "client",
  }),
  ExtendSelectionToMouseCursor: row(
    SELECTION_MODE,
    "Extend selection to the mouse",
    "Extends the selection to the mouse.",
    { group: "mouse", place: "client", fallback: "Cell" },
  ),
  CompleteSelection: row(CLIPBOARD_DESTINATION, "End selection", "Ends the selection and copies it.", {
    group: "mouse",
    place: "client",
  }),
  CompleteSelectionOrOpenLinkAtMouseCursor: row(
    CLIPBOARD_DESTINATION,
    "End selection or open link",
    "Ends and copies the selection; if nothing is selected, opens the link under the mouse.",
    { group: "mouse", place: "client" },
  ),
  OpenLinkAtMouseCursor: row(shape.none, "Open link at the mouse", "Opens the link under the mouse.", {
    group: "mouse",
    place: "client",
  }),
  StartWindowDrag: row(shape.none, "Drag the window", "Lets the mouse drag the window.", {
    group: "mouse",
    place: "face",
    faces: NOWHERE,
  }),
  // Keys
  SendString: row(shape.string, "Send text", "Sends a text to the pane as if typed.", {
    group: "keys",
    place: "client",
    mux: true,
  }),
  SendKey: row(
    shape.record({ key: required(shape.string), mods: defaulted(shape.string, "") }),
    "Send key",
    "Sends a key to the pane, encoded as its modes ask.",
    { group: "keys", place: "client", mux: true },
  ),
  EmitEvent: row(shape.string, "Call Lua", "Calls the handlers of an event with window and pane.", {
    group: "keys",
    place: "config",
  }),
  Multiple: row(
    shape.list(action) as Shape<readonly NestedAssignment[]>,
    "Several actions",
    "Does several actions in order.",
    { group: "keys", place: "client" },
  ),
  Nop: row(shape.none, "Nothing", "Swallows the key.", { group: "keys", place: "client" }),
  DisableDefaultAssignment: row(
    shape.none,
    "Take a default away",
    "Removes a default, so that the key goes to the pane.",
    { group: "keys", place: "client" },
  ),
  ActivateKeyTable: row(KEY_TABLE, "Activate key table", "Puts a key table on the stack.", {
    group: "keys",
    place: "client",
  }),
  PopKeyTable: row(shape.none, "Leave key table", "Takes the top key table off the stack.", {
    group: "keys",
    place: "client",
  }),
  ClearKeyTableStack: row(shape.none, "Leave all key tables", "Empties the stack of key tables.", {
    group: "keys",
    place: "client",
  }),
  ShowKeys: row(shape.none, "Help: active keys", "Shows the keys in effect and what they do.", {
    group: "keys",
    place: "client",
    ours: true,
  }),
  // Menus
  ActivateCommandPalette: row(
    shape.none,
    "Command palette",
    "Finds any action by typing a part of its name.",
    {
      group: "menus",
      place: "client",
    },
  ),
  ShowLauncher: row(shape.none, "Launcher", "Lists domains, workspaces, programs and commands.", {
    group: "menus",
    place: "client",
    mux: true,
  }),
  ShowLauncherArgs: row(LAUNCHER, "Launcher with choices", "A launcher of chosen lists.", {
    group: "menus",
    place: "client",
    mux: true,
  }),
  CharSelect: row(CHAR_SELECT, "Choose a character", "Finds emoji and other characters by name.", {
    group: "menus",
    place: "client",
    fallback: { copy_on_select: true, copy_to: "ClipboardAndPrimarySelection" },
  }),
  PromptInputLine: row(PROMPT, "Ask for a line", "Asks for a line and gives it to a callback.", {
    group: "menus",
    place: "client",
  }),
  InputSelector: row(SELECTOR, "Ask for a choice", "Shows a list and gives the choice to a callback.", {
    group: "menus",
    place: "client",
  }),
  Confirmation: row(CONFIRMATION, "Ask yes or no", "Asks, and does one action or another.", {
    group: "menus",
    place: "client",
  }),
  ShowOptions: row(
    shape.none,
    "Options of the configuration",
    "Finds an option by its name or help, with its value, and explains it.",
    { group: "menus", place: "client", mux: true, ours: true },
  ),
  ShowDebugOverlay: row(shape.none, "Messages and Lua prompt", "Shows the log and evaluates Lua.", {
    group: "menus",
    place: "client",
  }),
  // Look
  IncreaseFontSize: row(shape.none, "Larger font", "Makes the font larger.", {
    group: "look",
    place: "face",
    faces: PAGE,
  }),
  DecreaseFontSize: row(shape.none, "Smaller font", "Makes the font smaller.", {
    group: "look",
    place: "face",
    faces: PAGE,
  }),
  ResetFontSize: row(shape.none, "Normal font size", "Brings the font to its configured size.", {
    group: "look",
    place: "face",
    faces: PAGE,
  }),
  ResetFontAndWindowSize: row(
    shape.none,
    "Normal font and window size",
    "Brings font and window to their configured sizes.",
    { group: "look", place: "face", faces: PAGE },
  ),
  ToggleFullScreen: row(shape.none, "Full screen", "Fills the screen, or back.", {
    group: "look",
    place: "face",
    faces: PAGE,
  }),
  RedrawScreen: row(shape.none, "Redraw", "Draws everything anew.", {
    group: "look",
    place: "face",
    ours: true,
  }),
  ToggleAlwaysOnTop: row(shape.none, "Always on top", "Keeps the window over others.", {
    group: "look",
    place: "face",
    faces: NOWHERE,
  }),
  ToggleAlwaysOnBottom: row(shape.none, "Always below", "Keeps the window under others.", {
    group: "look",
    place: "face",
    faces: NOWHERE,
  }),
  SetWindowLevel: row(
    shape.oneOf("AlwaysOnBottom", "Normal", "AlwaysOnTop"),
    "Window level",
    "Keeps the window over or under others.",
    { group: "look", place: "face", faces: NOWHERE },
  ),
  Hide: row(shape.none, "Suspend", "Gives the terminal back to the shell until domux is continued (fg).", {
    group: "look",
    place: "face",
    faces: ["tui"],
  }),
  Show: row(shape.none, "Show window", "Brings the window back.", {
    group: "look",
    place: "face",
    faces: NOWHERE,
  }),
  HideApplication: row(shape.none, "Hide application", "Hides the application (macOS).", {
    group: "look",
    place: "face",
    faces: NOWHERE,
  }),
  // Application
  ReloadConfiguration: row(shape.none, "Reload configuration", "Reads the configuration again.", {
    group: "application",
    place: "config",
  }),
  OpenUri: row(shape.string, "Open a link", "Opens a link with the desktop's program for it.", {
    group: "application",
    place: "face",
  }),
  QuitApplication: row(shape.none, "Quit", "Closes this view with all its windows.", {
    group: "application",
    place: "client",
  }),
};

/** True if `name` is the name of an action. */
export function isActionName(name: string): name is keyof typeof ACTIONS {
  return Object.hasOwn(ACTIONS, name);
}
