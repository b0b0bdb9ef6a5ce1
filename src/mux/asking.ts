import type { Question } from "./port.ts";
import type { Seat } from "./seat.ts";

/** Asks all interactive seats; the first answer counts, the others' questions are withdrawn. Null: nobody answers. */
export async function askSeats(
  seats: Iterable<Seat>,
  question: Question,
  domain: string | null,
): Promise<string | null> {
  const faces = [...seats].flatMap((seat) => (seat.interactive && seat.face ? [seat.face] : []));
  if (faces.length === 0) return null;
  let answered: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    answered = resolve;
  });
  const withdrawn = question.withdrawn ? Promise.race([done, question.withdrawn]) : done;
  const withdrawal = question.withdrawn?.then(() => null) ?? new Promise<null>(() => undefined);
  try {
    const answers = faces.map((face) => face.ask({ ...question, withdrawn }, domain));
    return await Promise.race([Promise.any(answers).catch(() => null), withdrawal]);
  } finally {
    answered();
  }
}
