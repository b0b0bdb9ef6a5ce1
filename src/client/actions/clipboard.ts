import type { ClipboardDestination } from "../face-port.ts";
import type { Place } from "../focus.ts";
import type { ActionHost, Acts } from "./host.ts";

type Names = "CopyTo" | "CopyTextTo" | "PasteFrom" | "ClearSelection";

/** Copies what is selected in the pane. @returns false if nothing is */
export async function copySelection(
  host: ActionHost,
  at: Pick<Place, "pane">,
  destination: ClipboardDestination,
): Promise<boolean> {
  if (at.pane === undefined) return false;
  const seat = host.seat(at.pane);
  const range = seat.selected;
  if (!range) return false;
  const text = await seat.screen.text(range);
  if (text === "") return false;
  host.face.copy(text, destination);
  return true;
}

export const clipboardActs: Acts<Names> = {
  async CopyTo(destination, at, host) {
    await copySelection(host, at, destination);
  },
  CopyTextTo: ({ text, destination }, _, host) => host.face.copy(text, destination),
  PasteFrom: (source, _, host) => host.face.paste(source),
  ClearSelection(_, at, host) {
    if (at.pane === undefined) return;
    host.seat(at.pane).clearSelection();
    host.changed();
  },
};
