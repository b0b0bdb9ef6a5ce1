import { dirname } from "node:path";
import { type Clock, type Disposable, Emitter, systemClock } from "../base/index.ts";
import { DomuxError, messageOf } from "../model/index.ts";
import { type Building, type Built, buildConfig, NOTHING } from "./build.ts";
import { detachedMux } from "./detached-mux.ts";
import { explainOption } from "./explain.ts";
import { FileWatch } from "./file-watch.ts";
import type { WorkerLuaHost } from "./lua/worker-host.ts";
import { luaCalls } from "./lua-calls.ts";
import { luaConfig } from "./lua-form.ts";
import {
  type ConfigChoice,
  type Environment,
  findConfigFile,
  homeOf,
  packagePath,
  pluginDirectory,
  schemeDirectories,
} from "./paths.ts";
import type {
  Config,
  ConfigProblem,
  ConfigService,
  EventOutcome,
  Explanation,
  Json,
  LuaArgument,
  LuaEvaluation,
  LuaResult,
  MuxHost,
  WslDomain,
} from "./port.ts";
import { sshSurroundings } from "./ssh-config.ts";
import { defaultWslDomains } from "./wsl.ts";

export interface ConfigSetup extends ConfigChoice {
  readonly env: Environment;
  /** `--config name=value`, in order. */
  readonly overrides?: readonly string[];
  readonly clock?: Clock;
  readonly platform?: string;
  /** What `wezterm.mux` and the objects talk to; may come later by `setMux`. */
  readonly mux?: MuxHost;
  /** False in a server, where wezterm.gui is nil. */
  readonly hasGui?: boolean;
  /** Watch files and reload; on unless `automatically_reload_config` or this is false. */
  readonly watch?: boolean;
  readonly workerFile?: string | URL;
  readonly executable?: string;
  readonly log?: (level: "info" | "warn" | "error", text: string) => void;
  /** Time for evaluating the file, milliseconds. */
  readonly limitMs?: number;
  /** Time for the handlers of an event, milliseconds. */
  readonly eventLimitMs?: number;
}

/** Level of WezTerm's API that configurations may ask for; its form is theirs, since they compare it. */
const API_VERSION = "20250209-182623-domux";
const EVALUATION_LIMIT = 5000;
const MEMORY_LIMIT = 256 * 1024 * 1024;
/** A handler that was stopped so often in a row is left alone until the configuration changes. */
const STRIKES = 3;
const NO_OUTCOME: EventOutcome = { value: null, proceed: true };

/** Makes the service; nothing is read before `load`. */
export function createConfigService(setup: ConfigSetup): ConfigService & { setMux(mux: MuxHost): void } {
  return new LuaConfigService(setup);
}

class LuaConfigService implements ConfigService {
  private readonly setup: ConfigSetup;
  private readonly clock: Clock;
  private readonly changes = new Emitter<Config>();
  private readonly problems = new Emitter<ConfigProblem>();
  readonly onChange = this.changes.event;
  readonly onProblem = this.problems.event;
  private mux: MuxHost;
  private host: WorkerLuaHost | undefined;
  private built: Built;
  private result: LuaResult = NOTHING;
  private wsl: readonly WslDomain[] | undefined;
  private generation = 0;
  private readonly global: { value: Json } = { value: {} };
  private readonly watch: FileWatch;
  private loading: Promise<Config> | undefined;
  private again: Promise<Config> | undefined;
  /** Events with handlers: those of the file, and what handlers have set up since. */
  private events = new Set<string>();
  /** Somebody evaluated lines: what they set must still be there at the next line. */
  private talking = false;
  /** What the Lua of the configuration asked its mux, by the last parts of names. */
  private asked: ReadonlySet<string> = new Set();
  private readonly askedBy = new WeakMap<WorkerLuaHost, Set<string>>();
  private readonly strikes = new Map<string, number>();
  private disposed = false;
  private reloading: Disposable | undefined;

  constructor(setup: ConfigSetup) {
    this.setup = setup;
    this.clock = setup.clock ?? systemClock;
    this.mux = setup.mux ?? detachedMux;
    this.built = buildConfig(NOTHING, this.building(0, undefined));
    this.watch = new FileWatch(this.clock, homeOf(setup.env), () => void this.load());
  }

  get current(): Config {
    return this.built.config;
  }

  setMux(mux: MuxHost): void {
    this.mux = mux;
  }

  /** Calls while a load runs get the result of one more load, after it. */
  load(): Promise<Config> {
    if (!this.loading) {
      this.loading = this.loadOnce().finally(() => {
        this.loading = undefined;
      });
      return this.loading;
    }
    this.again ??= this.loading.then(() => {
      this.again = undefined;
      return this.load();
    });
    return this.again;
  }

  explain(name: string): Explanation {
    return explainOption(this.current, name);
  }

  withOverrides(values: { readonly [name: string]: Json }): Config | readonly ConfigProblem[] {
    const building = { ...this.building(this.current.generation, this.current.file), overrides: values };
    const { config, failed } = buildConfig(this.result, building);
    return failed ? config.problems.filter((problem) => problem.severity === "error") : config;
  }

  async emit(event: string, args: readonly LuaArgument[]): Promise<EventOutcome> {
    const { host } = this;
    if (!host || !this.events.has(event)) return NO_OUTCOME;
    if ((this.strikes.get(event) ?? 0) >= STRIKES) return NO_OUTCOME;
    try {
      const outcome = await host.emit(event, args, this.setup.eventLimitMs);
      this.strikes.delete(event);
      return outcome;
    } catch (error) {
      if (host !== this.host || (error instanceof DomuxError && error.code === "cancelled"))
        return NO_OUTCOME;
      this.strike(event, messageOf(error));
      return NO_OUTCOME;
    }
  }

  callAction(id: string, args: readonly LuaArgument[]): Promise<EventOutcome> {
    return this.emit(id, args);
  }

  asksFor(method: string): boolean {
    return this.asked.has(method);
  }

  async repl(source: string): Promise<string> {
    if (!this.host) {
      const { file, generation } = this.current;
      const host = await this.newHost(file);
      await host.evaluate(this.evaluation(file));
      if (this.disposed || this.host || this.current.generation !== generation) {
        host.dispose();
        if (this.disposed) throw new DomuxError("cancelled", "The configuration was closed.");
        return this.repl(source);
      }
      host.setEffective(luaConfig(this.current));
      this.asked = this.askedBy.get(host) ?? this.asked;
      this.host = host;
    }
    this.talking = true;
    return this.host.repl(source);
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    this.reloading?.dispose();
    this.watch.dispose();
    this.host?.dispose();
    this.host = undefined;
    this.changes.dispose();
    this.problems.dispose();
  }

  private strike(event: string, message: string): void {
    const count = (this.strikes.get(event) ?? 0) + 1;
    this.strikes.set(event, count);
    const end = count >= STRIKES ? ` It is not called again until the configuration changes.` : "";
    this.problems.emit({
      severity: "error",
      key: event,
      message: `${message}${end}`,
      file: this.current.file,
      from: "handler",
    });
  }

  private async loadOnce(): Promise<Config> {
    if (this.disposed) return this.current;
    let file: string | undefined;
    let host: WorkerLuaHost | undefined;
    let result: LuaResult = NOTHING;
    try {
      file = findConfigFile(this.setup.env, this.setup);
      const evaluation = this.evaluation(file);
      if (file || evaluation.overrides.length > 0) {
        host = await this.newHost(file);
        result = await host.evaluate(evaluation);
      }
    } catch (error) {
      host?.dispose();
      return this.refuse([{ severity: "error", message: messageOf(error), file }], file ? [file] : []);
    }
    await this.findDistributions(result);
    const built = buildConfig(result, this.building(this.generation + 1, file));
    if (this.disposed) {
      host?.dispose();
      return this.current;
    }
    if (built.failed) {
      host?.dispose();
      return this.refuse(built.config.problems, built.watch);
    }
    this.accept(built, result, host);
    return this.current;
  }

  private evaluation(file: string | undefined): LuaEvaluation {
    const overrides = (this.setup.overrides ?? []).map(parseOverride);
    return { file, overrides, limitMs: this.setup.limitMs ?? EVALUATION_LIMIT };
  }

  private accept(built: Built, result: LuaResult, host: WorkerLuaHost | undefined): void {
    this.generation += 1;
    const before = this.host;
    this.host = host;
    before?.dispose();
    if (built.config.events.length > 0) host?.setEffective(luaConfig(built.config));
    this.built = built;
    this.asked = (host && this.askedBy.get(host)) ?? new Set();
    this.events = new Set(built.config.events);
    this.result = result;
    this.strikes.clear();
    this.talking = false;
    this.watchFiles(built.watch);
    this.endIdleVm();
    for (const problem of built.config.problems) if (problem.severity !== "note") this.problems.emit(problem);
    this.changes.emit(built.config);
  }

  /** Ends a VM with nothing in it that can be called: it takes some 30 MB. A reload starts another. */
  private endIdleVm(): void {
    if (!this.host || this.events.size > 0 || this.talking || this.host.hasTimers) return;
    this.host.dispose();
    this.host = undefined;
  }

  /** Keeps what holds; the first time that is the defaults, which then carry the problems. */
  private refuse(problems: readonly ConfigProblem[], files: readonly string[]): Config {
    if (this.generation === 0) this.built = { ...this.built, config: { ...this.built.config, problems } };
    this.watchFiles([...this.built.watch, ...files]);
    for (const problem of problems) if (problem.severity === "error") this.problems.emit(problem);
    return this.current;
  }

  private watchFiles(files: readonly string[]): void {
    if (this.disposed || this.setup.watch === false) return;
    this.watch.set(this.current.options.automatically_reload_config ? files : []);
  }

  /** Distributions of WSL become domains where the configuration names none; asked on Windows alone, and once. */
  private async findDistributions({ values }: LuaResult): Promise<void> {
    const { env, platform = process.platform } = this.setup;
    if (platform !== "win32" || this.wsl || values.wsl_domains !== undefined) return;
    this.wsl = await defaultWslDomains(env);
  }

  private building(generation: number, file: string | undefined): Building {
    const { env, platform = process.platform } = this.setup;
    return {
      generation,
      file,
      home: homeOf(env),
      platform,
      ssh: sshSurroundings(env),
      wsl: this.wsl,
      schemeDirs: schemeDirectories(env),
    };
  }

  private async newHost(file: string | undefined): Promise<WorkerLuaHost> {
    const { env, platform = process.platform, log } = this.setup;
    const { WorkerLuaHost } = await import("./lua/worker-host.ts");
    const asked = new Set<string>();
    const host: WorkerLuaHost = new WorkerLuaHost({
      workerFile: this.setup.workerFile,
      clock: this.clock,
      setup: {
        memoryLimit: MEMORY_LIMIT,
        facts: facts(this.setup, file),
        packagePath: packagePath(env, file),
        pluginDir: pluginDirectory(env),
        home: homeOf(env),
        hasGui: this.setup.hasGui ?? true,
        env,
      },
      calls: luaCalls(
        {
          call: (method, args) => {
            asked.add(method.replace(/^.*\./, ""));
            return this.mux.call(method, args);
          },
        },
        sshSurroundings(env),
        platform,
      ),
      global: this.global,
      onLog: (level, text) => log?.(level, text),
      onEvents: (names) => {
        if (host === this.host) for (const name of names) this.events.add(name);
      },
      // Not at once: a file that asks for it while it is loaded would never end loading.
      onReload: () => {
        this.reloading?.dispose();
        if (host === this.host) this.reloading = this.clock.after(0, () => void this.load());
      },
      onTimersDone: () => {
        if (host === this.host) this.endIdleVm();
      },
      onError: (where, message, traceback) =>
        this.problems.emit({ severity: "error", key: where, message, traceback, file, from: "handler" }),
    });
    this.askedBy.set(host, asked);
    return host;
  }
}

function facts(setup: ConfigSetup, file: string | undefined): Record<string, string> {
  const { platform = process.platform, executable } = setup;
  const arch = process.arch === "arm64" ? "aarch64" : "x86_64";
  const systems: Readonly<Record<string, string>> = {
    darwin: "apple-darwin",
    win32: "pc-windows-msvc",
    linux: "unknown-linux-gnu",
  };
  return {
    ...(file ? { config_file: file, config_dir: dirname(file) } : {}),
    executable_dir: dirname(executable ?? process.argv[1] ?? process.execPath),
    home_dir: homeOf(setup.env),
    target_triple: `${arch}-${systems[platform] ?? `unknown-${platform}`}`,
    version: API_VERSION,
  };
}

function parseOverride(text: string): { name: string; expression: string } {
  const at = text.indexOf("=");
  if (at <= 0) throw new DomuxError("config", `--config ${text}: expected name=value, the value as Lua.`);
  return { name: text.slice(0, at).trim(), expression: text.slice(at + 1).trim() };
}
