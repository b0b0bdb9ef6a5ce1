import { constants } from "node:crypto";
import type { Duplex } from "node:stream";
import {
  checkServerIdentity,
  connect,
  createServer,
  type DetailedPeerCertificate,
  type PeerCertificate,
  type TLSSocket,
} from "node:tls";
import { DomuxError, messageOf } from "../model/index.ts";
import { handedOver, type TcpListener } from "./tcp.ts";
import { refuseStream } from "./websocket.ts";

/** Certificates and keys as PEM text. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
  /** Authorities whose certificates are trusted; nobody else's. */
  readonly ca: readonly string[];
}

export interface TlsClientOptions extends Identity {
  /** The connected TCP stream. */
  readonly stream: Duplex;
  readonly host: string;
  /** Name that the server's certificate must carry; `host` by default. */
  readonly expectedName?: string;
  readonly acceptInvalidNames?: boolean;
  readonly timeout?: number;
}

/**
 * Does a TLS 1.3 handshake as the client. Success does not mean that the server lets us in: it judges our certificate
 * after this (RFC 8446), so only its answer to the protocol's greeting counts.
 * @throws DomuxError auth-failed, connect-failed, timeout
 */
export function openTls(options: TlsClientOptions): Promise<TLSSocket> {
  const name = options.expectedName ?? options.host;
  return new Promise((resolve, reject) => {
    const hungUp = () =>
      new DomuxError("connect-failed", `${options.host} closed the connection during the TLS handshake.`);
    if (options.stream.destroyed) {
      reject(hungUp());
      return;
    }
    let socket: TLSSocket;
    try {
      socket = connect({
        socket: options.stream,
        cert: options.cert,
        key: options.key,
        ca: [...options.ca],
        minVersion: "TLSv1.3",
        servername: /^[\d.]+$|:/.test(name) ? "" : name,
        // The name is judged below, with a sentence.
        checkServerIdentity: () => undefined,
        rejectUnauthorized: false,
      });
    } catch (error) {
      options.stream.destroy();
      reject(unusable(error));
      return;
    }
    const timer = setTimeout(
      () => failed(new DomuxError("timeout", `${options.host} did not finish the TLS handshake in time.`)),
      options.timeout ?? 15_000,
    );
    const failed = (error: DomuxError) => {
      clearTimeout(timer);
      socket.destroy();
      reject(error);
    };
    socket.on("error", (error: NodeJS.ErrnoException) => failed(handshakeFailure(options.host, error)));
    socket.once("close", () => failed(hungUp()));
    socket.once("secureConnect", () => {
      const peer = socket.getPeerCertificate();
      const wrong =
        (socket.authorized ? undefined : judgement(socket.authorizationError, "server")) ??
        (options.acceptInvalidNames || isFor(peer, name)
          ? undefined
          : `its certificate is for ${namesOf(peer).join(", ") || "nobody"}, not for ${name}; set expected_cn if that is right`);
      if (wrong) {
        failed(new DomuxError("auth-failed", `The server at ${options.host} is not trusted: ${wrong}.`));
        return;
      }
      clearTimeout(timer);
      resolve(handedOver(socket));
    });
  });
}

export interface TlsListenOptions {
  readonly host: string;
  readonly port: number;
  /** Asked for at every connection, so that renewed certificates and authorities count at once. */
  readonly identity: () => Identity;
  /** Why a client with this (valid) certificate is not let in; undefined: it is. Asked at every connection. */
  readonly refuse?: (peer: DetailedPeerCertificate) => string | undefined;
  readonly onStream: (stream: TLSSocket, peer: DetailedPeerCertificate) => void;
  readonly onNote?: (line: string) => void;
  /** Milliseconds for the handshake. */
  readonly timeout?: number;
}

/** Milliseconds for a TLS handshake. */
const HANDSHAKE_TIME = 10_000;

/**
 * Listens for TLS 1.3 clients with certificates. Every connection is judged by itself (authority, dates, `refuse`);
 * there is no resumption. One that is refused gets the reason as an HTTP response and disturbs nobody else.
 * @throws DomuxError connect-failed, config
 */
export function listenTls(options: TlsListenOptions): Promise<TcpListener & { renew(): void }> {
  const context = () => {
    const { cert, key, ca } = options.identity();
    return {
      cert,
      key,
      ca: [...ca],
      minVersion: "TLSv1.3" as const,
      secureOptions: constants.SSL_OP_NO_TICKET,
    };
  };
  return new Promise((resolve, reject) => {
    let server: ReturnType<typeof createServer>;
    try {
      server = createServer({
        ...context(),
        requestCert: true,
        // Judged below: who is refused shall learn why.
        rejectUnauthorized: false,
        handshakeTimeout: options.timeout ?? HANDSHAKE_TIME,
        noDelay: true,
      });
    } catch (error) {
      reject(unusable(error));
      return;
    }
    server.on("tlsClientError", (error, socket) => {
      options.onNote?.(`TLS client ${socket.remoteAddress ?? ""} refused: ${error.message}`);
      socket.destroy();
    });
    server.on("secureConnection", (socket) => {
      const peer = socket.getPeerCertificate(true);
      const wrong = judgeClient(socket, peer, options);
      if (!wrong) {
        options.onStream(socket, peer);
        return;
      }
      options.onNote?.(`TLS client ${socket.remoteAddress ?? ""} refused: ${wrong}`);
      refuseStream(socket, `The server refused this client: ${wrong}.`);
      // Its end of the conversation is of no interest.
      socket.resume();
      const timer = setTimeout(() => socket.destroy(), 2_000);
      socket.once("close", () => clearTimeout(timer));
    });
    server.once("error", (error) => {
      reject(
        new DomuxError(
          "connect-failed",
          `Cannot listen on ${options.host}:${options.port}: ${error.message}.`,
          {
            cause: error,
          },
        ),
      );
    });
    server.listen({ host: options.host, port: options.port }, () => {
      const address = server.address() as { address: string; port: number };
      resolve({
        host: address.address,
        port: address.port,
        renew: () => server.setSecureContext(context()),
        dispose: () => server.close(),
      });
    });
  });
}

function judgeClient(
  socket: TLSSocket,
  peer: DetailedPeerCertificate,
  options: TlsListenOptions,
): string | undefined {
  if (!peer.raw)
    return "it shows no certificate; fetch one with bootstrap_via_ssh, or with: domux cli tlscreds";
  // Dates first: a ticket of another program, if it were ever accepted, must not outlive its certificate.
  const now = Date.now();
  if (Date.parse(peer.valid_to) < now) return `its certificate expired on ${peer.valid_to}; fetch a new one`;
  if (Date.parse(peer.valid_from) > now)
    return `its certificate is not valid before ${peer.valid_from}; look at the clocks of both machines`;
  if (!socket.authorized) return judgement(socket.authorizationError, "client");
  return options.refuse?.(peer);
}

/** What OpenSSL's verdict means for a person. */
function judgement(error: Error | string | null, who: "client" | "server"): string {
  const code = String((error as NodeJS.ErrnoException | null)?.code ?? error ?? "");
  if (code.includes("EXPIRED")) return "its certificate has expired; renew it";
  if (code.includes("NOT_YET_VALID")) return "its certificate is not valid yet; look at the clocks";
  if (/UNABLE_TO|SELF_SIGNED|UNTRUSTED|ISSUER/.test(code))
    return who === "server"
      ? "its certificate is of an authority that is not trusted here; fetch credentials anew (bootstrap_via_ssh) or add the authority to pem_root_certs"
      : "its certificate is of another authority than this server's; fetch credentials anew, or add the authority to pem_root_certs of its tls_servers (and what lies between to pem_ca here)";
  if (code.includes("PURPOSE"))
    return `its certificate is not meant for this use (its extended key usage must name ${who}Auth)`;
  return `its certificate is not accepted (${code})`;
}

function handshakeFailure(host: string, error: NodeJS.ErrnoException): DomuxError {
  const code = error.code ?? "";
  // What is no TLS at all is an odd version to OpenSSL.
  if (/WRONG_VERSION_NUMBER|HTTP|PACKET_LENGTH|RECORD/.test(code))
    return new DomuxError(
      "connect-failed",
      `${host} does not speak TLS on this port: look at the port in remote_address, and at bind_address there.`,
      { cause: error },
    );
  if (/PROTOCOL|VERSION/.test(code))
    return new DomuxError(
      "connect-failed",
      `${host} does not speak TLS 1.3 (${code}): it is no domux server, or something in between is older.`,
      { cause: error },
    );
  return new DomuxError("connect-failed", `The TLS handshake with ${host} failed: ${error.message}.`, {
    cause: error,
  });
}

function unusable(error: unknown): DomuxError {
  if (error instanceof DomuxError) return error;
  const message = /key values mismatch/i.test(messageOf(error))
    ? "The private key does not belong to the certificate: look at pem_cert and pem_private_key."
    : `The certificate or key cannot be used: ${messageOf(error)}.`;
  return new DomuxError("config", message, { cause: error });
}

/** True if a certificate is for a name, by its list or by a pattern in it (RFC 6125). */
function isFor(peer: PeerCertificate, name: string): boolean {
  return namesOf(peer).includes(name) || checkServerIdentity(name, peer) === undefined;
}

/** Names that a certificate is for: the alternative names, else the subject's. */
export function namesOf(peer: PeerCertificate): string[] {
  const alternatives = peer.subjectaltname
    ?.split(/, /)
    .map((entry) => entry.replace(/^(DNS|IP Address):/, ""));
  if (alternatives?.length) return alternatives;
  const common = peer.subject?.CN;
  return common === undefined ? [] : [common].flat();
}
