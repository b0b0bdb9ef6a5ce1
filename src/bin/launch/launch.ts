// The beginning of every program in dist/: loads its chunks, with the code that V8 compiled for them before. Compiling
// is most of what a start takes, so what was compiled is kept in the user's cache (code-image.ts).
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { type Compiled, readImage, writeImage } from "./code-image.ts";

/** Milliseconds after which a start is over, and what was compiled for it is kept. */
const STARTED = 500;

const { env, argv } = process;
const image = imageFile();
const key = `${__DOMUX_CODE__} ${process.version} ${process.arch}`;
const known = image === undefined ? new Map<string, Compiled>() : readImage(image, key);
const scripts = new Map<string, Script>();
const modules = new Map<string, { exports: unknown }>();
/** Something was compiled that is not in the image. */
let fresh = false;
/** Code compiled under other flags is refused; whether they are still the same is seen by a script of our own. */
let probe: Buffer | undefined;

load(join(__dirname, "chunk", __DOMUX_MAIN__));
if (image !== undefined) {
  setTimeout(keep, STARTED).unref();
  process.on("exit", (status) => status === 0 && keep());
}

/** One for each command: each loads and runs other code. */
function imageFile(): string | undefined {
  const cache = env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, ".cache"));
  // Node's own variable against its own cache of this kind.
  if (!cache || env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const words = __DOMUX_PROGRAM__ === "domux" ? argv.slice(2, argv[2] === "cli" ? 4 : 3) : [];
  const name = [__DOMUX_PROGRAM__, ...words.filter((word) => /^[a-z][a-z-]{0,30}$/.test(word))].join("-");
  return join(cache, "domux", `${name}.code`);
}

function nameOf(file: string): string {
  return file.slice(__dirname.length);
}

/** What `require` of a CommonJS module does, for the chunks that the build made. */
function load(file: string): unknown {
  const loaded = modules.get(file);
  if (loaded) return loaded.exports;
  const module = { exports: {} as unknown };
  modules.set(file, module);
  const compiled = known.get(nameOf(file));
  const source = compiled?.source ?? readFileSync(file, "utf8");
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: file,
    cachedData: compiled?.code,
  });
  if (!compiled || script.cachedDataRejected) {
    fresh = true;
    probe ??= new Script("0").createCachedData();
  }
  scripts.set(file, script);
  const directory = dirname(file);
  const required = (name: string) => (name.startsWith(".") ? load(join(directory, name)) : require(name));
  script.runInThisContext()(module.exports, required, module, file, directory);
  return module.exports;
}

/** Writes the image anew if anything was missing. */
function keep(): void {
  // What was not needed until now has been in memory long enough.
  known.clear();
  if (!fresh || image === undefined) return;
  if (new Script("0", { cachedData: probe }).cachedDataRejected) {
    setTimeout(keep, STARTED).unref();
    return;
  }
  fresh = false;
  try {
    const chunks = [...scripts].map(
      ([file, script]) =>
        [nameOf(file), { source: readFileSync(file, "utf8"), code: script.createCachedData() }] as const,
    );
    writeImage(image, key, new Map(chunks));
  } catch {
    // Another build has taken the place of this one.
  }
}
