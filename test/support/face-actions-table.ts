import { act } from "../../src/config/default-keys-table.ts";
import {
  type ActionArgs,
  type ActionFace,
  type ActionName,
  DomuxError,
  type KeyAssignment,
  type MouseBinding,
} from "../../src/model/index.ts";
import type { FaceSetup, FaceWorld } from "./face-world.ts";

/** How one action is seen to have been done, in any face. */
export interface ActionCase<N extends ActionName> {
  readonly args?: ActionArgs<N>;
  /** Other keys and options that the arrangement needs. */
  readonly setup?: FaceSetup;
  /** What must be there before; runs before the action's key. */
  readonly arrange?: (world: FaceWorld) => Promise<void>;
  /** Does it; F12, to which the action is bound, by default. */
  readonly trigger?: (world: FaceWorld) => Promise<void>;
  /** What the person does then. */
  readonly after?: (world: FaceWorld) => Promise<void>;
  /** What is looked at: something else before the action, `becomes` after it. */
  readonly seen: (world: FaceWorld) => unknown;
  readonly becomes: unknown;
  /** It makes sense only in some faces, and why: in the others it is accepted and does nothing. */
  readonly only?: { readonly faces: readonly ActionFace[]; readonly because: string };
}

const MORE_TABS = async (world: FaceWorld, tabs: number) => {
  for (let count = 1; count < tabs; count++) {
    await world.leader("c");
    await world.focused(count);
  }
};
const tabs = (count: number) => (world: FaceWorld) => MORE_TABS(world, count);
const split = async (world: FaceWorld) => {
  await world.leader("%");
  await world.focused(1);
};
/** Presses a key until something has happened. */
const pressed =
  (key: "F9" | "F10" | "F11", done: (world: FaceWorld) => Promise<void>) => async (world: FaceWorld) => {
    await world.face.press(key);
    await done(world);
  };
const answer = (shown: string, text: string) => async (world: FaceWorld) => {
  await world.shows(shown);
  await world.face.press("Control+u");
  await world.face.type(text);
  await world.face.press("Enter");
};
const shows = (text: string) => async (world: FaceWorld) => (await world.face.text()).includes(text);
const rows = async (world: FaceWorld) => {
  const text = Array.from({ length: 90 }, (_, row) => `\r\nrow ${row}.`).join("");
  await world.print(text, "row 89.");
};
const words = (world: FaceWorld) => world.print("some words here", "some words here");
const LINK = "http://localhost:1/there";
const link = (world: FaceWorld) => world.print(LINK, LINK);
const mouse = (kind: "Down" | "Up" | "Drag", action: KeyAssignment): MouseBinding => ({
  event: { kind, streak: 1, button: "Left" },
  mods: 0,
  action,
  mouseReporting: false,
  altScreen: "Any",
  source: "user",
});
const click = (world: FaceWorld) => world.face.drag([6, 0]);
/** The key is swallowed: the program gets what is typed after it, and nothing else. */
const swallowed = {
  after: (world: FaceWorld) => world.face.type("x"),
  seen: (world: FaceWorld) => world.input(),
  becomes: "x",
} as const;
const nowhere = (because: string) => ({ ...swallowed, only: { faces: [], because } });
const SHELL = { domain: "CurrentPaneDomain", set_environment_variables: {} } as const;
const LOOSE = { one_shot: false, replace_current: false, until_unknown: false, prevent_fallback: false };
const TABLE = { name: "mine", ...LOOSE } as const;
const tableSetup = {
  keys: { F11: act("ActivateKeyTable", TABLE) },
  config: {
    keyTables: {
      mine: [
        {
          reading: "mapped",
          key: "x",
          mods: 0,
          leader: false,
          action: act("SendString", "from the table"),
          source: "user",
        },
      ],
    },
  },
} as const satisfies FaceSetup;
const typed = (text: string) => ({
  seen: (world: FaceWorld) => world.input(),
  becomes: text,
});
const FONT = "a terminal's font belongs to the terminal";
const page = (because: string) => ({ faces: ["window", "web"] as const, because });
const zoomedIn = async (world: FaceWorld) => {
  world.kept = world.cols(0);
  await world.face.press("F11");
  await world.until((now) => now.cols(0) < now.kept);
};
const toOtherWorkspace = pressed("F11", (world) => world.focused(1));
const otherWorkspace = { keys: { F11: act("SwitchToWorkspace", { name: "other" }) } };
const window2 = { keys: { F11: act("SpawnCommandInNewWindow", SHELL) } };

/**
 * Every action of the model's table, and how it is seen in a face. The type sees to it that none is missing; the
 * contract runs each in every face.
 */
export const FACE_ACTIONS: { readonly [N in ActionName]: ActionCase<N> } = {
  // Tabs
  SpawnTab: { args: "CurrentPaneDomain", seen: (world) => world.tabs, becomes: [0, 1] },
  SpawnCommandInNewTab: {
    args: { ...SHELL, args: ["top", "-b"] },
    seen: (world) => world.house.launcher.commands.at(-1),
    becomes: ["top", "-b"],
  },
  ActivateTab: { args: 0, arrange: tabs(2), seen: (world) => world.focus, becomes: 0 },
  ActivateTabRelative: { args: 1, arrange: tabs(3), seen: (world) => world.focus, becomes: 0 },
  ActivateTabRelativeNoWrap: { args: -4, arrange: tabs(3), seen: (world) => world.focus, becomes: 0 },
  ActivateLastTab: {
    setup: { keys: { F11: act("ActivateTab", 0) } },
    arrange: async (world) => {
      await MORE_TABS(world, 3);
      await pressed("F11", () => world.focused(0))(world);
    },
    seen: (world) => world.focus,
    becomes: 2,
  },
  MoveTab: { args: 0, arrange: tabs(3), seen: (world) => world.tabs, becomes: [2, 0, 1] },
  MoveTabRelative: { args: -1, arrange: tabs(3), seen: (world) => world.tabs, becomes: [0, 2, 1] },
  CloseCurrentTab: {
    args: { confirm: true },
    arrange: tabs(2),
    after: async (world) => {
      await world.shows("Really kill this tab");
      await world.face.type("y");
    },
    seen: (world) => world.tabs,
    becomes: [0],
  },
  ShowTabNavigator: { seen: shows("Tab Navigator"), becomes: true },
  RenameTab: {
    after: answer("Rename tab", "mine"),
    seen: (world) => world.mux.tabs.get(0)?.title,
    becomes: "mine",
  },

  // Panes
  SplitHorizontal: {
    args: SHELL,
    seen: (world) => [world.panes, world.cols(0) < 60],
    becomes: [[0, 1], true],
  },
  SplitVertical: {
    args: SHELL,
    seen: (world) => [world.panes, world.pane(0).size.rows < 20],
    becomes: [[0, 1], true],
  },
  SplitPane: {
    args: { direction: "Left", size: { Cells: 10 }, command: SHELL, top_level: false },
    seen: (world) => [world.panes, world.mux.panes.has(1) && world.cols(1)],
    becomes: [[1, 0], 10],
  },
  ActivatePaneDirection: { args: "Left", arrange: split, seen: (world) => world.focus, becomes: 0 },
  ActivatePaneByIndex: { args: 0, arrange: split, seen: (world) => world.focus, becomes: 0 },
  ActivateLastPane: { arrange: split, seen: (world) => world.focus, becomes: 0 },
  AdjustPaneSize: {
    args: ["Left", 3],
    arrange: async (world) => {
      await split(world);
      world.kept = world.cols(0);
    },
    seen: (world) => world.cols(0) - world.kept,
    becomes: -3,
  },
  TogglePaneZoomState: { arrange: split, seen: (world) => world.mux.tabs.get(0)?.zoomed, becomes: 1 },
  SetPaneZoomState: {
    args: true,
    arrange: split,
    seen: (world) => world.mux.tabs.get(0)?.zoomed,
    becomes: 1,
  },
  PaneSelect: {
    args: { alphabet: "ab", mode: "Activate", show_pane_ids: false },
    arrange: split,
    after: async (world) => {
      await world.shows("Go to a pane");
      await world.face.type("a");
    },
    seen: (world) => world.focus,
    becomes: 0,
  },
  RotatePanes: { args: "Clockwise", arrange: split, seen: (world) => world.panes, becomes: [1, 0] },
  SwapPane: { args: "Left", arrange: split, seen: (world) => world.panes, becomes: [1, 0] },
  MovePaneToNewTab: { arrange: split, seen: (world) => [world.tabs, world.panes], becomes: [[0, 1], [0]] },
  MovePaneToNewWindow: { arrange: split, seen: (world) => world.mux.windows.size, becomes: 2 },
  CloseCurrentPane: {
    args: { confirm: false },
    arrange: split,
    seen: (world) => [world.panes, world.house.pty(1).killed],
    becomes: [[0], true],
  },
  ResetTerminal: {
    arrange: async (world) => {
      await world.print("\x1b[?2004hready", "ready");
    },
    seen: (world) => world.pane(0).terminal.modes.bracketedPaste,
    becomes: false,
  },

  // Windows
  SpawnWindow: { seen: (world) => world.mux.windows.size, becomes: 2 },
  SpawnCommandInNewWindow: { args: SHELL, seen: (world) => world.mux.windows.size, becomes: 2 },
  ActivateWindow: {
    args: 0,
    setup: window2,
    arrange: toOtherWorkspace,
    seen: (world) => world.focus,
    becomes: 0,
  },
  ActivateWindowRelative: {
    args: 1,
    setup: window2,
    arrange: toOtherWorkspace,
    seen: (world) => world.focus,
    becomes: 0,
  },
  ActivateWindowRelativeNoWrap: {
    args: -1,
    setup: window2,
    arrange: toOtherWorkspace,
    seen: (world) => world.focus,
    becomes: 0,
  },
  RenameWindow: {
    after: answer("Rename window", "mine"),
    seen: (world) => world.mux.windows.get(0)?.title,
    becomes: "mine",
  },
  SetSizePolicy: {
    args: "largest",
    seen: (world) => world.mux.windows.get(0)?.sizePolicy,
    becomes: "largest",
  },

  // Workspaces
  SwitchToWorkspace: { args: { name: "other" }, seen: (world) => world.workspace, becomes: "other" },
  SwitchWorkspaceRelative: {
    args: 1,
    setup: otherWorkspace,
    arrange: toOtherWorkspace,
    seen: (world) => world.workspace,
    becomes: "default",
  },
  SwitchToLastWorkspace: {
    setup: otherWorkspace,
    arrange: toOtherWorkspace,
    seen: (world) => world.workspace,
    becomes: "default",
  },
  RenameWorkspace: {
    after: answer("Rename workspace", "mine"),
    seen: (world) => world.workspace,
    becomes: "mine",
  },

  // Domains
  AttachDomain: { args: "far", seen: (world) => world.domain("far").state, becomes: "attached" },
  DetachDomain: {
    args: { DomainName: "far" },
    setup: { keys: { F11: act("AttachDomain", "far") } },
    arrange: pressed("F11", (world) => world.focused(1)),
    seen: (world) => world.domain("far").state,
    becomes: "detached",
  },
  ReconnectDomain: {
    args: { DomainName: "far" },
    setup: { keys: { F11: act("AttachDomain", "far") } },
    arrange: async (world) => {
      await pressed("F11", () => world.focused(1))(world);
      // After this nothing is tried again without a word from the person.
      world.dialer.before = () => Promise.reject(new DomuxError("auth-failed", "Not today."));
      world.dialer.cut();
      await world.until(async () => world.domain("far").detail === "Not today.");
      world.dialer.before = undefined;
      world.dialer.up = true;
    },
    seen: (world) => world.domain("far").state,
    becomes: "attached",
  },
  ShowDomain: { args: { DomainName: "far" }, seen: shows("remote_address"), becomes: true },
  DetachClient: { seen: (world) => world.face.ended(), becomes: true },
  ShowDomains: { seen: shows("Enter opens a tab or attaches"), becomes: true },

  // Clipboard
  CopyTo: {
    args: "Clipboard",
    setup: { keys: { F11: act("CopyTextTo", { text: "else", destination: "Clipboard" }) } },
    arrange: async (world) => {
      await words(world);
      await world.face.drag([5, 0], [9, 0]);
      await world.until(async ({ face }) => (await face.clipboard()) === "words");
      await world.face.press("F11");
      await world.until(async ({ face }) => (await face.clipboard()) === "else");
    },
    seen: (world) => world.face.clipboard(),
    becomes: "words",
  },
  CopyTextTo: {
    args: { text: "given", destination: "Clipboard" },
    seen: (world) => world.face.clipboard(),
    becomes: "given",
  },
  PasteFrom: {
    args: "Clipboard",
    setup: { keys: { F11: act("CopyTextTo", { text: "copied", destination: "Clipboard" }) } },
    arrange: pressed("F11", (world) =>
      world.until(async ({ face }) => (await face.clipboard()) === "copied"),
    ),
    ...typed("copied"),
  },
  ClearSelection: {
    arrange: async (world) => {
      await words(world);
      await world.face.drag([5, 0], [9, 0]);
      await world.until(async ({ face }) => (await face.marked()) === "words");
    },
    seen: (world) => world.face.marked(),
    becomes: "",
  },

  // Copy mode and search
  ActivateCopyMode: { seen: shows("Copy mode:"), becomes: true },
  CopyMode: {
    args: "Close",
    arrange: async (world) => {
      await world.leader("[");
      await world.shows("Copy mode:");
    },
    seen: shows("Copy mode:"),
    becomes: false,
  },
  Search: {
    args: { CaseSensitiveString: "words" },
    arrange: words,
    seen: shows("1/1 match"),
    becomes: true,
  },
  QuickSelect: {
    arrange: link,
    after: async (world) => {
      await world.shows("Copy mode:");
      await world.face.type("a");
    },
    seen: (world) => world.face.clipboard(),
    becomes: LINK,
  },
  QuickSelectArgs: {
    args: { alphabet: "ab", patterns: ["w\\w+s"], skip_action_on_paste: false, label: "" },
    arrange: words,
    after: async (world) => {
      await world.shows("Copy mode:");
      await world.face.type("a");
    },
    seen: (world) => world.face.clipboard(),
    becomes: "words",
  },

  // Scrolling
  ScrollByPage: { args: -1, arrange: rows, seen: shows("row 40."), becomes: true },
  ScrollByLine: { args: -5, arrange: rows, seen: shows("5 lines up"), becomes: true },
  ScrollByCurrentEventWheelDelta: {
    setup: {
      keys: {},
      config: {
        mouse: [
          {
            ...mouse("Down", act("ScrollByCurrentEventWheelDelta")),
            event: { kind: "Down", streak: 1, button: { WheelUp: 1 } },
          },
        ],
      },
    },
    arrange: rows,
    trigger: (world) => world.face.wheelUp([6, 6]),
    seen: shows("3 lines up"),
    becomes: true,
  },
  ScrollToPrompt: {
    args: -1,
    arrange: async (world) => {
      world.house.pty(0).print("\x1b]133;A\x1b\\the prompt$ \x1b]133;B\x1b\\run\r\n\x1b]133;C\x1b\\");
      await rows(world);
    },
    seen: shows("the prompt$ run"),
    becomes: true,
  },
  ScrollToTop: { arrange: rows, seen: shows("row 0."), becomes: true },
  ScrollToBottom: {
    setup: { keys: { F11: act("ScrollToTop") } },
    arrange: async (world) => {
      await rows(world);
      await pressed("F11", () => world.shows("row 0."))(world);
    },
    seen: shows("row 89."),
    becomes: true,
  },
  ClearScrollback: {
    args: "ScrollbackOnly",
    arrange: rows,
    seen: (world) => world.pane(0).terminal.top - world.pane(0).terminal.oldest,
    becomes: 0,
  },

  // Mouse
  SelectTextAtMouseCursor: {
    args: "Word",
    setup: { keys: {}, config: { mouse: [mouse("Down", act("SelectTextAtMouseCursor", "Word"))] } },
    arrange: words,
    trigger: click,
    seen: (world) => world.face.marked(),
    becomes: "words",
  },
  ExtendSelectionToMouseCursor: {
    args: "Cell",
    setup: {
      keys: {},
      config: {
        mouse: [
          mouse("Down", act("SelectTextAtMouseCursor", "Cell")),
          mouse("Drag", act("ExtendSelectionToMouseCursor", "Cell")),
        ],
      },
    },
    arrange: words,
    trigger: (world) => world.face.drag([5, 0], [7, 0]),
    seen: (world) => world.face.marked(),
    becomes: "wor",
  },
  CompleteSelection: {
    args: "Clipboard",
    setup: {
      keys: {},
      config: {
        mouse: [
          mouse("Down", act("SelectTextAtMouseCursor", "Word")),
          mouse("Up", act("CompleteSelection", "Clipboard")),
        ],
      },
    },
    arrange: words,
    trigger: click,
    seen: (world) => world.face.clipboard(),
    becomes: "words",
  },
  CompleteSelectionOrOpenLinkAtMouseCursor: {
    args: "Clipboard",
    setup: {
      keys: {},
      config: { mouse: [mouse("Up", act("CompleteSelectionOrOpenLinkAtMouseCursor", "Clipboard"))] },
    },
    arrange: link,
    trigger: click,
    seen: (world) => world.face.opened(),
    becomes: [LINK],
  },
  OpenLinkAtMouseCursor: {
    setup: { keys: {}, config: { mouse: [mouse("Up", act("OpenLinkAtMouseCursor"))] } },
    arrange: link,
    trigger: click,
    seen: (world) => world.face.opened(),
    becomes: [LINK],
  },
  StartWindowDrag: nowhere("neither a terminal nor a page can move the window around it"),

  // Keys
  SendString: { args: "abc", ...typed("abc") },
  SendKey: { args: { key: "a", mods: "ALT" }, ...typed("\x1ba") },
  EmitEvent: { args: "mine", seen: (world) => world.emitted.map(({ event }) => event), becomes: ["mine"] },
  Multiple: { args: [act("SendString", "a"), act("SendString", "b")], ...typed("ab") },
  Nop: swallowed,
  DisableDefaultAssignment: typed("\x1b[24~"),
  ActivateKeyTable: {
    args: TABLE,
    setup: { ...tableSetup, keys: {} },
    after: (world) => world.face.type("x"),
    ...typed("from the table"),
  },
  PopKeyTable: {
    setup: tableSetup,
    arrange: pressed("F11", (world) => world.shows("mine")),
    after: (world) => world.face.type("x"),
    ...typed("x"),
  },
  ClearKeyTableStack: {
    setup: tableSetup,
    arrange: async (world) => {
      await pressed("F11", () => world.shows("mine"))(world);
      await world.face.press("F11");
    },
    after: (world) => world.face.type("x"),
    ...typed("x"),
  },
  ShowKeys: { seen: shows("Keys in effect"), becomes: true },

  // Menus
  ActivateCommandPalette: {
    after: answer("Type to filter", "Split below"),
    seen: (world) => world.panes,
    becomes: [0, 1],
  },
  ShowOptions: {
    after: answer("Options of the configuration", "cursor_blink_rate"),
    seen: shows("type     an integer"),
    becomes: true,
  },
  ShowLauncher: { seen: shows("Attach domain `far`"), becomes: true },
  ShowLauncherArgs: { args: { flags: "TABS", title: "My list" }, seen: shows("My list"), becomes: true },
  CharSelect: {
    args: { copy_on_select: true, copy_to: "Clipboard" },
    after: answer("Choose a character", "U+1F600"),
    ...typed("😀"),
  },
  PromptInputLine: {
    args: { action: act("EmitEvent", "line"), description: "What now?", prompt: "> " },
    after: answer("What now?", "this"),
    seen: (world) => world.emitted,
    becomes: [{ event: "line", args: ["this"] }],
  },
  InputSelector: {
    args: {
      action: act("EmitEvent", "choice"),
      title: "Which?",
      choices: [{ label: "one", id: "1" }],
      fuzzy: false,
      alphabet: "a",
      description: "",
      fuzzy_description: "",
    },
    after: async (world) => {
      await world.shows("Which?");
      await world.face.press("Enter");
    },
    seen: (world) => world.emitted,
    becomes: [{ event: "choice", args: ["1", "one"] }],
  },
  Confirmation: {
    args: { action: act("SendString", "done"), message: "Sure?" },
    after: async (world) => {
      await world.shows("Sure?");
      await world.face.type("y");
    },
    ...typed("done"),
  },
  ShowDebugOverlay: { seen: shows("PageUp and PageDown scroll"), becomes: true },

  // Look
  IncreaseFontSize: {
    arrange: async (world) => void (world.kept = world.cols(0)),
    seen: (world) => world.cols(0) < world.kept,
    becomes: true,
    only: page(FONT),
  },
  DecreaseFontSize: {
    arrange: async (world) => void (world.kept = world.cols(0)),
    seen: (world) => world.cols(0) > world.kept,
    becomes: true,
    only: page(FONT),
  },
  ResetFontSize: {
    setup: { keys: { F11: act("IncreaseFontSize") } },
    arrange: zoomedIn,
    seen: (world) => world.cols(0) === world.kept,
    becomes: true,
    only: page(FONT),
  },
  ResetFontAndWindowSize: {
    setup: { keys: { F11: act("IncreaseFontSize") } },
    arrange: zoomedIn,
    seen: (world) => world.cols(0) === world.kept,
    becomes: true,
    only: page(FONT),
  },
  ToggleFullScreen: {
    seen: (world) => world.face.isFullScreen(),
    becomes: true,
    only: page("no terminal lets a program fill the screen"),
  },
  RedrawScreen: {
    arrange: async (world) => {
      await words(world);
      await world.face.spoil();
    },
    seen: shows("some words here"),
    becomes: true,
  },
  ToggleAlwaysOnTop: nowhere("neither a terminal nor a page can order windows"),
  ToggleAlwaysOnBottom: nowhere("neither a terminal nor a page can order windows"),
  SetWindowLevel: { args: "Normal", ...nowhere("neither a terminal nor a page can order windows") },
  Hide: {
    seen: (world) => world.face.suspended(),
    becomes: 1,
    only: { faces: ["tui"], because: "a page cannot minimise the window around it" },
  },
  Show: nowhere("neither a terminal nor a page can bring its window back"),
  HideApplication: nowhere("neither a terminal nor a page can hide other windows"),

  // Application
  ReloadConfiguration: { seen: (world) => world.reloads, becomes: 1 },
  OpenUri: { args: LINK, seen: (world) => world.face.opened(), becomes: [LINK] },
  QuitApplication: {
    after: async (world) => {
      await world.shows("Really Quit domux?");
      await world.face.type("y");
    },
    seen: (world) => world.face.ended(),
    becomes: true,
  },
};
