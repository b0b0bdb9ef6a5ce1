import { type Clock, type Disposable, Scope, utf8 } from "../base/index.ts";
import { encodeMeta, type HostedSource, type PaneMeta } from "../domains/index.ts";
import { messageOf } from "../model/index.ts";
import type { FoldedPane } from "../mux/index.ts";
import type { CheckpointFiles } from "./checkpoint-file.ts";
import type { Log } from "./log-file.ts";

/** A log this long is cheap to fold again: no checkpoint for it (bytes). */
const WORTHWHILE = 64 << 10;
/** A log this long has its checkpoint at once: the host must not run full (bytes). */
const URGENT = 3 << 20;
/** Otherwise output has this long to come to rest (milliseconds). */
const REST = 2_000;
/**
 * A short log has one too, for after a reboot, when the PTY host has forgotten it: this long after it began, or later
 * if there is much to write (milliseconds, bytes).
 */
const SHORT_REST = 60_000;
const LONG_REST = 300_000;
const MUCH = 128 << 10;
/** Lines of history in a checkpoint: in a flood, and at rest. Writing 10,000 takes a few milliseconds. */
const LINES_URGENT = 1_000;
const LINES_AT_REST = 10_000;
/** Bytes that fit with a pane in its host beside the rest of what is kept there. */
const META_CHECKPOINT = 32 << 10;

export interface KeptPane {
  readonly pane: FoldedPane;
  readonly source: HostedSource;
  meta: PaneMeta;
}

/**
 * Keeps a hosted pane's checkpoint so far behind its log that a new server can always go on, and tells the host what
 * it need not hold any more. Where the disk does not take a checkpoint, the screen alone is kept with the pane in the
 * host: the program goes on, only history would be missing after a crash.
 */
export class PaneKeeper implements Disposable {
  private readonly scope = new Scope();
  private timer: Disposable | undefined;
  /** Milliseconds that the timer was set to. */
  private due = 0;
  /** Bytes of the last checkpoint. */
  private size = 0;
  private writing = false;
  private diskFailed = false;
  /** The newest position that a new server could go on from. */
  private safe: number;
  private metaWritten = "";
  private metaDone: Promise<boolean> | undefined;

  constructor(
    readonly kept: KeptPane,
    private readonly files: CheckpointFiles,
    private readonly clock: Clock,
    private readonly log: Log,
    safe: number,
    /** A checkpoint was written. */
    private readonly onWritten: () => void,
  ) {
    this.safe = safe;
    this.scope.add(kept.pane.onFolded(() => this.moved()));
    this.moved();
  }

  get name(): string {
    return checkpointName(this.kept.source.host.key, this.kept.source.pane);
  }

  private moved(): void {
    const behind = this.kept.pane.position - this.safe;
    if (behind <= 0 || this.writing) return;
    if (behind >= URGENT) void this.write(LINES_URGENT);
    else if (behind >= WORTHWHILE) this.writeIn(REST);
    else this.writeIn(this.size > MUCH ? LONG_REST : SHORT_REST);
  }

  /** Writes in so many milliseconds, unless it is to be written sooner anyway. */
  private writeIn(rest: number): void {
    if (this.timer && this.due <= rest) return;
    this.timer?.dispose();
    this.due = rest;
    this.timer = this.clock.after(rest, () => void this.write(LINES_AT_REST));
  }

  private async write(lines: number): Promise<void> {
    this.timer?.dispose();
    this.timer = undefined;
    const { pane, meta } = this.kept;
    if (this.writing || pane.exited) return;
    this.writing = true;
    const { position, size } = pane;
    try {
      const vt = pane.terminal.snapshot({ scrollback: lines });
      await this.files.write(this.name, { epoch: meta.epoch, position, size, vt });
      this.size = vt.length;
      this.onWritten();
      this.diskFailed = false;
      this.trimTo(position);
    } catch (error) {
      if (!this.diskFailed)
        this.log(
          "error",
          `pane ${meta.pane}: its checkpoint cannot be written (${messageOf(error)}); its screen is kept in the PTY host instead, history would be lost in a crash`,
        );
      this.diskFailed = true;
      await this.writeToHost();
    } finally {
      this.writing = false;
      if (lines === LINES_URGENT && !this.diskFailed && !this.scope.disposed) this.writeIn(REST);
    }
    if (!this.scope.disposed) this.moved();
  }

  private async writeToHost(): Promise<void> {
    const { pane, meta } = this.kept;
    const { position, size } = pane;
    const vt = pane.terminal.snapshot();
    if (vt.length > META_CHECKPOINT) {
      this.log(
        "error",
        `pane ${meta.pane}: its screen is too large to be kept in the PTY host; it may have to wait`,
      );
      return;
    }
    this.kept.meta = { ...meta, checkpoint: { position, size, vt: Buffer.from(vt).toString("base64") } };
    if (await this.putMeta()) this.trimTo(position);
  }

  private trimTo(position: number): void {
    if (this.scope.disposed) return;
    this.safe = Math.max(this.safe, position);
    this.kept.source.trim(position);
  }

  /** Writes what changed of the pane's place into its host. */
  placeChanged(place: PaneMeta["place"]): void {
    this.kept.meta = { ...this.kept.meta, place };
    void this.putMeta();
  }

  /** Writes the checkpoint now, whatever it is good for. */
  async checkpoint(): Promise<void> {
    await this.write(LINES_AT_REST);
  }

  /** Resolves when what is to be kept is on disk and in the host, or cannot be. */
  async flush(): Promise<void> {
    if (this.timer) await this.write(LINES_AT_REST);
    await this.putMeta();
  }

  /** True when the host has what is to be kept now, changes meanwhile included. */
  private putMeta(): Promise<boolean> {
    this.metaDone ??= this.writeMeta().finally(() => {
      this.metaDone = undefined;
    });
    return this.metaDone;
  }

  private async writeMeta(): Promise<boolean> {
    const { source } = this.kept;
    for (;;) {
      const text = encodeMeta(this.kept.meta);
      if (text === this.metaWritten) return true;
      try {
        await source.host.client.setMeta(source.pane, utf8(text));
        this.metaWritten = text;
      } catch (error) {
        if (!this.scope.disposed) this.log("warn", `pane ${this.kept.meta.pane}: ${messageOf(error)}`);
        return false;
      }
    }
  }

  dispose(): void {
    this.timer?.dispose();
    this.scope.dispose();
  }
}

export function checkpointName(host: string, pane: number): string {
  return `${host}-${pane}`;
}
