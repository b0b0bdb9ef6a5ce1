import { type Csi, param } from "./csi.ts";
import type { TtyEvent, TtyReply } from "./tty-event.ts";

const SIZES = new Map<number, Extract<TtyReply, { kind: "size" }>["of"]>([
  [4, "area-pixels"],
  [5, "screen-pixels"],
  [6, "cell-pixels"],
  [8, "area-cells"],
  [9, "screen-cells"],
]);

/** A control sequence that is no key and no mouse event: focus, or an answer. */
export function csiReport(csi: Csi): TtyEvent {
  if (csi.text === "I" || csi.text === "O") return { type: "focus", focused: csi.final === "I" };
  return { type: "reply", reply: reply(csi) ?? { kind: "unknown", introducer: "csi", text: csi.text } };
}

function reply(csi: Csi): TtyReply | undefined {
  const first = param(csi, 0, 0);
  switch (csi.marker + csi.intermediates + csi.final) {
    case "?c":
      return { kind: "da1", attributes: csi.params.map(([value]) => value) };
    case ">c":
      return { kind: "da2", params: csi.params.map(([value]) => value) };
    case "?$y":
    case "$y":
      return { kind: "mode", mode: first, private: csi.marker === "?", state: param(csi, 1, 0) };
    case "?u":
      return { kind: "kitty-keyboard", flags: first };
    case ">m":
      return { kind: "modify-keys", resource: first, value: param(csi, 1, 0) };
    case "n":
      return { kind: "status", code: first };
    case "?n":
      return first === 997
        ? { kind: "color-scheme", scheme: param(csi, 1, 1) === 2 ? "light" : "dark" }
        : undefined;
    case "R":
    case "?R":
      return { kind: "cursor", x: Math.max(1, param(csi, 1, 1)) - 1, y: Math.max(1, first) - 1 };
    case "t":
      return sizeReport(csi, first);
    default:
      return undefined;
  }
}

function sizeReport(csi: Csi, first: number): TtyReply | undefined {
  const [height, width] = [param(csi, 1, 0), param(csi, 2, 0)];
  if (first === 48) {
    const [pixelHeight, pixelWidth] = [param(csi, 3, 0), param(csi, 4, 0)];
    return { kind: "resize", cols: width, rows: height, pixelWidth, pixelHeight };
  }
  const of = SIZES.get(first);
  return of && { kind: "size", of, width, height };
}
