import { Terminal } from "@xterm/xterm";
import type { TerminalLook } from "./terminal-look.ts";

/** CSS pixels of one cell; not whole numbers in general. */
export interface CellSize {
  readonly width: number;
  readonly height: number;
}

const COLS = 100;
const ROWS = 4;

/**
 * How large cells are with a font: measured on an emulator of the same looks, which nobody sees, drawn by what draws the
 * others (the hardware's renderer has cells of whole pixels).
 */
export function measureCell(
  look: TerminalLook,
  parent: HTMLElement,
  accelerate: ((terminal: Terminal) => unknown) | undefined,
): CellSize {
  const host = document.createElement("div");
  host.className = "probe";
  host.setAttribute("aria-hidden", "true");
  parent.append(host);
  const terminal = new Terminal({ ...look.options, cols: COLS, rows: ROWS, scrollback: 0 });
  try {
    terminal.open(host);
    accelerate?.(terminal);
    const screen = host.querySelector(".xterm-screen")?.getBoundingClientRect();
    const width = (screen?.width ?? 0) / COLS;
    const height = (screen?.height ?? 0) / ROWS;
    return width > 1 && height > 1
      ? { width, height }
      : { width: look.fontSize * 0.6, height: look.fontSize * 1.2 };
  } finally {
    terminal.dispose();
    host.remove();
  }
}
