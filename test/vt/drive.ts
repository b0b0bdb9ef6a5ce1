import { utf8 } from "../../src/base/index.ts";
import { sizeOf } from "../../src/model/index.ts";
import { type Effect, Engine, type EngineOptions } from "../../src/vt/index.ts";
import { engineLook } from "./look.ts";

/** An engine of 20x5 (or as given) that was written the text. */
export function run(input: string | Uint8Array, options: Partial<EngineOptions> = {}): Engine {
  const engine = new Engine({ size: sizeOf(20, 5), ...options });
  engine.write(typeof input === "string" ? utf8(input) : input);
  return engine;
}

/** Rows of the screen as text, trailing empty rows left out. */
export function screen(engine: Engine): string[] {
  const rows = Array.from({ length: engine.rows }, (_, y) => engine.rowText(engine.top + y));
  while (rows.length > 0 && rows[rows.length - 1] === "") rows.pop();
  return rows;
}

/** Rows with their styles (look.ts), trailing empty rows left out. */
export function looks(engine: Engine): string[] {
  const rows = [...engineLook(engine).screen];
  while (rows.length > 0 && rows[rows.length - 1] === "") rows.pop();
  return rows;
}

/** What was sent back to the program, ESC written as ^. */
export function replies(engine: Engine): string {
  return engine
    .takeEffects()
    .flatMap((effect) => (effect.type === "reply" ? [new TextDecoder("latin1").decode(effect.bytes)] : []))
    .join("")
    .replaceAll("\x1b", "^");
}

/** Replies to one input. */
export const asked = (input: string, options: Partial<EngineOptions> = {}): string =>
  replies(run(input, options));

/** Effects of one input, of the given types. */
export function effects<T extends Effect["type"]>(
  engine: Engine,
  ...types: T[]
): Extract<Effect, { type: T }>[] {
  return engine
    .takeEffects()
    .filter((effect): effect is Extract<Effect, { type: T }> => types.includes(effect.type as T));
}

export const at = (engine: Engine): [number, number] => [engine.cursor.x, engine.cursor.y];
