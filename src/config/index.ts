export { readAction } from "./check.ts";
export { colorText, parseColor, srgbBytes } from "./color.ts";
export { detachedMux, type KnownScreen, luaScreens } from "./detached-mux.ts";
export { explainAll, sourceText } from "./explain.ts";
export { formatItems, plainItems } from "./format-items.ts";
export { processInfo as localProcessInfo } from "./lua/host/processes.ts";
export { luaAction, luaConfig } from "./lua-form.ts";
export * from "./options.ts";
export { searchedFiles } from "./paths.ts";
export * from "./port.ts";
export type { ConfigSetup } from "./service.ts";
export {
  effectiveSshOptions,
  listSshHosts,
  parseSshG,
  type SshOptions,
  type SshSurroundings,
  sshOptionPlaces,
  sshSurroundings,
} from "./ssh-config.ts";

/** The commands `domux config …` and `domux show-keys`, as functions of text. */
export const configCommands = () => import("./commands.ts");

/** Makes the service of this process; see service.ts. Nothing is read before `load`, the VM only if there is a file. */
export async function createConfigService(setup: import("./service.ts").ConfigSetup) {
  return (await import("./service.ts")).createConfigService(setup);
}

/** The program of the Lua worker; loads the VM. */
export async function runLuaWorker(): Promise<void> {
  await (await import("./lua/worker.ts")).runLuaWorker();
}
