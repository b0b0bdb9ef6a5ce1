import { setFlagsFromString } from "node:v8";
import type { Event } from "../../base/index.ts";

/** Bytecodes that a function runs before V8 looks whether to optimize it: ours for a while, and V8's own figure. */
const EARLY = 2_000;
const USUAL = 66 << 10;
/** Not during the start, which would take twice as long, and for so long after the last key (milliseconds). */
const START = 500;
const TYPING = 2_000;

/**
 * Lets V8 optimize after fewer runs while somebody types. The code that a key passes runs once per key: by default it is
 * optimized after some hundreds of keys, and until then each costs half as much again. Floods keep V8's own figure:
 * for them the compiler would only come in the way.
 */
export function optimizeWhile(typed: Event<unknown>): void {
  // V8 complains on the terminal of flags that it does not have: Node 22's has this one no more.
  if (!process.versions.v8.startsWith("11.")) return;
  const set = (budget: number) => setFlagsFromString(`--interrupt-budget=${budget}`);
  let last = 0;
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    const left = last + TYPING - performance.now();
    if (left > 0) {
      timer = setTimeout(look, left).unref();
      return;
    }
    timer = undefined;
    set(USUAL);
  };
  typed(() => {
    last = performance.now();
    // performance.now() counts from the process's start.
    if (timer || last < START) return;
    timer = setTimeout(look, TYPING).unref();
    set(EARLY);
  });
}
