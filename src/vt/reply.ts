import { utf8 } from "../base/index.ts";
import type { Core } from "./core.ts";

/** Sends `text` to the program. */
export function reply(core: Core, text: string): void {
  core.effect({ type: "reply", bytes: utf8(text) });
}

/** Sends a control sequence: its introducer as 7-bit or (S8C1T) 8-bit control. */
export function replyC1(core: Core, introducer: "[" | "P" | "]", body: string): void {
  if (!core.eightBitReplies) {
    reply(core, `\x1b${introducer}${body}${introducer === "[" ? "" : "\x1b\\"}`);
    return;
  }
  const text = utf8(body);
  const bytes = new Uint8Array(text.length + (introducer === "[" ? 1 : 2));
  bytes[0] = introducer.charCodeAt(0) + 0x40;
  bytes.set(text, 1);
  if (introducer !== "[") bytes[bytes.length - 1] = 0x9c;
  core.effect({ type: "reply", bytes });
}
