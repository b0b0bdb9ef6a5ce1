export * from "./options.ts";
export * from "./port.ts";

/** The program of the Lua worker; loads the VM. */
export async function runLuaWorker(): Promise<void> {
  await (await import("./lua/worker.ts")).runLuaWorker();
}
