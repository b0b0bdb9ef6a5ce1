import type { Duplex } from "node:stream";
import { concatBytes, fromUtf8, utf8 } from "../base/index.ts";
import {
  type Channel,
  ChannelBase,
  type CloseReason,
  ENDED,
  fromWebSocketClose,
  MESSAGE_LIMIT,
  toWebSocketClose,
} from "../link/index.ts";
import { DomuxError } from "../model/index.ts";

/*
 * The client's side of a WebSocket (RFC 6455) on a local stream, without compression. It exists because a command
 * that asks one question must start at once: loading `ws`, and the HTTP and crypto modules behind it, takes longer
 * than the question. Over networks `ws` is used.
 */

const OP = { more: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
/** Bytes that a server's answer to the handshake may have. */
const MOST_HEAD = 16 << 10;
/** Milliseconds for the handshake, and for the peer's answer to a closing message. */
const HANDSHAKE_TIME = 15_000;
const CLOSE_TIME = 5_000;

/** @throws DomuxError connect-failed, timeout; the stream is destroyed then */
export function connectLight(
  stream: Duplex,
  options: { readonly what: string; readonly timeout?: number; readonly maxMessage?: number },
): Promise<Channel> {
  return new Promise((resolve, reject) => {
    let head = Buffer.alloc(0);
    const done = () => {
      clearTimeout(timer);
      stream.off("data", read).off("error", broken).off("close", closed);
    };
    const failed = (code: "connect-failed" | "timeout", why: string, cause?: unknown) => {
      done();
      stream.on("error", () => {});
      stream.destroy();
      reject(new DomuxError(code, `No connection to ${options.what}: ${why}.`, { cause }));
    };
    const broken = (error: Error) => failed("connect-failed", error.message, error);
    const closed = () => failed("connect-failed", "it hung up");
    const timer = setTimeout(
      () => failed("timeout", "it did not answer in time"),
      options.timeout ?? HANDSHAKE_TIME,
    );
    const read = (piece: Buffer) => {
      head = Buffer.concat([head, piece]);
      const end = head.indexOf("\r\n\r\n");
      if (end < 0) {
        if (head.length > MOST_HEAD || !"HTTP/1.1 ".startsWith(head.toString("latin1", 0, 9)))
          failed("connect-failed", "it is no domux server");
        return;
      }
      const answer = head.toString("latin1", 0, end);
      if (!/^HTTP\/1\.1 101 /.test(answer) || !/^upgrade: websocket\r?$/im.test(answer)) {
        failed("connect-failed", `it is no domux server (${answer.split("\r\n")[0]})`);
        return;
      }
      done();
      const channel = new LightChannel(stream, options.maxMessage ?? MESSAGE_LIMIT);
      const rest = head.subarray(end + 4);
      if (rest.length > 0) channel.take(rest);
      resolve(channel);
    };
    if (stream.destroyed) {
      closed();
      return;
    }
    stream.on("data", read).on("error", broken).on("close", closed);
    // The key guards proxies against pages that speak to them; on a local stream it only has to be well formed.
    stream.write(
      "GET / HTTP/1.1\r\nHost: domux\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" +
        `Sec-WebSocket-Key: ${btoa(Array.from({ length: 16 }, () => String.fromCharCode(random())).join(""))}\r\n\r\n`,
    );
  });
}

const random = () => Math.floor(Math.random() * 256);

class LightChannel extends ChannelBase {
  private waiting: Buffer[] = [];
  private length = 0;
  private parts: Uint8Array[] = [];
  private partsLength = 0;
  private partsText = false;
  private ending: CloseReason | undefined;
  private saidClose = false;
  private closeTimer: NodeJS.Timeout | undefined;

  constructor(
    private readonly stream: Duplex,
    private readonly most: number,
  ) {
    super();
    stream.on("data", (piece: Buffer) => this.take(piece));
    stream.on("error", (error) => {
      this.ending ??= { code: "disconnected", message: `${error.message}.` };
    });
    stream.on("end", () => stream.end());
    stream.on("close", () => {
      clearTimeout(this.closeTimer);
      this.ended(this.ending ?? fromWebSocketClose(1006, ""));
    });
  }

  get bufferedAmount(): number {
    return this.stream.writableLength;
  }

  send(data: string | Uint8Array): void {
    if (this.saidClose || this.closed) return;
    if (typeof data === "string") this.frame(OP.text, utf8(data));
    else this.frame(OP.binary, data);
  }

  close(reason: CloseReason = ENDED): void {
    if (this.closed) return;
    this.ending ??= reason;
    const { code, reason: text } = toWebSocketClose(reason);
    this.sayClose(code, text);
  }

  private sayClose(code: number, text: string): void {
    if (this.saidClose) return;
    this.saidClose = true;
    this.frame(OP.close, concatBytes([new Uint8Array([code >> 8, code & 255]), utf8(text)]));
    this.closeTimer = setTimeout(() => this.stream.destroy(), CLOSE_TIME);
  }

  private frame(op: number, payload: Uint8Array): void {
    const long = payload.length > 0xffff ? 8 : payload.length > 125 ? 2 : 0;
    const bytes = Buffer.allocUnsafe(2 + long + 4 + payload.length);
    bytes[0] = 0x80 | op;
    bytes[1] = 0x80 | (long === 8 ? 127 : long === 2 ? 126 : payload.length);
    if (long === 2) bytes.writeUInt16BE(payload.length, 2);
    if (long === 8) bytes.writeBigUInt64BE(BigInt(payload.length), 2);
    const mask = [random(), random(), random(), random()];
    bytes.set(mask, 2 + long);
    const from = 6 + long;
    for (let i = 0; i < payload.length; i++) bytes[from + i] = payload[i] ^ mask[i & 3];
    this.stream.write(bytes, this.sent);
  }

  private readonly sent = () => {
    if (this.stream.writableLength === 0) this.drained();
  };

  take(piece: Buffer): void {
    this.waiting.push(piece);
    this.length += piece.length;
    while (this.next());
  }

  /** All bytes that wait, as one. */
  private gathered(): Buffer {
    if (this.waiting.length > 1) this.waiting = [Buffer.concat(this.waiting)];
    return this.waiting[0] ?? Buffer.alloc(0);
  }

  /** Takes one frame if it is there. */
  private next(): boolean {
    if (this.closed || this.length < 2) return false;
    const head = this.length <= 14 || this.waiting[0].length < 14 ? this.gathered() : this.waiting[0];
    const short = head[1] & 127;
    const start = short === 127 ? 10 : short === 126 ? 4 : 2;
    if (this.length < start) return false;
    const size =
      short === 127 ? Number(head.readBigUInt64BE(2)) : short === 126 ? head.readUInt16BE(2) : short;
    const op = head[0] & 15;
    if ((head[0] & 0x70) !== 0 || (head[1] & 0x80) !== 0 || (op >= 8 && (size > 125 || !(head[0] & 0x80))))
      return this.refuse(1002, {
        code: "bad-frame",
        message: "What came over the connection is no WebSocket.",
      });
    if (size + this.partsLength > this.most)
      return this.refuse(1009, { code: "frame-too-large", message: `A message is over ${this.most} bytes.` });
    if (this.length < start + size) return false;
    const all = this.gathered();
    const payload = all.subarray(start, start + size);
    const rest = all.subarray(start + size);
    this.waiting = rest.length > 0 ? [rest] : [];
    this.length = rest.length;
    return this.handle(op, (head[0] & 0x80) !== 0, payload);
  }

  private handle(op: number, last: boolean, payload: Uint8Array): boolean {
    if (op === OP.ping) this.frame(OP.pong, payload);
    else if (op === OP.close) this.closedByPeer(payload);
    else if (op === OP.text || op === OP.binary || op === OP.more) {
      if ((op === OP.more) !== this.partsLength > 0 && !(op === OP.more && this.parts.length > 0))
        return this.refuse(1002, { code: "bad-frame", message: "A message was not continued properly." });
      if (op !== OP.more) this.partsText = op === OP.text;
      this.parts.push(payload);
      this.partsLength += payload.length;
      if (!last) return true;
      const whole = this.parts.length === 1 ? payload : concatBytes(this.parts);
      this.parts = [];
      this.partsLength = 0;
      this.received(
        this.partsText ? fromUtf8(whole) : new Uint8Array(whole.buffer, whole.byteOffset, whole.length),
      );
    } else if (op !== OP.pong)
      return this.refuse(1002, { code: "bad-frame", message: `A frame of kind ${op} is unknown.` });
    return true;
  }

  private closedByPeer(payload: Uint8Array): void {
    const code = payload.length >= 2 ? (payload[0] << 8) | payload[1] : 1005;
    this.ending ??= fromWebSocketClose(code, fromUtf8(payload.subarray(2)));
    this.sayClose(code === 1005 ? 1000 : code, "");
    this.stream.end();
  }

  private refuse(code: number, reason: CloseReason): false {
    this.ending ??= reason;
    this.sayClose(code, reason.message.slice(0, 100));
    this.waiting = [];
    this.length = 0;
    this.stream.end();
    return false;
  }
}
