import { createConnection, createServer, type Server, type Socket } from "node:net";
import type { Disposable } from "../base/index.ts";
import { DomuxError } from "../model/index.ts";

/** Opens a TCP connection. @throws DomuxError connect-failed, timeout, with the system's reason */
export function openTcp(host: string, port: number, timeout = 15_000): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port, noDelay: true });
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new DomuxError("timeout", `${host}:${port} did not answer in ${timeout / 1000} s.`));
    }, timeout);
    socket.once("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(new DomuxError("connect-failed", sentence(host, port, error), { cause: error }));
    });
    socket.once("connect", () => {
      clearTimeout(timer);
      resolve(handedOver(socket));
    });
  });
}

/**
 * Opens a TCP connection on a line that may have been mended just now: asks anew every `again` milliseconds, where the
 * system would wait ever longer. The first that is answered is it.
 * @throws DomuxError connect-failed, timeout, with the system's reason
 */
export function knockTcp(
  host: string,
  port: number,
  options: { readonly again: number; readonly timeout: number; readonly signal?: AbortSignal },
): Promise<Socket> {
  const { again, timeout, signal } = options;
  return new Promise((resolve, reject) => {
    const sockets = new Set<Socket>();
    const done = () => {
      clearInterval(knocking);
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      for (const socket of sockets) socket.destroy();
    };
    const fail = (error: DomuxError) => {
      done();
      reject(error);
    };
    const stop = () => fail(new DomuxError("cancelled", "The attempt to connect was given up."));
    const knock = () => {
      const socket = createConnection({ host, port, noDelay: true });
      sockets.add(socket);
      socket.on("error", (error: NodeJS.ErrnoException) =>
        fail(new DomuxError("connect-failed", sentence(host, port, error), { cause: error })),
      );
      socket.once("connect", () => {
        sockets.delete(socket);
        done();
        resolve(handedOver(socket));
      });
    };
    const knocking = setInterval(knock, again);
    const timer = setTimeout(
      () => fail(new DomuxError("timeout", `${host}:${port} did not answer in ${timeout / 1000} s.`)),
      timeout,
    );
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
    else knock();
  });
}

/**
 * An open socket for whoever asked for it. It may break before they listen, which must not end this process: they see
 * that it is destroyed.
 */
export function handedOver<S extends Socket>(socket: S): S {
  return socket
    .removeAllListeners("error")
    .removeAllListeners("close")
    .on("error", () => {});
}

export interface TcpListener extends Disposable {
  readonly host: string;
  readonly port: number;
}

/** Listens on `host` and `port` (0: any free one). @throws DomuxError connect-failed */
export function listenTcp(
  host: string,
  port: number,
  onStream: (stream: Socket) => void,
): Promise<TcpListener> {
  return new Promise((resolve, reject) => {
    const server: Server = createServer({ noDelay: true }, onStream);
    server.once("error", (error) => {
      reject(
        new DomuxError("connect-failed", `Cannot listen on ${host}:${port}: ${error.message}.`, {
          cause: error,
        }),
      );
    });
    server.listen({ host, port }, () => {
      const address = server.address() as { address: string; port: number };
      resolve({ host: address.address, port: address.port, dispose: () => server.close() });
    });
  });
}

function sentence(host: string, port: number, error: NodeJS.ErrnoException): string {
  if (error.code === "ECONNREFUSED")
    return `Nothing listens on ${host}:${port}: start the server there, or look at its bind_address.`;
  if (error.code === "ENOTFOUND" || error.code === "EAI_AGAIN")
    return `There is no host ${host} (${error.code}): look at its name, or at your network.`;
  if (error.code === "EHOSTUNREACH" || error.code === "ENETUNREACH")
    return `${host} cannot be reached from here.`;
  return `Cannot connect to ${host}:${port}: ${error.message}.`;
}
