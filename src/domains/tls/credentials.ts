import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TlsClient } from "../../config/index.ts";
import { type Identity, loadPki, secureDirectory } from "../../transport/index.ts";

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
    const { pem_cert } = this.config;
    const cert = pem_cert === undefined ? tryRead(join(this.directory, "cert.pem")) : undefined;
    if (pem_cert === undefined && cert === undefined) return undefined;
    const { readIdentity } = await loadPki();
    const saved = tryRead(join(this.directory, "ca.pem"));
    const identity = readIdentity(
      this.config,
      cert === undefined ? undefined : { cert },
      saved ? [saved] : [],
    );
    return identity.ca.length > 0
      ? identity
      : { ...identity, ca: (await import("node:tls")).rootCertificates };
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

function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
