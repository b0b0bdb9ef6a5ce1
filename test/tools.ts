// Programs that tests use but that are no dependency of ours: a newcomer may lack them, CI may not.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Debian keeps programs that a user's PATH may lack. */
const MORE = ["/usr/sbin", "/sbin", "/usr/local/bin", "/usr/bin", "/bin"];

/** Full path of a program, or undefined. */
export function toolPath(name: string): string | undefined {
  const directories = [...(process.env.PATH ?? "").split(delimiter), ...MORE];
  return directories.map((directory) => join(directory, name)).find((path) => existsSync(path));
}

/** What of a vitest context is used here. */
interface Skippable {
  skip(note?: string): never;
}

/**
 * Called first in a test that needs programs of the machine: skips it with the reason where one is missing, and fails
 * it where CI is set, because there `.ci/run` has installed them all.
 */
export function needs(context: Skippable, ...tools: readonly string[]): void {
  const missing = tools.filter((tool) => !toolPath(tool));
  if (missing.length > 0) unavailable(context, `${missing.join(" and ")} is not installed`);
}

/** As `needs`, for whatever else a machine may not have or permit. */
export function unavailable(context: Skippable, reason: string): never {
  if (process.env.CI) throw new Error(`${reason}, but CI is set`);
  return context.skip(reason);
}
