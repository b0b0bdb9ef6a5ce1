import {
  type Channel,
  ChannelBase,
  type CloseReason,
  ENDED,
  fromWebSocketClose,
  toWebSocketClose,
} from "../../link/index.ts";
import { DomuxError } from "../../model/index.ts";

/** A channel over the browser's own WebSocket. */
export class BrowserChannel extends ChannelBase {
  private ending: CloseReason | undefined;

  constructor(private readonly socket: WebSocket) {
    super();
    socket.binaryType = "arraybuffer";
    socket.addEventListener("message", ({ data }) => {
      this.received(typeof data === "string" ? data : new Uint8Array(data as ArrayBuffer));
    });
    socket.addEventListener("close", ({ code, reason }) =>
      this.ended(this.ending ?? fromWebSocketClose(code, reason)),
    );
  }

  get bufferedAmount(): number {
    return this.socket.bufferedAmount;
  }

  send(data: string | Uint8Array): void {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    this.socket.send(data as string | Uint8Array<ArrayBuffer>);
    if (this.socket.bufferedAmount > 0) this.watch();
  }

  close(reason: CloseReason = ENDED): void {
    if (this.closed) return;
    this.ending ??= reason;
    const { code, reason: text } = toWebSocketClose(reason);
    this.socket.close(code, text);
  }

  private watching = false;

  /** A browser does not tell when its buffer is empty: it is looked at. */
  private watch(): void {
    if (this.watching) return;
    this.watching = true;
    const look = () => {
      if (!this.closed && this.socket.bufferedAmount > 0) {
        setTimeout(look, 10);
        return;
      }
      this.watching = false;
      this.drained();
    };
    setTimeout(look, 0);
  }
}

/** A channel over a socket as soon as that is open; until then nothing comes. @throws DomuxError connect-failed */
export function channelOver(socket: WebSocket): Promise<Channel> {
  return new Promise((resolve, reject) => {
    const failed = () =>
      reject(
        new DomuxError("connect-failed", `No connection to ${location.host}: is domux still running there?`),
      );
    const opened = () => {
      socket.removeEventListener("error", failed);
      resolve(new BrowserChannel(socket));
    };
    if (socket.readyState === WebSocket.OPEN) opened();
    else if (socket.readyState === WebSocket.CONNECTING) {
      socket.addEventListener("error", failed, { once: true });
      socket.addEventListener("open", opened, { once: true });
    } else failed();
  });
}
