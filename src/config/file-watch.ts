import { type FSWatcher, statSync, watch } from "node:fs";
import { dirname } from "node:path";
import type { Clock, Disposable } from "../base/index.ts";

/** How long files must be quiet before a change is told, milliseconds. */
export const QUIET = 200;

/**
 * Watches files and, because editors replace files by others, their directories. Tells when what they hold may have
 * changed, once for many changes in a row. The home directory is not watched as a whole: too much happens there.
 */
export class FileWatch implements Disposable {
  private watchers: FSWatcher[] = [];
  private files: readonly string[] = [];
  private seen = new Map<string, string>();
  private timer: Disposable | undefined;
  private readonly clock: Clock;
  private readonly home: string;
  private readonly changed: () => void;

  constructor(clock: Clock, home: string, changed: () => void) {
    this.clock = clock;
    this.home = home;
    this.changed = changed;
  }

  /** Watches these files instead of those before. Files that do not exist are waited for in their directory. */
  set(files: readonly string[]): void {
    this.files = [...new Set(files)];
    this.seen = new Map(this.files.map((file) => [file, stamp(file)]));
    this.arm();
  }

  dispose(): void {
    this.timer?.dispose();
    this.timer = undefined;
    this.disarm();
  }

  private disarm(): void {
    for (const watcher of this.watchers.splice(0)) watcher.close();
  }

  private arm(): void {
    this.disarm();
    const dirs = new Set(this.files.map((file) => dirname(file)).filter((dir) => dir !== this.home));
    for (const path of [...this.files, ...dirs]) {
      try {
        const watcher = watch(path, { persistent: false }, () => this.touched());
        watcher.on("error", () => watcher.close());
        this.watchers.push(watcher);
      } catch {
        // Not there, or no more watches to be had: the others still tell.
      }
    }
  }

  private touched(): void {
    this.timer?.dispose();
    this.timer = this.clock.after(QUIET, () => {
      this.timer = undefined;
      const different = this.files.filter((file) => this.seen.get(file) !== stamp(file));
      if (different.length === 0) return;
      for (const file of different) this.seen.set(file, stamp(file));
      // A replaced file is another inode.
      this.arm();
      this.changed();
    });
  }
}

/** What tells one state of a file from another; empty if it is not there. */
function stamp(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return "";
  }
}
