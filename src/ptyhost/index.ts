export { type ConnectOptions, connectPtyHost } from "./client.ts";
export { INPUT_LIMIT } from "./input-queue.ts";
export { DEFAULT_LOG_LIMIT } from "./log.ts";
export * from "./port.ts";
export { type PtyShare, ptyShare, spawnPty } from "./pty.ts";
export { DEFAULT_WINDOW } from "./reader.ts";
export { type RunningHost, type ServeOptions, servePtyHost } from "./serve.ts";
export { closeInheritedFiles, type StartOptions, startPtyHost, tellStarter } from "./start.ts";
export { MAX_META_BYTES, type Role, WIRE_VERSION } from "./wire.ts";
