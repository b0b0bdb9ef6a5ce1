import type { Json } from "../../config/index.ts";
import { areas, paneSize } from "../../layout/index.ts";
import { DomuxError } from "../../model/index.ts";
import { messages } from "../../protocol/index.ts";
import {
  activePane,
  activeWorkspace,
  ask,
  type Calls,
  facesOf,
  type LuaHouse,
  tabAt,
  windowAt,
} from "./lua-house.ts";
import { commandOf, domainTarget, fields, guiRef, paneRef, tabRef, text, windowRef } from "./values.ts";

/** Dots per inch that WezTerm assumes where no display says one. */
export const DPI = 96;

/** True if a face shows the window, or will: its workspace is the one that is looked at. */
export function isShown(house: LuaHouse, id: number): boolean {
  const window = house.mux.windows.get(id);
  if (!house.hasGui || !window) return false;
  return facesOf(house, id).length > 0 || window.workspace === activeWorkspace(house);
}

function only(value: number | undefined, ref: (id: number) => Json): Json {
  return value === undefined ? null : ref(value);
}

/** MuxWindow (wezterm-behaviour 6.3). */
export const windowCalls: Calls = {
  "muxwindow.gui_window": (house, id) => (isShown(house, windowAt(house, id).id) ? guiRef(Number(id)) : null),
  "muxwindow.get_workspace": (house, id) => windowAt(house, id).workspace,
  "muxwindow.set_workspace": async (house, id, workspace) => {
    const { id: window } = windowAt(house, id);
    await ask(house, messages.windowWorkspace, { window, workspace: text(workspace, "workspace") });
    return null;
  },
  "muxwindow.get_title": (house, id) => windowAt(house, id).title,
  "muxwindow.set_title": async (house, id, title) => {
    const { id: window } = windowAt(house, id);
    await ask(house, messages.windowTitle, { window, title: text(title, "title") });
    return null;
  },
  "muxwindow.tabs": (house, id) => windowAt(house, id).tabs.map((tab) => tabRef(tab.id)),
  "muxwindow.tabs_with_info": (house, id) => {
    const { tabs, active } = windowAt(house, id);
    return tabs.map((tab, index) => ({ index, is_active: tab === active, tab: tabRef(tab.id) }));
  },
  "muxwindow.active_tab": (house, id) => only(windowAt(house, id).active?.id, tabRef),
  "muxwindow.active_pane": (house, id) => only(activePane(house, windowAt(house, id)), paneRef),
  "muxwindow.spawn_tab": async (house, id, given) => {
    const window = windowAt(house, id);
    const spec = fields(given);
    const spawned = await ask(house, messages.spawn, {
      window: window.id,
      domain: domainTarget(spec.domain, "CurrentPaneDomain"),
      command: commandOf(spec),
      currentPane: activePane(house, window),
    });
    return [tabRef(spawned.tab), paneRef(spawned.pane), windowRef(spawned.window)];
  },
};

const DIRECTIONS = ["Up", "Down", "Left", "Right", "Next", "Prev"] as const;

async function rotate(house: LuaHouse, id: Json, clockwise: boolean): Promise<null> {
  await ask(house, messages.tabRotate, { tab: tabAt(house, id).id, clockwise });
  return null;
}

/** MuxTab (6.4). */
export const tabCalls: Calls = {
  "tab.window": (house, id) => windowRef(tabAt(house, id).window.id),
  "tab.get_title": (house, id) => tabAt(house, id).title,
  "tab.set_title": async (house, id, title) => {
    await ask(house, messages.tabTitle, { tab: tabAt(house, id).id, title: text(title, "title") });
    return null;
  },
  "tab.active_pane": (house, id) => paneRef(tabAt(house, id).active),
  "tab.panes": (house, id) => tabAt(house, id).panes.map(paneRef),
  "tab.panes_with_info": (house, id) => {
    const tab = tabAt(house, id);
    return areas(tab.tree!).panes.map((area, index) => {
      const size = paneSize(area, tab.size);
      return {
        index,
        is_active: tab.active === area.id,
        is_zoomed: tab.zoomed === area.id,
        left: area.left,
        top: area.top,
        width: size.cols,
        height: size.rows,
        pixel_width: size.pixelWidth,
        pixel_height: size.pixelHeight,
        pane: paneRef(area.id),
      };
    });
  },
  "tab.get_pane_direction": async (house, id, given) => {
    const direction = DIRECTIONS.find((name) => name === given);
    if (!direction)
      throw new DomuxError(
        "bad-request",
        `direction: ${String(given)} is not one of ${DIRECTIONS.join(", ")}`,
      );
    const { pane } = await ask(house, messages.neighbour, { pane: tabAt(house, id).active, direction });
    return only(pane ?? undefined, paneRef);
  },
  "tab.set_zoomed": async (house, id, zoomed) => {
    const tab = tabAt(house, id);
    const was = tab.zoomed !== null;
    await ask(house, messages.zoom, {
      pane: zoomed ? tab.active : (tab.zoomed ?? tab.active),
      zoomed: zoomed === true,
    });
    return was;
  },
  "tab.rotate_clockwise": (house, id) => rotate(house, id, true),
  "tab.rotate_counter_clockwise": (house, id) => rotate(house, id, false),
  "tab.get_size": (house, id) => {
    const { cols, rows, pixelWidth, pixelHeight } = tabAt(house, id).size;
    return { cols, rows, pixel_width: pixelWidth, pixel_height: pixelHeight, dpi: DPI };
  },
  "tab.activate": async (house, id) => {
    await ask(house, messages.activate, { pane: tabAt(house, id).active });
    return null;
  },
};
