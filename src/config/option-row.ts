import type { Shape } from "../model/index.ts";

/** Who looks at an option. */
export type OptionScope = "server" | "client" | "tui" | "window" | "web";

/** One row of the options table. */
export interface OptionRow<T = unknown> {
  readonly shape: Shape<T>;
  /** What holds when nothing is set; undefined is Lua's nil. */
  readonly default: T;
  readonly scopes: readonly OptionScope[];
  readonly help: string;
  /** Section of the docs page. */
  readonly group: string;
  /** Where domux differs from WezTerm on purpose. */
  readonly differs?: string;
}

/** Every process and face. */
export const EVERYWHERE: readonly OptionScope[] = ["server", "client", "tui", "window", "web"];
export const SERVER: readonly OptionScope[] = ["server"];
/** The headless client, thus all faces. */
export const CLIENT: readonly OptionScope[] = ["client", "tui", "window", "web"];
/** The page, in a window or a browser. */
export const PAGE: readonly OptionScope[] = ["window", "web"];

/** Accepted for WezTerm's sake: what it is about is decided otherwise here, as its row says. */
export const NOWHERE: readonly OptionScope[] = [];

/** Makes rows of one section of the docs page. */
export function section(group: string) {
  return {
    /** An option that has a value always. */
    opt: <T>(
      shape: Shape<T>,
      value: NoInfer<T>,
      scopes: readonly OptionScope[],
      help: string,
      differs?: string,
    ): OptionRow<T> => ({ shape, default: value, scopes, help, group, differs }),
    /** An option that is nil when not set. */
    maybe: <T>(
      shape: Shape<T>,
      scopes: readonly OptionScope[],
      help: string,
      differs?: string,
    ): OptionRow<T | undefined> => ({ shape, default: undefined, scopes, help, group, differs }),
  };
}
