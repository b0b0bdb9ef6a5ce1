import { type Arguments, type CliContext, type Command, UsageError } from "./command.ts";
import { commandHelp, type Menu, tableHelp, usage } from "./help.ts";
import { nearest, parse } from "./parse.ts";

/** What a menu's words lead to: a command with its arguments, or text to print. */
export type Dispatch =
  | { readonly kind: "run"; readonly command: Command; readonly globals: Arguments; readonly args: Arguments }
  | { readonly kind: "print"; readonly text: string }
  | { readonly kind: "none"; readonly globals: Arguments }
  | { readonly kind: "usage"; readonly message: string; readonly hint: string };

/** Finds what `words` mean in a menu. Loads only the command that is named. */
export async function dispatch(menu: Menu, words: readonly string[]): Promise<Dispatch> {
  const name = menu.prefix.replace(/^domux ?/, "");
  let globals: Arguments;
  try {
    const row: Command = {
      name,
      summary: menu.title,
      options: menu.options,
      positionals: [{ name: "COMMAND", help: "", kind: "program" }],
      run: () => 0,
    };
    globals = parse(row, words);
  } catch (error) {
    if (error instanceof UsageError)
      return { kind: "usage", message: error.message, hint: `${menu.prefix} --help` };
    throw error;
  }
  const help = () => tableHelp(menu);
  if (globals.flag("help")) return { kind: "print", text: help() };
  const [verb, ...rest] = globals.positionals;
  if (verb === undefined) return { kind: "none", globals };
  if (verb === "help") {
    const asked = rest[0] ? menu.table[rest[0]] : undefined;
    return { kind: "print", text: asked ? commandHelp(await asked.load()) : help() };
  }
  const entry = Object.hasOwn(menu.table, verb) ? menu.table[verb] : undefined;
  if (!entry)
    return {
      kind: "usage",
      message: `there is no command "${verb}"${nearest(verb, Object.keys(menu.table), "")}`,
      hint: `${menu.prefix} --help`,
    };
  const command = await entry.load();
  try {
    const args = parse(command, rest);
    if (args.flag("help")) return { kind: "print", text: commandHelp(command) };
    return { kind: "run", command, globals, args };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return {
      kind: "usage",
      message: `${error.message}\nUsage: ${usage(command)}`,
      hint: `domux ${command.name} --help`,
    };
  }
}

/** Runs what `words` mean and gives the exit code. Failures become one sentence on standard error. */
export async function runMenu(
  menu: Menu,
  words: readonly string[],
  contextOf: (globals: Arguments) => CliContext,
  otherwise: (context: CliContext) => Promise<number>,
): Promise<number> {
  const found = await dispatch(menu, words);
  const context = contextOf("globals" in found ? found.globals : (await import("./command.ts")).noArguments);
  try {
    switch (found.kind) {
      case "print":
        context.out(found.text);
        return 0;
      case "usage":
        context.err(`domux: ${found.message}\nSee \`${found.hint}\`.\n`);
        return 2;
      case "none":
        return await otherwise(context);
      case "run":
        return await found.command.run(context, found.args);
    }
  } catch (error) {
    if (error instanceof UsageError) {
      context.err(`domux: ${error.message}\n`);
      return 2;
    }
    const { DomuxError, messageOf } = await import("../model/index.ts");
    context.err(`domux: ${messageOf(error)}\n`);
    return error instanceof DomuxError && error.code === "config" ? 2 : 1;
  }
}
