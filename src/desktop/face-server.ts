import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { type Disposable, Scope } from "../base/index.ts";
import type { Channel } from "../link/index.ts";
import { DomuxError, messageOf } from "../model/index.ts";
import type { Rights } from "../server/index.ts";
import { loadWebSocket } from "../transport/index.ts";
import { answer } from "./answer.ts";
import { Api } from "./api.ts";
import { isLoopback, namesOf, parsePublicUrl, refusal, urlHost } from "./origin.ts";
import { PageFiles, pageHeaders } from "./page-files.ts";
import { peerUser } from "./peer-user.ts";
import { RateLimit } from "./rate-limit.ts";
import { type Access, type Grant, TicketOffice } from "./tickets.ts";

/** Bytes of one message from a page: a piece of an uploaded file is the largest. */
export const MOST_MESSAGE = 8 << 20;
/** Connections at once, of all pages. */
const MOST_SOCKETS = 256;
/** Milliseconds for the headers of a request. */
const HEADER_TIME = 10_000;
/** Name of the sub-protocol that the server chooses; the token travels in another one. */
export const SUBPROTOCOL = "domux.v1";
const TOKEN = "domux.token.";

export interface FaceServerOptions {
  /** Who serves the channels of pages: a MuxServer. */
  readonly mux: { serve(channel: Channel, rights: Rights): void };
  /** Configuration for a page, as plain data: it needs it before it can be drawn. */
  readonly config: () => unknown;
  /** Directory of the built page. */
  readonly pageDirectory: string;
  /** Address to listen on; loopback by default. */
  readonly host?: string;
  /** 0, the default: any free one. */
  readonly port?: number;
  /** Certificate and key as PEM; required if the address is not loopback. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Where a proxy in front serves the page; it does the TLS then. */
  readonly publicUrl?: string;
  /** Other names of this machine under which the page may be asked for. */
  readonly names?: readonly string[];
  readonly build: string;
  /** Nobody may change anything, whatever their link says. */
  readonly readOnly?: boolean;
  /** Milliseconds since the Unix epoch. */
  readonly now?: () => number;
  /** A page asks for another window (a native one, where this process opens those). @returns false: it does so itself */
  readonly openWindow?: (query: string) => boolean;
  /**
   * Connections of other users of this machine are refused, where the system tells whose they are: a link that is
   * given to a browser can be read from the list of processes. Not for a server behind a proxy.
   */
  readonly onlyUser?: number;
  /** A page came or went. */
  readonly onConnections?: (count: number) => void;
  readonly onNote?: (line: string) => void;
}

/** The page's server, while it listens. */
export interface FaceServer extends Disposable {
  readonly port: number;
  /** Where the page is, for people: the public URL if there is one. */
  readonly url: string;
  /** A link that can be opened once. `query` goes to the page. @throws DomuxError limit */
  link(grant?: Partial<Grant> & { readonly query?: string; readonly life?: number }): string;
  links(): Access[];
  /** Takes a link or an access back: its connections end. */
  revoke(id: number): boolean;
  /** Pages that are connected. */
  readonly connections: number;
}

/**
 * Serves the page and its WebSocket. What a request must bring: the right Host (or it is DNS rebinding), for
 * everything but files the right Origin, and a token that was got for a one-time ticket. There are no cookies, so
 * that no other page can make a browser bring ours.
 * @throws DomuxError insecure without TLS beyond loopback, connect-failed if it cannot listen, not-found without page
 */
export async function startFaceServer(options: FaceServerOptions): Promise<FaceServer> {
  const { host = "127.0.0.1", tls, publicUrl } = options;
  if (!isLoopback(host) && !tls)
    throw new DomuxError(
      "insecure",
      `Without TLS everybody on the way to ${host} could read and type along: give --cert and --key, use --tls for a certificate of our own, or listen on 127.0.0.1 behind a proxy.`,
    );
  if (publicUrl !== undefined) parsePublicUrl(publicUrl);
  const { WebSocketChannel } = await loadWebSocket();
  const server = new RunningFaceServer(options, new PageFiles(options.pageDirectory), WebSocketChannel);
  await server.listen();
  return server;
}

class RunningFaceServer implements FaceServer {
  private readonly scope = new Scope();
  private readonly http: Server;
  private readonly sockets: WebSocketServer;
  private readonly office: TicketOffice;
  private readonly wrong: RateLimit;
  private readonly api: Api;
  private readonly streams = new Set<Socket>();
  private readonly channels = new Map<Channel, Access>();
  private names = {
    hosts: new Set<string>() as ReadonlySet<string>,
    origins: new Set<string>() as ReadonlySet<string>,
  };
  private headers: Readonly<Record<string, string>> = {};
  port = 0;

  constructor(
    private readonly options: FaceServerOptions,
    private readonly files: PageFiles,
    private readonly makeChannel: new (socket: never) => Channel,
  ) {
    const now = options.now ?? Date.now;
    this.office = this.scope.add(new TicketOffice({ now }));
    this.wrong = new RateLimit(now);
    this.api = new Api({
      office: this.office,
      wrong: this.wrong,
      config: options.config,
      build: options.build,
      readOnly: options.readOnly ?? false,
      link: (grant) => this.link(grant),
      revoke: (id) => this.revoke(id),
      openWindow: options.openWindow ?? (() => false),
    });
    const limits = { maxHeaderSize: 16 << 10, headersTimeout: HEADER_TIME, requestTimeout: HEADER_TIME };
    const handler = (request: IncomingMessage, response: ServerResponse) =>
      void this.request(request, response);
    this.http = options.tls
      ? createTlsServer({ ...limits, ...options.tls, minVersion: "TLSv1.2" }, handler)
      : createServer(limits, handler);
    this.sockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: MOST_MESSAGE,
      perMessageDeflate: isLoopback(options.host ?? "127.0.0.1") ? false : { threshold: 512 },
      handleProtocols: () => SUBPROTOCOL,
    });
    this.http.on("connection", (stream: Socket) => {
      const { onlyUser } = options;
      const user = onlyUser === undefined ? undefined : peerUser(stream);
      if (user !== undefined && user !== onlyUser) {
        options.onNote?.(`web: a connection of user ${user} was refused`);
        stream.destroy();
        return;
      }
      this.streams.add(stream);
      stream.setNoDelay(true);
      stream.once("close", () => this.streams.delete(stream));
    });
    this.http.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) =>
      this.upgrade(request, stream, head),
    );
    this.scope.add(
      this.office.onRevoked((id) => {
        for (const [channel, access] of this.channels)
          if (access.id === id) channel.close({ code: "not-allowed", message: "This link was revoked." });
      }),
    );
  }

  listen(): Promise<void> {
    const { host = "127.0.0.1", port = 0, tls, names, publicUrl } = this.options;
    return new Promise((resolve, reject) => {
      this.http.once("error", (error) =>
        reject(
          new DomuxError("connect-failed", `Cannot listen on ${urlHost(host)}:${port}: ${error.message}.`, {
            cause: error,
          }),
        ),
      );
      this.http.listen({ host, port }, () => {
        this.port = (this.http.address() as { port: number }).port;
        this.names = namesOf({ host, port: this.port, tls: tls !== undefined, names, publicUrl });
        this.headers = pageHeaders(this.names.origins);
        resolve();
      });
    });
  }

  get url(): string {
    const { publicUrl, host = "127.0.0.1", tls } = this.options;
    if (publicUrl !== undefined) return parsePublicUrl(publicUrl).href;
    const name = host === "0.0.0.0" || host === "::" ? (this.options.names?.[0] ?? "localhost") : host;
    return `${tls ? "https" : "http"}://${urlHost(name)}:${this.port}/`;
  }

  get connections(): number {
    return this.channels.size;
  }

  link({ readOnly = false, name = "", query = "", life }: Parameters<FaceServer["link"]>[0] = {}): string {
    const grant = { readOnly: readOnly || this.options.readOnly === true, name };
    const { ticket } = this.office.issue(grant, life);
    // After the #: it is not sent, not logged by proxies, not in a referrer.
    return `${this.url}${query === "" ? "" : `?${query}`}#ticket=${ticket}`;
  }

  links(): Access[] {
    return this.office.list();
  }

  revoke(id: number): boolean {
    return this.office.revoke(id);
  }

  dispose(): void {
    for (const channel of this.channels.keys())
      channel.close({ code: "disconnected", message: "domux has ended." });
    this.sockets.close();
    this.http.close();
    // What was sent goes out before the streams are cut.
    for (const stream of this.streams) stream.destroySoon();
    this.scope.dispose();
  }

  private async request(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(this.headers)) response.setHeader(name, value);
    try {
      const method = request.method ?? "GET";
      const refused = refusal(request.headers, this.names, method !== "GET" && method !== "HEAD");
      if (refused) answer(response, 403, refused);
      else if (method === "POST") await this.api.post(request, response);
      else if (method !== "GET" && method !== "HEAD") answer(response, 405, "Only GET and POST.");
      else {
        const path = (request.url ?? "/").split("?", 1)[0].slice(1);
        const compress =
          !isLoopback(request.socket.remoteAddress?.replace("::ffff:", "") ?? "") &&
          /\bbr\b/.test(String(request.headers["accept-encoding"] ?? ""));
        if (!(await this.files.serve(path, response, { compress })))
          answer(response, 404, "There is no such page.");
      }
    } catch (error) {
      this.options.onNote?.(`web: ${messageOf(error)}`);
      if (!response.headersSent) answer(response, 500, "Something went wrong here.");
      else response.destroy();
    }
  }

  private upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on("error", () => stream.destroy());
    const path = (request.url ?? "").split("?", 1)[0];
    const refused = refusal(request.headers, this.names, true);
    const access = this.accessOf(request);
    if (refused) refuse(stream, "403 Forbidden", refused);
    else if (path !== "/ws") refuse(stream, "404 Not Found", "There is no such socket.");
    else if (!access) {
      const wait = this.wrong.wrong(request.socket.remoteAddress ?? "");
      const status = wait > 0 ? "429 Too Many Requests" : "401 Unauthorized";
      refuse(stream, status, "This page has no access: open a new link.");
    } else if (this.channels.size >= MOST_SOCKETS)
      refuse(stream, "503 Service Unavailable", "Too many pages are connected.");
    else this.open(request, { stream, head, access });
  }

  private accessOf(request: IncomingMessage): Access | undefined {
    const offered = String(request.headers["sec-websocket-protocol"] ?? "")
      .split(",")
      .map((word) => word.trim());
    const token = offered.find((word) => word.startsWith(TOKEN))?.slice(TOKEN.length) ?? "";
    return offered.includes(SUBPROTOCOL) ? this.office.access(token) : undefined;
  }

  private open(
    request: IncomingMessage,
    { stream, head, access }: { readonly stream: Duplex; readonly head: Buffer; readonly access: Access },
  ): void {
    this.sockets.handleUpgrade(request, stream, head, (socket) => {
      const channel = new this.makeChannel(socket as never);
      this.channels.set(channel, access);
      this.options.onConnections?.(this.channels.size);
      channel.onClose(() => {
        this.channels.delete(channel);
        this.options.onConnections?.(this.channels.size);
      });
      this.options.mux.serve(channel, {
        readOnly: access.readOnly || this.options.readOnly,
        name: `page ${access.id} ${access.name}`.trim(),
      });
    });
  }
}

function refuse(stream: Duplex, status: string, sentence: string): void {
  const body = Buffer.from(`${sentence}\n`);
  stream.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    () => stream.destroy(),
  );
}
