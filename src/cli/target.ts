import { DomuxError } from "../model/index.ts";
import { messages } from "../protocol/index.ts";
import type { Arguments, Caller, CliContext, OptionRow } from "./command.ts";

export const paneOption: OptionRow = {
  help: "The pane to act on; default: the pane this runs in, else the one focused last.",
  value: "PANE_ID",
  integer: true,
};

/**
 * The pane a command is about: --pane-id, else DOMUX_PANE (or WEZTERM_PANE), else the focused pane of the client
 * that had input last.
 * @throws DomuxError not-found, bad-request
 */
export async function currentPane(context: CliContext, args: Arguments, caller: Caller): Promise<number> {
  const given = args.integer("pane-id");
  if (given !== undefined) return given;
  const name = context.env.DOMUX_PANE ? "DOMUX_PANE" : "WEZTERM_PANE";
  const inherited = context.env[name];
  if (inherited) {
    if (!/^\d+$/.test(inherited))
      throw new DomuxError(
        "bad-request",
        `${name} is "${inherited}", which is not a pane id; unset it or use --pane-id.`,
      );
    return Number(inherited);
  }
  const { clients } = await caller.call(messages.clients, {});
  const focused = clients
    .filter((client) => client.focusedPane !== null)
    .sort((a, b) => b.lastInput - a.lastInput)[0];
  if (!focused || focused.focusedPane === null)
    throw new DomuxError(
      "not-found",
      "Which pane is meant cannot be told: --pane-id was not given, DOMUX_PANE is not set, and no client has a focused pane. Use --pane-id (see `domux cli list`).",
    );
  return focused.focusedPane;
}

/** A directory given on the command line, made absolute. */
export async function absolute(context: CliContext, dir: string | undefined): Promise<string | undefined> {
  if (dir === undefined) return undefined;
  const { resolve } = await import("node:path");
  return resolve(context.cwd, dir);
}

/**
 * The program named by the words of a command line, run in the caller's environment; undefined if there are none.
 * Variables that belong to the caller's own pane are left to the server.
 */
export function programOf(context: CliContext, words: readonly string[]) {
  if (words.length === 0) return undefined;
  const own =
    /^(DOMUX|WEZTERM)_(PANE|UNIX_SOCKET|EXECUTABLE.*)$|^(TERM|TERM_PROGRAM.*|COLORTERM|PWD|OLDPWD|SHLVL|_)$/;
  const env = Object.fromEntries(
    Object.entries(context.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !own.test(entry[0]),
    ),
  );
  return { argv: [...words], env };
}
