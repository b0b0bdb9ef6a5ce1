import { DomuxError } from "../model/index.ts";
import type { Question } from "./port.ts";
import type { Seat, SeatFace } from "./seat.ts";

/**
 * Asks all interactive seats, or where there are none the commands that have a terminal; the first answer counts, the
 * others' questions are withdrawn. Null: cancelled, or withdrawn.
 * @throws DomuxError auth-failed if there is nobody to ask
 */
export async function askSeats(
  seats: Iterable<Seat>,
  question: Question,
  domain: string | null,
): Promise<string | null> {
  const all = [...seats];
  const facesOf = (some: readonly Seat[]): SeatFace[] => some.flatMap(({ face }) => (face ? [face] : []));
  const interactive = facesOf(all.filter((seat) => seat.interactive));
  const faces = interactive.length > 0 ? interactive : facesOf(all.filter(({ facts }) => facts.asks));
  if (faces.length === 0) throw nobody(question, domain);
  let answered: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    answered = resolve;
  });
  const withdrawn = question.withdrawn ? Promise.race([done, question.withdrawn]) : done;
  const withdrawal = question.withdrawn?.then(() => null) ?? new Promise<null>(() => undefined);
  try {
    const answers = faces.map((face) => face.ask({ ...question, withdrawn }, domain));
    const answer = Promise.any(answers).catch(() => {
      throw nobody(question, domain);
    });
    return await Promise.race([answer, withdrawal]);
  } finally {
    answered();
  }
}

function nobody({ text }: Question, domain: string | null): DomuxError {
  const asked = text.trim().split("\n").at(-1)?.trim();
  const connect = domain === null ? "attach in a terminal" : `run \`domux connect ${domain}\` in a terminal`;
  return new DomuxError(
    "auth-failed",
    `${domain ?? "A domain"} needs an answer to "${asked}", and nobody is there to give it: ${connect}, or use a key or an agent that asks nothing.`,
  );
}
