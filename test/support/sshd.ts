import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TestUser {
  readonly name: string;
  readonly shell?: string;
  readonly password?: string;
  /** Files of the home directory by name. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface SshdOptions {
  readonly users: readonly TestUser[];
  /** More lines of sshd_config. */
  readonly config?: readonly string[];
  /** Programs on the host's PATH by name: scripts. */
  readonly programs?: Readonly<Record<string, string>>;
  /** Runs it in this network namespace. */
  readonly namespace?: string;
  readonly address?: string;
}

/**
 * Why real sshd cannot be used here; undefined: it can.
 * @throws instead with CI set, where nothing may be skipped
 */
export function sshdMissing(): string | undefined {
  const missing = whatMissesSshd();
  if (missing && process.env.CI) throw new Error(missing);
  return missing;
}

function whatMissesSshd(): string | undefined {
  if (process.platform !== "linux") return "sshd tests need Linux";
  if (!existsSync("/usr/sbin/sshd")) return "sshd is missing (package openssh-server)";
  if (process.getuid?.() !== 0) return "sshd tests need root, for users of their own in a mount namespace";
  if (spawnSync("unshare", ["-m", "true"]).status !== 0) return "mount namespaces are not allowed here";
  return undefined;
}

/** Users of one sshd have ids that no other process on the machine has. */
let instances = 0;

/**
 * A real sshd with users of its own: it runs in a mount namespace where /etc/passwd, /etc/shadow and /etc/pam.d are
 * ours, on a free port of 127.0.0.1, with keys and homes in a directory of its own.
 */
export class TestSshd {
  readonly dir = mkdtempSync(join(tmpdir(), "dsshd-"));
  port = 0;
  log = "";
  private child: ChildProcess | undefined;
  private file = "";
  private readonly firstUid = 1_000_000 + process.pid * 100 + instances++ * 10;

  private constructor(private readonly options: SshdOptions) {}

  static async start(options: SshdOptions): Promise<TestSshd> {
    const made = new TestSshd(options);
    made.prepare();
    made.port = await freePort();
    await made.run();
    return made;
  }

  get address(): string {
    return this.options.address ?? "127.0.0.1";
  }

  /** Path of a file here. */
  path(...names: string[]): string {
    return join(this.dir, ...names);
  }

  home(user: string): string {
    return this.path("home", user);
  }

  uid(user: string): number {
    return this.firstUid + this.options.users.findIndex(({ name }) => name === user);
  }

  /** Lines for known_hosts: this host's key, for a name. */
  hostKey(name = `[${this.address}]:${this.port}`): string {
    const [type, key] = readFileSync(this.path("host_key.pub"), "utf8").split(" ");
    return `${name} ${type} ${key}\n`;
  }

  /** Lets a public key in. */
  authorize(user: string, publicKey: string, options = ""): void {
    const ssh = join(this.home(user), ".ssh");
    mkdirSync(ssh, { recursive: true, mode: 0o700 });
    writeFileSync(join(ssh, "authorized_keys"), `${`${options} ${publicKey}`.trim()}\n`, {
      flag: "a",
      mode: 0o600,
    });
    this.own(user, ssh, join(ssh, "authorized_keys"));
  }

  own(user: string, ...paths: string[]): void {
    for (const path of paths) chownSync(path, this.uid(user), this.uid(user));
  }

  /** Gives the host another key, as after a new installation. */
  newHostKey(): void {
    rmSync(this.path("host_key"), { force: true });
    rmSync(this.path("host_key.pub"), { force: true });
    keygen(this.path("host_key"));
  }

  private prepare(): void {
    const { users, programs = {}, config = [] } = this.options;
    chmodSync(this.dir, 0o755);
    for (const name of ["etc", "home", "bin", "run"]) mkdirSync(this.path(name), { mode: 0o755 });
    keygen(this.path("host_key"));
    for (const [name, script] of Object.entries(programs))
      writeFileSync(this.path("bin", name), script, { mode: 0o755 });
    const passwd = [readFileSync("/etc/passwd", "utf8").trimEnd()];
    const shadow = ["root:*:19000:0:99999:7:::", "sshd:*:19000:0:99999:7:::"];
    users.forEach(({ name, shell = "/bin/bash", password, files = {} }, index) => {
      const uid = this.firstUid + index;
      const home = this.home(name);
      mkdirSync(home, { mode: 0o700 });
      passwd.push(`${name}:x:${uid}:${uid}::${home}:${shell}`);
      const hash = password
        ? execFileSync("openssl", ["passwd", "-6", password], { encoding: "utf8" }).trim()
        : "*";
      shadow.push(`${name}:${hash}:19000:0:99999:7:::`);
      for (const [file, text] of Object.entries(files)) {
        writeFileSync(join(home, file), text);
        chownSync(join(home, file), uid, uid);
      }
      chownSync(home, uid, uid);
    });
    writeFileSync(this.path("etc", "passwd"), `${passwd.join("\n")}\n`);
    writeFileSync(this.path("etc", "shadow"), `${shadow.join("\n")}\n`, { mode: 0o600 });
    mkdirSync(this.path("etc", "pam.d"));
    for (const service of ["sshd", "sudo"])
      writeFileSync(
        this.path("etc", "pam.d", service),
        "auth required pam_unix.so nodelay\naccount required pam_permit.so\nsession required pam_permit.so\npassword required pam_deny.so\n",
      );
    this.file = this.path("sshd_config");
    writeFileSync(
      this.file,
      [
        `HostKey ${this.path("host_key")}`,
        `PidFile ${this.path("run", "pid")}`,
        "UsePAM yes",
        "StrictModes no",
        "PrintMotd no",
        "PrintLastLog no",
        "MaxStartups 100:30:200",
        `SetEnv PATH=${this.path("bin")}:/usr/local/bin:/usr/bin:/bin`,
        ...config,
        "",
      ].join("\n"),
    );
  }

  /** Starts sshd (again), on the port it had. Resolves when it listens. */
  async run(): Promise<void> {
    const { namespace } = this.options;
    const script = [
      "mount --make-rprivate /",
      `mount --bind ${this.path("etc", "passwd")} /etc/passwd`,
      `mount --bind ${this.path("etc", "shadow")} /etc/shadow`,
      `mount --bind ${this.path("etc", "pam.d")} /etc/pam.d`,
      // Where sshd wants an empty directory to lock itself into.
      "mount -t tmpfs none /run",
      "mkdir -p /run/sshd",
      `exec /usr/sbin/sshd -D -e -f ${this.file} -o Port=${this.port} -o ListenAddress=${this.address}`,
    ].join(" && ");
    const argv = ["unshare", "-m", "sh", "-c", script];
    if (namespace) argv.unshift("ip", "netns", "exec", namespace);
    const child = spawn(argv[0], argv.slice(1), { stdio: ["ignore", "ignore", "pipe"], detached: true });
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        this.log += text;
        if (/Server listening/.test(this.log)) resolve();
      });
      child.once("exit", (code) => reject(new Error(`sshd ended with ${code}: ${this.log}`)));
    });
  }

  /** Ends sshd and all its connections, as if the host had lost its power. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    this.log = "";
    if (!child?.pid) return;
    const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
    // Session processes are in groups of their own; each is a descendant.
    for (const pid of [...descendants(child.pid), child.pid]) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It has ended by itself.
      }
    }
    await gone;
  }

  async dispose(): Promise<void> {
    await this.kill();
    // Programs that put themselves into the background (a server) are known by their users.
    for (const pid of processesOf(this.firstUid, this.options.users.length)) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It has ended by itself.
      }
    }
    rmSync(this.dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

function descendants(pid: number): number[] {
  const rows = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const children = (of: number): number[] =>
    rows.filter(([, parent]) => parent === of).flatMap(([child]) => [...children(child), child]);
  return children(pid);
}

function processesOf(firstUid: number, count: number): number[] {
  return execFileSync("ps", ["-eo", "pid=,uid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, uid]) => uid >= firstUid && uid < firstUid + count)
    .map(([pid]) => pid);
}

/** Makes an Ed25519 key pair. */
export function keygen(path: string, passphrase = ""): void {
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", passphrase, "-f", path]);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
