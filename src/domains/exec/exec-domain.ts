import type { EventOutcome, ExecDomain as ExecConfig, Json, LuaArgument } from "../../config/index.ts";
import { DomuxError } from "../../model/index.ts";
import type { DomainSetting, Pane, PaneSpawn } from "../../mux/index.ts";
import { LocalDomain, type LocalDomainOptions } from "../local/index.ts";

export interface ExecDomainOptions extends Omit<LocalDomainOptions, "kind" | "label"> {
  readonly config: ExecConfig;
  /** Runs the handlers of a Lua event, as ConfigService.emit. */
  readonly emit: (event: string, args: readonly LuaArgument[]) => Promise<EventOutcome>;
}

/** Local terminals whose command a function of the configuration rewrites: docker, podman, kubectl … */
export class ExecDomain extends LocalDomain {
  private config: ExecConfig;

  constructor(private readonly exec: ExecDomainOptions) {
    super({ ...exec, kind: "exec", label: textOf(exec.config.label) });
    this.config = exec.config;
    this.askLabel();
  }

  /** What holds from the next program on. */
  configure(config: ExecConfig): void {
    this.config = config;
    this.relabel(textOf(config.label) ?? this.name);
    this.askLabel();
  }

  private askLabel(): void {
    const { label } = this.config;
    if (typeof label === "object" && "Func" in label && label.Func !== undefined)
      void this.exec.emit(label.Func, [this.name]).then(({ value }) => {
        if (typeof value === "string") this.relabel(value);
      });
  }

  override settings(): readonly DomainSetting[] {
    return this.fields({ ...this.config });
  }

  override async spawn(request: PaneSpawn): Promise<Pane> {
    const { command, cwd, pane } = request;
    const env = Object.entries(command.env ?? {}).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    // The fields of WezTerm's SpawnCommand.
    const asked: Json = {
      domain: { DomainName: this.name },
      ...(command.argv?.length ? { args: command.argv } : {}),
      ...((command.cwd ?? cwd) ? { cwd: command.cwd ?? cwd! } : {}),
      set_environment_variables: { ...Object.fromEntries(env), DOMUX_PANE: String(pane) },
    };
    const { value } = await this.exec.emit(this.config.fixup_command, [asked]);
    return super.spawn({ ...request, cwd: undefined, command: this.commandOf(value) });
  }

  /** What the function gave back. @throws DomuxError config if it is no SpawnCommand */
  private commandOf(value: Json): PaneSpawn["command"] {
    const given = value as { args?: unknown; cwd?: unknown; set_environment_variables?: unknown } | null;
    const { args, cwd, set_environment_variables: env } = given ?? {};
    const strings = (list: unknown): list is string[] =>
      Array.isArray(list) && list.length > 0 && list.every((word) => typeof word === "string");
    if (!strings(args))
      throw new DomuxError(
        "config",
        `The function of the exec domain ${JSON.stringify(this.name)} must return a command with args, a list of words.`,
      );
    return {
      argv: args,
      ...(typeof cwd === "string" && { cwd }),
      ...(env !== null &&
        typeof env === "object" && {
          env: Object.fromEntries(Object.entries(env).map(([name, text]) => [name, String(text)])),
        }),
    };
  }
}

/** A label that is a text. */
function textOf(label: ExecConfig["label"]): string | undefined {
  if (typeof label !== "object") return label;
  return "Value" in label ? label.Value : undefined;
}
