export * from "./actions-table.ts";
export * from "./errors.ts";
export * from "./ids.ts";
export * from "./key-assignment.ts";
export * from "./key-syntax.ts";
export * from "./keys.ts";
export * from "./shape.ts";
export * from "./size.ts";
