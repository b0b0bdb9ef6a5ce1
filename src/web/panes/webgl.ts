import { WebglAddon } from "@xterm/addon-webgl";
import type { IDisposable, Terminal } from "@xterm/xterm";

/** Draws an emulator by hardware until disposed; when the driver gives up it goes on with the DOM. */
export function accelerate(terminal: Terminal): IDisposable {
  const addon = new WebglAddon();
  addon.onContextLoss(() => addon.dispose());
  try {
    terminal.loadAddon(addon);
  } catch {
    // No more contexts can be had: the DOM draws this one.
    addon.dispose();
  }
  return addon;
}
