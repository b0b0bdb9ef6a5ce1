import { execFile } from "node:child_process";
import { writeSync } from "node:fs";
import { hostname } from "node:os";
import type { CliContext } from "../../cli/index.ts";
import { type ClientSession, ConfigProblemPanel, type QuitReason } from "../../client/index.ts";
import { DirectWays } from "../../domains/index.ts";
import { messageOf } from "../../model/index.ts";
import { faceConfig, problemText, userName } from "../../server/index.ts";
import { nodeTerminal, runTui, type TuiOptions } from "../../tui/index.ts";
import { type Hub, openHub, withAgent } from "./hub.ts";
import { carryOut, type Opening } from "./opening.ts";
import { optimizeWhile } from "./optimize-early.ts";

/** Shows a domain in the terminal that this process runs in; ends when the person leaves. */
export async function openTui(context: CliContext, opening: Opening): Promise<number> {
  const notes: string[] = [];
  let session: ClientSession | undefined;
  const hub = await openHub(context, {
    note: (line) => (session ? session.note(line) : notes.push(line)),
  });
  const terminal = nodeTerminal({
    input: process.stdin,
    output: process.stdout,
    signals: process,
    writeSync: (data) => (typeof data === "string" ? writeSync(1, data) : writeSync(1, data)),
  });
  const direct = new DirectWays(__DOMUX_VERSION__);
  optimizeWhile(hub.mux.onActivity);
  try {
    const reason = await runTui({
      terminal,
      environment: context.env,
      clipboard: clipboard(context.env),
      session: {
        dial: async () => hub.connect(),
        wall: Date.now,
        hello: {
          build: __DOMUX_VERSION__,
          client: {
            kind: "tui",
            user: userName(),
            host: hostname(),
            pid: process.pid,
            sshAuthSock: withAgent(context.env, hub.config).SSH_AUTH_SOCK ?? null,
          },
        },
        config: faceConfig(hub.config.current),
        reconnect: false,
        workspace: opening.workspace,
        evaluateLua: (source) => hub.config.repl(source),
        direct: (permit, events) => direct.open(permit, events),
      },
      host: { openUri: (uri) => openUri(uri) },
      onSession: (made) => {
        session = made;
        for (const line of notes.splice(0)) made.note(line);
        followConfig(hub, made);
      },
      // Commands ask a window about its domains: how predictions did is known there alone.
      onPane: () => hub.listen(),
      ready: (made) => carryOut(hub, opening, made.size, { show: (name) => made.showDomain(name) }),
    });
    return farewell(context, hub, opening, reason);
  } finally {
    direct.dispose();
    hub.dispose();
    terminal.dispose();
  }
}

/** Hands changes of the configuration to the face, and shows what is wrong with it. */
function followConfig(hub: Hub, session: ClientSession): void {
  const { config } = hub;
  const panel = new ConfigProblemPanel(session);
  for (const problem of config.current.problems)
    if (problem.severity === "error") panel.show(problemText(problem));
  config.onProblem((problem) => {
    const text = problemText(problem);
    session.note(text);
    if (problem.severity !== "error") return;
    if (problem.from === "handler") session.toasts.show("error", text);
    else panel.show(text);
  });
  config.onChange((current) => {
    panel.close();
    session.setConfig(faceConfig(current));
  });
}

/** What is said in the terminal afterwards, and the exit code. */
function farewell(context: CliContext, hub: Hub, opening: Opening, reason: QuitReason): number {
  if (reason.kind === "lost") {
    context.err(`domux: ${reason.message}\n`);
    return 1;
  }
  const name = opening.domain ?? "local";
  const domain = [...hub.mux.domains.values()].find((one) => one.name === name);
  // A server that ends says so: its programs may well go on.
  const left = domain?.state.state === "detached" ? domain.state.detail : undefined;
  const back = `domux attach ${name}`;
  if (reason.kind === "detached" && name !== "local")
    context.out(`[detached from ${name}; come back with: ${back}]\n`);
  else context.out(left ? `[${name}: ${left} Come back with: ${back}]\n` : "[ended]\n");
  return 0;
}

function openUri(uri: string): void {
  if (!/^(https?|mailto|ftp|file):/i.test(uri)) return;
  const [file, ...args] = process.platform === "darwin" ? ["open", uri] : ["xdg-open", uri];
  execFile(file, args, () => {});
}

/** The desktop's clipboard programs. */
function clipboard(env: CliContext["env"]): TuiOptions["clipboard"] {
  return {
    environment: { ...env, platform: process.platform },
    run: (argv, input) =>
      new Promise((resolve) => {
        const child = execFile(argv[0], argv.slice(1), { timeout: 3000 }, (error) => resolve(!error));
        child.stdin?.on("error", (error) => resolve(messageOf(error) === ""));
        child.stdin?.end(Buffer.from(input));
      }),
    read: (argv) =>
      new Promise((resolve) => {
        execFile(
          argv[0],
          argv.slice(1),
          { timeout: 3000, encoding: "buffer", maxBuffer: 16 << 20 },
          (error, out) => resolve(error ? undefined : new Uint8Array(out)),
        );
      }),
  };
}
