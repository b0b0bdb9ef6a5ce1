export { type DaemonOptions, daemonize, pidFile, SERVER_FLAGS, tellDaemonStarter } from "./daemon.ts";
export { LOG_LEVELS, type Log, type LogLevel, logFile } from "./log-file.ts";
export { makeTerminal } from "./make-terminal.ts";
export { MuxServer, type MuxServerOptions, type Rights, type ServerFacts } from "./mux-server.ts";
export { SeatBook } from "./seat-book.ts";
export { paneServices, userName } from "./services.ts";
export { localSettings, muxSettings } from "./settings.ts";
export { type RunningServer, type ServerOptions, startServer } from "./start.ts";
export { TlsService, type TlsServiceOptions } from "./tls-service.ts";
