import { type Clock, ManualClock } from "../../src/base/index.ts";
import {
  ClientSession,
  type FacePort,
  type QuitReason,
  type SessionOptions,
} from "../../src/client/index.ts";
import { LocalDomain } from "../../src/domains/index.ts";
import { keyEventOf, parseKeySpec } from "../../src/input/index.ts";
import type { Channel } from "../../src/link/index.ts";
import { type KeyAssignment, type PaneId, sizeOf } from "../../src/model/index.ts";
import { DEFAULT_SETTINGS, Folder, Mux, type Verb } from "../../src/mux/index.ts";
import type { DomainState } from "../../src/protocol/index.ts";
import { MuxServer, makeTerminal } from "../../src/server/index.ts";
import { memoryPair } from "../../src/transport/index.ts";
import { testConfig } from "./client-config.ts";
import { ScriptedLauncher, type ScriptedPty } from "./scripted-pty.ts";

/** Presses keys as a configuration names them, one after the other. */
export function press(session: ClientSession, ...keys: string[]): void {
  for (const key of keys) session.key(keyEventOf(parseKeySpec(key)!));
}

/** A face that only remembers what it was asked. */
export class RecordingFace implements FacePort {
  kind: FacePort["kind"] = "tui";
  readonly copied: { text: string; destination: string }[] = [];
  readonly opened: string[] = [];
  readonly notices: string[] = [];
  readonly performed: string[] = [];
  readonly saved: string[] = [];
  bells = 0;
  /** It has windows of a desktop to open. */
  hasWindows = false;
  clipboard = "";
  quitReason: QuitReason | undefined;
  session: ClientSession | undefined;

  copy(text: string, destination: string): void {
    this.copied.push({ text, destination });
  }
  paste(): void {
    this.session?.paste(this.clipboard);
  }
  openUri(uri: string): void {
    this.opened.push(uri);
  }
  bell(): void {
    this.bells++;
  }
  notify(notice: { title: string; body: string }): void {
    this.notices.push(`${notice.title}|${notice.body}`);
  }
  saveFile(name: string): void {
    this.saved.push(name);
  }
  perform(assignment: KeyAssignment): boolean {
    // As a terminal: windows of a desktop are beyond it.
    if (assignment.action === "SpawnWindow" && !this.hasWindows) return false;
    this.performed.push(assignment.action);
    return true;
  }
  quit(reason: QuitReason): void {
    this.quitReason = reason;
  }
}

/** Lets what is under way in memory happen: promises, microtasks and turns of the event loop. */
export async function settle(turns = 8): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** A whole mux with scripted programs in one process, and sessions on it over memory channels. */
export class ClientHouse {
  readonly clock = new ManualClock();
  readonly launcher: ScriptedLauncher;
  readonly mux: Mux;
  readonly server: MuxServer;
  readonly channels: Channel[] = [];
  private readonly sessions: ClientSession[] = [];

  constructor(
    options: {
      onStart?: (pty: ScriptedPty) => void;
      clock?: Clock;
      /** Changes the state that the domain shows. */
      domainState?: Partial<DomainState>;
      /** Verbs beyond those of the mux. */
      extend?: (mux: Mux, server: () => MuxServer) => readonly Verb[];
    } = {},
  ) {
    const clock = options.clock ?? this.clock;
    this.launcher = new ScriptedLauncher(options.onStart);
    const settings = () => DEFAULT_SETTINGS;
    this.mux = new Mux({ clock, wallTime: () => 0, epoch: "e", settings });
    const turn = (run: () => void) => void setImmediate(run);
    const services = {
      clock,
      folder: new Folder(turn),
      turn,
      settings,
      hostname: "box",
      terminal: makeTerminal,
    };
    const local = this.mux.addDomain(
      (id) =>
        new LocalDomain({
          id,
          name: "local",
          launcher: this.launcher,
          services,
          settings: () => ({
            base: { HOME: "/", SHELL: "/bin/sh" },
            term: "xterm-256color",
            version: "0",
            variables: {},
            remove: [],
          }),
        }),
    );
    Object.assign(local, { state: { ...local.state, ...options.domainState } });
    let tokens = 0;
    this.server = new MuxServer({
      mux: this.mux,
      clock,
      facts: { build: "t", pid: 1, host: "box", user: "me", startedAt: 0 },
      token: () => `token${++tokens}`,
      verbs: options.extend?.(this.mux, () => this.server),
    });
  }

  /** The program of a pane, by the order of starting. */
  pty(index: number): ScriptedPty {
    return this.launcher.ptys[index];
  }

  dial = async (): Promise<Channel> => {
    const [near, far] = memoryPair();
    this.channels.push(near);
    this.server.serve(far, { local: true });
    return near;
  };

  /** Starts a program in a new window and opens a session that looks at it. */
  async open(
    options: Partial<SessionOptions> = {},
  ): Promise<{ session: ClientSession; face: RecordingFace }> {
    const face = new RecordingFace();
    const session = new ClientSession({
      dial: this.dial,
      hello: { build: "t", client: { kind: "tui", user: "me", host: "box", pid: 2 } },
      face,
      config: testConfig(),
      size: sizeOf(80, 24),
      clock: this.clock,
      link: { heartbeat: false, clock: this.clock },
      ...options,
    });
    face.session = session;
    this.sessions.push(session);
    await session.start();
    if (this.mux.windows.size === 0) {
      session.perform({ action: "SpawnWindow" });
      await this.quiet();
    }
    return { session, face };
  }

  /** Lets everything happen that needs no more than a moment of the clock. */
  async quiet(): Promise<void> {
    for (let round = 0; round < 4; round++) {
      await settle();
      this.clock.advance(20);
    }
    await settle();
  }

  /** Cuts the newest connection as a network would. */
  cut(): void {
    this.channels.at(-1)?.close({ code: "disconnected", message: "The network went away." });
  }

  dispose(): void {
    for (const session of this.sessions) session.dispose();
    this.server.dispose();
    this.mux.dispose();
  }
}

/** What a pane shows, as lines without trailing blanks. */
export function shown(session: ClientSession, pane: PaneId): string[] {
  const { screen } = session.seat(pane);
  const lines: string[] = [];
  for (let line = 0; line < screen.rows; line++) {
    const view = screen.rowAt(screen.viewTop + line);
    let text = "";
    for (let x = 0; view && x < view.cells.cols; x++) text += view.cells.textAt(x);
    lines.push(text.trimEnd());
  }
  while (lines.at(-1) === "") lines.pop();
  return lines;
}
