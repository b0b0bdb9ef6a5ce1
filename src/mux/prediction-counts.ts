import type { DomainId } from "../model/index.ts";
import type { DomainSetting } from "./port.ts";

/** How predictive echo did: what faces say of themselves. */
interface Counts {
  readonly keys: number;
  readonly shown: number;
  readonly confirmed: number;
  readonly wrong: number;
}

/** What faces told of their predictions, added up by domain. */
export class PredictionCounts {
  private readonly domains = new Map<DomainId, Counts>();

  add(domain: DomainId, { keys, shown, confirmed, wrong }: Counts): void {
    const before = this.domains.get(domain);
    this.domains.set(domain, {
      keys: keys + (before?.keys ?? 0),
      shown: shown + (before?.shown ?? 0),
      confirmed: confirmed + (before?.confirmed ?? 0),
      wrong: wrong + (before?.wrong ?? 0),
    });
  }

  forget(domain: DomainId): void {
    this.domains.delete(domain);
  }

  /** Rows for `domain show`; none before the first prediction. */
  settings(domain: DomainId): DomainSetting[] {
    const counts = this.domains.get(domain);
    if (!counts) return [];
    const { keys, shown, confirmed, wrong } = counts;
    const share = (part: number, whole: number) =>
      whole === 0 ? String(part) : `${part} (${((100 * part) / whole).toFixed(1)}%)`;
    return [
      { name: "keys that type", value: String(keys), origin: "measured" },
      { name: "shown at once", value: share(shown, keys), origin: "measured" },
      { name: "confirmed", value: String(confirmed), origin: "measured" },
      { name: "wrong", value: share(wrong, shown), origin: "measured" },
    ];
  }
}
