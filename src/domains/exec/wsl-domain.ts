import type { WslDomain as WslConfig } from "../../config/index.ts";
import type { DomainSetting, Pane, PaneSpawn } from "../../mux/index.ts";
import { LocalDomain, type LocalDomainOptions } from "../local/index.ts";

export interface WslDomainOptions extends Omit<LocalDomainOptions, "kind"> {
  readonly config: WslConfig;
  /** The program; "wsl.exe" by default. */
  readonly program?: string;
}

/** Terminals in a distribution of the Windows Subsystem for Linux, by wsl.exe (wezterm-behaviour 1.2). */
export class WslDomain extends LocalDomain {
  private config: WslConfig;

  constructor(private readonly wsl: WslDomainOptions) {
    super({ ...wsl, kind: "wsl" });
    this.config = wsl.config;
  }

  /** What holds from the next program on. */
  configure(config: WslConfig): void {
    this.config = config;
  }

  override settings(): readonly DomainSetting[] {
    return this.fields({ ...this.config });
  }

  override spawn(request: PaneSpawn): Promise<Pane> {
    const { config } = this;
    const { program = "wsl.exe" } = this.wsl;
    const { command } = request;
    const argv = command.argv?.length ? command.argv : config.default_prog;
    const directory = command.cwd ?? request.cwd ?? config.default_cwd;
    const env = Object.entries(command.env ?? {}).filter((entry) => entry[1] !== null);
    return super.spawn({
      ...request,
      cwd: undefined,
      command: {
        argv: [
          program,
          ...(config.distribution ? ["--distribution", config.distribution] : []),
          ...(config.username ? ["--user", config.username] : []),
          ...(directory ? ["--cd", directory] : []),
          ...(argv?.length ? ["--exec", ...argv] : []),
        ],
        env: {
          ...command.env,
          // Names that WSL hands on to Linux programs.
          WSLENV: [
            "TERM",
            "COLORTERM",
            "TERM_PROGRAM",
            "TERM_PROGRAM_VERSION",
            "DOMUX_PANE",
            ...env.map(([name]) => name),
          ].join(":"),
        },
      },
    });
  }
}
