import { PromptLine } from "../overlays/prompt-line.ts";
import type { StyledLine } from "../styled-text.ts";
import type { ActionHost } from "./host.ts";

export interface LineQuestion {
  readonly title: string;
  readonly lines?: readonly StyledLine[];
  readonly prompt?: string;
  readonly initial?: string;
  readonly masked?: boolean;
}

/** Asks for a line of text; undefined: cancelled, or taken away. */
export function askLine(
  host: Pick<ActionHost, "overlays" | "changed">,
  question: LineQuestion,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const overlay = new PromptLine({
      name: "prompt",
      title: question.title,
      lines: question.lines ?? [],
      prompt: question.prompt ?? "> ",
      initial: question.initial,
      masked: question.masked,
      done: (text) => {
        host.overlays.close(overlay);
        resolve(text);
      },
      onChange: () => host.changed(),
    });
    host.overlays.open(overlay);
  });
}
