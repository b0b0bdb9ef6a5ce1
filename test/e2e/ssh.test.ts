import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, keygen, sshdMissing, TestSshd } from "../support/sshd.ts";
import { DOMUX, World } from "./harness.ts";

const missing = sshdMissing();

/** The built program on both sides of a real sshd. */
describe.skipIf(missing)("domux over ssh, as a person uses it", () => {
  let world: World;
  let sshd: TestSshd;
  /** Runs the domux that was installed there, by ssh itself. */
  const far = (command: string) =>
    world.run("ssh", [
      ...["-F", "/dev/null", "-i", join(world.dir, "id"), "-o", `UserKnownHostsFile=${world.dir}/known`],
      ...["-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none", "-p", String(sshd.port), "u@127.0.0.1"],
      `.local/share/domux/server/*/bin/domux ${command}`,
    ]);
  beforeAll(async () => {
    world = new World();
    sshd = await TestSshd.start({
      users: [{ name: "u", files: { ".bashrc": "PS1='far$ '\necho Welcome\n" } }],
    });
    const key = join(world.dir, "id");
    keygen(key);
    sshd.authorize("u", readFileSync(`${key}.pub`, "utf8"));
    writeFileSync(join(world.dir, "known"), sshd.hostKey());
    const option = (name: string, value: string) => `${name} = ${JSON.stringify(value)}`;
    writeFileSync(
      join(world.dir, "domux.lua"),
      `local d = require "domux"
local c = d.config_builder()
c.ssh_domains = { { name = "there", remote_address = "127.0.0.1:${sshd.port}", username = "u", ssh_option = {
  ${option("identityfile", key)}, ${option("identitiesonly", "yes")}, ${option("identityagent", "none")},
  ${option("userknownhostsfile", join(world.dir, "known"))} } } }
return c
`,
    );
    world.env.DOMUX_CONFIG_FILE = join(world.dir, "domux.lua");
  });
  afterAll(async () => {
    await world?.dispose();
    await sshd?.dispose();
  });

  it("installs itself there, then runs programs there from the command line", async () => {
    const before = await world.domux("domain", "list", "--format", "json");
    expect(JSON.parse(before.out)).toContainEqual(
      expect.objectContaining({ name: "there", state: "detached" }),
    );
    const without = await world.domux("domain", "attach", "there");
    expect(without.err).toMatch(/There is no domux on 127\.0\.0\.1:\d+ .*domux domain install there/);
    const installed = await world.domux("domain", "install", "there");
    expect(installed.err).toMatch(/is installed in .*\.local\/share\/domux\/server\//);
    expect(installed.code).toBe(0);
    const ran = await world.domux(
      "cli",
      "run",
      "--domain-name",
      "there",
      "--output",
      "--",
      "sh",
      "-c",
      "echo on $USER [$DOMUX_START_EMPTY]; exit 5",
    );
    expect(ran.out).toContain("on u []");
    expect(ran.code).toBe(5);
    // The server that was started for it started nothing of its own.
    expect((await far("cli list --format json")).out).toMatch(/^\[\]$/m);
    const shown = await world.domux("domain", "show", "there");
    const file = join(world.dir, "domux.lua").replaceAll(".", "\\.");
    expect(shown.out).toMatch(new RegExp(`remote_address +127\\.0\\.0\\.1:\\d+ +${file}:\\d`));
    expect(shown.out).toMatch(/timeout +60 s +default\s*$/m);
    expect(shown.out).toMatch(/ssh hostname +127\.0\.0\.1 +remote_address\s*$/m);
    expect(shown.out).toMatch(/ssh user +u +username\s*$/m);
    expect(shown.out).toMatch(/ssh identityfile +\S+id +ssh_option\s*$/m);
    const { code } = await world.domux("domain", "detach", "there");
    expect(code).toBe(0);
    expect(dirname(DOMUX)).toMatch(/dist$/);
  });

  it("opens a shell, and a program in a split of the same connection, with domux ssh", async () => {
    const options = {
      IdentityFile: join(world.dir, "id"),
      IdentitiesOnly: "yes",
      IdentityAgent: "none",
      UserKnownHostsFile: join(world.dir, "known"),
    };
    const words = Object.entries(options).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
    const window = world.open(["ssh", ...words, `u@127.0.0.1:${sshd.port}`]);
    await window.until(/[#$]$/m);
    window.write("echo on=$USER.\r");
    await window.until("on=u.");
    window.write("exit\r");
    expect((await window.exited).code).toBe(0);
    const program = world.open([
      "ssh",
      ...words,
      `u@127.0.0.1:${sshd.port}`,
      "--",
      "sh",
      "-c",
      "echo argv=$0.; cat",
      "a b",
    ]);
    await program.until("argv=a b.");
    program.kill();
    const wrong = await world.run("sh", ["-c", `exec ${process.execPath} ${DOMUX} ssh -o nonsense host`]);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("NAME=VALUE")]);
  });

  it("fetches a TLS certificate by ssh, and then needs ssh no more", async () => {
    const port = await freePort();
    const home = sshd.home("u");
    writeFileSync(
      join(home, ".wezterm.lua"),
      `return { tls_servers = { { bind_address = "127.0.0.1:${port}" } } }\n`,
    );
    sshd.own("u", join(home, ".wezterm.lua"));
    mkdirSync(join(world.env.HOME, ".ssh"), { mode: 0o700 });
    writeFileSync(
      join(world.env.HOME, ".ssh", "config"),
      `Host *\n  IdentityFile ${world.dir}/id\n  IdentitiesOnly yes\n  IdentityAgent none\n  UserKnownHostsFile ${world.dir}/known\n`,
      { mode: 0o600 },
    );
    writeFileSync(
      join(world.dir, "tls.lua"),
      `return { tls_clients = { { name = "secure", remote_address = "127.0.0.1:${port}", bootstrap_via_ssh = "u@127.0.0.1:${sshd.port}" } } }\n`,
    );
    // The server over there does not know its new configuration yet.
    await world.domux("domain", "install", `u@127.0.0.1:${sshd.port}`);
    await far("server --kill");
    world.env.DOMUX_CONFIG_FILE = join(world.dir, "tls.lua");
    await world.domux("server", "--kill");
    const attached = await world.domux("domain", "attach", "secure");
    expect(attached.err).toMatch(/Running: domux cli tlscreds[\s\S]*TLS connected/);
    expect(attached.code).toBe(0);
    const ran = await world.domux("cli", "run", "--domain-name", "secure", "--", "sh", "-c", "exit 7");
    expect(ran.code).toBe(7);
    // Who comes in is listed there; one that is taken back comes again only because ssh still lets it fetch another.
    const serial = /^\S+ +([0-9A-F]+) +\d{4}-\d\d-\d\d +valid *$/m.exec((await far("domain pair")).out)?.[1];
    expect((await far(`domain pair --revoke ${serial}`)).out).toMatch(/ revoked *$/m);
    await expect.poll(async () => (await far("domain pair")).out).toMatch(/ revoked *$[\s\S]* valid *$/m);
    await expect
      .poll(async () => (await world.domux("domain", "list")).out)
      .toMatch(/^secure +tls +attached/m);
    await world.domux("domain", "detach", "secure");
    await sshd.kill();
    const again = await world.domux("domain", "attach", "secure");
    expect(again.err).not.toContain("tlscreds");
    expect(again.code).toBe(0);
  });
});
