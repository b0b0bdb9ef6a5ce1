import type { Readable, Writable } from "node:stream";
import type { Channel } from "../link/index.ts";
import { DomuxError } from "../model/index.ts";
import { type ProcessEnd, type ProcessOptions, ProcessStream } from "./process-stream.ts";
import { openUnix, type UnixOptions } from "./unix.ts";
import { connectWebSocket } from "./websocket.ts";

export interface StdioOptions extends ProcessOptions {
  /** What it is, for sentences; the command line by default. */
  readonly what?: string;
  readonly compress?: boolean;
  /** Milliseconds until the far side has answered; prompts take their time in it. 0: for ever. */
  readonly timeout?: number;
  /** Settles: the attempt is given up. */
  readonly cancelled?: Promise<unknown>;
}

/** A child process did not become a channel: how it ended and what it said, for better sentences. */
export class ProcessFailure extends DomuxError {
  constructor(
    message: string,
    readonly end: ProcessEnd,
    readonly errors: string,
    readonly noise: string,
    code: "connect-failed" | "timeout" | "cancelled" = "connect-failed",
  ) {
    super(code, message);
  }
}

/** Longest wait that a timer takes. */
const FOR_EVER = 2 ** 31 - 1;

/**
 * Starts a program whose standard input and output lead to a domux server, and connects through it. The channel's end
 * ends the program and the reverse.
 * @throws ProcessFailure; DomuxError auth-failed if the server refused
 */
export async function connectStdio(
  options: StdioOptions,
): Promise<{ channel: Channel; stream: ProcessStream }> {
  const stream = new ProcessStream(options);
  const what = options.what ?? `"${options.argv.join(" ")}"`;
  let given: "timeout" | "cancelled" | undefined;
  let connected = false;
  options.cancelled?.then(() => {
    // Whoever asked for the connection may go once it is there.
    if (connected) return;
    given ??= "cancelled";
    stream.destroy();
  });
  try {
    const channel = await connectWebSocket(stream, {
      what,
      compress: options.compress,
      timeout: options.timeout || FOR_EVER,
    });
    connected = true;
    return { channel, stream };
  } catch (error) {
    if (error instanceof DomuxError && error.code === "auth-failed") throw error;
    if (error instanceof DomuxError && error.code === "timeout") given ??= "timeout";
    stream.destroy();
    const end = await stream.ended;
    throw new ProcessFailure(
      given === "cancelled"
        ? "The connection was cancelled."
        : given === "timeout"
          ? `${what} did not lead to a domux server in time.${quoted(stream)}`
          : describe(what, end, stream),
      end,
      stream.errors,
      stream.noise,
      given,
    );
  }
}

function describe(what: string, end: ProcessEnd, stream: ProcessStream): string {
  if (end.error?.code === "ENOENT") return `${what} could not be started: there is no such program.`;
  if (end.error) return `${what} could not be started: ${end.error.message}.`;
  const how = end.code === null ? `was ended by ${end.signal ?? "us"}` : `ended with exit code ${end.code}`;
  return `${what} ${how} without leading to a domux server.${quoted(stream)}`;
}

function quoted(stream: ProcessStream): string {
  const said = (stream.errors.trim() || stream.noise.trim()).replace(/[^\P{Cc}\n]/gu, "");
  return said ? ` It said: ${said.split("\n").slice(-5).join("\n")}` : "";
}

/**
 * The far end of such a program (`domux cli proxy`): passes bytes between this process's standard streams and the
 * server's unix socket until either ends. @throws DomuxError as openUnix
 */
export async function proxyStdio(
  path: string,
  input: Readable,
  output: Writable,
  options?: UnixOptions,
): Promise<void> {
  const socket = await openUnix(path, options);
  await new Promise<void>((resolve) => {
    const end = () => {
      input.unpipe(socket);
      socket.destroy();
      resolve();
    };
    input.pipe(socket);
    socket.pipe(output, { end: false });
    output.on("error", end);
    socket.on("error", end);
    socket.on("close", () => {
      // What was read from the socket must be out before this process ends.
      if (output.writableLength > 0) output.once("drain", end);
      else end();
    });
  });
}
