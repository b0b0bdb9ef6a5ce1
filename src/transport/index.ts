export * from "./address.ts";
export * from "./directory.ts";
export * from "./lines.ts";
export * from "./memory.ts";
export * from "./unix.ts";

/*
 * What the command line does not need for one call is behind functions that load it: starting must be quick.
 */

/** Listening, child processes, TLS: the modules of programs that stay. */
export const loadUnixListener = () => import("./unix-listener.ts");
export const loadWebSocket = () => import("./websocket.ts");
export const loadStdio = () => import("./stdio.ts");
export const loadTls = () => import("./tls.ts");
export const loadPki = () => import("./pki/index.ts");
export const loadTcp = () => import("./tcp.ts");
export const loadDatagrams = () => import("./datagrams.ts");
export const loadLaneCipher = () => import("./lane-cipher.ts");

export type { DatagramAddress, DatagramPort } from "./datagrams.ts";
export type { LaneCipher, LaneSecret } from "./lane-cipher.ts";
export type { Authority, AuthorityOptions, IssuedClient } from "./pki/index.ts";
export type { ProcessEnd, ProcessOptions, ProcessStream } from "./process-stream.ts";
export type { ProcessFailure, StdioOptions } from "./stdio.ts";
export type { TcpListener } from "./tcp.ts";
export type { Identity, TlsClientOptions, TlsListenOptions } from "./tls.ts";
export type { ListenOptions, UnixListener } from "./unix-listener.ts";
export type { ConnectOptions, WebSocketAcceptor } from "./websocket.ts";
