import { type Disposable, Emitter, toDisposable, utf8 } from "../base/index.ts";
import type { Size } from "../model/index.ts";
import type { OuterTerminal } from "./outer-terminal.ts";

/** The streams and signals of a process; `process` itself has all of these. */
export interface NodeStreams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signals: Pick<NodeJS.Process, "on" | "off" | "kill" | "pid" | "platform">;
  /** Writes to the output past its stream. @returns bytes that it took. @throws what the system says */
  readonly writeSync: (data: Uint8Array | string) => number;
}

const ENDING = ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"] as const;

/** The terminal at a process's standard streams. Disposing lets go of them. */
export function nodeTerminal(streams: NodeStreams): OuterTerminal & Disposable {
  const { input, output, signals, writeSync } = streams;
  const resizes = new Emitter<void>();
  const datas = new Emitter<Uint8Array>();
  const ends = new Emitter<string>();
  const resumes = new Emitter<void>();
  const terminations = new Emitter<string>();
  const stops = new Emitter<void>();
  let gone = false;
  let restore: Uint8Array | undefined;
  const lose = (message: string) => {
    if (gone) return;
    gone = true;
    restore = undefined;
    ends.emit(message);
  };
  const onData = (data: Buffer) => datas.emit(data);
  const onEnd = () => lose("The terminal was closed.");
  const onError = (error: Error) => lose(`The terminal cannot be used any more: ${error.message}`);
  const onResize = () => resizes.emit();
  const onContinue = () => {
    // The shell may have changed the terminal's modes, which Node does not know.
    setRaw(false);
    resumes.emit();
  };
  const onStopSignal = () => stops.emit();
  // SIGHUP too: the terminal may well be there, and if it is not, restoring it does no harm.
  const onSignal = (signal: NodeJS.Signals) => terminations.emit(signal);
  const setRaw = (on: boolean) => {
    try {
      if (!gone) input.setRawMode?.(on);
    } catch {
      lose("The terminal cannot be set to raw mode.");
    }
  };
  // Runs also after an uncaught error: nothing asynchronous is possible any more.
  const onExit = () => {
    if (!restore || gone) return;
    try {
      writeSync(restore);
    } catch {
      // The terminal is gone: nothing is left to restore.
    }
    setRaw(false);
  };
  // A terminal's stream writes as it is told, and waits if need be (process.stdout); to go past it while nothing waits in
  // it takes half the time. A console of Windows is written to in its own way.
  const direct = output.isTTY === true && signals.platform !== "win32";
  /** Writes at once what the terminal takes. @returns what is left for the stream, which also tells what is wrong */
  const remainder = (text: string): Uint8Array | undefined => {
    let written = 0;
    try {
      if (direct && output.writableLength === 0) written = writeSync(text);
    } catch {}
    return written === Buffer.byteLength(text) ? undefined : utf8(text).subarray(written);
  };
  input.on("data", onData);
  input.on("end", onEnd);
  input.on("close", onEnd);
  input.on("error", onError);
  output.on("error", onError);
  output.on("resize", onResize);
  // Node compares with the size it knew: a window that went small and back in between has lost its picture unnoticed.
  signals.on("SIGWINCH", onResize);
  signals.on("SIGCONT", onContinue);
  signals.on("SIGTSTP", onStopSignal);
  signals.on("exit", onExit);
  for (const signal of ENDING) signals.on(signal, onSignal);
  const letGo = toDisposable(() => {
    input.off("data", onData);
    input.off("end", onEnd);
    input.off("close", onEnd);
    output.off("resize", onResize);
    signals.off("SIGWINCH", onResize);
    signals.off("SIGCONT", onContinue);
    signals.off("SIGTSTP", onStopSignal);
    signals.off("exit", onExit);
    for (const signal of ENDING) signals.off(signal, onSignal);
    // Errors of the streams stay caught: they may come late, and nobody is there for them.
    input.pause();
  });
  return {
    get size(): Size {
      const { columns = 80, rows = 24 } = output;
      return { cols: Math.max(1, columns), rows: Math.max(1, rows), pixelWidth: 0, pixelHeight: 0 };
    },
    onResize: resizes.event,
    onData: datas.event,
    onGone: ends.event,
    onResumed: resumes.event,
    onStop: stops.event,
    onTerminate: terminations.event,
    setRaw,
    write(text, taken) {
      if (gone) return;
      const rest = remainder(text);
      if (rest) output.write(rest, taken);
      else taken();
    },
    setRestore(bytes) {
      restore = bytes;
    },
    suspend() {
      // The whole group: the shell waits for all that it started together.
      signals.kill(0, "SIGSTOP");
    },
    dispose: () => letGo.dispose(),
  };
}
