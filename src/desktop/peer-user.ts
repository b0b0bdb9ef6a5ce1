import { readFileSync } from "node:fs";
import type { Socket } from "node:net";

/** Reads the kernel's table of TCP connections; "" where there is none. */
function readTable(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const hex = (port: number) => port.toString(16).toUpperCase().padStart(4, "0");

/**
 * The user who owns the other end of a loopback connection, from the kernel's tables (proc(5), /proc/net/tcp).
 * Undefined: it cannot be known (not Linux, or the end is on another machine).
 */
export function peerUser(
  { localPort, remotePort }: Pick<Socket, "localPort" | "remotePort">,
  tables: readonly string[] = [readTable("/proc/net/tcp"), readTable("/proc/net/tcp6")],
): number | undefined {
  if (localPort === undefined || remotePort === undefined) return undefined;
  for (const table of tables)
    for (const line of table.split("\n")) {
      const [, near, far, , , , , user] = line.trim().split(/\s+/);
      if (near?.endsWith(`:${hex(remotePort)}`) && far?.endsWith(`:${hex(localPort)}`)) return Number(user);
    }
  return undefined;
}
