import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { Clock, Disposable } from "../../base/index.ts";
import { DomuxError, messageOf } from "../../model/index.ts";
import type { EventOutcome, Json, LuaArgument, LuaEvaluation, LuaHost, LuaResult } from "../port.ts";
import type { CallReply, EmitReply, WorkerMessage, WorkerSetup, WorkerTask } from "./messages.ts";

/** What of its surroundings a VM sees. */
export interface LuaSurroundings {
  /** The built worker; without: beside this program. */
  readonly workerFile?: string | URL;
  readonly clock: Clock;
  readonly setup: Omit<WorkerSetup, "port" | "signal" | "global">;
  /** Functions that Lua calls and that this thread answers, `mux` among them. */
  readonly calls: Readonly<Record<string, (...args: Json[]) => Promise<Json | undefined>>>;
  /** wezterm.GLOBAL, which outlives reloads. */
  readonly global: { value: Json };
  readonly onLog: (level: "info" | "warn" | "error", text: string) => void;
  readonly onReload: () => void;
  /** Handlers that were set up by a handler. */
  readonly onEvents: (names: readonly string[]) => void;
  /** The last function that waited for its time has run. */
  readonly onTimersDone: () => void;
  /** A handler failed, or a timer's function. */
  readonly onError: (where: string, message: string, traceback?: string) => void;
}

/** Time for an event's handlers, milliseconds, without what they wait for others. */
export const EVENT_LIMIT = 2000;
/** The whole time of one task, with all waiting. */
const TOTAL_LIMIT = 120_000;

/** The worker's program where the build has put it. */
function builtWorker(): string {
  for (const place of ["./lua-worker.js", "../lua-worker.js", "../../../dist/lua-worker.js"]) {
    const file = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(file)) return file;
  }
  throw new DomuxError("internal", "The program for Lua (lua-worker.js) is missing; build domux again.");
}

interface Task {
  readonly task: WorkerTask;
  readonly limit: number;
  readonly done: (json: string) => void;
  readonly failed: (error: DomuxError) => void;
}

/**
 * An idle worker ends after so many milliseconds: Node 20 aborts the whole process if V8 still compiles for a worker,
 * in the background, when that ends, and V8 does so for a while after code has run.
 */
const SETTLE = 3_000;
/** A process that ends ends its workers, too: so many milliseconds then do for what is being compiled. */
const LAST = 50;

/** When code of a worker ran last, by performance.now(). */
let ranAt = Number.NEGATIVE_INFINITY;
process.once("exit", () => {
  if (performance.now() - ranAt < SETTLE) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LAST);
});

/** A LuaHost whose VM lives in a worker thread, ended when it loops, and then started anew. */
export class WorkerLuaHost implements LuaHost {
  private readonly around: LuaSurroundings;
  private worker: Worker | undefined;
  private port: MessagePort | undefined;
  private signal = new SharedArrayBuffer(4);
  private queue: Task[] = [];
  private running: Task | undefined;
  private limits: Disposable | undefined;
  private total: Disposable | undefined;
  /** The VM is up; what its start takes is not held against the configuration. */
  private ready = false;
  private remaining = 0;
  private since = 0;
  private ended = 0;
  private readonly timers = new Set<Disposable>();
  /** What a new VM must be told first. */
  private evaluated: WorkerTask | undefined;
  private effective: Json | undefined;
  private disposed = false;
  private closing: Promise<unknown> = Promise.resolve();

  constructor(around: LuaSurroundings) {
    this.around = around;
  }

  async evaluate({ file, overrides, limitMs }: LuaEvaluation): Promise<LuaResult> {
    this.stop();
    if (this.running) this.fail(new DomuxError("cancelled", "The configuration is loaded again."));
    const task: WorkerTask = { kind: "evaluate", file, overrides };
    const result = JSON.parse(await this.ask(task, limitMs)) as LuaResult;
    this.evaluated = task;
    // Lua's empty table is read as a list.
    return { ...result, values: record(result.values), lines: record(result.lines) };
  }

  /** Functions wait for their time (`wezterm.time.call_after`). */
  get hasTimers(): boolean {
    return this.timers.size > 0;
  }

  setEffective(config: Json): void {
    this.effective = config;
    this.ask({ kind: "effective", config }, EVENT_LIMIT).catch(() => undefined);
  }

  async emit(event: string, args: readonly LuaArgument[], limitMs = EVENT_LIMIT): Promise<EventOutcome> {
    const task: WorkerTask = { kind: "emit", event, args, n: args.length };
    return this.outcome(event, await this.ask(task, limitMs));
  }

  async repl(source: string): Promise<string> {
    const reply = JSON.parse(await this.ask({ kind: "repl", source }, EVENT_LIMIT)) as {
      text?: string;
      error?: string;
      events?: readonly string[];
    };
    if (reply.events && reply.events.length > 0) this.around.onEvents(reply.events);
    if (reply.error !== undefined) throw new DomuxError("config", reply.error);
    return reply.text ?? "";
  }

  /** Ends the worker; resolves when its thread is gone. */
  close(): Promise<unknown> {
    this.dispose();
    return this.closing;
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    for (const timer of this.timers) timer.dispose();
    this.timers.clear();
    this.stop();
    const error = new DomuxError("cancelled", "The configuration was closed.");
    for (const task of this.queue.splice(0)) task.failed(error);
  }

  private outcome(where: string, json: string): EventOutcome {
    const reply = JSON.parse(json) as EmitReply;
    for (const { message, traceback } of reply.errors) this.around.onError(where, message, traceback);
    for (const problem of reply.problems) this.around.onLog("warn", problem.message);
    if (reply.events.length > 0) this.around.onEvents(reply.events);
    return { value: reply.value, proceed: reply.proceed };
  }

  private ask(task: WorkerTask, limit: number): Promise<string> {
    if (this.disposed) return Promise.reject(new DomuxError("cancelled", "The configuration was closed."));
    return new Promise((done, failed) => {
      this.queue.push({ task, limit, done, failed });
      this.next();
    });
  }

  private next(): void {
    if (this.running || this.queue.length === 0) return;
    if (!this.worker) {
      this.start();
      if (this.evaluated && this.queue[0].task.kind !== "evaluate") {
        const limit = this.queue[0].limit + 5000;
        const again = (task: WorkerTask): Task => ({
          task,
          limit,
          done: () => undefined,
          failed: () => undefined,
        });
        if (this.effective !== undefined)
          this.queue.unshift(again({ kind: "effective", config: this.effective }));
        this.queue.unshift(again(this.evaluated));
      }
    }
    const task = this.queue.shift() as Task;
    this.running = task;
    this.worker?.ref();
    this.remaining = task.limit;
    this.runClock();
    this.total = this.around.clock.after(TOTAL_LIMIT, () => this.overdue());
    this.worker?.postMessage({ id: this.ended, task: task.task });
  }

  private start(): void {
    const { port1, port2 } = new MessageChannel();
    this.signal = new SharedArrayBuffer(4);
    this.port = port1;
    const setup: WorkerSetup = {
      ...this.around.setup,
      port: port2,
      signal: this.signal,
      global: this.around.global.value,
    };
    const worker = new Worker(this.around.workerFile ?? builtWorker(), {
      workerData: setup,
      transferList: [port2],
      stdin: false,
    });
    this.worker = worker;
    this.ready = false;
    worker.on("message", (message: WorkerMessage) => {
      if (worker === this.worker) this.hear(message);
    });
    worker.on("error", (error) => {
      if (worker !== this.worker) return;
      this.stop();
      this.fail(new DomuxError("limit", `The Lua of the configuration broke down: ${messageOf(error)}.`));
    });
    worker.on("exit", () => {
      if (worker !== this.worker) return;
      this.stop();
      this.fail(new DomuxError("limit", "The Lua of the configuration broke down."));
    });
    worker.unref();
  }

  private hear(message: WorkerMessage): void {
    switch (message.type) {
      case "done":
        this.finish((task) => task.done(message.json));
        break;
      case "failed":
        this.stop();
        this.fail(new DomuxError("limit", lua(message.message)));
        break;
      case "call":
        this.pauseClock();
        void this.answer(message.name, message.args);
        break;
      case "waiting":
        this.pauseClock();
        break;
      case "resumed":
        this.runClock();
        break;
      case "log":
        this.around.onLog(message.level, message.text);
        break;
      case "global":
        this.around.global.value = message.value;
        break;
      case "after":
        this.schedule(message.seconds, message.timer);
        break;
      case "reload":
        this.around.onReload();
        break;
      case "ready":
        this.ready = true;
        this.runClock();
        break;
    }
  }

  private async answer(name: string, args: readonly Json[]): Promise<void> {
    const { port, signal } = this;
    let reply: CallReply;
    try {
      const call = Object.hasOwn(this.around.calls, name) ? this.around.calls[name] : undefined;
      if (!call) throw new Error(`${name} is not available in this process`);
      reply = { ok: true, value: await call(...args) };
    } catch (error) {
      reply = { ok: false, message: messageOf(error) };
    }
    if (port !== this.port) return;
    port?.postMessage(reply);
    const flag = new Int32Array(signal);
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  }

  private schedule(seconds: number, id: number): void {
    const { worker } = this;
    const timer = this.around.clock.after(Math.max(0, seconds * 1000), () => {
      if (worker !== this.worker) {
        this.timers.delete(timer);
        return;
      }
      this.ask({ kind: "timer", id }, EVENT_LIMIT)
        .then(
          (json) => this.outcome("time.call_after", json),
          (error) => this.around.onError("time.call_after", messageOf(error)),
        )
        .finally(() => {
          this.timers.delete(timer);
          if (!this.disposed && !this.hasTimers) this.around.onTimersDone();
        });
    });
    this.timers.add(timer);
  }

  private runClock(): void {
    if (!this.running || !this.ready || this.limits) return;
    this.since = this.around.clock.now();
    this.limits = this.around.clock.after(this.remaining, () => this.overdue());
  }

  private pauseClock(): void {
    if (!this.limits) return;
    this.limits.dispose();
    this.limits = undefined;
    this.remaining = Math.max(50, this.remaining - (this.around.clock.now() - this.since));
  }

  private overdue(): void {
    const limit = this.running?.limit ?? 0;
    const what = describe(this.running?.task);
    this.stop();
    this.fail(
      new DomuxError("timeout", `${what} took longer than ${limit} ms and was stopped; does it loop?`),
    );
  }

  private fail(error: DomuxError): void {
    this.finish((task) => task.failed(error));
  }

  private finish(tell: (task: Task) => void): void {
    const task = this.running;
    this.limits?.dispose();
    this.total?.dispose();
    this.limits = undefined;
    this.running = undefined;
    this.ended += 1;
    ranAt = performance.now();
    this.worker?.unref();
    if (task) tell(task);
    this.next();
  }

  /**
   * Ends the worker without waiting: at once where it runs (an endless loop), later where it is idle. The running task
   * is left to the caller.
   */
  private stop(): void {
    this.limits?.dispose();
    this.total?.dispose();
    this.limits = undefined;
    const { worker, port } = this;
    this.worker = undefined;
    this.port = undefined;
    if (worker) {
      const end = () => {
        port?.close();
        return worker.terminate();
      };
      const gone = this.running
        ? end()
        : new Promise((resolve) => setTimeout(() => resolve(end()), SETTLE).unref());
      this.closing = Promise.all([this.closing, gone]);
    }
    if (this.disposed) this.fail(new DomuxError("cancelled", "The configuration was closed."));
  }
}

function record<T>(value: T): T {
  return Array.isArray(value) ? ({} as T) : value;
}

function describe(task: WorkerTask | undefined): string {
  if (task?.kind === "emit") return `The handler of "${task.event}"`;
  if (task?.kind === "evaluate") return `The configuration ${task.file ?? "on the command line"}`;
  return "A function of the configuration";
}

/** Words of the VM for what went wrong in it. */
function lua(message: string): string {
  if (/not enough memory|allocation/i.test(message))
    return "The configuration used more memory than Lua may have.";
  if (/memory access out of bounds|unreachable|Maximum call stack|stack/i.test(message))
    return "The configuration calls itself too deeply; Lua's stack is full.";
  return message;
}
