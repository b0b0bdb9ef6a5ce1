import { readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { TlsClient } from "../../config/index.ts";
import { DomuxError, messageOf } from "../../model/index.ts";
import { type Identity, loadPki, secureDirectory } from "../../transport/index.ts";

const home = (path: string) => (path.startsWith("~/") ? join(homedir(), path.slice(2)) : path);

/** Certificates and keys of one TLS domain on this side: configured files, or what bootstrapping fetched. */
export class Credentials {
  private readonly directory: string;

  /** `directory`: of all TLS domains; ours alone. */
  constructor(
    private readonly config: TlsClient,
    directory: string,
  ) {
    this.directory = join(directory, config.name.replace(/[^\w.-]/g, "_"));
  }

  /** True if the person gave a certificate: then nothing is fetched or renewed. */
  get configured(): boolean {
    return this.config.pem_cert !== undefined;
  }

  /** What is there to connect with; undefined: nothing yet. @throws DomuxError config */
  async load(): Promise<Identity | undefined> {
    const { pem_cert, pem_private_key, pem_ca, pem_root_certs } = this.config;
    const { readPem } = await loadPki();
    const own = pem_cert === undefined ? undefined : read(home(pem_cert));
    const cert = own ?? tryRead(join(this.directory, "cert.pem"));
    if (cert === undefined) return undefined;
    // As WezTerm has it, one file may hold both.
    const keyText = pem_private_key ? read(home(pem_private_key)) : cert;
    const key = readPem(keyText).keys[0];
    if (!key)
      throw new DomuxError(
        "config",
        `There is no private key in ${pem_private_key ?? pem_cert ?? this.directory}.`,
      );
    const chain = pem_ca === undefined ? [] : readPem(read(home(pem_ca))).certs;
    const saved = tryRead(join(this.directory, "ca.pem"));
    const trusted = [
      ...(saved ? [saved] : []),
      ...pem_root_certs.flatMap((path) => certificatesIn(home(path))),
    ];
    return {
      cert: [...readPem(cert).certs.slice(0, 1), ...chain].join(""),
      key,
      ca: trusted.length > 0 ? trusted : (await import("node:tls")).rootCertificates,
    };
  }

  /** Keeps what a server handed out. */
  async save(cert: string, key: string, ca: string): Promise<void> {
    const { replaceFile } = await loadPki();
    secureDirectory(this.directory);
    replaceFile(join(this.directory, "ca.pem"), ca);
    replaceFile(join(this.directory, "cert.pem"), `${cert}${key}`);
  }

  /** Where fetched credentials lie. */
  get path(): string {
    return this.directory;
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new DomuxError("config", `The certificate file ${path} cannot be read: ${messageOf(error)}.`);
  }
}

function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function certificatesIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [read(path)];
  return readdirSync(path)
    .filter((name) => /\.(pem|crt|cer)$/.test(name))
    .map((name) => read(join(path, name)));
}
