import { WebglAddon } from "@xterm/addon-webgl";
import type { Terminal } from "@xterm/xterm";

/** Draws an emulator by hardware; when the driver gives up it goes on with the DOM. */
export function accelerate(terminal: Terminal): void {
  const addon = new WebglAddon();
  addon.onContextLoss(() => addon.dispose());
  try {
    terminal.loadAddon(addon);
  } catch {
    // No more contexts can be had: the DOM draws this one.
    addon.dispose();
  }
}
