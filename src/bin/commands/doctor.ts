import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { counted } from "../../base/index.ts";
import type { CliContext, Command } from "../../cli/index.ts";
import { connect, Link } from "../../link/index.ts";
import { messageOf, sizeOf } from "../../model/index.ts";
import { messages } from "../../protocol/index.ts";
import { connectUnix, nobodyListens, secureDirectory } from "../../transport/index.ts";
import { runtimeDirectory, socketPath } from "../compose/paths.ts";

type Level = "ok" | "note" | "bad";
/** One thing looked at: what, how it is, what to do. */
type Finding = readonly [level: Level, what: string, text: string];

function node(): Finding {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const fine = major > 20 || (major === 20 && minor >= 19);
  return [
    fine ? "ok" : "bad",
    "Node",
    fine ? process.versions.node : `${process.versions.node} is too old: install 20.19 or newer.`,
  ];
}

function directory(env: CliContext["env"]): Finding {
  const path = runtimeDirectory(env);
  try {
    secureDirectory(path);
    return ["ok", "runtime directory", path];
  } catch (error) {
    return ["bad", "runtime directory", messageOf(error)];
  }
}

async function pty(): Promise<Finding> {
  try {
    const { ptyShare, spawnPty } = await import("../../ptyhost/index.ts");
    const share = ptyShare();
    const terminal = spawnPty(
      {
        argv: [process.execPath, "-e", "0"],
        env: { PATH: process.env.PATH ?? "" },
        cwd: "/",
        size: sizeOf(80, 24),
      },
      share,
    );
    await new Promise<void>((resolve) => terminal.onExit(() => resolve()));
    share.dispose();
    return ["ok", "pseudo-terminals", `work (${terminal.tty})`];
  } catch (error) {
    return ["bad", "pseudo-terminals", messageOf(error)];
  }
}

async function server(context: CliContext): Promise<Finding[]> {
  const { path } = await socketPath(context.env, context.globals);
  try {
    const link = new Link(await connectUnix(path), { heartbeat: false });
    const hello = await connect(link, {
      build: __DOMUX_VERSION__,
      client: { kind: "cli", user: userInfo().username, host: hostname(), pid: process.pid },
    });
    const facts = await link.call(messages.serverInfo, {});
    link.dispose();
    const skew =
      hello.build === __DOMUX_VERSION__
        ? ""
        : ` It is ${hello.build} and this is ${__DOMUX_VERSION__}: they work together; restart it with \`domux server --stop\` when it suits you (its programs go on).`;
    return [
      [
        "ok",
        "server",
        `pid ${facts.pid}, ${counted(facts.panes, "pane")}, ${Math.round(facts.memory / 2 ** 20)} MB, socket ${path}.${skew}`,
      ],
      ["ok", "log", facts.logFile ?? "none"],
    ];
  } catch (error) {
    if (nobodyListens(error)) return [["note", "server", "none runs; the first `domux` starts one."]];
    return [["bad", "server", messageOf(error)]];
  }
}

function hosts(env: CliContext["env"]): Finding {
  const dir = runtimeDirectory(env);
  const found = existsSync(dir)
    ? readdirSync(dir).filter((name) => statSync(join(dir, name)).isSocket())
    : [];
  return ["ok", "sockets", found.length ? found.join(", ") : "none"];
}

function terminal(env: CliContext["env"]): Finding[] {
  const term = env.TERM ?? "";
  const findings: Finding[] = [];
  if (!process.stdout.isTTY)
    findings.push(["note", "terminal", "standard output is no terminal; not looked at."]);
  else if (!term || term === "dumb")
    findings.push([
      "bad",
      "terminal",
      `TERM is "${term}": set it to what your terminal is, such as xterm-256color.`,
    ]);
  else
    findings.push([
      "ok",
      "terminal",
      `${term}, ${env.COLORTERM === "truecolor" || env.COLORTERM === "24bit" ? "direct colour" : "colours by what it answers"}, ${process.stdout.columns}x${process.stdout.rows}`,
    ]);
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  if (!/utf-?8/i.test(locale))
    findings.push([
      "note",
      "locale",
      `"${locale}" does not say UTF-8; programs in panes may print other characters wrongly. Set LANG, for example to C.UTF-8.`,
    ]);
  for (const name of ["TMUX", "STY", "DOMUX_PANE"])
    if (env[name])
      findings.push([
        "note",
        "nesting",
        `you are inside ${{ TMUX: "tmux", STY: "screen", DOMUX_PANE: "domux" }[name]}: press its prefix twice, or use another leader.`,
      ]);
  return findings;
}

function ssh(): Finding {
  const { stderr, error } = spawnSync("ssh", ["-V"], { encoding: "utf8" });
  if (error) return ["note", "ssh", "not found: domains behind SSH need OpenSSH's client."];
  return ["ok", "ssh", stderr.trim()];
}

export const doctor: Command = {
  name: "doctor",
  summary: "Check what domux needs on this machine and say what is wrong and how to mend it.",
  examples: [["domux doctor", "look at everything"]],
  exitCodes: { 1: "something is wrong" },
  async run(context) {
    const findings: Finding[] = [
      ["ok", "domux", __DOMUX_VERSION__],
      node(),
      directory(context.env),
      hosts(context.env),
      ...(await server(context)),
      await pty(),
      ...terminal(context.env),
      ssh(),
    ];
    const mark = { ok: "✓", note: "·", bad: "✗" };
    for (const [level, what, text] of findings) context.out(`${mark[level]} ${what.padEnd(18)} ${text}\n`);
    return findings.some(([level]) => level === "bad") ? 1 : 0;
  },
};
