import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { systemClock } from "../../base/index.ts";
import { sizeOf } from "../../model/index.ts";
import { DEFAULT_SETTINGS, type FoldedPane, Folder, type MuxSettings, type Pane } from "../../mux/index.ts";
import type { Command } from "../../protocol/index.ts";
import { Engine } from "../../vt/index.ts";
import { InProcessLauncher } from "./launcher.ts";
import { LocalDomain, type LocalDomainOptions } from "./local-domain.ts";
import { paneEnvironment } from "./pane-environment.ts";
import { decodeMeta, encodeMeta } from "./pane-meta.ts";
import { notStored, UploadStore } from "./upload-store.ts";

const undo: (() => void)[] = [];
afterEach(() => {
  for (const run of undo.splice(0).reverse()) run();
});

function house(settings: Partial<MuxSettings> = {}, options: Partial<LocalDomainOptions> = {}) {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  const turn = (run: () => void) => void setImmediate(run);
  const domain = new LocalDomain({
    id: 0,
    name: "local",
    launcher: new InProcessLauncher(systemClock),
    services: {
      clock: systemClock,
      folder: new Folder(turn),
      turn,
      settings: () => all,
      hostname: "box",
      terminal: (size) => new Engine({ size }),
    },
    settings: () => ({
      base: { PATH: process.env.PATH, HOME: "/", SHELL: "/bin/sh", SECRET: "s" },
      term: "xterm-256color",
      version: "9",
      variables: { GIVEN: "yes" },
      remove: ["SECRET"],
    }),
    ...options,
  });
  undo.push(() => domain.dispose());
  const spawn = async (command: Command, cwd?: string): Promise<FoldedPane> => {
    const pane = (await domain.spawn({ pane: 7, command, size: sizeOf(80, 24), cwd })) as FoldedPane;
    undo.push(() => pane.dispose());
    return pane;
  };
  return { domain, spawn };
}

const never = new Promise(() => {});
const until = async (pane: Pane, regex: string) => {
  const result = await pane.wait({ until: { type: "text", regex }, timeout: 10_000 }, never);
  if (!result.met)
    throw new Error(`never showed ${regex}, but\n${await pane.text({ escapes: false, joined: false })}`);
  return result.match!;
};

describe("programs in this process", () => {
  it("run with their size, environment and directory", async () => {
    const { spawn } = house({ exitBehavior: "Hold" });
    const script = 'stty size; pwd; echo "[$TERM $DOMUX_PANE $GIVEN ${SECRET-gone} $EXTRA]"';
    const pane = await spawn({ argv: ["sh", "-c", script], env: { EXTRA: "e" } }, "/tmp");
    await pane.wait({ until: { type: "exit" } }, never);
    const text = await pane.text({ escapes: false, joined: false });
    expect(text).toContain("24 80\n/tmp\n[xterm-256color 7 yes gone e]\n");
  });

  it("take input, sizes and signals", async () => {
    const { spawn } = house({ exitBehavior: "Hold" });
    const pane = await spawn({
      argv: ["sh", "-c", "trap 'stty size' WINCH; echo ready; while :; do read x && echo got $x; done"],
    });
    await until(pane, "ready");
    await pane.sendText("hello\n", false);
    await until(pane, "got hello");
    pane.resize(sizeOf(100, 30));
    await pane.sendText("\n", false);
    await until(pane, "30 100");
    await pane.signal("SIGTERM");
    expect(await pane.wait({ until: { type: "exit" } }, never)).toMatchObject({
      exit: { code: 143, signal: "SIGTERM" },
    });
  });

  it("keep to the fold's pace, and lose nothing", async () => {
    const { spawn } = house({ exitBehavior: "Hold" });
    const pane = await spawn({ argv: ["seq", "1", "200000"] });
    await pane.wait({ until: { type: "exit" } }, never);
    expect(pane.position).toBeGreaterThanOrEqual(1_488_895);
    expect(await pane.text({ escapes: false, joined: false })).toContain("\n200000\n");
  });

  it("start the login shell if nothing else is said", async () => {
    const { spawn } = house({ exitBehavior: "Hold" });
    const pane = await spawn({});
    await pane.sendText("echo name $0\n", false);
    await until(pane, "name -sh");
  });

  it("go to the default directory where the wished one is gone", async () => {
    const { spawn } = house({ exitBehavior: "Hold" });
    const pane = await spawn({ argv: ["pwd"] }, "/no/such/place");
    await until(pane, "^/\\s");
  });

  it("show why they could not be started, in a pane that stays", async () => {
    const { spawn } = house();
    const pane = await spawn({ argv: ["no-such-program-anywhere"] });
    await pane.wait({ until: { type: "exit" } }, never);
    expect(pane.facts.exited).toEqual({ code: 1 });
    expect(await pane.text({ escapes: false, joined: true })).toContain(
      "no-such-program-anywhere was not found",
    );
  });

  it("tell what line discipline they use while somebody watches", async () => {
    const { spawn } = house();
    const pane = await spawn({ argv: ["sh", "-c", "stty -echo; echo off; cat"] });
    await until(pane, "off");
    const flags: number[] = [];
    let known: () => void = () => {};
    const told = new Promise<void>((resolve) => (known = resolve));
    await pane.openStream(
      { seat: 0, credit: 1 << 20, scrollback: 0, interval: 16 },
      {
        frame: (frame) => {
          flags.push(frame.flags);
          if (frame.flags & 4) known();
        },
        ended: () => {},
      },
    );
    await told;
    expect(flags.at(-1)! & 7).toBe(7);
  });

  it("can be rewritten before they start", async () => {
    const { spawn } = house(
      { exitBehavior: "Hold" },
      { rewrite: (command) => ({ ...command, argv: ["echo", "instead of", ...command.argv] }) },
    );
    const pane = await spawn({ argv: ["vim"] });
    await until(pane, "instead of vim");
  });
});

it("environment: nothing of the mux's own starter, null takes out", () => {
  const env = paneEnvironment(
    {
      base: { A: "1", TMUX: "x", DOMUX_PANE: "99", COLUMNS: "5", B: "2" },
      socket: "/s",
      term: "t",
      version: "1",
      variables: {},
      remove: [],
    },
    3,
    { B: null },
  );
  expect(env).toEqual({
    A: "1",
    TERM: "t",
    COLORTERM: "truecolor",
    TERM_PROGRAM: "domux",
    TERM_PROGRAM_VERSION: "1",
    DOMUX_PANE: "3",
    WEZTERM_PANE: "3",
    DOMUX_UNIX_SOCKET: "/s",
    WEZTERM_UNIX_SOCKET: "/s",
  });
});

it("what is kept with a pane is read again, and nothing else is taken for it", () => {
  const meta = { pane: 1, domain: "local", epoch: "e", command: "sh", size: sizeOf(80, 24) };
  expect(decodeMeta(Buffer.from(encodeMeta(meta)))).toEqual(meta);
  for (const text of ["", "{", "[]", '{"pane":-1}']) expect(decodeMeta(Buffer.from(text))).toBeUndefined();
});

describe("uploads", () => {
  const store = () => {
    const dir = mkdtempSync(join(tmpdir(), "domux-upload-"));
    undo.push(() => rmSync(dir, { recursive: true, force: true }));
    return { dir, files: new UploadStore(join(dir, "up")) };
  };
  const base64 = (text: string) => Buffer.from(text).toString("base64");

  it("come in pieces, into a private place, under the base of their name", async () => {
    const { dir, files } = store();
    const name = "../../etc/pass wd.png";
    expect(await files.upload({ upload: "u", name, base64: base64("one "), more: true })).toEqual({
      path: null,
    });
    const { path } = await files.upload({ upload: "u", name, base64: base64("two"), more: false });
    expect(path!.startsWith(join(dir, "up"))).toBe(true);
    expect(path!.endsWith("/pass wd.png")).toBe(true);
    expect(readFileSync(path!, "utf8")).toBe("one two");
    expect(statSync(path!).mode & 0o777).toBe(0o600);
    const other = await files.upload({ upload: "v", name: "..", base64: "", more: false });
    expect(other.path!.endsWith("/file")).toBe(true);
  });

  it("say where they cannot be stored, and why", async () => {
    const { dir, files } = store();
    writeFileSync(join(dir, "up"), "a file where the directory should be");
    await expect(files.upload({ upload: "u", name: "n.png", base64: "", more: false })).rejects.toThrow(
      new RegExp(`^n\\.png cannot be stored in ${join(dir, "up")}: `),
    );
    // Nothing of it is left: the next try is a new one.
    rmSync(join(dir, "up"));
    expect((await files.upload({ upload: "u", name: "n.png", base64: "", more: false })).path).toMatch(
      /n\.png$/,
    );
    const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    expect(notStored(full, "n.png", "/up").message).toBe(
      "n.png cannot be stored in /up: the disk is full. Free some space there.",
    );
  });

  it("are limited in number", async () => {
    const { files } = store();
    const begin = (upload: string) => files.upload({ upload, name: "n", base64: "", more: true });
    for (let index = 0; index < 16; index++) await begin(String(index));
    await expect(begin("one more")).rejects.toMatchObject({ code: "limit" });
    for (let index = 0; index < 16; index++)
      await files.upload({ upload: String(index), name: "n", base64: "", more: false });
  });
});
