import { createDecipheriv } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DATAGRAM, Direction } from "../protocol/index.ts";
import { LaneCipher, newLaneSecret } from "./lane-cipher.ts";

const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();
const say = (words: string) => new TextEncoder().encode(words);

function ends(secret = newLaneSecret()) {
  return {
    secret,
    client: new LaneCipher(secret, Direction.toServer),
    server: new LaneCipher(secret, Direction.toClient),
  };
}

describe("a lane's cipher", () => {
  it("is AES-256-GCM with the header as additional data", () => {
    const { secret, client } = ends();
    const { bytes } = client.seal(say("hello"));
    const nonce = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    const plain = createDecipheriv("aes-256-gcm", Buffer.from(secret.key, "hex"), nonce);
    plain.setAAD(bytes.subarray(0, 20)).setAuthTag(bytes.subarray(-16));
    expect(Buffer.concat([plain.update(bytes.subarray(20, -16)), plain.final()]).toString()).toBe("hello");
  });

  it("never uses a nonce twice, and the two directions never the same", () => {
    const { client, server } = ends();
    const seen = new Set<string>();
    for (let i = 0; i < 300; i++)
      for (const end of [client, server]) {
        const { bytes } = end.seal(say("more"));
        seen.add(`${bytes[1]} ${Buffer.from(bytes.subarray(12, 20)).toString("hex")}`);
      }
    expect(seen.size).toBe(600);
  });

  it("opens what the other end sealed, once, in whatever order it comes", () => {
    const { client, server } = ends();
    const sealed = ["first", "second", "third"].map((word) => client.seal(say(word)).bytes);
    expect([2, 0, 1].map((i) => text(server.open(sealed[i])?.message))).toEqual(["third", "first", "second"]);
    for (const bytes of sealed) expect(server.open(bytes)).toBeUndefined();
  });

  it("opens nothing that is too old to be known as new", () => {
    const { client, server } = ends();
    const [tooOld, oldest] = ["too old", "oldest"].map((word) => client.seal(say(word)).bytes);
    let newest = oldest;
    for (let i = 0; i < 1023; i++) newest = client.seal(say("more")).bytes;
    expect(server.open(newest)).toBeDefined();
    expect(server.open(tooOld)).toBeUndefined();
    expect(text(server.open(oldest)?.message)).toBe("oldest");
  });

  it("opens nothing that was changed in any byte, or was made with another key, lane or direction", () => {
    const { secret, client, server } = ends();
    const { bytes } = client.seal(say("hello"));
    for (let at = 0; at < bytes.length; at++) {
      const changed = Uint8Array.from(bytes);
      changed[at] ^= 1;
      expect(server.open(changed)).toBeUndefined();
    }
    expect(server.open(bytes.subarray(0, -1))).toBeUndefined();
    expect(client.open(bytes)).toBeUndefined();
    const other = newLaneSecret();
    const stranger = (over: object) =>
      new LaneCipher({ ...secret, ...over }, Direction.toServer).seal(say("hello")).bytes;
    expect(server.open(stranger({ key: other.key }))).toBeUndefined();
    expect(server.open(stranger({ lane: other.lane }))).toBeUndefined();
    // And none of this took the place of the genuine one.
    expect(text(server.open(bytes)?.message)).toBe("hello");
  });

  it("adds 36 bytes", () => {
    const { client } = ends();
    expect(client.seal(new Uint8Array(DATAGRAM.most - 36)).bytes).toHaveLength(DATAGRAM.most);
  });
});
