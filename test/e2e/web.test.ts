import { request as ask, createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, textOf, untilShown, withoutChromium } from "../support/page-house.ts";
import { type Running, World } from "./harness.ts";

const LIMIT = { timeout: 180_000 };
const PROMPT = /^[#$]/m;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

describe.skipIf(withoutChromium())("domux web", () => {
  let world: World;
  let browser: Browser;
  const closing: (() => unknown)[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await world.dispose();
    for (const close of closing.splice(0)) await close();
  });

  /** Starts it; the link that it prints. */
  async function serve(...args: string[]): Promise<{ running: Running; link: string }> {
    const running = world.startDomux("web", ...args);
    const [link] = await running.until(/https?:\/\/\S+#ticket=\S+/);
    return { running, link };
  }
  async function visit(link: string): Promise<Page> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 800, height: 500 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(link);
    return page;
  }
  const run = async (page: Page, line: string) => {
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
  };

  it(
    "prints a link to loopback that opens once, for a camera too, and ends when it is told to",
    LIMIT,
    async () => {
      world = new World();
      const { running, link } = await serve("--qr");
      expect(new URL(link).hostname).toBe("127.0.0.1");
      await running.until(/once, within ten minutes[\s\S]*Ctrl\+C ends/);
      // The code has the quiet zone around it and is square: half as many lines as columns.
      const lines = running
        .out()
        .split("\n")
        .map((line) => line.replace(/\x1b\[[\d;]*m/g, ""))
        .filter((line) => /^[ ▀▄█]{20,}$/.test(line));
      expect(lines.length).toBeGreaterThan(15);
      expect(Math.abs(lines[0].length / 2 - lines.length)).toBeLessThan(2);
      const page = await visit(link);
      await untilShown(page, PROMPT);
      await run(page, "echo from''browser");
      await untilShown(page, /^frombrowser$/m);
      const second = await visit(link);
      await second.getByText("This link was used already or is too old.").waitFor();
      running.child.kill("SIGTERM");
      expect(await running.ended).toBe(0);
      await page
        .getByText(/domux has ended/)
        .first()
        .waitFor();
      // What ran goes on in the server.
      expect(await world.panes()).toHaveLength(1);
    },
  );

  it("lets nobody type with --read-only, and prints the link alone with --ticket", LIMIT, async () => {
    world = new World();
    await world.serve("/bin/sh", "-c", "echo to be seen; exec cat");
    const { running, link } = await serve("--read-only", "--ticket");
    expect(running.out().trim()).toBe(link);
    const page = await visit(link);
    await untilShown(page, /^to be seen$/m);
    await page.getByText("looking only").waitFor();
    await run(page, "not to be typed");
    // What comes later is shown: nothing typed before it was.
    await world.cli(
      "send-text",
      "--pane-id",
      String((await world.panes())[0].pane_id),
      "--no-paste",
      "from elsewhere\r",
    );
    await untilShown(page, /from elsewhere/);
    expect(await world.cli("get-text")).not.toContain("not to be typed");
    expect(await textOf(page)).not.toContain("not to be typed");
  });

  it("leaves loopback only with TLS, of its own or with a given certificate", LIMIT, async () => {
    world = new World();
    const refused = await world.domux("web", "--listen", "0.0.0.0:0");
    expect(refused.code).not.toBe(0);
    expect(refused.err).toMatch(/Without TLS everybody on the way to 0\.0\.0\.0 could read and type along/);
    const { link, running } = await serve("--listen", "127.0.0.1:0", "--tls");
    expect(link).toMatch(/^https:/);
    expect(running.out()).toMatch(/authority of our own|our own authority/);
    const page = await visit(link);
    await untilShown(page, PROMPT);
    await run(page, "echo se''cret");
    await untilShown(page, /^secret$/m);
    expect(await page.evaluate("isSecureContext")).toBe(true);
    running.child.kill("SIGTERM");
    await running.ended;
    const half = await world.domux("web", "--cert", "cert.pem");
    expect([half.code === 0, /key/.test(half.err)]).toEqual([false, true]);
    const absent = await world.domux("web", "--cert", "cert.pem", "--key", "key.pem");
    expect(absent.err).toMatch(/certificate or its key cannot be read/);
  });

  it("can be had through a proxy, under its public URL", LIMIT, async () => {
    world = new World();
    let to = 0;
    // What a web server's configuration does: /term/ is served by domux, without that prefix, its Host kept.
    const strip = (url = "") => url.replace(/^\/term/, "");
    const proxy: Server = createServer((incoming, outgoing) => {
      const { method, headers, url } = incoming;
      const passed = ask({ port: to, method, headers, path: strip(url) }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      passed.on("error", () => outgoing.destroy());
      incoming.pipe(passed);
    });
    proxy.on("upgrade", ({ url, rawHeaders, method }, stream, head) => {
      const upstream = connect(to, "127.0.0.1", () => {
        const pairs = Array.from(
          { length: rawHeaders.length / 2 },
          (_, at) => `${rawHeaders[2 * at]}: ${rawHeaders[2 * at + 1]}`,
        );
        upstream.write(`${method} ${strip(url)} HTTP/1.1\r\n${pairs.join("\r\n")}\r\n\r\n`);
        upstream.write(head);
        stream.pipe(upstream).pipe(stream);
      });
      for (const one of [upstream, stream])
        one.on("error", () => {}).on("close", () => [upstream.destroy(), stream.destroy()]);
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    closing.push(() => {
      proxy.closeAllConnections();
      return new Promise((resolve) => proxy.close(resolve));
    });
    const front = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/term/`;
    // Somebody may take the port in between: then it is another one.
    let link = "";
    while (link === "") {
      to = await freePort();
      link = await serve("--public-url", front, "--listen", `127.0.0.1:${to}`).then(
        (served) => served.link,
        (error: Error) => {
          if (!/Cannot listen/.test(error.message)) throw error;
          return "";
        },
      );
    }
    expect(link.startsWith(`${front}#ticket=`)).toBe(true);
    const page = await visit(link);
    await untilShown(page, PROMPT);
    await run(page, "echo thr''ough");
    await untilShown(page, /^through$/m);
    await page.reload();
    await untilShown(page, /^through$/m);
  });
});
