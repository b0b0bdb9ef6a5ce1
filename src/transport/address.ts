import { DomuxError } from "../model/index.ts";

/** Host and port of `host:port`, `[v6]:port`, or a bare host. @throws DomuxError config */
export function splitAddress(address: string, defaultPort?: number): { host: string; port: number } {
  const found = /^(?:\[([^\]]+)\]|([^:[\]]+)|([^[\]]*:[^[\]]*:[^[\]]*))(?::(\d{1,5}))?$/.exec(address);
  const port = found?.[4] === undefined ? defaultPort : Number(found[4]);
  if (!found || port === undefined || port > 65535)
    throw new DomuxError(
      "config",
      `"${address}" is no address: write host:port, or [address]:port for IPv6.`,
    );
  return { host: found[1] ?? found[2] ?? found[3], port };
}
