import { X509Certificate } from "node:crypto";
import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";
import type { DetailedPeerCertificate } from "node:tls";
import { DomuxError, messageOf } from "../../model/index.ts";
import { secureDirectory } from "../directory.ts";
import type { Identity } from "../tls.ts";
import { type KeyedCertificate, makeCertificate } from "./certificate.ts";

const DAY = 86_400_000;
/** Validity in days. Servers' and clients' certificates are renewed in the last third of it. */
const VALID = { authority: 3650, server: 90, client: 90 } as const;
/** Clocks differ: certificates count from this many milliseconds ago. */
const SKEW = 600_000;

export interface AuthorityOptions {
  /** A directory that is ours alone: keys are kept there with mode 0600. */
  readonly directory: string;
  /** The user whose clients are let in. */
  readonly user: string;
  /** Names that the server's certificate is for. */
  readonly names: readonly string[];
  /** Milliseconds since the Unix epoch. */
  readonly now?: () => number;
}

/** A client certificate that was handed out. */
export interface IssuedClient {
  readonly serial: string;
  readonly name: string;
  /** Milliseconds since the Unix epoch. */
  readonly notAfter: number;
  readonly revoked: boolean;
}

/**
 * The certificate authority of one server identity. Made once and kept on disk, so that credentials outlive the
 * server's process.
 */
export class Authority {
  private readonly now: () => number;
  private readonly root: KeyedCertificate;

  constructor(private readonly options: AuthorityOptions) {
    this.now = options.now ?? Date.now;
    secureDirectory(options.directory);
    this.root =
      this.read("ca") ??
      this.write(
        "ca",
        makeCertificate({
          subject: {
            commonName: `domux authority of ${options.user}`,
            unit: new Date(this.now()).toISOString(),
          },
          use: "authority",
          ...this.validity("authority"),
        }),
      );
  }

  /** The authority's certificate, PEM. */
  get ca(): string {
    return this.root.cert;
  }

  /** What the server shows; made anew when it is about to expire or for other names. */
  server(): Identity {
    const { names, user } = this.options;
    let held = this.read("server");
    if (!held || this.needsRenewal(held.cert) || !names.every((name) => covers(held!.cert, name)))
      held = this.write(
        "server",
        makeCertificate(
          { subject: { commonName: user }, names, use: "server", ...this.validity("server") },
          this.root,
        ),
      );
    return { cert: held.cert, key: held.key, ca: [this.ca] };
  }

  /** Makes a certificate for a client of our user. */
  issue(name: string): Identity {
    const { user } = this.options;
    const made = makeCertificate(
      { subject: { commonName: user, unit: name }, names: [user], use: "client", ...this.validity("client") },
      this.root,
    );
    const notAfter = Date.parse(new X509Certificate(made.cert).validTo);
    // Expired ones are refused by their date and need no row.
    const rows = this.clients().filter((row) => row.notAfter > this.now());
    this.save([...rows, { serial: made.serial, name, notAfter, revoked: false }]);
    return { cert: made.cert, key: made.key, ca: [this.ca] };
  }

  clients(): IssuedClient[] {
    try {
      return JSON.parse(readFileSync(this.path("clients.json"), "utf8")) as IssuedClient[];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw new DomuxError("config", `${this.path("clients.json")} cannot be read: ${messageOf(error)}.`);
    }
  }

  /** @throws DomuxError not-found */
  revoke(serial: string): void {
    const rows = this.clients();
    if (!rows.some((row) => row.serial === serial))
      throw new DomuxError("not-found", `There is no client certificate ${serial}; see: domux domain pair`);
    this.save(rows.map((row) => (row.serial === serial ? { ...row, revoked: true } : row)));
  }

  /** Why a client with a certificate of a trusted authority is not let in; undefined: it is. */
  refuse(peer: DetailedPeerCertificate): string | undefined {
    const { user } = this.options;
    const name = [peer.subject?.CN ?? ""].flat()[0];
    if (name !== user && !name.startsWith(`user:${user}/`))
      return `its certificate is for the user ${name || "nobody"}, and this server serves ${user}`;
    const ours = peer.issuerCertificate?.fingerprint256 === new X509Certificate(this.ca).fingerprint256;
    if (!ours) return undefined;
    const row = this.clients().find(({ serial }) => serial === peer.serialNumber);
    if (!row) return "its certificate is not among those that were handed out; fetch a new one";
    return row.revoked ? "its certificate was revoked; pair it again if that was a mistake" : undefined;
  }

  private validity(use: keyof typeof VALID) {
    const now = this.now();
    return { from: now - SKEW, to: now + VALID[use] * DAY };
  }

  private needsRenewal(cert: string): boolean {
    return needsRenewal(cert, this.now());
  }

  private path(name: string): string {
    return join(this.options.directory, name);
  }

  private save(rows: readonly IssuedClient[]): void {
    replaceFile(this.path("clients.json"), `${JSON.stringify(rows, undefined, 1)}\n`);
  }

  private read(name: string): KeyedCertificate | undefined {
    try {
      const cert = readFileSync(this.path(`${name}.pem`), "utf8");
      const key = readFileSync(this.path(`${name}.key`), "utf8");
      return { cert, key, serial: new X509Certificate(cert).serialNumber };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw new DomuxError(
        "config",
        `${this.path(`${name}.pem`)} or its key cannot be used: ${messageOf(error)}. Remove both to have new ones made; clients must then be paired again.`,
      );
    }
  }

  private write(name: string, made: KeyedCertificate): KeyedCertificate {
    replaceFile(this.path(`${name}.key`), made.key);
    replaceFile(this.path(`${name}.pem`), made.cert);
    return made;
  }
}

/** True in the last third of a certificate's life. @throws DomuxError config if it is none */
export function needsRenewal(cert: string, now: number): boolean {
  const { validFrom, validTo } = new X509Certificate(cert);
  const from = Date.parse(validFrom);
  const to = Date.parse(validTo);
  return now > to - (to - from) / 3;
}

/** Writes a file of mode 0600 in one go: a reader sees the old or the new one. */
export function replaceFile(path: string, text: string): void {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, text, { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, path);
}

function covers(cert: string, name: string): boolean {
  const certificate = new X509Certificate(cert);
  return (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;
}
