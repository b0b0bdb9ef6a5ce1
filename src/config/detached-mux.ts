import type { MuxHost } from "./port.ts";

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
      case "gui.screens": {
        const screen = { name: "main", x: 0, y: 0, width: 1920, height: 1080, scale: 1, effective_dpi: 96 };
        return {
          main: screen,
          active: screen,
          by_name: { main: screen },
          virtual_width: 1920,
          virtual_height: 1080,
          origin_x: 0,
          origin_y: 0,
        };
      }
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
