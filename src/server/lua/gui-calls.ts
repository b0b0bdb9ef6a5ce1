import { type Json, luaConfig, luaScreens } from "../../config/index.ts";
import { DomuxError, type KeyAssignment, Mods, modifiersText } from "../../model/index.ts";
import { messages, type ParamsIn } from "../../protocol/index.ts";
import {
  activePane,
  appearanceOf,
  byLastInput,
  type Calls,
  configOf,
  facesOf,
  type LuaHouse,
  latestOf,
  windowAt,
} from "./lua-house.ts";
import {
  fields,
  guiRef,
  idOf,
  optionalNumber,
  optionalText,
  paneRef,
  tabRef,
  text,
  windowRef,
} from "./values.ts";
import { DPI, isShown } from "./window-calls.ts";

/** Pixels of a cell where the face has none (WezTerm's initial size). */
const CELL = { width: 8, height: 16 };

/** The seat whose keyboard a window has: of those that show it, who did something last. */
function seatOf(house: LuaHouse, window: Json) {
  return latestOf(facesOf(house, windowAt(house, window).id));
}

async function faceState(house: LuaHouse, window: Json, pane?: number) {
  const seat = seatOf(house, window);
  return seat && house.askFace(seat, messages.faceState, { pane });
}

function tell(house: LuaHouse, window: Json, what: ParamsIn<typeof messages.overrides>): null {
  const { id } = windowAt(house, window);
  for (const seat of facesOf(house, id)) house.notify(seat, messages.overrides, { window: id, ...what });
  return null;
}

/** Asks the faces of a window to do an action; a face that has no such thing says so itself. */
function perform(house: LuaHouse, window: Json, action: Json, pane: number | null): null {
  const shown = facesOf(house, windowAt(house, window).id);
  if (shown.length === 0)
    throw new DomuxError("not-found", `window ${String(window)} is not shown by any face`);
  for (const seat of shown) house.notify(seat, messages.perform, { pane, action });
  return null;
}

/** Asks the faces of a window to change what is around them. */
function shape(house: LuaHouse, window: Json, change: ParamsIn<typeof messages.shape>): null {
  for (const seat of facesOf(house, windowAt(house, window).id)) house.notify(seat, messages.shape, change);
  return null;
}

const LOCKS = [
  [Mods.capsLock, "CAPS_LOCK"],
  [Mods.numLock, "NUM_LOCK"],
] as const;

/** Held modifiers and locks that are on, as WezTerm spells both. */
function modifiers(bits: number): [string, string] {
  const locks = LOCKS.filter(([bit]) => bits & bit).map(([, name]) => name);
  return [modifiersText(bits), locks.join("|")];
}

/** A mouse event as bindings have it: `{ Down = { streak = 1, button = "Left" } }`. */
function mouseEvent(event: unknown): Json {
  if (typeof event !== "object" || event === null) return null;
  const { kind, ...rest } = event as { readonly kind?: Json };
  return typeof kind === "string" ? { [kind]: rest as Json } : null;
}

async function selection(house: LuaHouse, window: Json, pane: Json): Promise<string> {
  return (await faceState(house, window, idOf(pane, "pane")))?.selection ?? "";
}

/** Window, what a person sees (wezterm-behaviour 6.6); its id is that of its MuxWindow. */
export const guiWindowCalls: Calls = {
  "window.mux_window": (house, id) => windowRef(windowAt(house, id).id),
  "window.active_tab": (house, id) => {
    const pane = activePane(house, windowAt(house, id));
    const tab = pane === undefined ? undefined : house.mux.places.get(pane);
    return tab ? tabRef(tab.id) : null;
  },
  "window.active_pane": (house, id) => {
    const pane = activePane(house, windowAt(house, id));
    return pane === undefined ? null : paneRef(pane);
  },
  "window.active_workspace": (house, id) => windowAt(house, id).workspace,
  "window.active_key_table": async (house, id) => (await faceState(house, id))?.keyTable ?? null,
  "window.leader_is_active": async (house, id) => (await faceState(house, id))?.leader ?? false,
  "window.keyboard_modifiers": async (house, id) => modifiers((await faceState(house, id))?.modifiers ?? 0),
  "window.composition_status": async (house, id) => (await faceState(house, id))?.composing ?? null,
  "window.current_event": async (house, id) => mouseEvent((await faceState(house, id))?.mouse),

  "window.perform_action": (house, id, action, pane) =>
    perform(
      house,
      id,
      action as unknown as KeyAssignment as unknown as Json,
      pane === null || pane === undefined ? null : idOf(pane, "pane"),
    ),
  "window.set_left_status": (house, id, status) => tell(house, id, { leftStatus: text(status, "status") }),
  "window.set_right_status": (house, id, status) => tell(house, id, { rightStatus: text(status, "status") }),
  "window.toast_notification": (house, id, title, message, url, timeout) =>
    tell(house, id, {
      toast: {
        title: text(title, "title"),
        message: text(message, "message"),
        timeout: optionalNumber(timeout, "timeout"),
        url: optionalText(url, "url"),
      },
    }),
  "window.copy_to_clipboard": (house, id, copied, destination) =>
    tell(house, id, {
      clipboard: {
        text: text(copied, "text"),
        destination: destinationOf(optionalText(destination, "destination")),
      },
    }),

  "window.effective_config": (house, id) => luaConfig(configOf(house, windowAt(house, id).id)),
  "window.get_config_overrides": (house, id) => {
    const values = house.overrides.valuesOf(windowAt(house, id).id);
    return Object.keys(values).length === 0 ? null : values;
  },
  "window.set_config_overrides": (house, id, values) => {
    house.overrides.set(windowAt(house, id).id, fields(values));
    return null;
  },

  "window.get_dimensions": async (house, id) => {
    const window = windowAt(house, id);
    const { cols, rows, pixelWidth, pixelHeight } =
      seatOf(house, id)?.views.get(window.id)?.size ?? window.size;
    return {
      pixel_width: pixelWidth || cols * CELL.width,
      pixel_height: pixelHeight || rows * CELL.height,
      dpi: DPI,
      is_full_screen: (await faceState(house, id))?.fullScreen ?? false,
    };
  },
  "window.get_selection_text_for_pane": selection,
  "window.get_selection_escapes_for_pane": selection,
  "window.is_focused": async (house, id) => (await faceState(house, id))?.focused ?? false,
  "window.get_appearance": (house, id) => appearanceOf(house, windowAt(house, id).id),

  "window.focus": (house, id) => shape(house, id, { change: "focus" }),
  "window.maximize": (house, id) => shape(house, id, { change: "maximize" }),
  "window.restore": (house, id) => shape(house, id, { change: "restore" }),
  "window.toggle_fullscreen": (house, id) =>
    facesOf(house, windowAt(house, id).id).length === 0
      ? null
      : perform(house, id, { action: "ToggleFullScreen" }, null),
  "window.set_inner_size": (house, id, width, height) =>
    shape(house, id, {
      change: "size",
      width: pixels(width, "width", 1),
      height: pixels(height, "height", 1),
    }),
  "window.set_position": (house, id, x, y) =>
    shape(house, id, { change: "position", x: pixels(x, "x"), y: pixels(y, "y") }),
};

/** A number of whole pixels. @throws DomuxError bad-request */
function pixels(value: Json | undefined, name: string, least = -65_536): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < least)
    throw new DomuxError("bad-request", `${name} must be a number of pixels, at least ${least}`);
  return Math.min(Math.round(value), 65_536);
}

function destinationOf(
  name: string | undefined,
): "Clipboard" | "PrimarySelection" | "ClipboardAndPrimarySelection" {
  if (name === undefined || name === "Clipboard") return "Clipboard";
  if (name === "PrimarySelection" || name === "ClipboardAndPrimarySelection") return name;
  throw new DomuxError(
    "bad-request",
    `${name} is not one of Clipboard, PrimarySelection, ClipboardAndPrimarySelection`,
  );
}

/** What faces answer of `wezterm.gui`. */
export const guiCalls: Calls = {
  "gui.gui_windows": (house) => [...house.mux.windows.keys()].filter((id) => isShown(house, id)).map(guiRef),
  "gui.gui_window_for_mux_window": (house, id) =>
    isShown(house, windowAt(house, id).id) ? guiRef(Number(id)) : null,
  "gui.screens": async (house) => {
    for (const seat of byLastInput(facesOf(house))) {
      const screen = (await house.askFace(seat, messages.faceState, {}))?.screen;
      if (screen) return luaScreens(screen);
    }
    return luaScreens();
  },
  "gui.get_appearance": (house) => appearanceOf(house),
};
