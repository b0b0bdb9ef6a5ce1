import type { ActionArgs, ActionName } from "../model/index.ts";

/** "MoveToStartOfLine" to "move to start of line". */
export function words(name: string): string {
  return name
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .split(" ")
    .map((word) => (/^[A-Z][a-z]+$/.test(word) ? word.toLowerCase() : word))
    .join(" ");
}

const upper = (text: string) => text[0].toUpperCase() + text.slice(1);
const SIDES: Readonly<Record<string, string>> = {
  Left: "on the left",
  Right: "on the right",
  Up: "above",
  Down: "below",
  Next: "that is next",
  Prev: "that is previous",
};
const times = (n: number, one: string) => (n === 1 ? `a ${one}` : `${n} ${one}s`);
const scroll = (n: number, unit: string) => `Scroll ${times(Math.abs(n), unit)} ${n < 0 ? "up" : "down"}`;
const page = (n: number) => (Math.abs(n) === 0.5 ? "half a page" : times(Math.abs(n), "page"));
const turn = (n: number, what: string) =>
  Math.abs(n) === 1
    ? `Go to the ${n < 0 ? "previous" : "next"} ${what}`
    : `Go ${Math.abs(n)} ${what}s ${n < 0 ? "back" : "on"}`;

/** How people would say it: actions whose argument read aloud is no sentence. */
export const PHRASES: { readonly [N in ActionName]?: (args: ActionArgs<N>) => string } = {
  ActivateTab: (n) =>
    n >= 0 ? `Go to tab ${n + 1}` : n === -1 ? "Go to the last tab" : `Go to tab ${-n} from the right`,
  ActivateTabRelative: (n) => turn(n, "tab"),
  ActivateTabRelativeNoWrap: (n) => `${turn(n, "tab")}, not past the end`,
  MoveTab: (n) => `Move tab to place ${n + 1}`,
  MoveTabRelative: (n) =>
    `Move tab ${Math.abs(n) === 1 ? "" : `${times(Math.abs(n), "place")} `}to the ${n < 0 ? "left" : "right"}`,
  SwitchWorkspaceRelative: (n) => turn(n, "workspace"),
  ActivateWindowRelative: (n) => turn(n, "window"),
  SpawnTab: (domain) =>
    domain === "CurrentPaneDomain"
      ? "New tab"
      : domain === "DefaultDomain"
        ? "New tab in the default domain"
        : `New tab in domain ${"DomainName" in domain ? domain.DomainName : domain.DomainId}`,
  AdjustPaneSize: ([side, cells]) => `Move a border ${times(cells, "cell")} ${words(side)}`,
  ActivatePaneDirection: (side) => `Go to the pane ${SIDES[side]}`,
  SwapPane: (side) => `Swap with the pane ${SIDES[side]}`,
  RotatePanes: (way) => `Rotate panes ${way === "Clockwise" ? "clockwise" : "counter-clockwise"}`,
  ScrollByPage: (n) => `Scroll ${page(n)} ${n < 0 ? "up" : "down"}`,
  ScrollByLine: (n) => scroll(n, "line"),
  CopyMode: (verb) => {
    if (typeof verb === "string") return upper(words(verb));
    if ("SetSelectionMode" in verb) return `Select by ${words(verb.SetSelectionMode)}`;
    if ("MoveByPage" in verb) return `Move ${page(verb.MoveByPage)} ${verb.MoveByPage < 0 ? "up" : "down"}`;
    if ("JumpForward" in verb)
      return `Jump ${verb.JumpForward.prev_char ? "to before" : "to"} the next character typed`;
    if ("JumpBackward" in verb)
      return `Jump ${verb.JumpBackward.prev_char ? "to behind" : "to"} the character typed, backwards`;
    return "Move by zones";
  },
  SendKey: ({ key, mods }) => `Send ${[...(mods ? mods.split("|") : []), key].map(upperKey).join("+")}`,
  ShowLauncherArgs: ({ title, flags }) => title || `Launcher: ${flags?.toLowerCase().replaceAll("|", ", ")}`,
  CharSelect: ({ copy_on_select: copies }) => `Choose a character${copies ? "" : ", without copying it"}`,
  SpawnCommandInNewTab: (spawn) => `New tab with ${programOf(spawn)}`,
  SpawnCommandInNewWindow: (spawn) => `New window with ${programOf(spawn)}`,
  SplitPane: ({ direction, size, command }) => {
    const side = { Left: "to the left", Right: "to the right", Up: "above", Down: "below" }[direction];
    const share =
      "Cells" in size ? times(size.Cells, "cell") : size.Percent === 50 ? "" : `${size.Percent} %`;
    const program = command.args?.length || command.label ? ` with ${programOf(command)}` : "";
    return `Split ${side}${share && `, ${share}`}${program}`;
  },
  PaneSelect: ({ mode }) =>
    mode === "Activate" ? "Choose a pane" : `Choose a pane: ${words(mode.replace("Active", "ActivePane"))}`,
  SwitchToWorkspace: ({ name }) => (name ? `Switch to workspace ${name}` : "Switch to a new workspace"),
  DetachDomain: (domain) => ofDomain("Detach", domain),
  ReconnectDomain: (domain) => ofDomain("Reconnect", domain),
  ShowDomain: (domain) => ofDomain("Show", domain),
  CopyTextTo: ({ text }) => `Copy “${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`,
  QuickSelectArgs: ({ label }) => label || "Quick select by patterns of its own",
  ActivateKeyTable: ({ name }) => `Activate key table ${name}`,
  PromptInputLine: ({ description }) => firstLine(description) || "Ask for a line",
  InputSelector: ({ title }) => firstLine(title) || "Ask for a choice",
  Confirmation: ({ message }) => firstLine(message) || "Ask yes or no",
  Search: (pattern) =>
    pattern === "CurrentSelectionOrEmptyString"
      ? "Search"
      : Object.values(pattern)[0]
        ? `Search for ${Object.values(pattern)[0]}`
        : "Search",
};

const firstLine = (text: string) => text.split("\n", 1)[0].trim();

function programOf({ label, args }: { readonly label?: string; readonly args?: readonly string[] }): string {
  return label || args?.join(" ") || "the default program";
}

function ofDomain(verb: string, domain: string | object): string {
  return typeof domain === "string"
    ? `${verb} the ${words(domain)}`
    : `${verb} domain ${Object.values(domain)[0]}`;
}

const upperKey = (key: string) => (key.length > 1 ? upper(key.toLowerCase()) : key);
