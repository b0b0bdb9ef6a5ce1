import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { ChannelBase, type CloseReason, ENDED, fromWebSocketClose, toWebSocketClose } from "../link/index.ts";
import { FrameMaker } from "./websocket-frame.ts";

/** Milliseconds that the peer has to answer a closing message before the stream is cut. */
export const CLOSE_TIME = 5_000;

/** A channel over an open WebSocket of `ws`. */
export class WebSocketChannel extends ChannelBase {
  private ending: CloseReason | undefined;

  private readonly direct: { readonly stream: Duplex; readonly frames: FrameMaker } | undefined;

  /**
   * `own`: the stream below, and whether we are the client. Without compression our messages are then put on it by
   * ourselves: `ws` writes each in two pieces by way of a queue, a good part of what a key costs on its way.
   */
  constructor(
    private readonly socket: WebSocket,
    own?: { readonly stream: Duplex; readonly client: boolean },
  ) {
    super();
    if (own && socket.extensions === "")
      this.direct = { stream: own.stream, frames: new FrameMaker(own.client) };
    socket.on("message", (data: Buffer, binary: boolean) => {
      this.received(
        binary ? new Uint8Array(data.buffer, data.byteOffset, data.length) : data.toString("utf8"),
      );
    });
    socket.on("error", (error: NodeJS.ErrnoException) => {
      this.ending ??= { code: codeOf(error), message: `${error.message}.` };
    });
    socket.on("close", (code, reason) => {
      this.ended(this.ending ?? fromWebSocketClose(code, reason.toString("utf8")));
    });
  }

  get bufferedAmount(): number {
    return this.socket.bufferedAmount;
  }

  send(data: string | Uint8Array): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (!this.direct) {
      this.socket.send(data, this.sent);
      return;
    }
    const { stream, frames } = this.direct;
    const pieces = frames.make(data);
    if (pieces.length === 1) {
      stream.write(pieces[0], this.sent);
      return;
    }
    stream.cork();
    stream.write(pieces[0]);
    stream.write(pieces[1], this.sent);
    stream.uncork();
  }

  close(reason: CloseReason = ENDED): void {
    if (this.closed) return;
    this.ending ??= reason;
    const close = toWebSocketClose(reason);
    this.socket.close(close.code, close.reason);
  }

  private readonly sent = () => {
    if (this.socket.bufferedAmount === 0) this.drained();
  };
}

function codeOf(error: NodeJS.ErrnoException): CloseReason["code"] {
  if (
    error.code === "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH" ||
    error.code === "WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH"
  )
    return "frame-too-large";
  return error.code?.startsWith("WS_ERR_") ? "bad-frame" : "disconnected";
}
