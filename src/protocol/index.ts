export * from "./datagram.ts";
export * from "./declare.ts";
export * from "./events.ts";
export * from "./frames.ts";
export * from "./hello.ts";
export * from "./requests-table.ts";
export * from "./state.ts";

/** `domux api schema`: the protocol as JSON schema. Loaded only when asked for. */
export const loadProtocolSchema = async () => (await import("./json-schema.ts")).protocolSchema();
