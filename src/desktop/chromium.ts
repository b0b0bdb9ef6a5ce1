import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export interface BrowserSearch {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** True if a program is there; default: asks the file system. */
  readonly executable?: (path: string) => boolean;
}

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "brave-browser",
  "vivaldi-stable",
];

const MAC = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser", "Vivaldi"];
const WINDOWS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "BraveSoftware\\Brave-Browser\\Application\\brave.exe",
];

/**
 * A browser of Chromium's family, which has windows without its own bars where all keys reach the page. What
 * DOMUX_BROWSER names comes first. Undefined: there is none.
 */
export function findChromium({
  env,
  platform,
  executable = isExecutable,
}: BrowserSearch): string | undefined {
  return candidates(env, platform).find(executable);
}

function candidates(env: BrowserSearch["env"], platform: NodeJS.Platform): string[] {
  const named = env.DOMUX_BROWSER ? [env.DOMUX_BROWSER] : [];
  if (platform === "darwin")
    return [
      ...named,
      ...["/Applications", `${env.HOME ?? ""}/Applications`].flatMap((folder) =>
        MAC.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
      ),
    ];
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    return [
      ...named,
      ...folders.flatMap((folder) => (folder ? WINDOWS.map((name) => `${folder}\\${name}`) : [])),
    ];
  }
  const path = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const found = NAMES.flatMap((name) => path.map((folder) => join(folder, name)));
  return [
    ...(named[0]?.includes("/") ? named : named.flatMap((name) => path.map((folder) => join(folder, name)))),
    ...found,
  ];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
