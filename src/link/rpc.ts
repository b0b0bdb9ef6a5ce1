import { DomuxError, type ErrorCode } from "../model/index.ts";
import { isErrorCode } from "./close-codes.ts";

/** Messages of JSON-RPC 2.0 as they travel in text frames. Batches are not used. */
export type RpcId = number | string;
export type RpcMessage =
  | { readonly kind: "request"; readonly id: RpcId; readonly method: string; readonly params: unknown }
  | { readonly kind: "notification"; readonly method: string; readonly params: unknown }
  | { readonly kind: "result"; readonly id: RpcId; readonly result: unknown }
  | { readonly kind: "error"; readonly id: RpcId | null; readonly error: DomuxError };

/** Numbers that JSON-RPC reserves; every other code of ours travels as -32000 with its name in `data.code`. */
const NUMBERS: Partial<Record<ErrorCode, number>> = {
  "bad-frame": -32700,
  "unknown-method": -32601,
  "bad-request": -32602,
  internal: -32603,
};
const OTHER = -32000;

export function encodeRpc(message: RpcMessage): string {
  switch (message.kind) {
    case "request":
      return JSON.stringify({
        jsonrpc: "2.0",
        id: message.id,
        method: message.method,
        params: message.params,
      });
    case "notification":
      return JSON.stringify({ jsonrpc: "2.0", method: message.method, params: message.params });
    case "result":
      return JSON.stringify({ jsonrpc: "2.0", id: message.id, result: message.result ?? {} });
    case "error": {
      const { code, message: text } = message.error;
      const error = { code: NUMBERS[code] ?? OTHER, message: text, data: { code } };
      return JSON.stringify({ jsonrpc: "2.0", id: message.id, error });
    }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isId = (value: unknown): value is RpcId => typeof value === "number" || typeof value === "string";

/**
 * Reads one text frame.
 * @throws DomuxError bad-frame if it is not a JSON-RPC 2.0 message.
 */
export function decodeRpc(text: string): RpcMessage {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DomuxError("bad-frame", "A text message is not JSON.", { cause: error });
  }
  if (!isRecord(value) || value.jsonrpc !== "2.0")
    throw new DomuxError("bad-frame", "A text message is not a JSON-RPC 2.0 object.");
  const { id, method, params } = value;
  if (typeof method === "string") {
    if (isId(id)) return { kind: "request", id, method, params: params ?? {} };
    return { kind: "notification", method, params: params ?? {} };
  }
  if (isRecord(value.error)) return { kind: "error", id: isId(id) ? id : null, error: errorOf(value.error) };
  if (isId(id) && "result" in value) return { kind: "result", id, result: value.result };
  throw new DomuxError(
    "bad-frame",
    "A JSON-RPC message is neither a request, a notification nor a response.",
  );
}

/** The peer's error. A code that this version does not know is kept in the sentence. */
function errorOf(error: Record<string, unknown>): DomuxError {
  const text = typeof error.message === "string" ? error.message : "The other side gave no reason.";
  const name = isRecord(error.data) ? error.data.code : undefined;
  if (isErrorCode(name)) return new DomuxError(name, text);
  for (const [code, number] of Object.entries(NUMBERS))
    if (number === error.code) return new DomuxError(code as ErrorCode, text);
  return new DomuxError("internal", typeof name === "string" ? `${text} (${name})` : text);
}
