import type { TLSSocket } from "node:tls";
import { type Disposable, systemClock, toDisposable } from "../base/index.ts";
import type { TlsServer } from "../config/index.ts";
import { DomuxError, messageOf } from "../model/index.ts";
import type { Verb } from "../mux/index.ts";
import { type Messages, messages, type RequestType, type ResultIn } from "../protocol/index.ts";
import {
  type Authority,
  loadPki,
  loadTls,
  splitAddress,
  type TcpListener,
  type WebSocketAcceptor,
} from "../transport/index.ts";
import type { LanePlace } from "./lanes.ts";
import type { Log } from "./log-file.ts";
import type { MuxServer } from "./mux-server.ts";

export interface TlsServiceOptions {
  /** To begin with. */
  readonly configs: readonly TlsServer[];
  readonly server: () => MuxServer;
  readonly acceptor: WebSocketAcceptor;
  /** Made when it is needed first: most servers never need it. */
  readonly authority: () => Promise<Authority>;
  readonly log: Log;
  /** Milliseconds for a TLS handshake, and again for what leads to the protocol; ten seconds by default. */
  readonly handshakeTime?: number;
}

interface Served {
  /** What counts at the next connection. */
  config: TlsServer;
  listener: TcpListener & { renew(): void };
}

/** Milliseconds between two looks at the age of the server's certificate. */
const RENEWAL = 12 * 3_600_000;

/** Serves a mux over TLS, hands out client certificates and takes them back. */
export class TlsService implements Disposable {
  /** By their configured address. */
  private readonly listeners = new Map<string, Served>();
  private configs: readonly TlsServer[] = [];
  private turn: Promise<void> = Promise.resolve();
  private disposed = false;
  /** Open connections by the serial number of their certificate. */
  private readonly streams = new Map<TLSSocket, string>();
  private renewal: Disposable = toDisposable(() => {});

  constructor(private readonly options: TlsServiceOptions) {}

  get addresses(): readonly { host: string; port: number }[] {
    return [...this.listeners.values()].map(({ listener: { host, port } }) => ({ host, port }));
  }

  /** Listens on every configured address. @throws DomuxError connect-failed, config */
  start(): Promise<void> {
    return this.apply(this.options.configs, (error) => {
      throw error;
    });
  }

  /**
   * Listens where a new configuration says, with the certificates it names; whoever is connected stays so. What cannot
   * be is a line in the log.
   */
  follow(configs: readonly TlsServer[]): Promise<void> {
    this.turn = this.turn.then(() =>
      this.apply(configs, (error, { bind_address: address }) =>
        this.options.log(
          "warn",
          `TLS clients cannot be served on ${address} as configured: ${messageOf(error)}`,
        ),
      ),
    );
    return this.turn;
  }

  private async apply(
    configs: readonly TlsServer[],
    failed: (error: unknown, config: TlsServer) => void,
  ): Promise<void> {
    this.configs = configs;
    for (const [address, { listener }] of this.listeners)
      if (!configs.some((config) => config.bind_address === address)) {
        listener.dispose();
        this.listeners.delete(address);
        this.options.log("info", `TLS clients are not served on ${address} any more`);
      }
    for (const config of configs) {
      const there = this.listeners.get(config.bind_address);
      const before = there?.config;
      try {
        if (!there) await this.listen(config);
        else if (JSON.stringify(before) !== JSON.stringify(config)) {
          there.config = config;
          there.listener.renew();
        }
      } catch (error) {
        if (there && before) there.config = before;
        failed(error, config);
      }
    }
    this.renewal.dispose();
    if (this.listeners.size > 0) this.renewLater();
    if (this.disposed) this.dispose();
  }

  private async listen(config: TlsServer): Promise<void> {
    const authority = await this.options.authority();
    const { listenTls } = await loadTls();
    const { readIdentity } = await loadPki();
    const { host, port } = splitAddress(config.bind_address);
    const served = { config } as Served;
    served.listener = await listenTls({
      host,
      port,
      identity: () => {
        const { config } = served;
        // Configured files over the authority's own.
        return readIdentity(config, config.pem_cert === undefined ? authority.server() : undefined, [
          authority.ca,
        ]);
      },
      refuse: (peer) => authority.refuse(peer),
      onStream: (stream, peer) => {
        const { host, port } = served.listener;
        void this.serve(stream, peer.serialNumber, { host, port });
      },
      onNote: (line) => this.options.log("warn", line),
      timeout: this.options.handshakeTime,
    });
    this.listeners.set(config.bind_address, served);
    const { listener } = served;
    this.options.log("info", `TLS clients are served on ${listener.host}:${listener.port}`);
  }

  private renewLater(): void {
    this.renewal = systemClock.after(RENEWAL, () => {
      for (const { listener } of this.listeners.values()) listener.renew();
      this.renewLater();
    });
  }

  private async serve(stream: TLSSocket, certificate: string, lane: LanePlace): Promise<void> {
    this.streams.set(stream, certificate);
    stream.once("close", () => this.streams.delete(stream));
    try {
      const channel = await this.options.acceptor.accept(stream, this.options.handshakeTime);
      const name = `TLS ${stream.remoteAddress ?? ""}`;
      this.options.server().serve(channel, { certificate, lane, name });
    } catch (error) {
      this.options.log("info", `a TLS client was refused: ${messageOf(error)}`);
    }
  }

  /** Verbs about certificates. */
  verbs(): Verb[] {
    const { authority } = this.options;
    const row = <M extends RequestType>(verb: Verb<M>): Verb => verb as unknown as Verb;
    const credentials = async (name: string): Promise<ResultIn<Messages["tlsRenew"]>> => {
      const { cert, key, ca } = (await authority()).issue(name);
      return { cert, key, ca: ca.join("") };
    };
    return [
      row({
        message: messages.tlsCreds,
        changes: true,
        run: async ({ peer, seat }, { client }) => {
          if (!peer?.local)
            throw new DomuxError(
              "not-allowed",
              "Certificates are handed out on this machine or over ssh only: domux cli tlscreds",
            );
          const { bind_address: address = null } = this.configs[0] ?? {};
          return { ...(await credentials(client ?? seat?.facts.host ?? "unnamed")), address };
        },
      }),
      row({
        message: messages.tlsRenew,
        changes: true,
        run: async ({ peer }) => {
          const held = (await authority()).clients().find(({ serial }) => serial === peer?.certificate);
          if (!held)
            throw new DomuxError(
              "not-allowed",
              "Only a TLS connection with a certificate of this server renews it.",
            );
          return credentials(held.name);
        },
      }),
      row({
        message: messages.tlsClients,
        changes: false,
        run: async () => ({ clients: (await authority()).clients() }),
      }),
      row({
        message: messages.tlsRevoke,
        changes: true,
        run: async (_context, { serial }) => {
          (await authority()).revoke(serial);
          this.options.server().forgetCertificate(serial);
          for (const [stream, certificate] of this.streams) if (certificate === serial) stream.destroy();
          return {};
        },
      }),
    ];
  }

  dispose(): void {
    this.disposed = true;
    this.renewal.dispose();
    for (const { listener } of this.listeners.values()) listener.dispose();
    this.listeners.clear();
    for (const stream of this.streams.keys()) stream.destroy();
  }
}
