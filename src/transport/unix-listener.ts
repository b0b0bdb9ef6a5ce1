import { chmodSync, type FSWatcher, lstatSync, renameSync, rmSync, watch } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { basename, dirname, join } from "node:path";
import type { Disposable } from "../base/index.ts";
import { DomuxError, messageOf } from "../model/index.ts";
import { checkSocketOwner, checkSocketPath, type DirectoryCheck, secureDirectory } from "./directory.ts";
import { holdLock } from "./lock.ts";
import { openUnix } from "./unix.ts";

export interface ListenOptions extends DirectoryCheck {
  /** Do not look at the directory's owner and mode. */
  readonly skipPermissionsCheck?: boolean;
  /** Something worth a line in the log: a stale socket, one that was removed and made again. */
  readonly onNote?: (line: string) => void;
}

/** A listening unix socket. Disposing of it removes the file, if it is still ours. */
export interface UnixListener extends Disposable {
  readonly path: string;
}

/**
 * Listens on a unix socket of mode 0600. A stale socket is taken over; one that somebody (a cleaner of temporary
 * files) removes is made again.
 * @throws DomuxError already-running, insecure, config, connect-failed
 */
export async function listenUnix(
  path: string,
  onStream: (stream: Socket) => void,
  options: ListenOptions = {},
): Promise<UnixListener> {
  const listener = new Listener(path, onStream, options);
  await listener.start();
  return listener;
}

/** How often this process has bound a socket: several may be at it at once, each under a name of its own. */
let bound = 0;

class Listener implements UnixListener {
  private server: Server | undefined;
  private inode: number | undefined;
  private watcher: FSWatcher | undefined;
  private mending = false;
  private disposed = false;

  constructor(
    readonly path: string,
    private readonly onStream: (stream: Socket) => void,
    private readonly options: ListenOptions,
  ) {}

  async start(): Promise<void> {
    checkSocketPath(this.path);
    this.secure();
    const lock = await holdLock(`${this.path}.lock`);
    try {
      if (await isAlive(this.path))
        throw new DomuxError(
          "already-running",
          `A domux server is already running on ${this.path}: use it with "domux connect", or end it with "domux server --stop".`,
        );
      // Whatever else lies there under the name of the socket is not ours to remove.
      checkSocketOwner(this.path);
      if (inodeOf(this.path) !== undefined)
        this.options.onNote?.(`the socket ${this.path} was stale and is taken over`);
      await this.bind();
    } finally {
      lock.dispose();
    }
    this.watch();
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    this.watcher?.close();
    this.server?.close();
    if (this.inode !== undefined && inodeOf(this.path) === this.inode) rmSync(this.path, { force: true });
  }

  private secure(): void {
    const directory = dirname(this.path);
    if (!this.options.skipPermissionsCheck) secureDirectory(directory, this.options);
  }

  /** Listens under a name of our own first: whoever finds the socket by its real name finds it ready and closed to others. */
  private bind(): Promise<void> {
    const own = join(dirname(this.path), `.${process.pid.toString(36)}${bound++ > 0 ? `-${bound}` : ""}`);
    rmSync(own, { force: true });
    return new Promise((resolve, reject) => {
      const server = createServer(this.onStream);
      server.once("error", (error) => {
        reject(
          new DomuxError("connect-failed", `Cannot listen on ${this.path}: ${error.message}.`, {
            cause: error,
          }),
        );
      });
      server.listen(own, () => {
        try {
          // The sticky bit keeps systemd's cleaner of temporary files away.
          chmodSync(own, 0o1600);
          renameSync(own, this.path);
        } catch (error) {
          server.close();
          reject(new DomuxError("connect-failed", `Cannot listen on ${this.path}: ${messageOf(error)}.`));
          return;
        }
        this.server?.close();
        this.server = server;
        this.inode = inodeOf(this.path);
        resolve();
      });
    });
  }

  private watch(): void {
    this.watcher?.close();
    try {
      const name = basename(this.path);
      this.watcher = watch(dirname(this.path), { persistent: false }, (_event, changed) => {
        // Without a name the directory itself may be gone.
        if (changed === null || changed === name || changed === basename(dirname(this.path))) this.mend();
      });
      this.watcher.on("error", () => this.watcher?.close());
    } catch (error) {
      this.options.onNote?.(`cannot watch over ${this.path}: ${messageOf(error)}`);
    }
  }

  private mend(): void {
    if (this.disposed || this.mending || inodeOf(this.path) !== undefined) return;
    this.mending = true;
    const done = async () => {
      this.secure();
      await this.bind();
      this.options.onNote?.(`the socket ${this.path} had been removed and was made again`);
      this.watch();
    };
    done()
      .catch((error: unknown) => this.options.onNote?.(messageOf(error)))
      .finally(() => {
        this.mending = false;
        if (this.disposed) this.server?.close();
      });
  }
}

function inodeOf(path: string): number | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.ino;
}

async function isAlive(path: string): Promise<boolean> {
  if (inodeOf(path) === undefined) return false;
  try {
    (await openUnix(path, { skipPermissionsCheck: true })).destroy();
    return true;
  } catch (error) {
    const code = ((error as DomuxError).cause as NodeJS.ErrnoException | undefined)?.code;
    if (code === "ECONNREFUSED" || code === "ENOENT" || code === "ENOTSOCK") return false;
    throw error;
  }
}
