import * as v from "valibot";
import { count, id, name, notification, path, request, text } from "./declare.ts";

/**
 * Version of the protocol. The minor number grows with every additive change and is only informative; the major one
 * grows when old peers can no longer be served, which is what `version-mismatch` is for.
 */
export const PROTOCOL = { major: 1, minor: 0 } as const;

/** Names of optional abilities. A peer uses one only if the other side named it too. */
export const CAPABILITIES = ["difference", "lane", "resume", "zlib"] as const;

/** Caps that a peer announces and the other side keeps to. */
export const LIMITS = {
  /** Bytes of one message, text or binary. A bigger one ends the connection with frame-too-large. */
  message: 32 << 20,
  /** Open pane streams of one connection. */
  streams: 4096,
  /** Unanswered requests of one connection. */
  requests: 4096,
  /** Bytes of one input record. */
  input: 1 << 20,
} as const;

const version = v.object({ major: count, minor: count });

export const hello = request(
  "hello",
  "The first message of a connection. Says who we are; makes or resumes a seat.",
  v.object({
    protocol: version,
    build: text(256),
    capabilities: v.array(text(64)),
    client: v.object({
      kind: v.picklist(["tui", "web", "window", "cli", "mux", "api"]),
      user: text(1024),
      host: text(1024),
      pid: id,
      sshAuthSock: v.optional(v.nullable(path)),
      /** A command on a terminal: answers `prompt.ask` where no face is there to. */
      asks: v.optional(v.boolean()),
      /** Environment values that panes should see refreshed (SSH_AUTH_SOCK, DISPLAY …). */
      env: v.optional(v.record(text(256), text(32768))),
    }),
    workspace: v.optional(name),
    /** To take one's seat again after a drop. */
    seat: v.optional(v.object({ id, token: text(128) })),
    /** A seat that never votes on sizes. */
    viewer: v.optional(v.boolean(), false),
    /** A seat that may look but not type or change anything. */
    readOnly: v.optional(v.boolean(), false),
  }),
  v.object({
    protocol: version,
    build: text(256),
    capabilities: v.array(text(64)),
    server: v.object({ pid: id, host: text(1024), user: text(1024), startedAt: v.number() }),
    seat: v.object({
      id,
      /** Secret with which only this client can resume the seat. */
      token: text(128),
      resumed: v.boolean(),
      /** Number of the last input record that was applied, so that resent ones are applied once. */
      lastInput: count,
      /**
       * The seat that was asked for was kept as long as promised and then given up: number of the last input record
       * that was applied at it.
       */
      former: v.optional(count),
      /** Milliseconds that the seat is kept after the connection is lost. */
      grace: count,
    }),
    limits: v.object({ message: count, streams: count, requests: count, input: count }),
  }),
);

export const ping = request(
  "ping",
  "Measures the round trip; the answer comes at once.",
  v.object({}),
  v.object({}),
);

export const goodbye = notification(
  "server",
  "goodbye",
  "The server is about to close the connection on purpose.",
  v.object({
    reason: v.picklist(["shutdown", "upgrade", "kicked", "error"]),
    message: text(4096),
  }),
);
