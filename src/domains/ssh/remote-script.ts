import { DomuxError } from "../../model/index.ts";
import { START_EMPTY } from "../remote/index.ts";

/**
 * Places where domux is found on a host besides PATH: what a login that is not interactive does not know. With stars.
 */
export const USUAL_PLACES = [
  "~/.local/bin",
  "~/.npm-global/bin",
  "~/.npm-packages/bin",
  "~/.npm/bin",
  "~/bin",
  "~/n/bin",
  "~/.volta/bin",
  "~/.asdf/shims",
  "~/.local/share/mise/shims",
  "~/.nvm/versions/node/*/bin",
  "~/.local/share/fnm/node-versions/*/installation/bin",
  "/usr/local/bin",
  "/opt/homebrew/bin",
  "/snap/bin",
] as const;

/** Where `domain install` puts domux on a host, below the home directory; one directory per version. */
export const INSTALLED = ".local/share/domux/server";

/** Exit code and word on standard error that say: there is no domux here. */
export const MISSING = { code: 97, word: "domux-is-missing" } as const;

/** Quotes for a POSIX shell. */
export function shellQuote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * A script for `sh` as one command line that every login shell (sh, bash, zsh, fish, csh, tcsh) hands on as it is.
 * @throws DomuxError internal if the script holds what a shell would change: a quote, a line end, `!`, a backslash
 */
export function forAnyShell(script: string): string {
  if (/['\n!\\]/.test(script))
    throw new DomuxError("internal", "This script does not survive every login shell.");
  return `exec sh -c '${script}'`;
}

/** A word for the inside of `forAnyShell`: in double quotes, without what means something there. */
function inScript(word: string): string {
  if (/["'`$\n!\\]/.test(word))
    throw new DomuxError(
      "config",
      `${JSON.stringify(word)} cannot be passed to the host: choose a simpler path.`,
    );
  // A tilde counts only outside of quotes.
  return word.startsWith("~/") ? `"$HOME/${word.slice(2)}"` : `"${word}"`;
}

/** Runs domux on the host with arguments, wherever it is there. `brings`: as an attempt's (START_EMPTY). */
export function runDomux(
  args: readonly string[],
  options: { readonly path?: string; readonly version: string; readonly brings?: boolean },
): string {
  const words = args.map(inScript).join(" ");
  const exec = (file: string) => `exec ${options.brings ? `env ${START_EMPTY}=1 ` : ""}${file} ${words}`;
  if (options.path !== undefined) {
    const file = inScript(options.path);
    return forAnyShell(
      options.path.includes("/")
        ? `[ -x ${file} ] && ${exec(file)}; echo ${MISSING.word} $(uname -sm) >&2; exit ${MISSING.code}`
        : `command -v ${file} >/dev/null && ${exec(file)}; echo ${MISSING.word} $(uname -sm) >&2; exit ${MISSING.code}`,
    );
  }
  const installed = `"$HOME/${INSTALLED}"`;
  const places = USUAL_PLACES.map((place) => place.replace(/^~/, "$HOME")).join(" ");
  return forAnyShell(
    [
      `d=${installed}/${inScript(options.version)}/bin/domux`,
      `[ -x "$d" ] && ${exec('"$d"')}`,
      `command -v domux >/dev/null && ${exec("domux")}`,
      // Beside a domux that npm put somewhere there is the node that it needs.
      `for d in ${places}; do [ -x "$d/domux" ] && PATH="$d:$PATH" && ${exec('"$d/domux"')}; done`,
      `for d in ${installed}/*/bin/domux; do [ -x "$d" ] && ${exec('"$d"')}; done`,
      `echo ${MISSING.word} $(uname -sm) >&2; exit ${MISSING.code}`,
    ].join("; "),
  );
}
