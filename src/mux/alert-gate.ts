import type { Clock } from "../base/index.ts";
import type { Alert } from "../protocol/index.ts";

/** Alerts of one kind that a pane may raise at once, and how many more per second. */
const LIMITS: Readonly<Record<Alert["type"], { readonly burst: number; readonly perSecond: number }>> = {
  bell: { burst: 5, perSecond: 5 },
  notification: { burst: 10, perSecond: 2 },
  clipboard: { burst: 10, perSecond: 5 },
  "user-var": { burst: 100, perSecond: 50 },
  progress: { burst: 20, perSecond: 20 },
  zone: { burst: 200, perSecond: 100 },
  file: { burst: 5, perSecond: 1 },
  "output-since-focus-lost": { burst: 10, perSecond: 10 },
  dropped: { burst: 5, perSecond: 1 },
};

/** Keeps what a program prints from flooding those who watch: a token bucket per kind of alert. */
export class AlertGate {
  private readonly buckets = new Map<Alert["type"], { tokens: number; at: number }>();

  constructor(private readonly clock: Clock) {}

  allows(type: Alert["type"]): boolean {
    const { burst, perSecond } = LIMITS[type];
    const now = this.clock.now();
    const bucket = this.buckets.get(type) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) * perSecond) / 1000);
    bucket.at = now;
    this.buckets.set(type, bucket);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }
}
