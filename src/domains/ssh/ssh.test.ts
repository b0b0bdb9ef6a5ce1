import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect as connectTcp, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { closed } from "../../../test/support/closed.ts";
import {
  keygen,
  type SshdOptions,
  sshdMissing,
  TestSshd,
  type TestUser,
} from "../../../test/support/sshd.ts";
import { Face, House, hello } from "../../../test/support/two-muxes.ts";
import { Wire, wireMissing } from "../../../test/support/wire.ts";
import { systemClock } from "../../base/index.ts";
import type { SshDomain } from "../../config/index.ts";
import type { Channel } from "../../link/index.ts";
import { messages } from "../../protocol/index.ts";
import { Lanes, type MuxServerOptions } from "../../server/index.ts";
import { loadUnixListener, loadWebSocket } from "../../transport/index.ts";
import { RemoteDomain } from "../remote/index.ts";
import { SshDialer } from "./index.ts";

const missing = sshdMissing();
if (missing) console.warn(`skipped: ${missing}`);

/** A host with an sshd, and a far mux on it that a stand-in for domux leads to. */
class Host {
  readonly far: House;
  readonly scratch = mkdtempSync(join(tmpdir(), "dssh-"));
  readonly socket = join(this.scratch, "sock");
  sshd!: TestSshd;
  private readonly ends: (() => void)[] = [];

  /** `between`: changes what goes between a client and the server. */
  constructor(
    more: Partial<MuxServerOptions> = {},
    private readonly between: (channel: Channel) => Channel = (channel) => channel,
  ) {
    this.far = new House(systemClock, more);
  }

  /** A `domux` that does what `domux cli proxy` does. */
  get domux(): string {
    return `#!/bin/sh
[ "$*" = "cli --prefer-mux proxy" ] || { echo "unknown command: $*" >&2; exit 2; }
exec ${process.execPath} -e 'const s = require("net").connect("${this.socket}"); process.stdin.pipe(s).pipe(process.stdout)'
`;
  }

  async start(options: Omit<SshdOptions, "users" | "programs"> & Partial<SshdOptions>): Promise<this> {
    const { listenUnix } = await loadUnixListener();
    const { WebSocketAcceptor } = await loadWebSocket();
    const acceptor = new WebSocketAcceptor();
    const listener = await listenUnix(this.socket, (stream) => {
      acceptor.accept(stream).then(
        (channel) => this.far.server.serve(this.between(channel)),
        () => {},
      );
    });
    execFileSync("chmod", ["711", this.scratch]);
    execFileSync("chmod", ["666", this.socket]);
    this.ends.push(
      () => listener.dispose(),
      () => acceptor.dispose(),
    );
    this.sshd = await TestSshd.start({ users: [], programs: { domux: this.domux }, ...options });
    return this;
  }

  async dispose(): Promise<void> {
    this.far.dispose();
    for (const end of this.ends) end();
    await this.sshd?.dispose();
    rmSync(this.scratch, { recursive: true, force: true });
  }
}

let host: Host;
let work: string;
const users: TestUser[] = [
  { name: "key" },
  { name: "pass", password: "sesame" },
  { name: "two", password: "open" },
  { name: "noisy", files: { ".bashrc": "echo Welcome; echo to HTTP/1.0; printf 'no newline'\n" } },
  { name: "fishy", shell: "/usr/bin/fish" },
  { name: "cshy", shell: "/usr/bin/tcsh", files: { ".tcshrc": "echo hello from tcsh\n" } },
];

/** Processes that this one has started, each with its end. */
const children = new Map<ChildProcess, Promise<unknown>>();
const started = (message: unknown) => {
  const { process: child } = message as { process: ChildProcess };
  children.set(child, new Promise((resolve) => child.once("close", resolve)));
};

beforeAll(async () => {
  if (missing) return;
  subscribe("child_process", started);
  host = new Host();
  await host.start({
    users,
    config: [
      "Match User two",
      "  AuthenticationMethods keyboard-interactive,keyboard-interactive",
      "Match User pass",
      "  AuthenticationMethods password",
    ],
  });
  work = mkdtempSync(join(tmpdir(), "dsshc-"));
  keygen(join(work, "id"));
  keygen(join(work, "locked"), "sesame");
  const publicKey = readFileSync(join(work, "id.pub"), "utf8");
  for (const { name } of users) host.sshd.authorize(name, publicKey);
  host.sshd.authorize("key", readFileSync(join(work, "locked.pub"), "utf8"));
});
afterAll(async () => {
  unsubscribe("child_process", started);
  // Each ssh ends when its far side has said goodbye; sshd is the last.
  await Promise.all([...children].filter(([{ spawnfile }]) => spawnfile === "ssh").map(([, ended]) => ended));
  await host?.dispose();
  if (work) rmSync(work, { recursive: true, force: true });
});

interface Case {
  readonly user?: string;
  readonly over?: Partial<SshDomain>;
  /** Instead of a known_hosts with the host's key. */
  readonly knownHosts?: string;
  /** More ssh_config. */
  readonly config?: string;
  /** What the person answers, in order; asked for more, they cancel. */
  readonly answers?: (string | null)[];
  readonly program?: string;
}

/** A near mux with an SSH domain for the host, and somebody who answers. */
async function setup({ user = "key", over = {}, knownHosts, config = "", answers = [], program }: Case) {
  const dir = mkdtempSync(join(work, "c-"));
  const known = join(dir, "known_hosts");
  writeFileSync(known, knownHosts ?? host.sshd.hostKey());
  const userConfig = join(dir, "config");
  writeFileSync(
    userConfig,
    `${config}
Host *
  UserKnownHostsFile ${known}
  GlobalKnownHostsFile /dev/null
  IdentityFile ${join(work, "id")}
  IdentitiesOnly yes
  IdentityAgent none
`,
  );
  const near = new House();
  const dialer = new SshDialer({
    config: {
      name: "there",
      remote_address: `127.0.0.1:${host.sshd.port}`,
      username: user,
      no_agent_auth: false,
      connect_automatically: false,
      timeout: 20_000,
      local_echo_threshold_ms: 100,
      overlay_lag_indicator: false,
      input_lane: true,
      multiplexing: "WezTerm",
      ssh_option: {},
      assume_shell: "Unknown",
      ...over,
    },
    surroundings: {
      directory: dir,
      version: "0.1.0",
      env: process.env,
      userConfig,
      systemConfig: join(dir, "none"),
      program,
    },
  });
  const domain = near.mux.addDomain(
    (id, domainHost) =>
      new RemoteDomain({
        id,
        name: "there",
        host: domainHost,
        dialer,
        clock: systemClock,
        hello: () => hello,
      }),
  );
  const lines: string[] = [];
  domain.events((event) => event.type === "progress" && lines.push(event.line));
  const seat = await new Face(near).greet();
  const asked: { text: string; echo: boolean; confirm: boolean }[] = [];
  seat.link.handle(messages.prompt, ({ text, echo, confirm }) => {
    asked.push({ text, echo, confirm });
    return { answer: answers.shift() ?? null };
  });
  onTestFinished(() => {
    seat.dispose();
    near.dispose();
  });
  return { near, domain, lines, seat, asked, known, dir, dialer };
}

const attached = async (about: Case) => {
  const made = await setup(about);
  await made.domain.attach({});
  expect(made.domain.state.state).toBe("attached");
  return made;
};
const refused = async (about: Case) => {
  const made = await setup(about);
  const error = await made.domain.attach({}).then(
    () => undefined,
    (failure: Error & { code: string }) => failure,
  );
  expect(made.domain.state.state).toBe("detached");
  return { ...made, error };
};

/** A host whose server greets, and was greeted, as a domux of another time: `says` instead of what this one says. */
async function older(says: Record<string, unknown>) {
  const greeting = (data: string | Uint8Array) => {
    if (typeof data !== "string" || !data.includes('"capabilities"')) return data;
    const message = JSON.parse(data);
    if (message.result) Object.assign(message.result, says);
    // What a server of that time makes use of, it was told.
    else if (says.capabilities) message.params.capabilities = says.capabilities;
    return JSON.stringify(message);
  };
  const between = (channel: Channel): Channel =>
    new Proxy(channel, {
      get(target, name) {
        if (name === "send") return (data: string | Uint8Array) => target.send(greeting(data));
        if (name === "onMessage")
          return (listener: (data: string | Uint8Array) => void) =>
            target.onMessage((data) => listener(greeting(data)));
        const value = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  const there = await new Host({}, between).start({ users: [{ name: "key" }] });
  onTestFinished(() => there.dispose());
  there.sshd.authorize("key", readFileSync(join(work, "id.pub"), "utf8"));
  const at: Case = {
    knownHosts: there.sshd.hostKey(),
    over: { remote_address: `127.0.0.1:${there.sshd.port}` },
  };
  return { there, at };
}

/** Resolves when the domain gets into a state. */
const stateOf = (domain: RemoteDomain, state: string) =>
  new Promise<void>((resolve) => {
    const heard = domain.events(() => {
      if (domain.state.state !== state) return;
      heard.dispose();
      resolve();
    });
  });

describe.skipIf(missing)("an SSH domain with a real sshd", () => {
  it("connects with a key, works, and says what it does", async () => {
    const { seat, lines, asked } = await attached({});
    const { pane } = await seat.link.call(messages.spawn, { domain: { name: "there" } });
    await seat.open(pane);
    seat.type(pane, "hello");
    await seat.shows((text) => text.includes("hello"));
    expect(asked).toEqual([]);
    expect(lines[0]).toBe(`Connecting to 127.0.0.1:${host.sshd.port} using ssh`);
  });

  it("asks for an unknown host key with its fingerprint, keeps a yes, takes a no", async () => {
    const yes = await attached({ knownHosts: "", answers: ["y"] });
    expect(yes.asked).toEqual([
      {
        text: expect.stringMatching(
          /authenticity of host .*\nED25519 key fingerprint is SHA256:\S+\.\n[\s\S]*\(yes\/no/,
        ),
        echo: true,
        confirm: true,
      },
    ]);
    expect(readFileSync(yes.known, "utf8")).toContain("ssh-ed25519");
    const no = await refused({ knownHosts: "", answers: ["no"] });
    expect(no.error).toMatchObject({ code: "auth-failed", message: expect.stringMatching(/is not trusted/) });
    const cancelled = await refused({ knownHosts: "", answers: [null] });
    expect(cancelled.error).toMatchObject({ code: "cancelled" });
  });

  it("refuses a changed host key with the reason and the mend, asking nothing", async () => {
    keygen(join(work, `other-${Math.random()}`));
    const [type, key] = readFileSync(join(work, "id.pub"), "utf8").split(" ");
    const { error, asked, known } = await refused({
      knownHosts: `[127.0.0.1]:${host.sshd.port} ${type} ${key}\n`,
    });
    expect(asked).toEqual([]);
    expect(error).toMatchObject({
      code: "auth-failed",
      message: expect.stringContaining(`ssh-keygen -f ${known} -R '[127.0.0.1]:${host.sshd.port}'`),
    });
  });

  it("asks for a password, masked, again if it was wrong, and says when it was refused", async () => {
    const right = await attached({
      user: "pass",
      answers: ["wrong", "sesame"],
      config: "PubkeyAuthentication no",
    });
    expect(right.asked).toEqual([
      { text: "pass@127.0.0.1's password:", echo: false, confirm: false },
      { text: expect.stringMatching(/password:$/), echo: false, confirm: false },
    ]);
    const wrong = await refused({
      user: "pass",
      answers: ["a", "b", "c"],
      config: "PubkeyAuthentication no",
    });
    expect(wrong.asked).toHaveLength(3);
    expect(wrong.error).toMatchObject({
      code: "auth-failed",
      message: expect.stringMatching(
        /let nobody in: every way to log in failed.* See what this says: ssh -v -p \d+ pass@127\.0\.0\.1$/,
      ),
    });
    const cancelled = await refused({ user: "pass", answers: [null], config: "PubkeyAuthentication no" });
    expect(cancelled.error).toMatchObject({ code: "cancelled" });
    expect(cancelled.asked).toHaveLength(1);
  });

  it("asks twice for two steps of keyboard-interactive", async () => {
    const { asked } = await attached({
      user: "two",
      answers: ["open", "open"],
      config: "PubkeyAuthentication no",
    });
    expect(asked).toEqual([
      { text: expect.stringMatching(/Password:$/), echo: false, confirm: false },
      { text: expect.stringMatching(/Password:$/), echo: false, confirm: false },
    ]);
  });

  it("asks for a key's passphrase", async () => {
    const { asked } = await attached({
      answers: ["sesame"],
      over: { ssh_option: { identityfile: join(work, "locked") } },
    });
    expect(asked).toEqual([
      { text: `Enter passphrase for key '${join(work, "locked")}':`, echo: false, confirm: false },
    ]);
  });

  it("is not disturbed by start-up files that print, and shows what they print", async () => {
    const { lines } = await attached({ user: "noisy" });
    expect(lines).toEqual(expect.arrayContaining(["Welcome", "to HTTP/1.0", "no newline"]));
  });

  it.each(["fishy", "cshy"])("works with the login shell of %s", async (user) => {
    await attached({ user });
  });

  it("finds domux where npm or an installation puts it, although PATH does not name it", async () => {
    const bare = await new Host().start({
      users: [{ name: "nvm" }, { name: "installed" }, { name: "none" }],
      programs: {},
    });
    onTestFinished(() => bare.dispose());
    const publicKey = readFileSync(join(work, "id.pub"), "utf8");
    for (const [user, place] of [
      ["nvm", ".nvm/versions/node/v22.1.0/bin"],
      ["installed", ".local/share/domux/server/0.1.0/bin"],
    ]) {
      bare.sshd.authorize(user, publicKey);
      const bin = join(bare.sshd.home(user), place);
      execFileSync("mkdir", ["-p", bin]);
      writeFileSync(join(bin, "domux"), bare.domux, { mode: 0o755 });
      execFileSync("chown", ["-R", String(bare.sshd.uid(user)), bare.sshd.home(user)]);
    }
    bare.sshd.authorize("none", publicKey);
    const at = (user: string): Case => ({
      user,
      knownHosts: bare.sshd.hostKey(),
      over: { remote_address: `127.0.0.1:${bare.sshd.port}` },
    });
    await attached(at("nvm"));
    await attached(at("installed"));
    const { error } = await refused(at("none"));
    expect(error).toMatchObject({
      code: "unsupported",
      message: expect.stringMatching(
        /^There is no domux on 127\.0\.0\.1:\d+ \(Linux \S+\)\. .*domux domain install there/,
      ),
    });
  });

  it.each([
    [
      "an old domux",
      "#!/bin/sh\necho \"error: unknown option '--prefer-mux'\" >&2; exit 2\n",
      /too old to be connected to/,
    ],
    ["no Node", "#!/bin/sh\nexec node-that-is-nowhere\n", /exit code 127/],
    ["a missing Node", "#!/bin/sh\nPATH= exec /usr/bin/env node\n", /but no Node to run it with/],
    [
      "an old Node",
      "#!/bin/sh\necho 'SyntaxError: Unexpected token ?' >&2; exit 1\n",
      /Node on \S+ is too old or broken/,
    ],
    ["a domux that ends", "#!/bin/sh\nexit 3\n", /ended with exit code 3 before it answered/],
  ])("says in a sentence that there is %s", async (_what, script, sentence) => {
    const path = host.sshd.path("bin", `odd-${Math.random().toString(36).slice(2)}`);
    writeFileSync(path, script, { mode: 0o755 });
    const { error } = await refused({ over: { remote_domux_path: path } });
    expect(error?.message).toMatch(sentence);
  });

  it("works with an older server that has none of the abilities that came later", async () => {
    const { at, there } = await older({ capabilities: [] });
    const { seat, domain } = await attached(at);
    const { pane } = await seat.link.call(messages.spawn, { domain: { name: "there" } });
    await seat.open(pane);
    const [source] = there.far.launcher.sources;
    seat.type(pane, "before ");
    await seat.shows((text) => text.includes("before"));
    const lost = stateOf(domain, "lost");
    await there.sshd.kill();
    await lost;
    seat.type(pane, "after");
    source.print("news ");
    await there.sshd.run();
    await seat.shows((text) => text.includes("news") && text.includes("after"));
    expect(source.typed).toBe("before after");
  });

  it("says in a sentence that the server is too old to be spoken to, and what to do", async () => {
    const { at } = await older({ protocol: { major: 0, minor: 9 }, build: "0.0.9" });
    const { error } = await refused(at);
    expect(error).toMatchObject({
      code: "version-mismatch",
      message: expect.stringMatching(
        /^The server \(domux 0\.0\.9\) speaks protocol 0 and this client \(domux test\) speaks protocol 1: upgrade domux on the server's side\.$/,
      ),
    });
  });

  it("runs on the host what override_proxy_command says, and ends in its words if that does not lead to a server", async () => {
    const { lines } = await attached({
      over: { override_proxy_command: "echo by hand; exec domux cli --prefer-mux proxy" },
    });
    expect(lines).toContain("by hand");
    const { error } = await refused({ over: { override_proxy_command: "echo no way >&2; exit 9" } });
    expect(error?.message).toMatch(/ended with exit code 9 before it answered\. It said: no way/);
  });

  it("gives up on a host that says nothing after its timeout", async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as { port: number };
    const { error } = await refused({ over: { remote_address: `127.0.0.1:${port}`, timeout: 1_000 } });
    expect(error).toMatchObject({
      code: "connect-failed",
      message: `127.0.0.1:${port} did not answer in time: it is down, or the network does not lead there.`,
    });
  });

  it("goes where ssh_config leads: Include, Match exec, HostName, ProxyCommand", async () => {
    const port = host.sshd.port;
    const included = join(work, "included");
    writeFileSync(
      included,
      `Match host somewhere.invalid exec "true"\n  ProxyCommand ${process.execPath} -e 'const s = require("net").connect(${port}, "127.0.0.1"); process.stdin.pipe(s).pipe(process.stdout)'\n`,
    );
    const { domain, dir } = await attached({
      config: `Host inner\n  HostName somewhere.invalid\n  HostKeyAlias known\n  User nobody\nMatch all\nInclude ${included}`,
      knownHosts: host.sshd.hostKey("known"),
      over: { remote_address: "inner" },
    });
    // What ssh made of it is told with its place; a rule that only ssh can judge is ssh_config's.
    const rows = (await domain.settings()).map(({ name, value, origin }) => [name, value, origin]);
    expect(rows).toContainEqual(["ssh hostname", "somewhere.invalid", `${join(dir, "config")}:2`]);
    expect(rows).toContainEqual(["ssh hostkeyalias", "known", `${join(dir, "config")}:3`]);
    expect(rows).toContainEqual(["ssh user", "key", "username"]);
    expect(rows).toContainEqual(["ssh proxycommand", expect.stringContaining("connect("), "ssh_config"]);
  });

  it("goes through a jump host, with options and prompts for both hops", async () => {
    const jump = await TestSshd.start({ users: [{ name: "hop", password: "first" }] });
    onTestFinished(() => jump.dispose());
    const { asked, known } = await attached({
      user: "pass",
      knownHosts: "",
      answers: ["yes", "first", "yes", "sesame"],
      config: `Host 127.0.0.1\n  ProxyJump hop@localhost:${jump.port}\nHost *\n  PubkeyAuthentication no\n  KbdInteractiveAuthentication no`,
      over: { ssh_option: { HashKnownHosts: "no", HostKeyAlgorithms: "ssh-ed25519" } },
    });
    expect(asked.map(({ text }) => text.split("\n")[0])).toEqual([
      expect.stringContaining(`'[localhost]:${jump.port} `),
      "hop@localhost's password:",
      expect.stringContaining(`'[127.0.0.1]:${host.sshd.port} `),
      "pass@127.0.0.1's password:",
    ]);
    // The domain's option reached the hop too: its key is there by name.
    expect(readFileSync(known, "utf8")).toContain(`[localhost]:${jump.port} `);
  });

  it("lets in by a user certificate, and by an agent", async () => {
    const ca = join(work, "ca");
    keygen(ca);
    const certified = await new Host().start({
      users: [{ name: "cert" }, { name: "agent" }],
      config: [`TrustedUserCAKeys ${ca}.pub`],
    });
    onTestFinished(() => certified.dispose());
    keygen(join(work, "certified"));
    execFileSync("ssh-keygen", ["-q", "-s", ca, "-I", "test", "-n", "cert", join(work, "certified.pub")]);
    const at: Case = {
      knownHosts: certified.sshd.hostKey(),
      over: { remote_address: `127.0.0.1:${certified.sshd.port}` },
    };
    await attached({ ...at, user: "cert", config: `Host *\n  IdentityFile ${join(work, "certified")}` });
    const keysOnly = "PreferredAuthentications publickey";
    const { error } = await refused({ ...at, user: "agent", config: keysOnly });
    expect(error).toMatchObject({ code: "auth-failed" });

    const socket = join(work, "agent");
    const agent = spawn("ssh-agent", ["-D", "-a", socket], { stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(async () => {
      agent.kill();
      await once(agent, "close");
    });
    await once(agent.stdout, "data");
    keygen(join(work, "held"));
    execFileSync("ssh-add", ["-q", join(work, "held")], { env: { ...process.env, SSH_AUTH_SOCK: socket } });
    certified.sshd.authorize("agent", readFileSync(join(work, "held.pub"), "utf8"));
    rmSync(join(work, "held"));
    const config = `${keysOnly}\nHost *\n  IdentityAgent ${socket}\n  IdentityFile ${join(work, "held.pub")}`;
    await attached({ ...at, user: "agent", config });
    const without = await refused({
      ...at,
      user: "agent",
      config,
      over: { ...at.over, no_agent_auth: true },
    });
    expect(without.error).toMatchObject({ code: "auth-failed" });
  });

  it("says what stands in the way: no ssh, no host, nobody listening, options that ssh does not know", async () => {
    const say = async (about: Case) => (await refused(about)).error?.message;
    expect(await say({ program: "/nowhere/ssh" })).toMatch(/^There is no ssh on this machine/);
    expect(await say({ over: { remote_address: "host.invalid" } })).toMatch(
      /^There is no host host\.invalid/,
    );
    expect(await say({ over: { remote_address: "127.0.0.1:1" } })).toMatch(/refuses SSH connections/);
    expect(await say({ over: { ssh_option: { nonsense: "1" } } })).toMatch(/there is no option nonsense/);
  });

  it("gives up when it is told to, while a question waits and while the host is silent", async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as { port: number };
    const made = await setup({ over: { remote_address: `127.0.0.1:${port}` } });
    const connecting = once(silent, "connection");
    const attaching = made.domain.attach({});
    const [socket] = await connecting;
    const gone = closed(socket.resume());
    await made.domain.detach();
    await expect(attaching).rejects.toMatchObject({ code: "cancelled" });
    await gone;
    const asking = await setup({ knownHosts: "" });
    const asked = new Promise<void>((resolve) => {
      asking.seat.link.handle(messages.prompt, () => {
        resolve();
        return new Promise(() => {});
      });
    });
    const withdrawn = new Promise<void>((resolve) =>
      asking.seat.link.on(messages.promptGone, () => resolve()),
    );
    const waiting = asking.domain.attach({});
    await asked;
    expect(asking.domain.state.state).toBe("prompting");
    await asking.domain.detach();
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    await withdrawn;
  });

  it("fails in a sentence wherever the handshake is cut, and connects when it is not", async () => {
    let budget = Number.POSITIVE_INFINITY;
    let carried = 0;
    const relay = createServer((near) => {
      const far = connectTcp(host.sshd.port, "127.0.0.1");
      const pass = (from: Socket, to: Socket) => {
        from.on("error", () => to.destroy());
        from.on("close", () => to.destroy());
        from.on("data", (piece: Buffer) => {
          const part = piece.subarray(0, Math.max(0, budget - carried));
          carried += part.length;
          to.write(part);
          if (carried >= budget) {
            from.destroy();
            to.destroy();
          }
        });
      };
      pass(near, far);
      pass(far, near);
    });
    await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void relay.close());
    const { port } = relay.address() as { port: number };
    const about: Case = {
      knownHosts: host.sshd.hostKey(`[127.0.0.1]:${port}`),
      over: { remote_address: `127.0.0.1:${port}` },
    };
    const whole = await attached(about);
    const length = carried;
    await whole.domain.detach();
    // Positions spread over the whole handshake; the WebSocket's own is cut at every byte in transport's tests.
    for (let at = 1; at < length * 0.9; at += Math.floor(length / 23)) {
      budget = at;
      carried = 0;
      const { error } = await refused(about);
      expect(error, `cut at ${at} of ${length}`).toMatchObject({
        code: expect.stringMatching(/^(connect-failed|disconnected)$/),
        message: expect.stringMatching(/^\S.*\S$/s),
      });
    }
    budget = Number.POSITIVE_INFINITY;
    await attached(about);
  });

  it("has an input lane beside ssh where ssh goes straight to the host, and none behind a proxy", async () => {
    const lanes = new Lanes({ clock: systemClock, ports: () => [40_000, 60_000] });
    const there = await new Host({ lanes }).start({ users: [{ name: "key" }] });
    onTestFinished(() => there.dispose());
    there.sshd.authorize("key", readFileSync(join(work, "id.pub"), "utf8"));
    const at: Case = {
      knownHosts: there.sshd.hostKey(),
      over: { remote_address: `127.0.0.1:${there.sshd.port}` },
    };
    const { seat, domain } = await attached(at);
    const child = [...children.keys()].findLast(({ spawnfile }) => spawnfile === "ssh")!;
    const lane = async (of: RemoteDomain) =>
      (await of.settings()).find(({ name }) => name === "input lane")?.value;
    await expect.poll(() => lane(domain)).toBe("open");
    const { pane } = await seat.link.call(messages.spawn, { domain: { name: "there" } });
    await seat.open(pane);
    const [source] = there.far.launcher.sources;
    seat.type(pane, "before ");
    await seat.shows((text) => text.includes("before"));
    // Nothing goes through ssh any more: what is typed has another way.
    child.kill("SIGSTOP");
    seat.type(pane, "meanwhile ");
    await expect.poll(() => source.typed).toBe("before meanwhile ");
    child.kill("SIGCONT");
    seat.type(pane, "after");
    await seat.shows((text) => text.includes("before meanwhile after"));
    expect(source.typed).toBe("before meanwhile after");
    const script = `const s = require("net").connect(${there.sshd.port}, "127.0.0.1"); process.stdin.pipe(s).pipe(process.stdout)`;
    const behind = await attached({ ...at, config: `ProxyCommand ${process.execPath} -e '${script}'` });
    await behind.seat.link.call(messages.spawn, { domain: { name: "there" } });
    expect(await lane(behind.domain)).toBeUndefined();
    expect(lanes.count).toBe(1);
  });

  it("has no input lane behind a jump host: keys wait for the connection, or for the next one, and come once", async () => {
    const jump = await TestSshd.start({ users: [{ name: "hop" }] });
    const lanes = new Lanes({ clock: systemClock, ports: () => [40_000, 60_000] });
    const there = await new Host({ lanes }).start({ users: [{ name: "key" }] });
    onTestFinished(async () => {
      await there.dispose();
      await jump.dispose();
    });
    const publicKey = readFileSync(join(work, "id.pub"), "utf8");
    there.sshd.authorize("key", publicKey);
    jump.authorize("hop", publicKey);
    const { seat, domain } = await attached({
      knownHosts: there.sshd.hostKey() + jump.hostKey(`[localhost]:${jump.port}`),
      config: `Host 127.0.0.1\n  ProxyJump hop@localhost:${jump.port}`,
      over: { remote_address: `127.0.0.1:${there.sshd.port}` },
    });
    const child = [...children.keys()].findLast(({ spawnfile }) => spawnfile === "ssh")!;
    const { pane } = await seat.link.call(messages.spawn, { domain: { name: "there" } });
    await seat.open(pane);
    const [source] = there.far.launcher.sources;
    seat.type(pane, "before ");
    await seat.shows((text) => text.includes("before"));
    const rows = async () => (await domain.settings()).map(({ name }) => name);
    // Nothing says that there is one, and no datagram was tried.
    expect(await rows()).not.toContain("input lane");
    expect([lanes.count, lanes.addresses]).toEqual([0, []]);
    child.kill("SIGSTOP");
    seat.type(pane, "meanwhile ");
    await expect.poll(rows).toContain("input on its way");
    expect(source.typed).toBe("before ");
    const lost = stateOf(domain, "lost");
    child.kill("SIGKILL");
    await lost;
    seat.type(pane, "later");
    await seat.shows((text) => text.includes("before meanwhile later"));
    expect(source.typed).toBe("before meanwhile later");
    expect(lanes.count).toBe(0);
  });

  it.each([
    ["where it lies", (path: string) => path],
    ["below the home directory", () => "~/tools/domux of mine"],
    ["as a name of the host's PATH", () => "other-domux"],
  ])("runs the domux that remote_domux_path names %s", async (_where, given) => {
    const used = host.sshd.path("home", "key", "used");
    rmSync(used, { force: true });
    const script = host.domux.replace("\n", `\necho "$0" >> ${used}\n`);
    const tools = join(host.sshd.home("key"), "tools");
    mkdirSync(tools, { recursive: true });
    const places = [join(tools, "domux of mine"), host.sshd.path("bin", "other-domux")];
    for (const path of places) writeFileSync(path, script, { mode: 0o755 });
    host.sshd.own("key", tools, places[0]);
    const path = given(places[0]);
    await attached({ over: { remote_domux_path: path } });
    expect(readFileSync(used, "utf8").trim()).toMatch(new RegExp(`${path.replace(/^~/, "")}$`));
  });

  it.skipIf(wireMissing())("survives an outage under typing and output: all, once, in order", async () => {
    const wire = await Wire.open(7);
    const there = await new Host().start({
      users: [{ name: "u" }],
      namespace: wire.namespace,
      address: wire.there,
    });
    onTestFinished(async () => {
      await there.dispose();
      await wire.close();
    });
    there.sshd.authorize("u", readFileSync(join(work, "id.pub"), "utf8"));
    await wire.set({ delay: 10, loss: 0.02, jitter: 5 });
    const { seat, domain } = await attached({
      user: "u",
      knownHosts: there.sshd.hostKey(`[${wire.there}]:${there.sshd.port}`),
      over: { remote_address: `${wire.there}:${there.sshd.port}` },
    });
    const { pane } = await seat.link.call(messages.spawn, { domain: { name: "there" } });
    await seat.open(pane);
    const source = there.far.launcher.sources[0];
    const states = new Set<string>();
    const reached = (state: string) =>
      new Promise<void>((resolve) => {
        const heard = domain.events(() => {
          states.add(domain.state.state);
          if (domain.state.state !== state) return;
          heard.dispose();
          resolve();
        });
      });
    let typed = "";
    const type = (text: string) => {
      typed += text;
      seat.type(pane, text);
    };
    type("before ");
    await seat.shows((text) => text.includes("before"));
    const lost = reached("lost");
    await wire.set({ up: false });
    type("meanwhile ");
    for (let i = 0; i < 500; i++) source.print(`line ${i}\r\n`);
    await lost;
    type("later ");
    const back = reached("attached");
    await wire.set({ up: true });
    type("again ");
    await back;
    await seat.shows((text) => text.includes("line 499") && text.includes("again"));
    expect(source.typed).toBe(typed);
    expect(states).toContain("lost");
  });

  it("heals after sshd was killed in mid-stream", async () => {
    const { seat, domain, near } = await attached({});
    const { pane } = await seat.link.call(messages.spawn, { domain: { name: "there" } });
    await seat.open(pane);
    seat.type(pane, "before ");
    await seat.shows((text) => text.includes("before"));
    const lost = new Promise<void>((resolve) => {
      const heard = domain.events(() => {
        if (domain.state.state !== "lost") return;
        heard.dispose();
        resolve();
      });
    });
    await host.sshd.kill();
    await lost;
    seat.type(pane, "meanwhile ");
    host.far.launcher.sources.at(-1)!.print("news ");
    await host.sshd.run();
    await seat.shows((text) => text.includes("meanwhile") && text.includes("news"));
    expect(domain.state.state).toBe("attached");
    expect(near.mux.pane(pane).facts.lost).toBeUndefined();
    expect(host.far.launcher.sources.at(-1)!.typed).toBe("before meanwhile ");
  });
});
