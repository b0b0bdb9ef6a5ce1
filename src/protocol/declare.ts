import * as v from "valibot";

/** Who may send a message: the side that connected ("client") or the one that listens ("server"). */
export type Side = "client" | "server";

type AnySchema = v.GenericSchema<unknown, unknown>;

/** A JSON-RPC request, declared once. Types, validation and the published schema come from this row. */
export interface RequestType<P extends AnySchema = AnySchema, R extends AnySchema = AnySchema> {
  readonly kind: "request";
  readonly method: string;
  readonly from: Side;
  readonly help: string;
  readonly params: P;
  readonly result: R;
}

/** A JSON-RPC notification, declared once. */
export interface NotificationType<P extends AnySchema = AnySchema> {
  readonly kind: "notification";
  readonly method: string;
  readonly from: Side;
  readonly help: string;
  readonly params: P;
}

export type ParamsOf<T extends { params: AnySchema }> = v.InferOutput<T["params"]>;
export type ParamsIn<T extends { params: AnySchema }> = v.InferInput<T["params"]>;
export type ResultOf<T extends { result: AnySchema }> = v.InferOutput<T["result"]>;
export type ResultIn<T extends { result: AnySchema }> = v.InferInput<T["result"]>;

/** Declares a request that the client sends. */
export function request<P extends AnySchema, R extends AnySchema>(
  method: string,
  help: string,
  params: P,
  result: R,
): RequestType<P, R> {
  return { kind: "request", method, from: "client", help, params, result };
}

/** Declares a request that the server sends to a client. */
export function serverRequest<P extends AnySchema, R extends AnySchema>(
  method: string,
  help: string,
  params: P,
  result: R,
): RequestType<P, R> {
  return { kind: "request", method, from: "server", help, params, result };
}

export function notification<P extends AnySchema>(
  from: Side,
  method: string,
  help: string,
  params: P,
): NotificationType<P> {
  return { kind: "notification", method, from, help, params };
}

/** Shorthands for the fields that most messages are made of. */
export const id = v.pipe(v.number(), v.integer(), v.minValue(0));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const integer = v.pipe(v.number(), v.integer());
/** Stable row numbers may be below zero in a range ("from the very beginning"). */
export const row = integer;
export const nothing = v.object({});
/** Text of at most `characters` UTF-16 units. */
export const text = (characters: number) => v.pipe(v.string(), v.maxLength(characters));
/** A name a person gave: title, workspace, domain. */
export const name = text(1024);
export const path = text(32768);
export const size = v.object({
  cols: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10000)),
  rows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10000)),
  pixelWidth: v.optional(count, 0),
  pixelHeight: v.optional(count, 0),
});
