import type { Place } from "../focus.ts";
import { LinkRules } from "../hyperlinks.ts";
import type { SelectionMode } from "../selection.ts";
import { copySelection } from "./clipboard.ts";
import type { ActionHost, Acts } from "./host.ts";
import { refreshZones } from "./scrolling.ts";

type Names =
  | "SelectTextAtMouseCursor"
  | "ExtendSelectionToMouseCursor"
  | "CompleteSelection"
  | "CompleteSelectionOrOpenLinkAtMouseCursor"
  | "OpenLinkAtMouseCursor"
  | "StartWindowDrag";

async function select(host: ActionHost, mode: SelectionMode, extend: boolean): Promise<void> {
  const { pointer } = host;
  if (!pointer) return;
  const seat = host.seat(pointer.pane);
  if (mode === "SemanticZone") await refreshZones(host, pointer.pane);
  if (extend) seat.extendSelection(pointer.point, mode);
  else seat.beginSelection(mode, pointer.point);
  host.changed();
}

function openLink(host: ActionHost, at: Place): void {
  const { pointer } = host;
  if (!pointer) return;
  const rules = new LinkRules(host.options.hyperlink_rules);
  const link = rules.at(pointer.point, host.seat(pointer.pane).screen);
  if (link) host.openUri(link.uri, at);
}

export const mouseActs: Acts<Names> = {
  SelectTextAtMouseCursor: (mode, _, host) => select(host, mode, false),
  ExtendSelectionToMouseCursor: (mode, _, host) => select(host, mode as SelectionMode, true),
  async CompleteSelection(destination, _, host) {
    if (host.pointer) await copySelection(host, host.pointer, destination);
  },
  async CompleteSelectionOrOpenLinkAtMouseCursor(destination, at, host) {
    const { pointer } = host;
    if (!pointer) return;
    // The pointer is the event's: it is gone once something was waited for.
    if (host.seat(pointer.pane).selected) await copySelection(host, pointer, destination);
    else openLink(host, at);
  },
  OpenLinkAtMouseCursor: (_, at, host) => openLink(host, at),
  StartWindowDrag(_, __, host) {
    host.face.perform({ action: "StartWindowDrag" });
  },
};
