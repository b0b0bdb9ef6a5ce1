import { type ToastView, textOfLine } from "../client/index.ts";
import type { Rect } from "../model/index.ts";
import { type Drawing, widthOf, wrapLine } from "./drawing.ts";
import type { Look } from "./style-table.ts";

const LOOKS: Readonly<Record<ToastView["kind"], Partial<Look>>> = {
  info: { fg: 15, bg: 4 },
  warning: { fg: 0, bg: 3 },
  error: { fg: 15, bg: 1 },
};

/** A message and the cells that it has. */
export interface ToastHit extends Rect {
  readonly toast: ToastView;
}

/** Draws short messages in the lower right corner, the newest at the bottom; those that have no room are left out. */
export function drawToasts(drawing: Drawing, toasts: readonly ToastView[], area: Rect): readonly ToastHit[] {
  const hits: ToastHit[] = [];
  let bottom = area.top + area.rows - 1;
  for (const toast of [...toasts].reverse()) {
    const titled = toast.title === "" ? toast.message : `${toast.title}: ${toast.message}`;
    // On a line of its own it is found by what the outer terminal does with addresses.
    const text = toast.url === undefined ? titled : `${titled}\n${toast.url}`;
    const cols = Math.max(8, Math.min(60, area.cols - 4));
    const lines = text
      .split("\n")
      .flatMap((line) => wrapLine([{ text: line }], cols).map((row) => textOfLine(row).trimEnd()));
    const width = Math.max(...lines.map(widthOf)) + 2;
    const top = bottom - lines.length + 1;
    if (top < area.top) break;
    const left = area.left + area.cols - width;
    drawing.fill(left, top, width, lines.length, LOOKS[toast.kind]);
    lines.forEach((line, index) => {
      drawing.text(left + 1, top + index, line, LOOKS[toast.kind]);
    });
    hits.push({ toast, left, top, cols: width, rows: lines.length });
    bottom = top - 2;
  }
  return hits;
}
