export * from "./local/index.ts";
export * from "./remote/index.ts";
export * from "./remote/index.ts";
export * from "./unix/index.ts";
export * from "./unix/index.ts";
