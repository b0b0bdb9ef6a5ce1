import { DomuxError, ERROR_CODES, type ErrorCode, type Size } from "../model/index.ts";
import { frame, HEADER_BYTES, writeHeader } from "./frame.ts";
import { Packer, Unpacker } from "./packing.ts";
import type { ExitStatus, HostedPane, SignalTarget } from "./port.ts";

/**
 * The messages between a server and a PTY host. docs/PTYHOST.md is this page in words, test/fixtures/ptyhost has the
 * bytes. Frozen: numbers are never given another meaning, fields are only added at the end of a message, and what a
 * peer does not know it ignores there.
 */
export const WIRE_VERSION = 1;

/** The oldest version that we still speak. */
export const OLDEST_VERSION = 1;

/** The first bytes of a hello, so that a stranger on the socket is told from an old friend. */
const MAGIC = "domuxpty";

export const MAX_META_BYTES = 64 << 10;

/**
 * What a connection may do: everything (one at a time, the newest), or only look (list, info, read, getMeta) and, with
 * a permit of the controlling one, type (direct, type).
 */
export type Role = "control" | "observe";
const ROLES: readonly Role[] = ["control", "observe"];
const TARGETS: readonly SignalTarget[] = ["foreground", "program"];

interface Definition<T> {
  readonly number: number;
  readonly pack: (to: Packer, body: T) => void;
  readonly unpack: (from: Unpacker) => T;
}
const define = <T>(
  number: number,
  pack: Definition<T>["pack"],
  unpack: Definition<T>["unpack"],
): Definition<T> => ({ number, pack, unpack });

const nothing = (number: number) =>
  define<Record<string, never>>(
    number,
    () => {},
    () => ({}),
  );
const paneOnly = (number: number) =>
  define<{ pane: number }>(
    number,
    (to, { pane }) => to.u32(pane),
    (from) => ({ pane: from.u32() }),
  );

/** Every message, by name: its number, and how its body is packed. Gaps are for later relatives. */
export const Wire = {
  /** First message of both sides; the host answers with the version that both speak. */
  hello: define<{ version: number; oldest: number; role: Role; pid: number; build: string }>(
    1,
    (to, body) => {
      to.rest(Buffer.from(MAGIC));
      to.u16(body.version);
      to.u16(body.oldest);
      to.u8(ROLES.indexOf(body.role));
      to.u32(body.pid);
      to.text(body.build);
    },
    (from) => {
      for (const letter of Buffer.from(MAGIC)) {
        if (from.u8() !== letter)
          throw new DomuxError("bad-frame", "PTY host protocol: the peer is no domux (no magic word).");
      }
      const [version, oldest] = [from.u16(), from.u16()];
      return { version, oldest, role: choice(ROLES, from.u8()), pid: from.u32(), build: from.text() };
    },
  ),
  /** Answer to `request`, or to nobody (0); a connection that is beyond repair ends after it. */
  error: define<{ code: ErrorCode; message: string }>(
    2,
    (to, { code, message }) => {
      to.text(code);
      to.text(message);
    },
    (from) => {
      const code = from.text();
      return { code: code in ERROR_CODES ? (code as ErrorCode) : "internal", message: from.text() };
    },
  ),
  /** Answer to a request that has no other; `value` is 1 unless the request says otherwise. */
  done: define<{ value: number }>(
    3,
    (to, { value }) => to.u32(value),
    (from) => ({ value: from.u32() }),
  ),

  spawn: define<{
    size: Size;
    logLimit: number;
    cwd: string;
    argv0: string;
    argv: readonly string[];
    env: Readonly<Record<string, string>>;
    meta: Uint8Array;
  }>(
    16,
    (to, body) => {
      packSize(to, body.size);
      to.u32(body.logLimit);
      to.text(body.cwd);
      to.text(body.argv0);
      to.u32(body.argv.length);
      for (const word of body.argv) to.text(word);
      const env = Object.entries(body.env);
      to.u32(env.length);
      for (const [name, value] of env) {
        to.text(name);
        to.text(value);
      }
      to.blob(body.meta);
    },
    (from) => {
      const [size, logLimit, cwd, argv0] = [unpackSize(from), from.u32(), from.text(), from.text()];
      const argv = Array.from({ length: from.count(4) }, () => from.text());
      const env = Object.fromEntries(
        Array.from({ length: from.count(8) }, () => [from.text(), from.text()] as const),
      );
      return { size, logLimit, cwd, argv0, argv, env, meta: from.blob() };
    },
  ),
  /** Answer to spawn. */
  pane: define<HostedPane>(17, packPane, unpackPane),
  list: nothing(20),
  panes: define<{ panes: readonly HostedPane[] }>(
    21,
    (to, { panes }) => {
      to.u32(panes.length);
      for (const pane of panes) {
        const entry = new Packer();
        packPane(entry, pane);
        to.blob(entry.done());
      }
    },
    (from) => ({ panes: Array.from({ length: from.count(4) }, () => unpackPane(new Unpacker(from.blob()))) }),
  ),
  info: define<{ pane: number; tree: boolean }>(
    24,
    (to, body) => {
      to.u32(body.pane);
      to.u8(body.tree ? 1 : 0);
    },
    (from) => ({ pane: from.u32(), tree: from.u8() !== 0 }),
  ),
  /** Answer to info: UTF-8 JSON of PtyInfo (it is for people, and grows with operating systems). */
  running: define<{ json: string }>(
    25,
    (to, { json }) => to.rest(Buffer.from(json)),
    (from) => ({ json: from.rest().toString("utf8") }),
  ),
  setMeta: define<{ pane: number; meta: Uint8Array }>(
    28,
    (to, body) => {
      to.u32(body.pane);
      to.rest(body.meta);
    },
    (from) => ({ pane: from.u32(), meta: from.rest() }),
  ),
  getMeta: paneOnly(29),
  /** Answer to getMeta. */
  meta: define<{ meta: Uint8Array }>(
    30,
    (to, body) => to.rest(body.meta),
    (from) => ({ meta: from.rest() }),
  ),
  remove: paneOnly(32),

  /** Input. No answer but `written` when it has reached the terminal. */
  write: define<{ pane: number; seq: number; bytes: Uint8Array }>(48, packWrite, unpackWrite),
  /** Writes up to `seq` were taken; of their bytes, `pending` wait because the program does not read. */
  written: define<{ pane: number; seq: number; pending: number }>(
    49,
    (to, body) => {
      to.u32(body.pane);
      to.u64(body.seq);
      to.u32(body.pending);
    },
    (from) => ({ pane: from.u32(), seq: from.u64(), pending: from.u32() }),
  ),
  /** Input of a connection that has the direct way to the pane; `seq` counts its own from 1, told by `written`. */
  type: define<{ pane: number; seq: number; bytes: Uint8Array }>(50, packWrite, unpackWrite),
  resize: define<{ pane: number; size: Size }>(
    52,
    (to, body) => {
      to.u32(body.pane);
      packSize(to, body.size);
    },
    (from) => ({ pane: from.u32(), size: unpackSize(from) }),
  ),
  /** Answered by done: 0 if there was nothing to signal. */
  signal: define<{ pane: number; target: SignalTarget; name: string }>(
    56,
    (to, body) => {
      to.u32(body.pane);
      to.u8(TARGETS.indexOf(body.target));
      to.text(body.name);
    },
    (from) => ({ pane: from.u32(), target: choice(TARGETS, from.u8()), name: from.text() }),
  ),
  erase: define<{ pane: number; mode: number }>(
    60,
    (to, body) => {
      to.u32(body.pane);
      to.u8(body.mode);
    },
    (from) => ({ pane: from.u32(), mode: from.u8() }),
  ),

  /** Output that is the server's own: goes into the log as if the program had printed it. */
  inject: define<{ pane: number; bytes: Uint8Array }>(
    61,
    (to, body) => {
      to.u32(body.pane);
      to.rest(body.bytes);
    },
    (from) => ({ pane: from.u32(), bytes: from.rest() }),
  ),

  /** Starts a stream of records; its request number names the stream from then on. */
  read: define<{ pane: number; position: number; window: number }>(
    64,
    (to, body) => {
      to.u32(body.pane);
      to.u64(body.position);
      to.u32(body.window);
    },
    (from) => ({ pane: from.u32(), position: from.u64(), window: from.u32() }),
  ),
  /** All before `position` is dealt with. */
  ack: define<{ position: number }>(
    65,
    (to, { position }) => to.u64(position),
    (from) => ({ position: from.u64() }),
  ),
  stop: nothing(66),
  trim: define<{ pane: number; position: number }>(
    68,
    (to, body) => {
      to.u32(body.pane);
      to.u64(body.position);
    },
    (from) => ({ pane: from.u32(), position: from.u64() }),
  ),

  /** Whoever says this key may have the direct way to the pane, once. All writes before it have been taken. */
  permit: define<{ pane: number; key: Uint8Array }>(72, packKey, unpackKey),
  /** Asks for the direct way. From then on `type` is taken, and its answers come as `output` under this request. */
  direct: define<{ pane: number; key: Uint8Array }>(73, packKey, unpackKey),

  /** Records of a stream. An output body is packed by hand where it is sent (`OUTPUT_HEAD_BYTES`). */
  output: define<{ position: number; bytes: Uint8Array }>(
    80,
    (to, body) => {
      to.u64(body.position);
      to.rest(body.bytes);
    },
    (from) => ({ position: from.u64(), bytes: from.rest() }),
  ),
  resized: define<{ position: number; size: Size }>(
    81,
    (to, body) => {
      to.u64(body.position);
      packSize(to, body.size);
    },
    (from) => ({ position: from.u64(), size: unpackSize(from) }),
  ),
  erased: define<{ position: number; mode: number }>(
    82,
    (to, body) => {
      to.u64(body.position);
      to.u8(body.mode);
    },
    (from) => ({ position: from.u64(), mode: from.u8() }),
  ),
  exited: define<{ position: number; status: ExitStatus }>(
    83,
    (to, body) => {
      to.u64(body.position);
      packStatus(to, body.status);
    },
    (from) => ({ position: from.u64(), status: unpackStatus(from) }),
  ),

  watch: define<{ pane: number; on: boolean }>(
    96,
    (to, body) => {
      to.u32(body.pane);
      to.u8(body.on ? 1 : 0);
    },
    (from) => ({ pane: from.u32(), on: from.u8() !== 0 }),
  ),
  /** Flags: 1 echo, 2 canonical. */
  termios: define<{ pane: number; position: number; echo: boolean; canonical: boolean }>(
    97,
    (to, body) => {
      to.u32(body.pane);
      to.u64(body.position);
      to.u8((body.echo ? 1 : 0) | (body.canonical ? 2 : 0));
    },
    (from) => {
      const [pane, position, flags] = [from.u32(), from.u64(), from.u8()];
      return { pane, position, echo: (flags & 1) !== 0, canonical: (flags & 2) !== 0 };
    },
  ),
} as const;

export type MessageName = keyof typeof Wire;
export type BodyOf<N extends MessageName> = (typeof Wire)[N] extends Definition<infer T> ? T : never;
export type Message = {
  [N in MessageName]: { readonly name: N; readonly request: number; readonly body: BodyOf<N> };
}[MessageName];

const byNumber = new Map<number, MessageName>(
  (Object.keys(Wire) as MessageName[]).map((name) => [Wire[name].number, name]),
);

/** Bytes of one message. Throws DomuxError for values that do not fit their fields or the frame. */
export function encode<N extends MessageName>(name: N, request: number, body: BodyOf<N>): Buffer {
  const to = new Packer();
  (Wire[name] as unknown as Definition<BodyOf<N>>).pack(to, body);
  return frame(Wire[name].number, request, to.done());
}

/** The same for input, in one piece: a key waits for it. */
export function inputFrame(number: number, pane: number, seq: number, bytes: Uint8Array): Buffer {
  const length = 12 + bytes.length;
  const whole = Buffer.allocUnsafe(HEADER_BYTES + length);
  writeHeader(whole, number, 0, length);
  whole.writeUInt32BE(pane, HEADER_BYTES);
  whole.writeUInt32BE(Math.floor(seq / 0x1_0000_0000), HEADER_BYTES + 4);
  whole.writeUInt32BE(seq % 0x1_0000_0000, HEADER_BYTES + 8);
  whole.set(bytes, HEADER_BYTES + 12);
  return whole;
}

/** A message of its frame; undefined for a number we do not know. Throws DomuxError bad-frame. */
export function decode(number: number, request: number, body: Buffer): Message | undefined {
  const name = byNumber.get(number);
  if (!name) return undefined;
  return { name, request, body: Wire[name].unpack(new Unpacker(body)) } as Message;
}

function choice<T>(of: readonly T[], index: number): T {
  if (index >= of.length)
    throw new DomuxError("bad-frame", `PTY host protocol: ${index} is not one of the ${of.length} choices.`);
  return of[index];
}

function packWrite(to: Packer, body: { pane: number; seq: number; bytes: Uint8Array }): void {
  to.u32(body.pane);
  to.u64(body.seq);
  to.rest(body.bytes);
}

function unpackWrite(from: Unpacker): { pane: number; seq: number; bytes: Uint8Array } {
  return { pane: from.u32(), seq: from.u64(), bytes: from.rest() };
}

function packKey(to: Packer, { pane, key }: { pane: number; key: Uint8Array }): void {
  to.u32(pane);
  to.blob(key);
}

function unpackKey(from: Unpacker): { pane: number; key: Uint8Array } {
  return { pane: from.u32(), key: from.blob() };
}

function packSize(to: Packer, size: Size): void {
  to.u16(size.cols);
  to.u16(size.rows);
  to.u16(size.pixelWidth);
  to.u16(size.pixelHeight);
}

function unpackSize(from: Unpacker): Size {
  const [cols, rows] = [from.u16(), from.u16()];
  if (cols === 0 || rows === 0)
    throw new DomuxError("bad-frame", "PTY host protocol: a terminal has at least one column and one row.");
  return { cols, rows, pixelWidth: from.u16(), pixelHeight: from.u16() };
}

function packStatus(to: Packer, status: ExitStatus): void {
  to.u16(status.code);
  to.text(status.signal ?? "");
}

function unpackStatus(from: Unpacker): ExitStatus {
  const code = from.u16();
  const signal = from.text();
  return signal ? { code, signal } : { code };
}

function packPane(to: Packer, pane: HostedPane): void {
  to.u32(pane.pane);
  to.u32(pane.pid);
  packSize(to, pane.size);
  to.u64(pane.oldest);
  to.u64(pane.head);
  to.u64(pane.lastWrite);
  to.u32(pane.pendingInput);
  to.text(pane.tty);
  to.u8(pane.exit ? 1 : 0);
  if (pane.exit) packStatus(to, pane.exit);
}

function unpackPane(from: Unpacker): HostedPane {
  const [pane, pid, size] = [from.u32(), from.u32(), unpackSize(from)];
  const [oldest, head, lastWrite, pendingInput] = [from.u64(), from.u64(), from.u64(), from.u32()];
  const [tty, ended] = [from.text(), from.u8() !== 0];
  return {
    pane,
    pid,
    tty,
    size,
    oldest,
    head,
    lastWrite,
    pendingInput,
    exit: ended ? unpackStatus(from) : undefined,
  };
}
