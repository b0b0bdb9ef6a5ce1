import fs from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve, sep } from "node:path";
import { messageOf } from "../../../model/index.ts";
import { bytesOfText, textOfBytes } from "../wire.ts";

/** Largest file that a configuration may read as a whole, bytes. */
const LARGEST = 64 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "No such file or directory",
  EACCES: "Permission denied",
  EISDIR: "Is a directory",
  ENOTDIR: "Not a directory",
  EEXIST: "File exists",
  ENOTEMPTY: "Directory not empty",
};

/** An error in the words of Lua's io library. */
function complain(path: string, error: unknown): never {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  throw new Error(`${path}: ${REASONS[code] ?? messageOf(error)}`);
}

/** Milliseconds for the next bytes of a pipe, such as a shell's `<(…)`. */
const PATIENCE = 2_000;

/** What is in a pipe or comes first out of a device; never waits for long, for nobody could end that. */
function readStream(path: string, device: boolean): Buffer {
  const file = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
  const parts: Buffer[] = [];
  const piece = Buffer.alloc(65_536);
  let read = 0;
  let waited = 0;
  try {
    while (read <= LARGEST) {
      let length: number;
      try {
        length = fs.readSync(file, piece);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
        if (waited >= PATIENCE) throw new Error(`nothing has come for ${PATIENCE} ms`);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
        waited += 10;
        continue;
      }
      parts.push(Buffer.from(piece.subarray(0, length)));
      read += length;
      waited = 0;
      if (length === 0 || device) return Buffer.concat(parts);
    }
    throw new Error(`larger than ${LARGEST} bytes`);
  } finally {
    fs.closeSync(file);
  }
}

/** Files: what `io`, `os` and wezterm.glob need. */
export const fileFunctions = {
  "fs.read": (path: string) => {
    try {
      const stat = fs.statSync(path);
      if (stat.isFIFO() || stat.isCharacterDevice())
        return textOfBytes(readStream(path, stat.isCharacterDevice()));
      if (stat.size > LARGEST) throw new Error(`larger than ${LARGEST} bytes`);
      return textOfBytes(fs.readFileSync(path));
    } catch (error) {
      return complain(path, error);
    }
  },
  "fs.readable": (path: string) => {
    try {
      fs.accessSync(path, fs.constants.R_OK);
      return fs.statSync(path).isFile();
    } catch {
      return false;
    }
  },
  "fs.write": (path: string, text: string) => {
    try {
      fs.writeFileSync(path, bytesOfText(text));
      return true;
    } catch (error) {
      return complain(path, error);
    }
  },
  "fs.append": (path: string, text: string) => {
    try {
      fs.appendFileSync(path, bytesOfText(text));
      return true;
    } catch (error) {
      return complain(path, error);
    }
  },
  "fs.rename": (from: string, to: string) => {
    try {
      fs.renameSync(from, to);
      return true;
    } catch (error) {
      return complain(from, error);
    }
  },
  "fs.remove": (path: string) => {
    try {
      if (fs.lstatSync(path).isDirectory()) fs.rmdirSync(path);
      else fs.unlinkSync(path);
      return true;
    } catch (error) {
      return complain(path, error);
    }
  },
  "fs.tmpname": () => {
    const path = join(tmpdir(), `lua_${process.hrtime.bigint().toString(36)}${process.pid}`);
    fs.writeFileSync(path, "", { flag: "wx", mode: 0o600 });
    return path;
  },
  "fs.read_dir": (path: string) => {
    try {
      return fs.readdirSync(path).map((name) => join(path, name));
    } catch (error) {
      return complain(path, error);
    }
  },
  "fs.glob": (pattern: string, relativeTo?: string) => {
    const base = relativeTo ?? process.cwd();
    const found = globFiles(resolve(base, pattern));
    return relativeTo ? found.map((path) => stripBase(path, resolve(relativeTo))) : found;
  },
};

const stripBase = (path: string, base: string) =>
  path.startsWith(base + sep) ? path.slice(base.length + 1) : path;

/** Paths that match an absolute pattern with `*`, `?`, `[…]`, `{a,b}` and `**`, sorted. */
export function globFiles(pattern: string): string[] {
  const parts = pattern.split(/[\\/]/);
  let found = [parts[0] || "/"];
  for (const part of parts.slice(1)) {
    if (part === "") continue;
    if (part === "**") {
      found = found.flatMap((dir) => [dir, ...directoriesBelow(dir, 0)]);
    } else if (/[*?[{]/.test(part)) {
      const test = globPattern(part);
      found = found.flatMap((dir) =>
        namesIn(dir)
          .filter((name) => test.test(name) && (part.startsWith(".") || !name.startsWith(".")))
          .map((name) => join(dir, name)),
      );
    } else found = found.map((dir) => join(dir, part));
  }
  return [...new Set(found.filter((path) => fs.existsSync(path)))].sort();
}

function namesIn(dir: string): string[] {
  try {
    return fs.readdirSync(dir);
  } catch {
    return [];
  }
}

function directoriesBelow(dir: string, depth: number): string[] {
  if (depth > 16) return [];
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .flatMap((entry) => {
      const path = join(dir, basename(entry.name));
      return [path, ...directoriesBelow(path, depth + 1)];
    });
}

/** A shell pattern for one name, as a regular expression. */
export function globPattern(glob: string): RegExp {
  let out = "";
  let inBraces = false;
  for (let i = 0; i < glob.length; i++) {
    const char = glob[i];
    if (char === "*") out += ".*";
    else if (char === "?") out += ".";
    else if (char === "{") {
      inBraces = true;
      out += "(?:";
    } else if (char === "}" && inBraces) {
      inBraces = false;
      out += ")";
    } else if (char === "," && inBraces) out += "|";
    else if (char === "[" && glob.indexOf("]", i + 2) > 0) {
      const end = glob.indexOf("]", i + 2);
      out += `[${glob
        .slice(i + 1, end)
        .replace(/^!/, "^")
        .replace(/\\/g, "\\\\")}]`;
      i = end;
    } else out += char.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
  }
  return new RegExp(`^${out}$`, "s");
}
