import type { Messages, ParamsIn, RequestType, ResultOf } from "../protocol/index.ts";
import type { Offer } from "./complete.ts";
import type { Menu } from "./help.ts";

/** An option of a command. `value` names its argument in help; without it the option is a flag. */
export interface OptionRow {
  readonly help: string;
  readonly value?: string;
  readonly short?: string;
  readonly repeat?: boolean;
  /** Names of options it cannot stand with. */
  readonly conflicts?: readonly string[];
  /** Names of options of which one must be there too. */
  readonly requires?: readonly string[];
  /** Accepted values, also offered by completion. */
  readonly choices?: readonly string[];
  readonly integer?: boolean;
  readonly hidden?: boolean;
  /** What completion offers, where the names do not tell. */
  readonly offers?: Offer;
}

/** What follows the options. `program` takes everything after its first word verbatim; `rest` takes all words. */
export interface PositionalRow {
  readonly name: string;
  readonly help: string;
  readonly kind?: "one" | "optional" | "rest" | "program";
  readonly choices?: readonly string[];
  /** Compare `choices` without case. */
  readonly ignoreCase?: boolean;
  /** What completion offers, where the name does not tell. */
  readonly offers?: Offer;
}

/** One verb of the command line: a declarative row, from which parsing, help and completion derive. */
export interface Command {
  /** Words as typed: "cli list". */
  readonly name: string;
  readonly summary: string;
  readonly options?: Readonly<Record<string, OptionRow>>;
  readonly positionals?: readonly PositionalRow[];
  /** Pairs of command line and what it does. */
  readonly examples?: readonly (readonly [string, string])[];
  /** Exit codes other than 0, 1 and 2. */
  readonly exitCodes?: Readonly<Record<number | string, string>>;
  /** All words behind the command's name belong to its own menu: options too. */
  readonly verbatim?: boolean;
  /** That menu. */
  readonly menu?: Menu;
  readonly run: (context: CliContext, args: Arguments) => Promise<number> | number;
}

/** A command line that does not fit its row; the message says why. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Arguments of one call, checked against the command's row. */
export class Arguments {
  constructor(
    private readonly values: ReadonlyMap<string, readonly string[]>,
    readonly positionals: readonly string[],
  ) {}

  flag(name: string): boolean {
    return this.values.has(name);
  }

  value(name: string): string | undefined {
    return this.values.get(name)?.at(-1);
  }

  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }

  /** These and, where they say nothing, those of `outer`. */
  with(outer: Arguments): Arguments {
    return new Arguments(new Map([...outer.values, ...this.values]), this.positionals);
  }

  /** A whole number; its form was checked when parsing. */
  integer(name: string): number | undefined {
    const text = this.value(name);
    return text === undefined ? undefined : Number(text);
  }
}

/** A conversation with a mux, as far as commands need it. */
export interface Caller {
  call<T extends RequestType>(type: T, params: ParamsIn<T>): Promise<ResultOf<T>>;
  /** Events of mux.watch, from now on; the result ends the subscription. */
  onEvent(listener: (message: ParamsOfEvent) => void): { dispose(): void };
  /** Called once when the connection is gone. */
  onClose(listener: (reason: string) => void): { dispose(): void };
  close(): void;
}
export type ParamsOfEvent = import("../protocol/index.ts").ParamsOf<Messages["muxEvent"]>;

/** What a command may ask of the world. Made once, in bin. */
export interface CliContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Options given before the subcommand: --no-auto-start, --prefer-mux, --config … */
  readonly globals: Arguments;
  /** The configuration, where bin had to look at it already to find the command; the command takes it over. */
  readonly loaded?: unknown;
  readonly stdoutIsTty: boolean;
  readonly columns: number;
  out(text: string | Uint8Array): void;
  err(text: string): void;
  stdin(): Promise<string>;
  /** Connects to the mux that the environment and options name (starting its server unless told not to). */
  connect(): Promise<Caller>;
}

/** Arguments of a command line that has none. */
export const noArguments = new Arguments(new Map(), []);
