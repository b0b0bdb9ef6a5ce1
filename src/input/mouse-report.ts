import { Mods, type MouseButton, type MouseEvent } from "../model/index.ts";
import { type Csi, param } from "./csi.ts";

/** Bits of a mouse report's button number (xterm ctlseqs, "Mouse Tracking"). */
export const MouseBits = { shift: 4, alt: 8, ctrl: 16, motion: 32, wheel: 64, extra: 128 } as const;

const BUTTONS: readonly MouseButton[] = ["left", "middle", "right", "none"];

/** SGR (`CSI < b ; x ; y M|m`) and urxvt (`CSI b ; x ; y M`) reports; `cell` in pixels if they count pixels. */
export function csiMouse(
  csi: Csi,
  cell: { readonly width: number; readonly height: number } | undefined,
): MouseEvent | undefined {
  const sgr = csi.marker === "<";
  if (csi.params.length !== 3 || csi.intermediates !== "" || (!sgr && csi.marker !== "")) return undefined;
  if (csi.final !== "M" && !(sgr && csi.final === "m")) return undefined;
  const code = param(csi, 0, -1) - (sgr ? 0 : 32);
  if (code < 0) return undefined;
  const [x, y] = [param(csi, 1, 1) - 1, param(csi, 2, 1) - 1];
  const place = sgr && cell ? inPixels(x, y, cell) : { x: Math.max(0, x), y: Math.max(0, y) };
  return decode(code, place, csi.final === "m" || (!sgr && isX10Release(code)));
}

/** The three bytes after `CSI M`. */
export function x10Mouse(button: number, x: number, y: number): MouseEvent {
  const code = button - 32;
  return decode(code, { x: Math.max(0, x - 33), y: Math.max(0, y - 33) }, isX10Release(code));
}

const isX10Release = (code: number): boolean => (code & 0b11100011) === 3;

type Place = Pick<MouseEvent, "x" | "y" | "pixelX" | "pixelY">;

function inPixels(x: number, y: number, cell: { readonly width: number; readonly height: number }): Place {
  const [pixelX, pixelY] = [Math.max(0, x), Math.max(0, y)];
  const cells = (pixels: number, size: number): number => Math.floor(pixels / Math.max(1, size));
  return { x: cells(pixelX, cell.width), y: cells(pixelY, cell.height), pixelX, pixelY };
}

function decode(code: number, place: Place, release: boolean): MouseEvent {
  const mods =
    (code & MouseBits.shift ? Mods.shift : 0) |
    (code & MouseBits.alt ? Mods.alt : 0) |
    (code & MouseBits.ctrl ? Mods.ctrl : 0);
  const low = code & 3;
  if (code & MouseBits.wheel && !(code & MouseBits.extra)) {
    const step = low % 2 === 0 ? -1 : 1;
    return {
      kind: "wheel",
      button: "none",
      ...place,
      mods,
      ...(low < 2 ? { wheelY: step } : { wheelX: step }),
    };
  }
  const button = code & MouseBits.extra ? (["back", "forward", "none", "none"] as const)[low] : BUTTONS[low];
  const kind = code & MouseBits.motion ? "move" : release ? "release" : "press";
  return { kind, button, ...place, mods };
}
