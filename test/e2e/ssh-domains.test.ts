import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { freePort, keygen, sshdMissing, TestSshd } from "../support/sshd.ts";
import { DOMUX, LEADER, World } from "./harness.ts";

const missing = sshdMissing();

/** The built program on both sides of a real sshd, with domains as a configuration file gives them. */
describe.skipIf(missing)("domains of a host that is there", () => {
  let sshd: TestSshd;
  let world: World;
  beforeEach(async () => {
    const domux = `#!/bin/sh\nexec '${process.execPath}' '${DOMUX}' "$@"\n`;
    sshd = await TestSshd.start({
      users: [{ name: "u", files: { ".bashrc": "PS1='far$ '\n" } }],
      programs: { domux },
    });
    world = new World();
    const key = join(world.dir, "id");
    keygen(key);
    sshd.authorize("u", readFileSync(`${key}.pub`, "utf8"));
    writeFileSync(join(world.dir, "known"), sshd.hostKey());
    const host = join(world.env.HOME, ".ssh");
    mkdirSync(host, { mode: 0o700 });
    // As a person has it: the domains of ssh_config's hosts are there by themselves.
    writeFileSync(
      join(host, "config"),
      `Host box\n  HostName 127.0.0.1\n  Port ${sshd.port}\n  User u\nHost *\n  IdentityFile ${key}\n  IdentitiesOnly yes\n  IdentityAgent none\n  UserKnownHostsFile ${world.dir}/known\n`,
      { mode: 0o600 },
    );
  });
  afterEach(async () => {
    await world?.dispose();
    await sshd?.dispose();
  });

  const address = () => `remote_address = "127.0.0.1:${sshd.port}", username = "u"`;
  /** Says who runs it, and stays. */
  const ON = 'echo "on $(id -un)."; exec cat';
  const shows = (pane: string, text: string) =>
    world.cli("wait", "--pane-id", pane.trim(), "--text", text, "--timeout", "60");
  const state = async (name: string) => {
    const { out } = await world.domux("domain", "list", "--format", "json");
    const row = (JSON.parse(out) as { name: string; state: string; detail?: string }[]).find(
      (one) => one.name === name,
    );
    return `${row?.state} ${row?.detail ?? ""}`.trim();
  };

  it("are there for each host of ssh_config, with a server and plain", async () => {
    const { out } = await world.domux("domain", "list");
    expect(out).toMatch(/^SSH:box +ssh /m);
    expect(out).toMatch(/^SSHMUX:box +sshmux +detached/m);
    for (const domain of ["SSHMUX:box", "SSH:box"]) {
      const spawned = await world.cli("spawn", "--domain-name", domain, "--", "sh", "-c", ON);
      await shows(spawned, "on u.");
    }
    expect(await state("SSHMUX:box")).toMatch(/^attached/);
  });

  it("start default_prog in a plain one, unless a program is named", async () => {
    world.configure(
      `config.ssh_domains = { { name = "plain", ${address()}, multiplexing = "None",
        default_prog = { "sh", "-c", 'echo "mine on $USER: $1"; exec cat', "sh", "two  words" } } }`,
    );
    const window = world.open(["start", "--domain", "plain"]);
    await window.until("mine on u: two  words");
    const named = world.open([
      "start",
      "--domain",
      "plain",
      "--",
      "sh",
      "-c",
      "echo named $((6*7)); exec cat",
    ]);
    await named.until("named 42");
    expect(named.text()).not.toContain("mine on");
  });

  it("bring their tabs at start where connect_automatically says so: by ssh, and by TLS", async () => {
    const far = new World();
    onTestFinished(() => far.dispose());
    const port = await freePort();
    far.configure(`config.tls_servers = { { bind_address = "127.0.0.1:${port}" } }`);
    await far.serve("sh", "-c", "echo behind TLS; exec cat");
    const pem = (await far.cli("tlscreds", "--pem")).split(/\n\n/);
    writeFileSync(join(world.dir, "cert.pem"), pem[0]);
    writeFileSync(join(world.dir, "ca.pem"), pem[1]);
    world.configure(
      `config.ssh_domains = { { name = "there", ${address()}, connect_automatically = true } }
      config.tls_clients = { { name = "secure", remote_address = "127.0.0.1:${port}", connect_automatically = true,
        pem_cert = "${world.dir}/cert.pem", pem_root_certs = { "${world.dir}/ca.pem" } } }
      config.default_prog = { "sh", "-c", "echo right here; exec cat" }`,
    );
    // What is there is found again by a mux that knows nothing of it yet.
    const there = await world.cli(
      "spawn",
      "--domain-name",
      "there",
      "--",
      "sh",
      "-c",
      `echo behind ssh; ${ON}`,
    );
    await shows(there, "behind ssh");
    await world.domux("server", "--kill");
    const window = world.open(["start"]);
    await window.until("right here");
    await window.until(() => /1: .*2: .*3: /.test(window.lines()[0]));
    // They come behind what is being looked at.
    expect(window.text()).toContain("right here");
    const behind = () => /behind (ssh|TLS)/.exec(window.text())?.[1];
    window.write(`${LEADER}2`);
    await window.until(() => behind() !== undefined);
    const second = behind();
    window.write(`${LEADER}3`);
    await window.until(() => behind() !== undefined && behind() !== second);
  }, 300_000);

  const run = async (...words: string[]) => {
    const { code, out, err } = await world.domux("domain", ...words);
    return { code, said: `${out}${err}` };
  };

  it("are listed, shown, attached and detached by commands", async () => {
    // A path of WezTerm, which is not what runs there, disturbs nothing.
    world.configure(
      `config.ssh_domains = { { name = "there", ${address()}, overlay_lag_indicator = true,
        local_echo_threshold_ms = 30, remote_wezterm_path = "/usr/local/bin/wezterm" } }`,
    );
    expect(await run("attach", "there")).toEqual({
      code: 0,
      said: expect.stringContaining(`Connecting to 127.0.0.1:${sshd.port} using ssh`),
    });
    const pane = await world.cli("spawn", "--domain-name", "there", "--", "sh", "-c", ON);
    await shows(pane, "on u.");
    expect((await run("list")).said).toMatch(/^there +sshmux +attached +[\d.]+ ms/m);
    expect(JSON.parse((await run("list", "--format", "json")).said)).toContainEqual(
      expect.objectContaining({ name: "there", lagIndicator: true, echoThreshold: 30 }),
    );
    expect((await run("show", "there")).said).toMatch(/^round trip +[\d.]+ ms +measured/m);
    expect(await run("detach", "there")).toEqual({ code: 0, said: "" });
    expect(await state("there")).toMatch(/^detached/);
    expect((await world.panes()).map(({ pane_id }) => pane_id)).not.toContain(Number(pane));
    // What runs there goes on.
    expect((await run("attach", "there")).code).toBe(0);
    const back = (await world.panes()).find(({ title }) => title === "cat");
    await shows(String(back?.pane_id), "on u.");
  }, 300_000);

  it("are reconnected by a command, once what stood in the way is mended", async () => {
    world.configure(`config.ssh_domains = { { name = "there", ${address()} } }`);
    expect(await run("reconnect", "there")).toEqual({
      code: 1,
      said: expect.stringContaining('The domain "there" is not attached, so there is nothing to reconnect'),
    });
    const pane = await world.cli("spawn", "--domain-name", "there", "--", "sh", "-c", ON);
    await shows(pane, "on u.");
    // The host is set up anew: nothing is tried again before a person has looked at its key.
    await sshd.kill();
    sshd.newHostKey();
    await sshd.run();
    await expect
      .poll(() => state("there"), { timeout: 120_000 })
      .toMatch(/^lost The host key of .* has changed/);
    expect(await run("reconnect", "there")).toEqual({
      code: 1,
      said: expect.stringMatching(/The host key of .* has changed .*ssh-keygen -f \S+known -R/),
    });
    writeFileSync(join(world.dir, "known"), sshd.hostKey());
    expect(await run("reconnect", "there")).toMatchObject({ code: 0 });
    expect(await state("there")).toMatch(/^attached/);
    await shows(pane, "on u.");
  }, 300_000);
});
