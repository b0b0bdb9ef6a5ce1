// A mux that listens with TLS in this process, and domains that reach it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { onTestFinished } from "vitest";
import { systemClock } from "../../src/base/index.ts";
import type { TlsClient, TlsServer } from "../../src/config/index.ts";
import { RemoteDomain } from "../../src/domains/remote/index.ts";
import { TlsDialer } from "../../src/domains/tls/index.ts";
import { connect, Link } from "../../src/link/index.ts";
import { MuxServer, type MuxServerOptions } from "../../src/server/index.ts";
import { TlsService } from "../../src/server/tls-service.ts";
import { memoryPair } from "../../src/transport/index.ts";
import { Authority } from "../../src/transport/pki/index.ts";
import { WebSocketAcceptor } from "../../src/transport/websocket.ts";
import { closed } from "./closed.ts";
import { House, hello } from "./two-muxes.ts";

export const DAY = 86_400_000;

/** A far mux behind TLS, and what a client needs. */
export async function tlsHouse({
  handshakeTime,
  serves = {},
  ...more
}: { handshakeTime?: number; serves?: Partial<TlsServer> } & Partial<MuxServerOptions> = {}) {
  const dir = mkdtempSync(join(tmpdir(), "dtls-"));
  const far = new House();
  const near = new House();
  const acceptor = new WebSocketAcceptor();
  const notes: string[] = [];
  let now = Date.now();
  const authority = new Authority({
    directory: join(dir, "pki"),
    user: "me",
    names: ["localhost", "127.0.0.1"],
    now: () => now,
  });
  const service = new TlsService({
    configs: [{ bind_address: "127.0.0.1:0", pem_root_certs: [], ...serves }],
    server: () => server,
    acceptor,
    authority: async () => authority,
    handshakeTime,
    log: (_level, line) => notes.push(line),
  });
  const server: MuxServer = new MuxServer({ ...far.server.options, ...more, verbs: service.verbs() });
  onTestFinished(() => {
    near.dispose();
    server.dispose();
    far.dispose();
    service.dispose();
    acceptor.dispose();
    rmSync(dir, { recursive: true, force: true });
  });
  await service.start();
  const { port } = service.addresses[0];
  /** A connection of somebody on that machine. */
  const locally = async () => {
    const [mine, theirs] = memoryPair();
    server.serve(theirs, { local: true });
    const link = new Link(mine, { heartbeat: false });
    await connect(link, hello);
    onTestFinished(() => link.dispose());
    return link;
  };
  let domains = 0;
  const domain = (
    over: Partial<TlsClient> = {},
    files?: { cert: string; key: string; ca: string },
    nowHere = () => now,
  ) => {
    const name = `tls${domains++}`;
    if (files) {
      writeFileSync(join(dir, `${name}.pem`), files.cert);
      writeFileSync(join(dir, `${name}.key`), files.key);
      writeFileSync(join(dir, `${name}.ca`), files.ca);
    }
    const dialer = new TlsDialer({
      config: {
        name,
        remote_address: `127.0.0.1:${port}`,
        pem_root_certs: files ? [join(dir, `${name}.ca`)] : [],
        pem_cert: files && join(dir, `${name}.pem`),
        pem_private_key: files && join(dir, `${name}.key`),
        accept_invalid_hostnames: false,
        connect_automatically: false,
        read_timeout: 20_000,
        write_timeout: 20_000,
        local_echo_threshold_ms: 100,
        overlay_lag_indicator: false,
        input_lane: true,
        ...over,
      },
      directory: join(dir, "tls"),
      ssh: { directory: dir, version: "0", env: process.env },
      now: nowHere,
    });
    const made = near.mux.addDomain(
      (id, host) => new RemoteDomain({ id, name, host, dialer, clock: systemClock, hello: () => hello }),
    );
    return { domain: made, dialer, name };
  };
  const issued = () => {
    const { cert, key, ca } = authority.issue("laptop");
    return { cert, key, ca: ca.join("") };
  };
  const travel = (days: number) => {
    now += days * DAY;
  };
  return { dir, far, near, service, server, authority, domain, issued, notes, port, locally, travel };
}

/** Writes a byte now and then until the other side has had enough. Gives the number written. */
export async function drip(socket: Duplex, bytes: Buffer): Promise<number> {
  let at = 0;
  const timer = setInterval(() => socket.write(bytes.subarray(at, ++at)), 50);
  await closed(socket.resume());
  clearInterval(timer);
  return at;
}

/** The words with which a domain is refused. */
export const refusal = async (made: { domain: RemoteDomain }) => {
  const error = await made.domain.attach({}).then(
    () => undefined,
    (failure: Error & { code: string }) => failure,
  );
  return `${error?.code}: ${error?.message}`;
};
