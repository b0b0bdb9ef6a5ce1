import type { Json, MuxHost } from "./port.ts";

/** A screen of a desktop: place and size in the pixels that windows are measured in, of which `scale` tells the real ones. */
export interface KnownScreen {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/**
 * The answer of `wezterm.gui.screens()` where one screen is known. Where none is, nothing has a name and all lengths
 * are 0: configurations calculate with what they get, so that nil would end them.
 */
export function luaScreens(known?: KnownScreen): Json {
  const { x, y, width, height, scale } = known ?? { x: 0, y: 0, width: 0, height: 0, scale: 1 };
  const screen = { name: known ? "main" : "", x, y, width, height, scale, effective_dpi: 96 * scale };
  return {
    main: screen,
    active: screen,
    by_name: known ? { main: screen } : {},
    virtual_width: width,
    virtual_height: height,
    origin_x: x,
    origin_y: y,
  };
}

/**
 * The mux that Lua sees where there is none yet: while the file is loaded, and in `domux config check`. Questions get
 * the answer of an empty mux, requests are refused.
 */
export const detachedMux: MuxHost = {
  async call(method) {
    switch (method) {
      case "gui.get_appearance":
      case "window.get_appearance":
        return "Dark";
      case "gui.screens":
        return luaScreens();
      case "gui.gui_windows":
      case "mux.all_windows":
      case "mux.all_domains":
      case "mux.get_workspace_names":
        return [];
      case "mux.get_active_workspace":
        return "default";
      case "mux.get_domain":
        return null;
      case "mux.set_default_domain":
        return null;
      default:
        throw new Error(
          `${method.replace(/^mux\./, "wezterm.mux.")} needs a running mux; call it in an event such as mux-startup`,
        );
    }
  },
};
