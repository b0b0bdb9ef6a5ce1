import { EventEmitter } from "node:events";
import { PassThrough, Writable } from "node:stream";
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
    writeSync: (bytes: Uint8Array) => synced.push(new TextDecoder().decode(bytes)),
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

/** A terminal that takes `room` bytes at once, and a stream to it that holds what it gets until `let go`. */
function narrow(room: number | Error, platform = "linux") {
  let shown = Buffer.alloc(0);
  const held: (() => void)[] = [];
  const output = Object.assign(
    new Writable({
      write: (chunk: Buffer, _, done) => {
        held.push(() => {
          shown = Buffer.concat([shown, chunk]);
          done();
        });
      },
    }),
    { isTTY: true },
  );
  const terminal = nodeTerminal({
    input: new PassThrough(),
    output,
    signals: Object.assign(new EventEmitter(), { platform }),
    writeSync: (data: string) => {
      if (room instanceof Error) throw room;
      const bytes = Buffer.from(data).subarray(0, room);
      shown = Buffer.concat([shown, bytes]);
      return bytes.length;
    },
  } as unknown as NodeStreams);
  const taken: string[] = [];
  const write = (text: string) => terminal.write(text, () => taken.push(text));
  const letGo = () => held.shift()!();
  return { write, taken, held, letGo, shown: () => shown.toString() };
}

it("writes to a terminal at once, without a stream", () => {
  const { write, taken, held, shown } = narrow(100);
  write("one");
  write("zwölf");
  expect([shown(), taken, held]).toEqual(["onezwölf", ["one", "zwölf"], []]);
});

it.each([
  ["takes a part", 4],
  ["takes nothing now", Object.assign(new Error("again"), { code: "EAGAIN" })],
])("leaves to the stream, in order, what a terminal that %s leaves", async (_, room) => {
  const { write, taken, held, letGo, shown } = narrow(room);
  write("zwölf");
  write("x");
  expect([taken, held.length]).toEqual([[], 1]);
  letGo();
  await expect.poll(() => held.length).toBe(1);
  letGo();
  await expect.poll(() => taken).toEqual(["zwölf", "x"]);
  expect(shown()).toBe("zwölfx");
});

it("leaves consoles that are no terminals of bytes to the stream", async () => {
  const { write, taken, letGo, shown } = narrow(100, "win32");
  write("one");
  expect([shown(), taken]).toEqual(["", []]);
  letGo();
  await expect.poll(() => taken).toEqual(["one"]);
});
