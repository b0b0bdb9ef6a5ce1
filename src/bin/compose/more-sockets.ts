import { homedir } from "node:os";
import type { Disposable } from "../../base/index.ts";
import type { CliContext } from "../../cli/index.ts";
import type { Config, UnixDomain } from "../../config/index.ts";
import { messageOf } from "../../model/index.ts";

/** A socket that a unix domain names: the server listens on all of them. */
export interface ConfiguredSocket {
  readonly path: string;
  readonly skipPermissionsCheck: boolean;
}

/** The sockets of all unix domains; one that is reached through a program of its own is not ours to serve. */
export function configuredSockets(
  domains: readonly UnixDomain[],
  otherwise: string,
  env: CliContext["env"],
): ConfiguredSocket[] {
  const sockets = new Map<string, ConfiguredSocket>();
  for (const domain of domains) {
    if (domain.proxy_command?.length) continue;
    const path = domain.socket_path?.replace(/^~(?=\/)/, env.HOME ?? homedir()) ?? otherwise;
    if (!sockets.has(path)) sockets.set(path, { path, skipPermissionsCheck: domain.skip_permissions_check });
  }
  return [...sockets.values()];
}

/** Listens on the sockets of the configuration besides the first, and follows it when it changes. */
export class MoreSockets implements Disposable {
  private readonly open = new Map<string, Disposable>();
  private turn: Promise<void> = Promise.resolve();
  private disposed = false;

  constructor(
    private readonly wanted: (config: Config) => readonly ConfiguredSocket[],
    private readonly listen: (socket: ConfiguredSocket) => Promise<Disposable>,
    private readonly log: (level: "info" | "warn", line: string) => void,
  ) {}

  /** Resolves when the sockets are those of `config`; one that cannot be listened on is a line in the log. */
  follow(config: Config): Promise<void> {
    this.turn = this.turn.then(() => this.apply(this.wanted(config)));
    return this.turn;
  }

  private async apply(wanted: readonly ConfiguredSocket[]): Promise<void> {
    for (const [path, listener] of this.open)
      if (!wanted.some((socket) => socket.path === path)) {
        listener.dispose();
        this.open.delete(path);
      }
    for (const socket of wanted) {
      if (this.disposed || this.open.has(socket.path)) continue;
      try {
        this.open.set(socket.path, await this.listen(socket));
        this.log("info", `listens on ${socket.path} too`);
      } catch (error) {
        this.log("warn", `Nobody can connect at ${socket.path}: ${messageOf(error)}`);
      }
    }
    if (this.disposed) this.dispose();
  }

  dispose(): void {
    this.disposed = true;
    for (const listener of this.open.values()) listener.dispose();
    this.open.clear();
  }
}
