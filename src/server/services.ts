import { hostname, userInfo } from "node:os";
import { systemClock } from "../base/index.ts";
import { Folder, type MuxSettings, type PaneServices } from "../mux/index.ts";
import { makeTerminal } from "./make-terminal.ts";

/** What panes need of this process. */
export function paneServices(
  settings: () => MuxSettings,
  more: Pick<PaneServices, "isStateful"> = {},
): PaneServices {
  const turn = (run: () => void) => void setImmediate(run);
  return {
    clock: systemClock,
    folder: new Folder(turn),
    turn,
    settings,
    hostname: hostname(),
    // Colours are looked up when they are asked for: they may have changed since.
    terminal: (size, now) => makeTerminal(size, { ...now, colors: (which) => settings().colors?.(which) }),
    ...more,
  };
}

export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? "unknown");
  }
}
