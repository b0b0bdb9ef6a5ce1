// Composition root of the server process. Usage: see USAGE.
import { homedir, hostname } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Scope } from "../base/index.ts";
import { Arguments } from "../cli/index.ts";
import { sourceText } from "../config/index.ts";
import { START_EMPTY } from "../domains/index.ts";
import { DomuxError, messageOf } from "../model/index.ts";
import type { Mux } from "../mux/index.ts";
import { collectAtRest } from "../ptyhost/index.ts";
import {
  daemonize,
  LOG_LEVELS,
  type LogLevel,
  LuaMux,
  lanePorts,
  logFile,
  muxSettings,
  pidFile,
  problemText,
  startServer,
  TlsService,
  tellDaemonStarter,
  userName,
} from "../server/index.ts";
import { loadPki, loadWebSocket, secureDirectory } from "../transport/index.ts";
import { configuration } from "./compose/config.ts";
import { addConfiguredDomains, type ConfiguredSet, dataDirectory } from "./compose/domains.ts";
import { configuredSockets, MoreSockets } from "./compose/more-sockets.ts";
import { optimizeWhile } from "./compose/optimize-early.ts";
import { localOptions, statefulness } from "./compose/pane-options.ts";
import { programPath, runtimeDirectory, type SocketTarget, socketPath } from "./compose/paths.ts";
import { readServerArguments, USAGE } from "./compose/server-arguments.ts";

const env = process.env;
const own = programPath("domux-mux-server");
const args = readArguments();
if (args.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
if (args.version) {
  process.stdout.write(`domux ${__DOMUX_VERSION__}\n`);
  process.exit(0);
}
const globals = new Arguments(
  new Map([
    ["prefer-mux", [""]],
    ...(args.skipConfig ? [["skip-config", [""]] as const] : []),
    ...(args.configFile === undefined ? [] : [["config-file", [args.configFile]] as const]),
    ...(args.config.length === 0 ? [] : [["config", args.config] as const]),
  ]),
  [],
);
void main();

async function main(): Promise<void> {
  const target = await whereToListen();
  if (args.daemonize) await startInBackground(target);
  else await serve(target.path);
}

async function whereToListen(): Promise<Pick<SocketTarget, "path" | "daemon">> {
  try {
    secureDirectory(runtimeDirectory(env));
    const target = await socketPath(env, globals);
    return args.socket === undefined ? target : { ...target, path: args.socket };
  } catch (error) {
    process.stderr.write(`domux-mux-server: ${messageOf(error)}\n`);
    process.exit(1);
  }
}

function readArguments() {
  try {
    return readServerArguments(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`domux-mux-server: ${messageOf(error)}\n`);
    process.exit(2);
  }
}

async function startInBackground({
  path,
  daemon,
}: Awaited<ReturnType<typeof whereToListen>>): Promise<never> {
  try {
    const directory = dirname(path);
    secureDirectory(directory);
    const log = join(directory, "log");
    await daemonize({
      program: own,
      args: ["--background", ...args.forBackground],
      stdout: daemon?.stdout ?? log,
      stderr: daemon?.stderr ?? log,
    });
    process.exit(0);
  } catch (error) {
    process.stderr.write(`domux-mux-server: ${messageOf(error)}\n`);
    process.exit(1);
  }
}

async function serve(socket: string): Promise<void> {
  const empty = args.empty || env[START_EMPTY] === "1";
  // For this server alone, not for what programs in its panes start.
  delete env[START_EMPTY];
  const directory = dirname(socket);
  try {
    secureDirectory(directory);
    const level = LOG_LEVELS.find((name) => name === env.DOMUX_LOG) ?? "info";
    const file = join(directory, "log");
    const toFile = logFile(file, level, Date.now);
    const log = (at: LogLevel, line: string) => {
      toFile(at, line);
      // In the foreground somebody is watching.
      if (!args.background && LOG_LEVELS.indexOf(at) <= LOG_LEVELS.indexOf("warn"))
        process.stderr.write(`${line}\n`);
    };
    process.on("uncaughtException", (error) => log("error", `defect: ${error.stack ?? error.message}`));
    process.on("unhandledRejection", (error) =>
      log("error", `defect: ${error instanceof Error ? error.stack : String(error)}`),
    );
    const config = await configuration(env, globals, { hasGui: false, watch: true, log });
    config.onProblem((problem) => log(problem.severity === "error" ? "error" : "warn", problemText(problem)));
    await config.load();
    const scope = new Scope();
    const { WebSocketAcceptor } = await loadWebSocket();
    let authority: ReturnType<typeof openAuthority> | undefined;
    let tls: TlsService | undefined;
    let others: Promise<ConfiguredSet | undefined> = Promise.resolve(undefined);
    const running = await startServer({
      socket,
      stateDirectory: join(env.XDG_STATE_HOME || join(env.HOME ?? homedir(), ".local", "state"), "domux"),
      ptyHostProgram: programPath("domux-ptyhost"),
      build: __DOMUX_VERSION__,
      log,
      logFile: file,
      settings: () => muxSettings(config.current.options, config.current.palette),
      localSettings: () => localOptions(config.current, env),
      optionOrigin: (name) => sourceText(config.current.sources[name]),
      isStateful: statefulness(config),
      lanePorts: () => lanePorts(config.current.options.input_lane_ports),
      sshAgent: config.current.options.mux_enable_ssh_agent
        ? { inherited: config.current.options.default_ssh_auth_sock ?? env.SSH_AUTH_SOCK }
        : undefined,
      extend: (mux, server, local) => {
        const lua = scope.add(new LuaMux({ mux, config, server, hasGui: false }));
        config.setMux(lua);
        // A server may be a client of others; its own sockets are no domains of its.
        others = addConfiguredDomains({
          mux,
          config,
          env,
          globals,
          local,
          hosted: true,
          scope,
          wanted: ({ kind }) => kind !== "unix",
        }).then((set) => {
          const { default_mux_server_domain: name } = config.current.options;
          chooseDefaultDomain(mux, name, (line) => log("warn", line));
          return set;
        });
        // Whoever waits for it below hears of a failure.
        others.catch(() => {});
        tls = scope.add(
          new TlsService({
            configs: config.current.domains.tlsServers,
            server,
            acceptor: scope.add(new WebSocketAcceptor()),
            authority: () => (authority ??= openAuthority(env)),
            log,
          }),
        );
        return [...lua.verbs(), ...tls.verbs()];
      },
      restore: () => config.current.options.restore_after_reboot,
      domainOf: async (name) => {
        try {
          return (await others)?.find(name);
        } catch {
          return undefined;
        }
      },
      begin: async () => {
        await others;
        await config.emit("mux-startup", []);
      },
      first: empty
        ? undefined
        : { argv: [...args.program], cwd: args.cwd === undefined ? undefined : resolve(args.cwd) },
    });
    await others;
    await tls?.start();
    const sock = join(runtimeDirectory(env), "sock");
    const more = scope.add(
      new MoreSockets(
        ({ domains }) =>
          configuredSockets(domains.unix, sock, env).filter(({ path }) => path !== running.socket),
        ({ path, skipPermissionsCheck }) => running.listen(path, skipPermissionsCheck),
        log,
      ),
    );
    await more.follow(config.current);
    scope.add(
      config.onChange((current) => {
        void more.follow(current);
        void tls?.follow(current.domains.tlsServers);
      }),
    );
    const pid = pidFile(config.current.options.daemon_options.pid_file ?? join(directory, "pid"));
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const)
      process.on(signal, () => void running.stop(false));
    collectAtRest();
    optimizeWhile(running.mux.onActivity);
    if (args.background) tellDaemonStarter();
    await running.ended;
    scope.dispose();
    pid.dispose();
    log("info", "ended");
    process.exit(0);
  } catch (error) {
    if (args.background) tellDaemonStarter(error);
    process.stderr.write(`domux-mux-server: ${messageOf(error)}\n`);
    process.exit(1);
  }
}

/** The domain of spawns that name none; a name that is not there is left aside, as WezTerm does. */
function chooseDefaultDomain(mux: Mux, name: string | undefined, warn: (line: string) => void): void {
  if (name === undefined) return;
  const domain = [...mux.domains.values()].find((each) => each.name === name);
  if (!domain) warn(`default_mux_server_domain: there is no domain ${JSON.stringify(name)}`);
  else if (domain.mirror)
    throw new DomuxError(
      "config",
      `default_mux_server_domain = ${JSON.stringify(name)}: a server's own domain must hold programs itself, and this one connects to another server.`,
    );
  else mux.setDefaultDomain(domain.id);
}

/** This server's certificate authority: made at the first need, kept with the user's data. */
async function openAuthority(of: typeof env) {
  const { Authority } = await loadPki();
  return new Authority({
    directory: join(dataDirectory(of), "pki"),
    user: userName(),
    names: [...new Set([hostname(), "localhost", "127.0.0.1", "::1"])],
  });
}
