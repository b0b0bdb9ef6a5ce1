import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrameSplitter } from "./frame.ts";
import type { HostedPane } from "./port.ts";
import { decode, encode, inputFrame, type Message, type MessageName, Wire } from "./wire.ts";

const dir = fileURLToPath(new URL("../../test/fixtures/ptyhost/v1", import.meta.url));

/** The bytes of a golden file: pairs of hexadecimal digits up to "#". */
const goldenBytes = (name: string) =>
  Buffer.from(
    readFileSync(join(dir, `${name}.golden`), "utf8")
      .split("\n")
      .map((line) => line.replace(/#.*/, "").replace(/\s/g, ""))
      .join(""),
    "hex",
  );

const first: HostedPane = {
  pane: 1,
  pid: 12345,
  tty: "/dev/pts/3",
  size: { cols: 80, rows: 24, pixelWidth: 640, pixelHeight: 384 },
  oldest: 0,
  head: 0,
  lastWrite: 0,
  pendingInput: 0,
  exit: undefined,
};
const larger = { cols: 200, rows: 50, pixelWidth: 1600, pixelHeight: 800 };
const position = 4_294_967_301;

/** What the golden files say. Never changed: a new version gets files and a table of its own. */
const messages: Message[] = [
  { name: "hello", request: 0, body: { version: 1, oldest: 1, role: "control", pid: 4711, build: "0.1.0" } },
  { name: "error", request: 9, body: { code: "not-found", message: "This PTY host has no pane 7." } },
  { name: "done", request: 9, body: { value: 1 } },
  {
    name: "spawn",
    request: 2,
    body: {
      size: first.size,
      logLimit: 4 << 20,
      cwd: "/home/ada",
      argv0: "-bash",
      argv: ["/bin/bash", "-i"],
      env: { TERM: "xterm-256color" },
      meta: Buffer.from([0, 1, 2]),
    },
  },
  { name: "pane", request: 2, body: first },
  { name: "list", request: 3, body: {} },
  {
    name: "panes",
    request: 3,
    body: {
      panes: [
        { ...first, oldest: position, head: position + 100, lastWrite: 18, pendingInput: 5 },
        {
          ...first,
          pane: 2,
          pid: 12346,
          tty: "/dev/pts/4",
          size: { cols: 90, rows: 30, pixelWidth: 0, pixelHeight: 0 },
          head: 12,
          exit: { code: 137, signal: "SIGKILL" },
        },
      ],
    },
  },
  { name: "info", request: 4, body: { pane: 1, tree: true } },
  { name: "running", request: 4, body: { json: '{"termios":{"echo":true,"canonical":false}}' } },
  { name: "setMeta", request: 5, body: { pane: 1, meta: Buffer.from("any bytes") } },
  { name: "getMeta", request: 6, body: { pane: 1 } },
  { name: "meta", request: 6, body: { meta: Buffer.from("any bytes") } },
  { name: "remove", request: 7, body: { pane: 1 } },
  { name: "write", request: 0, body: { pane: 1, seq: Number.MAX_SAFE_INTEGER, bytes: Buffer.from("ls\r") } },
  { name: "written", request: 0, body: { pane: 1, seq: 18, pending: 70_000 } },
  { name: "type", request: 0, body: { pane: 1, seq: 2, bytes: Buffer.from("ls\r") } },
  { name: "resize", request: 8, body: { pane: 1, size: larger } },
  { name: "signal", request: 9, body: { pane: 1, target: "foreground", name: "SIGINT" } },
  { name: "erase", request: 10, body: { pane: 1, mode: 3 } },
  { name: "inject", request: 12, body: { pane: 1, bytes: Buffer.from("hi") } },
  { name: "read", request: 11, body: { pane: 1, position, window: 262_144 } },
  { name: "ack", request: 11, body: { position: position + 100 } },
  { name: "stop", request: 11, body: {} },
  { name: "trim", request: 0, body: { pane: 1, position: position + 100 } },
  { name: "permit", request: 13, body: { pane: 1, key: Buffer.from([0xde, 0xad, 0xbe, 0xef]) } },
  { name: "direct", request: 14, body: { pane: 1, key: Buffer.from([0xde, 0xad, 0xbe, 0xef]) } },
  { name: "output", request: 11, body: { position, bytes: Buffer.from("\x1b[1mhi\xff", "latin1") } },
  { name: "resized", request: 11, body: { position: position + 7, size: larger } },
  { name: "erased", request: 11, body: { position: position + 8, mode: 3 } },
  { name: "exited", request: 11, body: { position: position + 9, status: { code: 139, signal: "SIGSEGV" } } },
  { name: "watch", request: 0, body: { pane: 1, on: true } },
  { name: "termios", request: 0, body: { pane: 1, position: 77, echo: false, canonical: true } },
];

/** Messages whose last field goes to the end. */
const TO_THE_END = ["running", "setMeta", "meta", "write", "type", "inject", "output"];

describe("version 1 of the PTY host's protocol", () => {
  it.each(messages.map((message) => [message.name, message] as const))(
    "%s is its golden bytes",
    (name, message) => {
      const bytes = goldenBytes(name);
      expect(encode(name, message.request, message.body as never).toString("hex")).toBe(
        bytes.toString("hex"),
      );
      const decoded: (Message | undefined)[] = [];
      new FrameSplitter().push(bytes, (...frame) => decoded.push(decode(...frame)));
      expect(decoded).toEqual([message]);
    },
  );

  it("has golden bytes of every message, and no number twice", () => {
    const names = Object.keys(Wire) as MessageName[];
    expect(messages.map(({ name }) => name)).toEqual(names);
    expect(readdirSync(dir).sort()).toEqual(names.map((name) => `${name}.golden`).sort());
    expect(new Set(names.map((name) => Wire[name].number)).size).toBe(names.length);
  });

  it("packs input the short way into the same bytes", () => {
    for (const message of messages)
      if (message.name === "write" || message.name === "type") {
        const { pane, seq, bytes } = message.body;
        const short = inputFrame(Wire[message.name].number, pane, seq, bytes);
        expect(short.toString("hex")).toBe(goldenBytes(message.name).toString("hex"));
      }
  });

  it("reads frames however the stream is cut", () => {
    const stream = Buffer.concat(messages.map(({ name }) => goldenBytes(name)));
    for (const step of [1, 2, 3, 5, 11, 12, 13, 64, 100, stream.length]) {
      const splitter = new FrameSplitter();
      const decoded: (Message | undefined)[] = [];
      for (let offset = 0; offset < stream.length; offset += step)
        splitter.push(stream.subarray(offset, offset + step), (...frame) => decoded.push(decode(...frame)));
      expect(decoded, `in pieces of ${step}`).toEqual(messages);
    }
  });

  it("ignores what a later version adds at the end of a message", () => {
    for (const { name, request, body } of messages) {
      if (TO_THE_END.includes(name)) continue;
      const bytes = goldenBytes(name);
      const longer = Buffer.concat([bytes.subarray(12), Buffer.from("later")]);
      expect(decode(bytes.readUInt16BE(4), request, longer)).toEqual({ name, request, body });
    }
  });

  it("refuses every message that is cut off, by name", () => {
    for (const { name } of messages) {
      const bytes = goldenBytes(name);
      for (let length = 12; length < bytes.length; length++) {
        try {
          decode(bytes.readUInt16BE(4), 0, bytes.subarray(12, length));
          expect(TO_THE_END, `${name} cut to ${length}`).toContain(name);
        } catch (error) {
          expect(error).toMatchObject({ code: "bad-frame" });
        }
      }
    }
  });

  it("never breaks on bytes that make no sense", () => {
    const numbers = fc.constantFrom(...messages.map(({ name }) => Wire[name].number));
    fc.assert(
      fc.property(numbers, fc.uint8Array({ maxLength: 200 }), (number, bytes) => {
        try {
          decode(number, 1, Buffer.from(bytes));
        } catch (error) {
          expect(error).toMatchObject({ code: "bad-frame" });
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("does not pack what does not fit", () => {
    const pack = (position: number) => () => encode("ack", 1, { position });
    expect(pack(-1)).toThrow(/not a position/);
    expect(pack(2 ** 53)).toThrow(/not a position/);
    expect(pack(1.5)).toThrow(/not a position/);
    expect(() => encode("resize", 1, { pane: 1, size: { ...larger, cols: 65_536 } })).toThrow(/2 bytes/);
    expect(() => encode("setMeta", 1, { pane: 1, meta: Buffer.alloc(1 << 20) })).toThrow(
      /over the cap of 1048576/,
    );
  });
});
