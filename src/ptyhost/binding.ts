import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { DomuxError } from "../model/index.ts";

/**
 * The native half of node-pty, which it exports as `native` on Unix. We use it without node-pty's JavaScript: that
 * closes the terminal 200 ms after the exit even when paused, loses the last bytes on Node 20 and 22, and never asks
 * the kernel for IUTF8 when bytes are wanted. The package is pinned, because this interface is not documented.
 */
export interface PtyBinding {
  fork(
    file: string,
    args: readonly string[],
    env: readonly string[],
    cwd: string,
    cols: number,
    rows: number,
    /** -1: ours. */
    uid: number,
    gid: number,
    /** Sets IUTF8: the line discipline erases whole characters. */
    utf8: boolean,
    helperPath: string,
    onExit: (code: number, signal: number) => void,
  ): { fd: number; pid: number; pty: string };
  resize(fd: number, cols: number, rows: number, pixelWidth: number, pixelHeight: number): void;
}

export interface LoadedBinding {
  readonly native: PtyBinding;
  /** Program that sets up the child on macOS; unused elsewhere. */
  readonly helperPath: string;
}

/** Loads the prebuilt binary of this platform. Throws DomuxError unsupported where there is none. */
export function loadBinding(): LoadedBinding {
  const where = `${process.platform} on ${process.arch}`;
  if (process.platform === "win32")
    throw new DomuxError("unsupported", `domux does not hold terminals on ${where} yet.`);
  const require = createRequire(import.meta.url);
  try {
    const { native } = require("@lydell/node-pty") as { native: PtyBinding };
    return { native, helperPath: helperOf(require) };
  } catch (cause) {
    throw new DomuxError(
      "unsupported",
      `No terminal binary for ${where}: install with optional dependencies, on a system with glibc or macOS.`,
      { cause },
    );
  }
}

function helperOf(require: NodeJS.Require): string {
  if (process.platform !== "darwin") return "";
  const platform = `${process.platform}-${process.arch}`;
  const package_ = createRequire(require.resolve("@lydell/node-pty"));
  const lib = dirname(package_.resolve(`@lydell/node-pty-${platform}`));
  return join(lib, "..", "prebuilds", platform, "spawn-helper");
}
