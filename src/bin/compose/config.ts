import type { Arguments, CliContext } from "../../cli/index.ts";
import {
  type ConfigService,
  type ConfigSetup,
  createConfigService,
  type MuxHost,
} from "../../config/index.ts";
import { programPath } from "./paths.ts";

export type Configuration = ConfigService & { setMux(mux: MuxHost): void };

type Purpose = Pick<ConfigSetup, "hasGui" | "watch" | "log">;

/** The configuration that a command line names; nothing is read before `load`. */
export async function configuration(
  env: CliContext["env"],
  globals: Arguments,
  purpose: Purpose,
): Promise<Configuration> {
  return createConfigService(configSetup(env, globals, purpose));
}

/** Which file and options a command line names. */
export function configSetup(env: CliContext["env"], globals: Arguments, purpose: Purpose): ConfigSetup {
  return {
    env,
    configFile: globals.value("config-file"),
    skip: globals.flag("skip-config"),
    overrides: globals.all("config"),
    workerFile: programPath("lua-worker"),
    executable: programPath("domux"),
    ...purpose,
  };
}
