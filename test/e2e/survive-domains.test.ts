import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { keygen, sshdMissing, TestSshd } from "../support/sshd.ts";
import { World } from "./harness.ts";

const missing = sshdMissing();

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.dispose());

/** What the only pane shows; waits in the server until it fits. */
async function shows(pane: string, pattern: string): Promise<string> {
  return world.cli("wait", "--pane-id", pane, "--text", pattern);
}

async function spawn(...args: string[]): Promise<string> {
  return (await world.cli("spawn", ...args)).trim();
}

/** Kills the server, which the next command starts again; the pane must go on with its program and its domain. */
async function survives(pane: string, domain: string): Promise<void> {
  await world.cli("send-text", "--pane-id", pane, "--no-paste", "echo first $((40+2))\r");
  await shows(pane, "first 42");
  const old = await world.kill("domux-mux-server");
  const panes = await world.panes();
  expect(world.process("domux-mux-server")).not.toBe(old);
  expect(panes.map(({ pane_id }) => String(pane_id))).toContain(pane);
  expect(await world.cli("get-text", "--pane-id", pane)).toContain("first 42");
  await world.cli("send-text", "--pane-id", pane, "--no-paste", "echo second $((50+2))\r");
  await shows(pane, "second 52");
  // A split belongs to the domain of the pane that it splits: what it runs says so.
  const { out } = await world.domux("domain", "list", "--format", "json");
  expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ name: domain, state: "attached" }));
}

/** The same with a first pane of the domain, and a split of it afterwards, whose shell says what is asked. */
async function survivesWithSplit(domain: string, question: string, answer: string): Promise<void> {
  await world.serve("cat");
  const pane = await spawn("--domain-name", domain);
  await survives(pane, domain);
  const split = (await world.cli("split-pane", "--pane-id", pane)).trim();
  await world.cli("send-text", "--pane-id", split, "--no-paste", `${question}\r`);
  await shows(split, answer);
}

describe("kill -9 of the server costs no pane of", () => {
  it("an exec domain", async () => {
    world.configure(`config.exec_domains = { wezterm.exec_domain("wrapped", function(cmd)
      cmd.args = { "env", "WRAPPED=yes", "sh" }
      return cmd
    end) }`);
    await survivesWithSplit("wrapped", "echo wrapped=$WRAPPED.", "wrapped=yes\\.");
  });

  it("a WSL domain", async () => {
    const program = join(world.dir, "bin", "wsl.exe");
    writeFileSync(program, '#!/bin/sh\nexport WSL_ARGS="$*"\nexec sh\n');
    chmodSync(program, 0o755);
    world.configure(`config.wsl_domains = { { name = "WSL:Box", distribution = "Box" } }`);
    await survivesWithSplit("WSL:Box", 'echo "args=$WSL_ARGS."', "args=--distribution Box");
  });
});

describe.skipIf(missing)("kill -9 of the server, plain ssh", () => {
  let sshd: TestSshd;
  beforeAll(async () => {
    sshd = await TestSshd.start({ users: [{ name: "u", password: "pw" }] });
  });
  afterAll(() => sshd?.dispose());

  it.each([true, false])("costs no pane, which connects again on a key (named: %s)", async (named) => {
    const key = join(world.dir, "id");
    keygen(key);
    sshd.authorize("u", readFileSync(`${key}.pub`, "utf8"));
    const options: [string, string][] = [
      ["IdentityFile", key],
      ["IdentitiesOnly", "yes"],
      ["IdentityAgent", "none"],
      ["UserKnownHostsFile", join(world.dir, "known")],
    ];
    writeFileSync(join(world.dir, "known"), sshd.hostKey());
    const domain = named ? "plain" : `SSH:u@127.0.0.1:${sshd.port}`;
    const ssh = join(world.dir, "bin", "ssh");
    if (named)
      world.configure(
        `config.ssh_domains = { { name = "plain", multiplexing = "None", remote_address = "127.0.0.1:${sshd.port}", username = "u", ssh_option = { ${options.map(([name, value]) => `${name.toLowerCase()} = ${JSON.stringify(value)}`).join(", ")} } } }`,
      );
    else {
      const words = options.map(([name, value]) => `-o ${name}=${value}`).join(" ");
      writeFileSync(ssh, `#!/bin/sh\nexec /usr/bin/ssh ${words} "$@"\n`);
      chmodSync(ssh, 0o755);
    }
    await world.serve("cat");
    const pane = await spawn("--domain-name", domain);
    await shows(pane, "[#$] ?$");
    await survives(pane, domain);
    await sshd.kill();
    await shows(pane, "Press a key to connect again");
    await sshd.run();
    await world.cli("send-text", "--pane-id", pane, "--no-paste", "k");
    await world.cli("send-text", "--pane-id", pane, "--no-paste", "echo third $((60+2))\r");
    await shows(pane, "third 62");
  });
});
