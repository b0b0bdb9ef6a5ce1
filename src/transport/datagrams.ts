import { createSocket, type RemoteInfo, type Socket, type SocketType } from "node:dgram";
import { lookup } from "node:dns/promises";
import { isIPv6 } from "node:net";
import type { Disposable } from "../base/index.ts";
import { DomuxError } from "../model/index.ts";

/** Where a datagram came from, or goes to. */
export interface DatagramAddress {
  readonly address: string;
  readonly port: number;
}

/** A UDP socket. It never keeps the process alive; what cannot be sent is lost, as on the way. */
export interface DatagramPort extends Disposable {
  readonly port: number;
  send(bytes: Uint8Array, to: DatagramAddress): void;
}

type Listener = (bytes: Uint8Array, from: DatagramAddress) => void;

function bind(
  type: SocketType,
  host: string | undefined,
  port: number,
  onMessage: Listener,
): Promise<DatagramPort> {
  return new Promise((resolve, reject) => {
    const socket: Socket = createSocket({ type });
    socket.once("error", (error) => {
      socket.close();
      reject(error);
    });
    socket.bind({ address: host, port, exclusive: true }, () => {
      socket.removeAllListeners("error");
      // An unreachable peer is silent; the one who asks again notices.
      socket.on("error", () => {});
      socket.on("message", (bytes: Buffer, from: RemoteInfo) => onMessage(bytes, from));
      socket.unref();
      let open = true;
      resolve({
        port: socket.address().port,
        send: (bytes, to) => {
          if (open) socket.send(bytes, to.port, to.address, () => {});
        },
        dispose: () => {
          if (open) socket.close();
          open = false;
        },
      });
    });
  });
}

/**
 * Listens on the first free of some ports of an address; without one, on all addresses of this machine.
 * @throws DomuxError connect-failed
 */
export async function listenDatagrams(
  host: string | undefined,
  ports: Iterable<number>,
  onMessage: Listener,
): Promise<DatagramPort> {
  let last: unknown;
  // "::" takes IPv4 too, where there is IPv6.
  const hosts = host === undefined ? ["::", "0.0.0.0"] : [host];
  for (const address of hosts)
    for (const port of ports) {
      try {
        return await bind(isIPv6(address) ? "udp6" : "udp4", address, port, onMessage);
      } catch (error) {
        last = error;
        const { code } = error as NodeJS.ErrnoException;
        if (code !== "EADDRINUSE" && code !== "EACCES") break;
      }
    }
  throw new DomuxError(
    "connect-failed",
    `No UDP port could be opened on ${host ?? "this machine"}: ${last instanceof Error ? last.message : "there is none to try"}. See input_lane_ports.`,
    { cause: last },
  );
}

/** A port for talking to addresses of one family, whichever they are. */
export function openDatagrams(toward: string, onMessage: Listener): Promise<DatagramPort> {
  return bind(isIPv6(toward) ? "udp6" : "udp4", undefined, 0, onMessage);
}

/** Addresses of a host, at most `most`. @throws DomuxError connect-failed */
export async function addressesOf(host: string, most = 4): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true })).slice(0, most).map(({ address }) => address);
  } catch (error) {
    throw new DomuxError("connect-failed", `There is no host ${host}.`, { cause: error });
  }
}
