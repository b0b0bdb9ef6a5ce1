import * as v from "valibot";
import {
  count,
  id,
  integer,
  name,
  nothing,
  notification,
  path,
  request,
  row,
  serverRequest,
  size,
  text,
} from "./declare.ts";
import { cursor, muxEventNotification, muxLagged } from "./events.ts";
import { goodbye, hello, ping } from "./hello.ts";
import {
  clientState,
  command,
  domainState,
  domainTarget,
  exitStatus,
  muxState,
  paneDetails,
  paneState,
} from "./state.ts";

/** Directions of focus and of borders. */
const direction = v.picklist(["Up", "Down", "Left", "Right", "Next", "Prev"]);
const edge = v.picklist(["Up", "Down", "Left", "Right"]);
const pane = v.object({ pane: id });
const spawned = v.object({ window: id, tab: id, pane: id });
const pattern = v.object({
  kind: v.picklist(["case-sensitive", "ignore-case", "regex"]),
  text: text(8192),
});
const match = v.object({ startRow: row, startCol: count, endRow: row, endCol: count, text: text(65536) });

/**
 * Every request and notification of the protocol, one row each, by its constant name. Methods are never renamed or
 * reused; retired ones stay, marked so. Pane streams and input travel as binary frames (frames.ts).
 */
export const messages = {
  hello,
  ping,
  goodbye,
  muxEvent: muxEventNotification,
  muxLagged,

  // ---- the whole mux
  watch: request(
    "mux.watch",
    "The state of the mux now, and all events from then on. With `after`, only the events since that place if they are still held (then `state` is absent).",
    v.object({
      after: v.optional(cursor),
      events: v.optional(v.array(text(64))),
      state: v.optional(v.boolean(), true),
    }),
    v.object({ cursor, state: v.optional(muxState) }),
  ),
  list: request(
    "mux.list",
    "All panes with their place, as `domux cli list` prints them.",
    nothing,
    v.object({ panes: v.array(paneDetails) }),
  ),
  clients: request(
    "client.list",
    "All seats of interactive clients.",
    nothing,
    v.object({ clients: v.array(clientState) }),
  ),
  detachClient: request(
    "client.detach",
    "Ends another client's connections (its seat is given up).",
    v.object({ client: id }),
    nothing,
  ),

  // ---- seats
  view: request(
    "seat.view",
    "Says which windows this seat shows and how large their tab area is in cells; windows not named are not shown.",
    v.object({ windows: v.array(v.object({ window: id, size })), viewer: v.optional(v.boolean()) }),
    nothing,
  ),
  focus: request(
    "seat.focus",
    "Sets this seat's focus to a pane (and so to its tab and window); null: the face lost the focus.",
    v.object({ pane: v.nullable(id) }),
    nothing,
  ),
  workspace: request(
    "seat.workspace",
    "Sets this seat's active workspace.",
    v.object({ workspace: name }),
    nothing,
  ),
  appearance: request(
    "seat.appearance",
    "Says whether the desktop or terminal around this seat's face is light or dark, at first and when it changes.",
    v.object({ appearance: v.picklist(["Light", "Dark"]) }),
    nothing,
  ),
  predictions: request(
    "seat.predictions",
    "What predictive echo did at this seat since it last said so, by domain; `domain.show` adds it up.",
    v.object({
      domains: v.array(
        v.object({
          domain: id,
          /** Keystrokes that could have been predicted, and of these those shown at once. */
          keys: count,
          shown: count,
          /** Guesses that came true, and those that were shown and did not. */
          confirmed: count,
          wrong: count,
        }),
      ),
    }),
    nothing,
  ),
  focusRequested: notification(
    "server",
    "seat.focusRequested",
    "Somebody else (a script, another client) asks this seat to show and focus a pane.",
    v.object({ pane: id }),
  ),

  // ---- domains
  domains: request("domain.list", "All domains.", nothing, v.object({ domains: v.array(domainState) })),
  domainShow: request(
    "domain.show",
    "What a name resolves to, with the origin of each value and connection statistics.",
    v.object({ domain: name }),
    v.object({
      domain: v.nullable(domainState),
      settings: v.array(v.object({ name: text(256), value: text(8192), origin: text(1024) })),
    }),
  ),
  attach: request(
    "domain.attach",
    "Attaches a domain; answers when it is attached or failed. Progress comes as domain-progress events.",
    v.object({ domain: name, window: v.optional(id), workspace: v.optional(name) }),
    v.object({ domain: domainState }),
  ),
  detach: request(
    "domain.detach",
    "Detaches a domain; its panes go on living where they are.",
    v.object({ domain: name }),
    nothing,
  ),
  reconnect: request(
    "domain.reconnect",
    "Tries at once to reconnect a lost domain.",
    v.object({ domain: name }),
    nothing,
  ),
  prompt: serverRequest(
    "prompt.ask",
    "Asks the person a question (host key, password). The answer null means cancelled.",
    v.object({
      domain: v.nullable(name),
      /** All but the last line is explanation. */
      text: text(16384),
      /** False: mask what is typed. */
      echo: v.boolean(),
      /** yes/no question: faces may show buttons. */
      confirm: v.optional(v.boolean(), false),
    }),
    v.object({ answer: v.nullable(text(65536)) }),
  ),
  promptGone: notification(
    "server",
    "prompt.gone",
    "A question no longer needs an answer.",
    v.object({ domain: v.nullable(name) }),
  ),

  // ---- windows and tabs
  spawn: request(
    "tab.spawn",
    "Starts a program in a new tab, of a given window or of a new one.",
    v.object({
      domain: v.optional(domainTarget, "DefaultDomain"),
      /** Absent: a new window in `workspace`. */
      window: v.optional(id),
      workspace: v.optional(name),
      command: v.optional(command),
      /** Working directory where the command names none; absent: that of `currentPane` if in the same domain. */
      cwd: v.optional(path),
      currentPane: v.optional(id),
      size: v.optional(size),
      /** Do not make the new tab the active one. */
      background: v.optional(v.boolean(), false),
    }),
    spawned,
  ),
  windowTitle: request(
    "window.title",
    "Sets a window's title; empty clears it.",
    v.object({ window: id, title: text(4096) }),
    nothing,
  ),
  windowWorkspace: request(
    "window.workspace",
    "Moves a window to a workspace.",
    v.object({ window: id, workspace: name }),
    nothing,
  ),
  windowKill: request("window.kill", "Ends all programs of a window.", v.object({ window: id }), nothing),
  windowSizePolicy: request(
    "window.sizePolicy",
    "How a window's size is decided when several seats show it; with manual, `size` sets it.",
    v.object({
      window: id,
      policy: v.picklist(["latest", "largest", "smallest", "manual"]),
      size: v.optional(size),
    }),
    nothing,
  ),
  workspaceRename: request(
    "workspace.rename",
    "Renames a workspace.",
    v.object({ from: name, to: name }),
    nothing,
  ),
  tabTitle: request(
    "tab.title",
    "Sets a tab's title; empty clears it.",
    v.object({ tab: id, title: text(4096) }),
    nothing,
  ),
  tabMove: request(
    "tab.move",
    "Moves a tab to an index (0-based) of its window, of another, or to a new window of its workspace.",
    v.object({ tab: id, index: count, window: v.optional(id), newWindow: v.optional(v.boolean(), false) }),
    nothing,
  ),
  tabKill: request("tab.kill", "Ends all programs of a tab.", v.object({ tab: id }), nothing),
  tabRotate: request(
    "tab.rotate",
    "Moves each pane to the next place of the tab.",
    v.object({ tab: id, clockwise: v.boolean() }),
    nothing,
  ),
  splitResize: request(
    "tab.resizeSplit",
    "Moves a divider (numbered in pre-order from 0) by cells.",
    v.object({ tab: id, split: count, delta: integer }),
    nothing,
  ),

  // ---- panes
  split: request(
    "pane.split",
    "Splits a pane; the new pane runs a program, or is an existing pane that moves here.",
    v.object({
      pane: id,
      direction: v.picklist(["left", "right", "top", "bottom"]),
      size: v.optional(
        v.union([
          v.object({ percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)) }),
          v.object({ cells: count }),
        ]),
        { percent: 50 },
      ),
      topLevel: v.optional(v.boolean(), false),
      command: v.optional(command),
      cwd: v.optional(path),
      domain: v.optional(domainTarget, "CurrentPaneDomain"),
      movePane: v.optional(id),
      background: v.optional(v.boolean(), false),
    }),
    spawned,
  ),
  activate: request(
    "pane.activate",
    "Makes a pane the active one of its tab and window, for all interactive seats that show the window, or for one.",
    v.object({ pane: id, client: v.optional(id) }),
    nothing,
  ),
  neighbour: request(
    "pane.neighbour",
    "The pane in a direction from a pane, or null.",
    v.object({ pane: id, direction }),
    v.object({ pane: v.nullable(id) }),
  ),
  adjust: request(
    "pane.adjust",
    "Moves the nearest divider of a pane in a direction.",
    v.object({ pane: id, direction: edge, amount: v.optional(count, 1) }),
    nothing,
  ),
  zoom: request(
    "pane.zoom",
    "Zooms or unzooms a pane; tells how it was.",
    v.object({ pane: id, zoomed: v.union([v.boolean(), v.literal("toggle")]) }),
    v.object({ was: v.boolean() }),
  ),
  swap: request(
    "pane.swap",
    "Swaps the places of two panes of a tab.",
    v.object({ pane: id, other: id }),
    nothing,
  ),
  moveToNewTab: request(
    "pane.moveToNewTab",
    "Moves a pane to a tab of its own: in its window, another, or a new one.",
    v.object({
      pane: id,
      window: v.optional(id),
      newWindow: v.optional(v.boolean(), false),
      workspace: v.optional(name),
    }),
    spawned,
  ),
  kill: request("pane.kill", "Ends a pane's program and removes the pane.", pane, nothing),
  paneInfo: request("pane.info", "State of one pane.", pane, v.object({ pane: paneState })),
  details: request(
    "pane.details",
    "State of one pane with its place and cursor.",
    pane,
    v.object({ details: paneDetails }),
  ),
  processes: request(
    "pane.processes",
    "The foreground process and its children, as WezTerm's LocalProcessInfo; null where it cannot be known.",
    pane,
    v.object({ info: v.nullable(v.unknown()) }),
  ),
  /** Whether killing would lose something: the names of what runs, empty if nothing worth asking about. */
  closing: request(
    "pane.closing",
    "What would be lost if these panes were killed.",
    v.object({ panes: v.array(id) }),
    v.object({ running: v.array(text(4096)) }),
  ),
  resetTerminal: request("pane.reset", "Resets the terminal's state (RIS).", pane, nothing),
  eraseScrollback: request(
    "pane.eraseScrollback",
    "Drops a pane's history, optionally the screen too.",
    v.object({ pane: id, viewport: v.optional(v.boolean(), false) }),
    nothing,
  ),
  signal: request(
    "pane.signal",
    "Sends a signal to the foreground process group.",
    v.object({ pane: id, signal: text(16) }),
    nothing,
  ),

  // ---- text in
  sendText: request(
    "pane.sendText",
    "Sends text as a paste (bracketed where the program asked for it, new lines made canonical) or raw.",
    v.object({ pane: id, text: text(16 << 20), paste: v.boolean() }),
    nothing,
  ),
  sendKeys: request(
    "pane.sendKeys",
    "Presses keys by name (Ctrl+c, Enter, F5); other words are typed as text.",
    v.object({ pane: id, keys: v.array(text(65536)) }),
    nothing,
  ),

  // ---- text out
  text: request(
    "pane.text",
    "Text of rows, as `domux cli get-text` prints it. Row 0 is the first of the viewport, negative rows are history.",
    v.object({
      pane: id,
      start: v.optional(integer),
      end: v.optional(integer),
      escapes: v.optional(v.boolean(), false),
      joined: v.optional(v.boolean(), false),
    }),
    v.object({ text: v.string() }),
  ),
  rows: request(
    "pane.rows",
    "History rows by stable number (inclusive), as VT text of one row each. Rows that are gone are left out.",
    v.object({ pane: id, from: row, to: row }),
    v.object({
      epoch: integer,
      oldest: row,
      top: row,
      rows: v.array(v.object({ row, vt: v.string(), wrapped: v.boolean() })),
    }),
  ),
  search: request(
    "pane.search",
    "Matches in a pane's rows, by stable number, newest range first if limited.",
    v.object({
      pane: id,
      pattern,
      from: v.optional(row),
      to: v.optional(row),
      limit: v.optional(count, 10000),
    }),
    v.object({ epoch: integer, oldest: row, top: row, matches: v.array(match) }),
  ),
  zones: request(
    "pane.zones",
    "Prompt, input and output zones (OSC 133), oldest first.",
    pane,
    v.object({
      zones: v.array(
        v.object({
          kind: v.picklist(["prompt", "input", "output"]),
          startRow: row,
          startCol: count,
          endRow: row,
          endCol: count,
          exitStatus: v.optional(integer),
        }),
      ),
    }),
  ),
  image: request(
    "pane.image",
    "Bytes of an image by content hash.",
    v.object({ pane: id, hash: text(128) }),
    v.object({ format: text(16), width: count, height: count, base64: v.string() }),
  ),

  // ---- waiting
  wait: request(
    "pane.wait",
    "Waits for text, exit, quiet or a prompt. `text` matches screen and new output by regular expression.",
    v.object({
      pane: id,
      until: v.variant("type", [
        v.object({ type: v.literal("text"), regex: text(8192) }),
        v.object({ type: v.literal("exit") }),
        v.object({ type: v.literal("idle"), ms: count }),
        v.object({ type: v.literal("prompt") }),
      ]),
      /** Milliseconds; absent: for ever. */
      timeout: v.optional(count),
    }),
    v.object({
      met: v.boolean(),
      reason: v.picklist(["met", "timeout", "exited", "gone"]),
      exit: v.optional(exitStatus),
      match: v.optional(text(65536)),
    }),
  ),
  run: request(
    "pane.run",
    "Runs a program in a new tab and waits for its end. Gives its exit status and, if asked, the output as text.",
    v.object({
      command,
      domain: v.optional(domainTarget, "DefaultDomain"),
      workspace: v.optional(name),
      window: v.optional(id),
      size: v.optional(size),
      timeout: v.optional(count),
      /** Keep the pane after the end. */
      keep: v.optional(v.boolean(), false),
      output: v.optional(v.boolean(), false),
    }),
    v.object({
      pane: id,
      timedOut: v.boolean(),
      exit: v.optional(exitStatus),
      /** Milliseconds the program ran. */
      duration: v.number(),
      output: v.optional(v.string()),
      truncated: v.optional(v.boolean()),
    }),
  ),

  // ---- pane streams (data travels in binary frames)
  openStream: request(
    "stream.open",
    "Starts bringing a pane's picture to this connection. With `position`, the log after it if it is still held.",
    v.object({
      pane: id,
      /** Chosen by the client, unique in the connection. */
      stream: id,
      position: v.optional(count),
      /** `rowEpoch` and build that the position belongs to; another one means a new snapshot. */
      epoch: v.optional(text(128)),
      /** Bytes the client can take before it grants more. */
      credit: count,
      /** Lines of history in the first snapshot. */
      scrollback: v.optional(count, 0),
      /** Least milliseconds between two frames in a flood. */
      interval: v.optional(count, 16),
    }),
    v.object({ epoch: text(128), position: count }),
  ),
  closeStream: notification("client", "stream.close", "Ends a pane stream.", v.object({ stream: id })),
  streamEnded: notification(
    "server",
    "stream.ended",
    "The pane of a stream is gone.",
    v.object({ stream: id }),
  ),

  // ---- configuration and events of Lua
  config: request(
    "config.get",
    "What a face needs of the configuration, as plain data (options by name, key tables, palette).",
    nothing,
    v.object({ generation: count, config: v.unknown(), problems: v.array(text(65536)) }),
  ),
  options: request(
    "config.options",
    "Every option of the configuration for people: its value in Lua's spelling, and several lines about it.",
    nothing,
    v.object({
      options: v.array(
        v.object({ name: text(256), value: text(8192), changed: v.boolean(), text: text(16384) }),
      ),
    }),
  ),
  configReload: request("config.reload", "Reads the configuration again.", nothing, nothing),
  emit: request(
    "config.emit",
    "Runs the Lua handlers of an event (or a callback made by action_callback) for this seat.",
    v.object({
      event: text(256),
      window: v.optional(id),
      pane: v.optional(id),
      args: v.optional(v.array(v.unknown()), []),
    }),
    v.object({ allowed: v.boolean(), result: v.optional(v.unknown()) }),
  ),
  perform: notification(
    "server",
    "seat.perform",
    "Lua (window:perform_action and the like) asks this seat to do an action.",
    v.object({ pane: v.nullable(id), action: v.unknown() }),
  ),
  overrides: notification(
    "server",
    "seat.status",
    "Texts for this seat's status areas, or configuration overrides of its window.",
    v.object({
      window: v.optional(id),
      leftStatus: v.optional(text(65536)),
      rightStatus: v.optional(text(65536)),
      overrides: v.optional(v.unknown()),
      /** What is wrong with the configuration, to be shown in a panel; empty: it is right again. */
      problems: v.optional(v.array(v.pipe(v.string(), v.maxLength(65_536)))),
      toast: v.optional(
        v.object({
          title: text(4096),
          message: text(65536),
          timeout: v.optional(count),
          /** Opened when the person clicks the message. */
          url: v.optional(text(65536)),
        }),
      ),
      /** Text for the clipboard of the person's desktop. */
      clipboard: v.optional(
        v.object({
          text: text(16 << 20),
          destination: v.picklist(["Clipboard", "PrimarySelection", "ClipboardAndPrimarySelection"]),
        }),
      ),
    }),
  ),
  shape: notification(
    "server",
    "seat.window",
    "Lua (window:maximize and the like) asks the face to change the window it is in. A face that cannot does nothing.",
    v.object({
      change: v.picklist(["focus", "maximize", "restore", "size", "position"]),
      /** Of "size": pixels of the inside. */
      width: v.optional(count),
      height: v.optional(count),
      /** Of "position": pixels from the upper left corner of the desktop. */
      x: v.optional(integer),
      y: v.optional(integer),
    }),
  ),
  faceState: serverRequest(
    "seat.state",
    "What only the face of a seat knows: its keyboard, its focus, what is selected in a pane.",
    v.object({ pane: v.optional(id) }),
    v.object({
      /** The face has the focus of its desktop. */
      focused: v.boolean(),
      /** Name of the key table on top of the stack. */
      keyTable: v.nullable(text(1024)),
      leader: v.boolean(),
      /** Text selected in `pane`. */
      selection: v.optional(text(16 << 20)),
      /** Modifier keys that are held, and locks that are on, as bits of the kitty keyboard protocol. */
      modifiers: v.optional(count),
      /** What an input method composes at the moment. */
      composing: v.optional(text(65_536)),
      /** The window fills its screen. */
      fullScreen: v.optional(v.boolean()),
      /** The screen that the window is on, in the pixels of `seat.shape`; `scale`: the device's pixels in one of them. */
      screen: v.optional(
        v.object({
          x: integer,
          y: integer,
          width: count,
          height: count,
          scale: v.pipe(v.number(), v.finite()),
        }),
      ),
      /** The mouse event that an action was bound to last: `kind`, `streak` and `button` of a mouse binding. */
      mouse: v.optional(v.unknown()),
    }),
  ),

  // ---- files from the face to the pane's host
  upload: request(
    "pane.upload",
    "Stores a file on the pane's host in a private directory and tells its path. In pieces: `more` until the last.",
    v.object({
      pane: id,
      upload: text(64),
      name: text(1024),
      base64: text(4 << 20),
      more: v.optional(v.boolean(), false),
    }),
    v.object({ path: v.nullable(path) }),
  ),

  // ---- the server process
  serverInfo: request(
    "server.info",
    "Facts of the server process.",
    nothing,
    v.object({
      pid: id,
      build: text(256),
      socket: v.nullable(path),
      memory: count,
      panes: count,
      logFile: v.nullable(path),
      uptime: v.number(),
    }),
  ),
  stop: request(
    "server.stop",
    "Ends the server. Its programs go on in the PTY host unless `kill`.",
    v.object({ kill: v.optional(v.boolean(), false) }),
    nothing,
  ),
  direct: request(
    "pane.direct",
    "Permits a client on this machine to type to a pane's program around this mux, and to see the answers before it (docs/WIRE.md).",
    pane,
    v.object({
      /** Path of the PTY host's socket. */
      socket: text(4096),
      /** The pane's number there. */
      number: v.pipe(v.number(), v.integer(), v.minValue(0)),
      /** Good for one, in hexadecimal. */
      key: v.pipe(v.string(), v.regex(/^([0-9a-f]{2}){1,64}$/)),
    }),
  ),
  openLane: request(
    "lane.open",
    "Opens a way for this seat's input by datagrams, beside the connection (docs/WIRE.md). Ends with the seat; asked again, the one before ends.",
    nothing,
    v.object({
      /** UDP port, of the host that this connection leads to. */
      port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535)),
      /** Its name, in hexadecimal. */
      lane: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
      /** Secret key of both directions, in hexadecimal. */
      key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
  tlsCreds: request(
    "server.tlsCreds",
    "Makes a client certificate for the caller (only over a local or SSH connection).",
    v.object({ client: v.optional(name) }),
    v.object({ cert: v.string(), key: v.string(), ca: v.string(), address: v.nullable(text(1024)) }),
  ),
  tlsRenew: request(
    "server.tlsRenew",
    "Makes a new client certificate for the one that this TLS connection was made with.",
    nothing,
    v.object({ cert: v.string(), key: v.string(), ca: v.string() }),
  ),
  tlsClients: request(
    "server.tlsClients",
    "Client certificates handed out.",
    nothing,
    v.object({
      clients: v.array(v.object({ serial: text(128), name, notAfter: v.number(), revoked: v.boolean() })),
    }),
  ),
  tlsRevoke: request(
    "server.tlsRevoke",
    "Revokes a client certificate; its connections end.",
    v.object({ serial: text(128) }),
    nothing,
  ),
} as const;

export type Messages = typeof messages;
