import * as v from "valibot";
import type { Config, ConfigService, Json } from "../../config/index.ts";
import { DomuxError } from "../../model/index.ts";
import {
  type Domain,
  type Mux,
  type Placed,
  runVerb,
  type Seat,
  type Tab,
  VERBS,
  type Window,
} from "../../mux/index.ts";
import type {
  messages,
  NotificationType,
  ParamsIn,
  ParamsOf,
  RequestType,
  ResultOf,
} from "../../protocol/index.ts";
import type { Overrides } from "./overrides.ts";

export type Appearance = ParamsOf<typeof messages.appearance>["appearance"];

/** What the calls of Lua may use of the process they run in. */
export interface LuaHouse {
  readonly mux: Mux;
  readonly config: ConfigService;
  /** A face lives in this process: `wezterm.gui` and windows are there. */
  readonly hasGui: boolean;
  readonly overrides: Overrides;
  notify<T extends NotificationType>(seat: Seat, type: T, params: ParamsIn<T>): void;
  /** Asks the face at a seat; undefined if it is away or does not know the question. */
  askFace<T extends RequestType>(seat: Seat, type: T, params: ParamsIn<T>): Promise<ResultOf<T> | undefined>;
  /** What is around faces, by the ids of their seats. */
  readonly appearances: Map<number, Appearance>;
  /** Workspace of spawns where no face says one. */
  workspace: string | undefined;
}

/** Functions by the names of the API; the first argument of a method is the object's id. */
export type Calls = Readonly<Record<string, (house: LuaHouse, ...args: Json[]) => Json | Promise<Json>>>;

const TABLE = new Map(VERBS.map((verb) => [verb.message.method, verb]));
const NEVER = new Promise<never>(() => undefined);

/** Carries out a verb of the protocol for Lua. @throws DomuxError as the verb says */
export function ask<M extends RequestType>(
  { mux }: LuaHouse,
  message: M,
  params: ParamsIn<M>,
): Promise<ResultOf<M>> {
  const checked = v.safeParse(message.params, params);
  if (!checked.success)
    throw new DomuxError("bad-request", checked.issues.map((issue) => issue.message).join("; "));
  const context = { mux, seat: undefined, cancelled: NEVER };
  return runVerb(TABLE, context, message.method, checked.output, { readOnly: false }) as Promise<ResultOf<M>>;
}

// ---- finding, with the messages that configurations know
function missing(kind: string, id: Json | undefined): DomuxError {
  return new DomuxError("not-found", `${kind} id ${String(id)} not found in mux`);
}

export function paneAt({ mux }: LuaHouse, id: Json | undefined): Placed {
  const pane = mux.panes.get(Number(id));
  const tab = pane && mux.places.get(pane.id);
  if (!pane || !tab) throw missing("pane", id);
  return { pane, tab, window: tab.window };
}

export function tabAt({ mux }: LuaHouse, id: Json | undefined): Tab {
  const tab = mux.tabs.get(Number(id));
  if (!tab?.tree) throw missing("tab", id);
  return tab;
}

export function windowAt({ mux }: LuaHouse, id: Json | undefined): Window {
  const window = mux.windows.get(Number(id));
  if (!window) throw missing("window", id);
  return window;
}

export function domainAt({ mux }: LuaHouse, id: Json | undefined): Domain {
  const domain = mux.domains.get(Number(id));
  if (!domain) throw missing("domain", id);
  return domain;
}

// ---- seats that are faces
/** Seats of people (not of other muxes) that show a window; of all windows if it is undefined. */
export function facesOf({ mux }: LuaHouse, window?: number): Seat[] {
  return [...mux.seats.values()].filter(
    (seat) =>
      seat.interactive &&
      seat.facts.kind !== "mux" &&
      seat.face !== undefined &&
      (window === undefined || seat.views.has(window)),
  );
}

/** Seats, the one where somebody did something last first. */
export function byLastInput(seats: readonly Seat[]): Seat[] {
  return [...seats].sort((a, b) => b.lastInput - a.lastInput);
}

export function latestOf(seats: readonly Seat[]): Seat | undefined {
  return byLastInput(seats)[0];
}

/** The workspace that somebody looks at, who did something last; else the default one. */
export function activeWorkspace(house: LuaHouse): string {
  return latestOf(facesOf(house))?.workspace ?? house.workspace ?? house.mux.settings.defaultWorkspace;
}

/** What is around the face where somebody did something last; WezTerm's answer where it cannot know, else. */
export function appearanceOf(house: LuaHouse, window?: number): Appearance {
  const seat = latestOf(facesOf(house, window).filter(({ id }) => house.appearances.has(id)));
  return (seat && house.appearances.get(seat.id)) ?? "Dark";
}

/** The pane of a window that somebody has in focus, else the one that was last. */
export function activePane(house: LuaHouse, window: Window): number | undefined {
  for (const seat of facesOf(house, window.id))
    if (seat.focus !== null && house.mux.places.get(seat.focus)?.window === window) return seat.focus;
  return window.active?.active;
}

/** The configuration in effect in a window. */
export function configOf(house: LuaHouse, window: number): Config {
  return house.overrides.configOf(window);
}
