import { counted } from "../../base/index.ts";
import { ACTIONS, type ActionArgs, isActionName, type KeyAssignment } from "../../model/index.ts";
import { describe } from "../describe-action.ts";
import { type Place, panesOf } from "../focus.ts";
import { bindingRows } from "../key-help.ts";
import { tabsIn, workspacesOf } from "../mux-mirror.ts";
import { type Choice, Chooser } from "../overlays/chooser.ts";
import { tabText } from "../titles.ts";
import type { ActionHost } from "./host.ts";
import { createWorkspace } from "./workspaces.ts";

type LauncherArgs = Partial<ActionArgs<"ShowLauncherArgs">> & { readonly flags: string };

/** What an entry does: an action, or something that is not one. */
type Entry = KeyAssignment | (() => void);

const HELP = "Enter takes, 1-9 take at once, j and k move, / filters, Esc leaves";
const FUZZY_HELP = "Type to filter, Enter takes, Esc leaves";

function launchMenu(host: ActionHost): Choice<Entry>[] {
  return host.options.launch_menu.map((entry) => {
    const label = entry.label ?? (entry.args?.length ? entry.args.join(" ") : "(default shell)");
    return {
      label,
      value: {
        action: "SpawnCommandInNewTab",
        args: {
          domain: "CurrentPaneDomain",
          set_environment_variables: {},
          ...(entry as Partial<ActionArgs<"SpawnCommandInNewTab">>),
        },
      },
    };
  });
}

function domains(host: ActionHost): Choice<Entry>[] {
  const all = [...host.mux.domains.values()].filter((domain) => domain.spawnable);
  const order = (state: string) => (state === "attached" ? 0 : 1);
  return all
    .sort((a, b) => order(a.state) - order(b.state) || a.id - b.id)
    .map((domain) => {
      const label = domain.label && domain.label !== domain.name ? ` - ${domain.label}` : "";
      const name = `\`${domain.name}\`${label}`;
      return domain.state === "attached"
        ? {
            label: `New Tab (domain ${name})`,
            value: { action: "SpawnTab", args: { DomainName: domain.name } },
          }
        : { label: `Attach domain ${name}`, value: { action: "AttachDomain", args: domain.name } };
    });
}

function workspaces(host: ActionHost, at: Place): Choice<Entry>[] {
  const others = workspacesOf(host.mux).filter((name) => name !== at.workspace);
  return [
    ...others.map(
      (name): Choice<Entry> => ({
        label: `Switch to workspace: \`${name}\``,
        value: { action: "SwitchToWorkspace", args: { name } },
      }),
    ),
    {
      label: `Create new Workspace (current is \`${at.workspace}\`)`,
      value: () => {
        createWorkspace(host).catch((error: Error) => host.toasts.show("error", error.message));
      },
    },
  ];
}

function tabs(host: ActionHost, at: Place): Choice<Entry>[] {
  const all = at.window ? tabsIn(host.mux, at.window.id) : [];
  return all.map((tab, index) => {
    const count = panesOf(tab).length;
    return {
      label: `${tabText(host.mux, tab, host.focus.paneIn(tab))}. ${counted(count, "pane")}`,
      value: { action: "ActivateTab", args: index },
    };
  });
}

/** Actions that need no argument, or have one to fall back on. */
export function plainActions(face: ActionHost["face"]["kind"]): KeyAssignment[] {
  return Object.keys(ACTIONS).flatMap((name) => {
    if (!isActionName(name)) return [];
    const row = ACTIONS[name];
    if (!row.faces.includes(face) || name === "Nop" || name === "DisableDefaultAssignment") return [];
    if (row.args.kind === "none") return [{ action: name } as KeyAssignment];
    const fallback = (row as { fallback?: unknown }).fallback;
    return fallback === undefined ? [] : [{ action: name, args: fallback } as KeyAssignment];
  });
}

function commands(host: ActionHost): Choice<Entry>[] {
  return plainActions(host.face.kind).map((assignment) => ({
    label: `${ACTIONS[assignment.action].brief}. ${ACTIONS[assignment.action].help}`,
    value: assignment,
  }));
}

function keyAssignments(host: ActionHost): Choice<Entry>[] {
  return bindingRows(host.config.keys, host.config.leader).map(({ keys, action }) => ({
    label: describe(action),
    detail: keys,
    value: action,
  }));
}

/** Shows the launcher with the lists that `flags` names, joined by `|`. */
export function openLauncher(host: ActionHost, at: Place, args: LauncherArgs): void {
  const flags = new Set(args.flags.split("|").map((flag) => flag.trim()));
  const fuzzy = flags.has("FUZZY");
  const choices: Choice<Entry>[] = [
    ...(flags.has("LAUNCH_MENU_ITEMS") ? launchMenu(host) : []),
    ...(flags.has("DOMAINS") ? domains(host) : []),
    ...(flags.has("WORKSPACES") ? workspaces(host, at) : []),
    ...(flags.has("TABS") ? tabs(host, at) : []),
    ...(flags.has("COMMANDS") ? commands(host) : []),
    ...(flags.has("KEY_ASSIGNMENTS") ? keyAssignments(host) : []),
  ];
  const close = () => host.overlays.close(chooser);
  const chooser = new Chooser<Entry>({
    name: "launcher",
    title: args.title ?? "Launcher",
    style: fuzzy ? "filter" : "keys",
    hints: args.alphabet ?? "123456789",
    help: (fuzzy ? args.fuzzy_help_text : args.help_text) ?? (fuzzy ? FUZZY_HELP : HELP),
    choices,
    initial: flags.has("TABS") ? choices.findIndex((choice) => isActiveTab(choice.value, at)) : 0,
    choose: (entry) => {
      close();
      if (typeof entry === "function") entry();
      else host.perform(entry, at);
    },
    cancel: close,
    onChange: () => host.changed(),
  });
  host.overlays.open(chooser);
}

function isActiveTab(entry: Entry, at: Place): boolean {
  if (typeof entry === "function" || entry.action !== "ActivateTab") return false;
  return at.window?.tabs[entry.args] === at.tab?.id;
}
