import type { CliContext } from "../../cli/index.ts";
import { type Config, type ConfigService, type Json, localProcessInfo } from "../../config/index.ts";
import type { PaneServices } from "../../mux/index.ts";
import { localSettings } from "../../server/index.ts";
import { programPath } from "./paths.ts";

/** What panes of this process need of the configuration. */
export function localOptions(config: Config, env: CliContext["env"]) {
  return {
    ...localSettings(config.options, env, { config: config.file, executable: programPath("domux") }),
    version: __DOMUX_VERSION__,
  };
}

/** A handler of mux-is-process-stateful decides; without one, or where it does not, names do. */
export function statefulness(config: ConfigService): NonNullable<PaneServices["isStateful"]> {
  return async (root) => {
    if (!config.current.events.includes("mux-is-process-stateful")) return undefined;
    const info = (localProcessInfo(root.pid) ?? { ...root, children: {} }) as Json;
    const { value } = await config.emit("mux-is-process-stateful", [info]);
    return typeof value === "boolean" ? value : undefined;
  };
}
