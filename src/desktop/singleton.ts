import { readlinkSync } from "node:fs";
import { createConnection } from "node:net";
import { dirname, join } from "node:path";

/** Milliseconds for a browser's answer: it may be busy; starting one anew takes longer. */
const PATIENCE = 2_000;

/**
 * Hands a command line to the browser that already runs with a profile, as a second one started with the same profile
 * would: that one's start is most of the time until a further window is there. (Chromium's process singleton on Linux:
 * `SingletonSocket` in the profile; "START", the directory and the arguments between NULs, answered by "ACK".)
 * @returns false if it did not take it; then the usual way remains
 */
export function askRunningBrowser(
  profile: string,
  command: readonly string[],
  cwd: string,
): Promise<boolean> {
  const path = socketOf(profile);
  if (path === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const stream = createConnection(path);
    let said = "";
    const end = (taken: boolean) => {
      stream.destroy();
      resolve(taken);
    };
    stream.setTimeout(PATIENCE, () => end(false));
    stream.once("error", () => end(false));
    stream.once("close", () => end(false));
    stream.setEncoding("latin1").on("data", (piece: string) => {
      said += piece;
      if (said.startsWith("ACK")) end(true);
      else if (said.length > 64 || !"ACK".startsWith(said)) end(false);
    });
    stream.once("connect", () => stream.end(["START", cwd, ...command].join("\0")));
  });
}

/** The socket, if it lies in the directory that the profile's cookie vouches for. */
function socketOf(profile: string): string | undefined {
  try {
    const path = readlinkSync(join(profile, "SingletonSocket"));
    const cookie = readlinkSync(join(profile, "SingletonCookie"));
    const theirs = readlinkSync(join(dirname(path), "SingletonCookie"));
    return cookie === theirs ? path : undefined;
  } catch {
    return undefined;
  }
}
