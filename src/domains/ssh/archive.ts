import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** A file for an archive. */
export interface ArchiveFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly executable?: boolean;
}

const BLOCK = 512;

/** A gzipped tar archive (POSIX ustar) of files; the same files give the same bytes. */
export function packArchive(files: readonly ArchiveFile[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (const { path, bytes, executable } of files) {
    parts.push(header(path, bytes.length, executable ? 0o700 : 0o600), Buffer.from(bytes));
    const rest = bytes.length % BLOCK;
    if (rest > 0) parts.push(Buffer.alloc(BLOCK - rest));
  }
  parts.push(Buffer.alloc(2 * BLOCK));
  // In a thread: a Node takes seconds, in which panes go on.
  return promisify(gzip)(Buffer.concat(parts), { level: 6 });
}

function header(path: string, size: number, mode: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const { name, prefix } = splitPath(path);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;
  block.write(name, 0, 100);
  block.write(octal(mode, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(0, 12), 136);
  block.write("        ", 148);
  block.write("0", 156);
  block.write("ustar\0", 257);
  block.write("00", 263);
  block.write(prefix, 345, 155);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

/** ustar keeps a long path in two fields, cut at a slash. */
function splitPath(path: string): { name: string; prefix: string } {
  if (Buffer.byteLength(path) <= 100) return { name: path, prefix: "" };
  for (let cut = path.indexOf("/"); cut > 0; cut = path.indexOf("/", cut + 1)) {
    const name = path.slice(cut + 1);
    if (Buffer.byteLength(name) <= 100 && cut <= 155) return { name, prefix: path.slice(0, cut) };
  }
  throw new Error(`the path ${path} is too long for an archive`);
}

/** All files below a directory, as `into/…`, in order of their paths. */
export function filesBelow(directory: string, into: string, wanted = (_path: string) => true): ArchiveFile[] {
  return readdirSync(directory, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      const inside = `${into}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(path, inside, wanted);
      if (!wanted(inside)) return [];
      return [{ path: inside, bytes: readFileSync(path), executable: (statSync(path).mode & 0o100) !== 0 }];
    });
}
