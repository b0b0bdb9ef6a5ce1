import { messageOf } from "../../model/index.ts";
import { plain, printable } from "../styled-text.ts";
import { TextPages } from "./text-pages.ts";

export interface DebugOptions {
  readonly log: () => readonly string[];
  /** Evaluates a line of Lua, the result as text; undefined: not here. */
  readonly evaluate: ((source: string) => Promise<string>) | undefined;
  readonly close: () => void;
  readonly onChange: () => void;
}

/** Messages of this session, and a line to evaluate Lua. */
export function debugPages(options: DebugOptions): TextPages {
  const { evaluate } = options;
  const said: string[] = [];
  const say = (text: string) => {
    said.push(...text.split("\n").map(printable));
    options.onChange();
  };
  return new TextPages({
    name: "debug",
    title: evaluate ? "Messages and Lua" : "Messages",
    following: true,
    help: `${evaluate ? "Enter evaluates, " : ""}PageUp and PageDown scroll, Esc leaves`,
    lines: () => [...options.log().map((line) => plain(printable(line))), ...said.map((line) => plain(line))],
    enter: evaluate
      ? (line) => {
          say(`> ${line}`);
          evaluate(line).then(say, (error: unknown) => say(messageOf(error)));
        }
      : undefined,
    close: options.close,
    onChange: options.onChange,
  });
}
