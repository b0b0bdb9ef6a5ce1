import { describe, expect, it } from "vitest";
import { DomuxError } from "../model/index.ts";
import type { PaneDetails, ParamsIn, RequestType, ResultOf } from "../protocol/index.ts";
import { cliCommands } from "./cli-table.ts";
import { type Caller, type CliContext, noArguments, type ParamsOfEvent } from "./command.ts";
import { complete, splitLine } from "./complete.ts";
import { runMenu } from "./dispatch.ts";
import type { Menu } from "./help.ts";
import { duration } from "./output.ts";
import { parse } from "./parse.ts";

const menu: Menu = {
  prefix: "domux cli",
  title: "Drive a mux from scripts.",
  notes: "",
  options: { "prefer-mux": { help: "Prefer the server." } },
  table: cliCommands,
};

function details(
  pane: number,
  over: { tab?: number; window?: number; title?: string; active?: boolean } = {},
): PaneDetails {
  const { tab = pane, window = 0, title = `t${pane}`, active = true } = over;
  return {
    pane: {
      id: pane,
      tab,
      window,
      domain: 0,
      domainName: "local",
      title,
      cwd: "file://host/tmp",
      size: { cols: 80, rows: 24, pixelWidth: 640, pixelHeight: 384 },
      ttyName: "/dev/pts/7",
      progress: { state: "none" },
      userVars: {},
      unseen: false,
    },
    workspace: "default",
    tabTitle: "",
    windowTitle: "",
    isActive: active,
    isZoomed: false,
    left: 0,
    top: 0,
    cursorX: 1,
    cursorY: 2,
    cursorStyle: 6,
    cursorVisible: true,
  };
}

/** A mux that answers from a table and records what it was asked. */
class FakeMux implements Caller {
  readonly calls: [string, unknown][] = [];
  private listeners: ((message: ParamsOfEvent) => void)[] = [];
  private closers: ((reason: string) => void)[] = [];

  constructor(private readonly answers: Record<string, unknown> = {}) {}

  async call<T extends RequestType>(type: T, params: ParamsIn<T>): Promise<ResultOf<T>> {
    this.calls.push([type.method, params]);
    const answer = this.answers[type.method];
    if (answer instanceof Error) throw answer;
    queueMicrotask(() => type.method === "mux.watch" && this.script());
    return (answer ?? {}) as ResultOf<T>;
  }

  private script() {
    const happened = (this.answers.happened ?? []) as ParamsOfEvent[];
    for (const event of happened) for (const listener of this.listeners) listener(event);
    if (happened.length) for (const closer of this.closers) closer("gone");
  }

  onEvent(listener: (message: ParamsOfEvent) => void) {
    this.listeners.push(listener);
    return { dispose() {} };
  }

  onClose(listener: (reason: string) => void) {
    this.closers.push(listener);
    return { dispose() {} };
  }

  close() {}
}

async function cli(words: string[], mux = new FakeMux(), env: Record<string, string> = {}) {
  let out = "";
  let err = "";
  const context: CliContext = {
    env,
    cwd: "/home/me",
    globals: noArguments,
    stdoutIsTty: false,
    columns: 80,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => "from stdin",
    connect: async () => mux,
  };
  const code = await runMenu(
    menu,
    words,
    () => context,
    async () => 2,
  );
  return { code, out, err, calls: mux.calls };
}

describe("list", () => {
  const mux = () => new FakeMux({ "mux.list": { panes: [details(0), details(12, { title: "日本" })] } });

  it("prints WezTerm's table, padded by cells", async () => {
    const { out, code } = await cli(["list"], mux());
    expect(code).toBe(0);
    expect(out).toBe(
      [
        "WINID TABID PANEID WORKSPACE SIZE  TITLE CWD            ",
        "    0     0      0 default   80x24 t0    file://host/tmp",
        "    0    12     12 default   80x24 日本  file://host/tmp",
        "",
      ].join("\n"),
    );
  });

  it("prints WezTerm's fields in its order, without a newline at the end", async () => {
    const { out } = await cli(["list", "--format", "json"], mux());
    expect(out.endsWith("]")).toBe(true);
    const [first] = JSON.parse(out);
    expect(Object.keys(first).join()).toBe(
      "window_id,tab_id,pane_id,workspace,size,title,cwd,cursor_x,cursor_y,cursor_shape,cursor_visibility,left_col,top_row,tab_title,window_title,is_active,is_zoomed,tty_name",
    );
    expect(first).toMatchObject({
      cursor_shape: "SteadyBar",
      cursor_visibility: "Visible",
      size: { rows: 24, cols: 80 },
    });
  });
});

describe("the current pane", () => {
  const client = (focusedPane: number | null, lastInput: number) => ({ focusedPane, lastInput });

  it("is --pane-id, then DOMUX_PANE, then the focus of the client with the latest input", async () => {
    const mux = new FakeMux({ "client.list": { clients: [client(4, 10), client(5, 20), client(null, 30)] } });
    await cli(["kill-pane", "--pane-id", "9"], mux, { DOMUX_PANE: "3" });
    await cli(["kill-pane"], mux, { DOMUX_PANE: "3" });
    await cli(["kill-pane"], mux);
    expect(mux.calls.filter(([method]) => method === "pane.kill").map(([, params]) => params)).toEqual([
      { pane: 9 },
      { pane: 3 },
      { pane: 5 },
    ]);
  });

  it("that cannot be told is an error that says what to do", async () => {
    const { code, err } = await cli(["kill-pane"], new FakeMux({ "client.list": { clients: [] } }));
    expect(code).toBe(1);
    expect(err).toContain("Use --pane-id");
    expect((await cli(["kill-pane"], new FakeMux(), { DOMUX_PANE: "x" })).err).toContain('DOMUX_PANE is "x"');
  });
});

describe("spawn and split-pane", () => {
  it("take the program verbatim after its first word", async () => {
    const mux = new FakeMux({
      "tab.spawn": { pane: 7 },
      "pane.info": { pane: details(2, { window: 5 }).pane },
    });
    const { out } = await cli(["spawn", "--cwd", "sub", "ls", "-l", "--help"], mux, {
      DOMUX_PANE: "2",
      LANG: "C",
    });
    expect(out).toBe("7\n");
    expect(mux.calls.at(-1)![1]).toMatchObject({
      window: 5,
      currentPane: 2,
      cwd: "/home/me/sub",
      command: { argv: ["ls", "-l", "--help"], env: { LANG: "C" } },
    });
    expect((mux.calls.at(-1)![1] as { command: { env: object } }).command.env).not.toHaveProperty(
      "DOMUX_PANE",
    );
  });

  it("make a window when the pane they come from is gone", async () => {
    const mux = new FakeMux({
      "tab.spawn": { pane: 7 },
      "pane.info": new DomuxError("not-found", "No such pane."),
    });
    const { out } = await cli(["spawn"], mux, { DOMUX_PANE: "2" });
    expect(out).toBe("7\n");
    expect(mux.calls.at(-1)![1]).toMatchObject({ window: undefined, currentPane: undefined });
  });

  it("take everything after --", async () => {
    const mux = new FakeMux({ "tab.spawn": { pane: 1 } });
    await cli(["spawn", "--new-window", "--", "--odd", "x"], mux);
    expect(mux.calls.at(-1)![1]).toMatchObject({ command: { argv: ["--odd", "x"] } });
  });

  it("refuse flags that do not go together", async () => {
    expect((await cli(["spawn", "--window-id", "1", "--new-window"])).err).toContain(
      "--window-id cannot be used with --new-window",
    );
    expect((await cli(["spawn", "--workspace", "w"])).err).toContain("--workspace needs --new-window");
    const { code, err } = await cli(["split-pane", "--left", "--top"]);
    expect(code).toBe(2);
    expect(err).toContain("--left cannot be used with --top");
    expect((await cli(["split-pane", "--move-pane-id", "3", "vim"])).code).toBe(2);
  });

  it.each([
    [[], { direction: "bottom", size: { percent: 50 } }],
    [["--horizontal"], { direction: "right" }],
    [["--left", "--cells", "10"], { direction: "left", size: { cells: 10 } }],
    [["--top-level", "--percent", "30"], { topLevel: true, size: { percent: 30 } }],
    [["--move-pane-id", "4"], { movePane: 4 }],
  ])("split-pane %j", async (words, expected) => {
    const mux = new FakeMux({ "pane.split": { pane: 8 } });
    const { out } = await cli(["split-pane", ...words], mux, { DOMUX_PANE: "2" });
    expect(out).toBe("8\n");
    expect(mux.calls.at(-1)![1]).toMatchObject({ pane: 2, ...expected });
  });
});

describe("activate-tab", () => {
  const panes = [
    details(0, { tab: 10, window: 1 }),
    details(1, { tab: 11, window: 1, active: false }),
    details(2, { tab: 11, window: 1 }),
    details(3, { tab: 12, window: 1 }),
    details(4, { tab: 13, window: 2 }),
  ];
  it.each([
    [["--tab-index", "1"], 2],
    [["--tab-index", "-1"], 3],
    [["--tab-relative", "-1"], 3],
    [["--tab-relative", "4"], 2],
    [["--tab-relative", "-5", "--no-wrap"], 0],
    [["--tab-id", "13"], 4],
  ])("%j shows pane %i", async (words, pane) => {
    const mux = new FakeMux({ "mux.list": { panes } });
    expect((await cli(["activate-tab", ...words], mux, { DOMUX_PANE: "0" })).code).toBe(0);
    expect(mux.calls.at(-1)).toEqual(["pane.activate", { pane }]);
  });

  it("says which index is invalid", async () => {
    const { err, code } = await cli(
      ["activate-tab", "--tab-index", "7"],
      new FakeMux({ "mux.list": { panes } }),
      {
        DOMUX_PANE: "0",
      },
    );
    expect(code).toBe(1);
    expect(err).toContain("tab index 7 is invalid");
    expect((await cli(["activate-tab"])).code).toBe(2);
  });
});

describe("other verbs", () => {
  it.each([
    [
      ["adjust-pane-size", "--amount", "5", "right"],
      "pane.adjust",
      { pane: 2, amount: 5, direction: "Right" },
    ],
    [["zoom-pane"], "pane.zoom", { pane: 2, zoomed: true }],
    [["zoom-pane", "--toggle"], "pane.zoom", { pane: 2, zoomed: "toggle" }],
    [["set-tab-title", "--tab-id", "3", ""], "tab.title", { tab: 3, title: "" }],
    [["set-window-title", "--window-id", "3", "x"], "window.title", { window: 3, title: "x" }],
    [["rename-workspace", "--workspace", "a", "b"], "workspace.rename", { from: "a", to: "b" }],
    [["send-text", "hi"], "pane.sendText", { pane: 2, text: "hi", paste: true }],
    [["send-text", "--no-paste"], "pane.sendText", { pane: 2, text: "from stdin", paste: false }],
    [["send-keys", "Ctrl+c", "Enter"], "pane.sendKeys", { pane: 2, keys: ["Ctrl+c", "Enter"] }],
    [["get-text", "--start-line", "-5", "--escapes"], "pane.text", { pane: 2, start: -5, escapes: true }],
    [
      ["move-pane-to-new-tab", "--new-window", "--workspace", "w"],
      "pane.moveToNewTab",
      { pane: 2, newWindow: true, workspace: "w" },
    ],
  ])("%j", async (words, method, params) => {
    const mux = new FakeMux({ "pane.text": { text: "" }, "pane.zoom": { was: false } });
    expect((await cli(words, mux, { DOMUX_PANE: "2" })).err).toBe("");
    expect(mux.calls.at(-1)![0]).toBe(method);
    expect(mux.calls.at(-1)![1]).toMatchObject(params);
  });

  it("reject Next for adjust-pane-size and unknown words with a suggestion", async () => {
    expect((await cli(["adjust-pane-size", "Next"])).code).toBe(2);
    expect((await cli(["lst"])).err).toContain("did you mean list?");
    expect((await cli(["list", "--formt", "json"])).err).toContain("did you mean --format?");
  });

  it("pass a failure on as one sentence", async () => {
    const { err, code } = await cli(
      ["list"],
      new FakeMux({ "mux.list": new DomuxError("not-found", "No such pane.") }),
    );
    expect([err, code]).toEqual(["domux: No such pane.\n", 1]);
  });
});

describe("run, wait, events", () => {
  it("run exits as the program did, 124 when the time was up, 125 when it could not be started", async () => {
    const answer = { pane: 1, timedOut: false, exit: { code: 7 }, duration: 12.4, output: "x\n" };
    const json = await cli(
      ["run", "--json", "--timeout", "500ms", "--", "false"],
      new FakeMux({ "pane.run": answer }),
    );
    expect(json.code).toBe(7);
    expect(json.calls[0][1]).toMatchObject({
      timeout: 500,
      output: true,
      command: { argv: ["false"], cwd: "/home/me" },
    });
    expect(JSON.parse(json.out)).toMatchObject({
      exit_code: 7,
      timed_out: false,
      output: "x\n",
      duration_ms: 12,
    });
    const late = await cli(
      ["run", "--timeout", "1", "--", "sleep", "9"],
      new FakeMux({ "pane.run": { ...answer, timedOut: true } }),
    );
    expect(late.code).toBe(124);
    expect(late.err).toContain("did not end within 1 s and was ended");
    const failed = await cli(
      ["run", "nope"],
      new FakeMux({ "pane.run": new DomuxError("spawn-failed", "nope: not found") }),
    );
    expect(failed.code).toBe(125);
    expect((await cli(["run"])).code).toBe(2);
  });

  it("wait tells what came by its exit code", async () => {
    const outcome = async (reason: string) =>
      (
        await cli(
          ["wait", "--pane-id", "1", "--exit"],
          new FakeMux({ "pane.wait": { met: reason === "met", reason } }),
        )
      ).code;
    expect([
      await outcome("met"),
      await outcome("timeout"),
      await outcome("exited"),
      await outcome("gone"),
    ]).toEqual([0, 124, 3, 4]);
    expect((await cli(["wait", "--exit", "--prompt"])).code).toBe(2);
  });

  it("events prints lines with a cursor, filtered by pane", async () => {
    const happened = [
      { number: 4, time: 1, event: { type: "pane-alert", pane: 3, alert: { type: "bell" } } },
      { number: 5, time: 2, event: { type: "pane-alert", pane: 9, alert: { type: "bell" } } },
    ];
    const mux = new FakeMux({ "mux.watch": { cursor: { epoch: "e", number: 3 } }, happened });
    const { out, code } = await cli(["events", "--pane-id", "3"], mux);
    expect(out).toBe('{"cursor":"e:4","time":1,"type":"pane-alert","pane":3,"alert":{"type":"bell"}}\n');
    expect(code).toBe(3);
  });
});

it("a program behind other words keeps its own options", () => {
  const args = parse(
    {
      name: "connect",
      summary: "",
      options: { face: { help: "", value: "FACE" } },
      positionals: [
        { name: "DOMAIN", help: "" },
        { name: "PROG", help: "", kind: "program" },
      ],
      run: () => 0,
    },
    ["--face", "none", "unix", "ls", "-l", "--face"],
  );
  expect([args.value("face"), args.positionals]).toEqual(["none", ["unix", "ls", "-l", "--face"]]);
});

describe("help and completion", () => {
  it("every command has help with an example, and exit codes", async () => {
    for (const verb of Object.keys(cliCommands)) {
      const { out, code } = await cli([verb, "--help"]);
      expect(code, verb).toBe(0);
      expect(out, verb).toContain(`Usage: domux cli ${verb}`);
      expect(out, verb).toContain("Examples:");
      expect(out, verb).toContain("Exit codes:");
    }
  });

  describe("completion", () => {
    const menu = {
      prefix: "domux",
      title: "",
      notes: "",
      options: { face: { help: "", value: "FACE", choices: ["tui", "none"] } },
      table: {
        cli: {
          summary: "",
          load: async () => ({
            name: "cli",
            summary: "",
            verbatim: true,
            run: () => 0,
            menu: {
              prefix: "domux cli",
              title: "",
              notes: "",
              options: { "prefer-mux": { help: "" } },
              table: cliCommands,
            },
          }),
        },
      },
    };
    const things = { panes: ["3", "31"], workspaces: ["my work"], domains: ["local"], tabs: ["1"] };
    const words = async (...typed: string[]) => {
      const { kind, candidates } = await complete(menu, typed, async (what) =>
        ((things as Record<string, string[]>)[what] ?? []).map((word) => ({ word, help: "" })),
      );
      return kind === "words" ? candidates.map(({ word }) => word) : kind;
    };

    it.each<[string[], string | string[]]>([
      [["c"], ["cli"]],
      [
        ["--face", ""],
        ["tui", "none"],
      ],
      [["--face", "tui", "c"], ["cli"]],
      [["cli", "spl"], ["split-pane"]],
      [["cli", "--prefer-mux", "spl"], ["split-pane"]],
      [["cli", "help", "spl"], ["split-pane"]],
      [["cli", "list", "--f"], ["--format"]],
      [
        ["cli", "list", "--format", ""],
        ["table", "json"],
      ],
      [["cli", "list", "--format=j"], ["--format=json"]],
      [["cli", "adjust-pane-size", "l"], ["Left"]],
      [["cli", "adjust-pane-size", "--amount", "3", "--pane-id", "3", "L"], ["Left"]],
      [["cli", "adjust-pane-size", "--pane-id=3", "L"], ["Left"]],
      [
        ["cli", "kill-pane", "--pane-id", "3"],
        ["3", "31"],
      ],
      [["cli", "kill-pane", "--pane-id=31"], ["--pane-id=31"]],
      // What was given, or goes against it, is not offered again.
      [["cli", "split-pane", "--cells", "3", "--cells"], []],
      [["cli", "split-pane", "--cells", "3", "--perc"], []],
      [["cli", "spawn", "--workspace", "my"], ["my work"]],
      [["cli", "spawn", "--domain-name", ""], ["local"]],
      [["cli", "spawn", "--cwd", ""], "directories"],
      [["cli", "spawn", "--pane-id", "3", ""], "files"],
      // Behind a program and behind -- nothing is ours.
      [["cli", "spawn", "vim", "--pane"], "files"],
      [["cli", "spawn", "--", "--pane"], "files"],
      [["cli", "nothing", "--"], []],
      [["cli", "list", "no such"], []],
    ])("offers for %j: %j", async (typed, offered) => expect(await words(...typed)).toEqual(offered));

    it("splits a line as a shell does", () => {
      expect(splitLine("domux cli  spawn --workspace 'my work' a\\ b \"c d")).toEqual([
        "domux",
        "cli",
        "spawn",
        "--workspace",
        "my work",
        "a b",
        "c d",
      ]);
      expect(splitLine("domux ")).toEqual(["domux", ""]);
    });
  });
});

it.each([
  [0, "0ms"],
  [850, "850ms"],
  [1250, "1s250ms"],
  [125_000, "2m5s"],
  [90_061_000, "1d1h1m1s"],
])("duration of %i ms is %s", (ms, text) => expect(duration(ms)).toBe(text));
