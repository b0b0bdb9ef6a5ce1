import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { type RequestOptions, request as tlsRequest } from "node:https";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { Channel } from "../link/index.ts";
import type { Rights } from "../server/index.ts";
import { loadPki } from "../transport/index.ts";
import { type FaceServer, type FaceServerOptions, MOST_MESSAGE, startFaceServer } from "./index.ts";

let directory: string;
let face: FaceServer;
let served: { channel: Channel; rights: Rights }[];
let now: number;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "domux-face-"));
  writeFileSync(join(directory, "index.html"), "<!doctype html><title>page</title>");
  served = [];
  now = 1_000_000;
});
afterEach(() => {
  face?.dispose();
  rmSync(directory, { recursive: true });
});

async function open(options: Partial<FaceServerOptions> = {}): Promise<void> {
  face = await startFaceServer({
    mux: { serve: (channel, rights) => void served.push({ channel, rights }) },
    config: () => ({ options: {} }),
    pageDirectory: directory,
    build: "test",
    now: () => now,
    ...options,
  });
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

function ask(
  path: string,
  options: { method?: string; host?: string; origin?: string; body?: unknown; tls?: boolean } = {},
): Promise<Answer> {
  const { method = options.body === undefined ? "GET" : "POST", body, tls } = options;
  const host = options.host ?? `127.0.0.1:${face.port}`;
  const origin = options.origin ?? `${tls ? "https" : "http"}://${host}`;
  return new Promise((resolve, reject) => {
    const made = (tls ? tlsRequest : request)(
      {
        host: "127.0.0.1",
        port: face.port,
        path,
        method,
        agent: false,
        rejectUnauthorized: false,
        headers: { host, ...(origin === "none" ? {} : { origin }) },
      } satisfies RequestOptions,
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (piece) => {
          text += piece;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    made.on("error", reject);
    made.end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body));
  });
}

const ticketOf = (link: string) => new URL(link).hash.replace("#ticket=", "");

async function token(readOnly = false): Promise<string> {
  const { text } = await ask("/api/session", { body: { ticket: ticketOf(face.link({ readOnly })) } });
  return (JSON.parse(text) as { token: string }).token;
}

/** Opens the page's socket; resolves with it, or with why it was refused. */
function socket(
  secret: string,
  options: { origin?: string; host?: string; path?: string } = {},
): Promise<WebSocket | number> {
  const host = options.host ?? `127.0.0.1:${face.port}`;
  const made = new WebSocket(
    `ws://127.0.0.1:${face.port}${options.path ?? "/ws"}`,
    ["domux.v1", `domux.token.${secret}`],
    {
      headers: { host, ...(options.origin === "none" ? {} : { origin: options.origin ?? `http://${host}` }) },
    },
  );
  return new Promise((resolve, reject) => {
    made.on("open", () => resolve(made));
    made.on("unexpected-response", (_, response) => {
      made.terminate();
      resolve(response.statusCode ?? 0);
    });
    made.on("error", reject);
  });
}

const closed = (one: WebSocket) =>
  new Promise<{ code: number; reason: string }>((resolve) =>
    one.once("close", (code, reason) => resolve({ code, reason: reason.toString() })),
  );

const endOf = (channel: Channel) =>
  new Promise<string>((resolve) => channel.onClose(({ code }) => resolve(code)));

describe("who may ask", () => {
  it("serves the page with a policy under which it loads nothing from elsewhere", async () => {
    await open();
    const { status, headers } = await ask("/");
    expect(status).toBe(200);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("trusted-types 'none'");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  it("refuses a name that points here by somebody else's DNS", async () => {
    await open();
    const secret = await token();
    for (const host of [
      `evil.example:${face.port}`,
      "127.0.0.1",
      "127.0.0.1.nip.io",
      `127.0.0.1:${face.port + 1}`,
      ".",
    ]) {
      expect((await ask("/", { host })).status, host).toBeGreaterThanOrEqual(400);
      const origin = `http://${host}`;
      const answer = await ask("/api/session", { host, origin, body: { ticket: ticketOf(face.link()) } });
      expect(answer.status, host).toBeGreaterThanOrEqual(400);
      expect(await socket(secret, { host, origin }), host).toBeGreaterThanOrEqual(400);
      // A browser sends no Origin for what a page asks of its own host, and a rebound name is the page's own host.
      expect((await ask("/", { host, origin: "none" })).status, host).toBeGreaterThanOrEqual(400);
      const ours = `http://127.0.0.1:${face.port}`;
      expect(await socket(secret, { host, origin: ours }), host).toBeGreaterThanOrEqual(400);
    }
    expect((await ask("/", { host: `localhost:${face.port}` })).status).toBe(200);
    expect(served).toEqual([]);
  });

  it("refuses another page, and a request that does not say where it comes from", async () => {
    await open();
    const secret = await token();
    const others = [
      "https://evil.example",
      "null",
      "none",
      `https://127.0.0.1:${face.port}`,
      `http://127.0.0.1:${face.port}.evil.example`,
    ];
    for (const origin of others) {
      const answer = await ask("/api/session", { origin, body: { ticket: ticketOf(face.link()) } });
      expect(answer.status, origin).toBe(403);
      expect(await socket(secret, { origin }), origin).toBe(403);
    }
    expect(served).toEqual([]);
  });

  it("names no file of the disk", async () => {
    await open();
    for (const path of [
      "/../package.json",
      "/%2e%2e/package.json",
      "//etc/passwd",
      "/etc/passwd",
      "/index.html/..",
    ])
      expect((await ask(path)).status, path).toBe(404);
    expect((await ask("/", { method: "PUT" })).status).toBe(405);
  });

  it("refuses other users of the machine, who can read a link from the list of processes", async () => {
    const me = process.getuid?.();
    if (process.platform !== "linux" || me === undefined) return;
    await open({ onlyUser: me });
    expect((await ask("/")).status).toBe(200);
    face.dispose();
    await open({ onlyUser: me + 1 });
    await expect(ask("/")).rejects.toThrow();
  });

  it("listens beyond loopback only with TLS", async () => {
    await expect(open({ host: "0.0.0.0" })).rejects.toThrow(/Without TLS/);
    const { Authority } = await loadPki();
    const authority = new Authority({
      directory: join(directory, "pki"),
      user: "me",
      names: ["my.host", "127.0.0.1"],
    });
    await open({ host: "0.0.0.0", tls: authority.server(), names: ["my.host"] });
    expect(face.url).toBe(`https://my.host:${face.port}/`);
    expect((await ask("/", { host: `my.host:${face.port}`, tls: true })).status).toBe(200);
    expect((await ask("/", { host: `other.host:${face.port}`, tls: true })).status).toBe(403);
  });
});

describe("links", () => {
  it("count once: a stolen one is worth nothing to whoever comes second", async () => {
    await open();
    const ticket = ticketOf(face.link());
    const first = await ask("/api/session", { body: { ticket } });
    expect(first.status).toBe(200);
    const second = await ask("/api/session", { body: { ticket } });
    expect(second.status).toBe(403);
    expect(second.text).toMatch(/used already/);
    const { token: secret } = JSON.parse(first.text) as { token: string };
    // A ticket is no token, used or not, and the token outlives a reload.
    expect(await socket(ticket)).toBe(401);
    const fresh = ticketOf(face.link());
    expect(await socket(fresh)).toBe(401);
    expect((await ask("/api/session", { body: { token: fresh } })).status).toBe(403);
    expect((await ask("/api/links", { body: { token: fresh } })).status).toBe(403);
    expect((await ask("/api/session", { body: { token: secret } })).status).toBe(200);
    expect(await socket(secret)).toBeInstanceOf(WebSocket);
  });

  it("are void after ten minutes", async () => {
    await open();
    const ticket = ticketOf(face.link());
    now += 10 * 60_000 + 1;
    expect((await ask("/api/session", { body: { ticket } })).status).toBe(403);
  });

  it("for looking stay so, also in what they lead to, and can be taken back", async () => {
    await open();
    const secret = await token(true);
    const viewer = await socket(secret);
    expect(served[0].rights.readOnly).toBe(true);
    const more = await ask("/api/link", { body: { token: secret, readOnly: false } });
    const ticket = ticketOf((JSON.parse(more.text) as { url: string }).url);
    const again = await ask("/api/session", { body: { ticket } });
    expect(JSON.parse(again.text)).toMatchObject({ readOnly: true });
    // A looker cannot take others' links back, nor see them.
    const owner = await token();
    const { links } = JSON.parse((await ask("/api/links", { body: { token: owner } })).text) as {
      links: { id: number; readOnly: boolean; used: boolean }[];
    };
    expect(links.map((link) => link.readOnly)).toEqual([true, true, false]);
    expect((await ask("/api/revoke", { body: { token: secret, id: links[2].id } })).status).toBe(403);
    expect(JSON.parse((await ask("/api/links", { body: { token: secret } })).text)).toMatchObject({
      links: [],
    });
    const end = closed(viewer as WebSocket);
    expect((await ask("/api/revoke", { body: { token: owner, id: links[0].id } })).status).toBe(200);
    expect((await end).reason).toMatch(/^not-allowed: This link was revoked/);
    expect(await socket(secret)).toBe(401);
  });

  it("survive 10,000 wrong ones: those are slowed, a right one is let in", async () => {
    await open();
    const statuses = new Map<number, number>();
    const right = ticketOf(face.link());
    for (let round = 0; round < 100; round++)
      await Promise.all(
        Array.from({ length: 100 }, async (_, index) => {
          const ticket = `wrong${round * 100 + index}`.padEnd(43, "x");
          const { status } = await ask("/api/session", { body: { ticket } });
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }),
      );
    expect(statuses.get(403)).toBe(10);
    expect(statuses.get(429)).toBe(9_990);
    expect(await socket("x".repeat(43))).toBe(429);
    expect((await ask("/api/session", { body: { ticket: right } })).status).toBe(200);
    now += 10 * 60_000;
    expect((await ask("/api/session", { body: { ticket: "wrong" } })).status).toBe(403);
  });

  it("bear bodies that are none", async () => {
    await open();
    for (const body of [
      "",
      "{",
      "[]",
      '{"ticket":1}',
      '{"ticket":null}',
      JSON.stringify({ ticket: "x".repeat(200) }),
    ])
      expect((await ask("/api/session", { body })).status, body).toBe(403);
    expect((await ask("/api/session", { body: "x".repeat(5000) })).status).toBe(413);
    expect((await ask("/api/nothing", { body: {} })).status).toBe(404);
    expect((await ask("/constructor", { body: {} })).status).toBe(404);
  });
});

describe("behind a proxy", () => {
  it("is known by its public URL, and prints links to it", async () => {
    await open({ publicUrl: "https://term.example/domux" });
    expect(face.link()).toMatch(/^https:\/\/term\.example\/domux\/#ticket=/);
    const through = { host: "term.example", origin: "https://term.example" };
    expect((await ask("/", through)).status).toBe(200);
    const got = await ask("/api/session", { ...through, body: { ticket: ticketOf(face.link()) } });
    const { token: secret } = JSON.parse(got.text) as { token: string };
    expect(await socket(secret, through)).toBeInstanceOf(WebSocket);
    expect(await socket(secret, { host: "term.example", origin: "http://term.example" })).toBe(403);
    expect((await ask("/", { host: "other.example" })).status).toBe(403);
  });

  it("refuses a public URL that is none", async () => {
    for (const publicUrl of ["term.example", "ftp://x/", "https://u:p@x/", "https://x/?a", "https://x/#a"])
      await expect(open({ publicUrl }), publicUrl).rejects.toThrow(/no public URL/);
  });
});

describe("what comes over the socket", () => {
  it("is cut off at a huge frame, before it is taken in", async () => {
    await open();
    const one = (await socket(await token())) as WebSocket;
    const end = closed(one);
    one.send(Buffer.alloc(MOST_MESSAGE + 1));
    expect((await end).code).toBe(1009);
    expect(await endOf(served[0].channel)).toBe("frame-too-large");
  });

  it("is cut off at a frame that only says that it is huge", async () => {
    await open();
    const secret = await token();
    const stream = createConnection({ port: face.port, host: "127.0.0.1" });
    const host = `127.0.0.1:${face.port}`;
    const gone = new Promise((resolve) => stream.once("close", resolve));
    const opened = new Promise((resolve) => stream.once("data", resolve));
    stream.write(
      `GET /ws HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: domux.v1, domux.token.${secret}\r\n\r\n`,
    );
    await opened;
    const before = process.memoryUsage().rss;
    // 2^40 bytes are announced; the mask and nothing else follow.
    stream.write(Buffer.from([0x82, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 1, 2, 3, 4]));
    stream.resume();
    stream.on("end", () => stream.end());
    await gone;
    expect(await endOf(served[0].channel)).toBe("frame-too-large");
    expect(process.memoryUsage().rss - before).toBeLessThan(64 << 20);
  });

  it("needs the sub-protocol and the right path", async () => {
    await open();
    const secret = await token();
    expect(await socket(secret, { path: "/" })).toBe(404);
    expect(await socket("")).toBe(401);
    const bare = new WebSocket(`ws://127.0.0.1:${face.port}/ws?token=${secret}`, {
      headers: { origin: `http://127.0.0.1:${face.port}`, cookie: `token=${secret}` },
    });
    const refused = await new Promise((resolve) => {
      bare.on("unexpected-response", (_, response) => {
        bare.terminate();
        resolve(response.statusCode);
      });
      bare.on("error", () => {});
    });
    expect(refused).toBe(401);
  });

  it("ends with the server", async () => {
    await open();
    const one = (await socket(await token())) as WebSocket;
    const end = closed(one);
    face.dispose();
    expect((await end).reason).toContain("domux has ended");
  });
});
