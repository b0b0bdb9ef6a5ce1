import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type OuterWindow, World } from "../e2e/harness.ts";
import { keygen, TestSshd } from "./sshd.ts";

/** A program that shows a shell of a host elsewhere in a terminal here. */
export interface Remote {
  readonly name: string;
  /** Opens it; resolves when the shell's prompt `$ ` is the only thing on the screen. */
  open(): Promise<OuterWindow>;
}

export const PASSWORD = "Zx9qW";

/** Where the host is: an address, in a network namespace or here. */
export interface HostPlace {
  readonly there: string;
  readonly namespace?: string;
}

/** A host elsewhere with a person's account, reached by the built domux and by mosh in 80x24 terminals. */
export class RemoteTerminals {
  readonly world = new World({ LC_ALL: "C.UTF-8" });
  private sshd!: TestSshd;
  private ssh!: string[];
  private port = 60_000;

  private constructor(private readonly wire: HostPlace) {}

  /** `more`: further fields of the domain, as Lua. */
  static async start(wire: HostPlace, more = ""): Promise<RemoteTerminals> {
    const made = new RemoteTerminals(wire);
    await made.prepare(more);
    return made;
  }

  private async prepare(more: string): Promise<void> {
    const { world, wire } = this;
    const domux = `#!/bin/sh\nexec ${process.execPath} ${process.cwd()}/dist/domux.js "$@"\n`;
    this.sshd = await TestSshd.start({
      users: [{ name: "t", password: PASSWORD }],
      namespace: wire.namespace,
      address: wire.there,
      programs: { domux },
    });
    const key = join(world.dir, "id");
    keygen(key);
    this.sshd.authorize("t", readFileSync(`${key}.pub`, "utf8"));
    const known = join(world.dir, "known");
    writeFileSync(known, this.sshd.hostKey());
    const options = {
      IdentityFile: key,
      IdentitiesOnly: "yes",
      IdentityAgent: "none",
      UserKnownHostsFile: known,
    };
    const words = Object.entries(options).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
    this.ssh = ["-F", "/dev/null", ...words, "-p", String(this.sshd.port), "-l", "t", wire.there];
    const lua = Object.entries(options).map(
      ([name, value]) => `${name.toLowerCase()} = ${JSON.stringify(value)}`,
    );
    world.configure(
      `config.ssh_domains = { { name = "there", remote_address = "${wire.there}:${this.sshd.port}", username = "t", ssh_option = { ${lua.join(", ")} } ${more} } }`,
    );
  }

  /** Starts the server over there, so that no measurement does. */
  async install(): Promise<void> {
    execFileSync("ssh", [...this.ssh, "domux", "cli", "list"], { stdio: "ignore" });
  }

  /** The password prompts of programs over there, by the command that asks. */
  get askers(): Record<string, string> {
    return {
      sudo: "sudo -k true",
      ssh: `ssh -o StrictHostKeyChecking=no -o PubkeyAuthentication=no -p ${this.sshd.port} ${this.wire.there}`,
      "read -s": "read -s -p 'Secret: ' x; echo",
      getpass: "python3 -c 'import getpass; getpass.getpass()'",
    };
  }

  readonly domux: Remote = {
    name: "domux",
    open: async () => this.ready(this.world.open(["connect", "there"])),
  };

  readonly mosh: Remote = {
    name: "mosh",
    open: async () => {
      const port = String(++this.port);
      const said = execFileSync(
        "ssh",
        [
          ...this.ssh,
          `mosh-server new -c 256 -l LANG=C.UTF-8 -l LC_ALL=C.UTF-8 -i ${this.wire.there} -p ${port}`,
        ],
        { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
      );
      const key = /MOSH CONNECT \d+ (\S+)/.exec(said)?.[1];
      if (!key) throw new Error(`mosh-server did not start: ${said}`);
      const window = this.world.openProgram("mosh-client", [this.wire.there, port], {
        env: { MOSH_KEY: key },
      });
      return this.ready(window);
    },
  };

  private async ready(window: OuterWindow): Promise<OuterWindow> {
    await window.until(/\$ ?$/m, 60_000);
    window.write("PS1='$ '; clear\r");
    await window.until(clean, 60_000);
    return window;
  }

  /** What the window's mux says of the domain: predictive echo's statistics by name. */
  async statistics(): Promise<Record<string, number>> {
    const pid = this.world.process("connect there");
    const socket = join(this.world.runtime, `face-${pid}.sock`);
    const { out } = await this.world.run(
      process.execPath,
      [join(process.cwd(), "dist", "domux.js"), "domain", "show", "there", "--format", "json"],
      { env: { DOMUX_UNIX_SOCKET: socket } },
    );
    // A window listens a moment after it is drawn.
    if (out === "") return {};
    const { settings } = JSON.parse(out) as { settings: { name: string; value: string; origin: string }[] };
    return Object.fromEntries(
      settings
        .filter(({ origin }) => origin === "measured")
        .map(({ name, value }) => [name, Number.parseFloat(value)]),
    );
  }

  async dispose(): Promise<void> {
    await this.world.dispose();
    await this.sshd.dispose();
  }
}

/** The prompt is alone on the screen, but for domux's bars. */
function clean(text: string): boolean {
  const lines = text.split("\n").map((line) => line.trimEnd());
  return lines.filter((line) => line === "$").length === 1 && lines.filter((line) => line !== "").length <= 2;
}
