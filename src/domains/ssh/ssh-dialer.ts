import { execFile } from "node:child_process";
import { parseSshG, type SshDomain, type SshOptions } from "../../config/index.ts";
import { type Channel, HEARTBEAT } from "../../link/index.ts";
import { DomuxError } from "../../model/index.ts";
import type { DomainSetting } from "../../mux/index.ts";
import { loadStdio, loadTcp } from "../../transport/index.ts";
import { type Attempt, aborted, type Dialer, knocking } from "../remote/index.ts";
import { AskpassServer, PrivateDirectory } from "./askpass.ts";
import { explainProcess } from "./explain.ts";
import type { Installation } from "./install.ts";
import { INSTALLED, runDomux } from "./remote-script.ts";
import { sshSettings } from "./settings.ts";
import { type SshTarget, sshConfigFile, targetOf } from "./ssh-config-file.ts";

/** What SSH domains of one process share. */
export interface SshSurroundings {
  /** A directory that is ours alone, for short-lived files and sockets: the runtime directory. */
  readonly directory: string;
  /** This domux's version: the same one is preferred on the host. */
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The ssh to run; default "ssh" of PATH. */
  readonly program?: string;
  /** What is offered to hosts that have no domux; absent: nothing is. */
  readonly installation?: Installation;
  /** Instead of ~/.ssh/config and /etc/ssh/ssh_config. */
  readonly userConfig?: string;
  readonly systemConfig?: string;
}

export interface SshDialerOptions {
  readonly config: SshDomain;
  readonly surroundings: SshSurroundings;
  readonly origin?: (field: string) => string;
}

/** Milliseconds that healing a connection may take, unless a person is being asked. */
const HEAL_TIME = 20_000;

/** Reaches the mux of a host by running domux there through the system's OpenSSH. */
export class SshDialer implements Dialer {
  readonly kind = "sshmux";
  readonly label: string;
  readonly heartbeat = HEARTBEAT;
  readonly networked = true;
  readonly echoThreshold: number;
  readonly lagIndicator: boolean;
  readonly target: SshTarget;
  /** Where ssh connects to; null: by a proxy, or not known. */
  private route: { readonly host: string; readonly port: number } | null | undefined;

  constructor(private readonly options: SshDialerOptions) {
    const { config } = options;
    this.target = targetOf(config);
    this.label = `SSH mux ${this.target.user ? `${this.target.user}@` : ""}${config.remote_address}`;
    this.echoThreshold = config.local_echo_threshold_ms;
    this.lagIndicator = config.overlay_lag_indicator;
  }

  /**
   * While a connection is healed: looks with a packet whether the host can be reached, for ssh itself would wait ever
   * longer between its own. @throws DomuxError timeout, connect-failed
   */
  private async reach(attempt: Attempt): Promise<void> {
    if (!this.route || attempt.reached) return;
    const { knockTcp } = await loadTcp();
    (await knockTcp(this.route.host, this.route.port, knocking(attempt))).destroy();
  }

  /** Behind a proxy the host is not where datagrams from here would arrive. */
  laneHost(): string | undefined {
    return this.options.config.input_lane ? this.route?.host : undefined;
  }

  /** What runs on the host. */
  command({ brings }: Pick<Attempt, "brings"> = {}): string {
    const { config, surroundings } = this.options;
    if (config.override_proxy_command !== undefined) return config.override_proxy_command;
    // Starts the server where there is none, also when healing: it may have crashed, and its panes have not.
    return runDomux(["cli", "--prefer-mux", "proxy"], {
      path: config.remote_domux_path,
      version: surroundings.version,
      brings,
    });
  }

  async dial(attempt: Attempt): Promise<Channel> {
    try {
      return await this.connect(attempt);
    } catch (error) {
      if (!(await this.installed(error, attempt))) throw error;
      return this.connect(attempt);
    }
  }

  /** Offers to bring domux to a host that has none, or none that works. False: it was not brought. */
  private async installed(error: unknown, attempt: Attempt): Promise<boolean> {
    const { config, surroundings } = this.options;
    const { installation } = surroundings;
    if (!installation || !attempt.first || config.override_proxy_command !== undefined) return false;
    if (!(error instanceof DomuxError) || (error.code !== "unsupported" && error.code !== "version-mismatch"))
      return false;
    if (config.remote_domux_path !== undefined || error.message.startsWith("There is no ssh")) return false;
    const question = {
      text: `${error.message}\nInstall domux ${installation.version} in ~/${INSTALLED} of ${config.remote_address} now? (yes/no)`,
      echo: true,
      confirm: true,
    };
    // Where nobody can be asked, what is wrong is worth more than that nobody was there.
    const answer = await attempt.ask(question).catch(() => null);
    if (!/^y(es)?$/i.test(answer?.trim() ?? "")) return false;
    const { installOnHost } = await import("./install.ts");
    await installOnHost(this.options, installation, attempt);
    return true;
  }

  private async connect(attempt: Attempt): Promise<Channel> {
    const { config } = this.options;
    if (!attempt.first) await this.reach(attempt);
    attempt.progress(`Connecting to ${config.remote_address} using ssh`);
    const ssh = await SshCall.prepare(this.options, attempt);
    this.route ??= await ssh.route();
    const slow = new AbortController();
    const watch = attempt.first
      ? undefined
      : setInterval(() => {
          if (ssh.askpass.asking === 0) slow.abort();
        }, HEAL_TIME);
    try {
      const { connectStdio } = await loadStdio();
      const { channel, stream } = await connectStdio({
        ...ssh.process(this.command(attempt)),
        what: `ssh to ${config.remote_address}`,
        compress: true,
        timeout: 0,
        onLine: (line) => attempt.progress(line),
        cancelled: Promise.race([aborted(attempt.signal), aborted(slow.signal), ssh.askpass.whenCancelled]),
      });
      void stream.ended.then(() => ssh.dispose());
      return channel;
    } catch (error) {
      ssh.dispose();
      const { ProcessFailure } = await loadStdio();
      if (ssh.askpass.unanswered !== undefined) throw ssh.askpass.unanswered;
      if (!(error instanceof ProcessFailure)) throw error;
      if (slow.signal.aborted && !attempt.signal.aborted)
        throw new DomuxError("timeout", `${config.remote_address} did not answer in time.`);
      throw explainProcess(error, {
        host: config.remote_address,
        domain: config.name,
        user: ssh.target.user,
        cancelled: ssh.askpass.cancelled,
      });
    } finally {
      clearInterval(watch);
    }
  }

  settings(): Promise<readonly DomainSetting[]> {
    return sshSettings(this.options);
  }
}

/** Everything for one run of ssh: its configuration file, its helper for prompts. */
export class SshCall {
  private constructor(
    private readonly options: SshDialerOptions,
    readonly target: SshTarget,
    private readonly directory: PrivateDirectory,
    readonly askpass: AskpassServer,
    private readonly file: string,
  ) {}

  static async prepare(options: SshDialerOptions, attempt: Attempt): Promise<SshCall> {
    const { config, surroundings } = options;
    const target = targetOf(config);
    const directory = new PrivateDirectory(surroundings.directory);
    try {
      const file = directory.write(
        "config",
        sshConfigFile({
          target,
          options: config.ssh_option,
          noAgent: config.no_agent_auth,
          timeout: config.timeout,
          purpose: "channel",
          userConfig: surroundings.userConfig,
          systemConfig: surroundings.systemConfig,
        }),
      );
      return new SshCall(options, target, directory, await AskpassServer.start(directory, attempt), file);
    } catch (error) {
      directory.dispose();
      throw error;
    }
  }

  /** Where ssh would connect to, as its configuration says; null if by a proxy, or not known. */
  async route(): Promise<{ host: string; port: number } | null> {
    const { proxyjump, proxycommand, hostname, port } = await this.effective();
    const proxied = [proxyjump, proxycommand].some((value) => value && value !== "none");
    return hostname && !proxied ? { host: hostname, port: Number(port) } : null;
  }

  /** Every option that ssh would use, by its name in lower case; empty if ssh does not say. */
  effective(file = this.file): Promise<SshOptions> {
    const { program = "ssh", env } = this.options.surroundings;
    return new Promise((resolve) => {
      execFile(
        program,
        ["-G", "-F", file, "--", this.target.host],
        { env: env as NodeJS.ProcessEnv, timeout: 5_000 },
        (error, output) => resolve(error ? {} : parseSshG(output)),
      );
    });
  }

  /** The ssh that runs a command line of the host's login shell. */
  process(command: string) {
    const { surroundings } = this.options;
    return {
      argv: [surroundings.program ?? "ssh", "-T", "-F", this.file, "--", this.target.host, command],
      env: { ...surroundings.env, ...this.askpass.env },
      // Its own session: no terminal to ask on, and none whose Ctrl-C ends it.
      detached: true,
    };
  }

  dispose(): void {
    this.askpass.dispose();
    this.directory.dispose();
  }
}
