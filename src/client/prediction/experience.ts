/**
 * How well guesses went with a program on the alternate screen. A full-screen program starts on trial: guesses are
 * kept and judged, but only shown once some came true, and no longer when too many did not.
 */
export class Experience {
  private readonly programs = new Map<string, { right: number; wrong: number }>();

  /** True if guesses for this program may be shown. */
  trusts(program: string): boolean {
    const record = this.programs.get(program);
    return record !== undefined && record.right >= TRIAL && record.wrong <= 1 + record.right / WORST_RATIO;
  }

  right(program: string): void {
    const record = this.of(program);
    record.right++;
    // Old experience fades, so that a program that changed its ways is judged by what it does now.
    if (record.right > MEMORY) {
      record.right /= 2;
      record.wrong /= 2;
    }
  }

  wrong(program: string): void {
    this.of(program).wrong++;
  }

  private of(program: string): { right: number; wrong: number } {
    let record = this.programs.get(program);
    if (!record) this.programs.set(program, (record = { right: 0, wrong: 0 }));
    return record;
  }
}

/** Guesses that must have come true before any is shown. */
const TRIAL = 3;
/** At most one wrong in so many right ones, beside one that is forgiven: a busy host answers late. */
const WORST_RATIO = 50;
const MEMORY = 1000;
