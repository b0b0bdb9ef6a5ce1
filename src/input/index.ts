export { isModifierKey } from "./csi-key.ts";
export { encodeKey } from "./encode-key.ts";
export { KittyFlags } from "./encode-kitty.ts";
export * from "./encode-mouse.ts";
export * from "./encode-paste.ts";
export * from "./fuzzy.ts";
export * from "./key-matcher.ts";
export {
  type Bound,
  expandDefaults,
  mergeBindings,
  normalisePattern,
  parseMods,
  parsePattern,
  patternId,
} from "./key-pattern.ts";
export * from "./key-spec.ts";
export * from "./line-editor.ts";
export * from "./mouse-matcher.ts";
export * from "./pane-modes.ts";
export * from "./tty-event.ts";
export * from "./tty-parser.ts";
