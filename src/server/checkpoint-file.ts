import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fromUtf8 } from "../base/index.ts";
import type { Size } from "../model/index.ts";

/** The fold of a pane up to a position, as it can be folded on from. */
export interface Checkpoint {
  readonly epoch: string;
  readonly position: number;
  readonly size: Size;
  readonly vt: Uint8Array;
}

/** Largest checkpoint that is written, in bytes. */
const LIMIT = 64 << 20;

/** Checkpoints in a directory: one file for each pane, replaced as a whole. */
export class CheckpointFiles {
  /** `directory` is made for us alone, if the disk lets us. */
  constructor(private readonly directory: string) {
    try {
      mkdirSync(directory, { recursive: true, mode: 0o700 });
    } catch {
      // Writing will fail and say why.
    }
  }

  private path(name: string): string {
    return join(this.directory, `${name}.checkpoint`);
  }

  /** @throws what the disk says (ENOSPC …), the old file stays then. */
  async write(name: string, checkpoint: Checkpoint): Promise<void> {
    const { vt, ...facts } = checkpoint;
    if (vt.length > LIMIT) throw new Error(`the checkpoint has ${vt.length} bytes, more than ${LIMIT}`);
    const path = this.path(name);
    const draft = `${path}.new`;
    try {
      const file = await open(draft, "w", 0o600);
      try {
        await file.writeFile(`${JSON.stringify({ version: 1, ...facts })}\n`);
        await file.writeFile(vt);
      } finally {
        await file.close();
      }
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => {});
      throw error;
    }
  }

  /** Undefined if there is none that can be used. */
  read(name: string): Checkpoint | undefined {
    try {
      const bytes = readFileSync(this.path(name));
      const end = bytes.indexOf(10);
      const { version, epoch, position, size } = JSON.parse(fromUtf8(bytes.subarray(0, end)));
      if (version !== 1) return undefined;
      return { epoch, position, size, vt: bytes.subarray(end + 1) };
    } catch {
      return undefined;
    }
  }

  remove(name: string): void {
    rm(this.path(name), { force: true }).catch(() => {});
  }

  /** Removes the checkpoints of panes that are not any more. */
  sweep(alive: ReadonlySet<string>): void {
    try {
      for (const file of readdirSync(this.directory)) {
        const name = file.replace(/\.checkpoint(\.new)?$/, "");
        if (name !== file && !alive.has(name)) rmSync(join(this.directory, file), { force: true });
      }
    } catch {
      // The directory could not be made: there is nothing to sweep.
    }
  }
}
