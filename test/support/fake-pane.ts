import { Emitter } from "../../src/base/index.ts";
import { type DomainId, DomuxError, type PaneId, type Size } from "../../src/model/index.ts";
import type { Domain, DomainEvent, Pane, PaneEvent, PaneFacts, PaneSpawn } from "../../src/mux/index.ts";
import type { DomainState } from "../../src/protocol/index.ts";

/** A pane without a program or a picture: for tests of what is around panes. */
export class FakePane implements Pane {
  readonly emitter = new Emitter<PaneEvent>();
  readonly events = this.emitter.event;
  facts: PaneFacts;
  readonly sizes: Size[] = [];
  readonly inputs: string[] = [];
  focus = false;
  killed = false;
  disposed = false;

  constructor(
    readonly id: PaneId,
    readonly domain: Domain,
    size: Size,
    readonly spawned: PaneSpawn,
  ) {
    this.facts = {
      title: `pane ${id}`,
      cwd: `file://box/home/${id}`,
      size,
      ttyName: null,
      progress: { state: "none" },
      userVars: {},
      unseen: false,
    };
  }

  change(facts: Partial<PaneFacts>): void {
    this.facts = { ...this.facts, ...facts };
    this.emitter.emit({ type: "changed" });
  }

  resize(size: Size): void {
    if (size.cols === this.facts.size.cols && size.rows === this.facts.size.rows) return;
    this.sizes.push(size);
    this.change({ size });
  }

  kill(): void {
    this.killed = true;
    this.emitter.emit({ type: "closed" });
  }

  focused(on: boolean): void {
    this.focus = on;
  }

  input(bytes: Uint8Array): void {
    this.inputs.push(new TextDecoder().decode(bytes));
  }

  async openStream(): Promise<never> {
    throw new DomuxError("unsupported", "A fake pane has no picture.");
  }
  async sendText(text: string): Promise<void> {
    this.inputs.push(text);
  }
  async sendKeys(keys: readonly string[]): Promise<void> {
    this.inputs.push(keys.join(" "));
  }
  async signal(): Promise<void> {}
  async reset(): Promise<void> {}
  async eraseScrollback(): Promise<void> {}
  async cursor() {
    return { cursorX: 0, cursorY: 0, cursorStyle: 0, cursorVisible: true };
  }
  async text(): Promise<string> {
    return "";
  }
  async rows() {
    return { epoch: 0, oldest: 0, top: 0, rows: [] };
  }
  async search() {
    return { epoch: 0, oldest: 0, top: 0, matches: [] };
  }
  async zones() {
    return { zones: [] };
  }
  async image(): Promise<never> {
    throw new DomuxError("not-found", "There is no image.");
  }
  async processes(): Promise<unknown> {
    return null;
  }
  async closing(): Promise<readonly string[]> {
    return [];
  }
  async wait() {
    return { met: false, reason: "gone" as const };
  }
  async upload() {
    return { path: null };
  }
  dispose(): void {
    this.disposed = true;
  }
}

/** A domain that gives fake panes. */
export class FakeDomain implements Domain {
  readonly emitter = new Emitter<DomainEvent>();
  readonly events = this.emitter.event;
  state: DomainState;
  readonly panes: FakePane[] = [];
  attached = 0;

  constructor(
    readonly id: DomainId,
    readonly name: string,
    state: DomainState["state"] = "attached",
  ) {
    this.state = {
      id,
      name,
      kind: "local",
      label: name,
      state,
      spawnable: true,
      detachable: false,
    };
  }

  async attach(): Promise<void> {
    this.attached++;
    this.state = { ...this.state, state: "attached" };
    this.emitter.emit({ type: "changed" });
  }
  async detach(): Promise<void> {}
  async reconnect(): Promise<void> {}
  settings() {
    return [];
  }
  async spawn(request: PaneSpawn): Promise<Pane> {
    if (request.command.argv?.[0] === "missing")
      throw new DomuxError("spawn-failed", "There is no such program.");
    const pane = new FakePane(request.pane, this, request.size, request);
    this.panes.push(pane);
    return pane;
  }
  dispose(): void {}
}
