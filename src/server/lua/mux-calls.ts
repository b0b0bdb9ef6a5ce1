import { DomuxError } from "../../model/index.ts";
import { messages } from "../../protocol/index.ts";
import {
  activeWorkspace,
  ask,
  type Calls,
  domainAt,
  facesOf,
  type LuaHouse,
  paneAt,
  tabAt,
  windowAt,
} from "./lua-house.ts";
import {
  commandOf,
  domainRef,
  domainTarget,
  fields,
  idOf,
  optionalNumber,
  optionalText,
  paneRef,
  tabRef,
  text,
  windowRef,
} from "./values.ts";

function workspaces({ mux }: LuaHouse): string[] {
  return [...new Set([...mux.windows.values()].map((window) => window.workspace))].sort();
}

/** `wezterm.mux` (wezterm-behaviour 6.1). */
export const muxCalls: Calls = {
  "mux.get_active_workspace": (house) => activeWorkspace(house),
  "mux.get_workspace_names": (house) => workspaces(house),
  "mux.set_active_workspace": (house, name) => {
    const wanted = text(name, "workspace");
    if (!workspaces(house).includes(wanted))
      throw new DomuxError("not-found", `${JSON.stringify(wanted)} is not an existing workspace`);
    house.workspace = wanted;
    for (const seat of facesOf(house))
      house.notify(seat, messages.perform, {
        pane: null,
        action: { action: "SwitchToWorkspace", args: { name: wanted } },
      });
    return null;
  },
  "mux.rename_workspace": async (house, from, to) => {
    await ask(house, messages.workspaceRename, { from: text(from, "old name"), to: text(to, "new name") });
    return null;
  },
  "mux.get_window": (house, id) => windowRef(windowAt(house, id).id),
  "mux.get_tab": (house, id) => tabRef(tabAt(house, id).id),
  "mux.get_pane": (house, id) => paneRef(paneAt(house, id).pane.id),
  "mux.all_windows": ({ mux }) => [...mux.windows.keys()].map(windowRef),
  "mux.all_domains": ({ mux }) => [...mux.domains.keys()].map(domainRef),
  "mux.get_domain": ({ mux }, which) => {
    if (which === null || which === undefined) return domainRef(mux.defaultDomain.id);
    for (const domain of mux.domains.values())
      if (domain.name === which || domain.id === which) return domainRef(domain.id);
    return null;
  },
  "mux.set_default_domain": (house, domain) => {
    house.mux.setDefaultDomain(domainAt(house, idOf(domain, "domain")).id);
    return null;
  },
  "mux.spawn_window": async (house, given) => {
    const spec = fields(given);
    const cols = optionalNumber(spec.width, "width");
    const rows = optionalNumber(spec.height, "height");
    const { window, tab, pane } = await ask(house, messages.spawn, {
      domain: domainTarget(spec.domain, "DefaultDomain"),
      workspace: optionalText(spec.workspace, "workspace") ?? activeWorkspace(house),
      command: commandOf(spec),
      // One of them alone does not count.
      size: cols !== undefined && rows !== undefined ? { cols, rows } : undefined,
    });
    return [tabRef(tab), paneRef(pane), windowRef(window)];
  },
};

/** MuxDomain (6.2). */
export const domainCalls: Calls = {
  "domain.name": (house, id) => domainAt(house, id).name,
  "domain.label": (house, id) => domainAt(house, id).state.label,
  "domain.state": (house, id) => (domainAt(house, id).state.state === "attached" ? "Attached" : "Detached"),
  "domain.is_spawnable": (house, id) => domainAt(house, id).state.spawnable,
  "domain.has_any_panes": (house, id) => {
    const domain = domainAt(house, id);
    return [...house.mux.panes.values()].some((pane) => pane.domain === domain);
  },
  "domain.attach": async (house, id, window) => {
    await ask(house, messages.attach, {
      domain: domainAt(house, id).name,
      ...(window === null || window === undefined ? {} : { window: idOf(window, "muxwindow") }),
    });
    return null;
  },
  "domain.detach": async (house, id) => {
    await ask(house, messages.detach, { domain: domainAt(house, id).name });
    return null;
  },
};
