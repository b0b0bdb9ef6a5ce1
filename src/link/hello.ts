import * as v from "valibot";
import { DomuxError } from "../model/index.ts";
import {
  CAPABILITIES,
  LIMITS,
  messages,
  type ParamsIn,
  type ParamsOf,
  PROTOCOL,
  type RequestType,
  type ResultIn,
  type ResultOf,
} from "../protocol/index.ts";
import type { Link } from "./link.ts";

type Hello = (typeof messages)["hello"];

/** What a client says of itself; version, capabilities and limits are added. */
export type HelloParams = Omit<ParamsIn<Hello>, "protocol" | "capabilities">;

/** What a server answers; version, capabilities and limits are added. */
export type HelloAnswer = Omit<ResultIn<Hello>, "protocol" | "capabilities" | "limits">;

/** Looked at before anything else, because everything else may differ between major versions. */
const greeting: RequestType = {
  ...messages.hello,
  params: v.looseObject({}),
  result: v.looseObject({}),
};
const versions = v.object({
  protocol: v.object({ major: v.number(), minor: v.number() }),
  build: v.optional(v.string(), "unknown"),
});

/** Milliseconds that a server has for its answer, and a client for its first message. */
export const GREETING_TIME = 20_000;

/**
 * The client's side of the greeting. Calls made right after it, without waiting, are answered in turn.
 * @throws DomuxError version-mismatch, auth-failed, timeout, disconnected; the link is closed then.
 */
export async function connect(
  link: Link,
  params: HelloParams,
  options?: { readonly timeout?: number },
): Promise<ResultOf<Hello>> {
  try {
    const answer = await link.call(
      greeting,
      { protocol: PROTOCOL, capabilities: [...CAPABILITIES], ...params },
      { timeout: options?.timeout ?? GREETING_TIME },
    );
    const theirs = v.safeParse(versions, answer);
    if (theirs.success && theirs.output.protocol.major !== PROTOCOL.major)
      throw mismatch("server", theirs.output, params.build);
    const result = v.safeParse(messages.hello.result, answer);
    if (!result.success)
      throw new DomuxError("bad-request", `The server's greeting does not fit: ${result.issues[0].message}`);
    link.setPeerLimits(result.output.limits);
    return result.output;
  } catch (error) {
    const failure = error instanceof DomuxError ? error : new DomuxError("internal", String(error));
    link.close({ code: failure.code, message: failure.message });
    throw failure;
  }
}

export interface Greeter {
  readonly build: string;
  /** Makes or resumes a seat and registers its handlers. What it throws refuses the client. */
  accept(params: ParamsOf<Hello>): HelloAnswer | Promise<HelloAnswer>;
}

/**
 * The server's side of the greeting: until the client has been accepted nothing else is listened to. Resolves with
 * what the client said when the answer has been sent; what came after the greeting is handled from then on.
 * @throws DomuxError why the client was refused; the client has been told and the link is closed.
 */
export function welcome(link: Link, greeter: Greeter, timeout = GREETING_TIME): Promise<ParamsOf<Hello>> {
  return new Promise((resolve, reject) => {
    let asked = false;
    let said: ParamsOf<Hello>;
    const refuse = (error: DomuxError) => link.close({ code: error.code, message: error.message });
    const timer = link.clock.after(timeout, () =>
      refuse(new DomuxError("timeout", "The client did not greet in time.")),
    );
    const closing = link.onClose((reason) => {
      timer.dispose();
      reject(new DomuxError(reason.code, reason.message));
    });
    link.setGate((message) => {
      if (asked) return "wait";
      asked = message.kind === "request" && message.method === greeting.method;
      if (asked || (message.kind === "request" && message.method === messages.ping.method)) return "pass";
      refuse(new DomuxError("bad-request", "The first message of a connection must be hello."));
      return "drop";
    });
    const handling = link.handle(
      greeting,
      async (raw) => {
        said = judge(raw, greeter.build);
        const answer = await greeter.accept(said);
        return { protocol: PROTOCOL, capabilities: [...CAPABILITIES], limits: { ...LIMITS }, ...answer };
      },
      (error) => {
        handling.dispose();
        if (error) return refuse(error);
        timer.dispose();
        closing.dispose();
        resolve(said);
        link.setGate(undefined);
      },
    );
  });
}

/** What a greeting says. @throws DomuxError version-mismatch, bad-request */
function judge(raw: unknown, build: string): ParamsOf<Hello> {
  const theirs = v.safeParse(versions, raw);
  if (!theirs.success) throw new DomuxError("bad-request", "The greeting names no protocol version.");
  if (theirs.output.protocol.major !== PROTOCOL.major) throw mismatch("client", theirs.output, build);
  const params = v.safeParse(messages.hello.params, raw);
  if (params.success) return params.output;
  const issue = params.issues[0];
  throw new DomuxError(
    "bad-request",
    `The greeting does not fit: ${v.getDotPath(issue) ?? "it"}: ${issue.message}`,
  );
}

/** One sentence that names both sides and says which of them to upgrade. */
function mismatch(
  who: "client" | "server",
  theirs: v.InferOutput<typeof versions>,
  ourBuild: string,
): DomuxError {
  const older = theirs.protocol.major < PROTOCOL.major;
  const [far, near] = who === "server" ? ["server", "client"] : ["client", "server"];
  return new DomuxError(
    "version-mismatch",
    `The ${far} (domux ${theirs.build}) speaks protocol ${theirs.protocol.major} and this ${near} (domux ${ourBuild}) ` +
      `speaks protocol ${PROTOCOL.major}: upgrade domux on the ${older ? far : near}'s side.`,
  );
}
