import { hostname } from "node:os";
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { messageOf } from "../../model/index.ts";
import type { Json } from "../port.ts";
import { DIRECT_FUNCTIONS, MUX_METHODS } from "./api-table.ts";
import { colorFunctions } from "./host/colors.ts";
import { configFunctions } from "./host/config.ts";
import { fileFunctions } from "./host/files.ts";
import { pluginFunctions } from "./host/plugins.ts";
import { processFunctions } from "./host/processes.ts";
import { textFunctions } from "./host/texts.ts";
import { timeFunctions } from "./host/times.ts";
import type { CallReply, WorkerMessage, WorkerRequest, WorkerSetup } from "./messages.ts";
import { BASE } from "./prelude/base-lua.ts";
import { CONFIG } from "./prelude/config-lua.ts";
import { LIBRARY } from "./prelude/library-lua.ts";
import { MODULE } from "./prelude/module-lua.ts";
import { OBJECTS } from "./prelude/objects-lua.ts";
import { Vm } from "./vm.ts";
import { hostAnswer, luaSource } from "./wire.ts";

/** Names of host functions whose answers may hold objects. */
const GIVES_OBJECTS = new Set(["mux", "url.parse"]);

/** The whole life of the Lua worker: one VM, tasks one after the other. Started by worker-host.ts. */
export function runLuaWorker(): void {
  if (!parentPort) throw new Error("the Lua worker is started by domux, not by hand");
  const parent = parentPort;
  const setup = workerData as WorkerSetup;
  const post = (message: WorkerMessage) => parent.postMessage(message);
  const local = localFunctions(setup, post);

  const vm = new Vm(setup.memoryLimit, (name, payload) => {
    try {
      const args = JSON.parse(payload) as Json[];
      const run = Object.hasOwn(local, name) ? local[name] : undefined;
      const value = run ? run(...args) : callMain(setup, post, name, args);
      return hostAnswer(value, GIVES_OBJECTS.has(name));
    } catch (error) {
      return `!${messageOf(error)}`;
    }
  });
  vm.run(BASE, "domux-prelude-base");
  vm.run(
    `for k, v in pairs(${luaSource({
      facts: setup.facts,
      direct: DIRECT_FUNCTIONS,
      methods: MUX_METHODS,
      package_path: setup.packagePath,
      has_gui: setup.hasGui,
      global: setup.global,
    })}) do __domux[k] = v end`,
    "domux-prelude-facts",
  );
  vm.run(LIBRARY, "domux-prelude-library");
  vm.run(OBJECTS, "domux-prelude-objects");
  vm.run(CONFIG, "domux-prelude-config");
  vm.run(MODULE, "domux-prelude-module", true);

  parent.on("message", ({ id, task }: WorkerRequest) => {
    try {
      post({ type: "done", id, json: vm.call(luaSource(task, task.kind === "emit")) });
    } catch (error) {
      // Lua's own errors are caught by the prelude; what arrives here is memory, C stack or a defect of the VM.
      post({ type: "failed", id, message: messageOf(error), broken: true });
    }
  });
  post({ type: "ready" });
}

/** Functions that wait for something else than Lua; its time limit does not run meanwhile. */
const SLOW = /^(process\.(run|shell)|plugin\.|os\.sleep_ms)/;

type HostFunction = (...args: Json[]) => unknown;

/** Functions that this thread carries out itself; it may wait, nobody else does. */
function localFunctions(
  setup: WorkerSetup,
  post: (message: WorkerMessage) => void,
): Record<string, HostFunction> {
  const own = {
    "os.hostname": () => hostname(),
    "os.getenv": (name: string) => setup.env[name],
    "os.sleep_ms": (ms: number) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.min(Math.max(0, ms), 60_000));
    },
    log: (level: "info" | "warn" | "error", text: string) => post({ type: "log", level, text }),
    reload: () => post({ type: "reload" }),
    global: (value: Json) => post({ type: "global", value }),
    "time.call_after": (seconds: number, timer: number) => post({ type: "after", seconds, timer }),
  };
  const all = {
    ...fileFunctions,
    ...processFunctions,
    ...textFunctions,
    ...timeFunctions,
    ...colorFunctions,
    ...pluginFunctions(setup.pluginDir),
    ...configFunctions(setup.home),
    ...own,
  } as Record<string, HostFunction>;
  for (const name of Object.keys(all).filter((each) => SLOW.test(each))) {
    const run = all[name];
    all[name] = (...args) => {
      post({ type: "waiting" });
      try {
        return run(...args);
      } finally {
        post({ type: "resumed" });
      }
    };
  }
  return all;
}

/** Asks the main thread and waits for its answer, so that Lua stays plain. */
function callMain(
  setup: WorkerSetup,
  post: (message: WorkerMessage) => void,
  name: string,
  args: readonly Json[],
): Json | undefined {
  const signal = new Int32Array(setup.signal);
  Atomics.store(signal, 0, 0);
  post({ type: "call", name, args });
  // The call before may be answered and its waking still under way: it would wake this wait, without an answer.
  while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0);
  const received = receiveMessageOnPort(setup.port as MessagePort);
  post({ type: "resumed" });
  const reply = received?.message as CallReply | undefined;
  if (!reply) throw new Error(`${name} was not answered`);
  if (!reply.ok) throw new Error(reply.message ?? `${name} failed`);
  return reply.value;
}
