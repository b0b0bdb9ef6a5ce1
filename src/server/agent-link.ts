import { readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { type Clock, type Disposable, Scope } from "../base/index.ts";
import type { Mux } from "../mux/index.ts";

/** Milliseconds that input may go on before the link follows it. */
const DEBOUNCE = 100;

/**
 * A symbolic link that programs in panes have as SSH_AUTH_SOCK: it points to the agent of the client that typed last,
 * so an agent stays usable over detaching and attaching from elsewhere (wezterm-behaviour 2.10). Its name outlives the
 * process, as the programs do: the next server takes it over.
 */
export class AgentLink implements Disposable {
  private readonly scope = new Scope();
  private timer: Disposable | undefined;
  private hadClient = false;

  constructor(
    readonly path: string,
    private readonly inherited: string | undefined,
    private readonly mux: Mux,
    private readonly clock: Clock,
  ) {
    this.point(this.target());
    this.scope.add(mux.onActivity(() => this.soon()));
    this.scope.add(
      mux.events.onEvent(({ event }) => {
        if (event.type === "client-added" || event.type === "client-removed") this.soon();
      }),
    );
  }

  private soon(): void {
    this.timer ??= this.clock.after(DEBOUNCE, () => {
      this.timer = undefined;
      this.point(this.target());
    });
  }

  /** Nobody with an agent is left: a target that is none, rather than one that belongs to somebody who went. */
  private target(): string {
    let latest: { agent: string; at: number } | undefined;
    for (const { facts, lastInput, face } of this.mux.seats.values()) {
      const agent = facts.sshAuthSock;
      if (agent && face && agent !== this.path && (!latest || lastInput >= latest.at))
        latest = { agent, at: lastInput };
    }
    if (latest) this.hadClient = true;
    return latest?.agent ?? (this.hadClient ? "." : (this.inherited ?? "."));
  }

  private point(target: string): void {
    try {
      if (this.current() === target) return;
      const draft = `${this.path}.new`;
      rmSync(draft, { force: true });
      symlinkSync(target, draft);
      renameSync(draft, this.path);
    } catch {
      // A full disk: programs go on with the agent they had.
    }
  }

  private current(): string | undefined {
    try {
      return readlinkSync(this.path);
    } catch {
      return undefined;
    }
  }

  dispose(): void {
    this.timer?.dispose();
    this.scope.dispose();
  }
}
