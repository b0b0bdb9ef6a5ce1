import { DomuxError } from "../../model/index.ts";
import type { TabState } from "../../protocol/index.ts";
import { type Place, panesOf } from "../focus.ts";
import { tabsIn } from "../mux-mirror.ts";
import { askLine } from "./asking.ts";
import type { ActionHost, Acts } from "./host.ts";
import { killAfterAsking } from "./killing.ts";
import { openLauncher } from "./launching.ts";
import { commandOf, domainTarget } from "./spawning.ts";

type Names =
  | "SpawnTab"
  | "SpawnCommandInNewTab"
  | "ActivateTab"
  | "ActivateTabRelative"
  | "ActivateTabRelativeNoWrap"
  | "ActivateLastTab"
  | "MoveTab"
  | "MoveTabRelative"
  | "CloseCurrentTab"
  | "ShowTabNavigator"
  | "RenameTab";

interface Tabs {
  readonly all: TabState[];
  readonly index: number;
}

function tabsAt(at: Place, host: ActionHost): Tabs {
  const all = at.window ? tabsIn(host.mux, at.window.id) : [];
  return { all, index: all.findIndex((tab) => tab.id === at.tab?.id) };
}

async function spawnTab(
  host: ActionHost,
  at: Place,
  request: { domain: Parameters<typeof domainTarget>[0]; command?: ReturnType<typeof commandOf> },
): Promise<void> {
  const { pane } = await host.call(host.messages.spawn, {
    domain: domainTarget(request.domain),
    ...(at.window ? { window: at.window.id } : { workspace: at.workspace, size: host.size }),
    ...(at.pane === undefined ? {} : { currentPane: at.pane }),
    ...(request.command ? { command: request.command } : {}),
  });
  host.goToPane(pane);
}

export const tabActs: Acts<Names> = {
  SpawnTab: (domain, at, host) => spawnTab(host, at, { domain }),
  SpawnCommandInNewTab: (spawn, at, host) =>
    spawnTab(host, at, { domain: spawn.domain, command: commandOf(spawn) }),

  ActivateTab(index, at, host) {
    const { all } = tabsAt(at, host);
    const tab = index < 0 ? all[Math.max(0, all.length + index)] : all[index];
    if (tab) host.goToTab(tab);
  },
  ActivateTabRelative(by, at, host) {
    const { all, index } = tabsAt(at, host);
    if (index >= 0) host.goToTab(all[(((index + by) % all.length) + all.length) % all.length]);
  },
  ActivateTabRelativeNoWrap(by, at, host) {
    const { all, index } = tabsAt(at, host);
    if (index >= 0) host.goToTab(all[Math.min(Math.max(index + by, 0), all.length - 1)]);
  },
  ActivateLastTab(_, at, host) {
    const last = at.window && host.focus.lastTab(at.window);
    if (last !== undefined) host.goToTab(last);
  },

  async MoveTab(index, at, host) {
    if (!at.tab || !at.window) return;
    if (index >= at.window.tabs.length)
      throw new DomuxError("not-found", `There is no place ${index + 1} for a tab in this window.`);
    await host.call(host.messages.tabMove, { tab: at.tab.id, index });
  },
  async MoveTabRelative(by, at, host) {
    const { all, index } = tabsAt(at, host);
    if (!at.tab || index < 0) return;
    const to = Math.min(Math.max(index + by, 0), all.length - 1);
    if (to !== index) await host.call(host.messages.tabMove, { tab: at.tab.id, index: to });
  },

  async CloseCurrentTab({ confirm }, at, host) {
    const { tab } = at;
    if (!tab) return;
    await killAfterAsking(host, {
      panes: panesOf(tab),
      question: "🛑 Really kill this tab and all contained panes?",
      confirm,
      kill: () => host.call(host.messages.tabKill, { tab: tab.id }),
    });
  },

  ShowTabNavigator: (_, at, host) => openLauncher(host, at, { flags: "TABS", title: "Tab Navigator" }),

  async RenameTab(_, at, host) {
    const { tab } = at;
    if (!tab) return;
    const title = await askLine(host, { title: "Rename tab", initial: tab.title });
    if (title !== undefined) await host.call(host.messages.tabTitle, { tab: tab.id, title });
  },
};
