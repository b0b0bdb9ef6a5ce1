import type { ExitState } from "../protocol/index.ts";
import type { MuxSettings } from "./settings.ts";

export interface ExitOutcome {
  /** The pane stays. */
  readonly keep: boolean;
  /** What is written into it then, "" for nothing. */
  readonly message: string;
}

/** What happens to a pane whose program has ended (wezterm-behaviour 4.7). */
export function exitOutcome(
  status: ExitState,
  command: string,
  domain: string,
  settings: Pick<MuxSettings, "exitBehavior" | "exitBehaviorMessaging" | "cleanExitCodes">,
): ExitOutcome {
  const { exitBehavior, exitBehaviorMessaging, cleanExitCodes } = settings;
  const success = status.signal === undefined && (status.code === 0 || cleanExitCodes.includes(status.code));
  if (exitBehavior === "Close" || (exitBehavior === "CloseOnCleanExit" && success))
    return { keep: false, message: "" };
  const process = `"${command}" in domain "${domain}"`;
  const brief = success ? `👍 Process ${process} completed.` : `⚠️  Process ${process} didn't exit cleanly`;
  const dot = exitBehavior === "CloseOnCleanExit" ? "." : "";
  const terse = success
    ? "done"
    : status.signal !== undefined
      ? `Terminated by ${status.signal}${dot}`
      : `Exited with code ${status.code}${dot}`;
  const trailer = `This message is shown because exit_behavior="${exitBehavior}"`;
  const lines: Record<MuxSettings["exitBehaviorMessaging"], readonly string[]> = {
    Verbose: success ? [brief, trailer] : [brief, terse, trailer],
    Brief: success ? [brief] : [brief, terse],
    Terse: [`[${terse}]`],
    None: [],
  };
  return { keep: true, message: lines[exitBehaviorMessaging].map((line) => `\r\n${line}`).join("") };
}
