import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { luaWorkerFile } from "../../test/lua-worker.ts";
import { createConfigService } from "./service.ts";
import { defaultWslDomains, parseWslList } from "./wsl.ts";

const LIST =
  "  NAME                   STATE           VERSION\r\n* Ubuntu-22.04           Running         2\r\n  Oracle Linux 8.7       Stopped         1\r\n";

const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
});

/** A home whose PATH has a wsl.exe that prints `list` as wsl.exe does, and fails where it is asked for anything else. */
function machine(list: Buffer) {
  const home = mkdtempSync(join(tmpdir(), "domux-wsl-"));
  dirs.push(home);
  mkdirSync(join(home, "bin"));
  writeFileSync(join(home, "list"), list);
  writeFileSync(
    join(home, "bin", "wsl.exe"),
    `#!/bin/sh\n[ "$*" = "-l -v" ] || exit 1\nexec cat '${join(home, "list")}'\n`,
  );
  chmodSync(join(home, "bin", "wsl.exe"), 0o755);
  return { home, env: { HOME: home, PATH: `${join(home, "bin")}:${process.env.PATH}` } };
}

it("reads what wsl.exe lists, in either encoding", () => {
  const names = ["Ubuntu-22.04", "Oracle Linux 8.7"];
  expect(parseWslList(Buffer.from(LIST, "utf16le"))).toEqual(names);
  expect(parseWslList(Buffer.from(`\ufeff${LIST}`, "utf16le"))).toEqual(names);
  expect(parseWslList(Buffer.from(LIST))).toEqual(names);
  expect(
    parseWslList(Buffer.from("Windows Subsystem for Linux has no installed distributions.\r\n")),
  ).toEqual([]);
  expect(parseWslList(Buffer.alloc(0))).toEqual([]);
});

it("wezterm.default_wsl_domains asks the wsl.exe there is, and gives editable tables", async () => {
  const { home, env } = machine(Buffer.from(LIST, "utf16le"));
  const file = join(home, "domux.lua");
  writeFileSync(
    file,
    `local w = require 'wezterm'
    local domains = w.default_wsl_domains()
    domains[2].username = 'me'
    return { wsl_domains = domains }`,
  );
  const service = createConfigService({ env, configFile: file, workerFile: await luaWorkerFile() });
  try {
    const { domains, problems } = await service.load();
    expect(problems).toEqual([]);
    expect(domains.wsl).toEqual([
      { name: "WSL:Ubuntu-22.04", distribution: "Ubuntu-22.04", default_cwd: "~" },
      { name: "WSL:Oracle Linux 8.7", distribution: "Oracle Linux 8.7", default_cwd: "~", username: "me" },
    ]);
  } finally {
    service.dispose();
  }
});

it("makes domains of all distributions on Windows where none are configured, and none elsewhere", async () => {
  const { env } = machine(Buffer.from(LIST, "utf16le"));
  for (const [platform, names] of [
    ["win32", ["WSL:Ubuntu-22.04", "WSL:Oracle Linux 8.7"]],
    ["linux", []],
  ] as const) {
    const service = createConfigService({ env, platform });
    expect((await service.load()).domains.wsl.map(({ name }) => name)).toEqual(names);
    service.dispose();
  }
});

it("there are none where there is no wsl.exe, or where it fails", async () => {
  expect(await defaultWslDomains({ PATH: "/no/such/directory" })).toEqual([]);
  const { home, env } = machine(Buffer.alloc(0));
  rmSync(join(home, "list"));
  expect(await defaultWslDomains(env)).toEqual([]);
});
