import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { connect as connectTcp, createServer } from "node:net";
import { join } from "node:path";
import { duplexPair } from "node:stream";
import { connect as connectTls, createServer as createTlsServer } from "node:tls";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { closed } from "../../../test/support/closed.ts";
import { CuttingProxy, seeded } from "../../../test/support/cutting-proxy.ts";
import { DAY, drip, refusal, tlsHouse } from "../../../test/support/tls-house.ts";
import { Face, hello } from "../../../test/support/two-muxes.ts";
import { utf8 } from "../../base/index.ts";
import { connect, Link } from "../../link/index.ts";
import { type DomuxError, sizeOf } from "../../model/index.ts";
import { DEFAULT_SETTINGS } from "../../mux/index.ts";
import { messages } from "../../protocol/index.ts";
import { Authority, makeCertificate } from "../../transport/pki/index.ts";
import { Engine, type Terminal } from "../../vt/index.ts";

describe("a TLS domain", () => {
  it("works, with keys that nobody else can read, and certificates that OpenSSL likes", async () => {
    const { domain, issued, near, dir, authority, service } = await tlsHouse();
    const made = domain({}, issued());
    await made.domain.attach({});
    const seat = await new Face(near).greet();
    onTestFinished(() => seat.dispose());
    const { pane } = await seat.link.call(messages.spawn, { domain: { name: made.name } });
    await seat.open(pane);
    seat.type(pane, "hello");
    await seat.shows((text) => text.includes("hello"));
    for (const name of ["ca.key", "server.key", "clients.json"])
      expect(statSync(join(dir, "pki", name)).mode & 0o777).toBe(0o600);
    const pki = (name: string) => join(dir, "pki", name);
    writeFileSync(join(dir, "client.pem"), authority.issue("x").cert);
    for (const [file, purpose] of [
      [pki("server.pem"), "sslserver"],
      [join(dir, "client.pem"), "sslclient"],
    ])
      expect(
        execFileSync(
          "openssl",
          ["verify", "-x509_strict", "-purpose", purpose, "-CAfile", pki("ca.pem"), file],
          {
            encoding: "utf8",
          },
        ),
      ).toContain("OK");
    const before = readFileSync(pki("ca.pem"), "utf8");
    const again = new Authority({ directory: join(dir, "pki"), user: "me", names: ["localhost"] });
    expect(again.ca).toBe(before);
    expect(service.addresses).toHaveLength(1);
  });

  it("is refused, each time in a sentence, without disturbing anybody else", async () => {
    const { domain, issued, authority, dir, travel } = await tlsHouse();
    const good = domain({}, issued());
    await good.domain.attach({});
    const files = issued();
    const make = (
      over: Partial<Parameters<typeof makeCertificate>[0]>,
      issuer?: Parameters<typeof makeCertificate>[1],
    ) => {
      const request = {
        subject: { commonName: "me" },
        use: "client" as const,
        from: Date.now() - 10 * DAY,
        to: Date.now() + DAY,
        ...over,
      };
      return { ...files, ...makeCertificate(request, issuer) };
    };
    const root = {
      cert: readFileSync(join(dir, "pki", "ca.pem"), "utf8"),
      key: readFileSync(join(dir, "pki", "ca.key"), "utf8"),
      serial: "",
    };
    const foreign = makeCertificate({
      subject: { commonName: "other authority" },
      use: "authority",
      from: Date.now() - DAY,
      to: Date.now() + DAY,
    });
    const say = (about: typeof files) => refusal(domain({}, about));
    expect(await say(make({ to: Date.now() - DAY }, root))).toMatch(
      /^auth-failed: .*certificate expired on .*fetch a new one/,
    );
    expect(await say(make({ from: Date.now() + DAY, to: Date.now() + 2 * DAY }, root))).toMatch(
      /not valid before/,
    );
    expect(await say(make({}, foreign))).toMatch(/^auth-failed: .*of another authority/);
    expect(await say(make({}))).toMatch(/^auth-failed: .*of another authority/);
    expect(await say(make({ subject: { commonName: "mallory" } }, root))).toMatch(
      /is for the user mallory, and this server serves me/,
    );
    expect(await say(make({ use: "server" }, root))).toMatch(/^auth-failed: .*not meant for this use/);
    expect(await say(make({}, root))).toMatch(/not among those that were handed out/);
    const revoked = issued();
    authority.revoke(authority.clients().at(-1)!.serial);
    expect(await say(revoked)).toMatch(/was revoked/);
    // The server is not the one that was meant.
    expect(await refusal(domain({ expected_cn: "elsewhere.example" }, files))).toMatch(
      /^auth-failed: The server at .* is not trusted: its certificate is for localhost, 127\.0\.0\.1, not for elsewhere\.example; set expected_cn/,
    );
    expect(await refusal(domain({}, { ...files, ca: foreign.cert }))).toMatch(
      /authority that is not trusted here/,
    );
    await domain({ expected_cn: "elsewhere.example", accept_invalid_hostnames: true }, files).domain.attach(
      {},
    );
    expect(good.domain.state.state).toBe("attached");
    travel(0);
  });

  it("keeps strangers out: TLS 1.2, no certificate, plain text, a peer that says nothing", async () => {
    const { domain, issued, port, authority, notes } = await tlsHouse();
    const ended = async (socket: ReturnType<typeof connectTls>) => {
      let said = "";
      socket.setEncoding("utf8").on("data", (text) => (said += text));
      socket.once("error", (error) => (said += String(error)));
      await closed(socket);
      return said;
    };
    const ca = authority.ca;
    const old = connectTls({
      port,
      host: "127.0.0.1",
      ca,
      maxVersion: "TLSv1.2",
      checkServerIdentity: () => undefined,
    });
    expect(await ended(old)).toMatch(/version|alert/i);
    const bare = connectTls({ port, host: "127.0.0.1", ca, checkServerIdentity: () => undefined });
    expect(await ended(bare)).toMatch(/^HTTP\/1\.1 403[\s\S]*it shows no certificate/);
    const plain = connectTcp(port, "127.0.0.1");
    plain.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    await closed(plain.resume());
    const silent = connectTcp(port, "127.0.0.1");
    await once(silent, "connect");
    const good = domain({}, issued());
    await good.domain.attach({});
    silent.destroy();
    await closed(silent);
    expect(notes.filter((line) => line.includes("refused")).length).toBeGreaterThan(1);
  });

  it("ends who talks a byte at a time, before and behind the TLS handshake, and serves the others meanwhile", async () => {
    // Enough for an honest client of a busy machine, and far less than these two take.
    const { domain, issued, port, authority, notes } = await tlsHouse({ handshakeTime: 6_000 });
    // The first message of a real client, slowly.
    const [near, far] = duplexPair();
    const hello = once(far, "data");
    connectTls({ socket: near, ca: authority.ca }).on("error", () => {});
    const [bytes] = (await hello) as [Buffer];
    const slow = connectTcp(port, "127.0.0.1");
    const ended = drip(slow, bytes);
    const { cert, key } = issued();
    const behind = connectTls({
      port,
      host: "127.0.0.1",
      ca: authority.ca,
      cert,
      key,
      checkServerIdentity: () => undefined,
    });
    await once(behind, "secureConnect");
    const request = Buffer.from(`GET / HTTP/1.1\r\nHost: x\r\n${"X: y\r\n".repeat(200)}`);
    const endedBehind = drip(behind, request);
    const good = domain({}, issued());
    await good.domain.attach({});
    expect(await ended).toBeLessThan(bytes.length);
    expect(await endedBehind).toBeLessThan(request.length);
    expect(notes.join("\n")).toMatch(/refused: .*handshake timeout/i);
    expect(notes.join("\n")).toMatch(/refused: The client did not finish its handshake in time/);
    expect(good.domain.state.state).toBe("attached");
    near.destroy();
  });

  // At every second byte, some thousand handshakes: in four tests, for machines that have much else to do.
  it.each([1, 3, 5, 7])(
    "fails in a sentence where its handshake is cut at byte %i and every eighth on",
    async (first) => {
      const { domain, issued, port } = await tlsHouse();
      const files = issued();
      let budget = Number.POSITIVE_INFINITY;
      const proxy = await CuttingProxy.start({ host: "127.0.0.1", port }, () => budget);
      onTestFinished(() => proxy.dispose());
      const { dialer } = domain({ remote_address: `127.0.0.1:${proxy.port}` }, files);
      /** Connects, to the server's hello, by a line that carries so many bytes; undefined: it was enough. */
      const fails = async (bytes: number) => {
        budget = bytes;
        try {
          const { signal } = new AbortController();
          const channel = await dialer.dial({ first: true, signal, progress() {}, ask: async () => null });
          const link = new Link(channel, { heartbeat: false });
          await connect(link, hello);
          link.dispose();
        } catch (error) {
          return `${(error as DomuxError).code}: ${(error as Error).message}`;
        }
      };
      expect(await fails(Number.POSITIVE_INFINITY)).toBeUndefined();
      // Signatures differ in length by a few bytes.
      const end = proxy.carried - 16;
      for (let at = first; at < end; at += 8)
        expect(await fails(at), `cut at ${at} of ${end}`).toMatch(
          /^(connect-failed|disconnected): [A-Z\d].*\.$/s,
        );
      expect(await fails(Number.POSITIVE_INFINITY)).toBeUndefined();
    },
    300_000,
  );

  it("loses and doubles nothing when its connection is cut again and again, at random bytes", async () => {
    const { domain, issued, port, near, far } = await tlsHouse();
    const random = seeded(20261121);
    let cuts = 0;
    const proxy = await CuttingProxy.start({ host: "127.0.0.1", port }, () =>
      cuts-- > 0 ? Math.floor(4_000 + random() * 16_000) : Number.POSITIVE_INFINITY,
    );
    onTestFinished(() => proxy.dispose());
    const made = domain({ remote_address: `127.0.0.1:${proxy.port}` }, issued());
    await made.domain.attach({});
    const seat = await new Face(near).greet();
    onTestFinished(() => seat.dispose());
    const { pane } = await seat.link.call(messages.spawn, { domain: { name: made.name } });
    await seat.open(pane);
    const source = far.launcher.sources[0];
    let typed = "";
    made.domain.events(() => {
      if (made.domain.state.state !== "lost") return;
      type("!");
      // Somebody who does not want to wait for the next try.
      setImmediate(() => made.domain.reconnect().catch(() => {}));
    });
    const type = (text: string) => {
      typed += text;
      seat.type(pane, text);
    };
    let line = 0;
    cuts = 10;
    proxy.cut();
    // Until a connection is made that is not going to be cut.
    while (cuts >= 0) {
      // Text that does not shrink much on its way.
      let noise = "";
      while (noise.length < 60) noise += Math.floor(random() * 2 ** 31).toString(36);
      source.print(`${line++} ${noise.slice(0, 60)}\r\n`);
      type(String.fromCharCode(97 + (line % 26)));
      // What waits for a connection is bounded: no more than several people type while one is away.
      await vi.waitUntil(() => cuts < 0 || typed.length - source.typed.length < 400, {
        timeout: 60_000,
        interval: 4,
      });
    }
    source.print("the end");
    await seat.shows((text) => text.includes("the end"));
    await vi.waitFor(() => expect(source.typed.length).toBeGreaterThanOrEqual(typed.length), 60_000);
    expect(source.typed).toBe(typed);
    // What is here, screen and history, is what the program's own record of its output comes to.
    const record = new Engine({ size: sizeOf(80, 24), scrollbackLines: DEFAULT_SETTINGS.scrollbackLines });
    record.write(utf8(source.printed));
    const sums = (terminal: Terminal) =>
      Array.from({ length: 24 }, (_, row) => terminal.checksum(terminal.top + row)).join(" ");
    await vi.waitUntil(() => sums(seat.replica!.terminal!) === sums(record), { timeout: 60_000 });
    const { text } = await seat.link.call(messages.text, { pane, start: -record.top, end: 23, joined: true });
    const recorded = record.text({ fromRow: record.oldest, toRow: record.top + 23 });
    expect(text.trimEnd().split("\n").slice(-3000)).toEqual(recorded.trimEnd().split("\n").slice(-3000));
    const other = await new Face(far).greet();
    onTestFinished(() => other.dispose());
    await other.open([...far.mux.panes.keys()][0]);
    await other.shows((shown) => shown.includes("the end"));
    expect(sums(other.replica!.terminal!)).toBe(sums(record));
  }, 300_000);

  it("judges who comes back with the ticket of an old session as anybody: expired and revoked ones stay out", async () => {
    const { issued, port, authority, travel } = await tlsHouse();
    /** Connects with the session of before, if there was one; what the server answered, and the new session. */
    const visit = async ({ cert, key }: { cert: string; key: string }, session?: Buffer) => {
      const options = { port, host: "127.0.0.1", ca: authority.ca, cert, key, session };
      const socket = connectTls({ ...options, checkServerIdentity: () => undefined });
      let said = "";
      let ticket: Buffer | undefined;
      socket.setEncoding("utf8").on("data", (text: string) => (said += text));
      socket.on("session", (session) => (ticket = session));
      await once(socket, "secureConnect");
      const reused = socket.isSessionReused();
      socket.write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      await closed(socket);
      return { said, ticket, reused };
    };
    const held = issued();
    const first = await visit(held);
    expect(first.said).toMatch(/^HTTP\/1\.1 426 /);
    expect(first.ticket).toBeDefined();
    const again = await visit(held, first.ticket);
    expect(again.said).toMatch(/^HTTP\/1\.1 426 /);
    expect(again.reused).toBe(false);
    authority.revoke(authority.clients().at(-1)!.serial);
    expect((await visit(held, first.ticket)).said).toMatch(/^HTTP\/1\.1 403[\s\S]*was revoked/);
    // One that was made long ago, and ends in some seconds.
    const left = 8_000;
    travel(left / DAY - 90);
    const old = issued();
    travel(90 - left / DAY);
    const before = await visit(old);
    expect(before.said).toMatch(/^HTTP\/1\.1 426 /);
    const end = Date.parse(new X509Certificate(old.cert).validTo);
    await vi.waitUntil(() => Date.now() > end, { timeout: 60_000 });
    expect((await visit(old, before.ticket)).said).toMatch(/^HTTP\/1\.1 403[\s\S]*certificate expired on/);
  });

  it("says when nobody listens, or something else does", async () => {
    const { domain, issued, authority } = await tlsHouse();
    const files = issued();
    expect(await refusal(domain({ remote_address: "127.0.0.1:1" }, files))).toMatch(
      /^connect-failed: Nothing listens on 127\.0\.0\.1:1/,
    );
    expect(await refusal(domain({ remote_address: "nowhere.invalid:1" }, files))).toMatch(
      /There is no host nowhere\.invalid/,
    );
    expect(await refusal(domain({ remote_address: "no port" }, files))).toMatch(/^config: /);
    const { cert, key } = authority.server();
    const plain = createServer((socket) => socket.on("error", () => {}).end("SSH-2.0-OpenSSH_9.2\r\n"));
    const older = createTlsServer({ cert, key, maxVersion: "TLSv1.2" }).on("tlsClientError", () => {});
    for (const [server, sentence] of [
      [plain, /^connect-failed: \S+ does not speak TLS on this port: look at the port in remote_address/],
      [older, /^connect-failed: \S+ does not speak TLS 1\.3 /],
    ] as const) {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      onTestFinished(() => void server.close());
      const { port } = server.address() as { port: number };
      expect(await refusal(domain({ remote_address: `127.0.0.1:${port}` }, files))).toMatch(sentence);
    }
    expect(await refusal(domain())).toMatch(
      /^config: There is no certificate for the domain .*bootstrap_via_ssh/,
    );
  });

  it("hands out certificates locally only, lists and revokes them, which ends their connections", async () => {
    const { domain, locally, near } = await tlsHouse();
    const local = await locally();
    const creds = await local.call(messages.tlsCreds, { client: "laptop" });
    expect(creds.address).toBe("127.0.0.1:0");
    const made = domain({}, creds);
    await made.domain.attach({});
    const far = [...near.mux.domains.values()].find((other) => other.name === made.name)!;
    await expect(far.mirror!.forward(messages.tlsCreds, {})).rejects.toMatchObject({ code: "not-allowed" });
    const { clients } = await local.call(messages.tlsClients, {});
    expect(clients).toMatchObject([{ name: "laptop", revoked: false }]);
    const lost = new Promise<void>((resolve) => {
      const heard = made.domain.events(() => {
        if (made.domain.state.state !== "lost" || made.domain.state.detail?.includes("revoked") !== true)
          return;
        heard.dispose();
        resolve();
      });
    });
    await local.call(messages.tlsRevoke, { serial: clients[0].serial });
    await lost;
    expect(made.domain.state).toMatchObject({
      state: "lost",
      detail: expect.stringContaining("was revoked"),
    });
    expect(made.domain.state.nextTry).toBeUndefined();
  });

  it("renews its certificate over the connection before it expires", async () => {
    const { domain, locally, dir, travel, authority } = await tlsHouse();
    const local = await locally();
    const creds = await local.call(messages.tlsCreds, { client: "laptop" });
    const made = domain();
    const { Credentials } = await import("./credentials.ts");
    const saved = new Credentials(
      { ...domain().dialer["options"].config, name: made.name },
      join(dir, "tls"),
    );
    await saved.save(creds.cert, creds.key, creds.ca);
    await made.domain.attach({});
    expect(authority.clients()).toHaveLength(1);
    await made.domain.detach();
    travel(70);
    // Nothing of the connection itself depends on this clock: only the judgement whether to renew.
    await made.domain.attach({});
    while (authority.clients().length < 2) await new Promise((resolve) => setImmediate(resolve));
    while (readFileSync(join(saved.path, "cert.pem"), "utf8").includes(creds.cert))
      await new Promise((resolve) => setImmediate(resolve));
    expect(statSync(join(saved.path, "cert.pem")).mode & 0o777).toBe(0o600);
    await made.domain.detach();
    expect(authority.server().cert).not.toBe("");
  });

  it("renews the server's own certificate, and for new names", async () => {
    const { authority, dir, travel } = await tlsHouse();
    const { cert } = authority.server();
    expect(authority.server().cert).toBe(cert);
    travel(61);
    const renewed = authority.server().cert;
    expect(renewed).not.toBe(cert);
    const more = new Authority({
      directory: join(dir, "pki"),
      user: "me",
      names: ["localhost", "new.example", "::1"],
    });
    expect(more.server().cert).not.toBe(renewed);
  });

  it("listens where a new configuration says, with its certificates, and cuts nobody off", async () => {
    const { domain, issued, service, notes, port, dir } = await tlsHouse();
    const files = issued();
    const made = domain({}, files);
    await made.domain.attach({});
    const first = { bind_address: "127.0.0.1:0", pem_root_certs: [] };
    const second = { bind_address: "localhost:0", pem_root_certs: [] };
    await service.follow([first, second]);
    expect(service.addresses.map((address) => address.port)).toContain(port);
    const other = service.addresses.find((address) => address.port !== port)!;
    await domain({ remote_address: `127.0.0.1:${other.port}` }, files).domain.attach({});
    // Certificates that cannot be read leave those before in force.
    await service.follow([first, { ...second, pem_cert: join(dir, "missing.pem") }]);
    expect(notes.at(-1)).toMatch(/cannot be served on localhost:0 as configured: .*missing\.pem/);
    await domain({ remote_address: `127.0.0.1:${other.port}` }, files).domain.attach({});
    await service.follow([second]);
    expect(service.addresses).toEqual([other]);
    expect(made.domain.state.state).toBe("attached");
    expect(await refusal(domain({}, files))).toMatch(/^connect-failed/);
  });
});
