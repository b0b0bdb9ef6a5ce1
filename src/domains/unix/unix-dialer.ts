import { homedir } from "node:os";
import { join } from "node:path";
import type { UnixDomain } from "../../config/index.ts";
import { type Channel, HEARTBEAT, type HeartbeatTimes } from "../../link/index.ts";
import { DomuxError } from "../../model/index.ts";
import type { DomainSetting } from "../../mux/index.ts";
import { connectUnix, loadStdio, nobodyListens } from "../../transport/index.ts";
import { type Attempt, aborted, type Dialer, START_EMPTY } from "../remote/index.ts";
import { serve } from "./serve.ts";

export interface UnixDialerOptions {
  readonly config: UnixDomain;
  /** Socket where the configuration names none. */
  readonly defaultSocket: string;
  /** Starts this machine's server and ends when it listens: `domux server --daemonize`. */
  readonly defaultServe: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where its values come from, by field. */
  readonly origin?: (field: string) => string;
}

/** A unix domain (wezterm-behaviour 1.2, 2.6): a socket of this machine, or a program that leads to one. */
export class UnixDialer implements Dialer {
  readonly kind = "unix";
  readonly label: string;
  readonly heartbeat: HeartbeatTimes;
  readonly echoThreshold?: number;
  readonly lagIndicator: boolean;
  readonly networked: boolean;
  readonly near: boolean;
  readonly path: string;

  constructor(private readonly options: UnixDialerOptions) {
    const { config } = options;
    this.path = withHome(config.socket_path ?? options.defaultSocket);
    this.networked = config.proxy_command !== undefined;
    this.near = !this.networked;
    this.label = config.proxy_command
      ? `unix mux by ${config.proxy_command.join(" ")}`
      : `unix mux ${this.path}`;
    this.echoThreshold = config.local_echo_threshold_ms;
    this.lagIndicator = config.overlay_lag_indicator;
    const timeout = Math.max(1_000, Math.min(config.read_timeout, config.write_timeout));
    this.heartbeat = {
      interval: Math.min(HEARTBEAT.interval, timeout / 3),
      timeout,
      wakeTimeout: Math.min(HEARTBEAT.wakeTimeout, timeout),
    };
  }

  async dial(attempt: Attempt): Promise<Channel> {
    const { config } = this.options;
    try {
      return await this.connect(attempt);
    } catch (error) {
      const serveCommand =
        config.serve_command ?? (config.proxy_command ? undefined : this.options.defaultServe);
      if (attempt.signal.aborted || config.no_serve_automatically || !serveCommand || !this.mayHelp(error))
        throw error;
      attempt.progress(`${(error as DomuxError).message} Starting one: ${serveCommand.join(" ")}`);
      return await serve({
        argv: serveCommand,
        env: this.environment(attempt),
        socket: config.proxy_command ? undefined : this.path,
        signal: attempt.signal,
        connect: () => this.connect(attempt),
      });
    }
  }

  private async connect(attempt: Attempt): Promise<Channel> {
    const { config } = this.options;
    if (!config.proxy_command) {
      attempt.progress(`Connecting to ${this.path}`);
      return connectUnix(this.path, { skipPermissionsCheck: config.skip_permissions_check });
    }
    attempt.progress(`Running ${config.proxy_command.join(" ")}`);
    const { connectStdio } = await loadStdio();
    const { channel } = await connectStdio({
      argv: config.proxy_command,
      env: this.environment(attempt),
      timeout: config.read_timeout,
      onLine: (line) => attempt.progress(line),
      cancelled: aborted(attempt.signal),
    });
    return channel;
  }

  /** For a program that may start a server. */
  private environment({ brings }: Attempt) {
    return brings ? { ...this.options.env, [START_EMPTY]: "1" } : this.options.env;
  }

  /** A proxy that ended may do better when a server runs; a socket must have had nobody behind it. */
  private mayHelp(error: unknown): boolean {
    if (!(error instanceof DomuxError)) return false;
    return this.options.config.proxy_command ? error.code === "connect-failed" : nobodyListens(error);
  }

  settings(): readonly DomainSetting[] {
    const { config, origin = () => "configuration" } = this.options;
    const rows: [string, string | undefined, string?][] = [
      ["socket_path", this.path, config.socket_path === undefined ? "default" : undefined],
      ["proxy_command", config.proxy_command?.join(" ")],
      [
        "serve_command",
        (config.serve_command ?? this.options.defaultServe).join(" "),
        config.serve_command ? undefined : "default",
      ],
      ["no_serve_automatically", String(config.no_serve_automatically)],
      ["connect_automatically", String(config.connect_automatically)],
      ["skip_permissions_check", String(config.skip_permissions_check)],
      ["read_timeout", `${config.read_timeout / 1000} s`],
      ["write_timeout", `${config.write_timeout / 1000} s`],
      ["local_echo_threshold_ms", config.local_echo_threshold_ms?.toString() ?? "off"],
      ["overlay_lag_indicator", String(config.overlay_lag_indicator)],
    ];
    return rows.flatMap(([name, value, from]) =>
      value === undefined ? [] : [{ name, value, origin: from ?? origin(name) }],
    );
  }
}

function withHome(path: string): string {
  return path.startsWith("~/") ? join(homedir(), path.slice(2)) : path;
}
