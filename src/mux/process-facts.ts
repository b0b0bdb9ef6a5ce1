import type { Clock, Disposable } from "../base/index.ts";
import type { Terminal } from "../vt/index.ts";
import type { PaneFacts } from "./port.ts";
import type { PtyProcess, PtySource } from "./pty-source.ts";

/** After output, the foreground process is looked up at most this often (milliseconds). */
const LOOKUP_DELAY = 300;
/** An answer younger than this is fresh (milliseconds; WezTerm's cache time). */
const FRESH = 300;

type Said = Pick<PaneFacts, "title" | "cwd" | "process" | "progress" | "userVars">;

/** What is known of the processes in a pane: the foreground one, its directory, what a kill would lose. */
export class ProcessFacts implements Disposable {
  private foreground: PtyProcess | undefined;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private timer: Disposable | undefined;
  private running_: Promise<void> | undefined;
  private disposed = false;

  constructor(
    private readonly source: PtySource,
    private readonly host: { readonly clock: Clock; readonly hostname: string },
    private readonly changed: () => void,
  ) {}

  /** What the program says of itself, together with what is known of it. `command`: its title where nothing is. */
  with(terminal: Terminal, command: string): Said {
    const { name = "", pid, executable } = this.foreground ?? {};
    return {
      title: terminal.title || name || command,
      cwd: this.cwdUrl(terminal.cwd),
      process: pid === undefined ? undefined : { name, pid, ...(executable ? { executable } : {}) },
      progress: terminal.progress,
      userVars: Object.fromEntries(terminal.userVars),
    };
  }

  /** What the program said (OSC 7), else the foreground process's directory, as a URL; "" if neither is known. */
  private cwdUrl(said: string): string {
    if (/^[a-z]+:\/\//i.test(said)) return said;
    const path = said || this.foreground?.cwd || "";
    return path === "" ? "" : `file://${this.host.hostname}${encodeURI(path)}`;
  }

  /** Output came: another program may be in the foreground. */
  output(): void {
    if (this.timer || this.disposed) return;
    this.timer = this.host.clock.after(LOOKUP_DELAY, () => {
      this.timer = undefined;
      void this.look();
    });
  }

  /** Resolves when the facts are fresh. */
  async refresh(): Promise<void> {
    if (this.host.clock.now() - this.lookedAt > FRESH) await this.look();
  }

  private look(): Promise<void> {
    this.running_ ??= this.lookUp().finally(() => {
      this.running_ = undefined;
    });
    return this.running_;
  }

  private async lookUp(): Promise<void> {
    // A source that is gone cannot tell; what was known stays.
    const facts = await this.source.info(false).catch(() => undefined);
    this.lookedAt = this.host.clock.now();
    if (!facts || this.disposed) return;
    const { foreground } = facts;
    const before = this.foreground;
    this.foreground = foreground;
    if (
      before?.pid !== foreground?.pid ||
      before?.name !== foreground?.name ||
      before?.executable !== foreground?.executable ||
      before?.cwd !== foreground?.cwd
    )
      this.changed();
  }

  /** Names of processes that are not `harmless`, children included; `judge` may know better. */
  async running(
    harmless: readonly string[],
    judge?: (root: PtyProcess) => Promise<boolean | undefined>,
  ): Promise<readonly string[]> {
    const facts = await this.source.info(true).catch(() => undefined);
    const stateful = facts?.tree && (await judge?.(facts.tree));
    if (stateful === false) return [];
    if (stateful === true) return [facts?.tree?.name ?? ""];
    const names: string[] = [];
    const walk = (process: PtyProcess): void => {
      const name = process.name.replace(/^-/, "");
      if (!harmless.includes(name)) names.push(name);
      for (const child of process.children) walk(child);
    };
    if (facts?.tree) walk(facts.tree);
    return names;
  }

  dispose(): void {
    this.disposed = true;
    this.timer?.dispose();
  }
}
