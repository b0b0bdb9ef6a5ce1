import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import type { Disposable } from "../base/index.ts";
import { type Channel, MESSAGE_LIMIT } from "../link/index.ts";
import { DomuxError, messageOf } from "../model/index.ts";
import { CLOSE_TIME, WebSocketChannel } from "./websocket-channel.ts";

export { WebSocketChannel } from "./websocket-channel.ts";

/** Milliseconds for the handshake of a WebSocket, either side. */
export const HANDSHAKE_TIME = 15_000;
/** Bytes of a refusing server's sentence that are read. */
const REFUSAL = 4096;
/** Compression where it is asked for: quick, and only for messages that gain from it. */
const DEFLATE = {
  threshold: 256,
  zlibDeflateOptions: { level: 1, memLevel: 7 },
} as const;

export interface ConnectOptions {
  /** What one connects to, for sentences: "the server at /run/…/sock". */
  readonly what: string;
  /** Offer permessage-deflate: for slow links only. */
  readonly compress?: boolean;
  /** Milliseconds for the handshake. */
  readonly timeout?: number;
  /** Largest message taken, in bytes. */
  readonly maxMessage?: number;
}

/**
 * The client's side of a WebSocket handshake on any byte stream, which belongs to the channel from then on and is
 * destroyed if the handshake fails.
 * @throws DomuxError connect-failed, auth-failed if the server refused, timeout
 */
export function connectWebSocket(stream: Duplex, options: ConnectOptions): Promise<Channel> {
  return new Promise((resolve, reject) => {
    if (stream.destroyed) {
      reject(new DomuxError("connect-failed", `No connection to ${options.what}: it hung up.`));
      return;
    }
    const socket = new WebSocket("ws://domux/", {
      // ws only hands it on to http.request, which takes any Duplex.
      createConnection: (() => stream) as unknown as typeof import("node:net").createConnection,
      perMessageDeflate: options.compress ? DEFLATE : false,
      maxPayload: options.maxMessage ?? MESSAGE_LIMIT,
      closeTimeout: CLOSE_TIME,
    } as ConstructorParameters<typeof WebSocket>[2]);
    const timer = setTimeout(
      () => failed(new DomuxError("timeout", `${capital(options.what)} did not answer in time.`)),
      options.timeout ?? HANDSHAKE_TIME,
    );
    const failed = (error: DomuxError) => {
      clearTimeout(timer);
      reject(error);
      stream.destroy();
    };
    socket.once("open", () => {
      clearTimeout(timer);
      socket.removeListener("error", broken);
      resolve(new WebSocketChannel(socket, { stream, client: true }));
    });
    const broken = (error: Error) =>
      failed(
        new DomuxError("connect-failed", `No connection to ${options.what}: ${error.message}.`, {
          cause: error,
        }),
      );
    socket.on("error", broken);
    socket.on("unexpected-response", (_request, response) => {
      readRefusal(response).then((sentence) =>
        failed(
          response.statusCode === 403 || response.statusCode === 401
            ? new DomuxError("auth-failed", sentence || `${capital(options.what)} refused the connection.`)
            : new DomuxError(
                "connect-failed",
                `${capital(options.what)} is no domux server: it answered ${response.statusCode} ${sentence}`.trim(),
              ),
        ),
      );
    });
  });
}

/** A handshake under way. */
interface Waiting {
  opened(socket: WebSocket): void;
  failed(error: DomuxError): void;
}

/** The server's side: turns byte streams into channels. One for all listeners of a process. */
export class WebSocketAcceptor implements Disposable {
  private readonly http: Server = createServer({ maxHeaderSize: 16 << 10, keepAlive: false });
  private readonly sockets: WebSocketServer;
  private readonly waiting = new Map<Duplex, Waiting>();

  constructor(options: { readonly maxMessage?: number } = {}) {
    this.sockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: options.maxMessage ?? MESSAGE_LIMIT,
      // Only used if the client offers it, which it does on slow links.
      perMessageDeflate: DEFLATE,
      closeTimeout: CLOSE_TIME,
    } as ConstructorParameters<typeof WebSocketServer>[0]);
    this.http.on("request", (request, response) => {
      const stream = request.socket;
      response.once("finish", () => {
        stream.end(() =>
          this.waiting.get(stream)?.failed(new DomuxError("bad-frame", "The client asked for a page.")),
        );
      });
      response.writeHead(426, { "content-type": "text/plain", connection: "close" });
      response.end("This is a domux server; connect with domux.\n");
    });
    this.http.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      this.sockets.handleUpgrade(request, stream, head, (socket) => this.waiting.get(stream)?.opened(socket));
    });
    const hostile = (error: Error, stream: Duplex) => {
      stream.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
      this.waiting
        .get(stream)
        ?.failed(new DomuxError("bad-frame", `The client sent no proper handshake: ${error.message}.`));
    };
    this.http.on("clientError", hostile);
    this.sockets.on("wsClientError", hostile);
  }

  /**
   * Does the handshake on a stream that a client opened. The stream is destroyed if it fails.
   * @throws DomuxError bad-frame, timeout, disconnected
   */
  accept(stream: Duplex, timeout = HANDSHAKE_TIME): Promise<Channel> {
    return new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer);
        this.waiting.delete(stream);
        stream.removeListener("close", closed);
      };
      const failed = (error: DomuxError) => {
        done();
        reject(error);
        if (stream.writableEnded && !stream.writableFinished) stream.once("finish", () => stream.destroy());
        else stream.destroy();
      };
      const opened = (socket: WebSocket) => {
        done();
        resolve(new WebSocketChannel(socket, { stream, client: false }));
      };
      const closed = () =>
        failed(new DomuxError("disconnected", "The client went away during its handshake."));
      const timer = setTimeout(
        () => failed(new DomuxError("timeout", "The client did not finish its handshake in time.")),
        timeout,
      );
      this.waiting.set(stream, { opened, failed });
      stream.on("close", closed);
      // What an error means is told by "close".
      stream.on("error", () => {});
      this.http.emit("connection", stream);
    });
  }

  /** Ends handshakes that are under way; channels stay. */
  dispose(): void {
    for (const { failed } of [...this.waiting.values()])
      failed(new DomuxError("disconnected", "The server is shutting down."));
    this.sockets.close();
  }
}

/** Answers a stream with a sentence instead of a handshake, and ends it. */
export function refuseStream(stream: Duplex, sentence: string): void {
  const body = Buffer.from(`${sentence}\n`);
  stream.on("error", () => stream.destroy());
  stream.end(
    `HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    () => stream.destroy(),
  );
}

async function readRefusal(response: IncomingMessage): Promise<string> {
  let text = "";
  try {
    for await (const piece of response.setEncoding("utf8")) {
      text += piece;
      if (text.length >= REFUSAL) break;
    }
  } catch (error) {
    text ||= messageOf(error);
  }
  // Nothing that could move a terminal's cursor.
  return text
    .slice(0, REFUSAL)
    .replace(/[^\P{Cc}\n]/gu, "")
    .trim();
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
