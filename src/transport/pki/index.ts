export {
  Authority,
  type AuthorityOptions,
  type IssuedClient,
  needsRenewal,
  replaceFile,
} from "./authority.ts";
export { type CertificateRequest, type KeyedCertificate, makeCertificate, readPem } from "./certificate.ts";
export { type PemFiles, readIdentity } from "./files.ts";
