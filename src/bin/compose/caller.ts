import { hostname, userInfo } from "node:os";
import { isatty } from "node:tty";
import { type Clock, systemClock } from "../../base/index.ts";
import type { Arguments, Caller, CliContext } from "../../cli/index.ts";
import { connect, Link } from "../../link/index.ts";
import { messages } from "../../protocol/index.ts";
import { connectUnix, nobodyListens } from "../../transport/index.ts";
import { programPath, socketPath } from "./paths.ts";

/** Runs the server of this user in the background; resolves when it listens. */
export async function startServer(
  env: CliContext["env"],
  globals: Arguments,
  command: readonly string[] = [
    process.execPath,
    programPath("domux-mux-server"),
    "--daemonize",
    ...configArguments(globals),
  ],
): Promise<void> {
  const { spawn } = await import("node:child_process");
  const { DomuxError } = await import("../../model/index.ts");
  const child = spawn(command[0], command.slice(1), {
    env: env as NodeJS.ProcessEnv,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  // Another client may have been faster: then the socket is alive, and connecting tells.
  if (status !== 0 && !/already/.test(said))
    throw new DomuxError(
      "connect-failed",
      `The server could not be started: ${said.trim() || `it ended with status ${status}`}`,
    );
}

/** The options about configuration, to be handed on to a process that we start. */
export function configArguments(globals: Arguments): string[] {
  const file = globals.value("config-file");
  return [
    ...(globals.flag("skip-config") ? ["--skip-config"] : []),
    ...(file === undefined ? [] : ["--config-file", file]),
    ...globals.all("config").flatMap((override) => ["--config", override]),
  ];
}

/** The time since this process began: `performance` is a module that would be loaded for it. */
const uptimeClock: Clock = { ...systemClock, now: () => process.uptime() * 1000 };

/**
 * Connects a command to the mux it is meant for: the one whose pane it runs in (DOMUX_UNIX_SOCKET), else the
 * server of the first unix domain, which is started if nobody listens.
 * @throws DomuxError connect-failed, insecure, version-mismatch …
 */
export async function connectCaller(env: CliContext["env"], globals: Arguments): Promise<Caller> {
  const target = await socketPath(env, globals);
  let channel: Awaited<ReturnType<typeof connectUnix>>;
  try {
    channel = await connectUnix(target.path, target);
  } catch (error) {
    if (!nobodyListens(error) || globals.flag("no-auto-start") || !target.serve) throw error;
    await startServer(env, globals, target.serveCommand);
    channel = await connectUnix(target.path, target);
  }
  const link = new Link(channel, { heartbeat: false, clock: uptimeClock });
  // process.stdin would be opened for the question: streams of files take longer to load than a command to run.
  const asks = isatty(0) && isatty(2);
  if (asks) answerPrompts(link);
  // Calls made right behind the greeting are answered in turn: no round trip is waited for.
  const greeted = connect(link, {
    build: __DOMUX_VERSION__,
    client: { kind: "cli", user: userInfo().username, host: hostname(), pid: process.pid, asks },
  });
  await greeted;
  return {
    call: (type, params) => link.call(type, params),
    onEvent: (listener) => link.on(messages.muxEvent, listener),
    onClose: (listener) => link.onClose((reason) => listener(reason.message)),
    close: () => link.dispose(),
  };
}

/** Asks on this command's terminal what the mux must know while no face is there. */
function answerPrompts(link: Link): void {
  link.handle(messages.prompt, async (question) => {
    const withdrawn = new Promise<void>((resolve) => {
      link.on(messages.promptGone, ({ domain }) => domain === question.domain && resolve());
      link.onClose(() => resolve());
    });
    const { askOnTerminal } = await import("./ask.ts");
    return { answer: await askOnTerminal({ ...question, withdrawn }) };
  });
}
