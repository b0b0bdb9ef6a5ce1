export { encodeKey } from "./encode-key.ts";
export { KittyFlags } from "./encode-kitty.ts";
export * from "./encode-mouse.ts";
export * from "./encode-paste.ts";
export * from "./pane-modes.ts";
export * from "./tty-event.ts";
export * from "./tty-parser.ts";
