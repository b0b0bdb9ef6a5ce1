import type { Clock } from "../base/index.ts";
import type { PaneId, Size } from "../model/index.ts";
import type { Messages, ParamsOf } from "../protocol/index.ts";
import type { Terminal } from "../vt/index.ts";
import type { Folder } from "./folder.ts";
import type { Domain } from "./port.ts";
import type { PtyProcess, PtySource } from "./pty-source.ts";
import type { MuxSettings } from "./settings.ts";

export interface FoldedPaneOptions {
  readonly id: PaneId;
  readonly domain: Domain;
  readonly source: PtySource;
  readonly size: Size;
  readonly services: PaneServices;
  /** Names the numbering of the log; the same after a restart that goes on with the same log. */
  readonly epoch: string;
  /** What runs, for titles and messages: a command line. */
  readonly command: string;
  /** Overrides the configured exit behaviour. */
  readonly exitBehavior?: MuxSettings["exitBehavior"];
  /** The fold so far, from a checkpoint: the log goes on at `position`. */
  readonly restored?: RestoredFold;
  /** Stores files on this host (upload); absent: not possible here. */
  readonly files?: FileStore;
}

/** Where a pane goes on that an earlier server folded. */
export interface RestoredFold {
  readonly position: number;
  /** The terminal's state there, as `Terminal.snapshot` wrote it; empty for a fresh terminal. */
  readonly vt: Uint8Array;
  /** Output before this position was handled by that server: it is not answered or told again. */
  readonly handled: number;
}

/** What panes need of the mux that holds them. */
export interface PaneServices {
  readonly clock: Clock;
  readonly folder: Folder;
  readonly turn: (run: () => void) => void;
  readonly settings: () => MuxSettings;
  readonly hostname: string;
  readonly terminal: (size: Size, settings: MuxSettings) => Terminal;
  /** Whether a kill of what runs in a pane is to be asked about; undefined: by the names of its processes. */
  readonly isStateful?: (root: PtyProcess) => Promise<boolean | undefined>;
}

export interface FileStore {
  upload(request: Omit<ParamsOf<Messages["upload"]>, "pane">): Promise<{ readonly path: string | null }>;
}
