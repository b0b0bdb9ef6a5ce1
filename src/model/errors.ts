/**
 * Every code that a failure may carry, on the wire and off it. Closed: a new kind of failure gets a row here.
 * The text says when it is used.
 */
export const ERROR_CODES = {
  "bad-request": "The request does not fit its schema.",
  "unknown-method": "The peer does not know this method (it is older).",
  "frame-too-large": "A frame or a length in it is over the cap.",
  "bad-frame": "A frame is not of the form the protocol has.",
  "version-mismatch": "The two programs' protocol versions cannot work together.",
  "not-found": "The named pane, tab, window, domain, workspace, client or file does not exist.",
  "no-space": "The pane is too small to be split so.",
  zoomed: "Not possible while the tab is zoomed.",
  "not-allowed": "This seat has no right to do that.",
  insecure: "Permissions or ownership of a file or directory are not safe.",
  "spawn-failed": "The program could not be started.",
  "not-spawnable": "The domain cannot start programs.",
  "not-detachable": "The domain cannot be detached.",
  "not-attached": "The domain is not attached.",
  "attach-failed": "The domain could not be attached.",
  "connect-failed": "No connection could be made.",
  disconnected: "The connection ended before the answer came.",
  "auth-failed": "The peer refused who we are.",
  cancelled: "Somebody cancelled it.",
  timeout: "It took longer than allowed.",
  "already-running": "Another server is alive on that socket.",
  "taken-over": "A newer connection has taken the place of this one.",
  config: "The configuration is wrong.",
  limit: "A documented limit was reached.",
  unsupported: "Not possible on this platform or with this peer.",
  internal: "A defect in domux itself.",
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** A failure that somebody can act on: `message` is one sentence (what, to which thing, what to do). */
export class DomuxError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "DomuxError";
    this.code = code;
  }
}

/** The message of anything thrown, without a stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
