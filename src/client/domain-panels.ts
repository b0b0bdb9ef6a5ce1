import type { Disposable } from "../base/index.ts";
import { type DomainId, messageOf } from "../model/index.ts";
import type { DomainState, Messages, MuxEvent, ParamsOf, ResultIn } from "../protocol/index.ts";
import type { ActionHost } from "./actions/host.ts";
import { ConnectionPanel, type PanelQuestion } from "./overlays/connection-panel.ts";

type Question = ParamsOf<Messages["prompt"]>;
type Answer = ResultIn<Messages["prompt"]>;

/** A panel of a domain that is being attached. */
export interface Shown {
  done(): void;
  /** @returns false if the person has hidden it or given up: then it is to be said elsewhere */
  failed(error: unknown, again: () => void): boolean;
}

/** Most lines of progress that are kept of a domain. */
const LINES = 200;
const SECOND = 1_000;

/**
 * What connecting to domains says and asks. A panel opens for a domain that this seat attaches, and for every
 * question; it goes when the domain is attached or nothing is asked any more.
 */
export class DomainPanels implements Disposable {
  private readonly progress = new Map<string, string[]>();
  private readonly panels = new Map<string, ConnectionPanel>();
  private readonly lostSince = new Map<DomainId, number>();
  private ticking: Disposable | undefined;

  constructor(private readonly host: Pick<ActionHost, "clock" | "mux" | "overlays" | "changed">) {}

  dispose(): void {
    this.ticking?.dispose();
  }

  /** Milliseconds that a domain has been lost, if that was seen here. */
  readonly lostFor = (domain: DomainId): number | undefined => {
    const since = this.lostSince.get(domain);
    return since === undefined ? undefined : this.host.clock.now() - since;
  };

  event(event: MuxEvent): void {
    if (event.type === "domain-progress") this.line(event.domain, event.line);
    else if (event.type === "domain-changed") {
      const { name, state } = event.domain;
      this.note(event.domain);
      if (!this.ticking) this.tick();
      if (state === "connecting" || state === "prompting") return;
      if (state === "attached") this.progress.delete(name);
      const panel = this.panels.get(name);
      // A failure stays to be read until somebody closes it.
      if (panel && (state === "attached" || !panel.waiting)) this.close(name);
    }
  }

  private note({ id, state }: DomainState): void {
    // It is lost also while it tries.
    if (state === "lost") this.lostSince.set(id, this.lostSince.get(id) ?? this.host.clock.now());
    else if (state === "attached" || state === "detached") this.lostSince.delete(id);
  }

  /** While a domain waits for its next try, what is shown of that changes each second. */
  private tick(): void {
    const waits = [...this.host.mux.domains.values()].some((domain) => domain.nextTry !== undefined);
    this.ticking = waits
      ? this.host.clock.after(SECOND, () => {
          this.host.changed();
          this.tick();
        })
      : undefined;
  }

  /** Shows how a domain gets on, until it is attached or `done` says that it is over, or why it failed. */
  show(name: string): Shown {
    const panel = this.panel(name);
    return {
      failed: (error, again) => {
        if (this.panels.get(name) !== panel) return false;
        if (panel.cancelled) {
          this.close(name);
          return false;
        }
        panel.fail(messageOf(error), again);
        return true;
      },
      done: () => {
        if (this.panels.get(name) === panel && !panel.asking) this.close(name);
      },
    };
  }

  ask(question: Question): Promise<Answer> {
    const name = question.domain ?? "";
    return new Promise((resolve) => {
      const asked: PanelQuestion = {
        text: question.text,
        echo: question.echo,
        confirm: question.confirm,
        answer: (answer) => {
          const panel = this.panels.get(name);
          if (panel && !panel.asking && !panel.attaching) this.close(name);
          resolve({ answer });
        },
      };
      this.panel(name, false).ask(asked);
    });
  }

  /** A question needs no answer any more. */
  gone(domain: string | null): void {
    const name = domain ?? "";
    this.panels.get(name)?.withdraw();
    const panel = this.panels.get(name);
    if (panel && !panel.attaching) this.close(name);
  }

  private line(domain: DomainId, line: string): void {
    const name = this.host.mux.domains.get(domain)?.name;
    if (name === undefined) return;
    const lines = this.progress.get(name) ?? [];
    lines.push(line);
    if (lines.length > LINES) lines.shift();
    this.progress.set(name, lines);
    if (this.panels.has(name)) this.host.changed();
  }

  private panel(name: string, attaching = true): ConnectionPanel {
    let panel = this.panels.get(name);
    if (!panel) {
      panel = new ConnectionPanel({
        title: name === "" ? "Question" : `Connecting to ${name}`,
        lines: () => this.progress.get(name) ?? [],
        close: () => this.close(name),
        onChange: () => this.host.changed(),
      });
      this.panels.set(name, panel);
      this.host.overlays.open(panel);
    }
    panel.attaching ||= attaching;
    return panel;
  }

  private close(name: string): void {
    const panel = this.panels.get(name);
    if (!panel) return;
    this.panels.delete(name);
    this.host.overlays.close(panel);
    panel.closed();
  }
}
