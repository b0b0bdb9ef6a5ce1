import { createRequire } from "node:module";
import type { LuaEngine } from "wasmoon";

/** Required, not imported: importing a CommonJS module of this size takes five times as long. */
const { LuaFactory } = createRequire(import.meta.url)("wasmoon") as typeof import("wasmoon");
/** lua_pcallk's success (LUA_OK). */
const OK = 0;

/** Where a loaded function is kept: luaL_ref's table. */
const REGISTRY = -1_000_000 - 1000;

/**
 * One Lua 5.4 VM in WebAssembly. Only its plainest entrances are used: a chunk that returns a function of a string,
 * calls of that function, and one function of ours that Lua may call with two strings. wasmoon's conversions and its
 * asynchronous entrances are not: the first are slow, the second corrupt memory (ceifa/wasmoon #109).
 */
export class Vm {
  private readonly engine: LuaEngine;
  private entrance = 0;

  private constructor(engine: LuaEngine) {
    this.engine = engine;
  }

  /** `memoryLimit` in bytes: an allocation over it fails with Lua's "not enough memory". */
  static async create(memoryLimit: number, raw: (name: string, payload: string) => string): Promise<Vm> {
    const engine = await new LuaFactory().createEngine({
      openStandardLibs: true,
      injectObjects: false,
      enableProxy: false,
      traceAllocations: true,
    });
    engine.global.setMemoryMax(memoryLimit);
    engine.global.set("__domux_raw", raw);
    return new Vm(engine);
  }

  /** Runs a chunk of the prelude; the function that the last one returns becomes the entrance of `call`. */
  run(source: string, name: string, returns = false): void {
    const lua = this.engine.global.lua;
    const state = this.engine.global.address;
    this.engine.global.loadString(source, `=${name}`);
    const status = lua.lua_pcallk(state, 0, returns ? 1 : 0, 0, 0, null);
    if (status !== OK) throw new Error(this.popError());
    if (returns) this.entrance = lua.luaL_ref(state, REGISTRY);
  }

  /** Calls the entrance with a string; gives its string. Throws an Error with Lua's message. */
  call(argument: string): string {
    const lua = this.engine.global.lua;
    const state = this.engine.global.address;
    lua.lua_rawgeti(state, REGISTRY, BigInt(this.entrance));
    lua.lua_pushstring(state, argument);
    const status = lua.lua_pcallk(state, 1, 1, 0, 0, null);
    if (status !== OK) throw new Error(this.popError());
    const result = lua.lua_tolstring(state, -1, null);
    lua.lua_settop(state, -2);
    return result;
  }

  get memoryUsed(): number {
    return this.engine.global.getMemoryUsed();
  }

  private popError(): string {
    const lua = this.engine.global.lua;
    const state = this.engine.global.address;
    const message = lua.luaL_tolstring(state, -1, null);
    lua.lua_settop(state, -3);
    return message;
  }
}
