import type { Socket } from "node:net";
import * as v from "valibot";
import type { Disposable } from "../base/index.ts";
import { DomuxError, messageOf } from "../model/index.ts";
import { loadUnixListener, nobodyListens, openUnix, secureDirectory } from "../transport/index.ts";

/** What one process asks of the one that has the windows. */
const openRequest = v.object({
  /** Parameters for the page. */
  query: v.pipe(v.string(), v.maxLength(1000)),
  /** What to attach and start first. */
  opening: v.object({
    domain: v.optional(v.string()),
    ssh: v.optional(v.object({ target: v.string(), options: v.record(v.string(), v.string()) })),
    attach: v.boolean(),
    command: v.optional(
      v.object({
        argv: v.optional(v.array(v.string())),
        cwd: v.optional(v.string()),
        env: v.optional(v.record(v.string(), v.nullable(v.string()))),
      }),
    ),
    workspace: v.optional(v.string()),
    newTab: v.optional(v.boolean()),
    autoConnect: v.optional(v.boolean()),
  }),
});
export type OpenRequest = v.InferOutput<typeof openRequest>;

/** Bytes of a request or answer: an argument may be long. */
const MOST = 1 << 20;
/** Milliseconds for an answer: attaching goes on after it. */
const PATIENCE = 10_000;

/**
 * Asks the process that has this user's windows to open one. @returns false if there is none
 * @throws DomuxError what it answered
 */
export async function askForWindow(socket: string, request: OpenRequest): Promise<boolean> {
  let stream: Socket;
  try {
    stream = await openUnix(socket);
  } catch (error) {
    if (nobodyListens(error)) return false;
    throw error;
  }
  stream.setTimeout(PATIENCE, () => stream.destroy(new Error("it did not answer in time")));
  // Not ended: the other side would end too, and could not answer after a while.
  stream.write(`${JSON.stringify(request)}\n`);
  try {
    const text = await readLine(stream);
    const answer = JSON.parse(text) as { problem?: string };
    if (answer.problem !== undefined) throw new DomuxError("not-allowed", answer.problem);
    return true;
  } catch (error) {
    if (error instanceof DomuxError) throw error;
    throw new DomuxError(
      "connect-failed",
      `The domux that has your windows does not answer (${messageOf(error)}): use --always-new-process.`,
      { cause: error },
    );
  } finally {
    stream.destroy();
  }
}

/** Is the process that has this user's windows. @throws DomuxError already-running, insecure */
export async function serveWindows(
  directory: string,
  socket: string,
  open: (request: OpenRequest) => Promise<void>,
): Promise<Disposable> {
  secureDirectory(directory);
  const { listenUnix } = await loadUnixListener();
  return listenUnix(socket, (stream) => {
    stream.on("error", () => stream.destroy());
    stream.setTimeout(PATIENCE, () => stream.destroy());
    readLine(stream)
      .then((text) => open(v.parse(openRequest, JSON.parse(text))))
      .then(
        () => stream.end("{}\n"),
        (error: unknown) => stream.end(`${JSON.stringify({ problem: messageOf(error) })}\n`),
      );
  });
}

function readLine(stream: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    stream.setEncoding("utf8");
    stream.on("data", (piece: string) => {
      text += piece;
      const end = text.indexOf("\n");
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > MOST) stream.destroy(new Error("too long"));
    });
    stream.on("error", reject);
    stream.on("close", () => reject(new Error("it hung up")));
  });
}
