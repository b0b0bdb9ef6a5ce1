import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** A line's quality; what is not named stays. */
export interface Quality {
  /** Milliseconds, one way. */
  readonly delay?: number;
  readonly jitter?: number;
  /** Share of packets that are lost, 0 to 1. */
  readonly loss?: number;
  /** Bytes per second; 0: as fast as it goes. */
  readonly rate?: number;
  /** False: an outage. */
  readonly up?: boolean;
}

/** Why there can be no wire here; undefined: there can. */
export function wireMissing(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0)
    return "a network of our own needs Linux and root";
  if (!existsSync("/dev/net/tun")) return "/dev/net/tun is missing";
  if (spawnSync("python3", ["--version"]).status !== 0) return "python3 is missing";
  const name = `dxtry${process.pid}`;
  if (spawnSync("ip", ["netns", "add", name]).status !== 0) return "network namespaces are not allowed here";
  spawnSync("ip", ["netns", "del", name]);
  return undefined;
}

/** A network namespace that is reached over a line of a chosen quality (see wire.py). */
export class Wire {
  readonly namespace: string;
  readonly here: string;
  readonly there: string;
  private child!: ChildProcess;

  private constructor(index: number) {
    this.namespace = `dx${process.pid}n${index}`;
    this.here = `10.77.${index}.1`;
    this.there = `10.77.${index}.2`;
  }

  static async open(index: number): Promise<Wire> {
    const wire = new Wire(index);
    if (spawnSync("ip", ["netns", "add", wire.namespace]).status !== 0)
      throw new Error("no namespace could be made");
    const script = join(process.cwd(), "test", "support", "wire.py");
    const device = `dx${process.pid % 100000}${index}`;
    wire.child = spawn("python3", [script, wire.namespace, device, wire.here, wire.there], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    await once(wire.child.stdout!, "data");
    return wire;
  }

  async set(quality: Quality): Promise<void> {
    const words = Object.entries(quality).map(([name, value]) => `${name}=${Number(value)}`);
    this.child.stdin!.write(`set ${words.join(" ")}\n`);
    await once(this.child.stdout!, "data");
  }

  async close(): Promise<void> {
    const closed = once(this.child, "close");
    this.child.kill();
    await closed;
    spawnSync("ip", ["netns", "del", this.namespace]);
  }
}
