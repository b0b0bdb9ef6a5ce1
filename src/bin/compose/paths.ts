import { realpathSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Arguments, CliContext } from "../../cli/index.ts";

/** Where sockets, logs and the pid file live: `$XDG_RUNTIME_DIR/domux`, else `~/.local/share/domux`. */
export function runtimeDirectory(env: CliContext["env"]): string {
  return env.XDG_RUNTIME_DIR
    ? join(env.XDG_RUNTIME_DIR, "domux")
    : join(env.HOME ?? homedir(), ".local", "share", "domux");
}

export interface SocketTarget {
  readonly path: string;
  /** A server may be started if nobody listens there. */
  readonly serve: boolean;
  /** What starts it, where configured. */
  readonly serveCommand?: readonly string[];
  readonly skipPermissionsCheck?: boolean;
  /** Files of a server in the background, where configured. */
  readonly daemon?: { readonly stdout?: string; readonly stderr?: string };
}

/**
 * The socket that a command talks to. `DOMUX_UNIX_SOCKET` (set in panes) counts unless --prefer-mux is given; else it
 * is that of the first unix domain, which only needs the configuration if there is one.
 */
export async function socketPath(env: CliContext["env"], globals: Arguments): Promise<SocketTarget> {
  const inherited = env.DOMUX_UNIX_SOCKET ?? env.WEZTERM_UNIX_SOCKET;
  if (inherited && !globals.flag("prefer-mux")) return { path: inherited, serve: false };
  const { firstUnixDomain } = await import("./unix-domain.ts");
  const domain = await firstUnixDomain(env, globals);
  if (!domain) {
    const { DomuxError } = await import("../../model/index.ts");
    throw new DomuxError(
      "config",
      'unix_domains is empty, so there is no server to talk to: add { name = "unix" } to it, or set DOMUX_UNIX_SOCKET.',
    );
  }
  return {
    path:
      domain.socket_path?.replace(/^~(?=\/)/, env.HOME ?? homedir()) ?? join(runtimeDirectory(env), "sock"),
    serve: !domain.no_serve_automatically,
    serveCommand: domain.serve_command,
    skipPermissionsCheck: domain.skip_permissions_check,
    daemon: domain.daemon,
  };
}

/** Path of another of our programs, beside the one that runs. */
export function programPath(name: "domux" | "domux-mux-server" | "domux-ptyhost" | "lua-worker"): string {
  return join(dirname(realpathSync(process.argv[1])), `${name}.js`);
}
