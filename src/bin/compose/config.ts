import type { Arguments, CliContext } from "../../cli/index.ts";
import {
  type ConfigService,
  type ConfigSetup,
  createConfigService,
  type MuxHost,
} from "../../config/index.ts";
import { programPath } from "./paths.ts";

export type Configuration = ConfigService & { setMux(mux: MuxHost): void };

/** A face's configuration, and what it says. */
export interface FaceConfiguration {
  readonly service: Configuration;
  /** Hears what is logged, from the beginning on. There is one listener. */
  listen(listener: (line: string) => void): void;
}

/** Loads the configuration that a command line names, as faces need it. */
export async function faceConfiguration(
  env: CliContext["env"],
  globals: Arguments,
): Promise<FaceConfiguration> {
  const early: string[] = [];
  let hear = (line: string): void => void early.push(line);
  const log: ConfigSetup["log"] = (level, text) => hear(`${level}: ${text}`);
  const service = await configuration(env, globals, { hasGui: true, watch: true, log });
  await service.load();
  return {
    service,
    listen: (listener) => {
      hear = listener;
      for (const line of early.splice(0)) listener(line);
    },
  };
}

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
