import type { Size } from "../model/index.ts";
import type { MuxSettings } from "../mux/index.ts";
import { Engine, type Terminal } from "../vt/index.ts";

/** A terminal engine as the configuration wants it. */
export function makeTerminal(size: Size, settings: MuxSettings): Terminal {
  return new Engine({
    size,
    scrollbackLines: settings.scrollbackLines,
    answerback: settings.enqAnswerback,
    colors: settings.colors,
    colorScheme: () => (isLight(settings.colors?.("background")) ? 2 : 1),
  });
}

/** True if a colour is nearer to white than to black (Rec. 601's weights). */
function isLight(color = 0): boolean {
  const luma = 0.299 * (color >> 16) + 0.587 * ((color >> 8) & 255) + 0.114 * (color & 255);
  return luma > 127;
}
