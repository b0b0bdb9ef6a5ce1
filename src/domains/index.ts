export * from "./configured.ts";
export * from "./exec/index.ts";
export * from "./local/index.ts";
export * from "./remote/index.ts";
export * from "./ssh/index.ts";
export * from "./tls/index.ts";
export * from "./unix/index.ts";
