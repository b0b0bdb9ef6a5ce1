export { Engine } from "./engine.ts";
export { PLACEHOLDER } from "./image-placeholders.ts";
export * from "./port.ts";
export { charWidth, clusters, textWidth, UNICODE_VERSION } from "./unicode.ts";
export { unicodeProvider } from "./unicode-provider.ts";
