import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import type { SshDomain } from "../../config/index.ts";
import type { DomainSetting, Pane, PaneSpawn } from "../../mux/index.ts";
import { LocalDomain, type LocalDomainOptions } from "../local/index.ts";
import { PrivateDirectory } from "./askpass.ts";
import { shellQuote } from "./remote-script.ts";
import { sshSettings } from "./settings.ts";
import { sshConfigFile, targetOf } from "./ssh-config-file.ts";
import type { SshSurroundings } from "./ssh-dialer.ts";

export interface PlainSshOptions extends Omit<LocalDomainOptions, "kind"> {
  readonly config: SshDomain;
  readonly surroundings: SshSurroundings;
  /** The panes outlive this process, and so must the files that their ssh needs to connect again. */
  readonly hosted?: boolean;
}

/**
 * Longest directory for a ControlPath, in bytes: a socket's path has 108 (104 on macOS) with its NUL, %C takes 40, and
 * ssh appends 17 characters while it makes the socket.
 */
const CONTROL_DIRECTORY = (process.platform === "linux" ? 108 : 104) - 1 - 17 - 40 - 1;

/**
 * Runs ssh (the arguments after the host's name), and where it ends because there is no connection, says so and waits
 * for a key. A code other than 255 is that of the far program.
 */
const SUPERVISOR = `host=$1; shift
trap : INT
while :; do
  "$@"
  code=$?
  [ $code -eq 255 ] || exit $code
  printf '\\r\\n\\033[7m No connection to %s. Press a key to connect again, Ctrl-D to close. \\033[0m' "$host"
  state=$(stty -g) && stty raw -echo min 1 time 0
  key=$(dd bs=1 count=1 2>/dev/null | od -An -tx1)
  stty "$state"
  case $key in *03*|*04*|"") exit 255 ;; esac
  printf '\\r\\n'
done`;

/**
 * Remote shells in local terminals (wezterm-behaviour 2.12). Tabs share one connection through a ControlMaster where
 * the platform has it; ssh asks its questions in the pane.
 */
export class PlainSshDomain extends LocalDomain {
  private readonly directories: PrivateDirectory[] = [];
  /** For ssh; empty: to be written. */
  private file = "";
  private config: SshDomain;

  constructor(private readonly plain: PlainSshOptions) {
    super({ ...plain, kind: "ssh", label: plain.label ?? labelOf(plain.config) });
    this.config = plain.config;
  }

  /** What holds from the next program on; those that run keep what they were started with. */
  configure(config: SshDomain): void {
    this.config = config;
    this.file = "";
    this.relabel(this.plain.label ?? labelOf(config));
  }

  override settings(): Promise<readonly DomainSetting[]> {
    const { surroundings, origin } = this.plain;
    return sshSettings({ config: this.config, surroundings, origin });
  }

  override spawn(request: PaneSpawn): Promise<Pane> {
    const { config } = this;
    const { surroundings } = this.plain;
    const target = targetOf(config);
    this.prepare();
    const command = this.remoteCommand(request);
    const ssh = [surroundings.program ?? "ssh", "-t", "-F", this.file, "--", target.host];
    return super.spawn({
      ...request,
      cwd: undefined,
      command: {
        argv: [
          "/bin/sh",
          "-c",
          SUPERVISOR,
          "domux-ssh",
          config.remote_address,
          ...ssh,
          ...(command === undefined ? [] : [command]),
        ],
        // The pane is a terminal: questions are asked there.
        env: { SSH_ASKPASS_REQUIRE: "never", DOMUX_PANE: null, DOMUX_UNIX_SOCKET: null },
      },
    });
  }

  /** What the host's shell is to run; undefined: what a login does. */
  private remoteCommand({ command, cwd }: PaneSpawn): string | undefined {
    const { config } = this;
    const argv = command.argv?.length ? command.argv : config.default_prog;
    const program = argv?.length ? argv.map(shellQuote).join(" ") : undefined;
    if (config.assume_shell !== "Posix") return program;
    const directory = command.cwd ?? cwd;
    const env = Object.entries(command.env ?? {})
      .filter((entry): entry is [string, string] => entry[1] !== null)
      .map(([name, value]) => shellQuote(`${name}=${value}`));
    if (directory === undefined && env.length === 0) return program;
    // A directory that is not there must not keep the shell from starting.
    const change = directory === undefined ? "" : `cd ${shellQuote(directory)} 2>/dev/null; `;
    const prefix = env.length > 0 ? `env ${env.join(" ")} ` : "";
    return `exec sh -c ${shellQuote(`${change}exec ${prefix}${program ?? '"$SHELL" -l'}`)}`;
  }

  private prepare(): void {
    if (this.file !== "") return;
    const { config } = this;
    const { surroundings, hosted } = this.plain;
    const lasting = hosted ? createHash("sha256").update(JSON.stringify(config)).digest("hex") : undefined;
    const own = new PrivateDirectory(surroundings.directory, lasting);
    this.directories.push(own);
    let control = own;
    if (Buffer.byteLength(own.path) > CONTROL_DIRECTORY) {
      control = new PrivateDirectory(tmpdir(), lasting);
      this.directories.push(control);
    }
    const shares = process.platform !== "win32" && Buffer.byteLength(control.path) <= CONTROL_DIRECTORY;
    this.file = own.write(
      "config",
      sshConfigFile({
        target: targetOf(config),
        options: config.ssh_option,
        noAgent: config.no_agent_auth,
        timeout: config.timeout,
        purpose: "terminal",
        controlPath: shares ? `${control.path}/%C` : undefined,
        userConfig: surroundings.userConfig,
        systemConfig: surroundings.systemConfig,
      }),
    );
  }

  override dispose(): void {
    super.dispose();
    for (const directory of this.directories) directory.dispose();
  }
}

const labelOf = ({ username, remote_address }: SshDomain) =>
  `SSH ${username ? `${username}@` : ""}${remote_address}`;
