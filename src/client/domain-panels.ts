import type { Disposable } from "../base/index.ts";
import type { DomainId } from "../model/index.ts";
import type { Messages, MuxEvent, ParamsOf, ResultIn } from "../protocol/index.ts";
import type { ActionHost } from "./actions/host.ts";
import { ConnectionPanel, type PanelQuestion } from "./overlays/connection-panel.ts";

type Question = ParamsOf<Messages["prompt"]>;
type Answer = ResultIn<Messages["prompt"]>;

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

  private ticking: Disposable | undefined;

  constructor(private readonly host: Pick<ActionHost, "clock" | "mux" | "overlays" | "changed">) {}

  dispose(): void {
    this.ticking?.dispose();
  }

  event(event: MuxEvent): void {
    if (event.type === "domain-changed" && !this.ticking) this.tick();
    if (event.type === "domain-progress") this.line(event.domain, event.line);
    else if (event.type === "domain-changed") {
      const { name, state } = event.domain;
      if (state === "connecting" || state === "prompting") return;
      if (state === "attached") this.progress.delete(name);
      const panel = this.panels.get(name);
      // A failure stays to be read until somebody closes it.
      if (panel && (state === "attached" || !panel.waiting)) this.close(name);
    }
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

  /** Shows how a domain gets on, until it is attached or `done` says that it is over. */
  show(name: string): { done(): void } {
    const panel = this.panel(name);
    return {
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
