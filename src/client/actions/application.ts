import type { KeyAssignment } from "../../model/index.ts";
import type { Act, ActionHost, Acts } from "./host.ts";
import { askYesNo } from "./killing.ts";

type FaceNames =
  | "IncreaseFontSize"
  | "DecreaseFontSize"
  | "ResetFontSize"
  | "ResetFontAndWindowSize"
  | "ToggleFullScreen"
  | "ToggleAlwaysOnTop"
  | "ToggleAlwaysOnBottom"
  | "SetWindowLevel"
  | "Hide"
  | "Show"
  | "HideApplication";

type Names = FaceNames | "RedrawScreen" | "ReloadConfiguration" | "OpenUri" | "QuitApplication";

function face<N extends FaceNames>(action: N): Act<N> {
  return (args, _, host) => {
    host.face.perform({ action, args } as KeyAssignment);
  };
}

/** Ending this view ends only what lives in this process: asks if some of that runs. */
async function quit(host: ActionHost): Promise<void> {
  const local = [...host.mux.panes.values()].filter(
    (pane) => host.mux.domains.get(pane.domain)?.kind === "local" && pane.exited === undefined,
  );
  if (local.length > 0 && host.options.window_close_confirmation === "AlwaysPrompt") {
    const { running } = await host.call(host.messages.closing, { panes: local.map((pane) => pane.id) });
    if (running.length > 0) {
      const names = [...new Set(running)].join(", ");
      if (!(await askYesNo(host, `🛑 Really Quit domux?\nRunning: ${names}`))) return;
    }
  }
  host.face.quit({ kind: "detached" });
}

export const applicationActs: Acts<Names> = {
  IncreaseFontSize: face("IncreaseFontSize"),
  DecreaseFontSize: face("DecreaseFontSize"),
  ResetFontSize: face("ResetFontSize"),
  ResetFontAndWindowSize: face("ResetFontAndWindowSize"),
  ToggleFullScreen: face("ToggleFullScreen"),
  async RedrawScreen(_, __, host) {
    host.face.perform({ action: "RedrawScreen" });
    // Whoever asks for it has seen something wrong: perhaps it is not only the face.
    await host.verify();
  },
  ToggleAlwaysOnTop: face("ToggleAlwaysOnTop"),
  ToggleAlwaysOnBottom: face("ToggleAlwaysOnBottom"),
  SetWindowLevel: face("SetWindowLevel"),
  Hide: face("Hide"),
  Show: face("Show"),
  HideApplication: face("HideApplication"),

  async ReloadConfiguration(_, __, host) {
    await host.call(host.messages.configReload, {});
  },
  OpenUri: (uri, at, host) => host.openUri(uri, at),
  QuitApplication: (_, __, host) => quit(host),
};
