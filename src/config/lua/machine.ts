import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What is used of the engine's WebAssembly; neither the language's nor Node's types have it. */
declare const WebAssembly: {
  readonly Module: {
    new (bytes: Uint8Array): object;
    imports(module: object): readonly { readonly module: string; readonly name: string }[];
  };
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Imports>>,
  ) => { readonly exports: unknown };
};
type Imports = Record<string, (...args: number[]) => unknown>;
interface Table {
  grow(by: number): number;
  get(index: number): (a: number, b: number) => void;
  set(index: number, fn: unknown): void;
}

/** What of Lua's C interface (Lua 5.4 reference manual, section 4) is called: pointers and lengths are numbers, in bytes. */
interface LuaExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly __indirect_function_table: Table;
  __wasm_call_ctors(): void;
  emscripten_stack_init(): void;
  stackSave(): number;
  stackRestore(pointer: number): void;
  setThrew(threw: number, value: number): void;
  malloc(size: number): number;
  free(pointer: number): void;
  luaL_newstate(): number;
  luaL_openlibs(state: number): void;
  luaL_loadbufferx(state: number, text: number, length: number, name: number, mode: number): number;
  luaL_ref(state: number, index: number): number;
  luaL_tolstring(state: number, index: number, length: number): number;
  lua_pcallk(state: number, args: number, results: number, handler: number, ctx: number, k: number): number;
  lua_pushcclosure(state: number, fn: number, upvalues: number): void;
  lua_pushlstring(state: number, text: number, length: number): void;
  lua_rawgeti(state: number, index: number, n: bigint): number;
  lua_setglobal(state: number, name: number): void;
  lua_settop(state: number, index: number): void;
  lua_tolstring(state: number, index: number, length: number): number;
}

const PAGE = 64 * 1024;
/** Bytes for what is handed over; more is taken when needed. */
const SCRATCH = 64 * 1024;
/** WASI's and the system's "not supported": files, processes and dates of Lua are the prelude's, never the C library's. */
const NOT_SUPPORTED = 52;
/** A module that only hands its import `e.f`, an (i32) -> i32, back as a function that a WebAssembly table can hold. */
const FUNCTION_MODULE = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x06, 0x01, 0x60, 0x01, 0x7f, 0x01, 0x7f],
  ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00],
  ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00],
);

/**
 * Lua compiled to WebAssembly, with the little that it needs around it: memory up to a limit, and C's longjmp as an
 * exception. The program is wasmoon's; its JavaScript is left aside: it converts values slowly, takes a third of the
 * time of a load to begin, and its asynchronous entrances corrupt memory (ceifa/wasmoon #109).
 */
export class LuaMachine {
  readonly lua: LuaExports;
  private bytes: Buffer;
  private scratch: number;
  private room = SCRATCH;
  /** Where C puts a length. */
  private readonly length: number;

  /** `memoryLimit` in bytes, of all that the program has: an allocation over it fails with "not enough memory". */
  constructor(memoryLimit: number) {
    const file = createRequire(import.meta.url).resolve("wasmoon/dist/glue.wasm");
    const module = new WebAssembly.Module(readFileSync(file));
    const around = imports(module, () => this.lua, memoryLimit);
    this.lua = new WebAssembly.Instance(module, around).exports as LuaExports;
    this.lua.emscripten_stack_init();
    this.lua.__wasm_call_ctors();
    this.bytes = Buffer.from(this.lua.memory.buffer);
    this.scratch = this.lua.malloc(SCRATCH);
    this.length = this.lua.malloc(4);
  }

  /** Copies texts, one after the other with a zero byte behind each, for the next call alone. */
  put(...texts: readonly string[]): { readonly pointer: number; readonly length: number }[] {
    const lengths = texts.map((text) => Buffer.byteLength(text));
    const needed = lengths.reduce((sum, length) => sum + length + 1, 0);
    if (needed > this.room) {
      this.lua.free(this.scratch);
      this.scratch = this.lua.malloc(needed);
      this.room = this.scratch === 0 ? 0 : needed;
      if (this.scratch === 0) throw new Error("not enough memory");
    }
    const { memory } = this;
    let pointer = this.scratch;
    return texts.map((text, i) => {
      const place = { pointer, length: lengths[i] };
      memory.write(text, pointer, "utf8");
      memory[pointer + lengths[i]] = 0;
      pointer += lengths[i] + 1;
      return place;
    });
  }

  /** The string at an index of Lua's stack; `convert`: of any value, as Lua's tostring, which is then on top. */
  text(state: number, index: number, convert = false): string {
    const read = convert ? this.lua.luaL_tolstring : this.lua.lua_tolstring;
    const pointer = read(state, index, this.length);
    const { memory } = this;
    return memory.toString("utf8", pointer, pointer + memory.readUInt32LE(this.length));
  }

  /** A C function (a lua_CFunction) that runs `call`; gives its address. */
  function(call: (state: number) => number): number {
    const module = new WebAssembly.Module(FUNCTION_MODULE);
    const made = new WebAssembly.Instance(module, { e: { f: call } }).exports as { readonly f: unknown };
    const table = this.lua.__indirect_function_table;
    const address = table.grow(1);
    table.set(address, made.f);
    return address;
  }

  /** All of memory; it moves when it grows. */
  private get memory(): Buffer {
    const { buffer } = this.lua.memory;
    if (this.bytes.buffer !== buffer) this.bytes = Buffer.from(buffer);
    return this.bytes;
  }
}

/** What the program asks of its host. */
function imports(module: object, lua: () => LuaExports, memoryLimit: number): Record<string, Imports> {
  const functions: ((a: number, b: number) => void)[] = [];
  const own: Imports = {
    abort: () => {
      throw new Error("the Lua VM broke down");
    },
    // Lua's protected calls: what is called may end by longjmp, which is a number that is thrown.
    invoke_vii: (index, a, b) => {
      const program = lua();
      const sp = program.stackSave();
      try {
        functions[index] ??= program.__indirect_function_table.get(index);
        functions[index](a, b);
      } catch (error) {
        program.stackRestore(sp);
        if (typeof error !== "number") throw error;
        program.setThrew(1, 0);
      }
    },
    _emscripten_throw_longjmp: () => {
      throw Number.POSITIVE_INFINITY;
    },
    emscripten_resize_heap: (size) => {
      const { memory } = lua();
      const now = memory.buffer.byteLength;
      const wanted = size >>> 0;
      if (wanted > memoryLimit) return 0;
      // A fifth more than asked, so that growing byte by byte does not copy each time.
      const next = Math.min(Math.max(wanted, now * 1.2), memoryLimit);
      try {
        memory.grow(Math.ceil((next - now) / PAGE));
        return 1;
      } catch {
        return 0;
      }
    },
    emscripten_date_now: Date.now,
    _emscripten_get_now_is_monotonic: () => 1,
  };
  const all: Record<string, Imports> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    all[from] ??= {};
    all[from][name] = own[name] ?? (() => NOT_SUPPORTED);
  }
  return all;
}
