import { hexOf } from "../look/color.ts";
import type { PageOptions } from "../look/page-options.ts";

/** Shows a bell over a pane as `visual_bell` says. `color`: 0xRRGGBB; undefined: the text's. */
export function flash(pane: HTMLElement, bell: PageOptions["visual_bell"], color: number | undefined): void {
  const time = bell.fade_in_duration_ms + bell.fade_out_duration_ms;
  if (time === 0) return;
  pane.style.setProperty("--flash-time", `${time}ms`);
  if (color === undefined) pane.style.removeProperty("--flash");
  else pane.style.setProperty("--flash", hexOf(color));
  pane.classList.remove("flash", "flash-cursor");
  // Begins anew also while the last one goes on.
  void pane.offsetWidth;
  pane.classList.add(bell.target === "CursorColor" ? "flash-cursor" : "flash");
}
