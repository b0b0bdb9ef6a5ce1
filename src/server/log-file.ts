import { appendFileSync, renameSync, statSync } from "node:fs";

export const LOG_LEVELS = ["error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Says what happens, to whoever reads it later. Never throws. */
export type Log = (level: LogLevel, line: string) => void;

/** Bytes after which a log file is put aside as FILE.1, in place of the one before. */
const LIMIT = 4 << 20;

/** A log in a file, bounded. A disk that does not take it (full, gone) costs lines, nothing else. */
export function logFile(path: string, least: LogLevel, wallTime: () => number): Log {
  const shown = LOG_LEVELS.slice(0, LOG_LEVELS.indexOf(least) + 1);
  let bytes = sizeOf(path);
  return (level, line) => {
    if (!shown.includes(level)) return;
    const text = `${new Date(wallTime()).toISOString()} ${level.toUpperCase().padEnd(5)} ${line}\n`;
    try {
      if (bytes + text.length > LIMIT) {
        renameSync(path, `${path}.1`);
        bytes = 0;
      }
      appendFileSync(path, text, { mode: 0o600 });
      bytes += text.length;
    } catch {
      // There is nowhere to say it; the next line is tried again.
    }
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
