import { LuaMachine } from "./machine.ts";

/** lua_pcallk's success (LUA_OK). */
const OK = 0;
/** Where a loaded function is kept: luaL_ref's table (LUA_REGISTRYINDEX). */
const REGISTRY = -1_000_000 - 1000;

/**
 * One Lua 5.4 VM: a chunk that returns a function of a string, calls of that function, and one function of ours that
 * Lua may call with two strings. Strings are UTF-8.
 */
export class Vm {
  private readonly machine: LuaMachine;
  private readonly state: number;
  private entrance = 0;

  /** `memoryLimit` in bytes: an allocation over it fails with Lua's "not enough memory". `raw` must not throw. */
  constructor(memoryLimit: number, raw: (name: string, payload: string) => string) {
    const machine = new LuaMachine(memoryLimit);
    const { lua } = machine;
    this.machine = machine;
    this.state = lua.luaL_newstate();
    if (this.state === 0) throw new Error("not enough memory");
    lua.luaL_openlibs(this.state);
    const address = machine.function((state) => {
      const [{ pointer, length }] = machine.put(raw(machine.text(state, 1), machine.text(state, 2)));
      lua.lua_pushlstring(state, pointer, length);
      return 1;
    });
    lua.lua_pushcclosure(this.state, address, 0);
    lua.lua_setglobal(this.state, machine.put("__domux_raw")[0].pointer);
  }

  /** Runs a chunk of the prelude; the function that the last one returns becomes the entrance of `call`. */
  run(source: string, name: string, returns = false): void {
    const { lua } = this.machine;
    const [chunk, label] = this.machine.put(source, `=${name}`);
    const loaded = lua.luaL_loadbufferx(this.state, chunk.pointer, chunk.length, label.pointer, 0);
    const status = loaded === OK ? lua.lua_pcallk(this.state, 0, returns ? 1 : 0, 0, 0, 0) : loaded;
    if (status !== OK) throw new Error(this.popError());
    if (returns) this.entrance = lua.luaL_ref(this.state, REGISTRY);
  }

  /** Calls the entrance with a string; gives its string. Throws an Error with Lua's message. */
  call(argument: string): string {
    const { lua } = this.machine;
    lua.lua_rawgeti(this.state, REGISTRY, BigInt(this.entrance));
    const [{ pointer, length }] = this.machine.put(argument);
    lua.lua_pushlstring(this.state, pointer, length);
    const status = lua.lua_pcallk(this.state, 1, 1, 0, 0, 0);
    if (status !== OK) throw new Error(this.popError());
    const result = this.machine.text(this.state, -1);
    lua.lua_settop(this.state, -2);
    return result;
  }

  private popError(): string {
    const message = this.machine.text(this.state, -1, true);
    this.machine.lua.lua_settop(this.state, -3);
    return message;
  }
}
