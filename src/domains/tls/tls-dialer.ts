import type { SshDomain, TlsClient } from "../../config/index.ts";
import { type Channel, HEARTBEAT, type HeartbeatTimes } from "../../link/index.ts";
import { DomuxError, messageOf } from "../../model/index.ts";
import type { DomainSetting } from "../../mux/index.ts";
import { messages } from "../../protocol/index.ts";
import {
  type Identity,
  loadPki,
  loadTcp,
  loadTls,
  loadWebSocket,
  splitAddress,
} from "../../transport/index.ts";
import { type Attempt, type Call, type Dialer, knocking } from "../remote/index.ts";
import { runDomux, runOnHost, type SshSurroundings } from "../ssh/index.ts";
import { Credentials } from "./credentials.ts";

export interface TlsDialerOptions {
  readonly config: TlsClient;
  /** Where fetched certificates are kept: a directory of ours alone. */
  readonly directory: string;
  readonly ssh: SshSurroundings;
  readonly now?: () => number;
  readonly origin?: (field: string) => string;
}

/** Milliseconds for each further step of a connection while one is healed. */
const HEAL_TIME = 10_000;

/** A mux behind TLS 1.3 with certificates on both sides (wezterm-behaviour 1.2, 2.9). */
export class TlsDialer implements Dialer {
  readonly kind = "tls";
  readonly label: string;
  readonly networked = true;
  readonly heartbeat: HeartbeatTimes;
  readonly echoThreshold: number;
  readonly lagIndicator: boolean;
  private readonly credentials: Credentials;
  /** Address that the last connection went to. */
  private reached: string | undefined;

  constructor(private readonly options: TlsDialerOptions) {
    const { config } = options;
    this.label = `TLS mux ${config.remote_address}`;
    this.echoThreshold = config.local_echo_threshold_ms;
    this.lagIndicator = config.overlay_lag_indicator;
    this.credentials = new Credentials(config, options.directory);
    const timeout = Math.max(2_000, Math.min(HEARTBEAT.timeout, config.read_timeout, config.write_timeout));
    this.heartbeat = { ...HEARTBEAT, timeout, interval: Math.min(HEARTBEAT.interval, timeout / 2) };
  }

  async dial(attempt: Attempt): Promise<Channel> {
    const { config } = this.options;
    const held = await this.credentials.load();
    if (held) {
      try {
        return await this.connect(held, attempt);
      } catch (error) {
        if (!this.mayBootstrap(error) || attempt.signal.aborted) throw error;
        attempt.progress(messageOf(error));
        attempt.progress("Fetching new credentials by ssh");
      }
    }
    if (config.bootstrap_via_ssh === undefined)
      throw new DomuxError(
        "config",
        `There is no certificate for the domain ${JSON.stringify(config.name)}: set bootstrap_via_ssh to fetch one, or pem_cert and pem_private_key.`,
      );
    return this.connect(await this.bootstrap(config.bootstrap_via_ssh, attempt), attempt);
  }

  /** Fetching anew helps against a refused certificate, and starts a server that is not there. */
  private mayBootstrap(error: unknown): boolean {
    if (this.options.config.bootstrap_via_ssh === undefined || this.credentials.configured) return false;
    if (!(error instanceof DomuxError)) return false;
    const refused = (error.cause as NodeJS.ErrnoException | undefined)?.code === "ECONNREFUSED";
    return error.code === "auth-failed" || refused;
  }

  laneHost(): string | undefined {
    return this.options.config.input_lane ? this.reached : undefined;
  }

  private async connect(identity: Identity, attempt: Attempt): Promise<Channel> {
    const { config } = this.options;
    const { host, port } = splitAddress(config.remote_address);
    attempt.progress(`Connecting to ${config.remote_address} using TLS`);
    const { openTcp, knockTcp } = await loadTcp();
    const stream = attempt.first
      ? await openTcp(host, port, config.write_timeout)
      : await knockTcp(host, port, knocking(attempt));
    this.reached = stream.remoteAddress;
    // What answers no more while a connection is healed is the network, which may be back for another try.
    const timeout = attempt.first ? config.read_timeout : Math.min(config.read_timeout, HEAL_TIME);
    const stop = () => stream.destroy();
    attempt.signal.addEventListener("abort", stop);
    try {
      const { openTls } = await loadTls();
      const secure = await openTls({
        ...identity,
        stream,
        host: config.remote_address,
        expectedName: config.expected_cn ?? host,
        acceptInvalidNames: config.accept_invalid_hostnames,
        timeout,
      });
      const { connectWebSocket } = await loadWebSocket();
      const channel = await connectWebSocket(secure, {
        what: `the server at ${config.remote_address}`,
        compress: true,
        timeout,
      });
      attempt.progress("TLS connected");
      return channel;
    } finally {
      attempt.signal.removeEventListener("abort", stop);
    }
  }

  /** Starts the server over there, if need be, and fetches a certificate. */
  private async bootstrap(address: string, attempt: Attempt): Promise<Identity> {
    const { config, ssh } = this.options;
    const { version } = ssh;
    const domain: SshDomain = {
      name: config.name,
      remote_address: address,
      no_agent_auth: false,
      connect_automatically: false,
      timeout: config.write_timeout,
      local_echo_threshold_ms: 0,
      overlay_lag_indicator: false,
      input_lane: true,
      multiplexing: "WezTerm",
      ssh_option: {},
      assume_shell: "Unknown",
    };
    attempt.progress(`Running: domux cli tlscreds --pem (on ${address})`);
    const command = runDomux(["cli", "--prefer-mux", "tlscreds", "--pem"], {
      path: config.remote_domux_path,
      version,
      brings: attempt.brings,
    });
    const { output } = await runOnHost({ config: domain, surroundings: ssh }, command, attempt);
    const { readPem } = await loadPki();
    const { certs, keys } = readPem(output);
    if (certs.length < 2 || keys.length === 0)
      throw new DomuxError("connect-failed", `domux on ${address} gave no credentials; is it new enough?`);
    await this.credentials.save(certs[0], keys[0], certs.slice(1).join(""));
    const fetched = await this.credentials.load();
    return fetched!;
  }

  /** Renews the certificate in the last third of its life, over the connection that it made. */
  async attached(call: Call): Promise<void> {
    if (this.credentials.configured) return;
    const held = await this.credentials.load();
    const { needsRenewal } = await loadPki();
    if (!held || !needsRenewal(held.cert, (this.options.now ?? Date.now)())) return;
    const { cert, key, ca } = await call(messages.tlsRenew, {});
    await this.credentials.save(cert, key, ca);
  }

  settings(): readonly DomainSetting[] {
    const { config, origin = () => "configuration" } = this.options;
    const fetched = (value: string | undefined) => value ?? `${this.credentials.path}/cert.pem`;
    const rows: [string, string | undefined, string?][] = [
      ["remote_address", config.remote_address],
      ["bootstrap_via_ssh", config.bootstrap_via_ssh],
      ["pem_cert", fetched(config.pem_cert), config.pem_cert ? undefined : "fetched"],
      ["pem_private_key", fetched(config.pem_private_key), config.pem_private_key ? undefined : "fetched"],
      ["pem_ca", config.pem_ca],
      ["pem_root_certs", config.pem_root_certs.join(" ") || undefined],
      ["expected_cn", config.expected_cn],
      ["accept_invalid_hostnames", String(config.accept_invalid_hostnames)],
      ["connect_automatically", String(config.connect_automatically)],
      ["read_timeout", `${config.read_timeout / 1000} s`],
      ["write_timeout", `${config.write_timeout / 1000} s`],
      ["local_echo_threshold_ms", String(config.local_echo_threshold_ms)],
      ["input_lane", String(config.input_lane)],
      ["overlay_lag_indicator", String(config.overlay_lag_indicator)],
      ["remote_domux_path", config.remote_domux_path],
    ];
    return rows.flatMap(([name, value, from]) =>
      value === undefined ? [] : [{ name, value, origin: from ?? origin(name) }],
    );
  }
}
