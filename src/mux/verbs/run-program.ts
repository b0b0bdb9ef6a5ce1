import { type Messages, messages, type ParamsOf, type ResultOf } from "../../protocol/index.ts";
import type { Mux } from "../mux.ts";
import type { Pane } from "../port.ts";
import { spawnTab } from "../spawning.ts";

type RunResult = ResultOf<Messages["run"]>;

/** Rows before the first one that any pane can have. */
const FROM_THE_START = -(2 ** 40);

async function outputOf(pane: Pane): Promise<Pick<RunResult, "output" | "truncated">> {
  // Both are asked for before anything is awaited: the pane may be gone a moment later.
  const [text, rows] = await Promise.all([
    pane.text({ start: FROM_THE_START, joined: true, escapes: false }),
    pane.rows(0, 0),
  ]);
  return { output: text.replace(/\n+$/, "\n"), truncated: rows.oldest > 0 };
}

/** `pane.run`: a program in a new tab, and how it ended. On a timeout it is killed unless the pane is to be kept. */
export async function runProgram(
  mux: Mux,
  params: ParamsOf<Messages["run"]>,
  cancelled: Promise<unknown>,
): Promise<RunResult> {
  const domain = mux.domainOf(params.domain);
  if (domain.mirror) {
    if (domain.state.state !== "attached") await domain.attach({ workspace: params.workspace, brings: true });
    return domain.mirror.forward(messages.run, { ...params, domain: "DefaultDomain" }, params.window);
  }
  const { pane: id } = await spawnTab(mux, { ...params, background: true }, true);
  const pane = mux.pane(id);
  const started = mux.clock.now();
  const duration = () => mux.clock.now() - started;
  return new Promise<RunResult>((resolve, reject) => {
    let settled = false;
    const finish = (result: Promise<RunResult> | RunResult) => {
      if (settled) return;
      settled = true;
      listening.dispose();
      timer?.dispose();
      Promise.resolve(result).then(resolve, reject);
    };
    const ended = () => {
      const exit = pane.facts.exited;
      const took = duration();
      const output = params.output && exit ? outputOf(pane) : Promise.resolve({});
      if (!params.keep) queueMicrotask(() => mux.panes.get(id)?.kill());
      finish(output.then((output) => ({ pane: id, timedOut: false, exit, duration: took, ...output })));
    };
    const listening = pane.events((event) => {
      if (event.type === "exited" || event.type === "closed") ended();
    });
    const timer =
      params.timeout === undefined
        ? undefined
        : mux.clock.after(params.timeout, () => {
            const took = duration();
            const output = params.output ? outputOf(pane) : Promise.resolve({});
            finish(output.then((output) => ({ pane: id, timedOut: true, duration: took, ...output })));
            if (!params.keep) pane.kill();
          });
    const gone = () => finish({ pane: id, timedOut: false, duration: duration() });
    cancelled.then(gone, gone);
    if (pane.facts.exited) ended();
  });
}
