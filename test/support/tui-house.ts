import type { ClientSession, QuitReason, SessionOptions } from "../../src/client/index.ts";
import { runTui, type TuiOptions } from "../../src/tui/index.ts";
import { testConfig } from "./client-config.ts";
import { ClientHouse } from "./client-house.ts";
import { EmulatorTerminal } from "./emulator-terminal.ts";

export interface RunningTui {
  readonly terminal: EmulatorTerminal;
  readonly session: ClientSession;
  readonly ended: Promise<QuitReason>;
  /** Undefined while it runs. */
  readonly outcome: () => QuitReason | undefined;
}

/** A report of the mouse as a terminal sends it (SGR), 0-based. */
export const mouseReport = (code: number, x: number, y: number, up = false) =>
  `\x1b[<${code};${x + 1};${y + 1}${up ? "m" : "M"}`;

/** A whole mux and terminal faces on it, each in an emulated terminal. */
export class TuiHouse extends ClientHouse {
  private readonly running: RunningTui[] = [];

  async face(
    options: {
      cols?: number;
      rows?: number;
      session?: Partial<SessionOptions>;
      tui?: Partial<TuiOptions>;
    } = {},
  ): Promise<RunningTui> {
    const terminal = new EmulatorTerminal(options.cols, options.rows);
    let session: ClientSession | undefined;
    let outcome: QuitReason | undefined;
    const ended = runTui({
      terminal,
      environment: { TERM: "xterm-256color" },
      clipboard: { environment: { platform: "linux" }, run: async () => false, read: async () => undefined },
      session: {
        dial: this.dial,
        hello: { build: "t", client: { kind: "tui", user: "me", host: "box", pid: 2 } },
        config: testConfig(),
        clock: this.clock,
        link: { heartbeat: false, clock: this.clock },
        ...options.session,
      },
      onSession: (made) => {
        session = made;
      },
      ...options.tui,
    });
    ended.then(
      (reason) => {
        outcome = reason;
      },
      () => {},
    );
    await this.quiet();
    const running = { terminal, session: session!, ended, outcome: () => outcome };
    this.running.push(running);
    return running;
  }

  override dispose(): void {
    for (const { terminal } of this.running) terminal.terminate();
    super.dispose();
  }
}
