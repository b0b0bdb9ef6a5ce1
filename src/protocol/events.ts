import * as v from "valibot";
import { id, integer, name, notification, row, text } from "./declare.ts";
import { clientState, domainState, exitStatus, paneState, progress, tabState, windowState } from "./state.ts";

/** What a program's output asked for, or what happened in a pane. */
export const alert = v.variant("type", [
  v.object({ type: v.literal("bell") }),
  v.object({ type: v.literal("notification"), title: text(4096), body: text(65536), id: text(1024) }),
  v.object({ type: v.literal("clipboard"), selection: text(16), text: text(16 << 20) }),
  v.object({ type: v.literal("user-var"), name: text(1024), value: text(65536) }),
  v.object({ type: v.literal("progress"), progress }),
  v.object({
    type: v.literal("zone"),
    mark: v.picklist(["prompt", "input", "output", "end"]),
    row,
    exitStatus: v.optional(integer),
  }),
  v.object({ type: v.literal("file"), name: text(4096), base64: text(64 << 20) }),
  v.object({ type: v.literal("output-since-focus-lost") }),
  v.object({ type: v.literal("dropped"), cap: text(256) }),
]);
export type Alert = v.InferOutput<typeof alert>;

/**
 * Everything that happens in a mux, as values. A mirror that applies them in order equals the mux; `domux cli events`
 * prints them. "…-changed" carries the whole new state of the one thing.
 */
export const muxEvent = v.variant("type", [
  v.object({ type: v.literal("window-added"), window: windowState }),
  v.object({ type: v.literal("window-changed"), window: windowState }),
  v.object({ type: v.literal("window-removed"), window: id }),
  v.object({ type: v.literal("tab-added"), tab: tabState }),
  v.object({ type: v.literal("tab-changed"), tab: tabState }),
  v.object({ type: v.literal("tab-removed"), tab: id, window: id }),
  v.object({ type: v.literal("pane-added"), pane: paneState }),
  v.object({ type: v.literal("pane-changed"), pane: paneState }),
  v.object({ type: v.literal("pane-exited"), pane: id, status: exitStatus }),
  v.object({ type: v.literal("pane-removed"), pane: id, tab: id }),
  v.object({ type: v.literal("pane-focused"), pane: id, client: v.nullable(id) }),
  v.object({ type: v.literal("pane-alert"), pane: id, alert }),
  v.object({ type: v.literal("domain-changed"), domain: domainState }),
  v.object({ type: v.literal("domain-removed"), domain: id }),
  v.object({ type: v.literal("domain-progress"), domain: id, line: text(8192) }),
  v.object({ type: v.literal("workspace-renamed"), from: name, to: name }),
  v.object({ type: v.literal("client-added"), client: clientState }),
  v.object({ type: v.literal("client-changed"), client: clientState }),
  v.object({ type: v.literal("client-removed"), client: id }),
  v.object({ type: v.literal("config-reloaded"), generation: id }),
  v.object({ type: v.literal("empty") }),
]);
export type MuxEvent = v.InferOutput<typeof muxEvent>;

/** Place in a mux's stream of events. `epoch` changes when numbering starts anew (a new server). */
export const cursor = v.object({ epoch: text(64), number: id });
export type EventCursor = v.InferOutput<typeof cursor>;

/** Sent to every connection that called mux.watch. */
export const muxEventNotification = notification(
  "server",
  "mux.event",
  "Something happened in the mux.",
  v.object({
    /** Number of this event; strictly increasing, with gaps where a watcher's filter left some out. */
    number: id,
    /** Milliseconds since the Unix epoch. */
    time: v.number(),
    event: muxEvent,
  }),
);

/** The connection lagged so far behind that events were left out: ask mux.watch for the state again. */
export const muxLagged = notification(
  "server",
  "mux.lagged",
  "Events were left out because the watcher did not read; watch again.",
  v.object({}),
);
