/** Milliseconds. `interval`: silence after which to ask; `timeout`: silence after which the peer is lost. */
export interface HeartbeatTimes {
  readonly interval: number;
  readonly timeout: number;
  /** How long a peer may take to answer the first question after this process was busy or asleep. */
  readonly wakeTimeout: number;
}

export const HEARTBEAT: HeartbeatTimes = { interval: 5_000, timeout: 15_000, wakeTimeout: 4_000 };

export interface Beat {
  /** Send a ping now. */
  readonly ping: boolean;
  /** The peer did not say anything for the timeout, while this process was there to hear it. */
  readonly lost: boolean;
  /** Milliseconds that this process did not run (suspended or stopped); 0 if it did. */
  readonly slept: number;
  /** Call `beat` again after so many milliseconds. */
  readonly next: number;
}

/** A late timer is not taken for sleep below this many milliseconds. */
const SLEEP = 2_000;
/** Absences of this process in a row that are held against nobody: where every timer is late, silence must count too. */
const ABSENCES = 3;

/**
 * Tells a silent peer from a busy or sleeping self. Time is an argument: `now` is monotonic, `wall` the time of day;
 * a suspended machine shows as a jump of either.
 */
export class Heartbeat {
  private heardAt: number;
  private askedAt: number | undefined;
  private beatAt: number;
  private wallAt: number;
  private due: number;
  /** Silence from here on counts against the peer. */
  private countFrom: number;
  private limit: number;
  /** Since the peer was heard last. */
  private absences = 0;

  constructor(
    private readonly times: HeartbeatTimes,
    now: number,
    wall: number,
  ) {
    this.heardAt = this.countFrom = this.beatAt = now;
    this.wallAt = wall;
    this.due = now + times.interval;
    this.limit = times.timeout;
  }

  /** Anything came from the peer. */
  heard(now: number): void {
    this.heardAt = now;
    this.askedAt = undefined;
    this.absences = 0;
    this.limit = this.times.timeout;
  }

  /** The timer fired. */
  beat(now: number, wall: number): Beat {
    const slept = Math.max(0, now - this.due, wall - this.wallAt - (now - this.beatAt));
    this.beatAt = now;
    this.wallAt = wall;
    if (slept >= SLEEP && this.absences++ < ABSENCES) {
      // What the peer said meanwhile may still wait to be read: it gets a fresh, shorter time from now.
      this.countFrom = now;
      this.askedAt = now;
      this.limit = Math.min(this.times.wakeTimeout, this.times.timeout);
      return this.after(now, { ping: true, lost: false, slept }, this.limit);
    }
    const silence = now - Math.max(this.heardAt, this.countFrom);
    if (silence >= this.limit) return this.after(now, { ping: false, lost: true, slept: 0 }, this.limit);
    const quiet = now - this.heardAt;
    const ping = this.askedAt === undefined && quiet >= this.times.interval;
    if (ping) this.askedAt = now;
    const next =
      this.askedAt === undefined
        ? this.times.interval - quiet
        : Math.min(this.times.interval, this.limit - silence);
    return this.after(now, { ping, lost: false, slept: 0 }, next);
  }

  private after(now: number, beat: Omit<Beat, "next">, next: number): Beat {
    const wait = Math.max(1, next);
    this.due = now + wait;
    return { ...beat, next: wait };
  }
}
