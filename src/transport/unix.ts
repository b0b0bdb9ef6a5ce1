import { createConnection, type Socket } from "node:net";
import type { Channel } from "../link/index.ts";
import { DomuxError } from "../model/index.ts";
import { checkSocketDirectory, checkSocketOwner, checkSocketPath } from "./directory.ts";
import { connectLight } from "./light-websocket.ts";

export interface UnixOptions {
  /** Do not look at who owns the socket, and who can change its directory. */
  readonly skipPermissionsCheck?: boolean;
  readonly timeout?: number;
}

/**
 * Opens a unix socket as a byte stream.
 * @throws DomuxError connect-failed (`cause.code` is the system's), insecure, config
 */
export async function openUnix(path: string, options: UnixOptions = {}): Promise<Socket> {
  checkSocketPath(path);
  if (!options.skipPermissionsCheck) {
    checkSocketDirectory(path);
    checkSocketOwner(path);
  }
  return new Promise((resolve, reject) => {
    const socket = createConnection({ path });
    socket.once("error", (error: NodeJS.ErrnoException) => {
      reject(new DomuxError("connect-failed", sentence(path, error), { cause: error }));
    });
    socket.once("connect", () => {
      // It may break before whoever asked for it listens: they see that it is destroyed.
      socket.removeAllListeners("error").on("error", () => {});
      resolve(socket);
    });
  });
}

/**
 * Connects to the domux server that listens on a unix socket.
 * @throws DomuxError connect-failed, insecure, config, timeout
 */
export async function connectUnix(path: string, options: UnixOptions = {}): Promise<Channel> {
  const socket = await openUnix(path, options);
  return connectLight(socket, { what: `the server at ${path}`, timeout: options.timeout });
}

/** True if the failure says that nobody listens, so that starting a server may help. */
export function nobodyListens(error: unknown): boolean {
  const cause = error instanceof DomuxError ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  return cause?.code === "ENOENT" || cause?.code === "ECONNREFUSED";
}

function sentence(path: string, error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return `No server runs: there is no socket ${path}.`;
  if (error.code === "ECONNREFUSED") return `No server listens on ${path} any more.`;
  if (error.code === "EACCES") return `You may not connect to ${path}: it belongs to somebody else.`;
  return `Cannot connect to ${path}: ${error.message}.`;
}
