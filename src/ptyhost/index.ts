export { INPUT_LIMIT } from "./input-queue.ts";
export * from "./port.ts";
export { type PtyShare, ptyShare, spawnPty } from "./pty.ts";
