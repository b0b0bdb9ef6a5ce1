import { onTestFinished } from "vitest";
import type { ManualClock } from "../../src/base/index.ts";
import type { DomainState } from "../../src/protocol/index.ts";
import { Face, twoMuxes } from "./two-muxes.ts";

/** Two muxes that end with the test, with what the domain between them tells. */
export function watchedMuxes(clock?: ManualClock) {
  const muxes = twoMuxes(clock);
  onTestFinished(() => muxes.dispose());
  const states: DomainState["state"][] = [];
  const lines: string[] = [];
  muxes.domain.events((event) => {
    if (event.type === "progress") lines.push(event.line);
    else if (states.at(-1) !== muxes.domain.state.state) states.push(muxes.domain.state.state);
  });
  const face = async () => {
    const made = await new Face(muxes.near).greet();
    onTestFinished(() => made.dispose());
    return made;
  };
  /** Resolves when the domain is in a state. */
  const reaches = async (state: DomainState["state"]) => {
    while (muxes.domain.state.state !== state)
      await new Promise<void>((resolve) => {
        const heard = muxes.domain.events(() => {
          heard.dispose();
          resolve();
        });
      });
  };
  return Object.assign(muxes, { states, lines, face, reaches });
}

/** So many turns of the event loop. */
export const turns = async (count = 5) => {
  for (let i = 0; i < count; i++) await new Promise<void>((resolve) => setImmediate(resolve));
};
