import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { Face, House } from "../../../test/support/two-muxes.ts";
import { systemClock } from "../../base/index.ts";
import type { Json } from "../../config/index.ts";
import { messages } from "../../protocol/index.ts";
import { InProcessLauncher, type LocalDomainOptions } from "../local/index.ts";
import { ExecDomain, WslDomain } from "./index.ts";

/** A program that records its arguments and environment, and then runs what follows "--" or `--exec`. */
async function setup(
  make: (
    options: Omit<LocalDomainOptions, "id" | "name">,
    program: string,
    id: number,
  ) => ExecDomain | WslDomain,
) {
  const dir = mkdtempSync(join(tmpdir(), "dexec-"));
  const program = join(dir, "stand-in");
  const record = join(dir, "record");
  writeFileSync(
    program,
    `#!/bin/sh\n{ for word; do echo "arg $word"; done; env | grep -E '^(WSLENV|X)='; } > ${record}\nwhile [ $# -gt 0 ]; do case $1 in --|--exec) shift; break;; esac; shift; done\nexec "$@"\n`,
  );
  chmodSync(program, 0o755);
  const near = new House();
  near.mux.addDomain((id) =>
    make(
      {
        launcher: new InProcessLauncher(systemClock),
        services: near.services,
        settings: () => ({
          base: process.env,
          term: "xterm-256color",
          version: "0",
          variables: {},
          remove: [],
        }),
      },
      program,
      id,
    ),
  );
  const seat = await new Face(near).greet();
  onTestFinished(() => {
    seat.dispose();
    near.dispose();
    rmSync(dir, { recursive: true, force: true });
  });
  return { seat, record: () => readFileSync(record, "utf8").trim().split("\n"), near };
}

it("an exec domain runs what the function makes of the command", async () => {
  const asked: Json[] = [];
  const { seat, record } = await setup(
    (options, program, id) =>
      new ExecDomain({
        ...options,
        id,
        name: "docker",
        config: { name: "docker", fixup_command: "exec-domain-docker", label: "a container" },
        emit: async (event, [command]) => {
          asked.push(event, command as Json);
          const { args, ...rest } = command as { args: string[] };
          return {
            proceed: true,
            value: { ...rest, args: [program, "exec", "-it", "box", "--", ...args] } as Json,
          };
        },
      }),
  );
  const { pane } = await seat.link.call(messages.spawn, {
    domain: { name: "docker" },
    command: { argv: ["sh", "-c", "echo inside; read x"], env: { X: "1" } },
  });
  await seat.open(pane);
  await seat.shows((text) => text.includes("inside"));
  expect(asked).toMatchObject([
    "exec-domain-docker",
    {
      args: ["sh", "-c", "echo inside; read x"],
      domain: { DomainName: "docker" },
      set_environment_variables: { X: "1", DOMUX_PANE: String(pane) },
    },
  ]);
  expect(record()).toEqual([
    "arg exec",
    "arg -it",
    "arg box",
    "arg --",
    "arg sh",
    "arg -c",
    "arg echo inside; read x",
    "X=1",
  ]);
  const { domains } = await seat.link.call(messages.domains, {});
  expect(domains.at(-1)).toMatchObject({ kind: "exec", label: "a container" });
});

it("an exec domain's label may be what a function says", async () => {
  const { near } = await setup(
    (options, _program, id) =>
      new ExecDomain({
        ...options,
        id,
        name: "box",
        config: { name: "box", fixup_command: "f", label: { Func: "exec-domain-box-label" } },
        emit: async (event, [name]) => ({ proceed: true, value: `${event} of ${String(name)}` }),
      }),
  );
  const domain = near.mux.domainNamed("box");
  if (domain.state.label === "box")
    await new Promise<void>((resolve) => {
      const told = domain.events(() => {
        told.dispose();
        resolve();
      });
    });
  expect(domain.state.label).toBe("exec-domain-box-label of box");
});

it("an exec domain whose function gives no command says so", async () => {
  const { seat } = await setup(
    (options, _program, id) =>
      new ExecDomain({
        ...options,
        id,
        name: "odd",
        config: { name: "odd", fixup_command: "f" },
        emit: async () => ({ proceed: true, value: { args: [] } }),
      }),
  );
  await expect(seat.link.call(messages.spawn, { domain: { name: "odd" } })).rejects.toMatchObject({
    code: "config",
    message: expect.stringContaining('exec domain "odd" must return a command with args'),
  });
});

it("a WSL domain puts distribution, user, directory and program into the arguments of wsl.exe", async () => {
  const { seat, record } = await setup(
    (options, program, id) =>
      new WslDomain({
        ...options,
        id,
        name: "WSL:Debian",
        program,
        config: { name: "WSL:Debian", distribution: "Debian", username: "me", default_cwd: "~" },
      }),
  );
  const { pane } = await seat.link.call(messages.spawn, {
    domain: { name: "WSL:Debian" },
    command: { argv: ["sh", "-c", "echo inside; read x"], env: { X: "1" } },
  });
  await seat.open(pane);
  await seat.shows((text) => text.includes("inside"));
  expect(record()).toEqual([
    "arg --distribution",
    "arg Debian",
    "arg --user",
    "arg me",
    "arg --cd",
    "arg ~",
    "arg --exec",
    "arg sh",
    "arg -c",
    "arg echo inside; read x",
    expect.stringMatching(/^(X=1|WSLENV=TERM:COLORTERM:.*:X)$/),
    expect.stringMatching(/^(X=1|WSLENV=TERM:COLORTERM:.*:X)$/),
  ]);
});
