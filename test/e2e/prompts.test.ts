import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sshdMissing, TestSshd } from "../support/sshd.ts";
import { World } from "./harness.ts";

const missing = sshdMissing();

/** The built program and a host that wants a password, while no face is there. */
describe.skipIf(missing)("a question that a domain needs answered, without any face", () => {
  let sshd: TestSshd;
  let world: World;
  beforeAll(async () => {
    const domux = `#!/bin/sh\nexec '${process.execPath}' '${join(process.cwd(), "dist", "domux.js")}' "$@"\n`;
    sshd = await TestSshd.start({ users: [{ name: "u", password: "sesame" }], programs: { domux } });
  });
  afterAll(() => sshd?.dispose());
  beforeEach(() => {
    world = new World();
    const known = join(world.dir, "known");
    writeFileSync(known, sshd.hostKey());
    world.configure(
      `config.ssh_domains = { { name = "there", remote_address = "127.0.0.1:${sshd.port}", username = "u",
        ssh_option = { identityfile = "none", identityagent = "none", userknownhostsfile = "${known}" } } }`,
    );
  });
  afterEach(() => world.dispose());

  const state = async () => {
    const { out } = await world.domux("domain", "list", "--format", "json");
    const rows = JSON.parse(out) as { name: string; state: string; detail?: string }[];
    const { state, detail } = rows.find(({ name }) => name === "there")!;
    return state === "lost" ? `lost: ${detail}` : state;
  };

  it("is a sentence that says what was asked and what to do, where there is no terminal", async () => {
    const sentence =
      /there needs an answer to ".*[Pp]assword:", and nobody is there to give it: run `domux connect there` in a terminal, or use a key or an agent/;
    const attached = await world.domux("domain", "attach", "there");
    expect(attached.err).toMatch(sentence);
    expect(attached.code).toBe(1);
    expect(await state()).toBe("detached");
    const spawned = await world.domux("cli", "spawn", "--domain-name", "there");
    expect(spawned.err).toMatch(sentence);
    expect(spawned.code).toBe(1);
    expect(`${attached.err}${spawned.err}`).not.toMatch(/cancelled/);
  });

  it.each([
    ["domain", "attach", "there"],
    ["cli", "spawn", "--domain-name", "there"],
  ])("is asked on the terminal of the command: %s %s", async (...words) => {
    const window = world.open(words);
    await window.until(/password:/i);
    window.write("wrong\r");
    await window.until(/password:[\s\S]*password:/i);
    window.write("sesame\r");
    const { code } = await window.exited;
    expect(window.text()).not.toMatch(/sesame|wrong/);
    expect([code, await state()]).toEqual([0, "attached"]);
  });

  it("is cancelled by Ctrl-C, which is said", async () => {
    const window = world.open(["domain", "attach", "there"]);
    await window.until(/password:/i);
    window.write("\x03");
    const { code } = await window.exited;
    expect([code, window.text()]).toEqual([1, expect.stringContaining("cancelled")]);
    expect(await state()).toBe("detached");
  });
});
