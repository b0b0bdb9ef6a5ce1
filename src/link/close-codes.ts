import { ERROR_CODES, type ErrorCode } from "../model/index.ts";
import { type CloseReason, ENDED } from "./channel.ts";

/** A reason as a WebSocket close frame carries it (RFC 6455 7.4): our codes travel in the text of code 4000. */
export interface WebSocketClose {
  readonly code: number;
  /** At most 123 bytes of UTF-8. */
  readonly reason: string;
}

const OURS = 4000;
const MOST_BYTES = 123;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(ERROR_CODES, code);
}

export function toWebSocketClose(reason: CloseReason): WebSocketClose {
  if (reason === ENDED) return { code: 1000, reason: "" };
  let text = `${reason.code}: ${reason.message}`;
  while (new TextEncoder().encode(text).length > MOST_BYTES) text = `${[...text].slice(0, -2).join("")}…`;
  return { code: OURS, reason: text };
}

/** Reads what a peer's close frame, or the WebSocket itself, gave as the reason. */
export function fromWebSocketClose(code: number, reason: string): CloseReason {
  if (code === OURS) {
    const colon = reason.indexOf(": ");
    const name = reason.slice(0, colon);
    if (isErrorCode(name)) return { code: name, message: reason.slice(colon + 2) };
    return { code: "disconnected", message: reason };
  }
  if (code === 1009) return { code: "frame-too-large", message: reason || "A message was over the limit." };
  if (code === 1002 || code === 1003 || code === 1007)
    return { code: "bad-frame", message: reason || "What came over the connection is not the protocol." };
  if (code === 1006)
    return {
      code: "disconnected",
      message:
        "The connection was cut without a closing message: the network failed, or the other side ended suddenly.",
    };
  return reason ? { code: "disconnected", message: reason } : ENDED;
}
