/**
 * Decides whether guesses are shown, from the smoothed round trip, with hysteresis so that a link near the threshold
 * does not flicker. Follows mosh's adaptive mode: on above the threshold, off below two thirds of it, and only while
 * no guess is on screen.
 */
export class PredictionGate {
  private on = false;

  /** True after slow answers, whatever the round trip says (mosh's glitch trigger). */
  private glitches = 0;

  /**
   * @param threshold milliseconds; undefined: never, 0: always
   * @param roundTrip smoothed, milliseconds; undefined: not measured yet
   */
  update(threshold: number | undefined, roundTrip: number | undefined, busy: boolean): boolean {
    if (threshold === undefined) this.on = false;
    else if (threshold <= 0) this.on = true;
    else if (roundTrip !== undefined && roundTrip >= threshold) this.on = true;
    else if (this.glitches > 0) this.on = true;
    else if (!busy && (roundTrip === undefined || roundTrip <= (threshold * 2) / 3)) this.on = false;
    return this.on;
  }

  /** An answer took much longer than the link usually does. */
  glitch(): void {
    this.glitches = GLITCH_ANSWERS;
  }

  /** An answer came as fast as it should. */
  quick(): void {
    if (this.glitches > 0) this.glitches--;
  }
}

/** Quick answers in a row that end a glitch (mosh waits for ten as well). */
const GLITCH_ANSWERS = 10;
