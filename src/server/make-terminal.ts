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
  });
}
