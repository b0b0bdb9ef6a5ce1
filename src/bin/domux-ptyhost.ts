// Composition root of the PTY host process. Usage: domux-ptyhost --socket PATH [--grace MS] [--keep MS]
import { parseArgs } from "node:util";
import { DomuxError, messageOf } from "../model/index.ts";
import {
  closeInheritedFiles,
  collectAtRest,
  type RunningHost,
  servePtyHost,
  tellStarter,
} from "../ptyhost/index.ts";

const { values } = parseArgs({
  options: { socket: { type: "string" }, grace: { type: "string" }, keep: { type: "string" } },
});
const milliseconds = (text: string | undefined) => (text === undefined ? undefined : Number(text));

closeInheritedFiles();
// A defect must not take the panes with it.
process.on("uncaughtException", (error) =>
  console.error(`${new Date().toISOString()} ${error.stack ?? error}`),
);

async function main(): Promise<void> {
  try {
    if (!values.socket)
      throw new DomuxError("bad-request", "Say where to listen: domux-ptyhost --socket PATH.");
    const collector = collectAtRest(() => host.dropSpares());
    const host: RunningHost = await servePtyHost({
      socket: values.socket,
      build: __DOMUX_VERSION__,
      graceMs: milliseconds(values.grace),
      keepMs: milliseconds(values.keep),
      freed: (bytes) => collector.dropped(bytes),
    });
    for (const signal of ["SIGHUP", "SIGINT", "SIGPIPE"] as const) process.on(signal, () => {});
    process.once("SIGTERM", () => host.dispose());
    tellStarter();
    await host.ended;
    process.exit(0);
  } catch (error) {
    const known = error instanceof DomuxError ? error : new DomuxError("internal", messageOf(error));
    console.error(known.message);
    tellStarter(known);
    process.exit(1);
  }
}

void main();
