import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { DomuxError, messageOf } from "../../model/index.ts";
import type { Attempt } from "../remote/index.ts";
import { type ArchiveFile, filesBelow, packArchive } from "./archive.ts";
import { forAnyShell, INSTALLED, USUAL_PLACES } from "./remote-script.ts";
import { runOnHost } from "./run-on-host.ts";
import type { SshDialerOptions } from "./ssh-dialer.ts";

/** What is brought to a host. */
export interface Installation {
  readonly version: string;
  /** The directory of the bundled programs. */
  readonly dist: string;
  /** Where packages of other platforms are kept once fetched. */
  readonly cache: string;
}

/** Oldest Node that runs domux. */
const OLDEST = [20, 19] as const;
/** Packages that the bundle leaves outside. */
const OUTSIDE = ["@lydell/node-pty", "wasmoon"] as const;

/** A host as the probe finds it. */
export interface HostFacts {
  /** As Node names them: linux, darwin; x64, arm64. */
  readonly platform: string;
  readonly arch: string;
  readonly musl: boolean;
  /** Path of a Node there that is new enough. */
  readonly node?: string;
}

const PROBE = "domux-probe:";

/**
 * Brings this domux to a host, over the connection that a domain uses: one archive with what that platform needs,
 * checked by its checksum, beside other versions, below the home directory. The host needs no network.
 * @returns the directory there
 * @throws DomuxError unsupported, connect-failed, and what connecting throws
 */
export async function installOnHost(
  options: SshDialerOptions,
  installation: Installation,
  attempt: Attempt,
): Promise<string> {
  attempt.progress(`Looking at ${options.config.remote_address}`);
  const facts = readProbe((await runOnHost(options, probeScript(), attempt)).output);
  const files = await filesFor(facts, installation, attempt);
  const archive = await packArchive(files);
  const sum = createHash("sha256").update(archive).digest("hex");
  attempt.progress(
    `Sending domux ${installation.version} (${(archive.length / 1e6).toFixed(1)} MB) for ${facts.platform}-${facts.arch}`,
  );
  const { output } = await runOnHost(
    options,
    unpackScript(installation.version, sum),
    attempt,
    Readable.from(pieces(archive)),
  );
  const place = /domux-installed: (.+)/.exec(output)?.[1];
  if (!place)
    throw new DomuxError(
      "connect-failed",
      `The installation on ${options.config.remote_address} did not finish.`,
    );
  attempt.progress(`domux ${installation.version} is installed in ${place}`);
  return place;
}

function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

function probeScript(): string {
  const places = USUAL_PLACES.map((place) => place.replace(/^~/, "$HOME")).join(" ");
  return forAnyShell(
    [
      `for d in ${places}; do [ -d "$d" ] && PATH="$PATH:$d"; done`,
      "n=$(command -v node)",
      'v=$([ -n "$n" ] && node --version 2>/dev/null)',
      "l=glibc; ldd --version 2>&1 | grep -qi musl && l=musl",
      `echo "${PROBE} $(uname -s) $(uname -m) $l \${v:-none} $n"`,
    ].join("; "),
  );
}

/** What the probe said, start-up noise around it or not. @throws DomuxError unsupported */
export function readProbe(output: string): HostFacts {
  const found = new RegExp(`${PROBE} (\\S+) (\\S+) (\\S+) (\\S+) ?(.*)`).exec(output);
  if (!found) throw new DomuxError("unsupported", "The host has no shell that domux understands.");
  const [, system, machine, libc, version, path] = found;
  const platform = { Linux: "linux", Darwin: "darwin" }[system];
  const arch = { x86_64: "x64", amd64: "x64", aarch64: "arm64", arm64: "arm64" }[machine];
  if (!platform || !arch)
    throw new DomuxError(
      "unsupported",
      `domux does not run on ${system} ${machine}; only Linux and macOS on x64 and arm64 can be installed to.`,
    );
  const [major, minor] = version.replace(/^v/, "").split(".").map(Number);
  const fresh = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  return { platform, arch, musl: libc === "musl", ...(fresh && path.trim() && { node: path.trim() }) };
}

/** Everything that a host needs: what is not here comes from npm, in the versions that are used here, and is kept. */
export async function filesFor(
  facts: HostFacts,
  installation: Installation,
  attempt: Attempt,
): Promise<ArchiveFile[]> {
  if (facts.musl)
    throw new DomuxError(
      "unsupported",
      "The host's C library is musl, for which there are no prebuilt terminals: install domux there with npm and a compiler.",
    );
  const same = facts.platform === process.platform && facts.arch === process.arch;
  const files = filesBelow(installation.dist, "dist", (path) => !path.endsWith(".map"));
  const require = createRequire(join(installation.dist, "domux.js"));
  for (const name of OUTSIDE) files.push(...packageFiles(name, findPackage(require, name)));
  const terminals = `@lydell/node-pty-${facts.platform}-${facts.arch}`;
  const held = same
    ? findPackage(require, terminals)
    : await fetchPackage(
        `${terminals}@${versionOf(findPackage(require, "@lydell/node-pty"))}`,
        installation.cache,
        attempt,
      );
  files.push(...packageFiles(terminals, held));
  if (!facts.node) {
    const bytes = same
      ? readFileSync(process.execPath)
      : readFileSync(
          join(
            await fetchPackage(
              `node-${facts.platform}-${facts.arch}@${process.versions.node.split(".")[0]}`,
              installation.cache,
              attempt,
            ),
            "bin",
            "node",
          ),
        );
    attempt.progress("The host has no Node 20.19 or newer: one is sent along");
    files.push({ path: "bin/node", bytes, executable: true });
  }
  files.push({ path: "bin/domux", bytes: Buffer.from(launcher(facts.node)), executable: true });
  return files;
}

/** The program on the host: runs its own Node if it has one, else the one that was found. */
function launcher(node: string | undefined): string {
  return `#!/bin/sh
here=$(cd "$(dirname "$0")/.." && pwd) || exit 1
for node in "$here/bin/node" "${node ?? ""}"; do
  [ -x "$node" ] && exec "$node" "$here/dist/domux.js" "$@"
done
command -v node >/dev/null && exec node "$here/dist/domux.js" "$@"
echo "domux: node is missing" >&2
exit 127
`;
}

function packageFiles(name: string, directory: string): ArchiveFile[] {
  const wanted = (path: string) =>
    !/\.(map|d\.ts|md|ts|pdb|exe|dll)$|\/(test|src|docs)\//.test(path) || /\/package\.json$/.test(path);
  return filesBelow(
    directory,
    `node_modules/${name}`,
    (path) => wanted(path) && !path.slice(name.length + 14).includes("node_modules/"),
  );
}

/** Directory of an installed package. @throws DomuxError unsupported */
function findPackage(require: NodeJS.Require, name: string): string {
  for (const base of require.resolve.paths(name) ?? []) {
    const directory = join(base, name);
    if (existsSync(join(directory, "package.json"))) return directory;
  }
  throw new DomuxError("unsupported", `The package ${name} is not installed here; run npm install.`);
}

function versionOf(directory: string): string {
  return (JSON.parse(readFileSync(join(directory, "package.json"), "utf8")) as { version: string }).version;
}

/**
 * A package of another platform (`name@version`), from the cache or the registry, whose checksum npm compares.
 * @throws DomuxError connect-failed
 */
async function fetchPackage(name: string, cache: string, attempt: Attempt): Promise<string> {
  const directory = join(cache, name.replace(/\W+/g, "-"));
  const done = join(directory, "package", "package.json");
  if (existsSync(done)) return dirname(done);
  attempt.progress(`Fetching ${name}`);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const run = promisify(execFile);
  try {
    await run("npm", ["pack", "--silent", name], { cwd: directory });
    const [file] = readdirSync(directory).filter((entry) => entry.endsWith(".tgz"));
    await run("tar", ["-xzf", file], { cwd: directory });
    rmSync(join(directory, file));
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw new DomuxError(
      "connect-failed",
      `${name} is needed for that host and could not be fetched with npm (${messageOf(error).split("\n")[0]}): install Node and domux there by hand.`,
      { cause: error },
    );
  }
  return dirname(done);
}

function unpackScript(version: string, sum: string): string {
  if (!/^[\w.+-]+$/.test(version)) throw new DomuxError("internal", `"${version}" is no version.`);
  return forAnyShell(
    [
      "set -e; umask 077",
      `b="$HOME/${INSTALLED}"; mkdir -p "$b"; t="$b/.${version}.$$"; rm -rf "$t"; mkdir "$t"`,
      // Whatever goes wrong, nothing half stays.
      'trap "rm -rf $t" EXIT',
      'cat > "$t/a.tgz"',
      's=$( (sha256sum "$t/a.tgz" || shasum -a 256 "$t/a.tgz" || openssl dgst -sha256 -r "$t/a.tgz") 2>/dev/null | cut -c1-64)',
      `[ "$s" = ${sum} ] || { echo "domux: the archive arrived damaged (checksum)" >&2; exit 98; }`,
      'tar -xzf "$t/a.tgz" -C "$t"; rm "$t/a.tgz"',
      '"$t/bin/domux" --version >/dev/null || { echo "domux: it does not run there; is the home directory mounted noexec?" >&2; exit 98; }',
      `rm -rf "$b/${version}"; mv "$t" "$b/${version}"`,
      `echo "domux-installed: $b/${version}"`,
    ].join("; "),
  );
}
