import { DomuxError } from "../../model/index.ts";

export const USAGE = `Usage: domux-mux-server [options] [PROG...]

Runs the mux of this machine: keeps terminals alive and serves clients.

  --daemonize          run in the background; returns when it serves
  --empty              start no first program; so does DOMUX_START_EMPTY=1
  --cwd DIR            directory of the first program
  --socket PATH        listen there instead of in the runtime directory
  -n, --skip-config    use no configuration file
  --config-file FILE   use this configuration file
  --config NAME=VALUE  override an option (repeatable)
  -V, --version
  -h, --help
  PROG...              first program, if there is no pane yet; default: the login shell

DOMUX_LOG=error|warn|info|debug sets the level of the log.
`;

export interface ServerArguments {
  readonly daemonize: boolean;
  /** Started by --daemonize: tells its starter when it serves. */
  readonly background: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly skipConfig: boolean;
  /** Start no first program: whoever asked for a server brings one. */
  readonly empty: boolean;
  readonly cwd?: string;
  readonly socket?: string;
  readonly configFile?: string;
  readonly config: readonly string[];
  readonly program: readonly string[];
  /** The arguments without --daemonize. */
  readonly forBackground: readonly string[];
}

const FLAGS: Readonly<
  Record<string, "daemonize" | "background" | "help" | "version" | "skipConfig" | "empty">
> = {
  "--daemonize": "daemonize",
  "--background": "background",
  "--empty": "empty",
  "--help": "help",
  "-h": "help",
  "--version": "version",
  "-V": "version",
  "--skip-config": "skipConfig",
  "-n": "skipConfig",
};
const VALUES: Readonly<Record<string, "cwd" | "socket" | "configFile" | "config">> = {
  "--cwd": "cwd",
  "--socket": "socket",
  "--config-file": "configFile",
  "--config": "config",
};

/** Reads the server's command line. The program begins at the first word that is no option. @throws DomuxError bad-request */
export function readServerArguments(args: readonly string[]): ServerArguments {
  const flags = {
    daemonize: false,
    background: false,
    help: false,
    version: false,
    skipConfig: false,
    empty: false,
  };
  const values: { cwd?: string; socket?: string; configFile?: string } = {};
  const config: string[] = [];
  let index = 0;
  for (; index < args.length; index++) {
    const word = args[index];
    if (word === "--") {
      index++;
      break;
    }
    if (!word.startsWith("-")) break;
    const flag = FLAGS[word];
    if (flag) {
      flags[flag] = true;
      continue;
    }
    const [name, ...rest] = word.split("=");
    const option = VALUES[name];
    if (!option) throw new DomuxError("bad-request", `There is no option ${word}; see --help.`);
    const value = rest.length > 0 ? rest.join("=") : args[++index];
    if (value === undefined) throw new DomuxError("bad-request", `${name} needs a value.`);
    if (option === "config") config.push(value);
    else values[option] = value;
  }
  return {
    ...flags,
    ...values,
    config,
    program: args.slice(index),
    forBackground: args.filter((word, at) => at >= index || word !== "--daemonize"),
  };
}
