export * from "./bytes.ts";
export * from "./clock.ts";
export * from "./counted.ts";
export * from "./events.ts";
export * from "./lifetime.ts";
export * from "./result.ts";
export * from "./right-of-way.ts";
