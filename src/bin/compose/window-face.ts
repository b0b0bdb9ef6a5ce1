import { join } from "node:path";
import type { CliContext } from "../../cli/index.ts";
import { askForWindow, type OpenRequest } from "../../desktop/index.ts";
import type { Opening } from "./opening.ts";
import { runtimeDirectory } from "./paths.ts";

export interface WindowSettings {
  /** Do not hand the request to the process that has this user's windows. */
  readonly alwaysNewProcess?: boolean;
  /** Show a program in a window of its own, beside what is there. */
  readonly newWindow?: boolean;
}

/**
 * Shows a domain in a window of the desktop; ends when the last window is closed, or at once if another process has
 * this user's windows. That one is asked before anything is loaded that only a process with windows needs.
 */
export async function openWindowFace(
  context: CliContext,
  opening: Opening,
  settings: WindowSettings = {},
): Promise<number> {
  const directory = runtimeDirectory(context.env);
  const request: OpenRequest = { query: queryOf(opening, settings.newWindow ?? false), opening };
  const place = settings.alwaysNewProcess ? undefined : { directory, socket: join(directory, "window.sock") };
  if (place && (await askForWindow(place.socket, request))) return 0;
  const { hostWindows } = await import("./window.ts");
  return hostWindows(context, request, place);
}

function queryOf({ workspace }: Opening, newWindow: boolean): string {
  const query = new URLSearchParams({ face: "window" });
  if (workspace !== undefined) query.set("workspace", workspace);
  if (newWindow) query.set("spawn", "1");
  return query.toString();
}
