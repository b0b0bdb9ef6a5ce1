import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { type NodeStreams, nodeTerminal } from "./node-terminal.ts";

function stage() {
  const raw: boolean[] = [];
  const input = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => raw.push(on) });
  const output = Object.assign(new PassThrough(), { columns: 90, rows: 30 });
  const killed: unknown[] = [];
  const signals = Object.assign(new EventEmitter(), {
    pid: 1,
    kill: (...args: unknown[]) => killed.push(args),
  });
  const synced: string[] = [];
  const terminal = nodeTerminal({
    input,
    output,
    signals,
    writeSync: (bytes: Uint8Array) => void synced.push(new TextDecoder().decode(bytes)),
  } as unknown as NodeStreams);
  return { raw, input, output, signals, synced, terminal, killed };
}

it("restores at the very end of a process that did not get to say goodbye", () => {
  const { terminal, signals, synced, raw } = stage();
  terminal.setRaw(true);
  terminal.setRestore(new TextEncoder().encode("RESTORE"));
  signals.emit("exit", 1);
  expect(synced).toEqual(["RESTORE"]);
  expect(raw).toEqual([true, false]);
});

it("leaves nothing to restore after an ordinary end, and lets go of everything", () => {
  const { terminal, signals, synced, input } = stage();
  terminal.setRestore(new TextEncoder().encode("RESTORE"));
  terminal.setRestore(undefined);
  signals.emit("exit", 0);
  terminal.dispose();
  expect(synced).toEqual([]);
  expect(signals.eventNames()).toEqual([]);
  expect(input.isPaused()).toBe(true);
});

it("tells of sizes, signals and the end of the terminal", () => {
  const { terminal, signals, output, input } = stage();
  const told: string[] = [];
  terminal.onResize(() => told.push(`${terminal.size.cols}x${terminal.size.rows}`));
  terminal.onTerminate((signal) => told.push(signal));
  terminal.onStop(() => told.push("stop"));
  terminal.onResumed(() => told.push("resumed"));
  terminal.onGone((message) => told.push(message));
  output.columns = 100;
  output.emit("resize");
  // There and back before Node looked: the size is the same, the picture is not.
  signals.emit("SIGWINCH", "SIGWINCH");
  for (const signal of ["SIGTERM", "SIGHUP", "SIGTSTP", "SIGCONT"]) signals.emit(signal, signal);
  input.emit("error", new Error("EIO"));
  input.emit("end");
  expect(told).toEqual([
    "100x30",
    "100x30",
    "SIGTERM",
    "SIGHUP",
    "stop",
    "resumed",
    "The terminal cannot be used any more: EIO",
  ]);
});

it("sets raw mode anew after a stop, whatever the shell did to it, and stops its whole group", () => {
  const { terminal, signals, raw, killed } = stage();
  terminal.onResumed(() => terminal.setRaw(true));
  terminal.setRaw(true);
  terminal.suspend();
  signals.emit("SIGCONT");
  expect(raw).toEqual([true, false, true]);
  expect(killed).toEqual([[0, "SIGSTOP"]]);
});
