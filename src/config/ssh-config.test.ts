import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
  effectiveSshOptions,
  enumerateSshHosts,
  listSshHosts,
  parseSshG,
  parseSshOptions,
  type SshSurroundings,
} from "./ssh-config.ts";

function around(files: Record<string, string>): SshSurroundings {
  const home = mkdtempSync(join(tmpdir(), "domux-ssh-"));
  mkdirSync(join(home, ".ssh", "conf.d"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, ".ssh", name), text);
  return {
    home,
    files: [join(home, ".ssh", "config"), join(home, "nowhere")],
    env: { KEYS: "/keys", PATH: process.env.PATH },
    user: "me",
    localHost: "box.example.org",
  };
}

const surroundings = around({
  config: `
# comment
Include conf.d/*.conf
Host alpha beta
  HostName %h.example.com
  User = "alice"
  Port 2222
  IdentityFile ~/.ssh/one
  IdentityFile \${KEYS}/two
Host *.wild !secret web-? gamma
  User wild
Match host alpha.example.com user alice
  ProxyCommand nc %h %p %r %n
Match exec "true"
  Compression yes
Host *
  User default
  ServerAliveInterval 5
`,
  "conf.d/a.conf": "Host first\n  Port 1\n",
  "conf.d/b.conf": "Host second\n  Include ../nested\n",
  nested: "Host third\n",
});

it("lists literal hosts in order, through Include", () => {
  const { hosts, files } = listSshHosts(surroundings);
  expect(hosts).toEqual(["first", "second", "third", "alpha", "beta", "gamma"]);
  expect(files).toHaveLength(4);
});

it("takes the first value, gathers identity files, expands tokens", () => {
  expect(parseSshOptions("alpha", surroundings)).toMatchObject({
    hostname: "alpha.example.com",
    user: "alice",
    port: "2222",
    identityfile: `${surroundings.home}/.ssh/one /keys/two`,
    proxycommand: "nc alpha.example.com 2222 alice alpha",
    serveraliveinterval: "5",
  });
  expect(parseSshOptions("x.wild", surroundings)).toMatchObject({ user: "wild", port: "22" });
  expect(parseSshOptions("secret", surroundings).user).toBe("default");
  expect(parseSshOptions("alpha", surroundings).compression).toBeUndefined();
});

it("lets given files win", async () => {
  const extra = join(surroundings.home, "extra");
  writeFileSync(extra, "Host extra alpha\n User bob\n");
  const { hosts, files } = await enumerateSshHosts(surroundings, [extra]);
  expect(Object.keys(hosts)[0]).toBe("extra");
  expect(hosts.alpha.user).toBe("bob");
  expect(files).toContain(extra);
});

it("reads what ssh -G prints", () => {
  expect(parseSshG("user x\nidentityfile a\nidentityfile b\n\n")).toEqual({ user: "x", identityfile: "a b" });
});

const hasSsh = () => {
  try {
    execFileSync("ssh", ["-V"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

it("asks ssh where there is one, and reads by itself where not", async () => {
  if (hasSsh())
    expect((await effectiveSshOptions("some-host.invalid", surroundings)).hostname).toBe("some-host.invalid");
  else if (process.env.CI) throw new Error("ssh is missing");
  expect(await effectiveSshOptions("alpha", surroundings, "/no/such/ssh")).toMatchObject({ user: "alice" });
  expect((await effectiveSshOptions("-oProxyCommand=x", surroundings)).hostname).toBe("-oProxyCommand=x");
});

it("survives a file that includes itself", () => {
  const loop = around({ config: "Include config\nHost x\n" });
  expect(listSshHosts(loop).hosts).toEqual(["x"]);
});
