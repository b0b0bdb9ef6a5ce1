import {
  type EventOutcome,
  explainAll,
  type Json,
  luaAction,
  plainItems,
  readAction,
} from "../../config/index.ts";
import type { KeyAssignment } from "../../model/index.ts";
import type { Verb, VerbContext } from "../../mux/index.ts";
import { messages, type RequestType } from "../../protocol/index.ts";
import { Coalescer } from "./coalescer.ts";
import { faceConfig, problemText } from "./face-config.ts";
import { appearanceOf, configOf, type LuaHouse } from "./lua-house.ts";
import { guiRef, paneRef } from "./values.ts";

/** Events whose handlers get no window and pane before their arguments. */
const BARE = new Set(["format-tab-title", "format-window-title"]);

/** Events that come in storms: of each window at most one runs and one waits, as in WezTerm. */
const COALESCED = new Set([
  "update-status",
  "window-config-reloaded",
  "window-focus-changed",
  "window-resized",
]);

/** The window that a seat shows. */
function windowOf({ seat }: VerbContext): number | undefined {
  return seat && [...seat.views.keys()][0];
}

/** Verbs of the wire about the configuration and its handlers. */
export function configVerbs(house: LuaHouse): Verb[] {
  const { config: service } = house;
  const lanes = new Coalescer<EventOutcome>();
  const row = <M extends RequestType>(verb: Verb<M>): Verb => verb as unknown as Verb;
  return [
    row({
      message: messages.config,
      changes: false,
      run: async (context) => {
        const window = windowOf(context);
        const config = window === undefined ? service.current : configOf(house, window);
        const problems = config.problems.filter((problem) => problem.severity !== "note");
        return {
          generation: config.generation,
          config: faceConfig(config),
          problems: problems.map(problemText),
        };
      },
    }),
    row({
      message: messages.options,
      changes: false,
      run: async (context) => {
        const window = windowOf(context);
        return { options: explainAll(window === undefined ? service.current : configOf(house, window)) };
      },
    }),
    row({
      message: messages.configReload,
      changes: true,
      run: async () => {
        await service.load();
        return {};
      },
    }),
    row({
      message: messages.appearance,
      changes: false,
      run: async ({ seat }, { appearance }) => {
        if (!seat) return {};
        const before = appearanceOf(house);
        house.appearances.set(seat.id, appearance);
        // As WezTerm does: what the file chose by it, colours mostly, is chosen anew.
        if (appearanceOf(house) !== before && service.asksFor("get_appearance")) void service.load();
        return {};
      },
    }),
    row({
      message: messages.emit,
      changes: true,
      run: async (context, { event, window, pane, args }) => {
        const place = { window: window ?? windowOf(context), pane: pane ?? context.seat?.focus ?? undefined };
        const run = () => emit(house, event, place, args as Json[]);
        const outcome = COALESCED.has(event) ? await lanes.run(`${event} ${place.window}`, run) : await run();
        return { allowed: outcome.proceed, result: outcome.value };
      },
    }),
  ];
}

/** Runs the handlers of an event as WezTerm calls them. */
async function emit(
  house: LuaHouse,
  event: string,
  place: { readonly window?: number; readonly pane?: number },
  args: readonly Json[],
): Promise<EventOutcome> {
  const { config } = house;
  if (BARE.has(event)) {
    const outcome = await config.emit(event, args);
    return { ...outcome, value: plainItems(outcome.value) };
  }
  const pane = place.pane !== undefined && house.mux.panes.has(place.pane) ? place.pane : undefined;
  const window = place.window ?? (pane === undefined ? undefined : house.mux.places.get(pane)?.window.id);
  const here = [
    window === undefined ? null : guiRef(window),
    pane === undefined ? null : paneRef(pane),
  ] as Json[];
  switch (event) {
    case "update-status":
      // The older name of the same event.
      await config.emit("update-right-status", here);
      return config.emit(event, here);
    case "new-tab-button-click": {
      const [button, action] = args;
      const given =
        action === null || action === undefined ? null : luaAction(action as unknown as KeyAssignment);
      return config.emit(event, [...here, button ?? null, given]);
    }
    case "augment-command-palette": {
      const outcome = await config.emit(event, here);
      return { ...outcome, value: entries(outcome.value) };
    }
    default:
      return config.emit(event, [...here, ...args]);
  }
}

/** Entries of the palette with checked actions; those that are none are left out. */
function entries(value: Json): Json {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: Json) => {
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return [];
    const { action } = entry as { readonly action?: Json };
    if (action === undefined) return [];
    try {
      return [{ ...entry, action: readAction(action, "") as unknown as Json }];
    } catch {
      return [];
    }
  });
}
