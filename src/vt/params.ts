import { LIMITS } from "./limits.ts";

const MAX_VALUE = 0x7fffffff;

/** Parameters of a control sequence: numbers separated by `;`, each with sub-parameters separated by `:`. */
export class Params {
  /** First character of the list if it is one of `< = > ?`, else 0. */
  prefix = 0;
  /** Intermediates packed as `(first << 8) | second`, 0 for none. */
  inter = 0;
  /** Numbers in order, -1 where one was left out. */
  readonly values = new Int32Array(LIMITS.params);
  /** 1 where a value is a sub-parameter of the one before it. */
  readonly sub = new Uint8Array(LIMITS.params);
  /** Values in the list; 0 if it is empty. */
  count = 0;
  /** The list was longer than we take. */
  overflow = false;
  private current = -1;
  private currentSub = 0;
  private any = false;

  clear(): void {
    this.prefix = 0;
    this.inter = 0;
    this.count = 0;
    this.overflow = false;
    this.current = -1;
    this.currentSub = 0;
    this.any = false;
  }

  digit(digit: number): void {
    this.any = true;
    const value = this.current < 0 ? digit : this.current * 10 + digit;
    this.current = Math.min(value, MAX_VALUE);
  }

  next(sub: boolean): void {
    this.any = true;
    this.push();
    this.current = -1;
    this.currentSub = sub ? 1 : 0;
  }

  close(): void {
    if (this.any) this.push();
    this.any = false;
  }

  private push(): void {
    if (this.count === LIMITS.params) {
      this.overflow = true;
      return;
    }
    this.values[this.count] = this.current;
    this.sub[this.count++] = this.currentSub;
  }

  /** Value at `at`; `fallback` if left out. */
  get(at: number, fallback: number): number {
    return at < this.count && this.values[at] >= 0 ? this.values[at] : fallback;
  }

  /** Value at `at` where 0 means 1, as for counts and positions. */
  atLeastOne(at: number): number {
    return at < this.count && this.values[at] > 0 ? this.values[at] : 1;
  }

  /** The list read so far as it was sent, for the snapshot of an unfinished sequence. */
  source(): string {
    let text = this.prefix ? String.fromCharCode(this.prefix) : "";
    const put = (value: number, sub: number, first: boolean) => {
      if (!first) text += sub ? ":" : ";";
      if (value >= 0) text += value;
    };
    for (let at = 0; at < this.count; at++) put(this.values[at], this.sub[at], at === 0);
    if (this.any) put(this.current, this.currentSub, this.count === 0);
    return text + interText(this.inter);
  }
}

/** Intermediates as sent. */
export function interText(inter: number): string {
  return (
    (inter > 0xff ? String.fromCharCode(inter >> 8) : "") + (inter ? String.fromCharCode(inter & 0xff) : "")
  );
}
