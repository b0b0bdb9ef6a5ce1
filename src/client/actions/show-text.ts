import { TextPages, type TextPagesOptions } from "../overlays/text-pages.ts";
import type { ActionHost } from "./host.ts";

/** Opens text to scroll in. */
export function showText(
  host: ActionHost,
  page: Pick<TextPagesOptions, "name" | "title" | "lines" | "help">,
): void {
  const close = () => host.overlays.close(pages);
  const pages = new TextPages({ ...page, close, onChange: () => host.changed() });
  host.overlays.open(pages);
}
