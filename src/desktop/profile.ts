import { mkdirSync, readFileSync, readlinkSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Json = { [key: string]: unknown };

/** Content settings of Chromium that a person would be asked for: 1 allows. */
const ALLOWED = ["clipboard", "notifications"];

/** Where the first window ever opens, in pixels; later the browser remembers. It ignores a place without a work area. */
const FIRST_PLACE = {
  left: 60,
  top: 40,
  right: 1060,
  bottom: 680,
  maximized: false,
  work_area_left: 0,
  work_area_top: 0,
  work_area_right: 1280,
  work_area_bottom: 720,
};

/**
 * Prepares a browser profile of our own, so that the page may use clipboard and notifications without a question. The
 * browser keeps size and place of its windows in it. Must not be called while a browser runs with it.
 */
export function prepareProfile(directory: string, origin: string): void {
  const folder = join(directory, "Default");
  const path = join(folder, "Preferences");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const preferences = read(path);
  const exceptions = nested(preferences, ["profile", "content_settings", "exceptions"]);
  for (const name of ALLOWED) nested(exceptions, [name])[`${origin},*`] = { setting: 1 };
  // Nothing of a terminal is to be restored, translated or offered to be kept.
  Object.assign(nested(preferences, ["translate"]), { enabled: false });
  Object.assign(preferences, { credentials_enable_service: false });
  Object.assign(nested(preferences, ["profile"]), { exit_type: "Normal" });
  // By the name that Chromium gives to windows of a page: its host and path.
  const place = `${new URL(origin).hostname}_/`;
  const places = nested(preferences, ["browser", "app_window_placement"]);
  places[place] ??= FIRST_PLACE;
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(preferences), { mode: 0o600 });
  renameSync(temporary, path);
}

/** True if a browser runs with the profile (it holds a lock there). */
export function isProfileInUse(directory: string): boolean {
  // A symbolic link to "host-pid", which leads nowhere: existsSync would deny it.
  try {
    return lockOwner(directory) !== undefined;
  } catch {
    return false;
  }
}

function lockOwner(directory: string): number | undefined {
  const target = readlinkSync(join(directory, "SingletonLock"));
  const pid = Number(/-(\d+)$/.exec(target)?.[1]);
  if (!pid) return undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM" ? pid : undefined;
  }
}

function read(path: string): Json {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof value === "object" && value !== null ? (value as Json) : {};
  } catch {
    // There is none yet; and with a broken one the browser itself begins anew.
    return {};
  }
}

function nested(value: Json, path: readonly string[]): Json {
  let at = value;
  for (const name of path) {
    if (typeof at[name] !== "object" || at[name] === null) at[name] = {};
    at = at[name] as Json;
  }
  return at;
}
