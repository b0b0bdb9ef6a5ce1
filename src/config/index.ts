export * from "./options.ts";
export * from "./port.ts";
