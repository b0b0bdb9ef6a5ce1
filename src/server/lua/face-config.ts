import type { Config } from "../../config/index.ts";

/** What a face needs of a configuration: plain data, small. */
export function faceConfig(config: Config) {
  const { options, keys, keyTables, leader, mouse, events, palette } = config;
  // Where no colours are configured, a face keeps its own.
  const colors = options.color_scheme !== undefined || options.colors !== undefined ? palette : undefined;
  return { options, keys, keyTables, leader, mouse, events, palette: colors };
}

/** A problem as text for a person: where, what. */
export function problemText(problem: Config["problems"][number]): string {
  const { file, line, message, traceback } = problem;
  const place = file === undefined ? "" : `${file}${line === undefined ? "" : `:${line}`}: `;
  // What Lua says begins with the place already.
  const already = file !== undefined && message.startsWith(file);
  return `${already ? "" : place}${message}${traceback ? `\n${traceback}` : ""}`;
}
