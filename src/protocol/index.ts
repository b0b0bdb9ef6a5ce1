export * from "./declare.ts";
export * from "./events.ts";
export * from "./frames.ts";
export * from "./hello.ts";
export * from "./requests-table.ts";
export * from "./state.ts";
