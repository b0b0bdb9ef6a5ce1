// The network: domains over SSH and TLS, on lines with delay, loss, low rate and outages.
// Usage: npm run bench -- net [connect] [outage] [typing] [flood] [panes] [throughput] [cuts] [--short] [--write]
// cuts: some thousand connections, only where asked for by name.
// --short: without the longest outage, with few cuts; --write: puts the parts that were asked for into docs/BENCHMARKS.md.

import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../src/base/index.ts";
import {
  adHocSsh,
  type Dialer,
  RemoteDomain,
  SshDialer,
  TlsDialer,
  UnixDialer,
} from "../src/domains/index.ts";
import { type Channel, Link } from "../src/link/index.ts";
import { messages } from "../src/protocol/index.ts";
import {
  connectUnix,
  loadStdio,
  loadTcp,
  loadTls,
  loadUnixListener,
  loadWebSocket,
} from "../src/transport/index.ts";
import { Authority, readPem } from "../src/transport/pki/index.ts";
import { keygen, sshdMissing, TestSshd } from "../test/support/sshd.ts";
import { Face, House, hello } from "../test/support/two-muxes.ts";
import { Wire, wireMissing } from "../test/support/wire.ts";

import { toolPath } from "../test/tools.ts";
import { cuts } from "./cuts.ts";
import { flooding } from "./flooding.ts";
import { figure, markdownTable, median, part, report, reportPart } from "./report.ts";
import { typing } from "./typing.ts";

const root = process.cwd();
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const short = process.argv.includes("--short");
const wants = (part: string) => wanted.length === 0 || wanted.includes(part);
const tools = wants("typing") || wants("flood") ? ["mosh-client", "vim", "sudo"] : [];
const lacking = tools.find((tool) => !toolPath(tool));
const why = sshdMissing() ?? wireMissing() ?? (lacking && `${lacking} is missing`);
if (why) {
  console.error(`this bench cannot run here: ${why}`);
  process.exit(1);
}

const now = () => performance.now();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const work = mkdtempSync(join(tmpdir(), "dxnet-"));
execFileSync("chmod", ["711", work]);
keygen(join(work, "id"));
const wire = await Wire.open(1);
const domuxProgram = `#!/bin/sh\nexec ${process.execPath} ${root}/dist/domux.js "$@"\n`;
const sshd = await TestSshd.start({
  users: [{ name: "u", files: { ".bashrc": 'PS1="$ "\n' } }],
  namespace: wire.namespace,
  address: wire.there,
  programs: { domux: domuxProgram },
});
sshd.authorize("u", readFileSync(join(work, "id.pub"), "utf8"));
writeFileSync(join(work, "known"), `${sshd.hostKey()}${sshd.hostKey("host")}`);
writeFileSync(
  join(work, "config"),
  `Host *\n  UserKnownHostsFile ${work}/known\n  IdentityFile ${work}/id\n  IdentitiesOnly yes\n  IdentityAgent none\n  User u\n  Port ${sshd.port}\n`,
);
const ssh = ["ssh", "-T", "-F", join(work, "config"), wire.there];

function sshDialer(command?: string, address = `${wire.there}:${sshd.port}`): SshDialer {
  const config = {
    ...adHocSsh("host", `u@${address}`, "WezTerm", { HostKeyAlias: "host" }),
    ...(command !== undefined && { override_proxy_command: command }),
  };
  return new SshDialer({
    config,
    surroundings: {
      directory: work,
      version: "bench",
      env: process.env,
      userConfig: join(work, "config"),
      systemConfig: join(work, "none"),
    },
  });
}

/** A near mux with an SSH domain for the host. */
function nearMux(command?: string) {
  const near = new House();
  const dialer = sshDialer(command);
  const domain = near.mux.addDomain(
    (id, host) =>
      new RemoteDomain({ id, name: "host", host, dialer, clock: systemClock, hello: () => hello }),
  );
  return { near, domain };
}

const sections: string[] = [];
/** What each part found, by its name. */
const parts = new Map<string, string>();

/** Measures a part, if it is wanted. */
async function measure(name: string, run: () => Promise<void>) {
  if (!wants(name)) return;
  const before = sections.length;
  await run();
  parts.set(name, sections.slice(before).join("\n\n"));
}

/** Connecting to an SSH host whose server runs, beside `ssh host true`. */
async function connecting() {
  await wire.set({ delay: 0 });
  const plain: number[] = [];
  const ours: number[] = [];
  for (let round = -1; round < 7; round++) {
    let start = now();
    spawnSync(ssh[0], [...ssh.slice(1), "true"], { stdio: "ignore" });
    const took = now() - start;
    const { near, domain } = nearMux();
    start = now();
    await domain.attach({});
    const face = await new Face(near).greet();
    const { pane } = await face.link.call(messages.spawn, { domain: { name: "host" } });
    await face.open(pane);
    await face.shows((text) => text.includes("$"));
    if (round >= 0) {
      plain.push(took);
      ours.push(now() - start);
    }
    near.mux.pane(pane).kill();
    face.dispose();
    await domain.detach();
    near.dispose();
  }
  const extra = median(ours) - median(plain);
  sections.push(
    "Connecting to an SSH host whose server runs, to the first prompt of a new tab:",
    markdownTable(
      ["", "median ms"],
      [
        ["`ssh host true`", figure(median(plain))],
        ["domux", figure(median(ours))],
        ["difference (asked: at most 400)", figure(extra)],
      ],
    ),
  );
  execFileSync(ssh[0], [...ssh.slice(1), "domux", "server", "--kill"], { stdio: "ignore" });
}

/** A program that prints a line each 20 ms, and writes all that it is given into a file. */
const RECORDER = `
const { appendFileSync } = require("node:fs");
process.stdin.setRawMode(true);
process.stdin.on("data", (piece) => {
  appendFileSync(process.argv[1], piece);
  if (piece.includes(4)) {
    process.stdout.write("\\r\\nthe end");
    clearInterval(printer);
  }
});
let line = 0;
const printer = setInterval(() => process.stdout.write("\\r\\n" + line++ + " "), 20);
`;

/** A server on the host that listens for TLS clients too, and dialers for every way to it. */
async function realServer() {
  const port = 40_000 + (process.pid % 20_000);
  const home = sshd.home("u");
  writeFileSync(
    join(home, ".wezterm.lua"),
    `return { tls_servers = { { bind_address = "${wire.there}:${port}" } } }\n`,
  );
  sshd.own("u", join(home, ".wezterm.lua"));
  const pem = execFileSync(ssh[0], [...ssh.slice(1), "domux", "cli", "tlscreds", "--pem"], {
    encoding: "utf8",
  });
  const { certs, keys } = readPem(pem);
  for (const [name, text] of [
    ["cert", certs[0]],
    ["key", keys[0]],
    ["ca", certs[1]],
  ])
    writeFileSync(join(work, `tls.${name}`), text);
  const times = { read_timeout: 60_000, write_timeout: 60_000 };
  const common = { connect_automatically: false, overlay_lag_indicator: false, ...times };
  const unix = (): Dialer =>
    new UnixDialer({
      config: {
        ...common,
        name: "x",
        socket_path: join(home, ".local/share/domux/sock"),
        no_serve_automatically: true,
        skip_permissions_check: true,
      },
      defaultSocket: "",
      defaultServe: [],
      env: process.env,
    });
  const tls = (): Dialer =>
    new TlsDialer({
      config: {
        ...common,
        name: "x",
        remote_address: `${wire.there}:${port}`,
        pem_cert: join(work, "tls.cert"),
        pem_private_key: join(work, "tls.key"),
        pem_root_certs: [join(work, "tls.ca")],
        accept_invalid_hostnames: true,
        local_echo_threshold_ms: 100,
        input_lane: true,
      },
      directory: work,
      ssh: { directory: work, version: "bench", env: process.env },
    });
  return {
    unix,
    tls,
    end: () => execFileSync(ssh[0], [...ssh.slice(1), "domux", "server", "--kill"], { stdio: "ignore" }),
  };
}

/** A mux here with a domain for the host. */
function muxWith(dialer: Dialer) {
  const near = new House();
  const domain = near.mux.addDomain(
    (id, host) =>
      new RemoteDomain({ id, name: "host", host, dialer, clock: systemClock, hello: () => hello }),
  );
  return { near, domain };
}

/** Outages under output and typing: nothing lost, nothing doubled, and how soon input and picture go on. */
async function outages() {
  await wire.set({ delay: 0, loss: 0, rate: 0, up: true });
  const server = await realServer();
  const rows: string[][] = [];
  const ways: [string, () => Dialer][] = [
    ["TLS", server.tls],
    ["SSH", () => sshDialer()],
  ];
  for (const seconds of short ? [1, 10] : [1, 10, 120])
    for (const [way, make] of ways) {
      await wire.set({ delay: 25, up: true });
      const { near, domain } = muxWith(make());
      await domain.attach({});
      const face = await new Face(near).greet();
      const record = join(sshd.home("u"), `record${rows.length}`);
      writeFileSync(record, "");
      sshd.own("u", record);
      const { pane } = await face.link.call(messages.spawn, {
        domain: { name: "host" },
        command: { argv: [process.execPath, "-e", RECORDER, record] },
      });
      await face.open(pane);
      await face.shows((text) => /\d/.test(text));
      const lane = async () => (await domain.settings()).find(({ name }) => name === "input lane")?.value;
      while ((await lane()) !== "open") await pause(10);
      let typed = "";
      const typist = setInterval(() => {
        const key = String.fromCharCode(97 + (typed.length % 26));
        typed += key;
        face.type(pane, key);
      }, 50);
      const taken = () => statSync(record).size;
      await pause(3000);
      await wire.set({ up: false });
      await pause(seconds * 1000);
      const before = taken();
      const { length } = face.frames;
      await wire.set({ up: true });
      const back = now();
      while (taken() === before) await pause(1);
      const input = now() - back;
      while (face.frames.length === length) await pause(1);
      const picture = now() - back;
      clearInterval(typist);
      typed += "\x04";
      face.type(pane, "\x04");
      await face.shows((text) => text.includes("the end"));
      const { near: beside, domain: local } = muxWith(server.unix());
      await local.attach({});
      const other = await new Face(beside).greet();
      const there = [...beside.mux.panes.keys()].at(-1)!;
      await other.open(there);
      await other.shows((text) => text.includes("the end"));
      const [terminal, mirror] = [face.replica!.terminal!, other.replica!.terminal!];
      let equal = true;
      for (let row = 0; row < terminal.rows; row++)
        equal &&= terminal.checksum(terminal.top + row) === mirror.checksum(mirror.top + row);
      rows.push([
        `${seconds} s`,
        way,
        readFileSync(record, "utf8") === typed ? "all, once" : "DIFFERENT",
        equal ? "equal" : "DIFFERENT",
        `${figure(input)} ms`,
        figure(input / 50),
        `${figure(picture)} ms`,
      ]);
      near.mux.pane(pane).kill();
      for (const seat of [other, face]) seat.dispose();
      await local.detach();
      await domain.detach();
      beside.dispose();
      near.dispose();
    }
  server.end();
  sections.push(
    "Outages of a line with 50 ms round trip, under typing and output, with a server and a program of their own on the host; keys are compared with what the program wrote down (asked: input within 2 round trips of the network's return; the picture follows with the new connection):",
    markdownTable(
      ["outage", "", "keys", "screens", "input taken after", "in round trips", "next picture after"],
      rows,
    ),
  );
}

/** How fast a program is taken in through a pane of the real server, by the way to it; `ssh host cat` beside. */
async function panes() {
  await wire.set({ delay: 0, loss: 0, rate: 0, up: true });
  const server = await realServer();
  const home = sshd.home("u");
  const line = "Nov 21 07:00:12 host unit[4711]: something happened, and it took a while to say so\n";
  writeFileSync(join(home, "data"), line.repeat(Math.ceil((32 << 20) / line.length)));
  execFileSync("chmod", ["644", join(home, "data")]);
  const dialers: Record<string, () => Dialer> = {
    unix: server.unix,
    TLS: server.tls,
    ssh: () => sshDialer(),
  };
  const rates: Record<string, number[]> = { "ssh host cat": [] };
  for (let round = 0; round < 4; round++) {
    for (const [name, make] of Object.entries(dialers)) {
      const { near, domain } = muxWith(make());
      await domain.attach({});
      const face = await new Face(near).greet();
      const { pane } = await face.link.call(messages.spawn, {
        domain: { name: "host" },
        command: { argv: ["sh", "-c", "read x; cat data; echo THE; echo END; read x"] },
      });
      await face.open(pane);
      const start = now();
      face.type(pane, "\r");
      await face.shows((text) => text.includes("THE\nEND"));
      if (round > 0) (rates[name] ??= []).push((32 << 20) / 1e3 / (now() - start));
      near.mux.pane(pane).kill();
      face.dispose();
      await domain.detach();
      near.dispose();
    }
    const start = now();
    spawnSync(ssh[0], [...ssh.slice(1), "cat", "data"], { stdio: ["ignore", "ignore", "ignore"] });
    if (round > 0) rates["ssh host cat"].push((32 << 20) / 1e3 / (now() - start));
  }
  server.end();
  const mid = (name: string) => median(rates[name]);
  const of = (name: string, peer: string) => `${Math.round((100 * mid(name)) / mid(peer))}% of ${peer}`;
  sections.push(
    "A program that prints 32 MB of log lines in a pane of a server, until its last line is on the screen here (asked: TLS 60% of unix, ssh 60% of `ssh host cat`):",
    markdownTable(
      ["", "MB/s", ""],
      [
        ["unix", figure(mid("unix")), ""],
        ["TLS", figure(mid("TLS")), of("TLS", "unix")],
        ["ssh", figure(mid("ssh")), of("ssh", "ssh host cat")],
        ["ssh host cat", figure(mid("ssh host cat")), ""],
      ],
    ),
  );
}

/** Connections by ssh that are cut at every second byte. */
async function cutting() {
  await wire.set({ delay: 0, loss: 0, rate: 0, up: true });
  const server = await realServer();
  const target = { host: wire.there, port: sshd.port };
  sections.push(
    ...(await cuts("ssh", target, (port) => sshDialer(undefined, `127.0.0.1:${port}`), short ? 128 : 2)),
  );
  server.end();
}

/** Bytes of a program's output through each transport. */
async function throughput() {
  await wire.set({ delay: 0, loss: 0, rate: 0, up: true });
  const local = await TestSshd.start({ users: [{ name: "u" }] });
  local.authorize("u", readFileSync(join(work, "id.pub"), "utf8"));
  writeFileSync(join(work, "known2"), local.hostKey());
  const toLocal = [
    ...["ssh", "-T", "-F", "/dev/null", "-p", String(local.port), "-l", "u", "-i", join(work, "id")],
    ...[
      "-o",
      `UserKnownHostsFile=${work}/known2`,
      "-o",
      "IdentitiesOnly=yes",
      "-o",
      "IdentityAgent=none",
      "127.0.0.1",
    ],
  ];
  const FRAME = 64 << 10;
  const COUNT = 1024;
  const text = Buffer.from(
    Array.from(
      { length: 4000 },
      (_, i) => `Nov 21 07:00:${i % 60} host unit[${(i * 7919) % 40961}]: event ${i * 31} done\n`,
    ).join(""),
  );
  const payload = new Uint8Array(text.subarray(0, FRAME));
  const file = join(work, "data");
  writeFileSync(file, Buffer.concat(Array.from({ length: COUNT }, () => payload)));
  const { listenUnix } = await loadUnixListener();
  const { WebSocketAcceptor, connectWebSocket } = await loadWebSocket();
  const acceptor = new WebSocketAcceptor();
  const pump = (channel: Channel) => {
    const link = new Link(channel, { heartbeat: false });
    link.handle(messages.list, () => {
      let left = COUNT;
      const go = () => {
        while (left > 0 && link.bufferedAmount < 1 << 20) {
          left--;
          link.sendFrame({
            kind: "data",
            record: 0,
            flags: 0,
            stream: 1,
            from: 0,
            to: 0,
            echoAck: 0,
            cols: 80,
            rows: 24,
            pixelWidth: 0,
            pixelHeight: 0,
            payload,
          });
        }
        if (left > 0) setTimeout(go, 0);
      };
      link.onDrain(go);
      go();
      return { panes: [] };
    });
  };
  const socket = join(work, "pump");
  const listener = await listenUnix(socket, (stream) => void acceptor.accept(stream).then(pump, () => {}), {
    skipPermissionsCheck: true,
  });
  execFileSync("chmod", ["666", socket]);
  const authority = new Authority({ directory: join(work, "pki"), user: "u", names: ["127.0.0.1"] });
  const { listenTls, openTls } = await loadTls();
  const tls = await listenTls({
    host: "127.0.0.1",
    port: 0,
    identity: () => authority.server(),
    onStream: (stream) => void acceptor.accept(stream).then(pump, () => {}),
  });
  const { openTcp } = await loadTcp();
  const { connectStdio } = await loadStdio();
  const identity = authority.issue("bench");
  const overTls = async (compress: boolean) => {
    const stream = await openTcp("127.0.0.1", tls.port);
    return connectWebSocket(await openTls({ ...identity, stream, host: "127.0.0.1" }), {
      what: "tls",
      compress,
    });
  };
  const proxy = `${process.execPath} -e 'const s = require("net").connect("${socket}"); process.stdin.pipe(s).pipe(process.stdout)'`;
  const overSsh = async (compress: boolean) =>
    (await connectStdio({ argv: [...toLocal, proxy], compress })).channel;
  const ways: Record<string, () => Promise<Channel>> = {
    unix: () => connectUnix(socket, { skipPermissionsCheck: true }),
    "TLS, not compressed": () => overTls(false),
    "TLS, as used (compressed)": () => overTls(true),
    "ssh, not compressed": () => overSsh(false),
    "ssh, as used (compressed)": () => overSsh(true),
  };
  const rates: Record<string, number[]> = { "ssh host cat": [] };
  for (let round = 0; round < 3; round++) {
    for (const [name, open] of Object.entries(ways)) {
      const channel = await open();
      const link = new Link(channel, { heartbeat: false });
      let left = COUNT;
      const done = new Promise<void>((resolve) => link.onFrame(() => --left === 0 && resolve()));
      const start = now();
      await link.call(messages.list, {});
      await done;
      (rates[name] ??= []).push((FRAME * COUNT) / 1e3 / (now() - start));
      link.close();
    }
    const start = now();
    await new Promise<void>((resolve) => {
      const child = spawn(toLocal[0], [...toLocal.slice(1), "cat", file], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      child.stdout.resume();
      child.once("close", () => resolve());
    });
    rates["ssh host cat"].push((FRAME * COUNT) / 1e3 / (now() - start));
  }
  const mid = (name: string) => median(rates[name]);
  const base: Record<string, string> = { TLS: "unix", ssh: "ssh host cat" };
  sections.push(
    "A program's output (64 MB of log lines) through one connection on this machine (asked: 60% of the peer):",
    markdownTable(
      ["", "MB/s", "of its peer"],
      Object.keys(rates).map((name) => {
        const peer = name === "ssh host cat" ? undefined : base[name.split(",")[0]];
        return [
          name,
          figure(mid(name)),
          peer ? `${Math.round((100 * mid(name)) / mid(peer))}% of ${peer}` : "",
        ];
      }),
    ),
  );
  listener.dispose();
  tls.dispose();
  acceptor.dispose();
  await local.dispose();
}

try {
  await measure("connect", connecting);
  await measure("outage", outages);
  await measure("typing", async () => void sections.push(...(await typing(wire))));
  await measure("flood", async () => void sections.push(...(await flooding(wire))));
  await measure("panes", panes);
  await measure("throughput", throughput);
  if (wanted.includes("cuts")) await measure("cuts", cutting);
  console.log(sections.join("\n\n"));
  const text = [...parts].map(([name, body]) => part(`net ${name}`, body)).join("\n\n");
  if (wanted.length === 0) report("net", "Domains over the network", text);
  else if (process.argv.includes("--write"))
    for (const [name, body] of parts) reportPart(`net ${name}`, body);
} finally {
  await sshd.dispose();
  await wire.close();
  rmSync(work, { recursive: true, force: true });
}
process.exit(0);
