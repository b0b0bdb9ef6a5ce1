// The server as processes of its own, bundled from the sources: for tests that kill it.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { connect, type HelloParams, Link } from "../../src/link/index.ts";
import { connectUnix } from "../../src/transport/index.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
let built: Promise<string> | undefined;

/** Bundles the server and the PTY host; gives the directory with both. */
export function buildServer(): Promise<string> {
  built ??= (async () => {
    const { rolldown } = await import("rolldown");
    const bundle = await rolldown({
      input: {
        "domux-mux-server": join(root, "src/bin/domux-mux-server.ts"),
        "domux-ptyhost": join(root, "src/bin/domux-ptyhost.ts"),
        "lua-worker": join(root, "src/bin/lua-worker.ts"),
      },
      platform: "node",
      external: [/^node:/, "@lydell/node-pty", "bufferutil", "utf-8-validate"],
      transform: { define: { __DOMUX_VERSION__: '"test"' } },
    });
    const dir = join(root, "node_modules", ".cache", "server-test", String(process.pid));
    await bundle.write({
      dir,
      format: "esm",
      entryFileNames: "[name].js",
      chunkFileNames: "[name]-[hash].js",
    });
    await bundle.close();
    return dir;
  })();
  return built;
}

export function removeBuild(): void {
  rmSync(join(root, "node_modules", ".cache", "server-test", String(process.pid)), {
    recursive: true,
    force: true,
  });
}

const CLIENT: HelloParams = { build: "test", client: { kind: "tui", user: "u", host: "h", pid: 1 } };

/** A directory with a server in it, which can be killed and started again. */
export class ServerPlace {
  readonly dir = mkdtempSync(join(tmpdir(), "domux-server-"));
  readonly socket = join(this.dir, "run", "sock");
  private readonly children: ChildProcess[] = [];
  private readonly links: Link[] = [];

  get log(): string {
    return readFileSync(join(this.dir, "run", "log"), "utf8");
  }

  /** Starts a server; resolves with what it says: "ready", or "error …". */
  async start(
    program: string[] = ["cat"],
    env: Record<string, string> = {},
  ): Promise<ChildProcess & { word: string }> {
    const dir = await buildServer();
    const child = spawn(
      process.execPath,
      [join(dir, "domux-mux-server.js"), "--background", "--socket", this.socket, "-n", ...program],
      {
        stdio: ["ignore", "ignore", "ignore", "pipe"],
        env: {
          ...process.env,
          SHELL: "/bin/sh",
          HOME: this.dir,
          XDG_RUNTIME_DIR: this.dir,
          XDG_STATE_HOME: join(this.dir, "state"),
          ...env,
        },
      },
    );
    this.children.push(child);
    const pipe = child.stdio[3] as Readable;
    let word = "";
    pipe.setEncoding("utf8").on("data", (text: string) => {
      word += text;
    });
    await new Promise((resolve) => pipe.once("close", resolve));
    return Object.assign(child, { word: word.trim() });
  }

  async kill(child: ChildProcess, signal: NodeJS.Signals = "SIGKILL"): Promise<number | null> {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
    child.kill(signal);
    return ended;
  }

  /** Waits for a process that ends by itself. */
  async end(child: ChildProcess): Promise<number | null> {
    if (child.exitCode !== null) return child.exitCode;
    return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
  }

  async connect(params: Partial<HelloParams> = {}): Promise<Link> {
    const link = new Link(await connectUnix(this.socket), { heartbeat: false });
    await connect(link, { ...CLIENT, ...params });
    this.links.push(link);
    return link;
  }

  /** Ends everything that was started here, PTY hosts included. */
  async cleanUp(): Promise<void> {
    for (const link of this.links) link.dispose();
    for (const child of this.children) await this.kill(child);
    const { readdirSync } = await import("node:fs");
    const { connectPtyHost } = await import("../../src/ptyhost/index.ts");
    const run = dirname(this.socket);
    for (const name of readdirSync(run).filter((name) => name.includes(".pty-"))) {
      const client = await connectPtyHost({ socket: join(run, name), build: "test" }).catch(() => undefined);
      if (!client) continue;
      const ended = new Promise((resolve) => client.onClosed(resolve));
      for (const { pane } of await client.list()) await client.remove(pane).catch(() => {});
      process.kill(client.hostPid, "SIGTERM");
      await ended;
    }
    rmSync(this.dir, { recursive: true, force: true });
  }
}
