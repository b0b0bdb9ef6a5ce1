import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { keygen, sshdMissing, TestSshd } from "../../../test/support/sshd.ts";
import { Face, House, hello } from "../../../test/support/two-muxes.ts";
import { systemClock } from "../../base/index.ts";
import { messages } from "../../protocol/index.ts";
import { loadUnixListener, loadWebSocket } from "../../transport/index.ts";
import { adHocSsh } from "../configured.ts";
import { RemoteDomain } from "../remote/index.ts";
import { packArchive } from "./archive.ts";
import { SshDialer } from "./index.ts";
import { filesFor, installOnHost, readProbe } from "./install.ts";

const missing = sshdMissing();

let sshd: TestSshd;
let work: string;
let socket: string;
const far = new House();
const ends: (() => void)[] = [];
beforeAll(async () => {
  if (missing) return;
  work = mkdtempSync(join(tmpdir(), "dinst-"));
  execFileSync("chmod", ["711", work]);
  socket = join(work, "sock");
  sshd = await TestSshd.start({
    users: [
      { name: "u", files: { ".bashrc": "echo noise before everything\n" } },
      { name: "bare", files: { ".bashrc": "PATH=$HOME/old:$PATH\n" } },
    ],
  });
  // The Node that is found there is too old.
  mkdirSync(join(sshd.home("bare"), "old"));
  writeFileSync(join(sshd.home("bare"), "old", "node"), "#!/bin/sh\necho v18.19.0\n", { mode: 0o755 });
  sshd.own("bare", join(sshd.home("bare"), "old"));
  keygen(join(work, "id"));
  for (const user of ["u", "bare"]) sshd.authorize(user, readFileSync(join(work, "id.pub"), "utf8"));
  const { listenUnix } = await loadUnixListener();
  const { WebSocketAcceptor } = await loadWebSocket();
  const acceptor = new WebSocketAcceptor();
  const listener = await listenUnix(
    socket,
    (stream) => {
      acceptor.accept(stream).then(
        (channel) => far.server.serve(channel),
        () => {},
      );
    },
    { skipPermissionsCheck: true },
  );
  execFileSync("chmod", ["666", socket]);
  ends.push(
    () => listener.dispose(),
    () => acceptor.dispose(),
  );
  // A bundle that does what the real one does for a connection.
  mkdirSync(join(work, "dist", "chunk"), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(work, "node_modules"));
  writeFileSync(join(work, "dist", "package.json"), '{ "type": "commonjs" }');
  writeFileSync(
    join(work, "dist", "domux.js"),
    `const args = process.argv.slice(2).join(" ");
if (args === "--version") { require("@lydell/node-pty"); console.log("domux 7.0.0 " + process.version); }
else if (args === "cli --prefer-mux proxy") {
  const s = require("net").connect(${JSON.stringify(socket)}); process.stdin.pipe(s).pipe(process.stdout);
} else process.exit(2);`,
  );
});
afterAll(async () => {
  far.dispose();
  for (const end of ends) end();
  await sshd?.dispose();
  if (work) rmSync(work, { recursive: true, force: true });
});

function options(user: string) {
  const dir = mkdtempSync(join(work, "c-"));
  writeFileSync(join(dir, "known"), sshd.hostKey());
  writeFileSync(
    join(dir, "config"),
    `Host *\n  UserKnownHostsFile ${join(dir, "known")}\n  IdentityFile ${join(work, "id")}\n  IdentitiesOnly yes\n  IdentityAgent none\n`,
  );
  const installation = { version: "7.0.0", dist: join(work, "dist"), cache: join(dir, "cache") };
  return {
    config: adHocSsh("there", `${user}@127.0.0.1:${sshd.port}`, "WezTerm"),
    surroundings: {
      directory: dir,
      version: "7.0.0",
      env: process.env,
      userConfig: join(dir, "config"),
      systemConfig: join(dir, "none"),
      installation,
    },
  };
}

const attempt = (lines: string[]) => ({
  first: true,
  signal: new AbortController().signal,
  progress: (line: string) => void lines.push(line),
  ask: async () => null,
});

describe.skipIf(missing)("installing on a host", () => {
  it("is offered where domux is missing, and then connects", async () => {
    const near = new House();
    const domain = near.mux.addDomain(
      (id, host) =>
        new RemoteDomain({
          id,
          name: "there",
          host,
          dialer: new SshDialer(options("u")),
          clock: systemClock,
          hello: () => hello,
        }),
    );
    const seat = await new Face(near).greet();
    const asked: string[] = [];
    let answer = "no";
    seat.link.handle(messages.prompt, ({ text }) => {
      asked.push(text);
      return { answer };
    });
    onTestFinished(() => {
      seat.dispose();
      near.dispose();
    });
    await expect(domain.attach({})).rejects.toMatchObject({ code: "unsupported" });
    answer = "yes";
    await domain.attach({});
    expect(asked[1]).toMatch(
      /^There is no domux on .*\nInstall domux 7\.0\.0 in ~\/\.local\/share\/domux\/server of .* now\?/,
    );
    const place = join(sshd.home("u"), ".local/share/domux/server");
    expect(readdirSync(place)).toEqual(["7.0.0"]);
    expect(existsSync(join(place, "7.0.0", "bin", "node"))).toBe(false);
    await domain.detach();
    await domain.attach({});
    expect(asked).toHaveLength(2);
  });

  it("sends Node along where there is none, keeps versions side by side, leaves nothing half", async () => {
    const lines: string[] = [];
    const about = options("bare");
    const { installation } = about.surroundings;
    const home = sshd.home("bare");
    const server = join(home, ".local/share/domux/server");
    expect(await installOnHost(about, installation, attempt(lines))).toBe(join(server, "7.0.0"));
    expect(lines).toContain("The host has no Node 20.19 or newer: one is sent along");
    expect(existsSync(join(server, "7.0.0", "bin", "node"))).toBe(true);
    await installOnHost(about, { ...installation, version: "7.0.1" }, attempt(lines));
    expect(readdirSync(server).sort()).toEqual(["7.0.0", "7.0.1"]);
    writeFileSync(join(work, "dist", "broken.js"), "");
    const broken = mkdtempSync(join(work, "b-"));
    mkdirSync(join(broken, "dist"));
    symlinkSync(join(process.cwd(), "node_modules"), join(broken, "node_modules"));
    writeFileSync(join(broken, "dist", "domux.js"), "process.exit(1)");
    await expect(
      installOnHost(about, { ...installation, dist: join(broken, "dist"), version: "8" }, attempt(lines)),
    ).rejects.toMatchObject({ message: expect.stringMatching(/does not run there/) });
    expect(readdirSync(server).sort()).toEqual(["7.0.0", "7.0.1"]);
    // Three times a program of 100 MB.
  }, 400_000);
});

describe("a host of another platform", () => {
  const other = process.arch === "x64" ? "arm64" : "x64";
  const node = `node-linux-${other}`;
  const terminals = `@lydell/node-pty-linux-${other}`;

  /** A registry on this machine with two packages; `damaged`: what it sends is not what it promises. */
  async function registry(damaged = false) {
    const dir = mkdtempSync(join(tmpdir(), "dreg-"));
    const asked: string[] = [];
    const versions = {
      [node]: `${process.versions.node.split(".")[0]}.99.0`,
      [terminals]: (
        JSON.parse(readFileSync("node_modules/@lydell/node-pty/package.json", "utf8")) as { version: string }
      ).version,
    };
    const pack = (name: string) =>
      packArchive([
        {
          path: "package/package.json",
          bytes: Buffer.from(JSON.stringify({ name, version: versions[name] })),
        },
        { path: "package/bin/node", bytes: Buffer.from(`the program of ${name}`), executable: true },
      ]);
    const tarballs = { [node]: await pack(node), [terminals]: await pack(terminals) };
    const server = createServer((request, response) => {
      const path = decodeURIComponent(request.url!).slice(1);
      asked.push(path);
      const name = [node, terminals].find((known) => path === known || path === `${known}.tgz`);
      if (!name) response.writeHead(404).end("{}");
      else if (path.endsWith(".tgz")) response.end(damaged ? Buffer.from("something else") : tarballs[name]);
      else {
        const version = versions[name];
        const integrity = `sha512-${createHash("sha512").update(tarballs[name]).digest("base64")}`;
        const dist = { tarball: `${url}/${name}.tgz`, integrity };
        response.setHeader("content-type", "application/json");
        response.end(
          JSON.stringify({
            name,
            "dist-tags": { latest: version },
            versions: { [version]: { name, version, dist } },
          }),
        );
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    vi.stubEnv("npm_config_registry", url);
    vi.stubEnv("npm_config_cache", join(dir, "npm"));
    vi.stubEnv("npm_config_fetch_retries", "0");
    onTestFinished(() => {
      vi.unstubAllEnvs();
      server.close();
      server.closeAllConnections();
      rmSync(dir, { recursive: true, force: true });
    });
    const dist = join(dir, "dist");
    mkdirSync(dist);
    symlinkSync(join(process.cwd(), "node_modules"), join(dir, "node_modules"));
    writeFileSync(join(dist, "domux.js"), "");
    return { asked, installation: { version: "1", dist, cache: join(dir, "cache") } };
  }
  const facts = { platform: "linux", arch: other, musl: false };

  it("gets Node and terminals of its own from npm, which are kept", async () => {
    const { asked, installation } = await registry();
    const lines: string[] = [];
    const files = await filesFor(facts, installation, attempt(lines));
    const sent = (path: string) => files.find((file) => file.path === path);
    expect(sent("bin/node")?.bytes.toString()).toBe(`the program of ${node}`);
    expect(sent(`node_modules/${terminals}/package.json`)).toBeDefined();
    expect(lines.filter((line) => line.startsWith("Fetching"))).toHaveLength(2);
    const requests = asked.length;
    await filesFor(facts, installation, attempt([]));
    expect(asked).toHaveLength(requests);
  });

  it("gets nothing that arrived damaged", async () => {
    const { installation } = await registry(true);
    await expect(filesFor(facts, installation, attempt([]))).rejects.toMatchObject({
      code: "connect-failed",
      message: expect.stringMatching(
        /is needed for that host and could not be fetched .*install Node and domux there by hand/,
      ),
    });
    expect(readdirSync(installation.cache)).toEqual([]);
  });
});

describe("what a host says of itself", () => {
  it("decides what is sent", () => {
    expect(readProbe("noise\ndomux-probe: Linux x86_64 glibc v22.1.0 /usr/bin/node\nbye")).toEqual({
      platform: "linux",
      arch: "x64",
      musl: false,
      node: "/usr/bin/node",
    });
    expect(readProbe("domux-probe: Darwin arm64 glibc v18.0.0 /x/node")).toEqual({
      platform: "darwin",
      arch: "arm64",
      musl: false,
    });
    expect(readProbe("domux-probe: Linux aarch64 musl none ")).toMatchObject({ musl: true });
    expect(() => readProbe("domux-probe: SunOS sun4u glibc none ")).toThrow(/does not run on SunOS/);
    expect(() => readProbe("This account is not available.")).toThrow(/no shell/);
  });

  it("archives are read by tar", async () => {
    const dir = mkdtempSync(join(tmpdir(), "dtar-"));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    const long = `${"d".repeat(90)}/${"f".repeat(60)}`;
    writeFileSync(
      join(dir, "a.tgz"),
      await packArchive([
        { path: "x/run", bytes: Buffer.from("#!/bin/sh\necho fine\n"), executable: true },
        { path: long, bytes: Buffer.alloc(1000, 65) },
        { path: "empty", bytes: Buffer.alloc(0) },
      ]),
    );
    execFileSync("tar", ["-xzf", "a.tgz"], { cwd: dir });
    expect(execFileSync(join(dir, "x/run"), { encoding: "utf8" })).toBe("fine\n");
    expect(readFileSync(join(dir, long))).toEqual(Buffer.alloc(1000, 65));
    expect(readFileSync(join(dir, "empty"))).toHaveLength(0);
  });
});
