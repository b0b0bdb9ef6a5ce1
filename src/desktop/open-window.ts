import { type ChildProcess, spawn } from "node:child_process";
import { DomuxError } from "../model/index.ts";
import { findChromium } from "./chromium.ts";
import { isProfileInUse, prepareProfile } from "./profile.ts";
import { askRunningBrowser } from "./singleton.ts";

export interface WindowOptions {
  /** Address of the page, with its ticket. */
  readonly url: string;
  /** Directory for the browser's profile. */
  readonly profile: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  /** Further arguments for the browser. */
  readonly args?: readonly string[];
}

export interface OpenedWindow {
  /** A window without a browser's bars; false: a tab of the default browser, to which some keys never come. */
  readonly app: boolean;
  /** The program that was started, which may end at once when another of the same profile takes over; none if that was
   * asked to open the window. */
  readonly child: ChildProcess | undefined;
  readonly program: string;
}

/**
 * Opens the page as a window: a Chromium in app mode with a profile of its own, else the default browser.
 * @throws DomuxError unsupported if there is neither, or no desktop
 */
export async function openWindow(options: WindowOptions): Promise<OpenedWindow> {
  const { env, platform = process.platform, url, profile } = options;
  const unix = platform !== "darwin" && platform !== "win32";
  if (unix && !env.DISPLAY && !env.WAYLAND_DISPLAY)
    throw new DomuxError(
      "unsupported",
      "There is no desktop here (neither DISPLAY nor WAYLAND_DISPLAY is set): use domux web and open its link elsewhere, or a terminal face with domux connect.",
    );
  const program = findChromium({ env, platform });
  if (program) {
    const running = isProfileInUse(profile);
    const args = chromiumArguments(options, running);
    if (running && (await askRunningBrowser(profile, [program, ...args], process.cwd())))
      return { app: true, child: undefined, program };
    return { app: true, child: await started(program, args, env), program };
  }
  const [file, ...args] =
    platform === "darwin" ? ["open", url] : platform === "win32" ? ["explorer.exe", url] : ["xdg-open", url];
  try {
    return { app: false, child: await started(file, args, env), program: file };
  } catch (error) {
    throw new DomuxError(
      "unsupported",
      "There is no browser to open a window with: install Chromium, name one in DOMUX_BROWSER, or use domux web.",
      { cause: error },
    );
  }
}

/**
 * The address for a window of our own browser. Chromium forgets size and place of windows whose host has dots in its
 * name, so the page is `localhost` there, which the browser is told to take for 127.0.0.1 and nothing else: on ::1
 * somebody else could listen.
 */
function rememberable(url: string): string {
  const named = new URL(url);
  if (named.hostname === "127.0.0.1") named.hostname = "localhost";
  return named.href;
}

/** Prepares the profile if no browser has it, and gives the arguments for a window. */
export function chromiumArguments(options: WindowOptions, running: boolean): string[] {
  const { profile, args = [] } = options;
  const url = rememberable(options.url);
  if (!running) prepareProfile(profile, new URL(url).origin);
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    "--class=domux",
    "--host-resolver-rules=MAP localhost 127.0.0.1",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-features=Translate,MediaRouter",
    // The browser refuses its sandbox to root; --test-type hides the note about that.
    ...(process.getuid?.() === 0 ? ["--no-sandbox", "--test-type"] : []),
    ...args,
  ];
}

function started(file: string, args: readonly string[], env: WindowOptions["env"]): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: "ignore", env: { ...env } });
    child.once("error", (error) =>
      reject(
        new DomuxError("unsupported", `${file} could not be started: ${error.message}.`, { cause: error }),
      ),
    );
    child.once("spawn", () => resolve(child));
  });
}
