import type { Disposable, Event } from "../base/index.ts";
import type { KeyAssignment, KeyBinding, KeyTables, Leader, MouseBinding } from "../model/index.ts";
import type {
  ExecDomain,
  SerialPort,
  SshDomain,
  TlsClient,
  TlsServer,
  UnixDomain,
  WslDomain,
} from "./domain-records.ts";
import type { Options } from "./options.ts";
import type { Palette } from "./schemes.ts";

export type {
  ExecDomain,
  SerialPort,
  SshDomain,
  TlsClient,
  TlsServer,
  UnixDomain,
  WslDomain,
} from "./domain-records.ts";
export type { OptionName, Options } from "./options.ts";

/** Plain data, as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Where an option's value comes from. */
export type OptionSource =
  | { readonly from: "default" }
  | { readonly from: "file"; readonly file: string; readonly line?: number }
  /** `--config name=value`. */
  | { readonly from: "command line" }
  /** `window:set_config_overrides{…}` */
  | { readonly from: "overrides" };

/** Something wrong or noteworthy about a configuration. */
export interface ConfigProblem {
  /** `error`: the configuration is not used. `warning`: it is. `note`: accepted, without effect here. */
  readonly severity: "error" | "warning" | "note";
  /** One or several lines for a person: what, what was expected, the nearest right name. Never a stack of ours. */
  readonly message: string;
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** The option or field concerned: `ssh_domains[2].name`. */
  readonly key?: string;
  /** A Lua traceback. */
  readonly traceback?: string;
  /** What went wrong while domux runs, in a function of the configuration; absent: at loading it. */
  readonly from?: "handler";
}

/** All domains that a configuration names, ssh_config's hosts included. */
export interface ConfiguredDomains {
  readonly unix: readonly UnixDomain[];
  /** Configured ones, or `SSH:host` and `SSHMUX:host` of ssh_config when `ssh_domains` is not set. */
  readonly ssh: readonly SshDomain[];
  readonly tlsClients: readonly TlsClient[];
  readonly tlsServers: readonly TlsServer[];
  readonly exec: readonly ExecDomain[];
  readonly wsl: readonly WslDomain[];
  readonly serial: readonly SerialPort[];
  /** By the domain's name; one that is not named here is built in. */
  readonly origins?: Readonly<Record<string, DomainOrigin>>;
}

/** What was written of a domain, and where. */
export interface DomainOrigin {
  /** FILE:LINE, or another phrase for a person. */
  readonly from: string;
  /** Fields that stand there; the others have their defaults. */
  readonly fields: readonly string[];
}

/** A whole configuration: immutable plain data, safe to send to another process. */
export interface Config {
  /** Counts successful loads of this service, from 1. */
  readonly generation: number;
  /** The file read; absent if there was none. */
  readonly file?: string;
  /** Every option of the table with its value. Durations are milliseconds. */
  readonly options: Options;
  readonly sources: Readonly<Record<string, OptionSource>>;
  readonly domains: ConfiguredDomains;
  /** In effect: defaults with the user's entries over them. Order is of no meaning, patterns are unique. */
  readonly keys: readonly KeyBinding[];
  readonly keyTables: KeyTables;
  /** Leaders that lead to bindings with `leader: true`. The user's leader, else domux's `CTRL+b`. */
  readonly leader?: Leader;
  readonly mouse: readonly MouseBinding[];
  /** Colours in effect: the defaults, over them the scheme, over that `colors`. */
  readonly palette: Palette;
  /** Names of events that the file gave handlers. `emit` knows them and asks the VM for no others. */
  readonly events: readonly string[];
  /** Warnings and notes. */
  readonly problems: readonly ConfigProblem[];
}

/** The answer of an event's handlers. */
export interface EventOutcome {
  /** What the first handler returned, for the events that use it (format-tab-title …); null if nothing. */
  readonly value: Json;
  /** False if a handler returned false, which suppresses the default action. */
  readonly proceed: boolean;
}

/**
 * Arguments that are objects in Lua are passed as `{ "$": "pane", id: 3 }`, at any depth, and become handles there;
 * `{ "$": "config" }` becomes the configuration in effect (as for format-tab-title), `{ "$": "url", url: … }` a link.
 */
export type LuaArgument = Json | LuaObjectRef;
export interface LuaObjectRef {
  readonly $: "pane" | "tab" | "window" | "muxwindow" | "domain" | "config";
  readonly id: number;
}

/**
 * The Lua VM: evaluates files and keeps the functions in them. Calls are carried out one after the other. A call
 * over its time limit, or a VM over its memory limit, fails; the VM is then started anew and the file evaluated again.
 */
export interface LuaHost extends Disposable {
  evaluate(request: LuaEvaluation): Promise<LuaResult>;
  /** What `{ "$": "config" }` stands for from now on. */
  setEffective(config: Json): void;
  /** Runs the handlers of an event in order. Rejects with DomuxError "config", "timeout" or "limit". */
  emit(event: string, args: readonly LuaArgument[], limitMs?: number): Promise<EventOutcome>;
  /** Evaluates a line for the debug overlay; the result as text. */
  repl(source: string): Promise<string>;
}

export interface LuaEvaluation {
  /** Absent: no file, only overrides. */
  readonly file?: string;
  /** `name=expression` of the command line. */
  readonly overrides: readonly { readonly name: string; readonly expression: string }[];
  readonly limitMs: number;
}

/** What a file returned, functions replaced by references; `lines` has where options were set, if known. */
export interface LuaResult {
  readonly values: { readonly [name: string]: Json };
  readonly lines: { readonly [name: string]: { readonly file: string; readonly line: number } };
  readonly events: readonly string[];
  /** Files that were read: the file, its modules, files to watch. */
  readonly watch: readonly string[];
  readonly problems: readonly ConfigProblem[];
  /** Names given on the command line. */
  readonly overridden: readonly string[];
}

/**
 * What Lua asks of the running mux and its faces: `wezterm.mux.*` and the methods of MuxDomain, MuxWindow, MuxTab,
 * MuxPane and Window, by the names of the API ("mux.spawn_window", "pane.send_text", "window.set_right_status").
 * The first argument of a method is the object's id. Objects in results are LuaObjectRef. An error's message is
 * raised in Lua. May be slow: Lua waits. The assignment of "window.perform_action" is a checked KeyAssignment.
 */
export interface MuxHost {
  call(method: string, args: readonly Json[]): Promise<Json>;
}

/** One option explained: value, source and the row of the table, as lines of text. */
export interface Explanation {
  readonly name: string;
  readonly value: Json;
  readonly source: OptionSource;
  readonly type: string;
  readonly default: Json;
  readonly help: string;
}

/** The configuration of one process: loads, watches, reloads, and calls its Lua. */
export interface ConfigService extends Disposable {
  /** Loads now. A broken file leaves the configuration as it was (defaults at first) and reports problems. */
  load(): Promise<Config>;
  readonly current: Config;
  /** A new configuration is in force. */
  readonly onChange: Event<Config>;
  /** Something is wrong: an error at load or in a handler, shown where the user looks. */
  readonly onProblem: Event<ConfigProblem>;
  /** The current configuration with other values for some options, for one window; problems instead if they are wrong. */
  withOverrides(values: { readonly [name: string]: Json }): Config | readonly ConfigProblem[];
  /** Evaluates a line for the debug overlay; the result as text. Rejects with DomuxError "config". */
  repl(source: string): Promise<string>;
  /** Throws DomuxError "not-found" with the nearest name. */
  explain(name: string): Explanation;
  /** Runs the handlers of an event. A failure is reported by onProblem and gives `{ value: null, proceed: true }`. */
  emit(event: string, args: readonly LuaArgument[]): Promise<EventOutcome>;
  /** True if the file, its handlers or lines evaluated by hand asked a mux this since it was loaded ("get_appearance"). */
  asksFor(method: string): boolean;
  /** Calls the function behind `wezterm.action_callback` (`{ action: "EmitEvent", args: id }`). */
  callAction(id: string, args: readonly LuaArgument[]): Promise<EventOutcome>;
}

export type { Palette } from "./schemes.ts";
export type { KeyAssignment, KeyBinding, KeyTables, Leader, MouseBinding };
