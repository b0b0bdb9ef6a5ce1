import type { PageOptions } from "../look/page-options.ts";

type Rates = Pick<PageOptions, "text_blink_rate" | "text_blink_rate_rapid">;

/** When blinking text is seen and when not: all of a page at once. Times in milliseconds. */
export class Blink {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The person's desktop asks for little motion. */
  private readonly calm = matchMedia("(prefers-reduced-motion: reduce)");

  constructor(
    private readonly redraw: () => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Kinds that are not seen now: 1 slow, 2 rapid, as bits. */
  hidden(options: Rates): number {
    const half = (rate: number) => rate > 0 && Math.floor(this.now() / rate) % 2 === 1;
    if (this.calm.matches) return 0;
    return (half(options.text_blink_rate) ? 1 : 0) | (half(options.text_blink_rate_rapid) ? 2 : 0);
  }

  /** Draws again when one of the kinds that are shown comes or goes. */
  schedule(kinds: number, options: Rates): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const rates = [kinds & 1 ? options.text_blink_rate : 0, kinds & 2 ? options.text_blink_rate_rapid : 0];
    const waits = rates.filter((rate) => rate > 0).map((rate) => rate - (this.now() % rate));
    if (waits.length > 0 && !this.calm.matches)
      this.timer = setTimeout(this.redraw, Math.ceil(Math.min(...waits)));
  }
}
