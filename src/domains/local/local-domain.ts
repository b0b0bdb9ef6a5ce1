import { randomUUID } from "node:crypto";
import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import { Emitter, utf8 } from "../../base/index.ts";
import { type DomainId, DomuxError, messageOf, type Size } from "../../model/index.ts";
import {
  type Domain,
  type DomainEvent,
  type DomainSetting,
  type FileStore,
  FoldedPane,
  type Pane,
  type PaneServices,
  type PaneSpawn,
  type PtySource,
  type RestoredFold,
} from "../../mux/index.ts";
import type { Command, DomainState } from "../../protocol/index.ts";
import { FailedSource } from "./failed-source.ts";
import type { Launcher } from "./launcher.ts";
import { loginShell, type Program } from "./login-shell.ts";
import { type EnvironmentSettings, paneEnvironment } from "./pane-environment.ts";
import { encodeMeta, type PaneMeta } from "./pane-meta.ts";

/** What of the configuration concerns programs started here. */
export interface LocalSettings extends EnvironmentSettings {
  /** Absent: the person's login shell. */
  readonly defaultProg?: readonly string[];
  /** Absent: the home directory. */
  readonly defaultCwd?: string;
}

export interface LocalDomainOptions {
  readonly id: DomainId;
  readonly name: string;
  readonly kind?: "local" | "exec" | "wsl" | "ssh";
  readonly label?: string;
  readonly launcher: Launcher;
  readonly services: PaneServices;
  readonly settings: () => LocalSettings;
  readonly files?: FileStore;
  /** Rewrites what is to be started (exec domains, WSL); may take its time (Lua). */
  readonly rewrite?: (command: ResolvedCommand, pane: number) => ResolvedCommand | Promise<ResolvedCommand>;
  /** A program was started. */
  readonly onSpawned?: (pane: FoldedPane, source: PtySource, meta: PaneMeta) => void;
  /** Where a field of the domain's record comes from, and an option of the configuration (`default_prog`). */
  readonly origin?: (field: string) => string;
  readonly optionOrigin?: (name: "default_prog" | "term") => string;
}

/** What domains of one process are made with whose terminals it holds. */
export type LocalParts = Pick<
  LocalDomainOptions,
  "launcher" | "services" | "settings" | "files" | "onSpawned" | "optionOrigin"
>;

/** Fields of a domain's record as rows for a person, without its name; those without a value are left out. */
export function fieldSettings(
  record: Readonly<Record<string, unknown>>,
  origin: (field: string) => string = () => "configuration",
): DomainSetting[] {
  return Object.entries(record).flatMap(([name, value]): DomainSetting[] => {
    if (name === "name" || value === undefined) return [];
    if (Array.isArray(value))
      return value.length === 0 ? [] : [{ name, value: value.join(" "), origin: origin(name) }];
    if (value !== null && typeof value === "object")
      return Object.entries(value).map(([key, text]) => ({
        name: `${name}.${key}`,
        value: String(text),
        origin: origin(name),
      }));
    const text = /timeout$/.test(name) && typeof value === "number" ? `${value / 1000} s` : String(value);
    return [{ name, value: text, origin: origin(name) }];
  });
}

/** A command with everything decided. */
export interface ResolvedCommand extends Program {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/** Programs of this machine. Always attached; its panes live as long as its launcher says. */
export class LocalDomain implements Domain {
  readonly id: DomainId;
  readonly name: string;
  state: DomainState;
  private readonly emitter = new Emitter<DomainEvent>();
  readonly events = this.emitter.event;

  constructor(private readonly options: LocalDomainOptions) {
    this.id = options.id;
    this.name = options.name;
    this.state = {
      id: options.id,
      name: options.name,
      kind: options.kind ?? "local",
      label: options.label ?? options.name,
      state: "attached",
      spawnable: true,
      detachable: false,
    };
  }

  /** Another text for the person. */
  protected relabel(label: string): void {
    this.state = { ...this.state, label };
    this.emitter.emit({ type: "changed" });
  }

  async attach(): Promise<void> {}

  async detach(): Promise<void> {
    throw new DomuxError("not-detachable", `The domain ${JSON.stringify(this.name)} cannot be detached.`);
  }

  async reconnect(): Promise<void> {}

  settings(): readonly DomainSetting[] | Promise<readonly DomainSetting[]> {
    const { options } = this;
    const { defaultProg, term } = options.settings();
    const origin = options.optionOrigin ?? (() => "default");
    return [
      {
        name: "default_prog",
        value: defaultProg?.join(" ") ?? "login shell",
        origin: origin("default_prog"),
      },
      { name: "term", value: term, origin: origin("term") },
    ];
  }

  /** Rows of the fields of the domain's record that have a value. */
  protected fields(record: Readonly<Record<string, unknown>>): DomainSetting[] {
    return fieldSettings(record, this.options.origin);
  }

  /** `restored`: what the pane shows before the program prints anything. */
  async spawn(request: PaneSpawn, restored?: RestoredFold): Promise<Pane> {
    const resolved = this.resolve(request.command, request.cwd, request.pane);
    const command = (await this.options.rewrite?.(resolved, request.pane)) ?? resolved;
    const meta: PaneMeta = {
      pane: request.pane,
      domain: this.name,
      epoch: randomUUID(),
      command: command.argv.join(" "),
      size: request.size,
    };
    try {
      const source = await this.options.launcher.launch(
        { ...command, size: request.size },
        utf8(encodeMeta(meta)),
      );
      const pane = this.paneOf(source, meta, request.size, false, restored);
      this.options.onSpawned?.(pane, source, meta);
      return pane;
    } catch (error) {
      if (request.mustStart || (error instanceof DomuxError && error.code !== "spawn-failed")) throw error;
      return this.paneOf(new FailedSource(messageOf(error)), meta, request.size, true);
    }
  }

  /** A pane of this domain over a terminal: a new one, or one that an earlier process of this mux started. */
  paneOf(source: PtySource, meta: PaneMeta, size: Size, failed = false, restored?: RestoredFold): FoldedPane {
    return new FoldedPane({
      id: meta.pane,
      domain: this,
      source,
      size,
      services: this.options.services,
      epoch: meta.epoch,
      command: meta.command,
      exitBehavior: failed ? "CloseOnCleanExit" : undefined,
      restored,
      files: this.options.files,
    });
  }

  private resolve(command: Command, cwd: string | undefined, pane: number): ResolvedCommand {
    const settings = this.options.settings();
    const env = paneEnvironment(settings, pane, command.env);
    const argv = command.argv?.length ? command.argv : settings.defaultProg;
    const program = argv?.length ? { argv } : loginShell(env);
    return {
      ...program,
      env,
      cwd: directoryOf([command.cwd, cwd, settings.defaultCwd, env.HOME, homedir()]),
    };
  }

  dispose(): void {
    this.options.launcher.dispose();
    this.emitter.dispose();
  }
}

/** The first of the wishes that can be entered; a directory that is gone must not keep a program from starting. */
function directoryOf(wishes: readonly (string | undefined)[]): string {
  return wishes.find((wish) => wish?.startsWith("/") && canEnter(wish)) ?? "/";
}

function canEnter(directory: string): boolean {
  try {
    accessSync(directory, constants.X_OK);
    return statSync(directory).isDirectory();
  } catch {
    return false;
  }
}
