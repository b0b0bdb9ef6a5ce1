// npm run bench -- web [ROUNDS]: the page in the system's Chromium, headless, software rendering (no GPU: xterm.js draws
// by the DOM), against a bare xterm.js on a bare WebSocket on a bare pty, in the same run.

import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser, CDPSession, Page } from "playwright-core";
import { WebSocketServer } from "ws";
import { sizeOf } from "../src/model/index.ts";
import { ptyShare, spawnPty } from "../src/ptyhost/index.ts";
import { launchBrowser, PageHouse, textOf, untilShown } from "../test/support/page-house.ts";
import { firstPaint } from "./first-paint.ts";
import { figure, markdownTable, median, quantile, report } from "./report.ts";

const ROUNDS = Number(process.argv[2] ?? 3);
const KEYS = 120;
const FLOOD = 100_000_000;
const pageDirectory = join(process.cwd(), "dist", "web");
/** Echoes keys as they come, without a shell's work. */
const ECHO = ["/bin/sh", "-c", "stty raw -echo; printf ready; exec cat"];

/** Run in the page: a key's time is from its event to the glyph in the document. */
const WATCH = `
  window.keys = [];
  addEventListener("keydown", (event) => { window.pressed = event.timeStamp; }, { capture: true });
  window.watch = (rows, length) => new Promise((resolve) => {
    const seen = () => rows().replace(/\\s/g, "").length > length;
    const check = () => { if (!seen()) return; observer.disconnect(); resolve(performance.now() - window.pressed); };
    const observer = new MutationObserver(check);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    // The key may have been quicker than this.
    check();
  });`;

async function keystrokes(page: Page, rows: string, count: number): Promise<number[]> {
  await page.evaluate(WATCH);
  const times: number[] = [];
  for (let at = 0; at < count; at++) {
    const length = await page.evaluate<number>(`(${rows})().replace(/\\s/g, "").length`);
    const shown = page.evaluate<number>(`window.watch(${rows}, ${length})`);
    await page.keyboard.press("x");
    times.push(await shown);
  }
  return times;
}

/** Keystrokes on a page with nothing but xterm.js. */
async function bare(browser: Browser): Promise<number[]> {
  const library = readFileSync("node_modules/@xterm/xterm/lib/xterm.js");
  const style = readFileSync("node_modules/@xterm/xterm/css/xterm.css");
  const html = `<!doctype html><link rel=stylesheet href=x.css><body style="margin:0"><div id=t></div>
    <script src=x.js></script><script>
    const term = new Terminal({ cols: 88, rows: 26, fontSize: 16 }); term.open(document.getElementById("t"));
    const socket = new WebSocket("ws://" + location.host); socket.binaryType = "arraybuffer";
    socket.onmessage = ({ data }) => term.write(new Uint8Array(data));
    term.onData((data) => socket.send(data)); term.focus();</script>`;
  const http = createServer((request, response) => {
    const body = request.url === "/x.js" ? library : request.url === "/x.css" ? style : html;
    response.setHeader(
      "content-type",
      request.url === "/x.js" ? "text/javascript" : request.url === "/x.css" ? "text/css" : "text/html",
    );
    response.end(body);
  });
  const share = ptyShare();
  new WebSocketServer({ server: http, perMessageDeflate: false }).on("connection", (socket) => {
    const pty = spawnPty(
      {
        argv: ECHO,
        env: { PATH: process.env["PATH"] ?? "", TERM: "xterm-256color" },
        cwd: "/",
        size: sizeOf(88, 26),
      },
      share,
    );
    pty.onData((bytes) => socket.send(bytes));
    socket.on("message", (data: Buffer) => pty.write(new Uint8Array(data)));
    socket.on("close", () => pty.dispose());
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const page = await browser.newPage({ viewport: { width: 900, height: 560 } });
  await page.goto(`http://127.0.0.1:${(http.address() as { port: number }).port}/`);
  await page.getByText("ready").waitFor();
  const times = await keystrokes(page, `() => document.querySelector(".xterm-rows").textContent`, KEYS);
  await page.close();
  http.close();
  http.closeAllConnections();
  share.dispose();
  return times;
}

const ROWS_OF = (pane: number) =>
  `() => document.querySelector(".pane[data-pane='${pane}'] .xterm-rows").textContent`;

async function ours(browser: Browser): Promise<number[]> {
  const house = await PageHouse.open({ pageDirectory });
  await house.spawn(ECHO);
  const page = await house.page(browser);
  await untilShown(page, "ready");
  const times = await keystrokes(page, ROWS_OF(0), KEYS);
  await page.context().close();
  house.dispose();
  return times;
}

/** Keystrokes in one pane while the one beside it prints without end. */
async function besideFlood(browser: Browser): Promise<number[]> {
  const house = await PageHouse.open({ pageDirectory });
  await house.spawn(["/bin/sh", "-c", "exec yes 'a line of a flood that never ends, with some words in it'"]);
  const page = await house.page(browser);
  await page.keyboard.press("Control+b");
  await page.keyboard.press("%");
  await untilShown(page, "$", 1);
  await page.keyboard.type("stty raw -echo; printf ready; exec cat\n");
  await untilShown(page, /^ready|ready$/m, 1);
  const times = await keystrokes(page, ROWS_OF(1), KEYS);
  await page.context().close();
  house.dispose();
  return times;
}

interface Flood {
  readonly seconds: number;
  readonly longest: number;
  readonly memory: number;
  readonly right: boolean;
}

async function flood(browser: Browser): Promise<Flood> {
  const house = await PageHouse.open({ pageDirectory });
  await house.spawn();
  const page = await house.page(browser);
  const cdp = await page.context().newCDPSession(page);
  await untilShown(page, "$");
  await page.evaluate(`window.longest = 0; new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
  }).observe({ type: "longtask", buffered: false })`);
  const before = await heap(cdp);
  const start = performance.now();
  const line = "0123456789 some words of output as programs print them, eighty columns and no more";
  await page.keyboard.type(`clear; yes '${line}' | head -c ${FLOOD}; echo; echo 'en''ded'\n`);
  for (;;) {
    if (/^ended$/m.test(await textOf(page))) break;
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 50))");
  }
  const seconds = (performance.now() - start) / 1000;
  const right =
    (await textOf(page)).split("\n").filter((one) => one.startsWith("0123456789 some words")).length > 8;
  const [longest, memory] = [await page.evaluate<number>("window.longest"), (await heap(cdp)) - before];
  await page.context().close();
  house.dispose();
  return { seconds, longest, memory, right };
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize / (1 << 20);
}

/** Milliseconds from the beginning of a reload until the visible tab is there, of ten with 10,000 lines each. */
async function reattach(browser: Browser): Promise<number> {
  const house = await PageHouse.open({ pageDirectory, history: 10_000 });
  await house.spawn(["/bin/sh", "-c", "seq 1 10000; echo rea''dy; exec sleep 1000"]);
  const [window] = house.mux.windows.keys();
  for (let tab = 1; tab < 10; tab++)
    await house.spawn(["/bin/sh", "-c", "seq 1 10000; echo rea''dy; exec sleep 1000"], { window });
  const page = await house.page(browser);
  await untilShown(page, "ready");
  const start = performance.now();
  await page.reload({ waitUntil: "commit" });
  await untilShown(page, "ready");
  const time = performance.now() - start;
  await page.context().close();
  house.dispose();
  return time;
}

function compressed(): number {
  const all = readdirSync(pageDirectory, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(js|css|html)$/.test(name),
  );
  return (
    all.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(pageDirectory, name))).length, 0) /
    1e6
  );
}

const paints = [];
for (let round = 0; round < ROUNDS; round++) paints.push(await firstPaint());
const browser = await launchBrowser();
const [bareTimes, ourTimes]: [number[], number[]] = [[], []];
for (let round = 0; round < ROUNDS; round++) {
  bareTimes.push(...(await bare(browser)));
  ourTimes.push(...(await ours(browser)));
}
const beside = await besideFlood(browser);
const flooded = await flood(browser);
const attached = [];
for (let round = 0; round < ROUNDS; round++) attached.push(await reattach(browser));
await browser.close();

const rows: (string | number)[][] = [
  ["first paint of a prompt, cold, s", median(paints.map((one) => one.cold)) / 1000, "at most 1.2"],
  ["first paint in a further window, s", median(paints.map((one) => one.further)) / 1000, "at most 0.4"],
  ["keystroke to glyph, bare xterm.js, median ms", median(bareTimes), ""],
  [
    "keystroke to glyph, domux, median ms",
    median(ourTimes),
    `at most ${figure(1.3 * median(bareTimes))} (1.3 times)`,
  ],
  ["the same, p99 ms", quantile(ourTimes, 0.99), ""],
  ["the same, p99 ms, beside a pane that floods", quantile(beside, 0.99), "at most 100"],
  ["flood of 100 MB, s", flooded.seconds, ""],
  ["longest task during it, ms (0: none over 50)", flooded.longest, "at most 200"],
  ["memory of the page after it, MiB more", flooded.memory, "bounded"],
  ["right screen at its end", flooded.right ? "yes" : "no", "yes"],
  ["reload to the visible tab, 10 tabs of 10,000 lines, ms", median(attached), "at most 300"],
  ["page over the wire, MB (brotli; WebGL included)", compressed(), "at most 1.5"],
];
report(
  "web",
  "The page",
  `Chromium ${browser.version()} headless, no GPU: software rendering, xterm.js draws by the DOM. Keystrokes are timed in the page, from the key's event to the glyph in the document; the mux, the page's server and this program share one process. First paints are of the built program, from the start of a process domux window to the frame with the prompt, on a virtual screen; cold means that server, shell and browser are started too.\n\n${markdownTable(["", "measured", "asked"], rows)}`,
);
process.exit(0);
