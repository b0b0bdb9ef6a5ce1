import { fromUtf8 } from "../base/index.ts";
import type { TtyReply } from "./tty-event.ts";

/** Introducers of strings: `ESC ]`, `ESC P`, `ESC _`. */
export type StringKind = "osc" | "dcs" | "apc";

/** The answer in a string sequence, given without introducer and terminator. */
export function stringReport(kind: StringKind, bytes: Uint8Array): TtyReply {
  const text = fromUtf8(bytes);
  const read = { osc, dcs, apc }[kind];
  return read(text) ?? { kind: "unknown", introducer: kind, text };
}

function osc(text: string): TtyReply | undefined {
  const [number, first, ...rest] = text.split(";");
  if (number === "4" && first !== undefined && /^\d{1,3}$/.test(first)) {
    return { kind: "color", which: Number(first), rgb: parseColor(rest.join(";")) };
  }
  if (/^1\d$/.test(number) && first !== undefined) {
    return { kind: "color", which: `osc${Number(number)}`, rgb: parseColor([first, ...rest].join(";")) };
  }
  if (number === "52" && first !== undefined && rest.length === 1) {
    const decoded = fromBase64(rest[0]);
    return decoded === undefined ? undefined : { kind: "clipboard", selection: first, text: decoded };
  }
  return undefined;
}

/** X11 colour text (`rgb:RR/GG/BB` with 1 to 4 digits each, `rgba:`, `#RRGGBB` …) as 0xRRGGBB. */
function parseColor(text: string): number | undefined {
  const parts =
    /^rgba?:([0-9a-f]{1,4})\/([0-9a-f]{1,4})\/([0-9a-f]{1,4})/i.exec(text) ??
    /^#([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})$/i.exec(text) ??
    /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text) ??
    /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (!parts) return undefined;
  const channel = (hex: string): number =>
    Math.round((Number.parseInt(hex, 16) / (16 ** hex.length - 1)) * 255);
  return (channel(parts[1]) << 16) | (channel(parts[2]) << 8) | channel(parts[3]);
}

function fromBase64(text: string): string | undefined {
  try {
    return fromUtf8(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

function dcs(text: string): TtyReply | undefined {
  if (text.startsWith(">|")) return { kind: "version", text: text.slice(2) };
  if (text.startsWith("!|")) return { kind: "da3", id: text.slice(2) };
  const answer = /^([01])([+$])r(.*)$/s.exec(text);
  if (!answer) return undefined;
  const ok = answer[1] === "1";
  return answer[2] === "$"
    ? { kind: "setting", ok, text: answer[3] }
    : { kind: "termcap", ok, values: termcap(answer[3]) };
}

function termcap(text: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const entry of text.split(";")) {
    const [name, value = ""] = entry.split("=").map(fromHex);
    if (name) values.set(name, value);
  }
  return values;
}

function fromHex(hex: string): string {
  const pairs = hex.match(/[0-9a-f]{2}/gi) ?? [];
  return fromUtf8(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)));
}

function apc(text: string): TtyReply | undefined {
  if (!text.startsWith("G")) return undefined;
  const [keys, ...message] = text.slice(1).split(";");
  const control: Record<string, string> = {};
  for (const pair of keys.split(",")) {
    const at = pair.indexOf("=");
    if (at > 0) control[pair.slice(0, at)] = pair.slice(at + 1);
  }
  return { kind: "graphics", control, message: message.join(";") };
}
