import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, onTestFinished } from "vitest";
import { World } from "./harness.ts";

/** The blocks of Lua of docs/DOMAINS.md, run as they stand there, with stand-ins that record their arguments. */
const blocks = [...readFileSync("docs/DOMAINS.md", "utf8").matchAll(/```lua\n([\s\S]*?)```/g)].map(
  ([, text]) => text,
);
const blockWith = (word: string) => blocks.find((text) => text.includes(word))!;

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.dispose());

const configured = (lua: string) => {
  const file = join(world.dir, "domux.lua");
  writeFileSync(file, lua);
  world.env.DOMUX_CONFIG_FILE = file;
};
/** A program that records its arguments, one a line, and then does `text`. */
const standIn = (name: string, text: string) =>
  world.script(name, `printf '%s\\n' "$@" =end= >> '${join(world.dir, name)}.record'\n${text}`);
/** Its calls since the last look. */
const calls = (name: string) => {
  const file = join(world.dir, `${name}.record`);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, "");
  return text
    .split("=end=\n")
    .slice(0, -1)
    .map((call) => call.trimEnd().split("\n"));
};
const shows = (pane: string, text: string) =>
  world.cli("wait", "--pane-id", pane.trim(), "--text", text, "--timeout", "120");

it.each([
  ["docker:web", "docker", ["exec", "-it", "-e", "TERM=xterm-256color", "web"], 5],
  ["podman:db", "podman", ["exec", "-it", "-e", "TERM=xterm-256color", "db"], 5],
  ["kubectl:api", "kubectl", ["exec", "--stdin", "--tty", "--namespace", "shop", "api", "--"], 7],
])("a container: %s", async (domain, program, words, count) => {
  configured(blockWith("exec_domains"));
  standIn(program, `shift ${count}; exec "$@"`);
  const named = await world.cli(
    "spawn",
    "--domain-name",
    domain,
    "--",
    "sh",
    "-c",
    'echo "in $1"; cat',
    "sh",
    "a  b",
  );
  await shows(named, "in a  b");
  expect(calls(program)).toEqual([[...words, "sh", "-c", 'echo "in $1"; cat', "sh", "a  b"]]);
  const shell = await world.cli("spawn", "--domain-name", domain);
  await shows(shell, "$");
  expect(calls(program)).toEqual([[...words, "sh"]]);
  const { out } = await world.domux("domain", "list", "--format", "json");
  const label = `${program === "kubectl" ? "pod" : "container"} ${domain.split(":")[1]}`;
  expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ name: domain, kind: "exec", label }));
});

it("a distribution of Windows, with every field", async () => {
  configured(blockWith("wsl_domains"));
  standIn("wsl.exe", `cd "$6"; shift 7; exec "$@"`);
  const words = ["--distribution", "Debian", "--user", "me", "--cd", "/tmp", "--exec"];
  const shell = await world.cli("spawn", "--domain-name", "Debian");
  await shows(shell, "$");
  expect(calls("wsl.exe")).toEqual([[...words, "sh", "-i"]]);
  const named = await world.cli(
    "spawn",
    "--domain-name",
    "Debian",
    "--",
    "sh",
    "-c",
    "echo at $(pwd).; exec cat",
  );
  await shows(named, "at /tmp.");
  expect(calls("wsl.exe")).toEqual([[...words, "sh", "-c", "echo at $(pwd).; exec cat"]]);
});

it("a server in a distribution of Windows: by its proxy, and by a socket behind which wsl starts it", async () => {
  const linux = new World();
  onTestFinished(() => linux.dispose());
  const env = Object.entries(linux.env).map(([name, value]) => `${name}='${value}'`);
  standIn("wsl", `exec env -i ${env.join(" ")} "$@"`);
  world.env.DOMUX_WSL_SOCKET = linux.socket;
  configured(blockWith("wsl_domains"));
  // Nobody listens: wsl starts the server.
  const socket = world.open(["connect", "wsl 1"]);
  await socket.until(/^\$ ?$/m);
  socket.write("echo at $HOME.\r");
  await socket.until(`at ${linux.env.HOME}.`);
  expect(calls("wsl")).toEqual([["domux", "server", "--daemonize"]]);
  const proxy = world.open(["connect", "wsl"]);
  // It is the same server, by its standard input and output.
  await proxy.until(`at ${linux.env.HOME}.`);
  proxy.write("echo and by $((6*7))\r");
  await socket.until("and by 42");
  expect(calls("wsl")).toEqual([["domux", "cli", "proxy"]]);
});

it("a server that TLS clients reach", async () => {
  const [server, client] = [blockWith("tls_servers = {"), blockWith("tls_clients = {")];
  configured(server.replace("0.0.0.0:8080", "127.0.0.1:0"));
  await world.serve("cat");
  expect(world.log).toMatch(/TLS clients are served on 127\.0\.0\.1:\d+/);
  await world.domux("server", "--kill");
  configured(client);
  const { out } = await world.domux("domain", "show", "far");
  expect(out).toMatch(/bootstrap_via_ssh +me@far\.example/);
});
