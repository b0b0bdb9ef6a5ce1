import type { Arguments, CliContext } from "../../cli/index.ts";
import {
  type Config,
  type ConfigService,
  type ConfigSetup,
  createConfigService,
  type Json,
  type MuxHost,
} from "../../config/index.ts";
import type { Mux, Verb, VerbContext } from "../../mux/index.ts";
import { messages, type RequestType } from "../../protocol/index.ts";
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

/** What a face needs of a configuration: plain data, small. */
export function faceConfig(config: Config) {
  const { options, keys, keyTables, leader, mouse, events } = config;
  return { options, keys, keyTables, leader, mouse, events };
}

/** The wire's verbs about configuration. */
export function configVerbs(service: ConfigService, mux: () => Mux): Verb[] {
  const row = <M extends RequestType>(verb: Verb<M>): Verb => verb as unknown as Verb;
  const lastPane = ({ seat }: VerbContext) => seat?.focus ?? undefined;
  return [
    row({
      message: messages.config,
      changes: false,
      run: async () => ({
        generation: service.current.generation,
        config: faceConfig(service.current),
        problems: service.current.problems
          .filter((problem) => problem.severity !== "note")
          .map((problem) => problemText(problem)),
      }),
    }),
    row({
      message: messages.configReload,
      changes: true,
      run: async () => {
        await service.load();
        return {};
      },
    }),
    row({
      message: messages.emit,
      changes: true,
      run: async (context, { event, window, pane, args }) => {
        const shown = pane ?? lastPane(context);
        const place = shown === undefined ? undefined : mux().places.get(shown);
        const outcome = await service.emit(event, [
          { $: "window", id: window ?? place?.window.id ?? 0 },
          ...(shown === undefined ? [] : [{ $: "pane" as const, id: shown }]),
          ...(args as Json[]),
        ]);
        return { allowed: outcome.proceed, result: outcome.value };
      },
    }),
  ];
}

/** A problem as text for a person: where, what. */
export function problemText(problem: Config["problems"][number]): string {
  const place =
    problem.file === undefined
      ? ""
      : `${problem.file}${problem.line === undefined ? "" : `:${problem.line}`}: `;
  return place + problem.message + (problem.traceback ? `\n${problem.traceback}` : "");
}
