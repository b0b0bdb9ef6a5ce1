import type { PaneId } from "../model/index.ts";
import type { Alert } from "../protocol/index.ts";
import type { ActionHost } from "./actions/host.ts";
import type { Place } from "./focus.ts";
import { fire } from "./lua-events.ts";
import { printable } from "./styled-text.ts";

type AlertHost = Pick<
  ActionHost,
  "mux" | "face" | "options" | "toasts" | "seat" | "changed" | "config" | "call" | "messages" | "note"
> & {
  readonly place: Place;
};

/** Whether a program's notification is wanted, by `notification_handling` and where the focus is. */
function wanted({ options, mux, place }: AlertHost, pane: PaneId): boolean {
  const state = mux.panes.get(pane);
  switch (options.notification_handling) {
    case "NeverShow":
      return false;
    case "SuppressFromFocusedPane":
      return pane !== place.pane;
    case "SuppressFromFocusedTab":
      return state?.tab !== place.tab?.id;
    case "SuppressFromFocusedWindow":
      return state?.window !== place.window?.id;
    default:
      return true;
  }
}

/** Brings what a program's output asked for to the person. */
export function handleAlert(host: AlertHost, pane: PaneId, alert: Alert): void {
  switch (alert.type) {
    case "bell":
      host.seat(pane).bell = pane !== host.place.pane;
      host.face.bell(pane, host.options.audible_bell !== "Disabled");
      void fire(host, { ...host.place, pane }, "bell");
      host.changed();
      return;
    case "notification":
      if (wanted(host, pane))
        host.face.notify({
          pane,
          // Without a title the text is the title.
          title: printable(alert.title || alert.body),
          body: alert.title ? printable(alert.body) : "",
        });
      return;
    case "clipboard":
      if (host.options.osc52_policy === "Never") return;
      host.face.copy(
        alert.text,
        /p|s/.test(alert.selection) && !alert.selection.includes("c") ? "PrimarySelection" : "Clipboard",
      );
      return;
    case "user-var":
      void fire(host, { ...host.place, pane }, "user-var-changed", [alert.name, alert.value]);
      return;
    case "file":
      if (!host.options.allow_download_protocols) return;
      host.face.saveFile(alert.name, alert.base64);
      return;
    case "dropped":
      host.toasts.show("warning", `Output of pane ${pane} went over a limit: ${alert.cap}.`);
      return;
    default:
      return;
  }
}
