import type { ConfigProblem, Json, LuaEvaluation, LuaResult } from "../port.ts";

/** What a worker is told at its start; facts are fields of the module. */
export interface WorkerSetup {
  /** Replies to requests of Lua come here; see bridge.ts. */
  readonly port: unknown;
  /** Set to 1 when a reply is in the port. */
  readonly signal: SharedArrayBuffer;
  readonly memoryLimit: number;
  readonly facts: Readonly<Record<string, string>>;
  readonly packagePath: string;
  readonly pluginDir: string;
  readonly home: string;
  readonly hasGui: boolean;
  readonly global: Json;
  /** Environment of this process; a worker's own is a copy without changes made later. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type WorkerTask =
  | ({ readonly kind: "evaluate" } & Omit<LuaEvaluation, "limitMs">)
  | { readonly kind: "emit"; readonly event: string; readonly args: readonly unknown[]; readonly n: number }
  | { readonly kind: "effective"; readonly config: Json }
  | { readonly kind: "repl"; readonly source: string }
  | { readonly kind: "timer"; readonly id: number };

export interface WorkerRequest {
  readonly id: number;
  readonly task: WorkerTask;
}

/** What the worker says; `call` waits for a reply, the others do not. */
export type WorkerMessage =
  | { readonly type: "ready" }
  | { readonly type: "done"; readonly id: number; readonly json: string }
  | { readonly type: "failed"; readonly id: number; readonly message: string; readonly broken: boolean }
  | { readonly type: "call"; readonly name: string; readonly args: readonly Json[] }
  /** Lua waits for something of its own, a program or a pause, and then goes on. */
  | { readonly type: "waiting" }
  | { readonly type: "resumed" }
  | { readonly type: "log"; readonly level: "info" | "warn" | "error"; readonly text: string }
  | { readonly type: "global"; readonly value: Json }
  | { readonly type: "after"; readonly seconds: number; readonly timer: number }
  | { readonly type: "reload" };

export interface CallReply {
  readonly ok: boolean;
  readonly value?: Json;
  readonly message?: string;
}

export type EvaluateReply = LuaResult;

export interface EmitReply {
  readonly value: Json;
  readonly proceed: boolean;
  readonly errors: readonly { readonly message: string; readonly traceback?: string }[];
  readonly problems: readonly ConfigProblem[];
  /** Names that got their first handler meanwhile. */
  readonly events: readonly string[];
}
