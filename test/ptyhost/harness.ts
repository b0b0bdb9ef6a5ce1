// What the tests of the PTY host share: hosts in this process or in one of their own, and readers that collect.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Clock } from "../../src/base/index.ts";
import { sizeOf } from "../../src/model/index.ts";
import {
  connectPtyHost,
  type ExitStatus,
  type HostedPaneId,
  type HostedSpawnOptions,
  type LogRecord,
  type PtyHostClient,
  recordLength,
  servePtyHost,
  startPtyHost,
} from "../../src/ptyhost/index.ts";

export const env = {
  PATH: process.env["PATH"] ?? "/usr/bin:/bin",
  TERM: "xterm-256color",
  LC_ALL: "C.UTF-8",
};

export const program = (argv: string[], more: Partial<HostedSpawnOptions> = {}): HostedSpawnOptions => ({
  argv,
  env,
  cwd: "/",
  size: sizeOf(80, 24),
  ...more,
});

/** A directory of its own with things to undo when the test is over. */
export class Place {
  readonly dir = mkdtempSync(join(tmpdir(), "domux-ptyhost-"));
  readonly socket = join(this.dir, "host.sock");
  private readonly undo: (() => unknown)[] = [];

  defer(run: () => unknown): void {
    this.undo.push(run);
  }

  /** A host inside this process. */
  async serve(options: { graceMs?: number; keepMs?: number; clock?: Clock } = {}) {
    const host = await servePtyHost({ socket: this.socket, build: "test", ...options });
    this.defer(() => host.dispose());
    return host;
  }

  /** A host in a process of its own; returns its process id. */
  async start(options: { graceMs?: number; keepMs?: number; logFile?: string } = {}): Promise<number> {
    const pid = await startPtyHost({ program: await this.bundle(), socket: this.socket, ...options });
    this.defer(() => {
      try {
        process.kill(pid, "SIGTERM");
      } catch {
        // It has ended by itself.
      }
    });
    return pid;
  }

  async connect(role: "control" | "observe" = "control"): Promise<PtyHostClient> {
    const client = await connectPtyHost({ socket: this.socket, build: "test", role });
    this.defer(() => client.close());
    return client;
  }

  /** Bundles a program of the sources, fresh, so that no build has to be made before the tests. */
  async bundle(entry = "src/bin/domux-ptyhost.ts"): Promise<string> {
    const { rolldown } = await import("rolldown");
    // Below node_modules, so that it finds the native package.
    const cache = join(root, "node_modules", ".cache");
    mkdirSync(cache, { recursive: true });
    const dir = mkdtempSync(join(cache, "ptyhost-test-"));
    this.defer(() => rmSync(dir, { recursive: true, force: true }));
    const built = await rolldown({
      input: join(root, entry),
      platform: "node",
      external: [/^node:/, "@lydell/node-pty"],
      transform: { define: { __DOMUX_VERSION__: '"test"' } },
    });
    await built.write({ dir, format: "esm", entryFileNames: "program.mjs" });
    await built.close();
    return join(dir, "program.mjs");
  }

  async cleanUp(): Promise<void> {
    for (const run of this.undo.reverse()) await run();
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** Reads a pane from a position on, checking that positions follow each other. */
export class Collector {
  readonly records: LogRecord[] = [];
  private readonly parts: Buffer[] = [];
  private readonly waits: { met: () => boolean; resolve: () => void }[] = [];
  position: number;
  status: ExitStatus | undefined;
  lost: Error | undefined;
  readonly reader;

  constructor(
    client: PtyHostClient,
    pane: HostedPaneId,
    options: { position?: number; window?: number; trim?: boolean; ack?: boolean; busyMs?: number } = {},
  ) {
    this.position = options.position ?? 0;
    this.reader = client.read(pane, {
      position: this.position,
      window: options.window,
      onLost: (error) => {
        this.lost = error;
        this.look();
      },
      onRecord: (record) => {
        if (record.position !== this.position)
          throw new Error(`a record at ${record.position} where ${this.position} was due`);
        if (this.status) throw new Error("a record after the exit");
        this.position += recordLength(record);
        if (record.type === "output") this.parts.push(Buffer.from(record.bytes));
        else this.records.push(record);
        if (record.type === "exit") this.status = record.status;
        const until = performance.now() + (options.busyMs ?? 0);
        while (performance.now() < until);
        if (options.ack !== false) this.reader.ack(this.position);
        if (options.trim) client.trim(pane, this.position);
        this.look();
      },
    });
  }

  get bytes(): Buffer {
    return Buffer.concat(this.parts);
  }

  get text(): string {
    return this.bytes.toString("latin1");
  }

  get length(): number {
    return this.parts.reduce((sum, part) => sum + part.length, 0);
  }

  until(met: () => boolean): Promise<void> {
    return met() ? Promise.resolve() : new Promise((resolve) => this.waits.push({ met, resolve }));
  }

  untilText(text: string): Promise<void> {
    return this.until(() => this.text.includes(text));
  }

  async exit(): Promise<ExitStatus> {
    await this.until(() => this.status !== undefined);
    return this.status as ExitStatus;
  }

  private look(): void {
    for (const wait of this.waits) if (wait.met()) wait.resolve();
  }
}

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Resolves when a process has ended (its parent need not have noticed). */
export async function gone(pid: number): Promise<void> {
  while (lives(pid)) await new Promise((resolve) => setImmediate(resolve));
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
