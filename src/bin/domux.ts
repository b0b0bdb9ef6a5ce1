// The program `domux`: finds the command, gives it the world. What a command needs is loaded when it runs.
import { type Arguments, type CliContext, runMenu } from "../cli/index.ts";
import { menu } from "./menu-table.ts";

function contextOf(globals: Arguments): CliContext {
  return {
    env: process.env,
    cwd: process.cwd(),
    globals,
    stdoutIsTty: process.stdout.isTTY ?? false,
    columns: process.stdout.columns ?? 80,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    stdin: async () => {
      const { text } = await import("node:stream/consumers");
      return text(process.stdin);
    },
    connect: async () => {
      const { connectCaller } = await import("./compose/caller.ts");
      return connectCaller(process.env, globals);
    },
  };
}

// A reader that went away (`domux cli list | head -1`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

async function main(): Promise<void> {
  const code = await runMenu(menu, process.argv.slice(2), contextOf, async (context) => {
    if (context.globals.flag("version")) {
      context.out(`domux ${__DOMUX_VERSION__}\n`);
      return 0;
    }
    const { openDefault } = await import("./commands/face.ts");
    return openDefault(context);
  });
  // What was printed must be out before the process ends, whatever connections are still open.
  if (process.stdout.writableLength > 0) await new Promise((resolve) => process.stdout.write("", resolve));
  process.exit(code);
}

void main();
