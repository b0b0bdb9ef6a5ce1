import { spawn } from "node:child_process";
import { hostname } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliCommands } from "../../src/cli/index.ts";
import { DOMUX, World } from "./harness.ts";

let world: World;
beforeAll(async () => {
  world = new World();
  await world.serve("cat");
});
afterAll(() => world.dispose());

const id = async (...args: string[]) => (await world.cli(...args)).trim();

/** A tab of its own with `cat`, or another program. */
const tab = (...program: string[]) =>
  id("spawn", "--pane-id", "0", "--", ...(program.length ? program : ["cat"]));
const pane = async (number: string | number) => {
  const found = (await world.panes()).find((one) => one.pane_id === Number(number));
  if (!found) throw new Error(`no pane ${number}`);
  return found;
};

describe("domux cli", () => {
  it("lists panes as WezTerm does, as a table and as JSON", async () => {
    const table = await world.cli("list");
    expect(table.split("\n")[0].trim()).toMatch(/^WINID TABID PANEID WORKSPACE SIZE +TITLE +CWD$/);
    expect(table.split("\n")[1]).toMatch(/^ +0 +0 +0 default +80x24 +cat +file:\/\//);
    const [first] = await world.panes();
    expect(Object.keys(first)).toEqual(
      "window_id tab_id pane_id workspace size title cwd cursor_x cursor_y cursor_shape cursor_visibility left_col top_row tab_title window_title is_active is_zoomed tty_name".split(
        " ",
      ),
    );
    expect(first).toMatchObject({ title: "cat", workspace: "default", is_active: true, is_zoomed: false });
    expect(first.tty_name).toMatch(/^\/dev\/pts\/\d+$/);
    expect((await world.domux("ls")).out).toContain("WINID");
  });

  it("spawns in tabs, windows and workspaces, splits every way and prints the new pane's id", async () => {
    const first = await tab();
    const window = await id("spawn", "--new-window", "--workspace", "other", "--cwd", "/", "--", "cat");
    expect(await pane(window)).toMatchObject({ workspace: "other", cwd: `file://${hostname()}/` });
    const right = await id("split-pane", "--pane-id", first, "--right", "--percent", "25", "--", "cat");
    expect((await pane(right)).size.cols).toBe(20);
    const top = await id("split-pane", "--pane-id", first, "--top", "--cells", "5", "--", "cat");
    expect(await pane(top)).toMatchObject({ size: { rows: 5, cols: 59 }, top_row: 0, left_col: 0 });
    const below = await id("split-pane", "--pane-id", first, "--top-level", "--bottom", "--", "cat");
    expect((await pane(below)).size.cols).toBe(80);
    const moved = await id("split-pane", "--pane-id", first, "--left", "--move-pane-id", window);
    expect(moved).toBe(window);
    expect((await pane(window)).tab_id).toBe((await pane(first)).tab_id);
    // Without a program the default one is started.
    const shell = await id("split-pane", "--pane-id", first);
    await world.cli("wait", "--pane-id", shell, "--text", "\\$", "--timeout", "20");
    await world.cli("move-pane-to-new-tab", "--pane-id", below);
    expect((await pane(below)).tab_id).not.toBe((await pane(first)).tab_id);
    for (const one of [first, right, top, below, window, shell])
      await world.cli("kill-pane", "--pane-id", one);
    expect(await world.panes()).toHaveLength(1);
  });

  it("activates panes and tabs, tells neighbours, moves borders, zooms", async () => {
    const left = await tab();
    const right = await id("split-pane", "--pane-id", left, "--right", "--", "cat");
    expect((await pane(right)).is_active).toBe(true);
    expect(await id("get-pane-direction", "--pane-id", right, "left")).toBe(left);
    expect(await id("get-pane-direction", "--pane-id", right, "Up")).toBe("");
    await world.cli("activate-pane-direction", "--pane-id", right, "Left");
    expect((await pane(left)).is_active).toBe(true);
    await world.cli("activate-pane", "--pane-id", right);
    expect((await pane(right)).is_active).toBe(true);
    const { cols } = (await pane(right)).size;
    await world.cli("adjust-pane-size", "--pane-id", right, "--amount", "7", "Left");
    expect((await pane(right)).size.cols).toBe(cols + 7);
    expect((await world.domux("cli", "adjust-pane-size", "--pane-id", right, "Next")).code).toBe(2);
    await world.cli("zoom-pane", "--pane-id", right, "--toggle");
    expect((await pane(right)).is_zoomed).toBe(true);
    await world.cli("zoom-pane", "--pane-id", right, "--unzoom");
    expect((await pane(right)).is_zoomed).toBe(false);
    await world.cli("activate-tab", "--pane-id", left, "--tab-index", "0");
    await world.cli("activate-tab", "--tab-id", String((await pane(left)).tab_id));
    await world.cli("activate-tab", "--pane-id", left, "--tab-relative", "1");
    const bad = await world.domux("cli", "activate-tab", "--pane-id", left, "--tab-index", "77");
    expect([bad.code, bad.err]).toEqual([1, expect.stringContaining("77")]);
    for (const one of [left, right]) await world.cli("kill-pane", "--pane-id", one);
  });

  it("names tabs, windows and workspaces", async () => {
    const own = await id("spawn", "--new-window", "--workspace", "wörk", "--", "cat");
    await world.cli("set-tab-title", "--pane-id", own, "tab 漢");
    await world.cli("set-window-title", "--pane-id", own, "window");
    await world.cli("rename-workspace", "--workspace", "wörk", "play");
    expect(await pane(own)).toMatchObject({ tab_title: "tab 漢", window_title: "window", workspace: "play" });
    await world.cli("set-tab-title", "--pane-id", own, "");
    expect((await pane(own)).tab_title).toBe("");
    await world.cli("kill-pane", "--pane-id", own);
  });

  it("sends text, pastes and keys, and reads the screen back", async () => {
    const sh = await tab("sh", "-c", "printf '\\033[?2004h'; stty -echo raw; cat -v");
    await world.cli("wait", "--pane-id", sh, "--idle", "50", "--timeout", "20");
    await world.cli("send-text", "--pane-id", sh, "a\nb");
    await world.cli("send-text", "--pane-id", sh, "--no-paste", "raw");
    const piped = await world.run(
      process.execPath,
      [DOMUX, "cli", "send-text", "--no-paste", "--pane-id", sh],
      {
        input: "from stdin",
      },
    );
    expect(piped.code).toBe(0);
    await world.cli("send-keys", "--pane-id", sh, "Ctrl+c", "C-d", "Up", "F5", "Alt+x", "text", "Enter");
    await world.cli("wait", "--pane-id", sh, "--text", "text\\^M", "--timeout", "20");
    expect((await world.cli("get-text", "--pane-id", sh)).trim()).toMatch(
      /^\^\[\[200~a\n +b\^\[\[201~rawfrom stdin\^C\^D\^\[\[A\^\[\[15~\^\[xtext\^M/s,
    );
    await world.cli("kill-pane", "--pane-id", sh);
    const wrong = await world.domux("cli", "send-keys", "--pane-id", "0");
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("KEY is missing")]);
  });

  it("gives text of the history and with its looks", async () => {
    const own = await tab("sh", "-c", "seq 1 100; printf '\\033[1;31mred\\033[m plain\\n'; exec cat");
    await world.cli("wait", "--pane-id", own, "--text", "plain", "--timeout", "20");
    const lines = (await world.cli("get-text", "--pane-id", own, "--start-line", "-1000")).split("\n");
    expect(lines.slice(0, 100)).toEqual(Array.from({ length: 100 }, (_, index) => String(index + 1)));
    expect(await world.cli("get-text", "--pane-id", own, "--escapes")).toMatch(
      /\x1b\[[0-9;]*1[0-9;]*mred\x1b\[/,
    );
    await world.cli("kill-pane", "--pane-id", own);
  });

  it("runs programs without a shell and ends as they did", async () => {
    const run = (...args: string[]) => world.domux("cli", "run", ...args);
    expect((await run("--", "true")).code).toBe(0);
    expect((await run("--", "sh", "-c", "exit 7")).code).toBe(7);
    expect((await run("--", "sh", "-c", "kill -9 $$")).code).toBe(137);
    const late = await run("--timeout", "200ms", "--", "sleep", "100");
    expect([late.code, late.err]).toEqual([124, expect.stringContaining("did not end within 0.2 s")]);
    const missing = await run("--", "/no/such/program");
    expect([missing.code, missing.err]).toEqual([125, expect.stringContaining("/no/such/program")]);
    const argument = 'it\'s "$HOME" ; * \\';
    const json = await run("--json", "--cwd", "/", "--", "sh", "-c", 'pwd; printf %s "$1"', "sh", argument);
    expect(JSON.parse(json.out)).toMatchObject({
      exit_code: 0,
      signal: null,
      timed_out: false,
      truncated: false,
    });
    expect(JSON.parse(json.out).output).toContain(`/\n${argument}`);
    expect((await run("--output", "--", "echo", "said")).out).toContain("said");
    // The environment is the caller's.
    const env = await world.run(
      process.execPath,
      [DOMUX, "cli", "run", "--output", "--", "sh", "-c", "echo $MINE"],
      {
        env: { MINE: "caller's" },
      },
    );
    expect(env.out).toContain("caller's");
    expect(await world.panes()).toHaveLength(1);
  });

  it("waits for text, quiet, prompts and ends, each with its code", async () => {
    const own = await tab(
      "sh",
      "-c",
      "echo ready 42; read a; printf '\\033]133;A\\007$ \\033]133;B\\007'; read b; exit 3",
    );
    const wait = (...args: string[]) => world.domux("cli", "wait", "--pane-id", own, ...args);
    const met = await wait("--text", "ready (\\d+)", "--json", "--timeout", "20");
    expect([met.code, JSON.parse(met.out)]).toEqual([
      0,
      { met: true, reason: "met", match: expect.stringContaining("ready 42"), exit_code: null },
    ]);
    expect((await wait("--idle", "50")).code).toBe(0);
    expect((await wait("--text", "never", "--timeout", "100ms")).code).toBe(124);
    expect((await wait("--prompt", "--timeout", "100ms")).code).toBe(124);
    await world.cli("send-keys", "--pane-id", own, "Enter");
    expect((await wait("--prompt", "--timeout", "20")).code).toBe(0);
    const ended = wait("--text", "never");
    await world.cli("send-keys", "--pane-id", own, "Enter");
    expect([3, 4]).toContain((await ended).code);
    const exit = await tab("sleep", "1.5");
    expect((await world.domux("cli", "wait", "--pane-id", exit, "--exit")).code).toBe(0);
    expect((await world.domux("cli", "wait", "--pane-id", "0")).code).toBe(2);
    for (const one of await world.panes())
      if (one.pane_id !== 0) await world.cli("kill-pane", "--pane-id", String(one.pane_id));
  });

  it("prints events as lines of JSON and continues behind a cursor", async () => {
    const watching = world.startDomux("cli", "events");
    // It watches from the moment it is connected: say something until it has heard the first.
    const events = () =>
      watching
        .out()
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const title = (name: string) => world.cli("set-tab-title", "--tab-id", "0", name);
    for (let n = 0; events().length === 0; n++) await title(`early ${n}`);
    const own = await tab("sh", "-c", "printf '\\a'; exit 5");
    await watching.until(/"pane-exited"/);
    await watching.until(/"pane-removed"|"tab-removed"/);
    const types = events().map((event) => event.type);
    expect(types).toEqual(expect.arrayContaining(["tab-changed", "pane-added", "pane-alert", "pane-exited"]));
    expect(events().find((event) => event.type === "pane-exited")).toMatchObject({
      pane: Number(own),
      status: { code: 5 },
      cursor: expect.stringMatching(/^.+:\d+$/),
    });
    watching.child.kill("SIGINT");
    await watching.ended;
    const after = events().find((event) => event.type === "pane-added").cursor;
    const again = world.startDomux("cli", "events", "--after", after, "--types", "pane-exited");
    await again.until(/"pane-exited"/);
    expect(again.out().split("\n")[0]).toContain('"code":5');
    again.child.kill("SIGINT");
    await again.ended;
    const one = await tab();
    const ofPane = world.startDomux("cli", "events", "--pane-id", one);
    for (let n = 0; ofPane.out() === ""; n++)
      await world.cli("send-text", "--no-paste", "--pane-id", one, `\x1b]0;title ${n}\x07\n`);
    await world.cli("kill-pane", "--pane-id", one);
    expect(await ofPane.ended).toBe(0);
    await title("");
  });

  it("knows the pane it runs in, and who is attached", async () => {
    const own = await tab(
      "sh",
      "-c",
      "domux cli split-pane --right -- cat; domux cli get-pane-direction right; exec cat",
    );
    await world.cli("wait", "--pane-id", own, "--text", "\\d+\\s+\\d+", "--timeout", "20");
    const text = await world.cli("get-text", "--pane-id", own);
    const [split, neighbour] = text.trim().split(/\s+/);
    expect(neighbour).toBe(split);
    expect((await pane(split)).tab_id).toBe((await pane(own)).tab_id);
    for (const one of [own, split]) await world.cli("kill-pane", "--pane-id", one);
    expect(JSON.parse(await world.cli("list-clients", "--format", "json"))).toEqual([]);
    const lost = await world.domux("cli", "get-text");
    expect([lost.code, lost.err]).toEqual([1, expect.stringContaining("--pane-id was not given")]);
    const window = world.open(["attach"]);
    await window.until("1: ");
    const [client] = JSON.parse(await world.cli("list-clients", "--format", "json"));
    expect(client).toMatchObject({
      username: expect.any(String),
      hostname: hostname(),
      pid: window.pid,
    });
    expect(await world.cli("list-clients")).toMatch(/^USER +HOST +PID +CONNECTED +IDLE +WORKSPACE +FOCUS/);
    window.kill();
    await window.exited;
  });

  it("gives panes the variables that programs look at", async () => {
    const own = await tab(
      "sh",
      "-c",
      'echo "<$DOMUX_PANE|$DOMUX_UNIX_SOCKET|$TERM|$TERM_PROGRAM|$COLORTERM>"; exec cat',
    );
    await world.cli("wait", "--pane-id", own, "--text", ">", "--timeout", "20");
    expect((await world.cli("get-text", "--pane-id", own)).replaceAll("\n", "")).toContain(
      `<${own}|${world.socket}|xterm-256color|domux|truecolor>`,
    );
    await world.cli("kill-pane", "--pane-id", own);
  });

  it("carries a conversation over standard input and output", async () => {
    const proxy = spawn(process.execPath, [DOMUX, "cli", "proxy"], { env: world.env, cwd: world.dir });
    const answer = new Promise<string>((resolve) =>
      proxy.stdout.once("data", (data) => resolve(String(data))),
    );
    proxy.stdin.write(
      "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
    );
    expect(await answer).toMatch(/^HTTP\/1\.1 101 /);
    const ended = new Promise((resolve) => proxy.on("close", resolve));
    proxy.stdin.end();
    await ended;
  });

  it("explains every command with examples, and what was wrong with a line", async () => {
    for (const name of Object.keys(cliCommands)) {
      const { code, out } = await world.domux("cli", name, "--help");
      expect([name, code, out]).toEqual([name, 0, expect.stringMatching(/Usage: domux cli .*Examples?:/s)]);
    }
    const typo = await world.domux("cli", "lst");
    expect([typo.code, typo.err]).toEqual([2, expect.stringContaining("list")]);
    const option = await world.domux("cli", "list", "--fromat", "json");
    expect([option.code, option.err]).toEqual([2, expect.stringContaining("--format")]);
    const gone = await world.domux("cli", "kill-pane", "--pane-id", "999");
    expect([gone.code, gone.err]).toEqual([1, expect.stringContaining("999")]);
    expect((await world.domux("--version")).out).toMatch(/^domux \d+\.\d+\.\d+/);
  });

  it("takes a reader that goes away for no error", async () => {
    const piped = await world.run("sh", [
      "-c",
      "domux api schema | head -c 100 >/dev/null; domux cli list | true; echo done",
    ]);
    expect(piped).toEqual({ code: 0, out: "done\n", err: "" });
  });

  it("prints the protocol as JSON schema", async () => {
    const { code, out } = await world.domux("api", "schema");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty("$schema");
  });

  it("does not start a server where it is told not to", async () => {
    const other = new World();
    try {
      const { code, err } = await other.domux("cli", "--no-auto-start", "list");
      expect([code, err]).toEqual([1, expect.stringMatching(/^domux: .*sock/)]);
      expect(other.processes()).toEqual([]);
      // And starts one otherwise, with a shell in it.
      expect(await other.panes()).toHaveLength(1);
    } finally {
      await other.dispose();
    }
  });
});
