import type { Verb } from "../mux/index.ts";
import { type Messages, messages, type RequestType, type ResultIn } from "../protocol/index.ts";

export interface ProcessHooks {
  info(): ResultIn<Messages["serverInfo"]>;
  /** Ends the process soon; the answer goes out first. */
  stop(kill: boolean): void;
}

/** Verbs about the process that serves. */
export function processVerbs(hooks: ProcessHooks): Verb[] {
  const row = <M extends RequestType>(verb: Verb<M>): Verb => verb as unknown as Verb;
  return [
    row({ message: messages.serverInfo, changes: false, run: async () => hooks.info() }),
    row({
      message: messages.stop,
      changes: true,
      run: async (_context, { kill }) => {
        hooks.stop(kill);
        return {};
      },
    }),
  ];
}
