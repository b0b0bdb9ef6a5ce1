import { DomuxError, type ErrorCode } from "../../model/index.ts";
import type { ProcessFailure } from "../../transport/index.ts";
import { MISSING } from "./remote-script.ts";
import { parseTarget } from "./ssh-config-file.ts";

export interface SshFailure {
  /** As the person calls the host. */
  readonly host: string;
  /** Name of the domain, for commands that mend. */
  readonly domain: string;
  /** Who logs in there, if the domain says. */
  readonly user?: string;
  /** What ssh and the far side said on standard error, and on standard output before the protocol. */
  readonly errors: string;
  readonly noise: string;
  /** Exit code of ssh: the far command's, or 255 if ssh itself failed. Null: it did not end by itself. */
  readonly code: number | null;
  /** ssh could not be started. */
  readonly notStarted?: boolean;
  /** The person cancelled a question, or the attempt. */
  readonly cancelled?: boolean;
}

type Verdict = readonly [ErrorCode, string];

/** What OpenSSH says (in the C locale) and what it means; first fit counts. */
const SSH_SAYS: readonly (readonly [RegExp, (found: RegExpExecArray, failure: SshFailure) => Verdict])[] = [
  [
    /REMOTE HOST IDENTIFICATION HAS CHANGED|HOST IDENTIFICATION HAS CHANGED/,
    (_found, { host, errors }) => {
      const file = /Offending \S+ key in (.+):\d+/.exec(errors)?.[1];
      const name = /Host key for (\S+) has changed/.exec(errors)?.[1] ?? host;
      const key = /\b(SHA256:\S+?)\.?\s/.exec(errors)?.[1];
      return [
        "auth-failed",
        `The host key of ${host} has changed${key ? ` (it is now ${key})` : ""}: the host was set up anew, or somebody is in between. ` +
          `If you know why, forget the old key and connect again: ssh-keygen ${file ? `-f ${file} ` : ""}-R ${name.includes("[") ? `'${name}'` : name}`,
      ];
    },
  ],
  [
    /REVOKED HOST KEY|host key .* is revoked/i,
    (_found, { host }) => [
      "auth-failed",
      `The host key of ${host} is revoked: do not connect before its owner has given it a new one.`,
    ],
  ],
  [
    /Host key verification failed/,
    (_found, { host }) => [
      "auth-failed",
      `The host key of ${host} is not trusted; nothing was sent. Connect again and accept it if it is right.`,
    ],
  ],
  [
    /Too many authentication failures/,
    (_found, { host }) => [
      "auth-failed",
      `${host} was offered too many keys: name the right one with IdentityFile and IdentitiesOnly yes in ~/.ssh/config, or ssh_option.`,
    ],
  ],
  [
    /Permission denied \(([^)]*)\)/,
    (found, failure) => [
      "auth-failed",
      `${failure.host} let nobody in: every way to log in failed${found[1] ? ` (it takes: ${found[1].split(",").join(", ")})` : ""}. See what this says: ${plainly(failure)}`,
    ],
  ],
  [
    /Could not resolve hostname (\S+?):/,
    (found) => [
      "connect-failed",
      `There is no host ${found[1]}: look at its name, your network, or HostName in ~/.ssh/config.`,
    ],
  ],
  [
    /Bad owner or permissions on (\S+)/,
    (found) => [
      "config",
      `ssh does not read ${found[1]}, because others could change it. Mend it with: chmod go-w ${found[1]}`,
    ],
  ],
  [
    /Bad configuration option: (\S+)/,
    (found) => ["config", `ssh does not like its configuration: there is no option ${found[1]}.`],
  ],
  [
    /^(\S+?):? line (\d+): (.+)$/m,
    (found) => [
      "config",
      `ssh does not like its configuration: ${found[3]} (${found[1]}, line ${found[2]}).`,
    ],
  ],
  [
    /Connection refused/,
    (_found, { host }) => [
      "connect-failed",
      `${host} refuses SSH connections: no SSH server runs there, or on another port.`,
    ],
  ],
  [
    /(timed out|Timeout, server .* not responding)/,
    (_found, { host }) => [
      "connect-failed",
      `${host} did not answer in time: it is down, or the network does not lead there.`,
    ],
  ],
  [
    /No route to host|Network is unreachable/,
    (_found, { host }) => ["connect-failed", `The network does not lead to ${host} at the moment.`],
  ],
  [
    /(kex_exchange_identification|Connection (closed|reset) by|Connection to .* closed|: Broken pipe)/,
    (_found, failure) => [
      "connect-failed",
      `${failure.host} closed the connection before anybody was logged in: the network failed, the SSH server there is busy, or it does not let this address in. See what this says: ${plainly(failure)}`,
    ],
  ],
  [
    /ProxyCommand|proxy/i,
    (_found, { host, errors }) => ["connect-failed", `The way to ${host} failed: ${lastLine(errors)}`],
  ],
];

/** What the far side says where there is no working domux. */
const HOST_SAYS: readonly (readonly [RegExp, (failure: SshFailure) => Verdict])[] = [
  [
    new RegExp(MISSING.word),
    ({ host, domain, errors }) => {
      const system = new RegExp(`${MISSING.word} (.+)`).exec(errors)?.[1];
      return [
        "unsupported",
        `There is no domux on ${host}${system ? ` (${system})` : ""}. Bring it there over this connection with: domux domain install ${domain} - or install it there with npm, or set remote_domux_path.`,
      ];
    },
  ],
  [
    /node['’]?:? (command )?not found|env: .?node|node: No such file|node is missing/i,
    ({ host, domain }) => [
      "unsupported",
      `domux is on ${host}, but no Node to run it with. Install Node 20.19 or newer there, or bring both with: domux domain install ${domain}`,
    ],
  ],
  [
    /SyntaxError|ERR_UNKNOWN_BUILTIN_MODULE|ERR_REQUIRE_ESM|Unsupported engine|GLIBC_\S+' not found|needs Node/,
    ({ host, domain, errors }) => [
      "unsupported",
      `Node on ${host} is too old or broken for domux (${lastLine(errors)}). Install Node 20.19 or newer there, or bring one with: domux domain install ${domain}`,
    ],
  ],
  [
    /unknown (command|subcommand|option)|Usage: domux|unrecognized/i,
    ({ host, domain }) => [
      "version-mismatch",
      `The domux on ${host} is too old to be connected to. Upgrade it there, or with: domux domain install ${domain}`,
    ],
  ],
];

/** One sentence that a person can act on, from how ssh ended and what was said. */
export function explainSsh(failure: SshFailure): DomuxError {
  const { host, errors, noise, code } = failure;
  if (failure.notStarted)
    return new DomuxError(
      "unsupported",
      "There is no ssh on this machine: install OpenSSH's client (package openssh-client).",
    );
  if (failure.cancelled) return new DomuxError("cancelled", `Connecting to ${host} was cancelled.`);
  if (code === 255) {
    for (const [pattern, verdict] of SSH_SAYS) {
      const found = pattern.exec(errors);
      if (found) return new DomuxError(...verdict(found, failure));
    }
    return new DomuxError(
      "connect-failed",
      `ssh could not connect to ${host}: ${lastLine(errors) || "it gave no reason"}`,
    );
  }
  const said = `${errors}\n${noise}`;
  for (const [pattern, verdict] of HOST_SAYS)
    if (pattern.test(said)) return new DomuxError(...verdict(failure));
  const words = lastLine(errors) || lastLine(noise);
  return new DomuxError(
    "connect-failed",
    code === null
      ? `The connection to ${host} ended before a domux server answered.${words && ` It said: ${words}`}`
      : `domux on ${host} ended with exit code ${code} before it answered.${words ? ` It said: ${words}` : " See there what it says: domux cli list"}`,
  );
}

/** The command that makes the same connection without domux. */
function plainly({ host, user }: SshFailure): string {
  const target = parseTarget(host);
  const port = target.port === undefined ? "" : `-p ${target.port} `;
  const name = user ?? target.user;
  return `ssh -v ${port}${name === undefined ? "" : `${name}@`}${target.host}`;
}

/** As explainSsh, of a failed transport. */
export function explainProcess(
  failure: ProcessFailure,
  about: Pick<SshFailure, "host" | "domain" | "user" | "cancelled">,
): DomuxError {
  const { end, errors, noise, code } = failure;
  if (code === "timeout")
    return new DomuxError(
      "timeout",
      `${about.host} did not lead to a domux server in time. ${lastLine(errors)}`.trim(),
    );
  return explainSsh({
    ...about,
    errors,
    noise,
    code: end.code,
    notStarted: end.error?.code === "ENOENT",
    cancelled: about.cancelled || code === "cancelled",
  });
}

function lastLine(text: string): string {
  const lines = text.replace(/[^\P{Cc}\n]/gu, "").split("\n");
  return (lines.filter((line) => line.trim()).at(-1) ?? "").trim().slice(0, 500);
}
