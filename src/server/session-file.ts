import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { utf8 } from "../base/index.ts";
import { decodeMeta, type PaneMeta } from "../domains/index.ts";

/** A pane as it was last known, to be opened again when nothing of it runs any more. */
export interface SavedPane {
  /** Name of its checkpoint, which may not exist. */
  readonly checkpoint: string;
  /** Directory of what ran in it, as a `file:` URL; empty if unknown. */
  readonly cwd: string;
  readonly meta: PaneMeta;
}

/**
 * What was open, on disk. It is looked at only when no PTY host holds anything: after a reboot, or when the host was
 * killed. While panes live, what is written with them in the host is the truth.
 */
export class SessionFile {
  private written = "";

  constructor(private readonly path: string) {}

  /** Empty if there is none that can be used. */
  read(): readonly SavedPane[] {
    try {
      const { version, panes } = JSON.parse(readFileSync(this.path, "utf8"));
      if (version !== 1 || !Array.isArray(panes)) return [];
      return panes.flatMap(({ checkpoint, cwd, meta }) => {
        const known = decodeMeta(utf8(JSON.stringify(meta)));
        return known?.place && typeof checkpoint === "string" && typeof cwd === "string"
          ? [{ checkpoint, cwd, meta: known }]
          : [];
      });
    } catch {
      return [];
    }
  }

  /** Replaces it as a whole. @throws what the disk says (ENOSPC …), the old file stays then */
  write(panes: readonly SavedPane[]): void {
    const text = `${JSON.stringify({ version: 1, panes })}\n`;
    if (text === this.written) return;
    const draft = `${this.path}.new`;
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, this.path);
    this.written = text;
  }
}
