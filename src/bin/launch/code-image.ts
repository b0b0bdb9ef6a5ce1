import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** A chunk of a program: its text, and what V8 compiled of it. */
export interface Compiled {
  readonly source: string;
  readonly code: Buffer;
}

interface Index {
  /** What must be the same for the image to be of use. */
  readonly key: string;
  /** Name, whether the text is ASCII, bytes of the text, bytes of the code. */
  readonly chunks: readonly (readonly [name: string, ascii: boolean, source: number, code: number])[];
}

/**
 * Reads an image: the length of one copy (32 bits, little endian), and two equal copies. V8 believes the code that it
 * is given, so a byte that was changed by accident must be noticed, and comparing is the only check that costs nothing:
 * hashes are in modules that would be loaded for them. A copy is the length of its index (32 bits), the index (JSON),
 * and the chunks, text before code.
 *
 * Empty if there is no image, if it is broken, of another key, or another user's (who could make us run what he likes).
 */
export function readImage(file: string, key: string): Map<string, Compiled> {
  const none = new Map<string, Compiled>();
  try {
    const bytes = readOwn(file);
    const length = bytes?.readUInt32LE(0);
    if (!bytes || bytes.length !== 4 + 2 * length!) return none;
    const copy = bytes.subarray(4, 4 + length!);
    if (!copy.equals(bytes.subarray(4 + length!))) return none;
    let at = 4 + copy.readUInt32LE(0);
    const index = JSON.parse(copy.toString("utf8", 4, at)) as Index;
    if (index.key !== key) return none;
    const found = new Map<string, Compiled>();
    for (const [name, ascii, source, code] of index.chunks) {
      const text = copy.toString(ascii ? "latin1" : "utf8", at, (at += source));
      found.set(name, { source: text, code: copy.subarray(at, (at += code)) });
    }
    return found;
  } catch {
    return none;
  }
}

function readOwn(file: string): Buffer | undefined {
  const handle = openSync(file, "r");
  try {
    const { uid, mode } = fstatSync(handle);
    // Node on Windows knows no user ids; directories below a profile are its user's there.
    if (process.getuid && (uid !== process.getuid() || (mode & 0o022) !== 0)) return undefined;
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes an image for readImage, whole or not at all: others may read and write at the same time. */
export function writeImage(file: string, key: string, chunks: ReadonlyMap<string, Compiled>): void {
  const parts: Buffer[] = [];
  const rows = [...chunks].map(([name, { source, code }]) => {
    const text = Buffer.from(source);
    parts.push(text, code);
    return [name, text.length === source.length, text.length, code.length] as const;
  });
  const index = Buffer.from(JSON.stringify({ key, chunks: rows } satisfies Index));
  const size = (bytes: number) => {
    const field = Buffer.alloc(4);
    field.writeUInt32LE(bytes);
    return field;
  };
  const copy = Buffer.concat([size(index.length), index, ...parts]);
  const temporary = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(temporary, Buffer.concat([size(copy.length), copy, copy]), { mode: 0o600, flag: "wx" });
      renameSync(temporary, file);
    } catch {
      rmSync(temporary, { force: true });
    }
  } catch {
    // A full disk, a directory that is not ours: everything works without.
  }
}
