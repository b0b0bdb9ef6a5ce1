export * from "./backoff.ts";
export * from "./channel.ts";
export * from "./close-codes.ts";
export * from "./heartbeat.ts";
export * from "./hello.ts";
export * from "./input-log.ts";
export * from "./link.ts";
export * from "./rpc.ts";
