import type { IncomingHttpHeaders } from "node:http";
import { DomuxError } from "../model/index.ts";

/** The names under which the page may be asked for, and the origins that its requests may come from. */
export interface Names {
  readonly hosts: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
}

export interface NamesOptions {
  /** Address that is listened on; "0.0.0.0" and "::" are no names. */
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** Other names of this machine that the page may be reached by. */
  readonly names?: readonly string[];
  /** Where a proxy in front serves the page, if there is one. */
  readonly publicUrl?: string;
}

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

export const isLoopback = (host: string) => host === "::1" || host === "localhost" || /^127\./.test(host);

/** A host as it stands in a URL. */
export const urlHost = (host: string) => (host.includes(":") && !host.startsWith("[") ? `[${host}]` : host);

/** @throws DomuxError config if the public URL is none */
export function namesOf({ host, port, tls, names = [], publicUrl }: NamesOptions): Names {
  const scheme = tls ? "https" : "http";
  const standard = port === (tls ? 443 : 80);
  const wild = host === "0.0.0.0" || host === "::";
  const hosts = new Set<string>();
  const origins = new Set<string>();
  for (const name of [...(wild || isLoopback(host) ? LOOPBACK : []), ...(wild ? [] : [host]), ...names]) {
    const plain = urlHost(name).toLowerCase();
    for (const one of standard ? [plain, `${plain}:${port}`] : [`${plain}:${port}`]) {
      hosts.add(one);
      origins.add(`${scheme}://${one}`);
    }
  }
  if (publicUrl !== undefined) {
    const url = parsePublicUrl(publicUrl);
    hosts.add(url.host);
    origins.add(url.origin);
  }
  return { hosts, origins };
}

/** @throws DomuxError config */
export function parsePublicUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash)
    throw new DomuxError(
      "config",
      `${text} is no public URL: write it as https://name/ or https://name/path/.`,
    );
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

/**
 * Why a request is refused before anything else is looked at; undefined: it is not. The Host must be one of ours (a
 * name that an attacker's DNS points here is not); what changes something or opens a socket must come from our page.
 */
export function refusal(
  headers: IncomingHttpHeaders,
  names: Names,
  needsOrigin: boolean,
): string | undefined {
  const host = headers.host?.toLowerCase();
  if (host === undefined || !names.hosts.has(host))
    return "This server is not known by that name. Behind a proxy, start it with --public-url.";
  const { origin } = headers;
  if (origin === undefined ? needsOrigin : !names.origins.has(origin))
    return "The request comes from another page.";
  return undefined;
}
