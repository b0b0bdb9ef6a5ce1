export * from "./cli-table.ts";
export * from "./command.ts";
export * from "./complete.ts";
export * from "./completion.ts";
export * from "./dispatch.ts";
export { domainCommands } from "./domain.ts";
export * from "./help.ts";
export * from "./output.ts";
export { nearest, parse } from "./parse.ts";
