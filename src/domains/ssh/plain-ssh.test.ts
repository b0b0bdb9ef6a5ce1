import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { keygen, sshdMissing, TestSshd } from "../../../test/support/sshd.ts";
import { Face, House } from "../../../test/support/two-muxes.ts";
import { systemClock } from "../../base/index.ts";
import type { SshDomain } from "../../config/index.ts";
import { messages } from "../../protocol/index.ts";
import { InProcessLauncher } from "../local/index.ts";
import { PlainSshDomain } from "./plain-ssh.ts";

const missing = sshdMissing();

let sshd: TestSshd;
let work: string;
beforeAll(async () => {
  if (missing) return;
  work = mkdtempSync(join(tmpdir(), "dpl-"));
  sshd = await TestSshd.start({
    users: [{ name: "u", files: { ".bashrc": 'PS1="$ "\n', ".bash_profile": 'PS1="login$ "\n' } }],
    config: ["MaxSessions 2"],
  });
  keygen(join(work, "id"));
  sshd.authorize("u", readFileSync(join(work, "id.pub"), "utf8"));
});
afterAll(async () => {
  await sshd?.dispose();
  if (work) rmSync(work, { recursive: true, force: true });
});

async function setup(over: Partial<SshDomain> = {}) {
  const dir = mkdtempSync(join(work, "c-"));
  writeFileSync(join(dir, "known"), sshd.hostKey());
  writeFileSync(
    join(dir, "config"),
    `Host *\n  UserKnownHostsFile ${join(dir, "known")}\n  IdentityFile ${join(work, "id")}\n  IdentitiesOnly yes\n  IdentityAgent none\n`,
  );
  const near = new House();
  const domain = near.mux.addDomain(
    (id) =>
      new PlainSshDomain({
        id,
        name: "SSH:there",
        launcher: new InProcessLauncher(systemClock),
        services: near.services,
        settings: () => ({
          base: process.env,
          term: "xterm-256color",
          version: "0",
          variables: {},
          remove: [],
        }),
        config: {
          name: "SSH:there",
          remote_address: `127.0.0.1:${sshd.port}`,
          username: "u",
          no_agent_auth: false,
          connect_automatically: false,
          timeout: 20_000,
          local_echo_threshold_ms: 100,
          overlay_lag_indicator: false,
          input_lane: true,
          multiplexing: "None",
          ssh_option: {},
          assume_shell: "Unknown",
          ...over,
        },
        surroundings: {
          directory: dir,
          version: "0",
          env: process.env,
          userConfig: join(dir, "config"),
          systemConfig: join(dir, "none"),
        },
      }),
  );
  const seat = await new Face(near).greet();
  onTestFinished(() => {
    for (const pane of [...near.mux.panes.values()]) pane.kill();
    // The shared connection would stay for a minute.
    for (const name of readdirSync(dir).filter((entry) => entry.startsWith("ssh-")))
      for (const socket of readdirSync(join(dir, name)).filter((entry) => /^[0-9a-f]{40}$/.test(entry)))
        execFileSync("ssh", ["-S", join(dir, name, socket), "-O", "exit", "x"], { stdio: "ignore" });
    seat.dispose();
    near.dispose();
  });
  const open = async (argv?: string[], currentPane?: number) => {
    const spawned = await seat.link.call(messages.spawn, {
      domain: { name: "SSH:there" },
      command: argv ? { argv } : undefined,
      currentPane,
    });
    const face = await new Face(near).greet();
    onTestFinished(() => face.dispose());
    await face.open(spawned.pane);
    return { face, pane: spawned.pane };
  };
  return { near, domain, open, dir };
}

const connections = () =>
  execFileSync("ps", ["-eo", "args="], { encoding: "utf8" })
    .split("\n")
    .filter((line) => /^sshd: u@/.test(line)).length;

describe.skipIf(missing)("a plain SSH domain with a real sshd", () => {
  it("opens login shells and programs over one connection, and more than one connection carries", async () => {
    const { open } = await setup();
    const first = await open();
    await first.face.shows((text) => text.includes("login$"));
    first.face.type(first.pane, "echo $((6*7)) on $USER\r");
    await first.face.shows((text) => text.includes("42 on u"));
    const authentications = () => (sshd.log.match(/Accepted publickey/g) ?? []).length;
    const before = authentications();
    const second = await open(["sh", "-c", 'echo "$1"; read x', "sh", "it's a $HOME"]);
    await second.face.shows((text) => text.includes("it's a $HOME"));
    expect(authentications()).toBe(before);
    const third = await open();
    await third.face.shows((text) => text.includes("login$"));
    // sshd allows two sessions per connection here: another connection is made, nothing fails.
    const fourth = await open();
    await fourth.face.shows((text) => text.includes("login$"));
    expect(connections()).toBeGreaterThan(0);
  });

  it("starts where OSC 7 says, if the shell may be taken for a POSIX one", async () => {
    const { open, near } = await setup({ assume_shell: "Posix" });
    const first = await open();
    await first.face.shows((text) => text.includes("$"));
    first.face.type(
      first.pane,
      "cd /usr/lib && printf '\\033]7;file://there/usr/lib\\033\\\\' && echo told\r",
    );
    await first.face.shows((text) => /^told/m.test(text));
    expect(near.mux.pane(first.pane).facts.cwd).toBe("file://there/usr/lib");
    const second = await open(undefined, first.pane);
    await second.face.shows((text) => text.includes("$"));
    second.face.type(second.pane, "pwd\r");
    await second.face.shows((text) => /^\/usr\/lib$/m.test(text));
  });

  it("says in the pane that the connection was lost, and connects again on a key", async () => {
    const { open } = await setup();
    const { face, pane } = await open();
    await face.shows((text) => text.includes("login$"));
    await sshd.kill();
    await face.shows((text) => text.includes(`No connection to 127.0.0.1:${sshd.port}. Press a key`));
    await sshd.run();
    face.type(pane, " ");
    await face.shows((text) => text.split("login$").length > 2);
    face.type(pane, "exit 3\r");
    await new Promise<void>((resolve) => face.link.on(messages.streamEnded, () => resolve()));
  });
});
