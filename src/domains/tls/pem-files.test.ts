import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { refusal, tlsHouse } from "../../../test/support/tls-house.ts";
import { Face } from "../../../test/support/two-muxes.ts";
import { needs } from "../../../test/tools.ts";
import type { TlsClient } from "../../config/index.ts";
import { messages } from "../../protocol/index.ts";

/** Certificates that a person made with OpenSSL: a root, an authority below it, what that one signed. */
class Workshop {
  readonly dir = mkdtempSync(join(tmpdir(), "dpem-"));

  constructor() {
    onTestFinished(() => rmSync(this.dir, { recursive: true, force: true }));
  }

  path = (name: string) => join(this.dir, name);

  private openssl(...words: string[]): string {
    return execFileSync("openssl", words, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      cwd: this.dir,
    });
  }

  root(name: string): void {
    this.openssl(
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", `${name}.key`, "-out", `${name}.pem`],
      ...["-days", "30", "-subj", `/CN=${name}`, "-addext", "basicConstraints=critical,CA:TRUE"],
    );
  }

  /** Makes NAME.key and NAME.pem, signed by `issuer`. */
  signed(name: string, issuer: string, subject: string, extensions: string): void {
    const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
    this.openssl(
      "req",
      ...curve,
      "-nodes",
      "-keyout",
      `${name}.key`,
      "-out",
      `${name}.csr`,
      "-subj",
      `/CN=${subject}`,
    );
    writeFileSync(this.path("extensions"), `${extensions}\n`);
    this.openssl(
      ...[
        "x509",
        "-req",
        "-in",
        `${name}.csr`,
        "-CA",
        `${issuer}.pem`,
        "-CAkey",
        `${issuer}.key`,
        "-CAcreateserial",
      ],
      ...["-days", "20", "-out", `${name}.pem`, "-extfile", "extensions"],
    );
  }

  /** Writes several files into one. */
  join(name: string, ...parts: string[]): void {
    writeFileSync(this.path(name), parts.map((part) => readFileSync(this.path(part), "utf8")).join(""));
  }

  /** A key with a passphrase. */
  locked(name: string, from: string): void {
    this.openssl("pkey", "-in", from, "-aes256", "-passout", "pass:sesame", "-out", name);
  }
}

/** What a person makes once for their machines. */
function workshop(): Workshop {
  const made = new Workshop();
  made.root("root");
  made.root("stranger");
  made.signed("between", "root", "between", "basicConstraints=critical,CA:TRUE");
  const names = "subjectAltName=DNS:*.mine.example,IP:127.0.0.1";
  made.signed("server", "between", "any", `${names}\nextendedKeyUsage=serverAuth`);
  made.signed("client", "between", "me", "extendedKeyUsage=clientAuth");
  made.signed("mallory", "between", "mallory", "extendedKeyUsage=clientAuth");
  made.signed("foreign", "stranger", "me", "extendedKeyUsage=clientAuth");
  return made;
}

const sideOf = ({ path }: Workshop, name: string) => ({
  pem_cert: path(`${name}.pem`),
  pem_private_key: path(`${name}.key`),
  pem_ca: path("between.pem"),
  pem_root_certs: [path("root.pem")],
});

describe("certificates that a person made", () => {
  it("work on both sides: certificate, key, chain, authorities", async (context) => {
    needs(context, "openssl");
    const shop = workshop();
    const house = await tlsHouse({ serves: sideOf(shop, "server") });
    const made = house.domain(sideOf(shop, "client"));
    await made.domain.attach({});
    const seat = await new Face(house.near).greet();
    onTestFinished(() => seat.dispose());
    const { pane } = await seat.link.call(messages.spawn, { domain: { name: made.name } });
    await seat.open(pane);
    seat.type(pane, "hello");
    await seat.shows((text) => text.includes("hello"));
    // Nothing is fetched or renewed for it, and the server's own authority goes on beside the other.
    expect(house.authority.clients()).toEqual([]);
    const paired = house.issued();
    expect(await refusal(house.domain({}, paired))).toMatch(/authority that is not trusted here/);
    await house.domain({ pem_root_certs: [shop.path("root.pem")] }, paired).domain.attach({});
  });

  it("may be in one file with their keys, in directories, below the home directory, for a pattern of names", async (context) => {
    needs(context, "openssl");
    const shop = workshop();
    const { path } = shop;
    const both = (name: string) => {
      shop.join(`${name}-both.pem`, `${name}.key`, `${name}.pem`, "between.pem");
      return path(`${name}-both.pem`);
    };
    mkdirSync(path("trusted"));
    shop.join("trusted/mine.crt", "stranger.pem", "root.pem");
    const home = `~/${relative(homedir(), path("trusted"))}`;
    const serves = { pem_cert: both("server"), pem_root_certs: [path("trusted")] };
    const { domain } = await tlsHouse({ serves });
    const given = { pem_cert: both("client"), pem_root_certs: [home] };
    await domain({ ...given, expected_cn: "a.mine.example" }).domain.attach({});
    expect(await refusal(domain({ ...given, expected_cn: "a.b.mine.example" }))).toMatch(
      /its certificate is for \*\.mine\.example, 127\.0\.0\.1, not for a\.b\.mine\.example; set expected_cn/,
    );
  });

  it("that do not do are refused in a sentence", async (context) => {
    needs(context, "openssl");
    const shop = workshop();
    const { path } = shop;
    const { domain } = await tlsHouse({ serves: sideOf(shop, "server") });
    const say = (over: Partial<TlsClient>) => refusal(domain({ ...sideOf(shop, "client"), ...over }));
    expect(await say(sideOf(shop, "mallory"))).toMatch(/is for the user mallory, and this server serves me/);
    expect(await say({ ...sideOf(shop, "foreign"), pem_ca: undefined })).toMatch(/of another authority/);
    expect(await say({ pem_ca: undefined })).toMatch(/^auth-failed: .*of another authority/);
    expect(await say({ pem_root_certs: [path("stranger.pem")] })).toMatch(
      /^auth-failed: The server at .* is not trusted: .*add the authority to pem_root_certs/,
    );
    shop.locked("locked.key", "client.key");
    expect(await say({ pem_private_key: path("locked.key") })).toMatch(
      /^config: The private key in \S+locked\.key has a passphrase, .*openssl pkey -in/,
    );
    expect(await say({ pem_private_key: path("server.key") })).toMatch(
      /^config: The private key does not belong to the certificate/,
    );
    expect(await say({ pem_private_key: undefined })).toMatch(
      /^config: There is no private key in \S+client\.pem .*set pem_private_key/,
    );
    expect(await say({ pem_cert: path("client.key") })).toMatch(
      /^config: There is no certificate in \S+client\.key/,
    );
    expect(await say({ pem_ca: path("missing") })).toMatch(
      /^config: The certificate file \S+missing cannot be read/,
    );
    const wrong = { ...sideOf(shop, "server"), pem_private_key: path("locked.key") };
    await expect(tlsHouse({ serves: wrong })).rejects.toMatchObject({
      code: "config",
      message: expect.stringMatching(/^The private key in \S+locked\.key has a passphrase/),
    });
  });
});
