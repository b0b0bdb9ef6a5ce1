import { fromUtf8, utf8 } from "../base/index.ts";
import { decodeBase64 } from "./base64.ts";
import type { Core } from "./core.ts";

/** A kitty notification of which parts are still to come (`d=0`). */
export interface PendingNotification {
  readonly id: string;
  title: string;
  body: string;
}

const MAX_TEXT = 4096;

/** OSC 99 (kitty desktop notifications): `metadata;payload`, title and body in parts until one without `d=0`. */
export function kittyNotification(core: Core, text: string): void {
  const split = text.indexOf(";");
  if (split < 0) return;
  const keys = new Map<string, string>();
  for (const part of text.slice(0, split).split(":")) {
    const equals = part.indexOf("=");
    if (equals > 0) keys.set(part.slice(0, equals), part.slice(equals + 1));
  }
  const kind = keys.get("p") ?? "title";
  if (kind !== "title" && kind !== "body") return;
  let payload = text.slice(split + 1);
  if (keys.get("e") === "1") {
    const bytes = decodeBase64(utf8(payload), 0);
    if (!bytes) return;
    payload = fromUtf8(bytes);
  }
  const id = (keys.get("i") ?? "").slice(0, 256).replace(/[^\w\-+.]/g, "");
  const known = core.notification;
  const pending = known && known.id === id ? known : { id, title: "", body: "" };
  pending[kind] = (pending[kind] + payload.replace(/[\u0000-\u001f\u007f-\u009f]/g, "")).slice(0, MAX_TEXT);
  if (keys.get("d") === "0") {
    core.notification = pending;
    return;
  }
  core.notification = undefined;
  core.effect({ type: "notification", title: pending.title, body: pending.body, id });
}
