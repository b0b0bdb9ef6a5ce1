import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from "node:crypto";
import { isIP } from "node:net";
import * as der from "./der.ts";

/** Object identifiers of RFC 5280 and RFC 5758. */
const OID = {
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  commonName: "2.5.4.3",
  organizationalUnit: "2.5.4.11",
  basicConstraints: "2.5.29.19",
  keyUsage: "2.5.29.15",
  extendedKeyUsage: "2.5.29.37",
  subjectAltName: "2.5.29.17",
  subjectKeyIdentifier: "2.5.29.14",
  authorityKeyIdentifier: "2.5.29.35",
  serverAuth: "1.3.6.1.5.5.7.3.1",
  clientAuth: "1.3.6.1.5.5.7.3.2",
} as const;

export interface Subject {
  readonly commonName: string;
  readonly unit?: string;
}

export interface CertificateRequest {
  readonly subject: Subject;
  readonly use: "authority" | "server" | "client";
  /** Host names, addresses or other names that it is for. */
  readonly names?: readonly string[];
  /** Milliseconds since the Unix epoch. */
  readonly from: number;
  readonly to: number;
}

/** A certificate with its private key, as PEM text. */
export interface KeyedCertificate {
  readonly cert: string;
  readonly key: string;
  /** Hexadecimal, upper case, as Node and OpenSSL show it. */
  readonly serial: string;
}

/** Makes a key (ECDSA, P-256) and a certificate for it, signed by `issuer`, or by itself without one. */
export function makeCertificate(request: CertificateRequest, issuer?: KeyedCertificate): KeyedCertificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const signer = issuer ? createPrivateKey(issuer.key) : privateKey;
  const parent = issuer && new X509Certificate(issuer.cert);
  // Positive, without a leading zero, so that all tools show the same digits.
  const serial = randomBytes(16);
  serial[0] = (serial[0] & 0x3f) | 0x40;
  const algorithm = der.sequence(der.oid(OID.ecdsaWithSha256));
  const subject = nameOf(request.subject);
  const body = der.sequence(
    der.tagged(0, der.integer(Buffer.from([2]))),
    der.integer(serial),
    algorithm,
    parent ? nameOf(subjectOf(parent)) : subject,
    der.sequence(der.time(request.from), der.time(request.to)),
    subject,
    publicKey.export({ format: "der", type: "spki" }),
    der.tagged(3, der.sequence(...extensions(request, publicKey, parent?.publicKey ?? publicKey))),
  );
  const signature = sign("sha256", body, signer);
  const whole = der.sequence(body, algorithm, der.bits(signature));
  return {
    cert: pem("CERTIFICATE", whole),
    key: privateKey.export({ format: "pem", type: "pkcs8" }) as string,
    serial: serial.toString("hex").toUpperCase(),
  };
}

function nameOf({ commonName, unit }: Subject): Buffer {
  const part = (id: string, text: string) => der.set(der.sequence(der.oid(id), der.utf8String(text)));
  return der.sequence(
    part(OID.commonName, commonName),
    ...(unit === undefined ? [] : [part(OID.organizationalUnit, unit)]),
  );
}

function subjectOf(certificate: X509Certificate): Subject {
  const field = (name: string) =>
    certificate.subject
      .split("\n")
      .find((line) => line.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  return { commonName: field("CN") ?? "", unit: field("OU") };
}

function extensions({ use, names = [] }: CertificateRequest, own: KeyObject, issuers: KeyObject): Buffer[] {
  const extension = (id: string, critical: boolean, value: Buffer) =>
    der.sequence(der.oid(id), ...(critical ? [der.bool(true)] : []), der.octets(value));
  const authority = use === "authority";
  // Bits from the left: digitalSignature 0, keyCertSign 5, cRLSign 6.
  const usage = authority ? der.bits(Buffer.from([0b0000_0110]), 1) : der.bits(Buffer.from([0b1000_0000]), 7);
  const rows = [
    extension(
      OID.basicConstraints,
      true,
      authority ? der.sequence(der.bool(true), der.integer(Buffer.from([0]))) : der.sequence(),
    ),
    extension(OID.keyUsage, true, usage),
    extension(OID.subjectKeyIdentifier, false, der.octets(keyId(own))),
    extension(OID.authorityKeyIdentifier, false, der.sequence(der.implicit(0, keyId(issuers)))),
  ];
  if (!authority)
    rows.push(
      extension(
        OID.extendedKeyUsage,
        false,
        der.sequence(der.oid(use === "server" ? OID.serverAuth : OID.clientAuth)),
      ),
    );
  if (names.length > 0)
    rows.push(extension(OID.subjectAltName, false, der.sequence(...names.map(alternative))));
  return rows;
}

/** SHA-1 of the key, as RFC 5280 4.2.1.2 (1) has it; a name, not a protection. */
function keyId(key: KeyObject): Buffer {
  const spki = key.export({ format: "der", type: "spki" });
  // The bit string of a P-256 point is the last 65 bytes.
  return createHash("sha1").update(spki.subarray(-65)).digest();
}

function alternative(name: string): Buffer {
  const version = isIP(name);
  if (version === 4) return der.implicit(7, Buffer.from(name.split(".").map(Number)));
  if (version === 6) return der.implicit(7, v6(name));
  return der.implicit(2, Buffer.from(name, "latin1"));
}

function v6(address: string): Buffer {
  const [head, tail] = address.replace(/%.*$/, "").split("::");
  const groups = (part: string | undefined) =>
    part ? part.split(":").map((group) => Number.parseInt(group, 16)) : [];
  const left = groups(head);
  const right = groups(tail);
  const all =
    tail === undefined ? left : [...left, ...new Array(8 - left.length - right.length).fill(0), ...right];
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 255]));
}

function pem(label: string, bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,64}/g)!;
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

/** The parts of PEM text: certificates in order, and keys. What stands around them is ignored. */
export function readPem(text: string): { certs: string[]; keys: string[] } {
  const blocks = text.match(/-----BEGIN ([A-Z ]+)-----[A-Za-z0-9+/=\s]+-----END \1-----/g) ?? [];
  return {
    certs: blocks.filter((block) => block.includes("BEGIN CERTIFICATE")).map((block) => `${block}\n`),
    keys: blocks.filter((block) => block.includes("PRIVATE KEY")).map((block) => `${block}\n`),
  };
}
