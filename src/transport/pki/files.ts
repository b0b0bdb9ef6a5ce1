import { readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { DomuxError, messageOf } from "../../model/index.ts";
import type { Identity } from "../tls.ts";
import { readPem } from "./certificate.ts";

/** Files that a configuration names for one end of TLS (wezterm-behaviour 1.2); `~/` is the home directory. */
export interface PemFiles {
  readonly pem_cert?: string;
  readonly pem_private_key?: string;
  readonly pem_ca?: string;
  readonly pem_root_certs: readonly string[];
}

/**
 * What the files come to: the certificate with its chain, its key, the authorities trusted beside `trusted`. `made`:
 * the certificate where no file is named.
 * @throws DomuxError config with the file and what to do
 */
export function readIdentity(
  files: PemFiles,
  made: { readonly cert: string; readonly key?: string } | undefined,
  trusted: readonly string[],
): Identity {
  const { pem_cert, pem_private_key, pem_ca, pem_root_certs } = files;
  const text = pem_cert === undefined ? (made?.cert ?? "") : readFile(pem_cert);
  const { certs } = readPem(text);
  if (certs.length === 0)
    throw new DomuxError(
      "config",
      `There is no certificate in ${pem_cert ?? "what was made"} (PEM is wanted).`,
    );
  // As WezTerm has it, one file may hold both.
  const keys =
    pem_private_key === undefined ? (pem_cert === undefined && made?.key) || text : readFile(pem_private_key);
  const chain = pem_ca === undefined ? [] : readPem(readFile(pem_ca)).certs;
  return {
    cert: [...certs, ...chain].join(""),
    key: keyIn(keys, pem_private_key ?? pem_cert ?? "what was made"),
    ca: [...trusted, ...pem_root_certs.flatMap(certificatesAt)],
  };
}

function keyIn(text: string, where: string): string {
  const [key] = readPem(text).keys;
  if (!key)
    throw new DomuxError(
      "config",
      `There is no private key in ${where} (PEM is wanted): set pem_private_key.`,
    );
  if (/ENCRYPTED/.test(key) || /^-----BEGIN [^-]*-----\s+Proc-Type: 4,ENCRYPTED/m.test(text))
    throw new DomuxError(
      "config",
      `The private key in ${where} has a passphrase, which nobody is asked for here: write it without, openssl pkey -in ${where} -out new.key`,
    );
  return key;
}

/** Certificates of a file, or of all files in a directory. @throws DomuxError config */
function certificatesAt(path: string): string[] {
  const place = withHome(path);
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return readPem(readFile(path)).certs;
  return readdirSync(place)
    .filter((name) => /\.(pem|crt|cer)$/.test(name))
    .sort()
    .flatMap((name) => readPem(readFile(join(place, name))).certs);
}

function readFile(path: string): string {
  try {
    return readFileSync(withHome(path), "utf8");
  } catch (error) {
    throw new DomuxError("config", `The certificate file ${path} cannot be read: ${messageOf(error)}.`);
  }
}

const withHome = (path: string) => (path.startsWith("~/") ? join(homedir(), path.slice(2)) : path);
