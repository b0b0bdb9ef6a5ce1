import * as v from "valibot";

type Checked = { ok: true; value: unknown } | { ok: false; problem: string };

/** What a value is by a schema, or where it does not fit. */
export function check(schema: v.GenericSchema, value: unknown): Checked {
  try {
    const result = v.safeParse(schema, value, { abortEarly: true });
    if (result.success) return { ok: true, value: result.output };
    const issue = result.issues[0];
    const where = v.getDotPath(issue);
    return { ok: false, problem: where ? `${where}: ${issue.message}` : issue.message };
  } catch (error) {
    // A value nested deeper than the stack.
    if (error instanceof RangeError) return { ok: false, problem: "nested too deeply" };
    throw error;
  }
}
