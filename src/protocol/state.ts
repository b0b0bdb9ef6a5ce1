import * as v from "valibot";
import { count, id, integer, name, path, size, text } from "./declare.ts";

/** How a program is to be started: argv, never a shell string. */
export const command = v.object({
  /** Empty or absent: the default program. */
  argv: v.optional(v.pipe(v.array(text(131072)), v.maxLength(4096))),
  cwd: v.optional(path),
  /** Added to, not instead of, the environment of the pane's domain; null removes a variable. */
  env: v.optional(v.record(text(4096), v.nullable(text(131072)))),
});
export type Command = v.InferOutput<typeof command>;

/** Which domain something is to be made in, as in WezTerm's SpawnTabDomain. */
export const domainTarget = v.union([
  v.literal("DefaultDomain"),
  v.literal("CurrentPaneDomain"),
  v.object({ name }),
  v.object({ id }),
]);
export type DomainTarget = v.InferOutput<typeof domainTarget>;

/** Split tree; sizes of leaves in cells, those of nodes follow (a divider takes one cell). */
export type TreeState =
  | { pane: number; cols: number; rows: number }
  | { split: "horizontal" | "vertical"; first: TreeState; second: TreeState };
export const tree: v.GenericSchema<TreeState> = v.union([
  v.object({ pane: id, cols: count, rows: count }),
  v.object({
    split: v.picklist(["horizontal", "vertical"]),
    first: v.lazy(() => tree),
    second: v.lazy(() => tree),
  }),
]);

export const progress = v.union([
  v.object({ state: v.picklist(["none", "indeterminate"]) }),
  v.object({ state: v.picklist(["normal", "error", "paused"]), percent: v.number() }),
]);

/** How configurations see it (`pane:get_progress()`). */
export type LuaProgress =
  | "None"
  | "Indeterminate"
  | { readonly Percentage: number }
  | { readonly Error: number };

export function luaProgress(value: v.InferOutput<typeof progress>): LuaProgress {
  switch (value.state) {
    case "none":
      return "None";
    case "indeterminate":
      return "Indeterminate";
    case "error":
      return { Error: value.percent };
    default:
      return { Percentage: value.percent };
  }
}

export const exitStatus = v.object({
  /** Exit code, or 128 + signal number as a shell would say it. */
  code: integer,
  /** Name of the signal that ended it ("SIGHUP"), if one did. */
  signal: v.optional(v.string()),
});
export type ExitState = v.InferOutput<typeof exitStatus>;

export const paneState = v.object({
  id,
  tab: id,
  window: id,
  domain: id,
  /** Name of the domain that the pane lives in, seen from this mux. */
  domainName: name,
  title: text(4096),
  /** URL (file://host/path) or "". */
  cwd: text(32768),
  size,
  /** Short name, pid and path of the foreground process, where known. */
  process: v.optional(v.object({ name: text(4096), pid: id, executable: v.optional(text(32768)) })),
  ttyName: v.nullable(text(4096)),
  progress,
  userVars: v.record(text(1024), text(65536)),
  /** Output came since anybody last had the pane in focus. */
  unseen: v.boolean(),
  /** Set once the program has ended and the pane is kept (exit_behavior). */
  exited: v.optional(exitStatus),
  /** The pane's domain is lost; the picture is the last one. */
  lost: v.optional(v.boolean()),
});
export type PaneState = v.InferOutput<typeof paneState>;

export const tabState = v.object({
  id,
  window: id,
  /** Explicit title, "" if none: then the active pane's title counts. */
  title: text(4096),
  size,
  tree,
  zoomed: v.nullable(id),
  /** The pane somebody focused last: where a new seat starts. */
  active: id,
});
export type TabState = v.InferOutput<typeof tabState>;

export const windowState = v.object({
  id,
  workspace: name,
  title: text(4096),
  /** In order. */
  tabs: v.array(id),
  /** The tab somebody focused last: where a new seat starts. */
  active: v.nullable(id),
  /** How the window's size is decided when several seats show it. */
  sizePolicy: v.picklist(["latest", "largest", "smallest", "manual"]),
});
export type WindowState = v.InferOutput<typeof windowState>;

export const domainState = v.object({
  id,
  name,
  kind: v.picklist(["local", "unix", "sshmux", "ssh", "tls", "exec", "wsl"]),
  label: text(4096),
  state: v.picklist(["detached", "connecting", "prompting", "attached", "lost"]),
  spawnable: v.boolean(),
  detachable: v.boolean(),
  /** Last line of progress, or why the domain is lost. */
  detail: v.optional(text(8192)),
  /** Milliseconds since the Unix epoch of the next try, while lost. */
  nextTry: v.optional(v.number()),
  /** Smoothed round trip in milliseconds, while attached over a connection. */
  lag: v.optional(v.number()),
  /** Threshold of predictive echo in milliseconds; absent: off. */
  echoThreshold: v.optional(v.number()),
  /** True: faces say over its panes how long the host has not answered (`overlay_lag_indicator`). */
  lagIndicator: v.optional(v.boolean()),
});
export type DomainState = v.InferOutput<typeof domainState>;

export const clientState = v.object({
  id,
  kind: v.picklist(["tui", "web", "window", "cli", "mux", "api"]),
  user: text(1024),
  host: text(1024),
  pid: id,
  /** Milliseconds since the Unix epoch. */
  connectedAt: v.number(),
  lastInput: v.number(),
  workspace: v.nullable(name),
  focusedPane: v.nullable(id),
  sshAuthSock: v.nullable(path),
  viewer: v.boolean(),
});
export type ClientState = v.InferOutput<typeof clientState>;

/** Everything a mirror needs. Order of arrays: by id, except where an order is part of the state. */
export const muxState = v.object({
  windows: v.array(windowState),
  tabs: v.array(tabState),
  panes: v.array(paneState),
  domains: v.array(domainState),
  clients: v.array(clientState),
  defaultDomain: id,
  /** Windows that somebody has turned to, the latest first: where whoever comes now may begin. No event tells of it. */
  recent: v.optional(v.array(id)),
});
export type MuxState = v.InferOutput<typeof muxState>;

/** What `cli list` prints of a pane beyond its state. */
export const paneDetails = v.object({
  pane: paneState,
  workspace: name,
  tabTitle: text(4096),
  windowTitle: text(4096),
  isActive: v.boolean(),
  isZoomed: v.boolean(),
  /** 0-based cells inside the tab. */
  left: count,
  top: count,
  /** 0-based cursor in the viewport. */
  cursorX: count,
  cursorY: count,
  /** DECSCUSR parameter, 0 for the default. */
  cursorStyle: count,
  cursorVisible: v.boolean(),
});
export type PaneDetails = v.InferOutput<typeof paneDetails>;
